"""Lines and planes and where they meet; the residual as a perpendicular; subspaces through the origin."""

from __future__ import annotations

from functools import singledispatch
from itertools import product
from typing import Any

import numpy as np

from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Points, Region, RightAngle, Role, Scene
from ossature.systems.answers import Factors, Inverse, Reduced, Solution, Space

_ROLES: tuple[Role, ...] = ("first", "second", "third", "fourth")
_MOST_EQUATIONS = 12


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer about systems."""
    raise BadInput("no-picture", verb=answer.question.verb, why=Message("systems-picture-none"))


@picture.register
def _(answer: Solution) -> Scene:
    matrix, right = _numbers(answer.question.operands[0]), _numbers(answer.question.operands[1])
    if not matrix.size or np.iscomplexobj(matrix) or np.iscomplexobj(right) or right.ndim != 1 or matrix.ndim != 2:
        raise BadInput("no-picture", verb="solve", why=Message("solve-picture-real"))
    rows, unknowns = matrix.shape
    if not answer.consistent and rows in (2, 3) and unknowns < rows and answer.rank == unknowns:
        return _projection(answer, matrix, right)
    if unknowns == 2 and rows <= _MOST_EQUATIONS:
        return _lines(answer, matrix, right)
    if unknowns == 3 and rows <= _MOST_EQUATIONS:
        return _planes(answer, matrix, right)
    raise BadInput("no-picture", verb="solve", why=Message("solve-picture-sizes", rows=rows, unknowns=unknowns))


def _numbers(operand: Any) -> np.ndarray[Any, Any]:
    held = operand.exact if operand.is_exact else operand.array
    if held is None:
        raise BadInput("no-picture", verb="solve", why=Message("systems-picture-none"))
    values = np.asarray(held)
    return values[:, 0] if operand.ndim == 1 and values.ndim == 2 else values


def _lines(answer: Solution, matrix: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> Scene:
    at = np.asarray(answer.x, dtype=float)
    reach = 1.6 * max(2.0, float(np.max(np.abs(at))), *_intercepts(matrix, right, at))
    window = [(float(at[axis]) - reach, float(at[axis]) + reach) for axis in range(2)]
    items: list[Item] = []
    for index, (row, value) in enumerate(zip(matrix, right, strict=True)):
        ends = _line_in_box(row, float(value), window)
        if ends:
            items.append(Curve(ends, label=Message("solve-equation", number=index + 1), role=_ROLES[index % 4]))
    items.append(Points(((float(at[0]), float(at[1])),), labels=(_point_label(answer),), role="result"))
    return Scene(tuple(items), x=window[0], y=window[1], title=_title(answer), description=_seen(answer, "lines"))


def _intercepts(matrix: np.ndarray[Any, Any], right: np.ndarray[Any, Any], at: np.ndarray[Any, Any]) -> list[float]:
    """How far each line lies from the solution: what the window must reach."""
    length = np.hypot(matrix[:, 0], matrix[:, 1])
    keep = length > 0
    return [float(gap) for gap in np.abs(right[keep] - matrix[keep] @ at) / length[keep]]


def _line_in_box(row: np.ndarray[Any, Any], value: float, window: list[tuple[float, float]]) -> tuple[Point, ...]:
    """The two ends of the line row·p = value in the window; nothing when it misses, or when the row is zero."""
    a, b = float(row[0]), float(row[1])
    if a == 0 and b == 0:
        return ()
    ends: list[Point] = []
    if abs(b) >= abs(a):
        ends = [(x, (value - a * x) / b) for x in window[0]]
    else:
        ends = [((value - b * y) / a, y) for y in window[1]]
    return tuple(ends)


def _planes(answer: Solution, matrix: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> Scene:
    at = np.asarray(answer.x, dtype=float)
    reach = 1.5 * max(2.0, float(np.max(np.abs(at))))
    box = [(float(at[axis]) - reach, float(at[axis]) + reach) for axis in range(3)]
    items: list[Item] = []
    for index, (row, value) in enumerate(zip(matrix, right, strict=True)):
        face = plane_in_box(row, float(value), box)
        if face:
            items.append(Region(face, label=Message("solve-equation", number=index + 1), role=_ROLES[index % 4]))
    if answer.kind == "infinite" and len(answer.null_space) == 1:
        items.append(_common_line(at, np.asarray(answer.null_space[0], dtype=float), reach))
    items.append(Points((_point(at),), labels=(_point_label(answer),), role="result"))
    x, y, z = box
    return Scene(tuple(items), x=x, y=y, z=z, title=_title(answer), description=_seen(answer, "planes"))


def _common_line(at: np.ndarray[Any, Any], along: np.ndarray[Any, Any], reach: float) -> Curve:
    step = along / np.max(np.abs(along)) * reach
    return Curve((_point(at - step), _point(at + step)), label=Message("solve-common-line"), role="result")


def plane_in_box(row: np.ndarray[Any, Any], value: float, box: list[tuple[float, float]]) -> tuple[Point, ...]:
    """The polygon where the plane row·p = value cuts a box, its corners in order around it."""
    if not np.any(row):
        return ()
    corners: list[np.ndarray[Any, Any]] = []
    for axis in range(3):
        others = [other for other in range(3) if other != axis]
        for ends in product(*(box[other] for other in others)):
            if row[axis] == 0:
                continue
            corner = np.empty(3)
            corner[others] = ends
            corner[axis] = (value - row[others] @ np.array(ends)) / row[axis]
            if box[axis][0] - 1e-9 <= corner[axis] <= box[axis][1] + 1e-9:
                corners.append(corner)
    return _around(corners, row) if len(corners) >= 3 else ()


def _around(corners: list[np.ndarray[Any, Any]], normal: np.ndarray[Any, Any]) -> tuple[Point, ...]:
    centre = np.mean(corners, axis=0)
    across = np.linalg.svd(normal.reshape(1, 3).astype(float))[2][1:]
    angles = [float(np.arctan2(*(across @ (corner - centre)))) for corner in corners]
    ordered = [corners[index] for index in np.argsort(angles)]
    kept = [corner for index, corner in enumerate(ordered) if index == 0 or np.max(np.abs(corner - ordered[index - 1])) > 1e-9]
    return tuple(_point(corner) for corner in kept)


def _projection(answer: Solution, matrix: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> Scene:
    """b, its shadow A x on the column space, and the residual at a right angle to it."""
    shadow = matrix @ np.asarray(answer.x, dtype=float)
    rows, unknowns = matrix.shape
    zero = (0.0,) * rows
    items: list[Item] = [_span(matrix, max(float(np.max(np.abs(right))), float(np.max(np.abs(shadow))), 1.0))]
    items += [Arrow(zero, _point(matrix[:, index]), label=f"a{'₁₂'[index]}", role=_ROLES[index]) for index in range(unknowns)]
    items += [
        Arrow(zero, _point(right), label="b", role="third"),
        Arrow(zero, _point(shadow), label=Message("solve-shadow"), role="result"),
        Curve((_point(shadow), _point(right)), label=Message("solve-residual"), role="warning", dashed=True),
        RightAngle(_point(shadow), _point(-shadow), _point(right - shadow)),
    ]
    points = np.vstack([np.zeros(rows), matrix.T, right, shadow])
    windows = [_window(points[:, axis]) for axis in range(rows)]
    z = windows[2] if rows == 3 else None
    return Scene(tuple(items), x=windows[0], y=windows[1], z=z, title=_title(answer), description=_seen(answer, "projection"))


def _span(matrix: np.ndarray[Any, Any], reach: float) -> Item:
    across = np.linalg.qr(matrix.astype(float))[0] * 1.2 * reach
    if matrix.shape[1] == 1:
        return Curve((_point(-across[:, 0]), _point(across[:, 0])), label=Message("solve-column-space"), role="muted")
    corners = ((1, 1), (1, -1), (-1, -1), (-1, 1))
    return Region(tuple(_point(across @ np.array(corner)) for corner in corners), label=Message("solve-column-space"), role="muted")


def _window(values: np.ndarray[Any, Any]) -> tuple[float, float]:
    low, high = float(np.min(values)), float(np.max(values))
    margin = 0.2 * max(high - low, 1.0)
    return low - margin, high + margin


def _point(values: np.ndarray[Any, Any]) -> Point:
    return tuple(float(value) for value in values)


def _point_label(answer: Solution) -> Message:
    place = ", ".join(str(_short(value)) for value in answer.x)
    return Message(f"solve-point-{answer.kind.replace('_', '-')}", place=f"({place})")


def _short(value: Any) -> Any:
    return float(f"{value:.4g}") if isinstance(value, (float, np.floating)) else value


def _title(answer: Solution) -> Message:
    return Message(f"solve-title-{answer.kind.replace('_', '-')}")


def _seen(answer: Solution, what: str) -> Message:
    rows, unknowns = answer.question.operands[0].shape
    return Message(f"solve-seen-{what}", rows=rows, unknowns=unknowns, kind=answer.kind)


@picture.register
def _(answer: Space) -> Scene:
    if answer.ambient not in (2, 3):
        raise BadInput("no-picture", verb=answer.question.verb, why=Message("space-picture-sizes", ambient=answer.ambient))
    basis = np.asarray(answer)
    if np.iscomplexobj(basis):
        raise BadInput("no-picture", verb=answer.question.verb, why=Message("solve-picture-real"))
    reach = 1.3 * max(1.0, float(np.max(np.abs(basis), initial=0.0)))
    items: list[Item] = [_span_of(basis, reach)] if 0 < answer.dimension < answer.ambient else []
    zero = (0.0,) * answer.ambient
    items += [Arrow(zero, _point(column), label=f"v{'₁₂₃'[index]}", role=_ROLES[index]) for index, column in enumerate(basis.T)]
    items.append(Points((zero,), labels=("0",), role="muted"))
    window = (-reach, reach)
    title = Message("space-title", name=Message(f"space-name-{answer.name.replace('_', '-')}"), dimension=answer.dimension)
    seen = Message("space-seen", dimension=answer.dimension, ambient=answer.ambient)
    return Scene(tuple(items), x=window, y=window, z=window if answer.ambient == 3 else None, title=title, description=seen)


def _span_of(basis: np.ndarray[Any, Any], reach: float) -> Item:
    across = np.linalg.qr(basis.astype(float))[0] * reach
    if across.shape[1] == 1:
        return Curve((_point(-across[:, 0]), _point(across[:, 0])), role="result")
    return Region(tuple(_point(across @ np.array(corner)) for corner in ((1, 1), (1, -1), (-1, -1), (-1, 1))), role="result")


@picture.register
def _(answer: Inverse) -> Scene:
    inverse = np.asarray(answer.value)
    if inverse.shape != (2, 2) or np.iscomplexobj(inverse):
        return _heat(answer, [inverse])
    matrix = _numbers(answer.question.operands[0])
    there, back = [_point(column) for column in matrix.T], [_point(column) for column in inverse.T]
    items: tuple[Item, ...] = (
        Grid(tuple(there)),
        Region(_square(there), role="result", label=Message("inverse-forward")),
        Region(_square(back), role="before", label=Message("inverse-back")),
        *(Arrow((0.0, 0.0), column, label=f"a{'₁₂'[index]}", role="first") for index, column in enumerate(there)),
        *(Arrow((0.0, 0.0), column, label=f"b{'₁₂'[index]}", role="second", dashed=True) for index, column in enumerate(back)),
    )
    points = np.array([*_square(there), *_square(back)])
    return Scene(items, x=_window(points[:, 0]), y=_window(points[:, 1]), title=Message("inverse-title"), description=Message("inverse-seen"))


def _square(columns: list[Point]) -> tuple[Point, ...]:
    one, two = columns
    return ((0.0, 0.0), one, (one[0] + two[0], one[1] + two[1]), two)


@picture.register
def _(answer: Reduced) -> Scene:
    return _heat(answer, [np.asarray(answer.value)])


@picture.register
def _(answer: Factors) -> Scene:
    return _heat(answer, [np.asarray(part) for part in answer.parts])


def _heat(answer: Answer, blocks: list[np.ndarray[Any, Any]]) -> Scene:
    """The matrices side by side as one coloured table, a blank column between them."""
    if any(np.iscomplexobj(block) or block.ndim != 2 for block in blocks) or not all(block.size for block in blocks):
        raise BadInput("no-picture", verb=answer.question.verb, why=Message("solve-picture-real"))
    height = max(block.shape[0] for block in blocks)
    padded = [np.pad(block.astype(float), ((0, height - block.shape[0]), (0, 1)), constant_values=np.nan) for block in blocks]
    table = np.hstack(padded)[:, :-1]
    values = tuple(tuple(float(value) for value in row) for row in np.nan_to_num(table))
    text = tuple(tuple("" if np.isnan(value) else f"{value:.4g}" for value in row) for row in table) if table.size <= 120 else ()
    title = Message("systems-heat-title", verb=Message(f"table-{answer.question.verb}-name"))
    seen = Message("systems-heat-seen", rows=table.shape[0], columns=table.shape[1])
    return Scene(
        (HeatMap(values, text=text, diverging=True),),
        x=(0.0, float(table.shape[1])),
        y=(0.0, float(height)),
        title=title,
        description=seen,
        axes=False,
    )
