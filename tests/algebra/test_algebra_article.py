"""The article's examples of chapter 2.1 and the product of 4.1, as text and as arrays."""

import numpy as np
import pytest

from ossature.algebra import add, multiply, subtract, transpose
from ossature.base.errors import LabelMismatch
from ossature.objects.intake import take

REPORT = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
MARKS = np.array([[90, 85, 88], [78, 92, 85]])


def test_adding_two_report_cards_gives_totals_named_by_student_and_subject():
    total = add(REPORT, REPORT)
    assert total.value == [[180, 170, 176], [156, 184, 170]]
    assert total["张三", "数学"] == 180
    assert np.array_equal(np.asarray(add(MARKS, MARKS)), 2 * MARKS)


def test_difference_of_two_report_cards():
    assert subtract(REPORT, REPORT).value == [[0, 0, 0], [0, 0, 0]]


def test_report_card_times_weights_gives_totals_named_by_student():
    total = multiply(REPORT, "0.4 0.3 0.3")
    assert str(total.value) == "[879/10, 843/10]"
    assert float(total["李四"]) == 84.3
    assert total.axes[0].labels == ("张三", "李四")
    assert np.allclose(np.asarray(multiply(MARKS, [0.4, 0.3, 0.3])), [87.9, 84.3], rtol=1e-15)


def test_labels_travel_through_several_verbs():
    total = multiply(REPORT, "1 1 1")
    assert add(total, total)["张三"] == 526
    assert total.labelled["李四"] == 255


def test_tables_with_different_labels_are_an_error_that_shows_the_difference():
    other = "| 数学 | 英语 | 化学 |\n张三 | 1 | 1 | 1 |\n李四 | 1 | 1 | 1 |"
    with pytest.raises(LabelMismatch) as fault:
        add(REPORT, other)
    assert fault.value.details["only_left"] == ["物理"]
    assert fault.value.details["only_right"] == ["化学"]
    assert "物理" in str(fault.value)


def test_tables_with_the_same_labels_in_another_order_are_not_mixed_up():
    other = "| 英语 | 数学 | 物理 |\n张三 | 1 | 1 | 1 |\n李四 | 1 | 1 | 1 |"
    with pytest.raises(LabelMismatch, match="order"):
        add(REPORT, other)


def test_a_layer_is_wx_plus_b():
    w, x, b = [[1, 2], [3, 4]], [5, 6], [7, 8]
    assert add(multiply(w, x), b).value == [24, 47]
    assert np.array_equal(np.asarray(add(multiply(np.array(w), np.array(x)), np.array(b))), [24, 47])


def test_bias_is_added_to_every_row_of_a_batch_when_asked_by_name():
    assert add("1 2; 3 4", "10 20", along="rows").value == [[11, 22], [13, 24]]
    assert add("1 2; 3 4", "10 20", along="columns").value == [[11, 12], [23, 24]]
    batch = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert np.array_equal(np.asarray(add(batch, [10, 20], along="rows")), batch + [10, 20])


def test_the_input_times_weights_plus_bias_of_5_2_has_the_shape_of_the_batch():
    rng = np.random.default_rng(0)
    x, w, b = rng.standard_normal((2, 3)), rng.standard_normal((3, 4)), rng.standard_normal(4)
    z = add(multiply(x, w), b, along="rows")
    assert z.shape == (2, 4)
    assert np.allclose(np.asarray(z), x @ w + b, rtol=1e-14, atol=1e-14)


def test_transpose_lets_a_wide_table_be_read_upright():
    turned = transpose(REPORT)
    assert turned.value == [[90, 78], [85, 92], [88, 85]]
    assert turned["英语", "李四"] == 92


@pytest.mark.parametrize(("a", "v"), [("2 0; 0 3", "1 2"), ([[2, 0], [0, 3]], [1, 2]), (np.array([[2, 0], [0, 3]]), np.array([1, 2]))])
def test_scaling_example_of_4_1(a, v):
    assert multiply(a, v).value == [2, 6]


def test_scaling_example_of_4_1_in_floats():
    assert np.array_equal(np.asarray(multiply(np.diag([2.0, 3.0]), np.array([1.0, 2.0]))), [2.0, 6.0])


def test_steps_of_the_scaling_example_read_as_the_article_writes_them():
    text = str(multiply("2 0; 0 3", "1 2").steps("en"))
    assert "c₁ = 2·1 + 0·2 = 2" in text
    assert "c₂ = 0·1 + 3·2 = 6" in text


def test_operand_of_a_report_card_keeps_its_labels():
    assert take(REPORT).labels(1) == ("数学", "英语", "物理")
