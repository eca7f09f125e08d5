"""Two halves at once: NumPy lets go of the interpreter's lock inside its loops, so passes over large arrays are worth a second thread."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_WORTH = 1 << 20  # entries from which a second thread pays
Found = TypeVar("Found")


def in_halves(work: Callable[[int, int], Found], rows: int, entries: int) -> list[Found]:
    """What work(start, end) returns for all the rows at once, or for each half of them where they hold many entries and there is a second core."""
    if entries < _WORTH or rows < 2 or (os.cpu_count() or 1) < 2:
        return [work(0, rows)]
    middle = rows // 2
    with ThreadPoolExecutor(1) as other:
        later = other.submit(work, middle, rows)
        return [work(0, middle), later.result()]
