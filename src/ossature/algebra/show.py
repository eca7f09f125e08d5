"""Operands as formulas, and numbers short enough for a sentence."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.formula import Formula, Number, column_of, matrix_of
from ossature.objects.operand import Operand


def whole_formula(operand: Operand) -> Formula:
    """An exact operand written out: a number, a column or a matrix."""
    rows = operand.exact.rows  # type: ignore[union-attr]
    if operand.ndim == 0:
        return Number(rows[0][0])
    return matrix_of(rows) if operand.ndim == 2 else column_of([row[0] for row in rows])


def short(value: Any) -> Any:
    """A number for a sentence: exact ones whole while they are short, floats to four digits."""
    if isinstance(value, (complex, np.complexfloating)):
        return complex(f"{complex(value):.4g}")
    if isinstance(value, (float, np.floating)) or len(str(value)) > 12:
        return float(f"{float(value):.4g}")
    return value
