"""Factor objects of float matrices: they unpack in mathematical order, reuse their work, and carry their own ratio |A - product| / (n eps |A|)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ossature.base.arrays import refuse_overflow
from ossature.base.errors import BadInput, NotPositiveDefinite, ShapeMismatch, SingularMatrix
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.base.structure import refuse_not_hermitian
from ossature.systems.augmented import Scaled, refine
from ossature.systems.dense import solve_dense
from ossature.systems.methods import Failed, Method, product_of, routine
from ossature.systems.refining import digits_of, refined
from ossature.systems.reused import Reused, blocks_det, moved, parity
from ossature.systems.scaling import shift

Array = np.ndarray[Any, Any]
_GROWN = 30.0  # times n eps |A|: beyond it the product of the factors is not A to working precision
_POOR = 0.05  # an error estimate beyond which the factors alone are not good enough


@dataclass(frozen=True)
class DenseFactors:
    """`parts` multiply to A (for cholesky and ldl: with the first part's adjoint at the end); `matrix` and `plain` are A and its parts without 2^exponent."""

    name: str
    parts: tuple[Array, ...]
    shape: tuple[int, int]
    ratio: float
    norm: float
    matrix: Array
    plain: tuple[Array, ...]
    exponent: int

    @cached_property
    def evidence(self) -> Evidence:
        """The factorization's own backward error, the condition of A, and how far that may move the factors."""
        eps = float(np.finfo(self.matrix.dtype).eps)
        error, entries = moved(self.name, self.matrix, self.plain)
        if entries:
            entries = (*entries[:-1], times_power(entries[-1], self.exponent // 2 if self.name == "cholesky" else self.exponent))
        notes = (Message("factors-grown", backward=float(f"{self.ratio * max(self.shape) * eps:.2g}")),) if self.ratio > _GROWN else ()
        return Evidence(
            self.name,
            backward_error=self.ratio * max(self.shape, default=1) * eps,
            condition=self.condition,
            error_bound=error,
            digits=None if error is None else digits_of(error),
            entry_errors=entries,
            notes=notes,
        )

    def solve(self, b: Any) -> Array:
        """X with A x = b (least squares for a tall QR); b (m,) or (m, k): right to working precision, or an error.

        The factors solve, residuals in doubled precision correct; where that does not help, `solve` moves up. Raises ShapeMismatch, SingularMatrix.
        """
        right = np.asarray(b)
        if right.ndim not in (1, 2) or right.shape[0] != self.shape[0]:
            raise ShapeMismatch("factors-solve-shape", rows=self.shape[0], columns=self.shape[1], right=right.shape[0] if right.ndim else 0)
        columns = right if right.ndim == 2 else right[:, None]
        dtype = np.result_type(columns.dtype, self.matrix.dtype)
        x = self._solve(columns.astype(dtype))
        return x if right.ndim == 2 else x[:, 0]

    def _solve(self, b: Array) -> Array:
        if not self.matrix.size:
            return np.zeros((self.shape[1], b.shape[1]), dtype=b.dtype)
        matrix = self.matrix.astype(b.dtype, copy=False)
        if self.name == "qr" and self.shape[0] > self.shape[1]:
            return self._closest(matrix, b)
        x = self._reused(matrix, b) if self._engine is not None else None
        return times_power(self._moved_up(matrix, b) if x is None else x, -self.exponent)

    def _reused(self, matrix: Array, b: Array) -> Array | None:
        """From the factors, refined; None when that does not reach working precision."""
        with np.errstate(all="ignore"):
            found = refined(self._engine, matrix, b, quickly=True)  # type: ignore[arg-type]
        eps = float(np.finfo(b.dtype).eps)
        return None if found is None or found.error > _POOR or self._singular(eps) else found.x

    def _singular(self, eps: float) -> bool:
        return self._engine is None or self._engine.condition() * eps * max(1.0, self.shape[0] ** 0.5) > 1

    def _moved_up(self, matrix: Array, b: Array) -> Array:
        found = solve_dense(matrix, b)
        if found.kind != "unique":
            raise SingularMatrix("factors-singular", name=self.name)
        return found.x

    def _closest(self, matrix: Array, b: Array) -> Array:
        """The closest x of a tall A = Q R: its least-squares system, refined."""
        q, r = self.plain
        u, s, vh = np.linalg.svd(r.astype(np.complex128 if np.iscomplexobj(r) else np.float64))
        if s[-1] <= max(self.shape) * float(np.finfo(self.matrix.dtype).eps) * s[0]:
            raise SingularMatrix("factors-singular", name="qr")
        wide, right = matrix.astype(np.result_type(b.dtype, np.float64)), b.astype(np.result_type(b.dtype, np.float64))
        held = Scaled(q @ u, s, vh, np.zeros(self.shape[1], dtype=int))
        found = refine(wide, held, right, np.zeros((self.shape[1], b.shape[1]), dtype=right.dtype))
        return times_power(found.s.astype(b.dtype), -self.exponent)

    @cached_property
    def _engine(self) -> Method | None:
        if self.shape[0] != self.shape[1] or not self.matrix.size:
            return None
        try:
            return Reused(self.name, self.matrix, self.plain)
        except Failed:
            return None

    @cached_property
    def det(self) -> Any:
        """Det A from the diagonals; `det(A)` judges how far it is right. Raises BadInput (not square), NotFinite (beyond the largest float)."""
        if self.shape[0] != self.shape[1]:
            raise BadInput("systems-not-square", verb="det", name="A", rows=self.shape[0], columns=self.shape[1])
        mantissa, power = self._turns()
        value = shift(np.asarray(mantissa), np.asarray(power + self.exponent * self.shape[0]))
        refuse_overflow(np.asarray(mantissa), value)
        return value[()]

    def _turns(self) -> tuple[Any, int]:
        if self.name == "cholesky":
            return product_of(np.abs(np.diagonal(self.plain[0])) ** 2)
        if self.name == "lu":
            mantissa, power = product_of(np.diagonal(self.plain[2]))
            return mantissa * parity(np.nonzero(self.plain[0].T)[1]), power
        if self.name == "qr":
            mantissa, power = product_of(np.diagonal(self.plain[1]))
            return mantissa * np.linalg.slogdet(self.plain[0])[0], power
        return product_of(blocks_det(self.plain[1]))

    @cached_property
    def inverse(self) -> Array:
        """A⁻¹. Raises SingularMatrix."""
        return self._solve(np.eye(self.shape[0], dtype=self.matrix.dtype))

    @cached_property
    def condition(self) -> float:
        """‖A‖₁ ‖A⁻¹‖₁, estimated from the factors; of a rectangular A the largest over the smallest singular value."""
        if not self.matrix.size:
            return 1.0
        if self.shape[0] != self.shape[1]:
            singular = np.linalg.svd(self.matrix, compute_uv=False)
            return float(singular[0] / singular[-1]) if singular[-1] > 0 else float("inf")
        return float("inf") if self._engine is None else self._engine.condition()


def _made(name: str, parts: tuple[Array, ...], a: Array, product: Array, exponent: int = 0) -> DenseFactors:
    """The factors of A times 2^exponent, from those of A: the last part carries the power (of a Cholesky factor, half of it)."""
    norm = float(np.abs(a).sum(axis=0).max(initial=0.0))
    size = max(a.shape, default=1) * float(np.finfo(a.dtype).eps) * norm
    gap = float(np.abs(a - product).sum(axis=0).max(initial=0.0))
    last = times_power(parts[-1], exponent // 2 if name == "cholesky" else exponent)
    refuse_overflow(parts[-1], last)
    whole = float(times_power(np.array(norm), exponent))
    return DenseFactors(name, (*parts[:-1], last), (a.shape[0], a.shape[1]), gap / size if size else 0.0, whole, a.copy(), parts, exponent)


def _scaled(a: Array) -> tuple[Array, int]:
    """A with its largest entry brought near 1 by a power of 4, where products of entries could leave the range; and the exponent of 2 that was taken out."""
    exponent = int(np.frexp(np.max(np.abs(a), initial=0.0))[1]) // 2 * 2
    smallest = float(np.min(np.abs(a), initial=np.inf, where=a != 0))
    loses = exponent > 0 and np.frexp(smallest)[1] - exponent < np.finfo(a.dtype).minexp  # small entries would vanish
    if abs(exponent) <= np.finfo(a.dtype).maxexp // 3 or loses:
        return a, 0
    return times_power(a, -exponent), exponent


def times_power(values: Array, exponent: int) -> Array:
    """Values times 2^exponent, in two halves: the power itself may be out of range."""
    half = exponent // 2
    with np.errstate(over="ignore"):
        held = values * values.dtype.type(2.0**half) * values.dtype.type(2.0 ** (exponent - half)) if exponent else values
    return np.asarray(held)


def _real_diagonal(a: Array) -> Array:
    """A complex A that is Hermitian within rounding, with the rounding taken off its diagonal."""
    if not np.iscomplexobj(a) or not np.any(np.diagonal(a).imag):
        return a
    held = a.copy()
    np.fill_diagonal(held, np.diagonal(a).real)
    return held


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
        raise NotPositiveDefinite("cholesky-pivot", pivot=k, value=float(times_power(np.asarray(pivot), exponent)))
    return _made("cholesky", (lower,), a, lower @ lower.conj().T, exponent)


def ldl(a: Array) -> DenseFactors:
    """A = L D Lᴴ with Bunch-Kaufman pivoting: L is a row-permuted unit triangle, D has blocks of 1 and 2. Raises StructureMismatch."""
    from scipy.linalg import ldl as factor

    refuse_not_hermitian(a, "ldl")
    a, exponent = _scaled(_real_diagonal(a))
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
