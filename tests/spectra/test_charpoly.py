"""The characteristic polynomial: by hand, against SymPy and the determinant, over every field; its steps, and what the checker refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import sympy

from ossature import charpoly, det, eig
from ossature.base.errors import BadDerivation, NoDerivation, ShapeMismatch, TooLarge
from ossature.base.formula import equals
from ossature.base.steps import Derivation, FormulaStep
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational, entry_from_text, entry_text, sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial, factors, roots
from ossature.spectra.written import CHI, polynomial


@pytest.mark.parametrize("given", ["2 1; 1 2", [[2, 1], [1, 2]], np.array([[2, 1], [1, 2]]), np.array([[2.0, 1.0], [1.0, 2.0]])])
def test_article_the_polynomial_of_2_1_1_2_is_lambda_squared_less_4_lambda_plus_3(given: Any) -> None:
    found = charpoly(given)
    assert found.coefficients == (1, -4, 3)
    assert [(str(part), times) for part, times in found.factors] == [("λ - 3", 1), ("λ - 1", 1)]
    assert str(found.value) == "λ² - 4λ + 3"
    assert found(3) == found(1) == 0
    assert "λ² - 4λ + 3 = (λ - 3)(λ - 1)" in found.show("en")


@pytest.mark.parametrize(
    ("matrix", "coefficients", "parts"),
    [
        ("[[5]]", (1, -5), ["λ - 5"]),
        ("2 1; 0 2", (1, -4, 4), ["λ - 2 ^2"]),
        ("0 -1; 1 0", (1, 0, 1), ["λ² + 1"]),
        ("1 1; 1 0", (1, -1, -1), ["λ² - λ - 1"]),
        ("0 1 0; 0 0 1; 2 0 0", (1, 0, 0, -2), ["λ³ - 2"]),
        ("1/2 1/3; 1/4 1/5", (1, Rational(-7, 10), Rational(1, 60)), ["λ² - 7/10 λ + 1/60"]),
        ("0 0 0; 0 0 0; 0 0 0", (1, 0, 0, 0), ["λ ^3"]),
    ],
)
def test_coefficients_and_factors_worked_by_hand(matrix: str, coefficients: tuple[Any, ...], parts: list[str]) -> None:
    found = charpoly(matrix)
    assert found.coefficients == coefficients
    assert [f"{part} ^{times}" if times > 1 else str(part) for part, times in found.factors] == parts


def test_over_square_roots_and_i_the_factors_multiply_to_the_polynomial_and_are_linear_where_they_can_be() -> None:
    root, i = sqrt_of(2), sqrt_of(-1)
    for rows, linear in (([[root, 1], [1, root]], 2), ([[i, 1], [1, -i]], 1), ([[0, root], [1, 0]], 0), ([[root, 0, 1], [0, 1, 0], [0, 0, -root]], 3)):
        found = charpoly(ExactMatrix.of(rows))
        product = Polynomial([1])
        for part, times in found.factors:
            for _ in range(times):
                product = product * part
        assert product.coefficients == found.coefficients
        assert sum(part.degree == 1 for part, _ in found.factors) == linear
    assert charpoly(ExactMatrix.of([[root, 1], [1, root]])).coefficients == (1, -2 * root, 1)


def test_it_agrees_with_sympy_and_with_the_determinant_of_lambda_i_less_a() -> None:
    rng = np.random.default_rng(41)
    for size in (1, 2, 3, 4, 5, 6):
        for _ in range(5):
            rows = [[Rational(int(rng.integers(-9, 10)), int(rng.integers(1, 4))) for _ in range(size)] for _ in range(size)]
            found = charpoly(rows)
            letter = sympy.Symbol("x")
            theirs = sympy.Matrix([[sympy.Rational(value.numerator, value.denominator) for value in row] for row in rows]).charpoly(letter)
            assert [value.to_sympy() for value in found.coefficients] == theirs.all_coeffs()
            assert len(found.factors) == len(sympy.factor_list(theirs.as_expr(), letter)[1])
            at = Rational(int(rng.integers(-5, 6)), 7)
            assert found(at) == det([[at * int(i == j) - value for j, value in enumerate(row)] for i, row in enumerate(rows)]).value


def test_roots_are_proven_balls_that_descend_with_conjugate_pairs_side_by_side() -> None:
    found = roots(Polynomial([1, 0, 0, 0, 0, 1]))
    near = [complex(float(root.real.mid()), float(root.imag.mid())) for root in found]
    assert [round(value.real, 6) for value in near] == sorted((round(value.real, 6) for value in near), reverse=True)
    assert [np.sign(value.imag) for value in near] == [1, -1, 1, -1, 0]
    assert all(root.real.overlaps(root.real) and float(root.rad()) < 1e-15 for root in found)
    assert all(abs(value**5 + 1) < 1e-12 for value in near)


def test_a_float_matrix_is_taken_at_its_binary_value_so_that_no_coefficient_is_rounded() -> None:
    found = charpoly(np.array([[0.1, 1.0], [0.0, 0.1]]))
    assert found.coefficients[2] == Rational(*(0.1).as_integer_ratio()) ** 2
    assert [times for _, times in found.factors] == [2]


@pytest.mark.parametrize(
    "matrix", ["[[7]]", "2 1; 1 2", "1 2 0; 0 1 1; 2 0 1", "0 0 0; 1 2 3; 4 5 6", "1 2 0 1; 0 1 1 3; 2 0 0 1; 1/2 1 0 0", "√2 1; 1 √2", "i 1; 0 i"]
)
def test_every_derivation_is_replayed_and_goes_to_json_and_back(matrix: str) -> None:
    held = charpoly(matrix).steps("en").derivation
    again = Derivation.from_dict(held.to_dict(entry_text), entry_from_text)
    check(again)
    assert len(again) == len(held)


def test_small_matrices_are_worked_by_cofactors_and_larger_ones_by_traces() -> None:
    assert {step.rule for step in charpoly("1 2 3; 4 5 6; 7 8 10").steps("en").derivation.steps} == {"identity", "charpoly"}
    rules = [step.rule for step in charpoly(np.arange(25).reshape(5, 5)).steps("en").derivation.steps]
    assert rules.count("coefficient") == 5
    assert isinstance(pytest.raises(NoDerivation, charpoly(np.eye(9, dtype=int)).steps).value, NoDerivation)


def test_the_checker_refuses_a_false_line_a_false_claim_and_a_polynomial_that_was_not_reached() -> None:
    held = charpoly("2 1; 1 2").steps("en").derivation
    wrong = (
        replace(held, claims={"charpoly": (1, -4, 4)}),
        replace(held, claims={"charpoly": (1, -4)}),
        replace(held, steps=held.steps[:2]),
        replace(held, start=((2, 1), (1, 3))),
        replace(held, steps=(*held.steps[:-1], replace(held.steps[-1], formula=equals(CHI, polynomial(Polynomial([1, -4, 2])))))),
    )
    for derivation in wrong:
        with pytest.raises(BadDerivation):
            check(derivation)
    for place in range(len(held.steps)):
        step = held.steps[place]
        assert isinstance(step, FormulaStep)
        sides = (*step.formula.sides[:-1], polynomial(Polynomial([1, -4, 5])))  # type: ignore[union-attr]
        with pytest.raises(BadDerivation):
            check(replace(held, steps=(*held.steps[:place], replace(step, formula=equals(*sides)), *held.steps[place + 1 :])))


def test_an_identity_that_holds_only_at_some_values_of_lambda_is_refused() -> None:
    held = charpoly("2 1; 1 2").steps("en").derivation
    touching = Polynomial([1])
    for place in range(-1, 7):
        touching = touching * Polynomial([1, -place])
    line = FormulaStep(equals(polynomial(Polynomial([1, 0])), polynomial(Polynomial([1, 0]) + touching)), "identity", held.steps[0].reason)
    with pytest.raises(BadDerivation):
        check(replace(held, steps=(line, *held.steps)))


def test_a_matrix_that_is_not_square_or_too_large_is_refused() -> None:
    with pytest.raises(ShapeMismatch):
        charpoly("1 2 3; 4 5 6")
    with pytest.raises(TooLarge) as fault:
        charpoly(np.eye(65))
    assert fault.value.details["allowed"] == 64


def test_factors_come_in_one_order_whatever_flint_says() -> None:
    held = Polynomial([1, 0, -2]) * Polynomial([1, 1]) * Polynomial([1, -7]) * Polynomial([1, 0, 1])
    assert [str(part) for part, _ in factors(held)] == ["λ - 7", "λ + 1", "λ² - 2", "λ² + 1"]


def test_the_meaning_names_trace_determinant_and_what_a_recurrent_layer_does() -> None:
    said = str(charpoly("2 1; 1 2").meaning("en"))
    assert "add up to 4" in said
    assert "multiply to 3" in said
    assert "explode" in said
    assert "fade" in str(charpoly("1/2 0; 0 1/3").meaning("en"))
    assert "edge" in str(charpoly("0 -1; 1 0").meaning("en"))
    assert "无法还原" in str(charpoly("1 2; 2 4").meaning("zh"))


def test_its_latex_is_plain_ascii() -> None:
    for matrix in ("2 1; 1 2", "0 -1; 1 0", "0 1 0; 0 0 1; 1 1 1"):
        for steps in (charpoly(matrix).steps("en"), eig(matrix).steps("en")):
            body = [line for line in steps.latex().splitlines() if not line.startswith("%")]
            assert "\n".join(body).isascii()
