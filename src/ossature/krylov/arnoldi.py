"""A few eigenvalues of any square map from its products, by SciPy's Arnoldi (ARPACK), every residual measured afterwards."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import NotConverged, OssatureError
from ossature.base.limits import limits
from ossature.krylov.lanczos import Pairs, Which
from ossature.krylov.products import Product

Array = np.ndarray[Any, Any]
_WHICH: dict[str, Any] = {"largest": "LR", "smallest": "SR", "magnitude": "LM"}


def eigenpairs(a: Product, k: int, which: Which, *, tolerance: float, seed: int = 0) -> Pairs:
    """The k first eigenvalues of any square map, complex ones too. No bound is known for them: only how nearly A v = λ v holds.

    Raises what the map raises, NotConverged, Stopped: `.partial` of the error holds the Pairs found till then.
    Source: Lehoucq, Sorensen and Yang, ARPACK Users' Guide (1998).
    """
    size = a.shape[1]
    if size <= k + 2:
        return _written_out(a, k, which)
    from scipy.sparse.linalg import ArpackError, ArpackNoConvergence, LinearOperator, eigs

    random = np.random.default_rng(seed)
    start = random.standard_normal(size)
    kind = a.one(start).dtype
    operator: Any = LinearOperator(a.shape, matvec=lambda x: a.one(np.ravel(x)), dtype=kind)
    basis = min(size, max(2 * k + 1, 20) + 20)
    rounds = max(1, (limits().products - a.count - 2 * k) // (basis - k) - 1)
    try:
        values, vectors = eigs(operator, k=k, which=_WHICH[which], v0=start.astype(kind), tol=tolerance, ncv=basis, maxiter=rounds)
    except ArpackNoConvergence as fault:
        pairs = measured(a, fault.eigenvalues, fault.eigenvectors.T, which)
        raised = NotConverged("krylov-few-converged", allowed=limits().products, done=len(pairs.values), wanted=k)
        raised.partial = pairs
        raise raised from fault
    except ArpackError as fault:
        raise NotConverged("krylov-arpack", reason=str(fault)[:120]) from fault
    except OssatureError as fault:
        fault.partial = None
        raise
    return measured(a, values, vectors.T, which)


def _written_out(a: Product, k: int, which: Which) -> Pairs:
    """A small map column by column."""
    columns = a.times(np.eye(a.shape[1]))
    values, vectors = np.linalg.eig(columns.T)
    found = measured(a, values, vectors.T, which)
    return Pairs(found.values[:k], found.vectors[:k], found.residuals[:k], found.errors[:k], a.count, 0, False, 0.0, a.largest)


def measured(a: Product, values: Array, vectors: Array, which: Which) -> Pairs:
    """The pairs in order, with products made once more for their residuals."""
    score = {"largest": -values.real, "smallest": values.real, "magnitude": -np.abs(values)}[which]
    order = np.lexsort((-values.imag, score))
    values, vectors = values[order], vectors[order]
    sent = _sent(a, vectors)
    residuals = np.linalg.norm(sent - values[:, None] * vectors, axis=1)
    if not values.imag.any() and not vectors.imag.any():
        values, vectors = values.real, vectors.real
    return Pairs(values, vectors, residuals, np.full(len(values), np.inf), a.count, 0, False, a.noise, a.largest)


def _sent(a: Product, vectors: Array) -> Array:
    """A of complex vectors, of real and imaginary parts singly, since a real map may not take complex ones."""
    if vectors.dtype.kind != "c":
        return a.times(vectors)
    held = a.times(vectors.real.copy()).astype(np.complex128)
    if vectors.imag.any():
        held = held + 1j * a.times(vectors.imag.copy())
    return held
