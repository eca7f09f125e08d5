"""Sparse systems: LU that keeps the zeros (SuperLU), refined and judged like the dense ones."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.dense import DenseSolution, digits_of

Array = np.ndarray[Any, Any]


def solve_sparse(a: Any, b: Array) -> DenseSolution:
    """A x = b for a SciPy sparse A; rectangular and singular ones are written out where memory allows."""
    from ossature.systems.spaces import filled

    right = b if b.ndim == 2 else b[:, None]
    found = _square(a, right) if a.shape[0] == a.shape[1] else None
    if found is None:
        from ossature.systems.dense import solve_dense

        return solve_dense(filled(a), b)
    if b.ndim == 2:
        return found
    from ossature.systems.dense import as_vector

    return as_vector(found)


def _square(a: Any, b: Array) -> DenseSolution | None:
    from scipy.sparse import csc_array
    from scipy.sparse.linalg import LinearOperator, norm, onenormest, splu

    dtype = np.result_type(a.dtype, b.dtype, np.float64)
    held: Any = csc_array(a, dtype=dtype)
    right = b.astype(dtype, copy=False)
    factor: Any
    try:
        factor = splu(held)
    except RuntimeError:  # SuperLU's word for an exactly singular matrix
        return None
    x = factor.solve(right)
    steps = [factor.solve(right - held @ x)]
    x = x + steps[0]
    rest = right - held @ x
    left = np.abs(factor.solve(rest))
    if not np.all(np.isfinite(x)):
        raise NotFinite("dense-overflow", count=int(np.sum(~np.isfinite(x))))
    size = held.shape[0]
    back = LinearOperator((size, size), matvec=factor.solve, rmatvec=lambda y: factor.solve(y, "H"), dtype=dtype)
    condition = float(norm(held, 1)) * (
        float(onenormest(back)) if size > 4 else float(np.abs(factor.solve(np.eye(size, dtype=dtype))).sum(axis=0).max(initial=0.0))
    )
    eps = float(np.finfo(dtype).eps)
    if condition * eps > 0.1:
        return None
    scale = np.abs(held) @ np.abs(x) + np.abs(right)
    reach = condition * eps * float(np.max(np.abs(x), initial=0.0))
    entries = 2 * left + reach + eps * np.abs(x)
    top = np.max(np.abs(x), axis=0, initial=0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        backward = float(np.max(np.where(scale == 0, 0.0, np.abs(rest) / scale), initial=0.0))
        error = float(np.max(np.where(top == 0, 0.0, entries.max(axis=0, initial=0.0) / top), initial=0.0))
    evidence = Evidence(
        "sparse",
        backward_error=backward,
        condition=condition,
        error_bound=error,
        digits=digits_of(error),
        entry_errors=entries,
        history=(Message("dense-sparse-fill", stored=int(held.nnz), factors=int(factor.nnz)),),
    )
    return DenseSolution("unique", x, [], size, True, rest, evidence)
