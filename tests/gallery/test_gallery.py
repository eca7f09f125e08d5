"""solve on hard matrices: backward stable, honest about its digits, never silently wrong."""

from __future__ import annotations

import numpy as np
import pytest

from ossature import lu, qr, solve
from tests.gallery.matrices import SCALED, exact_solution, gallery, growth, relative_error

CASES = [pytest.param(name, n, a, id=f"{name}-{n}") for name, n, a in gallery()]


def right_side(a: np.ndarray) -> np.ndarray:
    return a @ np.where(np.arange(a.shape[0]) % 2 == 0, 1.0, -2.0)


@pytest.mark.parametrize(("name", "n", "a"), CASES)
def test_solve_is_backward_stable_and_claims_no_digit_it_does_not_have(name: str, n: int, a: np.ndarray) -> None:
    b = right_side(a)
    found = solve(a, b)
    exact = exact_solution(a, b)
    if found.kind != "unique":
        assert found.evidence.notes or exact is None, "singular within rounding must be said"
        return
    assert exact is not None, "an exactly singular system was answered as unique"
    size = np.max(np.abs(a).sum(axis=1)) * np.max(np.abs(found.x)) + np.max(np.abs(b))
    if name not in SCALED:
        assert np.max(np.abs(b - a @ found.x)) / size <= 30 * n * 2.3e-16
    assert found.evidence.backward_error <= 30 * n * 2.3e-16
    error = relative_error(found.x, exact)
    true_digits = 17.0 if error == 0 else -np.log10(error)
    assert found.evidence.digits <= true_digits + 0.5


def test_claimed_digits_are_within_two_of_the_true_ones_in_the_median() -> None:
    gaps = []
    for _, _, a in gallery((3, 10, 50)):
        b = right_side(a)
        found = solve(a, b)
        exact = exact_solution(a, b)
        if found.kind == "unique" and exact is not None:
            error = relative_error(found.x, exact)
            gaps.append((16.0 if error == 0 else min(16.0, -np.log10(error))) - found.evidence.digits)
    assert np.median(gaps) <= 2


@pytest.mark.parametrize(("name", "n", "a"), [case for case in CASES if case.values[0] not in SCALED])
def test_single_precision_is_held_to_its_own_rounding(name: str, n: int, a: np.ndarray) -> None:
    a = a.astype(np.float32)
    b = right_side(a).astype(np.float32)
    found = solve(a, b)
    if found.kind != "unique":
        assert found.evidence.notes or exact_solution(a, b) is None
        return
    assert found.x.dtype == np.float32
    exact = exact_solution(a, b)
    assert exact is not None
    error = relative_error(found.x, exact)
    assert found.evidence.digits <= (17.0 if error == 0 else -np.log10(error)) + 0.5
    assert found.evidence.backward_error <= 30 * n * 1.2e-7


def test_solve_stays_accurate_when_pivots_grow() -> None:
    a = growth(60)
    x = np.where(np.arange(60) % 2 == 0, 1.0, -1.0)
    found = solve(a, a @ x)
    assert np.max(np.abs(found.x - x)) < 1e-14
    assert np.max(np.abs(np.linalg.solve(a, a @ x) - x)) > 0.5, "the peer is no longer wrong here: change the README"


@pytest.mark.parametrize(("name", "n", "a"), [case for case in CASES if case.values[0] not in SCALED])
def test_factors_multiply_back(name: str, n: int, a: np.ndarray) -> None:
    for factors in (lu(a), qr(a)):
        assert factors.kept.ratio <= 30
    q, _ = qr(a)
    assert np.max(np.abs(q.T @ q - np.eye(n))) <= 30 * n * 2.3e-16


@pytest.mark.slow
@pytest.mark.parametrize("name", ["random", "definite", "growth", "toeplitz", "frank"])
def test_the_same_holds_at_two_hundred(name: str) -> None:
    from tests.gallery import matrices

    a = getattr(matrices, name)(200)
    b = right_side(a)
    found = solve(a, b)
    exact = exact_solution(a, b)
    if found.kind == "unique":
        assert exact is not None
        error = relative_error(found.x, exact)
        assert found.evidence.digits <= (17.0 if error == 0 else -np.log10(error)) + 0.5
    else:
        assert found.evidence.notes
