"""Two pieces at once: NumPy lets go of the interpreter's lock inside its loops, so passes over large arrays are worth a second thread."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_WORTH = 1 << 20  # entries from which a second thread pays
Found = TypeVar("Found")


Pieces = Iterator[tuple[int, int]]


def in_pieces(work: Callable[[Pieces], Found], rows: int, entries: int, height: int) -> list[Found]:
    """What work(pieces) returns for pieces (start, end) of `height` rows: once, or, where they hold many entries and there is a second core, of two threads.

    The threads take the next piece as they get done, so pieces may cost differently.
    """
    pieces = iter([(start, min(start + height, rows)) for start in range(0, rows, height)])  # a list's iterator hands out each piece once
    if entries < _WORTH or rows <= height or (os.cpu_count() or 1) < 2:
        return [work(pieces)]
    with ThreadPoolExecutor(1) as other:
        later = other.submit(work, pieces)
        return [work(pieces), later.result()]
