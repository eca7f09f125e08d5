"""One factorization, one class: made once by LAPACK, then asked to solve and to estimate its condition.

A row-major A is factored as its transpose, without a copy.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from scipy.linalg import blas, lapack

from ossature.base.message import Message
from ossature.base.structure import Look
from ossature.base.threads import Pieces, in_pieces

Array = np.ndarray[Any, Any]
_PREFIX = {"f": "s", "d": "d", "F": "c", "D": "z"}
_STRIP = 32  # rows read together: they stay in cache
_BLOCK = 256  # rows multiplied together where a band bounds them
_CHUNK = 512  # mantissas multiplied before their exponent is taken out: far from underflow
_HALF = {"d": np.float32, "D": np.complex64}
_LARGE = 768  # from this side on, factoring costs so much more than correcting that single precision pays
_TAME = 1e6  # condition up to which corrections from a factorization in single precision shrink fast
_ROOM = 1e-20  # norms closer to zero than this, or so large, are left to double precision
_CORRECTIONS = 12
_HALVED = 0.5


class Failed(Exception):
    """The factorization broke down: an exactly zero pivot, or a matrix that is not positive definite."""


def routine(name: str, a: Array) -> Any:
    """The LAPACK routine for the dtype of A."""
    return getattr(lapack, _PREFIX[a.dtype.char] + name)


def product(a: Array, x: Array) -> Array:
    """A x by SciPy's BLAS: its threads are awake after a factorization, where NumPy's own would have to wait for them."""
    if x.shape[1] != 1 or a.dtype != x.dtype or a.dtype.char not in _PREFIX or not a.flags.forc:
        return np.asarray(a @ x)
    held, turned = _column_major(a)
    return np.asarray(getattr(blas, _PREFIX[a.dtype.char] + "gemv")(1.0, held, x[:, 0], trans=int(turned))[:, None])


def _column_major(a: Array) -> tuple[Array, bool]:
    """A, or its transpose, as LAPACK lays it out; and whether it is the transpose."""
    return (a.T, True) if a.flags.c_contiguous and not a.flags.f_contiguous else (a, False)


class Method(ABC):
    """A factorization of a square A. `solve(b)` gives x with A x = b, `solve(b, adjoint=True)` with Aᴴ x = b; b (n, k)."""

    name = ""
    band: tuple[int, int] | None = None
    norm: float
    slack = 0.0  # what a correction may be off, relative to the largest entry of x
    _condition: float | None = None
    _scouts: Array | None = None
    said: Message | None = None  # what the factorization has to say about itself
    is_entrywise = False  # whether each entry of x comes out right by itself, however large the others are

    def __init__(self, a: Array, norm: float | None = None) -> None:
        self.norm = float(np.max(sizes(a)[1], initial=0.0)) if norm is None else norm

    def first(self, b: Array) -> Array:
        """The first x: the right-hand sides that the condition is judged by are solved along, which is cheaper than later."""
        if self._scouts is not None:
            return self.solve(b)
        size = b.shape[1]
        held = self.solve(np.concatenate([b, _scouts(self.size()).astype(b.dtype)], axis=1))
        self._scouts = held[:, size:]
        return held[:, :size]

    def correction(self, rest: Array, top: float) -> Array:
        """A⁻¹ rest, a correction of an x whose largest entry is `top`; what the condition still asks for is solved along."""
        if self._scouts is None or self._condition is not None:
            return self.solve(rest)
        units = self._suspects(self._scouts)
        held = self.solve(np.concatenate([rest, units.astype(rest.dtype)], axis=1))
        self._condition = self.norm * self._longest(self._scouts, held[:, rest.shape[1] :])
        return held[:, : rest.shape[1]]

    @abstractmethod
    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """x, shaped like b."""

    def times(self, a: Array, x: Array) -> Array:
        """A x, from inside the band where there is one."""
        if self.band is None:
            return product(a, x)
        held = np.empty(x.shape, dtype=np.result_type(a, x))
        for start in range(0, a.shape[0], _BLOCK):
            end = start + _BLOCK
            reach = slice(max(0, start - self.band[0]), end + self.band[1])
            held[start:end] = a[start:end, reach] @ x[reach]
        return held

    def condition(self) -> float:
        """The condition number in the 1-norm, estimated from below within a small factor (Hager, Higham)."""
        if self._condition is None:
            self._condition = self.norm * self.inverse_norm()
        return self._condition

    def inverse_norm(self) -> float:
        """An estimate of the 1-norm of the inverse from a few solves."""
        if self.size() == 0:
            return 0.0
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            both = self.solve(_scouts(self.size())) if self._scouts is None else self._scouts
            return self._longest(both, self.solve(self._suspects(both)))

    def _suspects(self, both: Array) -> Array:
        """The unit vectors along which, seen from the solved scouts, the inverse grows most."""
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            z = np.abs(self.solve(np.where(both == 0, 1.0, both / np.where(both == 0, 1.0, np.abs(both))), adjoint=True))
        first = int(np.argmax(z[:, 0]))
        z[first] = -1.0
        best = [first, int(np.argmax(z[:, 1]))] if self.size() > 1 else [first]
        return _units(self.size(), best)

    def _longest(self, both: Array, grown: Array) -> float:
        """The largest 1-norm seen, next to that of what it came from."""
        seen = [np.sum(np.abs(both[:, 0])), 2 * np.sum(np.abs(both[:, 1])) / (3 * self.size()), *np.abs(grown).sum(axis=0)]
        found = float(np.max(seen))
        return found if np.isfinite(found) else float("inf")

    @abstractmethod
    def size(self) -> int:
        """Rows of A."""


def _scouts(size: int) -> Array:
    """The two right-hand sides Hager's and Higham's estimate starts from."""
    even = np.full(size, 1.0 / size)
    ramp = (-1.0) ** np.arange(size) * (1 + np.arange(size) / max(size - 1, 1))
    return np.stack([even, ramp], axis=1)


def _units(size: int, places: list[int]) -> Array:
    """Unit vectors, as columns."""
    held = np.zeros((size, len(places)))
    held[places, range(len(places))] = 1.0
    return held


def sizes(a: Array, band: tuple[int, int] | None = None) -> tuple[Array, Array]:
    """The largest |entry| of each row and the sum of |entries| of each column, in one pass of strips that fit the cache.

    band : how far below and above the diagonal A reaches, when it is known
    """
    rows = np.zeros(a.shape[0])
    sums = in_pieces(lambda pieces: _sizes_of(a, band or a.shape, rows, pieces), a.shape[0], a.size, _STRIP)
    return rows, sums[0] if len(sums) == 1 else sums[0] + sums[1]


def _sizes_of(a: Array, band: tuple[int, ...], rows: Array, pieces: Pieces) -> Array:
    """Writes the sizes of these rows; returns what they add to the columns' sums."""
    columns = np.zeros(a.shape[1])
    below, above = band
    kept = np.empty(_STRIP * a.shape[1])
    for start, end in pieces:
        reach = slice(max(0, start - below), end + above)
        part = a[start:end, reach]
        strip = np.abs(part, out=kept[: part.size].reshape(part.shape))
        rows[start:end] = strip.max(axis=1, initial=0.0)
        with np.errstate(over="ignore"):  # a sum beyond the range is an infinite norm
            columns[reach] += strip.sum(axis=0)
    return columns


def _largest(x: Array) -> float:
    return float(np.max(np.abs(x), initial=0.0))


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

    def times(self, a: Array, x: Array) -> Array:
        """A x, from one half."""
        if x.shape[1] != 1 or x.dtype != self.held.dtype:
            return super().times(a, x)
        multiply = getattr(blas, _PREFIX[x.dtype.char] + "trmv")
        return np.asarray(multiply(self.held, x[:, 0], lower=self.lower, trans=int(self.turned))[:, None])

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

    def __init__(self, a: Array, norm: float | None = None, *, spare: bool = False) -> None:
        """Spare: A may be overwritten."""
        super().__init__(a, norm)
        held, self.turned = _column_major(a)
        self.held, info = routine("potrf", a)(held, lower=not self.turned, clean=0, overwrite_a=spare)
        if info > 0:
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Two substitutions; A is its own adjoint (its transpose is its conjugate)."""
        right = (np.conj(b) if self.turned else b).astype(self.held.dtype, copy=False)
        substitute, lower = routine("trtrs", self.held), not self.turned  # a third of the time of potrs
        half, _ = substitute(self.held, right, lower=lower, trans=0 if lower else 2)
        x, _ = substitute(self.held, half, lower=lower, trans=2 if lower else 0)
        return np.conj(x) if self.turned else x  # type: ignore[no-any-return]

    def size(self) -> int:
        """Rows of A."""
        return int(self.held.shape[0])


class LU(Method):
    """P A = L U with partial pivoting."""

    name = "lu"

    def __init__(self, a: Array, norm: float | None = None, *, spare: bool = False) -> None:
        """Spare: A may be overwritten."""
        super().__init__(a, norm)
        held, self.turned = _column_major(a)
        self.held, self.pivots, info = routine("getrf", a)(held, overwrite_a=spare)
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


class Single(Method):
    """A factored in single precision, which takes half the time; each solve is corrected with A itself until it is as good as a factorization in double.

    Only for matrices so well conditioned that the corrections shrink fast; raises Failed for others.
    Langou and others, Exploiting the performance of 32 bit floating point arithmetic, SC 2006; Higham, Accuracy and Stability, ch. 12.
    """

    said = Message("dense-single")

    def __init__(self, a: Array, norm: float | None, whole: type[LU] | type[Cholesky]) -> None:
        super().__init__(a, norm)
        self.a, self.name = a, whole.name
        self.eps, self.tiny = float(np.finfo(a.dtype).eps), float(np.finfo(a.dtype).tiny)
        self.rate, self.slack = self.eps, self.eps / 16
        if not _ROOM < self.norm < 1 / _ROOM:
            raise Failed
        self.rough = whole(a.astype(_HALF[a.dtype.char]), self.norm, spare=True)
        if not self.condition() < _TAME:
            raise Failed

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """A rough x, corrected until the next correction would be lost in rounding, or no longer shrinks."""
        a = self.a.conj().T if adjoint else self.a
        x, before = self._roughly(b, adjoint=adjoint), 1.0
        for turn in range(_CORRECTIONS):
            step = self._roughly(b - product(a, x), adjoint=adjoint)
            x = x + step
            size = _largest(step) / max(_largest(x), self.tiny)
            if turn == 0:
                self.rate = max(self.rate, size)
            if size * size <= self.eps * before or not size < before / 2:
                break
            before = size
        return x

    def correction(self, rest: Array, top: float) -> Array:
        """No better than x can hold."""
        x = self._roughly(rest)
        left = self.rate * _largest(x)
        while left > self.slack * top and self.rate < _HALVED:
            x = x + self._roughly(rest - product(self.a, x))
            left *= self.rate
        return x

    def first(self, b: Array) -> Array:
        """The condition is known by now."""
        return self.solve(b)

    def _roughly(self, b: Array, *, adjoint: bool = False) -> Array:
        """One solve in single precision, the right-hand side scaled into its range."""
        top = _largest(b) or 1.0
        return self.rough.solve(b / top, adjoint=adjoint).astype(self.a.dtype) * top

    def inverse_norm(self) -> float:
        """An estimate needs no more than single precision."""
        return self.rough.inverse_norm()

    def size(self) -> int:
        """Rows of A."""
        return int(self.a.shape[0])


@dataclass(frozen=True, slots=True)
class Quickest:
    """A factorization in single precision where A is large and tame, else in its own."""

    whole: type[LU] | type[Cholesky]

    @property
    def name(self) -> str:
        """The method's name."""
        return self.whole.name

    def __call__(self, a: Array, norm: float | None = None) -> Method:
        """The factorization. Raises Failed."""
        if a.shape[0] >= _LARGE and a.dtype.char in _HALF:
            try:
                return Single(a, norm, self.whole)
            except Failed:
                pass
        return self.whole(a, norm)


def by_structure(a: Array, seen: Look) -> list[type[Method] | Any]:
    """The cheapest method first, then what to move up to."""
    if seen.is_diagonal:
        return [Diagonal]
    if seen.is_triangular:
        return [partial(Triangular, lower=seen.upper == 0)]
    if seen.is_banded(a.shape[0]):
        return [partial(Banded, lower=seen.lower, upper=seen.upper), Quickest(LU), QR]
    if seen.hermitian and bool(np.all(np.diagonal(a).real > 0)):
        return [Quickest(Cholesky), Quickest(LU), QR]
    return [Quickest(LU), QR]


BY_NAME: dict[str, Any] = {"diagonal": Diagonal, "cholesky": Cholesky, "lu": LU, "qr": QR}


def product_of(factors: Array) -> tuple[Any, int]:
    """The product of many numbers as a mantissa near 1 and a power of two: nothing over- or underflows on the way."""
    size = np.maximum(np.abs(factors.real), np.abs(factors.imag))
    powers = np.frexp(size)[1]
    mantissas = factors * np.ldexp(1.0, -powers)
    exponent, held = int(powers.sum()), mantissas.dtype.type(1)
    for start in range(0, mantissas.size, _CHUNK):
        held = held * np.prod(mantissas[start : start + _CHUNK])
        power = int(np.frexp(max(abs(held.real), abs(held.imag)))[1])
        held, exponent = held * 2.0**-power, exponent + power
    return held, exponent
