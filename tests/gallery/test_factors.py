"""Factor objects on hard matrices: they multiply back, they know how far they are from the true factors, and they solve without lying."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from flint import arb, arb_mat

from ossature import cholesky, ldl, lu, qr
from ossature.base.errors import NotFinite, NotPositiveDefinite, SingularMatrix, StructureMismatch
from tests.gallery import oracle
from tests.gallery.matrices import BEYOND_SINGLE, MAKERS, RECTANGLES, Array, growth, right_sides, single

NAMES = list(MAKERS)
SIZES = (0, 1, 2, 3, 5, 10, 50)
BAR = 30
BITS = 5000


def factorizations(a: Array) -> list[Any]:
    found = [lu(a), qr(a)]
    for verb in (cholesky, ldl):
        try:
            found.append(verb(a))
        except (NotPositiveDefinite, StructureMismatch):
            continue
    return found


@pytest.mark.parametrize("name", NAMES)
def test_factors_multiply_back(name: str) -> None:
    for n in SIZES:
        for a in (MAKERS[name](n), *([] if name in BEYOND_SINGLE else [single(MAKERS[name](n))])):
            eps = float(np.finfo(a.dtype).eps)
            for factors in factorizations(a):
                if factors.kept.ratio > BAR:
                    assert (name.count("growth"), factors.name) == (1, "lu")
                    assert factors.evidence.notes, "pivot growth must be said"
                    continue
                assert factors.evidence.backward_error <= BAR * max(n, 1) * eps
                assert factors.evidence.condition >= 0.99
            q, _ = qr(a)
            assert np.max(np.abs(q.conj().T @ q - np.eye(n)), initial=0.0) <= BAR * max(n, 1) * eps


def true_lu(a: Array, p: Array) -> tuple[arb_mat, arb_mat]:
    size = a.shape[0]
    rows = oracle.balls(p.T @ a).table()
    lower = [[arb(int(i == j)) for j in range(size)] for i in range(size)]
    for k in range(size):
        for i in range(k + 1, size):
            lower[i][k] = rows[i][k] / rows[k][k]
            rows[i] = [u - lower[i][k] * v if j > k else arb(0) for j, (u, v) in enumerate(zip(rows[i], rows[k], strict=True))]
    return arb_mat(lower), arb_mat(rows)


def true_cholesky(a: Array) -> arb_mat:
    lower, upper = true_lu(a, np.eye(a.shape[0]))
    size = a.shape[0]
    return arb_mat([[lower[i, j] * upper[j, j].sqrt() for j in range(size)] for i in range(size)])


def true_qr(a: Array) -> tuple[arb_mat, arb_mat]:
    r = true_cholesky_of_balls((m := oracle.balls(a)).transpose() * m).transpose()
    return m * r.inv(), r


def true_cholesky_of_balls(m: arb_mat) -> arb_mat:
    size = m.nrows()
    lower = [[arb(0)] * size for _ in range(size)]
    for j in range(size):
        lower[j][j] = (m[j, j] - sum((lower[j][k] ** 2 for k in range(j)), arb(0))).sqrt()
        for i in range(j + 1, size):
            lower[i][j] = (m[i, j] - sum((lower[i][k] * lower[j][k] for k in range(j)), arb(0))) / lower[j][j]
    return arb_mat(lower)


def check(factors: Any, *true: arb_mat) -> tuple[float, float] | None:
    evidence = factors.evidence
    if evidence.error_bound is None:
        return None
    worst = 0.0
    parts = factors.parts[1:] if factors.name == "lu" else factors.parts
    errors = evidence.entry_errors[1:] if factors.name == "lu" else evidence.entry_errors
    for part, entries, exact in zip(parts, errors, true, strict=True):
        held = np.array(exact.entries(), dtype=object).reshape(part.shape)
        assert np.all(oracle.gaps(part, held) <= entries * (1 + 1e-9))
        worst = max(worst, oracle.error(part.reshape(-1), held.reshape(-1)))
    assert evidence.error_bound >= worst * (1 - 1e-9)
    assert evidence.digits <= oracle.digits(worst) + 0.5
    return min(oracle.digits(worst), 16.0) - evidence.digits, evidence.error_bound / max(worst, 6e-17)


REAL = [name for name in NAMES if not name.startswith(("complex", "fourier", "singular"))]


@cache
def checked(name: str, n: int) -> list[tuple[float, float] | None]:
    a = MAKERS[name](n)
    if oracle.rank(a) < n:
        return []
    with oracle.precision(BITS):
        factors = lu(a)
        found = [check(factors, *true_lu(a, factors.parts[0]))]
        found.append(check(qr(a), *true_qr(a)))
        try:
            found.append(check(cholesky(a), true_cholesky(a)))
        except (NotPositiveDefinite, StructureMismatch):
            pass
    return found


@pytest.mark.parametrize("name", REAL)
def test_the_bounds_of_the_factors_bound(name: str) -> None:
    for n in (1, 2, 3, 5, 10):
        checked(name, n)


def test_the_digits_of_the_factors_are_within_two_in_the_median() -> None:
    pairs = [pair for name in REAL for n in (2, 3, 5, 10) for pair in checked(name, n)]
    gaps, loose = np.array([pair for pair in pairs if pair is not None]).T
    assert len(gaps) > 300
    assert np.median(gaps) <= 2
    assert np.median(loose) <= 100


@pytest.mark.parametrize("name", [name for name in NAMES if name not in BEYOND_SINGLE])
def test_kept_factors_solve_to_working_precision_or_refuse(name: str) -> None:
    for n in (1, 2, 5, 10, 50):
        a = MAKERS[name](n)
        b = right_sides(a)["blind"]
        exact = oracle.solution(a, b)
        for factors in factorizations(a):
            try:
                x = factors.solve(b)
            except (SingularMatrix, NotFinite):
                assert exact is None or factors.condition > 1e12
                continue
            assert exact is not None, "a singular system was solved"
            assert oracle.error(x, exact) <= 1e-3, "silently wrong"
            assert factors.condition > 1e12 or oracle.error(x, exact) <= 1e-13


def test_kept_factors_survive_pivot_growth_where_plain_substitution_does_not() -> None:
    a = growth(60)
    x = np.where(np.arange(60) % 2 == 0, 1.0, -1.0)
    assert np.max(np.abs(lu(a).solve(a @ x) - x)) < 1e-14


def test_a_tall_qr_solves_least_squares_to_working_precision() -> None:
    for name in ("tall", "tall_polynomial", "tall_ill", "tall_lauchli"):
        for shape in ((3, 2), (10, 4), (20, 10)):
            a = RECTANGLES[name](*shape)
            b = right_sides(a)["blind"]
            assert oracle.error(qr(a).solve(b), oracle.closest(a, b)) <= 1e-14


def test_determinants_of_kept_factors_neither_over_nor_underflow_on_the_way() -> None:
    a = np.diag(np.where(np.arange(200) % 2 == 0, 1e-300, 1e300)) @ MAKERS["permutation"](200)
    expected = np.linalg.slogdet(MAKERS["permutation"](200))[0]
    assert lu(a).det == pytest.approx(expected, rel=1e-12)
    for n in (1, 2, 3, 5, 10):
        for name in ("random", "symmetric", "definite", "zero_diagonal", "complex_hermitian"):
            a = MAKERS[name](n)
            for factors in factorizations(a):
                assert factors.det == pytest.approx(np.linalg.det(a), rel=1e-9)
                assert np.max(np.abs(factors.inverse @ a - np.eye(n))) < 1e-9
