"""Exact matrices against SymPy and against themselves over Q(√d)."""

from __future__ import annotations

import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.base.errors import NotExact, ShapeMismatch, SingularMatrix, TooLarge
from ossature.numbers.entries import Rational, sqrt_of
from ossature.numbers.matrix import ExactMatrix, ExactVector


def matrices(rows: int = 5, columns: int = 5, low: int = -9, high: int = 9) -> st.SearchStrategy[list[list[int]]]:
    shape = st.tuples(st.integers(1, rows), st.integers(1, columns))
    return shape.flatmap(lambda s: st.lists(st.lists(st.integers(low, high), min_size=s[1], max_size=s[1]), min_size=s[0], max_size=s[0]))


@settings(max_examples=200)
@given(matrices())
def test_rref_rank_and_null_space_agree_with_sympy(rows: list[list[int]]) -> None:
    ours, theirs = ExactMatrix.of(rows), sympy.Matrix(rows)
    reduced, pivots = ours.rref()
    wanted, where = theirs.rref()
    assert pivots == tuple(where)
    assert reduced.to_sympy() == wanted
    assert ours.rank() == theirs.rank()
    assert len(ours.null_space()) == len(theirs.nullspace())
    for vector in ours.null_space():
        assert ours @ vector.column() == ExactMatrix.of([[0]] * len(rows))


@settings(max_examples=100)
@given(st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(st.integers(-9, 9), min_size=n, max_size=n), min_size=n, max_size=n)))
def test_determinant_and_inverse_agree_with_sympy(rows: list[list[int]]) -> None:
    ours, theirs = ExactMatrix.of(rows), sympy.Matrix(rows)
    assert ours.det() == int(theirs.det())
    if ours.det() != 0:
        assert ours.inverse().to_sympy() == theirs.inv()
    else:
        with pytest.raises(SingularMatrix):
            ours.inverse()


def test_matrices_with_a_square_root_reduce_and_invert() -> None:
    root = sqrt_of(2)
    a = ExactMatrix.of([[root, 1], [1, root]])
    assert a.d == 2
    assert a.det() == 1
    assert a @ a.inverse() == ExactMatrix.identity(2)


def test_complex_matrices_have_adjoints() -> None:
    i = sqrt_of(-1)
    a = ExactMatrix.of([[1, i], [0, 2]])
    assert a.adjoint().rows == ((1, 0), (-i, 2))


def test_two_roots_in_one_matrix_are_refused() -> None:
    with pytest.raises(NotExact):
        ExactMatrix.of([[sqrt_of(2), sqrt_of(3)]])


def test_ragged_rows_are_refused_with_their_number() -> None:
    with pytest.raises(ShapeMismatch) as fault:
        ExactMatrix.of([[1, 2], [3]])
    assert fault.value.details == {"row": 2, "length": 1, "expected": 2}


def test_empty_matrices_have_defined_answers() -> None:
    empty = ExactMatrix.of([], shape=(0, 0))
    assert empty.det() == 1
    assert empty.rank() == 0
    assert ExactMatrix.of([], shape=(0, 3)).shape == (0, 3)


def test_blow_up_is_refused_before_it_happens() -> None:
    rng = np.random.default_rng(0)
    rows = [[Rational(int(v)) ** 40 for v in row] for row in rng.integers(10**17, 10**18, (60, 60))]
    with pytest.raises(TooLarge):
        ExactMatrix.of(rows).det()


def test_vectors_behave_as_lists() -> None:
    v = ExactVector([Rational(4, 5), 2])
    assert repr(v) == "[4/5, 2]"
    assert list(v * 5) == [4, 10]
    assert np.asarray(v).tolist() == [0.8, 2.0]
