"""Answers about systems, derived by hand: elimination, recorded."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Any

from ossature.base.errors import NoDerivation
from ossature.base.formula import Chain, Joined, Product, column_of, equals, matrix_of
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.numbers.matrix import ExactMatrix
from ossature.systems import elimination, factor_steps, headline, projection_steps
from ossature.systems.answers import Factors, Inverse, Rank, Reduced, Solution, Space


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for floats, for what has no steps, and beyond the limit of what anyone writes out."""
    raise NoDerivation("systems-steps-none", verb=answer.question.verb)


def _exact(answer: Answer, index: int = 0) -> ExactMatrix:
    """An operand that elimination can be written out for. Raises NoDerivation."""
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
    x = answer.x if isinstance(answer.x, ExactMatrix) else answer.x.column()
    labels = (*answer.unknowns, *([""] * b.shape[1])) if answer.unknowns else ()
    held = elimination.derive(joined.rows, Message("elim-title-solve"), width=unknowns, bar=unknowns, labels=labels, strategy=strategy)
    claims = {**held.claims, "null": tuple(map(tuple, answer.null_space))}
    held = replace(held, claims=claims)
    if answer.consistent:
        return replace(held, steps=(*held.steps, _read_solution(answer)), claims={**claims, "solution": x.rows})
    return _contradiction(answer, held, a, b, x)


def _read_solution(answer: Solution) -> FormulaStep:
    """The last line: x, or the general solution with its free unknowns."""
    reason = Message("elim-done-infinite", free=len(answer.free)) if answer.free else Message("elim-done-unique")
    if isinstance(answer.x, ExactMatrix):
        return FormulaStep(headline.several(answer), "read", reason)
    return FormulaStep(headline.general(answer) if answer.free else headline.whole(answer), "read", reason)


def _contradiction(answer: Solution, held: Derivation, a: ExactMatrix, b: ExactMatrix, x: ExactMatrix) -> Derivation:
    """The row that reads 0 = c, the certificate, and the closest point by projection."""
    width = a.shape[1]
    rows = held.result() or ()
    at, value = next((i, next(filter(None, row[width:]))) for i, row in enumerate(rows) if not any(row[:width]) and any(row[width:]))
    proof = projection_steps.certificate(a, b, answer.certificate, Message("elim-done-contradiction", row=at + 1, value=value))
    steps = (*held.steps, *proof, *projection_steps.projection(a, b, x, a.rref()[0].pick(range(answer.rank), range(width)), len(answer.free)))
    claims = {**held.claims, "certificate": tuple(answer.certificate), "closest": x.rows}
    return replace(held, steps=steps, claims=claims, conclusion=Message("elim-done-closest", free=len(answer.free)))


@derive.register
def _(answer: Rank, strategy: Strategy | None = None) -> Derivation:
    held = elimination.derive(_exact(answer).rows, Message("elim-title-rank"), goal="echelon", strategy=strategy)
    return replace(held, labels=_labels(answer, 1), claims={**held.claims, "rank": answer.value}, conclusion=_counted(held))


@derive.register
def _(answer: Reduced, strategy: Strategy | None = None) -> Derivation:
    held = elimination.derive(_exact(answer).rows, Message("elim-title-reduced"), strategy=strategy)
    return replace(held, labels=_labels(answer, 1), claims={**held.claims, "result": answer.value.rows}, conclusion=_counted(held))


def _labels(answer: Answer, axis: int) -> tuple[str, ...]:
    """The names of the columns that are eliminated, where the matrix came with names."""
    names: tuple[str, ...] = answer.question.operands[0].labels(axis)
    return names


def _counted(held: Derivation) -> Message:
    """How many pivots there are; that nothing had to be done, where nothing had."""
    return Message("elim-done-reduced" if held.steps else "elim-done-already", rank=len(held.claims["pivots"]))


@derive.register
def _(answer: Space, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    turned = answer.name == "left_null_space"
    start = a.transpose() if turned else a
    held = elimination.derive(start.rows, Message("elim-title-turned" if turned else "elim-title-reduced"), strategy=strategy)
    basis = tuple(map(tuple, answer.basis))
    name = "null" if answer.name in ("null_space", "left_null_space") else answer.name
    steps = _null_vectors(answer, start, held) if name == "null" else _basis(answer, held)
    claims = {**held.claims, name: basis}
    return replace(held, labels=_labels(answer, 0 if turned else 1), steps=(*held.steps, *steps), claims=claims, conclusion=_dimension(answer, start, held))


def _null_vectors(answer: Space, start: ExactMatrix, held: Derivation) -> tuple[FormulaStep, ...]:
    """One vector for each free column: its unknown chosen, the pivot rows fix the rest, and A sends it to zero."""
    pivots = {column for _, column in held.claims["pivots"]}
    free = [column for column in range(start.shape[1]) if column not in pivots]
    zero = matrix_of([[0] for _ in range(start.shape[0])])
    steps = []
    for column, vector in zip(free, answer.basis, strict=True):
        reason = Message("space-null-vector", column=column + 1, value=vector[column], free=len(free), map="A" if answer.name == "null_space" else "Aᵀ")
        steps.append(FormulaStep(equals(Product((matrix_of(start.rows), column_of(vector)), ""), zero), "null", reason))
    return tuple(steps)


def _basis(answer: Space, held: Derivation) -> tuple[FormulaStep, ...]:
    """Rows that are left, or the columns of A that have pivots."""
    if not answer.basis:
        return ()
    columns = tuple(column + 1 for _, column in held.claims["pivots"])
    code = "space-rows-left" if answer.name == "row_space" else "space-pivot-columns"
    basis = Joined(tuple(column_of(vector) for vector in answer.basis))
    return (FormulaStep(basis, "basis", Message(code, columns=columns, count=len(columns))),)


def _dimension(answer: Space, start: ExactMatrix, held: Derivation) -> Message:
    rank = len(held.claims["pivots"])
    if answer.name in ("null_space", "left_null_space"):
        return Message("space-dimension-null", unknowns=start.shape[1], rank=rank, dimension=answer.dimension)
    return Message("space-dimension", rank=rank)


@derive.register
def _(answer: Inverse, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    size = a.shape[0]
    joined = a.hstack(ExactMatrix.identity(size))
    held = elimination.derive(joined.rows, Message("elim-title-inverse"), width=size, bar=size, strategy=strategy)
    return replace(held, claims={**held.claims, "inverse": answer.value.rows}, conclusion=Message("elim-done-inverse"))


@derive.register
def _(answer: Factors, strategy: Strategy | None = None) -> Derivation:
    a = _exact(answer)
    letters = {"lu": ("P", "L", "U"), "qr": ("Q", "R"), "ldl": ("L", "D", "Lᵀ"), "cholesky": ("L", "Lᵀ")}[answer.name]
    if projection_steps.is_complex(a):
        letters = tuple(letter.replace("ᵀ", "ᴴ") for letter in letters)
    parts = [matrix_of(part.rows) for part in answer.parts]
    if answer.name in ("ldl", "cholesky"):
        parts.append(matrix_of(answer.parts[0].adjoint().rows))
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
    """Entry by entry where people would write it out: small."""
    if max(a.shape) > factor_steps.WRITTEN_SIDE:
        return ()
    work: Any = {"qr": factor_steps.gram_schmidt, "ldl": factor_steps.complete_squares, "cholesky": factor_steps.share_roots}[answer.name]
    return tuple(work(a, *answer.parts))
