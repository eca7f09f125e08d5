"""What a derivation about eigenvalues claims, checked against its start by arithmetic of the checker's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from flint import fmpq

from ossature.base.formula import NODES, Call, Chain, Formula, Joined, MatrixOf, Number, Power, Product, Symbol
from ossature.base.steps import Derivation, FormulaStep, Rows
from ossature.numbers.entries import entry, entry_from_float
from ossature.numbers.evaluate import evaluate

IDENTITIES = frozenset({"identity", "charpoly"})  # rules whose lines hold for every λ
LINES = frozenset({"value", "near", "reduce", "eigenpair", "minors", "form", "entry"})  # rules whose lines are checked against the start

_ONE = fmpq(1)


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


def is_eigen(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    """(f, m, vectors) of each factor: the f^m multiply to the polynomial; the vectors, their entries polynomials in a root of f (lowest power first), satisfy
    A v = λ v modulo f; they are independent, and as many as the null space of f(A) has room for.
    """
    grid = [[entry(value) for value in row] for row in derivation.start or ()]
    product = [entry(1)]
    for f, times, vectors in claims["eigen"]:
        held = [entry(value) for value in f]
        for _ in range(times):
            product = _times(product, held)
        if not _are_eigenvectors(grid, held, [[[entry(value) for value in part] for part in vector] for vector in vectors]):
            return False
    return [entry(value) for value in claims["charpoly"]] == product


def _times(one: Sequence[Any], two: Sequence[Any]) -> list[Any]:
    made = [entry(0)] * (len(one) + len(two) - 1)
    for i, here in enumerate(one):
        for j, there in enumerate(two):
            made[i + j] = here * there + made[i + j]
    return made


def _are_eigenvectors(grid: list[list[Any]], f: list[Any], vectors: list[list[list[Any]]]) -> bool:
    size, degree_f = len(grid), len(f) - 1
    if f[0] != 1 or degree_f < 1 or any(len(vector) != size or any(len(part) != degree_f for part in vector) for vector in vectors):
        return False
    spanned = []
    for vector in vectors:
        if [[_inner(row, [part[k] for part in vector]) for k in range(degree_f)] for row in grid] != [_shifted(part, f) for part in vector]:
            return False
        moved = vector
        for _ in range(degree_f):
            spanned.append([value for part in moved for value in part])
            moved = [_shifted(part, f) for part in moved]
    return rank(spanned) == len(spanned) == size - rank(_at_matrix(f, grid))


def _shifted(part: list[Any], f: list[Any]) -> list[Any]:
    """λ times a polynomial (lowest power first), modulo f (highest first)."""
    top = part[-1]
    return [(part[k - 1] if k else entry(0)) - top * f[-1 - k] for k in range(len(part))]


def _inner(row: Sequence[Any], column: Sequence[Any]) -> Any:
    total: Any = entry(0)
    for here, there in zip(row, column, strict=True):
        total = here * there + total
    return total


def _at_matrix(f: Sequence[Any], grid: list[list[Any]]) -> list[list[Any]]:
    size = len(grid)
    made = [[entry(0)] * size for _ in range(size)]
    for value in f:
        made = [[_inner(row, [line[j] for line in grid]) + (value if i == j else 0) for j in range(size)] for i, row in enumerate(made)]
    return made


def rank(lines: Sequence[Sequence[Any]]) -> int:
    """By elimination on entries, or on bare numbers: the checker's own."""
    held, found = [list(line) for line in lines], 0
    for column in range(len(held[0]) if held else 0):
        pivot = next((index for index in range(found, len(held)) if held[index][column] != 0), None)
        if pivot is None:
            continue
        held[found], held[pivot] = held[pivot], held[found]
        for row in held[found + 1 :]:
            if row[column] != 0:
                share = row[column] * (_ONE / held[found][column])
                row[:] = [here - share * there for here, there in zip(row, held[found], strict=True)]
        found += 1
    return found


def check_line(step: FormulaStep, derivation: Derivation) -> bool:
    """Whether a line shows an eigenvalue ("value"; "near": rounded, a root lies within half a unit of its last digit), matrices of the same row space
    ("reduce", beginning with A − λI), A v = λ v with the start as A ("eigenpair"), its leading minors ("minors"), xᴴ A x ("form"),
    or a pivot of the D claimed ("entry", where there is one).
    """
    if step.rule == "entry":
        return _is_pivot(step, derivation.claims)
    if step.rule in ("minors", "form"):
        return _is_of_start(step, [[entry(value) for value in row] for row in derivation.start or ()])
    held = [entry(value) for value in derivation.claims["charpoly"]]
    parts = step.formula.parts if isinstance(step.formula, Joined) else (step.formula,)
    if step.rule == "value":
        return all(at(held, evaluate(_last(part))) == 0 for part in parts)
    if step.rule == "near":
        return all(_has_root_near(held, _last(part)) for part in parts)
    grid = [[entry(value) for value in row] for row in derivation.start or ()]
    if step.rule == "eigenpair":
        return all(_is_pair(part, grid) for part in parts)
    return isinstance(step.formula, Chain) and _is_reduction(step.formula, grid, held)


def _is_of_start(step: FormulaStep, grid: list[list[Any]]) -> bool:
    """Leading minors of the start, each beside its value; or a row, the start and that row turned into a column."""
    if step.rule == "form":
        row, middle, column = (evaluate(factor) for factor in step.formula.sides[0].factors)  # type: ignore[union-attr]
        return bool(middle == grid and row == [[value.conjugate() for (value,) in column]])
    parts: tuple[Any, ...] = step.formula.parts  # type: ignore[union-attr]
    minors = [_det([row[:k] for row in grid[:k]]) for k in range(1, len(grid) + 1)]
    shown = [part.sides[1] for part in parts[1:]]
    same = all([[evaluate(cell) for cell in row] for row in bars.rows] == [row[:k] for row in grid[:k]] for k, bars in enumerate(shown, 2))
    return same and [evaluate(_last(part)) for part in parts] == minors


def _is_pivot(step: FormulaStep, claims: Any) -> bool:
    """A line d_j = ... ends in entry (j, j) of the D claimed; other lines, and derivations without one, are not looked at."""
    name = step.formula.sides[0] if isinstance(step.formula, Chain) else None
    if "congruence" not in claims or not isinstance(name, Symbol) or name.name != "d":
        return True
    place = int(name.sub) - 1
    return bool(evaluate(_last(step.formula)) == entry(claims["congruence"][1][place][place]))


def _last(part: Formula) -> Any:
    return part.sides[-1] if isinstance(part, Chain) else part


def _has_root_near(held: Sequence[Any], shown: Any) -> bool:
    """A polynomial has a root within n |f/f'| of a place."""
    place = entry_from_float(shown.value)
    slope = at([value * (len(held) - 1 - index) for index, value in enumerate(held[:-1])], place)
    if slope == 0:
        return bool(at(held, place) == 0)
    ratio = at(held, place) / slope
    return bool(abs(complex(ratio)) * (len(held) - 1) <= 0.5 * 10.0 ** (1 - shown.digits) * abs(complex(place)))


def _is_pair(line: Formula, grid: list[list[Any]]) -> bool:
    """A v = ... = λ v, v not zero."""
    first, last = line.sides[0].factors, line.sides[-1].factors  # type: ignore[union-attr]
    vector = evaluate(first[1])
    return evaluate(first[0]) == grid and evaluate(last[1]) == vector and any(row[0] != 0 for row in vector)


def _is_reduction(line: Chain, grid: list[list[Any]], held: Sequence[Any]) -> bool:
    """A − λI = M ∼ ... ∼ R with λ a root."""
    states = [evaluate(side) for side in line.sides[1:]]
    size = len(grid)
    known = {Symbol("A", bold=True): grid, Symbol("I", bold=True): [[entry(int(i == j)) for j in range(size)] for i in range(size)]}
    if evaluate(line.sides[0], known) != states[0]:
        return False
    gaps = [[grid[i][j] - states[0][i][j] for j in range(len(grid))] for i in range(len(grid))]
    value = gaps[0][0]
    scalar = all(gaps[i][j] == (value if i == j else 0) for i in range(len(grid)) for j in range(len(grid)))
    same = all(rank(one) == rank(two) == rank([*one, *two]) for one, two in zip(states, states[1:], strict=False))
    return scalar and at(held, value) == 0 and same and line.relations == ("=", *("∼",) * (len(states) - 1))


def is_inertia(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    """Whether A = L D Lᴴ with an invertible L and a D of blocks whose signs are (rising, falling, staying), by Sylvester's law."""
    lower, middle = ([[entry(value) for value in row] for row in part] for part in claims["congruence"])
    grid = [[entry(value) for value in row] for row in derivation.start or ()]
    size = len(grid)
    across = [[lower[j][i].conjugate() for j in range(size)] for i in range(size)]
    made = [[_inner(row, column) for column in zip(*across, strict=True)] for row in _product(lower, middle)]
    return made == grid and rank(lower) == size and _signs(middle) == tuple(claims["inertia"])


def _product(one: list[list[Any]], two: list[list[Any]]) -> list[list[Any]]:
    return [[_inner(row, column) for column in zip(*two, strict=True)] for row in one]


def _signs(middle: list[list[Any]]) -> tuple[int, int, int] | None:
    """(positive, negative, zero) of a Hermitian D of single numbers and of 2x2 blocks with zeros on their diagonal; None of another."""
    counts, j, size = [0, 0, 0], 0, len(middle)
    while j < size:
        step = 2 if j + 1 < size and middle[j][j + 1] != 0 else 1
        if any(middle[i][k] != 0 for i in range(j, j + step) for k in range(size) if not j <= k < j + step):
            return None
        if step == 2:
            if middle[j][j] != 0 or middle[j + 1][j + 1] != 0 or middle[j][j + 1] != middle[j + 1][j].conjugate():
                return None
            counts[0], counts[1] = counts[0] + 1, counts[1] + 1
        else:
            counts[2 if middle[j][j] == 0 else 0 if middle[j][j] > 0 else 1] += 1
        j += step
    return counts[0], counts[1], counts[2]


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
