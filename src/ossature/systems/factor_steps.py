"""QR, LDL and Cholesky as a person would work them out: column by column, every entry with its sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ossature.base.formula import Bars, Formula, MatrixOf, Negative, Number, Power, Product, Quotient, Root, Sum, Symbol, column_of, equals, matrix_of
from ossature.base.message import Message
from ossature.base.steps import FormulaStep
from ossature.numbers.matrix import ExactMatrix
from ossature.systems.projection_steps import is_complex

WRITTEN_SIDE = 5  # beyond it the sums fill pages, and multiplying back is the proof


def gram_schmidt(a: ExactMatrix, q: ExactMatrix, r: ExactMatrix) -> Iterator[FormulaStep]:
    """What each column shares with the ones before, what is left of it, and how long that is."""
    turned = is_complex(a)
    for j, column in enumerate(a.columns()):
        taken = []
        for i, unit in enumerate(q.columns()[:j]):
            share = r[i, j]
            along = Sum(tuple(Product((Number(here.conjugate()), Number(there))) for here, there in zip(unit, column, strict=True)))
            code = ("qr-step-along-complex" if turned else "qr-step-along") if share != 0 else "qr-step-perpendicular"
            yield _step(_entry("r", i, j), along, share, Message(code, column=j + 1, along=f"q{chr(0x2081 + i)}"))
            if share != 0:
                taken.append(_minus(share, column_of(unit)))
        rest = [q[i, j] * r[j, j] for i in range(a.shape[0])]
        left = Symbol("u", str(j + 1), bold=True)
        if taken:
            yield FormulaStep(equals(left, Sum((column_of(column), *taken)), column_of(rest)), "project", Message("qr-step-rest", column=j + 1))
        length = Root(Sum(tuple(_squared(value, turned) for value in rest)))
        yield _step(_entry("r", j, j), length, r[j, j], Message("qr-step-length" if taken else "qr-step-length-whole", column=j + 1))
        whole = Product((Number(1 / r[j, j]), column_of(rest)), "")
        yield FormulaStep(equals(Symbol("q", str(j + 1), bold=True), whole, column_of(q.columns()[j])), "normalise", Message("qr-step-unit", column=j + 1))


def complete_squares(a: ExactMatrix, lower: ExactMatrix, middle: ExactMatrix) -> Iterator[FormulaStep]:
    """The order of rows and columns where it is not that of A; each pivot or block, then the multipliers below it; L in the order of A."""
    order = order_of(lower)
    moved = order != tuple(range(len(order)))
    sorted_a, triangle = a.pick(order, order), lower.pick(order, range(len(order)))
    if moved:
        yield _exchanged(a, sorted_a, order)
    j = 0
    while j < len(order):
        if j + 1 < len(order) and middle[j + 1, j] != 0:
            yield from _block(sorted_a, triangle, middle, j, moved)
            j += 2
        else:
            yield from _pivot(sorted_a, triangle, middle, j, moved)
            j += 1
    if moved:
        back = equals(Symbol("L", bold=True), Product((matrix_of(_permutation(order).rows), matrix_of(triangle.rows)), ""), matrix_of(lower.rows))
        yield FormulaStep(back, "order", Message("ldl-step-back"))


def order_of(lower: ExactMatrix) -> tuple[int, ...]:
    """Which row of A each row of the triangle is: the one whose last entry of L stands in that column."""
    size = lower.shape[0]
    reach = [max(column for column in range(size) if row[column] != 0) for row in lower.rows]
    return tuple(reach.index(place) for place in range(size))


def _permutation(order: tuple[int, ...]) -> ExactMatrix:
    """P with P · (rows in the order of the pivots) = rows in the order of A."""
    size = len(order)
    return ExactMatrix.of([[int(order[column] == row) for column in range(size)] for row in range(size)])


def _exchanged(a: ExactMatrix, sorted_a: ExactMatrix, order: tuple[int, ...]) -> FormulaStep:
    p = _permutation(order)
    formula = equals(Symbol("B", bold=True), Product((matrix_of(p.transpose().rows), matrix_of(a.rows), matrix_of(p.rows)), ""), matrix_of(sorted_a.rows))
    return FormulaStep(formula, "order", Message("ldl-step-order", order=tuple(row + 1 for row in order)))


def _known(lower: ExactMatrix, middle: ExactMatrix, i: int, j: int, before: int) -> list[Formula]:
    """What the pivots and blocks before a column give of entry (i, j): the terms of row i of L times D times row j of L, conjugated."""
    turned = is_complex(lower) or is_complex(middle)
    terms: list[Formula] = []
    for k in range(before):
        for other in range(max(0, k - 1), min(before, k + 2)):
            left, right = lower[i, k], lower[j, other]
            if middle[k, other] == 0 or left == 0 or right == 0:
                continue
            if i == j and k == other:
                terms.append(Product((_squared(left, turned), Number(middle[k, k]))))
            else:
                terms.append(_product(left, right.conjugate(), middle[k, other]))
    return terms


def _letter(moved: bool) -> str:
    return "B" if moved else "A"


def _pivot(a: ExactMatrix, lower: ExactMatrix, middle: ExactMatrix, j: int, moved: bool) -> Iterator[FormulaStep]:
    """A pivot, and the multipliers below it."""
    known = _known(lower, middle, j, j, j)
    reason = Message("ldl-step-pivot" if known else "ldl-step-pivot-plain", column=j + 1)
    yield _step(Symbol("d", str(j + 1)), _less(a[j, j], known), middle[j, j], reason)
    for i in range(j + 1, a.shape[0]):
        if middle[j, j] == 0:
            continue
        how = Quotient(_less(a[i, j], _known(lower, middle, i, j, j)), Number(middle[j, j]))
        yield _step(_entry("ℓ", i, j), how, lower[i, j], Message("ldl-step-entry", row=i + 1, column=j + 1, letter=_letter(moved)))


def _block(a: ExactMatrix, lower: ExactMatrix, middle: ExactMatrix, j: int, moved: bool) -> Iterator[FormulaStep]:
    """Two rows taken together, since the diagonal holds nothing but zeros, and the multipliers below them."""
    both = (j, j + 1)
    how = MatrixOf(tuple(tuple(_less(a[one, other], _known(lower, middle, one, other, j)) for other in both) for one in both))
    value = matrix_of(middle.pick(both, both).rows)
    sides = (how, value) if how != value else (value,)
    yield FormulaStep(equals(Symbol("D", f"{j + 1},{j + 2}", bold=True), *sides), "block", Message("ldl-step-block", column=j + 1, other=j + 2))
    for i in range(j + 2, a.shape[0]):
        for column, partner in (both, both[::-1]):
            crossed = Number(middle[column, partner])  # row of L · block = what is left, and the block crosses its two columns
            how_much = Quotient(_less(a[i, partner], _known(lower, middle, i, partner, j)), crossed)
            reason = Message("ldl-step-crossed", row=i + 1, column=column + 1, other=partner + 1, letter=_letter(moved))
            yield _step(_entry("ℓ", i, column), how_much, lower[i, column], reason)


def share_roots(a: ExactMatrix, lower: ExactMatrix) -> Iterator[FormulaStep]:
    """Cholesky: each diagonal entry a square root, then the entries below it."""
    turned = is_complex(a)
    for j in range(a.shape[0]):
        known: list[Formula] = [_squared(lower[j, k], turned) for k in range(j) if lower[j, k] != 0]
        reason = Message("cholesky-step-root" if known else "cholesky-step-root-plain", column=j + 1)
        yield _step(_entry("ℓ", j, j), Root(_less(a[j, j], known)), lower[j, j], reason)
        for i in range(j + 1, a.shape[0]):
            shared = [_product(lower[i, k], lower[j, k].conjugate()) for k in range(j) if lower[i, k] != 0 and lower[j, k] != 0]
            reason = Message("cholesky-step-entry", row=i + 1, column=j + 1)
            yield _step(_entry("ℓ", i, j), Quotient(_less(a[i, j], shared), Number(lower[j, j])), lower[i, j], reason)


def _squared(value: Any, turned: bool) -> Formula:
    """value², or |value|² where numbers are complex."""
    return Power(Bars(Number(value)) if turned else Number(value), Number(2))


def _step(name: Formula, how: Formula, value: Any, reason: Message) -> FormulaStep:
    sides = (name, Number(value)) if how == Number(value) else (name, how, Number(value))
    return FormulaStep(equals(*sides), "entry", reason)


def _entry(letter: str, i: int, j: int) -> Symbol:
    return Symbol(letter, f"{i + 1}{j + 1}")


def _product(*values: Any) -> Formula:
    return Product(tuple(Number(value) for value in values))


def _minus(factor: Any, part: Formula) -> Formula:
    """`- factor part`, without two signs in a row."""
    if getattr(factor, "d", None) is not None and factor.d < 0:
        return Negative(Product((Number(factor), part), ""))
    positive = Product((Number(abs(factor)), part), "")
    return positive if factor < 0 else Negative(positive)


def _less(start: Any, known: list[Any]) -> Formula:
    """What is left of an entry when the known parts are taken away."""
    return Sum((Number(start), *map(Negative, known))) if known else Number(start)
