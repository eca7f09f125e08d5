"""Where each entry goes when an object is reshaped."""

from __future__ import annotations

from functools import singledispatch

from ossature.base.errors import NoDerivation
from ossature.base.formula import Number, Product, Sum, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.objects.answers import Reshaped
from ossature.objects.intake import shape_text

_LISTED = 24


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """Only reshape has steps: a description is read off, not derived."""
    raise NoDerivation("no-derivation", verb=answer.question.verb)


@derive.register
def _(answer: Reshaped, strategy: Strategy | None = None) -> Derivation:
    after = answer.value.shape
    count = 1
    for side in after:
        count *= side
    steps = []
    for position in range(min(count, _LISTED)):
        place = _place(position, after)
        terms = tuple(Product((Number(index), Number(_stride(after, axis)))) for axis, index in enumerate(place))
        reason = Message("reshape-step", old=shape_text(_place(position, answer.before)), new=shape_text(place))
        steps.append(FormulaStep(equals(Sum(terms) if terms else Number(0), Number(position)), "position", reason))
    return Derivation(Message("reshape-title", before=shape_text(answer.before), after=shape_text(after)), steps=tuple(steps))


def _stride(shape: tuple[int, ...], axis: int) -> int:
    stride = 1
    for side in shape[axis + 1 :]:
        stride *= side
    return stride


def _place(position: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(position // _stride(shape, axis) % max(side, 1) for axis, side in enumerate(shape))
