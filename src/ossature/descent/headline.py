"""The first lines of an answer about descent."""

from __future__ import annotations

from functools import singledispatch
from math import inf
from typing import Any

from ossature.base.decimals import in_decimals
from ossature.base.formula import Chain, Formula, Number, Quotient, Sum, Symbol
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.descent.answers import RateLimit

TOP, LOW = Symbol("λ", "max"), Symbol("λ", "min")
DIGITS = 6
_LONGEST = 24  # characters of an exact number that is written out


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The answer itself."""
    raise AssertionError(f"{type(answer).__name__} is no answer of descent")


@headline.register
def _(answer: RateLimit) -> tuple[Formula | Message, ...]:
    lines: list[Formula | Message] = []
    if answer.rising:
        lines.append(shown(Symbol("η", "max"), answer.limit, Quotient(Number(2), TOP)))
    else:
        lines.append(Message("rate-no-limit", falling=answer.falling, unsure=answer.unsure))
    if answer.best is not None:
        below = LOW if not answer.flat else Symbol("λ", "+")
        lines.append(shown(Symbol("η", "best"), answer.best, Quotient(Number(2), Sum((TOP, below)))))
    if answer.condition is not None and answer.condition != inf:
        lines.append(shown(Symbol("κ"), answer.condition, Quotient(TOP, LOW)))
    if answer.unsure:
        lines.append(Message("rate-unsure", count=answer.unsure))
    if answer.verdict is not None:
        lines.append(Message(f"rate-{answer.verdict}", rate=rate_number(answer), limit=number(answer.limit)))
    return tuple(lines)


def number(value: Any) -> Number:
    """A number for a sentence: exact where that is short."""
    if isinstance(value, float) or hasattr(value, "dtype") or hasattr(value, "root") or len(str(value)) > _LONGEST:
        return Number(float(value), DIGITS)
    return Number(value)


def is_rounded(value: Any) -> bool:
    """Whether a number is written rounded."""
    return isinstance(number(value).value, float)


def shown(name: Formula, value: Any, made: Formula) -> Chain:
    """η = 2/λ = 2/3, with ≈ before what is rounded."""
    return Chain((name, made, number(value)), ("=", "≈") if is_rounded(value) else ("=", "="))


def rate_number(answer: RateLimit) -> Formula:
    """The rate that was asked about, as it was typed: a decimal, or a fraction."""
    held = Number(answer.rate)
    return held if "/" in str(answer.question.options["rate"]) else in_decimals(held)
