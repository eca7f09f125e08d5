"""Lines and planes and where they meet; the residual as a perpendicular; subspaces through the origin; factors read like a formula."""

from __future__ import annotations

from functools import singledispatch
from math import floor, log10
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Points, Region, RightAngle, Role, Scene, Sign, table_scene
from ossature.objects.drawn import MOST, Reals, cell, entries, heat_map, no_picture, point, reals, window
from ossature.systems.answers import Choice, Factors, Inverse, Rank, Reduced, Solution, Space
from ossature.systems.drawn import common_line, equation, line_in_box, misses, plane_in_box, spanned, subscripted

ROLES: tuple[Role, ...] = ("first", "second", "third", "fourth")
_MOST_EQUATIONS = 12
_CROSSINGS = 4  # planes whose pairwise lines are drawn
_VISIBLE = 0.06  # of the picture: a residual shorter than this is drawn longer


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
    return _meeting(answer, matrix, right)


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


def _meeting(answer: Solution, matrix: Reals, right: Reals) -> Scene:
    """Lines in the plane or planes in space, and where they meet; where they do not, how far the closest point is from each."""
    at = np.asarray(answer.x, dtype=float)
    reach = _reach(at, matrix, right)
    box = [(float(middle) - reach, float(middle) + reach) for middle in at]
    items: list[Item] = []
    for index, (row, value, text) in enumerate(zip(matrix, right, _equations(answer), strict=True)):
        items += _solutions(row, float(value), box, text, index)
    if len(box) == 3:
        few = range(min(len(matrix), _CROSSINGS))
        crossings = [common_line(matrix[[one, other]], right[[one, other]], box) for one in few for other in range(one)]
        items += [Curve(ends, role="muted") for ends in crossings if ends]
        if answer.kind == "infinite" and len(answer.null_space) == 1:
            along = np.asarray(answer.null_space[0], dtype=float)
            step = along / np.max(np.abs(along)) * reach
            items.append(Curve((point(at - step), point(at + step)), label=Message("solve-common-line"), role="result"))
    notes: tuple[Message, ...] = ()
    if not answer.consistent:
        items += misses(matrix, right, at)
        notes = (_why_closest(matrix, right, at),) if matrix.any() else ()
    items.append(Points((point(at),), labels=(_point_label(answer),), role="result"))
    x, y, *z = box
    seen = _seen(answer, "planes" if z else "lines")
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=_title(answer), description=seen, names=_names(answer), notes=notes)


def _solutions(row: Reals, value: float, box: list[tuple[float, float]], text: str, index: int) -> list[Item]:
    """All that satisfies one equation: a line or a plane; nothing where it has no unknown."""
    role = ROLES[index % 4]
    if len(box) == 2:
        ends = line_in_box(row, value, box)
        return [Curve(ends, label=text, role=role, dashed=index >= 4)] if ends else []
    face = plane_in_box(row, value, box)
    return [Region(face, label=text, role=role)] if face else []


def _why_closest(matrix: Reals, right: Reals, at: Reals) -> Message:
    """What the marked point makes least: the squares of the errors, which are distances only where the rows are equally long."""
    lengths = np.linalg.norm(matrix, axis=1)
    kept = lengths[lengths > 0]
    least = cell(float(np.sum((right - matrix @ at) ** 2)))
    if np.ptp(kept) <= 1e-12 * np.max(kept):
        return Message("solve-why-closest-equal", least=least, dimension=len(at))
    return Message("solve-why-closest", least=least, dimension=len(at), lengths=tuple(cell(float(length)) for length in lengths))


def _projection(answer: Solution, matrix: Reals, right: Reals) -> Scene:
    """b, its shadow A x on the column space, and the residual at a right angle to it; a short one drawn longer, and that said."""
    shadow = matrix @ np.asarray(answer.x, dtype=float)
    rows, unknowns = matrix.shape
    zero = (0.0,) * rows
    far = max(float(np.max(np.abs(values))) for values in (right, shadow, matrix))
    miss = reals(answer.residual, "solve")
    factor, power = _enlarged(float(np.linalg.norm(miss)), far)
    tip = shadow + miss * factor * 10.0**power
    times = _times(factor, power)
    named = Message("solve-residual") if times == "1" else Message("solve-residual-enlarged", times=times)
    x, y, *z = window([*matrix.T, right, shadow, tip], rows, 0.2)
    items: list[Item] = spanned(matrix, [x, y, *z], Message("solve-column-space"), "muted")
    items += [Arrow(zero, point(matrix[:, index]), label=f"a{'₁₂'[index]}", role=ROLES[index]) for index in range(unknowns)]
    items += [
        Arrow(zero, point(right), label="b", role="third"),
        Arrow(zero, point(shadow), label=Message("solve-shadow"), role="result"),
        Curve((point(shadow), point(tip)), label=named, role="warning", dashed=True),
    ]
    if np.linalg.norm(shadow) > 1e-9 * np.linalg.norm(right):
        items.append(RightAngle(point(shadow), point(-shadow), point(tip - shadow)))
    sizes = {"length": cell(float(np.linalg.norm(miss))), "whole": cell(float(np.linalg.norm(right)))}
    notes = () if times == "1" else (Message("solve-residual-short", times=times, **sizes),)
    title, seen = _title(answer), _seen(answer, "projection")
    return Scene(tuple(items), x=x, y=y, z=z[0] if z else None, title=title, description=seen, notes=notes)


def _enlarged(length: float, far: float) -> tuple[int, int]:
    """1, 2 or 5 and the power of ten that make a residual too short to see about half as long as the picture is wide; (1, 0) for one long enough."""
    if not 0 < length < _VISIBLE * far:
        return 1, 0
    wanted = 0.8 * far / length
    power = floor(log10(wanted))
    return next(factor for factor in (5, 2, 1) if factor * 10.0**power <= wanted or factor == 1), power


def _times(factor: int, power: int) -> str:
    """The number as people write it: 500, 2·10⁹."""
    if power <= 4:
        return str(factor * 10**power)
    return f"{factor}·10".removeprefix("1·") + str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


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
    items: list[Item] = spanned(basis, box) if answer.dimension else []
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
