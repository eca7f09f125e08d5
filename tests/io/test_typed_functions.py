"""Typed functions are read as people write them, and computed alike exactly, in balls and in floats."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal

from ossature.base.errors import ParseError, TooLarge
from ossature.base.message import say
from ossature.io.formulas import is_formula, parse_formula
from ossature.numbers.typed import NotPolynomial
from ossature.words.unicode import text as written


@pytest.mark.parametrize(
    "text",
    [
        "(x, y) -> (2x, 3y)",
        "x, y → 2x, 3y",
        "[x, y] ↦ [2x, 3y]",
        "T(x, y) = (2x, 3y)",
        "f(x,y) := [2*x; 3*y]",
        "（x，y）－> （２x，３y）",
        r"(x, y) \mapsto (2x, 3y)",
        "(x, y) => (x + x, 3y)",
        "(x, y) -> (2x, 3y)\n",
    ],
)
def test_one_function_in_many_spellings(text: str) -> None:
    assert is_formula(text)
    assert parse_formula(text).at([5, Fraction(1, 3)]) == [10, 1]


@pytest.mark.parametrize("text", ["2 0; 0 3", "2x + y = 5; x - y = 1", "| a | b |\nc | 1 | 2", "x - y", "a = [1 2; 3 4]"])
def test_what_is_no_function_is_not_taken_for_one(text: str) -> None:
    assert not is_formula(text)


@pytest.mark.parametrize(
    ("text", "at", "value"),
    [
        ("x -> -x^2", 3, -9),
        ("x -> 2x^2/3", 3, 6),
        ("x -> 2(x+1)(x-1)", 3, 16),
        ("x -> |x - 5| + max(x, 0) - relu(-x)", 3, 5),
        ("x -> √(x + 1)", 3, 2),
        (r"x -> \frac{x}{2} + x²", 3, Fraction(21, 2)),
        ("x1 -> x_1 + x₁", 3, 6),
    ],
)
def test_signs_and_powers_bind_as_in_mathematics(text: str, at: int, value: Fraction) -> None:
    assert parse_formula(text).at([at]) == [value]


def test_declared_letters_side_by_side_multiply() -> None:
    held = parse_formula("(x, y) -> 2xy")
    assert held.monomials() == [{(1, 1): 2}]
    assert written(held.outputs[0]) == "2xy"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("", "io-formula-no-arrow"),
        ("2 0; 0 3", "io-formula-no-arrow"),
        ("x -> x -> x", "io-formula-two-arrows"),
        ("-> 2", "io-formula-no-variables"),
        ("(x,) -> x", "io-formula-no-variables"),
        ("(x -> 2", "io-formula-variable"),
        ("x y -> 2", "io-formula-variable"),
        ("sin -> 2", "io-formula-variable"),
        ("(x, x) -> x", "io-label-repeated"),
        ("x -> 2y", "io-formula-unknown"),
        ("x -> import(x)", "io-formula-unknown"),
        ("x -> sin(x, x)", "io-formula-arguments"),
        ("x -> 2x)", "io-formula-rest"),
        ("x -> (x", "io-unclosed"),
        ("x -> 2 3", "io-two-numbers"),
        ("x ->", "io-value-missing"),
        ("x -> " + "(" * 50 + "x", "io-too-deep"),
    ],
)
def test_what_cannot_be_read_is_one_error_with_its_place_in_both_languages(text: str, case: str) -> None:
    fault = refusal(parse_formula, text)
    assert isinstance(fault, ParseError)
    assert fault.message.code == case
    assert fault.line == 1
    for lang in ("en", "zh"):
        assert case not in say(fault.message, lang)


def test_a_power_that_would_fill_the_memory_is_refused() -> None:
    assert isinstance(refusal(parse_formula("x -> (x + 1)^1000000000").monomials), TooLarge)
    assert isinstance(refusal(parse_formula("x -> 2^1000000000").at, [1]), TooLarge)


@pytest.mark.parametrize("text", ["x -> sin x", "x -> 1/x", "x -> √x", "x -> 2^x", "x -> x^-1", "x -> pi x", "x -> √2 x + √3 x"])
def test_what_is_no_polynomial_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotPolynomial):
        parse_formula(text).monomials()


NODES = st.recursive(
    st.sampled_from(["x", "y", "2", "3", "1/2"]),
    lambda inside: st.one_of(
        st.tuples(inside, st.sampled_from(["+", "-", "*"]), inside).map(lambda part: f"({' '.join(part)})"), inside.map(lambda a: f"{a}^2")
    ),
    max_leaves=6,
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(NODES, st.fractions(-4, 4, max_denominator=6), st.fractions(-4, 4, max_denominator=6))
def test_exact_values_polynomials_balls_and_floats_agree(text: str, x: Fraction, y: Fraction) -> None:
    held = parse_formula(f"(x, y) -> {text}")
    (exact,) = held.at([x, y]) or [None]
    assert exact == sum(value * x**i * y**j for (i, j), value in held.monomials()[0].items())
    (ball,) = held.balls([x, y])
    assert ball.overlaps(arb(exact.numerator) / arb(exact.denominator))
    assert np.isclose(held.floats([float(x), float(y)])[0], float(exact), rtol=1e-9, atol=1e-9)


def test_functions_in_balls_enclose_those_in_floats() -> None:
    held = parse_formula(
        "x -> (sin x, cos 2x, tan x, exp x, ln x, log10 x, |x|, max(x, 1), min(x, 1, 2), tanh x, sinh x, cosh x, atan x, sigmoid x, relu x, x^pi, e x)"
    )
    balls, floats = held.balls([Fraction(3, 4)]), held.floats([0.75])
    assert np.allclose([float(ball.mid()) for ball in balls], floats, rtol=1e-14)
    assert not parse_formula("x -> 1/x").balls([0])[0].is_finite()
