"""Pictures of algebra: arrows end to end, the grid carried by one map after the other, projections, tables as heat maps."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.algebra.answers import Cosine, Dot, Entrywise, MatrixPower, Outer, Product, Trace, Transposed, Valued, as_array
from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Region, RightAngle, Scene

MOST_CELLS = 40  # rows or columns of a heat map
ZERO: Point = (0.0, 0.0)


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer of algebra. Raises BadInput where there is nothing to draw."""
    raise _none(answer)


def _none(answer: Answer, why: str = "algebra-picture-none") -> BadInput:
    return BadInput("no-picture", verb=answer.question.verb, why=Message(why))


def numbers(answer: Answer, held: Any) -> np.ndarray[Any, Any]:
    """A value or an operand as real numbers. Raises BadInput for complex ones."""
    values = held.numeric() if hasattr(held, "numeric") else as_array(held)
    if np.iscomplexobj(values):
        raise _none(answer, "algebra-picture-complex")
    return np.asarray(values, dtype=float)


def point(values: Any) -> Point:
    """A vector as a point."""
    return tuple(float(value) for value in values)


def window(points: Any, margin: float = 0.15) -> tuple[tuple[float, float], tuple[float, float]]:
    """X and y ranges that hold the points and the origin, with room around them."""
    held = np.array([*points, ZERO], dtype=float)
    low, high = held.min(axis=0), held.max(axis=0)
    room = margin * max(float(np.max(high - low)), 1e-300)
    return (float(low[0]) - room, float(high[0]) + room), (float(low[1]) - room, float(high[1]) + room)


def scene(items: list[Item], points: Any, title: Message, description: Message) -> Scene:
    """A plane scene that shows all the points."""
    x, y = window(points)
    return Scene(tuple(items), x=x, y=y, title=title, description=description)


@picture.register
def _(answer: Entrywise) -> Scene:
    verb = answer.question.verb
    if len(answer.shape) == 2:
        return heat_map(answer)
    if answer.shape != (2,) or verb == "hadamard":
        raise _none(answer)
    left, right = (numbers(answer, operand) for operand in answer.question.operands)
    result = point(numbers(answer, answer.value))
    if verb == "scale":
        return _stretched(answer, left if left.ndim else right, result)
    return _parallelogram(answer, point(left), point(right), result)


def _stretched(answer: Entrywise, vector: Any, result: Point) -> Scene:
    before = point(vector)
    items: list[Item] = [Arrow(ZERO, result, label="c·x", role="result"), Arrow(ZERO, before, label="x", role="second")]
    return scene(items, [before, result], Message("scale-picture"), Message("scale-seen"))


def _parallelogram(answer: Entrywise, a: Point, b: Point, result: Point) -> Scene:
    if answer.question.verb == "subtract":
        items: list[Item] = [
            Arrow(ZERO, a, label="a", role="third"),
            Arrow(ZERO, b, label="b", role="second"),
            Arrow(b, a, role="result"),
            Curve((b, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)), label="a − b", role="result"),
        ]
        return scene(items, [a, b], Message("subtract-picture"), Message("subtract-seen"))
    items = [
        Region((ZERO, a, result, b), role="muted"),
        Arrow(a, result, role="second", dashed=True),
        Arrow(b, result, role="third", dashed=True),
        Arrow(ZERO, a, label="a", role="third"),
        Arrow(ZERO, b, label="b", role="second"),
        Arrow(ZERO, result, label="a + b", role="result"),
    ]
    return scene(items, [a, b, result], Message("add-picture"), Message("add-seen"))


@picture.register
def _(answer: Product) -> Scene:
    left, right = answer.question.operands
    if left.shape == (2, 2) and right.shape == (2, 2):
        return _composed(answer, numbers(answer, left), numbers(answer, right))
    if left.shape == (2, 2) and right.shape == (2,):
        return _carried(answer, numbers(answer, left), point(numbers(answer, right)))
    if len(answer.shape) == 2:
        return heat_map(answer)
    raise _none(answer)


def _composed(answer: Product, a: Any, b: Any) -> Scene:
    """The unit square, where B takes it, and where A takes that."""
    product = a @ b
    middle, last = [point(column) for column in b.T], [point(column) for column in product.T]
    items: list[Item] = [
        Grid((last[0], last[1])),
        Region(_square((1.0, 0.0), (0.0, 1.0)), role="before", label=Message("multiply-picture-unit")),
        Region(_square(*middle), role="second", label=Message("multiply-picture-first")),
        Region(_square(*last), role="result", label=Message("multiply-picture-then")),
        *(Arrow(ZERO, column, label=f"AB e{'₁₂'[index]}", role="result") for index, column in enumerate(last)),
    ]
    corners = [*_square(*middle), *_square(*last), (1.0, 1.0)]
    return scene(items, corners, Message("multiply-picture"), Message("multiply-seen-maps"))


def _square(first: Point, second: Point) -> tuple[Point, ...]:
    """The parallelogram on two vectors."""
    return (ZERO, first, (first[0] + second[0], first[1] + second[1]), second)


def _carried(answer: Product, a: Any, x: Point) -> Scene:
    columns = [point(column) for column in a.T]
    image = point(a @ np.array(x))
    items: list[Item] = [
        Grid((columns[0], columns[1])),
        Arrow(ZERO, columns[0], label="a₁", role="second"),
        Arrow(ZERO, columns[1], label="a₂", role="third"),
        Arrow(ZERO, x, label="x", role="before"),
        Arrow(ZERO, image, label="Ax", role="result"),
    ]
    return scene(items, [*columns, x, image], Message("multiply-picture-vector"), Message("multiply-seen-vector"))


@picture.register(Dot)
@picture.register(Cosine)
def _(answer: Any) -> Scene:
    x, y = (numbers(answer, operand) for operand in answer.question.operands)
    length = float(y @ y) if y.shape == (2,) else 0.0
    if not length or not np.any(x):
        raise _none(answer)
    foot = point(float(x @ y) / length * y)
    items: list[Item] = [
        Curve((point(x), foot), role="muted", dashed=True),
        Arrow(ZERO, point(y), label="y", role="second"),
        Arrow(ZERO, foot, label=Message("dot-picture-shadow"), role="result"),
        Arrow(ZERO, point(x), label="x", role="third"),
    ]
    if np.hypot(*(x - np.array(foot))) > 1e-9 * np.hypot(*x):
        items.append(RightAngle(foot, point(y), point(x - np.array(foot))))
    return scene(items, [point(x), point(y), foot], Message("dot-picture"), Message("dot-seen"))


@picture.register(Outer)
@picture.register(Transposed)
def _(answer: Any) -> Scene:
    return heat_map(answer)


@picture.register
def _(answer: MatrixPower) -> Scene:
    if answer.shape != (2, 2):
        return heat_map(answer)
    before = numbers(answer, answer.question.operands[0])
    after = numbers(answer, answer.value)
    one, last = ([point(column) for column in matrix.T] for matrix in (before, after))
    items: list[Item] = [
        Grid((last[0], last[1])),
        Region(_square((1.0, 0.0), (0.0, 1.0)), role="before", label=Message("multiply-picture-unit")),
        Region(_square(*one), role="second", label="A"),
        Region(_square(*last), role="result", label=f"A^{answer.exponent}"),
    ]
    corners = [*_square(*one), *_square(*last), (1.0, 1.0)]
    return scene(items, corners, Message("power-picture"), Message("power-seen", exponent=answer.exponent))


@picture.register
def _(answer: Trace) -> Scene:
    operand = answer.question.operands[0]
    values = numbers(answer, operand)
    if values.ndim != 2:
        raise _none(answer)
    diagonal = np.where(np.eye(values.shape[0], dtype=bool), values, 0.0)
    return _table(answer, diagonal, ((), ()))


def heat_map(answer: Valued) -> Scene:
    """A result of two axes as a table of colours, the numbers in its cells while they fit."""
    values = numbers(answer, answer.value)
    if values.ndim != 2:
        raise _none(answer)
    labels = (answer.axes[0].labels, answer.axes[1].labels) if answer.axes else ((), ())
    return _table(answer, values, labels)


def _table(answer: Valued, values: Any, labels: tuple[tuple[str, ...], tuple[str, ...]]) -> Scene:
    rows, columns = values.shape
    if not rows or not columns or max(rows, columns) > MOST_CELLS:
        raise _none(answer, "algebra-picture-large")
    text = tuple(tuple(f"{value:.4g}" for value in row) for row in values) if max(rows, columns) <= 10 else ()
    cells = tuple(point(row) for row in values)
    held = HeatMap(cells, row_labels=labels[0], column_labels=labels[1], text=text, diverging=bool((values < 0).any()))
    title = Message("algebra-table-picture", verb=Message(f"table-{answer.question.verb}-name"))
    seen = Message("algebra-table-seen", rows=rows, columns=columns, low=float(f"{values.min():.4g}"), high=float(f"{values.max():.4g}"))
    return Scene((held,), x=(0.0, float(columns)), y=(0.0, float(rows)), title=title, description=seen, equal=False, axes=False)
