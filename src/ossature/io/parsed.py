"""What typed text turned out to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ossature.base.message import Message


@dataclass(frozen=True, slots=True)
class Parsed:
    """Exact entries read from text.

    kind : "scalar" (rows 1 x 1), "vector" (n x 1), "matrix", "tensor" (rows along its last axis, `shape` all axes), or "equations" (rows are the
        coefficients, `right` the other side, `unknowns` the names)
    rows : ints and exact entries      row_labels, column_labels, corner : of a labelled table      unit : text, as typed
    bar : the column a rule stands before, as in [A | b]; 0 when there is none      notes : what was read how
    decimal : whether numbers stand there as decimals, and none as a fraction
    """

    kind: Literal["scalar", "vector", "matrix", "tensor", "equations"]
    rows: tuple[tuple[Any, ...], ...]
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    corner: str = ""
    unit: str = ""
    right: tuple[Any, ...] | None = None
    unknowns: tuple[str, ...] = ()
    shape: tuple[int, ...] = ()
    bar: int = 0
    notes: tuple[Message, ...] = ()
    decimal: bool = False
