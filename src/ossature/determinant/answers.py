"""What `det` answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question

Orientation = Literal["kept", "flipped", "collapsed", "uncertain", "complex"]


@dataclass(frozen=True, eq=False, repr=False)
class Determinant(Answer):
    """A determinant.

    value : exact entry or float      sign : -1, 0, 1, or a complex number of modulus 1; None when rounding hides it
    log_abs : log|det|, finite where the value itself would over- or underflow; -inf for zero
    """

    question: Question
    evidence: Evidence
    value: Any
    sign: Any
    log_abs: float

    @property
    def scaling(self) -> Any:
        """How many times areas (volumes) grow: |det|."""
        return abs(self.value)

    @property
    def orientation(self) -> Orientation:
        """Whether left and right are exchanged: "kept", "flipped", "collapsed" (zero), "uncertain" or "complex"."""
        if self.sign is None:
            return "uncertain"
        if isinstance(self.sign, complex) or (getattr(self.sign, "d", 0) or 0) < 0:
            return "complex"
        return "kept" if self.sign > 0 else "flipped" if self.sign < 0 else "collapsed"

    @property
    def invertible(self) -> bool | None:
        """Whether the map can be undone; None when rounding hides whether the determinant is zero."""
        return None if self.sign is None else bool(self.sign != 0)

    def __float__(self) -> float:
        return float(self.value)

    def __complex__(self) -> complex:
        return complex(self.value)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return np.asarray(self.value if isinstance(self.value, np.generic) else _plain(self.value), dtype=dtype)


def _plain(value: Any) -> Any:
    return complex(value) if (getattr(value, "d", 0) or 0) < 0 else float(value)
