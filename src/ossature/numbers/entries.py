"""Exact entries from whatever comes in, and their text for JSON."""

from __future__ import annotations

import numbers
from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import Any, TypeGuard

from flint import fmpq, fmpz

from ossature.base.errors import BadType, NotFinite, TooLarge
from ossature.base.limits import limits
from ossature.numbers.quadratic import Quadratic, bits_of, sqrt_of
from ossature.numbers.rational import Rational, divide, rational, to_fmpq, wrap

__all__ = [
    "Entry",
    "Quadratic",
    "Rational",
    "bits_of",
    "common_divisor",
    "entry",
    "entry_from_float",
    "entry_from_text",
    "entry_text",
    "is_exact",
    "rational",
    "sqrt_of",
]

Entry = Rational | Quadratic


def is_exact(value: object) -> TypeGuard[Any]:
    """Whether a value is exact as it stands: a rational of any type, a Decimal, or one of our entries."""
    return isinstance(value, (int, numbers.Rational, Quadratic, Decimal, fmpz, fmpq))


def entry(value: Any) -> Entry:
    """The exact entry of an int, a Fraction, a Decimal, a NumPy integer or an entry; floats only through `entry_from_float`.

    Raises BadType, NotFinite (Decimal NaN), TooLarge (a Decimal like 1E+3000000).
    """
    if isinstance(value, (Rational, Quadratic)):
        return value
    held = to_fmpq(value)
    if held is not None:
        return wrap(held)
    if isinstance(value, Decimal):
        return _from_decimal(value)
    raise BadType("numbers-not-exact-type", kind=type(value).__name__)


def _from_decimal(value: Decimal) -> Rational:
    if not value.is_finite():
        raise NotFinite("numbers-decimal-not-finite", value=str(value))
    _, digits, exponent = value.as_tuple()
    if abs(int(exponent)) + len(digits) > limits().number_digits:
        raise TooLarge("numbers-too-many-digits", needed=abs(int(exponent)) + len(digits), allowed=limits().number_digits)
    return rational(Fraction(value))


def entry_from_float(value: Any) -> Entry:
    """The exact binary value of a finite float or complex number. Raises NotFinite."""
    if isinstance(value, complex) or getattr(getattr(value, "dtype", None), "kind", "") == "c":
        held_complex: Entry = Quadratic(entry_from_float(value.real), entry_from_float(value.imag), -1)
        return held_complex
    held = float(value)
    if held - held != 0.0:
        raise NotFinite("numbers-float-not-finite", value=str(held))
    return wrap(fmpq(*held.as_integer_ratio()))


def entry_text(value: Any) -> str:
    """Text of an entry for JSON: "4/5", or "a|b|d" for a + b√d; "~0.5" or "~(1+2j)" for a rounded number."""
    if isinstance(value, (float, complex)):
        return f"~{value!r}"
    held = entry(value)
    return f"{wrap(held.a)}|{wrap(held.b)}|{held.d}" if isinstance(held, Quadratic) else str(held)


def entry_from_text(text: str) -> Any:
    """The entry back from `entry_text`."""
    if text[:1] == "~":
        return complex(text[1:]) if "j" in text else float(text[1:])
    parts = text.split("|")
    if len(parts) == 1:
        return _from_ratio(text)
    held: Entry = Quadratic(_from_ratio(parts[0]), _from_ratio(parts[1]), int(parts[2]))
    return held


def _from_ratio(text: str) -> Rational:
    top, _, bottom = text.partition("/")
    return wrap(divide(fmpq(fmpz(top)), fmpq(fmpz(bottom or "1"))))


def common_divisor(values: Any) -> Rational:
    """The largest rational that goes into all the values a whole number of times; 0 when all are zero."""
    tops, bottoms = [value.numerator for value in values], [value.denominator for value in values]
    top = 0
    for number in tops:
        top = gcd(top, number)
    bottom = 1
    for number in bottoms:
        bottom = bottom * number // gcd(bottom, number)
    return Rational(top, bottom) if top else Rational(0)
