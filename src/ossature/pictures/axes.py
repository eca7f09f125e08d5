"""The axes of a picture: lines of the grid, ticks with their numbers, none over another."""

from __future__ import annotations

from dataclasses import dataclass

from ossature.base.scene import Point
from ossature.pictures.clipping import Pixel, clip_line
from ossature.pictures.layout import Layout, step_of, ticks

Box = tuple[float, float, float, float]  # left, top, right, bottom
TICK = 11.5 / 14.0  # size of a tick's number to that of a label


@dataclass(frozen=True, slots=True)
class Tick:
    """The number at a tick, and the box it stands in."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Axes:
    """grid : faint lines      lines : the axes themselves      ticks : their numbers."""

    grid: tuple[tuple[Pixel, ...], ...] = ()
    lines: tuple[tuple[Pixel, ...], ...] = ()
    ticks: tuple[Tick, ...] = ()


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have a common point inside."""
    return min(one[2], other[2]) - max(one[0], other[0]) > 1e-9 and min(one[3], other[3]) - max(one[1], other[1]) > 1e-9


def inside(box: Box, layout: Layout) -> bool:
    """Whether a box lies on the surface."""
    return box[0] >= 0 and box[1] >= 0 and box[2] <= layout.width + 1e-9 and box[3] <= layout.height + 1e-9


def axes(layout: Layout) -> Axes:
    """The axes of a scene; none where it wants none."""
    if not layout.scene.axes:
        return Axes()
    return _space(layout) if layout.scene.dimension == 3 else _plane(layout)


def _box(layout: Layout, text: str, at: Pixel, anchor: tuple[float, float]) -> Box:
    """The box of a tick's number; anchor (0, 0) puts its top left corner at the pixel, (1, 1) its bottom right corner."""
    shrink = TICK if layout.surface.cell is None else 1.0
    width, height = layout.surface.measure(text) * shrink, layout.surface.line * shrink
    left, top = layout.surface.settle(at[0] - anchor[0] * width, at[1] - anchor[1] * height)
    return left, top, left + width, top + height


def _steps(layout: Layout, most: int) -> tuple[float, float]:
    """The steps of both axes of the plane; the same for both where a unit is as long on both."""
    steps = [step_of(layout.low[axis], layout.high[axis], most) for axis in (0, 1)]
    return (max(steps), max(steps)) if layout.scene.equal else (steps[0], steps[1])


def _fitting(layout: Layout) -> tuple[tuple[float, float], list[Tick]]:
    """The steps of the axes and the ticks on them: as many as stand side by side."""
    zero = layout.pixel((0.0, 0.0))
    crossing = [min(max(zero[0], 0.0), layout.width), min(max(zero[1], 0.0), layout.height)]
    both = 0 < zero[0] < layout.width and 0 < zero[1] < layout.height
    steps = _steps(layout, 1)
    for most in (9, 7, 5, 4, 3, 2):
        steps = _steps(layout, most)
        found = []
        for axis in (0, 1):
            for value, text in ticks(layout.low[axis], layout.high[axis], steps[axis]):
                if value or not both:  # the zero is written once, below and left of the crossing
                    found.append(Tick(text, _tick_box(layout, axis, text, layout.pixel((value, 0.0) if axis == 0 else (0.0, value)), crossing)))
        shown = [tick for tick in found if inside(tick.box, layout)]
        wide = [(box[0] - 5, box[1], box[2] + 5, box[3]) for box in (tick.box for tick in shown)]
        if not any(overlap(one, other) for index, one in enumerate(wide) for other in wide[:index]):
            return steps, shown
    return steps, []


def _tick_box(layout: Layout, axis: int, text: str, at: Pixel, crossing: list[float]) -> Box:
    gap = 4.0 if layout.surface.cell is None else 0.0
    if axis == 0:
        below = crossing[1] + gap + layout.surface.line <= layout.height
        row = crossing[1] if layout.surface.cell is None else _cell(layout, crossing[1]) + layout.surface.line * (1 if below else 0)
        return _box(layout, text, (at[0], row + gap if below else row - gap), (0.5, 0.0 if below else 1.0))
    fits = crossing[0] - gap - layout.surface.measure(text) >= 0
    return _box(layout, text, (crossing[0] - gap - 2 if fits else crossing[0] + gap + 2, at[1]), (1.0 if fits else 0.0, 0.5))


def _cell(layout: Layout, down: float) -> float:
    """The top of the row of cells a pixel lies in."""
    return down // layout.surface.line * layout.surface.line


def _plane(layout: Layout) -> Axes:
    left, top, right, bottom = layout.frame()
    zero = layout.pixel((0.0, 0.0))
    grid: list[tuple[Pixel, ...]] = []
    steps, found = _fitting(layout)
    for value, _ in ticks(layout.low[0], layout.high[0], steps[0]):
        x = layout.pixel((value, 0.0))[0]
        grid.append(((x, top), (x, bottom)))
    for value, _ in ticks(layout.low[1], layout.high[1], steps[1]):
        y = layout.pixel((0.0, value))[1]
        grid.append(((left, y), (right, y)))
    lines: list[tuple[Pixel, ...]] = []
    if left < zero[0] < right:
        lines.append(((zero[0], bottom), (zero[0], top)))
    if top < zero[1] < bottom:
        lines.append(((left, zero[1]), (right, zero[1])))
    if len(lines) == 2:
        found.append(Tick("0", _box(layout, "0", (zero[0] - 4, zero[1] + 3), (1.0, 0.0))))
    return Axes(tuple(grid), tuple(lines), _apart(found, layout))


def _apart(found: list[Tick], layout: Layout) -> tuple[Tick, ...]:
    kept: list[Tick] = []
    for tick in found:
        if inside(tick.box, layout) and not any(overlap(tick.box, other.box) for other in kept):
            kept.append(tick)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Rim:
    """The box around a scene in space, as its camera sees it.

    back : the corner in which the walls behind everything meet      edges : a point of the edge along which each axis has its numbers
    x_left : whether the edge of x runs to the left of the corner in front, and that of y to the right
    """

    back: Point
    edges: tuple[Point, Point, Point]
    x_left: bool


def rim_of(layout: Layout) -> Rim:
    """The rim of a scene in space: the two lower edges in front, and the upright one furthest to the left."""
    scene = layout.scene
    spans, floor = (scene.x, scene.y), (scene.z or (0.0, 1.0))[0]
    near = [span[1] if towards > 0 else span[0] for span, towards in zip(spans, layout.camera.towards, strict=False)]
    far = [span[0] if towards > 0 else span[1] for span, towards in zip(spans, layout.camera.towards, strict=False)]
    ends = ((far[0], near[1], floor), (near[0], far[1], floor))
    x_left = layout.pixel(ends[0])[0] < layout.pixel(ends[1])[0]
    return Rim((far[0], far[1], floor), (ends[0], ends[1], ends[0] if x_left else ends[1]), x_left)


def _space(layout: Layout) -> Axes:
    """The three walls behind everything, ruled; numbers along the outer edges; the axes through the origin."""
    scene = layout.scene
    spans = [scene.x, scene.y, scene.z or (0.0, 1.0)]
    rim = rim_of(layout)
    left, right = (0.7, -0.2), (0.2, -0.2)
    sides = [left if rim.x_left else right, right if rim.x_left else left, (1.25, 0.5)]
    grid: list[tuple[Pixel, ...]] = []
    found: list[Tick] = []
    for axis in range(3):
        if spans[axis][1] <= spans[axis][0]:
            continue
        for value, text in ticks(*spans[axis], step_of(*spans[axis], 5)):
            grid += [_ruled(layout, spans, rim.back, axis, wall, value) for wall in range(3) if wall != axis]
            at = layout.pixel(_put(rim.edges[axis], axis, value))
            found.append(Tick(text, _box(layout, text, at, sides[axis])))
    lines = [tuple(piece) for ends in _through_origin(spans) for piece in clip_line([layout.pixel(end) for end in ends], layout.frame())]
    return Axes(tuple(grid), tuple(lines), _apart(found, layout))


def _ruled(layout: Layout, spans: list[tuple[float, float]], back: Point, axis: int, wall: int, value: float) -> tuple[Pixel, ...]:
    """The line of one tick on one wall."""
    other = 3 - axis - wall
    start = _put(_put(back, axis, value), other, spans[other][0])
    return layout.pixel(start), layout.pixel(_put(start, other, spans[other][1]))


def _put(point: Point, axis: int, value: float) -> Point:
    return (*point[:axis], value, *point[axis + 1 :])


def _through_origin(spans: list[tuple[float, float]]) -> list[tuple[Point, Point]]:
    if not all(low <= 0 <= high for low, high in spans):
        return []
    return [(_put((0.0, 0.0, 0.0), axis, low), _put((0.0, 0.0, 0.0), axis, high)) for axis, (low, high) in enumerate(spans)]
