"""Answers about spectra, derived by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from ossature.base.errors import NoDerivation
from ossature.base.formula import Number, Product, equals, matrix_of
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial
from ossature.spectra import definite_steps, eigen_steps, expansion
from ossature.spectra.answers import CharacteristicPolynomial, Definiteness, Diagonalization, Eigen, SingularValues
from ossature.spectra.written import CHI, factored, is_prime, slug

_BY_COFACTORS = 3  # side up to which a determinant with λ in it is written out
_WRITTEN = 8  # side beyond which the matrices on the way fill pages


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for a size no one writes out."""
    raise AssertionError(f"{type(answer).__name__} has no derivation")


@derive.register
def _(answer: CharacteristicPolynomial, strategy: Strategy | None = None) -> Derivation:
    a: ExactMatrix = answer.question.operands[0].exact
    steps = characteristic_steps(a, answer.value, answer.factors)
    title = Message("charpoly-title-cofactors" if a.shape[0] <= _BY_COFACTORS else "charpoly-title-traces")
    return Derivation(title, start=a.rows, steps=steps, claims={"charpoly": answer.coefficients}, conclusion=Message("charpoly-conclusion"))


@derive.register
def _(answer: Eigen, strategy: Strategy | None = None) -> Derivation:
    a: ExactMatrix | None = answer.question.operands[0].exact
    if a is None:
        raise NoDerivation("spectra-steps-exact")
    parts = tuple((space.factor, space.algebraic) for space in answer.spaces)
    found = Polynomial([1])
    for part, times in parts:
        for _ in range(times):
            found = found * part
    steps = [*characteristic_steps(a, found, parts)]
    order = [held.value for held in answer.multiplicities or ()]
    for space in answer.spaces:
        steps += eigen_steps.of_space(a, space, tuple(order.index(value) + 1 for value in space.values))
    claims = {"charpoly": found.coefficients, "eigen": eigen_steps.claim(answer.spaces)}
    return Derivation(Message("eig-title"), start=a.rows, steps=tuple(steps), claims=claims, conclusion=_conclusion(answer))


@derive.register
def _(answer: Diagonalization, strategy: Strategy | None = None) -> Derivation:
    """The eigenvectors, put side by side; and A P = P D, where all of it fits one square root."""
    held = derive(answer.eigen, strategy)
    a: ExactMatrix = answer.question.operands[0].exact
    steps = held.steps
    if a.shape[0] and all(isinstance(part, ExactMatrix) for part in answer) and len({part.d for part in (a, *answer)} - {None}) < 2:
        sent = Product((matrix_of(a.rows), matrix_of(answer.p.rows)), "")
        formula = equals(sent, matrix_of((a @ answer.p).rows), Product((matrix_of(answer.p.rows), matrix_of(answer.d.rows)), ""))
        steps = (*steps, FormulaStep(formula, "diagonal", Message("diagonalize-step-check")))
    return replace(held, title=Message("diagonalize-title"), steps=steps, conclusion=Message("diagonalize-conclusion"))


@derive.register
def _(answer: Definiteness, strategy: Strategy | None = None) -> Derivation:
    a: ExactMatrix | None = answer.question.operands[0].exact
    if a is None:
        raise NoDerivation("spectra-steps-exact")
    if a.shape[0] > _WRITTEN:
        raise NoDerivation("spectra-steps-large", size=a.shape[0], allowed=_WRITTEN)
    claims = {"inertia": answer.inertia, "congruence": tuple(part.rows for part in answer.factors)}
    conclusion = Message(f"definite-is-{slug(answer)}")
    return Derivation(Message("definite-title"), start=a.rows, steps=tuple(definite_steps.worked(a, answer)), claims=claims, conclusion=conclusion)


@derive.register
def _(answer: SingularValues, strategy: Strategy | None = None) -> Derivation:
    raise NoDerivation("svd-steps")


def _conclusion(answer: Eigen) -> Message:
    missing = len(answer.values) - len(answer.vectors)
    if missing:
        return Message("eig-conclusion-defective", missing=missing, size=len(answer.values))
    return Message("eig-conclusion", size=len(answer.values))


def characteristic_steps(a: ExactMatrix, found: Polynomial, parts: tuple[tuple[Polynomial, int], ...]) -> tuple[FormulaStep, ...]:
    """From A to its characteristic polynomial and the factors of that. Raises NoDerivation."""
    size = a.shape[0]
    if size > _WRITTEN:
        raise NoDerivation("spectra-steps-large", size=size, allowed=_WRITTEN)
    if size == 0:
        return (FormulaStep(equals(CHI, Number(1)), "charpoly", Message("charpoly-step-empty")),)
    way = expansion.by_cofactors(a) if size <= _BY_COFACTORS else expansion.by_traces(a)
    gather = expansion.turned if size <= _BY_COFACTORS else expansion.gathered
    return (*way, gather(size, found), *_factor_step(size, parts))


def _factor_step(size: int, parts: tuple[tuple[Polynomial, int], ...]) -> tuple[FormulaStep, ...]:
    if size < 2:
        return ()
    reason = Message("charpoly-step-prime") if is_prime(parts) else Message("charpoly-step-factors", count=len(parts))
    return (FormulaStep(equals(CHI, factored(parts)), "charpoly", reason),)
