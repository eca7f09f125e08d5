"""The determinant of a float matrix by LU (by QR where pivots grow), with a bound on its relative error; a sign that rounding may have made is not given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.doubled import residual
from ossature.systems.methods import product_of
from ossature.systems.refining import digits_of
from ossature.systems.scaling import exponents, shift

Array = np.ndarray[Any, Any]
_EPS = float(np.finfo(np.float64).eps)
_MEASURED = 300  # rows up to which what LU changed is measured
_POOR = 1e-3  # a bound on |A⁻¹| |change| beyond which QR is tried too
_COMPLEX = 2.0 * 2.0**0.5  # how much larger the rounding of a complex product is


@dataclass(frozen=True, slots=True)
class DenseDeterminant:
    """sign is None when the error bound reaches zero."""

    value: Any
    sign: Any
    log_abs: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Product:
    """det = mantissa 2^exponent, by one factorization; `relative` bounds its relative error, `felt` is |A⁻¹| times the change that the factorization made
    (1: singular for all we know), `at_worst` the same for the largest change it may make.
    """

    method: str
    mantissa: Any
    exponent: int
    relative: float
    felt: float
    at_worst: float


def det_dense(a: Array, *, proven: bool = False) -> DenseDeterminant:
    """The product of the pivots, corrected: A = P L U + E gives det A = det(P L U) (1 + tr A⁻¹E) up to n |A⁻¹E|² / 2.

    E is measured in doubled precision up to 300 rows and bounded beyond. The float data is taken as exact.  Higham, Accuracy and Stability, 9.3 and 14.6.
    """
    if proven:
        return _proven(a)
    if a.shape[0] == 0:
        return DenseDeterminant(1.0, 1, 0.0, Evidence("lu", backward_error=0.0, condition=1.0, error_bound=0.0, digits=17.0, entry_errors=0.0))
    if np.any(~a.any(axis=0)) or np.any(~a.any(axis=1)):
        return DenseDeterminant(0.0, 0, float("-inf"), Evidence("look", exact=True, error_bound=0.0, digits=17.0, entry_errors=0.0))
    held, moved = _scaled(a)
    coarse = float(np.finfo(a.dtype).eps) / _EPS
    history: tuple[Message, ...] = ()
    with np.errstate(all="ignore"):
        back = _inverse(held)
        found = _by_lu(held, back)
        if not found.felt < _POOR:
            back = _inverse_by_qr(held)
            again, other = _by_lu(held, back), _by_qr(held, back)
            found = min(found, again, key=lambda product: product.relative)
            if other.relative < found.relative / 2:
                history = (Message("dense-moved-up", method=Message("method-lu"), condition=_short(_condition(held, back))),)
                found = other
        return _judged(found, moved, held, back, coarse, history)


def _scaled(a: Array) -> tuple[Array, int]:
    """A with rows and columns near 1, and by which power of two its determinant was made smaller."""
    wide = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64)
    rows = exponents(np.abs(wide), 1)
    wide = shift(wide, -rows[:, None])
    columns = exponents(np.abs(wide), 0)
    return shift(wide, -columns[None, :]), int(rows.sum() + columns.sum())


def _inverse(a: Array) -> Array:
    """A⁻¹, infinite when A is exactly singular to LU."""
    try:
        return np.linalg.inv(a)
    except np.linalg.LinAlgError:
        return np.full(a.shape, np.inf)


def _inverse_by_qr(a: Array) -> Array:
    """A⁻¹ that does not suffer from the growth of pivots."""
    q, r = np.linalg.qr(a)
    try:
        return np.asarray(np.linalg.solve(r, q.conj().T))
    except np.linalg.LinAlgError:
        return np.full(a.shape, np.inf)


def _condition(a: Array, back: Array) -> float:
    return float(np.abs(a).sum(axis=0).max() * np.abs(back).sum(axis=0).max())


def _by_lu(a: Array, back: Array) -> _Product:
    """A = P L U + change with |change| <= n u P |L| |U|."""
    import warnings

    from scipy.linalg import lu_factor

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an exactly singular matrix is an answer here, not a warning
        held, pivots = lu_factor(a)
    size = a.shape[0]
    order = np.arange(size)
    for index, pivot in enumerate(pivots):
        order[[index, pivot]] = order[[pivot, index]]
    lower, upper = np.tril(held, -1) + np.eye(size), np.triu(held)
    most = np.empty(a.shape)
    most[order] = size * _unit(a) * (np.abs(lower) @ np.abs(upper))
    change = None
    if size <= _MEASURED:
        change = np.empty_like(a)
        change[order] = residual(lower, upper, a[order])
    swaps = int(np.sum(pivots != np.arange(size)))
    return _product("lu", np.diagonal(held) * np.where(np.arange(size) == 0, (-1.0) ** swaps, 1.0), back, most, change)


def _by_qr(a: Array, back: Array) -> _Product:
    """A = Q R + change, its columns below n u |column|: no growth. Each reflection turns the determinant over."""
    from scipy.linalg import qr

    (held, tau), _ = qr(a, mode="raw")
    turns = np.where(tau == 0, 1.0, -tau / np.where(tau == 0, 1.0, tau.conj()))
    most = np.broadcast_to(4 * a.shape[0] * _unit(a) * np.linalg.norm(a, axis=0), a.shape)
    return _product("qr", np.diagonal(held) * turns, back, most, None)


def _unit(a: Array) -> float:
    return _EPS / 2 * (_COMPLEX if np.iscomplexobj(a) else 1.0)


def _product(method: str, pivots: Array, back: Array, most: Array, change: Array | None) -> _Product:
    """The product of the pivots, corrected by the change where it was measured; most: bounds the change."""
    size = pivots.size
    mantissa, exponent = product_of(pivots)
    if mantissa == 0 or not np.all(np.isfinite(back)):
        return _Product(method, mantissa, exponent, np.inf, np.inf, np.inf)
    at_worst = _norm(np.abs(back) @ most)
    felt = at_worst if change is None else _norm(np.abs(back) @ np.abs(change)) * (1 + 2 * at_worst)  # the inverse is rounded as well
    if not felt < 0.5:
        return _Product(method, mantissa, exponent, np.inf, felt, at_worst)
    trace = float(np.sum(np.abs(back).T * (most if change is None else np.abs(change))))
    if change is not None:
        mantissa = mantissa * (1 + np.sum(back.T * change))
        trace *= at_worst + _unit(back) * size
    log = trace / (1 - felt) + size * felt**2 / (2 * (1 - felt)) + 2 * (size + 1) * _unit(back)
    return _Product(method, mantissa, exponent, float(np.expm1(log)), felt, at_worst)


def _norm(a: Array) -> float:
    found = float(min(a.sum(axis=0).max(), a.sum(axis=1).max()))
    return found if np.isfinite(found) else float("inf")


def _judged(found: _Product, moved: int, a: Array, back: Array, coarse: float, history: tuple[Message, ...]) -> DenseDeterminant:
    exponent = found.exponent + moved
    value = shift(np.asarray(found.mantissa), np.asarray(exponent))[()]
    size = abs(found.mantissa)
    log_abs = float(np.log(size) + exponent * np.log(2.0)) if size else float("-inf")
    if not found.felt < 0.5 or (not found.at_worst * coarse < 0.5 and _is_singular(a, coarse)):
        return _hidden(found, value, log_abs, moved, a, coarse, history)
    sign = complex(found.mantissa / size) if np.iscomplexobj(a) else int(np.sign(found.mantissa))
    relative, notes = as_float(found.relative, value)
    evidence = Evidence(
        found.method,
        backward_error=a.shape[0] * _EPS,
        condition=_condition(a, back),
        error_bound=relative,
        digits=digits_of(relative),
        entry_errors=relative * float(abs(value)) if np.isfinite(abs(value)) else 0.0,
        history=history,
        notes=notes,
    )
    return DenseDeterminant(value, sign, log_abs, evidence)


def as_float(relative: float, value: Any) -> tuple[float, tuple[Message, ...]]:
    """The bound on the relative error of the float, which among the smallest floats is mostly that of writing it down; and a note where it does not fit one.

    Of a value that became 0 or infinite, the bound is that of the sign and log_abs that stand for it.
    """
    size = float(abs(value))
    if np.isfinite(size) and size > np.finfo(np.float64).tiny:
        return relative, ()
    lost = float(np.finfo(np.float64).smallest_subnormal) / size if 0 < size < np.inf else 0.0
    return relative + lost, (Message("det-log-only"),)


def _is_singular(a: Array, coarse: float) -> bool:
    """Whether `rank` would find less than full rank."""
    singular = np.linalg.svd(a, compute_uv=False)
    return bool(singular[-1] <= a.shape[0] * _EPS * coarse * singular[0])


def _hidden(found: _Product, value: Any, log_abs: float, moved: int, a: Array, coarse: float, history: tuple[Message, ...]) -> DenseDeterminant:
    """Singular for all that rounding lets us know: |det| is at most the product of the singular values, each as far up as it may be."""
    singular = np.linalg.svd(a, compute_uv=False)
    logs = np.log2(singular + a.shape[0] * _EPS * coarse * singular[0])
    error = float(np.exp2(min(float(logs.sum()) + moved, 2000.0))) + float(abs(value))
    distance = max(float(singular[-1] / singular[0]), _EPS * coarse / 2)
    evidence = Evidence(
        found.method,
        backward_error=distance,
        condition=1 / distance,
        error_bound=float("inf"),
        digits=0.0,
        entry_errors=max(error, float(np.finfo(np.float64).smallest_subnormal)),
        history=history,
        notes=(Message("det-sign-hidden", distance=_short(distance)),),
    )
    return DenseDeterminant(value if np.isfinite(abs(value)) else float("nan"), None, log_abs, evidence)


def _short(value: float) -> float:
    return float(f"{value:.2g}")


def _proven(a: Array) -> DenseDeterminant:
    from ossature.systems.proof import det_proven

    value, radius, sign, log_abs = det_proven(a)
    size = abs(value)
    fits = bool(np.isfinite(size) and size > np.finfo(np.float64).tiny)
    relative, notes = as_float(radius / size if fits else _EPS, value)
    errors = radius if fits else relative * float(size) if np.isfinite(size) else 0.0
    evidence = Evidence("ball", proven=True, error_bound=relative, digits=digits_of(relative), entry_errors=errors, notes=notes)
    return DenseDeterminant(value, sign, log_abs, evidence)
