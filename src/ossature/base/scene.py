"""A picture as data: what is there, in the coordinates of the mathematics. `pictures` and the lab know how to draw it.

Points are (x, y) or (x, y, z). `role` chooses a colour that is safe for colour-blind eyes and readable in both themes.
Labels are plain text (data, never markup), or messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ossature.base.message import Message

Point = tuple[float, ...]
Role = Literal["first", "second", "third", "fourth", "result", "muted", "before", "warning"]
Text = str | Message


@dataclass(frozen=True, slots=True)
class Grid:
    """The integer grid carried by a 2x2 (or 3x3) matrix, given by its columns; the identity is the plain grid."""

    columns: tuple[Point, ...]
    role: Role = "muted"


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow with a head."""

    start: Point
    end: Point
    label: Text = ""
    role: Role = "first"
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A filled polygon (in 3-D a flat face)."""

    points: tuple[Point, ...]
    label: Text = ""
    role: Role = "result"


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points; clipped to the scene's window."""

    points: tuple[Point, ...]
    label: Text = ""
    role: Role = "first"
    dashed: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """Marked points, each with an optional label."""

    at: tuple[Point, ...]
    labels: tuple[Text, ...] = ()
    role: Role = "first"


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table as coloured cells, first row on top; `text` prints the value in each cell."""

    values: tuple[tuple[float, ...], ...]
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    text: tuple[tuple[str, ...], ...] = ()
    diverging: bool = False


@dataclass(frozen=True, slots=True)
class RightAngle:
    """The small square that marks a right angle at `corner` between two directions."""

    corner: Point
    first: Point
    second: Point


Item = Grid | Arrow | Region | Curve | Points | HeatMap | RightAngle


@dataclass(frozen=True, slots=True)
class Scene:
    """Items from back to front, in a window; `x` and `y` (and `z` in 3-D) are (low, high).

    title : one line above     description : what the picture shows, for those who cannot see it
    equal : one unit is as long along x as along y; axes : draw the axes and their ticks
    """

    items: tuple[Item, ...]
    x: tuple[float, float]
    y: tuple[float, float]
    title: Message
    description: Message
    z: tuple[float, float] | None = None
    equal: bool = True
    axes: bool = True

    @property
    def dimension(self) -> int:
        """2 or 3."""
        return 2 if self.z is None else 3
