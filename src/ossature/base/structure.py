"""What shape a matrix has: looked at once, in O(n^2), stopping as soon as the answer is known. Claims are tested, never believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import StructureMismatch

Array = np.ndarray[Any, Any]
_STRIP = 256  # rows looked at together: they stay in cache


@dataclass(frozen=True, slots=True)
class Look:
    """lower, upper : bandwidths (0, 0 is diagonal; lower 0 is upper triangular)      hermitian : equal to its conjugate transpose."""

    lower: int
    upper: int
    hermitian: bool = False

    @property
    def is_diagonal(self) -> bool:
        """Nothing off the diagonal."""
        return self.lower == 0 and self.upper == 0

    @property
    def is_triangular(self) -> bool:
        """Nothing on one side of the diagonal."""
        return self.lower == 0 or self.upper == 0

    def is_banded(self, size: int) -> bool:
        """So narrow a band that working inside it pays."""
        return size > 16 and 8 * (self.lower + self.upper) < size


def look(a: Array) -> Look:
    """The bandwidths of a square matrix, and whether it is Hermitian.

    The first and the last row tell most full matrices at once; the rest is read in strips that fit the cache.
    """
    size = a.shape[0]
    if size == 0:
        return Look(0, 0, True)
    lower, upper = _bandwidths(a)
    narrow = lower == 0 or upper == 0 or Look(lower, upper).is_banded(size)
    return Look(lower, upper, hermitian=not (narrow and lower != upper) and is_hermitian(a))


def _bandwidths(a: Array) -> tuple[int, int]:
    size = a.shape[0]
    upper, lower = _last(a[0] != 0), size - 1 - _first(a[-1] != 0, size - 1)
    lower, upper = max(lower, _last(a[:, 0] != 0)), max(upper, size - 1 - _first(a[:, -1] != 0, size - 1))
    full = size - 1
    for start in range(0, size, _STRIP):
        if lower >= full and upper >= full:
            break
        strip = a[start : start + _STRIP] != 0
        rows = np.arange(start, start + strip.shape[0])
        some = strip.any(axis=1)
        first, last = strip.argmax(axis=1), size - 1 - strip[:, ::-1].argmax(axis=1)
        lower = max(lower, int(np.max(np.where(some, rows - first, 0))))
        upper = max(upper, int(np.max(np.where(some, last - rows, 0))))
    return max(lower, 0), max(upper, 0)


def _first(mask: Array, default: int) -> int:
    return int(mask.argmax()) if mask.any() else default


def _last(mask: Array) -> int:
    return int(mask.shape[0] - 1 - mask[::-1].argmax()) if mask.any() else 0


def is_hermitian(a: Array) -> bool:
    """Whether A equals its conjugate transpose, entry for entry."""
    size = a.shape[0]
    for start in range(0, size, _STRIP):
        end = min(start + _STRIP, size)
        across = a[start:end, start:]
        if not np.array_equal(across, a[start:, start:end].conj().T):
            return False
    return True


def refuse_not_hermitian(a: Array, verb: str) -> None:
    """Raise StructureMismatch with the largest difference when A is not symmetric (Hermitian) beyond rounding."""
    gap = np.abs(a - a.conj().T)
    scale = float(np.max(np.abs(a), initial=0.0))
    if gap.size and float(gap.max()) > 8 * np.finfo(a.dtype).eps * scale:
        row, column = (int(part) for part in np.unravel_index(int(gap.argmax()), gap.shape))
        raise StructureMismatch("structure-not-symmetric", verb=verb, row=row + 1, column=column + 1, here=a[row, column].item(), there=a[column, row].item())
