"""Pictures of spectra."""

from __future__ import annotations

from functools import singledispatch

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Curve, Points, Scene
from ossature.numbers.polynomial import roots
from ossature.objects.drawn import cell, no_picture
from ossature.spectra.answers import CharacteristicPolynomial

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
