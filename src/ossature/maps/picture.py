"""Pictures of maps: the grid before and after, straight or bent; three arrows that close to a triangle, or do not; what is lost, what is reached."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, Item, Point, Points, Region, Scene, table_scene
from ossature.maps.answers import Linearity, LinearMap, MapSpace
from ossature.numbers.typed import TypedFunction
from ossature.objects.drawn import heat_map, no_picture, point, reals, window

_LINES = 3  # grid lines on each side of the axes
_POINTS = 48  # of each bent line
_STEPS = 160  # of the graph of a function of one number
_CLIPPED = 40.0  # how far a bent grid is followed


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no picture")


@picture.register
def _(answer: LinearMap) -> Scene:
    a = _numbers(answer.value, answer.question.verb)
    if a.shape == (2, 2):
        return _plane(a, Message("maps-title-grid"))
    return _table(answer.value, answer.question.verb)


def _numbers(a: Any, verb: str) -> Any:
    if not a.shape[0] or not a.shape[1]:
        raise no_picture(verb, "maps-picture-empty")
    return reals(a, verb)


def _table(a: Any, verb: str) -> Scene:
    rows, columns = a.shape
    return table_scene(heat_map(a, verb, name="A"), title=Message("maps-title-table"), description=Message("maps-seen-table", rows=rows, columns=columns))


def _plane(a: Any, title: Message) -> Scene:
    first, second = point(a[:, 0]), point(a[:, 1])
    corners: tuple[Point, ...] = ((0.0, 0.0), first, (first[0] + second[0], first[1] + second[1]), second)
    unit: tuple[Point, ...] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    items: tuple[Item, ...] = (
        Grid((first, second)),
        Region(unit, role="before", label=Message("maps-before")),
        Region(corners, role="result", label=Message("maps-after")),
        Arrow((0.0, 0.0), first, label="T(e₁)", role="first"),
        Arrow((0.0, 0.0), second, label="T(e₂)", role="second"),
    )
    x, y = window((*corners, *unit), 2)
    return Scene(items, x=x, y=y, title=title, description=Message("maps-seen-grid"))


@picture.register
def _(answer: Linearity) -> Scene:
    operand = answer.question.operands[0]
    typed: TypedFunction | None = getattr(operand, "typed", None)
    if typed is not None and typed.shape == (1, 1):
        return _graph(answer, typed)
    if answer.shape == (2, 2) and answer.affine:
        return _triangle(answer, reals(answer.a, "is_linear"), reals(answer.b, "is_linear"))
    if answer.shape == (2, 2) and typed is not None:
        return _bent(answer, typed)
    if answer.affine:
        _numbers(answer.a, "is_linear")
        return _table(answer.a, "is_linear")
    raise no_picture("is_linear", "maps-picture-none", rows=answer.shape[0], columns=answer.shape[1])


def _triangle(answer: Linearity, a: Any, b: Any) -> Scene:
    """T(u) and T(v) put together, beside T(u + v): they meet exactly when T is linear."""
    u, v = np.array([1.0, 1.0]), np.array([1.0, -1.0])
    one, two, both = a @ u + b, a @ v + b, a @ (u + v) + b
    joined = one + two
    zero: Point = (0.0, 0.0)
    items: list[Item] = [
        Grid((point(a[:, 0]), point(a[:, 1]))) if answer.linear else Points((point(b),), ("T(0)",), role="warning"),
        Arrow(zero, point(one), label="T(u)", role="first"),
        Arrow(point(one), point(joined), label="T(v)", role="second"),
        Arrow(zero, point(both), label="T(u + v)", role="result"),
    ]
    if not answer.linear:
        items.append(Curve((point(joined), point(both)), role="warning", dashed=True, label=Message("maps-gap")))
    x, y = window((point(one), point(joined), point(both), point(b)), 2)
    kind = "closed" if answer.linear else "open"
    return Scene(tuple(items), x=x, y=y, title=Message(f"maps-title-{kind}"), description=Message(f"maps-seen-{kind}"))


def _bent(answer: Linearity, typed: TypedFunction) -> Scene:
    """The lines of the grid where the function puts them, and the three arrows of the counterexample."""
    span = np.linspace(-_LINES, _LINES, _POINTS)
    items: list[Item] = []
    ends: list[Point] = []
    for place in range(-_LINES, _LINES + 1):
        for line in (np.stack([span, np.full(_POINTS, float(place))]), np.stack([np.full(_POINTS, float(place)), span])):
            held = typed.floats(line)
            kept = np.isfinite(held).all(axis=0) & (np.abs(held) < _CLIPPED).all(axis=0)
            if kept.all():
                items.append(Curve(tuple(point(column) for column in held.T), role="muted"))
                ends += [point(held[:, 0]), point(held[:, -1])]
    found = answer.counterexample
    if found is not None:
        left, right = (tuple(float(value) for value in side) for side in (found.left, found.right))
        names = ("T(u + v)", "T(u) + T(v)") if found.law == "additivity" else ("T(cu)", "c T(u)")
        items += [Arrow((0.0, 0.0), end, label=name, role=role) for end, name, role in ((left, names[0], "result"), (right, names[1], "warning")) if any(end)]  # type: ignore[arg-type]
        ends += [left, right]
    x, y = window(ends, 2)
    return Scene(tuple(items), x=x, y=y, title=Message("maps-title-bent"), description=Message("maps-seen-bent"))


def _graph(answer: Linearity, typed: TypedFunction) -> Scene:
    """The graph of a function of one number: a line through zero, another line, or none."""
    found = answer.counterexample
    reach = 3.0 if found is None else max(3.0, 2.2 * abs(float(found.u[0])))
    places = np.linspace(-reach, reach, _STEPS)
    values = typed.floats(places[None, :])[0]
    kept = np.isfinite(values) & (np.abs(values) < 1e100)
    if not kept.any():
        raise no_picture("is_linear", "no-picture-range", farthest="1e100")
    curve = Curve(tuple(zip(map(float, places[kept]), map(float, values[kept]), strict=True)), label="T(x)", role="first")
    items: list[Item] = [curve, Points(((0.0, 0.0),), role="before")]
    height = float(np.max(np.abs(values[kept]))) or 1.0
    kind = "line" if answer.linear else "line-away" if answer.affine else "curve"
    return Scene(tuple(items), x=(-reach, reach), y=(-1.1 * height, 1.1 * height), title=Message("maps-title-graph"),
                 description=Message(f"maps-seen-{kind}"), equal=False, names=("x", "T(x)"))  # fmt: skip


@picture.register
def _(answer: MapSpace) -> Scene:
    """In the plane the whole of the space: a point, a line, everything; elsewhere the matrix."""
    a = _matrix(answer)
    _numbers(a, answer.name)
    if a.shape != (2, 2):
        return _table(a, answer.name)
    held = reals(a, answer.name)
    first, second = point(held[:, 0]), point(held[:, 1])
    x, y = window((first, second, (1.0, 1.0), (-1.0, -1.0)), 2)
    far = 2 * max(map(abs, (*x, *y)))
    items: list[Item] = [Grid((first, second)), Arrow((0.0, 0.0), first, label="T(e₁)", role="first"), Arrow((0.0, 0.0), second, label="T(e₂)", role="second")]
    if answer.dimension == 1:
        along = np.asarray(answer.basis[0], dtype=float)
        along = along / np.max(np.abs(along)) * far
        items.append(
            Curve((point(-along), point(along)), role="warning" if answer.name == "kernel" else "result", label="ker T" if answer.name == "kernel" else "im T")
        )
    return Scene(
        tuple(items),
        x=x,
        y=y,
        title=Message(f"maps-title-{answer.name}-picture"),
        description=Message("maps-seen-space", name=answer.name, dimension=answer.dimension),
    )


def _matrix(answer: MapSpace) -> Any:
    operand = answer.kept.question.operands[0]
    return operand.exact if operand.exact is not None else operand.numeric()
