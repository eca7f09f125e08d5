"""Norms of exact entries: exact where one square root holds them, else enclosed by ball arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import inf
from typing import Any

from flint import arb, fmpq, fmpq_poly

from ossature.algebra import balls
from ossature.algebra.balls import Enclosed
from ossature.base.errors import NotExact, TooLarge
from ossature.base.limits import limits
from ossature.numbers.entries import Quadratic, common_divisor, sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.rational import Rational, wrap

_MOST_EXACT_POWER = 64  # whole p up to which the sum of powers is formed exactly
_MOST_SPECTRAL = 16  # side up to which singular values are enclosed by the roots of a characteristic polynomial

Value = Any  # an entry, or Enclosed


def vector(entries: Sequence[Any], order: Any) -> Value:
    """The norm of a list of entries: an entry, or a float with a proven error."""
    if order == 0:
        return Rational(sum(1 for entry in entries if entry != 0))
    if not entries:
        return Rational(0)
    try:
        common = _common(entries, order)
        return common * _within_one_root([entry / common for entry in entries] if common != 1 else entries, order)
    except (NotExact, TooLarge):
        return _enclosed(entries, order)


def _within_one_root(entries: Sequence[Any], order: Any) -> Any:
    if order == 1:
        return sum((abs(entry) for entry in entries), Rational(0))
    if order == inf:
        return _largest(entries)
    if order == 2:
        return sqrt_of(sum((square(entry) for entry in entries), Rational(0)))
    return _whole_root(_power_sum(entries, order), order)


def _common(entries: Sequence[Any], order: Any) -> Rational:
    """The largest common divisor of fractions, taken out before powers are formed: the root of what is left is of a smaller number."""
    if order in (1, inf) or not all(isinstance(entry, Rational) for entry in entries):
        return Rational(1)
    return common_divisor(entries) or Rational(1)


def square(entry: Any) -> Any:
    """|entry|², without a root."""
    return entry.norm() if isinstance(entry, Quadratic) and entry.d < 0 else entry * entry


def _largest(entries: Sequence[Any]) -> Any:
    if all(isinstance(entry, Rational) for entry in entries):
        return max(abs(entry) for entry in entries)
    return sqrt_of(max(square(entry) for entry in entries)) if _complex(entries) else max(abs(entry) for entry in entries)


def _complex(entries: Sequence[Any]) -> bool:
    return any(isinstance(entry, Quadratic) and entry.d < 0 for entry in entries)


def _power_sum(entries: Sequence[Any], order: Any) -> Rational:
    """The sum of |x|^p for whole p. Raises NotExact where that is no fraction."""
    if order != int(order) or order > _MOST_EXACT_POWER:
        raise NotExact("norm-power-not-exact", order=float(order))
    total = sum((abs(entry) ** int(order) for entry in entries), Rational(0))
    if not isinstance(total, Rational):
        raise NotExact("norm-power-not-exact", order=float(order))
    return total


def _whole_root(value: Rational, order: Any) -> Rational:
    """The exact root of a fraction. Raises NotExact when it is none."""
    top, bottom = _integer_root(value.numerator, int(order)), _integer_root(value.denominator, int(order))
    if top is None or bottom is None:
        raise NotExact("norm-power-not-exact", order=float(order))
    return Rational(top, bottom)


def _integer_root(value: int, degree: int) -> int | None:
    """The whole degree-th root, or None."""
    guess = 1 << -(-value.bit_length() // degree)
    while True:  # Newton from above; stops at the floor of the root
        better = ((degree - 1) * guess + value // guess ** (degree - 1)) // degree if guess else 0
        if better >= guess:
            return guess if guess**degree == value else None
        guess = better


def _enclosed(entries: Sequence[Any], order: Any) -> Enclosed:
    """The norm by ball arithmetic."""
    with balls.precision():
        sizes = [balls.modulus(entry) for entry in entries if entry != 0]
        if not sizes:
            return Enclosed(0.0, 0.0)
        if order == 1:
            return balls.enclose(sum(sizes, arb(0)))
        if order == inf:
            return balls.enclose(_maximum(sizes))
        power = arb(fmpq(*Fraction(order).as_integer_ratio()))
        return balls.enclose(sum((size**power for size in sizes), arb(0)) ** (1 / power))


def _maximum(sizes: Sequence[Any]) -> Any:
    held = sizes[0]
    for size in sizes[1:]:
        held = held.max(size)
    return held


def matrix(a: ExactMatrix, order: Any) -> Value | None:
    """The norm of a matrix: an entry, Enclosed, or None where only floats are left."""
    entries = [entry for row in a.rows for entry in row]
    if not entries:
        return Rational(0)
    if order == "max":
        return vector(entries, inf)
    if order == "fro":
        return vector(entries, 2)
    if order == 1:
        return _largest_value([vector([row[column] for row in a.rows], 1) for column in range(a.shape[1])])
    if order == inf:
        return _largest_value([vector(row, 1) for row in a.rows])
    return spectral(a, order)


def _largest_value(values: Sequence[Value]) -> Value:
    """The largest of several sums; of enclosed ones the one whose float is largest, its error widened by the others'.

    An exact one that is certainly larger than all that are enclosed stays exact.
    """
    enclosed = [value for value in values if isinstance(value, Enclosed)]
    largest = max((value for value in values if not isinstance(value, Enclosed)), default=None)
    if largest is not None and all(part.value + part.error < float(largest) * (1 - 2.0**-50) for part in enclosed):
        return largest
    held = [value if isinstance(value, Enclosed) else Enclosed(float(value), abs(float(value)) * 2.0**-53) for value in values]
    top = max(held, key=lambda part: part.value)
    return Enclosed(top.value, max(part.value + part.error for part in held) - top.value + top.error)


def spectral(a: ExactMatrix, order: Any) -> Value | None:
    """The largest singular value (order 2) or the sum of all ("nuc"): the easy cases in closed form, then through the roots of det(AᵀA - xI)."""
    alone = _one_entry_a_line(a)
    if alone is not None:
        return vector(alone, inf if order == 2 else 1)
    if a.rank() == 1:
        return vector([entry for row in a.rows for entry in row], 2)
    if a.d is not None:
        return None
    if a.shape == (2, 2):
        return _two_by_two(a, order)
    return _by_roots(a, order) if min(a.shape) <= _MOST_SPECTRAL and _short(a) else None


def _short(a: ExactMatrix) -> bool:
    return all(max(entry.numerator.bit_length(), entry.denominator.bit_length()) <= limits().number_digits for row in a.rows for entry in row)


def _one_entry_a_line(a: ExactMatrix) -> list[Any] | None:
    """The entries of a matrix with at most one that is not zero in every row and column: their sizes are its singular values."""
    held = [(i, j, entry) for i, row in enumerate(a.rows) for j, entry in enumerate(row) if entry != 0]
    if len({i for i, _, _ in held}) < len(held) or len({j for _, j, _ in held}) < len(held):
        return None
    return [entry for _, _, entry in held]


def two_by_two_parts(a: ExactMatrix) -> tuple[Rational, Rational]:
    """(F, |d|): the sum of the squares and the size of the determinant; (s1 ± s2)² = F ± 2|d|."""
    total = sum((entry * entry for row in a.rows for entry in row), Rational(0))
    return total, abs(a.det())


def _two_by_two(a: ExactMatrix, order: Any) -> Value:
    """s1 + s2 = √(F + 2|d|) and s1 - s2 = √(F - 2|d|)."""
    total, size = two_by_two_parts(a)
    try:
        together = sqrt_of(total + 2 * size)
        return together if order == "nuc" else (together + sqrt_of(total - 2 * size)) / 2
    except (NotExact, TooLarge):
        with balls.precision():
            one, two = (balls.ball(total + sign * 2 * size).sqrt() for sign in (1, -1))
            return balls.enclose(one if order == "nuc" else (one + two) / 2)


def _by_roots(a: ExactMatrix, order: Any) -> Value:
    """Singular values are the roots of the squares: factors of degree one exactly, the others as proven balls."""
    gram = a.transpose() @ a if a.shape[1] <= a.shape[0] else a @ a.transpose()
    common, factors = gram.flint.charpoly().factor()
    del common
    rational = [(wrap(-factor[0] / factor[1]), times) for factor, times in factors if factor.degree() == 1]
    others = [(factor, times) for factor, times in factors if factor.degree() > 1]
    if not others:
        exactly = _from_squares(rational, order)
        if exactly is not None:
            return exactly
    with balls.precision():
        roots = [(balls.ball(square_), times) for square_, times in rational] + [(root, times) for factor, times in others for root in _roots(factor)]
        values = [(root.max(arb(0)).sqrt() if root.lower() < 0 else root.sqrt(), times) for root, times in roots]
        if order == 2:
            return balls.enclose(_maximum([value for value, _ in values]))
        return balls.enclose(sum((value * times for value, times in values), arb(0)))


def _from_squares(squares: list[tuple[Rational, int]], order: Any) -> Any | None:
    try:
        if order == 2:
            return sqrt_of(max(square_ for square_, _ in squares))
        return sum((sqrt_of(square_) * times for square_, times in squares), Rational(0))
    except (NotExact, TooLarge):
        return None


def _roots(factor: fmpq_poly) -> list[Any]:
    """The roots of an irreducible factor of a symmetric matrix's polynomial, which are real, as balls."""
    return [root.real for root, _ in factor.complex_roots()]
