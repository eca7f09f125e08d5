"""Decimals print as they were typed, and so do exact results of decimals that end; the values stay the same fractions."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.console import ask

from ossature import add, describe, det, inverse, matrix, multiply, scalar, solve, vector
from ossature.base.decimals import decimal_of
from ossature.base.formula import Number
from ossature.words.derivations import Steps
from ossature.words.precedence import signed

CARD = "| 数学 | 英语 |\n张三 | 90 | 85.5 |"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-(10**9), max_value=10**9))
@settings(derandomize=True, deadline=None)
def test_a_decimal_comes_back_exactly(value: Decimal) -> None:
    held = decimal_of(Fraction(value))
    assert (held is None) == (value == value.to_integral_value())
    assert held is None or held == value
    shown = describe(str(value)).show("en").splitlines()[1]
    assert Decimal(shown) == value
    assert "/" not in shown


def test_fractions_that_do_not_end_and_whole_numbers_are_no_decimals() -> None:
    assert decimal_of(Fraction(1, 3)) is None
    assert decimal_of(Fraction(4)) is None
    assert decimal_of(Fraction(1, 2**80)) is None
    assert str(decimal_of(Fraction(-1, 2**20))) == "-9.5367431640625E-7"


def test_a_long_decimal_keeps_its_digits_behind_a_minus() -> None:
    long = decimal_of(Fraction(-(10**30) - 1, 10**8))
    assert long is not None
    minus, inside = signed(Number(long))
    assert minus
    assert isinstance(inside, Number)
    assert Fraction(inside.value) == Fraction(10**30 + 1, 10**8)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_price_prints_as_typed_in_every_form(lang: str) -> None:
    price = describe("99.5 元")
    assert "99.5 元" in price.show(lang)
    assert "<mn>99.5</mn>" in price._repr_html_()
    assert repr(scalar("99.5 元")) == "99.5 元"
    assert repr(matrix(CARD)).splitlines()[1].split() == ["张三", "90", "85.5"]
    assert "<td>85.5</td>" in matrix(CARD)._repr_html_()
    assert scalar("99.5 元").to_json()["values"] == "99.5"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_follows_from_decimals_is_shown_in_decimals_and_stays_a_fraction(lang: str) -> None:
    found = solve("0.5x + 0.3y = 88.1; x - y = 1")
    assert found.x[0] == Fraction(221, 2)
    assert "x = 110.5, y = 109.5" in found.show(lang)
    assert "<mn>110.5</mn>" in found._repr_html_()
    assert found.to_dict()["x"] == ["110.5", "109.5"]
    assert det("0.5 1; 2 3.1").value == Fraction(-9, 20)
    assert det("0.5 1; 2 3.1").show(lang).startswith("det(A) = -0.45")
    assert "[140.7]" in add(multiply(CARD, "0.5 0.3"), "张三 70.05").show(lang)
    assert det([[Decimal("0.5"), 1], [2, 3]]).show(lang).startswith("det(A) = -0.5")


def test_a_typed_fraction_keeps_fractions_and_what_does_not_end_is_one() -> None:
    assert solve("0.5x + 1/2 y = 1; x - y = 1/4").show("en").splitlines()[1] == "x = 9/8, y = 7/8"
    assert "1/2" in describe("1/2 3").show("en")
    assert "10/3" in inverse("0.3 0; 0 0.5").show("en")
    assert vector("√2/2 0.5").decimal is False
    assert describe("2^-3 0.5").show("en").splitlines()[1] == "[1/8, 1/2]"
    assert describe("9.8 m/s^2").show("en").splitlines()[1] == "9.8 m/s^2"


def test_steps_start_with_what_was_typed_and_read_off_what_was_found() -> None:
    steps = solve("0.5x + 0.3y = 88.1; x - y = 1").steps("en")
    lines = str(steps).splitlines()
    assert "⎡0.5  0.3 │ 88.1⎤" in lines[3]
    assert lines[-1].strip() == "x = 110.5, y = 109.5"
    assert str(Steps.from_json(steps.to_json())) == str(steps)
    assert "0.5 & 0.3 & 88.1" in steps.latex()
    assert "90·0.5 + 85.5·0.3 = 70.65" in str(multiply(CARD, "0.5 0.3").steps("en"))


def test_the_code_and_the_command_line_keep_decimals(tmp_path: Path) -> None:
    code = det(matrix("0.5 1; 2 3.1", rows=["a", "b"])).code()
    assert "0.5" in code
    held: dict[str, Any] = {}
    exec(code.replace("\n\ndet(", "\n\nanswer = det("), held)
    assert held["answer"].show("en").startswith("det(A) = -0.45")
    assert "1/2" in solve([["2"]], [["1"]]).show("en")
    table = tmp_path / "t.csv"
    table.write_text("0.5,1\n2,3.1\n")
    assert det(table, exact=True).show("en").startswith("det(A) = -0.45")
    assert json.loads(ask("det", "0.5 1; 2 3.1", "--json").out)["answer"]["value"] == "-0.45"
    assert ask("det", "0.5 1; 2 3.1", "--latex").out.strip() == r"\operatorname{det}\left(A\right) = -0.45"
