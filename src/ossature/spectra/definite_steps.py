"""Definiteness by hand: leading minors, pivots by completing squares, and a direction that shows the sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ossature.base.formula import Formula, Joined, Number, Product, Symbol, column_of, equals, matrix_of
from ossature.base.message import Message
from ossature.base.steps import FormulaStep
from ossature.numbers.matrix import ExactMatrix
from ossature.spectra.answers import Definiteness
from ossature.systems.factor_steps import WRITTEN_SIDE, complete_squares

_MINORS = 4  # side up to which leading minors are written out


def worked(a: ExactMatrix, answer: Definiteness) -> Iterator[FormulaStep]:
    """The lines of the derivation."""
    lower, middle = answer.factors
    size = a.shape[0]
    if 0 < size <= _MINORS:
        yield _minors(a)
    if size <= WRITTEN_SIDE:
        yield from complete_squares(a, lower, middle)
    product = Product((matrix_of(lower.rows), matrix_of(middle.rows), matrix_of(lower.adjoint().rows)), "")
    yield FormulaStep(equals(product, matrix_of(a.rows)), "check", Message("definite-step-squares", **_counts(answer)))
    for code, vector in (("definite-step-rises", answer.rises), ("definite-step-falls", answer.falls), ("definite-step-flat", answer.flat)):
        if vector is not None and (code == "definite-step-flat" or answer.kind == "indefinite"):
            yield FormulaStep(_form(a, vector), "form", Message(code))


def _minors(a: ExactMatrix) -> FormulaStep:
    parts: list[Formula] = []
    for k in range(1, a.shape[0] + 1):
        held = a.pick(range(k), range(k))
        bars: Formula = matrix_of(held.rows, style="bars")
        value = Number(held.det())
        parts.append(equals(Symbol("Δ", str(k)), bars, value) if k > 1 else equals(Symbol("Δ", "1"), value))
    return FormulaStep(Joined(tuple(parts)), "minors", Message("definite-step-minors"))


def _form(a: ExactMatrix, vector: Any) -> Formula:
    """Xᴴ A x, as a product of three matrices."""
    row = matrix_of([[value.conjugate() for value in vector]])
    value = (vector.column().adjoint() @ a @ vector.column()).rows
    return equals(Product((row, matrix_of(a.rows), column_of(vector)), ""), matrix_of(value))


def _counts(answer: Definiteness) -> dict[str, int]:
    positive, negative, zero = answer.inertia
    return {"positive": positive, "negative": negative, "zero": zero}
