"""Numbers a + b√d: one square root of an integer beside the fractions; √-1 among them."""

from __future__ import annotations

import numbers
from fractions import Fraction
from math import isqrt
from typing import Any

from flint import fmpq, fmpz

from ossature.base.errors import BadType, NotExact, TooLarge
from ossature.numbers.rational import Rational, digits, divide, must_fmpq, rational, refuse_growth, sign_of, to_fmpq, wrap


class Quadratic(numbers.Complex):
    """a + b√d with rational a, b != 0 and one squarefree d: real when d > 0, complex when d < 0.

    Made by arithmetic and by `sqrt_of`; results without a root come back as Rational.

    >>> sqrt_of(2) * sqrt_of(2)
    2
    """

    __slots__ = ("a", "b", "d")
    a: Any
    b: Any
    d: int

    def __new__(cls, a: Any, b: Any, d: int) -> Any:  # noqa: D102
        a, b = must_fmpq(a), must_fmpq(b)
        if b == 0:
            return wrap(a)
        self = object.__new__(cls)
        self.a, self.b, self.d = a, b, d
        return self

    def __repr__(self) -> str:
        root = "i" if self.d == -1 else f"√{self.d}" if self.d > 0 else f"√({self.d})"
        bottom = self.b.q if self.d != -1 and self.b.q == self.a.q and self.b.q != 1 else None
        top = _plus(self.a * (bottom or 1), self.b * (bottom or 1), root)
        if bottom is None:
            return top
        return f"({top})/{digits(bottom)}" if self.a != 0 else f"{top}/{digits(bottom)}"

    __str__ = __repr__

    def __hash__(self) -> int:  # type: ignore[override]
        return hash((str(self.a), str(self.b), self.d))

    def __bool__(self) -> bool:
        return True

    @property
    def real(self) -> Any:
        """The real part."""
        return self if self.d > 0 else wrap(self.a)

    @property
    def imag(self) -> Any:
        """The imaginary part."""
        return Rational(0) if self.d > 0 else Quadratic(0, self.b, -self.d) if self.d != -1 else wrap(self.b)

    def conjugate(self) -> Any:
        """The complex conjugate (itself when real)."""
        return self if self.d > 0 else Quadratic(self.a, -self.b, self.d)

    def norm(self) -> Rational:
        """a² - d b²: the product with its algebraic conjugate; not zero."""
        return wrap(self.a * self.a - self.b * self.b * self.d)

    def __complex__(self) -> complex:
        if self.d > 0:
            return complex(float(self))
        return complex(float(wrap(self.a)), float(wrap(self.b)) * (-self.d) ** 0.5)

    def __float__(self) -> float:
        if self.d < 0:
            raise BadType("numbers-complex-to-float", value=str(self))
        return float(self._near(64))

    def _near(self, bits: int) -> Rational:
        """A rational within a relative 2^-bits: the root is bounded by integer square roots, finer until cancellation does no harm."""
        finer = bits
        while True:
            root = Fraction(isqrt(self.d << (2 * finer)), 1 << finer)
            held = wrap(self.a + self.b * must_fmpq(root))
            slack = abs(wrap(self.b)) / (1 << finer)
            if abs(held) > slack * (1 << bits):
                return held
            finer *= 2

    def _with(self, other: object) -> tuple[Any, Any] | None:
        """(a, b) of the other number in this number's field; None for a foreign type."""
        if isinstance(other, Quadratic):
            if other.d != self.d:
                raise NotExact("not-exact-two-roots", first=self.d, second=other.d)
            return other.a, other.b
        held = to_fmpq(other)
        return None if held is None else (held, 0)

    def __add__(self, other: object) -> Any:
        pair = self._with(other)
        return NotImplemented if pair is None else Quadratic(self.a + pair[0], self.b + pair[1], self.d)

    __radd__ = __add__

    def __sub__(self, other: object) -> Any:
        pair = self._with(other)
        return NotImplemented if pair is None else Quadratic(self.a - pair[0], self.b - pair[1], self.d)

    def __rsub__(self, other: object) -> Any:
        pair = self._with(other)
        return NotImplemented if pair is None else Quadratic(pair[0] - self.a, pair[1] - self.b, self.d)

    def __mul__(self, other: object) -> Any:
        pair = self._with(other)
        if pair is None:
            return NotImplemented
        a, b = pair
        return Quadratic(self.a * a + self.b * b * self.d, self.a * b + self.b * a, self.d)

    __rmul__ = __mul__

    def _inverse(self) -> Any:
        size = self.norm()._q
        return Quadratic(self.a / size, -self.b / size, self.d)

    def __truediv__(self, other: object) -> Any:
        if isinstance(other, Quadratic):
            return self * other._inverse()
        held = to_fmpq(other)
        return NotImplemented if held is None else Quadratic(divide(self.a, held), divide(self.b, held), self.d)

    def __rtruediv__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else self._inverse() * wrap(held)

    def __pow__(self, exponent: object) -> Any:
        if not isinstance(exponent, (int, Rational)) or exponent != int(exponent):
            return NotImplemented
        return _quadratic_power(self, int(exponent))

    def __rpow__(self, base: object) -> Any:
        return NotImplemented

    def __neg__(self) -> Any:
        return Quadratic(-self.a, -self.b, self.d)

    def __pos__(self) -> Any:
        return self

    def __abs__(self) -> Any:
        if self.d > 0:
            return -self if self.sign() < 0 else self
        return sqrt_of(self.norm())

    def sign(self) -> int:
        """-1 or 1 of a real one, decided exactly."""
        a, b = sign_of(self.a), sign_of(self.b)
        if a == b or a == 0:
            return b
        return a if wrap(self.a * self.a) > wrap(self.b * self.b * self.d) else b

    def __eq__(self, other: object) -> Any:
        if isinstance(other, Quadratic):
            return bool(self.d == other.d and self.a == other.a and self.b == other.b)
        return False if isinstance(other, numbers.Number) else NotImplemented

    def _less(self, other: object) -> int:
        """The sign of self - other."""
        if self.d < 0 or (isinstance(other, Quadratic) and other.d < 0):
            raise BadType("numbers-complex-order", value=str(self))
        if isinstance(other, float):
            other = rational(Fraction(other))
        if isinstance(other, Quadratic) and other.d != self.d:
            return 1 if self._near(128) > other._near(128) else -1
        gap = self - other
        return gap.sign() if isinstance(gap, Quadratic) else (gap > 0) - (gap < 0)

    def __lt__(self, other: object) -> bool:
        return self._less(other) < 0

    def __le__(self, other: object) -> bool:
        return self._less(other) <= 0

    def __gt__(self, other: object) -> bool:
        return self._less(other) > 0

    def __ge__(self, other: object) -> bool:
        return self._less(other) >= 0

    def __reduce__(self) -> Any:
        return Quadratic, (wrap(self.a), wrap(self.b), self.d)

    def to_sympy(self) -> Any:
        """The same number as SymPy's."""
        from ossature.base.extras import require

        sympy = require("sympy", "feature-sympy")
        a, b = (wrap(part).to_sympy() for part in (self.a, self.b))
        return a + b * sympy.sqrt(self.d)

    def to_json(self) -> str:
        """Text that `entry_from_text` reads back."""
        return f"{wrap(self.a)}|{wrap(self.b)}|{self.d}"


def _plus(a: Any, b: Any, root: str) -> str:
    top, bottom = digits(abs(b.p)), digits(b.q)
    term = (("" if top == "1" else top) + root) + ("" if bottom == "1" else f"/{bottom}")
    if a == 0:
        return f"-{term}" if b < 0 else term
    return f"{wrap(a)} {'-' if b < 0 else '+'} {term}"


def _quadratic_power(base: Any, exponent: int) -> Any:
    """base**exponent by repeated squaring."""
    if exponent < 0:
        return 1 / _quadratic_power(base, -exponent)
    refuse_growth(_growth(base), exponent)
    held: Any = Rational(1)
    while exponent:
        if exponent & 1:
            held = base * held
        base, exponent = (base * base, exponent >> 1) if exponent > 1 else (base, 0)
    return held


def _growth(base: Any) -> int:
    """Bits a power gains with every factor: those of a, b and the root, and the carry of a sum; 1 for ±i, whose powers stay small."""
    if not isinstance(base, Quadratic) or (base.d == -1 and base.a == 0 and abs(base.b) == 1):
        return bits_of(base)
    return bits_of(base) + base.d.bit_length() // 2 + 1


def bits_of(value: Any) -> int:
    """Bits of the largest integer an entry holds."""
    parts = (value.a, value.b) if isinstance(value, Quadratic) else (must_fmpq(value),)
    return max(max(int(part.p).bit_length(), int(part.q).bit_length()) for part in parts)


def squarefree(n: int) -> tuple[int, int]:
    """(s, d) with n = s²d and d squarefree, by FLINT's factorisation; d keeps the sign. Raises TooLarge beyond 60 digits."""
    if abs(n) >= 10**60:
        raise TooLarge("numbers-root-too-large", needed=len(str(abs(n))), allowed=60)
    s, d = 1, -1 if n < 0 else 1
    for prime, times in fmpz(abs(n)).factor():
        s *= int(prime) ** (times // 2)
        d *= int(prime) ** (times % 2)
    return s, d


def sqrt_of(value: Any) -> Rational | Quadratic:
    """The exact square root of a rational: Rational where it is one, else b√d (times i for negative values).

    >>> sqrt_of(Rational(8, 9))
    2√2/3
    """
    if isinstance(value, Quadratic):
        raise NotExact("not-exact-nested-root", value=str(value))
    held = rational(value)
    top, bottom = held.numerator, held.denominator
    if top == 0:
        return held
    both = top * bottom  # √(p/q) = √(pq)/q
    root = isqrt(abs(both))
    s, d = (root, 1 if both > 0 else -1) if root * root == abs(both) else squarefree(both)
    root_part: Rational | Quadratic = Rational(s, bottom) if d == 1 else Quadratic(0, fmpq(s, bottom), d)
    return root_part
