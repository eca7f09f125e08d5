"""Eigenvalues of float matrices by LAPACK, with a bound on the error of each: symmetric is tested, and a matrix near a defective one is recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import NotConverged, WouldOverflow
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.doubled import residual
from ossature.systems.refining import digits_of

Array = np.ndarray[Any, Any]
UNIT = float(np.finfo(np.float64).eps) / 2
MEASURED = 300  # rows up to which A V is computed in doubled precision
TINY = 2.0**-90  # what doubled precision leaves of numbers near 1
_ALIGNED = 0.999  # entries within so much of the largest count as the largest when a sign is chosen
_LOOSE = 1e8  # condition of the eigenvectors beyond which half the digits may be gone


@dataclass(frozen=True, slots=True)
class DenseEigen:
    """values descend; vectors (n, n) are columns of length 1; errors bound the distance of each value to one of A's; symmetric as tested."""

    values: Array
    vectors: Array
    errors: Array
    symmetric: bool
    evidence: Evidence


def eig_dense(a: Array) -> DenseEigen:
    """Eigenvalues and eigenvectors of a square float matrix. The float data is taken as exact.

    Symmetric (Hermitian): by eigh; each value within |A V − V W| / σ_min(V) of its own (Kahan; Parlett, The Symmetric Eigenvalue Problem, 11.5).
    Others: discs of Gershgorin of V⁻¹ A V around the values, joined where they overlap; where V has no inverse worth the name, the bound of Elsner
    from the Schur form (Stewart and Sun, Matrix Perturbation Theory, IV.1).
    """
    n = a.shape[0]
    symmetric = bool(np.array_equal(a, a.conj().T))
    if n == 0:
        return DenseEigen(np.zeros(0), np.zeros((0, 0)), np.zeros(0), True, Evidence("eigh", backward_error=0.0, condition=1.0, error_bound=0.0, digits=17.0))
    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64)
    if not wide.any():
        nothing = Evidence("eigh", backward_error=0.0, condition=1.0, error_bound=0.0, digits=17.0, entry_errors=np.zeros(n))
        return DenseEigen(np.zeros(n), np.eye(n), np.zeros(n), True, nothing)
    exponent = int(np.frexp(np.max(np.abs(np.stack([wide.real, wide.imag]))))[1])
    held = shifted(wide, -exponent)
    with np.errstate(all="ignore"):
        values, vectors, errors, backward, condition = _symmetric(held) if symmetric else _general(held)
        values, errors = shifted(values, exponent), shifted(errors, exponent)
    if not np.all(np.isfinite(values)):
        raise WouldOverflow("spectra-overflow", size=n)
    size = float(np.max(np.abs(values)))
    bound = float(np.max(errors) / size) if size > 0 else float("inf")
    notes = () if condition < _LOOSE else (Message("eig-nearly-defective", condition=float(f"{condition:.2g}")),)
    evidence = Evidence(
        "eigh" if symmetric else "eig",
        backward_error=backward,
        condition=condition,
        error_bound=bound,
        digits=digits_of(bound),
        entry_errors=errors,
        notes=notes,
    )
    return DenseEigen(values, vectors, errors, symmetric, evidence)


def shifted(a: Array, exponent: int) -> Array:
    """A times 2^exponent, exactly but for numbers below the smallest normal one."""
    half = exponent // 2
    return np.asarray(a * 2.0**half * 2.0 ** (exponent - half))


Found = tuple[Array, Array, Array, float, float]


def _asked(routine: Callable[[Array], tuple[Array, Array]], a: Array) -> tuple[Array, Array]:
    try:
        return routine(a)
    except np.linalg.LinAlgError:
        raise NotConverged("eig-no-convergence", size=a.shape[0]) from None


def _symmetric(a: Array) -> Found:
    values, vectors = _asked(np.linalg.eigh, a)
    values, vectors = values[::-1], _signed(vectors[:, ::-1])
    n = a.shape[0]
    left, fuzz = _residual_sized(a, values, vectors)
    gap = vectors.conj().T @ vectors - np.eye(n)
    off = float(np.linalg.norm(gap)) + n * n * 2 * UNIT
    least = np.sqrt(max(0.0, 1 - off))  # a bound from below on the smallest singular value of V
    error = (float(np.linalg.norm(left)) + fuzz) / least if least > 0 else np.inf
    return values, vectors, np.full(n, error), _backward(a, left), 1.0


def _residual_sized(a: Array, values: Array, vectors: Array) -> tuple[Array, float]:
    """V W − A V, rounding bounded in the Frobenius norm alone, which beyond 300 rows saves a product."""
    n = a.shape[0]
    if n <= MEASURED:
        left, fuzz = _residual(a, values, vectors)
        return left, float(np.linalg.norm(fuzz))
    scaled = vectors * values
    times = 4.0 if np.iscomplexobj(scaled) else 1.0
    sizes = float(np.linalg.norm(a)) * float(np.linalg.norm(vectors)) + float(np.linalg.norm(scaled))
    return scaled - a @ vectors, times * (n + 3) * UNIT * sizes


def _residual(a: Array, values: Array, vectors: Array) -> tuple[Array, Array]:
    """V W − A V, and a bound on what rounding did to each entry of it: measured in doubled precision up to 300 rows, where only V W is rounded."""
    n = a.shape[0]
    scaled = vectors * values
    times = 4.0 if np.iscomplexobj(scaled) else 1.0
    if n <= MEASURED:
        return residual(a, vectors, scaled), times * UNIT * np.abs(scaled) + TINY
    return scaled - a @ vectors, times * (n + 3) * UNIT * (np.abs(a) @ np.abs(vectors) + np.abs(scaled))


def _backward(a: Array, left: Array) -> float:
    size = float(np.linalg.norm(a))
    return float(np.max(np.linalg.norm(left, axis=0))) / size if size else 0.0


def _general(a: Array) -> Found:
    values, vectors = _asked(np.linalg.eig, a)
    order = np.lexsort((-values.imag, -values.real))
    values, vectors = values[order], _signed(vectors[:, order])
    left, fuzz = _residual(a, values, vectors)
    radii, condition = _discs(vectors, left, fuzz)
    errors = _joined(values, radii)
    if not np.all(errors < _schur_bound_least(a)):
        by_schur, bound = _schur(a)
        other = np.abs(values[:, None] - by_schur[None, :]).min(axis=1) + bound
        errors = np.where(other < errors, other, errors)
    if np.iscomplexobj(values) and not values.imag.any():
        values = values.real
    return values, vectors, errors, _backward(a, left), condition


def _discs(vectors: Array, left: Array, fuzz: Array) -> tuple[Array, float]:
    """Radii of Gershgorin's discs of V⁻¹ A V = W + V⁻¹ R, V⁻¹ from an approximate inverse Y and |I − Y V|; and the condition of V."""
    n = vectors.shape[0]
    try:
        inverse = np.linalg.inv(vectors)
    except np.linalg.LinAlgError:
        return np.full(n, np.inf), np.inf
    condition = float(np.linalg.norm(vectors, 2) * np.linalg.norm(inverse, 2)) if np.all(np.isfinite(inverse)) else np.inf
    condition = condition if condition < 1 / UNIT else np.inf
    rounded = (n + 3) * 4 * UNIT * (np.abs(inverse) @ np.abs(vectors))
    defect = float(np.max((np.abs(np.eye(n) - inverse @ vectors) + rounded).sum(axis=1)))
    if not defect < 0.5:
        return np.full(n, np.inf), condition
    rows = (np.abs(inverse @ left) + np.abs(inverse) @ ((n + 3) * 4 * UNIT * np.abs(left) + fuzz)).sum(axis=1)
    return rows + defect / (1 - defect) * float(np.max(rows)), condition


def _joined(values: Array, radii: Array) -> Array:
    """For each value a bound on the distance to one of A's: its radius, or, where discs overlap, the reach of the whole cluster."""
    n = values.size
    if not np.all(np.isfinite(radii)):
        return np.full(n, np.inf)
    apart = np.abs(values[:, None] - values[None, :])
    linked = apart <= radii[:, None] + radii[None, :]
    for _ in range(n):
        wider = (linked.astype(float) @ linked.astype(float)) > 0
        if np.array_equal(wider, linked):
            break
        linked = wider
    return np.asarray(np.where(linked, apart + radii[None, :], 0.0).max(axis=1))


def _schur_bound_least(a: Array) -> float:
    """What the Schur form would promise at best: when the discs are smaller, it is not asked."""
    return _elsner(a, float(np.linalg.norm(a)) * a.shape[0] * UNIT)


def _schur(a: Array) -> tuple[Array, float]:
    """The diagonal of the Schur form, and how far it may lie from A's eigenvalues."""
    from scipy.linalg import schur

    n = a.shape[0]
    triangle, z = schur(a, output="complex")
    values = np.diagonal(triangle)
    off = float(np.linalg.norm(z.conj().T @ z - np.eye(n))) + n * n * 8 * UNIT
    change = float(np.linalg.norm(a - z @ triangle @ z.conj().T)) + float(np.linalg.norm(a)) * (2 * off + 8 * (n + 3) * n * UNIT)
    return values, _elsner(a, change)


def _elsner(a: Array, change: float) -> float:
    """How far a change of that size can move an eigenvalue, at most."""
    n, size = a.shape[0], float(np.linalg.norm(a))
    return float((2 * size + change) ** (1 - 1 / n) * change ** (1 / n))


def _signed(vectors: Array) -> Array:
    """Columns of length 1 whose first large entry is real and positive, so that the same input gives the same vectors."""
    held = vectors / np.linalg.norm(vectors, axis=0)
    return np.asarray(held * leading_phase(held))


def leading_phase(vectors: Array) -> Array:
    """For each column the number of size 1 that makes its first large entry real and positive."""
    sizes = np.abs(vectors)
    first = np.argmax(sizes >= _ALIGNED * sizes.max(axis=0), axis=0)
    chosen = vectors[first, np.arange(vectors.shape[1])]
    return np.asarray(np.abs(chosen) / chosen)
