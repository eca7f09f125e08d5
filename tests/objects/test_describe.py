"""describe says what an object is, what it holds, and what such a shape usually is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
import scipy.sparse as sp
import torch

from ossature import describe, tensor

CARD = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"


def test_the_report_card_is_described_with_its_names() -> None:
    found = describe(CARD)
    assert (found.kind, found.shape, found.dtype, found.memory) == ("matrix", (2, 3), "exact", 48)
    assert [axis.labels for axis in found.axes] == [("张三", "李四"), ("数学", "英语", "物理")]
    assert found.extremes == (78, 92)
    assert "张三" in found.show("zh").splitlines()[2]
    assert "最小的是 78，最大的是 92" in found.show("zh")
    assert 'one example ("张三")' in str(found.meaning("en"))


@pytest.mark.parametrize(
    ("text", "unit", "shown"), [("25 ℃", "℃", "25 ℃"), ("99.5 元", "元", "99.5 元"), ("60 km/h", "km/h", "60 km/h"), ("¥99.5", "¥", "99.5 ¥")]
)
def test_units_are_kept_as_text(text: str, unit: str, shown: str) -> None:
    found = describe(text)
    assert (found.kind, found.unit) == ("scalar", unit)
    assert found.show("en").splitlines()[1] == shown


@pytest.mark.parametrize(
    ("x", "dtype", "memory"),
    [
        (np.zeros((3, 4), dtype=np.float32), "float32", 48),
        (np.zeros((224, 224, 3), dtype=np.uint8), "uint8", 224 * 224 * 3),
        (np.arange(4), "int64", 32),
        (torch.zeros(3, dtype=torch.bfloat16), "bfloat16", 6),
        (torch.zeros(3, dtype=torch.int32), "int32", 12),
        ([1, 2, 3], "exact", 24),
        ([1.0, 2.0], "float64", 16),
        (pd.DataFrame({"a": [1.5, 2.5]}), "float64", 16),
        (sp.csr_array(np.eye(3)), "float64", 3 * 8 + 3 * 4 + 4 * 4),
    ],
)
def test_dtype_and_memory_are_those_it_came_with(x: Any, dtype: str, memory: int) -> None:
    found = describe(x)
    assert (found.dtype, found.memory) == (dtype, memory)


def test_memory_is_said_in_the_unit_people_use() -> None:
    assert "19.3 MB" in describe(np.zeros((32, 3, 224, 224), dtype=np.float32)).show("en")
    assert "16 字节" in describe([3, 4]).show("zh")
    assert "12.8 kB" in describe(np.ones((40, 40))).show("en")


@pytest.mark.parametrize(
    ("shape", "guess"),
    [
        ((), "number"),
        ((7,), "features"),
        ((5, 4), "batch"),
        ((1, 4), "row"),
        ((4, 1), "column"),
        ((4, 4), "square"),
        ((28, 28), "picture"),
        ((30000, 256), "embedding"),
        ((0, 3), "empty"),
        ((8, 128, 768), "sentences"),
        ((224, 224, 3), "image"),
        ((3, 32, 32), "image"),
        ((60, 28, 28), "pictures"),
        ((32, 3, 224, 224), "images-first"),
        ((32, 28, 28, 1), "images-last"),
        ((64, 3, 3, 3), "kernels"),
        ((8, 12, 128, 128), "heads"),
        ((4, 16, 3, 11, 11), "video"),
        ((2, 2, 2, 2, 2, 2), "tensor"),
    ],
)
def test_shapes_are_guessed_as_people_use_them(shape: tuple[int, ...], guess: str) -> None:
    found = describe(np.full(shape, 2.0))
    assert found.guess == guess
    for lang in ("en", "zh"):
        sentence = str(found.meaning(lang))
        assert all(str(side) in sentence for side in shape[:2] if guess not in ("row", "column", "empty", "tensor", "image"))


def test_a_tensor_of_classes_is_shown_slice_by_slice() -> None:
    reports = tensor([[[90, 85]], [[78, 92]]], axes={"class": ["class 1", "class 2"], "student": ["Ann"], "subject": ["maths", "English"]})
    said = describe(reports).show("en")
    assert "class 2 = Ann [   78       92]" in said
    assert 'Axis 1 is "class": class 1 and class 2.' in said
    assert describe(reports).guess == "named"


def test_sparse_matrices_say_how_much_they_hold() -> None:
    a = sp.random_array((100, 100), density=0.02, rng=np.random.default_rng(0))
    assert "Not zero: 200 of 10000 entries (2 %)" in describe(a).show("en")


def test_floats_taken_exactly_say_so() -> None:
    found = describe(np.array([0.1]), exact=True)
    assert "3602879701896397" in found.show("en")
    assert "taken exactly" in found.show("en")


@pytest.mark.parametrize("x", [[], np.zeros((0, 3)), [1 + 2j], 10**400, [[10**400, 1], [0, 1]], "√2 1; 1 √2", np.zeros((2, 0, 2)), "1e-400", np.float32(2)])
def test_odd_objects_are_described_in_both_languages(x: Any) -> None:
    for lang in ("en", "zh"):
        found = describe(x)
        assert found.show(lang)
        assert found.meaning(lang)
    assert found.to_dict()["kind"] == found.kind
