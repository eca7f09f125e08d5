"""Worked steps of norms and distances."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import singledispatch
from math import inf
from typing import Any

from ossature.algebra.balls import Enclosed
from ossature.algebra.show import whole_formula
from ossature.algebra.steps import MOST_ENTRIES, MOST_TERMS, chain, exact_operands
from ossature.base.errors import NoDerivation
from ossature.base.formula import (
    Bars,
    Call,
    Chain,
    Formula,
    Negative,
    NormBars,
    Number,
    Power,
    Product,
    Quotient,
    Root,
    Sum,
    Symbol,
    matrix_of,
)
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.norms.answers import Distance, Norm
from ossature.norms.exact import square, two_by_two_parts, vector
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.rational import Rational, rational

_SIGNS = {1: "1", 2: "2", inf: "∞", "fro": "F", "nuc": "∗", "max": "max"}


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of a norm of exact entries. Raises NoDerivation for floats and for what is too large to write out."""
    raise NoDerivation("algebra-steps-none", verb=answer.question.verb)


def sign_of_order(order: Any) -> str:
    """The subscript of a norm's bars."""
    return _SIGNS.get(order, str(order))


@derive.register
def _(answer: Norm, strategy: Strategy | None = None) -> Derivation:
    (operand,) = exact_operands(answer)
    if "axis" in answer.question.options:
        return _lines(answer, operand)
    if operand.ndim == 2:
        return _matrix(operand.exact, answer)
    return Derivation(_title(answer), steps=_vector([row[0] for row in operand.exact.rows], answer.order, answer.value, "x"), claims=_claims(answer))


@derive.register
def _(answer: Distance, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    difference = left.exact - right.exact
    shown = matrix_of(difference.rows) if difference.shape != (1, 1) or left.ndim else Number(difference.rows[0][0])
    first = FormulaStep(chain(Sum((whole_formula(left), Negative(whole_formula(right)))), shown), "subtract", Message("distance-step"))
    if left.ndim == 2:
        return Derivation(_title(answer), steps=(first, *_matrix(difference, answer, "x − y").steps), claims=_claims(answer))
    steps = _vector([row[0] for row in difference.rows], answer.order, answer.value, "x − y")
    return Derivation(_title(answer), steps=(first, *steps), claims=_claims(answer))


def _title(answer: Norm | Distance) -> Message:
    return Message("distance-title" if isinstance(answer, Distance) else "norm-title", order=sign_of_order(answer.order))


def _claims(answer: Norm | Distance) -> dict[str, Any]:
    return {"value": answer.value} if answer.evidence.exact else {}


def _lines(answer: Norm, operand: Any) -> Derivation:
    """One chain a line."""
    if operand.ndim == 1:
        return Derivation(_title(answer), steps=_vector([row[0] for row in operand.exact.rows], answer.order, answer.value, "x"))
    across = answer.question.options["axis"] % 2 == 1
    lines = operand.exact.rows if across else operand.exact.transpose().rows
    letter = "r" if across else "c"
    steps = tuple(step for index, line in enumerate(lines) for step in _vector(list(line), answer.order, answer.value[index], letter, str(index + 1)))
    return Derivation(_title(answer), steps=steps)


def _vector(entries: list[Any], order: Any, value: Any, letter: str, sub: str = "") -> tuple[FormulaStep, ...]:
    """The chain of one vector's norm."""
    if len(entries) > MOST_TERMS:
        raise NoDerivation("algebra-steps-large", verb="norm", allowed=MOST_TERMS)
    start = NormBars(Symbol(letter, sub, bold=True), sign_of_order(order))
    if not entries:
        return (FormulaStep(chain(start, Number(value)), "empty", Message("norm-step-empty")),)
    sides, exact = _sides(entries, order)
    if sides and isinstance(sides[-1], Root) and isinstance(sides[-1].inside, Number) and str(value) == f"√{sides[-1].inside.value}":
        sides.pop()  # √2 = √2 says nothing
    known = Number(value) if not isinstance(value, float) else Number(value, digits=7)
    held = chain(start, *sides, known) if exact and not isinstance(value, float) else _nearly((start, *sides), known)
    return (FormulaStep(held, "norm", _reason(order)),)


def _nearly(sides: tuple[Formula, ...], last: Formula) -> Chain:
    held = chain(*sides)
    return Chain((*held.sides, last), (*held.relations, "≈"))


def _reason(order: Any) -> Message:
    if order in (0, 1, 2, inf):
        return Message({0: "norm-step-zero", 1: "norm-step-one", 2: "norm-step-two", inf: "norm-step-inf"}[order])
    return Message("norm-step-p", p=order)


def _sides(entries: list[Any], order: Any) -> tuple[list[Formula], bool]:
    """What stands between ‖x‖ and its value, and whether equality holds to the end."""
    bars = tuple(Bars(Number(entry)) for entry in entries)
    if order == 0:
        return [_plus([Number(int(entry != 0)) for entry in entries])], True
    if order == 2:
        return _euclid(entries), True
    sizes = [vector([entry], 1) for entry in entries]
    if order == 1:
        return [_plus(bars), _plus([Number(size) for size in sizes])], True
    if order == inf:
        return [Call("max", bars), Call("max", tuple(Number(size) for size in sizes))], True
    return _powers(bars, sizes, order)


def _euclid(entries: Sequence[Any]) -> list[Formula]:
    squares = [square(entry) for entry in entries]
    is_complex = any((getattr(entry, "d", None) or 0) < 0 for entry in entries)
    powers = [Power(Bars(Number(entry)) if is_complex else Number(entry), Number(2)) for entry in entries]
    total = sum(squares, Rational(0))
    return [Root(_plus(powers)), Root(_plus([Number(part) for part in squares])), Root(Number(total))]


def _powers(bars: tuple[Bars, ...], sizes: list[Any], order: Any) -> tuple[list[Formula], bool]:
    """(|x1|^p + ...)^(1/p), the powers worked out where they are whole."""
    power = rational(Fraction(str(order)))
    exponent = Number(power)
    written = _plus([Power(bar, exponent) for bar in bars])
    if isinstance(order, int) and all(isinstance(size, Rational) for size in sizes):
        powers = [size**order for size in sizes]
        total = sum(powers, Rational(0))
        return [Root(written, order), Root(_plus([Number(power) for power in powers]), order), Root(Number(total), order)], True
    return [Power(written, Number(1 / power))], False


def _plus(terms: Sequence[Formula]) -> Formula:
    return terms[0] if len(terms) == 1 else Sum(tuple(terms))


def _matrix(a: ExactMatrix, answer: Norm | Distance, letter: str = "A") -> Derivation:
    order, start = answer.order, NormBars(Symbol(letter, bold=True), sign_of_order(answer.order))
    if a.shape[0] * a.shape[1] > MOST_ENTRIES or 0 in a.shape:
        raise NoDerivation("algebra-steps-large", verb="norm", allowed=MOST_ENTRIES)
    entries = [entry for row in a.rows for entry in row]
    if order in ("fro", "max"):
        steps = _vector_of_entries(entries, order, answer.value, start)
    elif order in (1, inf):
        steps = _sums(a, order, answer.value, start)
    else:
        steps = _singular(a, order, answer, start)
    return Derivation(_title(answer), steps=steps, claims=_claims(answer))


def _vector_of_entries(entries: list[Any], order: Any, value: Any, start: Formula) -> tuple[FormulaStep, ...]:
    sides, _ = _sides(entries, 2 if order == "fro" else inf)
    if str(value) == f"√{sum((square(entry) for entry in entries), Rational(0))}" and order == "fro":
        sides.pop()
    last = Number(value)
    held = chain(start, *sides, last) if not isinstance(value, float) else _nearly((start, *sides), Number(value, digits=7))
    return (FormulaStep(held, "norm", Message(f"norm-step-{order}")),)


def _sums(a: ExactMatrix, order: Any, value: Any, start: Formula) -> tuple[FormulaStep, ...]:
    """Column sums (1) or row sums (inf), then the largest."""
    lines = a.transpose().rows if order == 1 else a.rows
    steps, sums = [], []
    for index, line in enumerate(lines):
        total = vector(list(line), 1)
        written = [_plus([Bars(Number(entry)) for entry in line])]
        if isinstance(total, Enclosed):  # roots of several kinds: their sum stays a sum, and a float stands for it
            written.append(_plus([Number(vector([entry], 1)) for entry in line]))
        sums.append(_number(total))
        code = "norm-step-column-sum" if order == 1 else "norm-step-row-sum"
        held = _line((Symbol("s", str(index + 1)), *written), total)
        steps.append(FormulaStep(held, "sum", Message(code, line=index + 1)))
    last = _line((start, Call("max", tuple(sums))), value)
    return (*steps, FormulaStep(last, "largest", Message("norm-step-largest")))


def _line(sides: tuple[Formula, ...], value: Any) -> Chain:
    """The sides and the value they come to: equal to an exact one, about equal to a float."""
    return _nearly(sides, _number(value)) if isinstance(value, (float, Enclosed)) else chain(*sides, Number(value))


def _number(value: Any) -> Number:
    """A value as it is shown in a step: a float to seven digits."""
    held = value.value if isinstance(value, Enclosed) else value
    return Number(held, digits=7) if isinstance(held, float) else Number(held)


def _singular(a: ExactMatrix, order: Any, answer: Norm | Distance, start: Formula) -> tuple[FormulaStep, ...]:
    """2x2: singular values from F = ‖A‖²_F and det A, by (s1 ± s2)² = F ± 2|det A|."""
    if a.shape != (2, 2) or a.d is not None:
        raise NoDerivation("norm-steps-singular")
    total, size = two_by_two_parts(a)
    entries = [entry for row in a.rows for entry in row]
    squares = chain(Symbol("F"), _plus([Power(Number(entry), Number(2)) for entry in entries]), Number(total))
    determinant = chain(Bars(Call("det", (matrix_of(a.rows),))), Number(size))
    roots = [Root(Sum((Number(total), sign(Product((Number(2), Number(size))))))) for sign in (_same, Negative)]
    steps = [
        FormulaStep(squares, "squares", Message("norm-step-squares")),
        FormulaStep(determinant, "determinant", Message("norm-step-determinant")),
    ]
    value = answer.value
    last = Number(value, digits=7) if isinstance(value, float) else Number(value)
    if order == "nuc":
        written: Formula = roots[0]
    else:
        written = Quotient(Sum((roots[0], roots[1])), Number(2))
    relation: Any = "≈" if isinstance(value, float) else "="
    line = Chain((start, written, last), ("=", relation))
    return (*steps, FormulaStep(line, "singular", Message("norm-step-nuclear" if order == "nuc" else "norm-step-spectral")))


def _same(formula: Formula) -> Formula:
    return formula
