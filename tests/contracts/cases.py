"""What the contract suite asks of every verb: built from the table of topics, so that a verb that is added is asked too.

A verb's example is its small valid question. Its operands become arrays of any dtype and layout; parameters that are no data (a shape, an exponent, an order,
an axis) are left as they are.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields
from fractions import Fraction
from typing import Any

import numpy as np

from ossature.base.results import Answer
from ossature.io.text import parse_text
from ossature.numbers.entries import Quadratic, Rational
from ossature.objects.intake import take
from ossature.topics import TOPICS, Verb, function_of

NO_DATA = frozenset({"shape", "n", "ord", "axis"})
VERBS = [verb for topic in TOPICS for verb in topic.verbs]
NAMES = [verb.name for verb in VERBS]


def verb_of(name: str) -> Verb:
    return next(verb for verb in VERBS if verb.name == name)


def asked(name: str, *values: Any, **options: Any) -> Answer:
    answer: Answer = function_of(verb_of(name))(*values, **options)
    return answer


def parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(function_of(verb_of(name))).parameters.values())


def options(name: str) -> list[inspect.Parameter]:
    return [held for held in parameters(name) if held.kind is inspect.Parameter.KEYWORD_ONLY]


def example(name: str) -> list[Any]:
    """The example as typed; an exponent as the number it is."""
    held = list(verb_of(name).example)
    if parse_text(held[0]).kind == "equations":
        return held
    return [int(text) if holder.name == "n" else text for holder, text in zip(parameters(name), held, strict=False)]


def operands(name: str) -> list[tuple[bool, Any]]:
    """(is data, value): data as float64 arrays, everything else as it is. Equations become a matrix and a right-hand side."""
    parsed = parse_text(verb_of(name).example[0])
    if parsed.kind == "equations":
        return [(True, np.array(parsed.rows, dtype=float)), (True, np.array(parsed.right, dtype=float))]
    return [
        (holder.name not in NO_DATA, value if holder.name in NO_DATA else take(value).numeric())
        for holder, value in zip(parameters(name), example(name), strict=False)
    ]


def arguments(name: str, form: Callable[[Any], Any] = lambda held: held) -> list[Any]:
    """The example's operands as arrays, each through `form`."""
    return [form(value) if data else value for data, value in operands(name)]


def data_places(name: str) -> list[int]:
    return [place for place, (data, _) in enumerate(operands(name)) if data]


def replaced(name: str, place: int, value: Any) -> list[Any]:
    held = arguments(name)
    held[place] = value
    return held


def fractions_of(held: Any) -> Any:
    """The same numbers as Python Fractions in an object array."""
    flat = np.empty(np.size(held), dtype=object)
    flat[:] = [Fraction(float(value)) for value in np.ravel(held)]
    return flat.reshape(np.shape(held))


def numbers_in(value: Any) -> Iterator[Any]:
    """Every number an answer holds, in order; evidence and the question left out."""
    if isinstance(value, Answer):
        for item in fields(value):  # type: ignore[arg-type]
            if item.name not in ("question", "evidence", "kept", "gap"):  # the gap is a ratio to a singular value that is zero but for rounding
                yield from numbers_in(getattr(value, item.name))
    elif isinstance(value, (Rational, Quadratic, int, float, complex, np.generic)):
        yield value
    elif hasattr(value, "toarray"):
        yield from numbers_in(value.toarray())
    elif hasattr(value, "as_operand"):
        yield from numbers_in(value.as_operand().numeric())
    elif hasattr(value, "rows"):
        yield from numbers_in(value.rows)
    elif isinstance(value, np.ndarray):
        yield from value.ravel().tolist()
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from numbers_in(part)


def held_numbers(answer: Answer) -> Any:
    return np.array([complex(value) for value in numbers_in(answer)])
