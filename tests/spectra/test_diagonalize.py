"""A P = P D: exactly for fractions, square roots and cubics; to rounding for floats; the refusal of what is defective."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from ossature import diagonalize
from ossature.base.errors import BadDerivation, NotDiagonalizable
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational
from ossature.numbers.matrix import ExactMatrix

EPS = float(np.finfo(np.float64).eps)


def array_of(held: Any) -> np.ndarray:
    """An exact matrix or an object array as an object array."""
    rows = held.tolist()
    made = np.empty((len(rows), len(rows)), dtype=object)
    for place, row in enumerate(rows):
        made[place, :] = row
    return made


def test_article_2_1_1_2_has_the_columns_1_1_and_1_minus_1() -> None:
    p, d = diagonalize("2 1; 1 2")
    assert p == [[1, 1], [1, -1]]
    assert d == [[3, 0], [0, 1]]
    assert p @ d @ p.inverse() == [[2, 1], [1, 2]]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_a_p_is_p_d_exactly_for_random_rational_matrices(size: int) -> None:
    rng = np.random.default_rng(size)
    for _ in range(4):
        rows = [[Rational(int(rng.integers(-5, 6)), int(rng.integers(1, 3))) for _ in range(size)] for _ in range(size)]
        try:
            p, d = diagonalize(rows)
        except NotDiagonalizable:
            continue
        a, p, d = np.array(rows, dtype=object), array_of(p), array_of(d)
        left, right = a @ p, p * np.diag(d)  # column by column: no two different roots meet in one sum
        assert (left == right).all()


@pytest.mark.parametrize("matrix", ["1 1; 1 0", "0 -1; 1 0", "0 1 0; 0 0 1; 1 1 1", "2 0 0; 0 2 0; 0 0 3", "√2 1; 1 √2", "4 0; 0 4"])
def test_every_derivation_is_replayed(matrix: str) -> None:
    for lang in ("en", "zh"):
        check(diagonalize(matrix).steps(lang).derivation)


def test_the_last_line_is_computed_and_a_false_one_refused() -> None:
    held = diagonalize("2 1; 1 2").steps("en").derivation
    last = held.steps[-1]
    assert last.rule == "diagonal"
    sides = last.formula.sides  # type: ignore[union-attr]
    with pytest.raises(BadDerivation):
        check(replace(held, steps=(*held.steps[:-1], replace(last, formula=replace(last.formula, sides=(*sides[:-1], sides[0].factors[0]))))))  # type: ignore[union-attr]


def test_a_defective_matrix_is_refused_with_the_eigenvalue_and_both_multiplicities() -> None:
    with pytest.raises(NotDiagonalizable) as fault:
        diagonalize("3 1 0; 0 3 0; 0 0 3")
    assert fault.value.details == {"value": "3", "algebraic": 3, "geometric": 2}
    with pytest.raises(NotDiagonalizable) as fault:
        diagonalize([[0, -1, 1, 0], [1, 0, 0, 1], [0, 0, 0, -1], [0, 0, 1, 0]])
    assert fault.value.details["value"] == "i"


def test_a_float_matrix_without_a_basis_within_rounding_is_refused_and_decided_exactly() -> None:
    for a in (np.array([[1.0, 1.0], [0.0, 1.0]]), np.array([[1.0, 1.0], [1e-20, 1.0]])):
        with pytest.raises(NotDiagonalizable) as fault:
            diagonalize(a)
        assert fault.value.message.code == "diagonalize-nearly"
    p, _ = diagonalize(np.array([[1.0, 1.0], [2.0**-66, 1.0]]), exact=True)
    assert isinstance(p, ExactMatrix)


def test_float_factors_give_the_matrix_back_and_are_orthogonal_when_it_is_symmetric() -> None:
    rng = np.random.default_rng(9)
    for size in (2, 5, 20):
        a = rng.standard_normal((size, size))
        for held in (a, a + a.T):
            found = diagonalize(held)
            p, d = found
            gap = np.linalg.norm(p @ d @ np.linalg.inv(p) - held, 1)
            assert gap <= 60 * size * EPS * np.linalg.norm(held, 1) * found.evidence.condition
            assert found.evidence.backward_error <= 60 * size * EPS
        assert np.linalg.norm(p.T @ p - np.eye(size), 1) <= 60 * size * EPS


def test_the_meaning_tells_a_power_exactly_where_it_is_short() -> None:
    assert "59049 and 1" in str(diagonalize("2 1; 1 2").meaning("en"))
    assert "of about 123" in str(diagonalize("1 1; 1 0").meaning("en"))


def test_the_picture_is_a_row_of_tables_or_the_complex_plane() -> None:
    kinds = [item["kind"] for item in diagonalize("2 1; 1 2").picture("en").to_dict()["scene"]["items"]]
    assert kinds == ["HeatMap", "Sign", "HeatMap", "Sign", "HeatMap", "Sign", "HeatMap"]
    assert "Arrow" in [item["kind"] for item in diagonalize("0 -1; 1 0").picture("en").to_dict()["scene"]["items"]]
