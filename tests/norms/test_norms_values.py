"""Norms worked by hand, against NumPy, SymPy and the exact twin, from 1e-320 to 1e308."""

from fractions import Fraction
from math import inf

import numpy as np
import pytest
import sympy
from flint import arb, ctx, fmpq
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.base.errors import BadInput, LabelMismatch, NotFinite, ShapeMismatch
from ossature.norms import distance, norm

small = st.integers(-9, 9)
wild = st.builds(lambda m, e: float(np.ldexp(m, e)), st.floats(-1, 1, allow_subnormal=False), st.integers(-1000, 1000))


@pytest.mark.parametrize("vector", [[3, 4], "3 4", "[3, 4]", np.array([3, 4]), np.array([3.0, 4.0])])
def test_the_articles_vector_has_norms_7_5_and_4(vector):
    assert [float(norm(vector, order)) for order in (1, 2, "inf")] == [7.0, 5.0, 4.0]


def test_norms_of_exact_vectors_are_exact():
    assert str(norm([1, 1]).value) == "√2"
    assert str(norm([5, 5]).value) == "5√2"
    assert norm([3, 4, 5], 3).value == 6
    assert norm(["1/3", "-2/3"], 1).value == 1
    assert str(norm("√2, 1", 1).value) == "1 + √2"
    assert norm("3i, 4").value == 5
    assert norm(-3).value == 3


def test_norms_that_no_root_can_hold_are_enclosed_with_a_proven_error():
    answer = norm("1+i, 2-i", 1)
    assert answer.evidence.proven
    assert not answer.evidence.exact
    assert abs(float(answer) - float(sympy.sqrt(2) + sympy.sqrt(5))) <= 1e-15
    assert norm([3, 4], 3).evidence.proven


def test_exact_norms_of_matrices():
    a = "1 2; 3 4"
    assert (norm(a, 1).value, norm(a, "inf").value, norm(a, "max").value) == (6, 7, 4)
    assert str(norm(a, "fro").value) == "√30"
    assert str(norm("1 1; 1 0").value) == "(1 + √5)/2"
    assert str(norm("1 1; 1 0", "nuc").value) == "√5"
    assert norm("2 1 0; 1 2 0; 0 0 1").value == 3
    assert norm("2 1 0; 1 2 0; 0 0 1", "nuc").value == 5
    assert norm("0 -7 0; 0 0 2").value == 7
    assert str(norm("1 2; 2 4").value) == "5"
    assert str(norm([[1, 1, 1]]).value) == "√3"


@given(st.lists(st.lists(small, min_size=3, max_size=3), min_size=2, max_size=4))
@settings(max_examples=60)
def test_exact_and_float_norms_of_matrices_agree_within_the_float_bound(rows):
    for order, name in ((1, 1), (2, 2), (inf, inf), ("fro", "fro"), ("nuc", "nuc")):
        exact, numeric = norm(rows, order), norm(np.array(rows, float), order)
        assert exact.evidence.exact or exact.evidence.proven
        assert abs(float(exact) - float(numeric)) <= numeric.evidence.entry_errors + 1e-15 * float(exact)
        assert float(exact) == pytest.approx(np.linalg.norm(np.array(rows, float), name), rel=1e-12, abs=1e-12)


@given(st.lists(wild, min_size=1, max_size=6), st.sampled_from([1, 2, inf, 3, 1.5, 0.5, 7]))
@settings(max_examples=200)
def test_float_norms_lie_within_their_stated_bound_over_six_hundred_powers_of_ten(values, order):
    x = np.array(values)
    try:
        answer = norm(x, order)
    except NotFinite:
        assert truth(values, order) > 1.7e308
        return
    with ctx.workprec(400):
        gap = abs(arb(fmpq(*float(answer).as_integer_ratio())) - truth(values, order))
        assert gap <= arb(fmpq(*float(answer.evidence.entry_errors).as_integer_ratio())) + arb("5e-324")


def truth(values, order):
    """The norm of the float data by ball arithmetic."""
    with ctx.workprec(400):
        sizes = [abs(arb(fmpq(*value.as_integer_ratio()))) for value in values if value]
        if not sizes:
            return arb(0)
        if order == inf:
            return arb(fmpq(*max(abs(value) for value in values).as_integer_ratio()))
        p = arb(fmpq(*Fraction(order).as_integer_ratio()))
        return sum((size**p for size in sizes), arb(0)) ** (1 / p)


@pytest.mark.parametrize("grade", [1e-310, 1e-300, 1e-160, 1e160, 1e300, 3e307])
@pytest.mark.parametrize("order", [1, 2, inf, 3, "fro", "nuc", "max"])
def test_nothing_over_or_underflows_on_the_way(grade, order):
    a = np.array([[3.0, 0.0], [0.0, 4.0]]) if isinstance(order, str) else np.array([3.0, 4.0])
    if order in (1, "nuc") and grade > 1e307:
        with pytest.raises(NotFinite):
            norm(a / a.max() * 1.2e308, order)
        return
    want = float(norm(a, order))
    assert float(norm(a * grade, order)) == pytest.approx(want * grade, rel=1e-13)


def test_a_norm_beyond_the_largest_float_is_an_error_that_says_how_large():
    with pytest.raises(NotFinite) as fault:
        norm([1.5e308, 1.5e308])
    assert fault.value.details["exponent"] == 308
    assert norm([1.5e308, 1.5e308], exact=True).value == norm([1, 1]).value * int(1.5e308)
    assert float(norm([1.5e308, 1.5e308], "inf")) == 1.5e308


def test_complex_floats_are_measured_by_their_moduli_without_overflow():
    x = np.array([3e300 + 4e300j, 0])
    assert float(norm(x, 1)) == pytest.approx(5e300, rel=1e-15)
    assert float(norm(np.array([3 + 4j, 12]))) == pytest.approx(13.0, rel=1e-15)
    assert float(norm(np.array([[3 + 4j, 0], [0, 1]]))) == pytest.approx(5.0, rel=1e-14)


@pytest.mark.parametrize("order", [0, 0.5, 1, 2, 3, inf])
def test_the_norm_of_nothing_is_zero(order):
    assert norm([], order).value == 0
    assert float(norm(np.zeros(0), order)) == 0
    assert float(norm(np.zeros(3), order)) == 0


def test_the_norm_of_an_empty_matrix_is_zero():
    for order in (1, 2, inf, "fro", "nuc", "max"):
        assert float(norm(np.zeros((0, 3)), order)) == 0


def test_orders_below_one_are_computed_and_said_not_to_be_norms():
    assert norm([3, 0, -4], 0).value == 2
    assert not norm([3, 4], 0).is_norm
    assert not norm([3, 4], 0.5).is_norm
    assert norm([3, 4], 1.5).is_norm
    assert float(norm([1, 1], 0.5)) == 4.0


@pytest.mark.parametrize("order", [-1, float("nan"), "three", None, True, 1j, [2]])
def test_unknown_orders_are_refused(order):
    with pytest.raises(BadInput):
        norm([1, 2], order)


def test_orders_may_be_typed_as_text():
    assert norm([3, 4], "1").value == 7
    assert norm([3, 4, 5], " 3 ").value == 6
    assert norm([1, 1], "1/2").order == norm([1, 1], "0.5").order == 0.5
    with pytest.raises(BadInput, match="0 or more"):
        norm([3, 4], "-1")


def test_orders_of_the_wrong_kind_are_refused():
    with pytest.raises(BadInput, match="axis"):
        norm("1 2; 3 4", 3)
    with pytest.raises(BadInput):
        norm([1, 2], "nuc")


def test_spectral_is_the_default_of_matrices_and_frobenius_is_not():
    a = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert float(norm(a)) == pytest.approx(np.linalg.norm(a, 2), rel=1e-14)
    assert float(norm(a, "fro")) == pytest.approx(np.linalg.norm(a), rel=1e-14)


def test_norms_along_an_axis_keep_the_other_labels():
    marks = "| maths | art |\nAnn | 3 | 4 |\nBob | 6 | 8 |"
    lines = norm(marks, axis=1)
    assert lines.value == [5, 10]
    assert lines["Bob"] == 10
    assert norm(marks, 1, axis=0)["art"] == 12
    assert np.allclose(np.asarray(norm(np.array([[3e200, 4e200], [3e-200, 4e-200]]), axis=1)), [5e200, 5e-200], rtol=1e-15)
    assert norm([3, 4], axis=0).value == 5
    with pytest.raises(ShapeMismatch):
        norm([3, 4], axis=1)


def test_stacks_have_one_norm_for_each_matrix():
    a = np.random.default_rng(0).integers(-5, 5, (4, 2, 2))
    assert np.allclose(np.asarray(norm(a.tolist())), np.linalg.norm(a, 2, axis=(1, 2)))
    assert np.allclose(np.asarray(norm(a.astype(float), "fro")), np.linalg.norm(a, axis=(1, 2)))


def test_sparse_norms_agree_with_dense_ones():
    from scipy import sparse

    a = sparse.random(500, 450, 0.01, format="csr", random_state=2)
    for order in (1, 2, inf, "fro", "max"):
        answer = norm(a, order)
        assert float(answer) == pytest.approx(float(norm(a.toarray(), order)), rel=1e-12)
    assert norm(a).evidence.method == "lanczos"
    assert float(norm(a * 1e200, "fro")) == pytest.approx(1e200 * float(norm(a, "fro")), rel=1e-12)


def test_distances_of_the_plane():
    assert [distance([1, 2], [4, 6], order).value for order in (1, 2, "inf", 0)] == [7, 5, 4, 2]
    assert distance([1.0, 2.0], [4.0, 6.0]).value == 5.0
    assert distance("1 2; 3 4", "1 2; 3 5", "fro").value == 1


def test_a_distance_survives_a_difference_that_would_overflow_or_cancel():
    with pytest.raises(NotFinite):
        distance([1.5e308], [-1.5e308])
    assert float(distance([1.5e308, 0.0], [1.4e308, 0.0])) == pytest.approx(1e307, rel=1e-8)
    assert float(distance([1 + 2**-50, 1.0], [1.0, 1.0])) == 2.0**-50
    assert float(distance(np.full(100, 2**62), np.full(100, 2**62 - 1), 1)) == 100.0


def test_distances_refuse_other_shapes_labels_and_units():
    with pytest.raises(ShapeMismatch):
        distance([1, 2], [1, 2, 3])
    with pytest.raises(LabelMismatch):
        distance("| a | b |\nx | 1 | 2 |", "| a | c |\nx | 1 | 2 |")


@pytest.mark.parametrize("n", [2, 10, 50, 200])
def test_spectral_norms_of_hard_matrices_lie_within_their_bound(n):
    rng = np.random.default_rng(n)
    for a in (rng.standard_normal((n, n)), 1 / (np.arange(n)[:, None] + np.arange(n) + 1.0), np.tril(np.ones((n, n))) * np.logspace(0, -12, n)):
        q, _ = np.linalg.qr(rng.standard_normal((n, n)))
        one, two = norm(a), norm(q @ a)
        slack = float(np.linalg.norm(a)) * 4 * n**0.5 * 2.0**-53  # what the rotation itself may change
        assert abs(float(one) - float(two)) <= one.evidence.entry_errors + two.evidence.entry_errors + slack
        assert one.evidence.digits > 13


def test_float32_vectors_are_measured_in_double_precision():
    x = np.full(10, 1e30, dtype=np.float32)
    assert float(norm(x)) == pytest.approx(float(np.float32(1e30)) * 10**0.5, rel=1e-15)


@pytest.mark.parametrize("n", [100, 5_000, 30_000])
@pytest.mark.parametrize("order", [1, 2])
def test_long_sums_lie_within_a_bound_that_hardly_grows_with_their_length(n, order):
    x = np.random.default_rng(n).lognormal(0, 3, n)
    exact = sum((Fraction(v) ** order for v in x.tolist()), Fraction(0))
    answer = norm(x, order)
    value, slack = Fraction(float(answer)), Fraction(float(answer.evidence.entry_errors))
    assert (value - slack) ** order <= exact <= (value + slack) ** order
    assert answer.evidence.digits > 13.9
    lines = norm(np.tile(x[:, None], 3), order, axis=0)
    bound = np.asarray(lines.evidence.entry_errors)
    assert abs(Fraction(float(lines.value[1])) - value) <= Fraction(float(bound[1])) + slack
