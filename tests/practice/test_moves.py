"""Row operations as learners write them: read, written, and refused with the spot."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.base.errors import OssatureError, ParseError, TooLarge
from ossature.base.formula import RowChange
from ossature.numbers.entries import Quadratic, entry
from ossature.practice.moves import moves_from, moves_until_fault, written


def combine(target: int, source: int, mine: Any, its: Any) -> RowChange:
    return RowChange("combine", target - 1, source - 1, entry(mine), entry(its) if its else 0)


SUBTRACT = combine(2, 1, 1, -2)
SWAP = RowChange("swap", 0, 2)
HALF = combine(2, 2, Fraction(1, 2), 0)


@pytest.mark.parametrize(
    "text",
    [
        "r2-2r1", "R2 - 2 R1", "R2 → R2 − 2R1", "R2 ← R2 − 2·R1", "r2 <- r2 - 2r1", "r2 = r2 - 2r1", "r2 := -2r1 + r2", "R2 − 2R1 → R2",
        "r2 -> r2 - 2*r1", "r2 -= 2 r1", "第2行-2×第1行", "r2 += -2r1", "Ｒ２－２Ｒ１", "r_2 - 2r_1", "r_{2} - 2r_{1}", "r₂ − 2r₁",
        "row 2 - 2 row 1", "Row2 minus 2 times Row1", "第二行减去第一行的2倍", "第 2 行减去 2 倍第 1 行", "第2行加上第1行的-2倍", "r2 - (3 - 1) r1",
        "r2 - 4r1/2", "r2 => r2 - 2r1", " ; r2-2r1 ;\n", "r2-2r1。", "2r2/2 - r1*2",
    ],
)  # fmt: skip
def test_a_multiple_taken_away_is_read_in_every_spelling(text: str) -> None:
    assert moves_from(text, 3) == (SUBTRACT,)


@pytest.mark.parametrize(
    "text",
    [
        "r1<->r3",
        "R1 ↔ R3",
        "r1 ⇄ r3",
        "r1 <=> r3",
        "swap r1 r3",
        "swap r1, r3",
        "swap rows r1 and r3",
        "Exchange row 1 and row 3",
        "交换 r1 r3",
        "交换第1行、第3行",
        "第一行和第三行互换",
        "r₁↔r₃",
    ],
)
def test_an_exchange_is_read_in_every_spelling(text: str) -> None:
    assert moves_from(text, 3) == (SWAP,)


@pytest.mark.parametrize(
    "text", ["r2*1/2", "r2/2", "1/2 r2", "½r2", "0.5 r2", "r2 ÷ 2", "R2 → R2/2", "r2 *= 1/2", "r2 /= 2", "第2行除以2", "第二行乘以1/2", "r2 divided by 2"]
)
def test_a_multiple_of_a_row_is_read_in_every_spelling(text: str) -> None:
    assert moves_from(text, 3) == (HALF,)


def test_the_row_that_is_named_first_is_the_one_that_changes() -> None:
    assert moves_from("2r3 - 3r1", 3) == (combine(3, 1, 2, -3),)
    assert moves_from("-3r1 + 2r3", 3) == (combine(1, 3, -3, 2),)
    assert moves_from("r3 <- -3r1 + 2r3", 3) == (combine(3, 1, 2, -3),)


def test_operations_are_separated_by_semicolons_commas_or_lines() -> None:
    assert moves_from("r2-2r1; r1<->r3\nr2*1/2，r2-2r1；", 3) == (SUBTRACT, SWAP, HALF, SUBTRACT)
    assert moves_from("", 3) == moves_from(" ;\n; ", 3) == ()


@pytest.mark.parametrize(
    ("text", "case", "column"),
    [
        ("r2-2r5", "practice-no-row", 5),
        ("r0*2", "practice-no-row", 1),
        ("r1<->r9", "practice-no-row", 6),
        ("r2*0", "practice-row-lost", 1),
        ("r2-r2", "practice-row-lost", 1),
        ("r1 -> r3", "practice-row-lost", 1),
        ("r2 <- 2r1", "practice-row-lost", 1),
        ("r2+3", "practice-number-added", 1),
        ("3", "practice-number-added", 1),
        ("r2 - 2x", "practice-not-a-row", 7),
        ("r2-2r1+r3", "practice-one-at-a-time", 1),
        ("r2*1", "practice-changes-nothing", 1),
        ("r2 - 0r1", "practice-changes-nothing", 1),
        ("r1<->r1", "practice-swap-itself", 1),
        ("swap r1", "practice-swap-two", 1),
        ("2r1 <-> r2", "practice-row-alone", 1),
        ("r2 <- ", "practice-missing", 7),
        ("r2 /= r1", "practice-times-number", 7),
        ("r2 /= 0", "practice-times-number", 7),
        ("r2 ] r1", "practice-not-understood", 4),
        ("r2-", "io-value-missing", 4),
        ("r2*r1", "io-not-linear", 4),
        ("r2/0", "io-division-by-zero", 3),
        ("r2 - 2(r1", "io-unclosed", 10),
        ("r2 <- r1 <-> r3", "practice-row-alone", 1),
        ("r2 → r2 → r1", "practice-not-understood", 9),
    ],
)
def test_what_cannot_be_done_is_refused_at_its_place(text: str, case: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        moves_from(text, 3)
    assert (caught.value.message.code, caught.value.line, caught.value.column) == (case, 1, column)


def test_the_line_of_a_fault_is_named() -> None:
    with pytest.raises(ParseError) as caught:
        moves_from("r2-2r1\nr3-4r1; r9*2", 3)
    assert (caught.value.line, caught.value.column) == (2, 9)


def test_what_comes_before_a_fault_is_kept() -> None:
    moves, fault = moves_until_fault("r2-2r1; r1<->r3; r2*0; r2/2", 3)
    assert moves == (SUBTRACT, SWAP)
    assert fault is not None
    assert fault.message.code == "practice-row-lost"


def test_endless_text_and_endless_factors_are_refused() -> None:
    with pytest.raises(TooLarge):
        moves_from("r2-2r1;" * 1000, 3)
    for factor in ("9" * 70, "2^4000", "1/" + "7" * 70):
        with pytest.raises(TooLarge):
            moves_from(f"r2-{factor}*r1", 3)


factors = st.fractions(min_value=-50, max_value=50, max_denominator=12).filter(bool)
roots = st.builds(lambda a, b, d: Quadratic(a, b, d), factors, factors, st.sampled_from([2, 3, -1, 5]))
rows = st.integers(0, 4)


@st.composite
def changes(draw: st.DrawFn, numbers: Any = factors) -> RowChange:
    target, source = draw(rows), draw(rows)
    if target == source:
        factor = draw(numbers.filter(lambda value: value != 1))
        return RowChange("combine", target, target, entry(factor), 0)
    if draw(st.booleans()):
        return RowChange("swap", target, source)
    return RowChange("combine", target, source, entry(draw(numbers)), entry(draw(numbers)))


@settings(max_examples=300, derandomize=True)
@given(st.lists(st.one_of(changes(), changes(roots)), max_size=6))
def test_what_is_written_is_read_back(held: list[RowChange]) -> None:
    for change in held:
        if isinstance(change.target_factor, Quadratic) and isinstance(change.source_factor, Quadratic) and change.target_factor.d != change.source_factor.d:
            continue
        assert moves_from(written(change), 5) == (change,), written(change)


@settings(max_examples=400, derandomize=True)
@given(st.text(alphabet="rR123/+-*()<>=→↔; \n第行的倍减乘swap,.√½^x", max_size=40))
def test_any_text_gives_operations_or_one_error_of_ours(text: str) -> None:
    moves, fault = moves_until_fault(text, 3)
    assert all(isinstance(move, RowChange) and 0 <= move.target < 3 and 0 <= move.source < 3 for move in moves)
    assert fault is None or isinstance(fault, OssatureError)
