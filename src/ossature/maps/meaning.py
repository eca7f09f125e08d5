"""What an answer about a map says, and where it matters in deep learning."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from ossature.base.formula import Call, Chain, Formula, Joined, MatrixOf, Number, Power, Product, Sum, Symbol, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.maps.answers import Counterexample, Linearity, LinearMap, MapSpace
from ossature.maps.doing import does

_WRITTEN = 6  # rows and columns that are written out
_DIGITS = 6
_LONG = 200  # characters of a matrix that is written out
_LISTED = 6  # basis vectors


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The answer itself."""
    raise AssertionError(f"{type(answer).__name__} is no answer of maps")


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} is no answer of maps")


def number(value: Any) -> Number:
    """An entry: exact as it is, a float to six digits."""
    return Number(value) if hasattr(value, "denominator") or hasattr(value, "d") else Number(value.item() if hasattr(value, "item") else value, _DIGITS)


def vector(values: Any) -> Formula:
    """(1, 2), or a single number; of a long one its beginning."""
    parts = [number(value) for value in list(values)[:_WRITTEN]]
    if len(parts) == 1 and len(values) == 1:
        return parts[0]
    return Joined((*parts, *([Symbol("…")] if len(values) > _WRITTEN else [])), fences=("(", ")"))


def matrix(a: Any) -> MatrixOf | None:
    """A matrix written out; nothing of a large one, or one with long entries."""
    if not a.shape[0] or not a.shape[1] or max(a.shape) > _WRITTEN or len(str(a)) > _LONG * max(a.shape):
        return None
    rows = a.rows if hasattr(a, "rows") else a
    return MatrixOf(tuple(tuple(number(value) for value in row) for row in rows))


@headline.register
def _(answer: Linearity) -> tuple[Formula | Message, ...]:
    kind = "linear" if answer.linear else "affine" if answer.affine else "neither"
    found = answer.counterexample
    lines: list[Formula | Message] = [Message(f"maps-is-{kind}")]
    if answer.affine:
        lines += _as_matrix(answer)
    if found is not None:
        lines += [Message(f"maps-fails-{found.law}"), _where(found), _sides(found)]
    return tuple(lines)


def _as_matrix(answer: Linearity) -> list[Formula]:
    shown = matrix(answer.a)
    if shown is None:
        return []
    x = Symbol("x", bold=True)
    moved = Product((shown, x), "")
    return [equals(Call("T", (x,)), moved if answer.linear else Sum((moved, column(answer.b))))]


def column(values: Any) -> MatrixOf:
    """A column vector as a formula."""
    return MatrixOf(tuple((number(value),) for value in values))


def _where(found: Counterexample) -> Formula:
    second = equals(Symbol("v", bold=True), vector(found.v)) if found.law == "additivity" else equals(Symbol("c"), number(found.c))
    return Joined((equals(Symbol("u", bold=True), vector(found.u)), second))


def _sides(found: Counterexample) -> Formula:
    u, v = Symbol("u", bold=True), Symbol("v", bold=True)
    if found.law == "additivity":
        left: Formula = Call("T", (Sum((u, v)),))
        right: Formula = Sum((Call("T", (u,)), Call("T", (v,))))
    else:
        left, right = Call("T", (Product((Symbol("c"), u), ""),)), Product((Symbol("c"), Call("T", (u,))), "")
    return Chain((left, vector(found.left), vector(found.right), right), ("=", "≠", "="))


@meaning.register
def _(answer: Linearity) -> tuple[Message, ...]:
    if answer.linear:
        known = "maps-why-trials" if answer.evidence.method == "trials" else "maps-why-proven"
        return (Message(known, trials=answer.trials), *does(answer.a), Message("maps-use-linear"))
    if answer.affine:
        return (Message("maps-why-affine", b=vector(answer.b)), *does(answer.a), Message("maps-use-affine"))
    return (Message("maps-why-neither"), Message("maps-use-neither"))


@headline.register
def _(answer: LinearMap) -> tuple[Formula | Message, ...]:
    shown = matrix(answer.value)
    if shown is None:
        return (Message("maps-shape", rows=answer.shape[0], columns=answer.shape[1]),)
    return (equals(_name(answer), shown),)


def _name(answer: LinearMap) -> Formula:
    p, a, b = Symbol("P", bold=True), Symbol("A", bold=True), Symbol("B", bold=True)
    known: dict[str, Formula] = {"change_basis": Product((Power(p, Number(-1)), a, p), ""), "compose": Product((b, a), ""), "projection": p}
    return known.get(answer.question.verb, Symbol("R", bold=True) if answer.question.verb in ("rotation", "reflection") else a)


@meaning.register
def _(answer: LinearMap) -> tuple[Message, ...]:
    m, n = answer.shape
    said = [Message("maps-empty")] if not m or not n else list(does(answer.value))
    return (*said, Message(f"maps-use-{answer.question.verb.replace('_', '-')}"))


@headline.register
def _(answer: MapSpace) -> tuple[Formula | Message, ...]:
    sums = Message("maps-rank-nullity", rank=answer.rank, nullity=answer.nullity, size=answer.rank + answer.nullity)
    if not answer.basis:
        return (Message(f"maps-{answer.name}-zero"), sums)
    shown = [column(held) for held in answer.basis[:_LISTED] if answer.ambient <= 2 * _WRITTEN]
    spanned: list[Formula | Message] = [equals(Call("ker" if answer.name == "kernel" else "im", (Symbol("T"),)), Call("span", tuple(shown)))] if shown else []
    return (*spanned, Message("maps-dimension", dimension=answer.dimension, ambient=answer.ambient), sums)


@meaning.register
def _(answer: MapSpace) -> tuple[Message, ...]:
    if answer.name == "kernel":
        what = Message("maps-kernel-lost", nullity=answer.nullity) if answer.nullity else Message("maps-kernel-nothing")
        return (what, Message("maps-use-kernel"))
    return (
        Message("maps-image-all" if answer.dimension == answer.ambient else "maps-image-part", rank=answer.rank, ambient=answer.ambient),
        Message("maps-use-image"),
    )
