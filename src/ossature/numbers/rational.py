"""Exact fractions on FLINT."""

from __future__ import annotations

import numbers
import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import fmpq, fmpz

from ossature.base.errors import BadType, NotFinite, TooLarge
from ossature.base.limits import limits

_UNCOUNTED = 10**15  # sizes beyond it are all the same


class Rational(numbers.Rational):
    """A fraction. Prints as `4/5`; `float()`, `Fraction()` and `.to_sympy()` convert it; it compares and hashes as Fraction does.

    >>> Rational(4, 10) + 1
    7/5
    """

    __slots__ = ("_q",)
    _q: Any

    def __new__(  # noqa: D102
        cls, top: Any = 0, bottom: int = 1
    ) -> Rational:
        if bottom == 0:
            raise ZeroDivisionError(f"{top}/0")
        self = object.__new__(cls)
        self._q = fmpq(int(top), int(bottom)) if not isinstance(top, (fmpq, Fraction)) else to_fmpq(top) / int(bottom)
        return self

    @property
    def numerator(self) -> int:
        """Top of the fraction in lowest terms."""
        return int(self._q.p)

    @property
    def denominator(self) -> int:
        """Bottom of the fraction in lowest terms, positive."""
        return int(self._q.q)

    @property
    def d(self) -> None:
        """No square root."""
        return None

    def __repr__(self) -> str:
        return digits(self._q.p) if self._q.q == 1 else f"{digits(self._q.p)}/{digits(self._q.q)}"

    __str__ = __repr__

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(Fraction(self.numerator, self.denominator)) if self._q.q != 1 else hash(self.numerator)

    def __bool__(self) -> bool:
        return bool(self._q != 0)

    def __float__(self) -> float:
        top, bottom = self.numerator, self.denominator
        try:
            return top / bottom
        except OverflowError:
            raise NotFinite("numbers-too-big-for-float", digits=len(digits(self._q.p))) from None

    def __complex__(self) -> complex:
        return complex(float(self))

    def __trunc__(self) -> int:
        return int(self.numerator / abs(self.numerator)) * (abs(self.numerator) // self.denominator) if self._q else 0

    def __int__(self) -> int:
        return self.__trunc__()

    def __floor__(self) -> int:
        return self.numerator // self.denominator

    def __ceil__(self) -> int:
        return -(-self.numerator // self.denominator)

    def __round__(self, ndigits: int | None = None) -> Any:
        held = round(Fraction(self.numerator, self.denominator), ndigits)
        return held if ndigits is None else rational(held)

    def __add__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(self._q + held)

    __radd__ = __add__

    def __sub__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(self._q - held)

    def __rsub__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(held - self._q)

    def __mul__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(self._q * held)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(divide(self._q, held))

    def __rtruediv__(self, other: object) -> Any:
        held = to_fmpq(other)
        return NotImplemented if held is None else wrap(divide(held, self._q))

    def __floordiv__(self, other: object) -> Any:
        return _fractions(self, other, operator.floordiv)

    def __rfloordiv__(self, other: object) -> Any:
        return _fractions(other, self, operator.floordiv)

    def __mod__(self, other: object) -> Any:
        return _fractions(self, other, operator.mod)

    def __rmod__(self, other: object) -> Any:
        return _fractions(other, self, operator.mod)

    def __pow__(self, exponent: object) -> Any:
        if not isinstance(exponent, (int, Rational)) or exponent != int(exponent):
            return NotImplemented
        return rational_power(self, int(exponent))

    def __rpow__(self, base: object) -> Any:
        return base**self.numerator if self.denominator == 1 and isinstance(base, (int, Fraction)) else NotImplemented

    def __neg__(self) -> Rational:
        return wrap(-self._q)

    def __pos__(self) -> Rational:
        return self

    def __abs__(self) -> Rational:
        return wrap(abs(self._q))

    def conjugate(self) -> Rational:
        """Itself."""
        return self

    def __eq__(self, other: object) -> Any:
        if type(other) is int:
            return self._q == other
        if isinstance(other, float):
            return other == other and abs(other) != float("inf") and self._q == to_fmpq(Fraction(other))
        held = to_fmpq(other)
        return NotImplemented if held is None else bool(self._q == held)

    def __lt__(self, other: object) -> Any:
        return _compare(self, other, operator.lt)

    def __le__(self, other: object) -> Any:
        return _compare(self, other, operator.le)

    def __gt__(self, other: object) -> Any:
        return _compare(self, other, operator.gt)

    def __ge__(self, other: object) -> Any:
        return _compare(self, other, operator.ge)

    def __reduce__(self) -> Any:
        return Rational, (self.numerator, self.denominator)

    def to_sympy(self) -> Any:
        """The same number as SymPy's."""
        from ossature.base.extras import require

        return require("sympy", "feature-sympy").Rational(self.numerator, self.denominator)

    def to_json(self) -> str:
        """Text that `entry_from_text` reads back."""
        return str(self)


def wrap(q: Any) -> Rational:
    """A Rational around an fmpq, without conversions."""
    self = object.__new__(Rational)
    self._q = q
    return self


def to_fmpq(value: object) -> Any:
    """The fmpq of a rational number of any type; None for other types (floats among them)."""
    if type(value) is Rational:
        return value._q
    if type(value) is int:
        return fmpq(value)
    if type(value) is Fraction:
        return fmpq(value.numerator, value.denominator)
    if isinstance(value, (int, fmpz)):
        return fmpq(value if type(value) is not bool else int(value))
    if isinstance(value, fmpq):
        return value
    if isinstance(value, numbers.Rational):
        return fmpq(int(value.numerator), int(value.denominator))
    return None


def must_fmpq(value: object) -> Any:
    """The fmpq of a rational number. Raises BadType."""
    held = to_fmpq(value)
    if held is None:
        raise BadType("numbers-not-rational", kind=type(value).__name__)
    return held


def divide(top: Any, bottom: Any) -> Any:
    """Top / bottom of two fmpq. Raises ZeroDivisionError."""
    if bottom == 0:
        raise ZeroDivisionError("division by exact zero")
    return top / bottom


def _fractions(left: object, right: object, act: Callable[[Any, Any], Any]) -> Any:
    one, two = to_fmpq(left), to_fmpq(right)
    if one is None or two is None:
        return NotImplemented
    held = act(Fraction(int(one.p), int(one.q)), Fraction(int(two.p), int(two.q)))
    return held if isinstance(held, int) else rational(held)


def _compare(left: Rational, right: object, act: Callable[[Any, Any], bool]) -> Any:
    if type(right) is int:
        return act(left._q, right)
    if isinstance(right, float):
        return act(Fraction(left.numerator, left.denominator), right)
    held = to_fmpq(right)
    return NotImplemented if held is None else act(left._q, held)


def sign_of(q: Any) -> int:
    """-1, 0 or 1."""
    return int(q > 0) - int(q < 0)


def digits(integer: Any) -> str:
    """Decimal digits through FLINT: Python refuses to print integers beyond 4 300 digits."""
    return str(integer)


def rational(value: Any) -> Rational:
    """A Rational from an int, a Fraction or any `numbers.Rational`."""
    return wrap(must_fmpq(value))


def rational_power(base: Rational, exponent: int) -> Rational:
    """base**exponent, refused before it grows past `limits().exact_bits`."""
    if exponent < 0:
        return wrap(divide(fmpq(1), rational_power(base, -exponent)._q))
    refuse_growth(max(base.numerator.bit_length(), base.denominator.bit_length()), exponent)
    return wrap(base._q**exponent)


def refuse_growth(bits: int, exponent: int) -> None:
    """Raise TooLarge when a number of so many bits, raised to the exponent, outgrows `limits().exact_bits`."""
    if bits > 1 and bits * exponent > limits().exact_bits:
        raise TooLarge("numbers-power-too-large", needed=min(bits * exponent, _UNCOUNTED), allowed=limits().exact_bits)
