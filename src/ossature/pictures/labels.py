"""Labels at places of their own.

The promise, tested over random scenes: no two labels overlap, none leaves the picture, and numbers of the axes give way to labels. A label that
stands far from what it names has a leader line; one that finds no room goes to the key below the picture, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import hypot

import numpy as np
from numpy.typing import NDArray

from ossature.base.scene import Role
from ossature.pictures.axes import Box, inside, overlap
from ossature.pictures.clipping import Pixel
from ossature.pictures.layout import Layout

_RINGS = (6.0, 14.0, 26.0, 42.0, 64.0)
_AROUND = ((1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (0, -1), (-1, 0), (0, 1))
_FAR = 24.0  # from here on a leader line shows what a label belongs to


@dataclass(frozen=True, slots=True)
class Spot:
    """A pixel to stand beside, and the directions to stand in, the best first; no direction is the pixel itself. `price` makes it a second choice."""

    at: Pixel
    towards: tuple[tuple[float, float], ...] = _AROUND
    price: float = 0.0


@dataclass(frozen=True, slots=True)
class Want:
    """A label to be placed: its text, spots that would do, and what it names."""

    text: str
    spots: tuple[Spot, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Label:
    """Text in its box; `anchor` is what it names, `led` whether a line has to show that."""

    text: str
    box: Box
    role: Role
    anchor: Pixel
    led: bool

    @property
    def middle(self) -> Pixel:
        """The middle of the box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2

    @property
    def leader(self) -> tuple[Pixel, Pixel]:
        """From the nearest point of the box to the anchor."""
        return _nearest(self.box, self.anchor), self.anchor


@dataclass(frozen=True, slots=True)
class Clutter:
    """What labels should not cover: points (x, y, weight) of everything drawn, and the boxes of the ticks."""

    points: NDArray[np.float64]
    boxes: tuple[Box, ...] = ()

    def under(self, box: Box) -> float:
        """How much of it a box would cover."""
        if len(self.points):
            x, y, weight = self.points.T
            held = float(weight[(x > box[0] - 2) & (x < box[2] + 2) & (y > box[1] - 1) & (y < box[3] + 1)].sum())
        else:
            held = 0.0
        return held + 6.0 * sum(overlap(box, other) for other in self.boxes)


def place(wants: list[Want], clutter: Clutter, layout: Layout) -> tuple[list[Label], list[Want]]:
    """The labels that found a place, and those that did not."""
    placed: list[Label] = []
    left: list[Want] = []
    for want in wants:
        found = _best(want, clutter, layout, placed)
        if found is None:
            left.append(want)
        else:
            placed.append(found)
    return placed, left


def _best(want: Want, clutter: Clutter, layout: Layout, placed: list[Label]) -> Label | None:
    width, height = layout.surface.measure(want.text) + (4 if layout.surface.cell is None else 0), layout.surface.line
    best: tuple[float, Box, Pixel] | None = None
    for price, at, box in _free(_tries(want, (width, height), layout), (width, height), layout, placed):
        if best is not None and price >= best[0]:
            break
        cost = price + 3.0 * clutter.under(box)
        if best is None or cost < best[0]:
            best = (cost, box, at)
    if best is None:
        return None
    _, box, at = best
    near = _nearest(box, at)
    return Label(want.text, box, want.role, at, hypot(near[0] - at[0], near[1] - at[1]) > _FAR)


def _free(tries: list[tuple[float, Pixel, Pixel]], size: tuple[float, float], layout: Layout, placed: list[Label]) -> Iterator[tuple[float, Pixel, Box]]:
    """The tries, as boxes, that lie on the surface and over no label."""
    boxes = []
    for _, _, (x, y) in tries:
        left, top = layout.surface.settle(x - size[0] / 2, y - size[1] / 2)
        boxes.append((left, top, left + size[0], top + size[1]))
    held = np.array(boxes)
    taken = np.array([label.box for label in placed]).reshape(-1, 4)
    across = np.minimum(held[:, None, 2], taken[None, :, 2]) - np.maximum(held[:, None, 0], taken[None, :, 0])
    down = np.minimum(held[:, None, 3], taken[None, :, 3]) - np.maximum(held[:, None, 1], taken[None, :, 1])
    covers = ((across > 1e-9) & (down > 1e-9)).any(axis=1)
    for (price, at, _), box, covered in zip(tries, boxes, covers, strict=True):
        if not covered and inside(box, layout):
            yield price, at, box


def _tries(want: Want, size: tuple[float, float], layout: Layout) -> list[tuple[float, Pixel, Pixel]]:
    """(price, anchor, middle of the box), everywhere a label could stand: beside its spots, then anywhere."""
    tries: list[tuple[float, Pixel, Pixel]] = []
    for spot in want.spots:
        for index, (x, y) in enumerate(spot.towards):
            largest, length = max(abs(x), abs(y)), hypot(x, y)
            if length == 0:
                tries.append((spot.price, spot.at, spot.at))
                continue
            for ring in _RINGS:
                middle = (
                    spot.at[0] + x / length * ring + x / largest * size[0] / 2,
                    spot.at[1] + y / length * ring + y / largest * size[1] / 2,
                )
                tries.append((spot.price + 0.5 * ring + 1.5 * index, spot.at, middle))
    anchor = want.spots[0].at
    rows, steps = int(layout.height // layout.surface.line), max(2, int(2 * layout.width // size[0]))
    for row, column in product(range(rows), range(steps)):
        middle = (size[0] / 2 + column * (layout.width - size[0]) / (steps - 1), (row + 0.5) * layout.surface.line)
        tries.append((70.0 + 0.5 * hypot(middle[0] - anchor[0], middle[1] - anchor[1]), anchor, middle))
    return sorted(tries)


def _nearest(box: Box, at: Pixel) -> Pixel:
    return min(max(at[0], box[0]), box[2]), min(max(at[1], box[1]), box[3])
