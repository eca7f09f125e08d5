"""Whatever is not a question is refused: an error of ours, with a code, the numbers, and a sentence in both languages; never a crash, never a wrong answer."""

from __future__ import annotations

import json
import pickle
import re
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scipy.sparse

from ossature.base.errors import BadInput, NotFinite, OssatureError, ShapeMismatch, TooLarge
from ossature.base.limits import limited
from ossature.base.message import say
from tests.asking import refusal
from tests.contracts.cases import NAMES, arguments, asked, data_places, operands, options, replaced

CJK = re.compile(r"[\u4e00-\u9fff]")


class Unprintable:
    def __repr__(self) -> str:
        raise RuntimeError("no")


def endless() -> list[Any]:
    held: list[Any] = []
    held.append(held)
    return held


NONSENSE: dict[str, Any] = {
    "None": None, "dict": {"a": 1}, "empty dict": {}, "ordered dict": OrderedDict(a=1), "set": {1, 2}, "frozen set": frozenset({1}), "object": object(),
    "function": len, "class": int, "bytes": b"1 2; 3 4", "byte array": bytearray(b"1"), "memory view": memoryview(b"ab"), "ellipsis": ..., "slice": slice(3),
    "generator": (part for part in "ab"), "unprintable": Unprintable(), "module": np, "exception": ValueError("x"), "not implemented": NotImplemented,
    "symbols": "@@##", "question": "What is the determinant?", "Chinese question": "请问这个矩阵的行列式是多少？", "empty text": "", "blank text": " \n\t ",
    "NUL": "1 \x00 2", "escape": "\x1b[31m1", "right to left": "\u202e1 2", "surrogate": "1 \ud800", "half a bracket": "[1, 2", "too many brackets": "1]]",
    "comma only": ",", "missing file": "no-such-file.csv", "missing path": Path("no-such-file.npy"), "folder": Path("."),
    "nan text": "nan", "word list": ["x", "y"],
    "None list": [None], "None rows": [[None, 1], [2, 3]], "list of sets": [{1}], "list of bytes": [b"a"], "ragged": [[1, 2], [3]],
    "ragged deep": [[[1], [2]], [[3]]],
    "mixed depth": [1, [2]], "mixed depth the other way": [[1], 2], "endless": endless(), "list of matrices as text": ["1 2; 3 4"],
    "ragged array": np.array([[1], [2, 3]], dtype=object), "array of None": np.array([None, 1], dtype=object),
    "array of dicts": np.array([{}, {}], dtype=object),
    "object zero-dimensional": np.array({}, dtype=object), "string array": np.array(["x"]), "void": np.void(b"1234"), "datetime": np.datetime64("2024-01-01"),
}  # fmt: skip


def sound(fault: OssatureError) -> None:
    """A code, numbers that JSON holds, and a sentence in each language that is not just the code."""
    assert fault.code
    assert fault.code != "error"
    json.dumps(fault.to_dict(), allow_nan=False)
    for lang in ("en", "zh"):
        said = say(fault.message, lang)
        assert said
        assert not said.startswith(fault.message.code), f"{fault.message.code} has no sentence in {lang}"
        assert "\x1b" not in said
        assert len(said) < 2000
    assert CJK.search(say(fault.message, "zh"))
    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)


@pytest.mark.parametrize("kind", sorted(NONSENSE))
@pytest.mark.parametrize("name", NAMES)
def test_nonsense_is_refused_with_a_code_and_a_sentence_in_both_languages(name: str, kind: str) -> None:
    for place in data_places(name):
        given = replaced(name, place, NONSENSE[kind])
        if kind == "None" and place == 1 and name == "choose":
            continue
        with pytest.raises(OssatureError) as fault:
            asked(name, *given)
        sound(fault.value)


@pytest.mark.parametrize("kind", sorted(NONSENSE))
@pytest.mark.parametrize("name", [name for name in NAMES if len(data_places(name)) < len(operands(name))])
def test_nonsense_for_a_parameter_that_is_no_data_is_refused(name: str, kind: str) -> None:
    for place in range(len(operands(name))):
        if place not in data_places(name):
            with pytest.raises(OssatureError) as fault:
                asked(name, *replaced(name, place, NONSENSE[kind]))
            sound(fault.value)


ODD_OPTIONS = [object(), "sideways", 10**5000, -1.5, [], {}, b"lu", float("nan"), Unprintable(), "LU ", ("auto",), int, np.array(["lu", "qr"])]


@pytest.mark.parametrize("value", ODD_OPTIONS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(("name", "option"), [(name, held.name) for name in NAMES for held in options(name)])
def test_an_option_value_that_is_none_is_refused_by_name(name: str, option: str, value: Any) -> None:
    with pytest.raises(BadInput) as fault:
        asked(name, *arguments(name), **{option: value})
    sound(fault.value)
    with pytest.raises(BadInput):
        asked(name, *arguments(name, lambda held: held.astype(int).tolist()), **{option: value})


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_option_is_a_type_error_of_python(name: str) -> None:
    with pytest.raises(TypeError):
        asked(name, *arguments(name), no_such_option=1)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), complex(1, float("nan"))])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_finite_is_refused_with_the_first_place_and_the_count(name: str, value: Any) -> None:
    for place in data_places(name):
        held = arguments(name)[place]
        held = np.array(held.astype(complex) if isinstance(value, complex) else held)
        held.reshape(-1)[-1] = value
        for form in (lambda whole: whole, lambda whole: whole.astype(np.complex64 if isinstance(value, complex) else np.float32), lambda whole: whole.tolist()):
            with pytest.raises(NotFinite) as fault:
                asked(name, *replaced(name, place, form(held)))
            sound(fault.value)
            assert fault.value.details["count"] == 1
            last = [side - 1 for side in held.shape]
            assert fault.value.details["index"] == f"[{', '.join(map(str, last))}]"


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_that_is_not_finite_is_counted(name: str) -> None:
    for place in data_places(name):
        held = np.full_like(arguments(name)[place], np.nan)
        with pytest.raises(NotFinite) as fault:
            asked(name, *replaced(name, place, held))
        assert fault.value.details["count"] == held.size
        assert fault.value.details["nan"] == held.size


WRONG_RANK_IS_FINE = {"describe", "reshape", "norm", "scale", "transpose"}


@pytest.mark.parametrize("name", NAMES)
def test_operands_of_another_rank_are_refused_with_their_shapes_or_answered_as_stacks(name: str) -> None:
    """No operand is broadcast, flattened or stretched: an extra axis gives one more axis in the answer, or an error that shows a shape."""
    for place in data_places(name):
        held = arguments(name)[place]
        for other in (held[None, None, None], held.ravel()[:, None, None, None] if held.ndim else held[None, None]):
            fault = refusal(asked, name, *replaced(name, place, other))
            if fault is not None:
                sound(fault)
                assert isinstance(fault, (ShapeMismatch, BadInput))


PAIRS = ["add", "subtract", "hadamard", "dot", "cosine", "distance", "multiply", "solve"]


def test_the_pairs_are_all_verbs_of_two_operands_that_must_fit() -> None:
    two = [name for name in NAMES if len(data_places(name)) == 2]
    assert set(two) == {*PAIRS, "outer", "scale", "compose", "change_basis"}


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("form", [lambda held: held, lambda held: held.astype(int).tolist()])
def test_shapes_that_do_not_fit_are_refused_with_both_shapes(name: str, form: Any) -> None:
    for left, right in (
        ((3,), (4,)),
        ((2, 3), (4, 5)),
        ((3, 1), (3,)),
        ((3,), (3, 1)),
        ((2, 2), (3, 3)),
        ((1, 3), (3, 3)),
        ((2, 2, 2), (3, 2, 2)),
        ((2, 3), ()),
    ):
        if (name, left, right) in FITTING:
            continue
        with pytest.raises(ShapeMismatch) as fault:
            asked(name, form(np.ones(left)), form(np.ones(right)))
        sound(fault.value)


# A column times a row of one, a row times a matrix and a column against right-hand sides are honest products.
FITTING = {("multiply", (1, 3), (3, 3)), ("multiply", (3,), (3, 1)), ("solve", (3, 1), (3,)), ("solve", (3, 1), (3, 3))}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("describe", "reshape", "choose")])
def test_too_large_exact_input_is_refused_before_anything_is_allocated(name: str) -> None:
    if not any(np.ndim(value) for _, value in operands(name)):
        return  # one number is never too large
    big = [[1] * 30 for _ in range(30)]
    shaped = {0: 3, 1: big[0], 2: big}
    given = [shaped[np.ndim(value)] if data else value for data, value in operands(name)]
    with limited(exact_entries=20), pytest.raises(TooLarge) as fault:
        asked(name, *given)
    sound(fault.value)
    assert fault.value.details["needed"] > fault.value.details["allowed"] == 20


@pytest.mark.parametrize("name", NAMES)
def test_too_large_arrays_are_refused_before_anything_is_allocated(name: str) -> None:
    """The array takes no memory (one number seen a million million times): a copy of it would end the process."""
    for place in data_places(name):
        ndim = np.ndim(arguments(name)[place])
        if ndim:
            giant = np.broadcast_to(np.float64(1.0), (10**6, 10**6)[:ndim] if ndim > 1 else (10**12,))
            with pytest.raises(TooLarge) as fault:
                asked(name, *replaced(name, place, giant))
            sound(fault.value)
            assert fault.value.details["needed"] > fault.value.details["allowed"]


@pytest.mark.parametrize("name", NAMES)
def test_memory_of_the_answer_is_counted_before_it_is_allocated(name: str) -> None:
    """With 64 kB allowed, a question whose answer or work needs more is refused; what needs less is answered."""
    side = 80
    shaped = {0: 3.0, 1: np.ones(side), 2: np.eye(side) + 1.0}
    given = [shaped[np.ndim(value)] if data else value for data, value in operands(name)]
    if name == "reshape":
        given = [np.ones(side), f"{side // 2} 2"]
    with limited(memory_bytes=64 * 1024):
        fault = refusal(asked, name, *given)
    assert fault is None or isinstance(fault, TooLarge)
    with limited(memory_bytes=4 * 1024):
        fault = refusal(asked, name, *given)
    assert isinstance(fault, TooLarge) or max(np.size(value) for value in given if not isinstance(value, str)) <= side


@pytest.mark.parametrize("name", NAMES)
def test_a_sparse_matrix_of_many_rows_is_answered_sparse_or_refused_before_it_is_written_out(name: str) -> None:
    side = 10**5
    large = {0: 2.0, 1: np.ones(side), 2: scipy.sparse.eye_array(side, format="csr")}
    given = [large[np.ndim(value)] if data else value for data, value in operands(name)]
    fault = refusal(asked, name, *given)
    if fault is not None:
        sound(fault)
        assert isinstance(fault, TooLarge) or name == "reshape"
        return
    answer = asked(name, *given)
    assert len(repr(answer)) < 5000
    for shown in (answer._repr_html_, answer.meaning):
        shown()
    for drawn in (answer.picture, answer.steps):
        fault = refusal(drawn)
        assert fault is None or isinstance(fault, OssatureError)


def test_two_small_operands_with_a_giant_product_are_refused() -> None:
    long = np.ones(10**5)
    exact = [1] * 1000
    calls = [("outer", long, long), ("multiply", long[:, None], long[None, :]), ("outer", exact, exact), ("multiply", [[1]] * 1000, [exact])]
    for name, left, right in calls:
        with pytest.raises(TooLarge) as fault:
            asked(name, left, right)
        sound(fault.value)
        assert fault.value.details["needed"] > fault.value.details["allowed"]


@pytest.mark.parametrize("name", [name for name in NAMES if any(np.ndim(value) == 2 for _, value in operands(name))])
def test_a_sparse_matrix_whose_indices_point_outside_is_refused_and_not_followed(name: str) -> None:
    for form in ("csr", "csc"):
        broken = scipy.sparse.eye_array(2, format=form)
        broken.indices[0] = 10**6
        given = [broken if np.ndim(value) == 2 else value for value in arguments(name)]
        with pytest.raises(BadInput) as fault:
            asked(name, *given)
        sound(fault.value)
