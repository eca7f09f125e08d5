"""Which structure a matrix has: tested entry by entry, exactly for exact entries, within rounding for floats."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.structure import look
from ossature.numbers.matrix import ExactMatrix
from ossature.objects.operand import Operand

_TESTED_SIDE = 64  # beyond it orthogonality and definiteness are not tested: they cost n^3
_SPARSE_SHARE = 0.1


def structure_of(operand: Operand) -> tuple[str, ...]:
    """The tags of a matrix, most telling first; () for other objects."""
    if operand.ndim != 2 or 0 in operand.shape:
        return ()
    if operand.sparse is not None:
        return ("sparse",)
    values = operand.numeric()
    tags = _shape_tags(operand, values) if operand.shape[0] == operand.shape[1] else []
    share = np.count_nonzero(values) / values.size
    if share == 0:
        return ("zero",)
    if share <= _SPARSE_SHARE and values.size > 16:
        tags.append("sparse")
    if _one_hot(values):
        tags.append("one-hot")
    elif _probabilities(values):
        tags.append("probabilities")
    return tuple(tags)


def _shape_tags(operand: Operand, values: Any) -> list[str]:
    seen = look(values)
    size = values.shape[0]
    tags: list[str] = []
    if seen.is_diagonal:
        diagonal = np.diagonal(values)
        tags.append("identity" if np.all(diagonal == 1) else "diagonal")
    elif seen.is_triangular:
        tags.append("lower-triangular" if seen.upper == 0 else "upper-triangular")
    elif seen.lower == seen.upper == 1 and size > 2:
        tags.append("tridiagonal")
    elif seen.is_banded(size):
        tags.append("banded")
    symmetric = _is_hermitian(operand, values)
    if symmetric and not seen.is_diagonal:
        tags.append("hermitian" if np.iscomplexobj(values) else "symmetric")
    elif _is_skew(operand, values):
        tags.append("skew-symmetric")
    if size <= _TESTED_SIDE:
        tags += _costly_tags(operand, values, symmetric)
    return tags


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
    ones = np.isin(values, (0, 1)).all() and (values.sum(axis=0) == 1).all() and (values.sum(axis=1) == 1).all()
    if ones and not np.array_equal(values, np.eye(values.shape[0])):
        tags.append("permutation")
    if _is_orthogonal(operand, values):
        tags.append("orthogonal")
    if symmetric and _is_definite(operand.exact, values):
        tags.append("positive-definite")
    return tags


def _is_orthogonal(operand: Operand, values: Any) -> bool:
    if operand.exact is not None:
        return bool(operand.exact.adjoint() @ operand.exact == ExactMatrix.identity(operand.shape[0]))
    if values.size and np.max(np.abs(values)) > 2:  # also keeps the product within range
        return False
    gap = values.conj().T @ values - np.eye(values.shape[0])
    return bool(np.max(np.abs(gap)) <= 8 * values.shape[0] * np.finfo(values.dtype).eps)


def _is_definite(exact: ExactMatrix | None, values: Any) -> bool:
    """By the signs of leading minors for exact entries, by trying Cholesky for floats."""
    if exact is not None and exact.d != -1 and exact.shape[0] <= 16:
        size = exact.shape[0]
        return all(exact.pick(range(k), range(k)).det() > 0 for k in range(1, size + 1))
    try:
        np.linalg.cholesky(values)
    except np.linalg.LinAlgError:
        return False
    return True


def _one_hot(values: Any) -> bool:
    return bool(values.shape[1] > 1 and values.shape[0] != values.shape[1] and np.isin(values, (0, 1)).all() and (values.sum(axis=1) == 1).all())


def _probabilities(values: Any) -> bool:
    if np.iscomplexobj(values) or values.shape[1] < 2:
        return False
    return bool((values >= 0).all() and (values <= 1 + 1e-6).all() and np.abs(values.sum(axis=1) - 1).max() < 1e-6)


def guess_of(shape: tuple[int, ...], tags: tuple[str, ...]) -> str:
    """What an object of this shape usually is in deep learning: an honest guess, by name."""
    if "one-hot" in tags or "probabilities" in tags:
        return "one-hot" if "one-hot" in tags else "probabilities"
    if len(shape) == 4:
        return "images-first" if shape[1] in (1, 3, 4) else "images-last" if shape[3] in (1, 3, 4) else "kernels" if max(shape[2:]) <= 11 else "images-first"
    if len(shape) == 3:
        return "image" if shape[2] in (3, 4) or shape[0] in (3, 4) and min(shape[1:]) > 8 else "sentences"
    if len(shape) == 2:
        return "picture" if min(shape) >= 16 and max(shape) <= 4 * min(shape) else "embedding" if shape[0] >= 1000 and shape[1] <= 1024 else "batch"
    return ("number", "features")[len(shape)] if len(shape) < 2 else "tensor"
