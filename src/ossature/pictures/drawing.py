"""A scene as a list of marks in pixels: what SVG and matplotlib draw, so that both draw the same."""

from __future__ import annotations

from functools import singledispatch
from math import hypot
from typing import Any

from ossature.base.scene import Arrow, Curve, Grid, Points, Region, RightAngle, Scene
from ossature.pictures.axes import TICK, Axes, axes, overlap
from ossature.pictures.clipping import Pixel, arrow_head, clip_line, clip_region
from ossature.pictures.depth import faces
from ossature.pictures.labels import Label, Want
from ossature.pictures.layout import Layout, grid_lines
from ossature.pictures.marks import SPACE, Dot, Drawing, Line, Mark, Polygon, Write, described, headed, moved, noted
from ossature.pictures.naming import named
from ossature.pictures.surface import FONT, text_width
from ossature.pictures.tables import tables

_KEY = 20.0  # height of a line of the key


def drawing(scene: Scene, lang: str) -> Drawing:
    """The drawing of a scene. Raises NotFinite, TooLarge for coordinates no page can hold."""
    if scene.tables:
        return tables(scene, lang)
    layout = Layout(scene, lang)
    drawn = axes(layout)
    labels, left = named(layout, drawn)
    title = layout.said(scene.title)
    heading, head = headed(title, layout.width)
    marks: list[Mark] = [*_paper(drawn, labels), *_things(layout), *(mark for label in labels for mark in _label(label)), *_numbers(drawn, labels)]
    marks = [*heading, *(moved(mark, head) for mark in marks)]
    key = _key(left, layout.width, head + layout.height)
    height = head + layout.height + (_KEY * len({mark.at[1] for mark in key if isinstance(mark, Write)}) + SPACE if key else 0.0)
    notes, height = noted(layout, layout.width, height)
    return Drawing(layout.width, height, (*marks, *key, *notes), title, described(scene, lang, labels, left), tuple(labels))


def _paper(drawn: Axes, labels: list[Label]) -> list[Mark]:
    return [*(Line(line, "grid", 1.0) for line in drawn.grid), *(Line(line, "ink", 1.3) for line in drawn.lines)]


def _numbers(drawn: Axes, labels: list[Label]) -> list[Mark]:
    """The numbers of the axes, where no label stands."""
    free = [tick for tick in drawn.ticks if not any(overlap(tick.box, label.box) for label in labels)]
    middles = [((tick.box[0] + tick.box[2]) / 2, (tick.box[1] + tick.box[3]) / 2) for tick in free]
    return [Write(tick.text, at, "ink", FONT * TICK, halo=True) for tick, at in zip(free, middles, strict=True)]


def _label(label: Label) -> list[Mark]:
    leader: list[Mark] = [Line(label.leader, label.role, 1.0, opacity=0.7)] if label.led else []
    return [*leader, Write(label.text, label.middle, label.role, bold=True, halo=True)]


def _key(left: list[Want], width: float, top: float) -> list[Mark]:
    """Labels that found no room, below the picture, each after a dot of its colour."""
    marks: list[Mark] = []
    across, down = 14.0, top + _KEY / 2
    for want in left:
        wide = text_width(want.text) + 34
        if across > 14 and across + wide > width:
            across, down = 14.0, down + _KEY
        marks += [Dot((across, down), 4.5, want.role), Write(want.text, (across + 10, down), want.role, anchor="start", bold=True)]
        across += wide
    return marks


def _things(layout: Layout) -> list[Mark]:
    """Everything of a scene; in space the faces by depth, arrows, lines and points over them."""
    if layout.scene.dimension == 2:
        return [mark for item in layout.items for mark in _drawn(item, layout)]
    held = [mark for face in faces(layout) for mark in _face(face, layout)]
    return held + [mark for item in layout.items if not isinstance(item, Region) for mark in _drawn(item, layout)]


def _face(face: Any, layout: Layout) -> list[Mark]:
    pixels = [layout.pixel(tuple(corner)) for corner in face.corners]
    marks: list[Mark] = _filled(pixels, face.role, 0.14 if face.role in ("before", "muted") else 0.3, layout)
    for index, (one, other) in enumerate(zip(pixels, [*pixels[1:], pixels[0]], strict=True)):
        if face.rim[index]:
            marks += [Line(tuple(piece), face.role, 1.4, face.role == "before") for piece in clip_line([one, other], layout.frame())]
    return marks


def _filled(pixels: list[Pixel], role: str, opacity: float, layout: Layout) -> list[Mark]:
    corners = clip_region(pixels, layout.frame())
    return [Polygon(tuple(corners), role, opacity)] if len(corners) > 2 else []


@singledispatch
def _drawn(item: Any, layout: Layout) -> list[Mark]:
    """One item as marks."""
    raise AssertionError(f"{type(item).__name__} cannot be drawn")


@_drawn.register
def _(item: Grid, layout: Layout) -> list[Mark]:
    if layout.scene.dimension == 3:
        return []
    return [Line(tuple(line), item.role, 1.0, opacity=0.4) for line in grid_lines(layout, item.columns)]


@_drawn.register
def _(item: Arrow, layout: Layout) -> list[Mark]:
    start, end = layout.pixel(item.start), layout.pixel(item.end)
    return _arrow([start, end], item.role, 3.0, item.dashed, layout) or [Dot(end, 5.0, item.role)]


def _arrow(points: list[Pixel], role: str, width: float, dashed: bool, layout: Layout) -> list[Mark]:
    """A path whose last stretch ends in a head; nothing when it has no length."""
    back, end = _back(points), points[-1]
    reach = hypot(end[0] - back[0], end[1] - back[1])
    stretch = 1.0 if len(points) == 2 or reach < 1 else max(1.0, 22.0 / reach)  # a curve's head is as large as its last stretch is short
    head = arrow_head((end[0] - stretch * (end[0] - back[0]), end[1] - stretch * (end[1] - back[1])), end)
    if not head:
        return []
    neck = ((head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2)
    kept = [
        point for point in points[:-1] if hypot(point[0] - points[-1][0], point[1] - points[-1][1]) > hypot(neck[0] - points[-1][0], neck[1] - points[-1][1])
    ]
    marks: list[Mark] = [Line(tuple(piece), role, width, dashed) for piece in clip_line([*(kept or points[:1]), neck], layout.frame())]
    corners = clip_region(head, layout.frame())
    return [*marks, Polygon(tuple(corners), role, head=True)] if len(corners) > 2 else marks


def _back(points: list[Pixel]) -> Pixel:
    """A point of the path a head's length before its end, so that the head of a curve points along it."""
    return next((point for point in reversed(points) if hypot(point[0] - points[-1][0], point[1] - points[-1][1]) >= 9), points[0])


@_drawn.register
def _(item: Region, layout: Layout) -> list[Mark]:
    pixels = layout.pixels(item.points)
    soft = item.role in ("before", "muted")
    edge = clip_line([*pixels, *pixels[:1]], layout.frame())
    marks = _filled(pixels, item.role, 0.12 if soft else 0.2, layout)
    return [*marks, *(Line(tuple(piece), item.role, 1.8, item.role == "before") for piece in edge)]


@_drawn.register
def _(item: Curve, layout: Layout) -> list[Mark]:
    points = layout.pixels(item.points)
    if item.headed and points:
        return _arrow(points, item.role, 2.2, item.dashed, layout)
    pieces = clip_line([*points, *points[:1]] if item.closed else points, layout.frame())
    return [Line(tuple(piece), item.role, 2.4, item.dashed) for piece in pieces]


@_drawn.register
def _(item: Points, layout: Layout) -> list[Mark]:
    left, top, right, bottom = layout.frame()
    return [Dot((x, y), 5.0, item.role) for x, y in layout.pixels(item.at) if left <= x <= right and top <= y <= bottom]


@_drawn.register
def _(item: RightAngle, layout: Layout) -> list[Mark]:
    corner = layout.pixel(item.corner)
    arms = []
    for direction in (item.first, item.second):
        tip = layout.pixel(tuple(c + d for c, d in zip(item.corner, direction, strict=True)))
        length = hypot(tip[0] - corner[0], tip[1] - corner[1])
        if length < 1e-9:
            return []
        size = min(13.0, length / 2)
        arms.append(((tip[0] - corner[0]) / length * size, (tip[1] - corner[1]) / length * size))
    (ax, ay), (bx, by) = arms
    square = [(corner[0] + ax, corner[1] + ay), (corner[0] + ax + bx, corner[1] + ay + by), (corner[0] + bx, corner[1] + by)]
    return [Line(tuple(piece), "ink", 1.4) for piece in clip_line(square, layout.frame())]
