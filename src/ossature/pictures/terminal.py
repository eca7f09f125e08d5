"""A scene in the terminal: braille dots for lines, shaded cells for tables, plain when there is no colour."""

from __future__ import annotations

from unicodedata import east_asian_width

from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Points, Region, Role, Scene
from ossature.pictures.heat import heat_grid
from ossature.pictures.layout import Layout, Pixel, arrow_head, clip_line, clip_region, grid_lines, ordered
from ossature.pictures.palette import ANSI, ink_on

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_SHADES = " ░▒▓█"


def terminal(scene: Scene, lang: str, width: int = 72, *, colour: bool = False) -> str:
    """The scene as text, no line wider than `width` columns; ANSI colours only when asked for."""
    heat = next((item for item in scene.items if isinstance(item, HeatMap)), None)
    layout = Layout(scene, lang)
    title = fit(layout.said(scene.title), width)
    body = _heat(heat, layout, width, colour=colour) if heat is not None else _Canvas(layout, width).draw(colour=colour)
    return "\n".join([title, *body])


def columns(text: str) -> int:
    """Columns a terminal gives the text."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def fit(text: str, width: int) -> str:
    """The text cut to so many columns."""
    held = ""
    for character in text:
        if columns(held + character) > width:
            return held
        held += character
    return held


class _Canvas:
    """A grid of braille cells, two dots wide and four high each."""

    def __init__(self, layout: Layout, width: int) -> None:
        self.layout = layout
        self.width = max(16, min(width, 100))
        self.height = max(6, min(34, round(self.width * layout.height / layout.width / 2)))
        self.dots = [[0] * self.width for _ in range(self.height)]
        self.roles: list[list[Role | None]] = [[None] * self.width for _ in range(self.height)]
        self.text: dict[tuple[int, int], tuple[str, Role]] = {}

    def draw(self, *, colour: bool) -> list[str]:
        if self.layout.scene.axes and self.layout.scene.dimension == 2:
            self._axes()
        for item in ordered(self.layout):
            self._item(item)
        for label in self.layout.labels():
            self._write(label.text, (label.box[0], label.y), label.role)
        return self._lines(colour=colour)

    def _cell(self, pixel: Pixel) -> tuple[float, float]:
        return pixel[0] / self.layout.width * self.width * 2, pixel[1] / self.layout.height * self.height * 4

    def _dot(self, x: int, y: int, role: Role) -> None:
        column, row = x // 2, y // 4
        if 0 <= column < self.width and 0 <= row < self.height:
            self.dots[row][column] |= _DOTS[y % 4][x % 2]
            self.roles[row][column] = role

    def _line(self, start: Pixel, end: Pixel, role: Role, *, sparse: int = 1) -> None:
        (x0, y0), (x1, y1) = self._cell(start), self._cell(end)
        count = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
        for index in range(0, count + 1, sparse):
            share = index / count
            self._dot(int(x0 + share * (x1 - x0)), int(y0 + share * (y1 - y0)), role)

    def _axes(self) -> None:
        scene = self.layout.scene
        for one, two in (((scene.x[0], 0.0), (scene.x[1], 0.0)), ((0.0, scene.y[0]), (0.0, scene.y[1]))):
            for piece in clip_line([self.layout.pixel(one), self.layout.pixel(two)], self.layout.frame()):
                self._line(piece[0], piece[-1], "muted", sparse=3)

    def _item(self, item: Item) -> None:
        layout = self.layout
        if isinstance(item, Grid):
            lines = grid_lines(layout, item.columns, most=10) if layout.scene.dimension == 2 else []
            for line in lines:
                self._line(line[0], line[-1], "muted", sparse=6)
        elif isinstance(item, Arrow):
            start, end = layout.pixel(item.start), layout.pixel(item.end)
            self._pieces([start, end], item.role, sparse=3 if item.dashed else 1)
            head = arrow_head(start, end, 16)
            if head:
                self._pieces([head[1], head[0], head[2]], item.role)
        elif isinstance(item, Region):
            points = clip_region([layout.pixel(point) for point in item.points], layout.frame())
            self._pieces([*points, *points[:1]], item.role, sparse=2 if item.role == "before" else 1)
        elif isinstance(item, Curve):
            points = [layout.pixel(point) for point in item.points]
            self._pieces([*points, *points[:1]] if item.closed else points, item.role, sparse=3 if item.dashed else 1)
        elif isinstance(item, Points):
            for point in item.at:
                x, y = layout.pixel(point)
                self._write("●", (x - 3, y), item.role)

    def _pieces(self, points: list[Pixel], role: Role, *, sparse: int = 1) -> None:
        for piece in clip_line(points, self.layout.frame()):
            for start, end in zip(piece, piece[1:], strict=False):
                self._line(start, end, role, sparse=sparse)

    def _write(self, text: str, at: Pixel, role: Role) -> None:
        x, y = self._cell(at)
        column, row = int(x // 2), int(min(max(y // 4, 0), self.height - 1))
        column = max(0, min(column, self.width - columns(text)))
        for character in text:
            span = columns(character)
            if column + span > self.width or (row, column) in self.text:
                return
            self.text[row, column] = (character, role)
            if span == 2:
                self.text[row, column + 1] = ("", role)
            column += span

    def _lines(self, *, colour: bool) -> list[str]:
        lines = []
        for row in range(self.height):
            parts = []
            for column in range(self.width):
                written = self.text.get((row, column))
                character, role = written if written else (chr(0x2800 + self.dots[row][column]) if self.dots[row][column] else " ", self.roles[row][column])
                parts.append(f"\x1b[38;5;{ANSI[role]}m{character}\x1b[0m" if colour and role and character.strip() else character)
            lines.append("".join(parts).rstrip())
        return lines


def _heat(item: HeatMap, layout: Layout, width: int, *, colour: bool) -> list[str]:
    """A table: its numbers where they fit, shades where they do not."""
    labels = [fit(layout.said(label), 16) for label in item.row_labels]
    side = max(map(columns, labels), default=0)
    count = max(map(len, item.values), default=0)
    if item.text:
        cells = [[layout.said(cell) for cell in row] for row in item.text]
        heads = [layout.said(label) for label in item.column_labels]
        widths = [max([columns(row[j]) for row in cells] + ([columns(heads[j])] if heads else [])) + 2 for j in range(count)]
        if side + sum(widths) <= width:
            return _numbers(item, labels, side, cells, heads, widths, colour=colour)
    return _shaded(item, labels, side, max(1, width - side - 1), colour=colour)


def _pad(text: str, width: int, *, right: bool = True) -> str:
    gap = " " * max(0, width - columns(text))
    return gap + text if right else text + gap


def _numbers(item: HeatMap, labels: list[str], side: int, cells: list[list[str]], heads: list[str], widths: list[int], *, colour: bool) -> list[str]:
    lines = [_pad("", side) + "".join(_pad(head, widths[j]) for j, head in enumerate(heads))] if heads else []
    shades = heat_grid(item).colours
    for i, row in enumerate(cells):
        parts = [_pad(cell, widths[j]) for j, cell in enumerate(row)]
        if colour:
            parts = [_painted(part, shades[i][j]) for j, part in enumerate(parts)]
        lines.append((_pad(labels[i], side, right=False) if labels else "") + "".join(parts))
    return lines


def _painted(text: str, colour: str) -> str:
    back, ink = (";".join(str(int(shade[k : k + 2], 16)) for k in (1, 3, 5)) for shade in (colour, ink_on(colour)))
    return f"\x1b[48;2;{back}m\x1b[38;2;{ink}m{text}\x1b[0m"


def _shaded(item: HeatMap, labels: list[str], side: int, room: int, *, colour: bool) -> list[str]:
    count = max(map(len, item.values), default=1)
    cell = max(1, min(2, room // max(count, 1)))
    step = max(1, -(-count // (room // cell)))
    flat = [abs(value) if item.diverging else value for row in item.values for value in row]
    low, high = (0.0 if item.diverging else min(flat, default=0.0)), max(flat, default=1.0)
    shades = heat_grid(item).colours
    lines = []
    for i in range(0, len(item.values), step):
        row = item.values[i]
        parts = []
        for j in range(0, len(row), step):
            share = ((abs(row[j]) if item.diverging else row[j]) - low) / ((high - low) or 1.0)
            parts.append(_painted(" " * cell, shades[i][j]) if colour else _SHADES[min(4, int(share * 4.999))] * cell)
        lines.append(((_pad(labels[i], side, right=False) + " ") if labels else "") + "".join(parts))
    return lines
