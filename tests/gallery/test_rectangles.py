"""Rectangular, rank-deficient and contradictory float systems, and their spaces, against exact answers of the same data."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from scipy.sparse import csr_array

from ossature import column_space, left_null_space, null_space, rank, row_space, solve
from tests.gallery import oracle
from tests.gallery.matrices import MAKERS, RECTANGLES, Array, right_sides, single

SHAPES = ((3, 2), (6, 3), (10, 4), (20, 10), (50, 8))
SINGULAR = ("singular_counting", "singular_laplacian", "singular_zero_row", "singular_tenths")
BAR = 30


def matrices() -> Iterator[tuple[str, Array]]:
    for name, make in RECTANGLES.items():
        for shape in SHAPES:
            yield name, make(*shape)
    for name in SINGULAR:
        for n in (1, 2, 3, 5, 10):
            yield name, MAKERS[name](n)


CASES = [pytest.param(a, id=f"{name}-{a.shape[0]}x{a.shape[1]}") for name, a in matrices()]


def normal_ratio(a: Array, x: Array, b: Array) -> float:
    """|A'r| / (max(m, n) eps |A| (|r| + |A| |x|))."""
    a, x, b = (part.astype(float) for part in (a, x, b))
    rest = b - a @ x
    norm = np.linalg.norm(a)
    scale = max(a.shape) * np.finfo(float).eps * norm * (np.linalg.norm(rest) + norm * np.linalg.norm(x))
    return float(np.linalg.norm(a.T @ rest) / scale) if scale else 0.0


def check(a: Array, b: Array, *, sparse: bool = False) -> tuple[float, float] | None:
    found = solve(csr_array(a) if sparse else a, b)
    evidence, exact_rank = found.evidence, oracle.rank(a)
    if a.dtype == np.float64:
        assert normal_ratio(a, found.x, b) <= BAR
    if found.rank < exact_rank:
        assert evidence.notes, "a rank decided by rounding must be said"
        return None
    assert found.rank == exact_rank
    exact = oracle.closest(a, b)
    error = oracle.error(found.x, exact)
    assert evidence.error_bound >= error * (1 - 1e-12)
    assert np.all(evidence.entry_errors >= oracle.gaps(found.x, exact) * (1 - 1e-12))
    assert evidence.digits <= oracle.digits(error) + 0.5
    eps = float(np.finfo(a.dtype).eps)
    return min(oracle.digits(error), -np.log10(eps) + 0.3) - evidence.digits, evidence.error_bound / max(error, eps / 4)


@pytest.mark.parametrize("a", CASES)
def test_least_squares_and_least_norm_claim_only_digits_that_are_right(a: Array) -> None:
    for b in right_sides(a).values():
        check(a, b)
        check(single(a), single(b))
        check(a, b, sparse=True)


def test_their_claims_are_within_two_digits_in_the_median_and_bounds_within_a_hundred() -> None:
    pairs = [check(a, b) for _, a in matrices() for b in right_sides(a).values()]
    gaps, loose = np.array([pair for pair in pairs if pair is not None]).T
    assert len(gaps) > 100
    assert np.median(gaps) <= 2
    assert np.median(loose) <= 100


def test_contradictory_equations_are_least_squares_and_agreeing_ones_are_not() -> None:
    a = RECTANGLES["tall"](6, 3)
    blind = right_sides(a)["blind"]
    assert solve(a, blind).kind == "least_squares"
    assert not solve(a, blind).consistent
    assert solve(a, a @ np.ones(3)).kind == "unique"
    assert solve(RECTANGLES["wide"](6, 3), np.ones(3)).kind == "infinite"


@pytest.mark.parametrize("a", CASES)
def test_spaces_lie_as_close_to_the_true_ones_as_they_say(a: Array) -> None:
    if rank(a).value < oracle.rank(a):
        assert null_space(a).evidence.notes
        return
    for space, basis in ((null_space(a), oracle.null_columns(a)), (left_null_space(a), oracle.null_columns(np.ascontiguousarray(a.T)))):
        assert space.dimension == basis.ncols()
        for vector in space.basis:
            assert oracle.distance_to(basis, vector) <= space.evidence.error_bound * (1 + 1e-9)
        assert space.evidence.backward_error <= BAR * max(a.shape) * np.finfo(float).eps
    reach = oracle.rationals(a)
    for space, matrix in ((column_space(a), reach), (row_space(a), reach.transpose())):
        columns = _independent(matrix)
        assert space.dimension == columns.ncols()
        for vector in space.basis:
            assert oracle.distance_to(columns, vector) <= max(space.evidence.error_bound, max(a.shape) * 2.3e-16)


def _independent(matrix: oracle.fmpq_mat) -> oracle.fmpq_mat:
    reduced, found = matrix.rref()
    pivots = [next(j for j in range(matrix.ncols()) if reduced[i, j] != 0) for i in range(found)]
    return oracle.fmpq_mat(matrix.nrows(), found, [matrix[i, j] for i in range(matrix.nrows()) for j in pivots])
