"""Tables as coloured cells, read from left to right with the signs between them, like a formula."""

from __future__ import annotations

from dataclasses import dataclass

from ossature.base.scene import HeatMap, Scene, Sign
from ossature.pictures.clipping import Pixel
from ossature.pictures.layout import Layout
from ossature.pictures.marks import Cell, Drawing, Line, Mark, Write, described, headed, moved, noted
from ossature.pictures.palette import heat, ink_on
from ossature.pictures.surface import shortened, text_width

_WIDEST = 980.0
_NAME, _TEXT, _HEAD = 14.0, 13.0, 12.0  # sizes of a table's name, its cells and its labels
_LONGEST_ROW, _LONGEST_COLUMN = 190.0, 120.0  # pixels of a label
_GAP = 18.0
_ROOM = 460.0  # pixels a table without numbers may fill, alone
_WRITTEN = 26.0  # cells of this height hold text


@dataclass(frozen=True, slots=True)
class Block:
    """A table or a sign with its marks from (0, 0); `middle` is the height of its cells' middle, where signs stand, `dropped` counts labels without room."""

    width: float
    height: float
    middle: float
    marks: tuple[Mark, ...]
    dropped: int = 0


def tables(scene: Scene, lang: str) -> Drawing:
    """The drawing of a row of tables; what does not fit beside goes to the next line."""
    layout = Layout(scene, lang)
    maps = sum(isinstance(item, HeatMap) for item in layout.items)
    blocks = [
        _sign(layout.said(item.text)) if isinstance(item, Sign) else _table(item, layout, maps) for item in layout.items if isinstance(item, (HeatMap, Sign))
    ]
    rows = _rows(blocks)
    title = layout.said(scene.title)
    widest = max(sum(block.width for block in row) + _GAP * (len(row) - 1) for row in rows) + 2 * _GAP
    width = max(widest, min(_WIDEST, text_width(title, 16.0) + 32), 240.0)
    heading, down = headed(title, width)
    marks: list[Mark] = list(heading)
    down = max(down, 12.0)
    for row in rows:
        above = max(block.middle for block in row)
        below = max(block.height - block.middle for block in row)
        across = (width - sum(block.width for block in row) - _GAP * (len(row) - 1)) / 2
        for block in row:
            marks += [moved(mark, down + above - block.middle, across) for mark in block.marks]
            across += block.width + _GAP
        down += above + below + 14.0
    notes, down = noted(layout, width, down)
    return Drawing(width, down, (*marks, *notes), title, described(scene, lang, dropped=sum(block.dropped for block in blocks)))


def _rows(blocks: list[Block]) -> list[list[Block]]:
    rows: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        if rows[-1] and used + block.width > _WIDEST:
            rows.append([])
            used = 0.0
        rows[-1].append(block)
        used += block.width + _GAP
    return rows


def _sign(text: str) -> Block:
    width = text_width(text, 20.0)
    return Block(width, 24.0, 12.0, (Write(text, (width / 2, 12.0), "ink", 20.0),))


def colours(item: HeatMap) -> tuple[tuple[str, ...], ...]:
    """A colour for each cell."""
    if item.colours:
        return item.colours
    flat = [value for row in item.values for value in row]
    if item.diverging:
        top = max((abs(value) for value in flat), default=0.0) or 1.0
        return tuple(tuple(heat(value / top, diverging=True) for value in row) for row in item.values)
    low, high = min(flat, default=0.0), max(flat, default=1.0)
    span = high - low
    if not 0 < span < float("inf"):
        return tuple(tuple(heat(0.25, diverging=False) for _ in row) for row in item.values)
    return tuple(tuple(heat((value - low) / span, diverging=False) for value in row) for row in item.values)


def _table(item: HeatMap, layout: Layout, maps: int) -> Block:
    """A table: its name, its labels, its cells, and where these hold no numbers the range of their values."""
    rows, count = len(item.values), max(map(len, item.values), default=0)
    heads = [shortened(layout.said(label), _LONGEST_COLUMN, _head) for label in item.column_labels]
    sides = [shortened(layout.said(label), _LONGEST_ROW) for label in item.row_labels]
    wide, high = _cell_size(item, layout, maps, heads)
    wide, high = (wide, high) if rows and count else (34.0, 34.0)
    name = layout.label(item.name)
    left = max(map(text_width, sides), default=0.0) + (12.0 if sides else 0.0)
    top = (24.0 if name else 0.0) + (22.0 if heads else 0.0)
    marks: list[Mark] = [Write(name, (left + wide * count / 2, 10.0), "ink", _NAME, bold=True)] if name else []
    fits = _head_fits(heads, wide)
    if fits:
        marks += [Write(head, (left + (j + 0.5) * wide, top - 10.0), "ink", _HEAD) for j, head in enumerate(heads) if head]
    every = max(1, -int(-16 // high))
    marks += [Write(side, (left - 8.0, top + (i + 0.5) * high), "ink", anchor="end") for i, side in enumerate(sides) if side and i % every == 0]
    dropped = (0 if fits else len(heads)) + len(sides) - len(sides[::every])
    marks += _cells(item, layout, (left, top), (wide, high))
    if not sides and not heads and not item.colours and rows and count:
        marks += _brackets(left, top, wide * count, high * rows)
    cells = Block(left + wide * count, top + high * rows, top + high * rows / 2, tuple(marks), dropped)
    centre = left + wide * count / 2
    return _ranged(item, *_widened(cells, centre, text_width(name, _NAME)))


def _widened(block: Block, centre: float, width: float) -> tuple[Block, float]:
    """The block with room for a text of some width at its centre, and where the centre is now."""
    shift = max(0.0, width / 2 - centre)
    wide = max(block.width, centre + width / 2) + shift
    return Block(wide, block.height, block.middle, tuple(moved(mark, 0.0, shift) for mark in block.marks), block.dropped), centre + shift


def _head(text: str) -> float:
    return text_width(text, _HEAD)


def _head_fits(heads: list[str], wide: float) -> bool:
    return all(_head(head) + 4 <= wide for head in heads)


def _cell_size(item: HeatMap, layout: Layout, maps: int, heads: list[str]) -> tuple[float, float]:
    rows, count = max(len(item.values), 1), max(max(map(len, item.values), default=1), 1)
    if item.text:
        widest = max((text_width(layout.said(cell), _TEXT) for row in item.text for cell in row), default=0.0)
        return max(widest + 12, max(map(_head, heads), default=0.0) + 12, 36.0), 36.0
    room = _ROOM if maps == 1 else max(150.0, 640.0 / maps)
    side = max(2.0, min(36.0, room / max(rows, count)))
    if not heads:
        return side, side
    needed = max(map(_head, heads)) + 8
    return (max(side, needed) if needed * count <= _WIDEST - 240 else side), side


def _cells(item: HeatMap, layout: Layout, corner: Pixel, size: tuple[float, float]) -> list[Mark]:
    (left, top), (wide, high) = corner, size
    seam = 1.0 if min(wide, high) >= 16 else -0.4  # small cells lap over the next, else the paper shows through between them
    marks: list[Mark] = []
    shades = colours(item)
    for i, row in enumerate(shades):
        for first, last in _runs(row, merge=not item.text and seam < 0):
            marks.append(Cell(left + first * wide, top + i * high, (last - first) * wide - seam, high - seam, row[first]))
        if item.text and high >= _WRITTEN:
            for j, shade in enumerate(row):
                said = layout.said(item.text[i][j])
                if said:
                    marks.append(Write(said, (left + (j + 0.5) * wide, top + (i + 0.5) * high), ink_on(shade), _TEXT))
    for i, j in item.marked:
        x, y = left + j * wide, top + i * high
        marks.append(Line(((x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y), (x + wide, y)), "second", 2.6))
    return marks


def _runs(row: tuple[str, ...], *, merge: bool) -> list[tuple[int, int]]:
    """Cells side by side as (first, one past the last): one by one, or as long as their colour stays."""
    runs: list[tuple[int, int]] = []
    for j, shade in enumerate(row):
        if merge and runs and row[runs[-1][0]] == shade:
            runs[-1] = (runs[-1][0], j + 1)
        else:
            runs.append((j, j + 1))
    return runs


def _brackets(left: float, top: float, width: float, height: float) -> list[Mark]:
    marks: list[Mark] = []
    for side, inwards in ((left - 5.0, 5.0), (left + width + 4.0, -5.0)):
        marks.append(Line(((side + inwards, top - 3.0), (side, top - 3.0), (side, top + height + 2.0), (side + inwards, top + height + 2.0)), "ink", 1.4))
    return marks


def _ranged(item: HeatMap, block: Block, middle: float) -> Block:
    """The block with its lowest and highest value below it, when its cells hold no numbers."""
    flat = [value for row in item.values for value in row]
    if item.text or item.colours or not flat:
        return block
    said = f"{min(flat):.3g} … {max(flat):.3g}".replace("-", "−")
    block, middle = _widened(block, middle, text_width(said, _HEAD))
    return Block(block.width, block.height + 22.0, block.middle, (*block.marks, Write(said, (middle, block.height + 13.0), "ink", _HEAD)), block.dropped)
