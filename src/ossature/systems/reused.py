"""Finished factors as a method: they solve again, and say how far the rounding of the factorization may have moved them.

A + change = product. To first order LU moves by |dL| <= |L| low(|L⁻¹||change||U⁻¹|), |dU| <= up(...)|U|, and the others alike.
Source: Sun, BIT 32 (1992); Stewart, SIAM Journal on Matrix Analysis 18 (1997).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.systems.doubled import residual
from ossature.systems.methods import Banded, Failed, Method, routine

Array = np.ndarray[Any, Any]
_WRITTEN_OUT = 300  # rows up to which inverses of the factors are formed for the bound
_SAFETY = 2.0
_FAINT = 2.0**-44  # entries so far below the largest beside them are multiplied in plain double precision


class Reused(Method):
    """A = P L U, L Lᴴ, L D Lᴴ or Q R, square, made before."""

    def __init__(self, name: str, a: Array, parts: tuple[Array, ...]) -> None:
        super().__init__(a)
        self.name, self.parts = name, parts
        self.order = np.argsort(parts[0].argmax(axis=0)) if name == "lu" else ldl_order(parts[0]) if name == "ldl" else np.arange(a.shape[0])
        if name == "ldl":
            self.middle = Banded(parts[1], lower=1, upper=1)
        elif np.any(np.diagonal(parts[-1]) == 0):
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """x, shaped like b."""
        if self.name == "qr":
            q, r = self.parts
            return np.asarray(q @ triangular(r, b, lower=False, adjoint=True) if adjoint else triangular(r, q.conj().T @ b, lower=False))
        if self.name == "cholesky":
            (lower,) = self.parts
            return triangular(lower, triangular(lower, b, lower=True), lower=True, adjoint=True)
        if self.name == "ldl":
            return self._symmetric(b)
        p, lower, upper = self.parts
        if adjoint:
            return np.asarray(p @ triangular(lower, triangular(upper, b, lower=False, adjoint=True), lower=True, adjoint=True))
        return triangular(upper, triangular(lower, p.T @ b, lower=True), lower=False)

    def _symmetric(self, b: Array) -> Array:
        lower = self.parts[0][self.order]
        half = self.middle.solve(triangular(lower, b[self.order], lower=True))
        x = np.empty(half.shape, dtype=half.dtype)
        x[self.order] = triangular(lower, half, lower=True, adjoint=True)
        return x

    def size(self) -> int:
        """Rows of A."""
        return int(self.parts[0].shape[0])


def triangular(matrix: Array, b: Array, *, lower: bool, adjoint: bool = False) -> Array:
    """Substitution."""
    dtype = np.result_type(matrix.dtype, b.dtype)
    held = matrix.astype(dtype, copy=False)
    x, _ = routine("trtrs", held)(held, b.astype(dtype, copy=False), lower=lower, trans=2 if adjoint else 0)
    return np.asarray(x)


def ldl_order(lower: Array) -> Array:
    """The order of rows that makes L a triangle: a row comes before those that reach further."""
    reach = lower.shape[1] - 1 - np.argmax(lower[:, ::-1] != 0, axis=1)
    return np.argsort(reach, kind="stable")


def parity(order: Array) -> int:
    """The sign of a permutation."""
    sign, seen = 1, np.zeros(order.size, dtype=bool)
    for start in range(order.size):
        length, at = 0, start
        while not seen[at]:
            seen[at], at, length = True, int(order[at]), length + 1
        sign = -sign if length and length % 2 == 0 else sign
    return sign


def blocks_det(middle: Array) -> Array:
    """The determinants of the 1x1 and 2x2 blocks of D."""
    found, index = [], 0
    while index < middle.shape[0]:
        wide = index + 1 < middle.shape[0] and middle[index + 1, index] != 0
        block = middle[index : index + 2, index : index + 2] if wide else middle[index : index + 1, index : index + 1]
        found.append(block[0, 0] * block[1, 1] - block[0, 1] * block[1, 0] if wide else block[0, 0])
        index += 2 if wide else 1
    return np.array(found, dtype=middle.dtype)


def moved(name: str, a: Array, parts: tuple[Array, ...]) -> tuple[float | None, tuple[Array, ...] | None]:
    """A bound on max|part - true part| / max|true part| of the worst part, and the errors of the entries of every part; None where it is not known.

    It is known up to 300 rows, where A has full rank.
    """
    if not a.size or max(a.shape) > _WRITTEN_OUT:
        return (0.0, parts) if not a.size else (None, None)
    with np.errstate(all="ignore"):
        errors = _MOVED[name](a, *parts)
    if errors is None or not all(np.all(np.isfinite(error)) for error in errors):
        return None, None
    tops = [float(np.max(np.abs(part), initial=0.0)) for part in parts]
    share = max((float(np.max(error, initial=0.0)) / top for error, top in zip(errors, tops, strict=True) if top), default=0.0)
    return (share / (1 - share) if share < 1 else float("inf")), errors


def _inverse(matrix: Array, *, lower: bool) -> Array | None:
    if np.any(np.diagonal(matrix) == 0):
        return None
    return np.abs(triangular(matrix.astype(np.result_type(matrix.dtype, np.float64)), np.eye(matrix.shape[0]), lower=lower))


def _gap(a: Array, left: Array, right: Array) -> Array:
    """|A - left right|, measured, and twice so that the second order is in it; and what the measurement cannot see of entries far below their row or column."""
    rows, columns = np.abs(left), np.abs(right)
    faint = np.minimum(rows, _FAINT * rows.max(axis=1, initial=0.0)[:, None]) @ columns + rows @ np.minimum(columns, _FAINT * columns.max(axis=0, initial=0.0))
    unseen: Array = float(np.finfo(np.float64).eps) * faint
    return _SAFETY * (np.abs(residual(left, right, a)) + unseen)


def _moved_lu(a: Array, p: Array, lower: Array, upper: Array) -> tuple[Array, ...] | None:
    size = min(a.shape)
    change = _gap(p.T @ a, lower, upper)
    left, right = _inverse(lower[:size], lower=True), _inverse(upper[:, :size], lower=False)
    if left is None or right is None:
        return None
    felt = left @ change[:size, :size] @ right
    d_lower, d_upper = np.zeros(lower.shape), np.zeros(upper.shape)
    d_lower[:size] = np.abs(lower[:size]) @ np.tril(felt, -1)
    d_upper[:, :size] = np.triu(felt) @ np.abs(upper[:, :size])
    d_lower[size:] = (change[size:, :size] + np.abs(lower[size:]) @ d_upper[:, :size]) @ right
    d_upper[:, size:] = left @ (change[:size, size:] + d_lower[:size] @ np.abs(upper[:, size:]))
    return np.zeros(p.shape), d_lower, d_upper


def _moved_cholesky(a: Array, lower: Array) -> tuple[Array, ...] | None:
    back = _inverse(lower, lower=True)
    if back is None:
        return None
    felt = back @ _gap(a, lower, np.ascontiguousarray(lower.conj().T)) @ back.T
    return (np.abs(lower) @ (np.tril(felt, -1) + np.diag(np.diagonal(felt)) / 2),)


def _moved_ldl(a: Array, lower: Array, middle: Array) -> tuple[Array, ...] | None:
    order = ldl_order(lower)
    held = lower[order]
    back = _inverse(held, lower=True)
    try:
        inner = np.abs(np.linalg.inv(middle.astype(np.result_type(middle.dtype, np.float64))))
    except np.linalg.LinAlgError:
        return None
    if back is None:
        return None
    wide = held.astype(np.result_type(held.dtype, np.float64))
    product = np.ascontiguousarray(middle @ wide.conj().T)  # rounded once more: that much is added
    rounding = np.abs(held) @ np.abs(middle) @ np.abs(held).T * float(np.finfo(np.float64).eps) * 2
    felt = back @ (_gap(a[np.ix_(order, order)], wide, product) + _SAFETY * rounding) @ back.T
    blocks = np.abs(middle) > 0
    d_lower = np.zeros(lower.shape)
    d_lower[order] = np.abs(held) @ np.where(blocks, 0.0, np.tril(felt @ inner, -1))
    return d_lower, np.where(blocks | blocks.T, felt, 0.0)


def _moved_qr(a: Array, q: Array, r: Array) -> tuple[Array, ...] | None:
    size = q.shape[1]
    head = np.ascontiguousarray(r[:, :size])
    back = _inverse(head, lower=False)
    if back is None:
        return None
    change = _gap(a, q, r)
    skew = np.abs(residual(np.ascontiguousarray(q.conj().T), q, np.eye(size))) * _SAFETY
    spread = change[:, :size] @ back
    felt = np.abs(q).T @ spread
    turn = np.triu(felt + felt.T + skew)
    d_q = spread + np.abs(q) @ turn
    d_r = np.zeros(r.shape)
    d_r[:, :size] = turn @ np.abs(head)
    d_r[:, size:] = d_q.T @ np.abs(a[:, size:]) + np.abs(q).T @ change[:, size:]
    return d_q, d_r


_MOVED: dict[str, Any] = {"lu": _moved_lu, "cholesky": _moved_cholesky, "ldl": _moved_ldl, "qr": _moved_qr}
