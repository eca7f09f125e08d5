"""Pictures of descent."""

from __future__ import annotations

from functools import singledispatch

import numpy as np

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import Curve, Item, Points, Role, Scene
from ossature.descent.answers import RateLimit
from ossature.descent.headline import rate_number
from ossature.objects.drawn import cell, no_picture

_FARTHEST = 1e100
_ROOM = 1.3  # how far beyond the limit the picture reaches
_HEIGHT = 1.6
_POINTS = 121


@singledispatch
def picture(answer: Answer) -> Scene:
    """The scene of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no picture")


@picture.register
def _(answer: RateLimit) -> Scene:
    """|1 − ηλ| over the rate η for the largest and the smallest eigenvalue: below 1 the error shrinks."""
    largest, smallest = float(answer.largest), float(answer.smallest)
    rate = None if answer.rate is None else float(answer.rate)
    reach = _ROOM * (float(answer.limit) if answer.rising else max(1 / max(abs(largest), abs(smallest)), rate or 0.0) if smallest else max(1.0, rate or 0.0))
    if not 1 / _FARTHEST < reach < _FARTHEST:
        raise no_picture("rate_limit", "no-picture-range", farthest="1e100")
    reach = max(reach, 1.1 * rate) if rate is not None and rate < 4 * reach else reach
    at = np.linspace(0.0, reach, _POINTS)
    one = Curve(((0.0, 1.0), (reach, 1.0)), label="1", role="muted", dashed=True)
    items: list[Item] = [one, _curve(at, largest, Message("rate-label-steep"), "first")]
    if smallest != largest:
        items.append(_curve(at, smallest, Message("rate-label-flat"), "second"))
    if answer.rising:
        items.append(Points(((float(answer.limit), 1.0),), (Message("rate-label-limit", limit=cell(answer.limit)),), role="warning"))
    if answer.best is not None:
        items.append(Points(((float(answer.best), answer.factor or 0.0),), (Message("rate-label-best", best=cell(answer.best)),), role="result"))
    if rate is not None and rate <= reach:
        worst = max(abs(1 - rate * value) for value in (largest, smallest))
        items.append(Curve(((rate, 0.0), (rate, min(worst, _HEIGHT))), label=Message("rate-label-asked", rate=rate_number(answer)), role="third", dashed=True))
    seen = Message("rate-seen", limit=cell(answer.limit) if answer.rising else "∞", falling=answer.falling)
    return Scene(tuple(items), x=(0.0, reach), y=(0.0, _HEIGHT), title=Message("rate-title-picture"), description=seen, equal=False, names=("η", "|1 − ηλ|"))


def _curve(at: np.ndarray, value: float, label: Message, role: Role) -> Curve:
    """|1 − ηλ|, with its corner at 1/λ where that is in sight."""
    places = np.sort(np.append(at, 1 / value)) if value > 0 and 0 < 1 / value < at[-1] else at
    return Curve(tuple(zip(map(float, places), map(float, np.abs(1 - places * value)), strict=True)), label=label, role=role)
