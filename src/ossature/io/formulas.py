r"""Functions as people write them: `(x, y) -> (2x, 3y)`, `x ↦ 2x + 1`, `T(x, y) = (x + y, xy)`; read into formula trees, nothing is evaluated."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from ossature.base.errors import ParseError
from ossature.base.formula import Bars, Call, Formula, Negative, Number, Power, Product, Quotient, Root, Sum, Symbol
from ossature.base.limits import limits, refuse_above
from ossature.io.tokens import Source, Token, tokenize
from ossature.numbers.entries import rational
from ossature.numbers.typed import CONSTANTS, FUNCTIONS, TypedFunction

_ARROW = re.compile(r"\|?[-=]+>|→|↦|⟼|⟶|\\mapsto|\\to\b|\\rightarrow")
_NAMED = re.compile(r"\s*[^\W\d]\w*\s*(\([^()=]*\))\s*:?=(?!=)")
_SPELLED = {"ln": "log", "lg": "log10", "abs": "abs", "arctan": "atan", "relu": "relu", "ReLU": "relu"}
_STARTS = frozenset({"number", "name", "(", "[", "{", "√", "frac"})


def is_formula(text: str) -> bool:
    """Whether text writes a function: an arrow, or a name with its arguments before an equals sign.

    >>> is_formula("(x, y) -> (2x, 3y)"), is_formula("f(x) = 2x"), is_formula("2 0; 0 3"), is_formula("2x + y = 5")
    (True, True, False, False)
    """
    plain = Source(text).plain if len(text) <= limits().text_length else ""
    return bool(_ARROW.search(plain) or _NAMED.match(plain))


def parse_formula(text: str) -> TypedFunction:
    r"""Read a typed function exactly.

    text : "(x, y) -> (2x, 3y)", "x -> 2x + 1", "f(x, y) = x^2 + 3xy", "(x, y) ↦ x + y"; letters of declared unknowns side by side multiply, so xy is x
        times y; ^ and ² raise; sin cos tan exp log sqrt abs max min tanh sinh cosh atan sigmoid relu, pi and e are known
    Returns TypedFunction: variables, outputs (formula trees), listed (whether the outputs stand in brackets or a list).
    Raises ParseError with line, column and the spot; TooLarge. Cost linear in the length.

    >>> held = parse_formula("(x, y) -> (2x, 3y)")
    >>> held.variables, len(held.outputs)
    (('x', 'y'), 2)
    """
    source = Source(text.rstrip())
    start, end, left = _split(source)
    whole = len(source.text)
    variables = _variables(source.without([(start, whole)]) if left is None else source.without([(0, left[0]), (left[1], whole)]))
    right = source.without([(0, end)])
    return _Reader(right, variables).outputs()


def _split(source: Source) -> tuple[int, int, tuple[int, int] | None]:
    """Where the arrow begins and ends; of `f(x) =` also where the names stand. Raises ParseError where there is none, or two."""
    arrows = list(_ARROW.finditer(source.plain))
    if len(arrows) > 1:
        raise source.error("io-formula-two-arrows", arrows[1].start())
    if arrows:
        return arrows[0].start(), arrows[0].end(), None
    named = _NAMED.match(source.plain)
    if named is None:
        raise source.error("io-formula-no-arrow", 0)
    return named.end(), named.end(), named.span(1)


def _variables(source: Source) -> tuple[str, ...]:
    """The names before the arrow, in or without brackets. Raises ParseError: none, no name, the same twice, a name that has a meaning."""
    tokens = tokenize(source)[:-1]
    pair = (tokens[0].kind, tokens[-1].kind) if tokens else ()
    if pair in (("(", ")"), ("[", "]")):
        tokens = tokens[1:-1]
    names: list[str] = []
    for place, token in enumerate(tokens):
        if place % 2:
            if token.kind != ",":
                raise source.error("io-formula-variable", token.at, found=token.text)
            continue
        if token.kind != "name" or token.text in FUNCTIONS or token.text in _SPELLED or token.text in ("pi", "π"):
            raise source.error("io-formula-variable", token.at, found=token.text)
        if token.text in names:
            raise source.error("io-label-repeated", token.at, label=token.text)
        names.append(token.text)
    if not names or len(tokens) % 2 == 0:
        raise source.error("io-formula-no-variables", 0)
    return tuple(names)


class _Reader:
    """A recursive reader of the right side."""

    def __init__(self, source: Source, variables: tuple[str, ...]) -> None:
        self.source, self.variables = source, variables
        self.tokens = tokenize(source)
        self.at, self.depth = 0, 0

    @property
    def here(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.here
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def error(self, case: str, token: Token | None = None, **values: Any) -> ParseError:
        token = token or self.here
        return self.source.error(case, token.at, **{"found": token.text, **values})

    def outputs(self) -> TypedFunction:
        """All of it: one value, or several in brackets or with commas or semicolons between."""
        inside = self._bracketed()
        if inside:
            self.take()
        found = [self._sum()]
        while self.here.kind in (",", ";", "\n"):
            if self.take().kind == "," or self.here.kind not in (")", "]", "end", ";", "\n"):
                found.append(self._sum())
        if inside:
            self.take()
        if self.here.kind != "end":
            raise self.error("io-formula-rest")
        refuse_above("exact_entries", len(found) * len(self.variables), "io-too-many-entries")
        return TypedFunction(self.variables, tuple(found), bool(inside or len(found) > 1), self.source.shown)

    def _bracketed(self) -> bool:
        """Whether one pair of brackets holds everything, with a comma of its own inside or as a list."""
        opening = self.here.kind
        if opening not in ("(", "["):
            return False
        depth, commas = 0, opening == "["
        for place, token in enumerate(self.tokens):
            depth += (token.kind in ("(", "[", "{")) - (token.kind in (")", "]", "}"))
            commas = commas or depth == 1 and token.kind in (",", ";")
            if depth == 0:
                return commas and self.tokens[place + 1].kind == "end"
        return False

    def _sum(self) -> Formula:
        terms = [self._term()]
        while self.here.kind in ("+", "-"):
            minus = self.take().kind == "-"
            term = self._term()
            terms.append(negative(term) if minus else term)
        return terms[0] if len(terms) == 1 else Sum(tuple(terms))

    def _term(self) -> Formula:
        held = self._signed()
        while True:
            if self.here.kind == "*":
                self.take()
                held = product(held, self._signed())
            elif self.here.kind == "/":
                self.take()
                held = Quotient(held, self._signed())
            elif self.here.kind in _STARTS:
                if self.here.kind == "number":
                    raise self.error("io-two-numbers")
                held = product(held, self._power())
            else:
                return held

    def _signed(self) -> Formula:
        minus = False
        while self.here.kind in ("+", "-"):
            minus ^= self.take().kind == "-"
        held = self._power()
        return negative(held) if minus else held

    def _power(self) -> Formula:
        base = self._atom()
        if self.here.kind == "superscript":
            return Power(base, Number(rational(Fraction(self.take().text))))
        if self.here.kind != "^":
            return base
        self.take()
        self._deeper()
        exponent = self._signed()
        self.depth -= 1
        return Power(base, exponent)

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > limits().text_depth:
            raise self.error("io-too-deep", allowed=limits().text_depth)

    def _atom(self) -> Formula:
        self._deeper()
        held = self._shallow()
        self.depth -= 1
        return held

    def _shallow(self) -> Formula:
        token = self.take()
        if token.kind == "number":
            return Number(rational(Fraction(token.text.replace("_", "").rstrip("."))))
        if token.kind in ("(", "{", "["):
            return self._closed(token)
        if token.kind == "|":
            held = self._sum()
            if self.here.kind != "|":
                raise self._unclosed("|", token)
            self.take()
            return Bars(held)
        if token.kind == "√":
            return Root(self._atom())
        if token.kind == "frac":
            top, bottom = self._atom(), self._atom()
            return Quotient(top, bottom)
        if token.kind == "name":
            return self._name(token)
        raise self.error("io-value-missing" if token.kind == "end" else "io-value-expected", token)

    def _closed(self, opening: Token) -> Formula:
        """What stands in brackets, and the bracket that closes them."""
        closing = {"(": ")", "{": "}", "[": "]"}[opening.kind]
        held = self._sum()
        if self.here.kind != closing:
            raise self._unclosed(closing, opening)
        self.take()
        return held

    def _unclosed(self, closing: str, opening: Token) -> ParseError:
        line, column = self.source.place(opening.at)
        case = "io-unclosed" if self.here.kind == "end" else "io-close-expected"
        return self.error(case, closing=closing, opening=opening.text, opened_line=line, opened=column)

    def _name(self, token: Token) -> Formula:
        text = token.text
        if text in self.variables:
            return Symbol(text)
        name = _SPELLED.get(text, text)
        if name in FUNCTIONS:
            return self._call(name, token)
        if text == "sqrt":
            return Root(self._atom())
        if text in CONSTANTS:
            return Symbol(CONSTANTS[text])
        if all(letter in self.variables for letter in text):
            return Product(tuple(Symbol(letter) for letter in text), "")
        raise self.error("io-formula-unknown", token, known=self.variables)

    def _call(self, name: str, token: Token) -> Formula:
        """A function of what stands in its brackets, or of the product behind it: sin 2x."""
        arguments = []
        if self.here.kind == "(":
            opening = self.take()
            arguments.append(self._sum())
            while self.here.kind == ",":
                self.take()
                arguments.append(self._sum())
            if self.here.kind != ")":
                raise self._unclosed(")", opening)
            self.take()
        else:
            held = self._power()
            while self.here.kind in ("name", "("):
                held = product(held, self._power())
            arguments.append(held)
        if len(arguments) != 1 and name not in ("max", "min"):
            raise self.error("io-formula-arguments", token, count=len(arguments))
        return Bars(arguments[0]) if name == "abs" else Call(name, tuple(arguments))


def negative(held: Formula) -> Formula:
    """Minus a formula; of a number the number itself."""
    return Number(-held.value) if isinstance(held, Number) else Negative(held)


def product(left: Formula, right: Formula) -> Formula:
    """Left times right, as one flat product."""
    parts = (*(left.factors if isinstance(left, Product) else (left,)), *(right.factors if isinstance(right, Product) else (right,)))
    dotted = any(isinstance(part, Number) for part in parts[1:]) or any(isinstance(part, Root) for part in parts[:-1])
    return Product(parts, "·" if dotted else "")
