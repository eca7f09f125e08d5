"""The two laws tried on points: of a typed formula in balls, which prove a difference; of a Python function in floats, within rounding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
from flint import ctx

from ossature.base.errors import BadInput, NotFinite, ShapeMismatch
from ossature.maps.answers import Counterexample
from ossature.maps.taking import FunctionOperand, point_text
from ossature.numbers.rational import rational
from ossature.numbers.typed import TypedFunction, ball

SCALES = (Fraction(1), Fraction(1, 1000), Fraction(1000), Fraction(1, 10**6), Fraction(10**6))
_CHOSEN = 8  # unit vectors of which every pair is tried
_RANDOM = 12  # random pairs at each scale
_BITS = 160  # of the balls

Point = list[Fraction]


@dataclass(frozen=True, slots=True)
class Tried:
    """What trials found: the first counterexample to linearity, whether T − T(0) passed all of them, T(0), the columns T(e) − T(0), the count of laws."""

    counterexample: Counterexample | None
    affine: bool
    at_zero: Any
    columns: list[Any]
    trials: int


def pairs(n: int) -> Iterator[tuple[Point, Point, Fraction]]:
    """(u, v, c): unit vectors and twice the same first, then random points at several scales; always the same ones."""
    units = [[Fraction(int(i == j)) for j in range(n)] for i in range(min(n, _CHOSEN))]
    rng = np.random.default_rng(n)
    for u, v in combinations_with_replacement(units, 2):
        yield u, v, Fraction(-2)
    for scale in SCALES:
        for _ in range(_RANDOM):
            u, v = ([Fraction(int(value), 8) * scale for value in rng.integers(-40, 41, n)] for _ in range(2))
            yield u, v, Fraction(int(rng.integers(-24, 25)), 8)


def try_laws(
    value: Callable[[Point], Any], differ: Callable[[Any, Any, Any], bool], n: int, is_zero: Callable[[Any, Any], bool], number: Callable[[Any], Any]
) -> Tried:
    """Additivity and homogeneity on every pair. value : T      differ(left, right, sizes) : whether two sides differ for certain      number : a factor."""
    zero = value([Fraction(0)] * n)
    columns = [value([Fraction(int(i == j)) for j in range(n)]) - zero for i in range(n)]
    start = zero * 0 if is_zero(zero, columns) else zero
    counterexample, affine, trials = None, True, 0
    for u, v, c in pairs(n):
        at_u, at_v = value(u), value(v)
        added, scaled = value([one + two for one, two in zip(u, v, strict=True)]), value([c * one for one in u])
        laws = (("additivity", added, at_u, at_v, number(1)), ("homogeneity", scaled, at_u * 0, at_u, number(c)))
        for law, left, one, other, factor in laws:
            trials += 1
            sizes = (at_u, at_v, left)
            right = one + other * factor
            if counterexample is None and differ(left, right, sizes):
                counterexample = Counterexample(law, u, v, c, left, right)  # type: ignore[arg-type]
            affine = affine and not differ(left - start, (one - start if law == "additivity" else one) + (other - start) * factor, sizes)
        if counterexample is not None and not affine:
            break
    return Tried(counterexample, affine, start, columns, trials)


def try_formula(held: TypedFunction) -> Tried:
    """The laws tried on a formula, in balls of 160 bits. Raises NotFinite where the function has no value."""

    def value(point: Point) -> Any:
        balls = held.balls(point)
        if not all(one.is_finite() for one in balls):
            raise NotFinite("maps-undefined", point=point_text(point))
        made = np.empty(len(balls), dtype=object)
        made[:] = balls
        return made

    before, ctx.prec = ctx.prec, _BITS
    try:
        return try_laws(
            value,
            lambda left, right, _: any(not (one - two).contains(0) for one, two in zip(left, right, strict=True)),
            held.shape[1],
            lambda zero, _: all(one.contains(0) for one in zero),
            lambda factor: ball(rational(factor)),
        )
    finally:
        ctx.prec = before


def try_function(held: FunctionOperand) -> Tried:
    """The laws tried on a Python function, within rounding.

    Raises BadInput (it raises, or gives two values at one point: it is random or keeps state), ShapeMismatch, NotFinite, BadType.
    """
    m, n = held.shape
    seen: list[tuple[Point, Any]] = []

    def value(point: Point) -> Any:
        at = [float(part) for part in point]
        found = held.call(at)
        if len(found) != m:
            raise ShapeMismatch("maps-function-shape", point=point_text(at), length=len(found), expected=m)
        if len(seen) < _CHOSEN:
            seen.append((point, found))
        return found

    def differ(left: Any, right: Any, sizes: Any) -> bool:
        half = float(np.finfo(left.dtype).eps) ** 0.5  # of the digits: what a function may lose in rounding
        largest = max(float(np.max(np.abs(part), initial=0.0)) for part in (*sizes, right))
        return bool(np.max(np.abs(left - right), initial=0.0) > half * largest)

    def is_zero(zero: Any, columns: Any) -> bool:
        largest = max((float(np.max(np.abs(column), initial=0.0)) for column in columns), default=0.0)
        return bool(np.max(np.abs(zero), initial=0.0) <= 64 * np.finfo(zero.dtype).eps * largest)

    def again(point: Point) -> Any:
        first = value(point)
        if not np.array_equal(first, value(point)):
            raise BadInput("maps-function-unsteady", point=point_text([float(part) for part in point]))
        return first

    tried = try_laws(again, differ, n, is_zero, float)
    for point, found in seen:
        if not np.array_equal(held.call([float(part) for part in point]), found):
            raise BadInput("maps-function-unsteady", point=point_text([float(part) for part in point]))
    return tried
