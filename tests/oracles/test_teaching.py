"""What a teacher would write: little, no fractions, every ending said, nothing long in the way."""

from __future__ import annotations

import random
from xml.etree import ElementTree

import numpy as np
import pytest

from ossature import det, inverse, left_null_space, null_space, rank, rref, solve
from ossature.base.message import Message
from ossature.base.steps import Derivation
from ossature.numbers.entries import Rational
from ossature.numbers.matrix import ExactMatrix
from ossature.systems.elimination import derive
from tests.oracles.matrices import random_matrix


def writing(derivation: Derivation) -> int:
    """The characters of every matrix written down; scaling the pivots at the end is one matrix."""
    rows, written = derivation.start, 0
    for index, step in enumerate(derivation.steps):
        rows = step.apply(rows)
        if step.rule != "finish" or index + 1 == len(derivation.steps):
            written += sum(len(str(value)) for row in rows for value in row)
    return written


def fractions(derivation: Derivation) -> int:
    rows, seen = derivation.start, 0
    for step in derivation.steps:
        rows = step.apply(rows)
        seen += step.rule != "finish" and any(value.denominator != 1 for row in rows for value in row)
    return seen


def test_the_teachers_way_writes_two_thirds_of_the_textbooks_and_no_fraction_before_the_end() -> None:
    rng = random.Random(5)
    teacher = textbook = met = 0
    for _ in range(80):
        size = rng.choice([2, 3, 4, 5])
        a = ExactMatrix.of([[rng.randint(-9, 9) for _ in range(size + 1)] for _ in range(size)])
        short, long = (derive(a.rows, Message("elim-title-solve"), width=size, bar=size, strategy=way) for way in ("teacher", "textbook"))
        assert short.claims["result"] == long.claims["result"]
        assert fractions(short) == 0
        met += fractions(long) > 0
        teacher, textbook = teacher + writing(short), textbook + writing(long)
    assert met > 60
    assert teacher < 0.67 * textbook


def test_fractions_are_cleared_first_and_said_to_be() -> None:
    steps = solve("1/2 1/3; 1/4 1/5", "1 2").steps("en")
    *_, last = steps.derivation.states()
    cleared = list(steps.derivation.states())[2:]
    assert "clear its denominators" in str(steps)
    assert all(value.denominator == 1 for rows in cleared for row in rows for value in row)
    assert last == ((1, 0, -28), (0, 1, 45))


def test_each_step_shown_has_its_elementary_matrix() -> None:
    steps = solve("2 1 1; 1 3 2; 1 0 0", "4 5 6").steps("en", detail="columns")
    before = ExactMatrix.of(steps.derivation.start)
    for shown in steps:
        if shown.elementary is None:
            assert shown.formula is not None
            continue
        after = ExactMatrix.of(shown.rows)
        assert ExactMatrix.of(shown.elementary) @ before == after
        assert {i for i in range(3) if before.rows[i] != after.rows[i]} <= set(shown.changed)
        before = after


def test_a_contradiction_is_proved_then_projected_and_said_not_to_be_the_only_one() -> None:
    found = solve("x+y=1; x+y=2")
    assert (found.kind, found.consistent, found.free, [str(v) for v in found.x]) == ("least_squares", False, (1,), ["3/4", "3/4"])
    assert "Many come equally close" in found.show("en")
    assert "同样接近" in found.show("zh")
    english = str(found.steps("en"))
    for said in ("now reads 0 = 1", "add up to 0 = 1", "shortest", "perpendicular"):
        assert said in english
    assert set(found.steps("en").derivation.claims) >= {"certificate", "closest", "null"}
    single = solve("x=1; x=2")
    assert "Many" not in single.show("en")


def test_several_right_sides_and_complex_entries_are_projected_too() -> None:
    for a, b in (("1 1; 2 2; 1 3", "1 2; 3 4; 2 5"), ("1 i; i -1", "1, 2"), ("0 0; 0 0", "1 2")):
        derivation = solve(a, b).steps("zh").derivation
        assert "closest" in derivation.claims
        assert "certificate" in derivation.claims


def test_ranks_decide_and_counting_misleads_three_ways() -> None:
    fewer, more, square = solve("1 1 1; 2 2 2", "1 3"), solve("1 1; 1 -1; 3 1", "3 1 7"), solve("1 2; 2 4", "1 2")
    assert (fewer.kind, more.kind, square.kind) == ("least_squares", "unique", "infinite")
    for found, said in ((fewer, "fewer equations"), (more, "more equations"), (square, "as many equations")):
        assert said in " ".join(found.meaning("en"))


def test_what_is_already_done_is_said_to_be() -> None:
    assert "Nothing has to be done" in str(rref("1 0; 0 1").steps("en"))
    assert "rank is 0" in str(rank("0 0; 0 0").steps("en"))
    assert "只有零向量" in null_space("1 0; 0 1").show("zh")


def test_null_vectors_are_read_off_column_by_column() -> None:
    text = str(null_space("1 2 3; 2 4 6").steps("en"))
    assert "Column 2 has no pivot" in text
    assert "3 − 1 = 2" in text
    assert "Aᵀ sends" in str(left_null_space("1 2; 2 4").steps("en"))


def test_a_long_number_has_one_name_from_first_to_last() -> None:
    answer = solve([["12345678901232/7", 1], ["12345678901232/7", 3]], [1, 2])
    for strategy in ("teacher", "textbook", "bareiss"):
        steps = answer.steps("en", strategy=strategy)
        text = str(steps)
        named = [line.split(" = ")[0].strip() for line in text.splitlines() if line.strip().startswith("c") and " = " in line]
        assert named
        assert len(named) == len(set(named))
        assert steps.latex().count("c_{1} =") == 1


@pytest.mark.parametrize("size", [1, 2, 3, 6])
def test_lines_of_a_matrix_are_equally_wide_also_in_chinese(size: int) -> None:
    from ossature.words.unicode import width

    names = ["苹果", "y", "长长的名字", "z", "é", "w"][:size]
    a = random_matrix(random.Random(size), size, size)
    text = "; ".join(" + ".join(f"({value}){name}" for value, name in zip(row, names, strict=True)) + " = 1" for row in a.rows)
    derivation = solve(text).steps("zh") if size > 1 else solve("3苹果 = 6").steps("zh")
    blocks = [[line for line in block.splitlines() if line.rstrip().endswith(("⎤", "⎥", "⎦"))] for block in str(derivation).split("\n\n")]
    assert any(blocks) or size == 1
    for block in blocks:
        assert len({width(line) for line in block}) <= 1


def balanced(tex: str) -> bool:
    """Braces, \\left and \\right, and environments close in the order they opened."""
    import re

    stack: list[str] = []
    for token in re.findall(r"\\begin\{\w+\*?\}|\\end\{\w+\*?\}|\\left(?![a-z])|\\right(?![a-z])|\\.|[{}]", tex):
        if token.startswith("\\begin"):
            stack.append(token[6:])
        elif token in ("{", "\\left"):
            stack.append(token)
        elif token in ("}", "\\right") or token.startswith("\\end"):
            wanted = {"}": "{", "\\right": "\\left"}.get(token, token[4:])
            if not stack or stack.pop() != wanted:
                return False
    return not stack


def test_latex_is_balanced_and_mathml_is_rectangular() -> None:
    asked = [
        solve("√2 1; 1 √2", "1 2"), solve("x+y=1; x+y=2"), inverse("1 i; i 2"), det("2 1 0; 1 3 1; 0 2 5", method="cofactors"), rref("1/2 2 3; 2 4 7"),
        solve([[1, 2], [3, 4]], [1, 1]), solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23"),
    ]  # fmt: skip
    for answer in asked:
        for detail in ("all", "columns", "certificate"):
            steps = answer.steps("zh", detail=detail)
            assert balanced(steps.latex())
            for math in steps.mathml():
                for table in ElementTree.fromstring(math).iter("{http://www.w3.org/1998/Math/MathML}mtable"):
                    rows = [len(row) for row in table]
                    assert len(set(rows)) == 1
                    assert all(cell.tag.endswith("mtd") for row in table for cell in row)


def test_strategies_are_kept_over_every_field_and_say_which_they_are() -> None:
    for a in ("2 1; 1 3", "1/2 1; 1 1/3", "√2 1; 1 √2", "1 i; i 2"):
        for strategy in ("teacher", "textbook", "bareiss"):
            assert solve(a, "1 2").steps("en", strategy=strategy).derivation.strategy == strategy


def test_numbers_too_long_for_python_are_printed_all_the_same() -> None:
    huge = det([[10**3000, 0], [0, 10**3000]])
    assert len(str(huge.value)) == 6001
    assert str(huge.show("en")).count("0") >= 6000
    assert "c₁" in str(det([[10**3000, 1], [0, 10**3000]], method="elimination").steps("en"))
    shape = solve([[Rational(10**2500, 7), Rational(1, 3**4000)], [3, Rational(5, 10**2400)]], [1, 2])
    for lang in ("en", "zh"):
        steps = shape.steps(lang)
        assert "c₁" in str(steps)
        assert "<mfrac>" in steps.html()
        assert "\\frac" in steps.latex()
        assert steps.to_json()
        assert shape.show(lang)
        assert shape._repr_html_()
    assert huge.log_abs == pytest.approx(6000 * np.log(10))
