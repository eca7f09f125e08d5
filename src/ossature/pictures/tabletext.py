"""Tables in the terminal: numbers in columns where they fit, shades or half-blocks where they do not."""

from __future__ import annotations

from dataclasses import dataclass

from ossature.base.scene import HeatMap, Sign
from ossature.pictures.layout import Layout
from ossature.pictures.palette import ink_on
from ossature.pictures.surface import columns, shortened
from ossature.pictures.tables import colours

_SHADES = " ░▒▓█"
_LABEL = 16.0  # columns of a label


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one width in columns; `middle` is the line signs stand beside."""

    lines: tuple[str, ...]
    width: int
    middle: int


def table_lines(layout: Layout, width: int, *, colour: bool) -> list[str]:
    """The tables of a scene, side by side as far as they fit, else one below the other."""
    maps = sum(isinstance(item, HeatMap) for item in layout.items)
    blocks = []
    for item in layout.items:
        if isinstance(item, Sign):
            said = layout.said(item.text)
            blocks.append(Text((said,), columns(said), 0))
        elif isinstance(item, HeatMap):
            blocks.append(_table(item, layout, width if maps == 1 else max(12, (width - 3 * len(layout.items)) // maps), width, colour=colour))
    lines: list[str] = []
    row: list[Text] = []
    for block in blocks:
        if row and sum(part.width + 2 for part in row) + block.width > width:
            lines += [*_beside(row), ""]
            row = []
        row.append(block)
    return [*lines, *_beside(row)]


def _beside(row: list[Text]) -> list[str]:
    above = max((block.middle for block in row), default=0)
    below = max((len(block.lines) - block.middle for block in row), default=0)
    held = [["" for _ in row] for _ in range(above + below)]
    for place, block in enumerate(row):
        for index, line in enumerate(block.lines):
            held[above - block.middle + index][place] = line
    return ["  ".join(pad(part, block.width, right=False) for part, block in zip(parts, row, strict=True)).rstrip() for parts in held]


def shown(text: str) -> int:
    """Columns of a text that may hold colours."""
    held, kept = text.split("\x1b["), 0
    for index, part in enumerate(held):
        kept += columns(part if index == 0 else part.partition("m")[2])
    return kept


def pad(text: str, width: int, *, right: bool = True) -> str:
    """The text filled with spaces to a width, at its right end or its left."""
    gap = " " * max(0, width - shown(text))
    return gap + text if right else text + gap


def _table(item: HeatMap, layout: Layout, share: int, width: int, *, colour: bool) -> Text:
    name = layout.label(item.name)
    labels = [shortened(layout.said(label), _LABEL, _measure) for label in item.row_labels]
    side = max(map(columns, labels), default=0)
    body, above = _written(item, layout, labels, side, width, colour=colour), bool(item.column_labels)
    if body is None:
        room = max(1, share - side - 1)
        body, above = _halves(item, room) if colour else _shaded(item, labels, side, room), False
    wide = max(map(shown, body), default=0)
    lines = [pad(name, (wide + columns(name)) // 2), *body] if name else body
    first = (1 if name else 0) + (1 if above else 0)
    return Text(tuple(lines), max(map(shown, lines), default=0), first + max(0, len(lines) - first - 1) // 2)


def _measure(text: str) -> float:
    return float(columns(text))


def _written(item: HeatMap, layout: Layout, labels: list[str], side: int, width: int, *, colour: bool) -> list[str] | None:
    """The numbers in columns; nothing where there are none, or where they do not fit."""
    count = max(map(len, item.values), default=0)
    if not item.text or not count:
        return None
    cells = [[layout.said(cell) for cell in row] for row in item.text]
    heads = [shortened(layout.said(label), _LABEL, _measure) for label in item.column_labels]
    widths = [max([columns(row[j]) for row in cells] + ([columns(heads[j])] if heads else [])) + 2 for j in range(count)]
    if side + sum(widths) + 4 > width:
        return None
    lines = [" " * side + ("" if labels else " ") + "".join(pad(head, widths[j]) for j, head in enumerate(heads))] if heads else []
    shades = colours(item)
    for i, row in enumerate(cells):
        parts = [pad(f"[{cell}]" if (i, j) in item.marked else f"{cell} ", widths[j] + 1) for j, cell in enumerate(row)]
        if heads:
            parts = [pad(cell, widths[j]) for j, cell in enumerate(row)]
        if colour:
            parts = [_painted(part, shades[i][j]) for j, part in enumerate(parts)]
        open_, close = ("", "") if labels or heads else _brackets(i, len(cells))
        lines.append((pad(labels[i], side, right=False) if labels else "") + open_ + "".join(parts) + close)
    return lines


def _brackets(row: int, rows: int) -> tuple[str, str]:
    if rows == 1:
        return "[", "]"
    return ("⎡", "⎤") if row == 0 else ("⎣", "⎦") if row == rows - 1 else ("⎢", "⎥")


def _rgb(colour: str) -> str:
    return ";".join(str(int(colour[k : k + 2], 16)) for k in (1, 3, 5))


def _painted(text: str, colour: str) -> str:
    return f"\x1b[48;2;{_rgb(colour)}m\x1b[38;2;{_rgb(ink_on(colour))}m{text}\x1b[0m"


def _halves(item: HeatMap, room: int) -> list[str]:
    """Two rows of cells a line, the upper half of a block and the paper behind it."""
    shades = colours(item)
    step = max(1, -(-max(map(len, shades), default=1) // room))
    rows = [row[::step] for row in shades[::step]]
    lines = []
    for i in range(0, len(rows), 2):
        parts = []
        for j, upper in enumerate(rows[i]):
            lower = f"\x1b[48;2;{_rgb(rows[i + 1][j])}m" if i + 1 < len(rows) else ""
            parts.append(f"\x1b[38;2;{_rgb(upper)}m{lower}▀\x1b[0m")
        lines.append("".join(parts))
    return lines


def _shaded(item: HeatMap, labels: list[str], side: int, room: int) -> list[str]:
    """Cells two columns wide, darker for larger values (larger sizes, where there are negative ones)."""
    count = max(map(len, item.values), default=1)
    cell = 2 if 2 * count <= room else 1
    step = max(1, -(-count // (room // cell)))
    flat = [abs(value) if item.diverging else value for row in item.values for value in row]
    low, high = (0.0 if item.diverging else min(flat, default=0.0)), max(flat, default=1.0)
    span = high - low if 0 < high - low < float("inf") else 1.0
    lines = []
    for i in range(0, len(item.values), step):
        shares = [((abs(value) if item.diverging else value) - low) / span for value in item.values[i][::step]]
        name = (pad(labels[i], side, right=False) + " ") if labels else ""
        lines.append(name + "".join(_SHADES[min(4, int(share * 4.999))] * cell for share in shares))
    return lines
