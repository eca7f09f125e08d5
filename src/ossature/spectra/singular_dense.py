"""Singular values of float matrices by LAPACK, each with a rigorous bound on its error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import BadInput, NotConverged, WouldOverflow
from ossature.base.evidence import Evidence
from ossature.spectra.dense import MEASURED, TINY, UNIT, leading_phase, shifted
from ossature.systems.doubled import residual
from ossature.systems.refining import digits_of

Array = np.ndarray[Any, Any]
_LEAST = 2.0**-1073  # a number shifted below the smallest normal one moves by no more


@dataclass(frozen=True, slots=True)
class DenseSingular:
    """u (m, k), values (k,) descending, v (n, k), k = min(m, n); errors bound the distance of the i-th value to A's i-th singular value."""

    u: Array
    values: Array
    v: Array
    errors: Array
    evidence: Evidence


def svd_dense(a: Array, spread: float = 0.0) -> DenseSingular:
    """Thin singular value decomposition of a float matrix.

    spread : how far A may lie from the matrix that was meant, in the Frobenius norm; it widens every bound (Weyl)
    For m >= n, V is square. The values of U S lie within the factor sqrt(1 +- |I - U*U|) of S and those of A V within sqrt(1 +- |I - V*V|) of A's (Ostrowski),
    and both differ by at most |A V - U S| (Weyl), in order, clusters included. Horn and Johnson, Matrix Analysis, 4.5 and 7.3.
    """
    m, n = a.shape
    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64)
    if not wide.any():
        return _of_zero(wide, spread)
    exponent = int(np.frexp(max(np.max(np.abs(wide.real)), np.max(np.abs(wide.imag))))[1])
    held = shifted(wide, -exponent)
    turned = held if m >= n else held.conj().T
    tall, values, square = _decomposed(turned)
    left, down, across = _gaps(turned, tall, values, square)
    with np.errstate(all="ignore"):
        errors = _errors(values, left, down, across)
        backward = left / float(np.linalg.norm(held))
        values, errors = shifted(values, exponent), shifted(errors, exponent) + spread + (_LEAST if exponent < -900 else 0.0)
    if not np.all(np.isfinite(values)):
        raise WouldOverflow("svd-overflow", rows=m, columns=n)
    u, v = (tall, square) if m >= n else (square, tall)
    return DenseSingular(u, values, v, errors, _evidence(values, errors, backward))


def _evidence(values: Array, errors: Array, backward: float) -> Evidence:
    bound = float(np.max(errors) / values[0])
    condition = float(values[0] / values[-1]) if values[-1] > errors[-1] else float("inf")
    return Evidence("svd", proven=True, backward_error=backward, condition=condition, error_bound=bound, digits=digits_of(bound), entry_errors=errors)


def _of_zero(a: Array, spread: float) -> DenseSingular:
    """Of a matrix of zeros, or without entries: nothing is stretched."""
    (m, n), k = a.shape, min(a.shape)
    bound, condition = (float("inf") if spread else 0.0), (float("inf") if k else 1.0)
    errors = np.full(k, spread)
    evidence = Evidence(
        "svd", proven=True, backward_error=0.0, condition=condition, error_bound=bound, digits=digits_of(bound) if spread else 17.0, entry_errors=errors
    )
    return DenseSingular(np.eye(m, k, dtype=a.dtype), np.zeros(k), np.eye(n, k, dtype=a.dtype), errors, evidence)


def _decomposed(a: Array) -> tuple[Array, Array, Array]:
    """(u, values, v) of a tall matrix; the first large entry of each column of v is real and positive."""
    try:
        u, values, vh = np.linalg.svd(a, full_matrices=False)
    except np.linalg.LinAlgError:
        u, values, vh = _by_rotations(a)
    v = vh.conj().T
    phase = leading_phase(v)
    return u * phase, values, v * phase


def _by_rotations(a: Array) -> tuple[Array, Array, Array]:
    """LAPACK's slower and surer way, where divide and conquer gave up."""
    from scipy.linalg import svd

    try:
        u, values, vh = svd(a, full_matrices=False, lapack_driver="gesvd")
    except np.linalg.LinAlgError:
        raise NotConverged("svd-no-convergence", rows=a.shape[0], columns=a.shape[1]) from None
    return u, values, vh


def _gaps(a: Array, u: Array, values: Array, v: Array) -> tuple[float, float, float]:
    """Bounds on |A V - U S|, |I - U*U| and |I - V*V| in the Frobenius norm."""
    scaled, unit = u * values, np.eye(values.size)
    if max(a.shape) <= MEASURED:
        times = 4.0 if np.iscomplexobj(a) else 1.0
        rounded = times * UNIT * float(np.linalg.norm(scaled)) + TINY * (a.size + 1.0)
        left = float(np.linalg.norm(residual(a, v, scaled))) * (1 + 1e-9) + rounded
        return left, _off(residual(u.conj().T, u, unit), unit.size + u.size), _off(residual(v.conj().T, v, unit), unit.size)
    left = float(np.linalg.norm(a @ v - scaled))
    grown = _grown(a.shape[1], a) * float(np.linalg.norm(a)) * float(np.linalg.norm(v)) + _grown(1, a) * float(np.linalg.norm(scaled))
    return left * (1 + 1e-9) + grown, _plain_off(u, unit), _plain_off(v, unit)


def _grown(terms: int, a: Array) -> float:
    """How much rounding adds to a sum of so many products, relative to their sizes."""
    return (4.0 if np.iscomplexobj(a) else 1.0) * (terms + 3) * UNIT


def _off(gap: Array, entries: int) -> float:
    return float(np.linalg.norm(gap)) * (1 + 1e-9) + TINY * (entries + 1.0)


def _plain_off(v: Array, unit: Array) -> float:
    return float(np.linalg.norm(v.conj().T @ v - unit)) * (1 + 1e-9) + _grown(v.shape[0], v) * float(np.linalg.norm(v)) ** 2


def _errors(values: Array, left: float, down: float, across: float) -> Array:
    """How far each value may lie from the true one of the same place: up and down, and a little for the rounding here."""
    if not max(down, across) < 0.5:
        return np.full(values.size, np.inf)
    high = (values * np.sqrt(1 + down) + left) / np.sqrt(1 - across) - values
    low = values - np.maximum(values * np.sqrt(1 - down) - left, 0.0) / np.sqrt(1 + across)
    return np.asarray(np.maximum(high, low) + 8 * UNIT * values)


def truncated(a: Array, u: Array, values: Array, v: Array, errors: Array, rank: int) -> tuple[Array, float, float]:
    """(B of that rank, a bound on |A - B|, a bound from below for any B of that rank). The bound is the largest singular value of A - B as it was computed."""
    if isinstance(rank, bool) or not isinstance(rank, (int, np.integer)) or not 0 <= rank <= values.size:
        raise BadInput("svd-rank", rank=str(rank), most=values.size)
    held = (u[:, :rank] * values[:rank]) @ v[:, :rank].conj().T
    gap = a - held
    found = svd_dense(gap, UNIT * 2 * float(np.linalg.norm(gap)))
    error = float(found.values[0] + found.errors[0]) if values.size else 0.0
    return held, error, float(max(0.0, values[rank] - errors[rank])) if rank < values.size else 0.0
