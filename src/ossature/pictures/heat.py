"""Tables as coloured cells: sizes, colours and labels shared by every renderer."""

from __future__ import annotations

from dataclasses import dataclass

from ossature.base.scene import HeatMap
from ossature.pictures.layout import text_width
from ossature.pictures.palette import heat

_WIDEST = 720.0


@dataclass(frozen=True, slots=True)
class HeatGrid:
    """Cell sizes and offsets in pixels, and a colour for each cell."""

    item: HeatMap
    left: float
    top: float
    cell_width: float
    cell_height: float
    colours: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> float:
        """Pixels across, labels included."""
        return self.left + self.cell_width * max(map(len, self.item.values), default=0) + 12

    @property
    def height(self) -> float:
        """Pixels down, labels included."""
        return self.top + self.cell_height * len(self.item.values) + 12


def heat_grid(item: HeatMap) -> HeatGrid:
    """Lay a heat map out: cells wide enough for their text, small when there are many."""
    columns = max(map(len, item.values), default=1)
    widest = max((text_width(cell) for row in item.text for cell in row), default=0.0)
    names = max((text_width(label) for label in item.column_labels), default=0.0)
    cell = max(widest + 14, names + 14, 30.0) if item.text else max(names + 10 if names < 90 else 0.0, min(36.0, _WIDEST / columns))
    height = 34.0 if item.text else min(cell, 36.0)
    left = max((text_width(label) for label in item.row_labels), default=0.0) + 18
    return HeatGrid(item, left, 46.0 if item.column_labels else 34.0, cell, max(height, 1.5), _colours(item))


def _colours(item: HeatMap) -> tuple[tuple[str, ...], ...]:
    flat = [value for row in item.values for value in row]
    if item.diverging:
        top = max((abs(value) for value in flat), default=0.0) or 1.0
        return tuple(tuple(heat(value / top, diverging=True) for value in row) for row in item.values)
    low, high = min(flat, default=0.0), max(flat, default=1.0)
    span = (high - low) or 1.0
    return tuple(tuple(heat((value - low) / span, diverging=False) for value in row) for row in item.values)
