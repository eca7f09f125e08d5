"""Exact systems: the ranks decide, and every answer can be put back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import cholesky, choose, column_space, inverse, ldl, left_null_space, lu, null_space, qr, rank, row_space, rref, solve
from ossature.base.errors import BadInput, NotExact, NotPositiveDefinite, ParseError, ShapeMismatch, SingularMatrix, StructureMismatch
from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.rational import Rational

small = st.integers(-4, 4)


def systems() -> st.SearchStrategy[tuple[list[list[int]], list[int]]]:
    """Sizes 0 to 8, ranks 0 to full: products of thin factors have every rank."""

    def build(sizes: tuple[int, int, int]) -> st.SearchStrategy[tuple[list[list[int]], list[int]]]:
        m, n, r = sizes
        left = st.lists(st.lists(small, min_size=r, max_size=r), min_size=m, max_size=m)
        right = st.lists(st.lists(small, min_size=n, max_size=n), min_size=r, max_size=r)
        return st.tuples(left, right, st.lists(small, min_size=m, max_size=m)).map(
            lambda t: ([[sum(row[k] * t[1][k][j] for k in range(r)) for j in range(n)] for row in t[0]], t[2])
        )

    return st.tuples(st.integers(1, 8), st.integers(1, 8), st.integers(0, 8)).flatmap(build)


@settings(max_examples=400)
@given(systems())
def test_the_answer_satisfies_what_its_kind_promises(system: tuple[list[list[int]], list[int]]) -> None:
    rows, right = system
    a, b = ExactMatrix.of(rows), ExactMatrix.of([[v] for v in right])
    found = solve(rows, right)
    x = found.x.column()
    assert found.rank == a.rank()
    assert found.consistent == (a.hstack(b).rank() == a.rank())
    assert found.residual.column() == b - a @ x
    for vector in found.null_space:
        assert a @ vector.column() == ExactMatrix.of([[0]] * len(rows))
    assert len(found.null_space) == len(found.free) == a.shape[1] - a.rank()
    if found.consistent:
        assert a @ x == b
        assert found.kind == ("infinite" if found.free else "unique")
    else:
        assert found.kind == "least_squares"
        assert a.transpose() @ (b - a @ x) == ExactMatrix.of([[0]] * a.shape[1])
        assert all(sum(p * q for p, q in zip(found.x, v, strict=True)) == 0 for v in found.null_space)
        y = found.certificate
        assert all(sum(w * row[j] for w, row in zip(y, rows, strict=True)) == 0 for j in range(a.shape[1]))
        assert sum(w * v for w, v in zip(y, right, strict=True)) != 0


@settings(max_examples=150, deadline=None)
@given(systems())
def test_exact_and_float_twins_agree(system: tuple[list[list[int]], list[int]]) -> None:
    rows, right = system
    exact, dense = solve(rows, right), solve(np.array(rows, dtype=float), np.array(right, dtype=float))
    assert exact.kind == dense.kind
    assert exact.rank == dense.rank
    if exact.kind != "infinite":
        assert np.max(np.abs(np.asarray(exact.x) - dense.x)) <= 1e-9 * max(1.0, np.max(np.abs(dense.x)))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(small, min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)))
def test_solutions_agree_with_sympy(rows: list[list[int]]) -> None:
    n = len(rows)
    a, b = sympy.Matrix([row[:n] for row in rows]), sympy.Matrix([row[n] for row in rows])
    found = solve([row[:n] for row in rows], [row[n] for row in rows])
    if a.rank() == n:
        assert found.x.column().to_sympy() == a.LUsolve(b)


def test_equations_with_chinese_names() -> None:
    found = solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23")
    assert found.unknowns == ("苹果", "梨")
    assert found["苹果"] == 3
    assert found["梨"] == 5


def test_fewer_equations_may_contradict_and_more_may_agree() -> None:
    assert solve("1 1 1; 2 2 2", "1 3").kind == "least_squares"
    assert solve("1 1; 1 -1; 3 1", "3 1 7").kind == "unique"
    assert any("Counting does not decide" in s for s in solve("1 1 1; 2 2 2", "1 3").meaning("en"))


def test_house_prices_from_the_article_fit_with_a_column_of_ones() -> None:
    found = solve("80 2 7 1; 100 3 8 1; 120 3 6 1; 60 1 9 1; 150 4 5 1", "245 312 331 208 386")
    assert found.kind == "least_squares"
    numeric = np.linalg.lstsq(
        np.array([[80, 2, 7, 1], [100, 3, 8, 1], [120, 3, 6, 1], [60, 1, 9, 1], [150, 4, 5, 1.0]]), np.array([245, 312, 331, 208, 386.0]), rcond=None
    )[0]
    assert np.allclose(np.asarray(found.x), numeric, rtol=1e-8)


def test_several_right_hand_sides_and_complex_entries() -> None:
    assert solve("2 0; 0 4", "2 4; 8 12").x == [[1, 2], [2, 3]]
    x = solve("1 i; i 1", "1, i").x
    assert str(x) == "[1, 0]"


@pytest.mark.parametrize(
    ("verb", "matrix", "wanted"),
    [
        (rref, "1 2 3; 2 4 7", "[[1, 2, 0],\n [0, 0, 1]]"),
        (rank, "1 2; 2 4", "1"),
        (inverse, "2 1; 1 3", "[[3/5, -1/5],\n [-1/5, 2/5]]"),
    ],
)
def test_values_by_hand(verb: object, matrix: str, wanted: str) -> None:
    assert str(verb(matrix).value) == wanted  # type: ignore[operator]


def test_ldl_exchanges_before_it_takes_a_block_and_keeps_the_order_where_it_can() -> None:
    low, middle = ldl("0 1; 1 0")
    assert (low, middle) == (ExactMatrix.identity(2), [[0, 1], [1, 0]])
    low, middle = ldl("0 1; 1 2")
    assert (low, middle) == ([[Rational(1, 2), 1], [1, 0]], [[2, 0], [0, Rational(-1, 2)]])
    low, middle = ldl("0 0 1; 0 0 2; 1 2 0")
    assert (low, middle) == ([[1, 0, 0], [2, 0, 1], [0, 1, 0]], [[0, 1, 0], [1, 0, 0], [0, 0, 0]])
    assert ldl("1 1; 1 1")[1] == [[1, 0], [0, 0]]
    assert ldl("0 0; 0 3")[0] == ExactMatrix.identity(2)


def test_ldl_of_floats_means_the_same_by_l_and_d() -> None:
    for text in ("0 1; 1 0", "0 i; -i 0", "0 2 1; 2 0 1; 1 1 0"):
        exact, dense = ldl(text), ldl(np.array(ldl(text).question.operands[0].numeric()) * 1.0)
        for low, middle in (exact, dense):
            low, middle = np.array(low, dtype=complex), np.array(middle, dtype=complex)
            order = np.argsort([np.flatnonzero(row)[-1] for row in low])
            assert np.array_equal(np.triu(low[order], 0), np.eye(len(low)))
            assert np.count_nonzero(np.triu(middle, 2)) == np.count_nonzero(np.tril(middle, -2)) == 0
            assert np.allclose(low @ middle @ low.conj().T, np.array(exact.question.operands[0].numeric()))


@settings(max_examples=200, derandomize=True)
@given(st.data(), st.integers(0, 6), st.sampled_from(["Q", "Q(i)", "Q(√2)"]))
def test_every_hermitian_matrix_has_an_exact_ldl(data: st.DataObject, size: int, field: str) -> None:
    """Mostly zeros on the diagonal, so that exchanges and blocks come up."""
    root = {"Q": Rational(0), "Q(i)": sqrt_of(-1), "Q(√2)": sqrt_of(2)}[field]
    few = st.sampled_from([0, 0, 0, 1, -1, 2])
    rows: list[list[Any]] = [[Rational(0)] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            value = data.draw(few) + (data.draw(few) * root if i != j or field == "Q(√2)" else Rational(0))
            rows[i][j], rows[j][i] = value, value.conjugate()
    a = ExactMatrix.of(rows, shape=(size, size))
    held = ldl(a)
    low, middle = held
    assert low @ middle @ low.adjoint() == a
    assert held.det == a.det()
    order = sorted(range(size), key=lambda row: max(column for column in range(size) if low[row, column] != 0))
    assert all(low[row, column] == int(column == place) for place, row in enumerate(order) for column in range(place, size))
    for i in range(size):
        for j in range(i):
            assert middle[i, j] == 0 or (j == i - 1 and middle[i, i] == middle[j, j] == 0 == (middle[i, j - 1] if j else 0))
    if held.det != 0:
        right = [data.draw(few) for _ in range(size)]
        assert a @ held.solve(right).column() == ExactVector(right).column()
        assert held.inverse @ a == ExactMatrix.identity(size)


def test_the_four_spaces_of_a_rank_one_matrix() -> None:
    a = "1 2; 2 4; 3 6"
    assert [str(space(a).basis) for space in (null_space, column_space, row_space)] == ["[[2, -1]]", "[[1, 2, 3]]", "[[1, 2]]"]
    assert left_null_space(a).dimension == 2


@settings(max_examples=80)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(small, min_size=n, max_size=n), min_size=n, max_size=n)))
def test_factors_multiply_back_and_reuse_their_work(rows: list[list[int]]) -> None:
    a = ExactMatrix.of(rows)
    p, lower, upper = lu(rows)
    assert p @ lower @ upper == a
    assert lu(rows).det == a.det()
    gram = a.transpose() @ a + ExactMatrix.identity(len(rows))
    low, middle = ldl(gram)
    assert low @ middle @ low.transpose() == gram
    assert ldl(gram).solve([1] * len(rows)).column() == gram.solve(ExactMatrix.of([[1]] * len(rows)))


def test_cholesky_and_qr_are_exact_where_one_root_is_enough() -> None:
    (lower,) = cholesky("4 2; 2 5")
    assert lower == [[2, 0], [1, 2]]
    q, r = qr("3 1; 4 2")
    assert q.transpose() @ q == ExactMatrix.identity(2)
    assert q @ r == [[3, 1], [4, 2]]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: cholesky("1 2; 2 1"), NotPositiveDefinite),
        (lambda: cholesky("1 2; 3 4"), StructureMismatch),
        (lambda: cholesky("2 1; 1 3"), NotExact),
        (lambda: qr("1 2; 2 4"), SingularMatrix),
        (lambda: ldl("0 1; 1 0; 0 0"), ShapeMismatch),
        (lambda: ldl("0 1; 1 0").solve([1, 2, 3]), ShapeMismatch),
        (lambda: ldl("1 1; 1 1").solve([1, 2]), SingularMatrix),
        (lambda: cholesky("0 1; 1 0"), NotPositiveDefinite),
        (lambda: cholesky("1 1; 1 1"), NotPositiveDefinite),
        (lambda: inverse("1 2; 2 4"), SingularMatrix),
        (lambda: inverse("1 2 3; 4 5 6"), ShapeMismatch),
        (lambda: solve("1 2; 3 4", "1 2 3"), ShapeMismatch),
        (lambda: solve("1 2; 3 4"), BadInput),
        (lambda: solve("x + y = 1", "1"), BadInput),
        (lambda: solve("x*y = 1"), ParseError),
        (lambda: solve("1 2; 3 4", "1 2", method="magic"), BadInput),
        (lambda: lu("1 2; 3 4").solve([1, 2, 3]), ShapeMismatch),
    ],
)
def test_each_fault_has_its_own_error(call: object, error: type[Exception]) -> None:
    with pytest.raises(error) as fault:
        call()  # type: ignore[operator]
    assert len(str(fault.value)) > 20


def test_choose_answers_without_solving() -> None:
    assert choose("1 2; 3 4").method == "exact"
    assert choose(np.eye(3)).method == "diagonal"
    assert choose(np.tril(np.ones((4, 4)))).method == "triangular"
    assert choose(np.array([[4.0, 1], [1, 3]])).method == "cholesky"
    assert choose(np.array([[1.0, 2], [2, 1]])).method == "lu"
    assert choose(np.ones((3, 2))).method == "qr"
