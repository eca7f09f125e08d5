"""The unit square or cube, and what becomes of it."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np

from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.scene import Arrow, Grid, Item, Point, Region, Scene
from ossature.determinant.answers import Determinant


def picture(answer: Determinant) -> Scene:
    """The scene of a 2x2 or 3x3 determinant; other sizes have none."""
    columns = _columns(answer.question.operands[0])
    if len(columns) == 2:
        return _plane(answer, columns)
    if len(columns) == 3:
        return _space(answer, columns)
    raise BadInput("no-picture", verb="det", why=Message("det-picture-sizes", size=len(columns)))


def _columns(operand: Any) -> list[Point]:
    held = np.asarray(operand.exact if operand.is_exact else operand.array)
    if np.iscomplexobj(held):
        raise BadInput("no-picture", verb="det", why=Message("det-picture-complex"))
    return [tuple(float(entry) for entry in column) for column in held.T]


def _plane(answer: Determinant, columns: list[Point]) -> Scene:
    first, second = columns
    far = (first[0] + second[0], first[1] + second[1])
    corners: tuple[Point, ...] = ((0.0, 0.0), first, far, second)
    unit: tuple[Point, ...] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    items: tuple[Item, ...] = (
        Grid((first, second)),
        Region(unit, role="before", label=Message("det-unit-square")),
        Region(corners, role="result", label=Message("det-area", area=answer.scaling)),
        Arrow((0.0, 0.0), first, label="a₁", role="first"),
        Arrow((0.0, 0.0), second, label="a₂", role="second"),
    )
    x, y = _window([point[0] for point in (*corners, *unit)]), _window([point[1] for point in (*corners, *unit)])
    return Scene(items, x=x, y=y, title=_title(answer), description=_description(answer, 2))


def _space(answer: Determinant, columns: list[Point]) -> Scene:
    unit = [tuple(float(axis == other) for other in range(3)) for axis in range(3)]
    items: tuple[Item, ...] = (
        *(Region(face, role="before") for face in _faces(unit)),
        *(Region(face, role="result") for face in _faces(columns)),
        *(Arrow((0.0, 0.0, 0.0), column, label=f"a{'₁₂₃'[i]}", role=role) for i, (column, role) in enumerate(zip(columns, _ROLES, strict=True))),
    )
    points = [point for face in (*_faces(columns), *_faces(unit)) for point in face]
    x, y, z = (_window([point[axis] for point in points]) for axis in range(3))
    return Scene(items, x=x, y=y, z=z, title=_title(answer), description=_description(answer, 3))


_ROLES: Any = ("first", "second", "third")


def _faces(columns: list[Point]) -> list[tuple[Point, ...]]:
    """The six faces of the parallelepiped on three columns."""
    faces = []
    for fixed, side in product(range(3), (0, 1)):
        one, two = (axis for axis in range(3) if axis != fixed)
        around = [(0, 0), (1, 0), (1, 1), (0, 1)]
        faces.append(tuple(_corner(columns, {fixed: side, one: u, two: v}) for u, v in around))
    return faces


def _corner(columns: list[Point], weights: dict[int, int]) -> Point:
    return tuple(sum(weights[axis] * columns[axis][row] for axis in range(3)) for row in range(3))


def _window(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = 0.15 * max(high - low, 1.0)
    return low - margin, high + margin


def _title(answer: Determinant) -> Message:
    return Message("det-title", value=answer.value)


def _description(answer: Determinant, dimension: int) -> Message:
    code = {"kept": "det-seen-kept", "flipped": "det-seen-flipped", "collapsed": "det-seen-collapsed"}
    return Message(code.get(answer.orientation, "det-seen-uncertain"), scaling=answer.scaling, dimension=dimension)
