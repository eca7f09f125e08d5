"""Matrix arithmetic on rows of entries of any field: what FLINT does for fractions, done here for Q(√d)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ossature.numbers.entries import common_divisor
from ossature.numbers.rational import Rational

Rows = Sequence[Sequence[Any]]


def add(left: Rows, right: Rows) -> list[list[Any]]:
    """Entry by entry."""
    return [[here + there for here, there in zip(one, two, strict=True)] for one, two in zip(left, right, strict=True)]


def subtract(left: Rows, right: Rows) -> list[list[Any]]:
    """Entry by entry."""
    return [[here - there for here, there in zip(one, two, strict=True)] for one, two in zip(left, right, strict=True)]


def multiply(left: Rows, right: Rows) -> list[list[Any]]:
    """Rows times columns."""
    columns = list(zip(*right, strict=True))
    return [[sum((here * there for here, there in zip(row, column, strict=True)), Rational(0)) for column in columns] for row in left]


def rref(rows: Rows) -> tuple[list[list[Any]], tuple[int, ...]]:
    """Gauss-Jordan over the field: the reduced rows and the pivot columns."""
    held = [list(row) for row in rows]
    pivots: list[int] = []
    for column in range(len(held[0]) if held else 0):
        top = len(pivots)
        found = next((row for row in range(top, len(held)) if held[row][column] != 0), None)
        if found is None:
            continue
        held[top], held[found] = held[found], held[top]
        pivot = held[top][column]
        held[top] = [value / pivot for value in held[top]]
        for row in range(len(held)):
            if row != top and held[row][column] != 0:
                factor = held[row][column]
                held[row] = [here - factor * there for here, there in zip(held[row], held[top], strict=True)]
        pivots.append(column)
    return held, tuple(pivots)


def det(rows: Rows) -> Any:
    """The determinant by elimination over the field."""
    held = [list(row) for row in rows]
    value: Any = Rational(1)
    for column in range(len(held)):
        found = next((row for row in range(column, len(held)) if held[row][column] != 0), None)
        if found is None:
            return Rational(0)
        if found != column:
            held[column], held[found] = held[found], held[column]
            value = -value
        value = held[column][column] * value
        for row in range(column + 1, len(held)):
            factor = held[row][column] / held[column][column]
            if factor != 0:
                held[row] = [here - factor * there for here, there in zip(held[row], held[column], strict=True)]
    return value


def charpoly(rows: Rows) -> list[Any]:
    """The coefficients of det(λI − A), highest power first.  Faddeev and Leverrier: c_k = −tr(M_k)/k, M_(k+1) = A (M_k + c_k I)."""
    found: list[Any] = [Rational(1)]
    held = [list(row) for row in rows]
    for k in range(1, len(rows) + 1):
        found.append(-sum((held[i][i] for i in range(len(rows))), Rational(0)) / k)
        held = multiply(rows, [[value + found[-1] if i == j else value for j, value in enumerate(row)] for i, row in enumerate(held)])
    return found


def null_vector(reduced: Rows, pivots: tuple[int, ...], free: int, width: int) -> list[Any]:
    """The null vector of one free column of a reduced form; over Q scaled to coprime whole numbers, its first entry positive."""
    values: list[Any] = [Rational(0)] * width
    values[free] = Rational(1)
    for row, column in enumerate(pivots):
        values[column] = -reduced[row][free]
    return primitive(values)


def primitive(values: Sequence[Any]) -> list[Any]:
    """The same direction in coprime whole numbers, the first entry that is not zero positive; unchanged when an entry is not rational."""
    if not all(isinstance(value, Rational) for value in values):
        return list(values)
    divisor = common_divisor(values)
    if divisor == 0:
        return list(values)
    first = next(value for value in values if value != 0)
    return [value / divisor * (1 if first > 0 else -1) for value in values]
