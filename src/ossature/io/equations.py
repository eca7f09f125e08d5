"""Equations as people write them: `2x + y = 5; x - y = 1`, `3苹果 + 2梨 = 19`."""

from __future__ import annotations

from typing import Any

from ossature.io.parsed import Parsed
from ossature.io.tokens import Source, Token
from ossature.io.values import Linear, Reader
from ossature.numbers.rational import Rational

_ENDS = frozenset({";", "\n", ",", "end"})


def parse_equations(source: Source, tokens: list[Token]) -> Parsed:
    """A, b and the unknowns in the order they first appear. Raises ParseError: nonlinear, no unknown, two equals signs."""
    reader = Reader(source, tokens, unknowns=True)
    forms: list[Linear] = []
    while reader.here.kind != "end":
        if reader.here.kind in _ENDS or reader.here.kind in ("{", "}"):
            reader.take()
            continue
        forms.append(_equation(reader))
    unknowns = tuple(dict.fromkeys(name for form in forms for name in form.terms))
    if not unknowns:
        raise source.error("io-no-unknowns", 0)
    zero = Rational(0)
    rows = tuple(tuple(form.terms.get(name, zero) for name in unknowns) for form in forms)
    right: tuple[Any, ...] = tuple(-form.constant for form in forms)
    return Parsed("equations", rows, right=right, unknowns=unknowns)


def _equation(reader: Reader) -> Linear:
    """Left - right of one equation."""
    left = reader.linear()
    sign = reader.expect("=", "io-equals-expected")
    right = reader.linear()
    if reader.here.kind == "=":
        raise reader.error("io-two-equals")
    if reader.here.kind not in _ENDS and reader.here.kind != "}":
        raise reader.error("io-equation-end")
    held = left.plus(right, -1)
    if not left.terms and not right.terms and not held.terms:
        raise reader.error("io-no-unknowns-here", sign)
    return held
