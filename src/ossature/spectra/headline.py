"""The first lines of an answer about spectra."""

from __future__ import annotations

from functools import singledispatch

from ossature.base.formula import Formula, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.spectra.answers import CharacteristicPolynomial
from ossature.spectra.written import CHI, factored, is_prime, polynomial


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The answer itself."""
    raise AssertionError(f"{type(answer).__name__} is no answer of spectra")


@headline.register
def _(answer: CharacteristicPolynomial) -> tuple[Formula | Message, ...]:
    sides = (polynomial(answer.value),) if is_prime(answer.factors) else (polynomial(answer.value), factored(answer.factors))
    return (equals(CHI, *sides),)
