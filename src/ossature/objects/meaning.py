"""What an object is, in words."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.base.formula import Formula, Number, Word, equals
from ossature.base.formula import Product as Times
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.objects import as_labelled
from ossature.objects.answers import Description, Reshaped
from ossature.objects.intake import shape_text
from ossature.objects.show import LISTED, shown

_WRITTEN = 64  # entries written out
_LONGEST = 12  # characters of an exact number in a sentence


@singledispatch
def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """The lines an answer about objects prints first."""
    raise AssertionError(f"{type(answer).__name__} has no headline")


@headline.register
def _(answer: Description) -> tuple[Formula | Message, ...]:
    said: list[Formula | Message] = [Message(f"describe-{answer.kind}", shape=shape_text(answer.shape), entries=_entries(answer.shape))]
    written = _written(answer)
    said += written
    for index, axis in enumerate(answer.axes):
        if axis.name or axis.labels and not written:
            said.append(_axis(index, axis, answer.shape[index]))
    if answer.unit and answer.shape:
        said.append(Message("describe-unit", unit=answer.unit))
    said += _range(answer)
    if "sparse" in answer.structure:
        said.append(Message("describe-nonzero", nonzero=answer.nonzero, entries=_entries(answer.shape), share=_percent(answer)))
    size = _size(answer.memory)
    taken = "describe-dtype-exact" if answer.question.operands[0].is_exact else "describe-dtype"
    said.append(Message("describe-exact", memory=size) if answer.dtype == "exact" else Message(taken, dtype=answer.dtype, memory=size))
    if answer.structure:
        said.append(Message("describe-structure", tags=tuple(Message(f"structure-{tag}") for tag in answer.structure)))
    return tuple(said)


def _range(answer: Description) -> list[Message]:
    """Between what the entries lie."""
    if answer.extremes is None or _entries(answer.shape) < 2 or "zero" in answer.structure:
        return []
    smallest, largest = answer.extremes
    if smallest == largest:
        return [Message("describe-constant", value=_short(smallest))]
    return [Message("describe-range", smallest=_short(smallest), largest=_short(largest))]


def _written(answer: Description) -> list[Formula | Message]:
    """The object itself while it is small; of a tensor its slices, by name."""
    operand = answer.question.operands[0]
    if operand.sparse is not None or not 0 < _entries(answer.shape) <= _WRITTEN or max(answer.shape, default=1) > LISTED:
        return []
    values = as_labelled(operand)
    axes = values.axes
    if values.ndim <= 2:
        value = shown(_plain(values, answer.shape), axes=axes)
        return [Times((value, Word(answer.unit)), "") if answer.unit and not answer.shape else value]
    said: list[Formula | Message] = []
    for place in np.ndindex(*answer.shape[:-2]):
        name = ", ".join(_label(axes[index], position) for index, position in enumerate(place))
        part = np.asarray(values[place], dtype=object) if not values.is_exact else _plain(values[place], answer.shape[-2:])
        said.append(equals(Word(name), shown(part, axes=axes[-2:])))
    return said


def _plain(values: Any, shape: tuple[int, ...]) -> Any:
    """The bare array of an object; its one number when it has no axes."""
    held = values.values
    return held if shape else held.item()


def _label(axis: Any, position: int) -> str:
    return axis.labels[position] if axis.labels else f"{axis.name}[{position}]"


def _short(value: Any) -> Any:
    return value if len(str(value)) <= _LONGEST else Number(value) if not isinstance(value, float) else float(f"{value:.4g}")


def _percent(answer: Description) -> float:
    return float(f"{100 * answer.nonzero / _entries(answer.shape):.2g}")


def _size(count: int) -> Message:
    """Bytes in the unit people would say."""
    for code, scale in (("size-gb", 10**9), ("size-mb", 10**6), ("size-kb", 10**3)):
        if count >= scale:
            return Message(code, count=float(f"{count / scale:.3g}"))
    return Message("size-bytes", count=count)


def _axis(index: int, axis: Any, size: int) -> Message:
    labels = _few(axis.labels)
    if axis.name and labels:
        return Message("describe-axis-both", number=index + 1, name=axis.name, labels=labels)
    if labels:
        return Message("describe-axis-labels", number=index + 1, labels=labels)
    return Message("describe-axis-name", number=index + 1, name=axis.name, size=size)


def _few(labels: tuple[str, ...]) -> tuple[str, ...]:
    return labels[:6] + (("…",) if len(labels) > 6 else ())


def _entries(shape: tuple[int, ...]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count


@headline.register
def _(answer: Reshaped) -> tuple[Formula | Message, ...]:
    said = Message("reshape-said", before=shape_text(answer.before), after=shape_text(answer.value.shape))
    if answer.value.ndim <= 2:
        return (said, shown(_plain(answer.value, answer.value.shape), axes=answer.value.axes))
    return (said, *(Word(line) for line in repr(answer.value).splitlines()[:20]))


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """What the object usually is in deep learning."""
    raise AssertionError(f"{type(answer).__name__} has no meaning")


@meaning.register
def _(answer: Description) -> tuple[Message, ...]:
    said = [Message(f"structure-{tag}-use") for tag in answer.structure if tag not in _TOLD_BY_GUESS]
    said.append(Message(f"guess-{answer.guess}", **_sides(answer)))
    if answer.dtype == "float64" and answer.memory >= 1_000_000:
        said.append(Message("describe-float32", memory=_size(answer.memory), half=_size(answer.memory // 2)))
    return tuple(said)


_TOLD_BY_GUESS = frozenset({"one-hot", "probabilities", "one-hot-vector", "distribution"})
_SIDES = {
    "number": 0, "empty": 0, "tensor": 0, "named": 0, "features": 1, "one-hot-vector": 1, "distribution": 1, "column": 1, "square": 1, "row": 2, "table": 2,
    "columns": 0, "sentences": 3, "image": 3, "pictures": 3, "images-first": 4, "images-last": 4, "kernels": 4, "heads": 4, "video": 5,
}  # fmt: skip


def _sides(answer: Description) -> dict[str, Any]:
    """The lengths, and the names, that the sentence of a guess speaks of."""
    sides: dict[str, Any] = {f"side{index + 1}": side for index, side in enumerate(answer.shape[: _SIDES.get(answer.guess, 2)])}
    if answer.guess == "table":
        sides |= {"row": answer.axes[0].labels[0], "column": answer.axes[1].labels[0]}
    if answer.guess == "columns":
        sides |= {"names": _few(answer.axes[1].labels)}
    if answer.guess == "named":
        sides |= {"names": tuple(axis.name for axis in answer.axes), "first": answer.axes[0].name}
    return sides


@meaning.register
def _(answer: Reshaped) -> tuple[Message, ...]:
    return (Message("reshape-order"), Message("reshape-use"))
