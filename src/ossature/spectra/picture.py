"""Pictures of spectra."""

from __future__ import annotations

from functools import singledispatch
from math import atan2, cos, degrees, hypot, pi, sin
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Arrow, Curve, Item, Point, Points, Role, Scene, Sign, table_scene
from ossature.numbers.polynomial import roots
from ossature.objects.drawn import cell, heat_map, no_picture, point, reals, window
from ossature.spectra.answers import CharacteristicPolynomial, Definiteness, Diagonalization, Eigen, FewEigen, SingularValues
from ossature.spectra.exact import near
from ossature.spectra.singular_picture import scene
from ossature.spectra.written import slug

_STEPS = 240  # points of a curve
_ROOM = 0.35  # of the width between the outer roots, on either side
_LABELLED = 6  # roots whose value is written


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no picture")


@picture.register
def _(answer: CharacteristicPolynomial) -> Scene:
    """The curve of the polynomial over λ, and where it crosses zero."""
    size = len(answer.coefficients) - 1
    if size == 0:
        raise no_picture("charpoly", "spectra-picture-empty")
    if not answer.value.is_rational:
        raise no_picture("charpoly", "charpoly-picture-root")
    found = [complex(float(root.real.mid()), float(root.imag.mid())) for part, _ in answer.factors for root in roots(part)]
    if not max(map(abs, found)) < 1e100:
        raise no_picture("charpoly", "no-picture-range", farthest="1e100")
    real = sorted({root.real for root in found if root.imag == 0}, reverse=True)
    x = _across([root.real for root in found])
    values = _heights(found, answer, np.linspace(*x, _STEPS))
    reach = _reach(values, real, x)
    marked = Points(tuple((root, 0.0) for root in real), tuple(f"λ = {cell(root)}" for root in real) if len(real) <= _LABELLED else (), role="result")
    curve = Curve(tuple(zip(map(float, np.linspace(*x, _STEPS)), map(float, values), strict=True)), role="first")
    title = Message("charpoly-title-picture", degree=size)
    seen = Message("charpoly-seen", real=len(real), complex=sum(root.imag != 0 for root in found))
    return Scene((curve, marked), x=x, y=(-reach, reach), title=title, description=seen, equal=False, names=("λ", "χ(λ)"))


def _across(places: list[float]) -> tuple[float, float]:
    low, high = min(places), max(places)
    room = _ROOM * (high - low) or max(1.0, abs(high) * _ROOM)
    return low - room, high + room


def _heights(found: list[complex], answer: CharacteristicPolynomial, at: np.ndarray) -> np.ndarray:
    """χ at many places: the product of the distances to its roots, which neither cancels nor overflows early."""
    times = [many for part, many in answer.factors for _ in range(part.degree)]
    values = np.ones(at.shape, dtype=complex)
    for root, many in zip(found, times, strict=True):
        values = values * (at - root) ** many
    return np.asarray(values.real)


def _reach(values: np.ndarray, real: list[float], x: tuple[float, float]) -> float:
    """How high the picture goes: what lies between the outer roots fills most of it."""
    at = np.linspace(*x, _STEPS)
    inside = values[(at >= min(real)) & (at <= max(real))] if len(real) > 1 else values[_STEPS // 4 : -_STEPS // 4]
    return float(1.6 * np.max(np.abs(inside), initial=0.0)) or float(np.max(np.abs(values))) or 1.0


_CIRCLE = 96  # points of a circle
_BEYOND = 1e100
_NAMED = 8  # eigenvalues whose value is written in the complex plane
_ROLES: tuple[Role, ...] = ("first", "second")


@picture.register
def _(answer: Eigen) -> Scene:
    """Of a real 2x2 matrix the unit circle, its image, and the lines that keep their direction; of others the eigenvalues in the complex plane."""
    if not len(answer.values):
        raise no_picture("eig", "spectra-picture-empty")
    values = [near(value) for value in answer.values] if answer.multiplicities is not None else [complex(value) for value in answer.values]
    if not max(map(abs, values)) < _BEYOND:
        raise no_picture("eig", "no-picture-range", farthest="1e100")
    operand = answer.question.operands[0]
    if len(values) == 2 and not np.iscomplexobj(operand.numeric()):
        return _plane(answer, reals(operand, "eig"), values)
    return _spectrum(values)


@picture.register
def _(answer: FewEigen) -> Scene:
    """The eigenvalues in the complex plane."""
    if not len(answer.values):
        raise no_picture("eig", "spectra-picture-empty")
    values = [complex(value) for value in answer.values]
    if not max(map(abs, values)) < _BEYOND:
        raise no_picture("eig", "no-picture-range", farthest="1e100")
    return _spectrum(values)


def _circle(radius: float = 1.0) -> tuple[Point, ...]:
    return tuple((radius * cos(2 * pi * step / _CIRCLE), radius * sin(2 * pi * step / _CIRCLE)) for step in range(_CIRCLE))


def _sent(a: Any, place: Point) -> Point:
    return tuple(float(value) for value in a @ np.array(place))


def _plane(answer: Eigen, a: Any, values: list[complex]) -> Scene:
    before = Curve(_circle(), label=Message("eig-unit-circle"), role="before", closed=True)
    image = tuple(_sent(a, place) for place in before.points)
    after = Curve(image, label=Message("eig-image"), role="result", closed=True)
    x, y = window((*image, *before.points), 2)
    turning = abs(values[0].imag) > 0
    kept = _turn(a, values[0]) if turning else _lines(answer, a, x, y)
    seen = Message("eig-seen-turn", degrees=_degrees(values[0])) if turning else Message("eig-seen-lines", count=len(_directions(answer)))
    title = Message("eig-title-turn") if turning else Message("eig-title-lines")
    return Scene((before, after, *kept), x=x, y=y, title=title, description=seen)


def _directions(answer: Eigen) -> list[tuple[complex, Point]]:
    """(λ, unit vector) of each independent eigenvector of a real 2x2 matrix."""
    found = []
    if answer.multiplicities is None:
        pairs = list(zip(answer.values, answer.vectors, strict=True))
        pairs = pairs if abs(np.linalg.det(np.stack(answer.vectors, axis=1))) > 1e-8 else pairs[:1]
    else:
        pairs = [(held.value, vector) for held in answer.multiplicities for vector in _vectors_of(answer, held.value)]
    for value, vector in pairs:
        along = np.asarray(vector, dtype=float)
        along = along / np.max(np.abs(along))
        found.append((near(value) if answer.multiplicities is not None else complex(value), tuple(map(float, along / hypot(*along)))))
    return found


def _vectors_of(answer: Eigen, value: Any) -> tuple[Any, ...]:
    space = next(space for space in answer.spaces if any(value == held for held in space.values))
    found: tuple[Any, ...] = space.vectors[[held == value for held in space.values].index(True)]
    return found


def _lines(answer: Eigen, a: Any, x: tuple[float, float], y: tuple[float, float]) -> list[Item]:
    """For each direction that is kept: its line, a unit vector on it, and where that goes."""
    far = hypot(max(map(abs, x)), max(map(abs, y)))
    items: list[Item] = []
    for (value, along), role, number in zip(_directions(answer), _ROLES, "₁₂", strict=False):
        ends = tuple((sign * far * along[0], sign * far * along[1]) for sign in (-1.0, 1.0))
        items.append(Curve(ends, role="muted", dashed=True))
        end = (value.real * along[0], value.real * along[1])
        items.append(Arrow((0.0, 0.0), along, label=f"v{number}", role=role, dashed=True))
        if hypot(*end) > 1e-9:
            label = Message("eig-stretched", number=number, times=cell(value.real).replace("-", "−"))
            items.append(Arrow((0.0, 0.0), end, label=label, role=role))
    return items


def _degrees(value: complex) -> str:
    return cell(degrees(atan2(abs(value.imag), value.real)))


def _turn(a: Any, value: complex) -> list[Item]:
    """No direction is kept: an arrow, where it goes, and where that goes."""
    place: Point = (1.0, 0.0)
    once = _sent(a, place)
    twice = _sent(a, once)
    names = (("x", place, "before"), ("A x", once, "first"), ("A² x", twice, "second"))
    return [Arrow((0.0, 0.0), end, label=label, role=role) for label, end, role in names]  # type: ignore[arg-type]


def _spectrum(values: list[complex]) -> Scene:
    """The eigenvalues in the complex plane, with the circle where powers neither grow nor fade."""
    places: tuple[Point, ...] = tuple((value.real, value.imag) for value in dict.fromkeys(values))
    labels = tuple(f"λ = {_short(value)}" for value in dict.fromkeys(values)) if len(places) <= _NAMED else ()
    circle = Curve(_circle(), label=Message("eig-unit-circle"), role="before", closed=True)
    x, y = window((*places, *circle.points), 2)
    outside = sum(abs(value) > 1 + 1e-12 for value in values)
    return Scene(
        (circle, Points(places, labels, role="result")),
        x=x,
        y=y,
        title=Message("eig-title-plane"),
        description=Message("eig-seen-plane", count=len(values), outside=outside),
        names=(Message("eig-axis-real"), Message("eig-axis-imaginary")),
    )


def _short(value: complex) -> str:
    if not value.imag:
        return cell(value.real)
    return f"{cell(value.real) if value.real else ''}{'−' if value.imag < 0 else '+' if value.real else ''}{cell(abs(value.imag))}i"


@picture.register
def _(answer: Diagonalization) -> Scene:
    """A P = P D as coloured tables where all of it is real; the eigenvalues in the complex plane where it is not."""
    if not len(answer.eigen.values):
        raise no_picture("diagonalize", "spectra-picture-empty")
    parts = [np.asarray(part) for part in answer]
    near_parts = [part if part.dtype != object else _as_numbers(part) for part in parts]
    if any(np.iscomplexobj(part) for part in near_parts) or np.iscomplexobj(answer.question.operands[0].numeric()):
        return picture(answer.eigen)
    a = heat_map(answer.question.operands[0], "diagonalize", name="A")
    p, d = (heat_map(part, "diagonalize", name=name) for part, name in zip(near_parts, "PD", strict=True))
    size = len(answer.eigen.values)
    return table_scene(
        a, Sign("·"), p, Sign("="), p, Sign("·"), d, title=Message("diagonalize-title-tables"), description=Message("diagonalize-seen", size=size)
    )


def _as_numbers(held: Any) -> Any:
    """An array of exact numbers as floats, complex where one is."""
    values = np.array([complex(value) for value in held.ravel()]).reshape(held.shape)
    return values if values.imag.any() else values.real


_RAYS = 180  # directions in which a level line is looked for
_SIGNS: tuple[tuple[int, str, Role], ...] = ((1, "definite-rises", "result"), (-1, "definite-falls", "warning"))
_ARROWS: tuple[Role, ...] = ("first", "second", "third")
_REACH = 3.0  # how far a level line that runs to infinity is followed


@picture.register
def _(answer: Definiteness) -> Scene:
    """Of a real 2x2 matrix the lines where xᵀAx is plus or minus one level; of others the table."""
    operand = answer.question.operands[0]
    if not operand.shape[0]:
        raise no_picture("definiteness", "spectra-picture-empty")
    title, seen = Message("definite-title-picture"), Message(f"definite-is-{slug(answer)}")
    a = reals(operand, "definiteness")
    if len(a) != 2 or not a.any():
        return table_scene(heat_map(operand, "definiteness", name="A"), title=title, description=seen)
    items: list[Item] = []
    for sign, code, role in _SIGNS:
        lines = _level(a * sign / np.max(np.abs(a)))
        items += [Curve(line, role=role, label="" if place else Message(code)) for place, line in enumerate(lines)]
    for vector, arrow, name in zip((answer.rises, answer.falls, answer.flat), _ARROWS, "xyz", strict=True):
        if vector is not None:
            along = np.asarray(vector, dtype=float)
            along = along / np.max(np.abs(along))
            items.append(Arrow((0.0, 0.0), point(along / hypot(*along)), label=name, role=arrow))
    return Scene(tuple(items), x=(-_REACH, _REACH), y=(-_REACH, _REACH), title=title, description=seen)


def _level(a: Any) -> list[tuple[Point, ...]]:
    """The line xᵀAx = 1: pieces between the directions in which it runs to infinity."""
    pieces: list[list[Point]] = [[]]
    for step in range(2 * _RAYS + 1):
        angle = pi * step / _RAYS
        way = np.array([cos(angle), sin(angle)])
        height = float(way @ a @ way)
        if height * (2 * _REACH) ** 2 > 1:
            pieces[-1].append(point(way / height**0.5))
        elif pieces[-1]:
            pieces.append([])
    return [tuple(piece) for piece in pieces if len(piece) > 1]


@picture.register
def _(answer: SingularValues) -> Scene:
    """The ellipse of a real 2x2 matrix; of others how the values fall."""
    return scene(answer)
