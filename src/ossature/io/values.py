"""Arithmetic in typed text: numbers, fractions, powers, roots, i, and linear forms in named unknowns.

A recursive parser of its own; nothing is evaluated as code.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from ossature.base.errors import NotExact, ParseError
from ossature.base.limits import limits, refuse_above
from ossature.io.tokens import Source, Token, refuse_long_number
from ossature.numbers.entries import Quadratic, Rational, bits_of, entry, rational, sqrt_of

_STARTS_VALUE = frozenset({"number", "name", "(", "√", "frac", "{"})
_IMAGINARY = frozenset({"i", "j"})
_RATIONALS = frozenset({"Rational", "Fraction"})
_CASTS = frozenset({"Decimal", "Integer", "Float", "int", "float", "float64", "float32", "int64", "int32", "mpf", "mpq"})
_MODULES = frozenset({"np", "numpy", "sp", "sympy", "fractions", "decimal", "torch", "jnp"})
_CONSTANTS = frozenset({"pi", "Pi", "PI", "π", "e", "E", "inf", "Inf", "infinity", "∞"})
_MISSING = frozenset({"nan", "NaN", "NA", "None", "null", "NULL"})
_TRUTH = {"True": 1, "False": 0}
_FUNCTIONS = frozenset({"sin", "cos", "tan", "cot", "exp", "log", "ln", "lg", "abs", "max", "min"})


class Linear:
    """constant + sum of coefficient * unknown."""

    __slots__ = ("constant", "terms")

    def __init__(self, constant: Any, terms: dict[str, Any] | None = None) -> None:
        self.constant = constant
        self.terms = terms or {}

    def plus(self, other: Linear, sign: int) -> Linear:
        """Self + sign * other."""
        terms = dict(self.terms)
        for name, coefficient in other.terms.items():
            terms[name] = terms.get(name, Rational(0)) + sign * coefficient
        return Linear(self.constant + sign * other.constant, terms)

    def absorb(self, other: Linear, sign: int) -> list[Any]:
        """Add sign * other to this one, in place; returns the parts that changed."""
        self.constant = self.constant + sign * other.constant
        for name, coefficient in other.terms.items():
            self.terms[name] = self.terms.get(name, Rational(0)) + sign * coefficient
        return [self.constant, *(self.terms[name] for name in other.terms)]

    def times(self, factor: Any) -> Linear:
        """Every part times an exact factor."""
        return Linear(self.constant * factor, {name: coefficient * factor for name, coefficient in self.terms.items()})


class Reader:
    """A place in the tokens. `unknowns`: names stand for unknowns; else only i, j and sqrt are names a value may hold."""

    def __init__(self, source: Source, tokens: list[Token], *, unknowns: bool = False) -> None:
        self.source, self.tokens, self.unknowns = source, tokens, unknowns
        self.at = 0
        self.depth = 0

    @property
    def here(self) -> Token:
        """The next token."""
        return self.tokens[self.at]

    @property
    def after(self) -> Token:
        """The one behind it."""
        return self.tokens[min(self.at + 1, len(self.tokens) - 1)]

    def take(self) -> Token:
        """Step past the next token and return it."""
        token = self.here
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def accept(self, kind: str) -> bool:
        """Step past the next token if it is of this kind."""
        if self.here.kind == kind:
            self.take()
            return True
        return False

    def expect(self, kind: str, case: str) -> Token:
        """Step past the next token, which must be of this kind."""
        if self.here.kind != kind:
            raise self.error(case)
        return self.take()

    def close(self, kind: str, opening: Token) -> Token:
        """Step past the closing bracket that an opening one asks for."""
        if self.here.kind == kind:
            return self.take()
        line, column = self.source.place(opening.at)
        case = "io-unclosed" if self.here.kind == "end" else "io-close-expected"
        raise self.error(case, closing=kind, opening=self.source.text[opening.at], opened_line=line, opened=column)

    def error(self, case: str, token: Token | None = None, **values: object) -> ParseError:
        """A ParseError at a token (the next one when none is given)."""
        token = token or self.here
        found = "⏎" if token.kind == "\n" else token.text.strip("\"'") if token.kind == "quoted" else token.text
        return self.source.error(case, token.at, **{"found": found, **values})

    def refuse_constant(self, token: Token) -> None:
        """Raise ParseError for a name that means a number no text holds exactly, or a missing value."""
        if token.text in _MISSING or token.text in _CONSTANTS:
            raise self.error("io-missing" if token.text in _MISSING else "io-constant", token)

    def value(self, *, spaced: bool) -> Any:
        """One exact value. `spaced`: a space ends it, as between the entries of a row."""
        start = self.here
        held = self._sum(spaced)
        if held.terms:
            raise self.error("io-unknown-in-value", start)
        return held.constant

    def linear(self) -> Linear:
        """A linear form."""
        return self._sum(False)

    def _sum(self, spaced: bool) -> Linear:
        first = self._term(spaced)
        total = Linear(first.constant, dict(first.terms))
        while self.here.kind in ("+", "-") and not (spaced and self._starts_entry()):
            sign = 1 if self.take().kind == "+" else -1
            start = self.here
            self._absorb(total, self._term(spaced), sign, start)
        return total

    def _absorb(self, total: Linear, term: Linear, sign: int, start: Token) -> None:
        """Add or subtract a term in place, so that a long sum takes no longer than its terms."""
        try:
            changed = total.absorb(term, sign)
        except NotExact as fault:
            raise self.error("io-two-roots", start, detail=fault.message) from None
        for part in changed:
            refuse_above("exact_bits", bits_of(part), "numbers-too-many-bits")

    def _starts_entry(self) -> bool:
        """In a row, `1 -2` is two entries and `1 - 2` or `1-2` is one."""
        return self.here.spaced and not self.after.spaced

    def _guarded(self, act: Any) -> Linear:
        start = self.here
        try:
            held: Linear = act()
        except ZeroDivisionError:
            raise self.error("io-division-by-zero", start) from None
        except NotExact as fault:
            raise self.error("io-two-roots", start, detail=fault.message) from None
        for part in (held.constant, *held.terms.values()):
            refuse_above("exact_bits", bits_of(part), "numbers-too-many-bits")
        return held

    def _term(self, spaced: bool) -> Linear:
        held = self._signed(spaced)
        while True:
            kind = self.here.kind
            if kind == "*":
                self.take()
                held = self._product(held, self._signed(spaced))
            elif kind == "/":
                token = self.take()
                held = self._quotient(held, self._signed(spaced), token)
            elif kind in _STARTS_VALUE and self._joins(spaced):
                held = self._product(held, self._power(spaced))
            else:
                return held

    def _joins(self, spaced: bool) -> bool:
        """Whether the next value multiplies the one before without a sign between: 2x, 3√2, 2(1+i)."""
        token = self.here
        if token.kind == "name" and not self.unknowns:
            return token.text in _IMAGINARY and not (spaced and token.spaced) or token.text == "sqrt" and not (spaced and token.spaced)
        if token.kind == "number":
            if self.unknowns and not spaced:
                raise self.error("io-two-numbers")
            return False
        return not (spaced and token.spaced)

    def _product(self, left: Linear, right: Linear) -> Linear:
        if left.terms and right.terms:
            raise self.error("io-not-linear", self.tokens[max(self.at - 1, 0)])
        return self._guarded(lambda: left.times(right.constant) if left.terms or not right.terms else right.times(left.constant))

    def _quotient(self, left: Linear, right: Linear, token: Token) -> Linear:
        if right.terms:
            raise self.error("io-not-linear", token)
        if right.constant == 0:
            raise self.error("io-division-by-zero", token)
        return self._guarded(lambda: left.times(1 / right.constant))

    def _signed(self, spaced: bool) -> Linear:
        sign = 1
        while self.here.kind in ("+", "-"):
            sign = sign if self.take().kind == "+" else -sign
        held = self._power(spaced)
        return held if sign == 1 else held.times(-1)

    def _power(self, spaced: bool) -> Linear:
        start = self.here
        base = self._atom()
        if self.here.kind == "superscript":
            exponent = int(self.take().text)
        elif self.here.kind == "^":
            self.take()
            exponent = self._exponent(spaced)
        else:
            return base
        if base.terms:
            if exponent == 1:
                return base
            raise self.error("io-not-linear", start)
        return self._guarded(lambda: Linear(base.constant**exponent))

    def _deeper(self) -> None:
        """One more bracket, root, fraction or exponent inside another."""
        self.depth += 1
        if self.depth > limits().text_depth:
            raise self.error("io-too-deep", allowed=limits().text_depth)

    def _exponent(self, spaced: bool) -> int:
        start = self.here
        self._deeper()
        if start.kind in ("'", "ᵀ") or start.text == "T":
            raise self.error("io-transpose", start)
        closing = {"(": ")", "{": "}"}.get(start.kind)
        if closing:
            self.take()
            held = self._sum(False)
            self.close(closing, start)
        else:
            held = self._signed(spaced)
        self.depth -= 1
        if held.terms:
            raise self.error("io-not-linear", start)
        whole = isinstance(held.constant, Rational) and held.constant.denominator == 1
        if not whole:
            raise self.error("io-exponent-not-whole", start)
        return held.constant.numerator  # type: ignore[no-any-return]

    def _atom(self) -> Linear:
        self._deeper()
        held = self._shallow_atom()
        self.depth -= 1
        return held

    def _shallow_atom(self) -> Linear:
        token = self.here
        if token.kind == "number":
            return Linear(_number(self.take().text))
        if token.kind in ("(", "{"):
            self.take()
            held = self._sum(False)
            self.close(")" if token.kind == "(" else "}", token)
            return held
        if token.kind == "√" or token.text == "sqrt":
            self.take()
            return self._root(token)
        if token.kind == "frac":
            self.take()
            top, bottom = self._digit(), self._digit()
            return self._quotient(top, bottom, token)
        if token.kind == "name":
            return self._name(self.take())
        if token.kind == "quoted" and not self.unknowns:
            return self._quoted(self.take())
        raise self.error("io-value-expected" if token.kind != "end" else "io-value-missing")

    def _digit(self) -> Linear:
        r"""What \frac takes: a group, or a single digit: \frac12 is one half."""
        token = self.here
        if token.kind != "number" or len(token.text) == 1 or not token.text.isdigit():
            return self._atom()
        self.tokens[self.at] = Token("number", token.text[1:], token.at + 1, False)
        return Linear(Rational(int(token.text[0])))

    def _name(self, token: Token) -> Linear:
        if token.text in _IMAGINARY:
            unit: Any = Quadratic(0, 1, -1)
            return Linear(unit)
        while token.text in _MODULES and self.here.kind == "." and self.after.kind == "name":
            self.take()
            token = self.take()
        if self.here.kind == "(" and (token.text in _RATIONALS or token.text in _CASTS):
            return self._call(token)
        if self.here.kind == "(" and token.text in _FUNCTIONS:
            raise self.error("io-function", token)
        if not self.unknowns:
            if token.text in _TRUTH:
                return Linear(Rational(_TRUTH[token.text]))
            self.refuse_constant(token)
            raise self.error("io-unknown-name", token)
        return Linear(Rational(0), {token.text: Rational(1)})

    def _call(self, token: Token) -> Linear:
        """Fraction(1, 2), Decimal("0.1"), np.float64(1.5), as Python prints them."""
        opening = self.take()
        if self.here.kind == "quoted":
            held = self._quoted(self.take())
        else:
            held = self._sum(False)
            if token.text in _RATIONALS and self.here.kind == ",":
                comma = self.take()
                held = self._quotient(held, self._sum(False), comma)
        self.close(")", opening)
        return held

    def _quoted(self, token: Token) -> Linear:
        """The number inside quotes: digits, a point, a sign, a bar or an exponent, no more."""
        text = token.text[1:-1].strip().replace(" ", "")
        if not re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3}|/\d*[1-9]\d*)?", text, re.IGNORECASE | re.ASCII):
            raise self.error("io-value-expected", token)
        refuse_long_number(text)
        return Linear(rational(Fraction(text.rstrip("."))))

    def _root(self, token: Token) -> Linear:
        if self.here.kind == "[":
            raise self.error("io-cube-root")
        inside = self._atom()
        if inside.terms:
            raise self.error("io-not-linear", token)
        try:
            return Linear(sqrt_of(inside.constant))
        except NotExact:
            raise self.error("io-nested-root", token) from None


def repeated(labels: tuple[str, ...]) -> int | None:
    """Where a label stands for the second time, None when all differ."""
    seen: set[str] = set()
    for index, label in enumerate(labels):
        if label in seen:
            return index
        seen.add(label)
    return None


def unit_of(reader: Reader) -> str:
    """The unit behind a value, as typed: ℃, 元, m/s, kg·m². Raises ParseError for names that mean a number."""
    start = reader.here
    if start.kind != "name" or start.text in _IMAGINARY or start.text == "sqrt":
        return ""
    reader.refuse_constant(start)
    if not start.spaced and any(character.isdigit() for character in start.text):
        raise reader.error("io-unit-digits", start)
    reader.take()
    while reader.here.kind == "superscript" or reader.here.kind in ("/", "*") and reader.after.kind == "name" or _raised(reader):
        reader.take()
        if reader.here.kind == "name" or reader.tokens[reader.at - 1].kind == "^":
            reader.take()
    return reader.source.text[start.at : reader.here.at].strip()


def _raised(reader: Reader) -> bool:
    return reader.here.kind == "^" and reader.after.kind == "number"


def _number(text: str) -> Rational:
    """A decimal, exactly: 0.1 is 1/10."""
    return entry(int(text)) if text.isdigit() else rational(Fraction(text.rstrip(".")))  # type: ignore[return-value]
