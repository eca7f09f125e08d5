"""Verbs that move or sum the entries of one matrix: transpose, trace."""

from __future__ import annotations

from typing import Any

from ossature.algebra import dense, gather, labels, whole
from ossature.algebra import exact as exactly
from ossature.algebra.answers import Trace, Transposed
from ossature.base.errors import ShapeMismatch
from ossature.base.home import at_home
from ossature.base.options import refuse_not_flag
from ossature.base.results import Question
from ossature.objects.intake import take, take_matrix
from ossature.objects.operand import Axis, Operand


@at_home
def transpose(a: Any, *, conjugate: bool = False, exact: bool = False) -> Transposed:
    """Rows become columns.

    a : (m, n) matrix; a vector (n,) is a column and becomes a matrix of one row, (1, n); of a stack (..., m, n) every matrix is transposed
    conjugate : also conjugate complex entries (the adjoint); plain transposition leaves them as they are
    exact : floats at their binary value

    Returns Transposed: value (n, m), labels exchanged too. Nothing is rounded.  Raises ShapeMismatch (a scalar).
    Cost one move an entry.  Golub and Van Loan, Matrix Computations, 1.1.

    >>> transpose("1 2 3; 4 5 6").value
    [[1, 4],
     [2, 5],
     [3, 6]]
    """
    refuse_not_flag("conjugate", conjugate)
    operand = take(a, name="A", exact=exact)
    if operand.ndim == 0:
        raise ShapeMismatch("transpose-scalar")
    question = Question("transpose", (operand,), gather.chosen(conjugate=(conjugate, False), exact=(exact, False)))
    value, evidence = gather.computed_one(
        operand,
        lambda held: exactly.transpose(held, conjugate),
        lambda held: dense.transpose(_as_column(held), False).value,
        lambda held: dense.transpose(_as_column(held), conjugate),
    )
    return Transposed(question, evidence, value, _turned(operand), operand.unit)


def _as_column(values: Any) -> Any:
    return values[:, None] if values.ndim == 1 else values


def _turned(operand: Operand) -> Any:
    if not operand.axes:
        return ()
    if operand.ndim == 1:
        return (Axis(), operand.axes[0])
    return (*operand.axes[:-2], operand.axes[-1], operand.axes[-2])


@at_home
def trace(a: Any, *, exact: bool = False) -> Trace:
    """The sum of the diagonal of a square matrix.

    a : (n, n) matrix, or a stack (..., n, n)      exact : floats at their binary value

    Returns Trace: value (one for each matrix of a stack); 0 for a 0x0 matrix.  Raises ShapeMismatch, NotFinite, WouldOverflow.
    Cost n additions.  Horn and Johnson, Matrix Analysis, 1.2.

    >>> trace("2 1; 1 3").value
    5
    """
    operand = take_matrix(a, name="A", exact=exact, stacks=True)
    if operand.shape[-1] != operand.shape[-2]:
        raise ShapeMismatch("algebra-needs-square", verb="trace", rows=operand.shape[-2], columns=operand.shape[-1])
    value, evidence = gather.computed_one(operand, exactly.trace, whole.trace, dense.trace)
    question = Question("trace", (operand,), gather.chosen(exact=(exact, False)))
    return Trace(question, evidence, value, labels.tidy(operand.axes[:-2]), operand.unit)
