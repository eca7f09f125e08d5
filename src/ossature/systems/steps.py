"""Answers about systems, derived by hand: elimination, recorded."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Any

from ossature.base.errors import NoDerivation
from ossature.base.formula import Chain, Product, Symbol, Transpose, column_of, equals, matrix_of
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.numbers.matrix import ExactMatrix
from ossature.systems import elimination, factor_steps
from ossature.systems.answers import Factors, Inverse, Rank, Reduced, Solution, Space


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for floats, for what has no steps, and beyond the limit of what anyone writes out."""
    raise NoDerivation("systems-steps-none", verb=answer.question.verb)


def _exact(answer: Answer, index: int = 0) -> ExactMatrix:
    operand = answer.question.operands[index]
    if operand.exact is None:
        raise NoDerivation("systems-steps-exact")
    height, width = operand.exact.shape
    if not height or not width:
        raise NoDerivation("systems-steps-empty", rows=height, columns=width)
    allowed = limits().elimination_side
    if max(height, width) > allowed:
        raise NoDerivation("systems-large-steps", rows=height, columns=width, allowed=allowed)
    return operand.exact  # type: ignore[no-any-return]


@derive.register
def _(answer: Solution, strategy: Strategy | None = None) -> Derivation:
    a, b = _exact(answer), _exact(answer, 1)
    joined, unknowns = a.hstack(b), a.shape[1]
    held = elimination.derive(joined.rows, Message("elim-title-solve"), width=unknowns, bar=unknowns, strategy=strategy)
    labels = (*answer.unknowns, *([""] * b.shape[1])) if answer.unknowns else ()
    held = replace(held, labels=labels)
    if answer.consistent:
        code = "elim-done-unique" if answer.kind == "unique" else "elim-done-infinite"
        return replace(held, conclusion=Message(code, free=len(answer.free)) if answer.free else Message(code))
    return _contradiction(answer, held, a, b)


def _contradiction(answer: Solution, held: Derivation, a: ExactMatrix, b: ExactMatrix) -> Derivation:
    """The row that reads 0 = c, the certificate, and the normal equations."""
    width = a.shape[1]
    rows = held.result() or ()
    at, value = next((i, next(filter(None, row[width:]))) for i, row in enumerate(rows) if not any(row[:width]) and any(row[width:]))
    claims = dict(held.claims)
    if b.shape[1] == 1 and answer.certificate is not None:
        claims["certificate"] = tuple(answer.certificate)
    seen = Message("elim-done-contradiction", row=at + 1, value=value)
    if b.shape[1] != 1 or answer.rank < width or a.d == -1:
        return replace(held, claims=claims, conclusion=seen)
    return replace(held, steps=(*held.steps, *_normal_equations(answer, a, b, seen)), claims=claims)


def _normal_equations(answer: Solution, a: ExactMatrix, b: ExactMatrix, seen: Message) -> tuple[FormulaStep, ...]:
    matrix, right = matrix_of(a.rows), matrix_of(b.rows)
    normal = a.adjoint() @ a
    letters = Symbol("x", bold=True)
    left = equals(Product((Transpose(matrix), matrix), ""), matrix_of(normal.rows))
    back = equals(Product((Transpose(matrix), right), ""), matrix_of((a.adjoint() @ b).rows))
    solved = equals(Product((matrix_of(normal.rows), column_of(answer.x)), ""), matrix_of((a.adjoint() @ b).rows))
    return (
        FormulaStep(left, "normal", Message("elim-normal-title", seen=seen)),
        FormulaStep(back, "normal", Message("elim-normal-step")),
        FormulaStep(solved, "normal", Message("elim-normal-solved")),
        FormulaStep(equals(letters, column_of(answer.x)), "normal", Message("elim-normal-answer")),
    )


@derive.register(Rank)
@derive.register(Reduced)
@derive.register(Space)
def _(answer: Any, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    start = a.transpose() if isinstance(answer, Space) and answer.name == "left_null_space" else a
    held = elimination.derive(start.rows, Message("elim-title-reduced"), strategy=strategy)
    rank = len(held.claims["pivots"])
    if not isinstance(answer, Space):
        return replace(held, conclusion=Message("elim-done-reduced", rank=rank))
    return replace(held, steps=(*held.steps, *_read_off(answer, start)), conclusion=Message("elim-done-reduced", rank=rank))


def _read_off(answer: Space, start: ExactMatrix) -> tuple[FormulaStep, ...]:
    """How the basis is read off the reduced form: each null vector is multiplied back, the other bases are only named."""
    if answer.name in ("null_space", "left_null_space"):
        zero = [[0] for _ in range(start.shape[0])]
        reason = Message("space-check-null")
        return tuple(FormulaStep(equals(Product((matrix_of(start.rows), column_of(v)), ""), matrix_of(zero)), "check", reason) for v in answer.basis)
    return ()


@derive.register
def _(answer: Inverse, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    size = a.shape[0]
    joined = a.hstack(ExactMatrix.identity(size))
    held = elimination.derive(joined.rows, Message("elim-title-inverse"), width=size, bar=size, strategy=strategy)
    return replace(held, conclusion=Message("elim-done-inverse"))


@derive.register
def _(answer: Factors, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    letters = {"lu": ("P", "L", "U"), "qr": ("Q", "R"), "ldl": ("L", "D", "Lᵀ"), "cholesky": ("L", "Lᵀ")}[answer.name]
    parts = [matrix_of(part.rows) for part in answer.parts]
    if answer.name in ("ldl", "cholesky"):
        if a.d == -1:
            raise NoDerivation("systems-steps-none", verb=answer.question.verb)
        parts.append(matrix_of(answer.parts[0].transpose().rows))
    check = FormulaStep(
        Chain((Product(tuple(parts), ""), matrix_of(a.rows)), ("=",)),
        "check",
        Message(f"factors-check-{answer.name}", letters=" ".join(letters)),
    )
    if answer.name != "lu":
        return Derivation(Message(f"factors-title-{answer.name}"), steps=(*_worked_out(answer, a), check))
    held = elimination.derive(a.rows, Message("elim-title-lu"), goal="triangular")
    return replace(held, steps=(*held.steps, check), conclusion=Message("elim-lu-multipliers"))


def _worked_out(answer: Factors, a: ExactMatrix) -> tuple[FormulaStep, ...]:
    """Entry by entry where people would write it out: real and small."""
    if a.d == -1 or max(a.shape) > factor_steps.WRITTEN_SIDE:
        return ()
    work: Any = {"qr": factor_steps.gram_schmidt, "ldl": factor_steps.complete_squares, "cholesky": factor_steps.share_roots}[answer.name]
    return tuple(work(a, *answer.parts))
