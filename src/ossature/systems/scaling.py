"""Rows and columns brought near 1 by powers of two, which rounds nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ossature.base.arrays import refuse_not_finite
from ossature.base.message import Message
from ossature.base.structure import Look
from ossature.systems.methods import sizes

Array = np.ndarray[Any, Any]
NOTHING = -(10**6)  # stands for the exponent of zero
_ALIKE = 4.0  # entries a matrix scaled alike on both sides may have next to a diagonal of 1/4 to 1
_NORMAL = 1000  # powers of two below this are normal floats, and so are their inverses


class Scaled:
    """A and b with rows (and columns) near 1 by powers of two, where their sizes differ enough to matter; otherwise untouched.

    A Hermitian A with a dominant diagonal is scaled alike on both sides and stays Hermitian.
    """

    def __init__(self, a: Array, b: Array, seen: Look) -> None:
        self.seen = seen
        with np.errstate(over="ignore"):
            rows, columns = self._sizes(a)
        self.norm: float | None = float(columns.max(initial=0.0))
        if isinstance(a, np.ndarray) and not np.isfinite(self.norm):
            refuse_not_finite(a, "A")
        low, high = float(rows.min(initial=np.inf)), float(rows.max(initial=0.0))
        info = np.finfo(a.dtype)
        far = high > float(info.max) ** 0.25 or low < float(info.tiny) ** 0.25 or low * 2.0**12 < high or _far(b, info)
        self.was_scaled = bool(far and low > 0)
        self.a, self.b = a, b
        self.tops: Array | None = rows
        self.columns = np.zeros(a.shape[1], dtype=int)
        self.right = np.zeros(b.shape[1], dtype=int)
        self.rows = np.zeros(a.shape[0], dtype=int)
        self.notes: tuple[Message, ...] = ()
        if self.was_scaled:
            self._scale(a, b)

    def _sizes(self, a: Any) -> tuple[Array, Array]:
        return sizes(a, (self.seen.lower, self.seen.upper))

    def _scale(self, a: Array, b: Array) -> None:
        wide = np.complex128 if np.iscomplexobj(a) else np.float64
        rows = self._alike(a.astype(wide)) if self.seen.hermitian else None
        if rows is None:
            rows = self._apart(a.astype(wide))
        self.right = (bits(b) + rows[:, None]).max(axis=0, initial=NOTHING)
        self.right[self.right < NOTHING // 2] = 0
        self.b = shift(b.astype(wide), rows[:, None] - self.right[None, :])
        self.rows = rows
        self.norm = self.tops = None
        self.notes = (Message("dense-scaled"),)

    def _apart(self, held: Array) -> Array:
        """Rows first, then columns; returns the rows' exponents."""
        rows = -exponents(np.abs(held), 1)
        held = shift(held, rows[:, None])
        self.columns = -exponents(np.abs(held), 0)
        self.a = shift(held, self.columns[None, :])
        if self.seen.hermitian:
            self.seen = replace(self.seen, hermitian=False)
        return rows

    def _alike(self, held: Array) -> Array | None:
        """Rows and columns by the roots of the diagonal; None where that would not even them out."""
        diagonal = np.diagonal(held).real
        if not np.all(diagonal > 0):
            return None
        halves: Array = -(np.frexp(diagonal)[1] // 2)
        with np.errstate(over="ignore"):
            scaled: Array = shift(shift(held, halves[:, None]), halves[None, :])
        if not float(np.max(np.abs(scaled), initial=0.0)) <= _ALIKE:
            return None
        self.a, self.columns = scaled, halves
        return halves

    def back(self, x: Array) -> Array:
        """X of the original system."""
        return shift(x, self.columns[:, None] + self.right[None, :]) if self.was_scaled else x

    def left_over(self, x: Array, rest: Array, a: Array, b: Array) -> Array:
        """The residual b - A x of the original system, also where A x passes through numbers beyond the largest float; rest: that of the scaled one."""
        if not self.was_scaled:
            return rest
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            back: Array = b - a @ x
            if not np.all(np.isfinite(back)):
                back = shift(rest, self.right[None, :] - self.rows[:, None]).astype(a.dtype)
        return back


def _far(b: Array, info: Any) -> bool:
    size = float(np.max(np.abs(b), initial=0.0))
    return bool(size > float(info.max) ** 0.5 or 0 < size < float(info.tiny) ** 0.5)


def bits(x: Array) -> Array:
    """The binary exponent of each entry, a very small one for zero."""
    size = np.maximum(np.abs(x.real), np.abs(x.imag))
    return np.where(size == 0, NOTHING, np.frexp(size)[1]).astype(int)


def exponents(sizes: Array, axis: int) -> Array:
    """The binary exponent of the largest size along an axis; 0 where all are zero."""
    top = sizes.max(axis=axis, initial=0.0)
    return np.where(top == 0, 0, np.frexp(top)[1]).astype(int)


def shift(x: Array, by: Array) -> Array:
    """X times powers of two, exact but for over- and underflow at the very end."""
    if x.dtype.char == "d" and np.max(np.abs(by), initial=0) < _NORMAL:  # the power is a float itself: many times faster
        return np.asarray(x * np.ldexp(1.0, by))
    if np.iscomplexobj(x):
        held: Array = np.empty(np.broadcast_shapes(x.shape, np.shape(by)), dtype=x.dtype)
        held.real, held.imag = np.ldexp(x.real, by), np.ldexp(x.imag, by)
        return held
    return np.ldexp(x, by)
