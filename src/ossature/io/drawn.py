"""Matrices as they are printed, with ⎡⎢⎣ ⎤⎥⎦ over several lines: by Ossature, with its labels and rules, and by SymPy."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ossature.io.brackets import WRAPPERS, Brackets
from ossature.io.labelled import Cell, assemble
from ossature.io.parsed import Parsed
from ossature.io.tokens import Source, columns_of, tokenize

_LEFT, _RIGHT = "⎡⎢⎣⎛⎜⎝", "⎤⎥⎦⎞⎟⎠"
_FIRST, _LAST = "⎡⎛", "⎣⎝"
_NAMED = re.compile(r"[^\n]*[=∼≈]\s*\Z")  # A = before the middle line
_BAR = "─"
_ONE = re.compile(r"(?P<above>[^\[\]=;|{}()\\\n]*\n)?(?P<name>[^\W\d_][^\[\]=;:,.|{}()\\\n]*)? *(?P<open>\[)[^\[\];,\n]*(?P<close>\])\s*\Z")  # one row
Line = tuple[int, int, int]  # where a line starts, and its two brackets


def is_drawn(source: Source) -> bool:
    """Whether brackets of several lines stand in the text, or those of one line with names beside or above it."""
    if any(piece in source.plain for piece in _FIRST):
        return True
    return _single(source) is not None


def parse_drawn(source: Source) -> Parsed:
    """The matrix between the brackets, with the names beside and above them. Raises ParseError."""
    lines = _lines(source)
    names = [_typed(source, start, left) for start, left, _ in lines]
    head = source.plain[: lines[0][0]].rstrip("\n")
    if any(names) and not all(names) and _NAMED.match("".join(names)):
        names = [""] * len(lines)
    _refuse_rest(source, lines)
    if any(names) or head.strip() or _BAR in source.plain:
        return _labelled(source, lines, names, head)
    return _bare(source, lines)


def _single(source: Source) -> Line | None:
    """The one line of a matrix of one row that has names, as `Ann [90  85]`."""
    found = _ONE.match(source.plain)
    if found is None or not (found["name"] or found["above"] and found["above"].strip()) or (found["name"] or "").strip() in WRAPPERS:
        return None
    return source.plain.rfind("\n", 0, found.start("open")) + 1, found.start("open"), found.start("close")


def _lines(source: Source) -> list[Line]:
    """The lines of one pair of brackets. Raises ParseError where a piece is missing."""
    one = _single(source)
    if one is not None:
        return [one]
    lines: list[Line] = []
    at = 0
    for line in source.plain.split("\n"):
        left = next((place for place, character in enumerate(line) if character in _LEFT), -1)
        right = next((place for place, character in enumerate(line) if character in _RIGHT), -1)
        if left >= 0:
            if right < left or lines and (line[left] in _FIRST or source.plain[lines[-1][1]] in _LAST):
                raise source.error("io-drawn-bracket", at + left)
            lines.append((at, at + left, at + right))
        elif right >= 0 or lines and line.strip() and source.plain[lines[-1][1]] not in _LAST:
            raise source.error("io-drawn-bracket", at + max(right, 0))
        at += len(line) + 1
    if not lines or source.plain[lines[0][1]] not in _FIRST or source.plain[lines[-1][1]] not in _LAST:
        raise source.error("io-drawn-bracket", lines[-1][1] if lines else 0)
    return lines


def _refuse_rest(source: Source, lines: list[Line]) -> None:
    """Nothing stands behind the brackets: a text holds one matrix."""
    for (_, _, right), end in zip(lines, [*(start - 1 for start, _, _ in lines[1:]), len(source.plain)], strict=True):
        rest = source.plain[right + 1 : end]
        if rest.strip():
            at = right + 1 + len(rest) - len(rest.lstrip())
            raise source.error("io-rest", at, found=source.text[at])


def _typed(source: Source, start: int, end: int) -> str:
    return source.text[start:end].strip()


def _bare(source: Source, lines: list[Line]) -> Parsed:
    """The same rows between one pair of square brackets."""
    plain = list(source.plain)
    for start, left, right in lines:
        plain[start : left + 1] = " " * (left + 1 - start)
        plain[right] = " "
    plain[lines[0][1]], plain[lines[-1][2]] = "[", "]"
    bare = source.with_plain("".join(plain))
    return replace(Brackets(bare, tokenize(bare)).parse(), kind="matrix")


def _labelled(source: Source, lines: list[Line], names: list[str], head: str) -> Parsed:
    """Cells apart by two spaces or a rule, the names of the rows before them, those of the columns above their right edges."""
    body, edges, bars = [], [], set()
    over: list[Line | None] = [None, *lines[:-1]]
    for (start, left, right), name, above, below in zip(lines, names, over, [*lines[1:], None], strict=True):
        cells, ends, bar = _cells(source, start, left + 1, right)
        if any(line is not None and _BAR in source.plain[line[1] : line[2]] for line in (above, below)):
            continue  # the top or the bottom of fractions
        cells = [(_fraction(source, cell, start, above, below), cell[1]) if _BAR in cell[0] else cell for cell in cells]
        if cells:
            body.append([(name, start), *cells] if any(names) else cells)
            edges.append(ends)
            bars.add(bar)
    if not body:
        raise source.error("io-empty-matrix", lines[0][1])
    header = _header(source, head, edges[0]) if head.strip() else None
    held = assemble(source, header, body, labelled=any(names))
    return replace(held, bar=bars.pop()) if len(bars) == 1 else held


def _fraction(source: Source, cell: Cell, start: int, above: Line | None, below: Line | None) -> str:
    """What stands over and under a fraction's bar. Raises ParseError where something is missing, or more than a bar stands here."""
    text, at = cell
    parts = [source.plain[line[0] + at - start : line[0] + at - start + len(text)].strip() if line is not None else "" for line in (above, below)]
    if not all(parts) or set(text) != {_BAR}:
        raise source.error("io-drawn-fraction", at)
    return f"({parts[0]})/({parts[1]})"


def _cells(source: Source, start: int, left: int, right: int) -> tuple[list[Cell], list[int], int]:
    """The cells of a line, the columns they end at, and the cell a rule stands before."""
    cells: list[Cell] = []
    ends: list[int] = []
    bar = 0
    at = left
    for part in re.split(r"(\||  +)", source.plain[left:right]):
        text = part.strip()
        if text == "|":
            bar = len(cells)
        elif text:
            place = at + part.index(text[0])
            cells.append((source.text[place : place + len(text)], place))
            ends.append(columns_of(source.text[start : place + len(text)]))
        at += len(part)
    return cells, ends, bar


def _header(source: Source, head: str, ends: list[int]) -> list[Cell]:
    """The names above the columns: each ends where its column does. Raises ParseError."""
    start = head.rfind("\n") + 1
    if head[:start].strip():
        raise source.error("io-drawn-bracket", len(head) - len(head.lstrip()))
    line = source.text[start : len(head)]
    cells: list[Cell] = []
    places = [columns_of(line[: place + 1]) for place in range(len(line))]
    for before, end in pairwise([0, *ends]):
        inside = [place for place, column in enumerate(places) if before < column <= end]
        part = line[inside[0] : inside[-1] + 1] if inside else ""
        lead = len(part) - len(part.lstrip())
        cells.append((part.strip(), start + (inside[0] if inside else len(line)) + lead))
    return cells
