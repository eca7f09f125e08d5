"""What an answer about spectra says, and where it matters in deep learning."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from ossature.base.formula import Number
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.numbers.polynomial import roots
from ossature.spectra.answers import CharacteristicPolynomial
from ossature.spectra.headline import headline

__all__ = ["headline", "meaning"]


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} is no answer of spectra")


@meaning.register
def _(answer: CharacteristicPolynomial) -> tuple[Message, ...]:
    size = len(answer.coefficients) - 1
    if size == 0:
        return (Message("spectra-empty"),)
    sign = -1 if size % 2 else 1
    said = [
        Message("charpoly-roots", size=size),
        Message("charpoly-trace", trace=Number(-answer.coefficients[1])),
        Message("charpoly-det", det=Number(sign * answer.coefficients[-1]), invertible="yes" if answer.coefficients[-1] != 0 else "no"),
    ]
    return (*said, *_largest(answer))


def _largest(answer: CharacteristicPolynomial) -> tuple[Message, ...]:
    """The largest root in size, and what becomes of a signal that passes the layer again and again."""
    if not answer.value.is_rational:
        return ()
    size = max(largest_of(part) for part, _ in answer.factors)
    return (Message("charpoly-radius", radius=short(size), fate=fate_of(size)),)


def largest_of(part: Any) -> float:
    """The largest size among the roots of an irreducible factor."""
    return max(float(abs(root).upper()) for root in roots(part))


def fate_of(size: float) -> str:
    """Whether powers of a number of this size "grow", "fade" or "stay"."""
    return "stay" if abs(size - 1) < 1e-12 else "grow" if size > 1 else "fade"


def short(value: float) -> float:
    """Four digits of a number, for a sentence."""
    return float(f"{value:.4g}")
