"""Many equations in few unknowns: the small R of A = Q R has the singular values of A, and decides about it at a fraction of an SVD's cost.

Source: Cholesky QR, twice: Yamamoto, Nakatsukasa, Yanagisawa and Fukaya, ETNA 44 (2015); Householder where it breaks down.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.message import Message
from ossature.systems.decomposed import Decomposed
from ossature.systems.methods import routine
from ossature.systems.scaling import exponents, shift

Array = np.ndarray[Any, Any]
_EVEN = 12  # bits by which rows may differ in size and still be judged as they are
_CLEAR = 2.0**-10  # how far below one condition x rounding must stay for the rank to be no question
_LOST = 0.25  # |QᴴQ - I| beyond which a second round does not make Q orthonormal


def goes_by_qr(a: Array) -> bool:
    """Whether A (m, n) has more rows than columns, and rows (but for zeros) of about one size, its columns brought near 1."""
    if a.shape[0] <= a.shape[1] or a.size == 0:
        return False
    sizes = np.abs(np.ascontiguousarray(a.T)).astype(np.float64, copy=False)
    tops = sizes.max(axis=1)
    if not np.all(tops > 0):
        return False
    bits = np.frexp(np.max(shift(sizes, -exponents(tops[None, :], 0)[:, None]), axis=0))
    held = bits[1][bits[0] > 0]
    return int(held.max()) - int(held.min()) <= _EVEN


def decompose_tall(a: Array, eps: float, history: list[Message]) -> Decomposed | None:
    """The singular values and vectors of A, its columns scaled by powers of two; None (and a line of history) where the rank is not beyond doubt.

    a (m, n) float64 or complex128 with `goes_by_qr`; eps: of the data.
    """
    columns = -exponents(np.abs(a), 0)
    q, r = _orthonormal(shift(a, columns[None, :]))
    u, s, vh = np.linalg.svd(r)
    condition = float(s[0] / s[-1]) if s[-1] > 0 else float("inf")
    if not condition * 2.0**_EVEN * a.shape[0] * eps < _CLEAR:
        history.append(Message("dense-moved-up", method=Message("method-qr"), condition=float(f"{condition:.2g}")))
        return None
    return Decomposed(q @ u, s, vh, np.zeros(a.shape[0], dtype=int), columns, a.shape[1], eps)


def _orthonormal(a: Array) -> tuple[Array, Array]:
    """A = Q R by Cholesky, twice; by Householder where A is too near to singular for that."""
    first = _by_cholesky(a)
    if first is None or not float(np.max(np.abs(_gram(first[0]) - np.eye(a.shape[1])))) * a.shape[1] < _LOST:
        q, r = np.linalg.qr(a)
        return q, r
    again = _by_cholesky(first[0])
    assert again is not None, "a Gram matrix near I has a Cholesky factor"
    return again[0], again[1] @ first[1]


def _gram(a: Array) -> Array:
    return np.asarray(a.conj().T @ a)


def _by_cholesky(a: Array) -> tuple[Array, Array] | None:
    """A R⁻¹ and R, with AᴴA = RᴴR."""
    r, info = routine("potrf", a)(_gram(a), lower=0, clean=1)
    if info > 0:
        return None
    turned, _ = routine("trtrs", a)(r, np.ascontiguousarray(a).T, lower=0, trans=1)  # Qᵀ = R⁻ᵀ Aᵀ
    return turned.T, r
