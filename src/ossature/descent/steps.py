"""Answers about descent, derived by hand: the eigenvalues, then what they allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch
from typing import Any

from ossature.base.errors import NoDerivation
from ossature.base.formula import Bars, Chain, Formula, Negative, Number, Product, Quotient, Sum, Symbol, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.descent.answers import RateLimit
from ossature.descent.headline import DIGITS, LOW, TOP, is_rounded, rate_number
from ossature.numbers.entries import Rational
from ossature.spectra.steps import derive as derive_spectrum


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for floats, and for a size no one writes out."""
    raise AssertionError(f"{type(answer).__name__} has no derivation")


@derive.register
def _(answer: RateLimit, strategy: Strategy | None = None) -> Derivation:
    if answer.eigen.multiplicities is None:
        raise NoDerivation("spectra-steps-exact")
    held = derive_spectrum(answer.eigen, strategy)
    return replace(held, title=Message("rate-title"), steps=(*held.steps, *_limits(answer)), conclusion=Message("rate-conclusion", falling=answer.falling))


def _limits(answer: RateLimit) -> Iterator[FormulaStep]:
    if answer.rising:
        yield _line(Symbol("η", "max"), (TOP,), (answer.largest,), answer.limit, Message("rate-step-limit"))
    if answer.best is not None:
        ends = (answer.largest, answer.eigen.values[answer.rising - 1])
        yield _line(Symbol("η", "best"), (TOP, Symbol("λ", "+") if answer.flat else LOW), ends, answer.best, Message("rate-step-best", flat=answer.flat))
    if answer.rate is not None:
        for code, value in (("rate-step-steepest", answer.largest), ("rate-step-flattest", answer.smallest)):
            if isinstance(value, Rational):
                inside = Sum((Number(1), Negative(Product((rate_number(answer), Number(value)), "·"))))
                left = 1 - answer.rate * value
                yield FormulaStep(equals(Bars(inside), Bars(Number(left)), Number(abs(left))), "factor", Message(code))


def _line(name: Symbol, letters: tuple[Formula, ...], ends: tuple[Any, ...], value: Any, reason: Message) -> FormulaStep:
    """η = 2/λ = 2/3, in letters, in numbers, and worked out; only about where it lies when no short exact number is there."""
    made = Quotient(Number(2), _sum(letters))
    if is_rounded(value) or any(is_rounded(end) for end in ends):
        return FormulaStep(Chain((name, made, Number(float(value), DIGITS)), ("=", "≈")), "rate", reason)
    bottom = _sum(tuple(map(Number, ends)))
    same = str(value) == f"2/{ends[0]}" if len(ends) == 1 else False
    worked = Product((Number(2), Quotient(Number(1), bottom)), "·") if same else Quotient(Number(2), bottom)
    return FormulaStep(equals(name, made, worked, Number(value)), "rate", reason)


def _sum(parts: tuple[Formula, ...]) -> Formula:
    return parts[0] if len(parts) == 1 else Sum(parts)
