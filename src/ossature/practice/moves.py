"""A learner's row operations as text: "r2-2r1; r1<->r3; r2*1/2", and the other ways people write them, in two languages."""

from __future__ import annotations

import re
from math import lcm
from typing import Any

from ossature.base.errors import OssatureError
from ossature.base.formula import RowChange
from ossature.base.limits import refuse_above
from ossature.io.tokens import Source, tokenize
from ossature.io.values import Linear, Reader
from ossature.numbers.entries import Quadratic, entry
from ossature.numbers.rational import Rational

_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", 1)}
_ROW = r"[rR]_?\{?\d+\}?"
_NAMED = re.compile(r"第\s*([0-9]+|[一二三四五六七八九十])\s*行|\b[Rr]ow\s*([0-9]+)|\b[rR]\s+([0-9]+)|\b[rR]([₀-₉]+)")
_EXCHANGED = r"(?:swap|Swap|exchange|Exchange|interchange|Interchange|交换|互换|对换|对调)"
_PAIR = re.compile(rf"({_EXCHANGED}\s*{_ROW}\s*),(?=\s*{_ROW})")
_WORDS = (
    ("divided by", "/"),
    ("minus", "-"),
    ("plus", "+"),
    ("times", "*"),
    ("减去", "-"),
    ("加上", "+"),
    ("乘以", "*"),
    ("除以", "/"),
    ("减", "-"),
    ("加", "+"),
    ("乘", "*"),
    ("倍", ""),
    ("的", "*"),
)
_SPLIT = re.compile(r"[^;\n,]+")
_SWAP = re.compile(r"<\s*-+\s*>|<\s*=+\s*>|[↔⇄⇆⟷⇔⟺]")
_BECOMES = re.compile(r"(?P<left><\s*-+(?!\s*>)|[←⟵⇐]|:=|=(?!>))|(?P<right>-+\s*>|=\s*>|[→⟶⇒↦])")
_IN_PLACE = re.compile(rf"\s*({_ROW})\s*([-+*/])=")
_KEPT = "↔⇄⇆⟷⇔⟺←⟵⇐→⟶⇒↦"
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def moves_from(text: str, height: int) -> tuple[RowChange, ...]:
    """The row operations of a text, in order, for a matrix of so many rows.

    text : operations separated by ; or new lines: "r2-2r1", "R2 → R2 − 2R1", "2r2-3r1", "r1<->r3", "r2*1/2", "第2行减去第1行的2倍", "交换 r1 r3"
    Returns changes with exact factors. Raises what `moves_until_fault` returns.

    >>> [written(move) for move in moves_from("R2 → R2 − 2R1; swap r1 and r2; r2 / 3", 2)]
    ['r2-2r1', 'r1<->r2', 'r2/3']
    """
    moves, fault = moves_until_fault(text, height)
    if fault is not None:
        raise fault
    return moves


def moves_until_fault(text: str, height: int) -> tuple[tuple[RowChange, ...], OssatureError | None]:
    """The operations up to the first that cannot be read or made, and why that one cannot: what was done before it stands."""
    try:
        refuse_above("practice_characters", len(text), "practice-too-long")
        source = _plain(Source(text))
    except OssatureError as fault:
        return (), fault
    moves: list[RowChange] = []
    for part in _SPLIT.finditer(source.plain):
        if not part.group().strip():
            continue
        try:
            moves.append(_move(source, part.start(), part.end(), height))
        except OssatureError as fault:
            return tuple(moves), fault
    return tuple(moves), None


def written(change: RowChange) -> str:
    """An operation as text that `moves_from` reads back: r2-2r1, (2r2-3r1)/5, r1<->r3, r2*1/2."""
    target, source = f"r{change.target + 1}", f"r{change.source + 1}"
    if change.kind == "swap":
        return f"{target}<->{source}"
    mine, its = entry(change.target_factor), entry(change.source_factor)
    if its == 0:
        return _scaled(target, mine)
    bottom = 1 if mine == 1 or isinstance(mine, Quadratic) or isinstance(its, Quadratic) else lcm(mine.denominator, its.denominator)
    inside = f"{_times(mine * bottom, target)}{_plus(its * bottom, source)}"
    return inside if bottom == 1 else f"({inside})/{bottom}"


def _scaled(target: str, factor: Any) -> str:
    if factor == -1:
        return f"-{target}"
    if isinstance(factor, Rational) and factor.numerator == 1:
        return f"{target}/{factor.denominator}"
    return f"{target}*{_factor(factor)}"


def _factor(value: Any) -> str:
    """A factor, in parentheses where it is a sum or has a sign of its own."""
    text = str(value)
    return f"({text})" if " " in text or text.startswith("-") else text


def _times(factor: Any, row: str) -> str:
    if factor in (1, -1):
        return row if factor == 1 else f"-{row}"
    text = str(factor)
    return f"({text}){row}" if " " in text or text.endswith("i") else f"{text}{row}"


def _plus(factor: Any, row: str) -> str:
    """A term that is added: with its sign."""
    text = _times(factor, row)
    return text if text.startswith("-") else f"+{text}"


def _plain(source: Source) -> Source:
    """The text with rows as r1 and words as signs, each at its place."""
    plain = _NAMED.sub(_row_name, source.plain)
    for word, sign in _WORDS:
        plain = plain.replace(word, sign.ljust(len(word)))
    return source.with_plain(_PAIR.sub(r"\1 ", plain))


def _row_name(found: re.Match[str]) -> str:
    number = next(part for part in found.groups() if part)
    return f"r{_NUMERALS.get(number, number.translate(_SUBSCRIPTS))}".ljust(len(found.group()))


def _move(source: Source, start: int, end: int, height: int) -> RowChange:
    """One operation, which stands between two places of the text."""
    text, at = source.plain[start:end], _first(source, start, end)
    swap = _SWAP.search(text)
    if swap is not None:
        return _exchange(source, [_only_row(source, start, start + swap.start(), height), _only_row(source, start + swap.end(), end, height)], at)
    if re.search(_EXCHANGED, text):
        return _exchange(source, [_numbered(source, start + row.start(), row.group(), height) for row in re.finditer(_ROW, text)], at)
    within = _IN_PLACE.match(text)
    if within is not None:
        return _in_place(source, start, end, height, within)
    becomes = _BECOMES.search(text)
    if becomes is None:
        form = _linear(source, start, end, height)
        return _combined(source, at, next(iter(form.terms), None), form)
    left, right = (start, start + becomes.start()), (start + becomes.end(), end)
    made, named = (left, right) if becomes["right"] and not _is_row(source, *left) else (right, left)
    return _combined(source, at, _only_row(source, *named, height), _linear(source, *made, height))


def _exchange(source: Source, rows: list[int], at: int) -> RowChange:
    if len(rows) != 2:
        raise source.error("practice-swap-two", at)
    if rows[0] == rows[1]:
        raise source.error("practice-swap-itself", at, row=rows[0] + 1)
    return RowChange("swap", rows[0], rows[1])


def _in_place(source: Source, start: int, end: int, height: int, found: re.Match[str]) -> RowChange:
    """r2 -= 2r1 and its like."""
    target = _numbered(source, start + found.start(1), found[1], height)
    row, at = Linear(Rational(0), {target: Rational(1)}), start + found.end()  # type: ignore[dict-item]
    if found[2] in "+-":
        return _combined(source, start + found.start(1), target, row.plus(_linear(source, at, end, height), 1 if found[2] == "+" else -1))
    by, _ = _form(source, at, end)
    if by.terms or by.constant == 0:
        raise source.error("practice-times-number", _first(source, at, end))
    return _combined(source, start + found.start(1), target, row.times(by.constant if found[2] == "*" else 1 / by.constant))


def _is_row(source: Source, start: int, end: int) -> bool:
    return re.fullmatch(rf"\s*{_ROW}\s*", source.plain[start:end]) is not None


def _only_row(source: Source, start: int, end: int, height: int) -> int:
    """The row that stands alone between two places. Raises ParseError."""
    text, at = source.plain[start:end].strip(), _first(source, start, end)
    if not _is_row(source, start, end):
        raise source.error("practice-row-alone", at, found=text)
    return _numbered(source, at, text, height)


def _numbered(source: Source, at: int, name: str, height: int) -> int:
    """The row of a name, from 0. Raises ParseError where the matrix has no such row."""
    number = int(re.sub(r"\D", "", name)[:6])
    if not 1 <= number <= height:
        raise source.error("practice-no-row", at, row=number, rows=height)
    return number - 1


def _linear(source: Source, start: int, end: int, height: int) -> Linear:
    """What rows are combined to between two places: terms by row, from 0. Raises ParseError."""
    form, places = _form(source, start, end)
    terms: dict[Any, Any] = {}
    for name, factor in form.terms.items():
        if re.fullmatch(_ROW, name) is None:
            raise source.error("practice-not-a-row", places[name], found=name)
        row = _numbered(source, places[name], name, height)
        terms[row] = terms.get(row, Rational(0)) + factor
    if form.constant != 0 or not terms:
        raise source.error("practice-number-added", _first(source, start, end))
    return Linear(form.constant, terms)


def _form(source: Source, start: int, end: int) -> tuple[Linear, dict[str, int]]:
    """The arithmetic between two places, and where each name in it first stands."""
    text = source.plain[start:end]
    strange = next((index for index, character in enumerate(text) if character in _KEPT), None)
    if strange is not None:
        raise source.error("practice-not-understood", start + strange, found=text[strange])
    only = source.with_plain(" " * start + text + " " * (len(source.plain) - end))
    tokens = tokenize(only)
    reader = Reader(only, tokens, unknowns=True)
    if reader.here.kind == "end":
        raise source.error("practice-missing", _first(source, start, end))
    form = reader.linear()
    if reader.here.kind != "end":
        raise source.error("practice-not-understood", reader.here.at, found=reader.here.text)
    return form, {token.text: token.at for token in reversed(tokens) if token.kind == "name"}


def _first(source: Source, start: int, end: int) -> int:
    """Where the text between two places begins, spaces aside."""
    text = source.plain[start:end]
    return start + len(text) - len(text.lstrip())


def _combined(source: Source, at: int, target: Any, form: Linear) -> RowChange:
    """The change that a target and a combination of rows stand for. Raises ParseError for what loses a row or is more than one step."""
    held: dict[Any, Any] = {row: factor for row, factor in form.terms.items() if factor != 0}
    mine = held.pop(target, Rational(0))
    if mine == 0:
        raise source.error("practice-row-lost", at, row=target + 1)
    if len(held) > 1:
        raise source.error("practice-one-at-a-time", at)
    if not held:
        if mine == 1:
            raise source.error("practice-changes-nothing", at)
        _refuse_long(mine)
        return RowChange("combine", target, target, entry(mine), 0)
    ((other, its),) = held.items()
    _refuse_long(mine)
    _refuse_long(its)
    return RowChange("combine", target, other, entry(mine), entry(its))


def _refuse_long(factor: Any) -> None:
    """Raise TooLarge for a factor that no one would write out."""
    refuse_above("practice_digits", len(str(factor)), "practice-long-factor")
