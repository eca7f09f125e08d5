"""Whether float equations agree, judged row by row, and the combination of them that shows it when they do not.

Rows and columns are brought near 1 first, so that a light equation counts as much as a heavy one: x fits row i when |bᵢ - Aᵢx| is within rounding of
|Aᵢ||x| + |bᵢ|.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.systems.decomposed import Decomposed
from ossature.systems.doubled import residual
from ossature.systems.scaling import NOTHING, bits, shift

Array = np.ndarray[Any, Any]
_ALLOWED = 32.0  # a residual within so many roundings of each entry's terms is zero
_PLAIN = 1e4  # a residual so many times larger needs no doubled precision to be told from zero
_CORRECTIONS = 3
_CLEAR = 1e-6  # how far a certificate may miss zero, next to what it adds up


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether all rows fit, whether they fit without any rounding, and y with y·A = 0 and y·b != 0 where they do not."""

    consistent: bool
    exactly: bool
    certificate: Array | None = None

    @property
    def notes(self) -> tuple[Message, ...]:
        """Agreement within rounding is said."""
        return () if self.exactly or not self.consistent else (Message("dense-agreement-decided"),)


def agreement(a: Array, b: Array, ranked: Decomposed) -> Agreement:
    """Of A (m, n) and B (m, k), as float64 or complex128; ranked: the decomposition of A with rows and columns scaled."""
    if ranked.rank == a.shape[0]:
        return Agreement(True, True)
    even = shift(shift(a, ranked.rows[:, None]), ranked.columns[None, :])
    right, sizes = _near_one(b, ranked.rows)
    rest, allowed = _left_over(even, right, ranked)
    beyond = np.any(np.abs(rest) > allowed, axis=0)
    if not np.any(beyond):
        return Agreement(True, not np.any(rest))
    column = int(np.argmax(beyond))
    return Agreement(False, False, _certificate(even, right[:, column], rest[:, column], ranked))


def _near_one(b: Array, rows: Array) -> tuple[Array, Array]:
    by = np.maximum(bits(b) + rows[:, None], NOTHING // 2).max(axis=0) * np.any(b, axis=0)
    return shift(b, rows[:, None] - by[None, :]), by


def _left_over(a: Array, b: Array, ranked: Decomposed) -> tuple[Array, Array]:
    """The residual of the closest x, and what rounding may make of it, entry by entry."""
    u, s, vh = ranked.u[:, : ranked.rank], ranked.s[: ranked.rank, None], ranked.vh[: ranked.rank]

    def once(right: Array) -> Array:
        return np.asarray(vh.conj().T @ ((u.conj().T @ right) / s))

    x = once(b)
    size = np.abs(a)
    share = _ALLOWED * max(a.shape) * ranked.eps
    rest = b - a @ x
    allowed = share * (size @ np.abs(x) + np.abs(b))
    if np.all(np.any(np.abs(rest) > _PLAIN * (allowed + share * np.max(np.abs(x), axis=0, initial=0.0)), axis=0)):
        return rest, allowed
    step = x
    for _ in range(_CORRECTIONS):
        step = once(residual(a, x, b))
        x = x + step
    return residual(a, x, b), share * (size @ np.abs(x) + np.abs(b)) + 2 * size @ np.abs(step)  # x itself is only known to its last correction


def _certificate(a: Array, b: Array, rest: Array, ranked: Decomposed) -> Array | None:
    """The residual of the evened rows, without what is left of the columns in it, as multipliers of the original equations; None where rounding hides it."""
    u = ranked.u[:, : ranked.rank]
    for _ in range(2):
        rest = rest - u @ (u.conj().T @ rest)
    y = rest.conj()
    left, right = np.abs(y @ a), abs(y @ b)
    if not np.all(left <= _CLEAR * right) or not right > _CLEAR * np.max(np.abs(rest)) ** 2:
        return None
    by = bits(y) + ranked.rows
    y = shift(y, ranked.rows - int(by.max()))
    return np.asarray(y / np.max(np.abs(y)))
