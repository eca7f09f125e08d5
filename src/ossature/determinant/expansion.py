"""Determinants written out as formulas: by permutations, and by cofactors along the best line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Any

from ossature.base.formula import Call, Formula, MatrixOf, Negative, Number, Product, Sum, equals, matrix_of
from ossature.base.limits import refuse_above
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep, Rows


def by_permutations(rows: Rows, value: Any) -> Derivation:
    """Every way to choose one entry from each row and column: n! signed products; a*d - b*c for 2x2."""
    size = len(rows)
    refuse_by_hand(size, "permutations")
    terms, values = [], []
    for order in permutations(range(size)):
        factors = [rows[row][column] for row, column in enumerate(order)]
        odd = _odd(order)
        terms.append(_signed(Product(tuple(Number(factor) for factor in factors)), odd))
        values.append(_signed(Number(_product(factors)), odd))
    chain = equals(_bars(rows), *_without_repeats(Sum(tuple(terms)), Sum(tuple(values)), Number(value)))
    rule = Message("det-step-two") if size == 2 else Message("det-step-permutations", size=size, terms=len(terms))
    return _derivation("det-title-permutations", (FormulaStep(chain, "permutations", rule),), value)


def by_cofactors(rows: Rows, value: Any) -> Derivation:
    """Laplace expansion along the row or column with the most zeros, minor by minor, down to 2x2."""
    refuse_by_hand(len(rows), "cofactors")
    steps: list[FormulaStep] = []
    _expand(rows, steps)
    return _derivation("det-title-cofactors", tuple(steps), value)


def refuse_by_hand(size: int, method: str) -> None:
    """Raise TooLarge when a determinant of this size is not to be written out by the method."""
    if method == "permutations":
        refuse_above("permutation_side", size, "det-permutations-large")
    elif method == "cofactors":
        refuse_above("cofactor_side", size, "det-cofactors-large")


def _derivation(title: str, steps: tuple[FormulaStep, ...], value: Any) -> Derivation:
    return Derivation(Message(title), steps=steps, claims={"value": value}, conclusion=Message("det-conclusion", value=value))


def _expand(rows: Rows, steps: list[FormulaStep]) -> Any:
    """Record the steps of one determinant and return its value, computed from the minors."""
    size = len(rows)
    if size == 0:
        steps.append(FormulaStep(equals(_bars(rows), Number(1)), "empty", Message("det-step-empty")))
        return 1
    if size <= 2:
        step, value = _small(rows)
        steps.append(step)
        return value
    along_row, line = _best_line(rows)
    chosen = [(line, column) if along_row else (column, line) for column in range(size)]
    kept = [(row, column) for row, column in chosen if rows[row][column] != 0]
    code = "det-step-along-row" if along_row else "det-step-along-column"
    reason = Message(code, line=line + 1, zeros=size - len(kept))
    if not kept:
        steps.append(FormulaStep(equals(_bars(rows), Number(0)), "zero-line", reason))
        return 0
    minors = {place: _minor(rows, *place) for place in kept}
    expansion = Sum(tuple(_signed(_times(rows[r][c], _bars(minors[r, c])), (r + c) % 2 == 1) for r, c in kept))
    steps.append(FormulaStep(equals(_bars(rows), expansion), "expand", reason))
    values = {place: _expand(minor, steps) for place, minor in minors.items()}
    total = sum(_sign(r + c) * rows[r][c] * values[r, c] for r, c in kept)
    back = Sum(tuple(_signed(_times(rows[r][c], Number(values[r, c])), (r + c) % 2 == 1) for r, c in kept))
    steps.append(FormulaStep(equals(_bars(rows), *_without_repeats(back, Number(total))), "collect", Message("det-step-collect", size=size)))
    return total


def _small(rows: Rows) -> tuple[FormulaStep, Any]:
    if len(rows) == 1:
        return FormulaStep(equals(_bars(rows), Number(rows[0][0])), "one", Message("det-step-one")), rows[0][0]
    (a, b), (c, d) = rows
    value = a * d - b * c
    cross = Sum((Product((Number(a), Number(d))), Negative(Product((Number(b), Number(c))))))
    return FormulaStep(equals(_bars(rows), cross, Number(value)), "two", Message("det-step-two")), value


def _best_line(rows: Rows) -> tuple[bool, int]:
    """(is it a row, its index) of the line with the most zeros; rows before columns, earlier before later."""
    size = range(len(rows))
    zeros_in_rows = [sum(entry == 0 for entry in row) for row in rows]
    zeros_in_columns = [sum(rows[row][column] == 0 for row in size) for column in size]
    if max(zeros_in_rows) >= max(zeros_in_columns):
        return True, zeros_in_rows.index(max(zeros_in_rows))
    return False, zeros_in_columns.index(max(zeros_in_columns))


def _minor(rows: Rows, without_row: int, without_column: int) -> Rows:
    kept = (row for index, row in enumerate(rows) if index != without_row)
    return tuple(row[:without_column] + row[without_column + 1 :] for row in kept)


def _bars(rows: Rows) -> Formula:
    held = matrix_of(rows, style="bars")
    return held if rows else Call("det", (MatrixOf(()),))


def _times(entry: Any, formula: Formula) -> Formula:
    return Product((Number(entry), formula))


def _signed(formula: Formula, negative: bool) -> Formula:
    return Negative(formula) if negative else formula


def _sign(exponent: int) -> int:
    return -1 if exponent % 2 else 1


def _odd(order: Sequence[int]) -> bool:
    return sum(early > late for index, early in enumerate(order) for late in order[index + 1 :]) % 2 == 1


def _product(factors: Sequence[Any]) -> Any:
    value: Any = 1
    for factor in factors:
        value = value * factor
    return value


def _without_repeats(*formulas: Formula) -> Iterator[Formula]:
    """Drop a side that would only repeat the one before, such as a sum of one number."""
    before: Formula | None = None
    for formula in formulas:
        plain = formula.terms[0] if isinstance(formula, Sum) and len(formula.terms) == 1 else formula
        if plain != before:
            yield plain
        before = plain
