"""What a determinant says, and where it matters in deep learning."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ossature.base.formula import Call, Formula, Number, Symbol, equals
from ossature.base.message import Message
from ossature.determinant.answers import Determinant
from ossature.determinant.written import overflows, scaling_of, value_of


def headline(answer: Determinant) -> tuple[Formula | Message, ...]:
    """Det A = value; when its sign is lost in rounding, that too."""
    letter = Symbol("A")
    line = equals(Call("det", (letter,)), value_of(answer))
    if overflows(answer):
        log = equals(Call("log|det|", (letter,)), Number(answer.log_abs))
        return line, log
    return (line,) if answer.sign is not None else (_uncertain(answer),)


def _uncertain(answer: Determinant) -> Message:
    value = Number(0.0, error=float(answer.evidence.entry_errors))
    return Message("det-uncertain", value=equals(Call("det", (Symbol("A"),)), value))


def meaning(answer: Determinant) -> tuple[Message, ...]:
    """Scaling, orientation, invertibility, the collapse when it is zero, and normalising flows."""
    size = answer.question.operands[0].shape[-1]
    if size == 0:
        return (Message("det-empty"),)
    if answer.orientation == "uncertain":
        return (_uncertain(answer), Message("det-decide-exactly"))
    if answer.orientation == "complex":
        return (Message("det-complex", scaling=_short(scaling_of(answer))), Message("det-invertible"))
    if answer.orientation == "collapsed":
        return (_collapse(answer), Message("det-not-invertible"), Message("det-flow-forbidden"))
    return (_scaling(answer, size), Message(f"det-{answer.orientation}"), Message("det-invertible"), _flow(answer))


def _scaling(answer: Determinant, size: int) -> Message:
    if answer.scaling == 1:
        return Message("det-preserves", size=size)
    return Message("det-scales", size=size, scaling=_short(scaling_of(answer)))


def _flow(answer: Determinant) -> Message:
    log_abs = 0.0 if answer.scaling == 1 else answer.log_abs
    return Message("det-flow", log_abs=_short(log_abs), minus_log_abs=_short(-log_abs + 0.0), sign="≈" if log_abs else "=")


def _short(value: Any) -> Any:
    return type(value)(f"{value:.4g}") if isinstance(value, (float, Decimal)) else value


def _collapse(answer: Determinant) -> Message:
    operand = answer.question.operands[0]
    size = operand.shape[-1]
    if not operand.is_exact:
        return Message("det-collapses-numeric", size=size)
    lost = operand.exact.null_space()
    rank = size - len(lost)
    return Message("det-collapses", size=size, rank=rank, lost=str(lost[0]), ways=len(lost))
