"""From operands to an answer's fields: which arithmetic two operands share, and the evidence of what it gave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ossature.algebra import dense, whole
from ossature.algebra.dense import Found
from ossature.algebra.rounding import rounded
from ossature.base.evidence import EXACT, Evidence
from ossature.base.message import Message
from ossature.objects.operand import Operand

WHOLE = Evidence("integers", exact=True, proven=True)

Gathered = tuple[Any, Evidence]


def computed(
    left: Operand,
    right: Operand,
    exact: Callable[[Operand, Operand], Any],
    integers: Callable[[Any, Any], Any],
    floats: Callable[[Any, Any], Found],
) -> Gathered:
    """Value and evidence of a verb of two operands: exact entries, whole numbers of integer arrays, or floats."""
    if left.is_exact and right.is_exact:
        return exact(left, right), EXACT.noting(*notes_of(left, right))
    held = whole.both(left, right)
    if held is not None:
        return dense.plain(integers(*held)), WHOLE
    found = floats(*dense.pair(left, right))
    return found.value, evidence(found, notes_of(left, right))


def computed_one(operand: Operand, exact: Callable[[Operand], Any], integers: Callable[[Any], Any], floats: Callable[[Any], Found]) -> Gathered:
    """Value and evidence of a verb of one operand."""
    if operand.is_exact:
        return exact(operand), EXACT.noting(*operand.notes)
    held = whole.whole(operand)
    if held is not None:
        return dense.plain(integers(held)), WHOLE
    found = floats(dense.numbers_of(operand))
    return found.value, evidence(found, operand.notes)


def evidence(found: Found, notes: tuple[Message, ...]) -> Evidence:
    """Evidence of a float result."""
    values = found.value.data if hasattr(found.value, "toarray") else np.asarray(found.value)
    return rounded(found.method, values, found.errors, notes, found.history)


def notes_of(left: Operand, right: Operand) -> tuple[Message, ...]:
    """What the door said of both, and that exact entries were rounded when they met floats."""
    said = tuple(dict.fromkeys((*left.notes, *right.notes)))
    mixed = left.is_exact != right.is_exact and not _held_by_floats(left if left.is_exact else right)
    return (*said, Message("algebra-rounded-to-floats")) if mixed else said


def _held_by_floats(operand: Operand) -> bool:
    """Whether every exact entry is a float itself."""
    if operand.exact is None or operand.exact.d is not None:
        return False
    return all(entry == float(entry) for row in operand.exact.rows for entry in row)


def chosen(**given: tuple[Any, Any]) -> dict[str, Any]:
    """The options that differ from their defaults: name=(value, default)."""
    return {name: value for name, (value, default) in given.items() if value != default}
