"""What is true of float data: solutions, determinants and ranks through FLINT's balls and rationals, at whatever precision pins them down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from flint import acb, acb_mat, arb, arb_mat, ctx, fmpq, fmpq_mat, fmpz, fmpz_mat

Array = np.ndarray[Any, Any]
_FIRST, _LAST = 256, 1 << 15
_PINNED = 90  # bits of the largest entry


@contextmanager
def precision(bits: int) -> Iterator[None]:
    before, ctx.prec = ctx.prec, bits
    try:
        yield
    finally:
        ctx.prec = before


def balls(a: Array) -> Any:
    """A float matrix as exact balls."""
    if np.iscomplexobj(a):
        return acb_mat([[acb(complex(v).real, complex(v).imag) for v in row] for row in a]) if a.size else acb_mat(*a.shape)
    return arb_mat([[arb(float(v)) for v in row] for row in a]) if a.size else arb_mat(*a.shape)


def rationals(a: Array) -> fmpq_mat:
    """A real float matrix as fractions."""
    return fmpq_mat(*a.shape, [fmpq(*float(v).as_integer_ratio()) for v in a.ravel()])


def realified(a: Array) -> Array:
    """A complex matrix as a real one twice as large, which has twice its rank."""
    return np.block([[a.real, -a.imag], [a.imag, a.real]]) if np.iscomplexobj(a) else a


def whole(a: Array) -> fmpz_mat:
    """Rows of a real float matrix as whole numbers, each row times its own power of two."""
    rows: list[list[fmpz]] = []
    for row in a:
        parts = [float(v).as_integer_ratio() for v in row]
        low = max((d for _, d in parts), default=1)
        rows.append([fmpz(p) * fmpz(low // d) for p, d in parts])
    return fmpz_mat(rows) if rows and rows[0] else fmpz_mat(*a.shape)


def rank(a: Array) -> int:
    """The rank of the float data, exactly."""
    return int(whole(realified(a)).rank()) // (2 if np.iscomplexobj(a) else 1)


def solution(a: Array, b: Array) -> Array | None:
    """The entries of x with A x = b, as balls thinner than any float error, shaped like b; None when A is exactly singular."""
    size = a.shape[0]
    if size == 0:
        return np.zeros(b.shape, dtype=object)
    if np.iscomplexobj(b):
        a = a.astype(np.complex128)
    right = b.reshape(size, -1)
    if np.iscomplexobj(a):
        right = right.astype(np.complex128)
    bits = _FIRST
    while bits <= _LAST:
        with precision(bits):
            try:
                found = balls(a).solve(balls(right))
            except ZeroDivisionError:
                found = None
            if found is not None and _pinned(found):
                return np.array(found.entries(), dtype=object).reshape(b.shape)
        if bits == _FIRST * 4 and rank(a) < size:
            return None
        bits *= 2
    raise AssertionError("the oracle ran out of precision")


def _pinned(found: Any) -> bool:
    entries = [abs(v) for v in found.entries()]
    if not all(v.is_finite() for v in entries):
        return False
    width = found.ncols()
    for column in range(width):
        own = entries[column::width]
        top = max((v.mid() for v in own), default=arb(0))
        if any(v.rad() > top * arb(2) ** -_PINNED for v in own):
            return False
    return True


def determinant(a: Array) -> Any:
    """The determinant as a thin ball; exactly zero for exactly singular data."""
    if not a.size:
        return arb(1)
    bits = _FIRST
    while bits <= _LAST:
        with precision(bits):
            found = balls(a).det()
            size = abs(found)
            if size.is_finite() and size.rad() <= size.mid() * arb(2) ** -_PINNED and size != 0:
                return found
        if bits == _FIRST * 4 and rank(a) < a.shape[0]:
            return arb(0)
        bits *= 2
    raise AssertionError("the oracle ran out of precision")


def closest(a: Array, b: Array) -> list[fmpq]:
    """The x of least norm with A x closest to b, of the real float data, in fractions: full-rank factors A = C F."""
    held, right = rationals(a), rationals(b.reshape(-1, 1))
    reduced, rank_ = held.rref()
    if rank_ == 0:
        return [fmpq(0)] * a.shape[1]
    pivots = [next(j for j in range(a.shape[1]) if reduced[i, j] != 0) for i in range(rank_)]
    c = fmpq_mat(a.shape[0], rank_, [held[i, j] for i in range(a.shape[0]) for j in pivots])
    f = fmpq_mat(rank_, a.shape[1], [reduced[i, j] for i in range(rank_) for j in range(a.shape[1])])
    y = (c.transpose() * c).solve(c.transpose() * right)
    x = f.transpose() * (f * f.transpose()).solve(y)
    return [x[i, 0] for i in range(a.shape[1])]


def _ball(value: Any) -> Any:
    if isinstance(value, (complex, np.complexfloating)):
        return acb(complex(value).real, complex(value).imag)
    return arb(value) if isinstance(value, fmpq) else value if isinstance(value, (arb, acb)) else arb(float(value))


def gaps(x: Array, exact: Any) -> Array:
    """|x - x*| of each entry, as floats rounded up (a gap below the smallest float is 0)."""
    held = np.asarray(exact, dtype=object).reshape(np.shape(x))
    with precision(600):
        found = [_up(abs(_ball(v) - _ball(e))) for v, e in zip(np.ravel(x).tolist(), held.ravel(), strict=True)]
    return np.array(found, dtype=float).reshape(np.shape(x))


def _up(size: Any) -> float:
    return float(size.upper()) if size.is_finite() else float("inf")


def error(x: Array, exact: Any) -> float:
    """max|x - x*| / max|x*|, of the worst column; inf for a vector that is not finite."""
    if not np.all(np.isfinite(x)):
        return float("inf")
    if not np.size(x):
        return 0.0
    held = np.asarray(exact, dtype=object).reshape(np.shape(x))
    columns = np.asarray(x).reshape(len(x), -1)
    sides = held.reshape(len(x), -1)
    worst = 0.0
    with precision(600):
        for given, true in zip(columns.T, sides.T, strict=True):
            top = max((abs(_ball(e)) for e in true), default=arb(0), key=_middle)
            gap = max((abs(_ball(v) - _ball(e)) for v, e in zip(given.tolist(), true, strict=True)), default=arb(0), key=_middle)
            if gap != 0:
                worst = max(worst, _up(gap / top) if top != 0 else float("inf"))
    return worst


def _middle(size: Any) -> Any:
    return size.mid()


def digits(error: float) -> float:
    """-log10, between 0 and 17."""
    return 17.0 if error == 0 else float(np.clip(-np.log10(error), 0.0, 17.0))


def null_columns(a: Array) -> fmpq_mat:
    """A basis of the null space of the real float data, as columns of fractions."""
    reduced, rank_ = rationals(a).rref()
    width = a.shape[1]
    pivots = [next(j for j in range(width) if reduced[i, j] != 0) for i in range(rank_)]
    free = [j for j in range(width) if j not in pivots]
    basis = fmpq_mat(width, len(free))
    for column, index in enumerate(free):
        basis[index, column] = fmpq(1)
        for row, pivot in enumerate(pivots):
            basis[pivot, column] = -reduced[row, index]
    return basis


def distance_to(basis: fmpq_mat, vector: Array) -> float:
    """How far a unit vector is from the span of the columns of a basis: the sine of their angle."""
    v = rationals(vector.reshape(-1, 1))
    if basis.ncols() == 0:
        return 1.0
    rest = v - basis * (basis.transpose() * basis).solve(basis.transpose() * v)
    total = sum((rest[i, 0] * rest[i, 0] for i in range(rest.nrows())), fmpq(0))
    return float((arb(total) ** fmpq(1, 2)).upper()) if total != 0 else 0.0
