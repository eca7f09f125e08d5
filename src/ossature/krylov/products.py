"""A linear map as the methods here see it: products with vectors, counted, looked at, and refused by name when they are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ossature.base.errors import BadOperator, NotConverged, OssatureError, StructureMismatch
from ossature.base.limits import limits
from ossature.base.message import as_data
from ossature.base.progress import Progress, report

Array = np.ndarray[Any, Any]
Apply = Callable[[Array], Any]
NO_MAP = frozenset({"operator-not-the-same", "operator-not-linear", "operator-changed", "operator-not-symmetric"})  # what was computed so far means nothing
_LONGEST = 120  # characters of a foreign error that are quoted
_SAME = 1e-6  # relative difference of two answers to one question that is still taken for rounding, of double precision
_SAME_SINGLE = 1e-3


@dataclass(eq=False)
class Product:
    """x → A x, and y → Aᴴ y where it is known.

    shape : (m, n)      count : products so far, with A and with Aᴴ      eps : of the precision in which the map answers
    largest : the largest |A x| / |x| seen, a lower bound of the norm      noise : the largest difference seen where symmetry allows none
    batched : whether the map takes the columns of a matrix at once
    """

    apply: Apply
    shape: tuple[int, int]
    back: Apply | None = None
    batched: bool = False
    count: int = 0
    eps: float = float(np.finfo(np.float64).eps)
    largest: float = 0.0
    noise: float = 0.0
    converged: tuple[int, int] = (0, 0)
    residual: float = float("inf")
    seen: Callable[[Array, Array], None] | None = field(default=None, repr=False)

    def times(self, rows: Array) -> Array:
        """A x of each row x of (p, n), as rows (p, m). Raises BadOperator, NotConverged where the products allowed are spent."""
        return self._each(self.apply, rows, self.shape[0])

    def adjoint(self, rows: Array) -> Array:
        """Aᴴ y of each row y of (p, m), as rows (p, n)."""
        if self.back is None:
            raise BadOperator("operator-no-adjoint", rows=self.shape[0], columns=self.shape[1])
        return self._each(self.back, rows, self.shape[1])

    def one(self, x: Array) -> Array:
        """A x of one vector."""
        return np.asarray(self.times(x[None, :])[0])

    def _each(self, apply: Apply, rows: Array, length: int) -> Array:
        if not len(rows):
            return np.zeros((0, length))
        held = self._batch(apply, rows, length) if self.batched and len(rows) > 1 else [self._vector(apply, row, length) for row in rows]
        found = np.array(held)
        if self.shape[0] and self.shape[1]:
            sizes = np.linalg.norm(rows, axis=1)
            grown = np.linalg.norm(found, axis=1)[sizes > 0] / sizes[sizes > 0]
            self.largest = max(self.largest, float(np.max(grown, initial=0.0)))
        return found

    def _vector(self, apply: Apply, x: Array, length: int) -> Array:
        self._spend(1)
        y = self._asked(apply, x.copy())
        if y.dtype.kind not in "biufc":
            raise BadOperator("operator-kind", kind=str(y.dtype))
        if y.shape != (length,):
            raise BadOperator("operator-shape", given=len(x), got=str(y.shape).replace(" ", ""), wanted=length)
        y = self._numbers(y)
        if self.seen is not None:
            self.seen(x, y)
        return y

    def _batch(self, apply: Apply, rows: Array, length: int) -> Array:
        self._spend(len(rows))
        y = self._asked(apply, np.ascontiguousarray(rows.T))
        if y.shape != (length, len(rows)):
            raise BadOperator("operator-shape", given=str(rows.T.shape), got=str(y.shape), wanted=str((length, len(rows))))
        return self._numbers(y).T

    def _spend(self, count: int) -> None:
        allowed = limits().products
        if self.count + count > allowed:
            done, wanted = self.converged
            raise NotConverged("krylov-products", allowed=allowed, done=done, wanted=wanted, residual=float(f"{self.residual:.2g}"))
        self.count += count
        report(Progress(self.count, allowed, *self.converged, self.residual))

    def _asked(self, apply: Apply, x: Array) -> Array:
        try:
            return np.asarray(apply(x))
        except OssatureError:
            raise
        except NotImplementedError as fault:
            if apply is not self.back:
                raise BadOperator("operator-raised", kind=type(fault).__name__, text=_quoted(fault), product=self.count) from fault
            raise BadOperator("operator-no-adjoint", rows=self.shape[0], columns=self.shape[1]) from fault
        except Exception as fault:
            raise BadOperator("operator-raised", kind=type(fault).__name__, text=_quoted(fault), product=self.count) from fault

    def _numbers(self, y: Array) -> Array:
        if y.dtype.kind in "fc":
            self.eps = max(self.eps, float(np.finfo(y.dtype).eps))
        bad = ~np.isfinite(y)
        if bad.any():
            where = int(np.argwhere(bad)[0][0])
            raise BadOperator("operator-not-finite", value=str(y[bad][0]), place=where + 1, count=int(bad.sum()), product=self.count)
        return np.array(y, dtype=np.complex128 if y.dtype.kind == "c" else np.float64)

    @property
    def same(self) -> float:
        """The relative difference that is still taken for rounding."""
        return _SAME if self.eps < 1e-10 else max(_SAME_SINGLE, 100 * self.eps)

    def is_mirrored(self, x: Array, y: Array, x_sent: Array, y_sent: Array) -> bool:
        """Whether ⟨y, A x⟩ = ⟨A y, x⟩ within rounding; what differs is remembered as noise."""
        gap = abs(complex(np.vdot(y, x_sent)) - complex(np.vdot(y_sent, x)))
        size = np.linalg.norm(x) * np.linalg.norm(y) * self.largest
        self.noise = max(self.noise, gap)
        return bool(gap <= self.same * size)

    def refuse_asymmetric(self, gap: float, x: Array, sent: Array) -> None:
        """Raise the error that fits: the map is not the same twice, is not linear, or is not symmetric. x, sent : a vector, and what A x was before."""
        self.refuse_odd(x)
        self.refuse_changed(x, sent)
        raise StructureMismatch("operator-not-symmetric", gap=float(f"{gap:.2g}"), size=float(f"{self.largest:.2g}"))

    def refuse_odd(self, x: Array) -> None:
        """Raise BadOperator when the map answers the same question differently, or is not linear: three products."""
        first, again, double = self.one(x), self.one(x), self.one(2 * x)
        size = max(float(np.linalg.norm(first)), float(np.linalg.norm(again)), float(np.finfo(np.float64).tiny))
        apart = float(np.linalg.norm(first - again)) / size
        if apart > self.same:
            raise BadOperator("operator-not-the-same", apart=float(f"{apart:.2g}"))
        bent = float(np.linalg.norm(double - 2 * first)) / size
        if bent > self.same:
            raise BadOperator("operator-not-linear", apart=float(f"{bent:.2g}"))

    def refuse_changed(self, x: Array, wanted: Array) -> None:
        """One more product, compared with what the products before add up to: refuses a map that keeps state or is not linear."""
        found = self.one(x)
        size = max(float(np.linalg.norm(wanted)), self.largest * float(np.linalg.norm(x)))
        apart = float(np.linalg.norm(found - wanted))
        if apart > self.same * size:
            self.refuse_odd(x)
            raise BadOperator("operator-changed", apart=float(f"{apart / size:.2g}"), product=self.count)
        self.noise = max(self.noise, apart / max(float(np.linalg.norm(x)), 1e-300))


def _quoted(fault: Exception) -> str:
    try:
        text = str(fault)
    except Exception:
        text = ""
    return as_data(text[:_LONGEST])


def of_matrix(a: Any) -> Product:
    """Products with an array or a SciPy sparse matrix."""
    adjoint = a.conj().T
    return Product(lambda x: a @ x, (int(a.shape[0]), int(a.shape[1])), lambda y: adjoint @ y, batched=True)
