"""A second opinion on derivations, by SymPy alone: is what this derivation says true? It shares nothing with the checker but the tree it reads."""

from __future__ import annotations

from typing import Any

import sympy

from ossature.base import formula as f
from ossature.base.steps import Derivation, FormulaStep, RowStep

Letters = dict[Any, Any]


def number(value: Any) -> Any:
    return value.to_sympy() if hasattr(value, "to_sympy") else sympy.sympify(value)


def matrix(rows: Any) -> sympy.Matrix:
    return sympy.Matrix([[number(value) for value in row] for row in rows])


def zero(value: Any) -> bool:
    parts = list(value) if isinstance(value, sympy.MatrixBase) else [value]
    return all(part == 0 or (not part.is_Rational and (sympy.expand(part) == 0 or sympy.radsimp(sympy.expand(part)) == 0)) for part in parts)


def equal(left: Any, right: Any) -> bool:
    shapes = [part.shape if isinstance(part, sympy.MatrixBase) else None for part in (left, right)]
    return shapes[0] == shapes[1] and zero(left - right)


def value(node: Any, letters: Letters) -> Any:
    """A formula's value in SymPy; None when it holds letters nothing is known of."""
    if node in letters:
        return letters[node]
    if isinstance(node, f.Number):
        return number(node.value)
    if isinstance(node, f.MatrixOf):
        cells = [[value(cell, letters) for cell in row] for row in node.rows]
        if any(cell is None for row in cells for cell in row):
            return None
        held = sympy.Matrix(cells)
        return held.det() if node.style == "bars" else held
    act = {f.Sum: _sum, f.Product: _product, f.Joined: _joined}.get(type(node))
    if act is not None:
        parts = [value(part, letters) for part in (getattr(node, "terms", None) or getattr(node, "factors", None) or getattr(node, "parts", ()))]
        return None if any(part is None for part in parts) else act(parts)
    if isinstance(node, f.Chain):
        return value(node.sides[-1], letters)
    if isinstance(node, f.Call) and node.name == "det":
        inside = value(node.arguments[0], letters)
        return None if inside is None else inside.det()
    return _unary(node, letters)


def _unary(node: Any, letters: Letters) -> Any:
    if isinstance(node, (f.Quotient, f.Power)):
        first, second = (value(part, letters) for part in ((node.top, node.bottom) if isinstance(node, f.Quotient) else (node.base, node.exponent)))
        if first is None or second is None:
            return None
        return first / second if isinstance(node, f.Quotient) else first**second
    if isinstance(node, (f.Negative, f.Root, f.Bars, f.Transpose)):
        inside = value(node.inside, letters)
        if inside is None:
            return None
        return {f.Negative: lambda x: -x, f.Root: lambda x: sympy.root(x, node.degree), f.Bars: sympy.Abs, f.Transpose: lambda x: x.T}[type(node)](inside)
    return None


def _sum(parts: list[Any]) -> Any:
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def _product(parts: list[Any]) -> Any:
    total = parts[0]
    for part in parts[1:]:
        total = total * part
    return total


def _joined(parts: list[Any]) -> Any:
    return sympy.Matrix(parts) if not any(isinstance(part, sympy.MatrixBase) for part in parts) else sympy.Matrix.hstack(*parts)


def chain_is_true(formula: Any, letters: Letters) -> bool:
    if isinstance(formula, (f.Lines, f.Joined)):
        return all(chain_is_true(part, letters) for part in (formula.lines if isinstance(formula, f.Lines) else formula.parts))
    if not isinstance(formula, f.Chain):
        return True
    values = [value(side, letters) for side in formula.sides]
    known = [held for held in values if held is not None]
    if known:
        letters.update({side: known[-1] for side, held in zip(formula.sides, values, strict=True) if held is None})
    return all(equal(known[0], other) for other in known[1:])


def is_true(derivation: Derivation) -> bool:
    """Every step an invertible change that does what its rule says, every line an equality, every claim a fact about the start."""
    rows = matrix(derivation.start) if derivation.start else None
    letters: Letters = {}
    for step in derivation.steps:
        if isinstance(step, FormulaStep):
            if not chain_is_true(step.formula, letters):
                return False
        else:
            elementary = _elementary(step, rows.rows)
            if elementary is None or zero(elementary.det()):
                return False
            rows = elementary * rows
            if step.rule in ("eliminate", "back") and not zero(rows[step.change.target, step.pivot[1]]):
                return False
            if step.rule in ("pivot-one", "finish") and not zero(rows[step.change.target, step.pivot[1]] - 1):
                return False
    return rows is None or _claims_are_true(derivation, matrix(derivation.start), rows)


def _elementary(step: RowStep, size: int) -> Any:
    change = step.change
    if not (0 <= change.target < size and 0 <= change.source < size):
        return None
    made = sympy.eye(size)
    if change.kind == "swap":
        made[change.target, :], made[change.source, :] = made[change.source, :], made[change.target, :]
        return made
    made[change.target, change.target] = number(change.target_factor)
    if change.source_factor != 0:
        made[change.target, change.source] += number(change.source_factor)
    return made


def _claims_are_true(derivation: Derivation, start: sympy.Matrix, rows: sympy.Matrix) -> bool:
    claims, bar = derivation.claims, derivation.bar if derivation.bar is not None else start.cols
    a, b = start[:, :bar], start[:, bar:]
    facts = {
        "result": lambda held: equal(matrix(held), rows),
        "pivots": lambda held: tuple(column for _, column in held) == a.rref()[1] and [row for row, _ in held] == list(range(len(held))),
        "determinant": lambda held: equal(number(held), start.det()),
        "solution": lambda held: equal(a * matrix(held), b),
        "certificate": lambda held: zero(matrix([held]) * a) and not zero(matrix([held]) * b),
        "inverse": lambda held: equal(a * matrix(held), sympy.eye(a.rows)),
        "closest": lambda held: zero(a.H * (b - a * matrix(held))),
        "null": lambda held: not held or (zero(a * matrix(held).T) and matrix(held).rank() == len(held) == bar - a.rank()),
        "rank": lambda held: held == start.rank(),
        "row_space": lambda held: not held or matrix(held).rank() == len(held) == start.rank() == sympy.Matrix.vstack(matrix(held), start).rank(),
        "column_space": lambda held: not held or matrix(held).rank() == len(held) == start.rank() == sympy.Matrix.vstack(matrix(held), start.T).rank(),
    }
    return all(facts[name](held) for name, held in claims.items() if name in facts)
