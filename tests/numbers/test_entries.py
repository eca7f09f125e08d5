"""Exact numbers behave as numbers."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from numbers import Rational as StandardRational

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from ossature.base.errors import BadType, NotExact, NotFinite, TooLarge
from ossature.numbers.entries import Quadratic, Rational, common_divisor, entry, entry_from_float, entry_from_text, entry_text, sqrt_of

fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
roots = st.sampled_from([-3, -1, 2, 3, 5, 7])


@given(fractions, fractions)
def test_rationals_compute_as_fractions_do(x: Fraction, y: Fraction) -> None:
    a, b = entry(x), entry(y)
    assert a + b == x + y
    assert a - b == x - y
    assert a * b == x * y
    assert (a < b) == (x < y)
    assert hash(a) == hash(x)
    if y:
        assert a / b == x / y
        assert a // b == x // y
        assert a % b == x % y


@given(fractions, fractions, fractions, fractions, roots)
def test_quadratics_compute_as_sympy_does(a: Fraction, b: Fraction, c: Fraction, e: Fraction, d: int) -> None:
    one, two = Quadratic(a, b, d), Quadratic(c, e, d)
    product = one * two
    wanted = sympy.expand((sympy.Rational(a) + sympy.Rational(b) * sympy.sqrt(d)) * (sympy.Rational(c) + sympy.Rational(e) * sympy.sqrt(d)))
    assert sympy.simplify(product.to_sympy() - wanted) == 0
    if two:
        assert one / two * two == one


@given(fractions, fractions, roots)
def test_entries_survive_text_and_pickle(a: Fraction, b: Fraction, d: int) -> None:
    value = Quadratic(a, b, d)
    assert entry_from_text(entry_text(value)) == value
    assert pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Rational(4, 5), "4/5"),
        (Rational(-3), "-3"),
        (sqrt_of(2), "√2"),
        (1 + 2 * sqrt_of(3), "1 + 2√3"),
        ((1 + sqrt_of(5)) / 2, "(1 + √5)/2"),
        (sqrt_of(-4), "2i"),
        (Fraction(1, 2) - 3 * sqrt_of(-1), "1/2 - 3i"),
        (sqrt_of(Rational(8, 9)), "2√2/3"),
        (-sqrt_of(2), "-√2"),
    ],
)
def test_entries_print_as_people_write_them(value: object, text: str) -> None:
    assert str(value) == text


def test_a_rational_is_a_standard_rational() -> None:
    assert isinstance(Rational(1, 2), StandardRational)
    assert Fraction(Rational(1, 2)) == Fraction(1, 2)
    assert float(Rational(1, 3)) == 1 / 3


def test_huge_integers_print_beyond_pythons_limit() -> None:
    assert len(str(Rational(10) ** 6000)) == 6001


def test_two_different_roots_do_not_mix() -> None:
    with pytest.raises(NotExact) as fault:
        sqrt_of(2) + sqrt_of(3)
    assert fault.value.details == {"first": 2, "second": 3}


def test_ordering_of_roots_is_decided_exactly() -> None:
    assert sqrt_of(2) < sqrt_of(3) < Rational(174, 100)
    assert Quadratic(-1, 1, 2) > 0
    assert Quadratic(-3, 2, 2).sign() == -1


def test_growth_is_refused_before_it_happens() -> None:
    with pytest.raises(TooLarge):
        Rational(9) ** 10**9
    with pytest.raises(TooLarge):
        entry(Decimal("1e3000000"))


def test_floats_come_in_at_their_binary_value_only_when_asked() -> None:
    assert entry_from_float(0.1) == Fraction(0.1)
    with pytest.raises(BadType):
        entry(0.1)
    with pytest.raises(NotFinite):
        entry_from_float(float("nan"))


def test_the_common_divisor_is_the_largest() -> None:
    assert common_divisor([Rational(1, 2), Rational(3, 4)]) == Rational(1, 4)


@pytest.mark.parametrize("value", [0.5, -2.587401051968199, 1 + 2j, -1e300j, float("inf")])
def test_rounded_numbers_in_a_formula_go_to_text_and_back(value: complex) -> None:
    assert entry_from_text(entry_text(value)) == value
