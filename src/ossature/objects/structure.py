"""Which structure an object has: tested entry by entry, exactly for exact entries, within rounding for floats where the test is one of products."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.structure import Look, look
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.rational import Rational
from ossature.objects.operand import Operand

_TESTED_SIDE = 64  # beyond it products and definiteness are not tested: they cost n^3
_EXACT_SIDE = 16  # exact definiteness up to here
_SPARSE_SHARE = 0.1
_LARGEST = 10**300
_SMALLEST = Rational(1, _LARGEST)
_ROW_SUM = 1e-6  # how far probabilities in single precision may be from 1


def structure_of(operand: Operand) -> tuple[str, ...]:
    """The tags of a vector or a matrix, most telling first; () for other objects and empty ones."""
    if operand.ndim not in (1, 2) or 0 in operand.shape:
        return ()
    if operand.sparse is not None:
        return ("sparse",) if operand.sparse.nnz else ("zero",)
    values = _numbers(operand)
    share = np.count_nonzero(values) / values.size
    if share == 0:
        return ("zero",)
    if operand.ndim == 1:
        return _vector_tags(operand, values)
    tags = _square_tags(operand, values) if operand.shape[0] == operand.shape[1] else []
    if share <= _SPARSE_SHARE and values.size > 16:
        tags.append("sparse")
    if "identity" not in tags and "permutation" not in tags:
        tags += _row_tags(values)
    return tuple(tags)


def _numbers(operand: Operand) -> Any:
    """The entries as floats; exact ones beyond their range become very small or very large, never zero or infinite."""
    if operand.exact is None:
        return operand.numeric()
    rows = operand.exact.rows
    if all(isinstance(value, Rational) and (value == 0 or _SMALLEST < abs(value) < _LARGEST) for row in rows for value in row):
        return operand.numeric()
    return np.array([[_within_range(value) for value in row] for row in rows]).reshape(operand.shape)


def _within_range(value: Any) -> complex | float:
    try:
        held = complex(value)
    except NotFinite:
        return float(_LARGEST)
    if held == 0 and value != 0:
        return 1 / _LARGEST
    return held if held.imag else held.real


def _vector_tags(operand: Operand, values: Any) -> tuple[str, ...]:
    if values.size > 1 and np.isin(values, (0, 1)).all() and np.count_nonzero(values) == 1:
        return ("one-hot-vector",)
    if values.size > 1 and _are_probabilities(values[None, :]):
        return ("distribution",)
    return ("unit-length",) if values.size > 1 and _has_length_one(operand, values) else ()


def _has_length_one(operand: Operand, values: Any) -> bool:
    if operand.exact is not None:
        return bool((operand.exact.adjoint() @ operand.exact)[0, 0] == 1)
    if np.max(np.abs(values)) > 1.5:
        return False
    return bool(abs(float(np.sum(np.abs(values) ** 2)) - 1) <= 8 * values.size * np.finfo(values.dtype).eps)


def _row_tags(values: Any) -> list[str]:
    if values.shape[1] < 2 or np.iscomplexobj(values):
        return []
    if values.shape[0] != values.shape[1] and np.isin(values, (0, 1)).all() and (values.sum(axis=1) == 1).all():
        return ["one-hot"]
    return ["probabilities"] if _are_probabilities(values) else []


def _are_probabilities(values: Any) -> bool:
    if np.iscomplexobj(values):
        return False
    return bool((values >= 0).all() and (values <= 1 + _ROW_SUM).all() and np.abs(values.sum(axis=1) - 1).max() < _ROW_SUM)


def _square_tags(operand: Operand, values: Any) -> list[str]:
    seen = look(values)
    size = values.shape[0]
    if seen.is_diagonal and np.all(np.diagonal(values) == 1):
        return ["identity"]
    tags = _band_tags(seen, size)
    symmetric = _is_hermitian(operand, values)
    if symmetric and not seen.is_diagonal:
        tags.append("hermitian" if np.iscomplexobj(values) else "symmetric")
    elif _is_skew(operand, values):
        tags.append("skew-symmetric")
    if size > 2 and not seen.is_diagonal:
        tags += _diagonal_tags(values)
    if size <= _TESTED_SIDE:
        tags += _costly_tags(operand, values, symmetric)
    return tags


def _band_tags(seen: Look, size: int) -> list[str]:
    if seen.is_diagonal:
        return ["diagonal"]
    if seen.is_triangular:
        narrow = size > 2 and seen.lower + seen.upper == 1
        return [f"{'lower' if seen.upper == 0 else 'upper'}-{'bidiagonal' if narrow else 'triangular'}"]
    if size > 2 and seen.lower == seen.upper == 1:
        return ["tridiagonal"]
    if seen.is_banded(size):
        return ["banded"]
    return ["hessenberg"] if size > 3 and 1 in (seen.lower, seen.upper) else []


def _diagonal_tags(values: Any) -> list[str]:
    """Constant along diagonals (Toeplitz), and wrapping around (circulant); constant along the other diagonals (Hankel)."""
    if np.array_equal(values[1:, 1:], values[:-1, :-1]):
        return ["circulant" if np.array_equal(values[1:, 0], values[:-1, -1]) else "toeplitz"]
    return ["hankel"] if np.array_equal(values[1:, :-1], values[:-1, 1:]) else []


def _is_hermitian(operand: Operand, values: Any) -> bool:
    if operand.exact is not None:
        return bool(operand.exact == operand.exact.adjoint())
    return bool(np.array_equal(values, values.conj().T))


def _is_skew(operand: Operand, values: Any) -> bool:
    """Equal to minus its transpose."""
    if operand.exact is not None:
        return bool(operand.exact.transpose() == -operand.exact)
    return bool(np.array_equal(values, -values.T))


def _costly_tags(operand: Operand, values: Any, symmetric: bool) -> list[str]:
    tags = []
    if np.isin(values, (0, 1)).all() and (values.sum(axis=0) == 1).all() and (values.sum(axis=1) == 1).all():
        tags.append("permutation")
    if _is_orthogonal(operand, values):
        tags.append("unitary" if np.iscomplexobj(values) else "orthogonal")
    elif symmetric and _is_projection(operand, values):
        tags.append("projection")
    if symmetric:
        tags += _definiteness(operand.exact, values)
    return tags


def _is_orthogonal(operand: Operand, values: Any) -> bool:
    if operand.exact is not None:
        return bool(operand.exact.adjoint() @ operand.exact == ExactMatrix.identity(operand.shape[0]))
    if np.max(np.abs(values)) > 2:  # also keeps the product within range
        return False
    gap = values.conj().T @ values - np.eye(values.shape[0])
    return bool(np.max(np.abs(gap)) <= 8 * values.shape[0] * np.finfo(values.dtype).eps)


def _is_projection(operand: Operand, values: Any) -> bool:
    """P P = P: doing it twice changes nothing more."""
    if operand.exact is not None:
        return bool(operand.exact @ operand.exact == operand.exact)
    if not 0.5 < values.shape[0] * np.max(np.abs(values)) < 2 * values.shape[0]:  # the trace of a projection is its rank, 1 at least
        return False
    return bool(np.max(np.abs(values @ values - values)) <= 8 * values.shape[0] * np.finfo(values.dtype).eps)


def _definiteness(exact: ExactMatrix | None, values: Any) -> list[str]:
    """By the signs of exact pivots, or by eigenvalues farther from zero than rounding; a float matrix on the edge is given no name."""
    if exact is not None and exact.d != -1 and exact.shape[0] <= _EXACT_SIDE:
        positive, negative = _pivot_signs([list(row) for row in exact.rows])
        full = positive + negative == exact.shape[0]
        if positive and negative:
            return ["indefinite"]
        kind = "positive" if positive else "negative"
        return [f"{kind}-definite" if full else f"{kind}-semidefinite"]
    scale = float(np.max(np.abs(values)))
    if not np.isfinite(scale) or scale == 0:
        return []
    found = np.linalg.eigvalsh(values / values.dtype.type(scale))
    edge = 8 * values.shape[0] * np.finfo(values.dtype).eps * max(abs(float(found[0])), abs(float(found[-1])))
    if found[0] > edge:
        return ["positive-definite"]
    if found[-1] < -edge:
        return ["negative-definite"]
    return ["indefinite"] if found[0] < -edge and found[-1] > edge else []


def _pivot_signs(rows: list[list[Any]]) -> tuple[int, int]:
    """How many eigenvalues are positive and negative (Sylvester's law of inertia), by symmetric elimination.

    Where only zeros are left on the diagonal and not beside it, there is one of each sign, which is all that is asked.
    """
    positive = negative = 0
    while rows:
        place = next((index for index in range(len(rows)) if rows[index][index] != 0), None)
        if place is None:
            mixed = any(entry != 0 for row in rows for entry in row)
            return positive + mixed, negative + mixed
        pivot, lead = rows[place][place], rows[place]
        positive, negative = positive + (pivot > 0), negative + (pivot < 0)
        others = [index for index in range(len(rows)) if index != place]
        rows = [[rows[i][j] - rows[i][place] * lead[j] / pivot for j in others] for i in others]
    return positive, negative
