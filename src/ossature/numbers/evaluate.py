"""Compute a formula from its tree, exactly: what the checker does to every line of a derivation. Shares no code with what wrote the formula."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import singledispatch
from typing import Any

from ossature.base import formula as f
from ossature.base.errors import BadDerivation, NotExact, NotFinite, TooLarge
from ossature.numbers.entries import entry, sqrt_of
from ossature.numbers.rational import Rational


class Unbound(Exception):
    """The formula holds a letter, so it has no value of its own."""


Grid = list[list[Any]]
Known = dict[Any, Any]  # what earlier lines have said of a letter, a power of it, a norm of it: formula -> value
NAMED = (f.Symbol, f.Word, f.Power, f.Call, f.NormBars, f.Transpose)
_MOST_POWER = 10_000


def evaluate(node: f.Formula, known: Known | None = None) -> Any:
    """The value: an entry, or rows of entries for a matrix; letters by what earlier lines said of them.

    Raises Unbound when it holds a letter nothing was said of, BadDerivation when it makes no sense.
    """
    if known and isinstance(node, NAMED) and node in known:
        return known[node]
    return _compute(node, known)


@singledispatch
def _compute(node: f.Formula, known: Known | None) -> Any:
    raise BadDerivation("check-no-value", kind=type(node).__name__)


@_compute.register
def _(node: f.Number, known: Known | None) -> Any:
    return node.value if isinstance(node.value, (float, complex)) else entry(node.value)


@_compute.register(f.Symbol)
@_compute.register(f.Word)
@_compute.register(f.RowChange)
def _(node: Any, known: Known | None) -> Any:
    raise Unbound


@_compute.register
def _(node: f.Sum, known: Known | None) -> Any:
    parts = [evaluate(term, known) for term in node.terms]
    total: Any = parts[0] if parts else Rational(0)
    for value in parts[1:]:
        total = _add(total, value)
    return total


def _together(act: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """Two entries added or multiplied; as floats where no single square root holds the result."""
    try:
        return act(left, right)
    except (NotExact, TypeError):
        return act(_near(left), _near(right))


def _near(value: Any) -> Any:
    held = complex(value)
    return held if held.imag else held.real


def _add(left: Any, right: Any) -> Any:
    if not isinstance(left, list):
        return _together(operator.add, left, right)
    if [len(row) for row in left] != [len(row) for row in right]:
        raise BadDerivation("check-shapes")
    return [[here + there for here, there in zip(one, two, strict=True)] for one, two in zip(left, right, strict=True)]


@_compute.register
def _(node: f.Product, known: Known | None) -> Any:
    parts = [evaluate(factor, known) for factor in node.factors]
    total: Any = parts[0] if parts else Rational(1)
    for value in parts[1:]:
        total = _entrywise(total, value) if node.sign == "⊙" else _multiply(total, value)
    return total


def _entrywise(left: Grid, right: Grid) -> Grid:
    return [[here * there for here, there in zip(one, two, strict=True)] for one, two in zip(left, right, strict=True)]


def _multiply(left: Any, right: Any) -> Any:
    if not isinstance(left, list) and not isinstance(right, list):
        return _together(operator.mul, left, right)
    if not isinstance(left, list):
        return [[left * value for value in row] for row in right]
    if not isinstance(right, list):
        return [[value * right for value in row] for row in left]
    if any(len(row) != len(right) for row in left):
        raise BadDerivation("check-shapes")
    return [[_inner(row, [line[column] for line in right]) for column in range(len(right[0]) if right else 0)] for row in left]


def _inner(row: list[Any], column: list[Any]) -> Any:
    total: Any = Rational(0)
    for here, there in zip(row, column, strict=True):
        total = here * there + total
    return total


@_compute.register
def _(node: f.Negative, known: Known | None) -> Any:
    return _multiply(Rational(-1), evaluate(node.inside, known))


@_compute.register
def _(node: f.Quotient, known: Known | None) -> Any:
    top, bottom = evaluate(node.top, known), evaluate(node.bottom, known)
    if bottom == 0:
        raise BadDerivation("check-zero-division")
    return _multiply(top, 1 / bottom)


@_compute.register
def _(node: f.Power, known: Known | None) -> Any:
    base, exponent = evaluate(node.base, known), evaluate(node.exponent, known)
    if isinstance(base, list):
        return _matrix_power(base, int(exponent))
    return base ** int(exponent) if getattr(exponent, "denominator", 1) == 1 else float(base) ** float(exponent)


def _matrix_power(base: Grid, exponent: int) -> Grid:
    if not 0 <= exponent <= _MOST_POWER:
        raise BadDerivation("check-no-value", kind="power")
    total = [[Rational(int(i == j)) for j in range(len(base))] for i in range(len(base))]
    for _ in range(exponent):
        total = _multiply(total, base)
    return total


@_compute.register
def _(node: f.Root, known: Known | None) -> Any:
    inside = evaluate(node.inside, known)
    try:
        if node.degree == 2:
            return sqrt_of(inside)
    except (NotExact, TooLarge):
        pass
    try:
        return float(inside) ** (1 / node.degree)
    except NotFinite:  # neither exact nor within the range of floats: the other sides of the line are compared without it
        raise Unbound from None


@_compute.register
def _(node: f.Bars, known: Known | None) -> Any:
    return abs(evaluate(node.inside, known))


@_compute.register
def _(node: f.NormBars, known: Known | None) -> Any:
    inside = evaluate(node.inside, known)
    flat = [abs(value) for row in inside for value in row] if isinstance(inside, list) else [abs(inside)]
    if node.order == "1":
        return sum(flat, Rational(0))
    if node.order == "∞":
        return max(flat)
    if node.order in ("2", "F", ""):
        return sqrt_of(sum((value * value for value in flat), Rational(0)))
    raise Unbound


@_compute.register
def _(node: f.Transpose, known: Known | None) -> Any:
    inside = evaluate(node.inside, known)
    return [list(column) for column in zip(*inside, strict=True)] if isinstance(inside, list) else inside


@_compute.register
def _(node: f.MatrixOf, known: Known | None) -> Any:
    rows = [[evaluate(cell, known) for cell in row] for row in node.rows]
    return _leibniz(rows) if node.style == "bars" else rows


def _leibniz(rows: Grid) -> Any:
    """A determinant by expansion along the first row: slow, simple, and nobody else's code."""
    if any(len(row) != len(rows) for row in rows):
        raise BadDerivation("check-shapes")
    if not rows:
        return Rational(1)
    total: Any = Rational(0)
    for column, value in enumerate(rows[0]):
        if value != 0:
            minor = [row[:column] + row[column + 1 :] for row in rows[1:]]
            total = total + (-1 if column % 2 else 1) * value * _leibniz(minor)
    return total


@_compute.register
def _(node: f.Call, known: Known | None) -> Any:
    values = [evaluate(argument, known) for argument in node.arguments]
    if node.name in ("max", "min"):
        return (max if node.name == "max" else min)(values)
    if node.name == "det":
        return _leibniz(values[0] if values[0] != [[]] else [])
    if node.name == "tr":
        return sum((values[0][index][index] for index in range(len(values[0]))), Rational(0))
    raise Unbound


@_compute.register
def _(node: f.Chain, known: Known | None) -> Any:
    return evaluate(node.sides[-1], known)


@_compute.register
def _(node: f.Joined, known: Known | None) -> Any:
    return [[evaluate(part, known)] for part in node.parts]


@_compute.register
def _(node: f.Lines, known: Known | None) -> Any:
    return [[evaluate(line, known)] for line in node.lines]
