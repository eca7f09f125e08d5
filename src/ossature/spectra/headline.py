"""The first lines of an answer about spectra."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from ossature.base.formula import Call, Chain, Formula, Joined, MatrixOf, Number, Power, Product, Symbol, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.spectra.answers import CharacteristicPolynomial, Definiteness, Diagonalization, Eigen, FewEigen, SingularValues
from ossature.spectra.exact import Eigenspace, near
from ossature.spectra.written import CHI, LAMBDA, factored, is_prime, polynomial, slug


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The answer itself."""
    raise AssertionError(f"{type(answer).__name__} is no answer of spectra")


@headline.register
def _(answer: CharacteristicPolynomial) -> tuple[Formula | Message, ...]:
    sides = (polynomial(answer.value),) if is_prime(answer.factors) else (polynomial(answer.value), factored(answer.factors))
    return (equals(CHI, *sides),)


_LISTED = 8  # eigenvalues with their vectors, a line each
_LONGEST = 72  # characters of a polynomial or a vector that is written out
_DIGITS = 6


@headline.register
def _(answer: Eigen) -> tuple[Formula | Message, ...]:
    if not len(answer.values):
        return (Message("spectra-empty"),)
    if answer.multiplicities is None:
        return _of_floats(answer)
    lines: list[Formula | Message] = []
    places: dict[int, list[int]] = {id(space): [] for space in answer.spaces}
    vectors = 1
    for number, held in enumerate(answer.multiplicities, 1):
        space = next(space for space in answer.spaces if any(held.value == value for value in space.values))
        places[id(space)].append(number)
        if _is_closed(space):
            lines.append(_pair(number, vectors, space, [value == held.value for value in space.values].index(True)))
        vectors += held.geometric
    for space in answer.spaces:
        if not _is_closed(space):
            lines += _of_template(space, places[id(space)])
    repeated = [_repeated(held, number) for number, held in enumerate(answer.multiplicities, 1) if held.algebraic > 1]
    more = (Message("eig-more", count=len(lines) - _LISTED),) if len(lines) > _LISTED else ()
    return (*lines[:_LISTED], *more, *repeated[:_LISTED])


def _repeated(held: Any, number: int) -> Message:
    code = "eig-repeated" if held.algebraic == held.geometric else "eig-defective"
    return Message(code, value=Symbol("λ", str(number)), algebraic=held.algebraic, geometric=held.geometric)


def _is_closed(space: Eigenspace) -> bool:
    return space.factor.degree < 3 and not hasattr(space.values[0], "root")


def _pair(number: int, first: int, space: Eigenspace, place: int) -> Formula:
    """λ = 3, v = (1, 1), the vectors (numbered from `first`) left out where they would fill the line."""
    parts: list[Formula] = [equals(Symbol("λ", str(number)), Number(space.values[place]))]
    for index, vector in enumerate(space.vectors[place], first):
        if len(str(vector)) <= _LONGEST:
            parts.append(equals(Symbol("v", str(index)), Joined(tuple(map(Number, vector)), fences=("(", ")"))))
    return Joined(tuple(parts)) if len(parts) > 1 else parts[0]


def _of_template(space: Eigenspace, numbers: list[int]) -> list[Formula | Message]:
    """The polynomial, where its roots lie, and the vectors for all of them."""
    lines: list[Formula | Message] = []
    short = len(str(space.factor)) <= _LONGEST
    about: list[Formula] = []
    for number, value in list(zip(numbers, space.values, strict=True))[:_LISTED]:
        held = near(value)
        about.append(Chain((Symbol("λ", str(number)), Number(held if held.imag else held.real, _DIGITS)), ("≈",)))
    lines.append(Joined((*about, Symbol("…")) if space.factor.degree > _LISTED else tuple(about)))
    lines.append(Message("eig-roots-of", factor=polynomial(space.factor)) if short else Message("eig-roots-long", degree=space.factor.degree))
    for template in space.templates:
        if sum(len(str(part)) for part in template) <= _LONGEST:
            lines.append(equals(Call("v", (LAMBDA,)), Joined(tuple(polynomial(part) for part in template), fences=("(", ")"))))
    return lines


def _of_floats(answer: Eigen) -> tuple[Formula | Message, ...]:
    errors = answer.evidence.entry_errors
    lines: list[Formula | Message] = []
    for number, (value, error, vector) in enumerate(zip(answer.values, errors, answer.vectors, strict=True), 1):
        parts: list[Formula] = [equals(Symbol("λ", str(number)), Number(value.item(), error=float(error)))]
        if len(vector) <= _DIGITS:
            parts.append(Chain((Symbol("v", str(number)), Joined(tuple(Number(part.item(), 4) for part in vector), fences=("(", ")"))), ("≈",)))
        lines.append(Joined(tuple(parts)) if len(parts) > 1 else parts[0])
    if len(lines) > _LISTED:
        return (*lines[:_LISTED], Message("eig-more", count=len(lines) - _LISTED))
    return tuple(lines)


@headline.register
def _(answer: FewEigen) -> tuple[Formula | Message, ...]:
    if not len(answer.values):
        return (Message("spectra-empty"),)
    lines = _of_floats(answer) if answer.evidence.entry_errors is not None else _unbounded(answer)
    listed, repeated, place = len(lines), [], 0
    for value, count in answer.groups:
        if count > 1 and place < listed:
            repeated.append(Message("free-repeated", first=Symbol("λ", str(place + 1)), value=float(f"{float(value):.6g}"), count=count))
        place += count
    return (*lines, *repeated[:_LISTED])


def _unbounded(answer: Eigen) -> tuple[Formula | Message, ...]:
    """Values whose error nobody knows, to as many digits as their residual lets hope for."""
    lines = [Chain((Symbol("λ", str(number)), Number(value.item(), _DIGITS)), ("≈",)) for number, value in enumerate(answer.values[:_LISTED], 1)]
    more = (Message("eig-more", count=len(answer.values) - _LISTED),) if len(answer.values) > _LISTED else ()
    return (*lines, *more)


@headline.register
def _(answer: SingularValues) -> tuple[Formula | Message, ...]:
    if not len(answer.singular_values):
        return (Message("svd-empty"),)
    lines: list[Formula | Message] = []
    pairs = zip(answer.singular_values, answer.evidence.entry_errors, answer.u.T, answer.v.T, strict=True)
    for number, (value, error, u, v) in list(enumerate(pairs, 1))[:_LISTED]:
        parts: list[Formula] = [equals(Symbol("σ", str(number)), Number(value.item(), error=float(error)))]
        if max(len(u), len(v)) <= _DIGITS:
            parts += [
                Chain((Symbol(letter, str(number)), Joined(tuple(Number(part.item(), 4) for part in side), fences=("(", ")"))), ("≈",))
                for letter, side in (("u", u), ("v", v))
            ]
        lines.append(Joined(tuple(parts)) if len(parts) > 1 else parts[0])
    more = len(answer.singular_values) - len(lines)
    return (*lines, Message("svd-more", count=more)) if more else tuple(lines)


_WRITTEN = 6  # rows of P and D that are written out


@headline.register
def _(answer: Diagonalization) -> tuple[Formula | Message, ...]:
    p, d = Symbol("P", bold=True), Symbol("D", bold=True)
    line = equals(Symbol("A", bold=True), Product((p, d, Power(p, Number(-1))), ""))
    if not len(answer.eigen.values):
        return (line,)
    parts = [_shown(part, answer) for part in answer]
    if any(part is None for part in parts):
        return (line, *headline(answer.eigen))
    return (line, *(equals(letter, part) for letter, part in zip((p, d), parts, strict=True) if part is not None))


def _shown(held: Any, answer: Diagonalization) -> MatrixOf | None:
    """P or D as a matrix; nothing where it is too large, or where its numbers have no short form of their own."""
    if held.shape[0] > _WRITTEN:
        return None
    exact = answer.eigen.multiplicities is not None
    rows = held.rows if hasattr(held, "rows") else held.tolist()
    if exact and any(hasattr(value, "root") or len(str(value)) > _LONGEST // 3 for row in rows for value in row):
        return None
    return MatrixOf(tuple(tuple(Number(value) if exact else Number(value, _DIGITS) for value in row) for row in rows))


@headline.register
def _(answer: Definiteness) -> tuple[Formula | Message, ...]:
    positive, negative, zero = answer.inertia
    counts = Message("definite-counts", positive=positive, negative=negative, zero=zero)
    if answer.unsure:
        return (Message(f"definite-is-{slug(answer)}"), counts, Message("definite-unsure", count=answer.unsure))
    inertia = equals(Call("In", (Symbol("A"),)), Joined(tuple(Number(count) for count in answer.inertia), fences=("(", ")")))
    return (Message(f"definite-is-{slug(answer)}"), inertia, counts)
