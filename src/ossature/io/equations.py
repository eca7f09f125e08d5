r"""Equations as people write them: `2x + y = 5; x - y = 1`, `3苹果 + 2梨 = 19`, numbered lines, a brace in front, LaTeX's cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ossature.base.limits import refuse_above
from ossature.io.counting import counted, units_dropped
from ossature.io.parsed import Parsed
from ossature.io.tokens import Source, Token, tokenize
from ossature.io.values import Linear, Reader
from ossature.numbers.entries import Quadratic, Rational

_ENDS = frozenset({";", "\n", ",", "end"})
_JOINERS = frozenset({"and", "且", "并且", "和", "与", "及"})
_LETTERS = frozenset("xyzuvwt")
_DRESS = re.compile(
    r"""\\(?:begin|end)\s*\{[a-z]+\*?\}(?:\{[^}\n]*\})? | \\left\s*\\\{ | \\right\s*(?:\.|\\\}) | (?<!\\)\\[{}\[\]()]
    | [$&⎧⎨⎩⎪] | (?<==)= | [.](?=[ ]*(?:\n|\Z|;|\\\\|\\end))""",
    re.VERBOSE,
)
_MARK = r"(?:\(([0-9]{1,2})\)|([①-⑳]))"
_NUMBERED = re.compile(rf"[ ]*(?:{_MARK}|([0-9]{{1,2}})(?:\)|[.][ ]|,[ ]?))")
_AT_END = re.compile(rf"{_MARK}\Z")
_TAIL = 4  # characters of a mark, at most


def parse_equations(source: Source) -> Parsed:
    """A, b and the unknowns in the order they first appear. Raises ParseError: nonlinear, no unknown, two equals signs."""
    source = _undressed(source)
    tokens, notes = counted(source, list(_separated(tokenize(source))))
    reader = Reader(source, tokens, unknowns=True)
    sides: list[tuple[Linear, Linear]] = []
    signs: list[Token] = []
    while reader.here.kind != "end":
        if reader.here.kind in _ENDS:
            reader.take()
            continue
        left, sign, right = _equation(reader)
        sides.append((left, right))
        signs.append(sign)
    notes += units_dropped(source, sides, *_with_numbers(tokens))
    forms = [left.plus(right, -1) for left, right in sides]
    unknowns = tuple(dict.fromkeys(name for form in forms for name in form.terms))
    _refuse_without(source, forms, signs, bool(unknowns))
    _refuse_run_together(source, reader.tokens, unknowns)
    refuse_above("exact_entries", len(forms) * len(unknowns), "io-too-many-entries")
    zero = Rational(0)
    rows = tuple(tuple(form.terms.get(name, zero) for name in unknowns) for form in forms)
    return Parsed("equations", rows, right=tuple(-form.constant for form in forms), unknowns=unknowns, notes=tuple(notes))


def _with_numbers(tokens: list[Token]) -> tuple[set[str], dict[str, int]]:
    """The names that have a number right before them wherever they stand, and where each name first stands."""
    places: dict[str, int] = {}
    bare: set[str] = set()
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.kind == "name":
            places.setdefault(token.text, token.at)
            if before is None or before.kind != "number":
                bare.add(token.text)
    return set(places) - bare, places


def _refuse_without(source: Source, forms: list[Linear], signs: list[Token], any_unknown: bool) -> None:
    """0 = 1 may stand among equations, where it contradicts them; alone it asks for nothing, and with i in it i was meant as an unknown."""
    for form, sign in zip(forms, signs, strict=True):
        if not form.terms and isinstance(form.constant, Quadratic):
            raise source.error("io-no-unknowns-here", sign.at)
    if not any_unknown:
        wrong = [sign for form, sign in zip(forms, signs, strict=True) if form.constant != 0]
        raise source.error("io-no-unknowns-false" if wrong else "io-no-unknowns-true", (wrong or signs)[0].at)


def _undressed(source: Source) -> Source:
    """Without what stands around equations: environments, braces, alignment marks, numbers of the equations. Positions stay."""
    plain = _DRESS.sub(lambda found: " " * len(found.group()), source.plain)
    start, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    if plain.startswith("{", start):
        last = "" if not plain.endswith("}", 0, end) or plain.count("{") < plain.count("}") else " "
        plain = plain[:start] + " " + plain[start + 1 : end - len(last)] + last + plain[end:]
    return source.with_plain(_unnumbered(plain))


def _unnumbered(plain: str) -> str:
    """(1) 2x + y = 5, ① 2x + y = 5 and 2x + y = 5 (1) without their numbers, when these count the equations: 1, 2, 3."""
    pieces = re.split(r"(\n|;|\\\\)", plain)
    lines = [index for index in range(0, len(pieces), 2) if pieces[index].strip()]
    for pattern in (_NUMBERED, _AT_END):
        found = [pattern.match(pieces[index]) if pattern is _NUMBERED else _at_end(pieces[index]) for index in lines]
        marks = [next(text for text in match.groups() if text) for match in found if match]
        if _count_up(found, marks):
            for index, match in zip(lines, found, strict=True):
                start, end = _span(match, pieces[index], pattern is _NUMBERED)
                pieces[index] = pieces[index][:start] + " " * (end - start) + pieces[index][end:]
    return "".join(pieces)


def _at_end(piece: str) -> re.Match[str] | None:
    """The mark that ends a piece with an equals sign in it."""
    end = len(piece.rstrip(" "))
    return _AT_END.search(piece, max(0, end - _TAIL), end) if "=" in piece else None


def _count_up(found: list[re.Match[str] | None], marks: list[str]) -> bool:
    """Whether every line has a mark, and they count 1, 2, 3; a single line needs brackets around its 1, since 1,5 may be a number."""
    if len(marks) != len(found) or [_count(mark) for mark in marks] != list(range(1, len(found) + 1)):
        return False
    return len(found) > 1 or found[0] is not None and found[0].group(1, 2) != (None, None)


def _span(match: Any, piece: str, leading: bool) -> tuple[int, int]:
    if leading:
        return 0, match.end()
    start = next(match.start(group) for group in (1, 2) if match.group(group))
    return (start - 1 if piece[start - 1] == "(" else start), match.end()


def _count(mark: str) -> int:
    return int(mark) if mark.isascii() else ord(mark) - ord("①") + 1


def _separated(tokens: list[Token]) -> Iterator[Token]:
    """`and` between equations as a separator."""
    for token in tokens:
        yield Token(",", ",", token.at, token.spaced) if token.kind == "name" and token.text in _JOINERS else token


def _equation(reader: Reader) -> tuple[Linear, Token, Linear]:
    """The two sides of one equation, and the sign between them."""
    left = reader.linear()
    if reader.here.kind == "end":
        raise reader.error("io-equals-missing-end")
    if reader.here.kind in ("'", "quoted"):
        raise reader.error("io-quote", character=reader.here.text[:1])
    sign = reader.expect("=", "io-equals-expected")
    right = reader.linear()
    if reader.here.kind == "=":
        raise reader.error("io-two-equals")
    if reader.here.kind not in _ENDS:
        raise reader.error("io-equation-end")
    return left, sign, right


def _refuse_run_together(source: Source, tokens: list[Token], unknowns: tuple[str, ...]) -> None:
    """Refuse xy = 1: it means x times y to most people.

    A name of several letters is taken for a product when each of its letters is an unknown elsewhere, or one of x y z u v w t i j.
    """
    single = _LETTERS | {name for name in unknowns if len(name) == 1}
    for token in tokens:
        if token.kind == "name" and len(token.text) > 1 and set(token.text) <= single | {"i", "j"} and token.text.isalpha() and token.text.isascii():
            raise source.error("io-run-together", token.at, name=token.text, product="*".join(token.text))
