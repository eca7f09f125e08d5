"""When equations contradict each other: the proof, then the closest point by projection, the shortest such point where there are many."""

from __future__ import annotations

from typing import Any

from ossature.base.formula import Formula, Negative, Product, Sum, Symbol, Transpose, equals, matrix_of
from ossature.base.message import Message
from ossature.base.steps import FormulaStep
from ossature.numbers.matrix import ExactMatrix, ExactVector


def is_complex(a: ExactMatrix) -> bool:
    """Whether entries are complex, so that Aᴴ takes the place of Aᵀ."""
    return a.d is not None and a.d < 0


def transposed(a: ExactMatrix) -> str:
    """How the adjoint of A is written."""
    return "Aᴴ" if is_complex(a) else "Aᵀ"


def proof(y: ExactVector, right: ExactMatrix) -> Message:
    """Which multiples of which equations add up to 0 = c, for the first right-hand side where c is not 0."""
    parts = tuple(Message("solve-multiple", weight=weight, number=index + 1) for index, weight in enumerate(y) if weight != 0)
    value = next(value for value in (ExactMatrix.of([list(y)]) @ right).rows[0] if value != 0)
    return Message("solve-certificate", parts=parts, count=len(parts), value=value)


def certificate(a: ExactMatrix, b: ExactMatrix, y: ExactVector, seen: Message) -> tuple[FormulaStep, FormulaStep]:
    """The row that reads 0 = c, said of the equations as they were given: y·A = 0 and y·b != 0."""
    row = ExactMatrix.of([list(y)])
    left, right = (equals(Product((matrix_of(row.rows), matrix_of(side.rows)), ""), matrix_of((row @ side).rows)) for side in (a, b))
    return (
        FormulaStep(left, "certificate", Message("elim-certificate", seen=seen, proof=proof(y, b))),
        FormulaStep(right, "certificate", Message("elim-certificate-right")),
    )


def projection(a: ExactMatrix, b: ExactMatrix, x: ExactMatrix, reduced: ExactMatrix, free: int) -> tuple[FormulaStep, ...]:
    """The normal equations, written and solved; in the row space (rows of the reduced form) when A has a null space."""
    if not reduced.shape[0]:
        return _left_over(a, b, x, Message("elim-normal-zero"))
    if not free:
        return (*_normal(a, b, x, "x", Message("elim-normal-title", transposed=transposed(a))), *_left_over(a, b, x, Message("elim-normal-left-over")))
    across = a @ reduced.adjoint()
    weights = (across.adjoint() @ across).solve(across.adjoint() @ b)
    back = _turned(reduced)
    return (
        FormulaStep(equals(Symbol("R", bold=True), matrix_of(reduced.rows)), "rows", Message("elim-shortest-rows", free=free)),
        FormulaStep(equals(Symbol("C", bold=True), Product((matrix_of(a.rows), back), ""), matrix_of(across.rows)), "across", Message("elim-shortest-across")),
        *_normal(across, b, weights, "t", Message("elim-shortest-normal")),
        FormulaStep(equals(Symbol("x", bold=True), Product((back, matrix_of(weights.rows)), ""), matrix_of(x.rows)), "back", Message("elim-shortest-back")),
        *_left_over(a, b, x, Message("elim-normal-left-over")),
    )


def _turned(a: ExactMatrix) -> Formula:
    return matrix_of(a.adjoint().rows) if is_complex(a) else Transpose(matrix_of(a.rows))


def _normal(a: ExactMatrix, b: ExactMatrix, x: ExactMatrix, letter: str, reason: Message) -> tuple[FormulaStep, ...]:
    """A'A, A'b, and the x that satisfies A'A x = A'b, put in to see it."""
    gram, right = a.adjoint() @ a, a.adjoint() @ b
    left = equals(Product((_turned(a), matrix_of(a.rows)), ""), matrix_of(gram.rows))
    beside = equals(Product((_turned(a), matrix_of(b.rows)), ""), matrix_of(right.rows))
    solved = equals(Product((matrix_of(gram.rows), matrix_of(x.rows)), ""), matrix_of(right.rows))
    answer = equals(Symbol(letter, bold=True), matrix_of(x.rows))
    return (
        FormulaStep(left, "normal", reason),
        FormulaStep(beside, "normal", Message("elim-normal-right")),
        FormulaStep(answer, "normal", Message("elim-normal-solved", letter=letter)),
        FormulaStep(solved, "check", Message("elim-normal-check")),
    )


def _left_over(a: ExactMatrix, b: ExactMatrix, x: ExactMatrix, reason: Message) -> tuple[FormulaStep, FormulaStep]:
    """B - A x, and that it is perpendicular to every column."""
    gap = b - a @ x
    rest: Any = Sum((matrix_of(b.rows), Negative(Product((matrix_of(a.rows), matrix_of(x.rows)), ""))))
    still = equals(Product((_turned(a), matrix_of(gap.rows)), ""), matrix_of((a.adjoint() @ gap).rows))
    return (
        FormulaStep(equals(Symbol("r", bold=True), rest, matrix_of(gap.rows)), "residual", reason),
        FormulaStep(still, "residual", Message("elim-normal-residual", transposed=transposed(a))),
    )
