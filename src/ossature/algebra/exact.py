"""Algebra on exact entries. Matrices and vectors are FLINT's; tensors are arrays of entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ossature.base.errors import NotExact, TooLarge
from ossature.base.limits import limits
from ossature.numbers.entries import bits_of, sqrt_of
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.rational import Rational
from ossature.objects.operand import Operand

_SQUARES = 4  # limits that all the squares of a power may fill together


def value_of(matrix: ExactMatrix, ndim: int) -> Any:
    """What the caller gets: an entry, a vector or a matrix."""
    if ndim == 2:
        return matrix
    entries = [row[0] for row in matrix.rows]
    return ExactVector(entries) if ndim == 1 else entries[0]


def frozen(entries: Any) -> Any:
    """A tensor of entries, read-only."""
    held = np.asarray(entries, dtype=object)
    held.flags.writeable = False
    return held


def entries_of(operand: Operand) -> Any:
    """Any exact operand as an array of entries."""
    if operand.exact is None:
        return operand.array
    held = np.empty(int(np.prod(operand.shape, dtype=int)), dtype=object)
    held[:] = [entry for row in operand.exact.rows for entry in row]
    return held.reshape(operand.shape)


def add(left: Operand, right: Operand) -> Any:
    """Entry plus entry."""
    if left.exact is not None and right.exact is not None:
        return value_of(left.exact + right.exact, left.ndim)
    return frozen(entries_of(left) + entries_of(right))


def subtract(left: Operand, right: Operand) -> Any:
    """Entry minus entry."""
    if left.exact is not None and right.exact is not None:
        return value_of(left.exact - right.exact, left.ndim)
    return frozen(entries_of(left) - entries_of(right))


def hadamard(left: Operand, right: Operand) -> Any:
    """Entry times entry."""
    if left.exact is None or right.exact is None:
        return frozen(entries_of(left) * entries_of(right))
    rows = [[a * b for a, b in zip(one, two, strict=True)] for one, two in zip(left.exact.rows, right.exact.rows, strict=True)]
    return value_of(ExactMatrix.of(rows, shape=left.exact.shape), left.ndim)


def scale(operand: Operand, factor: Operand) -> Any:
    """Every entry times one factor."""
    held = factor.exact.rows[0][0]  # type: ignore[union-attr]
    if operand.exact is not None:
        return value_of(operand.exact.scale(held), operand.ndim)
    return frozen(entries_of(operand) * held)


def multiply(left: Operand, right: Operand) -> Any:
    """The matrix product: of matrices, a matrix and a vector either way round, or stacks."""
    if left.exact is None or right.exact is None:
        return frozen(np.matmul(entries_of(left), entries_of(right)))
    if left.ndim == 1:
        row = left.exact.transpose() @ right.exact
        return ExactVector(row.rows[0] if row.shape[1] else ())
    return value_of(left.exact @ right.exact, right.ndim)


def dot(left: Operand, right: Operand) -> Any:
    """The sum of conj(x_i) y_i."""
    return (left.exact.adjoint() @ right.exact).rows[0][0]  # type: ignore[union-attr, operator]


def outer(left: Operand, right: Operand) -> ExactMatrix:
    """The column x times the row y."""
    return left.exact @ right.exact.transpose()  # type: ignore[union-attr, operator]


def cosine(dot_value: Any, squares: tuple[Any, Any]) -> Any:
    """x·y / √(x·x y·y), within one square root. Raises NotExact or TooLarge where that cannot be held."""
    root = sqrt_of(squares[0] * squares[1])
    return dot_value / root


def transpose(operand: Operand, conjugate: bool) -> Any:
    """Rows become columns; a vector becomes a matrix of one row."""
    if operand.exact is not None:
        held = operand.exact.transpose()
        return held.conjugate() if conjugate else held
    held_entries = np.swapaxes(operand.array, -1, -2)
    return frozen([entry.conjugate() for entry in held_entries.flat]).reshape(held_entries.shape) if conjugate else frozen(held_entries.copy())


def trace(operand: Operand) -> Any:
    """The sum of the diagonal, of one matrix or of each in a stack."""
    if operand.exact is not None:
        return operand.exact.trace()
    return frozen(np.trace(operand.array, axis1=-2, axis2=-1) + Rational(0))


def power(operand: Operand, exponent: int) -> Any:
    """A to a power, by repeated squaring. Raises TooLarge as soon as the entries outgrow the limit."""
    if operand.exact is not None:
        return _raised(operand.exact, ExactMatrix.identity(operand.shape[0]), exponent)
    size = operand.shape[-1]
    identity = np.array([[Rational(int(i == j)) for j in range(size)] for i in range(size)], dtype=object).reshape(size, size)
    return frozen(_raised(operand.array, np.broadcast_to(identity, operand.shape), exponent))


def _raised(base: Any, result: Any, exponent: int) -> Any:
    """The squares that the exponent names, multiplied together, each weighed as it is formed.

    No rule tells beforehand which powers grow: those of a rotation or a permutation never do, those of a unit triangle by a few bits a square.
    Where they do, a square has twice the bits of the one before, so the last that is formed costs no more than the largest answer allowed.
    """
    reached, taken, spent = 1, 0, 0
    for squared, used in squarings(base, exponent):
        bits = _bits_in(squared)
        spent += bits
        _refuse_beyond(bits, exponent, reached, spent)
        if used:
            result, taken = result @ squared, taken + reached
            _refuse_beyond(_bits_in(result), exponent, taken, spent)
        reached *= 2
    return result


def squarings(base: Any, exponent: int) -> Iterator[tuple[Any, bool]]:
    """A, A², A⁴, ... and whether each is a factor of the power."""
    while exponent:
        yield base, bool(exponent & 1)
        exponent >>= 1
        if exponent:
            base = base @ base


def _bits_in(held: Any) -> int:
    """Bits of the largest entry, times the number of entries."""
    entries = [entry for row in held.rows for entry in row] if isinstance(held, ExactMatrix) else list(held.flat)
    return max(map(bits_of, entries), default=0) * len(entries)


def _refuse_beyond(bits: int, exponent: int, reached: int, spent: int) -> None:
    """Raise TooLarge when the power A^reached, or all the squares so far, fill too many bits: A^exponent, growing on like that, would fill the more."""
    allowed = limits().exact_bits
    if bits > allowed or spent > _SQUARES * allowed:
        raise TooLarge("algebra-power-large", exponent=exponent, needed=max(bits, bits * exponent // reached), allowed=allowed)


INEXACT = (NotExact, TooLarge)
