"""The kit's numbers, windows and labels, run in Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from ossature.base.errors import OssatureError
from ossature.objects.intake import take
from tests.widgets.conftest import FOLDER

Kit = Callable[[str, list[list[Any]]], list[Any]]


def test_numbers_are_written_with_a_real_minus_and_no_minus_zero(kit: Kit) -> None:
    given = [-0.0, -0.0001, 1, -2.5, 1 / 3, 1234.5678, 1e9, -2.5e-7, float("inf"), 99999.9999]
    assert kit("written", [[value] for value in given]) == ["0", "−1·10⁻⁴", "1", "−2.5", "0.333", "1234.568", "1·10⁹", "−2.5·10⁻⁷", "∞", "100000"]


def test_text_for_the_state_is_a_plain_decimal_that_python_reads_as_the_same_number(kit: Kit) -> None:
    rng = np.random.default_rng(3)
    values = [*(float(round(value, 3)) for value in rng.normal(0, 100, 200)), 0.1 + 0.2, -1e-12, 1e22, 123456789.25]
    for value, text in zip(values, kit("plain", [[value] for value in values]), strict=True):
        assert "e" not in text
        assert float(Fraction(text)) == pytest.approx(value, rel=1e-11, abs=1e-9)


SIMPLE = ["2 1; 1 3", "2 1;1 3;", "1/2 -3\n4 .5", "3 4", "3;4", "−1 2", "1,2;3,4", "+1 2", "5", " 1  2 ;  3 4 ", "1/2", "007 1"]
ODD = [
    "", ";", "1 2; 3", "1 - 2", "2x = 4", "[[1, 2], [3, 4]]", "example:houses", "1|2", "a b", "1/0 2", "√2 1", "1e3 2", "1/2/3 1", "1.2.3 4", "- 1", "(1 2)",
    "1 2 | 3", "1: 2", "0x10 1", "1_000 2", "1，2；3，4", "１ ２", "1 2;; 3 4", "1;\n2", "1,,2", "1, 2, 3", "{1}", "½ 1", "1,000 2", "12,345",
    "√2 1", "√", "1√", "√2/0 1", "2√√2 1", "√(2 1)", "√-2 1", "√2√3 1",
]  # fmt: skip


@pytest.mark.parametrize("text", SIMPLE + ODD)
def test_what_the_kit_reads_by_itself_python_reads_the_same_way(kit: Kit, text: str) -> None:
    """The kit may leave a text to Python (null); what it reads, it reads as Python does."""
    (found,) = kit("parseMatrix", [[text]])
    assert found is not None or text in ODD
    if found is None:
        return
    held = np.atleast_2d(np.asarray(take(text).numeric(), dtype=float))
    assert np.array_equal(held, np.array(found))


def entry(rng: np.random.Generator) -> str:
    """One of the spellings the kit reads: whole, decimal, fraction, root."""
    a, b, c = (int(value) for value in rng.integers(1, 50, 3))
    sign = "-" if rng.random() < 0.4 else ""
    return sign + str(rng.choice([f"{a}", f"{rng.random():.3f}", f"{a}/{b}", f"√{a}", f"{b}√{a}", f"√({a})/{c}", f"{b}√{a}/{c}"]))


def test_random_matrices_are_read_as_python_reads_them_and_written_back(kit: Kit) -> None:
    rng = np.random.default_rng(5)
    texts = []
    for _ in range(80):
        rows, columns = rng.integers(1, 5, 2)
        texts.append("; ".join(" ".join(entry(rng) for _ in range(columns)) for _ in range(rows)))
    for text, found, again in zip(texts, kit("parseMatrix", [[text] for text in texts]), kit("splitMatrix", [[text] for text in texts]), strict=True):
        wanted = [[float(take(part).numeric()) for part in row.split()] for row in text.split(";")]  # one by one: exact entries hold one root at a time
        assert np.array(found) == pytest.approx(np.array(wanted), rel=1e-14, abs=0)
        assert "; ".join(" ".join(row) for row in again) == text


def test_only_the_entry_that_moved_is_written_anew(kit: Kit) -> None:
    assert kit("matrixTextLike", [["1/2 3; −4 0.50", [[0.5, 3], [-4, 0.75]]], [None, [[1, 2]]], ["√2 1", [[2**0.5, 2]]]]) == ["1/2 3; −4 0.75", "1 2", "√2 2"]


def test_a_window_holds_its_points_and_does_not_jump(kit: Kit) -> None:
    rng = np.random.default_rng(7)
    for _ in range(100):
        points = rng.normal(0, 10 ** rng.uniform(-3, 3), (6, 2)) + rng.normal(0, 5, 2)
        size = [float(rng.integers(320, 900)), float(rng.integers(240, 560))]
        (view,) = kit("fitView", [[points.tolist(), size]])
        half = np.array(size) / 2 / view["scale"]
        assert np.all(np.abs(points - view["centre"]) < half)
        moved = (points - points.mean(axis=0)) * 1.02 + points.mean(axis=0)
        assert kit("fitView", [[moved.tolist(), size, view]]) == [view]
        assert kit("fitView", [[(points * 50).tolist(), size, view, True]]) == [view]
        assert kit("fitView", [[(points * 50).tolist(), size, view]]) != [view]


def test_labels_cover_no_other_label_and_stay_in_the_picture(kit: Kit) -> None:
    rng = np.random.default_rng(9)
    for _ in range(60):
        size = [360.0, 300.0]
        wants = [
            {"text": f"a{i} = {i * 17}", "at": rng.uniform(0, [360, 300]).tolist(), "away": rng.normal(0, 1, 2).tolist(), "role": "first"} for i in range(9)
        ]
        clutter = rng.uniform(0, [360, 300], (80, 2)).tolist()
        code = """([wants, clutter, size]) => kit.placeLabels(wants, clutter, size)
            .map((place, i) => place && [place.x, place.y, kit.textWidth(wants[i].text) / 2, 9])"""
        boxes = [box for box in kit.page.evaluate(code, [wants, clutter, size]) if box]  # type: ignore[attr-defined]
        assert len(boxes) > 5
        for i, (x, y, w, h) in enumerate(boxes):
            assert w <= x <= size[0] - w
            assert h <= y <= size[1] - h
            assert all(abs(x - u) >= w + p or abs(y - v) >= h + q for u, v, p, q in boxes[i + 1 :])


def test_a_label_keeps_its_side_while_what_it_names_moves_a_little(kit: Kit) -> None:
    """Without memory a label would jump to and fro where two places are as good."""
    code = """(memory) => {
        const [sides, kept] = [[], []];
        for (let k = 0; k < 60; k++) {
            const turn = 0.39 + 0.03 * Math.sin(k);  // between two of the eight directions
            const want = { text: 'a', at: [150 + Math.sin(k), 150], away: [Math.cos(turn), -Math.sin(turn)], role: 'first' };
            const [place] = kit.placeLabels([want], [], [300, 300], memory ? kept : []);
            sides.push(`${Math.round(place.x - want.at[0])} ${Math.round(place.y - want.at[1])}`);
        }
        return new Set(sides).size;
    }"""
    assert kit.page.evaluate(code, False) == 2  # type: ignore[attr-defined]
    assert kit.page.evaluate(code, True) == 1  # type: ignore[attr-defined]


def test_keys_and_drags_go_to_nice_numbers(kit: Kit) -> None:
    (steps,) = kit("stepsFor", [[60.0]])
    assert steps == {"usual": 0.1, "fine": 0.01, "coarse": 1}
    asked = [
        [1.234, steps, 60.0, {}],
        [1.03, steps, 60.0, {}],
        [1.234, steps, 60.0, {"altKey": True}],
        [1.6, steps, 60.0, {"shiftKey": True}],
        [2.47, steps, 60.0, {}],
    ]
    assert kit("snapped", asked) == [1.2, 1, 1.23, 2, 2.5]


def test_the_style_names_no_colour_of_its_own() -> None:
    style = (FOLDER / "kit.css").read_text(encoding="utf-8")
    assert "#" not in style
    assert not re.search(r"\brgb|hsl|[: ](white|black|red|blue|green|gray)\b(?!-)", style)


def test_python_refuses_what_the_kit_leaves_alone_or_reads_more_of_it() -> None:
    """The odd texts are odd on purpose: the list would be no test if Python read none of them."""
    read = 0
    for text in ODD:
        try:
            take(text)
            read += 1
        except OssatureError:
            continue
    assert 5 < read < len(ODD)
