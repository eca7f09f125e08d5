"""Eigenvalues and eigenvectors as a person finds them: det(A − λI), its roots, then (A − λI) v = 0 by elimination."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from ossature.base.formula import (
    Chain,
    Formula,
    Joined,
    MatrixOf,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Root,
    Sum,
    Symbol,
    column_of,
    equals,
    matrix_of,
)
from ossature.base.message import Message
from ossature.base.steps import FormulaStep, RowStep
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational
from ossature.spectra.exact import Eigenspace, near
from ossature.spectra.expansion import IDENTITY, MATRIX
from ossature.spectra.written import LAMBDA, polynomial
from ossature.systems.elimination import derive as eliminate

DIGITS = 6  # of an eigenvalue that has no short closed form


def claim(spaces: tuple[Eigenspace, ...]) -> tuple[Any, ...]:
    """(f, m, vectors) of each space, for the checker: entries as coefficients in the root, lowest power first, as many as f has roots."""
    return tuple(
        (space.factor.coefficients, space.algebraic, tuple(tuple(_filled(part, space) for part in held) for held in space.templates)) for space in spaces
    )


def _filled(part: Polynomial, space: Eigenspace) -> tuple[Any, ...]:
    low = part.coefficients[::-1]
    return (*low, *[Rational(0)] * (space.factor.degree - len(low)))


Places = tuple[int, ...]  # the number of each root of a factor among all eigenvalues, from 1


def of_space(a: ExactMatrix, space: Eigenspace, places: Places) -> Iterator[FormulaStep]:
    """The eigenvalues of one factor, and their eigenvectors."""
    if space.factor.degree == 1:
        yield _value(space, places)
        yield from _by_elimination(a, space)
    elif isinstance(space.values[0], Quadratic):
        yield from _square_root(space, places)
        yield from _by_elimination(a, space)
        yield _mirrored(a, space)
    else:
        yield _located(space, places)
        yield from _by_template(a, space)


def _value(space: Eigenspace, places: Places) -> FormulaStep:
    shown = equals(Symbol("λ", str(places[0])), Number(space.values[0]))
    return FormulaStep(shown, "value", Message("eig-step-value", factor=polynomial(space.factor), algebraic=space.algebraic))


def _square_root(space: Eigenspace, places: Places) -> Iterator[FormulaStep]:
    """The formula for both roots of λ² + bλ + c."""
    _, b, c = space.factor.coefficients
    inside = b * b - 4 * c
    under = equals(Symbol("Δ"), Sum((Power(Number(b), Number(2)), Negative(Product((Number(4), Number(c)))))), Number(inside))
    yield FormulaStep(under, "discriminant", Message("eig-step-discriminant", factor=polynomial(space.factor), kind="real" if inside > 0 else "complex"))
    for place, value in enumerate(space.values):
        root: Formula = Root(Number(inside)) if place == 0 else Negative(Root(Number(inside)))
        top = root if b == 0 else Sum((Number(-b), root))
        plain = value.d == inside and abs(value.b) * 2 == 1  # it looks like the formula itself
        sides = (Number(value),) if plain else (Quotient(top, Number(2)), Number(value))
        sign = "plus" if place == 0 else "minus"
        yield FormulaStep(equals(Symbol("λ", str(places[place])), *sides), "value", Message("eig-step-root", sign=sign))


def _by_elimination(a: ExactMatrix, space: Eigenspace) -> Iterator[FormulaStep]:
    """(A − λI) v = 0: the rows reduced, the vectors read off, and A v = λ v."""
    value, vectors = space.values[0], space.vectors[0]
    less = a - ExactMatrix.identity(a.shape[0]).scale(value)
    yield FormulaStep(_reduction(less, value), "reduce", Message("eig-step-reduce", value=Number(value), free=len(vectors)))
    for index, vector in enumerate(vectors):
        code = "eig-step-check" if len(vectors) == 1 else "eig-step-check-one"
        yield FormulaStep(_pair(a, value, vector), "eigenpair", Message(code, number=index + 1))


def _reduction(less: ExactMatrix, value: Any) -> Chain:
    """A − λI = M ∼ ... ∼ R, a matrix for each column cleared."""
    held = eliminate(less.rows, Message("elim-title-reduced"))
    states, last = [less.rows], None
    for step, rows in zip((step for step in held.steps if isinstance(step, RowStep)), list(held.states())[1:], strict=True):
        if step.pivot is not None and step.pivot == last:
            states[-1] = rows
        else:
            states.append(rows)
        last = step.pivot
    taken: Formula = Product((Number(value), IDENTITY), "") if value != 1 else IDENTITY
    start = MATRIX if value == 0 else Sum((MATRIX, *_minus(value, taken)))
    equal, alike = (cast(Relation, sign) for sign in "=∼")
    return Chain((start, *map(matrix_of, states)), (equal, *(alike,) * (len(states) - 1)))


def _minus(value: Any, taken: Formula) -> tuple[Formula, ...]:
    if isinstance(value, Rational) and value < 0:
        return (Product((Number(-value), IDENTITY), "") if value != -1 else IDENTITY,)
    return (Negative(taken),)


def _pair(a: ExactMatrix, value: Any, vector: Any) -> Chain:
    sent = (a @ vector.column()).columns()[0]
    return equals(Product((matrix_of(a.rows), column_of(vector)), ""), column_of(sent), Product((Number(value), column_of(vector)), ""))


def _mirrored(a: ExactMatrix, space: Eigenspace) -> FormulaStep:
    """The other root's vectors: the sign of the square root changed everywhere."""
    d = space.values[0].d
    letter: Formula = Symbol("i") if d == -1 else Root(Number(d))
    return FormulaStep(_pair(a, space.values[1], space.vectors[1][0]), "eigenpair", Message("eig-step-mirrored", value=Number(space.values[1]), root=letter))


def _located(space: Eigenspace, places: Places) -> FormulaStep:
    """Where the roots lie, since no fraction and no single square root writes them."""
    about = []
    for place, value in enumerate(space.values):
        held = near(value)
        about.append(Chain((Symbol("λ", str(places[place])), Number(held if held.imag else held.real, DIGITS)), ("≈",)))
    return FormulaStep(Joined(tuple(about)), "near", Message("eig-step-located", factor=polynomial(space.factor), degree=space.factor.degree))


def _by_template(a: ExactMatrix, space: Eigenspace) -> Iterator[FormulaStep]:
    """A v(λ) − λ v(λ) is a multiple of the factor, entry by entry: zero at each of its roots."""
    f = polynomial(space.factor)
    for template in space.templates:
        column = MatrixOf(tuple((polynomial(part),) for part in template))
        left = Sum((Product((matrix_of(a.rows), column), ""), Negative(Product((LAMBDA, column), ""))))
        shares = [_share(row, template, part, space.factor) for row, part in zip(a.rows, template, strict=True)]
        right = Product((f, MatrixOf(tuple((polynomial(share),) for share in shares))), "")
        yield FormulaStep(equals(left, right), "identity", Message("eig-step-template", degree=space.factor.degree))


def _share(row: Any, template: tuple[Polynomial, ...], part: Polynomial, factor: Polynomial) -> Polynomial:
    """(row · v(λ) − λ v_i(λ)) / f(λ)."""
    total = -(Polynomial([1, 0]) * part)
    for value, held in zip(row, template, strict=True):
        total = total + Polynomial([value]) * held
    return total.divided(factor)[0]
