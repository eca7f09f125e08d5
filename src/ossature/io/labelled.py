"""Labelled tables typed with bars, like a report card:  | maths | physics |  /  Ann | 90 | 88 |."""

from __future__ import annotations

import re
from typing import Any

from ossature.base.errors import ParseError
from ossature.io.parsed import Parsed
from ossature.io.tokens import Source, tokenize
from ossature.io.values import Reader

_RULE = re.compile(r"[-:= |+]*-[-:= |+]*\Z")
Cell = tuple[str, int]  # text, and where it starts


def parse_labelled(source: Source) -> Parsed:
    """A matrix with row and column labels; either may be missing. Raises ParseError."""
    lines = _lines(source)
    if not lines:
        raise source.error("io-empty", 0)
    header = (
        lines[0]
        if any(not _is_value(source, cell) for cell in lines[0][1:]) or not _is_value(source, lines[0][0]) and len(lines) > 1 and not lines[0][0][0]
        else None
    )
    body = lines[1:] if header else lines
    if not body:
        raise source.error("io-table-no-rows", lines[0][0][1])
    labelled = all(not _is_value(source, row[0]) for row in body)
    return _assemble(source, header, body, labelled)


def _lines(source: Source) -> list[list[Cell]]:
    """The cells of each line; outer bars and ruled lines dropped."""
    lines: list[list[Cell]] = []
    at = 0
    for line in source.plain.split("\n"):
        if line.strip() and not _RULE.match(line.strip()):
            lines.append(_cells(line, at))
        at += len(line) + 1
    if lines and all(not row[0][0] for row in lines):
        lines = [row[1:] for row in lines]
    return [row for row in lines if row]


def _cells(line: str, at: int) -> list[Cell]:
    cells = []
    for part in line.split("|"):
        cells.append((part.strip(), at + len(part) - len(part.lstrip())))
        at += len(part) + 1
    return cells[:-1] if not cells[-1][0] and len(cells) > 1 else cells


def _is_value(source: Source, cell: Cell) -> bool:
    try:
        _value(source, cell)
    except ParseError:
        return False
    return True


def _value(source: Source, cell: Cell) -> tuple[Any, str]:
    """The value and the unit of a cell."""
    text, at = cell
    if not text:
        raise source.error("io-cell-empty", at)
    tokens = tokenize(Source(text))
    reader = Reader(source, [type(token)(token.kind, token.text, token.at + at, token.spaced) for token in tokens])
    value = reader.value(spaced=False)
    unit = reader.take().text if reader.here.kind == "name" else ""
    if reader.here.kind != "end":
        raise reader.error("io-cell-rest")
    return value, unit


def _assemble(source: Source, header: list[Cell] | None, body: list[list[Cell]], labelled: bool) -> Parsed:
    skip = 1 if labelled else 0
    width = len(body[0]) - skip
    names = _column_names(source, header, width, labelled)
    rows, units = [], set()
    for row in body:
        if len(row) - skip != width:
            raise source.error("io-ragged", row[0][1], length=len(row) - skip, expected=width)
        cells = [_value(source, cell) for cell in row[skip:]]
        rows.append(tuple(value for value, _ in cells))
        units |= {unit for _, unit in cells if unit}
    if len(units) > 1:
        raise source.error("io-units-differ", body[0][0][1], units=tuple(sorted(units)))
    labels = tuple(row[0][0] for row in body) if labelled else ()
    corner = header[0][0] if header and labelled and len(header) == width + 1 else ""
    return Parsed("matrix", tuple(rows), row_labels=labels, column_labels=names, corner=corner, unit=units.pop() if units else "")


def _column_names(source: Source, header: list[Cell] | None, width: int, labelled: bool) -> tuple[str, ...]:
    if header is None:
        return ()
    names = header[1:] if labelled and len(header) == width + 1 else header
    if len(names) != width:
        raise source.error("io-header-width", header[0][1], names=len(names), expected=width)
    return tuple(text for text, _ in names)
