"""A picture as data: what is there, in the coordinates of the mathematics. `pictures` and the lab know how to draw it.

Points are (x, y) or (x, y, z). `role` chooses a colour that is safe for colour-blind eyes and readable in both themes.
Labels are plain text (data, never markup), or messages. A scene goes to JSON and back: `to_dict`, `from_dict`.

A scene is either drawn in space (everything but tables and signs) or a row of tables: heat maps and the signs between them, read like a formula.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Literal, get_args

from ossature.base.errors import BadInput
from ossature.base.message import Message

Point = tuple[float, ...]
Role = Literal["first", "second", "third", "fourth", "result", "muted", "before", "warning"]
Text = str | Message
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}\Z")


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
    """A line through points; clipped to the scene's window. `headed` ends it in an arrow's head, for a turn or a path."""

    points: tuple[Point, ...]
    label: Text = ""
    role: Role = "first"
    dashed: bool = False
    closed: bool = False
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """Marked points, each with an optional label."""

    at: tuple[Point, ...]
    labels: tuple[Text, ...] = ()
    role: Role = "first"


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table as coloured cells, first row on top.

    text : the value printed in each cell, where there is room      name : a line above the table
    diverging : two hues, meeting pale at zero      marked : cells (row, column) with a frame around them
    colours : "#rrggbb" for each cell where the cell is a pixel of an image, instead of a colour for its value
    """

    values: tuple[tuple[float, ...], ...]
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    text: tuple[tuple[str, ...], ...] = ()
    diverging: bool = False
    name: Text = ""
    marked: tuple[tuple[int, int], ...] = ()
    colours: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign between two tables: "=", "+", "→"."""

    text: str


@dataclass(frozen=True, slots=True)
class RightAngle:
    """The small square that marks a right angle at `corner` between two directions."""

    corner: Point
    first: Point
    second: Point


Item = Grid | Arrow | Region | Curve | Points | HeatMap | Sign | RightAngle
_ITEMS: Final[Mapping[str, type[Any]]] = {item.__name__: item for item in get_args(Item)}


@dataclass(frozen=True, slots=True)
class Scene:
    """Items from back to front, in a window; `x` and `y` (and `z` in 3-D) are (low, high).

    title : one line above     description : what the picture shows, for those who cannot see it
    equal : one unit is as long along x as along y; axes : draw the axes and their ticks; names : what stands at the ends of the axes
    notes : sentences below the picture, for what a drawing alone would leave to guess
    """

    items: tuple[Item, ...]
    x: tuple[float, float]
    y: tuple[float, float]
    title: Message
    description: Message
    z: tuple[float, float] | None = None
    equal: bool = True
    axes: bool = True
    names: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()

    @property
    def dimension(self) -> int:
        """2 or 3."""
        return 2 if self.z is None else 3

    @property
    def tables(self) -> bool:
        """Whether this is a row of tables."""
        return any(isinstance(item, HeatMap) for item in self.items)

    def to_dict(self) -> dict[str, Any]:
        """For JSON: plain lists, numbers and text; messages as {"code", "values"}."""
        held = {item.name: _plain(getattr(self, item.name)) for item in fields(self) if item.name != "items"}
        return {"items": [{"kind": type(item).__name__, **_parts(item)} for item in self.items], **held}

    @classmethod
    def from_dict(cls, held: Mapping[str, Any]) -> Scene:
        """The scene of `to_dict`. Raises BadInput when it is not one: unknown kinds, roles, fields, or colours that are none."""
        try:
            items = tuple(_item(dict(part)) for part in held["items"])
            rest = {name: _held(value) for name, value in held.items() if name != "items"}
            return cls(items, **rest)
        except (KeyError, TypeError, AssertionError, AttributeError, ValueError) as fault:
            raise BadInput("scene-not-read", reason=str(fault)) from fault


def table_scene(*items: HeatMap | Sign, title: Message, description: Message) -> Scene:
    """A row of tables and signs."""
    return Scene(items, x=(0.0, 1.0), y=(0.0, 1.0), title=title, description=description, equal=False, axes=False)


def _parts(item: Item) -> dict[str, Any]:
    return {part.name: _plain(getattr(item, part.name)) for part in fields(item)}


def _plain(value: Any) -> Any:
    if isinstance(value, Message):
        return value.to_dict()
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _held(value: Any) -> Any:
    if isinstance(value, Mapping):
        return Message(value["code"], **{name: _held(part) for name, part in value["values"].items()})
    return tuple(_held(part) for part in value) if isinstance(value, (list, tuple)) else value


def _item(part: dict[str, Any]) -> Item:
    made = _ITEMS[part.pop("kind")](**{name: _held(value) for name, value in part.items()})
    if getattr(made, "role", "muted") not in get_args(Role):
        raise ValueError(f"role {made.role!r}")
    if any(not _COLOUR.match(colour) for row in getattr(made, "colours", ()) for colour in row):
        raise ValueError("colours")
    held: Item = made
    return held
