"""QR, LDL and Cholesky as a person would work them out: column by column, every entry with its sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ossature.base.formula import Formula, Negative, Number, Power, Product, Quotient, Root, Sum, Symbol, column_of, equals
from ossature.base.message import Message
from ossature.base.steps import FormulaStep
from ossature.numbers.matrix import ExactMatrix

WRITTEN_SIDE = 5  # beyond it the sums fill pages, and multiplying back is the proof


def gram_schmidt(a: ExactMatrix, q: ExactMatrix, r: ExactMatrix) -> Iterator[FormulaStep]:
    """What each column shares with the ones before, what is left of it, and how long that is."""
    for j, column in enumerate(a.columns()):
        taken = []
        for i, unit in enumerate(q.columns()[:j]):
            share = r[i, j]
            along = Sum(tuple(Product((Number(here), Number(there))) for here, there in zip(unit, column, strict=True)))
            code = "qr-step-along" if share != 0 else "qr-step-perpendicular"
            yield _step(_entry("r", i, j), along, share, Message(code, column=j + 1, along=f"q{chr(0x2081 + i)}"))
            if share != 0:
                taken.append(_minus(share, column_of(unit)))
        rest = [q[i, j] * r[j, j] for i in range(a.shape[0])]
        left = Symbol("u", str(j + 1), bold=True)
        if taken:
            yield FormulaStep(equals(left, Sum((column_of(column), *taken)), column_of(rest)), "project", Message("qr-step-rest", column=j + 1))
        length = Root(Sum(tuple(Power(Number(value), Number(2)) for value in rest)))
        yield _step(_entry("r", j, j), length, r[j, j], Message("qr-step-length" if taken else "qr-step-length-whole", column=j + 1))
        whole = Product((Number(1 / r[j, j]), column_of(rest)), "")
        yield FormulaStep(equals(Symbol("q", str(j + 1), bold=True), whole, column_of(q.columns()[j])), "normalise", Message("qr-step-unit", column=j + 1))


def complete_squares(a: ExactMatrix, lower: ExactMatrix, middle: ExactMatrix) -> Iterator[FormulaStep]:
    """Each pivot, then the multipliers below it."""
    for j in range(a.shape[0]):
        known = [Product((Power(Number(lower[j, k]), Number(2)), Number(middle[k, k]))) for k in range(j) if lower[j, k] != 0]
        pivot = _less(a[j, j], known)
        yield _step(Symbol("d", str(j + 1)), pivot, middle[j, j], Message("ldl-step-pivot" if known else "ldl-step-pivot-plain", column=j + 1))
        for i in range(j + 1, a.shape[0]):
            if middle[j, j] == 0:
                continue
            shared = [_product(lower[i, k], lower[j, k], middle[k, k]) for k in range(j) if lower[i, k] != 0 and lower[j, k] != 0]
            reason = Message("ldl-step-entry", row=i + 1, column=j + 1)
            yield _step(_entry("ℓ", i, j), Quotient(_less(a[i, j], shared), Number(middle[j, j])), lower[i, j], reason)


def share_roots(a: ExactMatrix, lower: ExactMatrix) -> Iterator[FormulaStep]:
    """Cholesky: each diagonal entry a square root, then the entries below it."""
    for j in range(a.shape[0]):
        known: list[Formula] = [Power(Number(lower[j, k]), Number(2)) for k in range(j) if lower[j, k] != 0]
        reason = Message("cholesky-step-root" if known else "cholesky-step-root-plain", column=j + 1)
        yield _step(_entry("ℓ", j, j), Root(_less(a[j, j], known)), lower[j, j], reason)
        for i in range(j + 1, a.shape[0]):
            shared = [_product(lower[i, k], lower[j, k]) for k in range(j) if lower[i, k] != 0 and lower[j, k] != 0]
            reason = Message("cholesky-step-entry", row=i + 1, column=j + 1)
            yield _step(_entry("ℓ", i, j), Quotient(_less(a[i, j], shared), Number(lower[j, j])), lower[i, j], reason)


def _step(name: Formula, how: Formula, value: Any, reason: Message) -> FormulaStep:
    sides = (name, Number(value)) if how == Number(value) else (name, how, Number(value))
    return FormulaStep(equals(*sides), "entry", reason)


def _entry(letter: str, i: int, j: int) -> Symbol:
    return Symbol(letter, f"{i + 1}{j + 1}")


def _product(*values: Any) -> Formula:
    return Product(tuple(Number(value) for value in values))


def _minus(factor: Any, part: Formula) -> Formula:
    """`- factor part`, without two signs in a row."""
    positive = Product((Number(abs(factor)), part), "")
    return positive if factor < 0 else Negative(positive)


def _less(start: Any, known: list[Any]) -> Formula:
    """What is left of an entry when the known parts are taken away."""
    return Sum((Number(start), *map(Negative, known))) if known else Number(start)
