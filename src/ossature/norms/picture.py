"""Pictures of norms: three ways from the origin to a point, unit balls, and why the corners of the L1 ball make weights zero."""

from __future__ import annotations

from functools import singledispatch
from math import cos, inf, pi, sin
from typing import Any

import numpy as np

from ossature.algebra.picture import ZERO, numbers, point, window
from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, Item, Point, Points, Scene
from ossature.norms.answers import Distance, Norm

_TURNS = 240  # points of a curve
_LEAST_P = 0.2  # below it a unit ball cannot be told from the axes


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of a norm or a distance. Raises BadInput where there is nothing to draw."""
    raise BadInput("no-picture", verb=answer.question.verb, why=Message("norm-picture-none"))


@picture.register
def _(answer: Norm) -> Scene:
    operand = answer.question.operands[0]
    if answer.kind == "matrix" and operand.shape == (2, 2) and answer.order == 2:
        return _stretch(answer)
    if answer.kind == "vector" and operand.shape == (2,):
        return paths(ZERO, point(numbers(answer, operand)), answer.order)
    if answer.kind == "vector":
        return unit_balls(answer.order)
    raise BadInput("no-picture", verb="norm", why=Message("norm-picture-none"))


@picture.register
def _(answer: Distance) -> Scene:
    left, right = answer.question.operands
    if left.shape != (2,):
        raise BadInput("no-picture", verb="distance", why=Message("norm-picture-none"))
    return paths(point(numbers(answer, left)), point(numbers(answer, right)), answer.order)


def paths(start: Point, end: Point, order: Any) -> Scene:
    """From one point to another: along the grid (1), straight (2), the longer side (inf)."""
    corner = (end[0], start[1])
    across, up = abs(end[0] - start[0]), abs(end[1] - start[1])
    one, two = (start, corner) if across >= up else (end, corner)
    middle = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
    dashed = order not in (0, 1)
    items: list[Item] = [
        Curve((corner, end), role="second", dashed=dashed),
        Curve((one, two, middle), label=Message("norm-picture-side", value=_short(max(across, up))), role="third"),
        Curve((start, corner), label=Message("norm-picture-grid", value=_short(across + up)), role="second", dashed=dashed),
        Arrow(start, end, label=Message("norm-picture-straight", value=_short(float(np.hypot(across, up)))), role="first"),
    ]
    x, y = window([start, end, corner])
    return Scene(tuple(items), x=x, y=y, title=Message("norm-picture"), description=Message("norm-seen", across=_short(across), up=_short(up)))


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
        items.append(Curve(ball(float(order)), label=f"p = {order}", role="fourth", closed=True))
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
    return Scene(tuple(items), x=(-1.6, 2.8), y=(-1.4, 3.4), title=title, description=seen)


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


def _stretch(answer: Norm) -> Scene:
    """The unit circle and its image, and the direction that is stretched most."""
    a = numbers(answer, answer.question.operands[0])
    largest = float(np.max(np.abs(a)))
    if largest == 0 or not np.isfinite(largest):
        raise BadInput("no-picture", verb="norm", why=Message("norm-picture-none"))
    _, singular, right = np.linalg.svd(a / largest)
    best = right[0] if right[0][np.argmax(np.abs(right[0]))] > 0 else -right[0]
    image = [point(a @ np.array(place)) for place in ball(2)]
    top = point(a @ best)
    items: list[Item] = [
        Curve(ball(2), label=Message("norm-picture-circle"), role="before", closed=True),
        Curve(tuple(image), label=Message("norm-picture-image"), role="result", closed=True),
        Arrow(ZERO, point(best), label="v", role="third"),
        Arrow(ZERO, top, label="Av", role="second"),
    ]
    x, y = window([*image, *ball(2)])
    seen = Message("norm-stretch-seen", value=_short(float(singular[0]) * largest))
    return Scene(tuple(items), x=x, y=y, title=Message("norm-stretch-picture"), description=seen)
