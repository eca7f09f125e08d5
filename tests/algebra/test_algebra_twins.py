"""Exact results against NumPy's and SymPy's; float results against the exact ones of the same float data, within their own bounds."""

from fractions import Fraction

import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.algebra import add, cosine, dot, hadamard, multiply, outer, power, scale, subtract, trace, transpose
from ossature.base.results import Answer

small = st.integers(-9, 9)
sides = st.integers(0, 5)
wild = st.builds(lambda m, e: float(np.ldexp(m, e)), st.floats(-1, 1, allow_subnormal=False), st.integers(-240, 240))


@st.composite
def integer_pairs(draw):
    m, k, n = draw(st.integers(1, 5)), draw(st.integers(1, 5)), draw(st.integers(1, 5))
    a = draw(st.lists(st.lists(small, min_size=k, max_size=k), min_size=m, max_size=m))
    return a, draw(st.lists(st.lists(small, min_size=n, max_size=n), min_size=k, max_size=k))


@st.composite
def wild_pairs(draw):
    m, k, n = draw(st.integers(1, 4)), draw(st.integers(1, 5)), draw(st.integers(1, 4))
    a = draw(st.lists(wild, min_size=m * k, max_size=m * k))
    b = draw(st.lists(wild, min_size=k * n, max_size=k * n))
    return np.array(a).reshape(m, k), np.array(b).reshape(k, n)


def within(answer: Answer, exact: Answer) -> bool:
    """Every float entry lies within its stated bound of the exact one."""
    values, bounds = np.ravel(np.asarray(answer)), np.broadcast_to(np.ravel(answer.evidence.entry_errors), np.size(np.asarray(answer)))
    truth = flat(exact.value)
    return all(abs(Fraction(float(v)) - Fraction(t)) <= Fraction(float(b)) for v, b, t in zip(values, bounds, truth, strict=True))


def flat(value):
    if hasattr(value, "rows"):
        return [entry for row in value.rows for entry in row]
    return list(value) if hasattr(value, "__len__") else [value]


@given(integer_pairs())
@settings(max_examples=150)
def test_products_of_integers_agree_with_numpy_and_with_their_floats(pair):
    a, b = pair
    exact = multiply(a, b)
    assert exact.value == (np.array(a) @ np.array(b)).tolist()
    assert np.array_equal(np.asarray(multiply(np.array(a, float), np.array(b, float))), np.asarray(exact))
    assert exact.flops == 2 * len(a) * len(b) * len(b[0])


@given(wild_pairs())
@settings(max_examples=150)
def test_float_products_lie_within_their_stated_bounds(pair):
    a, b = pair
    assert within(multiply(a, b), multiply(a, b, exact=True))


@given(wild_pairs())
@settings(max_examples=60)
def test_entrywise_floats_lie_within_their_stated_bounds(pair):
    a, _ = pair
    for verb in (add, subtract, hadamard):
        assert within(verb(a, a[::-1]), verb(a, a[::-1], exact=True))
    assert within(scale(a, 1 / 3), scale(a, 1 / 3, exact=True))


@given(st.lists(st.tuples(wild, wild), min_size=1, max_size=8))
@settings(max_examples=150)
def test_float_dots_lie_within_their_stated_bounds(pairs):
    x, y = (np.array(part) for part in zip(*pairs, strict=True))
    assert within(dot(x, y), dot(x, y, exact=True))
    assert within(outer(x, y), outer(x, y, exact=True))


@given(st.lists(st.tuples(small, small), min_size=1, max_size=5).filter(lambda p: any(x for x, _ in p) and any(y for _, y in p)))
@settings(max_examples=80)
def test_exact_cosine_agrees_with_sympy_and_floats(pairs):
    x, y = ([part[index] for part in pairs] for index in (0, 1))
    answer = cosine(x, y)
    want = sympy.Rational(sum(a * b for a, b in pairs)) / sympy.sqrt(sum(a * a for a in x) * sum(b * b for b in y))
    assert answer.evidence.exact
    assert sympy.simplify(answer.value.to_sympy() - want) == 0
    numeric = cosine(np.array(x, float), np.array(y, float))
    assert abs(float(numeric) - float(want)) <= numeric.evidence.entry_errors + 1e-16


@given(st.lists(st.lists(small, min_size=3, max_size=3), min_size=3, max_size=3), st.integers(0, 9))
@settings(max_examples=60)
def test_powers_agree_with_sympy_and_their_floats_stay_within_bounds(rows, n):
    exact = power(rows, n)
    assert exact.value == (sympy.Matrix(rows) ** n).tolist() or exact.value.to_sympy() == sympy.Matrix(rows) ** n
    values = np.array(rows, float) / 7
    assert within(power(values, n), power(values, n, exact=True))


@given(st.lists(st.lists(small, min_size=3, max_size=3), min_size=3, max_size=3))
@settings(max_examples=30)
def test_trace_and_transpose_agree_with_numpy(rows):
    assert trace(rows).value == int(np.trace(np.array(rows)))
    assert transpose(rows).value == np.array(rows).T.tolist()
    assert float(trace(np.array(rows, float))) == float(trace(rows))


@pytest.mark.parametrize("n", [2, 10, 50, 200])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_products_of_graded_matrices_keep_the_residual_ratio(n, dtype):
    rng = np.random.default_rng(n)
    grades = np.logspace(-8, 8, n)
    a, b = (rng.standard_normal((n, n)) * grades).astype(dtype), (rng.standard_normal((n, n)) / grades[:, None]).astype(dtype)
    answer = multiply(a, b)
    truth = a.astype(np.longdouble) @ b.astype(np.longdouble)
    error = np.abs(np.asarray(answer).astype(np.longdouble) - truth)
    scale_ = np.abs(a).astype(np.longdouble) @ np.abs(b).astype(np.longdouble)
    assert np.asarray(answer).dtype == dtype
    assert float(np.max(error / (n * np.finfo(dtype).eps * scale_))) <= 3
    assert np.all(error <= np.asarray(answer.evidence.entry_errors))


def test_complex_parts_are_never_dropped():
    a = np.array([[1 + 2j, 3], [0, -1j]])
    assert np.array_equal(np.asarray(multiply(a, a)), a @ a)
    assert multiply("1+2i, 3; 0, -i", "1+2i, 3; 0, -i").value == multiply(a, a, exact=True).value
    assert np.asarray(multiply(a, [1.0, 2.0])).dtype == np.complex128
    assert complex(multiply(np.array([[1j]]), [2])) == 2j
    assert np.iscomplexobj(np.asarray(scale(np.array([1.0, 2.0]), 1j)))


def test_dot_of_complex_vectors_conjugates_the_first():
    x = np.array([1 + 1j, 2 - 3j])
    assert complex(dot(x, x)) == complex(np.vdot(x, x)) == 15
    assert dot("i, 1", "i, 1").value == 2


def test_conjugate_transpose_of_exact_and_float_agree():
    a = np.array([[1 + 2j, 3], [0, -1j]])
    assert np.array_equal(np.asarray(transpose(a, conjugate=True)), a.conj().T)
    assert np.array_equal(np.asarray(transpose("1+2i 3; 0 -i", conjugate=True)), a.conj().T)
    assert np.array_equal(np.asarray(transpose(a)), a.T)


def test_square_roots_stay_exact():
    assert str(multiply("√2 1; 0 √2", "√2 0; 0 √2").value) == "[[2, √2],\n [0, 2]]"
    assert str(cosine("√2, 1", "1, √2").value) == "2√2/3"


def test_cosine_of_mixed_roots_is_a_float_with_a_proven_error():
    answer = cosine("1+√2, 1", "1, 0")
    assert answer.evidence.proven
    assert not answer.evidence.exact
    assert abs(float(answer) - float(sympy.Rational(1) * (1 + sympy.sqrt(2)) / sympy.sqrt((1 + sympy.sqrt(2)) ** 2 + 1))) < 1e-15
