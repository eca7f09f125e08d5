"""`rate_limit`: how large a learning rate the curvature of a loss allows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf, isfinite
from numbers import Number
from typing import Any, cast

import numpy as np

from ossature.base.errors import BadInput, NotExact, OssatureError, WouldOverflow
from ossature.base.message import as_data, shown
from ossature.base.results import Question
from ossature.base.structure import refuse_not_hermitian
from ossature.descent.answers import RateLimit, Verdict
from ossature.numbers.entries import Rational, rational
from ossature.objects.intake import take_scalar, take_square
from ossature.objects.operand import Operand
from ossature.spectra.answers import Eigen
from ossature.spectra.eigen import eigen_of
from ossature.spectra.exact import ball_of
from ossature.systems.exact import refuse_not_hermitian as refuse_exact


def rate_limit(h: Any, *, rate: Any = None, exact: bool = False) -> RateLimit:
    """Which learning rates gradient descent bears on a loss with this Hessian: a step multiplies the error along an eigenvector by 1 − rate·λ.

    h : (n, n) symmetric, the Hessian, which is tested; text, whole numbers and fractions are exact, floats numeric
    rate : a learning rate to judge, in the unit 1/curvature; a float counts as the decimal it prints as      exact : take the floats of h at their binary value
    Returns RateLimit: limit 2/λ_max, best 2/(λ_max + λ_min), condition λ_max/λ_min, largest, smallest, how many directions rise, fall and are flat;
        momentum (the heavy ball at its best), iterations(tolerance), and of a rate its verdict and its factor along each eigenvector.
        Of floats a sign counts only when the eigenvalue is larger than the bound on its error.
    Raises StructureMismatch (not symmetric), ShapeMismatch, BadInput (a rate that is no positive number), NotFinite, ParseError, TooLarge.
    Cost that of `eig`: O(n^3) for floats.  Nocedal and Wright, Numerical Optimization, 3.3; Polyak, Introduction to Optimization, 1.4 and 3.2.

    >>> found = rate_limit("2 1; 1 2", rate="0.7")
    >>> found.limit, found.best, found.condition, found.verdict
    (2/3, 1/2, 3, 'diverges')
    """
    operand = take_square(h, name="H", verb="rate_limit", exact=exact)
    if not operand.shape[0]:
        raise BadInput("descent-empty")
    asked = None if rate is None else _rate(rate)
    options = {**({"rate": rate} if rate is not None else {}), **({"exact": True} if exact else {})}
    question = Question("rate_limit", (operand,), options)
    if operand.exact is not None:
        refuse_exact(operand.exact, "rate_limit")
        eigen = eigen_of(operand, exact=exact)
        return _answer(question, eigen, [_sign(value) for value in eigen.values], asked)
    held = operand.numeric()
    refuse_not_hermitian(held, "rate_limit")
    eigen = eigen_of(Operand(None, held / 2 + held.conj().T / 2, 2, held.shape, original=operand.original, notes=operand.notes), exact=False)
    errors = cast(Any, eigen.evidence.entry_errors)
    signs = [None if abs(value) <= error and (value or error) else int(np.sign(value)) for value, error in zip(eigen.values, errors, strict=True)]
    return _answer(question, eigen, signs, asked)


def _rate(given: Any) -> Any:
    """A rate as an exact number. Raises BadInput for what is not a positive number within the floats."""
    try:
        if isinstance(given, (float, np.floating)):
            held: Any = rational(Fraction(repr(float(given))))
        elif isinstance(given, (int, str, Decimal, Number)):
            held = take_scalar(given, name="rate").exact[0, 0]  # type: ignore[index]
        else:
            raise TypeError
        if isinstance(held, Rational) and held > 0 and isfinite(float(held)) and float(held) > 0:
            return held
    except (OssatureError, TypeError, ValueError, OverflowError):
        pass
    raise BadInput("descent-rate", given=_told(given))


def _told(given: Any) -> str:
    """What was given as a rate, for a sentence: its own text where that is short, its kind otherwise."""
    plain = isinstance(given, (str, float, Fraction, Decimal, np.floating)) or (isinstance(given, int) and given.bit_length() < 100)
    return shown(as_data(str(given)) if plain else type(given).__name__)


def _sign(value: Any) -> int:
    """Of an exact eigenvalue; only a fraction can be zero, so a ball decides for the others."""
    if isinstance(value, Rational):
        return int(value > 0) - int(value < 0)
    return 1 if ball_of(value).real > 0 else -1


def _answer(question: Question, eigen: Eigen, signs: list[int | None], rate: Any) -> RateLimit:
    values = list(eigen.values)
    rising, falling, flat = (signs.count(sign) for sign in (1, -1, 0))
    largest, smallest = values[0], values[-1]
    positive = [value for value, sign in zip(values, signs, strict=True) if sign == 1]
    below = falling > 0 or None in signs
    with np.errstate(over="ignore", divide="ignore"):
        limit = 2 / largest if positive else inf
        best = _over(2, _plus(positive[0], positive[-1])) if positive and not below else None
        if positive and not (float(limit) < inf and (best is None or float(best) < inf)):
            raise WouldOverflow("descent-overflow")
    condition = None if below or not positive else inf if flat else _over(largest, smallest)
    error = float(np.max(cast(Any, eigen.evidence.entry_errors))) if eigen.multiplicities is None else 0.0
    verdict = None if rate is None else _verdict(_excess(rate, largest, error), rising, falling)
    factors = None if rate is None else tuple(_factor(rate, value) for value in values)
    counts = {"rising": rising, "falling": falling, "flat": flat, "unsure": signs.count(None)}
    return RateLimit(question, eigen.evidence, limit, best, condition, largest, smallest, **counts, rate=rate, factors=factors, verdict=verdict, eigen=eigen)


def _excess(rate: Any, largest: Any, error: float) -> int:
    """The sign of rate·λ_max − 2; 0 of a float that is nearer to it than its error."""
    if isinstance(largest, Rational):
        return _sign(rate * largest - 2)
    if not isinstance(largest, (float, np.floating)):
        return 1 if _ball(rate) * ball_of(largest).real > 2 else -1
    over = float(rate) * float(largest) - 2
    return 0 if abs(over) <= float(rate) * error + 2 * float(np.finfo(np.float64).eps) else 1 if over > 0 else -1


def _verdict(excess: int, rising: int, falling: int) -> Verdict:
    if falling:
        return "escapes"
    if not rising:
        return "rests"
    return "swings" if excess == 0 else "diverges" if excess > 0 else "converges"


def _ball(value: Rational) -> Any:
    return ball_of(value).real


def _factor(rate: Any, value: Any) -> float:
    """|1 − rate·λ|, its cancellation done exactly where λ is exact."""
    if isinstance(value, (float, np.floating)):
        return abs(1 - float(rate) * float(value))
    return float(abs(1 - _ball(rate) * ball_of(value).real).mid())


def _plus(one: Any, two: Any) -> Any:
    """A sum of two eigenvalues: exact where one square root or one algebraic number holds it, else rounded from proven balls."""
    try:
        return one + two
    except NotExact:
        return float((ball_of(one).real + ball_of(two).real).mid())


def _over(top: Any, bottom: Any) -> Any:
    try:
        return top / bottom
    except NotExact:
        return float((ball_of(top).real / ball_of(bottom).real).mid())
