"""Labelled tables: typed with bars like a report card, pasted from Markdown, from a spreadsheet (tabs), from a CSV file, or in columns."""

from __future__ import annotations

import re
from typing import Any

from ossature.base.errors import ParseError
from ossature.io.parsed import Parsed
from ossature.io.tokens import MONTH, Source, plain_twins, tokenize
from ossature.io.values import Reader, repeated, unit_of

_RULE = frozenset("-:= |+")
_NOT_IN_WORDS = re.compile(r"[\d=;()\[\]{}\\]")
_NUMBER = re.compile(r"[-+]?\.?\d[-+\d./e]*\Z", re.IGNORECASE)
_NOT_IN_TABLES = re.compile(r"[=;\[\]{}\\#]")
Cell = tuple[str, int]  # text as typed, and where it starts


def delimiter_of(source: Source) -> str:
    """What separates the cells when the text is a table without bars: a tab, a comma or spaces; "" when it is none.

    Such a table is known by its first line, which is all words, above lines with numbers.
    """
    lines = [(plain, typed) for plain, typed in zip(source.plain.split("\n"), _typed_lines(source), strict=True) if plain.strip()]
    if len(lines) < 2 or any(_NOT_IN_TABLES.search(plain) for plain, _ in lines) or not any(c.isalpha() for c in lines[0][0]):
        return ""
    if all("\t" in typed for _, typed in lines):
        return "\t" if _looks_like_table([typed.split("\t") for _, typed in lines]) else ""
    if all("," in plain for plain, _ in lines):
        return "," if _looks_like_table([plain.split(",") for plain, _ in lines]) else ""
    return " " if not _NOT_IN_WORDS.search(lines[0][0]) and _looks_like_table([plain.split() for plain, _ in lines]) else ""


def named_table(source: Source) -> str:
    """The bar, tab or comma of a table that only its shape gives away: a first line of names, and below it nothing but numbers, whatever signs stand in names.

    "" when the text is no such table: in equations, and in matrices with brackets, other cells than the first are not all numbers.
    """
    lines = [(plain, typed) for plain, typed in zip(source.plain.split("\n"), _typed_lines(source), strict=True) if not _RULE.issuperset(plain.strip())]
    if len(lines) < 2:
        return ""
    for delimiter, typed in (("|", 0), ("\t", 1), (",", 0)):
        cells = [[cell.strip() for cell in _inside(line[typed].strip(" "), delimiter).split(delimiter)] for line in lines]
        if is_named(cells):
            return delimiter
    return ""


def _inside(line: str, delimiter: str) -> str:
    """A line without its outer bars."""
    return line.removeprefix("|").removesuffix("|") if delimiter == "|" else line


def is_named(cells: list[list[str]]) -> bool:
    """Whether rows of cells are a table with a header: names on top, and below, but for a name at its start, each row all numbers.

    The rows are as wide as the header, or wider by the cell of the row's name.
    """
    head, *body = cells
    more = len(body[0]) - len(head) if body else 0
    if len(head) < 2 or not body or more not in (0, 1) or any(len(row) != len(head) + more for row in body):
        return False
    named = any(character.isalpha() for cell in head for character in cell) and not any(map(_NUMBER.match, head[1 - more :]))
    return named and all(_NUMBER.match(cell) for row in body for cell in row[1:])


def _looks_like_table(cells: list[list[str]]) -> bool:
    """No number in the first line, and one in every other."""
    return not any(_NUMBER.match(cell.strip()) for cell in cells[0]) and all(any(_NUMBER.match(cell.strip()) for cell in row) for row in cells[1:])


def _typed_lines(source: Source) -> list[str]:
    """The lines as typed, broken where the plain text breaks."""
    lines, at = [], 0
    for line in source.plain.split("\n"):
        lines.append(source.text[at : at + len(line)])
        at += len(line) + 1
    return lines


def parse_labelled(source: Source, delimiter: str = "|") -> Parsed:
    """A matrix with row and column labels; either may be missing. Raises ParseError."""
    lines = _lines(source, delimiter)
    if not lines:
        raise source.error("io-empty", 0)
    header = lines[0] if _is_header(source, lines) else None
    body = lines[1:] if header else lines
    if not body:
        raise source.error("io-table-no-rows", lines[0][0][1])
    labelled = all(len(row) > 1 and row[0][0] and not _is_value(source, row[0]) for row in body)
    return assemble(source, header, body, labelled)


def _is_header(source: Source, lines: list[list[Cell]]) -> bool:
    """A first line with words where the rows have numbers, or with an empty corner."""
    first = lines[0]
    if len(lines) == 1:
        return any(text and not _is_value(source, (text, at)) for text, at in first[1:])
    words = [not text or not _is_value(source, (text, at)) for text, at in first]
    return any(words[1:]) if len(first) > 1 else words[0]


def _lines(source: Source, delimiter: str) -> list[list[Cell]]:
    """The cells of each line; outer bars and ruled lines dropped."""
    lines: list[list[Cell]] = []
    at = 0
    for line in source.plain.split("\n"):
        if line.strip() and not ("-" in line and _RULE.issuperset(line.strip())):
            lines.append(_cells(source, line, at, delimiter))
        at += len(line) + 1
    if delimiter == "|":
        lines = [row[1:] if not row[0][0] and len(row) > 1 else row for row in lines]
    return [row for row in lines if row]


def _cells(source: Source, line: str, at: int, delimiter: str) -> list[Cell]:
    if delimiter == " ":
        return [(source.text[at + found.start() : at + found.end()], at + found.start()) for found in re.finditer(r"[^ ,]+", line)]
    cells = []
    shown = source.text[at : at + len(line)] if delimiter == "\t" else line
    for part in shown.split(delimiter):
        lead = len(part) - len(part.lstrip())
        cells.append((source.text[at : at + len(part)].strip(), at + lead))
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
    if MONTH.fullmatch(plain_twins(text)):  # in a table a month is data or a name, and no subtraction
        raise source.error("io-date", at, found=text)
    inside = Source(text)
    try:
        tokens = tokenize(inside)
    except ParseError as fault:
        values = {name: value for name, value in fault.message.values.items() if name not in ("line", "column", "shown", "caret")}
        raise source.error(fault.message.code, at + fault.column - 1, **values) from None
    reader = Reader(source, [type(token)(token.kind, token.text, token.at + at, token.spaced) for token in tokens])
    value = reader.value(spaced=False)
    unit = unit_of(reader)
    if reader.here.kind != "end":
        raise reader.error("io-cell-rest")
    return value, unit


def assemble(source: Source, header: list[Cell] | None, body: list[list[Cell]], labelled: bool) -> Parsed:
    """A matrix of cells: the first of each line names its row where they are `labelled`. Raises ParseError."""
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
    _refuse_repeated(source, labels, [row[0] for row in body])
    _refuse_repeated(source, names, header or [])
    corner = header[0][0] if header and labelled and len(header) == width + 1 else ""
    return Parsed("matrix", tuple(rows), row_labels=labels, column_labels=names, corner=corner, unit=units.pop() if units else "")


def _refuse_repeated(source: Source, labels: tuple[str, ...], cells: list[Cell]) -> None:
    index = repeated(labels)
    if index is not None:
        raise source.error("io-label-repeated", cells[index - len(labels)][1], label=labels[index])


def _column_names(source: Source, header: list[Cell] | None, width: int, labelled: bool) -> tuple[str, ...]:
    if header is None:
        return ()
    names = header[1:] if labelled and len(header) == width + 1 else header
    if len(names) != width:
        raise source.error("io-header-width", header[0][1], names=len(names), expected=width)
    return tuple(text for text, _ in names)
