"""What an object is, in words."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from ossature.base.formula import Formula, Word
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.objects.answers import Description, Reshaped
from ossature.objects.intake import shape_text


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The lines an answer about objects prints first."""
    raise AssertionError(f"{type(answer).__name__} has no headline")


@headline.register
def _(answer: Description) -> tuple[Formula | Message, ...]:
    said: list[Message] = [Message(f"describe-{answer.kind}", shape=shape_text(answer.shape), entries=_entries(answer.shape))]
    for index, axis in enumerate(answer.axes):
        if axis.name or axis.labels:
            said.append(_axis(index, axis, answer.shape[index]))
    if answer.unit:
        said.append(Message("describe-unit", unit=answer.unit))
    said.append(
        Message("describe-exact", memory=answer.memory) if answer.dtype == "exact" else Message("describe-dtype", dtype=answer.dtype, memory=answer.memory)
    )
    if answer.structure:
        said.append(Message("describe-structure", tags=tuple(Message(f"structure-{tag}") for tag in answer.structure)))
    return tuple(said)


def _axis(index: int, axis: Any, size: int) -> Message:
    labels = axis.labels[:6] + (("…",) if len(axis.labels) > 6 else ())
    if axis.name and labels:
        return Message("describe-axis-both", number=index + 1, name=axis.name, labels=labels)
    if labels:
        return Message("describe-axis-labels", number=index + 1, labels=labels)
    return Message("describe-axis-name", number=index + 1, name=axis.name, size=size)


def _entries(shape: tuple[int, ...]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count


@headline.register
def _(answer: Reshaped) -> tuple[Formula | Message, ...]:
    table = tuple(Word(line) for line in repr(answer.value).splitlines()[:20])
    return (Message("reshape-said", before=shape_text(answer.before), after=shape_text(answer.value.shape)), *table)


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """What the object usually is in deep learning."""
    raise AssertionError(f"{type(answer).__name__} has no meaning")


@meaning.register
def _(answer: Description) -> tuple[Message, ...]:
    sides = {f"side{index + 1}": side for index, side in enumerate(answer.shape[:4])}
    said = [Message(f"describe-use-{answer.kind}"), Message(f"guess-{answer.guess}", **_wanted(answer.guess, sides))]
    if answer.dtype == "float64" and answer.memory >= 1_000_000:
        said.append(Message("describe-float32", memory=answer.memory // 1_000_000, half=answer.memory // 2_000_000))
    return tuple(said)


def _wanted(guess: str, sides: dict[str, int]) -> dict[str, int]:
    count = {"number": 0, "features": 1, "tensor": 0, "sentences": 3, "image": 3, "images-first": 4, "images-last": 4, "kernels": 4}.get(guess, 2)
    return {f"side{index + 1}": sides[f"side{index + 1}"] for index in range(count)}


@meaning.register
def _(answer: Reshaped) -> tuple[Message, ...]:
    return (Message("reshape-order"), Message("reshape-use"))
