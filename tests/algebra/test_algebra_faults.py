"""Shapes, labels, units, integers and overflow: refused with the way out, never broadcast, wrapped or hidden."""

from fractions import Fraction

import numpy as np
import pytest
from tests.asking import within

from ossature.algebra import add, cosine, dot, hadamard, multiply, outer, power, scale, subtract, trace, transpose
from ossature.base.errors import BadInput, LabelMismatch, NotFinite, ShapeMismatch, TooLarge, WouldOverflow
from ossature.base.limits import limited
from ossature.objects.intake import take

BIG = np.full((70, 70), 3_000_000_000)


@pytest.mark.parametrize("verb", [add, subtract, hadamard])
def test_nothing_is_broadcast_silently(verb):
    for left, right in [([[1, 2], [3, 4]], [1, 2]), ([1, 2], [1]), ([[1], [2]], [1, 2]), (np.ones((2, 3)), np.ones((1, 3))), ([1, 2], 3)]:
        with pytest.raises(ShapeMismatch):
            verb(left, right)


def test_the_error_of_a_bias_names_the_broadcast_that_fits():
    with pytest.raises(ShapeMismatch, match='along="rows"'):
        add([[1, 2, 3], [4, 5, 6]], [1, 2, 3])
    with pytest.raises(ShapeMismatch, match='along="columns"'):
        add([[1, 2, 3], [4, 5, 6]], [1, 2])


def test_a_bias_of_the_wrong_length_or_rank_is_refused():
    with pytest.raises(ShapeMismatch, match="3 entries"):
        add(np.ones((2, 3)), [1, 2], along="rows")
    with pytest.raises(ShapeMismatch):
        add([1, 2], [1, 2], along="rows")
    with pytest.raises(BadInput, match="along"):
        add(np.ones((2, 3)), [1, 2, 3], along="sideways")


@pytest.mark.parametrize(
    ("left", "right", "hint"),
    [
        (np.ones((2, 3)), np.ones((4, 3)), "multiply(A, transpose(B))"),
        (np.ones((3, 2)), np.ones((3, 4)), "multiply(transpose(A), B)"),
        (np.ones((2, 3)), np.ones((4, 2)), "multiply(B, A)"),
        (np.ones((3, 2)), np.ones(3), "multiply(transpose(A), b)"),
        (np.ones(3), np.ones((2, 3)), "multiply(B, a)"),
        (np.ones((2, 3)), np.ones((5, 7)), "No transpose"),
    ],
)
def test_a_product_that_does_not_fit_says_which_transpose_would(left, right, hint):
    with pytest.raises(ShapeMismatch) as fault:
        multiply(left, right)
    assert hint in str(fault.value)


def test_vectors_scalars_and_stacks_that_have_no_product_are_refused():
    for left, right in [([1, 2], [3, 4]), (3, [[1]]), (np.ones((2, 3, 3)), np.ones((4, 3, 3))), (np.ones((2, 3, 3)), np.ones((3, 3)))]:
        with pytest.raises(ShapeMismatch):
            multiply(left, right)


def test_stacks_multiply_matrix_by_matrix_exactly_and_in_floats():
    rng = np.random.default_rng(1)
    a, b = rng.integers(-9, 9, (4, 2, 3)), rng.integers(-9, 9, (4, 3, 2))
    want = np.matmul(a, b)
    exact = multiply(a.tolist(), b.tolist())
    assert exact.evidence.exact
    assert np.array_equal(np.asarray(exact), want)
    assert np.array_equal(np.asarray(multiply(a.astype(float), b.astype(float))), want)
    assert np.array_equal(np.asarray(trace(a[:, :, :2].astype(float))), np.trace(a[:, :, :2], axis1=1, axis2=2))
    assert np.array_equal(np.asarray(transpose(a.tolist())), np.swapaxes(a, 1, 2))
    assert np.array_equal(np.asarray(power((a[:, :, :2]).tolist(), 3)), np.linalg.matrix_power(a[:, :, :2], 3))


def test_every_matrix_of_a_stack_meets_one_matrix_when_asked_by_name():
    rng = np.random.default_rng(2)
    a, w = rng.standard_normal((4, 2, 3)), rng.standard_normal((3, 5))
    assert np.allclose(np.asarray(multiply(a, w, along="stack")), a @ w, rtol=1e-14, atol=1e-14)
    with pytest.raises(BadInput):
        multiply(a, w, along="rows")


def test_integer_arrays_stay_exact_integers_where_numpy_wraps():
    with np.errstate(over="ignore"):
        wrapped = BIG @ BIG
    assert not np.array_equal(wrapped.astype(object), BIG.astype(object) @ BIG.astype(object))
    with pytest.raises(WouldOverflow, match="exact=True"):
        multiply(BIG, BIG)
    assert multiply(BIG, BIG, exact=True).value[0, 0] == 70 * 3_000_000_000**2


@pytest.mark.parametrize("top", [9, 10**6, 10**8])
def test_integer_products_equal_those_of_python_integers(top):
    rng = np.random.default_rng(top)
    a, b = rng.integers(-top, top, (70, 65)), rng.integers(-top, top, (65, 70))
    answer = multiply(a, b)
    assert np.asarray(answer).dtype == np.int64
    assert answer.evidence.exact
    assert np.array_equal(np.asarray(answer).astype(object), a.astype(object) @ b.astype(object))


def test_integer_bounds_that_are_passed_by_values_that_fit_are_not_refused():
    a = np.zeros((70, 70), dtype=np.int64)
    a[0, 0], a[1, 1] = 2**62, 3
    assert multiply(a, np.eye(70, dtype=np.int64) * 1).value[0, 0] == 2**62
    b = np.eye(70, dtype=np.int64)
    b[5, 5] = 2**40
    assert np.asarray(multiply(a, b))[1, 1] == 3
    with pytest.raises(WouldOverflow):
        add(a, a)


def test_the_most_negative_integer_is_not_mistaken_for_a_small_one():
    a = np.zeros((70, 70), dtype=np.int64)
    a[0, 0] = -(2**63)
    answer = subtract(np.zeros((70, 70), dtype=np.int64), a)
    assert np.asarray(answer)[0, 0] == 2.0**63


def test_integer_dot_outer_scale_trace_and_power_never_wrap():
    v = np.full(100, 2**31)
    with pytest.raises(WouldOverflow):
        outer(v, v * 2**2)
    assert dot(v, v).value == 100 * 2**62
    with pytest.raises(WouldOverflow):
        scale(2**40, np.full((70, 70), 2**30))
    assert trace(np.full((70, 70), 2**60)).value == 70 * 2**60
    with pytest.raises(WouldOverflow):
        trace(np.full((2, 70, 70), 2**60))
    with pytest.raises(WouldOverflow):
        power(np.full((70, 70), 9), 20)
    assert np.asarray(power(np.full((70, 70), 2), 3)).dtype == np.int64


def test_float_overflow_is_an_error_with_the_first_place_and_the_count():
    with pytest.raises(NotFinite) as fault:
        multiply(np.array([[1e200, 0.0], [1e200, 1e200]]), np.array([[1.0], [1e200]]))
    assert fault.value.details["index"] == "[1, 0]"
    assert fault.value.details["count"] == 1
    for act in (lambda: add([1e308], [1e308]), lambda: scale(1e200, [1e200]), lambda: outer([1e200], [1e200])):
        with pytest.raises(NotFinite):
            act()
    with pytest.raises(NotFinite):
        power(np.array([[1e200]]), 2)


def test_sums_that_overflow_only_on_the_way_come_out_right():
    a = np.array([[1.5e308, 1.0, -1.5e308]])
    assert np.asarray(multiply(a, [1.0, 1.0, 1.0])).item() == pytest.approx(1.0, abs=1e293)
    b = np.array([[2.0**600, 2.0**600]])
    assert float(multiply(b, np.array([2.0**423, -(2.0**422)]))) == 2.0**1022


def test_a_dot_product_that_cancels_is_done_again_in_doubled_precision():
    answer = dot([1e16, 1.0, -1e16], [1.0, 1.0, 1.0])
    assert float(answer) == 1.0
    assert answer.evidence.method == "compensated"
    assert answer.evidence.history
    rng = np.random.default_rng(3)
    x, y = rng.standard_normal(50), rng.standard_normal(50)
    x, y = np.concatenate([x, -x, [1e-9]]), np.concatenate([y, y, [1.0]])
    assert float(dot(x, y)) == float(dot(x, y, exact=True))


def test_cosines_are_safe_at_both_ends_of_the_range():
    want = 11 / 125**0.5
    for grade in (1e-300, 1e-150, 1e150, 1e300):
        assert abs(float(cosine(np.array([1.0, 2.0]) * grade, np.array([3.0, 4.0]) / grade)) - want) < 1e-15
    assert float(cosine(np.array([1, 1j]) * 1e300, np.array([1, 1j]) * 1e300)) == pytest.approx(1.0, abs=1e-15)


def test_a_perpendicular_pair_of_floats_is_exactly_perpendicular():
    answer = cosine([1.0, 0.0], [0.0, 1.0])
    assert float(answer) == 0
    assert answer.evidence.entry_errors == 0


def test_a_zero_vector_has_no_cosine():
    with pytest.raises(BadInput, match="zero"):
        cosine([0, 0], [1, 2])
    with pytest.raises(BadInput, match="zero"):
        cosine([1.0, 2.0], [0.0, 0.0])
    assert cosine(["1e-400", 0], [1, 0]).value == 1


def test_powers_refuse_what_they_cannot_do_and_name_the_inverse():
    with pytest.raises(BadInput, match="inverse"):
        power([[1, 2], [3, 4]], -2)
    for exponent in (0.5, True, "2", None):
        with pytest.raises(BadInput):
            power([[1]], exponent)
    with pytest.raises(ShapeMismatch):
        power([[1, 2, 3], [4, 5, 6]], 2)
    with pytest.raises(TooLarge):
        power([[2, 1], [1, 3]], 10**9)
    with limited(exact_bits=100), pytest.raises(TooLarge):
        power([[2, 1], [1, 3]], 50)


@pytest.mark.parametrize("a", ["1 1; 1 0", "1 1 0; 0 1 1; 1 0 1", "1/2 1; 1 0", "√2 1; 1 0"])
def test_powers_that_grow_are_refused_with_what_they_would_need(a):
    with within(5, a), pytest.raises(TooLarge) as fault:
        power(a, 10**9)
    held = fault.value.message.values
    assert held["needed"] > 100 * held["allowed"]


def test_a_growing_stack_is_refused_too():
    with within(5, "stack"), pytest.raises(TooLarge):
        power([[[1, 1], [1, 0]], [[1, 0], [0, 1]]], 10**9)


@pytest.mark.parametrize(
    ("a", "wanted"),
    [
        ("0 -1; 1 0", [[1, 0], [0, 1]]),
        ("1 1; -1 0", [[-1, -1], [1, 0]]),  # of order 6, though its entries' sizes multiply like Fibonacci's
        ("0 1 1; 0 0 1; 0 0 0", [[0, 0, 0], [0, 0, 0], [0, 0, 0]]),
        ("1 1; 0 1", [[1, 10**12], [0, 1]]),
        ("1 2/3; 0 1", [[1, Fraction(2 * 10**12, 3)], [0, 1]]),
    ],
)
def test_powers_that_stay_small_are_taken_however_high(a, wanted):
    assert power(a, 10**12).value == wanted


def test_a_power_is_refused_where_its_last_product_outgrows_the_limit():
    with limited(exact_bits=500):
        assert power([[2]], 400).value == [[2**400]]
        with pytest.raises(TooLarge):
            power([[2]], 511)


def test_a_permutation_may_be_raised_to_a_huge_power():
    assert power("0 1; 1 0", 10**12 + 1).value == [[0, 1], [1, 0]]


def test_empty_shapes_have_defined_results():
    assert multiply(np.zeros((0, 3)), np.zeros((3, 2))).shape == (0, 2)
    assert np.array_equal(np.asarray(multiply(np.zeros((2, 0)), np.zeros((0, 3)))), np.zeros((2, 3)))
    assert dot([], []).value == 0
    assert add([], []).shape == (0,)
    assert trace(np.zeros((0, 0))).value == 0
    assert power(np.zeros((0, 0)), 3).shape == (0, 0)
    assert float(dot(np.zeros(0), np.zeros(0, dtype=np.float32))) == 0


def test_units_agree_or_are_named():
    hot, rain = take("25 ℃"), take("3 m")
    if hot.unit and rain.unit:
        with pytest.raises(BadInput, match="℃"):
            add(hot, rain)
        assert add(hot, hot).unit == "℃"


def test_summed_axes_with_different_labels_are_refused():
    marks = "| maths | art |\nAnn | 1 | 2 |\nBob | 3 | 4 |"
    with pytest.raises(LabelMismatch):
        multiply(marks, "| w |\nmaths | 1 |\nsport | 2 |")
    right = multiply(marks, "| w |\nmaths | 1 |\nart | 2 |")
    assert right["Bob", "w"] == 11


def test_float32_stays_float32_and_inputs_are_not_modified():
    a = np.arange(6, dtype=np.float32).reshape(2, 3)
    a.flags.writeable = False
    for answer in (scale(3, a), scale(a, "1/2"), add(a, a), add(a, [1, 2, 3], along="rows"), multiply(a, a.T), transpose(a), hadamard(a, a)):
        assert np.asarray(answer).dtype == np.float32
    assert np.array_equal(a, np.arange(6, dtype=np.float32).reshape(2, 3))
    turned = transpose(a).value
    turned[0, 0] = 99
    assert a[0, 0] == 0


def test_strided_and_reversed_arrays_give_the_same_product():
    a = np.arange(48.0).reshape(6, 8)
    view = a[::-2, ::2]
    assert np.array_equal(np.asarray(multiply(view, view.T)), np.ascontiguousarray(view) @ np.ascontiguousarray(view).T)


def test_sparse_matrices_stay_sparse_and_carry_a_bound():
    from scipy import sparse

    a = sparse.random(60, 60, 0.05, format="csr", random_state=1)
    x = np.arange(60.0)
    product = multiply(a, x)
    assert np.allclose(np.asarray(product), a.toarray() @ x, rtol=1e-13)
    squared = multiply(a, a)
    assert sparse.issparse(squared.value)
    assert squared.evidence.error_bound < 1e-13
    assert sparse.issparse(transpose(a).value)
    assert sparse.issparse(add(a, a).value)
    assert sparse.issparse(scale(2, a).value)
    assert float(trace(a)) == pytest.approx(a.diagonal().sum())
    assert np.allclose(np.asarray(hadamard(a, a.toarray())), a.toarray() ** 2)
    assert np.allclose(np.asarray(add(a, np.ones((60, 60)))), a.toarray() + 1)


def test_a_value_with_many_entries_is_no_number():
    with pytest.raises(BadInput):
        float(add([1, 2], [3, 4]))
    assert float(multiply([[1, 2]], [3, 4])) == 11.0
