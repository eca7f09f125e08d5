"""What a result can prove about itself."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from ossature.base.message import Message

_FEW = 4  # entries of an array that a line has room for


@dataclass(frozen=True, slots=True, repr=False)
class Evidence:
    """How an answer was found and how far it can be trusted. Fields that do not apply are None.

    method : short stable name ("exact", "lu", "cholesky", "qr", "svd", "diagonal", "banded", "ball", ...)
    exact : the value is the mathematical one        proven : the bound is rigorous, not an estimate
    backward_error : |b - A x| / (|A| |x| + |b|)-like relative perturbation that makes the answer exact, measured
    condition : how much relative errors of the input may grow, estimated in the 1-norm unless the answer says otherwise
    error_bound : bound or estimate of max|x - x*| / max|x*|        digits : right digits, -log10 of error_bound
    entry_errors : absolute error of each entry, shaped like the value
    history : what was tried before, and why it was not enough, in order        notes : what the reader must know
    """

    method: str
    exact: bool = False
    proven: bool = False
    backward_error: Any = None
    condition: Any = None
    error_bound: Any = None
    digits: Any = None
    entry_errors: Any = None
    history: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()

    def __repr__(self) -> str:
        held = {item.name: getattr(self, item.name) for item in fields(self)}
        said = [
            f"{name}={_brief(value)}"
            for name, value in held.items()
            if name == "method" or not (value is None or value is False or isinstance(value, tuple) and not value)
        ]
        return f"Evidence({', '.join(said)})"

    def noting(self, *notes: Message) -> Evidence:
        """The same, with what else the reader must know, each said once."""
        return replace(self, notes=tuple(dict.fromkeys((*self.notes, *notes)))) if notes else self


def _brief(value: Any) -> str:
    """A value on part of a line: of an array its shape and its ends."""
    if isinstance(value, np.ndarray) and value.size > _FEW:
        return f"<{'x'.join(map(str, value.shape))}, {float(np.min(value)):.2g} to {float(np.max(value)):.2g}>"
    if isinstance(value, np.ndarray):
        return repr(value.tolist())
    return repr(float(value)) if isinstance(value, np.floating) else repr(value)


EXACT = Evidence("exact", exact=True, proven=True)
LOOK = Evidence("look")  # nothing was computed that could be right or wrong
