"""An object as itself: a number on a line, a short vector as an arrow, a table of colours, an image, the slices of a tensor side by side."""

from __future__ import annotations

from functools import singledispatch
from itertools import product
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, HeatMap, Item, Point, Points, Scene, Sign, table_scene
from ossature.objects import as_labelled
from ossature.objects.answers import Description, Reshaped
from ossature.objects.drawn import MOST, Reals, cell, heat_map, no_picture, point, reals, window
from ossature.objects.labelled import Labelled

_SLICES = 6
_CHANNELS = (3, 4)
_SMALLEST_IMAGE = 8  # pixels; a smaller table of three columns is a table


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an object."""
    raise no_picture(answer.question.verb, "no-picture-idea")


@picture.register
def _(answer: Description) -> Scene:
    return _scene(as_labelled(answer.question.operands[0]), "describe")


@picture.register
def _(answer: Reshaped) -> Scene:
    before = as_labelled(answer.question.operands[0])
    if max(before.ndim, answer.value.ndim) > 2 or not min(before.ndim, answer.value.ndim):
        return _scene(answer.value, "reshape")
    items = (_table(before, "reshape"), Sign("→"), _table(answer.value, "reshape"))
    return table_scene(*items, title=_title(answer.value.shape), description=_seen(answer.value.shape))


def _scene(held: Labelled, verb: str) -> Scene:
    values = reals(held.as_operand(), verb)
    if not values.size:
        raise no_picture(verb, "describe-picture-none")
    if held.ndim == 0:
        return number_line(float(values), cell(np.asarray(held)[()]) + (f" {held.unit}" if held.unit else ""))
    if values.shape in ((2,), (3,)) and not held.axes[0].labels and np.isfinite(values).all():
        return _arrow(values)
    if _is_image(values):
        return table_scene(
            _image(values), title=_title(values.shape), description=Message("describe-seen-image", rows=values.shape[0], columns=values.shape[1])
        )
    items = (_table(held, verb),) if held.ndim < 3 else _slices(held, values, verb)
    return table_scene(*items, title=_title(values.shape), description=_seen(values.shape))


def _title(shape: tuple[int, ...]) -> Message:
    return Message("describe-picture-shape", shape=" × ".join(map(str, shape)), axes=len(shape))


def _seen(shape: tuple[int, ...]) -> Message:
    rows, columns = (1, *shape)[-2:]
    if max(rows, columns) > MOST:
        return Message("describe-seen-blocks", rows=rows, columns=columns, most=MOST)
    return Message("describe-seen", rows=rows, columns=columns)


def number_line(value: float, label: str) -> Scene:
    """A number as an arrow from zero."""
    (low, high), *_ = window([(value,)], 1, 0.3) if value else [(-1.0, 1.0)]
    items: tuple[Item, ...] = (
        Curve(((low, 0.0), (high, 0.0)), role="muted"),
        Points(((0.0, 0.0),), labels=("0",), role="muted"),
        Arrow((0.0, 0.0), (value, 0.0), label=label, role="first"),
    )
    seen = Message("scalar-seen", value=label)
    return Scene(items, x=(low, high), y=(-0.1 * (high - low), 0.1 * (high - low)), title=Message("scalar-picture"), description=seen, axes=False)


def _arrow(values: Reals) -> Scene:
    at = point(values)
    zero: Point = (0.0,) * len(at)
    label = f"({', '.join(map(cell, values))})"
    items: list[Item] = [*(Curve(leg, role="muted", dashed=True) for leg in _legs(at)), Arrow(zero, at, label=label, role="first")]
    x, y, *z = window([at], len(at))
    seen = Message("vector-seen", place=label)
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=Message("vector-picture"), description=seen)


def _legs(at: Point) -> list[tuple[Point, ...]]:
    """The way to a point along one axis after the other."""
    corners = [tuple(value if axis < count else 0.0 for axis, value in enumerate(at)) for count in range(len(at) + 1)]
    return [(one, other) for one, other in zip(corners, corners[1:], strict=False) if one != other]


def _is_image(values: Reals) -> bool:
    """Whether an array looks like a colour image: rows, columns and three or four channels from 0 to 1 or to 255."""
    if values.ndim != 3 or values.shape[2] not in _CHANNELS or min(values.shape[:2]) < _SMALLEST_IMAGE:
        return False
    return bool(values.min() >= 0 and (values.max() <= 1 or values.max() <= 255 and np.all(values == np.round(values))))


def _image(values: Reals) -> HeatMap:
    top = 1.0 if values.max() <= 1 else 255.0
    step = -(-max(values.shape[:2]) // MOST)
    pixels = np.round(values[::step, ::step, :3] / top * 255).astype(int)
    colours = tuple(tuple("#{:02x}{:02x}{:02x}".format(*pixel) for pixel in row) for row in pixels)
    grey = values[::step, ::step, :3].mean(axis=2)
    return HeatMap(tuple(point(row) for row in grey), colours=colours)


def _table(held: Labelled, verb: str, name: str = "") -> HeatMap:
    """A vector (as a row) or a matrix, with its labels."""
    operand = held.as_operand()
    if held.ndim == 1:
        operand = held.reshape(1, held.shape[0]).as_operand()
        return heat_map(operand, verb, name=name, columns=held.axes[0].labels, signal=True)
    return heat_map(operand, verb, name=name, rows=held.axes[0].labels, columns=held.axes[1].labels, signal=True)


def _slices(held: Labelled, values: Reals, verb: str) -> tuple[HeatMap | Sign, ...]:
    """The first matrices of a tensor, each named by where it lies."""
    places = list(product(*(range(side) for side in held.shape[:-2])))
    items: list[HeatMap | Sign] = []
    for place in places[:_SLICES]:
        names = [held.axes[axis].labels[index] if held.axes[axis].labels else str(index) for axis, index in enumerate(place)]
        part: Any = held
        for index in place:
            part = part[index]
        items.append(_table(part, verb, f"[{', '.join(names)}]"))
    return (*items, Sign("…")) if len(places) > _SLICES else tuple(items)
