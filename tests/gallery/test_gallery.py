"""solve on hard matrices: backward stable, honest about its digits, never silently wrong."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from scipy.sparse import csr_array

from ossature import inverse, rank, solve
from ossature.base.errors import SingularMatrix
from ossature.systems.answers import Solution
from tests.gallery import oracle
from tests.gallery.matrices import BEYOND_SINGLE, MAKERS, Array, growth, right_sides, single

SIZES = (0, 1, 2, 3, 5, 10, 50)
BAR = 30
NAMES = list(MAKERS)
NAMES_SINGLE = [name for name in NAMES if name not in BEYOND_SINGLE]


def systems(name: str, sizes: tuple[int, ...] = SIZES, *, narrow: bool = False) -> Iterator[tuple[Array, Array]]:
    for n in sizes:
        a = MAKERS[name](n)
        a = single(a) if narrow else a
        for b in right_sides(a).values():
            yield a, b


def backward_error(a: Array, x: Array, b: Array) -> float:
    """max|b - A x| / (|A| |x| + |b|) in the max-norm, from an exact residual; the rows are taken as they are."""
    with oracle.precision(600):
        rest = [abs(v) for v in (oracle.balls(b.reshape(-1, 1)) - oracle.balls(a) * oracle.balls(x.reshape(-1, 1))).entries()]
        norm = max((sum((abs(v) for v in row), oracle.arb(0)) for row in oracle.balls(a).table()), default=oracle.arb(0), key=lambda v: v.mid())
        size = max((abs(v) for v in oracle.balls(x.reshape(-1, 1)).entries()), default=oracle.arb(0), key=lambda v: v.mid())
        scale = norm * size + max((abs(v) for v in oracle.balls(b.reshape(-1, 1)).entries()), default=oracle.arb(0), key=lambda v: v.mid())
        return max((float((v / scale).upper()) for v in rest), default=0.0) if scale != 0 else 0.0


def check(found: Solution, a: Array, b: Array, *, whole: bool = True) -> tuple[float, float] | None:
    """All that is promised about one system. Returns the gap in digits and how pessimistic the bound is; None for singular ones."""
    exact = oracle.solution(a, b)
    evidence, eps = found.evidence, float(np.finfo(a.dtype).eps)
    if found.kind != "unique":
        assert evidence.notes or not np.any(a), "singular within rounding must be said"
        return None
    assert exact is not None, "an exactly singular system was answered as unique"
    assert found.x.dtype == a.dtype
    assert found.x.shape == b.shape
    error = oracle.error(found.x, exact)
    assert evidence.error_bound >= error * (1 - 1e-12), "the bound does not bound"
    assert np.all(evidence.entry_errors >= oracle.gaps(found.x, exact) * (1 - 1e-12)), "an entry's bound does not bound"
    assert evidence.digits <= oracle.digits(error) + 0.5, "claims digits it does not have"
    assert evidence.backward_error <= BAR * max(len(b), 1) * eps
    if whole and b.size:
        assert backward_error(a, found.x, b) <= BAR * len(b) * eps
    limit = -np.log10(eps) + 0.3
    return min(oracle.digits(error), limit) - evidence.digits, evidence.error_bound / max(error, eps / 4)


@pytest.mark.parametrize("name", NAMES)
def test_every_digit_claimed_by_solve_is_right_and_every_bound_bounds(name: str) -> None:
    for a, b in systems(name):
        check(solve(a, b), a, b)


@pytest.mark.parametrize("name", NAMES_SINGLE)
def test_single_precision_is_held_to_its_own_rounding(name: str) -> None:
    for a, b in systems(name, narrow=True):
        check(solve(a, b), a, b)


@pytest.mark.parametrize("name", NAMES)
def test_sparse_systems_are_as_honest_as_dense_ones(name: str) -> None:
    for a, b in systems(name, (1, 2, 5, 10, 50)):
        check(solve(csr_array(a), b), a, b, whole=False)


@pytest.mark.parametrize("narrow", [False, True])
def test_claimed_digits_are_within_two_of_the_true_ones_and_bounds_within_a_hundred_in_the_median(narrow: bool) -> None:
    names = NAMES_SINGLE if narrow else NAMES
    pairs = [check(solve(a, b), a, b, whole=False) for name in names for a, b in systems(name, (2, 3, 5, 10), narrow=narrow)]
    gaps, loose = np.array([pair for pair in pairs if pair is not None]).T
    assert len(gaps) > 200
    assert np.median(gaps) <= 2
    assert np.median(loose) <= 100


@pytest.mark.parametrize("name", NAMES)
def test_every_digit_claimed_by_inverse_is_right(name: str) -> None:
    for n in (0, 1, 2, 3, 5, 10):
        a = MAKERS[name](n)
        try:
            found = inverse(a)
        except SingularMatrix:
            assert rank(a).value < n
            continue
        exact = oracle.solution(a, np.eye(n))
        assert exact is not None
        error = oracle.error(found.value, exact)
        assert found.evidence.digits <= oracle.digits(error) + 0.5
        assert found.evidence.error_bound >= error * (1 - 1e-12)
        assert np.all(found.evidence.entry_errors >= oracle.gaps(found.value, exact) * (1 - 1e-12))


@pytest.mark.parametrize("name", NAMES)
def test_rank_agrees_with_solve_and_says_when_rounding_decided(name: str) -> None:
    for n in SIZES:
        a = MAKERS[name](n)
        found = rank(a)
        assert found.value <= oracle.rank(a)
        if found.value < oracle.rank(a):
            assert found.evidence.notes
        if n:
            assert solve(a, right_sides(a)["near"]).rank == found.value


def test_solve_stays_accurate_when_pivots_grow() -> None:
    a = growth(60)
    x = np.where(np.arange(60) % 2 == 0, 1.0, -1.0)
    found = solve(a, a @ x)
    assert np.max(np.abs(found.x - x)) < 1e-14
    assert np.max(np.abs(np.linalg.solve(a, a @ x) - x)) > 0.5, "the peer is no longer wrong here: change the README"


def test_several_right_hand_sides_are_judged_by_the_worst() -> None:
    for name in ("hilbert", "growth", "graded_both", "tiny_and_huge", "complex_ill", "banded"):
        for n in (2, 5, 10):
            a = MAKERS[name](n)
            b = np.column_stack([*right_sides(a).values(), np.zeros(n)])
            found = solve(a, b)
            if found.kind == "unique":
                exact = oracle.solution(a, b)
                assert found.evidence.digits <= oracle.digits(oracle.error(found.x, exact)) + 0.5
                assert np.all(found.x[:, -1] == 0)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_the_same_holds_at_two_hundred(name: str) -> None:
    for a, b in systems(name, (200,)):
        check(solve(a, b), a, b)
    if name in NAMES_SINGLE and name != "companion":  # whose coefficients leave single precision at this size
        for a, b in systems(name, (200,), narrow=True):
            check(solve(a, b), a, b)
