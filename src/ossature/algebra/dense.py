"""Algebra on float arrays and sparse matrices, every result with a bound of its rounding."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Any

import numpy as np

from ossature.algebra.rounding import Array, growth, refuse_overflow, relative, smallest, unit
from ossature.base.arrays import filled, refuse_large_answer
from ossature.base.message import Message
from ossature.objects.operand import Operand

_SMALL = 1_000_000  # products of a matrix product up to which |A||B| is computed too; beyond, row and column lengths bound it
_POOR = 1e-8  # a dot product with a worse bound than this is computed again in doubled precision
_POOR_SINGLE = 1e-4


@dataclass(frozen=True)
class Found:
    """A float result: its value, bounds of the entries' absolute errors, the method, and what was tried before."""

    value: Any
    errors: Any
    method: str = "float"
    history: tuple[Message, ...] = ()


def pair(left: Operand, right: Operand) -> tuple[Any, Any]:
    """Both operands as float arrays (sparse ones stay sparse); exact entries take the other's precision when it holds them."""
    one, two = numbers_of(left), numbers_of(right)
    if left.is_exact and not right.is_exact:
        one = _narrowed(one, two)
    elif right.is_exact and not left.is_exact:
        two = _narrowed(two, one)
    return one, two


def numbers_of(operand: Operand) -> Any:
    """The float array or sparse matrix of an operand."""
    if operand.sparse is None:
        return operand.numeric()
    return operand.sparse if operand.sparse.dtype.kind in "fc" else operand.sparse.astype(np.float64)


def _narrowed(values: Array, other: Any) -> Array:
    """In single precision where the other operand is and nothing is lost."""
    if other.dtype.char not in "fF":
        return values
    with np.errstate(all="ignore"):
        held = values.astype(np.complex64 if values.dtype.kind == "c" else np.float32)
    return held if np.array_equal(held, values) else values


def plain(value: Any) -> Any:
    """A 0-d array as a Python number, anything else as it is."""
    return value.item() if np.ndim(value) == 0 and hasattr(value, "item") else value


def add(left: Any, right: Any, verb: str = "add", sign: int = 1) -> Found:
    """Left + right or left - right; each entry rounded once."""
    left, right = _one_kind(left, right)
    with np.errstate(all="ignore"):
        value = left + right if sign > 0 else left - right
    return _rounded_once(value, verb)


def _one_kind(left: Any, right: Any) -> tuple[Any, Any]:
    """Two sparse matrices stay sparse; a sparse and a dense one are both dense."""
    if _sparse(left) and _sparse(right):
        return left, right
    return dense(left), dense(right)


def _sparse(values: Any) -> bool:
    return hasattr(values, "toarray")


def dense(values: Any) -> Array:
    """A sparse matrix written out."""
    return filled(values)


def _rounded_once(value: Any, verb: str, weight: float = 1.0) -> Found:
    """One rounding an entry (`weight` of them), and what underflow may take."""
    held = value.data if _sparse(value) else np.asarray(value)
    refuse_overflow(held, verb)
    if _sparse(value):
        return Found(value, float(np.max(np.abs(held), initial=0.0)) * weight * 2 * unit(held), "sparse-product")
    errors = np.abs(held).astype(np.float64, copy=False)
    errors *= weight * 2 * unit(held)
    return Found(plain(value), errors, "float")


def hadamard(left: Any, right: Any) -> Found:
    """Entry times entry."""
    with np.errstate(all="ignore"):
        value = left.multiply(right).tocsr() if _sparse(left) else right.multiply(left).tocsr() if _sparse(right) else left * right
    return _after_product(_rounded_once(value, "hadamard", _weight(value)))


def _weight(value: Any) -> float:
    return 4.0 if value.dtype.kind == "c" else 2.0


def _after_product(found: Found) -> Found:
    """Room for a product that underflowed."""
    tiny = smallest(np.asarray(found.value)) if np.asarray(found.value).dtype.kind in "fc" else 5e-324
    return Found(found.value, found.errors + 4 * tiny, found.method)


def scale(values: Any, factor: Any) -> Found:
    """Every entry times one factor; single precision stays single."""
    held = complex(factor) if isinstance(factor, complex) else float(factor)
    with np.errstate(all="ignore"):
        value = values * held
    return _after_product(_rounded_once(value, "scale", _weight(value)))


def outer(left: Array, right: Array) -> Found:
    """All products x_i y_j."""
    refuse_large_answer(left.size, right.size)
    with np.errstate(all="ignore"):
        value = np.outer(left, right)
    return _after_product(_rounded_once(value, "outer", _weight(value)))


def multiply(left: Any, right: Any, verb: str = "multiply") -> Found:
    """The matrix product with an entrywise bound; operands are rescaled by powers of two when a sum overflows on its way."""
    if _sparse(left) or _sparse(right):
        return _sparse_product(left, right, verb)
    with np.errstate(all="ignore"):
        value = np.asarray(np.matmul(left, right))
    if not np.all(np.isfinite(value)):
        value = _rescaled(left, right)
        refuse_overflow(value, verb)
    return Found(plain(value), _product_errors(left, right, value))


def _product_errors(left: Array, right: Array, value: Array) -> Any:
    """Growth times |A||B|: computed while small, else bounded by row lengths times column lengths (Cauchy and Schwarz)."""
    terms = left.shape[-1]
    held = growth(terms, value)
    floor = 4 * (terms + 1) * smallest(value)
    if value.size * max(terms, 1) <= _SMALL:
        with np.errstate(all="ignore"):
            bounds = held * np.matmul(np.abs(left).astype(np.float64, copy=False), np.abs(right).astype(np.float64, copy=False))
        if np.all(np.isfinite(bounds)):
            near_nothing = bool(np.any(bounds < floor * 2.0**30))
            return plain(bounds if near_nothing and not _may_underflow(left, right, value) else bounds + floor)
    return _by_lengths(left, right, held, floor)


def _may_underflow(left: Array, right: Array, value: Array) -> bool:
    """Whether a product of two entries that are not zero could fall among the smallest numbers, where rounding is absolute."""
    least = [np.min(np.abs(part), initial=np.inf, where=part != 0) for values in (left, right) for part in _parts(values)]
    normal = float(np.finfo(value.dtype).smallest_normal) / float(np.finfo(value.dtype).eps)
    half = len(_parts(left))
    with np.errstate(all="ignore"):
        return bool(float(min(least[:half])) * float(min(least[half:])) < normal)


def _parts(values: Array) -> tuple[Array, ...]:
    return (values.real, values.imag) if values.dtype.kind == "c" else (values,)


def _by_lengths(left: Array, right: Array, held: float, floor: float) -> Any:
    one, lift_one = _lifted(left)
    two, lift_two = _lifted(right)
    lost = left.shape[-1] ** 0.5 * 1e-160  # squares of entries far below the largest underflow
    rows = np.sqrt(np.sum(one * one, axis=-1)) * (1 + 1e-12) + lost
    columns = np.sqrt(np.sum(two * two, axis=-2 if right.ndim > 1 else -1)) * (1 + 1e-12) + lost
    with np.errstate(all="ignore"):
        sizes = rows[..., :, None] * columns[..., None, :] if left.ndim > 1 and right.ndim > 1 else rows * columns
        return plain(np.ldexp(sizes * held, lift_one + lift_two) + floor)


def _lifted(values: Array) -> tuple[Array, int]:
    """|values| over a power of two that brings the largest near one, and that power."""
    real, imaginary = (np.abs(part).astype(np.float64) for part in (values.real, values.imag))
    power = int(np.frexp(max(np.max(real, initial=0.0), np.max(imaginary, initial=0.0)))[1])
    return np.hypot(np.ldexp(real, -power), np.ldexp(imaginary, -power)), power


def _rescaled(left: Array, right: Array) -> Array:
    """The product with rows and columns brought near one first: only a result that is itself too large overflows."""
    rows, row_powers = _line_scaled(left, -1)
    columns, column_powers = _line_scaled(right, -2 if right.ndim > 1 else -1)
    value = np.asarray(np.matmul(rows, columns))
    with np.errstate(all="ignore"):
        return _shifted(value, np.reshape(row_powers + column_powers, value.shape))


def _line_scaled(values: Array, axis: int) -> tuple[Array, Any]:
    sizes = np.maximum(np.abs(values.real), np.abs(values.imag))
    powers = np.frexp(np.max(sizes, axis=axis, keepdims=True, initial=0.0))[1]
    with np.errstate(all="ignore"):
        return _shifted(values, -powers), powers


def _shifted(values: Array, powers: Any) -> Array:
    """Values * 2^powers, complex ones too."""
    if values.dtype.kind == "c":
        held = np.empty_like(values)
        held.real, held.imag = np.ldexp(values.real, powers), np.ldexp(values.imag, powers)
        return held
    return np.asarray(np.ldexp(values, powers))


def _sparse_product(left: Any, right: Any, verb: str) -> Found:
    """A product with a sparse factor: sums as long as the fullest row, one bound for all entries."""
    with np.errstate(all="ignore"):
        value = left @ right
        sizes = abs(left) @ abs(right)
    held = value.data if _sparse(value) else np.asarray(value)
    refuse_overflow(held, verb)
    largest = sizes.data if _sparse(sizes) else np.asarray(sizes)
    terms = _fullest(left) if _sparse(left) else _fullest(right.T)
    bound = float(np.max(largest, initial=0.0)) * growth(terms, held) + 4 * (terms + 1) * smallest(held)
    return Found(value, bound if _sparse(value) else np.asarray(largest, dtype=np.float64) * growth(terms, held), "sparse-product")


def _fullest(matrix: Any) -> int:
    """Entries in the fullest row."""
    held = matrix.tocsr()
    return int(np.max(np.diff(held.indptr), initial=1))


def dot(left: Array, right: Array) -> Found:
    """The sum of conj(x_i) y_i; in doubled precision when cancellation leaves less than half the digits."""
    found = multiply(left if left.dtype.kind != "c" else np.conj(left), right, "dot")
    single = np.result_type(left, right).char in "fF"
    if relative(np.asarray(found.value), found.errors) <= (_POOR_SINGLE if single else _POOR):
        return found
    better = _doubled(*(values.astype(np.result_type(values, np.float64)) for values in (np.conj(left), right)))
    if better is None:
        return found
    return Found(better, _last_place(better), "compensated", (Message("algebra-dot-cancels", before=float(f"{found.errors:.1e}")),))


def _doubled(left: Array, right: Array) -> Any:
    """The correctly rounded sum of products (Dekker's splitting, Shewchuk's sum); None where the splitting could over- or underflow."""
    sizes = [np.abs(np.asarray(part)[np.asarray(part) != 0]) for values in (left, right) for part in (values.real, values.imag)]
    if any(size.size and (size.max() > 2.0**480 or size.min() < 2.0**-480) for size in sizes):
        return None
    real = fsum((*_terms(left.real, right.real), *_terms(-left.imag, right.imag)))
    if left.dtype.kind != "c" and right.dtype.kind != "c":
        return real
    return complex(real, fsum((*_terms(left.real, right.imag), *_terms(left.imag, right.real))))


def _terms(left: Array, right: Array) -> list[float]:
    """Products and their rounding errors: numbers whose sum is the sum of the products exactly."""
    one, two = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    product = one * two
    high_one, high_two = _high(one), _high(two)
    low_one, low_two = one - high_one, two - high_two
    error = low_one * low_two - (((product - high_one * high_two) - low_one * high_two) - high_one * low_two)
    return [*product.tolist(), *error.tolist()]


def _high(values: Array) -> Array:
    shifted = values * 134217729.0  # 2^27 + 1
    return np.asarray(shifted - (shifted - values))


def _last_place(value: Any) -> float:
    held = complex(value)
    return float(np.spacing(max(abs(held.real), abs(held.imag), 5e-324)))


def cosine(left: Array, right: Array) -> Found:
    """x·y / (|x| |y|) of vectors brought near one first, so that nothing over- or underflows; neither may be zero."""
    one, two = (_unit_sized(values) for values in (left, right))
    lengths = float(np.sqrt(np.sum(np.abs(one) ** 2))) * float(np.sqrt(np.sum(np.abs(two) ** 2)))
    found = dot(one, two)
    value = found.value / lengths
    terms = left.shape[0]
    error = float(found.errors) / lengths + (terms + 8) * 2.0**-53 * abs(value)
    if not isinstance(value, complex):
        value = max(-1.0, min(1.0, value))
    return Found(value, error, found.method, found.history)


def _unit_sized(values: Array) -> Array:
    held = values.astype(np.complex128 if values.dtype.kind == "c" else np.float64)
    largest = max(np.max(np.abs(held.real)), np.max(np.abs(held.imag)))
    return _shifted(held, -np.frexp(largest)[1])


def transpose(values: Any, conjugate: bool) -> Found:
    """Rows become columns: nothing is rounded."""
    turned = values.T if _sparse(values) else np.swapaxes(values, -1, -2)
    value = turned.conj() if conjugate else turned
    if _sparse(value):
        return Found(value.tocsr(), 0.0, "moved")
    return Found(np.array(value), 0.0, "moved")


def trace(values: Any) -> Found:
    """The sum of the diagonal, or of each in a stack."""
    diagonal = values.diagonal() if _sparse(values) else np.diagonal(values, axis1=-2, axis2=-1)
    with np.errstate(all="ignore"):
        value = np.asarray(np.sum(diagonal, axis=-1))
        sizes = np.asarray(np.sum(np.abs(diagonal), axis=-1)).astype(np.float64)
    refuse_overflow(value, "trace")
    return Found(plain(value), plain(sizes * growth(diagonal.shape[-1], diagonal)))


def power(base: Any, exponent: int) -> tuple[Found, int]:
    """A to a power by repeated squaring, the errors of the factors carried through every product; and how many products that took."""
    held, products = Found(base, 0.0 * np.abs(dense(base)).astype(np.float64)), 0
    size = base.shape[-1]
    result = Found(np.broadcast_to(np.eye(size, dtype=base.dtype), base.shape).copy(), np.zeros(base.shape))
    started = False
    while exponent:
        if exponent & 1:
            result = _carried(result, held) if started else held
            products, started = products + int(started), True
        exponent >>= 1
        if exponent:
            held, products = _carried(held, held), products + 1
    return Found(result.value, result.errors, "squaring"), products


def _carried(left: Found, right: Found) -> Found:
    """A product of inexact factors: |A| E + E |B| + E E on top of its own rounding."""
    found = multiply(dense(left.value), dense(right.value), "power")
    one, two = (np.abs(dense(part.value)).astype(np.float64) for part in (left, right))
    with np.errstate(all="ignore"):
        carried = np.matmul(one, right.errors) + np.matmul(left.errors, two + right.errors)
    return Found(found.value, found.errors + carried * (1 + 1e-12))
