"""What is printed is read back: matrices drawn with brackets over several lines."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import multiply, rref, solve
from ossature.base.formula import matrix_of
from ossature.io.text import parse_text
from ossature.numbers.entries import Quadratic, Rational, rational
from ossature.words.unicode import text as drawn

LABELS = ("张三", "李四", "Bob", "class 1", "x₁", "α β", "Mn")
NAMES = ("数学", "English", "p q", "class 2", "y₁", "O", "H₂O")


@st.composite
def matrices(draw: Any) -> tuple[list[list[Any]], dict[str, Any]]:
    """Rows of whole numbers, fractions and numbers of one quadratic field, and what may stand around them."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    d = draw(st.sampled_from([2, 5, -1, -3]))
    whole = st.integers(-(10**6), 10**6).map(Rational)
    fractions = st.fractions(max_denominator=99).map(rational)
    roots = st.tuples(st.integers(-9, 9), st.fractions(-3, 3, max_denominator=4).filter(bool)).map(lambda parts: Quadratic(parts[0], rational(parts[1]), d))
    entry = st.one_of(whole, fractions, roots)
    rows = [[draw(entry) for _ in range(width)] for _ in range(height)]
    around: dict[str, Any] = {}
    if draw(st.booleans()):
        around["row_labels"] = tuple(draw(st.permutations(LABELS)))[:height]
    if draw(st.booleans()):
        around["column_labels"] = tuple(draw(st.permutations(NAMES)))[:width]
    if width > 1 and draw(st.booleans()):
        around["bar"] = draw(st.integers(1, width - 1))
    return rows, around


@given(matrices())
@settings(derandomize=True, max_examples=300, deadline=None)
def test_every_matrix_printed_reads_back_with_its_names_and_its_rule(held: tuple[list[list[Any]], dict[str, Any]]) -> None:
    rows, around = held
    found = parse_text(drawn(matrix_of(rows, **around)))
    lone = len(rows) == 1 and not (around.get("row_labels") or around.get("column_labels"))
    read = tuple(row[0] for row in found.rows) if lone else found.rows  # [1  2] without names is a vector to everyone who types it
    assert read == (tuple(rows[0]) if lone else tuple(map(tuple, rows)))
    assert (found.row_labels, found.column_labels) == (around.get("row_labels", ()), around.get("column_labels", ()))
    if not lone:
        assert found.bar == around.get("bar", 0)


@given(st.lists(st.lists(st.fractions(max_denominator=50), min_size=3, max_size=3), min_size=2, max_size=4))
@settings(derandomize=True, max_examples=50, deadline=None)
def test_what_sympy_prints_is_read(rows: list[list[Fraction]]) -> None:
    printed = sympy.pretty(sympy.Matrix([[sympy.Rational(value.numerator, value.denominator) for value in row] for row in rows]), use_unicode=True)
    assert parse_text(printed).rows == tuple(map(tuple, rows))


@pytest.mark.parametrize(
    "answer", [rref("1 2 3; 4 5 6; 7 8 10"), multiply("1 2; 3 4", "√2 1/2; 0 3"), multiply("| a | b |\nx | 1 | 2 |\ny | 3 | 4 |", "1 2; 3 4")]
)
def test_the_matrix_an_answer_prints_is_read(answer: Any) -> None:
    lines = answer.show("en").splitlines()
    block = "\n".join(line for index, line in enumerate(lines) if set("⎡⎢⎣") & set(line) or index + 1 < len(lines) and "⎡" in lines[index + 1])
    assert parse_text(block).rows == answer.value.rows


def test_a_drawn_augmented_matrix_is_a_system() -> None:
    found = solve("⎡2   1 │ 5⎤\n⎣1  -1 │ 1⎦")
    assert [found.x[0], found.x[1]] == [2, 1]
