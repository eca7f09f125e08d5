"""Stacks of tiny systems, 1x1 to 4x4, entry beside entry: every step is one pass over the whole stack, and the inverses are written out by minors.

Minors are no stable way to an inverse. So each one is multiplied back, and only systems where that comes out close to the identity are answered here.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
LARGEST = 4
_CLOSE = 1e-8  # |I - R A| up to which one correction leaves nothing but rounding; for single precision its root of eps


class Answers:
    """Of a stack a (count, n, n) and b (count, n): x and its residual (count, n), and what is known about each system."""

    def __init__(self, a: Array, b: Array) -> None:
        with np.errstate(all="ignore"):
            self._solve(np.ascontiguousarray(a.transpose(1, 2, 0)), np.ascontiguousarray(b.T))

    def _solve(self, a: Array, b: Array) -> None:
        """Of a (n, n, count) and b (n, count)."""
        size, eps = a.shape[0], float(np.finfo(a.dtype).eps)
        inverse = inverted(a)
        x = _times(inverse, b)
        x += _times(inverse, b - _times(a, x))
        rest = b - _times(a, x)
        sizes, back = np.abs(a), np.abs(inverse)
        scale = _times(sizes, np.abs(x)) + np.abs(b)
        entries = _times(back, np.abs(rest) + (size + 1) * eps / 2 * scale) + eps * np.abs(x)
        self.condition = _norm(sizes) * _norm(back)
        self.backward = np.where(scale == 0, 0.0, np.abs(rest) / scale).max(axis=0)
        top, worst = np.abs(x).max(axis=0), entries.max(axis=0)
        self.error = np.where((top == 0) & (worst == 0), 0.0, worst / top)
        self.good = _away(inverse, a) < max(_CLOSE, eps**0.5)
        self.x, self.rest, self.entries = (np.ascontiguousarray(held.T) for held in (x, rest, entries))


def inverted(a: Array) -> Array:
    """The inverses of a (n, n, count), n <= 4: the cofactors over the determinant."""
    size = a.shape[0]
    whole, known = tuple(range(size)), dict[Any, Array]()
    held = np.empty_like(a)
    for row in whole:
        for column in whole:
            cofactor = _minor(a, whole[:row] + whole[row + 1 :], whole[:column] + whole[column + 1 :], known)
            held[column, row] = cofactor if (row + column) % 2 == 0 else -cofactor
    held /= _times(a[:1], held[:, 0])
    return held


def _minor(a: Array, rows: tuple[int, ...], columns: tuple[int, ...], known: dict[Any, Array]) -> Array:
    """The determinants of the given rows and columns, along the first row."""
    if not rows:
        return np.ones(a.shape[2], dtype=a.dtype)
    if (rows, columns) not in known:
        total = a[rows[0], columns[0]] * _minor(a, rows[1:], columns[1:], known) if rows[1:] else a[rows[0], columns[0]]
        for place in range(1, len(columns)):
            part = a[rows[0], columns[place]] * _minor(a, rows[1:], columns[:place] + columns[place + 1 :], known)
            total = total - part if place % 2 else total + part
        known[rows, columns] = total
    return known[rows, columns]


def _times(a: Array, x: Array) -> Array:
    """Each matrix times its vector: (m, n, count) and (n, count) give (m, count)."""
    total = np.asarray(a[:, 0] * x[0])
    part = np.empty_like(total)
    for index in range(1, a.shape[1]):
        total += np.multiply(a[:, index], x[index], out=part)
    return total


def _norm(sizes: Array) -> Array:
    """The 1-norms, from |entries|."""
    return np.asarray(sizes.sum(axis=0).max(axis=0))


def _away(inverse: Array, a: Array) -> Array:
    """The largest entry of |I - R A| for each."""
    size, worst = a.shape[0], np.zeros(a.shape[2])
    for column in range(size):
        product = _times(inverse, a[:, column])
        product[column] -= 1
        worst = np.maximum(worst, np.abs(product).max(axis=0))
    return worst
