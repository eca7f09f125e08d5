"""A determinant as it is written: its value, or a power of ten where no float holds that."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from math import isfinite, log10
from typing import Any

import numpy as np

from ossature.base.formula import Formula, Number, Product
from ossature.determinant.answers import Determinant

_WIDE = Context(prec=30, Emax=MAX_EMAX, Emin=MIN_EMIN)
_EPS = float(np.finfo(np.float64).eps)


def overflows(answer: Determinant) -> bool:
    """Whether the value became 0 or infinite only because no float is so small or large; sign and log_abs know better."""
    beyond = isinstance(answer.value, (float, complex, np.inexact)) and (answer.value == 0 or not np.isfinite(answer.value))
    return bool(beyond and answer.sign is not None and isfinite(answer.log_abs))


def value_of(answer: Determinant) -> Formula:
    """The value, to the digits that hold."""
    if not overflows(answer):
        return Number(answer.value, None if answer.evidence.exact else _digits(answer))
    if isinstance(answer.sign, complex):
        return Product((Number(answer.sign, _digits(answer)), Number(scaling_of(answer))))
    return Number(answer.sign * scaling_of(answer))


def scaling_of(answer: Determinant, most: int = 17) -> Any:
    """|det|, as a decimal of the digits that hold (`most` at most) where no float holds it."""
    if not overflows(answer):
        return answer.scaling
    size = _WIDE.exp(Decimal(answer.log_abs))
    return Context(prec=min(_digits(answer) or most, most), Emax=MAX_EMAX, Emin=MIN_EMIN).normalize(size)


def _digits(answer: Determinant) -> int | None:
    """Whole digits that hold; those of a power of ten hold as far as those of its logarithm behind the point."""
    digits = answer.evidence.digits
    if digits is None:
        return None
    held = min(digits, -log10(2 * _EPS * abs(answer.log_abs))) if overflows(answer) else digits
    return max(1, int(held))
