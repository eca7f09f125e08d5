"""Sparse systems: LU that keeps the zeros (SuperLU), scaled, refined and judged exactly like the dense ones."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.arrays import filled
from ossature.base.evidence import Evidence
from ossature.base.limits import refuse_above
from ossature.base.message import Message
from ossature.base.structure import Look
from ossature.systems.dense import solve_dense
from ossature.systems.methods import Failed, Method
from ossature.systems.refining import DenseSolution, answered, as_vector, attempt
from ossature.systems.scaling import Array, Scaled
from ossature.systems.scaling import exponents as exponents_of

_SMALL = 256  # rows up to which writing out costs nothing worth saving
_SAFETY = 3.0  # the condition is estimated from below
_FULL = Look(1, 1)  # a sparse matrix is not looked at: SuperLU finds its own order


def solve_sparse(a: Any, b: Array) -> DenseSolution:
    """A x = b for a SciPy sparse A. Rectangular, singular and delicate ones are written out where memory allows.

    Cost of the fill-in, plus a few products with A for the evidence.  Li, ACM Transactions on Mathematical Software 31 (2005).
    """
    from scipy.sparse import csr_array

    dtype = np.result_type(a.dtype, b.dtype, np.float32)
    right = (b if b.ndim == 2 else b[:, None]).astype(dtype, copy=False)
    history: list[Message] = []
    found = _square(csr_array(a, dtype=dtype), right, history) if a.shape[0] == a.shape[1] and a.shape[0] else None
    if found is None:
        return solve_dense(written_out(a).astype(dtype, copy=False), b.astype(dtype, copy=False), before=(*history, Message("dense-sparse-filled")))
    return found if b.ndim == 2 else as_vector(found)


def _square(a: Any, b: Array, history: list[Message]) -> DenseSolution | None:
    a.sum_duplicates()
    scaled = _SparseScaled(a, b, _FULL)
    history += scaled.notes
    found = attempt(SparseLU, scaled, history)
    return None if found is None else answered(found, scaled, a, b, history)


class SparseLU(Method):
    """P A Q = L U by SuperLU, rows exchanged for size and columns ordered for few new entries."""

    name = "sparse"

    def __init__(self, a: Any, norm: float | None = None) -> None:
        from scipy.sparse import csc_array
        from scipy.sparse.linalg import splu

        self.norm = float(sizes_of(a)[1].max(initial=0.0)) if norm is None else norm
        try:
            self.held: Any = splu(csc_array(a))
        except RuntimeError:  # SuperLU's word for an exactly singular matrix
            raise Failed from None
        self.dtype, self.rows = a.dtype, int(a.shape[0])
        self.said = Message("dense-sparse-fill", stored=int(a.nnz), factors=int(self.held.nnz))

    def solve(self, b: Array, *, adjoint: bool = False) -> Array:
        """Two sparse substitutions."""
        return np.asarray(self.held.solve(np.ascontiguousarray(b.astype(self.dtype, copy=False)), "H" if adjoint else "N"))

    def times(self, a: Any, x: Array) -> Array:
        """A x."""
        return np.asarray(a @ x)

    def size(self) -> int:
        """Rows of A."""
        return self.rows


def written_out(a: Any) -> Array:
    """A sparse matrix in full, where that and its singular values stay within the limits. Raises TooLarge before anything is allocated."""
    rows, columns = (int(side) for side in a.shape)
    if hasattr(a, "toarray"):
        refuse_above("dense_work", rows * columns * min(rows, columns), "systems-sparse-work", shape=f"({rows}, {columns})")
    return filled(a)


def evened(a: Any) -> tuple[Any, Array, Array]:
    """A in double precision with rows and columns near 1, and the powers of two they were multiplied by."""
    from scipy.sparse import csr_array

    held = csr_array(a, dtype=np.result_type(a.dtype, np.float64))
    held.sum_duplicates()
    rows = -_exponents(held, 1)
    held = _shifted(held, rows, np.zeros(held.shape[1], dtype=int))
    columns = -_exponents(held, 0)
    return _shifted(held, np.zeros(held.shape[0], dtype=int), columns), rows, columns


def has_full_structure(a: Any) -> bool:
    """Whether some choice of one entry in each row and column, none of them zero, exists: without one A (n, n) is singular whatever its entries."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import structural_rank

    held = csr_array(a, copy=True)
    held.eliminate_zeros()
    return bool(structural_rank(held) == held.shape[0])


def regular(a: Any) -> Evidence | None:
    """What shows that a large square sparse A is not singular; None where that is not beyond doubt, or A is small enough to be written out."""
    if a.shape[0] != a.shape[1] or a.shape[0] <= _SMALL or not has_full_structure(a):
        return None
    held, _, _ = evened(a)
    eps = float(np.finfo(np.result_type(a.dtype, np.float32) if a.dtype.kind in "fc" else np.float64).eps)
    with np.errstate(all="ignore"):
        try:
            method = SparseLU(held)
        except Failed:
            return None
        condition = method.condition()
    if not _SAFETY * condition * eps * a.shape[0] < 1:
        return None
    history = (method.said,) if method.said is not None else ()
    return Evidence("sparse", backward_error=a.shape[0] * eps, condition=condition, error_bound=a.shape[0] * eps, history=history)


def sizes_of(a: Any) -> tuple[Array, Array]:
    """The largest |entry| of each row and the sum of |entries| of each column of a sparse matrix."""
    size = abs(a)
    return size.max(axis=1).toarray().ravel().astype(np.float64), np.asarray(size.sum(axis=0), dtype=np.float64).ravel()


class _SparseScaled(Scaled):
    """Rows and columns near 1 by powers of two; the pattern stays."""

    def _sizes(self, a: Any) -> tuple[Array, Array]:
        return sizes_of(a)

    def _apart(self, held: Any) -> Array:
        rows = -_exponents(held, 1)
        held = _shifted(held, rows, np.zeros(held.shape[1], dtype=int))
        self.columns = -_exponents(held, 0)
        self.a = _shifted(held, np.zeros(held.shape[0], dtype=int), self.columns)
        return rows


def _exponents(a: Any, axis: int) -> Array:
    top = abs(a).max(axis=axis).toarray().reshape(1, -1)
    return exponents_of(top, 0)


def _shifted(a: Any, rows: Array, columns: Array) -> Any:
    from scipy.sparse import csr_array

    by = np.repeat(rows, np.diff(a.indptr)) + columns[a.indices]
    data = np.ldexp(a.data.real, by) + (1j * np.ldexp(a.data.imag, by) if np.iscomplexobj(a.data) else 0)
    return csr_array((data, a.indices, a.indptr), shape=a.shape)
