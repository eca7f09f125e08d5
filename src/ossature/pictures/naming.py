"""Which labels a scene wants, beside what, and what they should not cover."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from math import hypot
from typing import Any

import numpy as np

from ossature.base.scene import Arrow, Curve, Points, Region, RightAngle, Role, Text
from ossature.pictures.axes import Axes, rim_of
from ossature.pictures.clipping import Pixel, clip_line, clip_region
from ossature.pictures.labels import Clutter, Label, Spot, Want, place
from ossature.pictures.layout import Layout, middle

_APART = 4.0  # pixels between the points that stand for a line
_TINY = 3.0  # pixels: an edge or a width of no more is none


def named(layout: Layout, drawn: Axes) -> tuple[list[Label], list[Want]]:
    """The labels of a layout at places of their own, and those that found none."""
    wants = [want for want in _all(layout) if want.text]
    return place(wants, _clutter(layout, drawn), layout)


def _all(layout: Layout) -> list[Want]:
    """Every label wanted; those with the least choice first."""
    order = {Points: 0, Arrow: 1, Curve: 2, Region: 3}
    items = sorted((item for item in layout.items if type(item) in order), key=lambda item: order[type(item)])
    wants = [want for item in items for want in _wanted(item, layout)]
    return [*_axis_names(layout), *wants]


def _want(layout: Layout, text: Text, spots: list[Spot], role: Role) -> list[Want]:
    return [Want(layout.label(text), tuple(spots), role)] if spots else []


@singledispatch
def _wanted(item: Any, layout: Layout) -> list[Want]:
    raise AssertionError(f"{type(item).__name__} has no labels")


@_wanted.register
def _(item: Points, layout: Layout) -> list[Want]:
    pairs = zip(item.at, item.labels, strict=False)
    return [want for point, label in pairs for want in _want(layout, label, [Spot(layout.pixel(point))], item.role)]


@_wanted.register
def _(item: Arrow, layout: Layout) -> list[Want]:
    start, end = layout.pixel(item.start), layout.pixel(item.end)
    x, y = end[0] - start[0], end[1] - start[1]
    if hypot(x, y) < 1:
        return _want(layout, item.label, [Spot(end)], item.role)
    half = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return _want(layout, item.label, [Spot(end, ((x, y), *_sides(x, y))), Spot(half, _sides(x, y), 8.0)], item.role)


def _sides(x: float, y: float) -> tuple[tuple[float, float], ...]:
    """Across a direction, the upper side first."""
    return ((y, -x), (-y, x)) if -x < 0 else ((-y, x), (y, -x))


@_wanted.register
def _(item: Curve, layout: Layout) -> list[Want]:
    points = layout.pixels(item.points)
    pieces = clip_line([*points, *points[:1]] if item.closed else points, layout.frame())
    if not pieces:
        return []
    longest = max(pieces, key=_length)
    spots = []
    for index, share in enumerate((0.9, 0.12, 0.75, 0.27, 0.6, 0.42)):
        at, (x, y) = _along(longest, share)
        spots.append(Spot(at, _sides(x, y), 2.0 * index))
    return _want(layout, item.label, spots, item.role)


def _length(points: list[Pixel]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:], strict=False))


def _along(points: list[Pixel], share: float) -> tuple[Pixel, tuple[float, float]]:
    """The pixel at a share of a polyline's length, and the direction there."""
    left = share * _length(points)
    start, end = points[0], points[-1]
    for start, end in zip(points, points[1:], strict=False):
        step = hypot(end[0] - start[0], end[1] - start[1])
        if left <= step and step > 0:
            part = left / step
            return (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])), (end[0] - start[0], end[1] - start[1])
        left -= step
    return points[-1], (end[0] - start[0], end[1] - start[1])


@_wanted.register
def _(item: Region, layout: Layout) -> list[Want]:
    corners = clip_region(layout.pixels(item.points), layout.frame())
    if not corners:
        return []
    centre = middle(corners)
    inner = [Spot((centre[0], centre[1]), ((0.0, 0.0),), 12.0 if layout.scene.dimension == 3 else 0.0)]
    for share in (0.35, 0.65):
        inner += [Spot(_between(centre, corner, share), ((0.0, 0.0),), 6.0 + 4 * share) for corner in corners]
    inner = [spot for spot in inner if _roomy(spot, corners, layout, item)]
    edges = [(_between(one, other, 0.5), (other[0] - one[0], other[1] - one[1])) for one, other in zip(corners, [*corners[1:], corners[0]], strict=True)]
    price = 22.0 if inner else 4.0
    beside = [Spot(at, _outwards(at, along, centre), price) for at, along in edges if hypot(*along) > _TINY]
    return _want(layout, item.label, [*inner, *beside] or [Spot((centre[0], centre[1]))], item.role)


def _outwards(at: Pixel, along: Pixel, centre: Any) -> tuple[tuple[float, float], ...]:
    """Across an edge, away from the centre; both ways where the region is too thin to have an inside."""
    (x, y), (away, down) = _sides(*along)[0], (at[0] - centre[0], at[1] - centre[1])
    share = (x * away + y * down) / hypot(x, y)
    return ((x, y), (-x, -y)) if abs(share) < _TINY else ((x, y),) if share > 0 else ((-x, -y),)


def _roomy(spot: Spot, corners: list[Pixel], layout: Layout, item: Region) -> bool:
    """Whether a spot inside a region leaves the whole text inside it."""
    half, up = layout.surface.measure(layout.label(item.label)) / 2, layout.surface.line / 3
    return all(_within((spot.at[0] + side * half, spot.at[1] + rise * up), corners) for side in (-1, 1) for rise in (-1, 1))


def _within(at: Pixel, corners: list[Pixel]) -> bool:
    held = False
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (ay > at[1]) != (by > at[1]) and at[0] < (bx - ax) * (at[1] - ay) / (by - ay) + ax:
            held = not held
    return held


def _between(one: Any, other: Any, share: float) -> Pixel:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def _axis_names(layout: Layout) -> list[Want]:
    scene = layout.scene
    names = scene.names or (("x", "y", "z") if scene.dimension == 3 else ())
    if not scene.axes or not names:
        return []
    if scene.dimension == 3:
        x, y, z = scene.x, scene.y, scene.z or (0.0, 1.0)
        line = layout.surface.line
        rim = rim_of(layout)
        along_x, along_y, up = rim.edges
        ends = [(sum(x) / 2, *along_x[1:]), (along_y[0], sum(y) / 2, along_y[2]), (*up[:2], z[1])]
        left, right = (-1.2 * line, 1.8 * line), (2.2 * line, 1.8 * line)
        away = [left if rim.x_left else right, right if rim.x_left else left, (0.0, -0.7 * line)]
        spots = [[Spot(_moved(layout.pixel(end), gap), ((0.0, 0.0),)), Spot(_moved(layout.pixel(end), gap))] for end, gap in zip(ends, away, strict=True)]
    else:
        zero = layout.pixel((0.0, 0.0))
        right, top = (layout.width - 2, min(max(zero[1], 0.0), layout.height)), (min(max(zero[0], 0.0), layout.width), 2.0)
        spots = [[Spot(right, ((-1.0, -1.0), (-1.0, 1.0)))], [Spot(top, ((1.0, 1.0), (-1.0, 1.0)))]]
    return [want for name, held in zip(names, spots, strict=False) for want in _want(layout, name, held, "muted")]


def _moved(at: Pixel, gap: tuple[float, float]) -> Pixel:
    return at[0] + gap[0], at[1] + gap[1]


def _clutter(layout: Layout, drawn: Axes) -> Clutter:
    held = [(x, y, weight) for points, weight in _lines(layout, drawn) for x, y in _dotted(points, layout)]
    return Clutter(np.array(held, dtype=float).reshape(-1, 3), tuple(tick.box for tick in drawn.ticks))


def _lines(layout: Layout, drawn: Axes) -> Iterator[tuple[list[Pixel], float]]:
    """Everything drawn, as polylines with the weight of covering them."""
    for line in drawn.lines:
        yield list(line), 0.35
    for item in layout.items:
        if isinstance(item, Arrow):
            yield layout.pixels((item.start, item.end)), 1.0
        elif isinstance(item, Curve):
            yield layout.pixels((*item.points, *item.points[:1]) if item.closed else item.points), 1.0
        elif isinstance(item, Region):
            yield layout.pixels((*item.points, *item.points[:1])), 0.5
        elif isinstance(item, Points):
            for point in item.at:
                x, y = layout.pixel(point)
                yield [(x - 4, y - 4), (x + 4, y + 4), (x - 4, y + 4), (x + 4, y - 4)], 2.0
        elif isinstance(item, RightAngle):
            x, y = layout.pixel(item.corner)
            yield [(x - 8, y - 8), (x + 8, y + 8)], 1.0


def _dotted(points: list[Pixel], layout: Layout) -> Iterator[Pixel]:
    for piece in clip_line(points, layout.frame()):
        for (ax, ay), (bx, by) in zip(piece, piece[1:], strict=False):
            count = int(hypot(bx - ax, by - ay) / _APART) + 1
            for index in range(count):
                yield ax + (bx - ax) * index / count, ay + (by - ay) * index / count
