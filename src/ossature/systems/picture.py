"""Lines and planes and where they meet; the residual as a perpendicular; subspaces through the origin; factors read like a formula."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Points, Region, RightAngle, Role, Scene, Sign, table_scene
from ossature.objects.drawn import MOST, Reals, cell, entries, heat_map, no_picture, point, reals, window
from ossature.systems.answers import Choice, Factors, Inverse, Rank, Reduced, Solution, Space
from ossature.systems.drawn import common_line, equation, line_in_box, plane_in_box, subscripted

ROLES: tuple[Role, ...] = ("first", "second", "third", "fourth")
_MOST_EQUATIONS = 12
_CROSSINGS = 4  # planes whose pairwise lines are drawn


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer about systems."""
    raise no_picture(answer.question.verb, "systems-picture-none")


@picture.register
def _(answer: Solution) -> Scene:
    matrix, right = (reals(operand, "solve") for operand in answer.question.operands[:2])
    if not matrix.size or right.ndim not in (1, 2) or matrix.ndim != 2 or isinstance(answer.kind, np.ndarray):
        raise no_picture("solve", "solve-picture-one")
    rows, unknowns = matrix.shape
    if right.ndim == 2 or unknowns not in (2, 3) or rows > _MOST_EQUATIONS:
        small = right.ndim == 1 and not answer.consistent and (rows, unknowns) in ((2, 1), (3, 1)) and answer.rank == 1
        return _projection(answer, matrix, right) if small else _tables(answer)
    if not answer.consistent and (rows, unknowns) == (3, 2) and answer.rank == 2 and not answer.unknowns:  # written as equations they are lines
        return _projection(answer, matrix, right)
    return _lines(answer, matrix, right) if unknowns == 2 else _planes(answer, matrix, right)


def _names(answer: Solution) -> tuple[str, ...]:
    """The names of the unknowns: their own, or x₁, x₂, ..."""
    return answer.unknowns or subscripted("x", answer.question.operands[0].shape[1])


def _equations(answer: Solution) -> list[str]:
    """Each equation as text."""
    left, right = (entries(operand) for operand in answer.question.operands[:2])
    return [equation(row, value, _names(answer)) for row, value in zip(left, right, strict=True)]


def _reach(at: Reals, matrix: Reals, right: Reals) -> float:
    """How far a window around the solution reaches: past the origin and past each line or plane."""
    length = np.linalg.norm(matrix, axis=1)
    gaps = np.abs(right - matrix @ at)[length > 0] / length[length > 0]
    return 1.5 * float(max(np.max(np.abs(at)), 1.3 * np.max(gaps, initial=0.0))) or 2.0


def _lines(answer: Solution, matrix: Reals, right: Reals) -> Scene:
    at = np.asarray(answer.x, dtype=float)
    reach = _reach(at, matrix, right)
    box = [(float(at[axis]) - reach, float(at[axis]) + reach) for axis in range(2)]
    items: list[Item] = []
    for index, (row, value, text) in enumerate(zip(matrix, right, _equations(answer), strict=True)):
        ends = line_in_box(row, float(value), box)
        if ends:
            items.append(Curve(ends, label=text, role=ROLES[index % 4], dashed=index >= 4))
    items.append(Points((point(at),), labels=(_point_label(answer),), role="result"))
    return Scene(tuple(items), x=box[0], y=box[1], title=_title(answer), description=_seen(answer, "lines"), names=_names(answer))


def _planes(answer: Solution, matrix: Reals, right: Reals) -> Scene:
    at = np.asarray(answer.x, dtype=float)
    reach = _reach(at, matrix, right)
    box = [(float(at[axis]) - reach, float(at[axis]) + reach) for axis in range(3)]
    items: list[Item] = []
    for index, (row, value, text) in enumerate(zip(matrix, right, _equations(answer), strict=True)):
        face = plane_in_box(row, float(value), box)
        if face:
            items.append(Region(face, label=text, role=ROLES[index % 4]))
    few = range(min(len(matrix), _CROSSINGS))
    for one in few:
        for other in range(one):
            ends = common_line(matrix[[one, other]], right[[one, other]], box)
            items += [Curve(ends, role="muted")] if ends else []
    if answer.kind == "infinite" and len(answer.null_space) == 1:
        along = np.asarray(answer.null_space[0], dtype=float)
        step = along / np.max(np.abs(along)) * reach
        items.append(Curve((point(at - step), point(at + step)), label=Message("solve-common-line"), role="result"))
    items.append(Points((point(at),), labels=(_point_label(answer),), role="result"))
    x, y, z = box
    return Scene(tuple(items), x=x, y=y, z=z, title=_title(answer), description=_seen(answer, "planes"), names=_names(answer))


def _projection(answer: Solution, matrix: Reals, right: Reals) -> Scene:
    """b, its shadow A x on the column space, and the residual at a right angle to it."""
    shadow = matrix @ np.asarray(answer.x, dtype=float)
    rows, unknowns = matrix.shape
    zero = (0.0,) * rows
    far = max(float(np.max(np.abs(values))) for values in (right, shadow, matrix))
    items: list[Item] = [_span(matrix, 1.2 * far, Message("solve-column-space"), "muted")]
    items += [Arrow(zero, point(matrix[:, index]), label=f"a{'₁₂'[index]}", role=ROLES[index]) for index in range(unknowns)]
    items += [
        Arrow(zero, point(right), label="b", role="third"),
        Arrow(zero, point(shadow), label=Message("solve-shadow"), role="result"),
        Curve((point(shadow), point(right)), label=Message("solve-residual"), role="warning", dashed=True),
    ]
    if np.linalg.norm(shadow) > 1e-9 * np.linalg.norm(right):
        items.append(RightAngle(point(shadow), point(-shadow), point(right - shadow)))
    x, y, *z = window([*matrix.T, right, shadow], rows, 0.2)
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=_title(answer), description=_seen(answer, "projection"))


def _span(across: Reals, reach: float, label: Message | str, role: Role) -> Item:
    """The line or the plane that one or two columns span, out to about a distance."""
    basis = np.linalg.qr(across / np.max(np.abs(across)))[0] * reach
    if basis.shape[1] == 1:
        return Curve(
            (point(-3 * basis[:, 0]), point(3 * basis[:, 0])) if len(basis) == 2 else (point(-basis[:, 0]), point(basis[:, 0])), label=label, role=role
        )
    corners = ((1, 1), (1, -1), (-1, -1), (-1, 1))
    return Region(tuple(point(basis @ np.array(corner)) for corner in corners), label=label, role=role)


def _tables(answer: Solution) -> Scene:
    """A, x and b as tables read like the equation; where the equations contradict each other, the residual as well."""
    left, right = answer.question.operands[:2]
    names = _names(answer) if max(left.shape) <= _MOST_EQUATIONS else ()
    items: list[HeatMap | Sign] = [
        heat_map(left, "solve", name="A", columns=names if answer.unknowns else ()),
        Sign("·"),
        heat_map(answer.x, "solve", name="x" if right.ndim == 1 else "X", rows=names if answer.unknowns else ()),
        Sign("=" if answer.consistent else "≈"),
        heat_map(right, "solve", name="b" if right.ndim == 1 else "B"),
    ]
    if not answer.consistent:
        items += [heat_map(answer.residual, "solve", name=Message("solve-residual"))]
    rows, unknowns = left.shape
    title = _title(answer) if right.ndim == 1 else Message("solve-title-tables")
    return table_scene(*items, title=title, description=Message("solve-seen-tables", rows=rows, unknowns=unknowns))


def _point_label(answer: Solution) -> Message:
    place = ", ".join(cell(value) for value in answer.x)
    return Message(f"solve-point-{answer.kind.replace('_', '-')}", place=f"({place})")


def _title(answer: Solution) -> Message:
    return Message(f"solve-title-{answer.kind.replace('_', '-')}")


def _seen(answer: Solution, what: str) -> Message:
    rows, unknowns = answer.question.operands[0].shape
    return Message(f"solve-seen-{what}", rows=rows, unknowns=unknowns, kind=answer.kind)


@picture.register
def _(answer: Space) -> Scene:
    verb = answer.question.verb
    basis = reals(np.asarray(answer), verb)
    title = Message("space-title", name=Message(f"space-name-{answer.name.replace('_', '-')}"), dimension=answer.dimension)
    seen = Message("space-seen", dimension=answer.dimension, ambient=answer.ambient)
    if answer.ambient not in (2, 3):
        if not answer.dimension:
            raise no_picture(verb, "space-picture-zero", ambient=answer.ambient)
        names = subscripted("v", answer.dimension) if answer.dimension <= _MOST_EQUATIONS else ()
        return table_scene(heat_map(_columns(answer), verb, columns=names), title=title, description=Message("space-seen-table", ambient=answer.ambient))
    reach = 1.3 * max(1.0, float(np.max(np.abs(basis), initial=0.0)))
    box = [(-reach, reach)] * answer.ambient
    items: list[Item] = _filling(basis, box) if answer.dimension else []
    zero = (0.0,) * answer.ambient
    items += [Arrow(zero, point(column), label=f"v{'₁₂₃'[index]}", role=ROLES[index]) for index, column in enumerate(basis.T)]
    if not answer.dimension:
        items.append(Points((zero,), labels=("0",), role="result"))
    z = box[2] if answer.ambient == 3 else None
    return Scene(tuple(items), x=box[0], y=box[1], z=z, title=title, description=seen)


def _columns(answer: Space) -> Any:
    """The basis as the columns of a table, exact where it is."""
    vectors = [entries(vector) for vector in answer.basis]
    held = np.empty((answer.ambient, answer.dimension), dtype=vectors[0].dtype)
    for index, vector in enumerate(vectors):
        held[:, index] = vector
    return held


def _filling(basis: Reals, box: list[tuple[float, float]]) -> list[Item]:
    """All of a subspace that lies in the window."""
    ambient, dimension = basis.shape
    reach = box[0][1]
    if dimension == ambient == 2:
        return [Region(tuple((reach * x * 3, reach * y * 3) for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))), role="result")]
    if dimension == 1:
        step = basis[:, 0] / np.max(np.abs(basis)) * reach * (3 if ambient == 2 else 1)
        return [Curve((point(-step), point(step)), role="result")]
    if dimension == 2:
        face = plane_in_box(np.cross(basis[:, 0], basis[:, 1]), 0.0, box)
        return [Region(face, role="result")]
    return []


@picture.register
def _(answer: Inverse) -> Scene:
    operand = answer.question.operands[0]
    matrix, inverse = reals(operand, "inverse"), reals(answer.value, "inverse")
    if inverse.ndim != 2 or not inverse.size:
        raise no_picture("inverse", "systems-picture-none")
    if inverse.shape != (2, 2):
        items = (heat_map(operand, "inverse", name="A"), Sign("·"), heat_map(answer.value, "inverse", name="A⁻¹"), Sign("= I"))
        return table_scene(*items, title=Message("table-inverse-name"), description=_sized(matrix))
    there, back = [point(column) for column in matrix.T], [point(column) for column in inverse.T]
    unit: list[Point] = [(1.0, 0.0), (0.0, 1.0)]
    pictured: tuple[Item, ...] = (
        Grid(tuple(there)),
        Region(_square(unit), role="muted"),
        Region(_square(there), role="result", label=Message("inverse-forward")),
        Region(_square(back), role="before", label=Message("inverse-back")),
        *(Arrow((0.0, 0.0), column, label=f"a{'₁₂'[index]}", role="first") for index, column in enumerate(there)),
        *(Arrow((0.0, 0.0), column, label=f"b{'₁₂'[index]}", role="second") for index, column in enumerate(back)),
    )
    x, y = window([*_square(there), *_square(back), *_square(unit)], 2)
    return Scene(pictured, x=x, y=y, title=Message("inverse-title"), description=Message("inverse-seen"))


def _square(columns: list[Point]) -> tuple[Point, ...]:
    one, two = columns
    return ((0.0, 0.0), one, (one[0] + two[0], one[1] + two[1]), two)


@picture.register
def _(answer: Reduced) -> Scene:
    (operand, *_) = answer.question.operands
    pivots = tuple(enumerate(answer.pivots))
    value = reals(answer.value, "rref")
    if value.ndim != 2 or not value.size:
        raise no_picture("rref", "systems-picture-none")
    before = heat_map(operand, "rref", name="A", columns=operand.labels(1))
    after = heat_map(answer.value, "rref", name="R", columns=operand.labels(1), marked=pivots)
    return table_scene(before, Sign("→"), after, title=Message("table-rref-name"), description=Message("rref-seen", pivots=len(pivots)))


@picture.register
def _(answer: Rank) -> Scene:
    operand = answer.question.operands[0]
    values = reals(operand, "rank")
    if values.ndim != 2 or not values.size:
        raise no_picture("rank", "systems-picture-none")
    table = heat_map(operand, "rank", name="A")
    return table_scene(table, Sign(f"rank A = {answer.value}"), title=Message("table-rank-name"), description=_sized(values))


@picture.register
def _(answer: Choice) -> Scene:
    operand = answer.question.operands[0]
    values = reals(operand, "choose")
    if values.ndim != 2 or not values.size:
        raise no_picture("choose", "systems-picture-none")
    title = Message("choose-picture", method=Message(f"method-{answer.method}"))
    return table_scene(heat_map(operand, "choose", name="A"), title=title, description=_sized(values))


@picture.register
def _(answer: Factors) -> Scene:
    verb = answer.question.verb
    parts = [entries(part) for part in answer.parts]
    if any(part.ndim != 2 or not part.size for part in parts):
        raise no_picture(verb, "systems-picture-none")
    names = {"lu": "PLU", "qr": "QR", "ldl": "LD", "cholesky": "L"}[answer.name]
    shown = list(zip(names, parts, strict=True))
    if answer.name in ("ldl", "cholesky"):
        reals(parts[0], verb)
        shown.append(("Lᵀ", parts[0].T))
    operand = answer.question.operands[0]
    items: list[HeatMap | Sign] = [heat_map(operand, verb, name="A"), Sign("=")]
    for index, (name, part) in enumerate(shown):
        items += [*([Sign("·")] if index else []), heat_map(part, verb, name=name)]
    return table_scene(*items, title=Message(f"table-{verb}-name"), description=_sized(reals(operand, verb)))


def _sized(values: Reals) -> Message:
    rows, columns = values.shape
    if max(rows, columns) > MOST:
        return Message("systems-heat-seen-blocks", rows=rows, columns=columns, most=MOST)
    return Message("systems-heat-seen", rows=rows, columns=columns)
