"""Rectangular and rank-deficient systems of floats: rank after scaling, least squares, least norm, refined with residuals in doubled precision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.dense import DenseSolution, digits_of
from ossature.systems.doubled import residual

Array = np.ndarray[Any, Any]
_REFINEMENTS = 5
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

    @property
    def gap(self) -> float | None:
        """The last singular value kept over the first one dropped (inf when that is zero); None at full rank."""
        if self.rank in (0, self.s.size):
            return None
        return float("inf") if self.s[self.rank] == 0 else float(self.s[self.rank - 1] / self.s[self.rank])


def decompose(a: Array, *, scale_rows: bool) -> Decomposed:
    """The SVD of scaled A. Rows are scaled only where equations may be weighed anew: for ranks and null spaces, not for least squares."""
    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64, copy=False)
    rows = -_exponents(np.abs(wide), 1) if scale_rows else np.zeros(a.shape[0], dtype=int)
    held = _shift(wide, rows[:, None])
    columns = -_exponents(np.abs(held), 0)
    held = _shift(held, columns[None, :])
    u, s, vh = np.linalg.svd(held, full_matrices=False)
    rank = int(np.sum(s > max(a.shape) * float(np.finfo(a.dtype).eps) * s.max(initial=0.0)))
    return Decomposed(u, s, vh, rows, columns, rank)


def _exponents(sizes: Array, axis: int) -> Array:
    top = sizes.max(axis=axis, initial=0.0)
    return np.where(top == 0, 0, np.frexp(top)[1]).astype(int)


def _shift(x: Array, exponents: Array) -> Array:
    if np.iscomplexobj(x):
        held: Array = np.ldexp(x.real, exponents) + 1j * np.ldexp(x.imag, exponents)
        return held
    return np.ldexp(x, exponents)


def null_basis(a: Array, held: Decomposed) -> Array:
    """Orthonormal columns that A sends to zero (within rounding), (n, n - rank)."""
    size = a.shape[1]
    if held.rank == 0:
        return np.eye(size, dtype=held.vh.dtype)
    kept = _shift(held.vh[: held.rank], -held.columns[None, :]).conj().T  # spans the row space, in the original columns
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
    height, width = a.shape
    held = decompose(a, scale_rows=False)
    ranked = decompose(a, scale_rows=True)
    wide = a.astype(held.u.dtype, copy=False)
    right = b.astype(held.u.dtype, copy=False)
    null = null_basis(a, ranked)
    rank = ranked.rank
    solve_once = _closest(held, rank, null)
    x, error, entries, steps = _refined(wide, right, held, rank, solve_once)
    if a.dtype.itemsize < wide.dtype.itemsize:
        rounding = float(np.finfo(a.dtype).eps) / 2
        entries, error = entries + rounding * np.abs(x), error + rounding
    rest = residual(wide, x, right)
    scale = float(np.max(np.abs(wide)) * width * np.max(np.abs(x), initial=0.0) + np.max(np.abs(right), initial=0.0))
    eps = float(np.finfo(a.dtype).eps)
    consistent = bool(rank == height or float(np.max(np.abs(rest), initial=0.0)) <= _CONSISTENT * max(height, width) * eps * scale)
    kind = "least_squares" if not consistent else "infinite" if rank < width else "unique"
    evidence = Evidence(
        "svd" if rank < min(height, width) else "qr",
        backward_error=_backward(wide, x, rest, consistent=consistent),
        condition=float(held.s[0] / held.s[rank - 1]) if rank else 1.0,
        error_bound=error,
        digits=digits_of(error),
        entry_errors=entries,
        history=(*history, *_history(a, ranked, steps)),
        notes=_notes(a, ranked, kind),
    )
    directions = [np.asarray(vector, dtype=_kept(a, vector)) for vector in null.T]
    return DenseSolution(kind, x.astype(a.dtype, copy=False), directions, rank, consistent, rest.astype(a.dtype, copy=False), evidence)


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


def _closest(held: Decomposed, rank: int, null: Array) -> Any:
    """B -> the x of least norm with A x closest to b."""
    u, s, vh = held.u[:, :rank], held.s[:rank], held.vh[:rank]

    def once(b: Array) -> Array:
        x = _shift(vh.conj().T @ ((u.conj().T @ b) / s[:, None]), held.columns[:, None])
        x = x - null @ (null.conj().T @ x)
        return np.asarray(x - null @ (null.conj().T @ x))

    return once


def _refined(a: Array, b: Array, held: Decomposed, rank: int, once: Any) -> tuple[Array, float, Array, int]:
    """Björck's refinement of x and r together, both residuals in doubled precision; what the last correction says is left."""
    u, s, vh = held.u[:, :rank], held.s[:rank], held.vh[:rank]
    x = once(b)
    rest = residual(a, x, b)
    adjoint = np.ascontiguousarray(a.conj().T)
    zero = np.zeros(x.shape)
    before, steps = np.inf, 0
    left = zero
    while steps < _REFINEMENTS:
        slope = residual(adjoint, rest, zero)  # -Aᴴ r, which should vanish
        unscaled = _shift(-slope, held.columns[:, None])
        side = u @ ((vh @ unscaled) / s[:, None])  # u S⁻¹ Vᴴ (Aᴴ r): the part of r that x can still take
        step = once(residual(a, x, b) - rest + side) if steps else once(side)
        size = float(np.max(np.abs(step), initial=0.0))
        if not np.isfinite(size) or size > 0.5 * before:
            break
        x, rest = x + step, residual(a, x + step, b)
        before, left, steps = size, np.abs(step), steps + 1
        if size <= float(np.finfo(np.float64).eps) * float(np.max(np.abs(x), initial=0.0)):
            break
    eps = float(np.finfo(np.float64).eps)
    top = np.max(np.abs(x), axis=0, initial=0.0)
    entries = left + eps * np.abs(x) + (eps * _sensitivity(held, rank, rest, a)) * top[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        error = float(np.max(np.where(top == 0, 0.0, entries.max(axis=0, initial=0.0) / top), initial=0.0))
    return x, error, entries, steps


def _sensitivity(held: Decomposed, rank: int, rest: Array, a: Array) -> float:
    """How strongly x feels the rounding of r: the condition, once more for the part of b that is out of reach."""
    if rank == 0:
        return 1.0
    condition = float(held.s[0] / held.s[rank - 1])
    return condition if rank < min(a.shape) else min(condition, 4.0)


def _backward(a: Array, x: Array, rest: Array, *, consistent: bool) -> float:
    """|b - A x| relative to |A| |x|, or for least squares |Aᴴ r| relative to |A| |r|."""
    norm = float(np.linalg.norm(a))
    if consistent:
        scale = norm * float(np.linalg.norm(x))
        return float(np.linalg.norm(rest)) / scale if scale else 0.0
    scale = norm * (float(np.linalg.norm(rest)) + norm * float(np.linalg.norm(x)))
    return float(np.linalg.norm(a.conj().T @ rest)) / scale if scale else 0.0


def _history(a: Array, held: Decomposed, steps: int) -> tuple[Message, ...]:
    return (Message("dense-refined", steps=steps),) if steps > 1 else ()


def _notes(a: Array, held: Decomposed, kind: str) -> tuple[Message, ...]:
    """Singular within rounding is said, with the distance, and how to decide."""
    if held.rank == min(a.shape) or held.s[0] == 0:
        return ()
    distance = float(f"{held.s[held.rank] / held.s[0]:.2g}")
    return (Message("dense-rank-decided", rank=held.rank, full=min(a.shape), distance=distance),)
