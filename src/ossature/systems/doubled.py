"""Residuals in doubled precision out of ordinary matrix products.

A and x are cut into slices short enough that every product of slices, and every sum of those products, is exact in float64 whatever the order of
summation; what is left is added up with the error carried along. b - A x comes out right to about 2^-95 of |A| |x|.
Source: Ozaki, Ogita, Oishi and Rump, Numerical Algorithms 59 (2012); two-sum: Knuth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ossature.base.threads import Pieces, in_pieces

Array = np.ndarray[Any, Any]
_LENGTH = {3: 2048, 2: 8192}  # columns summed at once, by the number of parts A is cut into: 11 or 13 of the 53 bits
_A_BITS, _X_BITS = 27, {3: 15, 2: 13}  # 27 + 15 + 11 = 27 + 13 + 13 = 53
_STRIP = 16  # rows cut together: they stay in cache
_SHORT = 64  # columns of rows too short for a loop each
_NARROW = 2048  # columns from which so few rows fill the cache
_BLOCK = 4096  # sums kept before they are added up
_X_CUTS = {3: (3, 2, 0), 2: (2, 0)}  # slices cut off x for each part of A: a smaller part needs fewer


def residual(a: Any, x: Array, b: Array, band: tuple[int, int] | None = None, *, slices: int = 3, tops: Array | None = None) -> Array:
    """B - A x as float64 or complex128, shaped like b.

    a (m, n), an array or a SciPy CSR matrix; x (n,) or (n, k), b (m,) or (m, k); band: how far below and above the diagonal A reaches, when it is known.
    tops : the largest |entry| of each row of an array A, when they are known
    slices : of A; 3 leave an error of about 2^-98 of |A| |x|, 2 of about 2^-80 at half the cost.
    Cost about 16 m n k operations, as matrix products, and cutting A.
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
    slices, data = _x_parts(x, parts), _double(a.data)
    top = np.zeros(a.shape[0])
    np.maximum.at(top, rows, np.abs(data))
    anchors = 0.75 * _power_above(top)[rows] * 2.0 ** (53 - _A_BITS)
    length = _LENGTH[parts]
    for start in range(0, int(counts.max(initial=0)), length):
        near = (place >= start) & (place < start + length)
        pointers = np.concatenate([[0], np.cumsum(np.clip(counts - start, 0, length))])
        held = csr_array((data[near], a.indices[near], pointers), shape=a.shape)
        sums = np.concatenate(
            [_with_entries(held, entries) @ across for entries, across in zip(_cut(data[near], anchors[near], parts), slices, strict=True)], axis=1
        )
        low += _subtract(high, sums, parts)
    return high, low


def _with_entries(held: Any, entries: Array) -> Any:
    """The sparse matrix with these entries in the places of `held`."""
    from scipy.sparse import csr_array

    return csr_array((entries, held.indices, held.indptr), shape=held.shape)


def _cut(rest: Array, anchor: Array, parts: int) -> Iterator[Array]:
    """The parts of A, largest first."""
    for _ in range(parts - 1):
        high = (rest + anchor) - anchor
        yield high
        rest = rest - high
        anchor = anchor * 2.0**-_A_BITS
    yield rest


def _residual(a: Array, x: Array, b: Array, band: tuple[int, ...], parts: int, tops: Array | None) -> tuple[Array, Array]:
    high, low = b.copy(), np.zeros(b.shape)
    step = max(_STRIP, _BLOCK * max(1, _NARROW // a.shape[1]) // max(x.shape[1], 1)) if a.size else _BLOCK
    for start in range(0, a.shape[1], _LENGTH[parts]):
        end = min(start + _LENGTH[parts], a.shape[1])
        slices = _x_parts(x[start:end], parts)
        for top in range(0, a.shape[0], step):
            rows = slice(top, min(top + step, a.shape[0]))
            left, right = max(start, top - band[0]), min(end, rows.stop + band[1])
            if left < right:
                sums = _exact_sums(a[rows, start:end], slices, (band[0] + start - top, band[1] + top - start), None if tops is None else tops[rows])
                low[rows] += _subtract(high[rows], sums, parts)
    return high, low


def _subtract(high: Array, sums: Array, parts: int) -> Array:
    """Takes the products off `high`, largest first; returns what was rounded away."""
    low = np.zeros(high.shape)
    for index in _ORDER[parts]:
        high[...], error = _two_sum(high, -sums[:, index * high.shape[1] : (index + 1) * high.shape[1]])
        low += error
    return low


def _exact_sums(a: Array, slices: list[Array], band: tuple[int, int], tops: Array | None) -> Array:
    """The products of the parts of A with their slices of x, side by side.

    band : how far left of its own number, and right of it, a row of this block reaches
    """
    sums = np.zeros((a.shape[0], sum(across.shape[1] for across in slices)))
    anchors = 0.75 * _power_above(_tops(a) if tops is None else tops)[:, None] * 2.0 ** (53 - _A_BITS)
    height = _STRIP * (max(1, _NARROW // a.shape[1]) if max(band) > _STRIP else 4)
    in_pieces(lambda pieces: _add_strips(sums, a, slices, band, anchors, pieces, height), a.shape[0], a.size, height)
    return sums


def _add_strips(sums: Array, a: Array, slices: list[Array], band: tuple[int, int], anchors: Array, pieces: Pieces, height: int) -> None:
    """Writes the sums of these rows, `height` at a time."""
    cut, rest = np.empty((2, height * a.shape[1]))
    for top, end in pieces:
        near = slice(max(0, top - band[0]), max(0, min(a.shape[1], end + band[1])))
        strip = a[top:end, near]
        high, low = (held[: strip.size].reshape(strip.shape) for held in (cut, rest))
        anchor, place = anchors[top:end], 0
        for across in slices[:-1]:
            np.add(strip, anchor, out=high)
            np.subtract(high, anchor, out=high)
            sums[top:end, place : place + across.shape[1]] = high @ across[near]
            strip = np.subtract(strip, high, out=low)
            anchor, place = anchor * 2.0**-_A_BITS, place + across.shape[1]
        sums[top:end, place:] = strip @ slices[-1][near]


def _tops(a: Array) -> Array:
    """The largest |entry| of each row; short rows are turned first, for the loops run along rows."""
    if a.shape[1] < _SHORT:
        return np.asarray(np.abs(np.ascontiguousarray(a.T)).max(axis=0, initial=0.0))
    return np.asarray(np.maximum(a.max(axis=1, initial=0.0), -a.min(axis=1, initial=0.0)))


def _two_sum(a: Array, b: Array) -> tuple[Array, Array]:
    """A + b as a rounded sum and its exact error."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _power_above(size: Array) -> Array:
    """The power of two just above each size; 1 for zero."""
    _, exponent = np.frexp(size)
    return np.ldexp(np.ones_like(size), np.where(size == 0, 0, exponent))


def _x_parts(x: Array, parts: int) -> list[Array]:
    """For each part of A, x cut into slices of 15 (or 13) bits and what is left of it, side by side: (n, slices * k)."""
    top = _power_above(np.max(np.abs(x), axis=0, initial=0.0))
    rests, cuts = [x], list[Array]()
    for index in range(max(_X_CUTS[parts])):
        anchor = 0.75 * top * 2.0 ** (53 - _X_BITS[parts] * (index + 1))
        cuts.append((rests[-1] + anchor) - anchor)
        rests.append(rests[-1] - cuts[-1])
    return [np.concatenate([*cuts[:count], rests[count]], axis=1) for count in _X_CUTS[parts]]


def _by_size(parts: int) -> list[int]:
    """The places of the products, part after part of A and slice after slice of x, from the largest down."""
    sizes = [_A_BITS * part + _X_BITS[parts] * index for part, count in enumerate(_X_CUTS[parts]) for index in range(count + 1)]
    return sorted(range(len(sizes)), key=sizes.__getitem__)


_ORDER = {parts: _by_size(parts) for parts in _X_CUTS}
