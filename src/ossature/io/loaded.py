"""What a file held."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ossature.io.parsed import Parsed
from ossature.io.raw import Raw

Source = Path | Raw


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """One of array, sparse and parsed, with labels.

    cells : the entries of a written table as typed, in reading order, for exact=True      corner : what the column of row labels is called
    """

    source: Source
    array: Any = None
    sparse: Any = None
    parsed: Parsed | None = None
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    corner: str = ""
    cells: tuple[str, ...] | None = None
