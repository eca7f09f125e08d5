"""Numbers, vectors, matrices and tensors in text: rows by ; and new lines, nested brackets, LaTeX environments, array(...)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ossature.base.limits import limits, refuse_above
from ossature.base.message import Message
from ossature.io.parsed import Parsed
from ossature.io.tokens import MONTH, Source, Token
from ossature.io.values import Reader, repeated, unit_of

WRAPPERS = frozenset({"array", "asarray", "matrix", "Matrix", "ImmutableMatrix", "MutableDenseMatrix", "tensor", "Tensor", "as_tensor"})
MODULES = frozenset({"np", "numpy", "sympy", "sp", "torch", "jnp", "jax", "cp", "cupy", "tf"})
_VALUES = frozenset({"i", "j", "sqrt", "True", "False", "Rational", "Fraction", "Decimal", "float64", "float32", "int64", "int32", *MODULES})
_SEPARATORS = frozenset({";", "\n"})
_CLOSING = {"[": "]", "(": ")", "{": "}"}
_ENVIRONMENTS = ("bmatrix", "pmatrix", "matrix", "vmatrix", "Bmatrix", "Vmatrix", "smallmatrix", "array")
_LIKE_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1"}
_CURRENCIES = frozenset("¥￥$€£")
_ENDS = frozenset({"end", *_CLOSING.values()})
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """What stood in one pair of brackets: other groups, or rows and where each starts (`closed`: the last one ended with ;)."""

    opening: Token
    groups: tuple[_Group, ...] = ()
    rows: tuple[Row, ...] = ()
    starts: tuple[Token, ...] = ()
    closed: bool = False


def is_wrapped(tokens: list[Token]) -> bool:
    """Whether the text starts like np.array(."""
    at = 0
    while tokens[at].kind == "name" and tokens[at].text in MODULES and tokens[at + 1].kind == ".":
        at += 2
    return tokens[at].kind == "name" and tokens[at].text in WRAPPERS and tokens[at + 1].kind in ("(", "[")


def shaped(rows: tuple[Row, ...], *, single: bool, **kept: Any) -> Parsed:
    """A lone row is a vector, a lone entry a scalar."""
    if not single:
        return Parsed("matrix", rows, **kept)
    if len(rows[0]) == 1 and not kept.get("row_labels"):
        return Parsed("scalar", rows, **kept)
    return Parsed("vector", tuple((value,) for value in rows[0]), **kept)


class Brackets:
    """Reads one number, vector, matrix or tensor from tokens."""

    def __init__(self, source: Source, tokens: list[Token]) -> None:
        self.source = source
        self.reader = Reader(source, _trimmed(tokens))
        self.labels: dict[tuple[int, int], str] = {}
        self.units: set[str] = set()
        self.bars: list[tuple[int, int]] = []  # row and column a rule stands before
        self.ruled = 0  # the column a rule of array{cc|c} stands before
        self.notes: list[Message] = []
        self.united: list[Token] = []  # where a single entry has a unit
        self.named: list[Token] = []  # where an entry has a label

    def parse(self) -> Parsed:
        """The object. Raises ParseError, TooLarge."""
        reader = self.reader
        wrapper = self._open_wrapper()
        outer = self._outer_parenthesis()
        if self._opens_group():
            group = self._group(1)
            single = group.opening.kind != "begin"
        else:
            group, single = self._rows(reader.here, "end"), True
        self._trailing_unit(group)
        if outer is not None:
            reader.close(_CLOSING[outer.kind], outer)
        reader.accept("|")
        if wrapper is not None:
            self._close_wrapper(wrapper)
        while reader.here.kind in _SEPARATORS:
            reader.take()
        self._refuse_rest()
        return self._finish(group, single)

    def _refuse_rest(self) -> None:
        here = self.reader.here
        if here.kind in ("'", "ᵀ", "quoted") or here.kind == "." and self.reader.after.kind in ("'", "name") or here.text == "T":
            raise self.reader.error("io-transpose")
        if here.kind == "^":
            raised = self.reader.after
            raise self.reader.error("io-transpose" if raised.kind == "ᵀ" or raised.text in ("T", "{", "H") else "io-power-outside")
        if here.kind in ("]", ")", "}"):
            raise self.reader.error("io-close-extra")
        if here.kind != "end":
            raise self.reader.error("io-operation" if here.kind in ("+", "-", "*", "/") else "io-rest")

    def _open_wrapper(self) -> Token | None:
        """Step into np.array( and its like."""
        reader = self.reader
        if not is_wrapped(reader.tokens):
            return None
        while reader.here.kind in ("name", "."):
            reader.take()
        return reader.take() if reader.here.kind == "(" else None

    def _close_wrapper(self, opening: Token) -> None:
        """The rest of array(..., dtype=...)."""
        reader = self.reader
        if reader.accept(","):
            while reader.here.kind not in (")", "end"):
                reader.take()
        reader.close(")", opening)

    def _outer_parenthesis(self) -> Token | None:
        r"""The ( of \left( \begin{matrix}: round brackets drawn around an environment."""
        self.reader.accept("|")
        return self.reader.take() if self.reader.here.kind in _CLOSING and self.reader.after.kind == "begin" else None

    def _opens_group(self) -> bool:
        """Whether a bracket of rows opens here; round and curly ones also hold plain arithmetic, (1 + 2)*3."""
        here = self.reader.here
        if here.kind in ("[", "begin"):
            return True
        return here.kind in ("(", "{") and self._holds_rows()

    def _holds_rows(self) -> bool:
        """Whether a separator, or another bracket of rows at once, stands in the round bracket that opens here, which ends the object."""
        depth, separated = 0, False
        tokens = self.reader.tokens
        for index in range(self.reader.at, len(tokens)):
            kind = tokens[index].kind
            depth += (kind in _CLOSING) - (kind in _CLOSING.values())
            separated = separated or depth == 1 and kind in (",", ";", "\n")
            if depth == 0:
                return separated and tokens[index + 1].kind in (",", ";", "\n", ")", "]", "}", "(", "[", "{", "end", "name", "'", ".")
        return separated

    def _group(self, depth: int) -> _Group:
        reader = self.reader
        opening = reader.here
        if depth > limits().text_depth:
            raise reader.error("io-too-deep", allowed=limits().text_depth)
        closing = self._begin()
        self._skip(frozenset({"\n"}))
        if closing != "end" and self._opens_group():
            groups = []
            while self._opens_group():
                groups.append(self._group(depth + 1))
                self._skip(frozenset({",", ";", "\n"}))
            self._end(closing, opening)
            return _Group(opening, groups=tuple(groups))
        group = self._rows(opening, closing, flat=depth > 1 and closing == "]")
        self._end(closing, opening)
        return group

    def _begin(self) -> str:
        """Step into a bracket; returns what closes it."""
        reader = self.reader
        opening = reader.take()
        if opening.kind in _CLOSING:
            return _CLOSING[opening.kind]
        reader.expect("{", "io-latex-environment")
        name = reader.expect("name", "io-latex-environment")
        if name.text not in _ENVIRONMENTS:
            raise reader.error("io-latex-environment", name)
        reader.accept("*")
        reader.expect("}", "io-latex-environment")
        if name.text == "array" and reader.accept("{"):
            columns = 0
            while not reader.accept("}"):
                columns += len(reader.here.text) if reader.here.kind == "name" else 0
                self.ruled = columns if reader.here.kind == "|" else self.ruled
                if reader.take().kind == "end":
                    raise reader.error("io-latex-environment", name)
        return "end"

    def _end(self, closing: str, opening: Token) -> None:
        reader = self.reader
        if closing != "end":
            reader.close(closing, opening)
            return
        if reader.here.kind != "end" or reader.here.text != "end":
            raise reader.error("io-latex-unclosed")
        for kind in ("end", "{", "name"):
            reader.expect(kind, "io-latex-unclosed")
        reader.accept("*")
        reader.expect("}", "io-latex-unclosed")

    def _skip(self, kinds: frozenset[str]) -> None:
        while self.reader.here.kind in kinds:
            self.reader.take()

    def _rows(self, opening: Token, closing: str, *, flat: bool = False) -> _Group:
        """Rows up to any closing token; `flat`: line breaks inside one row do not count."""
        reader = self.reader
        rows: list[Row] = []
        row: list[Any] = []
        starts: list[Token] = []
        closed = False
        while reader.here.kind not in _ENDS:
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
            if reader.accept("|"):
                self.bars.append((len(rows), len(row)))
                continue
            if not row:
                starts.append(reader.here)
            row.append(self._entry(len(rows), len(row)))
            closed = False
            self._comma(closing)
        if row:
            rows.append(tuple(row))
        refuse_above("exact_entries", sum(map(len, rows)), "io-too-many-entries")
        return _Group(opening, rows=tuple(rows), starts=tuple(starts), closed=closed)

    def _comma(self, closing: str) -> None:
        """One comma between entries. One before a line break continues the row; one before a closing bracket is Python's."""
        reader = self.reader
        if not reader.accept(","):
            return
        while reader.here.kind == "\n":
            reader.take()
        if reader.here.kind == closing and closing != "end":
            return
        if reader.here.kind in _ENDS or reader.here.kind in (",", ";"):
            raise reader.error("io-entry-missing")

    def _entry(self, row: int, column: int) -> Any:
        """[label] value [unit]."""
        reader = self.reader
        if reader.here.kind in ("'", "ᵀ"):
            raise reader.error("io-transpose")
        if self._at_label():
            self._label((row, column))
        if self._opens_group() and reader.here.kind != "begin":
            raise reader.error("io-group-in-row")
        start = reader.here
        value = reader.value(spaced=True)
        self._note_month(start, value)
        if reader.here.kind == "name" and (not self._at_label() or self._glued()):
            self.united.append(reader.here)
            self._unit(unit_of(reader))
        return value

    def _note_month(self, start: Token, value: Any) -> None:
        """2024-12 is 2012, as in MATLAB; since it may have been meant as a month, that is said, and before a colon it is a date for sure."""
        found = MONTH.match(self.source.plain, start.at) if start.kind == "number" else None
        if found is None:
            return
        if self.reader.here.kind == ":":
            raise self.reader.error("io-date", start, found=found.group())
        self.notes.append(Message("io-month-subtracted", found=found.group(), value=str(value)))

    def _glued(self) -> bool:
        """Whether the word here belongs to the number before it, as in 25℃ 30℃, not to one behind it."""
        return not self.reader.here.spaced and (self.reader.after.spaced or self.reader.after.kind == "name")

    def _at_label(self) -> bool:
        """Whether words stand here with a number, a sign or a colon behind them."""
        reader = self.reader
        if reader.here.kind == "quoted":
            return reader.after.kind in ("number", ":")
        at = reader.at
        while reader.tokens[at].kind == "name" and reader.tokens[at].text not in _VALUES:
            at += 1
        return at > reader.at and (reader.tokens[at].kind in ("number", ":") or reader.tokens[at].kind == "-" and not reader.tokens[at + 1].spaced)

    def _label(self, place: tuple[int, int]) -> None:
        reader = self.reader
        start = reader.take()
        self.named.append(start)
        while reader.here.kind == "name":
            reader.take()
        typed = self.source.text[start.at : reader.here.at].strip()
        if not reader.accept(":"):
            reader.refuse_constant(start)
        if typed in _CURRENCIES:
            self.united.append(start)
            self._unit(typed)
        else:
            self.labels[place] = typed[1:-1].strip() if start.kind == "quoted" else typed

    def _unit(self, unit: str) -> None:
        if unit:
            self.units.add(unit)

    def _trailing_unit(self, group: _Group) -> None:
        """[20, 25, 22] ℃."""
        if group.opening.kind in ("[", "(") and self.reader.here.kind == "name" and self.reader.here.text != "T":
            self._unit(unit_of(self.reader))

    def _finish(self, group: _Group, single: bool) -> Parsed:
        rows, shape = self._flattened(group, single)
        if not rows or not rows[0]:
            raise self.reader.error("io-empty-matrix", group.opening)
        if len(self.units) > 1:
            raise self.reader.error("io-units-differ", group.opening, units=tuple(sorted(self.units)))
        self._refuse_units_of_some(sum(map(len, rows)))
        unit = self.units.pop() if self.units else ""
        if len(shape) > 2:
            return Parsed("tensor", rows, shape=shape, unit=unit, notes=tuple(self.notes))
        labels = self._row_labels(group, rows, len(shape) == 1)
        return shaped(rows, single=len(shape) == 1, row_labels=labels, unit=unit, bar=self._bar(rows), notes=tuple(self.notes))

    def _bar(self, rows: tuple[Row, ...]) -> int:
        """The column before which every row has its one rule, inside the matrix; 0 when there is none."""
        inner = [place for place in self.bars if 0 < place[1] < len(rows[0])]
        columns = {column for _, column in inner}
        if len(columns) == 1 and [row for row, _ in inner] == list(range(len(rows))):
            return columns.pop()
        return self.ruled if not inner and self.ruled < len(rows[0]) else 0

    def _refuse_units_of_some(self, entries: int) -> None:
        """Either every entry has the unit, or it stands once behind the last one: `2x` among plain numbers is no number with a unit, but half an equation."""
        behind = len(self.united) == 1 and self.united[0].spaced and self._is_last(self.united[0])
        if self.united and self.units and len(self.united) < entries and not behind:
            raise self.reader.error("io-units-some", self.united[0], unit=self.united[0].text, count=len(self.united), entries=entries)

    def _is_last(self, unit: Token) -> bool:
        """Whether no number follows, but for the exponents of the unit itself."""
        tokens = self.reader.tokens[self.reader.tokens.index(unit) :]
        return not any(token.kind == "number" and before.kind != "^" for before, token in pairwise(tokens))

    def _row_labels(self, group: _Group, rows: tuple[Row, ...], single: bool) -> tuple[str, ...]:
        """A name for each entry of a vector, or for each row of a matrix, standing before it. Raises ParseError."""
        wanted = [(0, column) for column in range(len(rows[0]))] if single else [(row, 0) for row in range(len(rows))]
        if not self.labels:
            return ()
        if list(self.labels) != wanted or group.groups:
            raise self.reader.error("io-labels-partial", group.opening, labels=len(self.labels), expected=len(wanted))
        labels = tuple(self.labels.values())
        index = repeated(labels)
        if index is not None:
            raise self.reader.error("io-label-repeated", group.opening, label=labels[index])
        return labels

    def _flattened(self, group: _Group, single: bool) -> tuple[tuple[Row, ...], tuple[int, ...]]:
        """Rows along the last axis, and the lengths of all axes. Raises ParseError at the row or block that is too short or too long."""
        if not group.groups:
            self._refuse_word(group.rows, group.starts)
            for number, row in enumerate(group.rows):
                if len(row) != len(group.rows[0]):
                    raise self.reader.error("io-ragged-row", group.starts[number], row=number + 1, length=len(row), expected=len(group.rows[0]))
            width = len(group.rows[0]) if group.rows else 0
            return group.rows, (width,) if len(group.rows) < 2 and not group.closed and single else (len(group.rows), width)
        rows: list[Row] = []
        first: tuple[int, ...] = ()
        if all(len(part.rows) == 1 for part in group.groups):
            self._refuse_word(tuple(part.rows[0] for part in group.groups), tuple(part.starts[0] for part in group.groups))
        for number, part in enumerate(group.groups):
            held, shape = self._flattened(part, True)
            if number and shape != first:
                raise self._uneven(part, number, shape, first)
            first = shape
            if len(part.rows) > 1 or part.closed:
                raise self.reader.error("io-group-in-row", part.opening)
            rows += held
        return tuple(rows), (len(group.groups), *first)

    def _refuse_word(self, rows: tuple[Row, ...], starts: tuple[Token, ...]) -> None:
        """A row that is short by the words in it is short because of them: `1 2; 3 x` holds a word where a number belongs. Raises ParseError."""
        units = [] if len(self.united) == sum(map(len, rows)) else self.united
        labels = [token for token in self.named if token not in starts] if all(start in self.named for start in starts) else self.named
        ends = [*(start.at for start in starts), len(self.source.text)][1:]
        for number, (row, start, end) in enumerate(zip(rows, starts, ends, strict=True)):
            words = sorted((token for token in (*units, *labels) if start.at <= token.at < end), key=lambda token: token.at)
            if words and len(row) + len(words) == max(map(len, rows)):
                digit = _LIKE_DIGITS.get(words[0].text, "")
                raise self.reader.error("io-word-digit" if digit else "io-word-in-row", words[0], row=number + 1, digit=digit)

    def _uneven(self, part: _Group, number: int, shape: tuple[int, ...], first: tuple[int, ...]) -> Exception:
        if len(shape) == len(first) == 1:
            return self.reader.error("io-ragged-row", part.opening, row=number + 1, length=shape[0], expected=first[0])
        return self.reader.error("io-ragged-block", part.opening, number=number + 1, shape=_text(shape), expected=_text(first))


def _text(shape: tuple[int, ...]) -> str:
    return "x".join(map(str, shape))


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without line breaks at either end."""
    start, end = 0, len(tokens) - 1
    while start < end and tokens[start].kind == "\n":
        start += 1
    while end > start and tokens[end - 1].kind == "\n":
        end -= 1
    return tokens[start:end] + tokens[-1:]
