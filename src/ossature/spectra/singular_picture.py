"""Pictures of singular values: the ellipse and its axes, or how the values fall."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.base.scene import Arrow, Curve, Point, Points, Role, Scene
from ossature.objects.drawn import FARTHEST, cell, no_picture, point, window
from ossature.spectra.answers import SingularValues

_CIRCLE = 96  # points of a circle
_AXES: tuple[tuple[Role, str], ...] = (("first", "₁"), ("second", "₂"))
_LABELLED = 8  # values that are written


def scene(answer: SingularValues) -> Scene:
    """Of a real 2x2 matrix the unit circle, its image, and the axes before and after; of others the values in their order."""
    values = answer.singular_values
    if not len(values):
        raise no_picture("svd", "spectra-picture-empty")
    if not values[0] < float(FARTHEST):
        raise no_picture("svd", "no-picture-range", farthest=FARTHEST)
    if answer.u.shape == answer.v.shape == (2, 2) and not np.iscomplexobj(answer.u):
        return _ellipse(answer)
    return _falling(values)


def _ellipse(answer: SingularValues) -> Scene:
    u, values, v = answer
    around = np.array([(cos(2 * pi * step / _CIRCLE), sin(2 * pi * step / _CIRCLE)) for step in range(_CIRCLE)])
    before: tuple[Point, ...] = tuple(point(place) for place in around)
    after: tuple[Point, ...] = tuple(point(place) for place in around @ (u * values).T)
    x, y = window((*before, *after), 2)
    items: list[Any] = [Curve(before, label=Message("eig-unit-circle"), role="before", closed=True)]
    items.append(Curve(after, label=Message("eig-image"), role="result", closed=True))
    for place, (role, number) in enumerate(_AXES):
        items.append(Arrow((0.0, 0.0), point(v[:, place]), label=f"v{number}", role=role, dashed=True))
        if values[place] > 1e-9 * values[0]:
            items.append(Arrow((0.0, 0.0), point(u[:, place] * values[place]), label=f"σ{number}u{number}", role=role))
    return Scene(tuple(items), x=x, y=y, title=Message("svd-title-ellipse"), description=Message("svd-seen-ellipse"))


def _falling(values: Any) -> Scene:
    places: tuple[Point, ...] = tuple((float(place), float(value)) for place, value in enumerate(values, 1))
    labels = tuple(cell(float(value)) for value in values) if len(values) <= _LABELLED else ()
    top = float(values[0]) * 1.15 or 1.0
    return Scene(
        (Curve(places, role="first"), Points(places, labels, role="result")) if len(places) > 1 else (Points(places, labels, role="result"),),
        x=(0.5, len(values) + 0.5),
        y=(-0.05 * top, top),
        title=Message("svd-title-values"),
        description=Message("svd-seen-values", count=len(values)),
        equal=False,
        names=("i", "σ"),
    )
