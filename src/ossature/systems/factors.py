"""Factor objects of float matrices: they unpack in mathematical order, reuse their work, and carry their own ratio |A - product| / (n eps |A|)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ossature.base.arrays import refuse_overflow
from ossature.base.errors import BadInput, NotPositiveDefinite, ShapeMismatch, SingularMatrix
from ossature.base.evidence import Evidence
from ossature.base.structure import refuse_not_hermitian
from ossature.systems.methods import routine

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class DenseFactors:
    """`parts` multiply to A (for cholesky and ldl: with the first part's adjoint at the end)."""

    name: str
    parts: tuple[Array, ...]
    shape: tuple[int, int]
    ratio: float
    norm: float

    @property
    def evidence(self) -> Evidence:
        """The factorization's own backward error."""
        return Evidence(self.name, backward_error=self.ratio * max(self.shape, default=1) * float(np.finfo(self.parts[0].dtype).eps))

    def solve(self, b: Any) -> Array:
        """X with A x = b (least squares for a tall QR); b (m,) or (m, k). Raises ShapeMismatch, SingularMatrix."""
        right = np.asarray(b)
        if right.ndim not in (1, 2) or right.shape[0] != self.shape[0]:
            raise ShapeMismatch("factors-solve-shape", rows=self.shape[0], columns=self.shape[1], right=right.shape[0] if right.ndim else 0)
        columns = right if right.ndim == 2 else right[:, None]
        x = self._solve(columns.astype(np.result_type(columns.dtype, self.parts[0].dtype)))
        return x if right.ndim == 2 else x[:, 0]

    def _solve(self, b: Array) -> Array:
        if self.name == "lu":
            p, lower, upper = self.parts
            return _substitute(upper, _substitute(lower, p.T @ b, lower=True), lower=False)
        if self.name == "qr":
            q, r = self.parts
            return _substitute(r, q.conj().T @ b, lower=False)
        lower = self.parts[0]
        if self.name == "ldl":
            half = np.linalg.solve(lower, b)
            return np.linalg.solve(lower.conj().T, self._middle(half))
        return _substitute(lower.conj().T, _substitute(lower, b, lower=True), lower=False)

    def _middle(self, b: Array) -> Array:
        try:
            return np.asarray(np.linalg.solve(self.parts[1], b))
        except np.linalg.LinAlgError:
            raise SingularMatrix("factors-singular", name=self.name) from None

    @cached_property
    def det(self) -> Any:
        """Det A from the diagonals."""
        if self.shape[0] != self.shape[1]:
            raise BadInput("systems-not-square", verb="det", name="A", rows=self.shape[0], columns=self.shape[1])
        if self.name == "cholesky":
            return np.prod(np.abs(np.diagonal(self.parts[0])) ** 2)
        if self.name == "lu":
            return np.linalg.det(self.parts[0]) * np.prod(np.diagonal(self.parts[2]))
        return np.linalg.det(self.parts[0]) * np.prod(np.diagonal(self.parts[1])) if self.name == "qr" else np.linalg.det(self.parts[1])

    @cached_property
    def inverse(self) -> Array:
        """A⁻¹. Raises SingularMatrix."""
        return self._solve(np.eye(self.shape[0], dtype=self.parts[0].dtype))

    @cached_property
    def condition(self) -> float:
        """‖A‖₁ ‖A⁻¹‖₁."""
        return float(self.norm * np.abs(self.inverse).sum(axis=0).max(initial=0.0))


def _substitute(matrix: Array, b: Array, *, lower: bool) -> Array:
    if matrix.shape[0] != matrix.shape[1] or np.any(np.diagonal(matrix) == 0):
        raise SingularMatrix("factors-singular", name="L" if lower else "U")
    held = matrix.astype(b.dtype, copy=False)
    x, _ = routine("trtrs", held)(held, b, lower=lower)
    return np.asarray(x)


def _made(name: str, parts: tuple[Array, ...], a: Array, product: Array, exponent: int = 0) -> DenseFactors:
    """The factors of A times 2^exponent, from those of A: the last part carries the power (of a Cholesky factor, half of it)."""
    norm = float(np.abs(a).sum(axis=0).max(initial=0.0))
    size = max(a.shape, default=1) * float(np.finfo(a.dtype).eps) * norm
    gap = float(np.abs(a - product).sum(axis=0).max(initial=0.0))
    last = _times_power(parts[-1], exponent // 2 if name == "cholesky" else exponent)
    refuse_overflow(parts[-1], last)
    whole = float(_times_power(np.array(norm), exponent))
    return DenseFactors(name, (*parts[:-1], last), (a.shape[0], a.shape[1]), gap / size if size else 0.0, whole)


def _scaled(a: Array) -> tuple[Array, int]:
    """A with its largest entry brought near 1 by a power of 4, where products of entries could leave the range; and the exponent of 2 that was taken out."""
    exponent = int(np.frexp(np.max(np.abs(a), initial=0.0))[1]) // 2 * 2
    if abs(exponent) <= np.finfo(a.dtype).maxexp // 3:
        return a, 0
    return _times_power(a, -exponent), exponent


def _times_power(values: Array, exponent: int) -> Array:
    """Values times 2^exponent, in two halves: the power itself may be out of range."""
    half = exponent // 2
    with np.errstate(over="ignore"):
        held = values * values.dtype.type(2.0**half) * values.dtype.type(2.0 ** (exponent - half)) if exponent else values
    return np.asarray(held)


def lu(a: Array) -> DenseFactors:
    """A = P L U with partial pivoting."""
    from scipy.linalg import lu as factor

    a, exponent = _scaled(a)
    p, lower, upper = factor(a) if a.size else (np.eye(a.shape[0]), np.zeros((a.shape[0], 0)), np.zeros((0, a.shape[1])))
    return _made("lu", (p.astype(a.dtype), lower, upper), a, p.astype(a.dtype) @ lower @ upper, exponent)


def cholesky(a: Array) -> DenseFactors:
    """A = L Lᴴ; A is tested for symmetry first. Raises StructureMismatch, NotPositiveDefinite with the pivot."""
    refuse_not_hermitian(a, "cholesky")
    if not a.size:
        return _made("cholesky", (a.copy(),), a, a)
    a, exponent = _scaled(a)
    lower, info = routine("potrf", a)(a, lower=1, clean=1)
    if info > 0:
        k = int(info)
        rest = np.linalg.solve(a[: k - 1, : k - 1], a[: k - 1, k - 1]) if k > 1 else np.zeros(0, dtype=a.dtype)
        pivot = np.real(a[k - 1, k - 1] - a[k - 1, : k - 1] @ rest)
        raise NotPositiveDefinite("cholesky-pivot", pivot=k, value=float(_times_power(np.asarray(pivot), exponent)))
    return _made("cholesky", (lower,), a, lower @ lower.conj().T, exponent)


def ldl(a: Array) -> DenseFactors:
    """A = L D Lᴴ with Bunch-Kaufman pivoting: L is a row-permuted unit triangle, D has blocks of 1 and 2. Raises StructureMismatch."""
    from scipy.linalg import ldl as factor

    refuse_not_hermitian(a, "ldl")
    a, exponent = _scaled(a)
    lower, middle, _ = factor(a) if a.size else (a.copy(), a.copy(), None)
    return _made("ldl", (lower, middle), a, lower @ middle @ lower.conj().T, exponent)


def qr(a: Array) -> DenseFactors:
    """A = Q R by Householder reflections, the diagonal of R made not negative."""
    a, exponent = _scaled(a)
    q, r = np.linalg.qr(a)
    diagonal = np.diagonal(r)
    turn = np.where(diagonal == 0, 1.0, diagonal / np.where(diagonal == 0, 1.0, np.abs(diagonal))).astype(a.dtype)
    size = turn.size
    q, r = q[:, :size] * turn, turn.conj()[:, None] * r
    return _made("qr", (q, r), a, q @ r, exponent)
