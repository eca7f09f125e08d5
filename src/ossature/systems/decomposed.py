"""The singular values of a float matrix after scaling its rows and columns: where ranks are decided, and null spaces found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.systems.scaling import exponents, shift

Array = np.ndarray[Any, Any]
_NEW = 1e-8  # how much of a null direction must be left for its unknown to count as free


@dataclass(frozen=True, slots=True)
class Decomposed:
    """U S Vᴴ of A with its rows and columns scaled by powers of two; the rank is decided here, after scaling, at max(m, n) eps."""

    u: Array
    s: Array
    vh: Array
    rows: Array
    columns: Array
    rank: int
    eps: float

    @property
    def distance(self) -> float:
        """The relative change that makes the first singular value dropped zero; below half a rounding it cannot be told."""
        return max(float(self.s[self.rank] / self.s[0]), self.eps / 2)

    @property
    def gap(self) -> float | None:
        """The last singular value kept over the first one dropped (inf when that is zero); None at full rank."""
        if self.rank in (0, self.s.size):
            return None
        return float("inf") if self.s[self.rank] == 0 else float(self.s[self.rank - 1] / self.s[self.rank])


def decompose(a: Array, *, scale_rows: bool, eps: float | None = None) -> Decomposed:
    """The SVD of scaled A; eps: of the data, that of A's dtype when not given.

    Rows are scaled only where equations may be weighed anew: for ranks and null spaces, not for least squares.
    """
    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64, copy=False)
    rows = -exponents(np.abs(wide), 1) if scale_rows else np.zeros(a.shape[0], dtype=int)
    held = shift(wide, rows[:, None])
    columns = -exponents(np.abs(held), 0)
    held = shift(held, columns[None, :])
    u, s, vh = np.linalg.svd(held, full_matrices=False)
    eps = float(np.finfo(a.dtype).eps) if eps is None else eps
    return Decomposed(u, s, vh, rows, columns, int(np.sum(s > max(a.shape) * eps * s.max(initial=0.0))), eps)


def null_basis(a: Array, held: Decomposed) -> Array:
    """Orthonormal columns that A sends to zero (within rounding), (n, n - rank)."""
    size = a.shape[1]
    if held.rank == 0:
        return np.eye(size, dtype=held.vh.dtype)
    kept = shift(held.vh[: held.rank], -held.columns[None, :]).conj().T  # spans the row space, in the original columns
    q, _ = np.linalg.qr(kept / np.max(np.abs(kept), axis=0), mode="complete")
    return np.asarray(q[:, held.rank :])


def free_columns(null: Array) -> tuple[int, ...]:
    """The unknowns that may be chosen freely, as elimination from the left would leave them: row j of the null basis (n, k) is new after the rows below it."""
    seen = np.zeros((null.shape[1], 0), dtype=null.dtype)
    free: list[int] = []
    for index in reversed(range(null.shape[0])):
        row = null[index].conj()
        new = row - seen @ (seen.conj().T @ row)
        if len(free) < null.shape[1] and np.linalg.norm(new) > _NEW:
            new = new - seen @ (seen.conj().T @ new)
            seen = np.column_stack([seen, new / np.linalg.norm(new)])
            free.append(index)
    return tuple(reversed(free))


def rank_notes(a: Array, held: Decomposed) -> tuple[Message, ...]:
    """Singular within rounding is said, with the distance, and how to decide."""
    if held.rank == min(a.shape) or held.s[0] == 0:
        return ()
    return (Message("dense-rank-decided", rank=held.rank, full=min(a.shape), distance=float(f"{held.distance:.2g}")),)
