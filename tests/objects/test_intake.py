"""The door takes what people have in hand, says what it did, changes nothing, and refuses the rest by name."""

from __future__ import annotations

import array
import tracemalloc
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import array_api_strict as strict
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import scipy.sparse as sp
import torch
import xarray as xr
from tests.asking import refusal

from ossature import add, describe, inverse, multiply, norm, solve, subtract, transpose
from ossature.base.errors import BadType, NotFinite, OssatureError, ShapeMismatch, TooLarge
from ossature.base.message import say
from ossature.objects.intake import take

WANTED = np.array([[1.0, 2.0], [3.0, 4.0]])
DTYPES = ["?", "i1", "u1", "i2", "i4", "i8", "u8", "f2", "f4", "f8", "g", "F", "D", "G", ">f8", ">i4", "O"]
LAYOUTS = {
    "C": lambda a: a,
    "Fortran": np.asfortranarray,
    "reversed": lambda a: a[::-1, ::-1][::-1, ::-1],
    "strided": lambda a: np.repeat(np.repeat(a, 2, axis=0), 2, axis=1)[::2, ::2],
    "transposed": lambda a: a.T.copy().T,
}


def codes(x: Any, **options: Any) -> list[str]:
    return [note.code for note in take(x, **options).notes]


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("dtype", DTYPES)
def test_every_dtype_and_layout_gives_the_same_numbers_and_is_left_alone(dtype: str, layout: str) -> None:
    wanted = WANTED.astype(bool).astype(float) if dtype == "?" else WANTED
    given = LAYOUTS[layout](WANTED.astype(int).astype(dtype))
    before = given.copy()
    given.flags.writeable = False
    assert np.array_equal(take(given).numeric(), wanted)
    assert np.array_equal(given, before)


@pytest.mark.parametrize("made", [sp.csr_array, sp.csc_array, sp.coo_array, sp.bsr_array, sp.dia_array, sp.lil_array, sp.dok_array])
def test_every_sparse_format_stays_sparse(made: Any) -> None:
    for a in (made(WANTED), getattr(sp, made.__name__.replace("array", "matrix"))(WANTED)):
        held = take(a)
        assert held.sparse is not None
        assert np.array_equal(held.numeric(), WANTED)
    assert take(sp.coo_array(np.array([1.0, 0.0, 2.0]))).shape == (3,)


@pytest.mark.parametrize(
    "x",
    [
        [[1, 2], [3, 4]],
        ((1, 2), (3, 4)),
        [np.array([1, 2]), np.array([3, 4])],
        [[Fraction(1), Decimal(2)], ["6/2", "√16"]],
        [[np.int8(1), np.int64(2)], [3, True + 3]],
        np.array([[Fraction(1), 2], ["3", Decimal(4)]], dtype=object),
        "1 2; 3 4",
    ],
)
def test_integers_fractions_and_text_are_exact(x: Any) -> None:
    held = take(x)
    assert held.is_exact
    assert np.array_equal(held.numeric(), WANTED)


def test_plain_python_containers_are_taken() -> None:
    assert take(range(4)).shape == (4,)
    assert np.array_equal(take(array.array("d", [1, 2])).numeric(), [1, 2])


def test_integer_arrays_are_exact_to_64_and_said_to_be_numeric_beyond() -> None:
    assert take(np.full((64, 64), 3)).is_exact
    assert codes(np.full((65, 2), 3)) == ["arrays-integers-numeric"]
    assert take(np.full((65, 2), 3), exact=True).is_exact
    assert codes(np.full((65, 2), 2**60)) == ["arrays-integers-rounded"]


def test_floats_are_numeric_and_exact_takes_their_binary_value_and_says_so() -> None:
    assert not take([0.1, 0.2]).is_exact
    held = take([0.1], exact=True)
    assert held.is_exact
    assert held.vector()[0] == Fraction(0.1) != Fraction(1, 10)
    assert codes([0.1], exact=True) == ["intake-binary"]
    assert "3602879701896397" in describe([0.1], exact=True).show("en")


def test_hidden_entries_are_counted_and_refused() -> None:
    assert refusal(take, np.ma.masked_array([1.0, 2.0], [0, 1])).message.values["count"] == 1  # type: ignore[union-attr]


def test_what_is_not_finite_is_named_by_its_place() -> None:
    fault = refusal(take, [[1.0, 2.0], [np.nan, np.inf]])
    assert "row 2, column 1" in say(fault.message, "en")  # type: ignore[union-attr]
    assert "第 2 行第 1 列" in say(fault.message, "zh")  # type: ignore[union-attr]
    assert fault.message.values["index"] == "[1, 0]"  # type: ignore[union-attr]
    assert "row 1, column 2" in say(refusal(take, [[1, object()], [3, 2]]).message, "en")  # type: ignore[union-attr]
    assert say(refusal(take, np.nan).message, "en") == "A is NaN, which is not a finite number."  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "x",
    [None, {1, 2}, (value for value in (1, 2)), b"12", object(), np, np.ndarray, [1, None], [[1], 2], [[1, 2], [3]], torch.nn.Linear(2, 2),
     np.zeros(2, "M8[D]"), np.zeros(2, [("a", float)]), [np.datetime64("2020")], np.array(["1"]), {"a": 1}, pl.LazyFrame({"a": [1]}),
     xr.Dataset({"a": ("t", [1.0]), "b": ("t", [1.0])})],
)  # fmt: skip
def test_the_rest_is_refused_in_both_languages(x: Any) -> None:
    fault = refusal(take, x)
    assert isinstance(fault, OssatureError)
    assert all("builtins" not in say(fault.message, lang) and fault.message.code not in say(fault.message, lang) for lang in ("en", "zh"))


FRAME = pd.DataFrame({"maths": [90, 78], "physics": [88.0, 85.5]}, index=pd.Index(["Ann", "Bob"], name="student"))


@pytest.mark.parametrize(
    "table",
    [
        FRAME,
        pl.DataFrame({"student": ["Ann", "Bob"], "maths": [90, 78], "physics": [88.0, 85.5]}),
        pa.table({"student": ["Ann", "Bob"], "maths": [90, 78], "physics": [88.0, 85.5]}),
        pa.record_batch({"student": ["Ann", "Bob"], "maths": [90, 78], "physics": [88.0, 85.5]}),
        xr.DataArray(FRAME.to_numpy(), dims=("student", ""), coords={"student": ["Ann", "Bob"], "": ["maths", "physics"]}),
        FRAME.to_xarray().to_array("").transpose("student", ""),
    ],
)
def test_tables_of_every_library_keep_their_labels(table: Any) -> None:
    held = take(table)
    assert [(axis.name, axis.labels) for axis in held.axes] == [("student", ("Ann", "Bob")), ("", ("maths", "physics"))]
    assert np.array_equal(held.numeric(), [[90, 88], [78, 85.5]])
    assert multiply(table, [0.5, 0.5])["Bob"] == 81.75


def test_single_columns_keep_their_labels() -> None:
    assert take(FRAME["maths"]).labels(0) == ("Ann", "Bob")
    assert take(pl.Series("a", [1.0, 2.0])).shape == take(pa.array([1.0, 2.0])).shape == take(pa.chunked_array([[1.0], [2.0]])).shape == (2,)
    days = xr.DataArray([1.0, 2.0], dims="day", coords={"day": pd.date_range("2024-05-01", periods=2)}, attrs={"units": "℃"})
    held = take(days)
    assert (held.axes[0].name, held.labels(0), held.unit) == ("day", ("2024-05-01", "2024-05-02"), "℃")


def test_integers_of_tables_are_numeric_and_said_and_exact_when_asked() -> None:
    counts = pd.DataFrame({"a": [1, 2]})
    assert (take(counts).is_exact, codes(counts)) == (False, ["arrays-integers-foreign"])
    assert take(counts, exact=True).is_exact
    assert take(pl.DataFrame({"a": [Decimal("0.1")]})).is_exact
    assert take(pd.DataFrame({"a": [Fraction(1, 3), 2]})).is_exact


def test_labels_that_stand_twice_are_left_out_and_said() -> None:
    held = take(pd.DataFrame([[1.0, 2.0]], columns=["a", "a"], index=["r"]))
    assert [axis.labels for axis in held.axes] == [("r",), ()]
    assert held.notes[-1].code == "labels-left-out"


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (pd.DataFrame({"a": ["x", "y"]}), BadType),
        (pd.DataFrame({"a": pd.Categorical(["x", "y"])}), BadType),
        (pd.DataFrame({"a": [1.0, np.nan]}), NotFinite),
        (pd.DataFrame({"a": pd.array([1, None], dtype="Int64")}), NotFinite),
        (pl.DataFrame({"a": [1, 2], "n": ["x", "y"]}), BadType),
        (pl.DataFrame({"a": [1, None]}), NotFinite),
        (pl.DataFrame({"a": [[1, 2], [3, 4]]}), BadType),
        (pl.Series(["a"]), BadType),
        (pa.table({"a": pa.array([1, None])}), NotFinite),
        (pa.array(["a"]), BadType),
    ],
)
def test_tables_without_numbers_are_refused_by_name(table: Any, kind: type[OssatureError]) -> None:
    assert isinstance(refusal(take, table), kind)


def test_a_first_column_of_days_names_the_rows() -> None:
    held = take(pl.DataFrame({"day": [date(2024, 5, 1), date(2024, 5, 2)], "sold": [3.0, 4.0]}))
    assert (held.axes[0].name, held.labels(0)) == ("day", ("2024-05-01", "2024-05-02"))


TENSOR = torch.tensor([[2.0, 1.0], [1.0, 3.0]])


@pytest.mark.parametrize(
    "value",
    [
        lambda a, b: solve(a, b).x,
        lambda a, b: multiply(a, b).value,
        lambda a, b: add(a, a).value,
        lambda a, b: subtract(a, [[1, 0], [0, 1]]).value,
        lambda a, b: transpose(a).value,
        lambda a, b: inverse(a).value,
        lambda a, b: norm(a, 2, axis=0).value,
        lambda a, b: multiply(multiply(a, a), b).value,
    ],
)
def test_arrays_of_an_answer_go_home(value: Any) -> None:
    wanted = value(TENSOR.numpy(), TENSOR.numpy()[0])
    found = value(TENSOR, TENSOR[0])
    assert isinstance(found, torch.Tensor)
    assert found.device == TENSOR.device
    assert np.array_equal(found.numpy(), wanted)
    other = value(strict.asarray([[2.0, 1.0], [1.0, 3.0]]), strict.asarray([2.0, 1.0]))
    assert type(other).__module__.startswith("array_api_strict")


def test_an_answer_at_home_is_shown_as_any_other() -> None:
    found, plain = solve(TENSOR, TENSOR[0]), solve(TENSOR.numpy(), TENSOR.numpy()[0])
    assert found.show("en").startswith(plain.show("en"))
    assert found.meaning("zh") == plain.meaning("zh")
    assert found.picture().svg() == plain.picture().svg()
    assert found.to_dict()["x"] == plain.to_dict()["x"]
    assert found.show("en").count("torch") == 1


def test_singles_and_exact_answers_stay_python_numbers() -> None:
    assert isinstance(norm(TENSOR).value, float)
    assert str(multiply(TENSOR, TENSOR, exact=True).value) == "[[5, 5],\n [5, 10]]"


def test_integer_tensors_stay_whole() -> None:
    found = multiply(TENSOR.to(torch.int64), TENSOR.to(torch.int64))
    assert found.value.dtype == torch.int64
    assert found.evidence.exact


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float8_e4m3fn])
def test_short_floats_are_widened_and_said(dtype: torch.dtype) -> None:
    assert codes(TENSOR.to(dtype)) == ["arrays-converted", "arrays-moved"]
    assert np.array_equal(take(TENSOR.to(dtype)).numeric(), TENSOR.numpy())


def test_a_gradient_is_never_lost_in_silence() -> None:
    weight = torch.nn.Parameter(TENSOR.clone())
    assert np.array_equal(take(weight).numeric(), TENSOR.numpy())
    assert refusal(take, weight * 2).message.code == "arrays-gradient"  # type: ignore[union-attr]
    assert take((weight * 2).detach()).shape == (2, 2)
    with torch.no_grad():
        assert take(weight * 2).shape == (2, 2)
    assert weight.requires_grad


def test_tensors_without_plain_numbers_are_refused_with_the_way_out() -> None:
    assert "to_dense" in say(refusal(take, TENSOR.to_sparse()).message, "en")  # type: ignore[union-attr]
    assert refusal(take, torch.empty(2, 2, device="meta")).message.code == "arrays-no-numbers"  # type: ignore[union-attr]
    with pytest.warns(UserWarning, match="quantized"):
        quantized = torch.quantize_per_tensor(TENSOR, 0.1, 0, torch.qint8)
    assert refusal(take, quantized).message.values["layout"] == "quantized"  # type: ignore[union-attr]


def test_views_of_tensors_are_resolved() -> None:
    waves = torch.tensor([1 + 2j, 3 - 1j])
    assert np.array_equal(take(waves.conj()).numeric(), [1 - 2j, 3 + 1j])
    assert np.array_equal(take(torch.imag(waves.conj())).numeric(), [-2, 1])
    assert np.array_equal(take([TENSOR[0], TENSOR[1]]).numeric(), TENSOR.numpy())


def test_shapes_are_refused_with_the_way_out() -> None:
    fault = refusal(solve, [1, 2], [3, 4])
    assert isinstance(fault, ShapeMismatch)
    assert '"1; 2; 3"' in say(fault.message, "en")


@pytest.mark.parametrize(
    ("x", "exact"),
    [
        (np.broadcast_to(1.0, (10**6, 10**6)), False),
        (np.broadcast_to(np.int8(1), (2**17, 2**15)), False),
        (np.broadcast_to(np.float16(1), (2**17, 2**15)), False),
        (np.broadcast_to(1.0, (10**4, 10**4)), True),
        (np.broadcast_to(np.int64(1), (10**4, 10**2, 10**2)), True),
        (torch.empty(1).expand(10**6, 10**6), False),
        (torch.empty(1, dtype=torch.bfloat16).expand(10**6, 10**5), False),
        (range(10**12), False),
        ("1 " * 150_000, False),
    ],
)
def test_what_is_too_large_is_refused_before_anything_is_allocated(x: Any, exact: bool) -> None:
    take("1 2; 3 4"), take(TENSOR)  # what is loaded on first use does not count
    tracemalloc.start()
    fault = refusal(lambda: take(x, exact=exact))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(fault, TooLarge)
    assert fault.details["needed"] > fault.details["allowed"]
    assert peak < 20_000_000


def test_small_sides_of_many_axes_are_not_taken_exactly_one_by_one() -> None:
    assert take(np.ones((8, 8, 8, 8), dtype=np.int8)).is_exact
    assert codes(np.ones((32, 32, 32, 32), dtype=np.int8)) == ["arrays-integers-numeric"]


@pytest.mark.parametrize("x", [[10**400, 1.5], [[10**400, 1.5], [1, 1]], [[[10**400, 1.5]]]])
def test_a_whole_number_beyond_floats_beside_floats_is_refused_by_its_place(x: Any) -> None:
    fault = refusal(take, x)
    assert isinstance(fault, NotFinite)
    assert fault.message.code == "arrays-overflow"
    assert fault.__cause__ is None
