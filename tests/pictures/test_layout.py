"""From coordinates to pixels."""

from __future__ import annotations

from math import hypot, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossature.base.errors import NotFinite, TooLarge
from ossature.base.message import Message
from ossature.base.scene import Arrow, Grid, HeatMap, Scene
from ossature.pictures.axes import axes, overlap
from ossature.pictures.clipping import arrow_head, clip_line, clip_region
from ossature.pictures.layout import Layout, grid_lines, step_of, tick_text, ticks

TITLE, SEEN = Message("add-picture"), Message("add-seen")
sizes = st.floats(1e-250, 1e250)


def scene(*items, x=(-1.0, 3.0), y=(-1.0, 3.0), **options):
    return Scene(items, x=x, y=y, title=TITLE, description=SEEN, **options)


@given(sizes, st.floats(-1, 1))
def test_a_window_of_any_size_fills_the_page(size, shift):
    layout = Layout(scene(x=(size * (shift - 1), size * (shift + 1)), y=(-size, size)), "en")
    left, top = layout.pixel((size * (shift - 1), size))
    right, bottom = layout.pixel((size * (shift + 1), -size))
    assert 0 <= left < right <= layout.width
    assert 0 <= top < bottom <= layout.height
    assert min(left + layout.width - right, top + layout.height - bottom) < 40


def test_a_unit_is_as_long_up_as_across_unless_the_scene_says_otherwise():
    layout = Layout(scene(x=(0.0, 10.0), y=(0.0, 1.0)), "en")
    assert layout.scales[0] == layout.scales[1]
    assert Layout(scene(x=(0.0, 10.0), y=(0.0, 1.0), equal=False), "en").scales[1] > layout.scales[1]


@pytest.mark.parametrize("window", [(0.0, 0.0), (5.0, 5.0), (1e20, 1e20), (-1e-300, -1e-300)])
def test_a_window_without_width_is_given_one(window):
    layout = Layout(scene(x=window, y=window), "en")
    assert all(isfinite(value) for value in layout.pixel((window[0], window[0])))
    assert axes(layout).ticks


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -float("inf")])
def test_coordinates_that_are_not_finite_are_refused(bad):
    with pytest.raises(NotFinite):
        Layout(scene(Arrow((0.0, 0.0), (bad, 1.0))), "en")
    with pytest.raises(NotFinite):
        Layout(scene(x=(0.0, bad)), "en")
    with pytest.raises(NotFinite):
        Layout(scene(HeatMap(((1.0, bad),))), "en")


def test_a_span_no_scale_can_hold_is_refused():
    with pytest.raises(TooLarge, match="no scale"):
        Layout(scene(x=(-1.7e308, 1.7e308)), "en")


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 12))
def test_ticks_are_round_inside_and_few(low, span, most):
    step = step_of(low, low + span, most)
    held = ticks(low, low + span, step)
    assert len(held) <= most + 1
    assert all(low - 1e-6 * span <= value <= low + span + 1e-6 * span for value, _ in held)
    assert len({text for _, text in held}) == len(held)


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (0.0, 1.0, "0"),
        (0.30000000000000004, 0.1, "0.3"),
        (-2.0, 1.0, "−2"),
        (1500.0, 500.0, "1500"),
        (1e6, 2e5, "1000000"),
        (1e-4, 2e-5, "0.00010"),
        (2e299, 1e299, "2·10²⁹⁹"),
        (-5e-12, 5e-12, "−5·10⁻¹²"),
    ],
)
def test_a_tick_is_written_to_the_digits_of_its_step(value, step, text):
    assert tick_text(value, step) == text


@given(st.floats(-1e5, 1e5), st.floats(0.01, 1e5), st.floats(0.01, 1e5))
def test_the_numbers_of_the_axes_never_overlap(low, width, height):
    held = axes(Layout(scene(x=(low, low + width), y=(-height, height / 3)), "en")).ticks
    assert not any(overlap(one.box, other.box) for index, one in enumerate(held) for other in held[:index])


def test_both_axes_have_the_same_step_where_a_unit_is_as_long_on_both():
    layout = Layout(scene(x=(0.0, 8.0), y=(0.0, 5.0)), "en")
    across = sorted({line[0][0] for line in axes(layout).grid if line[0][0] == line[1][0]})
    up = sorted({line[0][1] for line in axes(layout).grid if line[0][1] == line[1][1]})
    assert across[1] - across[0] == pytest.approx(up[1] - up[0])


@given(st.tuples(*(st.floats(-30, 30),) * 4))
def test_a_carried_grid_is_never_denser_than_the_eye_can_take(entries):
    layout = Layout(scene(x=(-10.0, 10.0), y=(-10.0, 10.0)), "en")
    lines = grid_lines(layout, (entries[:2], entries[2:]))
    assert len(lines) < 150
    assert all(len(line) == 2 for line in lines)


def test_a_collapsed_grid_has_no_lines():
    layout = Layout(scene(Grid(((1.0, 2.0), (2.0, 4.0)))), "en")
    assert grid_lines(layout, ((1.0, 2.0), (2.0, 4.0))) == []
    assert grid_lines(layout, ((0.0, 0.0), (0.0, 0.0))) == []


@pytest.mark.parametrize("columns", [((1000.0, 0.0), (1.0, 0.001)), ((19.0, 43.0), (22.0, 50.0)), ((1e-9, 0.0), (0.0, 2e-9))])
def test_a_carried_grid_that_would_be_a_hatching_is_left_out(columns):
    size = max(1.0, *(abs(value) for column in columns for value in column))
    assert grid_lines(Layout(scene(x=(-size, 2 * size), y=(-size, 2 * size)), "en"), columns) == []


def test_of_a_grid_stretched_one_way_the_lines_that_lie_apart_are_kept():
    lines = grid_lines(Layout(scene(x=(-1e6, 2e6), y=(-1e6, 2e6)), "en"), ((1e6, 0.0), (0.0, 1.0)))
    assert lines
    assert all(start[0] == pytest.approx(end[0]) for start, end in lines)


@given(st.tuples(*(st.floats(-30, 30),) * 4))
def test_neighbouring_lines_of_a_carried_grid_are_far_enough_apart_to_tell(entries):
    lines = grid_lines(Layout(scene(x=(-10.0, 10.0), y=(-10.0, 10.0)), "en"), (entries[:2], entries[2:]))
    slopes: dict[float, list[float]] = {}
    for (ax, ay), (bx, by) in lines:
        length = hypot(bx - ax, by - ay)
        if length > 20:
            turn = 1 if (bx - ax, by - ay) > (0, 0) else -1
            across = (-(by - ay) / length * turn, (bx - ax) / length * turn)
            slopes.setdefault(round(across[0], 3), []).append(ax * across[0] + ay * across[1])
    for offsets in slopes.values():
        offsets.sort()
        assert all(after - before > 15 for before, after in zip(offsets, offsets[1:], strict=False))


def test_the_grid_of_the_identity_is_the_integer_grid():
    layout = Layout(scene(x=(0.0, 4.0), y=(0.0, 4.0)), "en")
    upright = sorted(line[0][0] for line in grid_lines(layout, ((1.0, 0.0), (0.0, 1.0))) if abs(line[0][0] - line[1][0]) < 1e-9)
    expected = [layout.pixel((float(x), 0.0))[0] for x in range(5)]
    assert upright == pytest.approx(expected)


def test_depth_and_camera_agree_that_the_nearer_is_lower_on_the_floor():
    layout = Layout(scene(x=(0.0, 1.0), y=(0.0, 1.0), z=(0.0, 1.0)), "en")
    near, far = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
    assert layout.camera.depth(near) > layout.camera.depth(far)
    assert layout.camera.seen(near)[1] < layout.camera.seen(far)[1]


pixels = st.tuples(st.floats(-500, 900), st.floats(-500, 900))
FRAME = (2.0, 2.0, 400.0, 300.0)


@given(st.lists(pixels, min_size=2, max_size=6))
def test_clipped_lines_and_regions_lie_in_the_frame(points):
    held = [at for piece in clip_line(points, FRAME) for at in piece] + clip_region(points, FRAME)
    assert all(FRAME[0] - 1e-6 <= x <= FRAME[2] + 1e-6 and FRAME[1] - 1e-6 <= y <= FRAME[3] + 1e-6 for x, y in held)


@given(pixels, pixels)
def test_a_line_inside_the_frame_is_kept_whole(one, other):
    inside = [(min(max(x, 3.0), 399.0), min(max(y, 3.0), 299.0)) for x, y in (one, other)]
    (kept,) = clip_line(inside, FRAME)
    assert [*kept[0], *kept[-1]] == pytest.approx([*inside[0], *inside[1]])


@given(pixels, pixels)
def test_an_arrow_has_a_head_at_its_end_that_is_shorter_than_itself(start, end):
    head = arrow_head(start, end)
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < 1:
        assert head == []
    else:
        assert head[0] == end
        assert max(hypot(x - end[0], y - end[1]) for x, y in head) < length
