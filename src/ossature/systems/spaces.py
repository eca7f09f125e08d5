"""Rank and the four spaces of a float matrix, from the SVD after scaling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.decomposed import Decomposed, decompose, null_basis
from ossature.systems.refining import digits_of
from ossature.systems.scaling import exponents, shift
from ossature.systems.sparse import regular, written_out

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class DenseRank:
    """The rank, the scaled singular values, and the gap that decided."""

    rank: int
    singular_values: Array | None
    gap: float | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DenseSpace:
    """Orthonormal basis vectors."""

    basis: list[Array]
    evidence: Evidence


def _notes(held: Decomposed, a: Array) -> tuple[Message, ...]:
    if held.rank < min(a.shape) and held.s.size and held.s[0] > 0:
        return (Message("dense-rank-decided", rank=held.rank, full=min(a.shape), distance=float(f"{held.distance:.2g}")),)
    return ()


def _clearness(held: Decomposed, a: Array) -> tuple[Message, ...]:
    """The singular values on both sides of the decision, beside the largest, and where the line was drawn."""
    if not held.rank:
        return ()
    kept, dropped = held.s[held.rank - 1] / held.s[0], held.s[held.rank] / held.s[0] if held.rank < held.s.size else 0.0
    said = {"kept": kept, "dropped": dropped, "bound": max(a.shape) * held.eps}
    return (Message("dense-rank-gap", gap="none" if held.gap is None else "some", **{name: float(f"{value:.2g}") for name, value in said.items()}),)


def _change(held: Decomposed, a: Array) -> float:
    """The relative change of A that the answer is exact for: what was cut off, and the rounding of the SVD."""
    cut = held.distance if held.rank < held.s.size and held.s[0] > 0 else 0.0
    return float(max(cut, max(a.shape) * float(np.finfo(np.float64).eps)))


def _condition(held: Decomposed) -> float:
    return float(held.s[0] / held.s[held.rank - 1]) if held.rank else 1.0


def dense_rank(a: Any) -> DenseRank:
    """The numerical rank: singular values of the scaled matrix above max(m, n) eps times the largest.

    Its evidence: condition is that of the part kept, error_bound that of the singular values next to the largest, backward_error the relative change of the
    scaled matrix that gives it exactly this rank. A large square sparse matrix is tried by LU first: where that shows it to be regular, no singular values
    are needed.
    """
    shown = None if isinstance(a, np.ndarray) else regular(a)
    if shown is not None:
        return DenseRank(int(a.shape[0]), None, None, shown)
    a = written_out(a)
    if a.size == 0:
        return DenseRank(0, np.zeros(0), None, Evidence("svd", backward_error=0.0, condition=1.0, error_bound=0.0))
    held = decompose(a, scale_rows=True)
    errors = max(a.shape) * float(np.finfo(np.float64).eps)
    notes = (*_notes(held, a), *_clearness(held, a))
    evidence = Evidence("svd", backward_error=_change(held, a), condition=_condition(held), error_bound=errors, notes=notes)
    return DenseRank(held.rank, held.s, held.gap, evidence)


def dense_space(a: Any, name: str) -> DenseSpace:
    """An orthonormal basis of the null, column, row or left null space.

    Its evidence: error_bound is that of the sine of the angle to the true space, backward_error is max|A v| / |A| over the vectors that A should send to zero.
    """
    a = written_out(a)
    if a.size == 0:
        return _of_empty(a, name)
    turned = a if name in ("null_space", "row_space") else np.ascontiguousarray(a.conj().T)
    held = decompose(turned, scale_rows=True)
    null = null_basis(turned, held)
    evidence = _of_space(held, turned, null)
    if name in ("null_space", "left_null_space"):
        return DenseSpace([_signed(vector.conj() if name == "left_null_space" else vector) for vector in null.T], evidence)
    rest, _ = np.linalg.qr(null, mode="complete")
    kept = rest[:, null.shape[1] :]
    return DenseSpace([_signed(vector.conj() if name == "row_space" else vector) for vector in kept.T], evidence)


def _of_space(held: Decomposed, a: Array, null: Array) -> Evidence:
    """Wedin's angle: the change of A over the smallest singular value kept; once more the condition of undoing the scaling."""
    condition = _condition(held)
    if not held.rank or null.shape[1] == 0:  # everything, or nothing but zero: no angle to get wrong
        error = 0.0
    else:
        kept = shift(held.vh[: held.rank], -held.columns[None, :])
        error = float(min(1.0, condition * _change(held, a) * np.linalg.cond(kept / np.max(np.abs(kept), axis=1, initial=0.0)[:, None])))
    with np.errstate(over="ignore", under="ignore"):
        scale = shift(a.astype(null.dtype), -exponents(np.abs(a), 1)[:, None])
        backward = float(np.max(np.abs(scale @ null), initial=0.0)) / max(1.0, float(np.max(np.abs(scale).sum(axis=1), initial=0.0)))
    return Evidence("svd", backward_error=backward, condition=condition, error_bound=error, digits=digits_of(error), notes=_notes(held, a))


def _signed(vector: Array) -> Array:
    """The vector with its largest entry positive, so that the same input gives the same basis."""
    largest = vector[int(np.argmax(np.abs(vector)))]
    return np.asarray(vector * (np.abs(largest) / largest))


def _of_empty(a: Array, name: str) -> DenseSpace:
    ambient = a.shape[1] if name == "null_space" else a.shape[0]
    whole = name in ("null_space", "left_null_space")
    return DenseSpace(list(np.eye(ambient)) if whole else [], Evidence("svd", backward_error=0.0, condition=1.0, error_bound=0.0, digits=17.0))
