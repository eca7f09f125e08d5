"""Pictures of algebra: arrows end to end, the grid carried by one map after the other, projections and angles, tables read like a formula."""

from __future__ import annotations

from functools import singledispatch
from math import acos, cos, sin
from typing import Any

import numpy as np

from ossature.algebra.answers import Cosine, Dot, Entrywise, MatrixPower, Outer, Product, Trace, Transposed, Valued
from ossature.algebra.drawn import composed, one_by_one, result_table, square
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Region, RightAngle, Scene, Sign, table_scene
from ossature.objects.drawn import Reals, cell, entries, heat_map, no_picture, point, reals, window

ZERO: Point = (0.0, 0.0)
_ARC = 32  # points of an arc
_SIGNS = {"add": "+", "subtract": "−", "hadamard": "⊙", "scale": "·"}


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer of algebra. Raises BadInput where there is nothing to draw."""
    raise no_picture(answer.question.verb, "algebra-picture-none")


def scene(items: list[Item], points: Any, title: Message, description: Message) -> Scene:
    """A scene in the plane or in space that shows all the points."""
    x, y, *z = window(points, len(points[0]))
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=title, description=description)


def zero(like: Point) -> Point:
    """The origin of the space a point lies in."""
    return (0.0,) * len(like)


@picture.register
def _(answer: Entrywise) -> Scene:
    verb = answer.question.verb
    left, right = (reals(operand, verb) for operand in answer.question.operands)
    result = reals(answer.value, verb)
    vector = left if left.ndim else right
    if result.shape in ((2,), (3,)) and not any(axis.labels for axis in answer.axes):
        if verb == "scale":
            return _stretched(vector, result)
        if verb != "hadamard" and left.shape == right.shape:
            return _parallelogram(verb, point(left), point(right), point(result))
    if result.ndim > 2 or not result.size:
        raise no_picture(verb, "algebra-picture-none")
    return _equation(answer)


def _equation(answer: Entrywise) -> Scene:
    """Both operands, the sign between them, and the result."""
    verb = answer.question.verb
    left, right = answer.question.operands
    if answer.shape and max(answer.shape) > 12:
        return result_table(answer)
    items: list[HeatMap | Sign] = [_operand(answer, left), Sign(_SIGNS[verb]), _operand(answer, right), Sign("="), _result(answer)]
    return table_scene(*items, title=Message(f"table-{verb}-name"), description=_seen(answer))


def _operand(answer: Valued, operand: Any) -> HeatMap | Sign:
    """An operand as a table with its labels, a single number as a sign; a vector added to every row lies as a row."""
    if operand.ndim == 0:
        return Sign(cell(entries(operand)[()]))
    held = entries(operand)
    if operand.ndim == 1 and len(answer.shape) == 2 and getattr(answer, "along", None) == "rows":
        return heat_map(held.reshape(1, -1), answer.question.verb, columns=operand.labels(0))
    return heat_map(held, answer.question.verb, rows=operand.labels(0), columns=operand.labels(1) if operand.ndim > 1 else ())


def _result(answer: Valued, **options: Any) -> HeatMap:
    """The value as a table with its labels."""
    axes = answer.axes
    rows, columns = (axes[0].labels if axes else ()), (axes[1].labels if len(axes) > 1 else ())
    return heat_map(answer.value, answer.question.verb, rows=rows, columns=columns, **options)


def _seen(answer: Valued) -> Message:
    values = reals(answer.value, answer.question.verb)
    rows, columns = (*values.shape, 1, 1)[:2]
    return Message("algebra-table-seen", rows=rows, columns=columns, low=float(f"{values.min():.4g}"), high=float(f"{values.max():.4g}"))


def _stretched(vector: Reals, stretched: Reals) -> Scene:
    before, after = point(vector), point(stretched)
    items: list[Item] = [Arrow(zero(after), after, label="c·x", role="result"), Arrow(zero(before), before, label="x", role="second")]
    return scene(items, [before, after], Message("scale-picture"), Message("scale-seen"))


def _parallelogram(verb: str, a: Point, b: Point, result: Point) -> Scene:
    origin = zero(a)
    if verb == "subtract":
        items: list[Item] = [
            Arrow(origin, a, label="a", role="third"),
            Arrow(origin, b, label="b", role="second"),
            Arrow(b, a, label="a − b", role="result"),
        ]
        return scene(items, [a, b], Message("subtract-picture"), Message("subtract-seen"))
    items = [
        Region((origin, a, result, b), role="muted"),
        Arrow(a, result, role="second", dashed=True),
        Arrow(b, result, role="third", dashed=True),
        Arrow(origin, a, label="a", role="third"),
        Arrow(origin, b, label="b", role="second"),
        Arrow(origin, result, label="a + b", role="result"),
    ]
    return scene(items, [a, b, result], Message("add-picture"), Message("add-seen"))


@picture.register
def _(answer: Product) -> Scene:
    left, right = answer.question.operands
    if left.shape == (2, 2) and right.shape == (2, 2) and answer.view in ("rows", "maps"):
        return composed(reals(left, "multiply"), reals(right, "multiply"))
    if left.shape == (2, 2) and right.shape == (2,) and answer.view in ("rows", "maps"):
        return _carried(reals(left, "multiply"), point(reals(right, "multiply")))
    if left.ndim > 2 or right.ndim > 2 or not answer.shape or not all(answer.shape):
        raise no_picture("multiply", "algebra-picture-none")
    if max(*left.shape, *right.shape) > 12:
        items: tuple[HeatMap | Sign, ...] = (_operand(answer, left), Sign("·"), _operand(answer, right), Sign("="), _result(answer))
        return table_scene(*items, title=Message("table-multiply-name"), description=_seen(answer))
    return one_by_one(answer, _operand(answer, left), _operand(answer, right), _result)


def _carried(a: Reals, x: Point) -> Scene:
    columns = [point(column) for column in a.T]
    image = point(a @ np.array(x))
    first, second = (x[0] * columns[0][0], x[0] * columns[0][1]), (x[1] * columns[1][0], x[1] * columns[1][1])
    items: list[Item] = [
        Grid((columns[0], columns[1])),
        Curve((first, image), role="third", dashed=True),
        Curve((second, image), role="second", dashed=True),
        Curve((ZERO, first), role="second", dashed=True),
        Curve((ZERO, second), role="third", dashed=True),
        Arrow(ZERO, columns[0], label="a₁", role="second"),
        Arrow(ZERO, columns[1], label="a₂", role="third"),
        Arrow(ZERO, x, label="x", role="before"),
        Arrow(ZERO, image, label="Ax", role="result"),
    ]
    return scene(items, [*columns, x, image, first, second], Message("multiply-picture-vector"), Message("multiply-seen-vector"))


@picture.register
def _(answer: Dot) -> Scene:
    x, y = _pair(answer)
    if not np.any(y):
        raise no_picture("dot", "algebra-picture-zero")
    along = unit(y)
    foot = point(float(x @ along) * along)
    items: list[Item] = [
        Curve((point(x), foot), role="muted", dashed=True),
        Arrow(zero(foot), point(y), label="y", role="second"),
        Arrow(zero(foot), foot, label=Message("dot-picture-shadow"), role="result"),
        Arrow(zero(foot), point(x), label="x", role="third"),
    ]
    size = length(x)
    if length(x - np.array(foot)) > 1e-9 * size:
        back = np.array(foot) if length(np.array(foot)) > 1e-9 * size else -y
        items.append(RightAngle(foot, point(-back), point(x - np.array(foot))))
    return scene(items, [point(x), point(y), foot], Message("dot-picture"), Message("dot-seen"))


@picture.register
def _(answer: Cosine) -> Scene:
    x, y = _pair(answer)
    if not np.any(x) or not np.any(y):
        raise no_picture("cosine", "algebra-picture-zero")
    near = 0.45 * min(length(x), length(y))
    one, other = unit(y), unit(x)
    angle = acos(max(-1.0, min(1.0, float(one @ other))))
    across = other - float(one @ other) * one
    if np.linalg.norm(across) < 1e-9:
        across = np.zeros_like(one)
        across[int(np.argmin(np.abs(one)))] = 1.0
        across -= float(across @ one) * one
    across /= np.linalg.norm(across)
    turns = np.linspace(0.0, angle, _ARC)
    arc = tuple(point(near * (cos(turn) * one + sin(turn) * across)) for turn in turns)
    items: list[Item] = [
        *([Curve(arc, label=f"{answer.degrees:.4g}°", role="result", headed=True)] if angle > 1e-6 else []),
        Arrow(zero(arc[0]), point(y), label="y", role="second"),
        Arrow(zero(arc[0]), point(x), label="x", role="third"),
    ]
    title = Message("cosine-picture", degrees=float(f"{answer.degrees:.4g}"))
    return scene(items, [point(x), point(y), *arc], title, Message("cosine-seen", degrees=float(f"{answer.degrees:.4g}")))


def _pair(answer: Valued) -> tuple[Reals, Reals]:
    """Two vectors as they are in the plane or in space; longer ones as they lie in the plane they span, y along the first axis."""
    verb = answer.question.verb
    x, y = (reals(operand, verb) for operand in answer.question.operands)
    if x.ndim != 1 or x.shape != y.shape or not x.size:
        raise no_picture(verb, "algebra-picture-none")
    if len(x) == 1:
        return np.array([x[0], 0.0]), np.array([y[0], 0.0])
    if len(x) <= 3:
        return x, y
    if not np.any(y):
        return np.array([0.0, length(x)]), np.zeros(2)
    one = unit(y)
    along = float(x @ one)
    return np.array([along, length(x - along * one)]), np.array([length(y), 0.0])


def length(vector: Reals) -> float:
    """The length of a vector at any scale; a square of a tiny length would vanish."""
    size = float(np.max(np.abs(vector)))
    return size * float(np.linalg.norm(vector / size)) if size else 0.0


def unit(vector: Reals) -> Reals:
    """The vector of length 1 in the direction of one that is not zero."""
    scaled = vector / np.max(np.abs(vector))
    held: Reals = scaled / np.linalg.norm(scaled)
    return held


@picture.register
def _(answer: Outer) -> Scene:
    left, right = answer.question.operands
    if not all(answer.shape):
        raise no_picture("outer", "algebra-picture-none")
    row = heat_map(entries(right).reshape(1, -1), "outer", name="yᵀ", columns=right.labels(0))
    column = heat_map(left, "outer", name="x", rows=left.labels(0))
    return table_scene(column, Sign("·"), row, Sign("="), _result(answer, name="x yᵀ"), title=Message("table-outer-name"), description=_seen(answer))


@picture.register
def _(answer: Transposed) -> Scene:
    (operand,) = answer.question.operands
    if operand.ndim != 2 or not all(operand.shape):
        raise no_picture("transpose", "algebra-picture-none")
    diagonal = tuple((place, place) for place in range(min(operand.shape)))
    before = heat_map(operand, "transpose", name="A", rows=operand.labels(0), columns=operand.labels(1), marked=diagonal)
    after = _result(answer, name="Aᵀ", marked=diagonal)
    return table_scene(before, Sign("→"), after, title=Message("table-transpose-name"), description=Message("transpose-seen"))


@picture.register
def _(answer: MatrixPower) -> Scene:
    operand = answer.question.operands[0]
    before, after = reals(operand, "power"), reals(answer.value, "power")
    if answer.shape != (2, 2):
        if len(answer.shape) != 2 or not all(answer.shape):
            raise no_picture("power", "algebra-picture-none")
        tables = (heat_map(operand, "power", name="A"), Sign("→"), heat_map(answer.value, "power", name=_raised(answer.exponent)))
        return table_scene(*tables, title=Message("table-power-name"), description=_seen(answer))
    one, last = ([point(column) for column in matrix.T] for matrix in (before, after))
    items: list[Item] = [
        Grid((last[0], last[1])),
        Region(square((1.0, 0.0), (0.0, 1.0)), role="before", label=Message("multiply-picture-unit")),
        Region(square(*one), role="second", label="A"),
        Region(square(*last), role="result", label=_raised(answer.exponent)),
        *(Arrow(ZERO, column, role="result") for column in last),
    ]
    corners = [*square(*one), *square(*last), (1.0, 1.0)]
    return scene(items, corners, Message("power-picture"), Message("power-seen", exponent=answer.exponent))


def _raised(exponent: int) -> str:
    return "A" + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


@picture.register
def _(answer: Trace) -> Scene:
    (operand,) = answer.question.operands
    if operand.ndim != 2 or not all(operand.shape):
        raise no_picture("trace", "algebra-picture-none")
    diagonal = tuple((place, place) for place in range(operand.shape[0]))
    held = heat_map(operand, "trace", name="A", rows=operand.labels(0), columns=operand.labels(1), marked=diagonal)
    value = cell(entries(answer.value)[()])
    return table_scene(held, Sign(f"tr A = {value}"), title=Message("table-trace-name"), description=Message("trace-seen", value=value))
