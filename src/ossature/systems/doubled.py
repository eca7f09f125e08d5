"""Residuals in doubled precision out of ordinary matrix products.

A and x are cut into slices short enough that every product of slices, and every sum of those products, is exact in float64 whatever the order of
summation; what is left is added up with the error carried along. b - A x comes out right to about 2^-95 of |A| |x|.
Source: Ozaki, Ogita, Oishi and Rump, Numerical Algorithms 59 (2012); two-sum: Knuth.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ossature.base.threads import in_halves

Array = np.ndarray[Any, Any]
_LENGTH = 2048  # columns summed at once: 11 of the 53 bits
_A_BITS, _X_BITS = 27, 15  # 27 + 15 + 11 = 53
_STRIP = 24  # rows cut together: they stay in cache
_BLOCK = 4096  # sums kept before they are added up
_X_SLICES = 4


def residual(a: Any, x: Array, b: Array, band: tuple[int, int] | None = None, *, slices: int = 3, tops: Array | None = None) -> Array:
    """B - A x as float64 or complex128, shaped like b.

    a (m, n), an array or a SciPy CSR matrix; x (n,) or (n, k), b (m,) or (m, k); band: how far below and above the diagonal A reaches, when it is known.
    tops : the largest |entry| of each row of an array A, when they are known
    slices : of A; 3 leave an error of about 2^-104 of |A| |x|, 2 of about 2^-80 at two thirds of the cost.
    Cost about 24 m n k operations, as matrix products.
    """
    if np.iscomplexobj(a) or np.iscomplexobj(x) or np.iscomplexobj(b):
        return _complex_residual(a, x, b, slices)
    columns = x if x.ndim == 2 else x[:, None]
    right = b if b.ndim == 2 else b[:, None]
    if isinstance(a, np.ndarray):
        high, low = _residual(_double(a), _double(columns), _double(right), band or (a.shape[0], a.shape[1]), slices, tops)
    else:
        high, low = _sparse_residual(a, _double(columns), _double(right), slices)
    held = high + low
    return held if b.ndim == 2 else held[:, 0]


def _double(x: Array) -> Array:
    return np.asarray(x, dtype=np.float64)


def _complex_residual(a: Any, x: Array, b: Array, slices: int) -> Array:
    """The real and the imaginary part, each as one real residual twice as wide."""
    tall = np.concatenate([x.real, x.imag], axis=0)
    wide, turned = _side_by_side(a.real, -a.imag), _side_by_side(a.imag, a.real)
    return residual(wide, tall, np.real(b), slices=slices) + 1j * residual(turned, tall, np.imag(b), slices=slices)


def _side_by_side(a: Any, b: Any) -> Any:
    if isinstance(a, np.ndarray):
        return np.concatenate([a, b], axis=1)
    from scipy.sparse import hstack

    return hstack([a, b], format="csr")


def _sparse_residual(a: Any, x: Array, b: Array, parts: int) -> tuple[Array, Array]:
    """The same on the stored entries; rows with many are summed piece by piece."""
    from scipy.sparse import csr_array

    high, low = b.copy(), np.zeros(b.shape)
    counts = np.diff(a.indptr)
    rows = np.repeat(np.arange(a.shape[0]), counts)
    place = np.arange(a.data.size) - np.repeat(a.indptr[:-1], counts)
    slices, data = _x_slices(x), _double(a.data)
    top = np.zeros(a.shape[0])
    np.maximum.at(top, rows, np.abs(data))
    anchors = 0.75 * _power_above(top)[rows] * 2.0 ** (53 - _A_BITS)
    for start in range(0, int(counts.max(initial=0)), _LENGTH):
        near = (place >= start) & (place < start + _LENGTH)
        pointers = np.concatenate([[0], np.cumsum(np.clip(counts - start, 0, _LENGTH))])
        times = _pattern_times(csr_array((data[near], a.indices[near], pointers), shape=a.shape), slices)
        for product in _cut_products(data[near], anchors[near], times, parts, x.shape[1]):
            high, error = _two_sum(high, -product)
            low += error
    return high, low


def _pattern_times(held: Any, slices: Array) -> Callable[[Array], Array]:
    """Entries -> the product of the sparse matrix with these entries in the places of `held`."""
    from scipy.sparse import csr_array

    return lambda entries: np.asarray(csr_array((entries, held.indices, held.indptr), shape=held.shape) @ slices)


def _cut_products(rest: Array, anchor: Array, times: Callable[[Array], Array], parts: int, width: int) -> list[Array]:
    """The products of the parts of A with every slice of x, largest first; times(part) multiplies."""
    products = []
    for _ in range(parts - 1):
        high = (rest + anchor) - anchor
        products.append(times(high))
        rest = rest - high
        anchor = anchor * 2.0**-_A_BITS
    products.append(times(rest))
    return [part[:, index * width : (index + 1) * width] for index in range(_X_SLICES) for part in products]


def _residual(a: Array, x: Array, b: Array, band: tuple[int, ...], parts: int, tops: Array | None) -> tuple[Array, Array]:
    high, low = b.copy(), np.zeros(b.shape)
    step = max(_STRIP, _BLOCK // max(x.shape[1], 1))
    for start in range(0, a.shape[1], _LENGTH):
        end = min(start + _LENGTH, a.shape[1])
        slices = _x_slices(x[start:end])
        for top in range(0, a.shape[0], step):
            rows = slice(top, min(top + step, a.shape[0]))
            left, right = max(start, top - band[0]), min(end, rows.stop + band[1])
            if left < right:
                sums = _exact_sums(a[rows, start:end], slices, (band[0] + start - top, band[1] + top - start), parts, None if tops is None else tops[rows])
                for product in _in_order(sums, parts, x.shape[1]):
                    high[rows], error = _two_sum(high[rows], -product)
                    low[rows] += error
    return high, low


def _exact_sums(a: Array, slices: Array, band: tuple[int, int], parts: int, tops: Array | None) -> Array:
    """The products of the parts of A with all slices of x, part after part: (m, parts * slices).

    band : how far left of its own number, and right of it, a row of this block reaches
    """
    sums = np.zeros((a.shape[0], parts * slices.shape[1]))
    anchors = 0.75 * _power_above(_tops(a) if tops is None else tops)[:, None] * 2.0 ** (53 - _A_BITS)
    in_halves(lambda start, end: _add_strips(sums, a, slices, band, parts, anchors, start, end), a.shape[0], a.size)
    return sums


def _add_strips(sums: Array, a: Array, slices: Array, band: tuple[int, int], parts: int, anchors: Array, first: int, last: int) -> None:
    """Writes the sums of these rows."""
    width = slices.shape[1]
    height = _STRIP if min(band) > _STRIP else 4 * _STRIP
    cut, rest = np.empty((2, height * a.shape[1]))
    for top in range(first, last, height):
        end = min(top + height, last)
        near = slice(max(0, top - band[0]), max(0, min(a.shape[1], end + band[1])))
        strip, across = a[top:end, near], slices[near]
        high, low = (held[: strip.size].reshape(strip.shape) for held in (cut, rest))
        anchor = anchors[top:end]
        for part in range(parts - 1):
            np.add(strip, anchor, out=high)
            np.subtract(high, anchor, out=high)
            sums[top:end, part * width : (part + 1) * width] = high @ across
            strip = np.subtract(strip, high, out=low)
            anchor = anchor * 2.0**-_A_BITS
        sums[top:end, (parts - 1) * width :] = strip @ across


def _tops(a: Array) -> Array:
    """The largest |entry| of each row."""
    return np.asarray(np.maximum(a.max(axis=1, initial=0.0), -a.min(axis=1, initial=0.0)))


def _in_order(sums: Array, parts: int, width: int) -> list[Array]:
    """The products, largest first."""
    steps = [part * _X_SLICES + index for index in range(_X_SLICES) for part in range(parts)]
    return [sums[:, step * width : (step + 1) * width] for step in steps]


def _two_sum(a: Array, b: Array) -> tuple[Array, Array]:
    """A + b as a rounded sum and its exact error."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _power_above(size: Array) -> Array:
    """The power of two just above each size; 1 for zero."""
    _, exponent = np.frexp(size)
    return np.ldexp(np.ones_like(size), np.where(size == 0, 0, exponent))


def _x_slices(x: Array) -> Array:
    """X cut into slices of 15 bits, side by side: (n, slices * k)."""
    rest, cut = x.copy(), []
    top = _power_above(np.max(np.abs(x), axis=0, initial=0.0))
    for index in range(_X_SLICES - 1):
        anchor = top * 2.0 ** (53 - _X_BITS * (index + 1))
        part = (rest + 0.75 * anchor) - 0.75 * anchor
        cut.append(part)
        rest -= part
    return np.concatenate([*cut, rest], axis=1)
