"""Rectangular and rank-deficient systems of floats: rank after scaling, least squares, least norm, refined with residuals in doubled precision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.augmented import Scaled, refine
from ossature.systems.dense import NOTHING, DenseSolution, bits, digits_of, exponents, normwise, shift
from ossature.systems.doubled import residual

Array = np.ndarray[Any, Any]
_EPS = float(np.finfo(np.float64).eps)
_HOPELESS = 0.1  # condition times eps beyond which rows of very different weight hide each other
_CONSISTENT = 32.0  # a residual within so many roundings of zero is zero

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


def solve_any(a: Array, b: Array, history: tuple[Message, ...] = ()) -> DenseSolution:
    """Any A (m, n) and B (m, k) of floats: the solution of least norm where many fit, the closest x where none does; history: what was tried before."""
    if a.size == 0:
        return _empty(a, b)
    kind = np.complex128 if np.iscomplexobj(a) else np.float64
    ranked = decompose(a.astype(kind), scale_rows=True, eps=float(np.finfo(a.dtype).eps))
    rows, columns, lifted = _evened(a, b, ranked)
    wide, right = shift(shift(a.astype(kind), rows[:, None]), columns), shift(b.astype(kind), rows[:, None] - lifted[None, :])
    null = null_basis(wide, ranked)
    with np.errstate(all="ignore"):
        found = _found(wide, right, ranked.rank, null)
        rest = residual(wide, found.x, right)
    consistent = _is_consistent(a, wide, found.x, right, rest, ranked.rank)
    with np.errstate(over="ignore", under="ignore"):
        x = shift(found.x, lifted[None, :] + columns).astype(a.dtype, copy=False)
        entries = shift(found.entries, lifted[None, :] + columns) + float(np.finfo(a.dtype).smallest_subnormal)
        rest_back = shift(rest, lifted[None, :] - rows[:, None]).astype(a.dtype, copy=False)
    if not np.all(np.isfinite(x)):
        raise NotFinite("dense-overflow", count=int(np.sum(~np.isfinite(x))))
    if a.dtype.itemsize < wide.dtype.itemsize:
        entries = entries + float(np.finfo(a.dtype).eps) / 2 * np.abs(x)
    error = normwise(entries, np.max(np.abs(x), axis=0, initial=0.0))
    evidence = Evidence(
        "svd",
        backward_error=_backward(wide, found.x, rest, consistent=consistent),
        condition=found.condition,
        error_bound=error,
        digits=digits_of(error),
        entry_errors=entries,
        history=(*history, *((Message("dense-refined", steps=found.steps),) if found.steps > 1 else ())),
        notes=_notes(a, ranked),
    )
    directions = [np.asarray(vector, dtype=_kept(a, vector)) for vector in null.T]
    said = "least_squares" if not consistent else "infinite" if ranked.rank < a.shape[1] else "unique"
    return DenseSolution(said, x, directions, ranked.rank, consistent, rest_back, evidence)


def _evened(a: Array, b: Array, ranked: Decomposed) -> tuple[Array, Array, Array]:
    """Powers of two for the rows of A and b, for all of A, and for the columns of b, that bring everything near 1.

    Each row has its own only where all equations can hold: elsewhere that would weigh them anew.
    """
    if ranked.rank == a.shape[0]:
        return ranked.rows, np.asarray(0), np.maximum(bits(b) + ranked.rows[:, None], NOTHING // 2).max(axis=0) * np.any(b, axis=0)
    zero = np.zeros(a.shape[0], dtype=int)
    return zero, np.asarray(-int(exponents(np.abs(a).reshape(1, -1), 1)[0])), exponents(np.abs(b), 0)


@dataclass(frozen=True, slots=True)
class _Found:
    """x with the errors of its entries, of A and b near 1."""

    x: Array
    entries: Array
    condition: float
    steps: int


def _found(a: Array, b: Array, rank: int, null: Array) -> _Found:
    """By the augmented system where A has full rank on one side, else cut off at the rank."""
    height, width = a.shape
    if rank == width:
        held = _thin(a)
        if not held.condition * _EPS < _HOPELESS:
            return _cut(a, b, int(np.sum(held.s > max(a.shape) * _EPS * held.s[0])), np.zeros((width, 0), dtype=a.dtype))
        refined = refine(a, held, b, np.zeros((width, b.shape[1]), dtype=a.dtype))
        return _Found(refined.s, refined.s_errors, held.condition, refined.steps)
    if rank == height:
        turned = np.ascontiguousarray(a.conj().T)
        held = _thin(turned)
        refined = refine(turned, held, np.zeros((width, b.shape[1]), dtype=a.dtype), b)
        return _Found(refined.r, refined.r_errors, held.condition, refined.steps)
    return _cut(a, b, rank, null)


def _thin(a: Array) -> Scaled:
    held = decompose(a, scale_rows=False)
    return Scaled(held.u, held.s, held.vh, held.columns)


def _is_consistent(a: Array, wide: Array, x: Array, right: Array, rest: Array, rank: int) -> bool:
    scale = float(np.max(np.abs(wide)) * wide.shape[1] * np.max(np.abs(x), initial=0.0) + np.max(np.abs(right), initial=0.0))
    allowed = _CONSISTENT * max(a.shape) * float(np.finfo(a.dtype).eps) * scale
    return bool(rank == a.shape[0] or float(np.max(np.abs(rest), initial=0.0)) <= allowed)


def _kept(a: Array, vector: Array) -> Any:
    return np.result_type(a.dtype, np.complex64 if np.iscomplexobj(vector) else np.float32) if a.dtype.itemsize <= 8 else vector.dtype


def _empty(a: Array, b: Array) -> DenseSolution:
    """No equations leave everything free; no unknowns leave nothing to choose."""
    width, rest = a.shape[1], b.copy()
    x = np.zeros((width, b.shape[1]), dtype=np.result_type(a.dtype, b.dtype))
    consistent = not np.any(rest)
    kind = "least_squares" if not consistent else "infinite" if width else "unique"
    evidence = Evidence("qr", backward_error=0.0, condition=1.0, error_bound=0.0, digits=17.0, entry_errors=np.zeros(x.shape))
    return DenseSolution(kind, x, list(np.eye(width)), 0, consistent, rest, evidence)


def _cut(a: Array, b: Array, rank: int, null: Array) -> _Found:
    """The x of least norm with A x closest to b, A cut off at its rank.

    What was cut off may be rounding or not: x would move by condition x (cut / largest), and by the condition once more for the part of b out of reach.
    """
    if rank == 0:
        zero = np.zeros((a.shape[1], b.shape[1]), dtype=a.dtype)
        return _Found(zero, np.zeros(zero.shape), 1.0, 0)
    held = decompose(a, scale_rows=False)
    u, s, vh = held.u[:, :rank], held.s[:rank], held.vh[:rank]

    def once(right: Array) -> Array:
        x = shift(vh.conj().T @ ((u.conj().T @ right) / s[:, None]), held.columns[:, None])
        x = x - null @ (null.conj().T @ x)
        return np.asarray(x - null @ (null.conj().T @ x))

    x = once(b)
    x = x + once(residual(a, x, b))
    condition = float(s[0] / s[-1])
    change = max(float(held.s[rank] / s[0]) if rank < held.s.size else 0.0, _EPS)
    reach = np.linalg.norm(residual(a, x, b), axis=0) / (s[0] * np.maximum(np.linalg.norm(shift(x, -held.columns[:, None]), axis=0), np.finfo(float).tiny))
    top = np.max(np.abs(shift(x, -held.columns[:, None])), axis=0, initial=0.0)
    share = min(1.0, condition * change) * (2 + condition * np.minimum(reach, 1 / _EPS))
    moved = shift(np.broadcast_to(top * share, x.shape), held.columns[:, None])
    mixed = np.abs(null) @ np.max(np.abs(moved), axis=0, initial=0.0)[None, :].repeat(null.shape[1], axis=0)  # the projection spreads it over the entries
    return _Found(x, moved + mixed + _EPS * np.abs(x) + np.finfo(float).tiny, condition, 1)


def _backward(a: Array, x: Array, rest: Array, *, consistent: bool) -> float:
    """|b - A x| relative to |A| |x|, or for least squares |Aᴴ r| relative to |A| (|r| + |A| |x|)."""
    norm = _norm(a)
    if consistent:
        scale = norm * _norm(x)
        return _norm(rest) / scale if scale else 0.0
    scale = norm * (_norm(rest) + norm * _norm(x))
    return _norm(a.conj().T @ rest) / scale if scale else 0.0


def _norm(x: Array) -> float:
    """The Frobenius norm, without over- or underflow on the way."""
    top = float(np.max(np.abs(x), initial=0.0))
    return top * float(np.linalg.norm(x / top)) if 0 < top < np.inf else top


def _notes(a: Array, held: Decomposed) -> tuple[Message, ...]:
    """Singular within rounding is said, with the distance, and how to decide."""
    if held.rank == min(a.shape) or held.s[0] == 0:
        return ()
    return (Message("dense-rank-decided", rank=held.rank, full=min(a.shape), distance=float(f"{held.distance:.2g}")),)
