"""Pictures of norms: three ways from the origin to a point, unit balls, and why the corners of the L1 ball make weights zero."""

from __future__ import annotations

from functools import singledispatch
from math import cos, inf, pi, sin
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, Item, Point, Points, Scene, Sign, table_scene
from ossature.norms.answers import Distance, Norm
from ossature.objects.drawn import Reals, cell, entries, heat_map, no_picture, point, reals, window

ZERO: Point = (0.0, 0.0)
_TURNS = 240  # points of a curve
_LEAST_P = 0.2  # below it a unit ball cannot be told from the axes


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of a norm or a distance. Raises BadInput where there is nothing to draw."""
    raise no_picture(answer.question.verb, "norm-picture-none")


@picture.register
def _(answer: Norm) -> Scene:
    operand = answer.question.operands[0]
    values = reals(operand, "norm")
    if not values.size or answer.shape:
        raise no_picture("norm", "norm-picture-none")
    if answer.kind == "matrix":
        return _of_matrix(answer, values)
    if values.ndim == 1 and len(values) in (2, 3):
        return paths((0.0,) * len(values), point(values), answer.order)
    return sparsity(int(answer.order)) if answer.order in (1, 2) else unit_balls(answer.order)


@picture.register
def _(answer: Distance) -> Scene:
    left, right = (reals(operand, "distance") for operand in answer.question.operands)
    title = Message("distance-picture", value=cell(entries(answer.value)[()]))
    if left.shape == right.shape and left.shape == (2,):
        return paths(point(left), point(right), answer.order, title)
    if left.shape == right.shape and left.shape == (3,):
        return paths((0.0, 0.0, 0.0), point(left - right), answer.order, title)  # in space the difference alone: far from 0 it would be a speck
    if left.shape != right.shape or left.ndim not in (1, 2) or not left.size:
        raise no_picture("distance", "norm-picture-none")
    one, other = (entries(operand) for operand in answer.question.operands)
    difference = one - other if one.dtype == other.dtype else left - right
    tables = (heat_map(one, "distance", name="x"), Sign("−"), heat_map(other, "distance", name="y"), Sign("="), heat_map(difference, "distance", name="x − y"))
    return table_scene(*tables, title=title, description=Message("distance-seen"))


def paths(start: Point, end: Point, order: Any, title: Message | None = None) -> Scene:
    """From one point to another: along the grid (1), straight (2), the longest side (inf); in the plane with all points equally far in this order."""
    sides = [abs(other - one) for one, other in zip(start, end, strict=True)]
    corners = [tuple(end[axis] if axis < count else start[axis] for axis in range(len(start))) for count in range(len(start) + 1)]
    longest = int(np.argmax(sides))
    legs = list(zip(corners, corners[1:], strict=False))
    across, straight = sum(sides), float(np.linalg.norm(sides))
    dashed = order not in (0, 1)
    grid, side = Message("norm-picture-grid", value=_short(across)), Message("norm-picture-side", value=_short(max(sides)))
    labelled = next((index for index, leg in enumerate(legs) if index != longest and leg[0] != leg[1]), None)
    items: list[Item] = _equally_far(start, sides, order)
    items += [
        Curve(leg, label=side if index == longest else grid if index == labelled else "", role="third" if index == longest else "second", dashed=dashed)
        for index, leg in enumerate(legs)
        if leg[0] != leg[1]
    ]
    items.append(Arrow(start, end, label=Message("norm-picture-straight", value=_short(straight)), role="first"))
    far = [point(place) for item in items if isinstance(item, Curve) for place in item.points]
    x, y, *z = window([start, end, *far], len(start))
    seen = (
        Message("norm-seen", across=_short(sides[0]), up=_short(sides[1]))
        if len(sides) == 2
        else Message("norm-seen-space", sides=[_short(side) for side in sides])
    )
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=title or Message("norm-picture"), description=seen)


def _equally_far(start: Point, sides: list[float], order: Any) -> list[Item]:
    """The ball around the start that the end lies on; in the plane only."""
    if len(start) != 2 or isinstance(order, str) or order < _LEAST_P or not max(sides):
        return []
    largest = max(sides)
    held = [side / largest for side in sides]
    radius = largest * (1.0 if order == inf else sum(side**order for side in held) ** (1 / order))
    if not np.isfinite(radius) or radius > 1e3 * largest:
        return []
    return [Curve(ball(float(order), radius, start), label=Message("norm-picture-ball", order=_order(order)), role="muted", closed=True)]


def _order(order: Any) -> str:
    return "∞" if order == inf else f"{float(order):.4g}"


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def ball(p: float, radius: float = 1.0, centre: Point = ZERO) -> tuple[Point, ...]:
    """Points at p-distance `radius` from the centre, all the way round; p > 0, or inf."""
    held = []
    for step in range(_TURNS):
        c, s = cos(2 * pi * step / _TURNS), sin(2 * pi * step / _TURNS)
        c, s = (0.0 if abs(part) < 1e-12 else part for part in (c, s))
        if p == inf:
            size = radius / max(abs(c), abs(s))
            held.append((centre[0] + size * c, centre[1] + size * s))
        elif p >= 1:
            size = radius / (abs(c) ** p + abs(s) ** p) ** (1 / p)
            held.append((centre[0] + size * c, centre[1] + size * s))
        else:  # parametrised by its own powers, else the thin arms would be missed
            held.append((centre[0] + radius * np.sign(c) * (c * c) ** (1 / p), centre[1] + radius * np.sign(s) * (s * s) ** (1 / p)))
    return tuple((float(x), float(y)) for x, y in held)


def unit_balls(order: Any = 2) -> Scene:
    """All vectors of size 1: the diamond of L1, the circle of L2, the square of L∞, and the ball of another p."""
    items: list[Item] = [
        Grid(((1.0, 0.0), (0.0, 1.0))),
        Curve(ball(inf), label="p = ∞", role="third", closed=True),
        Curve(ball(2), label="p = 2", role="first", closed=True),
        Curve(ball(1), label="p = 1", role="second", closed=True),
    ]
    if order not in (1, 2, inf) and not isinstance(order, str) and order >= _LEAST_P:
        items.append(Curve(ball(float(order)), label=f"p = {_order(order)}", role="fourth", closed=True))
    return Scene(tuple(items), x=(-1.5, 1.5), y=(-1.5, 1.5), title=Message("norm-balls-picture"), description=Message("norm-balls-seen"))


_BEST: Point = (1.0, 2.0)  # least squares without a penalty
_WIDE, _NARROW, _TILT = 1.0, 0.6, -0.4  # half axes and slant of the loss contours


def sparsity(order: int = 1) -> Scene:
    """The contour of a squared loss where it first touches the L1 ball, in a corner (one weight is zero), or with order=2 the L2 ball, beside the axis.

    The touching point is the point of the ball with the least loss, found on a fine net of its boundary.
    """
    boundary = _fine_ball(order)
    losses = [_loss(place) for place in boundary]
    touch = boundary[int(np.argmin(losses))]
    level = min(losses) ** 0.5
    items: list[Item] = [
        Curve(ball(order), label=f"‖w‖{'₁₂'[order - 1]} = 1", role="second", closed=True),
        *(Curve(_contour(level * part), role="muted", closed=True) for part in (0.4, 0.7)),
        Curve(_contour(level), label=Message("norm-sparsity-contour"), role="first", closed=True),
        Points((_BEST,), labels=(Message("norm-sparsity-best"),), role="first"),
        Points((touch,), labels=(Message("norm-sparsity-touch", first=_short(touch[0]), second=_short(touch[1])),), role="result"),
    ]
    seen = Message("norm-sparsity-corner" if order == 1 else "norm-sparsity-round", first=_short(touch[0]), second=_short(touch[1]))
    title = Message("norm-sparsity-picture", order=order)
    return Scene(tuple(items), x=(-1.9, 3.3), y=(-1.4, 3.8), title=title, description=seen)


def _fine_ball(order: int) -> list[Point]:
    """The boundary of the L1 or L2 ball in a fine net that holds the corners."""
    turns = np.arange(7200) * (2 * pi / 7200)
    c, s = np.cos(turns), np.sin(turns)
    size = (np.abs(c) + np.abs(s)) if order == 1 else np.ones_like(c)
    return [(float(x), float(y)) for x, y in zip(np.round(c / size, 12), np.round(s / size, 12), strict=True)]


def _loss(place: Point) -> float:
    across, up = place[0] - _BEST[0], place[1] - _BEST[1]
    along, beside = across * cos(_TILT) + up * sin(_TILT), -across * sin(_TILT) + up * cos(_TILT)
    return (along / _WIDE) ** 2 + (beside / _NARROW) ** 2


def _contour(level: float) -> tuple[Point, ...]:
    held = []
    for step in range(_TURNS):
        along, beside = level * _WIDE * cos(2 * pi * step / _TURNS), level * _NARROW * sin(2 * pi * step / _TURNS)
        held.append((_BEST[0] + along * cos(_TILT) - beside * sin(_TILT), _BEST[1] + along * sin(_TILT) + beside * cos(_TILT)))
    return tuple(held)


def _of_matrix(answer: Norm, values: Reals) -> Scene:
    """The unit ball and its image where these are in the plane; else the table with the entries that decide marked."""
    if values.shape == (2, 2) and answer.order in (1, 2, inf, "fro", "nuc") and np.any(values):
        return _stretch(answer.order, values)
    sizes = np.abs(values)
    rows, columns = values.shape
    marked: tuple[tuple[int, int], ...] = ()
    if answer.order == 1:
        marked = tuple((i, int(np.argmax(sizes.sum(axis=0)))) for i in range(rows))
    elif answer.order == inf:
        marked = tuple((int(np.argmax(sizes.sum(axis=1))), j) for j in range(columns))
    elif answer.order == "max":
        marked = (divmod(int(np.argmax(sizes)), columns),)
    held = heat_map(answer.question.operands[0], "norm", name="A", marked=marked)
    said = Sign(f"‖A‖ = {cell(entries(answer.value)[()])}")
    seen = Message("norm-table-seen", rows=rows, columns=columns, marked=len(held.marked))
    return table_scene(held, said, title=Message("norm-table-picture"), description=seen)


def _stretch(order: Any, a: Reals) -> Scene:
    """The unit ball and its image, and the direction that is stretched most; for the sums of singular values the two half axes of the ellipse."""
    p = order if order in (1, inf) else 2
    largest = float(np.max(np.abs(a)))
    circle = ball(p)
    image = [point(a @ np.array(place)) for place in circle]
    items: list[Item] = [
        Curve(circle, label=Message("norm-picture-circle" if p == 2 else "norm-picture-unit-ball", order=_order(p)), role="before", closed=True),
        Curve(tuple(image), label=Message("norm-picture-image"), role="result", closed=True),
    ]
    left, singular, right = np.linalg.svd(a / largest)
    if p == 2:
        turned = [row if row[np.argmax(np.abs(row))] > 0 else -row for row in right]
        kept = turned[: 1 if order == 2 else 2]
    else:
        corners = np.array([(1.0, 0.0), (0.0, 1.0)] if p == 1 else [(1.0, 1.0), (1.0, -1.0)])
        reach = [float(np.linalg.norm(a @ corner / largest, ord=p)) for corner in corners]
        kept = [corners[int(np.argmax(reach))]]
    names = ("v", "Av") if len(kept) == 1 else None
    for index, best in enumerate(kept):
        there, role = point(a @ best), ("second", "fourth")[index]
        if len(kept) == 1:
            items.append(Arrow(ZERO, point(best), label="v", role="third"))
        items.append(Arrow(ZERO, there, label=names[1] if names else f"σ{'₁₂'[index]} = {cell(float(singular[index]) * largest)}", role=role))  # type: ignore[arg-type]
    x, y = window([*image, *circle], 2)
    value = {1: "norm-stretch-seen-p", inf: "norm-stretch-seen-p", 2: "norm-stretch-seen"}.get(order, "norm-stretch-seen-axes")
    reached = float(np.linalg.norm(a / largest, ord=order)) * largest
    title = Message("norm-stretch-picture") if order == 2 else Message("norm-ball-picture", order=_order(order) if not isinstance(order, str) else order)
    return Scene(tuple(items), x=x, y=y, title=title, description=Message(value, value=_short(reached), order=_order(p)))
