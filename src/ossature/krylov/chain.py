"""A thick-restart block Lanczos chain with full reorthogonalisation: of a symmetric (Hermitian) map, away from directions that are done with.

The chain keeps the products A V beside its basis V: residuals are then combinations of real products, not of recurrences.
Sources: Wu and Simon, Thick-restart Lanczos, SIAM Journal on Matrix Analysis 22 (2000); Golub and Underwood, The block Lanczos method (1977).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ossature.krylov.products import Product

Array = np.ndarray[Any, Any]
Order = Callable[[Array], Array]
_NOTHING = 1e-13  # of the norm of A: what is left of a new direction below it is rounding
_HALF = 0.7  # a vector that keeps this much of its length is orthogonal after one pass


class Chain:
    """V (m, n) orthonormal rows; T = V A Vᴴ on the space off `done`; A V = T V + couplings with the rows that come next.

    done : (d, n) orthonormal rows the chain stays orthogonal to      room : rows of V at most      start : rows it begins with, one random row without
    """

    def __init__(self, a: Product, done: Array, *, room: int, random: np.random.Generator, start: Array | None = None) -> None:
        self.a, self.done, self.random = a, done, random
        self.size = a.shape[1]
        width = 1 if start is None else len(start)
        self.room = min(max(room, width + 1), self.size - len(done))
        self.rows = 0
        self._held: Array = np.empty((self.room + width, self.size), done.dtype)
        self._sent: Array = np.empty_like(self._held)
        self.inner: Array = np.zeros((0, 0), done.dtype)
        self.next: Array = np.zeros((0, self.size), done.dtype)
        self.coupling: Array = np.zeros((0, 0), done.dtype)
        self.steps = 0
        self._values: Array = np.zeros(0)
        self._turn: Array = np.zeros((0, 0))
        self._inject(width, start)

    @property
    def basis(self) -> Array:
        """V."""
        return self._held[: self.rows]

    @property
    def sent(self) -> Array:
        """A V, row by row."""
        return self._sent[: self.rows]

    @property
    def is_whole(self) -> bool:
        """Whether the basis and what is done with span the whole space: nothing is left to find."""
        return self.rows + len(self.done) >= self.size

    def _inject(self, count: int, given: Array | None = None) -> None:
        """Directions of choice or at random, orthogonal to all there are: where an invariant space is found, and at the start."""
        fresh = self.random.standard_normal((count, self.size)) if given is None else given
        for _ in range(2):
            for held in (self.done, self.basis):
                fresh = fresh - (fresh @ turned(held)) @ held
            fresh = _orthonormal(fresh, 1e-8)[0]
        self.next, self.coupling = fresh, np.zeros((len(fresh), self.rows))

    def grow(self, wanted: int, order: Order) -> None:
        """One block of products; before it, where the room is used up, a restart from the best Ritz vectors."""
        left_over = self.size - len(self.done) - self.rows
        self.next, self.coupling = self.next[:left_over], self.coupling[:left_over]
        if self.rows + max(len(self.next), 1) > self.room:
            self._restart(wanted, order)
        if not len(self.next):
            self._inject(1)
        sent = self.a.times(self.next)
        self._as_kind_of(sent)
        before, width = self.rows, len(self.next)
        self._held[before : before + width], self._sent[before : before + width] = self.next, sent
        self.rows += width
        columns, left = self._orthogonal(sent)
        self._refuse_asymmetric(columns[:before], before)
        inner = np.zeros((self.rows, self.rows), columns.dtype)
        inner[:before, :before], inner[:before, before:], inner[before:, :before] = self.inner, columns[:before], columns[:before].conj().T
        inner[before:, before:] = (columns[before:] + columns[before:].conj().T) / 2
        self.inner = inner
        self.next, mixed = _orthonormal(left, _NOTHING * self.a.largest)
        self.coupling = np.zeros((len(self.next), self.rows), columns.dtype)
        self.coupling[:, before:] = mixed
        self.steps += 1
        self._values, self._turn = np.linalg.eigh(self.inner)

    def _as_kind_of(self, sent: Array) -> None:
        """A map that answers in complex numbers makes everything complex."""
        if sent.dtype.kind == "c" and self._held.dtype.kind != "c":
            self._held, self._sent = self._held.astype(np.complex128), self._sent.astype(np.complex128)
            self.done, self.next = self.done.astype(np.complex128), self.next.astype(np.complex128)

    def _orthogonal(self, sent: Array) -> tuple[Array, Array]:
        """Coefficients of the new products in the basis, and what is left of them; orthogonalised again where much was taken away."""
        columns: Array = np.zeros((self.rows, len(sent)), self._held.dtype)
        left = sent
        for _ in range(3):
            before = np.linalg.norm(left, axis=1)
            part = (left @ turned(self.basis)).T
            left = left - part.T @ self.basis
            if len(self.done):
                left = left - (left @ turned(self.done)) @ self.done
            columns += part
            if np.all(np.linalg.norm(left, axis=1) >= _HALF * before):
                break
        return columns, left

    def _refuse_asymmetric(self, columns: Array, before: int) -> None:
        """The new coefficients must be the couplings that are known from before: what differs is asymmetry, or noise."""
        if not before:
            own = self.sent @ turned(self.basis)
            gap = float(np.max(np.abs(own - own.conj().T), initial=0.0))
        else:
            gap = float(np.max(np.abs(columns - self.coupling.conj().T)))
        if gap > self.a.same * self.a.largest:
            self.a.refuse_asymmetric(gap, self.basis[0], self.sent[0])
        self.a.noise = max(self.a.noise, gap)

    def ritz(self) -> tuple[Array, Array]:
        """Ritz values, ascending, and the norm of each residual off `done`."""
        return self._values, np.linalg.norm(self.coupling @ self._turn, axis=0) if len(self.coupling) else np.zeros(len(self._values))

    def vectors(self, places: Array) -> tuple[Array, Array]:
        """The Ritz vectors at these places as rows, and A of each."""
        turn, known = self._turn[:, places].T, len(self._turn)
        return turn @ self._held[:known], turn @ self._sent[:known]

    def _restart(self, wanted: int, order: Order) -> None:
        """Keep the Ritz vectors that are wanted and half the room besides, best first."""
        values, _ = self.ritz()
        most = self.room - max(len(self.next), 1)
        kept = order(values)[: max(1, min(len(values) - 1, most, wanted + (self.room - wanted) // 2))]
        self.rows, (basis, sent) = len(kept), self.vectors(kept)
        self._held[: len(kept)], self._sent[: len(kept)] = basis, sent
        self.inner = np.diag(values[kept]).astype(self._held.dtype)
        self.coupling = self.coupling @ self._turn[:, kept]
        self._values, self._turn = values[kept], np.eye(len(kept))


def turned(rows: Array) -> Array:
    """The conjugate transpose; of real rows a view, not a copy."""
    return rows.conj().T if rows.dtype.kind == "c" else rows.T


def _orthonormal(rows: Array, nothing: float) -> tuple[Array, Array]:
    """Q (r, n) and M (r, p) with rows = Mᵀ Q, without directions no longer than `nothing`."""
    kept: list[Array] = []
    mixed = np.zeros((len(rows), len(rows)), rows.dtype)
    for column, row in enumerate(rows):
        left = row
        for _ in range(2):
            for place, held in enumerate(kept):
                part = np.vdot(held, left)
                mixed[place, column] += part
                left = left - part * held
        length = float(np.linalg.norm(left))
        if length > nothing:
            mixed[len(kept), column] = length
            kept.append(left / length)
    return (np.array(kept) if kept else rows[:0]), mixed[: len(kept)]
