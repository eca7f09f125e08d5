"""Every example of the article's chapters 1 to 3.1 and of 4.1: typed as text, as lists, and as arrays of integers and of floats."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cli.console import ask

from ossature import (
    add,
    charpoly,
    describe,
    det,
    distance,
    eig,
    inverse,
    is_linear,
    matrix,
    matrix_of,
    multiply,
    norm,
    null_space,
    outer,
    rank,
    reshape,
    scalar,
    solve,
    subtract,
    tensor,
    transpose,
    vector,
)
from ossature.base.errors import LabelMismatch, ShapeMismatch, SingularMatrix
from ossature.topics import TOPICS

CARD = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
MARKS = [[90, 85, 88], [78, 92, 85]]
FORMS = ["text", "list", "integers", "floats"]
in_every_form = pytest.mark.parametrize("form", FORMS)


def given(rows: Any, form: str) -> Any:
    """A vector or a matrix as people hand it over."""
    if form == "list":
        return rows
    if form == "text":
        return "; ".join(" ".join(map(str, row)) for row in rows) if isinstance(rows[0], list) else " ".join(map(str, rows))
    return np.array(rows, dtype=np.int64 if form == "integers" else np.float64)


def same(value: Any, wanted: Any) -> bool:
    return bool(np.array_equal(np.asarray(value, dtype=float), np.asarray(wanted, dtype=float)))


def near(value: Any, wanted: Any) -> bool:
    return bool(np.max(np.abs(np.asarray(value, dtype=float) - np.asarray(wanted, dtype=float))) <= 1e-13 * max(1.0, float(np.max(np.abs(wanted)))))


# 1.1 the four objects


@pytest.mark.parametrize(("text", "value", "unit"), [("25℃", 25, "℃"), ("25 ℃", 25, "℃"), ("99.5元", 99.5, "元"), ("99.5 元", 99.5, "元")])
def test_1_1_a_temperature_and_a_price_are_scalars_with_their_unit(text: str, value: float, unit: str) -> None:
    seen = describe(text)
    assert (seen.kind, seen.shape, seen.unit) == ("scalar", (), unit)
    assert float(scalar(text)) == value


@pytest.mark.parametrize("value", [25, 25.0, np.int64(25), np.float64(25.0)])
def test_1_1_a_temperature_as_a_number_is_a_scalar(value: Any) -> None:
    assert describe(value).kind == "scalar"
    assert float(scalar(value, unit="℃")) == 25


def test_1_1_one_students_marks_are_a_vector_with_names() -> None:
    for text in ("[数学90, 英语85, 物理88]", "数学90, 英语85, 物理88"):
        seen = describe(text)
        assert (seen.kind, seen.shape) == ("vector", (3,))
        assert seen.axes[0].labels == ("数学", "英语", "物理")
        held = vector(text)
        assert [held[name] for name in ("数学", "英语", "物理")] == [90, 85, 88]


@in_every_form
def test_1_1_the_marks_without_names_are_a_vector(form: str) -> None:
    seen = describe(given([90, 85, 88], form))
    assert (seen.kind, seen.shape) == ("vector", (3,))


def test_1_1_the_report_card_is_a_matrix_with_names_on_both_sides() -> None:
    seen = describe(CARD)
    assert (seen.kind, seen.shape) == ("matrix", (2, 3))
    assert [axis.labels for axis in seen.axes] == [("张三", "李四"), ("数学", "英语", "物理")]
    held = matrix(CARD)
    assert (held["张三", "数学"], held["李四", "英语"], held["李四", "物理"]) == (90, 92, 85)


def test_1_1_the_report_card_as_the_article_prints_it_with_a_bar_before_the_subjects() -> None:
    as_printed = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
    assert same(matrix(as_printed), MARKS)


@in_every_form
def test_1_1_the_report_card_without_names_is_a_matrix(form: str) -> None:
    seen = describe(given(MARKS, form))
    assert (seen.kind, seen.shape) == ("matrix", (2, 3))


@pytest.mark.parametrize("build", [list, np.array, lambda x: np.array(x, dtype=float)])
def test_1_1_several_classes_are_a_tensor_asked_by_name(build: Any) -> None:
    classes = [MARKS, [[95, 70, 81], [60, 88, 77]]]
    held = tensor(build(classes), axes={"班级": ["一班", "二班"], "学生": ["1", "2"], "科目": ["数学", "英语", "物理"]})
    assert describe(held).kind == "tensor"
    assert held.shape == (2, 2, 3)
    assert same(held["二班", :, "数学"], [95, 60])
    assert same(held.sum("班级"), np.array(classes).sum(0))
    assert same(held["一班"], MARKS)


# 1.2 a layer is a product and a sum


@in_every_form
def test_1_2_output_is_input_times_weights_plus_bias_for_a_whole_batch(form: str) -> None:
    batch, weights, bias = [[1, 2], [3, 4]], [[1, 0, 2], [0, 1, 1]], [1, 1, 1]
    found = add(multiply(given(batch, form), given(weights, form)), given(bias, form), along="rows")
    assert same(found.value, np.array(batch) @ np.array(weights) + np.array(bias))


def test_1_2_a_bias_is_never_spread_silently() -> None:
    with pytest.raises(ShapeMismatch):
        add("1 2; 3 4", "1 1")


# 2.1 operations


@in_every_form
def test_2_1_two_report_cards_are_added_and_subtracted_in_their_places(form: str) -> None:
    second = [[94, 81, 90], [85, 88, 91]]
    assert same(add(given(MARKS, form), given(second, form)).value, [[184, 166, 178], [163, 180, 176]])
    assert same(subtract(given(second, form), given(MARKS, form)).value, [[4, -4, 2], [7, -4, 6]])


def test_2_1_report_cards_with_names_keep_them_and_refuse_other_names() -> None:
    total = add(CARD, CARD)
    assert total["张三", "数学"] == 180
    with pytest.raises(LabelMismatch):
        add(CARD, CARD.replace("物理", "化学"))


@in_every_form
def test_2_1_adding_is_a_translation(form: str) -> None:
    found = add(given([2, 1], form), given([1, 2], form))
    assert same(found.value, [3, 3])
    assert found.picture("zh").svg().startswith("<svg")


@in_every_form
def test_2_1_y_is_wx_plus_b(form: str) -> None:
    found = add(multiply(given([[2, 0], [1, 3]], form), given([1, 2], form)), given([1, -1], form))
    assert same(found.value, [3, 6])


@in_every_form
def test_2_1_the_product_multiplies_rows_by_columns(form: str) -> None:
    assert same(multiply(given([[1, 2], [3, 4]], form), given([[5, 6], [7, 8]], form)).value, [[19, 22], [43, 50]])


@in_every_form
def test_2_1_transposing_exchanges_rows_and_columns(form: str) -> None:
    assert same(transpose(given(MARKS, form)).value, [[90, 78], [85, 92], [88, 85]])


def test_2_1_transposing_makes_shapes_fit() -> None:
    with pytest.raises(ShapeMismatch) as caught:
        multiply(MARKS, MARKS)
    assert "transpose" in str(caught.value)
    assert same(multiply(MARKS, transpose(MARKS)).value, np.array(MARKS) @ np.array(MARKS).T)


@pytest.mark.parametrize(
    ("verb", "notation", "geometry", "use"),
    [("add", "A + B", "平移", "偏置"), ("multiply", "AB", "线性变换", "前向"), ("transpose", "Aᵀ", "轴", "维度")],
)
def test_2_1_table_1_has_the_rows_of_the_article_and_more(verb: str, notation: str, geometry: str, use: str) -> None:
    rows = [line.split("\t") for line in ask("table", "--lang", "zh").out.splitlines()]
    assert len(rows[0]) == 4
    assert (rows[0][0], rows[0][2]) == ("运算", "几何意义")
    assert "深度学习" in rows[0][3]
    assert len(rows) == 1 + sum(len(topic.verbs) for topic in TOPICS)
    (row,) = [row for row in rows if row[0].endswith(f"({verb})")]
    assert row[1] == notation
    assert geometry in row[2]
    assert use in row[3]


# 2.2 determinant


@in_every_form
def test_2_2_determinant_zero_has_no_inverse_and_loses_a_dimension(form: str) -> None:
    a = given([[1, 2], [2, 4]], form)
    assert float(det(a).value) == 0
    assert rank(a).value == 1
    with pytest.raises(SingularMatrix):
        inverse(a)


def test_2_2_determinant_zero_says_that_the_plane_becomes_a_line() -> None:
    said = "\n".join(det("1 2; 2 4").meaning("zh"))
    assert "2 维空间被压到 1 维" in said


@pytest.mark.parametrize("a", ["3/5 -4/5; 4/5 3/5", np.array([[0.0, -1.0], [1.0, 0.0]]), [[0, -1], [1, 0]]])
def test_2_2_determinant_one_is_a_rotation_that_keeps_area(a: Any) -> None:
    found = det(a)
    assert float(found.value) == 1
    assert found.orientation == "kept"


@in_every_form
def test_2_2_the_size_scales_area_and_the_sign_is_orientation(form: str) -> None:
    assert det(given([[2, 1], [1, 3]], form)).scaling == pytest.approx(5, rel=1e-14)
    flipped = det(given([[0, 1], [1, 0]], form))
    assert (float(flipped.value), flipped.orientation) == (-1, "flipped")


# 2.3 norms


@in_every_form
@pytest.mark.parametrize(("order", "value"), [(1, 7), (2, 5), ("inf", 4), (np.inf, 4)])
def test_2_3_three_four_measures_seven_five_and_four(form: str, order: Any, value: int) -> None:
    assert float(norm(given([3, 4], form), order).value) == value


@in_every_form
def test_2_3_the_norm_is_the_distance_from_the_origin(form: str) -> None:
    assert float(distance(given([0, 0], form), given([3, 4], form), 1).value) == 7
    assert float(distance(given([0, 0], form), given([3, 4], form)).value) == 5


def test_2_3_the_steps_are_those_of_the_article() -> None:
    assert "|3| + |4|" in str(norm("3 4", 1).steps("zh"))
    assert "√(3² + 4²) = √(9 + 16) = √25 = 5" in str(norm("3 4", 2).steps("zh"))
    assert "max(|3|, |4|)" in str(norm("3 4", "inf").steps("zh"))


# 3 and 3.1 systems


@in_every_form
def test_3_the_unknown_marks_follow_from_weights_and_grades(form: str) -> None:
    weights, grades = [[5, 3, 2], [4, 4, 2], [3, 3, 4]], [881, 876, 877]
    found = solve(given(weights, form), given(grades, form))
    assert found.kind == "unique"
    assert near(found.x, [90, 85, 88])


@in_every_form
def test_3_1_a_square_matrix_of_full_rank_has_one_solution_its_inverse_times_b(form: str) -> None:
    a, b = given([[2, 1], [1, -1]], form), given([5, 1], form)
    found = solve(a, b)
    assert (found.kind, found.rank) == ("unique", 2)
    assert near(found.x, [2, 1])
    assert near(multiply(inverse(a), b).value, found.x)


@in_every_form
def test_3_1_fewer_equations_than_unknowns_have_infinitely_many_solutions(form: str) -> None:
    a = [[1, 2, 3], [2, 4, 7]]
    found = solve(given(a, form), given([1, 3], form))
    assert (found.kind, found.consistent, len(found.null_space)) == ("infinite", True, 1)
    for t in (0, 1, -3):
        point = np.asarray(found.x, dtype=float) + t * np.asarray(found.null_space[0], dtype=float)
        assert near(np.array(a) @ point, [1, 3])


@in_every_form
def test_3_1_contradicting_equations_have_no_solution_and_the_closest_point_instead(form: str) -> None:
    a, b = [[1, 0], [0, 1], [1, 1]], [1, 2, 4]
    found = solve(given(a, form), given(b, form))
    assert (found.kind, found.consistent) == ("least_squares", False)
    assert near(found.x, [4 / 3, 7 / 3])
    assert near(np.array(a).T @ np.asarray(found.residual, dtype=float), [0, 0])


@in_every_form
def test_3_1_counting_equations_misleads_in_both_directions(form: str) -> None:
    assert solve(given([[1, 1, 1], [2, 2, 2]], form), given([1, 3], form)).consistent is False
    assert solve(given([[1, 1], [1, -1], [3, 1]], form), given([3, 1, 7], form)).kind == "unique"


def test_3_1_equations_as_text_with_chinese_names() -> None:
    found = solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23")
    assert (found["苹果"], found["梨"]) == (3, 5)


@in_every_form
def test_3_1_least_squares_minimises_the_squared_error(form: str) -> None:
    a, b = [[80, 2, 7, 1], [100, 3, 8, 1], [120, 3, 6, 1], [60, 1, 9, 1], [150, 4, 5, 1]], [245, 312, 331, 208, 386]
    found = solve(given(a, form), given(b, form))
    best = np.linalg.norm(np.array(a) @ np.asarray(found.x, dtype=float) - b)
    rng = np.random.default_rng(7)
    for _ in range(50):
        other = np.asarray(found.x, dtype=float) + 1e-3 * rng.standard_normal(4)
        assert np.linalg.norm(np.array(a) @ other - b) > best


# 4.1 a linear map


@in_every_form
def test_4_1_diag_2_3_takes_1_2_to_2_6(form: str) -> None:
    assert same(multiply(given([[2, 0], [0, 3]], form), given([1, 2], form)).value, [2, 6])


def test_4_1_the_steps_are_those_of_the_article() -> None:
    said = str(multiply("2 0; 0 3", "1 2").steps("zh"))
    assert "2·1 + 0·2 = 2" in said
    assert "0·1 + 3·2 = 6" in said


@in_every_form
def test_4_1_the_map_is_additive_and_homogeneous(form: str) -> None:
    a, u, v = given([[2, 0], [0, 3]], form), given([1, 2], form), given([-3, 5], form)
    assert same(multiply(a, add(u, v)).value, add(multiply(a, u), multiply(a, v)).value)
    scaled = np.asarray(multiply(a, u).value, dtype=float) * 4
    assert same(multiply(a, given([4, 8], form)).value, scaled)


# the same, typed into a shell

SHELL = [
    (("describe", "25℃"), "℃"),
    (("describe", "[数学90, 英语85, 物理88]"), "数学"),
    (("describe", CARD), "张三"),
    (("add", CARD, CARD), "184"),
    (("transpose", CARD), "92"),
    (("multiply", "2 0; 0 3", "1 2"), "[2, 6]"),
    (("det", "1 2; 2 4"), "= 0"),
    (("det", "3/5 -4/5; 4/5 3/5"), "= 1"),
    (("norm", "3 4", "--ord", "1"), "= 7"),
    (("norm", "3 4"), "= 5"),
    (("norm", "3 4", "--ord", "inf"), "= 4"),
    (("solve", "2x + y = 5; x - y = 1"), "x = 2, y = 1"),
    (("solve", "1 2 3; 2 4 7", "1 3"), "无穷多"),
    (("solve", "1 0; 0 1; 1 1", "1 2 4"), "4/3"),
]


@pytest.mark.parametrize(("words", "said"), SHELL, ids=lambda value: " ".join(value)[:30] if isinstance(value, tuple) else None)
def test_the_command_line_gives_the_same(words: tuple[str, ...], said: str) -> None:
    held = ask(*words, "--lang", "zh")
    assert held.code == 0, held.err
    assert said in held.out


def test_5_2_the_layer_of_the_listing_has_the_shapes_it_prints() -> None:
    rng = np.random.default_rng(0)
    x, w, b = rng.standard_normal((2, 3)), rng.standard_normal((3, 4)), rng.standard_normal(4)
    assert add(multiply(x, w), b, along="rows").shape == (2, 4)


def test_other_verbs_agree_on_the_report_card() -> None:
    assert reshape(CARD, "3 2").value.shape == (3, 2)
    assert outer("1 2", "3 4").value == [[3, 4], [6, 8]]
    assert null_space("1 2; 2 4").dimension == 1


@in_every_form
def test_4_1_the_scaling_map_sends_1_2_to_2_6(form: str) -> None:
    a = given([[2, 0], [0, 3]], form)
    assert is_linear(a)
    assert np.array_equal(np.asarray(multiply(a, given([1, 2], form)).value), [2, 6])
    said = str(matrix_of(a).meaning("zh"))
    assert "2 倍" in said
    assert "3 倍" in said


def test_4_1_the_map_typed_as_a_formula_is_the_matrix_of_the_article() -> None:
    text = "(x, y) -> (2x, 3y)"
    assert is_linear(text).evidence.proven
    assert matrix_of(text).value == [[2, 0], [0, 3]]
    assert multiply(matrix_of(text), "1 2").value == [2, 6]
    assert "T is linear" in ask("is-linear", text, "--lang", "en").out


def test_4_1_output_is_weights_times_input_plus_bias_and_that_is_affine() -> None:
    found = is_linear("(x, y) -> (2x + 1, 3y - 1)")
    assert not found
    assert found.affine
    assert (found.a, found.b) == ([[2, 0], [0, 3]], [1, -1])


# 4.2 and 5.3 eigenvalues and eigenvectors


@in_every_form
def test_4_2_the_characteristic_polynomial_is_lambda_squared_minus_4_lambda_plus_3(form: str) -> None:
    assert charpoly(given([[2, 1], [1, 2]], form)).coefficients == (1, -4, 3)


@in_every_form
def test_5_3_the_eigenvalues_are_3_and_1_and_a_v_is_lambda_v(form: str) -> None:
    a = np.array([[2, 1], [1, 2]])
    found = eig(given([[2, 1], [1, 2]], form))
    assert near([float(value) for value in found.values], [3, 1])
    for value, kept, along in zip(found.values, found.vectors, ([1, 1], [1, -1]), strict=True):
        held = np.array([float(part) for part in kept])
        assert near(held / held[0], along)
        assert near(a @ held, float(value) * held)


def test_5_3_the_steps_are_those_of_the_article_from_det_to_the_check() -> None:
    for lang in ("zh", "en"):
        said = str(eig("2 1; 1 2").steps(lang))
        assert "λ² - 4λ + 3" in said
        assert said.index("det(") < said.index("λ₁ = 3") < said.index("λ₂ = 1")
