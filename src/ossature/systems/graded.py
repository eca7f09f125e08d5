"""Least squares whose rows differ so much in size that light equations vanish beside heavy ones in double precision.

Normal equations in balls, at growing precision, pin the closest x down; where that would take too long, Householder QR with rows sorted by size and columns
pivoted is stable row by row, and no digit of it is claimed.
Source: Powell and Reid, IFIP Congress (1968); Cox and Higham, BIT 38 (1998); balls: Johansson, IEEE Transactions on Computers 66 (2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import NotProven
from ossature.base.message import Message
from ossature.systems.methods import routine

Array = np.ndarray[Any, Any]
_MOST = 4e6  # m n (n + k) up to which balls take about a second
_GAP = 2.0**-600  # entries near 1 that agree so far are equal


@dataclass(frozen=True, slots=True)
class Graded:
    """x with the errors of its entries (infinite when they are not known), and what to say about it."""

    method: str
    x: Array
    entries: Array
    notes: tuple[Message, ...]


def affordable(a: Array, b: Array) -> bool:
    """Whether balls take no more than about a second."""
    return bool(a.size * (a.shape[1] + b.shape[1]) <= _MOST)


def solve_graded(a: Array, b: Array, rank: int, null: Array) -> Graded:
    """The x of least norm with A x closest to b, of A (m, n) and B (m, k) near 1 in their largest entries, at a rank found after scaling."""
    held = _Pivoted(a)
    found = _in_balls(a, b, held.order[:rank]) if affordable(a, b) else None
    if found is not None:
        return Graded("ball", *found, ())
    x = held.solve(b, rank)
    for _ in range(2):
        x = x - null @ (null.conj().T @ x)
    return Graded("qr", x, np.full(x.shape, np.inf), (Message("dense-rows-graded"),))


class _Pivoted:
    """A with rows sorted by size, A P = Q R, columns pivoted."""

    def __init__(self, a: Array) -> None:
        self.rows = np.argsort(-np.max(np.abs(a), axis=1, initial=0.0), kind="stable")
        self.held, order, self.tau, *_ = routine("geqp3", a)(a[self.rows])
        self.order = order - 1

    def solve(self, b: Array, rank: int) -> Array:
        """X with the columns behind the rank left out."""
        kind = "ormqr" if self.held.dtype.char == "d" else "unmqr"
        sorted_ = np.asfortranarray(b[self.rows])
        reached, *_ = routine(kind, self.held)("L", "T" if kind == "ormqr" else "C", self.held, self.tau, sorted_, max(64, 64 * b.shape[1]))
        x = np.zeros((self.order.size, b.shape[1]), dtype=self.held.dtype)
        if rank:
            x[self.order[:rank]], _ = routine("trtrs", self.held)(np.asfortranarray(self.held[:rank, :rank]), reached[:rank])
        return x


def _in_balls(a: Array, b: Array, pivots: Array) -> tuple[Array, Array] | None:
    """X to the nearest float with its errors, when the columns outside the pivots are exactly combinations of them; None when not, or not pinned down."""
    from ossature.systems.proof import enclosed, pinned

    def compute() -> Any:
        across, held, right = (enclosed(part) for part in (a[:, pivots].conj().T, a[:, pivots], b))
        gram = across * held
        y = gram.solve(across * right)
        if pivots.size == a.shape[1]:
            return y.entries()
        weights = gram.solve(across * enclosed(a))  # A = held weights, exactly or not at all
        gaps = (enclosed(a) - held * weights).entries()
        if not all(gap.contains(0) for gap in gaps):
            raise NotProven("proof-singular", bits=0)
        if any(abs(gap).upper() > _GAP for gap in gaps):
            return None
        turned = weights.transpose() if not np.iscomplexobj(a) else weights.transpose().conjugate()
        return (turned * (weights * turned).solve(y)).entries()

    try:
        found = pinned(compute, (a.shape[1], b.shape[1]), a.dtype)
    except NotProven:
        return None
    order = np.argsort(pivots) if pivots.size == a.shape[1] else slice(None)
    return found[0][order], found[1][order]
