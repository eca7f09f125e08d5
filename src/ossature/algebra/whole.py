"""Integer arrays too large for exact matrices: whole numbers in, whole numbers out, never wrapped around."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import WouldOverflow
from ossature.base.limits import limits
from ossature.objects.operand import Operand

Array = np.ndarray[Any, Any]

_TOP = 2**63
_FLOAT_TOP = 2**53


def whole(operand: Operand) -> Array | None:
    """The whole numbers behind an operand as int64, or None when it has others or larger ones."""
    if operand.exact is not None:
        return _from_exact(operand)
    held = operand.original
    if isinstance(held, np.ndarray) and held.dtype.kind in "biu" and held.shape == operand.shape:
        return held.astype(np.int64) if largest(held) < _TOP else None
    return None


def _from_exact(operand: Operand) -> Array | None:
    if operand.exact is None or not operand.exact.is_integer:
        return None
    rows = operand.exact.integer_rows()
    if any(abs(value) >= _TOP for row in rows for value in row):
        return None
    return np.array(rows, dtype=np.int64).reshape(operand.shape)


def both(left: Operand, right: Operand) -> tuple[Array, Array] | None:
    """Both operands as int64, when at least one is an integer array and the other whole too."""
    if left.is_exact and right.is_exact:
        return None
    one = whole(left)
    two = whole(right) if one is not None else None
    return None if one is None or two is None else (one, two)


def largest(values: Array) -> int:
    """max|entry| as a Python int: no wrapping at the most negative integer."""
    return max(abs(int(values.max())), abs(int(values.min()))) if values.size else 0


def add(left: Array, right: Array, verb: str) -> Array:
    """Left + right. Raises WouldOverflow."""
    if largest(left) + largest(right) >= _TOP:
        _refuse_real_overflow(left.astype(object) + right.astype(object), verb)
    return np.asarray(left + right)


def subtract(left: Array, right: Array, verb: str) -> Array:
    """Left - right. Raises WouldOverflow."""
    if largest(left) + largest(right) >= _TOP:
        _refuse_real_overflow(left.astype(object) - right.astype(object), verb)
    return np.asarray(left - right)


def times(left: Array, right: Array, verb: str) -> Array:
    """Entry times entry (or times one factor). Raises WouldOverflow."""
    if largest(left) * largest(right) >= _TOP:
        _refuse_real_overflow(left.astype(object) * right.astype(object), verb)
    return np.asarray(left * right)


def _refuse_real_overflow(values: Any, verb: str) -> None:
    """The bound was passed; refuse when an entry itself does not fit."""
    top = max(abs(value) for value in values.flat)
    if top >= _TOP:
        raise WouldOverflow("algebra-integers-overflow", verb=verb, largest=str(top), limit=str(_TOP - 1))


def matmul(left: Array, right: Array, verb: str = "multiply") -> Array:
    """The product, exactly: in doubles while every sum stays below 2^53, in int64 below 2^63, else on FLINT when that is small enough.

    Raises WouldOverflow when an entry does not fit int64, or when it cannot be told cheaply.
    """
    bound = largest(left) * largest(right) * max(left.shape[-1], 1)
    if bound < _FLOAT_TOP:
        return np.asarray(np.matmul(left.astype(np.float64), right.astype(np.float64))).astype(np.int64)
    if bound < _TOP:
        return np.asarray(np.matmul(left, right))
    if left.ndim <= 2 and right.ndim <= 2 and left.size + right.size <= limits().exact_entries * 10:
        return _on_flint(left, right, verb)
    raise WouldOverflow("algebra-integers-may-overflow", verb=verb, largest=str(bound), limit=str(_TOP - 1))


def _on_flint(left: Array, right: Array, verb: str) -> Array:
    from flint import fmpz_mat

    one = left.reshape(1, -1) if left.ndim == 1 else left
    two = right.reshape(-1, 1) if right.ndim == 1 else right
    held = fmpz_mat(*one.shape, one.ravel().tolist()) * fmpz_mat(*two.shape, two.ravel().tolist())
    values = [int(value) for value in held.entries()]
    if left.ndim == right.ndim == 1:
        return np.array(values[0], dtype=object)  # a single number is a Python integer, of any size
    top = max(map(abs, values), default=0)
    if top >= _TOP:
        raise WouldOverflow("algebra-integers-overflow", verb=verb, largest=str(top), limit=str(_TOP - 1))
    shape = (*left.shape[:-1], *(right.shape[-1:] if right.ndim > 1 else ()))
    return np.array(values, dtype=np.int64).reshape(shape)


def trace(values: Array) -> Any:
    """The sum of the diagonal, of any size, or of each in a stack. Raises WouldOverflow for stacks."""
    diagonal = np.diagonal(values, axis1=-2, axis2=-1)
    if values.ndim == 2:
        return sum(diagonal.tolist())
    if largest(diagonal) * max(diagonal.shape[-1], 1) >= _TOP:
        _refuse_real_overflow(np.sum(diagonal.astype(object), axis=-1, keepdims=True), "trace")
    return np.sum(diagonal, axis=-1)


def power(base: Array, exponent: int) -> tuple[Array, int]:
    """A to a power, and how many products that took. Raises WouldOverflow."""
    size = base.shape[-1]
    result: Array = np.broadcast_to(np.eye(size, dtype=np.int64), base.shape)
    products, started = 0, False
    while exponent:
        if exponent & 1:
            result = matmul(result, base, "power") if started else base
            products, started = products + int(started), True
        exponent >>= 1
        if exponent:
            base, products = matmul(base, base, "power"), products + 1
    return result, products
