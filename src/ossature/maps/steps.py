"""Answers about maps, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Any

from ossature.base.errors import NoDerivation
from ossature.base.formula import Call, Chain, Formula, MatrixOf, Number, Power, Product, Sum, Symbol, Transpose, column_of, equals, matrix_of
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, FormulaStep, Strategy
from ossature.maps.answers import Counterexample, Linearity, LinearMap, MapSpace
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.typed import TypedFunction
from ossature.systems.steps import derive as derive_space

_WRITTEN = 6  # rows and columns that are written out
_U, _V = Symbol("u", bold=True), Symbol("v", bold=True)


@singledispatch
def derive(answer: Answer, strategy: Strategy | None = None) -> Derivation:
    """The derivation of an answer. Raises NoDerivation for floats, Python functions, and for a size no one writes out."""
    raise AssertionError(f"{type(answer).__name__} has no derivation")


def _refuse_long(*parts: Any) -> None:
    """Raise NoDerivation where a matrix is not exact, has no entries, or is too large."""
    for a in parts:
        if not isinstance(a, ExactMatrix):
            raise NoDerivation("maps-steps-exact")
        if not a.shape[0] or not a.shape[1]:
            raise NoDerivation("systems-steps-empty", rows=a.shape[0], columns=a.shape[1])
        if max(a.shape) > _WRITTEN:
            raise NoDerivation("maps-steps-large", rows=a.shape[0], columns=a.shape[1], allowed=_WRITTEN)


def _line(formula: Formula, code: str, **values: Any) -> FormulaStep:
    return FormulaStep(formula, "map", Message(code, **values))


def _typed(answer: Answer) -> TypedFunction | None:
    held: TypedFunction | None = getattr(answer.question.operands[0], "typed", None)
    return held


@derive.register
def _(answer: Linearity, strategy: Strategy | None = None) -> Derivation:
    typed, found = _typed(answer), answer.counterexample
    if found is not None:
        if typed is None or not isinstance(found.u, ExactVector) or max(typed.shape) > _WRITTEN:
            raise NoDerivation("maps-steps-trials")
        return Derivation(Message("maps-title-fails", law=found.law), steps=_failing(typed, found), conclusion=Message("maps-conclusion-fails"))
    if not isinstance(answer.a, ExactMatrix):
        raise NoDerivation("maps-steps-trials")
    _refuse_long(answer.a)
    return Derivation(Message("maps-title-linear"), steps=(*_unit_images(answer.a, typed), *_laws(answer.a)), conclusion=Message("maps-conclusion-linear"))


def _image(typed: TypedFunction, name: Formula, point: Any) -> FormulaStep:
    """T(u): the numbers put in, and what comes out."""
    put_in = MatrixOf(tuple((part,) for part in typed.written_at([Number(value) for value in point])))
    return _line(equals(Call("T", (name,)), put_in, column_of(typed.at(list(point)) or [])), "maps-step-put-in")


def _failing(typed: TypedFunction, found: Counterexample) -> tuple[FormulaStep, ...]:
    left = column_of(found.left)
    at_u = _image(typed, _U, found.u)
    if found.law == "additivity":
        both: Formula = Sum((_U, _V))
        right: Formula = Sum((Call("T", (_U,)), Call("T", (_V,))))
        first = (_line(equals(_U, column_of(found.u)), "maps-step-choose"), at_u)
        second = (_line(equals(_V, column_of(found.v)), "maps-step-choose"), _image(typed, _V, found.v))
        last = _image(typed, both, found.u + found.v)
        return (*first, *second, last, _line(Chain((left, column_of(found.right), right), ("≠", "=")), "maps-step-differ"))
    scaled: Formula = Product((Number(found.c), _U), "")
    right = Product((Number(found.c), Call("T", (_U,))), "")
    steps = (_line(equals(_U, column_of(found.u)), "maps-step-choose"), at_u, _image(typed, scaled, found.u * found.c))
    return (*steps, _line(Chain((left, column_of(found.right), right), ("≠", "=")), "maps-step-differ"))


def _unit_images(a: ExactMatrix, typed: TypedFunction | None) -> tuple[FormulaStep, ...]:
    """What becomes of each unit vector, and the matrix with these columns."""
    steps, n = [], a.shape[1]
    for j, held in enumerate(a.columns()):
        unit = [int(i == j) for i in range(n)]
        name = Symbol("e", str(j + 1), bold=True)
        if typed is not None and typed.at(unit) is not None:
            put_in: Formula = MatrixOf(tuple((part,) for part in typed.written_at([Number(value) for value in unit])))
        else:
            put_in = Product((matrix_of(a.rows), column_of(unit)), "")
        steps.append(_line(equals(Call("T", (name,)), put_in, column_of(held)), "maps-step-unit", number=j + 1))
    return (*steps, _line(equals(Symbol("A", bold=True), matrix_of(a.rows)), "maps-step-columns"))


def _laws(a: ExactMatrix) -> tuple[FormulaStep, ...]:
    """Both laws, tried on numbers; in letters they are the distributive law."""
    n = a.shape[1]
    u, v = ([index + 1 for index in range(n)], [(-1) ** index * 2 for index in range(n)])
    grid, one, two = matrix_of(a.rows), column_of(u), column_of(v)
    together = Product((grid, Sum((one, two))), "")
    apart = Sum((Product((grid, one), ""), Product((grid, two), "")))
    added = column_of((a @ ExactMatrix.column_of([here + there for here, there in zip(u, v, strict=True)])).columns()[0])
    tripled = column_of((a @ ExactMatrix.column_of([3 * value for value in u])).columns()[0])
    scaled = equals(Product((grid, column_of([3 * value for value in u])), ""), tripled, Product((Number(3), grid, one), ""))
    return (_line(equals(together, added, apart), "maps-step-additive"), _line(scaled, "maps-step-homogeneous"))


@derive.register
def _(answer: LinearMap, strategy: Strategy | None = None) -> Derivation:
    verb = answer.question.verb
    _refuse_long(answer.value, *(part for _, part in answer.parts))
    steps = _WORKED[verb](answer)
    return Derivation(Message(f"maps-title-{verb.replace('_', '-')}"), steps=steps, conclusion=Message("maps-conclusion-matrix"))


def _of_matrix(answer: LinearMap) -> tuple[FormulaStep, ...]:
    return _unit_images(answer.value, _typed(answer))


def _of_change(answer: LinearMap) -> tuple[FormulaStep, ...]:
    parts = dict(answer.parts)
    p, a = parts["P"], parts["A"]
    inverse, moved = p.inverse(), a @ p
    letter = Symbol("P", bold=True)
    return (
        _line(equals(Product((matrix_of(a.rows), matrix_of(p.rows)), ""), matrix_of(moved.rows)), "maps-step-move-basis"),
        _line(equals(Product((matrix_of(p.rows), matrix_of(inverse.rows)), ""), matrix_of((p @ inverse).rows)), "maps-step-inverse-basis"),
        _line(
            equals(
                Product((Power(letter, Number(-1)), Symbol("A", bold=True), letter), ""),
                Product((matrix_of(inverse.rows), matrix_of(moved.rows)), ""),
                matrix_of(answer.value.rows),
            ),
            "maps-step-new-coordinates",
        ),
    )


def _of_composition(answer: LinearMap) -> tuple[FormulaStep, ...]:
    parts = dict(answer.parts)
    b, a = parts["B"], parts["A"]
    lines = []
    for j, held in enumerate(a.columns()):
        sent = answer.value.columns()[j]
        lines.append(_line(equals(Product((matrix_of(b.rows), column_of(held)), ""), column_of(sent)), "maps-step-after", number=j + 1))
    product = Product((matrix_of(b.rows), matrix_of(a.rows)), "")
    return (*lines, _line(equals(product, matrix_of(answer.value.rows)), "maps-step-product"))


def _of_rotation(answer: LinearMap) -> tuple[FormulaStep, ...]:
    r = matrix_of(answer.value.rows)
    angle = Symbol("θ")
    c, s = Call("cos", (angle,)), Call("sin", (angle,))
    rows = answer.value.rows
    values = (_line(equals(c, Number(rows[0][0])), "maps-step-cosine"), _line(equals(s, Number(rows[1][0])), "maps-step-sine"))
    return (*values, _line(equals(Product((Transpose(r), r), ""), matrix_of(ExactMatrix.identity(2).rows)), "maps-step-lengths"))


def _of_shear(answer: LinearMap) -> tuple[FormulaStep, ...]:
    return _unit_images(answer.value, None)


def _of_projection(answer: LinearMap) -> tuple[FormulaStep, ...]:
    b = dict(answer.parts)["B"]
    turned, p = b.adjoint(), answer.value
    gram = turned @ b
    inverse = gram.inverse()
    shown = Product((matrix_of(b.rows), matrix_of(inverse.rows), matrix_of(turned.rows)), "")
    projected = b @ inverse @ turned
    lines = [
        _line(equals(Product((matrix_of(turned.rows), matrix_of(b.rows)), ""), matrix_of(gram.rows)), "maps-step-gram"),
        _line(
            equals(Product((matrix_of(gram.rows), matrix_of(inverse.rows)), ""), matrix_of(ExactMatrix.identity(gram.shape[0]).rows)), "maps-step-gram-inverse"
        ),
        _line(equals(Symbol("P", bold=True), shown, matrix_of(projected.rows)), "maps-step-project"),
    ]
    if answer.question.verb == "projection":
        return (*lines, _line(equals(Product((matrix_of(p.rows), matrix_of(p.rows)), ""), matrix_of(p.rows)), "maps-step-twice"))
    one = matrix_of(ExactMatrix.identity(p.shape[0]).scale(-1).rows)
    doubled = Sum((Product((Number(2), matrix_of(projected.rows)), ""), one))
    back = equals(Product((matrix_of(p.rows), matrix_of(p.rows)), ""), matrix_of(ExactMatrix.identity(p.shape[0]).rows))
    return (*lines, _line(equals(doubled, matrix_of(p.rows)), "maps-step-reflect"), _line(back, "maps-step-back"))


_WORKED: dict[str, Any] = {
    "matrix_of": _of_matrix, "change_basis": _of_change, "compose": _of_composition, "rotation": _of_rotation, "shear": _of_shear,
    "projection": _of_projection, "reflection": _of_projection,
}  # fmt: skip


@derive.register
def _(answer: MapSpace, strategy: Strategy | None = None) -> Derivation:
    """The matrix, elimination, and the sum of rank and nullity."""
    held = derive_space(answer.kept, strategy)
    typed = _typed(answer)
    a = answer.kept.question.operands[0].exact
    first = _unit_images(a, typed) if typed is not None and max(a.shape) <= _WRITTEN else ()
    sums = equals(Sum((Number(answer.rank), Number(answer.nullity))), Number(answer.rank + answer.nullity))
    return replace(held, steps=(*first, *held.steps, _line(sums, "maps-step-rank-nullity")))
