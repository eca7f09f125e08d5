"""What the answers of algebra say, and where they matter in deep learning."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from typing import Any

import numpy as np

from ossature.algebra.answers import Cosine, Dot, Entrywise, MatrixPower, Outer, Product, Trace, Transposed, Valued, as_array
from ossature.algebra.show import short
from ossature.base.errors import NotFinite
from ossature.base.formula import Call, Formula, Negative, Number, Power, Quotient, Symbol, Transpose, Word, equals
from ossature.base.formula import NormBars as Bars
from ossature.base.formula import Product as Times
from ossature.base.formula import Sum as Plus
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.objects.show import shown

A, B = Symbol("A", bold=True), Symbol("B", bold=True)
X, Y = Symbol("x", bold=True), Symbol("y", bold=True)


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """What the answer prints first: the verb in symbols, and the value with its labels and the digits that hold."""
    raise AssertionError(f"{type(answer).__name__} has no headline")


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no meaning")


def line(answer: Valued, left: Formula) -> tuple[Formula | Message, ...]:
    """Left = value, and the unit beside it."""
    value = shown(answer.value, answer.evidence.entry_errors, answer.axes)
    if answer.unit and answer.shape == ():
        value = Times((value, Word(answer.unit)), "")
    held = equals(left, value)
    return (held, Message("algebra-unit", unit=answer.unit)) if answer.unit and answer.shape else (held,)


def _letters(answer: Answer) -> tuple[Formula, Formula]:
    """a, b for vectors and numbers; A, B for matrices."""
    held: list[Formula] = []
    for operand, name in zip(answer.question.operands, "AB", strict=False):
        held.append(Symbol(name if operand.ndim > 1 else name.lower(), bold=operand.ndim > 0))
    return held[0], held[1] if len(held) > 1 else held[0]


@headline.register
def _(answer: Entrywise) -> tuple[Formula | Message, ...]:
    left, right = _letters(answer)
    verb = answer.question.verb
    if verb in ("add", "subtract"):
        return line(answer, Plus((left, right)) if verb == "add" else Plus((left, _minus(right))))
    if verb == "scale":
        other = answer.question.operands[1 if answer.question.operands[0].ndim == 0 else 0]
        return line(answer, Times((Symbol("c"), Symbol("A" if other.ndim > 1 else "a", bold=other.ndim > 0)), ""))
    return line(answer, Times((left, right), "⊙"))


def _minus(formula: Formula) -> Formula:
    return Negative(formula)


@headline.register
def _(answer: Product) -> tuple[Formula | Message, ...]:
    left, right = _letters(answer)
    first = Transpose(left) if answer.question.operands[0].ndim == 1 else left
    return line(answer, Times((first, right), ""))


@headline.register
def _(answer: Dot) -> tuple[Formula | Message, ...]:
    return line(answer, Times((X, Y)))


@headline.register
def _(answer: Cosine) -> tuple[Formula | Message, ...]:
    return line(answer, Quotient(Times((X, Y)), Times((Bars(X), Bars(Y)), "")))


@headline.register
def _(answer: Outer) -> tuple[Formula | Message, ...]:
    return line(answer, Times((X, Transpose(Y)), ""))


@headline.register
def _(answer: Transposed) -> tuple[Formula | Message, ...]:
    return line(answer, Power(A, Word("H")) if answer.question.options.get("conjugate") else Transpose(A))


@headline.register
def _(answer: MatrixPower) -> tuple[Formula | Message, ...]:
    return line(answer, Power(A, Number(answer.exponent)))


@headline.register
def _(answer: Trace) -> tuple[Formula | Message, ...]:
    return line(answer, Call("tr", (A,)))


def largest(value: Any) -> Any:
    """The largest |entry| of a value, for a sentence."""
    held = value.data if hasattr(value, "toarray") else as_array(value)
    return short(float(np.max(np.abs(held), initial=0.0)))


@meaning.register
def _(answer: Entrywise) -> tuple[Message, ...]:
    return _ENTRYWISE[answer.question.verb](answer)


def _added(answer: Entrywise) -> tuple[Message, ...]:
    if answer.along == "rows":
        return (Message("add-means-rows", count=answer.shape[-2], length=answer.shape[-1]),)
    if answer.along == "columns":
        return (Message("add-means-columns", count=answer.shape[-1], length=answer.shape[-2]),)
    kind = "number" if not answer.shape else "vector" if len(answer.shape) == 1 else "matrix"
    return (Message(f"add-means-{kind}"), Message("add-means-use"))


def _subtracted(answer: Entrywise) -> tuple[Message, ...]:
    if answer.along:
        return (Message("subtract-means-along", along=answer.along),)
    return (Message("subtract-means", largest=largest(answer.value)), Message("subtract-means-use"))


def _scaled(answer: Entrywise) -> tuple[Message, ...]:
    left, right = answer.question.operands
    factor = (left if left.ndim == 0 else right).numeric().item()
    if isinstance(factor, complex):
        return (Message("scale-means-complex", size=short(abs(factor))), Message("scale-means-use"))
    kind = "zero" if factor == 0 else "flipped" if factor < 0 else "kept"
    return (Message(f"scale-means-{kind}", size=short(abs(factor))), Message("scale-means-use"))


def _gated(answer: Entrywise) -> tuple[Message, ...]:
    count = int(np.prod(answer.shape, dtype=int))
    kept = answer.value.count_nonzero() if hasattr(answer.value, "toarray") else np.count_nonzero(as_array(answer))
    return (Message("hadamard-means", zeros=count - int(kept), count=count), Message("hadamard-means-use"))


_ENTRYWISE: dict[str, Callable[[Entrywise], tuple[Message, ...]]] = {"add": _added, "subtract": _subtracted, "scale": _scaled, "hadamard": _gated}


@meaning.register
def _(answer: Product) -> tuple[Message, ...]:
    left, right = answer.question.operands
    said = [Message(f"multiply-means-{answer.view}")]
    if max(left.ndim, right.ndim) > 2:
        said.append(Message("multiply-means-stack", count=int(np.prod(answer.shape[:-2], dtype=int))))
    elif right.ndim == 1:
        said.append(Message("multiply-means-vector", inputs=right.shape[0], outputs=left.shape[0]))
    elif left.ndim == 2:
        said.append(Message("multiply-means-layer", samples=left.shape[0], inputs=left.shape[1], outputs=right.shape[1]))
    else:
        said.append(Message("multiply-means-vector", inputs=left.shape[0], outputs=right.shape[1]))
    if answer.axes and answer.axes[0].labels and len(answer.shape) == 1:
        said.append(_best(answer))
    return (*said, Message("multiply-means-cost", flops=answer.flops))


def _best(answer: Product) -> Message:
    """Whose weighted total is the largest."""
    held = as_array(answer).real
    place = int(np.argmax(held))
    return Message("multiply-means-best", label=answer.axes[0].labels[place], value=short(answer.value[place]))


@meaning.register
def _(answer: Dot) -> tuple[Message, ...]:
    value = complex(answer)
    if value.imag:
        return (Message("dot-means-complex"), Message("dot-means-use"))
    error = answer.evidence.entry_errors or 0.0
    kind = "zero" if answer.evidence.exact and value == 0 else "unclear" if abs(value) <= error else "along" if value.real > 0 else "against"
    return (Message(f"dot-means-{kind}", value=short(answer.value)), Message("dot-means-use"))


@meaning.register
def _(answer: Cosine) -> tuple[Message, ...]:
    if complex(answer).imag:
        return (Message("dot-means-complex"),)
    value, degrees = float(answer), short(answer.degrees)
    kind = "same" if value > 0.9999 else "opposite" if value < -0.9999 else "right" if abs(value) < 1e-12 else "angle"
    return (Message(f"cosine-means-{kind}", degrees=degrees, value=short(value)), Message("cosine-means-use", value=short(value)))


@meaning.register
def _(answer: Outer) -> tuple[Message, ...]:
    rows, columns = answer.shape
    return (Message("outer-means", rows=rows, columns=columns, entries=rows * columns, numbers=rows + columns), Message("outer-means-use"))


@meaning.register
def _(answer: Transposed) -> tuple[Message, ...]:
    rows, columns = answer.shape[-2:]
    said = [Message("transpose-means", rows=columns, columns=rows, new_rows=rows, new_columns=columns)]
    if answer.question.options.get("conjugate"):
        said.append(Message("transpose-means-conjugate"))
    return (*said, Message("transpose-means-use"))


@meaning.register
def _(answer: MatrixPower) -> tuple[Message, ...]:
    if answer.exponent == 0:
        return (Message("power-means-zero"),)
    before, after = largest(answer.question.operands[0].numeric()), _largest_power(answer)
    code = "power-means-grows" if after > 2 * before else "power-means-fades" if 2 * after < before else "power-means-stays"
    said = Message(code, exponent=answer.exponent, before=before, after=after)
    return (Message("power-means", exponent=answer.exponent, products=answer.products), said)


def _largest_power(answer: MatrixPower) -> float:
    """The largest entry of the power; infinite when it does not fit a float."""
    try:
        return float(largest(answer.value))
    except NotFinite:
        return float("inf")


@meaning.register
def _(answer: Trace) -> tuple[Message, ...]:
    if answer.shape:
        return (Message("trace-means-stack", count=int(np.prod(answer.shape))), Message("trace-means-use"))
    size = answer.question.operands[0].shape[-1]
    return (Message("trace-means", value=short(answer.value), size=size), Message("trace-means-use"))
