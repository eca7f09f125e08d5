"""What the pictures of systems are made of: equations as text, lines and planes in a box."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np

from ossature.base.scene import Curve, Item, Point, Region, RightAngle, Role, Text
from ossature.objects.drawn import Reals, cell, point

_LONGEST = 40  # characters of an equation
Box = list[tuple[float, float]]


def subscripted(letter: str, count: int) -> tuple[str, ...]:
    """x₁, x₂, ..."""
    return tuple(letter + str(index + 1).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")) for index in range(count))


def equation(row: Any, value: Any, names: tuple[str, ...]) -> str:
    """An equation as people write it: 2x − y = 3."""
    said = ""
    for factor, name in zip(row, names, strict=True):
        if factor == 0:
            continue
        size = cell(abs(factor))
        term = name if size == "1" else f"{size}{name}" if size.replace(".", "").isdigit() else f"({size}){name}"
        said += (" − " if said else "−") + term if factor < 0 else (" + " if said else "") + term
    held = f"{said or '0'} = {cell(value)}"
    return held if len(held) <= _LONGEST else held[: _LONGEST - 1] + "…"


def line_in_box(row: Reals, value: float, box: Box) -> tuple[Point, ...]:
    """Two points of the line row·p = value, as far apart as the box; nothing for a zero row."""
    a, b = float(row[0]), float(row[1])
    if a == 0 and b == 0:
        return ()
    if abs(b) >= abs(a):
        return tuple((x, (value - a * x) / b) for x in _wider(box[0]))
    return tuple(((value - b * y) / a, y) for y in _wider(box[1]))


def _wider(side: tuple[float, float]) -> tuple[float, float]:
    """Twice as wide, since a page may show more than the box."""
    return side[0] - (side[1] - side[0]) / 2, side[1] + (side[1] - side[0]) / 2


def plane_in_box(row: Reals, value: float, box: Box) -> tuple[Point, ...]:
    """The polygon where the plane row·p = value cuts a box, its corners in order around it."""
    largest = float(np.max(np.abs(row)))
    if largest == 0:
        return ()
    row, value = row / largest, value / largest
    slack = 1e-9 * max(abs(end) for side in box for end in side)
    corners: list[Reals] = []
    for axis in range(3):
        others = [other for other in range(3) if other != axis]
        if row[axis] == 0:
            continue
        for ends in product(*(box[other] for other in others)):
            corner = np.empty(3)
            corner[others] = ends
            corner[axis] = (value - row[others] @ np.array(ends)) / row[axis]
            if box[axis][0] - slack <= corner[axis] <= box[axis][1] + slack:
                corners.append(corner)
    return _around(corners, row, slack) if len(corners) >= 3 else ()


def _around(corners: list[Reals], normal: Reals, slack: float) -> tuple[Point, ...]:
    centre = np.mean(corners, axis=0)
    across = np.linalg.svd(normal.reshape(1, 3))[2][1:]
    angles = [float(np.arctan2(*(across @ (corner - centre)))) for corner in corners]
    ordered = [corners[index] for index in np.argsort(angles)]
    kept = [corner for index, corner in enumerate(ordered) if index == 0 or np.max(np.abs(corner - ordered[index - 1])) > slack]
    return tuple(point(corner) for corner in kept)


def common_line(rows: Reals, values: Reals, box: Box) -> tuple[Point, ...]:
    """The two ends, in a box, of the line two planes share; nothing when they are parallel or meet outside it."""
    lengths = np.linalg.norm(rows, axis=1)
    if not np.all(lengths > 0):
        return ()
    rows, values = rows / lengths[:, None], values / lengths
    along = np.cross(rows[0], rows[1])
    if np.linalg.norm(along) < 1e-9:
        return ()
    return _within(np.asarray(np.linalg.lstsq(rows, values, rcond=None)[0], dtype=np.float64), along, box)


def _within(at: Reals, along: Reals, box: Box) -> tuple[Point, ...]:
    """The two ends, in a box, of the line through a point along a direction; nothing when it misses the box."""
    first, last = -np.inf, np.inf
    for axis, (low, high) in enumerate(box):
        if abs(along[axis]) < 1e-12:
            if not low <= at[axis] <= high:
                return ()
            continue
        ends = sorted(((low - at[axis]) / along[axis], (high - at[axis]) / along[axis]))
        first, last = max(first, ends[0]), min(last, ends[1])
    return (point(at + first * along), point(at + last * along)) if first < last else ()


def spanned(basis: Reals, box: Box, label: Text = "", role: Role = "result") -> list[Item]:
    """All of the subspace on one to three columns that lies in a box; nothing where it is all of space."""
    ambient, dimension = basis.shape
    unit = basis / np.max(np.abs(basis), axis=0)
    far = 3 * max(abs(end) for side in box for end in side)  # a page may show more than the box
    if ambient == 2 and dimension == 1:
        return [Curve((point(-far * unit[:, 0]), point(far * unit[:, 0])), label=label, role=role)]
    if ambient == 2:
        return [Region(((far, far), (-far, far), (-far, -far), (far, -far)), label=label, role=role)]
    if dimension == 1:
        return [Curve(_within(np.zeros(3), unit[:, 0], box), label=label, role=role)]
    return [Region(plane_in_box(np.cross(unit[:, 0], unit[:, 1]), 0.0, box), label=label, role=role)] if dimension == 2 else []


def misses(matrix: Reals, right: Reals, at: Reals) -> list[Item]:
    """The perpendiculars from a point to the lines or planes of equations, with their lengths."""
    items: list[Item] = []
    for row, value in zip(matrix, right, strict=True):
        size = float(np.linalg.norm(row))
        miss = (float(value) - float(row @ at)) / size if size else 0.0
        if abs(miss) <= 1e-9 * max(1.0, float(np.max(np.abs(at)))):
            continue
        foot = at + miss * row / size
        along = np.linalg.svd(row.reshape(1, -1) / size)[2][1]
        items.append(Curve((point(at), point(foot)), label=f"{abs(miss):.3g}", role="warning", dashed=True))
        items.append(RightAngle(point(foot), point(at - foot), point(along * abs(miss))))
    return items
