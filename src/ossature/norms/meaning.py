"""What norms and distances say, and where they matter in deep learning."""

from __future__ import annotations

from functools import singledispatch
from math import inf
from typing import Any

import numpy as np

from ossature.algebra.answers import as_array
from ossature.algebra.meaning import line
from ossature.algebra.show import short
from ossature.base.formula import Formula, Negative, NormBars, Sum, Symbol
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.norms.answers import Distance, Norm
from ossature.norms.steps import sign_of_order

_VECTOR = {1: "one", 2: "two", inf: "inf", 0: "zero"}
_MATRIX = {1: "columns", 2: "spectral", inf: "rows", "fro": "fro", "nuc": "nuc", "max": "max"}


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """‖x‖ with its order, and the value."""
    raise AssertionError(f"{type(answer).__name__} has no headline")


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no meaning")


@headline.register
def _(answer: Norm) -> tuple[Formula | Message, ...]:
    letter = Symbol("A" if answer.kind == "matrix" or answer.shape else "x", bold=True)
    return line(answer, NormBars(letter, sign_of_order(answer.order)))


@headline.register
def _(answer: Distance) -> tuple[Formula | Message, ...]:
    inside = Sum((Symbol("x", bold=True), Negative(Symbol("y", bold=True))))
    return line(answer, NormBars(inside, sign_of_order(answer.order)))


@meaning.register
def _(answer: Norm) -> tuple[Message, ...]:
    if answer.shape:
        return (_several(answer), *_no_norm(answer))
    if answer.kind == "matrix":
        return _of_matrix(answer)
    return (*_of_vector(answer), *_no_norm(answer))


def _several(answer: Norm) -> Message:
    held = as_array(answer.value)
    count, top = int(held.size), float(np.max(held, initial=0.0))
    return Message("norm-means-lines", count=count, largest=short(top), smallest=short(float(np.min(held, initial=top))))


def _no_norm(answer: Norm | Distance) -> tuple[Message, ...]:
    """Below 1 the triangle inequality fails: e1 + e2 is longer than e1 and e2 together."""
    if answer.is_norm:
        return ()
    if answer.order == 0:
        return (Message("norm-note-zero"),)
    return (Message("norm-note-below-one", p=answer.order, together=short(2.0 ** (1 / answer.order)) if answer.order > 0.01 else "2^(1/p)"),)


def _of_vector(answer: Norm) -> tuple[Message, ...]:
    value, order = short(answer.value), answer.order
    kind = _VECTOR.get(order, "p")
    size = answer.question.operands[0].shape[0] if answer.question.operands[0].ndim else 1
    said = [Message(f"norm-means-{kind}", value=value, p=order, size=size)]
    if order == 1:
        said.append(Message("norm-use-one", value=value))
    if order == 2:
        said.append(Message("norm-use-two", square=_square(answer.value)))
        said += _clipping(float(answer))
    if order == inf:
        said.append(Message("norm-use-inf", value=value))
    return tuple(said)


def _square(value: Any) -> Any:
    return short(value * value) if abs(float(value)) < 1e150 else "∞"


def _clipping(value: float) -> list[Message]:
    """What clipping at length 1 would do to a gradient of this length."""
    if value > 1:
        return [Message("norm-use-clip", value=short(value), factor=short(1 / value))]
    return [Message("norm-use-no-clip", value=short(value))]


def _of_matrix(answer: Norm) -> tuple[Message, ...]:
    kind, value = _MATRIX[answer.order], short(answer.value)
    said = [Message(f"norm-means-{kind}", value=value)]
    if answer.order == 2:
        said += [Message("norm-note-spectral"), Message("norm-use-spectral", value=value)]
    if answer.order in ("fro", "nuc"):
        said.append(Message(f"norm-use-{answer.order}", value=value, square=_square(answer.value)))
    return tuple(said)


@meaning.register
def _(answer: Distance) -> tuple[Message, ...]:
    if answer.shape:
        return (Message("distance-means-stack", count=int(np.prod(answer.shape))),)
    kind = _VECTOR.get(answer.order, "p") if answer.kind == "vector" else "matrix"
    said = Message(f"distance-means-{kind}", value=short(answer.value), p=answer.order if kind == "p" else 0)
    if answer.value == 0:
        return (Message("distance-means-same"),)
    return (said, Message("distance-use"), *_no_norm(answer))
