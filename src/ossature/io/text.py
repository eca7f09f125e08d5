"""The text grammar: every spelling of numbers, vectors, matrices, tables and equations that people type or paste."""

from __future__ import annotations

import re
from typing import Any

from ossature.base.limits import refuse_above
from ossature.io.equations import parse_equations
from ossature.io.labelled import parse_labelled
from ossature.io.parsed import Parsed
from ossature.io.tokens import Source, Token, tokenize
from ossature.io.values import Reader
from ossature.numbers.rational import Rational

_PLAIN = re.compile(r"[-0-9/ ,;\n]*\Z")
_PLAIN_ENTRY = re.compile(r"(-?\d{1,300})(?:/(\d{1,300}))?\Z")
_SPLIT = re.compile(r" *, *| +")
_WRAPPERS = frozenset({"array", "matrix", "Matrix", "np", "numpy", "sympy", "Rational"})
_VALUES = frozenset({"i", "j", "sqrt"})
_SEPARATORS = frozenset({";", "\n"})


def parse_text(text: str) -> Parsed:
    r"""Read typed text exactly.

    text : "2 1; 1 1/2", "[1, 2, 3]", "[[1, 2], [3, 4]]", "array([[1., 2.]])", "\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", "25 ℃",
        a table with bars, or equations "2x + y = 5; x - y = 1"; 0.1 is 1/10; full-width punctuation is fine
    Returns Parsed. One row without a closing ; is a vector; "1 2 3;" and "[[1, 2, 3]]" are 1 x 3 matrices, "1; 2; 3" is 3 x 1.
    Raises ParseError with line, column and the spot; TooLarge for text, numbers or nesting beyond the limits.
    Cost linear in the length.

    >>> parse_text("2 1; 1 1/2").rows
    ((2, 1), (1, 1/2))
    >>> parse_text("3苹果 + 2梨 = 19").unknowns
    ('苹果', '梨')
    """
    if len(text) < 4000 and _PLAIN.match(text):
        quick = _plain_matrix(text)
        if quick is not None:
            return quick
    source = Source(text)
    if not source.plain.strip():
        raise source.error("io-empty", 0)
    if "|" in source.plain:
        return parse_labelled(source)
    tokens = tokenize(source)
    if any(token.kind == "=" for token in tokens) and not _is_wrapped(tokens):
        return parse_equations(source, tokens)
    return _Matrix(source, _trimmed(tokens)).parse()


def _plain_matrix(text: str) -> Parsed | None:
    """The commonest spelling, whole numbers and fractions in rows, read quickly; None for anything out of the ordinary."""
    rows: list[tuple[Any, ...]] = []
    pieces = text.strip(" \n").replace("\n", ";").split(";")
    closed = len(pieces) > 1 and not pieces[-1].strip()
    for piece in pieces[:-1] if closed else pieces:
        row: list[Any] = []
        for part in _SPLIT.split(piece.strip()):
            found = _PLAIN_ENTRY.match(part)
            if found is None or found[2] is not None and not int(found[2]):
                return None
            row.append(int(found[1]) if found[2] is None else Rational(int(found[1]), int(found[2])))
        rows.append(tuple(row))
    if len({len(row) for row in rows}) != 1:
        return None
    return _shaped(tuple(rows), single=len(rows) == 1 and not closed)


def _shaped(rows: tuple[tuple[Any, ...], ...], *, single: bool, **kept: Any) -> Parsed:
    """A lone row is a vector, a lone entry a scalar."""
    if not single:
        return Parsed("matrix", rows, **kept)
    if len(rows[0]) == 1:
        return Parsed("scalar", rows, **kept)
    return Parsed("vector", tuple((value,) for value in rows[0]), **kept)


def _is_wrapped(tokens: list[Token]) -> bool:
    return tokens[0].kind == "name" and tokens[0].text in _WRAPPERS


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without line breaks at either end."""
    start, end = 0, len(tokens) - 1
    while start < end and tokens[start].kind == "\n":
        start += 1
    while end > start and tokens[end - 1].kind == "\n":
        end -= 1
    return tokens[start:end] + tokens[-1:]


class _Matrix:
    """Reads numbers, vectors and matrices."""

    def __init__(self, source: Source, tokens: list[Token]) -> None:
        self.source = source
        self.reader = Reader(source, tokens)
        self.labels: list[str] = []
        self.units: set[str] = set()

    def parse(self) -> Parsed:
        reader = self.reader
        wrapped = self._open_wrapper()
        brackets = reader.here.kind == "[" or reader.here.kind == "begin"
        parsed = self._bracketed() if brackets else self._bare()
        if wrapped:
            self._close_wrapper()
        while reader.accept("\n"):
            continue
        if reader.here.kind != "end":
            raise reader.error("io-rest")
        return parsed

    def _open_wrapper(self) -> bool:
        """np.array( and its like."""
        reader = self.reader
        if not _is_wrapped(reader.tokens):
            return False
        while reader.here.kind in ("name", "."):
            reader.take()
        reader.expect("(", "io-wrapper-open")
        return True

    def _close_wrapper(self) -> None:
        """The rest of array(..., dtype=...)."""
        reader = self.reader
        if reader.accept(","):
            while reader.here.kind not in (")", "end"):
                reader.take()
        reader.expect(")", "io-unclosed")

    def _begin(self) -> str:
        """Step into a bracket; returns what closes it."""
        reader = self.reader
        if reader.take().kind == "[":
            return "]"
        reader.expect("{", "io-latex-environment")
        name = reader.expect("name", "io-latex-environment")
        if name.text not in ("bmatrix", "pmatrix", "matrix", "vmatrix", "Bmatrix", "smallmatrix", "array"):
            raise reader.error("io-latex-environment", name)
        reader.expect("}", "io-unclosed")
        if name.text == "array" and reader.accept("{"):
            while not reader.accept("}"):
                if reader.take().kind == "end":
                    raise reader.error("io-unclosed")
        return "end"

    def _end(self, closing: str) -> None:
        reader = self.reader
        reader.expect(closing, "io-unclosed")
        if closing == "end":
            for kind in ("{", "name", "}"):
                reader.expect(kind, "io-unclosed")

    def _bracketed(self) -> Parsed:
        opening = self.reader.here
        closing = self._begin()
        self._skip({"\n"})
        if self.reader.here.kind == "[":
            rows = self._nested(closing)
            return self._finish(rows, opening, single=False)
        rows, closed = self._rows({closing})
        self._end(closing)
        return self._finish(rows, opening, single=len(rows) == 1 and not closed and closing == "]")

    def _nested(self, closing: str) -> list[tuple[Any, ...]]:
        rows = []
        while self.reader.here.kind == "[":
            opening = self.reader.take()
            if self.reader.here.kind == "[":
                raise self.reader.error("io-tensor-text", opening)
            found, _ = self._rows({"]"}, flat=True)
            self.reader.expect("]", "io-unclosed")
            rows.append(found[0] if found else ())
            self._skip({",", ";", "\n"})
        self._end(closing)
        return rows

    def _bare(self) -> Parsed:
        opening = self.reader.here
        rows, closed = self._rows({"end", ")"})
        return self._finish(rows, opening, single=len(rows) == 1 and not closed)

    def _skip(self, kinds: set[str]) -> bool:
        """Step over separators; whether one was a comma with nothing behind it is the caller's to see."""
        before = self.reader.at
        while self.reader.here.kind in kinds:
            self.reader.take()
        return self.reader.at > before

    def _rows(self, ends: set[str], *, flat: bool = False) -> tuple[list[tuple[Any, ...]], bool]:
        """Rows up to a closing token, and whether the last one was closed by a separator; `flat`: line breaks inside one row do not count."""
        reader = self.reader
        rows: list[tuple[Any, ...]] = []
        row: list[Any] = []
        closed = False
        while reader.here.kind not in ends and reader.here.kind != "end":
            if reader.here.kind in _SEPARATORS:
                token = reader.take()
                if flat and token.kind == "\n":
                    continue
                if not row and token.kind == ";":
                    raise reader.error("io-empty-row", token)
                if row:
                    rows.append(tuple(row))
                row, closed = [], token.kind == ";"
                continue
            row.append(self._entry())
            closed = False
            self._comma(ends)
        if row:
            rows.append(tuple(row))
        refuse_above("exact_entries", sum(map(len, rows)), "io-too-many-entries")
        return rows, closed

    def _comma(self, ends: set[str]) -> None:
        """One comma between entries; none may hang in the air, but one before a line break continues the row."""
        reader = self.reader
        if not reader.accept(","):
            return
        while reader.here.kind == "\n":
            reader.take()
        if reader.here.kind in ends or reader.here.kind in (",", ";", "end"):
            raise reader.error("io-entry-missing")

    def _entry(self) -> Any:
        """[label] value [unit]."""
        reader = self.reader
        if reader.here.kind == "name" and reader.here.text not in _VALUES and reader.after.kind in ("number", "-", ":"):
            self.labels.append(reader.take().text)
            reader.accept(":")
        value = reader.value(spaced=True)
        if reader.here.kind == "name" and reader.here.text not in _VALUES and reader.after.kind not in ("number", ":"):
            self.units.add(reader.take().text)
        return value

    def _finish(self, rows: list[tuple[Any, ...]], opening: Token, *, single: bool) -> Parsed:
        if not rows or not rows[0]:
            raise self.reader.error("io-empty-matrix", opening)
        width = len(rows[0])
        for number, row in enumerate(rows):
            if len(row) != width:
                raise self.reader.error("io-ragged-row", opening, row=number + 1, length=len(row), expected=width)
        if len(self.units) > 1:
            raise self.reader.error("io-units-differ", opening, units=tuple(sorted(self.units)))
        if self.labels and (not single or len(self.labels) != width):
            raise self.reader.error("io-labels-partial", opening, labels=len(self.labels), expected=width)
        return _shaped(tuple(rows), single=single, row_labels=tuple(self.labels), unit=self.units.pop() if self.units else "")
