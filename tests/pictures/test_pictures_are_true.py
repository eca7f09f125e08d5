"""What a picture shows is what is so: areas, feet of perpendiculars, common points, tables that multiply."""

from __future__ import annotations

from fractions import Fraction
from math import atan2, cos, pi

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ossature
from ossature.base.scene import Arrow, Curve, HeatMap, Points, Region, RightAngle, Scene, Sign
from ossature.pictures.axes import axes, overlap
from ossature.pictures.layout import Layout
from ossature.pictures.naming import named

whole = st.integers(-6, 6)
pairs = st.tuples(whole, whole)


def scene_of(answer) -> Scene:
    return answer.picture("en").scene


def every(scene: Scene, kind: type, role: str | None = None) -> list:
    return [item for item in scene.items if isinstance(item, kind) and role in (None, getattr(item, "role", None))]


def area(points) -> float:
    held = [*points, points[0]]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(held, held[1:], strict=False)) / 2


@given(pairs, pairs)
def test_the_drawn_area_and_the_turn_are_those_of_the_determinant(first, second):
    answer = ossature.det([[first[0], second[0]], [first[1], second[1]]])
    scene = scene_of(answer)
    (image,) = every(scene, Region, "result")
    assert area(image.points) == pytest.approx(float(answer))
    arcs = every(scene, Curve)
    if image.label.code == "det-area-turned":  # the arc would be a dot
        assert not arcs
        assert image.label.values["turn"].code == f"det-turn-{answer.orientation}"
    else:
        assert len(arcs) == (answer.orientation != "collapsed")
    for arc in arcs:
        turn = sum((atan2(b[1], b[0]) - atan2(a[1], a[0]) + pi) % (2 * pi) - pi for a, b in zip(arc.points, arc.points[1:], strict=False))
        assert (turn > 0) == (float(answer) > 0)
        assert abs(turn) < pi


def test_the_drawn_volume_is_that_of_the_determinant():
    scene = scene_of(ossature.det("2 0 1; 1 3 0; 0 1 2"))
    corners = {tuple(corner) for face in every(scene, Region, "result") for corner in face.points}
    assert len(every(scene, Region, "result")) == len(every(scene, Region, "before")) == 6
    assert corners == {
        tuple(float(sum(w * c for w, c in zip(weights, row, strict=True))) for row in ((2, 0, 1), (1, 3, 0), (0, 1, 2))) for weights in np.ndindex(2, 2, 2)
    }


EXTREME = ("1000 1; 0 0.001", "-1000 1; 0 0.001", "1e6 0; 0 1", "1e-9 0; 0 1", "1e-9 0; 0 2e-9", "0 0; 0 0", "1 2; 2 4", "1 2; 2 4.001", "0 0; 0 1e6")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("text", EXTREME)
def test_every_label_of_an_extreme_determinant_has_a_place_beside_what_is_thin(text, lang):
    answer = ossature.det(text)
    layout = Layout(answer.picture(lang).scene, lang)
    drawn = axes(layout)
    labels, left = named(layout, drawn)
    assert not left
    assert not any(overlap(one.box, other.box) for index, one in enumerate(labels) for other in labels[:index])
    (image,) = every(layout.scene, Region, "result")
    (label,) = (label for label in labels if label.text == layout.label(image.label))
    corners = np.array(layout.pixels(image.points))
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        for x, y in start + np.linspace(0, 1, 200)[:, None] * (end - start):
            assert not (label.box[0] < x < label.box[2] and label.box[1] + 2 < y < label.box[3] - 2)


@pytest.mark.parametrize(("text", "turn"), [("1000 1; 0 0.001", "same turn"), ("-1000 1; 0 0.001", "turned over")])
def test_a_turn_too_small_to_draw_is_said_beside_the_area(text, turn):
    scene = scene_of(ossature.det(text))
    assert not every(scene, Curve)
    assert f"area 1, {turn}" in ossature.det(text).picture("en").svg()


@given(pairs, pairs.filter(any))
def test_the_shadow_of_a_dot_product_ends_where_the_perpendicular_does(x, y):
    answer = ossature.dot(x, y)
    scene = scene_of(answer)
    foot = np.array(every(scene, Arrow, "result")[0].end)
    assert np.dot(np.array(x) - foot, y) == pytest.approx(0, abs=1e-9)
    assert np.dot(foot, y) == pytest.approx(float(answer), abs=1e-9)


@given(st.lists(st.integers(-3, 3), min_size=4, max_size=7).filter(any), st.integers(1, 5))
def test_long_vectors_keep_lengths_and_angle_in_the_plane_they_span(x, shift):
    y = [*x[1:], x[0] + shift]
    if not any(y):
        return
    arrows = every(scene_of(ossature.cosine(x, y)), Arrow)
    drawn_y, drawn_x = (np.array(arrow.end) for arrow in arrows)
    assert np.linalg.norm(drawn_x) == pytest.approx(np.linalg.norm(x))
    assert np.linalg.norm(drawn_y) == pytest.approx(np.linalg.norm(y))
    assert drawn_x @ drawn_y == pytest.approx(np.dot(x, y), abs=1e-9)


@given(pairs.filter(any), pairs.filter(any))
def test_the_arc_runs_from_one_vector_to_the_other(x, y):
    answer = ossature.cosine(x, y)
    for arc in every(scene_of(answer), Curve):
        start, end = np.array(arc.points[0]), np.array(arc.points[-1])
        assert start @ y == pytest.approx(np.linalg.norm(start) * np.linalg.norm(y))
        assert end @ x == pytest.approx(np.linalg.norm(end) * np.linalg.norm(x))
        assert start @ end == pytest.approx(np.linalg.norm(start) ** 2 * cos(answer.degrees * pi / 180), abs=1e-9)


@given(pairs, pairs)
def test_added_arrows_close_the_parallelogram(a, b):
    arrows = every(scene_of(ossature.add(a, b)), Arrow)
    total = (float(a[0] + b[0]), float(a[1] + b[1]))
    assert sum(arrow.end == total for arrow in arrows) >= 3
    assert {arrow.label for arrow in arrows} == {"", "a", "b", "a + b"}


def test_each_view_of_a_product_shows_parts_that_make_it():
    a, b = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [2.0, 2.0]])
    outer = [np.array(table.values) for table in every(scene_of(ossature.multiply(a, b, view="outer")), HeatMap)]
    assert np.allclose(outer[0] + outer[1], outer[2])
    columns = scene_of(ossature.multiply(a, b, view="columns"))
    first, second, product = (np.array(table.values) for table in every(columns, HeatMap))
    assert np.allclose(first[:, 0] * 1 + second[:, 0] * 2, product[:, 0])
    assert [sign.text for sign in every(columns, Sign)] == ["1 ·", "+ 2 ·", "="]
    maps = scene_of(ossature.multiply(a, b, view="maps"))
    assert area(every(maps, Region, "result")[0].points) == pytest.approx(np.linalg.det(a @ b))
    left, right, value = every(scene_of(ossature.multiply("1 2 3; 4 5 6", "1 0; 0 1; 2 2")), HeatMap)
    row, column = ([table.values[i][j] for i, j in table.marked] for table in (left, right))
    assert np.dot(row, column) == value.values[value.marked[0][0]][value.marked[0][1]]


@given(pairs.filter(any), st.sampled_from([0.5, 1, 2, 3, float("inf")]))
def test_every_point_of_the_drawn_ball_is_as_far_as_the_vector(x, order):
    answer = ossature.norm([float(value) for value in x], order)
    for ball in every(scene_of(answer), Curve, "muted"):
        sizes = [float(ossature.norm(list(place), order)) for place in ball.points[::17]]
        assert sizes == pytest.approx([float(answer)] * len(sizes), rel=1e-6)


@pytest.mark.parametrize("order", [1, 2, float("inf")])
def test_the_longest_image_of_the_unit_ball_is_the_norm_of_the_matrix(order):
    answer = ossature.norm([[2.0, 1.0], [-1.0, 3.0]], order)
    arrow = next(arrow for arrow in every(scene_of(answer), Arrow) if arrow.label == "Av")
    assert float(ossature.norm(list(arrow.end), order)) == pytest.approx(float(answer))
    image = every(scene_of(answer), Curve, "result")[0]
    assert max(float(ossature.norm(list(place), order)) for place in image.points) <= float(answer) * (1 + 1e-9)


@given(st.lists(st.tuples(whole, whole, whole).filter(lambda row: any(row[:2])), min_size=1, max_size=4))
def test_lines_satisfy_their_equations_and_the_point_is_the_answer(rows):
    answer = ossature.solve([row[:2] for row in rows], [row[2] for row in rows])
    scene = scene_of(answer)
    if scene.dimension == 3:
        return
    for row, line in zip(rows, [line for line in every(scene, Curve) if line.role != "warning"], strict=True):
        assert all(row[0] * x + row[1] * y == pytest.approx(row[2], abs=1e-6 * (1 + abs(x) + abs(y))) for x, y in line.points)
    (at,) = every(scene, Points)
    assert at.at[0] == pytest.approx([float(value) for value in answer.x])


@given(st.lists(st.tuples(whole, whole, whole, whole).filter(lambda row: any(row[:3])), min_size=1, max_size=3))
def test_planes_satisfy_their_equations(rows):
    answer = ossature.solve([row[:3] for row in rows], [row[3] for row in rows])
    scene = scene_of(answer)
    for row, face in zip(rows, every(scene, Region), strict=True):
        assert all(np.dot(row[:3], corner) == pytest.approx(row[3], abs=1e-6 * (1 + np.max(np.abs(corner)))) for corner in face.points)
        assert len(face.points) >= 3


def test_the_misses_of_lines_and_planes_are_perpendiculars_of_the_distance_written_beside_them():
    for text, count in (("x+2y=4; 3x-y=5; x+y=1", 3), ("x+y=1; x+y=3; x-y=0", 2), ("x+y+z=1; x+y+z=3; x-y=0", 2)):
        answer = ossature.solve(text)
        scene = scene_of(answer)
        rows, right = (np.array(operand.numeric()) for operand in answer.question.operands)
        at = np.array([float(value) for value in answer.x])
        missed = np.flatnonzero(np.abs(right - rows @ at) > 1e-12)
        lines = every(scene, Curve, "warning")
        assert len(lines) == len(missed) == count
        for line, index in zip(lines, missed, strict=True):
            start, foot = (np.array(end) for end in line.points)
            assert start == pytest.approx(at)
            assert rows[index] @ foot == pytest.approx(right[index])
            assert np.linalg.norm(foot - at) == pytest.approx(float(line.label), rel=5e-3)
            assert abs((foot - at) @ rows[index]) == pytest.approx(np.linalg.norm(foot - at) * np.linalg.norm(rows[index]))


def test_the_note_says_whether_the_squares_of_the_distances_are_least():
    (note,) = scene_of(ossature.solve("x+2y=4; 3x-y=5; x+y=1")).notes
    assert (note.code, note.values["lengths"]) == ("solve-why-closest", ("2.236", "3.162", "1.414"))
    assert "longer rows count for more" in ossature.solve("x+2y=4; 3x-y=5; x+y=1").picture("en").terminal(300, colour=False)
    (note,) = scene_of(ossature.solve("x+y=1; x+y=3; x-y=0")).notes
    assert note.code == "solve-why-closest-equal"
    assert scene_of(ossature.solve("x+y=1; x-y=0")).notes == ()


@pytest.mark.parametrize(("places", "times"), [(2, 200), (4, 20000), (9, 2e9), (18, 2e18)])
@pytest.mark.parametrize("column", [(1, 2), (1, 2, 2)])
def test_a_residual_too_short_to_see_is_drawn_longer_and_that_is_said(column, places, times):
    b = [Fraction(value) for value in column]
    b[1] += Fraction(1, 10**places)
    answer = ossature.solve([[value] for value in column], b)
    scene = scene_of(answer)
    (drawn,) = every(scene, Curve, "warning")
    start, end = (np.array(place) for place in drawn.points)
    assert end - start == pytest.approx(times * np.array([float(value) for value in answer.residual]))
    assert 0.2 < np.linalg.norm(end - start) < 2
    assert start @ (end - start) == pytest.approx(0, abs=1e-9)
    written = {200: "200", 20000: "20000", 2e9: "2·10⁹", 2e18: "2·10¹⁸"}[times]
    assert drawn.label.values["times"] == scene.notes[0].values["times"] == written


def test_a_residual_long_enough_is_drawn_as_it_is():
    scene = scene_of(ossature.solve([[1, 0], [1, 1], [1, 2]], [1, 2, 2]))
    assert scene.notes == ()
    assert every(scene, Curve, "warning")[0].label.code == "solve-residual"


def test_the_equation_beside_a_line_is_the_one_typed():
    labels = [line.label for line in every(scene_of(ossature.solve("2x + y = 5; x - y = 1")), Curve)]
    assert labels == ["2x + y = 5", "x − y = 1"]
    labels = [line.label for line in every(scene_of(ossature.solve([[-1, 0], ["1/2", 3]], [0, -2])), Curve)]
    assert labels == ["−x₁ = 0", "(1/2)x₁ + 3x₂ = −2"]


def test_the_residual_stands_at_a_right_angle_on_the_column_space():
    matrix = np.array([[1, 0], [1, 1], [1, 2]])
    scene = scene_of(ossature.solve(matrix, [1, 2, 2]))
    (residual,) = every(scene, Curve, "warning")
    shadow, b = (np.array(end) for end in residual.points)
    assert matrix.T @ (b - shadow) == pytest.approx([0, 0], abs=1e-12)
    assert every(scene, RightAngle)[0].corner == pytest.approx(shadow)


def test_spaces_hold_their_basis_and_are_annihilated():
    matrix = np.array([[1.0, 2.0, 3.0]])
    (plane,) = every(scene_of(ossature.null_space("1 2 3;")), Region)
    assert all((matrix @ corner)[0] == pytest.approx(0, abs=1e-9) for corner in plane.points)
    (line,) = every(scene_of(ossature.row_space("1 2 3;")), Curve)
    assert np.cross(line.points[1], matrix[0]) == pytest.approx([0, 0, 0], abs=1e-9)


@pytest.mark.parametrize("factor", [ossature.lu, ossature.qr, ossature.cholesky, ossature.ldl])
def test_the_tables_of_factors_multiply_to_the_first(factor):
    a, *parts = (np.array(table.values) for table in every(scene_of(factor([[4.0, 2, 1], [2, 5, 3], [1, 3, 6]])), HeatMap))
    assert np.linalg.multi_dot(parts) == pytest.approx(a)


def test_large_systems_say_a_times_x_is_b_and_contradictions_show_their_residual():
    a = np.diag([1.0, 2.0, 3.0, 4.0])
    scene = scene_of(ossature.solve(a, np.ones(4)))
    left, x, right = (np.array(table.values) for table in every(scene, HeatMap))
    assert left @ x == pytest.approx(right)
    scene = scene_of(ossature.solve(np.vstack([a, a]), np.arange(8.0)))
    left, x, right, residual = (np.array(table.values) for table in every(scene, HeatMap))
    assert left @ x + residual == pytest.approx(right)


def test_pivots_and_diagonals_are_framed():
    reduced = every(scene_of(ossature.rref("1 2 3; 2 4 7")), HeatMap)[-1]
    assert reduced.marked == ((0, 0), (1, 2))
    trace = every(scene_of(ossature.trace("1 2; 3 4")), HeatMap)[0]
    assert sum(trace.values[i][j] for i, j in trace.marked) == 5


def test_large_tables_are_drawn_in_blocks_and_say_so():
    values = np.zeros((1000, 200))
    values[500, 100] = -7.0
    matrix = every(scene_of(ossature.rank(values)), HeatMap)[0]
    assert len(matrix.values) == len(matrix.values[0]) == 64
    assert min(map(min, matrix.values)) == -7.0
    image = scene_of(ossature.describe(np.ones((1000, 200))))
    assert {value for row in every(image, HeatMap)[0].values for value in row} == {1.0}
    assert "mean" in ossature.describe(np.ones((1000, 200))).picture("en").to_dict()["description"]


def test_an_image_keeps_its_pixels():
    pixels = np.zeros((8, 9, 3), dtype=np.uint8)
    pixels[2, 3] = (255, 128, 0)
    (image,) = every(scene_of(ossature.describe(pixels)), HeatMap)
    assert image.colours[2][3] == "#ff8000"
    assert image.colours[0][0] == "#000000"


def test_slices_of_a_tensor_are_named_by_where_they_lie():
    names = [table.name for table in every(scene_of(ossature.describe(np.arange(12.0).reshape(2, 2, 3))), HeatMap)]
    assert names == ["[0]", "[1]"]


@pytest.mark.parametrize("size", [1e-200, 1.0, 1e90])
def test_angles_and_shadows_do_not_depend_on_scale(size):
    x, y = [3 * size, 4 * size], [5 * size, 0.0]
    assert every(scene_of(ossature.cosine(x, y)), Curve)[0].label == "53.13°"
    assert every(scene_of(ossature.dot(x, y)), Arrow, "result")[0].end == pytest.approx((3 * size, 0.0))


@pytest.mark.parametrize("size", [1e-90, 1e80])
def test_planes_of_any_scale_are_drawn(size):
    answer = ossature.solve([[1.0, 1, 1], [1, -1, 0], [0, 0, 1]], [size, 0, 3 * size])
    assert "<svg" in answer.picture("en").svg()
    assert answer.picture("en").terminal(60, colour=False)
