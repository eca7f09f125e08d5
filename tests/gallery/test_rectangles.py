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


JUDGED = {"dense-rank-decided", "dense-agreement-decided"}
WEIGHTS = (0, 5, 10, 15, 20, 30)


def weighted(seed: int, power: float, *, wide: bool, falling: bool) -> tuple[Array, Array]:
    """Up to 7 x 4 small whole or normal numbers, a third of them contradictory, each equation times its own power of ten."""
    rng = np.random.default_rng(seed)
    m = int(rng.integers(2, 8))
    n = int(rng.integers(1, min(m, 4) + 1))
    m, n = (n, m) if wide else (m, n)
    a = rng.integers(-9, 10, (m, n)).astype(float) if seed % 2 else rng.standard_normal((m, n))
    if falling:
        a[:, -1] = 2 * a[:, 0]
    b = a @ rng.integers(-5, 6, n) + (rng.integers(0, 3, m) if seed % 3 == 0 else 0)
    by = rng.uniform(-power, power, m)
    scale = 10.0**by if seed % 4 == 0 else 2.0 ** np.round(by * 3.3)
    return a * scale[:, None], b * scale


def agree_with_the_truth(a: Array, b: Array) -> bool:
    """Whether the answer is the exact one's kind and rank with claims that hold; False where it says that rounding decided."""
    found = solve(a, b)
    said = any(note.code in JUDGED for note in found.evidence.notes)
    exact_rank, augmented = oracle.rank(a), oracle.rank(np.column_stack([a, b]))
    truth = "least_squares" if augmented > exact_rank else "unique" if exact_rank == a.shape[1] else "infinite"
    assert (found.rank == exact_rank and found.kind == truth and found.consistent == (augmented == exact_rank)) or said
    if found.rank != exact_rank:
        return False
    exact = oracle.closest(a, b)
    error = oracle.error(found.x, exact)
    assert found.evidence.digits <= oracle.digits(error) + 0.5
    assert found.evidence.error_bound >= error * (1 - 1e-12)
    assert np.all(found.evidence.entry_errors >= oracle.gaps(found.x, exact) * (1 - 1e-12))
    return bool(found.kind == truth)


@pytest.mark.parametrize("shape", ["tall", "wide", "falling"])
@pytest.mark.parametrize("power", WEIGHTS)
def test_equations_of_very_different_size_are_judged_and_solved_as_they_are(shape: str, power: int) -> None:
    sure = 0
    for seed in range(40):
        a, b = weighted(seed, power, wide=shape == "wide", falling=shape == "falling")
        sure += agree_with_the_truth(a, b)
        if power <= 15:
            agree_with_the_truth(single(a), single(b))
    assert sure >= 8


def test_a_heavy_equation_hides_neither_the_light_ones_nor_their_contradiction() -> None:
    a, weights = np.array([[1.0, 1], [1, 2], [1, 3]]), np.array([1, 1, 1e15])
    found = solve(a * weights[:, None], np.array([1.0, 2, 2]) * weights)
    assert (found.kind, found.consistent) == ("least_squares", False)
    assert np.allclose(found.x, [0.8, 0.4], rtol=1e-14)
    assert not solve(np.array([[3e8, 0], [0, 1], [0, 1]], "f4"), np.array([3e8, 1, 1.5], "f4")).consistent
    assert not solve(np.array([[1e14], [1.0]]), np.array([1e14, 2.0])).consistent


def test_a_contradiction_in_floats_has_its_certificate() -> None:
    for seed in range(0, 60, 3):
        a, b = weighted(seed, 8, wide=False, falling=False)
        found = solve(a, b)
        if found.consistent:
            assert found.certificate is None
            continue
        y = found.certificate
        assert np.all(np.abs(y @ a) <= 1e-12 * (np.abs(y) @ np.abs(a)))
        assert ".certificate" in str(found.meaning("zh"))
        assert abs(y @ b) > 1e-3 * (np.abs(y) @ np.abs(b)) / len(b)


def test_an_entry_that_is_all_rounding_is_printed_so_and_rounding_is_named_where_it_decides() -> None:
    middle = str(solve(np.arange(9.0).reshape(3, 3), np.ones(3)))
    assert "0 ± 1e-14" in middle
    assert "e-16⎥" not in middle
    near = solve(np.array([[1, 1], [1, 1 + 1e-15]]), np.array([1.0, 2]))
    assert str(near).startswith("Within rounding: ")
    codes = [told.code for told in near.evidence.history]
    assert len(codes) == len(set(codes))
    told = solve(np.array([[1.0, 2], [2, 1]]), np.array([5.0, 6]), method="cholesky").evidence.history
    assert [line.code for line in told] == ["dense-not-definite"]
