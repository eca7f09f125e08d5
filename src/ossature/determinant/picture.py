"""The unit square or cube, and what becomes of it: its area or volume, and whether it was turned over."""

from __future__ import annotations

from itertools import product
from math import atan2, cos, hypot, pi, sin
from typing import Any

from ossature.base.message import Message
from ossature.base.scene import Arrow, Curve, Grid, Item, Point, Region, Scene, Sign, table_scene
from ossature.determinant.answers import Determinant
from ossature.determinant.written import overflows, scaling_of, value_of
from ossature.objects.drawn import cell, heat_map, no_picture, point, reals, window

_ARC = 24  # points of an arc
_SEEN = 0.02  # of the longest thing drawn: a shorter arc is a dot
_WRITTEN = 24  # characters of an exact value in the title


def picture(answer: Determinant) -> Scene:
    """The scene of a determinant: an arrow, a square or a cube and its image; a table for larger matrices."""
    operand = answer.question.operands[0]
    if operand.ndim != 2 or not operand.shape[0]:
        raise no_picture("det", "det-picture-none")
    columns = [point(column) for column in reals(operand, "det").T]
    if len(columns) == 2:
        return _plane(answer, columns)
    if len(columns) == 3:
        return _space(answer, columns)
    table = heat_map(operand, "det", name="A")
    return table_scene(
        table,
        Sign(f"det A = {_title(answer).values['value']}"),
        title=Message("table-det-name"),
        description=Message("det-seen-table", value=_title(answer).values["value"]),
    )


def _plane(answer: Determinant, columns: list[Point]) -> Scene:
    first, second = columns
    far = (first[0] + second[0], first[1] + second[1])
    corners: tuple[Point, ...] = ((0.0, 0.0), first, far, second)
    unit: tuple[Point, ...] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    turn = Message(f"det-turn-{answer.orientation}") if answer.orientation in ("kept", "flipped") else None
    arc = _arc(answer, first, second) if turn else ()
    size = Message("det-area", area=_size(answer))
    items: list[Item] = [
        Grid((first, second)),
        Region(unit, role="before", label=Message("det-unit-square")),
        Region(corners, role="result", label=Message("det-area-turned", area=_size(answer), turn=turn) if turn and not arc else size),
        Arrow((0.0, 0.0), first, label="a₁", role="first"),
        Arrow((0.0, 0.0), second, label="a₂", role="second"),
        *([Curve(arc, label=turn, role="third" if answer.orientation == "kept" else "warning", headed=True)] if turn and arc else []),
    ]
    x, y = window((*corners, *unit), 2)
    return Scene(tuple(items), x=x, y=y, title=_title(answer), description=_description(answer, 2))


def _arc(answer: Determinant, first: Point, second: Point) -> tuple[Point, ...]:
    """From the first column to the second, anticlockwise as in the unit square, or the other way when left and right are exchanged.

    Nothing where it would be too short to be seen.
    """
    near = 0.35 * min(hypot(*first), hypot(*second))
    start, end = atan2(first[1], first[0]), atan2(second[1], second[0])
    turn = (end - start) % (2 * pi) if answer.orientation == "kept" else -((start - end) % (2 * pi))
    if near * abs(turn) < _SEEN * max(hypot(*first), hypot(*second), 1.0):
        return ()
    return tuple((near * cos(start + turn * step / _ARC), near * sin(start + turn * step / _ARC)) for step in range(_ARC + 1))


def _space(answer: Determinant, columns: list[Point]) -> Scene:
    unit = [tuple(float(axis == other) for other in range(3)) for axis in range(3)]
    image = _faces(columns)
    items: tuple[Item, ...] = (
        *(Region(face, role="before") for face in _faces(unit)),
        *(Region(face, role="result") for face in image[:-1]),
        Region(image[-1], role="result", label=Message("det-volume", volume=_size(answer))),
        *(Arrow((0.0, 0.0, 0.0), column, label=f"a{'₁₂₃'[i]}", role=role) for i, (column, role) in enumerate(zip(columns, _ROLES, strict=True))),
    )
    x, y, z = window([corner for face in (*image, *_faces(unit)) for corner in face], 3)
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


def _size(answer: Determinant) -> str:
    """The area or volume as far as it is known."""
    return _unsure(answer) if answer.orientation == "uncertain" else cell(scaling_of(answer), _WRITTEN)


def _unsure(answer: Determinant) -> str:
    return f"0 ± {cell(float(f'{float(answer.evidence.entry_errors):.0e}'))}"


def _title(answer: Determinant) -> Message:
    if answer.orientation == "uncertain":
        return Message("det-title", value=_unsure(answer))
    return Message("det-title", value=value_of(answer) if overflows(answer) else cell(answer.value, _WRITTEN))


def _description(answer: Determinant, dimension: int) -> Message:
    code = {"kept": "det-seen-kept", "flipped": "det-seen-flipped", "collapsed": "det-seen-collapsed"}
    return Message(code.get(answer.orientation, "det-seen-uncertain"), scaling=_size(answer), dimension=dimension)
