"""Characteristic polynomials written out: det(A − λI) by cofactors, and the way of Faddeev and LeVerrier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ossature.base.formula import Call, Formula, MatrixOf, Negative, Number, Product, Quotient, Sum, Symbol, equals, matrix_of
from ossature.base.message import Message
from ossature.base.steps import FormulaStep
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial
from ossature.spectra.written import CHI, LAMBDA, polynomial, raised_to

Grid = tuple[tuple[Polynomial, ...], ...]
IDENTITY = Symbol("I", bold=True)
MATRIX = Symbol("A", bold=True)
LESS = Call("det", (Sum((MATRIX, Negative(Product((LAMBDA, IDENTITY), "")))),))  # det(A − λI), as the article writes it


def less_lambda(a: ExactMatrix) -> Grid:
    """A − λI."""
    return tuple(tuple(Polynomial([-1, value] if i == j else [value]) for j, value in enumerate(row)) for i, row in enumerate(a.rows))


def by_cofactors(a: ExactMatrix) -> Iterator[FormulaStep]:
    """det(A − λI) from smaller determinants, down to 2x2."""
    grid = less_lambda(a)
    yield FormulaStep(equals(LESS, _bars(grid)), "identity", Message("charpoly-step-start"))
    yield from _expand(grid, [])


def _expand(grid: Grid, values: list[Polynomial]) -> Iterator[FormulaStep]:
    """The steps of one determinant; its value is appended to `values`."""
    if len(grid) == 1:
        values.append(grid[0][0])
        yield FormulaStep(equals(_bars(grid), polynomial(grid[0][0])), "identity", Message("charpoly-step-one"))
        return
    if len(grid) == 2:
        (a, b), (c, d) = grid
        values.append(a * d - b * c)
        cross = Sum((_times(a, d), Negative(_times(b, c))))
        yield FormulaStep(equals(_bars(grid), cross, polynomial(values[-1])), "identity", Message("charpoly-step-two"))
        return
    line = _best_row(grid)
    kept = [column for column, value in enumerate(grid[line]) if value.coefficients]
    if not kept:
        values.append(Polynomial(()))
        return
    minors = [tuple(row[:column] + row[column + 1 :] for index, row in enumerate(grid) if index != line) for column in kept]
    shown = Sum(tuple(_signed(Product((polynomial(grid[line][column]), _bars(minor)), "·"), line + column) for column, minor in zip(kept, minors, strict=True)))
    yield FormulaStep(equals(_bars(grid), _plain(shown)), "identity", Message("charpoly-step-row", line=line + 1))
    found: list[Polynomial] = []
    for minor in minors:
        yield from _expand(minor, found)
    total = Polynomial(())
    for column, value in zip(kept, found, strict=True):
        total = total + (-(grid[line][column] * value) if (line + column) % 2 else grid[line][column] * value)
    values.append(total)
    back = Sum(tuple(_signed(_times(grid[line][column], value), line + column) for column, value in zip(kept, found, strict=True)))
    yield FormulaStep(equals(_bars(grid), _plain(back), polynomial(total)), "identity", Message("charpoly-step-collect", size=len(grid)))


def _best_row(grid: Grid) -> int:
    zeros = [sum(not value.coefficients for value in row) for row in grid]
    return zeros.index(max(zeros))


def _times(one: Polynomial, two: Polynomial) -> Formula:
    return Product((polynomial(one), polynomial(two)), "·")


def _signed(held: Formula, place: int) -> Formula:
    return Negative(held) if place % 2 else held


def _plain(held: Sum) -> Formula:
    return held.terms[0] if len(held.terms) == 1 else held


def _bars(grid: Grid) -> Formula:
    return MatrixOf(tuple(tuple(polynomial(value) for value in row) for row in grid), style="bars")


def by_traces(a: ExactMatrix) -> Iterator[FormulaStep]:
    """The coefficients one after the other, each the trace of a matrix."""
    size, held = a.shape[0], a
    start: Formula = MATRIX
    for k in range(1, size + 1):
        name = Symbol("M", str(k), bold=True)
        code = "charpoly-step-first" if k == 1 else "charpoly-step-next"
        yield FormulaStep(equals(name, start, matrix_of(held.rows)), "matrix", Message(code, shift=Symbol("c", str(k - 1)), matrix=Symbol("M", str(k - 1))))
        value: Any = -held.trace() / k
        trace: Formula = Negative(Call("tr", (name,)))
        how = (trace if k == 1 else Quotient(trace, Number(k)), Number(value))
        name_of = Message("charpoly-constant") if k == size else Message("charpoly-coefficient", power=raised_to(size - k))
        yield FormulaStep(equals(Symbol("c", str(k)), *how), "coefficient", Message("charpoly-step-coefficient", k=k, name=name_of))
        raised = held + ExactMatrix.identity(size).scale(value)
        start = Product((matrix_of(a.rows), matrix_of(raised.rows)), "")
        held = a @ raised
    yield FormulaStep(equals(start, matrix_of(held.rows)), "matrix", Message("charpoly-step-zero", size=size))


def turned(size: int, found: Polynomial) -> FormulaStep:
    """From det(A − λI) to the monic polynomial: the sign changes when n is odd."""
    sides = (Call("det", (Sum((Product((LAMBDA, IDENTITY), ""), Negative(MATRIX))),)), *((Negative(LESS),) if size % 2 else (LESS,)), polynomial(found))
    return FormulaStep(equals(CHI, *sides), "charpoly", Message("charpoly-step-odd" if size % 2 else "charpoly-step-even", size=size))


def gathered(size: int, found: Polynomial) -> FormulaStep:
    """The polynomial of the coefficients c₁ ... cₙ."""
    first = raised_to(size)
    rest = [_with_letter(k, size - k) for k in range(1, size + 1)]
    return FormulaStep(equals(CHI, Sum((first, *rest)), polynomial(found)), "charpoly", Message("charpoly-step-gathered"))


def _with_letter(k: int, power: int) -> Formula:
    letter = Symbol("c", str(k))
    if power == 0:
        return letter
    return Product((letter, raised_to(power)), "")
