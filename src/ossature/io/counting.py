"""How quantities are counted in equations: measure words (3个苹果), Chinese numerals (三个苹果), units of a total (19元)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ossature.base.message import Message
from ossature.io.tokens import Source, Token, refuse_long_number
from ossature.io.values import Linear

_CLASSIFIERS = "个只支头本张条件把台辆瓶杯袋盒箱块颗朵棵枝根匹名双套份间座艘架桶包听罐碗串顶筐篮捆"
_MASS = {"千克": "kg", "公斤": "kg", "克": "g", "斤": "斤", "两": "两", "吨": "t"}
_LENGTH = {"千米": "km", "公里": "km", "厘米": "cm", "毫米": "mm", "分米": "dm", "米": "m"}
_VOLUME = {"毫升": "mL", "升": "L"}
_MONEY = {"元": "元", "块钱": "元", "块": "元", "圆": "元", "人民币": "元", "角": "角", "毛": "角", "分": "分", "万元": "万元", "亿元": "亿元"}
_TIME = {"小时": "h", "分钟": "min", "分": "分", "秒": "s", "天": "d", "日": "d"}
_WESTERN = (
    {"kg": "kg", "mg": "mg"},
    {"km": "km", "cm": "cm", "mm": "mm", "dm": "dm"},
    {"mL": "mL", "ml": "mL"},
    {"yuan": "元", "RMB": "元", "CNY": "元", "USD": "USD", "EUR": "EUR", "dollars": "USD", "euros": "EUR"},
    {"min": "min", "hours": "h", "hour": "h", "minutes": "min", "seconds": "s", "days": "d"},
)
_KINDS = tuple(chinese | western for chinese, western in zip((_MASS, _LENGTH, _VOLUME, _MONEY, _TIME), _WESTERN, strict=True))
_LETTERS: tuple[frozenset[str], ...] = (
    frozenset("gt"),
    frozenset("m"),
    frozenset("L"),
    frozenset(),
    frozenset("hs"),
)  # units that unknowns are called by as well
_SIGNS = {"¥": "元", "￥": "元", "$": "USD", "€": "EUR", "£": "GBP", "℃": "℃"}
_COUNTED = frozenset({"人", "岁", "脚", "足", "腿", "头", "条腿", "只脚", "个头", "轮", "轮子", "位", "次", "页", "票"})
_UNITS = frozenset().union(*_KINDS, _SIGNS, _COUNTED, _CLASSIFIERS)
_MEASURES = tuple(sorted({*_CLASSIFIERS, *_MASS, *_LENGTH, *_VOLUME, *_KINDS[0], *_KINDS[1], *_KINDS[2], "元", "块"}, key=len, reverse=True))
_DIGITS = {character: value for value, characters in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for character in characters}
_NUMERAL = "零〇一二两三四五六七八九十百千万"
_OF_THEM = re.compile(rf"([{_NUMERAL}]+?)(千克|千米)|([{_NUMERAL}]+)({'|'.join(_MEASURES)})")
_BELOW_10000 = re.compile(r"(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?零?([一二两三四五六七八九]?)")


def counted(source: Source, tokens: list[Token]) -> tuple[list[Token], list[Message]]:
    """The tokens with numerals as numbers and measure words dropped, and what was read how. Raises ParseError for a noun counted in two ways."""
    notes: list[Message] = []
    tokens = _numerals_read(source, tokens, notes)
    return _measures_dropped(source, tokens), notes


def _numerals_read(source: Source, tokens: list[Token], notes: list[Message]) -> list[Token]:
    """三个苹果 as 3 个苹果, 十九元 as 19 元, 十九 as 19; 三苹果 only where 苹果 stands elsewhere, since 三班 and 张三 are names."""
    names = {token.text for token in tokens if token.kind == "name"}
    read: list[Token] = []
    for token in tokens:
        numeral = "" if token.kind != "name" or token.text[0] not in _NUMERAL or read and read[-1].kind == "number" else _numeral_of(token.text, names)
        if not numeral:
            read.append(token)
            continue
        value = _value(numeral)
        if value is None:
            raise source.error("io-chinese-number", token.at, found=numeral[:20])
        refuse_long_number(str(value))
        if not notes:
            notes.append(Message("io-numeral-read", typed=token.text, value=str(value)))
        read.append(Token("number", str(value), token.at, token.spaced))
        if len(numeral) < len(token.text):
            read.append(Token("name", token.text[len(numeral) :], token.at + len(numeral), False))
    return read


def _numeral_of(text: str, names: set[str]) -> str:
    """The part of a name in front that counts the rest."""
    if all(character in _NUMERAL for character in text):
        return text
    found = _OF_THEM.match(text)
    if found and not text[found.end() :].startswith("位"):
        return found[1] or found[3]
    lead = re.match(f"[{_NUMERAL}]+", text)
    return lead.group() if lead and text[lead.end() :] in names else ""


def _value(numeral: str) -> int | None:
    """十九 as 19, 二〇二四 as 2024, 三万五千 as 35000; None for what counts nothing."""
    if all(character in _DIGITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral[:5000])) if len(numeral) < 5000 else None
    high, much, low = numeral.partition("万")
    parts = [_below_10000(part) for part in ((high, low) if much else (numeral,)) if part]
    if not parts or None in parts or much and not high:
        return None
    return (parts[0] or 0) * 10_000 + (parts[1] or 0 if len(parts) > 1 else 0) if much else parts[0]


def _below_10000(numeral: str) -> int | None:
    found = _BELOW_10000.fullmatch(numeral)
    if found is None:
        return None
    thousands, hundreds, tens, ten, ones = (found[group] or "" for group in range(1, 6))
    held = 1000 * _DIGITS.get(thousands, 0) + 100 * _DIGITS.get(hundreds, 0) + _DIGITS.get(ones, 0)
    return held + 10 * (_DIGITS.get(tens, 1) if ten else 0)


def _measures_dropped(source: Source, tokens: list[Token]) -> list[Token]:
    """3个苹果, 3 个 苹果 and 3kg苹果 as 3 苹果; a word that also stands without a number before it keeps its first character."""
    bare = {
        token.text for before, token in pairwise([None, *tokens]) if token is not None and token.kind == "name" and (before is None or before.kind != "number")
    }
    kept: list[Token] = []
    counts: dict[str, str] = {}
    for index, token in enumerate(tokens):
        measure = ""
        if token.kind == "name" and kept and kept[-1].kind == "number":
            apart = token.text in _MEASURES and tokens[index + 1].kind == "name"
            measure = token.text if apart else _measure_before(token.text) if token.text not in bare else ""
        if not measure:
            kept.append(token)
            continue
        noun = tokens[index + 1] if measure == token.text else Token("name", token.text[len(measure) :], token.at + len(measure), token.spaced)
        if counts.setdefault(noun.text, measure) != measure:
            raise source.error("io-counted-twice", token.at, noun=noun.text, first=counts[noun.text], second=measure)
        if measure != token.text:
            kept.append(noun)
    return kept


def _measure_before(text: str) -> str:
    """The measure word a counted noun starts with: 个 of 个苹果; none of 张三 and 个位, which are names themselves."""
    measure = next((word for word in _MEASURES if text.startswith(word)), "")
    rest = text[len(measure) :]
    return measure if rest and rest[0] not in f"{_NUMERAL}位" and text not in _UNITS else ""


def units_dropped(source: Source, sides: list[tuple[Linear, Linear]], coefficients: Iterable[str], places: dict[str, int]) -> list[Message]:
    """Take the units off totals, in place: 19元 is 19 when 元 stands alone on its side wherever it stands, with a number right before it.

    coefficients : names that always have a number right before them      places : where a name first stands
    Returns what was dropped. Raises ParseError for two units of one kind, such as kg and g.
    """
    coefficients = set(coefficients)
    units = _standing_alone(sides, {name for name in coefficients if name in _UNITS})
    letters = _standing_alone(sides, coefficients & frozenset().union(*_LETTERS))
    _refuse_mixed(source, units, letters, places)
    for form in (form for pair in sides for form in pair):
        for name in units & set(form.terms):
            form.constant = form.terms.pop(name)
    dropped = [Message("io-unit-dropped", units=tuple(sorted(units, key=lambda name: places[name])))] if units else []
    return dropped + [Message("io-unit-unknown", name=name) for name in sorted(letters)]


def _standing_alone(sides: list[tuple[Linear, Linear]], units: set[str]) -> set[str]:
    """Those of the names that stand as units do, wherever they stand."""
    while units:
        wrong = {name for pair in sides for name in _misplaced(*pair, units)}
        if not wrong:
            break
        units = units - wrong
    return units


def _misplaced(left: Linear, right: Linear, units: set[str]) -> set[str]:
    """Names among the units that stand where no unit stands: with other terms, or across from nothing that is unknown."""
    wrong: set[str] = set()
    for side, other in ((left, right), (right, left)):
        here = units & set(side.terms)
        if here and (len(side.terms) > 1 or side.constant != 0 or not set(other.terms) - units):
            wrong |= here
    return wrong


def _refuse_mixed(source: Source, units: set[str], letters: set[str], places: dict[str, int]) -> None:
    for kind, single in zip((*_KINDS, _SIGNS | _KINDS[3]), (*_LETTERS, frozenset()), strict=True):
        held = sorted((name for name in units if name in kind), key=lambda name: places[name])
        other = next((name for name in (*held, *sorted(letters & single)) if kind.get(name, name) != kind[held[0]]), None) if held else None
        if other is not None:
            raise source.error("io-units-mixed", places[other], first=held[0], second=other)
