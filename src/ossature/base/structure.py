"""What shape a matrix has: looked at once, in O(n^2), stopping as soon as the answer is known. Claims are tested, never believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import StructureMismatch
from ossature.base.threads import Pieces, in_pieces

Array = np.ndarray[Any, Any]
_STRIP = 64  # rows looked at together: they stay in cache
_TILE = 128  # side of the blocks a symmetric matrix is compared in


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
    """The edges give a first answer; strips of rows are then asked only whether anything lies outside it."""
    size = a.shape[0]
    if a.flags.f_contiguous and not a.flags.c_contiguous:
        upper, lower = _bandwidths(a.T)
        return lower, upper
    upper, lower = _last(a[0] != 0), size - 1 - _first(a[-1] != 0, size - 1)
    lower, upper = max(lower, _last(a[:, 0] != 0)), max(upper, size - 1 - _first(a[:, -1] != 0, size - 1))
    if lower == upper == size - 1:
        return lower, upper
    found = in_pieces(lambda pieces: _reached(a, lower, upper, pieces), size, a.size, _STRIP)
    return max(below for below, _ in found), max(above for _, above in found)


def _reached(a: Array, lower: int, upper: int, pieces: Pieces) -> tuple[int, int]:
    """How far below and above the diagonal these rows reach; at least as far as is known."""
    whole = a.shape[0] - 1
    for start, end in pieces:
        strip = a[start:end]
        if upper < whole:
            upper = _above(strip, start, upper)
        if lower < whole:
            lower = _below(strip, start, lower)
        if lower == upper == whole:
            break
    return lower, upper


def _above(strip: Array, start: int, known: int) -> int:
    """How far to the right of the diagonal these rows, from `start` on, reach; at least as far as is known."""
    height, size = strip.shape
    far = start + height + known
    if not _has(strip[:, far:]) and not np.triu(strip[:, start + known + 1 : far]).any():
        return known
    mask = strip != 0
    last = size - 1 - mask[:, ::-1].argmax(axis=1)
    return max(known, int(np.max(np.where(mask.any(axis=1), last - np.arange(start, start + height), 0))))


def _below(strip: Array, start: int, known: int) -> int:
    """How far to the left of the diagonal these rows, from `start` on, reach; at least as far as is known."""
    height = strip.shape[0]
    near = max(0, start - known)
    if not _has(strip[:, :near]) and not np.tril(strip[:, near : max(near, start + height - known)], min(0, start - known) - 1).any():
        return known
    mask = strip != 0
    return max(known, int(np.max(np.where(mask.any(axis=1), np.arange(start, start + height) - mask.argmax(axis=1), 0))))


def _has(block: Array) -> bool:
    """Whether any entry is not zero: their bits are joined, the sign's left out, which reads memory once and writes nothing."""
    if not block.size or block.strides[1] != block.dtype.itemsize or block.dtype.kind not in "fc":
        return bool((block != 0).any())
    kind = np.dtype(f"u{block.dtype.itemsize // (2 if block.dtype.kind == 'c' else 1)}")
    return bool((np.bitwise_or.reduce(block.view(kind), axis=1) << 1).any())


def _first(mask: Array, default: int) -> int:
    return int(mask.argmax()) if mask.any() else default


def _last(mask: Array) -> int:
    return int(mask.shape[0] - 1 - mask[::-1].argmax()) if mask.any() else 0


def is_hermitian(a: Array) -> bool:
    """Whether A equals its conjugate transpose, entry for entry."""
    return all(in_pieces(lambda pieces: all(_is_mirrored(a, start, end) for start, end in pieces), a.shape[0], a.size, _TILE))


def _is_mirrored(a: Array, start: int, end: int) -> bool:
    """Whether these rows, from the diagonal on, equal their columns."""
    for other in range(start, a.shape[0], _TILE):
        columns = slice(other, other + _TILE)
        if not (a[start:end, columns] == a[columns, start:end].conj().T).all():
            return False
    return True


def refuse_not_hermitian(a: Array, verb: str) -> None:
    """Raise StructureMismatch with the largest difference when A is not symmetric (Hermitian) beyond rounding."""
    gap = np.abs(a - a.conj().T)
    scale = float(np.max(np.abs(a), initial=0.0))
    if gap.size and float(gap.max()) > 8 * np.finfo(a.dtype).eps * scale:
        row, column = (int(part) for part in np.unravel_index(int(gap.argmax()), gap.shape))
        raise StructureMismatch("structure-not-symmetric", verb=verb, row=row + 1, column=column + 1, here=a[row, column].item(), there=a[column, row].item())
