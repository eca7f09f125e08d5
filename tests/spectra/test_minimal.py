"""The minimal polynomial: the lowest degree that A satisfies, found by ranks over each irreducible factor."""

from __future__ import annotations

import numpy as np
import pytest
from flint import fmpq_mat

from ossature import charpoly
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial


def at_matrix(held: Polynomial, a: ExactMatrix) -> ExactMatrix:
    one = ExactMatrix.identity(a.shape[0])
    total = one.scale(0)
    for value in held.coefficients:
        total = total @ a + one.scale(value)
    return total


@pytest.mark.parametrize(
    ("matrix", "coefficients"),
    [
        ("2 0; 0 2", [1, -2]),
        ("2 1; 0 2", [1, -4, 4]),
        ("3 1 0; 0 3 0; 0 0 3", [1, -6, 9]),
        ("0 0; 0 0", [1, 0]),
        ("0 -1 0 0; 1 0 0 0; 0 0 0 -1; 0 0 1 0", [1, 0, 1]),
        ("0 -1 1 0; 1 0 0 1; 0 0 0 -1; 0 0 1 0", [1, 0, 2, 0, 1]),
        ("√2 0; 0 √2", None),
    ],
)
def test_hand_cases_and_a_satisfies_its_minimal_and_its_characteristic_polynomial(matrix: str, coefficients: list[int] | None) -> None:
    found = charpoly(matrix)
    if coefficients is not None:
        assert list(found.minimal.coefficients) == coefficients
    a = found.question.operands[0].exact
    zero = a - a
    assert at_matrix(found.value, a) == zero == at_matrix(found.minimal, a)
    assert not found.value.divided(found.minimal)[1].coefficients


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_it_is_flints_for_random_matrices_with_repeated_and_defective_eigenvalues(size: int) -> None:
    rng = np.random.default_rng(size)
    for _ in range(30):
        upper = np.triu(rng.integers(-1, 2, (size, size)))
        turn = np.eye(size, dtype=int) + np.tril(rng.integers(-2, 3, (size, size)), -1)
        p, middle = fmpq_mat(turn.tolist()), fmpq_mat(upper.tolist())
        held = p * middle * p.inv()
        a = [[int(held[i, j].p) for j in range(size)] for i in range(size)]
        expected = held.minpoly().coeffs()[::-1]
        assert [value.flint if hasattr(value, "flint") else value for value in charpoly(a).minimal.coefficients] == [int(value.p) for value in expected]


def test_the_meaning_names_it_only_where_it_is_another_polynomial() -> None:
    assert "minimal" in str(charpoly("2 0; 0 2").meaning("en"))
    assert "最小多项式" in str(charpoly("2 0; 0 2").meaning("zh"))
    assert "minimal" not in str(charpoly("2 1; 0 2").meaning("en"))
