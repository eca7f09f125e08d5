"""What a derivation about eigenvalues claims, checked against its start by arithmetic of the checker's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from ossature.base.formula import NODES, Call, Chain, Formula, MatrixOf, Number, Power, Product, Symbol
from ossature.base.steps import Derivation, FormulaStep, Rows
from ossature.numbers.entries import entry
from ossature.numbers.evaluate import evaluate

IDENTITIES = frozenset({"identity", "charpoly"})  # rules whose lines hold for every λ


def is_charpoly(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    """Whether det(tI − A) is the claimed polynomial at n + 1 places, and the lines of rule "charpoly" end in it."""
    start, held = derivation.start or (), [entry(value) for value in claims["charpoly"]]
    size = len(start)
    if len(held) != size + 1 or held[0] != 1 or any(len(row) != size for row in start):
        return False
    grid = [[entry(value) for value in row] for row in start]
    places = [entry(place) for place in range(size + 1)]
    if any(_det([[place * int(i == j) - value for j, value in enumerate(row)] for i, row in enumerate(grid)]) != at(held, place) for place in places):
        return False
    lines = [step.formula for step in derivation.steps if isinstance(step, FormulaStep) and step.rule == "charpoly"]
    return bool(lines) and all(_ends_in(line, held) for line in lines)


def degree(node: object, size: int) -> int:
    """A bound on the degree in λ of a formula of `size` rows: at one place more it is told from every other of its degree."""
    if isinstance(node, Product):
        return sum(degree(factor, size) for factor in node.factors)
    if isinstance(node, Power):
        exponent = node.exponent.value if isinstance(node.exponent, Number) else 0
        return degree(node.base, size) * int(exponent)
    if isinstance(node, MatrixOf) and node.style == "bars":
        return sum(max((degree(cell, size) for cell in row), default=0) for row in node.rows)
    if isinstance(node, Call):
        return max((degree(part, size) for part in node.arguments), default=0) * (size if node.name == "det" else 1)
    if isinstance(node, tuple):
        return max((degree(part, size) for part in node), default=0)
    if type(node).__name__ not in NODES:
        return 0
    inside = max((degree(getattr(node, item.name), size) for item in fields(node)), default=0)  # type: ignore[arg-type]
    return 1 if node == Symbol("λ") else inside


def at(coefficients: Sequence[Any], place: Any) -> Any:
    """The value of a polynomial, its coefficients highest first."""
    total: Any = entry(0)
    for value in coefficients:
        total = total * place + value
    return total


def _ends_in(line: Formula, held: Sequence[Any]) -> bool:
    last = line.sides[-1] if isinstance(line, Chain) else line
    places = range(max(degree(last, 1), len(held)) + 1)
    return all(evaluate(last, {Symbol("λ"): entry(place)}) == at(held, place) for place in places)


def _det(rows: list[list[Any]]) -> Any:
    """A determinant by elimination."""
    value: Any = entry(1)
    for column in range(len(rows)):
        found = next((row for row in range(column, len(rows)) if rows[row][column] != 0), None)
        if found is None:
            return entry(0)
        if found != column:
            rows[column], rows[found] = rows[found], rows[column]
            value = -value
        pivot = rows[column][column]
        value = pivot * value
        for row in rows[column + 1 :]:
            share = row[column] / pivot
            if share != 0:
                row[:] = [here - share * there for here, there in zip(row, rows[column], strict=True)]
    return value
