"""Numbers as text: exact ones whole, floats with the digits that hold and no more."""

from __future__ import annotations

import numbers
from decimal import ROUND_CEILING, Decimal
from math import ceil, floor, isfinite, log10
from typing import Any

import numpy as np

from ossature.base.message import shown

_PLAIN_DIGITS = 6


def number_text(value: Any, digits: int | None = None, error: float | None = None) -> str:
    """An exact value as it is; a float to its absolute error, else to so many significant digits, else to six.

    >>> number_text(0.1234567, error=2e-4), number_text(1e-20, error=3e-17), number_text(2 / 3)
    ('0.123', '0 ± 3e-17', '0.666667')
    """
    if isinstance(value, (complex, np.complexfloating)):
        return _complex(complex(value), digits, error)
    if isinstance(value, Decimal):
        return str(value).replace("E+", "e").replace("E", "e")
    if not isinstance(value, (float, np.floating)):
        return str(value) if isinstance(value, numbers.Number) and not isinstance(value, int) else shown(value)
    held = float(value) + 0.0  # a negative zero is a zero
    if not isfinite(held):
        return {"inf": "∞", "-inf": "-∞"}.get(str(held), "NaN")
    if error is not None and error > 0:
        return _to_error(held, error)
    return _significant(held, digits or (17 if error == 0 else _PLAIN_DIGITS))


def _to_error(value: float, error: float) -> str:
    if not isfinite(error):
        return "?"
    if abs(value) <= error:
        return f"0 ± {_leading(error)}"
    last = ceil(log10(2 * error))  # the last decimal place that holds
    digits = floor(log10(abs(value))) - last + 1
    return _significant(value, digits) if digits >= 1 else f"{_significant(value, 1)} ± {_leading(error)}"


def _leading(error: float) -> str:
    """One digit of an error bound, rounded up: a bound printed too small would bound nothing."""
    held = Decimal(repr(error))
    up = held.quantize(Decimal(1).scaleb(held.adjusted()), rounding=ROUND_CEILING)
    mantissa, _, exponent = f"{up:.0e}".partition("e")
    return f"{mantissa}e{int(exponent)}" if abs(int(exponent)) > 3 else f"{up:f}"


def _significant(value: float, digits: int) -> str:
    """At most so many significant digits, never more than the float's own shortest form needs."""
    short = repr(value)
    held = f"{value:.{min(max(digits, 1), 17)}g}"
    text = held if float(held) != value else min(short, held, key=len)
    mantissa, _, exponent = text.partition("e")
    if exponent:
        return f"{mantissa}e{int(exponent)}"
    return mantissa[:-2] if mantissa.endswith(".0") else mantissa


def _complex(value: complex, digits: int | None, error: float | None) -> str:
    real, imaginary = number_text(value.real, digits, error), number_text(abs(value.imag), digits, error)
    if value.imag == 0:
        return real
    unit = f"{'' if imaginary == '1' else imaginary}i" if "±" not in imaginary else f"({imaginary})i"
    if value.real == 0:
        return f"-{unit}" if value.imag < 0 else unit
    return f"{real} {'-' if value.imag < 0 else '+'} {unit}"
