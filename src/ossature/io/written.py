"""Written numbers in files: tables of CSV and TSV, and JSON."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import Any

import numpy as np

from ossature.base.errors import FileProblem
from ossature.base.limits import refuse_above
from ossature.io.loaded import Loaded, Source
from ossature.io.tokens import plain_twins

Row = tuple[int, list[str]]  # line number, cells
_FRACTION = re.compile(r"[-+]?\d{1,300}/\d{0,299}[1-9]\d{0,299}\Z", re.ASCII)
_DATE = re.compile(r"\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?:[T ][\d:.]+)?\Z", re.ASCII)
_MISSING = frozenset({"", "-", "--", "?", "na", "n/a", "nan", "null", "none", "nil", "#n/a"})
_FLOAT_DIGITS = 309  # more of them are no float at all
_WHOLE = re.compile(r"[-+]?\d{16,}\Z", re.ASCII)


def read_table(source: Source, text: str, delimiter: str) -> Loaded:
    """A table of numbers. A first row of words is its header, a first column of words or days its row labels; lines that start with # are comments.

    Raises FileProblem with the line and the cell; TooLarge.
    """
    import csv

    lines = ["" if line.lstrip().startswith("#") else line for line in text.splitlines()]
    first = next((line for line in lines if line.strip()), "")
    refuse_above("file_bytes", 64 * text.count(delimiter), "io-file-too-large", path=str(source))
    if delimiter == "," and "," not in first:
        delimiter = next((other for other in ";，\t" if other in first), delimiter)
    try:
        rows = [(number, row) for number, row in enumerate(csv.reader(lines, delimiter=delimiter), 1) if any(cell.strip() for cell in row)]
    except csv.Error as fault:
        raise FileProblem("io-damaged", path=str(source), reason=str(fault)) from fault
    if not rows:
        raise FileProblem("io-file-empty", path=str(source))
    return _of_rows(source, _without_empty_end([(number, [cell.strip() for cell in row]) for number, row in rows]))


def _without_empty_end(rows: list[Row]) -> list[Row]:
    """A comma that ends every line starts no column."""
    ended = all(len(row) > 1 and not row[-1] for _, row in rows)
    return [(number, row[:-1]) for number, row in rows] if ended else rows


def _of_rows(source: Source, rows: list[Row]) -> Loaded:
    first = rows[0][1]
    header = first if any(_is_word(cell) for cell in first) and not any(_is_number(cell) for cell in first[1:]) else None
    body = rows[1:] if header else rows
    if not body:
        raise FileProblem("io-table-header-only", path=str(source))
    counted = header is not None and len(header) == len(body[0][1]) and header[0] == "" and len(header) > 1
    labelled = counted or len(body[0][1]) > 1 and all(_is_word(row[0]) for _, row in body)
    return _numbers(source, header, body, labelled)


def _is_word(cell: str) -> bool:
    """A name or a day; not a number in a spelling of its own (12%, 1,234) and not a mark of a missing value."""
    if _is_number(cell) or cell.lower() in _MISSING:
        return False
    return bool(_DATE.match(cell)) or any(character.isalpha() for character in cell)


def _is_number(cell: str) -> bool:
    try:
        float(plain_twins(cell))
    except ValueError:
        return _FRACTION.match(plain_twins(cell)) is not None
    return True


def _value(cell: str) -> float:
    cell = plain_twins(cell)
    return float(Fraction(cell)) if "/" in cell else float(cell)


def _numbers(source: Source, header: list[str] | None, body: list[Row], labelled: bool) -> Loaded:
    skip = 1 if labelled else 0
    width = len(body[0][1])
    for number, row in body:
        if len(row) != width:
            raise FileProblem("io-line-ragged", path=str(source), line=number, length=len(row), expected=width)
        for column, cell in enumerate(row[skip:], skip + 1):
            if cell.lower() in _MISSING:
                raise FileProblem("io-cell-missing", path=str(source), line=number, column=column, cell=cell)
            if not _is_number(cell):
                raise FileProblem("io-cell-not-number", path=str(source), line=number, column=column, cell=cell[:40])
    names = tuple(header[skip:] if header and len(header) == width else header or ())
    if names and len(names) != width - skip:
        raise FileProblem("io-line-ragged", path=str(source), line=body[0][0], length=width, expected=len(names))
    cells = tuple(plain_twins(cell) for _, row in body for cell in row[skip:])
    array = np.array([_value(cell) for cell in cells]).reshape(len(body), width - skip)
    corner = header[0] if header and labelled and len(header) == width else ""
    return Loaded(source, array, row_labels=tuple(row[0] for _, row in body) if labelled else (), column_labels=names, corner=corner, cells=cells)


def is_whole_number(cell: str) -> bool:
    """Whether a cell is digits, with a sign or without."""
    return cell.lstrip("+-").isdigit()


def rounded_column(cells: tuple[str, ...], width: int) -> int | None:
    """The first column, from 0, with a whole number that a float does not hold; None when there is none."""
    lost = (place for place, cell in enumerate(cells) if _WHOLE.match(cell) and len(cell) < _FLOAT_DIGITS and int(float(cell)) != int(cell))
    place = next(lost, None)
    return None if place is None else place % max(width, 1)


def read_json(source: Source, text: str) -> Loaded:
    """A number, nested lists, an object of columns, an object of numbers by name, or a list of records. Raises FileProblem."""
    try:
        held = json.loads(text, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as fault:
        raise FileProblem("io-json-syntax", path=str(source), line=fault.lineno, column=fault.colno) from fault
    except (ValueError, RecursionError) as fault:
        raise FileProblem("io-damaged", path=str(source), reason=str(fault)[:80]) from fault
    if isinstance(held, dict):
        return _of_columns(source, held)
    if isinstance(held, list) and held and all(isinstance(row, dict) for row in held):
        if any(row.keys() != held[0].keys() for row in held):
            raise FileProblem("io-json-shape", path=str(source))
        return _of_columns(source, {name: [row[name] for row in held] for name in held[0]})
    return _of_nested(source, held)


def _of_columns(source: Source, held: dict[str, Any]) -> Loaded:
    if held and not any(isinstance(value, (list, dict)) for value in held.values()):
        single = _of_nested(source, list(held.values()))
        return Loaded(source, single.array, row_labels=tuple(map(str, held)), cells=single.cells)
    if not held or not all(isinstance(column, list) for column in held.values()) or len({len(column) for column in held.values()}) != 1:
        raise FileProblem("io-json-shape", path=str(source))
    rows = [(number, [_cell(source, cell) for cell in row]) for number, row in enumerate(zip(*held.values(), strict=True), 1)]
    if not rows:
        raise FileProblem("io-file-empty", path=str(source))
    return _numbers(source, list(map(str, held)), rows, len(held) > 1 and all(_is_word(row[0]) for _, row in rows))


def _of_nested(source: Source, held: Any) -> Loaded:
    """Lists of any depth; ragged ones are refused with the line they would be."""
    if held == []:
        raise FileProblem("io-file-empty", path=str(source))
    if isinstance(held, list) and all(isinstance(row, list) and not any(isinstance(cell, list) for cell in row) for row in held):
        return _numbers(source, None, [(number, [_cell(source, cell) for cell in row]) for number, row in enumerate(held, 1)], False)
    shape: list[int] = []
    level = [held]
    while all(isinstance(part, list) for part in level):
        if len({len(part) for part in level}) != 1 or not level[0]:
            raise FileProblem("io-json-shape", path=str(source))
        shape.append(len(level[0]))
        level = [inner for part in level for inner in part]
    cells = tuple(_cell(source, cell) for cell in level)
    bad = next((cell for cell in cells if not _is_number(cell)), None)
    if bad is not None:
        raise FileProblem("io-cell-not-number", path=str(source), line=1, column=cells.index(bad) + 1, cell=bad[:40])
    return Loaded(source, np.array([_value(cell) for cell in cells]).reshape(shape), cells=cells)


def _cell(source: Source, value: Any) -> str:
    if value is None or isinstance(value, (list, dict, bool)):
        raise FileProblem("io-json-shape", path=str(source))
    return str(value)
