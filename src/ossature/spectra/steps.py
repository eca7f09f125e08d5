"""Answers about spectra, derived by hand."""

from __future__ import annotations

from functools import singledispatch

from ossature.base.errors import NoDerivation
from ossature.base.formula import Number, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.numbers.matrix import ExactMatrix
from ossature.spectra import expansion
from ossature.spectra.answers import CharacteristicPolynomial
from ossature.spectra.written import CHI, factored, is_prime

_BY_COFACTORS = 3  # side up to which a determinant with λ in it is written out
_WRITTEN = 8  # side beyond which the matrices on the way fill pages


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for a size no one writes out."""
    raise AssertionError(f"{type(answer).__name__} has no derivation")


@derive.register
def _(answer: CharacteristicPolynomial, strategy: Strategy | None = None) -> Derivation:
    a: ExactMatrix = answer.question.operands[0].exact
    steps = characteristic_steps(a, answer)
    title = Message("charpoly-title-cofactors" if a.shape[0] <= _BY_COFACTORS else "charpoly-title-traces")
    return Derivation(title, start=a.rows, steps=steps, claims={"charpoly": answer.coefficients}, conclusion=Message("charpoly-conclusion"))


def characteristic_steps(a: ExactMatrix, answer: CharacteristicPolynomial) -> tuple[FormulaStep, ...]:
    """From A to its characteristic polynomial and the factors of that. Raises NoDerivation."""
    size = a.shape[0]
    if size > _WRITTEN:
        raise NoDerivation("spectra-steps-large", size=size, allowed=_WRITTEN)
    if size == 0:
        return (FormulaStep(equals(CHI, Number(1)), "charpoly", Message("charpoly-step-empty")),)
    way = expansion.by_cofactors(a) if size <= _BY_COFACTORS else expansion.by_traces(a)
    gather = expansion.turned if size <= _BY_COFACTORS else expansion.gathered
    return (*way, gather(size, answer.value), *_factor_step(answer, a.d))


def _factor_step(answer: CharacteristicPolynomial, d: int | None) -> tuple[FormulaStep, ...]:
    if len(answer.coefficients) < 3:
        return ()
    if is_prime(answer.factors):
        return (FormulaStep(equals(CHI, factored(answer.factors)), "charpoly", Message("charpoly-step-prime")),)
    return (FormulaStep(equals(CHI, factored(answer.factors)), "charpoly", Message("charpoly-step-factors", count=len(answer.factors))),)
