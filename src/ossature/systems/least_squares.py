"""Rectangular and rank-deficient systems of floats: rank after scaling, least squares, least norm, refined with residuals in doubled precision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.agreement import agreement
from ossature.systems.augmented import Scaled, refine
from ossature.systems.decomposed import Decomposed, decompose, null_basis, rank_notes
from ossature.systems.doubled import residual
from ossature.systems.graded import affordable, solve_graded
from ossature.systems.refining import DenseSolution, digits_of, normwise
from ossature.systems.scaling import NOTHING, bits, exponents, shift
from ossature.systems.tall import decompose_tall, goes_by_qr

Array = np.ndarray[Any, Any]
_EPS = float(np.finfo(np.float64).eps)
_POOR = 1e-12  # a relative error beyond which balls are asked for the digits that are missing
_LEAST = float(np.finfo(np.float64).tiny) * 4
_HOPELESS = 0.1  # condition times eps beyond which rows of very different weight hide each other


def solve_any(a: Array, b: Array, history: tuple[Message, ...] = (), *, by_qr: bool = True) -> DenseSolution:
    """Any A (m, n) and B (m, k) of floats: the solution of least norm where many fit, the closest x where none does.

    history : what was tried before      by_qr : whether QR may do where singular values are not needed
    """
    if a.size == 0:
        return _empty(a, b)
    kind = np.complex128 if np.iscomplexobj(a) else np.float64
    held, told = a.astype(kind, copy=False), list(history)
    ranked, method = _ranked(a, held, by_qr=by_qr, history=told)
    rows, columns, lifted = _evened(a, b, ranked)
    wide, right = shift(shift(held, rows[:, None]), columns), shift(b.astype(kind), rows[:, None] - lifted[None, :])
    null = null_basis(wide, ranked)
    with np.errstate(all="ignore"):
        found = _found(wide, right, ranked, null) if method == "svd" else _tall(wide, right, ranked, int(columns), null)
        rest = residual(wide, found.x, right)
        agreed = agreement(held, b.astype(kind), ranked)
    consistent = agreed.consistent
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
        found.method,
        backward_error=_backward(wide, found.x, rest, consistent=consistent),
        condition=found.condition,
        error_bound=error,
        digits=digits_of(error),
        entry_errors=entries,
        history=(*told, *((Message("dense-refined", steps=found.steps),) if found.steps > 1 else ())),
        notes=(*rank_notes(a, ranked), *agreed.notes, *found.notes),
    )
    directions = [np.asarray(vector, dtype=_kept(a, vector)) for vector in null.T]
    said = "least_squares" if not consistent else "infinite" if ranked.rank < a.shape[1] else "unique"
    return DenseSolution(said, x, directions, ranked.rank, consistent, rest_back, evidence, agreed.certificate)


def _ranked(a: Array, held: Array, *, by_qr: bool, history: list[Message]) -> tuple[Decomposed, str]:
    """The decomposition that tells the rank of A, of its rows and columns scaled; by QR where that leaves no doubt. held: A as float64 or complex128."""
    eps = float(np.finfo(a.dtype).eps)
    tall = decompose_tall(held, eps, history) if by_qr and goes_by_qr(held) else None
    return (tall, "qr") if tall is not None else (decompose(held, scale_rows=True, eps=eps), "svd")


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
    method: str = "svd"
    notes: tuple[Message, ...] = ()


def _found(a: Array, b: Array, ranked: Decomposed, null: Array) -> _Found:
    """By the augmented system where A has full rank on one side, else cut off at the rank."""
    height, width = a.shape
    rank = ranked.rank
    if rank == width:
        held = _thin(a)
        if not held.condition * _EPS < _HOPELESS:
            return _graded(a, b, ranked, null)
        refined = refine(a, held, b, np.zeros((width, b.shape[1]), dtype=a.dtype))
        found = _Found(refined.s, refined.s_errors, held.condition, refined.steps)
        return _better(found, a, b, ranked, null)
    if rank == height:
        turned = np.ascontiguousarray(a.conj().T)
        held = _thin(turned)
        refined = refine(turned, held, np.zeros((width, b.shape[1]), dtype=a.dtype), b)
        return _Found(refined.r, refined.r_errors, held.condition, refined.steps)
    return _cut(a, b, ranked, null)


def _tall(a: Array, b: Array, ranked: Decomposed, lifted: int, null: Array) -> _Found:
    """The same with the factors that told the rank; A was multiplied by 2^lifted since."""
    held = Scaled(ranked.u, ranked.s, ranked.vh, ranked.columns - lifted)
    refined = refine(a, held, b, np.zeros((a.shape[1], b.shape[1]), dtype=a.dtype))
    return _better(_Found(refined.s, refined.s_errors, held.condition, refined.steps, "qr"), a, b, ranked, null)


def _better(found: _Found, a: Array, b: Array, ranked: Decomposed, null: Array) -> _Found:
    """The same with more digits, where few came out and balls are affordable."""
    with np.errstate(all="ignore"):
        poor = not np.all(np.max(found.entries, axis=0) <= _POOR * np.max(np.abs(found.x), axis=0, initial=0.0) + _LEAST)
    broken = not np.all(np.isfinite(found.x))
    again = _graded(a, b, ranked, null) if broken or (poor and affordable(a, b)) else found
    return again if broken or again.method == "ball" else found


def _graded(a: Array, b: Array, ranked: Decomposed, null: Array) -> _Found:
    """Light rows vanish beside heavy ones; the condition is that of the evened rows."""
    held = solve_graded(a, b, ranked.rank, null)
    condition = float(ranked.s[0] / ranked.s[ranked.rank - 1])
    return _Found(held.x, held.entries, condition, 0, held.method, held.notes)


def _thin(a: Array) -> Scaled:
    held = decompose(a, scale_rows=False)
    return Scaled(held.u, held.s, held.vh, held.columns)


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


def _cut(a: Array, b: Array, ranked: Decomposed, null: Array) -> _Found:
    """The x of least norm with A x closest to b, A cut off at its rank.

    What was cut off may be rounding or not: x would move by condition x (cut / largest), and by the condition once more for the part of b out of reach.
    """
    rank = ranked.rank
    if rank == 0:
        zero = np.zeros((a.shape[1], b.shape[1]), dtype=a.dtype)
        return _Found(zero, np.zeros(zero.shape), 1.0, 0)
    held = decompose(a, scale_rows=False)
    if not float(held.s[0]) * _EPS < _HOPELESS * float(held.s[rank - 1]):
        return _graded(a, b, ranked, null)
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
