"""Algebraic numbers: a root of an irreducible polynomial, told from the other roots by a proven ball, and what can be computed from that root."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from flint import acb, ctx, fmpq_poly

from ossature.base.errors import BadType, NotExact
from ossature.numbers.entries import Rational
from ossature.numbers.polynomial import Polynomial, from_flint, roots
from ossature.numbers.rational import to_fmpq, wrap

_BITS = 64  # of the first ball
_GOOD = 56  # bits of a value rounded to a float
_MOST = 1 << 10  # bits after which a part that is still too small to tell counts as zero
_X = fmpq_poly([0, 1])


@lru_cache(maxsize=256)
def _balls(polynomial: Polynomial, bits: int) -> tuple[Any, ...]:
    return tuple(roots(polynomial, bits))


class Root:
    """One root of an irreducible monic polynomial over Q: number `place` of those in descending order."""

    __slots__ = ("place", "polynomial")
    polynomial: Polynomial
    place: int

    def __init__(self, polynomial: Polynomial, place: int) -> None:
        self.polynomial, self.place = polynomial, place

    def ball(self, bits: int = _BITS) -> Any:
        """A ball that holds this root and no other, of so many bits."""
        return _balls(self.polynomial, bits)[self.place]

    @property
    def is_real(self) -> bool:
        """Whether it lies on the real line."""
        return bool(self.ball().imag == 0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Root) and (self.polynomial, self.place) == (other.polynomial, other.place)

    def __hash__(self) -> int:
        return hash((self.polynomial, self.place))


class Algebraic:
    """h(a) of a root a: exact, with +, −, × and ÷ among numbers of the same root; `float()` and `complex()` round a proven ball of it.

    Prints as `root of λ³ - 2 near 1.25992`; of another h, as a polynomial in that root, called a. What turns out rational comes back as Rational.

    >>> a = Algebraic.of(Root(Polynomial([1, 0, 0, -2]), 0))
    >>> a, a**3, 1 / a
    (root of λ³ - 2 near 1.25992, 2, 1/2 a², a = root of λ³ - 2 near 1.25992)
    """

    __slots__ = ("h", "root")
    root: Root
    h: Any

    def __new__(cls, root: Root, h: Any) -> Any:  # noqa: D102
        held = h % root.polynomial.flint if h.degree() >= root.polynomial.degree else h
        if held.degree() < 1:
            return wrap(held[0])
        self = object.__new__(cls)
        self.root, self.h = root, held
        return self

    @classmethod
    def of(cls, root: Root) -> Any:
        """The root itself."""
        return cls(root, _X)

    @property
    def d(self) -> None:
        """No single square root."""
        return None

    def _with(self, other: object) -> Any:
        """The other number's polynomial in this root; None for a foreign type."""
        if isinstance(other, Algebraic):
            if other.root != self.root:
                raise NotExact("not-exact-two-algebraic", first=str(self.root.polynomial), second=str(other.root.polynomial))
            return other.h
        held = to_fmpq(other)
        return None if held is None else fmpq_poly([held])

    def __add__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, self.h + held)

    __radd__ = __add__

    def __sub__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, self.h - held)

    def __rsub__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, held - self.h)

    def __mul__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, self.h * held)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, self.h * inverse_modulo(held, self.root.polynomial))

    def __rtruediv__(self, other: object) -> Any:
        held = self._with(other)
        return NotImplemented if held is None else Algebraic(self.root, held * inverse_modulo(self.h, self.root.polynomial))

    def __pow__(self, exponent: object) -> Any:
        if not isinstance(exponent, int) or exponent < 0:
            return NotImplemented
        total: Any = Rational(1)
        for _ in range(exponent):
            total = self * total
        return total

    def __neg__(self) -> Any:
        return Algebraic(self.root, -self.h)

    def __eq__(self, other: object) -> Any:
        if isinstance(other, Algebraic):
            return self.root == other.root and bool(self.h == other.h)
        return False if to_fmpq(other) is not None else NotImplemented

    def __hash__(self) -> int:
        return hash((self.root, str(self.h)))

    def __bool__(self) -> bool:
        return True

    def conjugate(self) -> Any:
        """The complex conjugate."""
        if self.root.is_real:
            return self
        mirrored = self.root.ball().conjugate()
        place = next(place for place in range(self.root.polynomial.degree) if Root(self.root.polynomial, place).ball().overlaps(mirrored))
        return Algebraic(Root(self.root.polynomial, place), self.h)

    def ball(self, bits: int = _BITS) -> Any:
        """A proven ball around the value, of a relative accuracy of so many bits in each part that is not zero."""
        working = bits
        while True:
            found = self._ball(working)
            if all(_is_known(part, bits) for part in (found.real, found.imag)) or working > _MOST:
                return found
            working *= 2

    def _ball(self, bits: int) -> Any:
        before = ctx.prec
        try:
            ctx.prec = bits + 32
            at, total = self.root.ball(bits), acb(0)
            for value in reversed(self.h.coeffs()):
                total = total * at + acb(value)
            return total
        finally:
            ctx.prec = before

    def __complex__(self) -> complex:
        found = self.ball(_GOOD)
        return complex(float(found.real.mid()), float(found.imag.mid()) if not found.imag.contains(0) else 0.0)

    def __float__(self) -> float:
        if not self.root.is_real:
            raise BadType("numbers-complex-to-float", value=str(self))
        return float(self.ball(_GOOD).real.mid())

    def __repr__(self) -> str:
        said = f"root of {self.root.polynomial} near {near_text(complex(Algebraic.of(self.root)))}"
        return said if self.h == _X else f"{str(from_flint(self.h)).replace('λ', 'a')}, a = {said}"

    __str__ = __repr__

    def __reduce__(self) -> Any:
        return _rebuild, (self.root.polynomial, self.root.place, from_flint(self.h))

    def to_json(self) -> dict[str, Any]:
        """The polynomial of the root, where the root lies, and the value as a polynomial in it, highest power first."""
        near = complex(Algebraic.of(self.root))
        return {"root_of": self.root.polynomial.to_json(), "near": near_text(near, 17), "value": from_flint(self.h).to_json()}


def _rebuild(polynomial: Polynomial, place: int, h: Polynomial) -> Any:
    return Algebraic(Root(polynomial, place), h.flint)


def _is_known(part: Any, bits: int) -> bool:
    return bool(part == 0) or part.rel_accuracy_bits() >= bits


def near_text(value: complex, digits: int = 6) -> str:
    """A complex number to so many digits, as text."""
    real = f"{value.real:.{digits}g}"
    if value.imag == 0:
        return real
    imaginary = f"{abs(value.imag):.{digits}g}i"
    return f"{'' if value.real == 0 else f'{real} '}{'-' if value.imag < 0 else '+' if value.real else ''}{' ' if value.real else ''}{imaginary}"


def inverse_modulo(h: Any, polynomial: Polynomial) -> Any:
    """1/h modulo an irreducible polynomial. Raises ZeroDivisionError."""
    if h == 0:
        raise ZeroDivisionError("division by exact zero")
    divisor, left, _ = h.xgcd(polynomial.flint)
    return left / divisor[0]


class AlgebraicVector(Sequence[Any]):
    """Entries that are polynomials in one root, printed once for all of them: `(a², a, 1), a = root of λ³ - 2 near 1.25992`."""

    __slots__ = ("__dict__", "polynomials", "root")
    root: Root
    polynomials: tuple[Polynomial, ...]

    def __init__(self, root: Root, polynomials: tuple[Polynomial, ...]) -> None:
        self.root, self.polynomials = root, polynomials

    @cached_property
    def _entries(self) -> tuple[Any, ...]:
        return tuple(Algebraic(self.root, held.flint) for held in self.polynomials)

    def __len__(self) -> int:
        return len(self.polynomials)

    def __getitem__(self, index: Any) -> Any:
        return self._entries[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._entries)

    def __eq__(self, other: object) -> Any:
        return list(self) == list(other) if isinstance(other, (AlgebraicVector, list, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.root, self.polynomials))

    def __repr__(self) -> str:
        inside = ", ".join(str(held).replace("λ", "a") for held in self.polynomials)
        return f"({inside}), a = {Algebraic.of(self.root)}"

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        held: Any = [float(value) for value in self] if self.root.is_real else [complex(value) for value in self]
        return np.asarray(held, dtype=dtype)

    def __reduce__(self) -> Any:
        return _rebuild_vector, (self.root.polynomial, self.root.place, self.polynomials)

    @property
    def shape(self) -> tuple[int]:
        """(n,)."""
        return (len(self),)

    def to_json(self) -> list[str]:
        """Its entries as rounded numbers; the polynomials are told once, for all the roots together."""
        return [near_text(complex(value), 17) for value in self]


def _rebuild_vector(polynomial: Polynomial, place: int, polynomials: tuple[Polynomial, ...]) -> AlgebraicVector:
    return AlgebraicVector(Root(polynomial, place), polynomials)
