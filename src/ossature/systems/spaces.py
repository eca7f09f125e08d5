"""Rank and the four spaces of a float matrix, from the SVD after scaling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.limits import refuse_above
from ossature.base.message import Message
from ossature.systems.least_squares import Decomposed, decompose, null_basis

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class DenseRank:
    """The rank, the scaled singular values, and the gap that decided."""

    rank: int
    singular_values: Array
    gap: float | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DenseSpace:
    """Orthonormal basis vectors."""

    basis: list[Array]
    evidence: Evidence


def filled(a: Any) -> Array:
    """A sparse matrix written out, where memory allows; arrays as they are."""
    if isinstance(a, np.ndarray):
        return a
    refuse_above("memory_bytes", 8 * a.shape[0] * a.shape[1], "spaces-sparse-too-large", rows=a.shape[0], columns=a.shape[1])
    return np.asarray(a.toarray())


def _evidence(held: Decomposed, a: Array) -> Evidence:
    notes: tuple[Message, ...] = ()
    if held.rank < min(a.shape) and held.s.size and held.s[0] > 0:
        distance = float(f"{held.s[held.rank] / held.s[0]:.2g}")
        notes = (Message("dense-rank-decided", rank=held.rank, full=min(a.shape), distance=distance),)
    return Evidence("svd", notes=notes)


def dense_rank(a: Any) -> DenseRank:
    """The numerical rank: singular values of the scaled matrix above max(m, n) eps times the largest."""
    a = filled(a)
    if a.size == 0:
        return DenseRank(0, np.zeros(0), None, Evidence("svd"))
    held = decompose(a, scale_rows=True)
    return DenseRank(held.rank, held.s, held.gap, _evidence(held, a))


def dense_space(a: Any, name: str) -> DenseSpace:
    """An orthonormal basis of the null, column, row or left null space."""
    a = filled(a)
    if a.size == 0:
        return _of_empty(a, name)
    turned = a if name in ("null_space", "row_space") else np.ascontiguousarray(a.conj().T)
    held = decompose(turned, scale_rows=True)
    null = null_basis(turned, held)
    if name in ("null_space", "left_null_space"):
        return DenseSpace([_signed(vector.conj() if name == "left_null_space" else vector) for vector in null.T], _evidence(held, turned))
    rest, _ = np.linalg.qr(null, mode="complete")
    kept = rest[:, null.shape[1] :]
    return DenseSpace([_signed(vector.conj() if name == "row_space" else vector) for vector in kept.T], _evidence(held, turned))


def _signed(vector: Array) -> Array:
    """The vector with its largest entry positive, so that the same input gives the same basis."""
    largest = vector[int(np.argmax(np.abs(vector)))]
    return np.asarray(vector * (np.abs(largest) / largest))


def _of_empty(a: Array, name: str) -> DenseSpace:
    ambient = a.shape[1] if name == "null_space" else a.shape[0]
    whole = name in ("null_space", "left_null_space")
    return DenseSpace(list(np.eye(ambient)) if whole else [], Evidence("svd"))
