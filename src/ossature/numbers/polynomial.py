"""Polynomials in one letter with exact entries: their factors over the field of their coefficients, and their roots as proven balls."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

from flint import acb, ctx, fmpq_poly

from ossature.base.errors import NotFinite
from ossature.numbers.entries import Rational, entry
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import must_fmpq, wrap

LETTER = "λ"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_SHIFTS = 60


class Polynomial:
    """An immutable polynomial; `coefficients` highest first, the first one not zero (of the zero polynomial there are none).

    >>> Polynomial([1, -4, 3]), Polynomial([1, -4, 3])(5)
    (λ² - 4λ + 3, 8)
    """

    __slots__ = ("__dict__", "coefficients")
    coefficients: tuple[Any, ...]

    def __init__(self, coefficients: Sequence[Any]) -> None:
        held = [entry(value) for value in coefficients]
        start = next((index for index, value in enumerate(held) if value != 0), len(held))
        self.coefficients = tuple(held[start:])

    @property
    def degree(self) -> int:
        """The highest power; -1 of the zero polynomial."""
        return len(self.coefficients) - 1

    @property
    def is_rational(self) -> bool:
        """Whether every coefficient is a fraction."""
        return all(isinstance(value, Rational) for value in self.coefficients)

    def __call__(self, x: Any) -> Any:
        """The value at x, by Horner's rule."""
        total: Any = Rational(0)
        for value in self.coefficients:
            total = total * x + value
        return total

    def __repr__(self) -> str:
        said = ""
        for power, value in zip(range(self.degree, -1, -1), self.coefficients, strict=True):
            if value != 0:
                said += _term(value, power, first=not said)
        return said or "0"

    def __eq__(self, other: object) -> Any:
        return self.coefficients == other.coefficients if isinstance(other, Polynomial) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.coefficients)

    def __reduce__(self) -> Any:
        return Polynomial, (self.coefficients,)

    def __add__(self, other: Polynomial) -> Polynomial:
        one, two = self.coefficients[::-1], other.coefficients[::-1]
        size = max(len(one), len(two))
        return Polynomial([_at(one, index) + _at(two, index) for index in range(size)][::-1])

    def __neg__(self) -> Polynomial:
        return Polynomial([-value for value in self.coefficients])

    def __sub__(self, other: Polynomial) -> Polynomial:
        return self + -other

    def __mul__(self, other: Polynomial) -> Polynomial:
        if not self.coefficients or not other.coefficients:
            return Polynomial(())
        made: list[Any] = [Rational(0)] * (self.degree + other.degree + 1)
        for i, one in enumerate(self.coefficients):
            for j, two in enumerate(other.coefficients):
                made[i + j] = one * two + made[i + j]
        return Polynomial(made)

    def divided(self, other: Polynomial) -> tuple[Polynomial, Polynomial]:
        """Quotient and remainder."""
        rest, lead, found = list(self.coefficients), other.coefficients[0], []
        while len(rest) > other.degree:
            share = rest[0] / lead
            found.append(share)
            for index, value in enumerate(other.coefficients):
                rest[index] = rest[index] - share * value
            rest.pop(0)
        return Polynomial(found), Polynomial(rest)

    def monic(self) -> Polynomial:
        """With 1 as its first coefficient."""
        return Polynomial([value / self.coefficients[0] for value in self.coefficients])

    def derivative(self) -> Polynomial:
        """The derivative."""
        return Polynomial([value * (self.degree - index) for index, value in enumerate(self.coefficients[:-1])])

    def conjugate(self) -> Polynomial:
        """With √d exchanged for -√d in every coefficient."""
        return Polynomial([Quadratic(wrap(value.a), wrap(-value.b), value.d) if isinstance(value, Quadratic) else value for value in self.coefficients])

    @cached_property
    def flint(self) -> Any:
        """FLINT's fmpq_poly; only for fractions."""
        return fmpq_poly([must_fmpq(value) for value in reversed(self.coefficients)])

    def to_json(self) -> list[str]:
        """Texts that `entry_from_text` reads back, highest power first."""
        return [value.to_json() for value in self.coefficients]


def _at(values: Sequence[Any], index: int) -> Any:
    return values[index] if index < len(values) else Rational(0)


def _term(value: Any, power: int, *, first: bool) -> str:
    letter = "" if power == 0 else LETTER if power == 1 else f"{LETTER}{str(power).translate(_SUPERSCRIPT)}"
    minus = str(value)[0] == "-"
    size = str(-value if minus else value)
    if " " in size and (letter or not first):
        size = f"({size})"
    said = letter if size == "1" and letter else f"{size}{' ' if '/' in size and letter else ''}{letter}"
    sign = ("-" if minus else "") if first else " - " if minus else " + "
    return sign + said


def from_flint(held: Any) -> Polynomial:
    """Around an fmpq_poly."""
    return Polynomial([wrap(value) for value in reversed(held.coeffs())])


def gcd(left: Polynomial, right: Polynomial) -> Polynomial:
    """The monic greatest common divisor."""
    while right.coefficients:
        left, right = right, left.divided(right)[1]
    return left.monic()


def root_in(values: Sequence[Any]) -> int | None:
    """The d of the √d that exact entries hold; None of fractions."""
    return next((value.d for value in values if isinstance(value, Quadratic)), None)


def factors(held: Polynomial, d: int | None = None) -> tuple[tuple[Polynomial, int], ...]:
    """The irreducible monic factors of a monic polynomial, each with its multiplicity, over Q(√d); without d over the field of its coefficients.

    Low degrees first, then by coefficients, so that the same input gives the same order.
    Over Q by FLINT; over Q(√d) by the norm.  Trager, Algebraic factoring and rational function integration, SYMSAC 1976.
    """
    if held.degree < 1:
        return ()
    d = root_in(held.coefficients) if d is None else d
    if d is None:
        found = [(from_flint(part).monic(), int(times)) for part, times in held.flint.factor()[1]]
    else:
        found = [(part, _times(held, part)) for part in _split(held.divided(gcd(held, held.derivative()))[0].monic(), d)]
    return tuple(sorted(found, key=lambda pair: (pair[0].degree, _order(pair[0]))))


def _order(held: Polynomial) -> tuple[tuple[float, float, str], ...]:
    """Sorts linear factors by descending root; a number beyond floats sorts by its text."""
    parts = []
    for value in held.coefficients[1:]:
        try:
            near = complex(value)
        except NotFinite:
            near = complex(float("inf") if str(value)[0] != "-" else float("-inf"))
        parts.append((near.real, near.imag, str(value)))
    return tuple(parts)


def _times(held: Polynomial, part: Polynomial) -> int:
    count = 0
    while True:
        quotient, rest = held.divided(part)
        if rest.coefficients:
            return count
        held, count = quotient, count + 1


def _split(held: Polynomial, d: int) -> list[Polynomial]:
    """The irreducible factors of a polynomial over Q(√d) without repeated ones: shifted until its norm has none either, the norm's factors lead to its own."""
    for shift in range(_MOST_SHIFTS):
        turn = Polynomial([1, Quadratic(0, shift, d)])
        moved = _composed(held, turn)
        norm = moved * moved.conjugate()
        if gcd(norm, norm.derivative()).degree == 0:
            back = Polynomial([1, Quadratic(0, -shift, d)])
            return [_composed(gcd(moved, part), back).monic() for part, _ in factors(norm)]
    raise AssertionError("a shift without repeated roots exists")


def _composed(held: Polynomial, inner: Polynomial) -> Polynomial:
    total = Polynomial(())
    for value in held.coefficients:
        total = total * inner + Polynomial([value])
    return total


def roots(held: Polynomial, bits: int = 64) -> list[Any]:
    """The roots of a rational polynomial without repeated ones, as disjoint proven balls (acb) of a relative accuracy of so many bits.

    Descending by real part, then by imaginary part.
    """
    before = ctx.prec
    try:
        ctx.prec = bits + 32
        found = [root for root, _ in held.flint.complex_roots()]
    finally:
        ctx.prec = before
    return sorted((acb(root) for root in found), key=place_of)


def place_of(root: Any) -> tuple[Fraction, Fraction]:
    """What sorts balls: parts that are equal to 48 bits count as equal, for the halves of a pair have one real part, and other pairs may share it."""
    return -_rounded(root.real), -_rounded(root.imag)


def _rounded(part: Any) -> Fraction:
    if part.contains(0):
        return Fraction(0)
    middle = part.mid().fmpq()
    held = Fraction(int(middle.p), int(middle.q))
    shift = 48 - (held.numerator.bit_length() - held.denominator.bit_length())
    return Fraction(round(held * Fraction(2) ** shift)) / Fraction(2) ** shift
