"""One factorization, one class: made once by LAPACK, then asked to solve and to estimate its condition.

A row-major A is factored as its transpose, without a copy.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from scipy.linalg import lapack

from ossature.base.message import Message
from ossature.base.structure import Look

Array = np.ndarray[Any, Any]
_PREFIX = {"f": "s", "d": "d", "F": "c", "D": "z"}
_SWEEPS = 3
_STRIP = 64
_CLIMB = 1.05  # a sweep that gains less ends the climb


class Failed(Exception):
    """The factorization broke down: an exactly zero pivot, or a matrix that is not positive definite."""


def routine(name: str, a: Array) -> Any:
    """The LAPACK routine for the dtype of A."""
    return getattr(lapack, _PREFIX[a.dtype.char] + name)


def _column_major(a: Array) -> tuple[Array, bool]:
    """A, or its transpose, as LAPACK lays it out; and whether it is the transpose."""
    return (a.T, True) if a.flags.c_contiguous and not a.flags.f_contiguous else (a, False)


class Method:
    """A factorization of a square A. `solve(b)` gives x with A x = b, `solve(b, adjoint=True)` with Aᴴ x = b; b (n, k)."""

    name = ""
    band: tuple[int, int] | None = None
    norm: float
    _condition: float | None = None
    said: Message | None = None  # what the factorization has to say about itself
    is_entrywise = False  # whether each entry of x comes out right by itself, however large the others are

    def __init__(self, a: Array, norm: float | None = None) -> None:
        self.norm = float(np.max(sizes(a)[1], initial=0.0)) if norm is None else norm

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """x, shaped like b."""
        raise NotImplementedError

    def condition(self) -> float:
        """The condition number in the 1-norm, estimated from below within a small factor (Hager, Higham)."""
        if self._condition is None:
            self._condition = self.norm * self.inverse_norm()
        return self._condition

    def inverse_norm(self) -> float:
        """An estimate of the 1-norm of the inverse from a few solves."""
        size = self.size()
        if size == 0:
            return 0.0
        x: Array = np.full((size, 1), 1.0 / size)
        found, last = 0.0, -1
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for _ in range(_SWEEPS):
                y = self.solve(x)
                grown = float(np.sum(np.abs(y)))
                if not np.isfinite(grown):
                    return float("inf")
                if grown <= found * _CLIMB:
                    break
                found = grown
                z = self.solve(np.where(y == 0, 1.0, y / np.where(y == 0, 1.0, np.abs(y))), adjoint=True)
                best = int(np.argmax(np.abs(z)))
                if best == last:
                    break
                x, last = np.zeros((size, 1)), best
                x[best] = 1.0
            ramp = ((-1.0) ** np.arange(size) * (1 + np.arange(size) / max(size - 1, 1)))[:, None]
            other = 2 * float(np.sum(np.abs(self.solve(ramp)))) / (3 * size)
        return max(found, other) if np.isfinite(other) else float("inf")

    def size(self) -> int:
        """Rows of A."""
        raise NotImplementedError


def sizes(a: Array) -> tuple[Array, Array]:
    """The largest |entry| of each row and the sum of |entries| of each column, in one pass of strips that fit the cache."""
    rows, columns = np.zeros(a.shape[0]), np.zeros(a.shape[1])
    for start in range(0, a.shape[0], _STRIP):
        strip = np.abs(a[start : start + _STRIP]).astype(np.float64, copy=False)
        rows[start : start + _STRIP] = strip.max(axis=1, initial=0.0)
        with np.errstate(over="ignore"):  # a sum beyond the range is an infinite norm
            columns += strip.sum(axis=0)
    return rows, columns


class Diagonal(Method):
    """Division by the diagonal."""

    name = "diagonal"
    is_entrywise = True
    band = (0, 0)

    def __init__(self, a: Array, norm: float | None = None) -> None:
        self.diagonal = np.diagonal(a).copy()
        if np.any(self.diagonal == 0):
            raise Failed
        self.norm = float(np.max(np.abs(self.diagonal), initial=0.0))

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """B / d."""
        return np.asarray(b / (self.diagonal.conj() if adjoint else self.diagonal)[:, None])

    def size(self) -> int:
        """Rows of A."""
        return int(self.diagonal.size)


class Triangular(Method):
    """Substitution."""

    name = "triangular"

    def __init__(self, a: Array, norm: float | None = None, *, lower: bool) -> None:
        super().__init__(a, norm)
        self.band = (a.shape[0], 0) if lower else (0, a.shape[0])
        if np.any(np.diagonal(a) == 0):
            raise Failed
        self.held, self.turned = _column_major(a)
        self.lower = lower != self.turned

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Forward or back substitution."""
        right = np.conj(b) if self.turned and adjoint else b
        trans = (1 if self.turned else 0) if not adjoint else (0 if self.turned else 2)
        x, _ = routine("trtrs", self.held)(self.held, right.astype(self.held.dtype, copy=False), lower=self.lower, trans=trans)
        return np.conj(x) if self.turned and adjoint else x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.held.shape[0])


class Banded(Method):
    """LU inside the band."""

    name = "banded"

    def __init__(self, a: Array, norm: float | None = None, *, lower: int, upper: int) -> None:
        size = a.shape[0]
        self.lower, self.upper = self.band = lower, upper
        band = np.zeros((2 * lower + upper + 1, size), dtype=a.dtype, order="F")
        for offset in range(-lower, upper + 1):
            line = np.diagonal(a, offset)
            start = max(offset, 0)
            band[lower + upper - offset, start : start + line.size] = line
        self.norm = float(np.max(np.abs(band).sum(axis=0), initial=0.0))
        self.held, self.pivots, info = routine("gbtrf", a)(band, lower, upper, overwrite_ab=1)
        if info > 0:
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Two banded substitutions."""
        x, _ = routine("gbtrs", self.held)(self.held, self.lower, self.upper, b.astype(self.held.dtype, copy=False), self.pivots, trans=2 if adjoint else 0)
        return x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.held.shape[1])


class Cholesky(Method):
    """A = L Lᴴ of a positive definite A; trying is the test."""

    name = "cholesky"

    def __init__(self, a: Array, norm: float | None = None) -> None:
        super().__init__(a, norm)
        held, self.turned = _column_major(a)
        self.held, info = routine("potrf", a)(held, lower=not self.turned, clean=0)
        if info > 0:
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Two substitutions; A is its own adjoint (its transpose is its conjugate)."""
        right = (np.conj(b) if self.turned else b).astype(self.held.dtype, copy=False)
        x, _ = routine("potrs", self.held)(self.held, right, lower=not self.turned)
        return np.conj(x) if self.turned else x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.held.shape[0])


class LU(Method):
    """P A = L U with partial pivoting."""

    name = "lu"

    def __init__(self, a: Array, norm: float | None = None) -> None:
        super().__init__(a, norm)
        held, self.turned = _column_major(a)
        self.held, self.pivots, info = routine("getrf", a)(held)
        if info > 0:
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Two substitutions."""
        right = np.conj(b) if self.turned and adjoint else b
        trans = (1 if self.turned else 0) if not adjoint else (0 if self.turned else 2)
        x, _ = routine("getrs", self.held)(self.held, self.pivots, right.astype(self.held.dtype, copy=False), trans=trans)
        return np.conj(x) if self.turned and adjoint else x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.held.shape[0])


class QR(Method):
    """A = Q R by Householder reflections: no growth, whatever A does."""

    name = "qr"

    def __init__(self, a: Array, norm: float | None = None) -> None:
        super().__init__(a, norm)
        self.q, self.r = np.linalg.qr(a)
        if np.any(np.diagonal(self.r) == 0):
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """R x = Qᴴ b, or x = Q (R⁻ᴴ b)."""
        if adjoint:
            half, _ = routine("trtrs", self.r)(self.r, b.astype(self.r.dtype, copy=False), lower=0, trans=2)
            return self.q @ half  # type: ignore[no-any-return]
        x, _ = routine("trtrs", self.r)(self.r, (self.q.conj().T @ b).astype(self.r.dtype, copy=False), lower=0)
        return x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.r.shape[0])


def by_structure(a: Array, seen: Look) -> list[type[Method] | Any]:
    """The cheapest method first, then what to move up to."""
    if seen.is_diagonal:
        return [Diagonal]
    if seen.is_triangular:
        return [partial(Triangular, lower=seen.upper == 0)]
    if seen.is_banded(a.shape[0]):
        return [partial(Banded, lower=seen.lower, upper=seen.upper), LU, QR]
    if seen.hermitian and bool(np.all(np.diagonal(a).real > 0)):
        return [Cholesky, LU, QR]
    return [LU, QR]


BY_NAME: dict[str, Any] = {"diagonal": Diagonal, "cholesky": Cholesky, "lu": LU, "qr": QR}
