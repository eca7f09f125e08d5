"""Exact answers against SymPy's matrices over the same field, entry by entry."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

import pytest
import sympy
from sympy.polys.matrices import DomainMatrix

from ossature import (
    add,
    cholesky,
    column_space,
    det,
    inverse,
    ldl,
    left_null_space,
    lu,
    multiply,
    norm,
    null_space,
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
from ossature.base.errors import NotExact, NotPositiveDefinite, SingularMatrix
from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational
from tests.oracles.matrices import FIELDS, cases, entry_of, random_matrix

_DOMAINS = {
    "whole": sympy.QQ,
    "fractions": sympy.QQ,
    "Q(i)": sympy.QQ_I,
    "Q(√2)": sympy.QQ.algebraic_field(sympy.sqrt(2)),
    "Q(√-3)": sympy.QQ.algebraic_field(sympy.sqrt(-3)),
}


_ROOTS = {field: domain.from_sympy(sympy.sqrt({"Q(i)": -1, "Q(√2)": 2, "Q(√-3)": -3}.get(field, 1))) for field, domain in _DOMAINS.items()}


def element(value: Any, field: str) -> Any:
    """An entry in SymPy's field; straight from its parts, which spares SymPy's slow reading of expressions."""
    domain = _DOMAINS[field]
    parts = (value.a, value.b) if isinstance(value, Quadratic) else (value._q, 0)
    whole, root = (domain.from_sympy(sympy.Rational(str(part))) for part in parts)
    return whole + root * _ROOTS[field]


def theirs(held: ExactMatrix, field: str) -> DomainMatrix:
    """The same matrix as SymPy's, over its field."""
    return DomainMatrix([[element(value, field) for value in row] for row in held.rows], held.shape, _DOMAINS[field])


def same(ours: ExactMatrix, oracle: DomainMatrix, field: str) -> bool:
    """Equality in SymPy's arithmetic, not in ours."""
    return theirs(ours, field).to_dense() == oracle.to_dense()


def value_is(ours: Any, oracle: Any, field: str) -> bool:
    return bool(element(ours, field) == oracle)


def columns(vectors: list[Any], height: int) -> ExactMatrix:
    return ExactMatrix.of([[vector[i] for vector in vectors] for i in range(height)], shape=(height, len(vectors)))


@cache
def some(field: str, square: bool = False) -> tuple[ExactMatrix, ...]:
    return tuple(cases(5, 150, field, largest=7 if field in ("whole", "fractions") else 4, square=square))


@pytest.mark.parametrize("field", FIELDS)
def test_reduced_forms_ranks_and_pivots_are_sympys(field: str) -> None:
    for a in some(field):
        reduced, pivots = theirs(a, field).rref()
        found = rref(a)
        assert same(found.value, reduced, field)
        assert found.pivots == tuple(pivots)
        assert found.free == tuple(j for j in range(a.shape[1]) if j not in pivots)
        assert rank(a).value == theirs(a, field).rank() == len(pivots)


@pytest.mark.parametrize("field", FIELDS)
def test_the_four_spaces_span_what_sympys_span(field: str) -> None:
    for a in some(field):
        held = theirs(a, field)
        for verb, oracle in (
            (null_space, held.nullspace().transpose()),
            (left_null_space, held.transpose().nullspace().transpose()),
            (column_space, held.columnspace()),
            (row_space, held.rowspace().transpose()),
        ):
            found = verb(a)
            ours = columns(found.basis, found.ambient)
            assert found.dimension == oracle.shape[1] == theirs(ours, field).rank()
            if found.dimension:
                assert theirs(ours, field).to_sparse().hstack(oracle.to_sparse()).rank() == found.dimension


@pytest.mark.parametrize("field", FIELDS)
def test_determinants_traces_and_inverses_are_sympys(field: str) -> None:
    invertible = 0
    for a in some(field, square=True):
        held = theirs(a, field)
        expected = held.charpoly()[-1] * (-1) ** a.shape[0]
        assert value_is(det(a).value, expected, field)
        assert value_is(trace(a).value, -held.charpoly()[1], field)
        if held.rank() == a.shape[0]:
            invertible += 1
            assert same(inverse(a).value, held.inv(), field)
        else:
            assert det(a).value == 0
            with pytest.raises(SingularMatrix):
                inverse(a)
    assert invertible > 50


@pytest.mark.parametrize("field", FIELDS)
def test_sums_products_and_powers_are_sympys(field: str) -> None:
    rng = random.Random(9)
    for _ in range(60):
        m, n, k = (rng.randint(1, 4) for _ in range(3))
        a, b, c = random_matrix(rng, m, n, field), random_matrix(rng, m, n, field), random_matrix(rng, n, k, field)
        factor = entry_of(rng, field)
        ours = theirs(a, field)
        assert same(add(a, b).value, ours + theirs(b, field), field)
        assert same(subtract(a, b).value, ours - theirs(b, field), field)
        assert same(multiply(a, c).value, ours * theirs(c, field), field)
        assert same(transpose(a).value, ours.transpose(), field)
        assert same(scale(factor, a).value, element(factor, field) * ours, field)
        square = random_matrix(rng, m, m, field)
        exponent = rng.randint(0, 5)
        assert same(power(square, exponent).value, theirs(square, field) ** exponent, field)
        if theirs(square, field).rank() == m:
            back = inverse(square).value
            for exponent in (1, 2, 3):
                assert same(power(back, exponent).value, theirs(square, field).inv() ** exponent, field)


@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("field", FIELDS)
def test_solve_finds_the_kind_by_sympys_ranks_and_the_shortest_best_x(field: str, width: int) -> None:
    rng = random.Random(width)
    seen = set()
    for a in some(field):
        reachable = rng.random() < 0.6
        b = a @ random_matrix(rng, a.shape[1], width, field) if reachable else random_matrix(rng, a.shape[0], width, field)
        found = solve(a, b)
        held, right = theirs(a, field), theirs(b, field)
        rank_a, rank_ab = held.rank(), held.to_sparse().hstack(right.to_sparse()).rank()
        kind = "least_squares" if rank_ab > rank_a else "unique" if rank_a == a.shape[1] else "infinite"
        assert (found.kind, found.rank, found.consistent) == (kind, rank_a, kind != "least_squares")
        assert len(found.null_space) == len(found.free) == a.shape[1] - rank_a
        x = theirs(found.x, field)
        gap = right - held * x
        assert same(found.residual, gap, field)
        if kind != "least_squares":
            assert gap.is_zero_matrix
        else:
            across = theirs(a.adjoint(), field)
            assert (across * gap).is_zero_matrix
            assert not found.null_space or (theirs(columns(found.null_space, a.shape[1]).adjoint(), field) * x).is_zero_matrix
            y = theirs(columns([found.certificate], a.shape[0]).transpose(), field)
            assert (y * held).is_zero_matrix
            assert not (y * right).is_zero_matrix
        seen.add(kind)
    assert seen == {"unique", "infinite", "least_squares"}


def test_solve_of_invertible_systems_is_sympys_solution() -> None:
    for field in FIELDS:
        for a in some(field, square=True):
            b = random_matrix(random.Random(a.shape[0]), a.shape[0], 2, field)
            if theirs(a, field).rank() == a.shape[0]:
                assert same(solve(a, b).x, theirs(a, field).inv() * theirs(b, field), field)


@pytest.mark.parametrize("field", FIELDS)
def test_lu_multiplies_back_in_sympy_and_is_triangular(field: str) -> None:
    for a in some(field):
        p, low, up = (theirs(part, field) for part in lu(a))
        assert (p * low * up).to_dense() == theirs(a, field).to_dense()
        assert p.to_Matrix().T * p.to_Matrix() == sympy.eye(a.shape[0])
        assert low.to_Matrix().is_lower
        assert [low.to_Matrix()[i, i] for i in range(low.shape[1])] == [1] * low.shape[1]
        assert up.to_Matrix().is_upper


@pytest.mark.parametrize("field", ["whole", "fractions", "Q(i)", "Q(√-3)"])
def test_ldl_and_cholesky_multiply_back_and_refuse_what_they_must(field: str) -> None:
    roots = refused = 0
    for a in some(field):
        gram = a.adjoint() @ a
        held = theirs(gram, field)
        low, middle = (theirs(part, field) for part in ldl(gram))
        adjoint = theirs(ldl(gram)[0].adjoint(), field)
        assert (low * middle * adjoint).to_dense() == held.to_dense()
        try:
            (factor,) = cholesky(gram)
        except NotPositiveDefinite:
            assert held.rank() < gram.shape[0]
        except NotExact:
            refused += 1
        else:
            roots += 1
            assert (factor.to_sympy() * factor.adjoint().to_sympy() - gram.to_sympy()).applyfunc(sympy.simplify).is_zero_matrix
    assert roots
    assert refused


def test_ldl_of_symmetric_matrices_is_sympys() -> None:
    for a in some("fractions", square=True):
        symmetric = a + a.transpose()
        held = symmetric.to_sympy()
        if all(held[:k, :k].det() != 0 for k in range(1, held.rows + 1)):
            low, middle = held.LDLdecomposition(hermitian=False)
            assert [part.to_sympy() for part in ldl(symmetric)] == [low, middle]


def test_ldl_of_every_hermitian_matrix_multiplies_back_in_sympy() -> None:
    blocks = 0
    for field in ("whole", "Q(i)"):
        for a in some(field, square=True):
            hermitian = a + a.adjoint()
            hollow = ExactMatrix.of([[Rational(0) if i == j else value for j, value in enumerate(row)] for i, row in enumerate(hermitian.rows)], shape=a.shape)
            for matrix in (hermitian, hollow):
                low, middle = (part.to_sympy() for part in ldl(matrix))
                assert (low * middle * low.H - matrix.to_sympy()).applyfunc(sympy.expand).is_zero_matrix
                blocks += any(middle[k + 1, k] != 0 for k in range(middle.rows - 1))
    assert blocks


def test_cholesky_of_squares_is_sympys() -> None:
    rng = random.Random(2)
    for size in (1, 2, 3, 4):
        for _ in range(10):
            low = ExactMatrix.of([[rng.randint(1, 4) if i == j else rng.randint(-3, 3) if j < i else 0 for j in range(size)] for i in range(size)])
            (found,) = cholesky(low @ low.transpose())
            assert found.to_sympy() == (low @ low.transpose()).to_sympy().cholesky()
    (found,) = cholesky("2 1; 1 1")
    assert found.to_sympy() == sympy.Matrix([[2, 1], [1, 1]]).cholesky()


def test_qr_of_one_square_root_is_sympys_and_of_two_is_refused() -> None:
    rng = random.Random(8)
    same_as_theirs = refused = 0
    for _ in range(300):
        a = random_matrix(rng, rng.choice([2, 2, 3]), 2)
        try:
            q, r = qr(a)
        except NotExact:
            refused += 1
            continue
        except SingularMatrix:
            assert rank(a).value < 2
            continue
        their_q, their_r = a.to_sympy().QRdecomposition()
        assert (q.to_sympy() - their_q).applyfunc(sympy.nsimplify).applyfunc(sympy.radsimp).is_zero_matrix
        assert (r.to_sympy() - their_r).applyfunc(sympy.radsimp).is_zero_matrix
        same_as_theirs += 1
    assert same_as_theirs > 40
    assert refused > 40


def test_norms_are_sympys() -> None:
    rng = random.Random(4)
    for _ in range(60):
        a = random_matrix(rng, rng.randint(2, 4), rng.randint(2, 4), rng.choice(["whole", "fractions"]))
        held = a.to_sympy()
        for order, theirs_order in ((1, 1), (float("inf"), sympy.oo), ("fro", None)):
            assert sympy.simplify(norm(a, order).value.to_sympy() - held.norm(theirs_order)) == 0
        vector = [row[0] for row in a.rows]
        column = held[:, 0]
        for order, theirs_order in ((1, 1), (2, 2), (float("inf"), sympy.oo)):
            assert sympy.simplify(norm(vector, order).value.to_sympy() - column.norm(theirs_order)) == 0


def test_conversions_agree_with_sympy() -> None:
    rng = random.Random(1)
    for _ in range(200):
        field = rng.choice(FIELDS)
        value = entry_of(rng, field, most=50)
        assert abs(complex(value) - complex(value.to_sympy().evalf(30))) <= 4e-16 * max(1.0, abs(complex(value)))
    assert sqrt_of(2).to_sympy() == sympy.sqrt(2)
    assert sqrt_of(-1).to_sympy() == sympy.I
