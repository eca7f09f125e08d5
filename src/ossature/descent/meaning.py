"""What an answer about descent says, and where it matters in deep learning."""

from __future__ import annotations

from functools import singledispatch
from math import inf

from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.descent.answers import RateLimit
from ossature.descent.headline import headline, rate_number

__all__ = ["headline", "meaning"]
_TOLERANCE = 1e-6


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} is no answer of descent")


@meaning.register
def _(answer: RateLimit) -> tuple[Message, ...]:
    said = []
    if answer.rising:
        said.append(Message("rate-means-limit", limit=_short(float(answer.limit)), largest=_short(float(answer.largest))))
    if answer.falling:
        said.append(Message("rate-means-falling", count=answer.falling, smallest=_short(float(answer.smallest))))
    if answer.flat:
        said.append(Message("rate-means-flat", count=answer.flat))
    if answer.best is not None:
        said += _fastest(answer)
    if answer.verdict is not None:
        said.append(_judged(answer))
    return (*said, Message("rate-means-use"))


def _fastest(answer: RateLimit) -> list[Message]:
    """How far the best rate and momentum get, and why the condition decides."""
    counts, held = answer.iterations(_TOLERANCE), answer.momentum
    said = [Message("rate-means-best", best=_short(float(answer.best)), factor=_short(answer.factor or 0.0), steps=int(counts.best))]
    if held is not None and held.coefficient > 0 and counts.momentum < counts.best:
        said.append(Message("rate-means-momentum", coefficient=_short(held.coefficient), rate=_short(held.rate), steps=int(counts.momentum)))
    if answer.condition is not None and answer.condition != inf:
        said.append(Message("rate-means-condition", condition=_short(float(answer.condition)), kind="round" if answer.condition == 1 else "long"))
    return said


def _judged(answer: RateLimit) -> Message:
    """What a step at the rate in use does."""
    factors = answer.factors or ()
    steps = answer.iterations(_TOLERANCE).asked
    values = {
        "rate": rate_number(answer),
        "steep": _short(factors[0]),
        "slow": _short(max(answer.curved(), default=1.0)),
        "worst": _short(max(factors)),
        "steps": int(steps) if steps is not None and steps != inf else 0,
    }
    return Message(f"rate-means-{answer.verdict}", **values)


def _short(value: float) -> float:
    """Four digits of a number; more of a factor so near to 1 that four would say it changes nothing."""
    return float(f"{value:.4g}") if not 0.999 < value < 1 else float(f"{value:.9f}")
