"""Every verb that answers exactly and in floats: the twins agree on small whole numbers, sizes 0 to 8, ranks 0 to full, judged in units of n eps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import (
    add,
    cholesky,
    column_space,
    cosine,
    det,
    distance,
    dot,
    hadamard,
    inverse,
    ldl,
    left_null_space,
    lu,
    multiply,
    norm,
    null_space,
    outer,
    power,
    qr,
    rank,
    row_space,
    rref,
    scale,
    solve,
    subtract,
    trace,
    transpose,
)
from ossature.base.errors import SingularMatrix, StructureMismatch
from tests.oracles.matrices import whole_arrays

Array = np.ndarray
EPS = float(np.finfo(float).eps)
BAR = 30

often = settings(max_examples=600, derandomize=True, deadline=None)
sometimes = settings(max_examples=250, derandomize=True, deadline=None)


def size(a: Array) -> float:
    """The spectral norm, 0 for nothing."""
    a = np.atleast_2d(np.asarray(a, dtype=float))
    return float(np.linalg.norm(a, 2)) if a.size else 0.0


def ratio(error: Any, scale_: float, n: int) -> float:
    """The error in units of n eps times a scale; 0 where nothing went wrong."""
    error = size(np.asarray(error, dtype=float))
    return error / (max(n, 1) * EPS * scale_) if error else 0.0


def spread(a: Array) -> float:
    """The largest singular value over the smallest that is not zero: what errors grow by."""
    s = np.linalg.svd(np.asarray(a, dtype=float), compute_uv=False) if a.size else np.zeros(0)
    s = s[s > 1e-9]
    return float(s[0] / s[-1]) if s.size else 1.0


@often
@given(whole_arrays(square=True))
def test_determinants_agree_within_their_bound_and_never_in_sign_falsely(a: Array) -> None:
    exact, dense = det(a), det(a.astype(float))
    hadamard_bound = float(np.prod(np.linalg.norm(a.astype(float), axis=1)))
    gap = abs(float(exact) - float(dense))
    assert gap <= BAR * max(1, len(a)) * EPS * max(hadamard_bound, 1.0)
    assert gap <= float(dense.evidence.entry_errors) + EPS * abs(float(exact))
    assert dense.sign in (None, exact.sign)
    if exact.sign != 0 and dense.sign is not None:
        assert dense.log_abs == pytest.approx(exact.log_abs, abs=BAR * 8 * EPS * spread(a))
        assert dense.orientation == exact.orientation


@often
@given(whole_arrays())
def test_ranks_and_reduced_forms_agree(a: Array) -> None:
    assert rank(a).value == rank(a.astype(float)).value
    assert rref(a).value == rref(a.astype(float)).value
    assert rref(a).pivots == rref(a.astype(float)).pivots


@sometimes
@given(whole_arrays())
def test_the_four_spaces_agree(a: Array) -> None:
    n = max(a.shape)
    for verb, turned, kills in ((null_space, a, True), (left_null_space, a.T, True), (column_space, a.T, False), (row_space, a, False)):
        exact, dense = verb(a), verb(a.astype(float))
        assert exact.dimension == dense.dimension
        assert exact.ambient == dense.ambient
        q = np.asarray(dense)
        assert ratio(q.T @ q - np.eye(dense.dimension), 1.0, n) <= BAR
        held = turned.astype(float)
        gap = held @ q if kills else held - held @ q @ q.T
        assert ratio(gap, size(held), n) <= BAR
        b = np.asarray(exact)
        assert ratio(b - q @ (q.T @ b), size(b) * spread(a), n) <= BAR


@often
@given(whole_arrays(square=True))
def test_inverses_agree_or_both_are_refused(a: Array) -> None:
    try:
        exact = np.asarray(inverse(a).value, dtype=float)
    except SingularMatrix:
        with pytest.raises(SingularMatrix):
            inverse(a.astype(float))
        return
    dense = inverse(a.astype(float))
    assert ratio(np.asarray(dense.value) - exact, spread(a) * size(exact), len(a)) <= BAR


@st.composite
def systems(draw: Any) -> tuple[Array, Array]:
    """A and b, one or several right-hand sides, reachable half the time."""
    a = draw(whole_arrays())
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    width = draw(st.sampled_from([(), (), (1,), (3,)]))
    if draw(st.booleans()):
        return a, a @ rng.integers(-4, 5, (a.shape[1], *width))
    return a, rng.integers(-9, 10, (a.shape[0], *width))


@settings(max_examples=1000, derandomize=True, deadline=None)
@given(systems())
def test_solutions_agree_in_kind_rank_free_unknowns_and_value(system: tuple[Array, Array]) -> None:
    a, b = system
    exact, dense = solve(a, b), solve(a.astype(float), b.astype(float))
    assert (exact.kind, exact.rank, exact.consistent) == (dense.kind, dense.rank, dense.consistent)
    assert exact.free == dense.free
    assert len(exact.null_space) == len(dense.null_space)
    x, found, n, condition = np.asarray(exact.x, dtype=float), np.asarray(dense.x), max(a.shape), spread(a)
    assert found.shape == x.shape == (a.shape[1], *b.shape[1:])
    basis = np.column_stack([np.asarray(v, dtype=float) for v in exact.null_space]) if exact.null_space else np.zeros((a.shape[1], 0))
    shortest = x - basis @ np.linalg.lstsq(basis, x, rcond=None)[0] if basis.size else x
    residual = b - a @ shortest
    grown = condition * size(shortest) + condition**2 * size(residual) / max(size(a), 1.0)
    assert ratio(found - shortest, max(grown, size(shortest), 1e-300), n) <= BAR
    gap = a.T @ (b - a @ found)
    assert ratio(gap, size(a) * (size(b) + size(a) * size(found)), n) <= BAR


@sometimes
@given(whole_arrays())
def test_lu_of_both_multiplies_back(a: Array) -> None:
    p, low, up = (np.asarray(part, dtype=float) for part in lu(a.astype(float)))
    assert ratio(p @ low @ up - a, size(a), max(a.shape)) <= BAR
    q, lower, upper = lu(a)
    assert q @ lower @ upper == lu(a).question.operands[0].exact
    if a.shape[0] == a.shape[1]:
        assert float(lu(a).det) == pytest.approx(float(lu(a.astype(float)).det), abs=BAR * 8 * EPS * max(1.0, float(np.prod(np.linalg.norm(a, axis=1)))))


@sometimes
@given(whole_arrays(square=True, entry=3))
def test_cholesky_twins_are_the_same_triangle(a: Array) -> None:
    low = np.tril(a, -1) + np.diag(1 + np.abs(np.diag(a)))
    gram = low @ low.T
    (exact,), (dense,) = cholesky(gram), cholesky(gram.astype(float))
    assert np.array_equal(np.asarray(exact), low)
    assert ratio(dense @ dense.T - gram, size(gram), len(a)) <= BAR
    assert ratio(dense - low, size(low) * spread(gram), len(a)) <= BAR


@sometimes
@given(whole_arrays(square=True, entry=3))
def test_ldl_twins_have_the_same_signs_of_curvature(a: Array) -> None:
    symmetric = a + a.T
    exact = ldl(symmetric)
    low, middle = (np.asarray(part, dtype=float) for part in ldl(symmetric.astype(float)))
    assert ratio(low @ middle @ low.T - symmetric, size(symmetric), len(a)) <= BAR
    tiny = 1e-9 * max(1.0, size(symmetric))
    values = np.linalg.eigvalsh(middle) if len(a) else np.zeros(0)
    diagonal = [exact.parts[1][i, i] for i in range(len(a))]
    blocks = sum(exact.parts[1][i + 1, i] != 0 for i in range(len(a) - 1))  # each has one plus and one minus
    signs = (sum(d > 0 for d in diagonal) + blocks, sum(d < 0 for d in diagonal) + blocks)
    assert signs == (int(np.sum(values > tiny)), int(np.sum(values < -tiny)))


def test_ldl_and_cholesky_of_what_is_not_symmetric_are_refused_by_both() -> None:
    for verb in (ldl, cholesky):
        for a in (np.array([[1, 2], [3, 4]]), np.array([[1.0, 2.0], [3.0, 4.0]])):
            with pytest.raises(StructureMismatch):
                verb(a)


@sometimes
@given(whole_arrays(square=True, most=3, entry=3), st.integers(0, 3))
def test_qr_twins_are_the_same_axes(a: Array, turn: int) -> None:
    """Columns of rational length: a rotation by a Pythagorean angle times a triangle."""
    c, s, h = ((3, 4, 5), (5, 12, 13), (8, 15, 17), (1, 0, 1))[turn]
    rotation = h * np.eye(len(a), dtype=np.int64)
    if len(a) > 1:
        rotation[:2, :2] = [[c, -s], [s, c]]
    upper = np.triu(a, 1) + np.diag(1 + np.abs(np.diag(a)))
    held = rotation @ upper
    exact_q, exact_r = (np.asarray(part, dtype=float) for part in qr(held))
    q, r = (np.asarray(part) for part in qr(held.astype(float)))
    assert ratio(q @ r - held, size(held), len(a)) <= BAR
    assert ratio(q.T @ q - np.eye(len(a)), 1.0, len(a)) <= BAR
    assert ratio(q - exact_q, spread(held), len(a)) <= BAR
    assert ratio(r - exact_r, size(held) * spread(held), len(a)) <= BAR


@often
@given(whole_arrays())
def test_norms_agree(a: Array) -> None:
    n = max(1, *a.shape)
    orders: tuple[Any, ...] = (1, 2, np.inf, "fro", "nuc", "max")
    for order in orders:
        exact, dense = norm(a, order).value, norm(a.astype(float), order).value
        assert abs(float(exact) - float(dense)) <= BAR * n * EPS * max(1.0, float(exact)) * (np.sqrt(n) if order == "nuc" else 1)
    if a.shape[1]:
        vector = a[:, 0]
        for order in (0, 0.5, 1, 1.5, 2, 3, np.inf):
            exact, dense = norm(vector, order).value, norm(vector.astype(float), order).value
            assert abs(float(exact) - float(dense)) <= BAR * n * EPS * max(1.0, float(exact))
            assert float(distance(vector, 2 * vector, order).value) == pytest.approx(float(exact), rel=BAR * n * EPS)


@often
@given(whole_arrays(), st.integers(-3, 3))
def test_algebra_on_whole_numbers_is_the_same_in_floats(a: Array, factor: int) -> None:
    """Floats hold these whole numbers exactly, so the twins are equal, not near."""
    held, b = a.astype(float), (a + 1) % 5
    pairs = [
        (add(a, b), add(held, b.astype(float))),
        (subtract(a, b), subtract(held, b.astype(float))),
        (scale(factor, a), scale(float(factor), held)),
        (hadamard(a, b), hadamard(held, b.astype(float))),
        (transpose(a), transpose(held)),
        (multiply(a, b.T), multiply(held, b.T.astype(float))),
    ]
    if a.shape[0] == a.shape[1]:
        pairs += [(trace(a), trace(held)), (power(a, 3), power(held, 3))]
    if a.shape[1] > 1 and a.shape[0]:
        x, y = a[:, 0], a[:, 1]
        pairs += [(dot(x, y), dot(x.astype(float), y.astype(float))), (outer(x, y), outer(x.astype(float), y.astype(float)))]
        if x.any() and y.any():
            assert abs(float(cosine(x, y).value) - float(cosine(x.astype(float), y.astype(float)).value)) <= BAR * len(x) * EPS
    for exact, dense in pairs:
        assert np.array_equal(np.asarray(exact.value, dtype=float), np.asarray(dense.value))
