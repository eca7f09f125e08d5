"""The determinant of a float matrix by LU, with a bound on its relative error; a sign that rounding may have made is not given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class DenseDeterminant:
    """sign is None when the error bound reaches zero."""

    value: Any
    sign: Any
    log_abs: float
    evidence: Evidence


def det_dense(a: Array, *, proven: bool = False) -> DenseDeterminant:
    """LU with partial pivoting. |det - computed| <= |det| n eps sum |A⁻¹|ᵀ(|A| + |L||U|) to first order: the roundings of A and of its factors, each felt
    through the cofactors. Logarithms keep what the product would lose.  Higham, Accuracy and Stability, 14.6.
    """
    if proven:
        return _proven(a)
    size = a.shape[0]
    if size == 0:
        return DenseDeterminant(1.0, 1, 0.0, Evidence("lu", error_bound=0.0, digits=17.0, entry_errors=0.0))
    from scipy.linalg import lu_factor

    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64)
    exponents = np.frexp(np.abs(wide).max(axis=1))[1]
    scaled = np.ldexp(wide.real, -exponents[:, None]) + (1j * np.ldexp(wide.imag, -exponents[:, None]) if np.iscomplexobj(wide) else 0)
    held, pivots = _factored(lu_factor, scaled)
    diagonal = np.diagonal(held)
    shift = int(exponents.sum())
    sign, log_abs = _assembled(diagonal, pivots, shift)
    relative = _relative_error(scaled, held, float(np.finfo(a.dtype).eps))
    return _judged(sign, log_abs, relative, a, scaled, shift)


def _factored(lu_factor: Any, a: Array) -> tuple[Array, Array]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an exactly singular matrix is an answer here, not a warning
        held, pivots = lu_factor(a)
    return held, pivots


def _assembled(diagonal: Array, pivots: Array, shift: int) -> tuple[Any, float]:
    """The sign and log|det|."""
    if np.any(diagonal == 0):
        return 0, float("-inf")
    swaps = int(np.sum(pivots != np.arange(pivots.size)))
    sizes = np.abs(diagonal)
    sign = np.prod(diagonal / sizes) * (-1) ** swaps
    return (complex(sign) if np.iscomplexobj(diagonal) else int(round(float(sign)))), float(np.sum(np.log(sizes)) + shift * np.log(2.0))


def _relative_error(a: Array, held: Array, eps: float) -> float:
    """A bound on |error| / |det|; infinite when A may be singular."""
    size = a.shape[0]
    if np.any(np.diagonal(held) == 0):
        return float("inf")
    lower, upper = np.abs(np.tril(held, -1)) + np.eye(size), np.abs(np.triu(held))
    with np.errstate(all="ignore"):
        back = np.abs(np.linalg.inv(a))
        felt = float(np.sum(back.T * np.abs(a))) + float(np.sum(back.T * _unpermuted(lower @ upper, a)))
    return size * eps * felt if np.isfinite(felt) else float("inf")


def _unpermuted(product: Array, a: Array) -> Array:
    """|L||U| bounds the rows of A in another order; the largest of each column bounds them all."""
    return np.broadcast_to(product.max(axis=0), a.shape)


def _judged(sign: Any, log_abs: float, relative: float, a: Array, scaled: Array, shift: int) -> DenseDeterminant:
    with np.errstate(over="ignore", under="ignore"):
        size = float(np.exp(log_abs))
        bound = relative * size if log_abs > -np.inf else _near_zero(scaled, shift, float(np.finfo(a.dtype).eps))
    if sign == 0 and bound == 0:
        return DenseDeterminant(0.0, 0, log_abs, Evidence("lu", error_bound=0.0, digits=17.0, entry_errors=0.0))
    certain = relative < 1
    notes = () if np.isfinite(size) and (size > 0 or not certain) else (Message("det-log-only"),)
    error = relative if certain else float("inf")
    digits = float(np.clip(-np.log10(max(relative, 1e-17)), 0, 17)) if certain else 0.0
    evidence = Evidence("lu", error_bound=error, digits=digits, entry_errors=bound, notes=notes)
    value = sign * size if not certain or sign != 0 else 0.0
    return DenseDeterminant(value, sign if certain else None, log_abs, evidence)


def _near_zero(scaled: Array, shift: int, eps: float) -> float:
    """How far from zero rounding could have moved a determinant that came out exactly zero: n eps times Hadamard's bound; 0 for an all-zero row or column."""
    if np.any(~scaled.any(axis=0)) or np.any(~scaled.any(axis=1)):
        return 0.0
    return float(scaled.shape[0] * eps * np.exp(np.sum(np.log(np.linalg.norm(scaled, axis=1))) + shift * np.log(2.0)))


def _proven(a: Array) -> DenseDeterminant:
    from ossature.systems.proof import det_proven

    value, radius, sign = det_proven(a)
    size = abs(value)
    relative = radius / size if size else 0.0
    evidence = Evidence("ball", proven=True, error_bound=relative, digits=float(np.clip(-np.log10(max(relative, 1e-17)), 0, 17)), entry_errors=radius)
    return DenseDeterminant(value, sign if isinstance(sign, complex) else int(sign), float(np.log(size)) if size else float("-inf"), evidence)
