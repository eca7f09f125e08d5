"""Decimals stay decimals to the eye: what was typed as 99.5 is the fraction 199/2 inside, and prints as 99.5."""

from __future__ import annotations

import numbers
from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ossature.base.formula import NODES
from ossature.base.message import Message

_PLACES = 20  # a decimal of more places is no easier to read than its fraction
_LONGEST = 10_000  # bits of a top: Python writes out integers of so many
_BITS = 70  # of a bottom that may divide 10^20


def typed_in_decimals(operands: Iterable[Any]) -> bool:
    """Whether some operand was typed in decimals, and every other in decimals or whole numbers: then their exact results are shown as decimals."""
    held = tuple(operands)
    return any(getattr(operand, "decimal", False) for operand in held) and all(getattr(operand, "decimal", False) or _is_whole(operand) for operand in held)


def _is_whole(operand: Any) -> bool:
    if not getattr(operand, "is_exact", False):
        return False
    entries = (value for row in operand.exact.rows for value in row) if operand.exact is not None else operand.array.flat
    return all(getattr(value, "denominator", 0) == 1 for value in entries)


def decimal_of(value: Any) -> Decimal | None:
    """A fraction that ends as a decimal, exactly; None for whole numbers, for fractions that do not end, and for what is no fraction.

    >>> decimal_of(Fraction(881, 10)), decimal_of(Fraction(1, 3))
    (Decimal('88.1'), None)
    """
    if not isinstance(value, numbers.Rational):
        return None
    top, bottom = int(value.numerator), int(value.denominator)
    if bottom == 1 or bottom.bit_length() > _BITS or top.bit_length() > _LONGEST or 10**_PLACES % bottom:
        return None
    digits = str(abs(top) * (10**_PLACES // bottom))
    short = digits.rstrip("0")
    return Decimal((int(top < 0), tuple(map(int, short)), len(digits) - len(short) - _PLACES))


def in_decimals(node: Any) -> Any:
    """A formula or a sentence with its fractions as decimals, where they end."""
    if isinstance(node, tuple):
        return tuple([in_decimals(part) for part in node])
    if isinstance(node, Message):
        return Message(node.code, **{name: in_decimals(value) for name, value in node.values.items()})
    if type(node).__name__ in NODES:
        return replace(node, **{item.name: in_decimals(getattr(node, item.name)) for item in fields(node)})
    held = decimal_of(node)
    return node if held is None else held


def texts_in_decimals(held: Any) -> Any:
    """The same for entries as JSON holds them: texts such as "881/10", in lists."""
    if isinstance(held, list):
        return [texts_in_decimals(part) for part in held]
    top, sign, bottom = held.partition("/") if isinstance(held, str) else ("", "", "")
    if not sign or not top.lstrip("-").isdigit() or not bottom.isdigit() or len(bottom) > _BITS:
        return held
    found = decimal_of(Fraction(held))
    return held if found is None else f"{found:f}"
