"""A scene in the terminal: lines in braille dots, axes in box lines, tips of arrows, labels where they belong; plain text without colour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import atan2, pi

from ossature.base.message import Message, say
from ossature.base.scene import Arrow, Curve, Item, Points, Region, Role, Scene
from ossature.pictures.axes import Axes, axes, overlap
from ossature.pictures.clipping import Pixel, arrow_head, clip_line, clip_region
from ossature.pictures.layout import Layout
from ossature.pictures.naming import named
from ossature.pictures.palette import ANSI
from ossature.pictures.surface import columns, screen, wrapped
from ossature.pictures.tabletext import table_lines

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_TIPS = "→↗↑↖←↙↓↘"
_LEAST = 24


def terminal(scene: Scene, lang: str, width: int = 72, *, colour: bool = False) -> str:
    """The scene as text, no line wider than `width` columns (24 at least); ANSI colours only when asked for."""
    wide = max(width, _LEAST)
    if scene.tables:
        layout = Layout(scene, lang)
        body = table_lines(layout, wide, colour=colour)
    else:
        layout = Layout(scene, lang, partial(screen, width=wide))
        body = Canvas(layout).draw(colour=colour)
    title = wrapped(layout.said(scene.title), wide, lambda text: float(columns(text)))
    notes = [line for note in scene.notes for line in wrapped(layout.said(note), wide, lambda text: float(columns(text)))]
    return "\n".join([*title, *body, *notes])


def inked(text: str, role: Role, *, colour: bool) -> str:
    """The text in the colour of a role, or as it is."""
    return f"\x1b[38;5;{ANSI[role]}m{text}\x1b[0m" if colour and text.strip() else text


class Canvas:
    """Character cells: braille dots below, text over them."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        across, down = layout.surface.cell or (8.0, 16.0)
        self.width, self.height = int(layout.width // across), int(layout.height // down)
        self.across, self.down = across, down
        self.dots = [[0] * self.width for _ in range(self.height)]
        self.roles: list[list[Role]] = [["muted"] * self.width for _ in range(self.height)]
        self.text: dict[tuple[int, int], tuple[str, Role]] = {}
        self.ruled: dict[tuple[int, int], str] = {}

    def draw(self, *, colour: bool) -> list[str]:
        """The lines of the picture, then those of the key."""
        drawn = axes(self.layout)
        labels, left = named(self.layout, drawn)
        self._axes(drawn)
        for item in self.layout.items:
            if not isinstance(item, Points):
                self._item(item)
        for item in self.layout.items:
            if isinstance(item, Points):
                self._item(item)
        for tick in drawn.ticks:
            if self.layout.scene.dimension == 2 and not any(overlap(tick.box, label.box) for label in labels):
                self._write(tick.text, tick.box[:2], "muted")
        for label in labels:
            self._write(label.text, label.box[:2], label.role, over=True)
        key = [inked("● " + want.text, want.role, colour=colour) for want in left]
        note = [say(Message("picture-labels-key", count=len(left)), self.layout.lang)] if left else []
        return [*self._lines(colour=colour), *note, *key]

    def _cell(self, at: Pixel) -> tuple[int, int]:
        """Row and column of a pixel."""
        row, column = int(at[1] // self.down), int(at[0] // self.across)
        return max(0, min(row, self.height - 1)), max(0, min(column, self.width - 1))

    def _axes(self, drawn: Axes) -> None:
        if self.layout.scene.dimension == 3:
            for line in drawn.lines:
                self._line(line[0], line[-1], "muted", dashed=True)
            return
        for line in drawn.lines:
            (row, column), (last_row, last_column) = self._cell(line[0]), self._cell(line[-1])
            for place in range(min(column, last_column), max(column, last_column) + 1) if row == last_row else ():
                self.ruled[row, place] = "┼" if self.ruled.get((row, place)) == "│" else "─"
            for place in range(min(row, last_row), max(row, last_row) + 1) if column == last_column and row != last_row else ():
                self.ruled[place, column] = "┼" if self.ruled.get((place, column)) == "─" else "│"

    def _item(self, item: Item) -> None:
        layout = self.layout
        if isinstance(item, Arrow):
            start, end = layout.pixel(item.start), layout.pixel(item.end)
            self._path([start, end], item.role, dashed=item.dashed)
            self._tip(start, end, item.role)
        elif isinstance(item, Region):
            points = clip_region(layout.pixels(item.points), layout.frame())
            self._path([*points, *points[:1]], item.role, dashed=item.role in ("before", "muted"))
        elif isinstance(item, Curve):
            points = layout.pixels(item.points)
            self._path([*points, *points[:1]] if item.closed else points, item.role, dashed=item.dashed)
            if item.headed and len(points) > 1:
                self._tip(points[-2], points[-1], item.role)
        elif isinstance(item, Points):
            for point in item.at:
                x, y = layout.pixel(point)
                if 0 <= x < layout.width and 0 <= y < layout.height:
                    self.text[self._cell((x, y))] = ("●", item.role)

    def _tip(self, start: Pixel, end: Pixel, role: Role) -> None:
        if not arrow_head(start, end):
            self.text[self._cell(end)] = ("●", role)
        elif 0 <= end[0] < self.layout.width and 0 <= end[1] < self.layout.height:
            eighth = round(atan2(start[1] - end[1], end[0] - start[0]) / (pi / 4)) % 8
            self.text[self._cell(end)] = (_TIPS[eighth], role)

    def _path(self, points: list[Pixel], role: Role, *, dashed: bool = False) -> None:
        for piece in clip_line(points, self.layout.frame()):
            for start, end in zip(piece, piece[1:], strict=False):
                self._line(start, end, role, dashed=dashed)

    def _line(self, start: Pixel, end: Pixel, role: Role, *, dashed: bool = False) -> None:
        x0, y0, x1, y1 = start[0] / self.across * 2, start[1] / self.down * 4, end[0] / self.across * 2, end[1] / self.down * 4
        count = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
        for index in range(count + 1):
            if dashed and index % 6 > 2:
                continue
            self._dot(int(x0 + index / count * (x1 - x0)), int(y0 + index / count * (y1 - y0)), role)

    def _dot(self, x: int, y: int, role: Role) -> None:
        column, row = x // 2, y // 4
        if 0 <= column < self.width and 0 <= row < self.height:
            self.dots[row][column] |= _DOTS[y % 4][x % 2]
            self.roles[row][column] = role

    def _write(self, text: str, at: Pixel, role: Role, *, over: bool = False) -> None:
        row, column = self._cell((at[0] + 1, at[1] + 1))
        places = list(range(column, column + columns(text)))
        if not over and any((row, place) in self.text or self.dots[row][place] for place in places if place < self.width):
            return
        for character in text:
            span = columns(character)
            if span and column + span <= self.width:
                self.text[row, column] = (character, role)
                if span == 2:
                    self.text[row, column + 1] = ("", role)
            column += span

    def _lines(self, *, colour: bool) -> list[str]:
        paint: Callable[[str, Role], str] = partial(inked, colour=colour)
        lines = []
        for row in range(self.height):
            parts = []
            for column in range(self.width):
                if (row, column) in self.text:
                    parts.append(paint(*self.text[row, column]))
                elif self.dots[row][column]:
                    parts.append(paint(chr(0x2800 + self.dots[row][column]), self.roles[row][column]))
                else:
                    parts.append(paint(self.ruled.get((row, column), " "), "muted"))
            lines.append("".join(parts).rstrip())
        return lines
