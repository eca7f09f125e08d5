"""Numbers ready to be drawn: real, finite, as cells of a heat map or as points; shared by the pictures of all ideas."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ossature.base.arrays import filled
from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.scene import HeatMap, Point, Text

Reals = NDArray[np.float64]
WRITTEN = 12  # rows and columns up to which cells hold their numbers
MOST = 64  # rows or columns drawn; larger tables are drawn in blocks
FARTHEST = "1e100"  # beyond it products of coordinates run out of floats
_SHORT = 7  # characters of an exact entry written as it is


def no_picture(verb: str, why: str, **values: Any) -> BadInput:
    """The error of an answer that cannot be drawn."""
    return BadInput("no-picture", verb=verb, why=Message(why, **values))


def entries(held: Any) -> NDArray[Any]:
    """Any value or operand as an array; exact entries stay what they are."""
    held = filled(held) if hasattr(held, "toarray") else held
    if hasattr(held, "numeric"):
        return entries(_operand(held))
    if hasattr(held, "rows"):
        return _filled(held.rows, held.shape)
    if isinstance(held, Sequence) and not isinstance(held, str):
        values = np.empty(len(held), dtype=object)
        values[:] = list(held)
        return values
    return np.asarray(held)


def _operand(operand: Any) -> Any:
    if operand.exact is None:
        return operand.numeric() if operand.array is None else operand.array
    return _filled(operand.exact.rows, operand.exact.shape).reshape(operand.shape)


def _filled(rows: Any, shape: Any) -> NDArray[Any]:
    values = np.empty(shape, dtype=object)
    for index, row in enumerate(rows):
        values[index, :] = list(row)
    return values


def reals(held: Any, verb: str) -> Reals:
    """A value or an operand as real numbers; exact entries correctly rounded. Raises BadInput where it has no picture: complex, or out of range."""
    values = entries(held)
    if values.dtype == object and any(isinstance(value, complex) or (getattr(value, "d", None) or 1) < 0 for value in values.flat) or np.iscomplexobj(values):
        raise no_picture(verb, "objects-picture-complex")
    try:
        values = values.astype(np.float64)
    except OverflowError:
        raise no_picture(verb, "no-picture-range", farthest=FARTHEST) from None
    if values.size and not np.nanmax(np.abs(values), initial=0.0) < float(FARTHEST):
        raise no_picture(verb, "no-picture-range", farthest=FARTHEST)
    return values


def point(values: Any) -> Point:
    """A vector as a point."""
    return tuple(float(value) for value in values)


def cell(value: Any, short: int = _SHORT) -> str:
    """An entry as the text of its cell: exact where that is short, else to four digits."""
    said = str(value) if hasattr(value, "numerator") or hasattr(value, "d") else ""
    if said and len(said) <= short:
        return said.replace("-", "−")
    number = value if isinstance(value, Decimal) else float(value)
    return "" if number != number else f"{number:.4g}" if number else "0".replace("-", "−").replace("e+", "e")


def heat_map(
    held: Any,
    verb: str,
    *,
    name: Text = "",
    rows: tuple[str, ...] = (),
    columns: tuple[str, ...] = (),
    marked: tuple[tuple[int, int], ...] = (),
    signal: bool = False,
) -> HeatMap:
    """A table as coloured cells, with its numbers while they fit, in blocks of entries beyond MOST rows or columns.

    held : a value or operand of at most two axes; a vector is a column      name : what stands above it
    signal : a block shows the mean of its entries (an image), else the one of largest size (a matrix)
    Raises BadInput where it has no picture: complex entries, or out of range.
    """
    raw = entries(held)
    values = reals(held, verb)
    if values.ndim < 2:
        values, raw = values.reshape(-1, 1), raw.reshape(-1, 1)
    small = max(values.shape, default=0) <= WRITTEN
    text = tuple(tuple(cell(value) for value in row) for row in raw) if small else ()
    known = values[~np.isnan(values)]
    values = np.where(np.isnan(values), known.min() if known.size else 0.0, values)
    if max(values.shape, default=0) > MOST:
        values, rows, columns, marked = blocks(values, signal=signal), (), (), ()
    diverging = bool((values < 0).any())
    return HeatMap(tuple(point(row) for row in values), rows, columns, text, diverging, name, marked)


def blocks(values: Reals, *, signal: bool) -> Reals:
    """A table in at most MOST by MOST blocks: of each the mean, or the entry of largest size with its sign."""
    for axis in (0, 1):
        size = values.shape[axis]
        if size > MOST:
            starts = np.arange(MOST) * size // MOST
            if signal:
                counts = np.diff(np.append(starts, size))
                values = np.add.reduceat(values / 1.0, starts, axis=axis) / (counts[:, None] if axis == 0 else counts)
            else:
                high, low = np.maximum.reduceat(values, starts, axis=axis), np.minimum.reduceat(values, starts, axis=axis)
                values = np.where(high >= -low, high, low)
    return values


def window(points: Any, dimension: int, margin: float = 0.15) -> tuple[tuple[float, float], ...]:
    """Ranges along each axis that hold the points and the origin, with room around them."""
    held = np.array([*points, (0.0,) * dimension], dtype=float)
    low, high = held.min(axis=0), held.max(axis=0)
    room = margin * float(np.max(high - low)) or 1.0
    return tuple((float(one) - room, float(other) + room) for one, other in zip(low, high, strict=True))
