"""The text grammar: every spelling of numbers, vectors, matrices, tables and equations that people type or paste."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from ossature.io.brackets import MODULES, WRAPPERS, Brackets, shaped
from ossature.io.drawn import is_drawn, parse_drawn
from ossature.io.equations import parse_equations
from ossature.io.labelled import delimiter_of, named_table, parse_labelled
from ossature.io.margins import undressed
from ossature.io.parsed import Parsed
from ossature.io.tokens import VULGAR, Source, tokenize
from ossature.numbers.rational import Rational

_PLAIN = re.compile(r"[-0-9/ ,;\n]*\Z")
_PLAIN_ENTRY = re.compile(r"(-?(?:0|[1-9]\d{0,299}))(?:/([1-9]\d{0,299}))?\Z")
_SPLIT = re.compile(r" *, *| +")
_CALL = rf"(?:(?:{'|'.join(sorted(MODULES))})\s*\.\s*)*(?:{'|'.join(sorted(WRAPPERS))})\s*\("
_WRAPPED = re.compile(rf"\s*{_CALL}")
_OBJECT = rf"(?:\[|\(\(|\{{\{{|\\begin\s*\{{(?:[bpvBV]|small)?matrix|\\begin\s*\{{array|\\left\s*[\[(|]|{_CALL})"
_ASSIGNED = re.compile(rf"(\s*[^\W\d]\w*\s*:?=\s*)(?={_OBJECT})")
_FORMULA = re.compile(r"\s*(\${1,2}|\\\[|\\\().*?(\${1,2}|(?<!\\)\\\]|(?<!\\)\\\))\s*\Z", re.DOTALL)
_EQUATION = re.compile(r"^(?![-:= |+]*\Z).*=", re.MULTILINE)
_IN_NAMES = re.compile(r"[=;\[\]{}#]")  # signs that mean something in a matrix, and nothing in a name
_NAMED = re.compile(r"[^\W\d_](?<![ij])|[^\W\d_]{2}")
_FRACTION = re.compile(rf"/ *[\d({{]|frac|sqrt|√|Fraction|Rational|[{VULGAR}⁻]|(?:\^|\*\*) *[({{]? *-")
_CROWDED = re.compile(r"[\d)] +[-+]?[\d(√.]")


def parse_text(text: str) -> Parsed:
    r"""Read typed text exactly.

    text : "2 1; 1 1/2", "[1, 2, 3]", "[[1, 2], [3, 4]]", "array([[1., 2.]])", "\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", "25 ℃",
        a matrix drawn with ⎡⎢⎣ ⎤⎥⎦, a table with bars, or equations "2x + y = 5; x - y = 1"; 0.1 is 1/10; full-width punctuation is fine;
        # and % start comments, and quotation marks around the whole are dropped
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
    source = undressed(Source(text))
    parsed = _parsed(source)
    return replace(parsed, decimal=True) if _in_decimals(source.plain, parsed) else parsed


def _parsed(source: Source) -> Parsed:
    if not source.plain.strip():
        raise source.error("io-empty", 0)
    if is_drawn(source):
        return parse_drawn(source)
    bare = _unwrapped(source)
    if "\n" in bare.plain and _IN_NAMES.search(bare.plain) and (delimiter := named_table(bare)):
        return parse_labelled(bare, delimiter)
    if "=" in bare.plain and _EQUATION.search(bare.plain) and not _WRAPPED.match(bare.plain):
        return _equations(source)
    delimiter = "|" if _is_barred(bare) else delimiter_of(source)
    return parse_labelled(source, delimiter) if delimiter else Brackets(bare, tokenize(bare)).parse()


def _in_decimals(plain: str, parsed: Parsed) -> bool:
    """Whether decimals were typed, and no fraction, root or negative power."""
    if "." not in plain and "e" not in plain.lower() or _FRACTION.search(plain):
        return False
    values = [value for row in parsed.rows for value in row] + list(parsed.right or ())
    return all(getattr(value, "d", None) is None for value in values) and any(value.denominator != 1 for value in values)


def _plain_matrix(text: str) -> Parsed | None:
    """The commonest spelling, whole numbers and fractions in rows, read quickly; None for anything out of the ordinary."""
    rows: list[tuple[Any, ...]] = []
    pieces = text.strip(" \n").replace("\n", ";").split(";")
    closed = len(pieces) > 1 and not pieces[-1].strip()
    for piece in pieces[:-1] if closed else pieces:
        row: list[Any] = []
        for part in _SPLIT.split(piece.strip()):
            found = _PLAIN_ENTRY.match(part)
            if found is None:
                return None
            row.append(int(found[1]) if found[2] is None else Rational(int(found[1]), int(found[2])))
        rows.append(tuple(row))
    if len({len(row) for row in rows}) != 1:
        return None
    return shaped(tuple(rows), single=len(rows) == 1 and not closed)


def _equations(source: Source) -> Parsed:
    if "|" in source.plain:
        raise source.error("io-absolute", source.plain.index("|"))
    return parse_equations(source)


def _unwrapped(source: Source) -> Source:
    r"""Without what stands around a matrix in a source file: `A =` before it, $ or \[ \] of a formula. Positions stay."""
    plain = source.plain
    for pattern in (_FORMULA, _ASSIGNED):
        found = pattern.match(plain)
        if found:
            blank = [found.span(group) for group in range(1, pattern.groups + 1)]
            for start, end in blank:
                plain = plain[:start] + " " * (end - start) + plain[end:]
    return source.with_plain(plain)


def _is_barred(source: Source) -> bool:
    """Whether bars separate the cells of a table; those drawn inside a matrix, [1 2 | 5; 3 4 | 6] or |1 2; 3 4|, do not."""
    plain = source.plain
    if "|" not in plain or "\\begin" in plain:
        return False
    return _NAMED.search(plain) is not None or not (re.search(r"[;\[]", plain) or _CROWDED.search(plain))
