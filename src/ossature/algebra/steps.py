"""Worked steps of algebra: chains of equalities, each of which the checker recomputes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import singledispatch
from typing import Any

from ossature.algebra.answers import Cosine, Dot, Entrywise, MatrixPower, Outer, Product, Trace, Transposed
from ossature.algebra.show import whole_formula
from ossature.base.errors import NoDerivation
from ossature.base.formula import (
    Call,
    Chain,
    Formula,
    MatrixOf,
    Negative,
    Number,
    Power,
    Quotient,
    Root,
    Symbol,
    Transpose,
    column_of,
    equals,
    matrix_of,
)
from ossature.base.formula import Product as Times
from ossature.base.formula import Sum as Plus
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.numbers.matrix import ExactMatrix, ExactVector

MOST_ENTRIES = 36  # entries of a result written out
MOST_TERMS = 12  # terms of a sum written out

Rows = Sequence[Sequence[Any]]


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an exact answer of algebra. Raises NoDerivation for floats, stacks, and what is too large to write out."""
    raise NoDerivation("algebra-steps-none", verb=answer.question.verb)


def exact_operands(answer: Answer) -> list[Any]:
    """The operands, all exact, at most two axes each, small enough to write out. Raises NoDerivation."""
    operands = [operand for operand in answer.question.operands if hasattr(operand, "shape")]
    verb = answer.question.verb
    if answer.evidence.exact and not all(operand.is_exact for operand in operands):
        raise NoDerivation("algebra-steps-large", verb=verb, allowed=MOST_ENTRIES)
    if not all(operand.is_exact for operand in operands):
        raise NoDerivation("algebra-steps-exact", verb=verb)
    if any(operand.exact is None for operand in operands):
        raise NoDerivation("algebra-steps-stack", verb=verb)
    if any(operand.exact.shape[0] * operand.exact.shape[1] > MOST_ENTRIES for operand in operands):
        raise NoDerivation("algebra-steps-large", verb=verb, allowed=MOST_ENTRIES)
    return operands


def _of_value(value: Any) -> Formula:
    if isinstance(value, ExactMatrix):
        return matrix_of(value.rows)
    return column_of(value) if isinstance(value, ExactVector) else Number(value)


def chain(*sides: Formula) -> Chain:
    """A = b = c without sides that merely repeat the one before."""
    return equals(*(side for index, side in enumerate(sides) if index == 0 or side != sides[index - 1]))


def _one(title: str, formula: Formula, rule: str, reason: Message, **claims: Any) -> Derivation:
    return Derivation(Message(title), steps=(FormulaStep(formula, rule, reason),), claims=claims)


@derive.register
def _(answer: Entrywise, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    verb, value = answer.question.verb, answer.value
    if verb == "scale":
        factor, operand = (left, right) if left.ndim == 0 else (right, left)
        held = Number(factor.exact.rows[0][0])
        inner = _mapped(operand, operand, lambda a, _: Times((held, Number(a))))
        return _one("scale-title", chain(Times((held, whole_formula(operand))), inner, _of_value(value)), "scale", Message("scale-step"))
    other = _spread(answer, left, right)
    made = _mapped(left, other, _ENTRY[verb])
    first = _joined(verb, whole_formula(left), _formula_like(left, other))
    reason = Message(f"{verb}-step-{answer.along}") if answer.along else Message(f"{verb}-step")
    return _one(f"{verb}-title", chain(first, made, _of_value(value)), "entrywise", reason)


def _minus(a: Any, b: Any) -> Formula:
    return Plus((Number(a), Negative(Number(b))))


_ENTRY: dict[str, Callable[[Any, Any], Formula]] = {
    "add": lambda a, b: Plus((Number(a), Number(b))),
    "subtract": _minus,
    "hadamard": lambda a, b: Times((Number(a), Number(b))),
}


def _joined(verb: str, left: Formula, right: Formula) -> Formula:
    if verb == "hadamard":
        return Times((left, right), "⊙" if isinstance(left, MatrixOf) else "·")
    return Plus((left, right if verb == "add" else Negative(right)))


def _spread(answer: Entrywise, left: Any, right: Any) -> Rows:
    """The rows of the right side; a bias as the matrix it stands for."""
    rows: Rows = right.exact.rows
    if answer.along == "rows":
        return [[row[0] for row in rows]] * left.shape[0]
    return [[row[0]] * left.shape[1] for row in rows] if answer.along == "columns" else rows


def _formula_like(left: Any, rows: Rows) -> Formula:
    return Number(rows[0][0]) if left.ndim == 0 else matrix_of(rows)


def _mapped(left: Any, right: Any, entry: Callable[[Any, Any], Formula]) -> Formula:
    """The matrix (or number) of entry(a, b)."""
    others: Rows = right.exact.rows if hasattr(right, "exact") else right
    rows = tuple(tuple(entry(a, b) for a, b in zip(one, two, strict=True)) for one, two in zip(left.exact.rows, others, strict=True))
    return rows[0][0] if left.ndim == 0 else MatrixOf(rows)


@derive.register
def _(answer: Product, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    a: Rows = left.exact.rows if left.ndim == 2 else left.exact.transpose().rows
    b: Rows = right.exact.rows
    height, inner = len(a), right.exact.shape[0]
    width = right.exact.shape[1]
    if not height or not inner or not width:
        raise NoDerivation("algebra-steps-empty", verb="multiply")
    if height * width > MOST_ENTRIES or inner > MOST_TERMS:
        raise NoDerivation("algebra-steps-large", verb="multiply", allowed=MOST_ENTRIES)
    c: Rows = (ExactMatrix.of(a) @ ExactMatrix.of(b)).rows
    view = "columns" if answer.view == "maps" and right.ndim == 1 else answer.view
    steps = _VIEWS[view](a, b, c) if view != "rows" else _by_rows(a, b, c, right.ndim == 1)
    last = FormulaStep(equals(Times((matrix_of(a), matrix_of(b))), matrix_of(c)), "collect", Message("multiply-step-collect", rows=height, columns=width))
    return Derivation(Message(f"multiply-title-{view}"), steps=(*steps, last))


def _place(row: int, column: int) -> str:
    return f"{row + 1}{column + 1}" if max(row, column) < 9 else f"{row + 1},{column + 1}"


def _by_rows(a: Rows, b: Rows, c: Rows, single: bool) -> list[FormulaStep]:
    """Every entry: a row times a column."""
    steps = []
    for i, row in enumerate(a):
        for j in range(len(b[0])):
            column = [line[j] for line in b]
            line = equals(Symbol("c", str(i + 1) if single else _place(i, j)), sum_of_products(row, column), Number(c[i][j]))
            steps.append(FormulaStep(line, "pair", Message("multiply-step-row" if single else "multiply-step-rows", row=i + 1, column=j + 1)))
    return steps


def sum_of_products(left: Sequence[Any], right: Sequence[Any]) -> Formula:
    """The sum of x_i · y_i, written out."""
    terms = tuple(Times((Number(one), Number(two))) for one, two in zip(left, right, strict=True))
    return terms[0] if len(terms) == 1 else Plus(terms)


def _column(rows: Rows, index: int) -> MatrixOf:
    return column_of([row[index] for row in rows])


def _by_columns(a: Rows, b: Rows, c: Rows) -> list[FormulaStep]:
    """Every column: the columns of A mixed in the proportions of a column of B."""
    steps = []
    for j in range(len(b[0])):
        mixed = tuple(Times((Number(b[p][j]), _column(a, p)), "") for p in range(len(b)))
        line = equals(Symbol("c", str(j + 1), bold=True), mixed[0] if len(mixed) == 1 else Plus(mixed), _column(c, j))
        steps.append(FormulaStep(line, "combine", Message("multiply-step-columns", column=j + 1, count=len(b))))
    return steps


def _by_outer(a: Rows, b: Rows, c: Rows) -> list[FormulaStep]:
    """A sum of matrices of rank one: each column of A times the row of B beside it."""
    steps, layers = [], []
    for p, row in enumerate(b):
        layer = tuple(tuple(line[p] * entry for entry in row) for line in a)
        layers.append(matrix_of(layer))
        line = equals(Times((_column(a, p), matrix_of([row])), ""), layers[-1])
        steps.append(FormulaStep(line, "layer", Message("multiply-step-outer", index=p + 1)))
    if len(layers) > 1:
        steps.append(FormulaStep(equals(Plus(tuple(layers)), matrix_of(c)), "sum", Message("multiply-step-layers", count=len(layers))))
    return steps


def _by_maps(a: Rows, b: Rows, c: Rows) -> list[FormulaStep]:
    """Where each basis vector goes: first by B, then by A."""
    steps = []
    for j in range(len(b[0])):
        basis = column_of([int(index == j) for index in range(len(b[0]))])
        line = equals(Times((matrix_of(a), Times((matrix_of(b), basis), "")), ""), Times((matrix_of(a), _column(b, j)), ""), _column(c, j))
        steps.append(FormulaStep(line, "follow", Message("multiply-step-maps", column=j + 1)))
    return steps


_VIEWS: dict[str, Callable[[Rows, Rows, Rows], list[FormulaStep]]] = {
    "columns": _by_columns,
    "outer": _by_outer,
    "maps": _by_maps,
}


@derive.register
def _(answer: Dot, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    one, two = [entry.conjugate() for entry in left.vector()], list(right.vector())
    conjugated = Message("dot-step-conjugate") if one != list(left.vector()) else Message("dot-step")
    line = equals(Times((Symbol("x", bold=True), Symbol("y", bold=True))), *_products(one, two, answer.value))
    return _one("dot-title", line, "dot", conjugated, value=answer.value)


def _products(one: list[Any], two: list[Any], value: Any) -> list[Formula]:
    """Sides of a chain: the products, their values, the sum."""
    if not one:
        return [Number(value)]
    values = tuple(Number(a * b) for a, b in zip(one, two, strict=True))
    return [sum_of_products(one, two), *([Plus(values)] if len(values) > 1 else []), Number(value)]


@derive.register
def _(answer: Outer, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    one, two = list(left.vector()), list(right.vector())
    if not one or not two or len(one) * len(two) > MOST_ENTRIES:
        raise NoDerivation("algebra-steps-large", verb="outer", allowed=MOST_ENTRIES)
    written = MatrixOf(tuple(tuple(Times((Number(a), Number(b))) for b in two) for a in one))
    line = equals(Times((column_of(one), matrix_of([two])), ""), written, matrix_of(answer.value.rows))
    return _one("outer-title", line, "outer", Message("outer-step"))


@derive.register
def _(answer: Cosine, strategy: Strategy | None = None) -> Derivation:
    left, right = exact_operands(answer)
    x, y = list(left.vector()), list(right.vector())
    if answer.squares is None or any(getattr(entry, "d", None) for entry in (answer.dot, *answer.squares)):
        raise NoDerivation("algebra-steps-none", verb="cosine")
    letters = (Symbol("x", bold=True), Symbol("y", bold=True))
    steps = [FormulaStep(equals(Times(letters), *_products([v.conjugate() for v in x], y, answer.dot)), "dot", Message("dot-step"))]
    for letter, entries, square in ((letters[0], x, answer.squares[0]), (letters[1], y, answer.squares[1])):
        line = equals(Times((letter, letter)), *_products([v.conjugate() for v in entries], entries, square))
        steps.append(FormulaStep(line, "square", Message("cosine-step-square")))
    product = Root(Times((Number(answer.squares[0]), Number(answer.squares[1]))))
    sides: tuple[Formula, ...] = (Symbol("cos θ"), Quotient(Number(answer.dot), product), Number(answer.value))
    last = Chain(sides, ("=", "=" if answer.evidence.exact else "≈"))
    steps.append(FormulaStep(last, "divide", Message("cosine-step-divide")))
    return Derivation(Message("cosine-title"), steps=tuple(steps), claims={"value": answer.value} if answer.evidence.exact else {})


@derive.register
def _(answer: Transposed, strategy: Strategy | None = None) -> Derivation:
    (operand,) = exact_operands(answer)
    if 0 in operand.exact.shape:
        raise NoDerivation("algebra-steps-empty", verb="transpose")
    held = operand.exact
    steps = []
    if answer.question.options.get("conjugate"):
        bar = equals(Symbol("Ā"), matrix_of(held.conjugate().rows))
        steps.append(FormulaStep(bar, "conjugate", Message("transpose-step-conjugate")))
        held = held.conjugate()
    steps.append(FormulaStep(equals(Transpose(matrix_of(held.rows)), matrix_of(answer.value.rows)), "transpose", Message("transpose-step")))
    return Derivation(Message("transpose-title"), steps=tuple(steps))


@derive.register
def _(answer: Trace, strategy: Strategy | None = None) -> Derivation:
    (operand,) = exact_operands(answer)
    rows = operand.exact.rows
    if not rows:
        return _one("trace-title", equals(Symbol("tr"), Number(answer.value)), "trace", Message("trace-step-empty"), value=answer.value)
    terms = tuple(Number(rows[index][index]) for index in range(len(rows)))
    line = chain(Call("tr", (matrix_of(rows),)), Plus(terms) if len(terms) > 1 else terms[0], Number(answer.value))
    return _one("trace-title", line, "trace", Message("trace-step"), value=answer.value)


@derive.register
def _(answer: MatrixPower, strategy: Strategy | None = None) -> Derivation:
    (operand,) = exact_operands(answer)
    n = answer.exponent
    letter = Symbol("A", bold=True)
    if n < 2 or not operand.shape[0]:
        line = equals(Power(letter, Number(n)), matrix_of(answer.value.rows))
        return _one("power-title", line, "power", Message("power-step-zero" if n == 0 else "power-step-one"))
    steps: list[FormulaStep] = []
    squared, reached = operand.exact, 1
    result, made = None, 0
    while True:
        if (n // reached) & 1:
            if result is None:
                result, made = squared, reached
            else:
                steps.append(_power_step(letter, made, reached, result, squared, "power-step-join"))
                result, made = result @ squared, made + reached
        if 2 * reached > n:
            break
        steps.append(_power_step(letter, reached, reached, squared, squared, "power-step-square"))
        squared, reached = squared @ squared, 2 * reached
    return Derivation(Message("power-title"), steps=tuple(steps))


def _power_step(letter: Formula, first: int, second: int, left: ExactMatrix, right: ExactMatrix, code: str) -> FormulaStep:
    line = equals(
        Power(letter, Number(first + second)),
        Times((_raised(letter, first), _raised(letter, second))),
        Times((matrix_of(left.rows), matrix_of(right.rows))),
        matrix_of((left @ right).rows),
    )
    return FormulaStep(line, "multiply", Message(code, first=first, second=second, power=first + second))


def _raised(letter: Formula, exponent: int) -> Formula:
    return letter if exponent == 1 else Power(letter, Number(exponent))
