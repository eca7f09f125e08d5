"""Every verb takes every dtype and every layout, gives the same answer, and leaves its arguments as they were."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from ossature.base.errors import BadType
from tests.contracts.cases import NAMES, arguments, asked, data_places, example, fractions_of, held_numbers, numbers_in, replaced

DTYPES = ["float16", "float32", "float64", "longdouble", "complex64", "complex128", "clongdouble", "int8", "int16", "int32", "int64", "uint8", "uint64"]
SWAPPED = [">f8", ">f4", ">i4", ">i8", ">c16", "<f8"]


def reversed_twice(held: Any) -> Any:
    turn = tuple(slice(None, None, -1) for _ in held.shape)
    return held[turn].copy()[turn] if held.ndim else held


def frozen(held: Any) -> Any:
    held = held.copy()
    held.flags.writeable = False
    return held


def spread(held: Any) -> Any:
    return np.repeat(np.repeat(held, 3, axis=-1), 2, axis=0)[::2, ..., ::3] if held.ndim > 1 else np.repeat(held, 3)[::3].reshape(held.shape)


def one_stride(held: Any) -> Any:
    """Equal entries along an axis of stride 0 where there are such; else a broadcast of a leading axis taken away again."""
    return np.broadcast_to(held, (2, *held.shape))[1]


def unaligned(held: Any) -> Any:
    raw = np.empty(held.nbytes + 1, dtype=np.uint8)
    moved = raw[1:].view(held.dtype).reshape(held.shape)
    moved[...] = held
    return moved


LAYOUTS = {
    "Fortran order": lambda held: held.copy(order="F"), "negative strides": reversed_twice, "not contiguous": spread, "read-only": frozen,
    "broadcast": one_stride, "not aligned": unaligned,
    "nested list": lambda held: held.tolist(), "tuple": lambda held: tuple(held.tolist()) if held.ndim else held.item(),
    "list of arrays": lambda held: list(held) if held.ndim > 1 else held, "NumPy numbers": lambda held: [*held] if held.ndim == 1 else held,
    "subclass": lambda held: held.view(np.matrix) if held.ndim == 2 else held,
}  # fmt: skip


def close(answer: Any, reference: Any) -> bool:
    """The same numbers to a few units of the coarser precision: answers of another dtype may take another method."""
    got, want = held_numbers(answer), held_numbers(reference)
    return got.shape == want.shape and bool(np.all(np.abs(got - want) <= 1e-5 * (1 + np.abs(want))))


@pytest.mark.parametrize("dtype", [*DTYPES, *SWAPPED])
@pytest.mark.parametrize("name", NAMES)
def test_every_dtype_gives_the_answer_of_float64_or_of_the_exact_twin(name: str, dtype: str) -> None:
    answer = asked(name, *arguments(name, lambda held: held.astype(dtype)))
    like = arguments(name) if np.dtype(dtype).kind in "fc" else arguments(name, fractions_of)
    if np.dtype(dtype).kind == "c":
        like = arguments(name, lambda held: held.astype(complex))
    assert name == "describe" or close(answer, asked(name, *like))


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("name", NAMES)
def test_every_layout_gives_the_same_answer(name: str, layout: str) -> None:
    answer = asked(name, *arguments(name, LAYOUTS[layout]))
    assert name == "describe" or close(answer, asked(name, *arguments(name)))


@pytest.mark.parametrize("dtype", ["float64", "float32", "complex128", "int64", "uint8", "object"])
@pytest.mark.parametrize("name", NAMES)
def test_arguments_are_the_same_bytes_afterwards(name: str, dtype: str) -> None:
    given = arguments(name, lambda held: fractions_of(held) if dtype == "object" else held.astype(dtype))
    before = [(value.tobytes(), value.flags.writeable, value.strides) if isinstance(value, np.ndarray) else value for value in given]
    answer = asked(name, *given)
    for shown in (answer.__repr__, answer._repr_html_, answer.to_dict, answer.meaning):
        shown()
    assert [(value.tobytes(), value.flags.writeable, value.strides) if isinstance(value, np.ndarray) else value for value in given] == before


@pytest.mark.parametrize("name", NAMES)
def test_lists_are_the_same_afterwards(name: str) -> None:
    given = arguments(name, lambda held: held.astype(int).tolist())
    asked(name, *given)
    assert given == arguments(name, lambda held: held.astype(int).tolist())


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_does_not_change_when_the_caller_changes_the_array_afterwards(name: str) -> None:
    given = arguments(name)
    answer = asked(name, *given)
    before = held_numbers(answer)
    for value in given:
        if isinstance(value, np.ndarray):
            value[...] = 77.0
    assert np.array_equal(before, held_numbers(answer))


@pytest.mark.parametrize("name", NAMES)
def test_text_lists_fractions_and_integer_arrays_are_exact_and_agree(name: str) -> None:
    typed = asked(name, *example(name))
    forms = [lambda held: held.astype(int).tolist(), fractions_of, lambda held: held.astype(np.int32), lambda held: fractions_of(held).tolist()]
    for form in forms:
        answer = asked(name, *arguments(name, form))
        assert answer.evidence.method == typed.evidence.method
        assert [str(value) for value in numbers_in(answer)] == [str(value) for value in numbers_in(typed)] or name == "describe"


@pytest.mark.parametrize("name", NAMES)
def test_booleans_count_as_zero_and_one(name: str) -> None:
    ones = arguments(name, lambda held: np.array(held != 0))
    same = arguments(name, lambda held: (held != 0).astype(int))
    one, two = outcome(name, ones), outcome(name, same)
    assert one == two


def outcome(name: str, given: list[Any]) -> Any:
    from tests.asking import refusal

    fault = refusal(asked, name, *given)
    return fault.message.code if fault else [str(value) for value in numbers_in(asked(name, *given))] if name != "describe" else None


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_masked_arrays_are_refused_with_the_count(name: str, masked: bool) -> None:
    for place in data_places(name):
        held = np.ma.masked_array(arguments(name)[place], mask=masked)
        with pytest.raises(BadType) as fault:
            asked(name, *replaced(name, place, held))
        assert fault.value.details["count"] == (held.size if masked else 0)


@pytest.mark.parametrize("dtype", ["datetime64[s]", "timedelta64[D]", "<U3", "S3", [("a", "f8")], "V8"])
@pytest.mark.parametrize("name", NAMES)
def test_arrays_that_hold_no_numbers_are_refused_by_dtype(name: str, dtype: Any) -> None:
    for place in data_places(name):
        with pytest.raises(BadType):
            asked(name, *replaced(name, place, np.zeros(np.shape(arguments(name)[place]), dtype=dtype)))


@pytest.mark.parametrize("name", NAMES)
def test_complex_entries_are_never_dropped(name: str) -> None:
    if name in ("describe", "choose", "rank"):
        return
    given = arguments(name, lambda held: held * (1 + 1j))
    refused = outcome(name, given)
    if isinstance(refused, str):
        assert refused in ("structure-not-symmetric", "maps-angle")
        return
    got = held_numbers(asked(name, *given))
    real = held_numbers(asked(name, *arguments(name)))
    assert not np.allclose(got, real) or name in {"solve", "rref", "null_space", "column_space", "row_space", "left_null_space", "cosine", "kernel", "image"}
