"""`is_linear`: do the two laws hold, and if not, where do they fail."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from ossature.base.errors import StructureMismatch
from ossature.base.evidence import EXACT, Evidence
from ossature.base.message import Message
from ossature.base.results import Question
from ossature.maps.answers import Counterexample, Linearity
from ossature.maps.taking import FunctionOperand, point_text, take_map
from ossature.maps.trials import Tried, pairs, try_formula, try_function
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.rational import Rational
from ossature.numbers.typed import Monomials, NotPolynomial, TypedFunction
from ossature.objects.operand import Operand


def is_linear(f: Any, n: Any = None, *, exact: bool = False) -> Linearity:
    """Whether a function is a linear map: T(u + v) = T(u) + T(v) and T(cu) = c T(u) for all u, v, c.

    f : a formula "(x, y) -> (2x, 3y)", a matrix (m, n), or a Python function of an array (n,)      n : how many numbers it takes, needed of Python functions
    exact : take floats of a matrix at their binary value
    Returns Linearity, true or false in an `if`: counterexample (law, u, v, c, both sides), affine with its parts a and b in T(x) = A x + b, trials.
        A matrix is linear by the distributive law, a polynomial formula is decided by its terms: both are proven. A formula with sines and the like is tried
        in ball arithmetic, so that a counterexample is proven. A Python function is tried on chosen and random points at scales from 1e-6 to 1e6, within half
        the digits of a float: a counterexample is one, and passing all trials is evidence, not proof.
    Raises BadInput (the function raises; is random or keeps state), ShapeMismatch (its shape changes), NotFinite (no value at a point), BadType, ParseError.
    Cost of a formula its terms; of a function about 300 calls.  Strang, Introduction to Linear Algebra, 8.1.

    >>> bool(is_linear("(x, y) -> (2x, 3y)"))
    True
    >>> is_linear("x -> 2x + 1").affine
    True
    >>> is_linear(lambda x: x**2, 1).counterexample.law
    'additivity'
    """
    operand = take_map(f, n, exact=exact)
    question = Question("is_linear", (operand,), _options(operand, n, exact))
    if isinstance(operand, Operand):
        a = operand.exact if operand.exact is not None else operand.numeric()
        shape = (operand.shape[0], operand.shape[1])
        return Linearity(question, as_given(operand), True, True, None, 0, a, zero_of(a), shape)
    return _of_function(question, operand)


def _options(operand: Any, n: Any, exact: bool) -> dict[str, Any]:
    given = {"n": int(n)} if n is not None and isinstance(operand, FunctionOperand) and operand.function is not None else {}
    return {**given, **({"exact": True} if exact else {})}


def as_given(operand: Operand) -> Evidence:
    """Of a matrix that is only looked at: exact where its entries are, else not rounded any further."""
    return (EXACT if operand.exact is not None else Evidence("moved")).noting(*operand.notes)


def zero_of(a: Any) -> Any:
    """The zero vector a map of this matrix sends zero to."""
    return ExactVector([0] * a.shape[0]) if isinstance(a, ExactMatrix) else np.zeros(a.shape[0])


def _of_function(question: Question, operand: FunctionOperand) -> Linearity:
    if operand.typed is None:
        return _of_trials(question, try_function(operand), operand.shape, np.asarray)
    try:
        return _of_polynomial(question, operand.typed, operand.typed.monomials())
    except NotPolynomial:
        return _of_trials(question, try_formula(operand.typed), operand.shape, _middles)


def _middles(balls: Any) -> Any:
    """Balls as floats."""
    return np.array([float(one.mid()) for one in balls])


def _of_trials(question: Question, tried: Tried, shape: tuple[int, int], as_array: Any) -> Linearity:
    found = tried.counterexample
    shown = None
    if found is not None:
        u, v = (np.array([float(value) for value in point]) for point in (found.u, found.v))
        shown = Counterexample(found.law, u, v, float(found.c), as_array(found.left), as_array(found.right))
    a = np.stack([as_array(column) for column in tried.columns], axis=1) if tried.affine else None
    b = as_array(tried.at_zero) if tried.affine else None
    proven = found is not None and as_array is _middles
    evidence = Evidence("ball", proven=True, digits=15) if proven else Evidence("trials", notes=(Message("maps-tried", trials=tried.trials),))
    return Linearity(question, evidence, found is None, tried.affine, shown, tried.trials, a, b, shape)


def _of_polynomial(question: Question, typed: TypedFunction, outputs: list[Monomials]) -> Linearity:
    """Its terms decide: nothing but first powers is linear, a constant beside them affine."""
    n = len(typed.variables)
    units = [tuple(int(i == j) for j in range(n)) for i in range(n)]
    affine = all(sum(powers) < 2 for terms in outputs for powers in terms)
    b = ExactVector([terms.get((0,) * n, Rational(0)) for terms in outputs])
    linear = affine and all(value == 0 for value in b)
    a = _matrix([[terms.get(unit, Rational(0)) for unit in units] for terms in outputs], typed.shape) if affine else None
    counterexample = None if linear else _counterexample(typed)
    return Linearity(question, EXACT, linear, affine, counterexample, 0, a, b if affine else None, typed.shape)


def _matrix(rows: Any, shape: tuple[int, int]) -> ExactMatrix:
    return ExactMatrix.of(rows, shape=shape)


def _counterexample(typed: TypedFunction) -> Counterexample:
    """The first pair of points at which a law fails; a polynomial that is not linear is not additive, so few are needed."""
    for u, v, c in pairs(len(typed.variables)):
        at_u, at_v = _value(typed, u), _value(typed, v)
        added, scaled = _value(typed, [one + two for one, two in zip(u, v, strict=True)]), _value(typed, [c * one for one in u])
        if added != at_u + at_v:
            return Counterexample("additivity", ExactVector(u), ExactVector(v), Rational(c), added, at_u + at_v)
        if scaled != at_u * Rational(c):
            return Counterexample("homogeneity", ExactVector(u), ExactVector(v), Rational(c), scaled, at_u * Rational(c))
    raise AssertionError("a polynomial that is not linear passed every trial")


def _value(typed: TypedFunction, point: list[Fraction]) -> ExactVector:
    found = typed.at(point)
    if found is None:
        raise NotPolynomial
    return ExactVector(found)


def linear_part(verb: str, operand: Operand | FunctionOperand) -> tuple[Any, Evidence]:
    """The matrix of a linear function, with how it is known. Raises StructureMismatch, with the counterexample, where it is not linear."""
    if isinstance(operand, Operand):
        return operand.exact if operand.exact is not None else operand.numeric(), as_given(operand)
    held = _of_function(Question("is_linear", (operand,)), operand)
    if held.linear:
        return held.a, held.evidence
    found = held.counterexample
    if found is None:
        raise AssertionError("what is not linear has a counterexample")
    said = {"law": found.law, "u": point_text(found.u), "v": point_text(found.v), "c": str(found.c)}
    case = "maps-only-affine" if held.affine else "maps-not-linear"
    raise StructureMismatch(case, verb=verb, **said, left=point_text(found.left), right=point_text(found.right), zero=_at_zero(held))


def _at_zero(held: Linearity) -> str:
    return "" if held.b is None else point_text(held.b)
