"""Labels travel: through products, sums, slices and new shapes; where they disagree it is said how."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from tests.asking import refusal

from ossature import add, describe, det, dot, hadamard, matrix, multiply, norm, outer, rank, reshape, scale, solve, subtract, tensor, transpose, vector
from ossature.base.errors import BadInput, LabelMismatch, OssatureError, ShapeMismatch
from ossature.base.message import say
from ossature.io.text import parse_text
from ossature.objects.labelled import Labelled

CARD = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
WEIGHTS = "数学 0.4, 英语 0.3, 物理 0.3"


@pytest.fixture
def reports() -> Labelled:
    axes = {"class": ["class 1", "class 2"], "student": ["Ann", "Bob"], "subject": ["数学", "英语"]}
    return tensor([[[90, 85], [78, 92]], [[60, 70], [88, 91]]], axes=axes)


@pytest.mark.parametrize(
    "weights",
    [WEIGHTS, "0.4 0.3 0.3", [0.4, 0.3, 0.3], "数学 0.4\n英语 0.3\n物理 0.3", "| | 总评 |\n数学 | 0.4\n英语 | 0.3\n物理 | 0.3"],
)
def test_the_report_card_times_weights_gives_totals_by_student(weights: object) -> None:
    totals = multiply(CARD, weights)
    assert np.asarray(totals["张三"], dtype=float).ravel().tolist() == [87.9]
    assert "李四" in totals.show("zh")
    assert totals.axes[0].labels == ("张三", "李四")


def test_a_column_with_a_name_names_the_total() -> None:
    totals = multiply(CARD, "| | 总评 |\n数学 | 0.4\n英语 | 0.3\n物理 | 0.3")
    assert totals.axes[1].labels == ("总评",)
    assert totals["李四", "总评"] == parse_text("84.3").rows[0][0]


def test_tables_whose_labels_differ_are_refused_with_the_difference() -> None:
    fault = refusal(add, CARD, CARD.replace("物理", "化学"))
    assert isinstance(fault, LabelMismatch)
    assert (fault.details["only_left"], fault.details["only_right"]) == (["物理"], ["化学"])
    assert "物理" in say(fault.message, "en")
    assert "化学" in say(fault.message, "zh")
    for verb in (subtract, hadamard):
        assert isinstance(refusal(verb, CARD, CARD.replace("李四", "王五")), LabelMismatch)


def test_the_same_labels_in_another_order_are_refused_not_mixed_up() -> None:
    turned = "英语 0.3, 数学 0.4, 物理 0.3"
    assert refusal(multiply, CARD, turned).message.code == "algebra-label-order"  # type: ignore[union-attr]
    assert refusal(dot, WEIGHTS, turned).message.code == "algebra-label-order"  # type: ignore[union-attr]
    assert refusal(lambda: add(CARD, turned, along="rows")).message.code == "algebra-label-order"  # type: ignore[union-attr]


def test_axes_of_different_meaning_are_not_added() -> None:
    square = np.ones((2, 2))
    fault = refusal(add, xr.DataArray(square, dims=("row", "column")), xr.DataArray(square, dims=("column", "row")))
    assert isinstance(fault, LabelMismatch)
    assert "column" in say(fault.message, "zh")


def test_labels_of_one_side_are_enough() -> None:
    found = add(CARD, [[1, 1, 1], [2, 2, 2]])
    assert found["李四", "物理"] == 87
    assert add(CARD, "数学 1, 英语 2, 物理 3", along="rows")["张三", "英语"] == 87


def test_pandas_and_xarray_labels_travel() -> None:
    frame = pd.DataFrame({"maths": [90.0, 78.0], "physics": [88.0, 85.0]}, index=["Ann", "Bob"])
    assert multiply(frame, [0.5, 0.5])["Ann"] == 89.0
    assert transpose(frame)["maths", "Bob"] == 78.0
    assert norm(frame, axis=1).axes[0].labels == ("Ann", "Bob")
    assert solve(frame, [178.0, 163.0])["maths"] == pytest.approx(1.0)


def test_a_tensor_of_classes_slices_by_name(reports: Labelled) -> None:
    part = reports["class 2", :, "数学"]
    assert (part.shape, part["Bob"], part.axes[0].name) == ((2,), 88, "student")
    assert reports["class 2", "Ann", "英语"] == 70
    assert reports[:, ["Bob", "Ann"], "数学"].labels == (("class 1", "class 2"), ("Bob", "Ann"))
    assert reports[..., "英语"]["class 1", "Ann"] == 85
    assert reports[{"subject": "数学", "class": "class 1"}]["Bob"] == 78
    assert reports["class 1":"class 2"].shape == (2, 2, 2)  # type: ignore[misc]
    assert reports[-1, 0, 0] == 60


def test_a_tensor_of_classes_sums_and_averages_by_name(reports: Labelled) -> None:
    assert reports.sum("class")["Ann", "数学"] == 150
    assert reports.sum(("class", "student"))["英语"] == 338
    assert reports.sum() == 654
    assert reports.mean("student")["class 1", "英语"] == parse_text("177/2").rows[0][0]
    assert reports.mean(("class", "student"))["数学"] == 79
    assert reports.mean() == parse_text("327/4").rows[0][0]


def test_a_tensor_of_classes_reshapes_by_name(reports: Labelled) -> None:
    for flat in (reports.reshape(("class", "student"), "subject"), reshape(reports, (("class", "student"), "subject")).value):
        assert flat.axes[0].name == "class · student"
        assert flat.axes[0].labels == ("class 1, Ann", "class 1, Bob", "class 2, Ann", "class 2, Bob")
        assert flat["class 2, Ann", "英语"] == 70
    assert reports.reshape(4, 2)[2, 1] == reports.reshape(-1, 2)[2, 1] == 70
    assert reports.transpose("subject", "class", "student")["英语", "class 2", "Ann"] == 70
    assert isinstance(refusal(reports.reshape, "subject", ("class", "student")), ShapeMismatch)


def test_operands_are_not_changed_by_what_is_done_with_them(reports: Labelled) -> None:
    before = np.array(reports.values)
    reports.sum("class"), reports.reshape(4, 2), reports.transpose(), add(reports, reports)
    assert (reports.values == before).all()
    assert not reports.values.flags.writeable


@pytest.mark.parametrize(
    ("key", "kind", "hint"),
    [
        ("class 3", LabelMismatch, "class 2"),
        ("ann", LabelMismatch, "class 1"),
        (7, BadInput, "2"),
        (1.5, BadInput, "1.5"),
        (None, BadInput, "None"),
        ((0, 0, 0, 0), ShapeMismatch, "3"),
        ({"pupil": "Ann"}, LabelMismatch, "student"),
    ],
)
def test_a_part_that_is_not_there_is_refused_with_what_is(reports: Labelled, key: object, kind: type[OssatureError], hint: str) -> None:
    fault = refusal(reports.__getitem__, key)
    assert isinstance(fault, kind)
    for lang in ("en", "zh"):
        assert hint in say(fault.message, lang)


def test_units_travel_as_text() -> None:
    assert add("20 ℃", "5 ℃").unit == "℃"
    assert scale("3 kg", "5 元").unit == "kg·元"
    assert isinstance(refusal(add, "25 ℃", "3 元"), BadInput)
    assert multiply("[1, 2; 3, 4] kg", "1 2").unit == "kg"


def test_labels_count_and_differ() -> None:
    assert isinstance(refusal(lambda: matrix([[1, 2], [3, 4]], rows=["a"])), LabelMismatch)
    assert isinstance(refusal(lambda: vector([1, 2], labels=["a", "a"])), LabelMismatch)
    assert isinstance(refusal(lambda: tensor([[1, 2]], axes=["a"])), BadInput)


def test_what_is_held_can_be_copied_and_kept(reports: Labelled) -> None:
    for twin in (copy.deepcopy(reports), pickle.loads(pickle.dumps(reports))):
        assert repr(twin) == repr(reports)
    assert "class 2:" in repr(reports)
    assert "class class" not in repr(reports)
    assert reports.to_json()["axes"][2] == {"name": "subject", "labels": ["数学", "英语"]}


def test_the_corner_of_a_table_names_its_rows() -> None:
    found = describe("| 姓名 | 数学 | 英语 |\n|---|---|---|\n| 张三 | 90 | 85 |")
    assert found.axes[0].name == "姓名"
    assert outer("甲 1, 乙 2", "数学 3, 英语 4")["乙", "英语"] == 8


def test_a_number_with_a_unit_and_one_without_are_not_added() -> None:
    for verb, left, right in ((add, "3kg", "5"), (subtract, "5", "3kg")):
        fault = refusal(verb, left, right)
        assert fault.message.code == "algebra-unit-missing"  # type: ignore[union-attr]
        assert all("kg" in say(fault.message, lang) for lang in ("en", "zh"))  # type: ignore[union-attr]


def test_a_unit_an_answer_does_not_carry_is_said() -> None:
    for answer in (det("[1 2; 3 4] kg"), solve("[1 2; 3 4] kg", "1 2")):
        assert all("kg" in answer.show(lang) for lang in ("en", "zh"))
    assert rank("[1 2; 3 4] kg").show("en").count("kg") == 0
