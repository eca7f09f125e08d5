"""Norms of float arrays: scaled by powers of two so that nothing over- or underflows on the way, with a relative error bound."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log
from typing import Any

import numpy as np

from ossature.base.arrays import filled
from ossature.base.errors import NotFinite
from ossature.base.message import Message

Array = np.ndarray[Any, Any]

_U = 2.0**-53
_SPARSE_SVD = 400  # side up to which a sparse matrix is written out for its singular values


@dataclass(frozen=True)
class Found:
    """Norms as float64, the bound of their relative error, and how they were found."""

    value: Any
    relative: float
    method: str = "scaled"
    notes: tuple[Message, ...] = ()


def sizes(values: Array) -> tuple[Array, Any]:
    """|x| over a power of two that brings the largest near one, and that power: |x| = sizes * 2^power.

    Complex parts are scaled before they are joined, so that no modulus overflows.
    """
    real = np.abs(values.real).astype(np.float64, copy=False)
    if values.dtype.kind != "c":
        power = np.frexp(np.max(real, initial=0.0))[1]
        return np.ldexp(real, -power), power
    imaginary = np.abs(values.imag).astype(np.float64, copy=False)
    power = np.frexp(max(np.max(real, initial=0.0), np.max(imaginary, initial=0.0)))[1]
    return np.hypot(np.ldexp(real, -power), np.ldexp(imaginary, -power)), power


def _lines(values: Array, axis: int) -> tuple[Array, Array]:
    """As `sizes`, every line along the axis by its own power."""
    real = np.abs(values.real).astype(np.float64, copy=False)
    imaginary = np.abs(values.imag).astype(np.float64, copy=False) if values.dtype.kind == "c" else None
    top = real if imaginary is None else np.maximum(real, imaginary)
    powers = np.frexp(np.max(top, axis=axis, keepdims=True, initial=0.0))[1]
    scaled = np.ldexp(real, -powers)
    return (scaled if imaginary is None else np.hypot(scaled, np.ldexp(imaginary, -powers))), powers


def along(values: Array, order: Any, axis: int) -> Found:
    """The norms of all lines along one axis."""
    held, powers = _lines(values, axis)
    reduced, relative = _reduced(held, order, axis)
    if order == 0:
        return Found(reduced, 0.0, "counted")
    return Found(back(reduced, np.squeeze(powers, axis=axis)), relative + _modulus_error(values))


def vector(values: Array, order: Any) -> Found:
    """The norm of one vector (or of all entries of an array)."""
    found = along(np.ravel(values), order, 0)
    return Found(float(found.value), found.relative, found.method)


def _modulus_error(values: Array) -> float:
    return 4 * _U if values.dtype.kind == "c" else 0.0


def _reduced(held: Array, order: Any, axis: int) -> tuple[Array, float]:
    """The norm of lines whose largest entry lies in [1/2, 1] (or that are zero), and its relative error."""
    count = _additions(held, axis)
    if order == 0:
        return np.sum(held != 0, axis=axis).astype(np.float64), 0.0
    if order == inf:
        return np.max(held, axis=axis, initial=0.0), 0.0
    if order == 1:
        return np.sum(held, axis=axis), _sum_error(count)
    if order == 2:
        return np.sqrt(np.sum(held * held, axis=axis)), _sum_error(count) / 2 + 2 * _U
    with np.errstate(all="ignore"):
        total = np.sum(held**order, axis=axis)
        value = total ** (1.0 / order)
    spread = float(np.max(np.abs(np.log(np.maximum(total, 1e-300))), initial=0.0))
    return value, (_sum_error(count) + 4 * _U) / order + spread / order * _U + 4 * _U


def _additions(held: Array, axis: int) -> int:
    """Additions one term goes through: all of them, or along the last axis in memory those of NumPy's pairwise sum (blocks of 128 in eight parts)."""
    count = int(held.shape[axis])
    pairwise = held.flags.c_contiguous and axis % held.ndim == held.ndim - 1
    return min(count, 24 + count.bit_length()) if pairwise else count


def _sum_error(count: int) -> float:
    """Of a sum of terms without minus signs: at most n u, relative to the sum itself (Higham, 4.2)."""
    return (count + 1) * _U / (1 - (count + 1) * _U)


def back(values: Any, powers: Any) -> Any:
    """Values * 2^powers. Raises NotFinite when the norm itself is beyond the largest float."""
    with np.errstate(all="ignore"):
        held = np.ldexp(values, powers)
    bad = ~np.isfinite(held)
    if np.any(bad):
        exponent = float(np.max((np.log2(np.where(bad, np.maximum(values, 1e-300), 1.0)) + powers) * log(2) / log(10)))
        raise NotFinite("norm-overflow", exponent=round(exponent) if exponent < 1e15 else "∞", limit=float(np.finfo(np.float64).max))
    return held


def matrix(values: Array, order: Any) -> Found:
    """The norm of a matrix, or of every matrix of a stack (its last two axes)."""
    if 0 in values.shape[-2:]:
        return Found(np.zeros(values.shape[:-2])[()], 0.0)
    if order in ("fro", "max"):
        flat = values.reshape(*values.shape[:-2], values.shape[-2] * values.shape[-1])
        return along(flat, 2 if order == "fro" else inf, -1)
    if order in (1, inf):
        return _of_sums(values, -2 if order == 1 else -1)
    return _of_singular_values(values, order)


def _scaled(values: Array) -> tuple[Array, Array]:
    """Every matrix over a power of two that brings its largest entry near one, in double precision."""
    top = np.abs(values) if values.dtype.kind != "c" else np.maximum(np.abs(values.real), np.abs(values.imag))
    powers = np.frexp(np.max(top, axis=(-2, -1), keepdims=True, initial=0.0))[1]
    if values.dtype.kind != "c":
        return np.ldexp(values.astype(np.float64), -powers), powers
    held = np.empty(values.shape, dtype=np.complex128)
    held.real, held.imag = (np.ldexp(part.astype(np.float64), -powers) for part in (values.real, values.imag))
    return held, powers


def _of_sums(values: Array, axis: int) -> Found:
    held, powers = _scaled(values)
    sums = np.sum(np.abs(held), axis=axis)
    value = back(np.max(sums, axis=-1), np.squeeze(powers, axis=(-2, -1)))
    return Found(value, _sum_error(values.shape[axis]) + _modulus_error(values))


def _of_singular_values(values: Array, order: Any) -> Found:
    held, powers = _scaled(values)
    singular = np.linalg.svd(held, compute_uv=False)
    value = singular[..., 0] if order == 2 else np.sum(singular, axis=-1)
    count = min(values.shape[-2:])
    relative = svd_error(values.shape[-2], values.shape[-1]) * (1 if order == 2 else count**0.5)
    return Found(back(value, np.squeeze(powers, axis=(-2, -1))), relative, "svd")


def svd_error(rows: int, columns: int) -> float:
    """What LAPACK's singular values lose, relative to the largest: p u with p growing as the square root of the side in practice; we take 8 √side + 16."""
    return float((8 * max(rows, columns) ** 0.5 + 16) * _U)


def sparse(values: Any, order: Any) -> Found:
    """The norm of a sparse matrix, without writing it out where that can be avoided."""
    held = values.tocsr()
    if order in ("fro", "max"):
        return vector(held.data, 2 if order == "fro" else inf)
    if order in (1, inf):
        return _sparse_sums(held, 0 if order == 1 else 1)
    if min(held.shape) <= _SPARSE_SVD or order == "nuc":
        return matrix(filled(held), order)
    return _lanczos(held)


def _sparse_sums(held: Any, axis: int) -> Found:
    scaled, power = sizes(held.data)
    copy = held.astype(np.float64) if held.dtype.kind != "c" else held.real.astype(np.float64)
    copy.data = scaled
    value = float(back(np.max(np.asarray(copy.sum(axis=axis)), initial=0.0), power))
    return Found(value, _sum_error(held.shape[axis]) + _modulus_error(held))


def _lanczos(held: Any) -> Found:
    """The largest singular value by Lanczos; the residual says how close some singular value is."""
    from scipy.sparse.linalg import svds

    start = np.random.default_rng(0).standard_normal(min(held.shape))
    _, power = sizes(held.data)
    scaled = held.copy()
    scaled.data = np.ldexp(held.data, -power) if held.dtype.kind != "c" else held.data * 2.0 ** float(-power)
    left, singular, right = svds(scaled, k=1, v0=start, tol=0)
    residual = float(np.linalg.norm(scaled.conj().T @ left[:, 0] - singular[0] * right[0].conj()))
    value = float(singular[0])
    relative = residual / value + svd_error(*held.shape) if value else 0.0
    return Found(float(back(value, power)), relative, "lanczos", (Message("norm-lanczos", residual=float(f"{residual:.1e}")),))
