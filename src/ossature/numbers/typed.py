"""Typed functions of several variables: what they are at a point (exactly, in balls, in floats), and as polynomials."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from flint import arb

from ossature.base import formula as f
from ossature.base.errors import NotExact
from ossature.base.limits import refuse_above
from ossature.numbers.entries import Quadratic, Rational, bits_of, entry, sqrt_of
from ossature.numbers.rational import must_fmpq

CONSTANTS = {"pi": "π", "π": "π", "e": "e"}
FUNCTIONS = ("sin", "cos", "tan", "exp", "log", "log10", "abs", "max", "min", "tanh", "sinh", "cosh", "atan", "sigmoid", "relu")
Monomials = dict[tuple[int, ...], Any]
"""Exponents of each variable -> the exact coefficient, none of them zero."""


class NotPolynomial(Exception):
    """The formula is no polynomial with exact coefficients in its variables."""


@dataclass(frozen=True, slots=True)
class TypedFunction:
    """A function as it was typed.

    variables : names      outputs : a formula tree for each value      listed : whether the values stand in brackets, as a vector      text : as typed
    """

    variables: tuple[str, ...]
    outputs: tuple[f.Formula, ...]
    listed: bool = True
    text: str = ""

    @property
    def shape(self) -> tuple[int, int]:
        """(values, variables)."""
        return len(self.outputs), len(self.variables)

    def at(self, point: Sequence[Any]) -> list[Any] | None:
        """The exact values at a point; None where they are not all numbers of one field: a sine, a third root, a division by zero."""
        known = dict(zip(self.variables, map(entry, point), strict=True))
        try:
            return [value_of(output, known, EXACTLY) for output in self.outputs]
        except (NotExact, ZeroDivisionError, Unknown):
            return None

    def balls(self, point: Sequence[Any]) -> list[Any]:
        """The values at an exact point, enclosed: FLINT's real balls, not finite where the function has no value."""
        known = {name: ball(entry(value)) for name, value in zip(self.variables, point, strict=True)}
        return [_ball_value(output, known) for output in self.outputs]

    def floats(self, points: Any) -> Any:
        """The values in floats. points : (n,) or (n, k)      Returns (m,) or (m, k); NaN and infinities where there is no value."""
        held = np.asarray(points, dtype=float)
        known = dict(zip(self.variables, held, strict=True))
        with np.errstate(all="ignore"):
            values = [value_of(output, known, IN_FLOATS) for output in self.outputs]
        return np.stack([np.broadcast_to(np.asarray(value, dtype=float), held.shape[1:]) for value in values])

    def written_at(self, values: Sequence[f.Formula]) -> tuple[f.Formula, ...]:
        """The outputs with formulas in place of the variables."""
        known = dict(zip(self.variables, values, strict=True))
        return tuple(substituted(output, known) for output in self.outputs)

    def monomials(self) -> list[Monomials]:
        """Each output as a polynomial. Raises NotPolynomial, TooLarge."""
        return [polynomial_of(output, self.variables) for output in self.outputs]


class Unknown(Exception):
    """An arithmetic has no value for a function."""


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How numbers, constants, functions, roots and powers are computed in one kind of number."""

    number: Callable[[Any], Any]
    call: Callable[[str, list[Any]], Any]
    root: Callable[[Any, int], Any]
    power: Callable[[Any, Any], Any]


def value_of(node: f.Formula, known: Mapping[str, Any], way: Arithmetic) -> Any:
    """A formula's value where the letters have these values. Raises what the arithmetic raises."""
    if isinstance(node, f.Number):
        return way.number(node.value)
    if isinstance(node, f.Symbol):
        return known[node.name] if node.name in known else way.call(node.name, [])
    if isinstance(node, f.Sum):
        return _folded([value_of(part, known, way) for part in node.terms], lambda one, two: one + two)
    if isinstance(node, f.Product):
        return _folded([value_of(part, known, way) for part in node.factors], lambda one, two: one * two)
    if isinstance(node, f.Negative):
        return -value_of(node.inside, known, way)
    if isinstance(node, f.Quotient):
        return value_of(node.top, known, way) / value_of(node.bottom, known, way)
    if isinstance(node, f.Power):
        return way.power(value_of(node.base, known, way), value_of(node.exponent, known, way))
    if isinstance(node, f.Root):
        return way.root(value_of(node.inside, known, way), node.degree)
    if isinstance(node, f.Bars):
        return way.call("abs", [value_of(node.inside, known, way)])
    if isinstance(node, f.Call):
        return way.call(node.name, [value_of(part, known, way) for part in node.arguments])
    raise AssertionError(f"{type(node).__name__} stands in no typed function")


def _folded(parts: list[Any], act: Callable[[Any, Any], Any]) -> Any:
    total = parts[0]
    for part in parts[1:]:
        total = act(total, part)
    return total


def _exact_call(name: str, values: list[Any]) -> Any:
    if name == "abs":
        return abs(values[0])
    if name in ("max", "min"):
        return (max if name == "max" else min)(values)
    if name == "relu":
        return max(values[0], Rational(0))
    if values and values[0] == 0 and name in _AT_ZERO:
        return Rational(_AT_ZERO[name])
    raise Unknown


_AT_ZERO = {"sin": 0, "tan": 0, "tanh": 0, "sinh": 0, "atan": 0, "cos": 1, "cosh": 1, "exp": 1}


def _exact_power(base: Any, exponent: Any) -> Any:
    if exponent == Rational(1, 2):
        return sqrt_of(base)
    if getattr(exponent, "denominator", 0) != 1:
        raise Unknown
    refuse_above("exact_bits", bits_of(base) * abs(int(exponent.numerator)), "numbers-too-many-bits")
    return base ** int(exponent.numerator)


def _exact_root(inside: Any, degree: int) -> Any:
    if degree != 2:
        raise Unknown
    return sqrt_of(inside)


EXACTLY = Arithmetic(entry, _exact_call, _exact_root, _exact_power)


def ball(value: Any) -> Any:
    """A real entry as a ball of FLINT."""
    if isinstance(value, Quadratic):
        return arb(value.a) + arb(value.b) * arb(value.d).sqrt()
    return arb(must_fmpq(value))


def _ball_call(name: str, values: list[Any]) -> Any:
    if name == "π":
        return arb.pi()
    if name == "e":
        return arb(1).exp()
    if name in ("max", "min"):
        return _folded(values, lambda one, two: getattr(one, name)(two))
    if name == "relu":
        return values[0].max(arb(0))
    if name == "sigmoid":
        return 1 / (1 + (-values[0]).exp())
    if name == "log10":
        return values[0].log() / arb(10).log()
    return abs(values[0]) if name == "abs" else getattr(values[0], name)()


def _ball_power(base: Any, exponent: Any) -> Any:
    return base**exponent


IN_BALLS = Arithmetic(lambda value: ball(entry(value)), _ball_call, lambda inside, degree: inside.root(degree), _ball_power)


def _ball_value(node: f.Formula, known: Mapping[str, Any]) -> Any:
    try:
        return value_of(node, known, IN_BALLS)
    except ZeroDivisionError:
        return arb("nan")


def _float_call(name: str, values: list[Any]) -> Any:
    if name in ("π", "e"):
        return np.pi if name == "π" else np.e
    if name in ("max", "min"):
        return _folded(values, np.maximum if name == "max" else np.minimum)
    if name == "relu":
        return np.maximum(values[0], 0.0)
    if name == "sigmoid":
        return 1 / (1 + np.exp(-values[0]))
    return {"abs": np.abs, "atan": np.arctan}.get(name, getattr(np, name, None))(values[0])  # type: ignore[misc]


def _float_power(base: Any, exponent: Any) -> Any:
    return np.power(np.asarray(base, dtype=float), exponent)


IN_FLOATS = Arithmetic(lambda value: np.float64(float(value)), _float_call, lambda inside, degree: np.power(inside, 1 / degree), _float_power)


def substituted(node: f.Formula, known: Mapping[str, f.Formula]) -> f.Formula:
    """The formula with others in place of its letters."""
    if isinstance(node, f.Symbol):
        return known.get(node.name, node)
    if isinstance(node, (f.Negative, f.Root, f.Bars)):
        return replace(node, inside=substituted(node.inside, known))
    if isinstance(node, f.Sum):
        return f.Sum(tuple(substituted(part, known) for part in node.terms))
    if isinstance(node, f.Product):
        return f.Product(tuple(substituted(part, known) for part in node.factors), "·")
    if isinstance(node, f.Quotient):
        return f.Quotient(substituted(node.top, known), substituted(node.bottom, known))
    if isinstance(node, f.Power):
        return f.Power(substituted(node.base, known), substituted(node.exponent, known))
    if isinstance(node, f.Call):
        return f.Call(node.name, tuple(substituted(part, known) for part in node.arguments))
    return node


def polynomial_of(node: f.Formula, variables: Sequence[str]) -> Monomials:
    """A formula as a polynomial in the variables. Raises NotPolynomial, TooLarge beyond the limit of terms."""
    size = len(variables)
    if isinstance(node, f.Number):
        return _constant(entry(node.value), size)
    if isinstance(node, f.Symbol):
        if node.name not in variables:
            raise NotPolynomial
        return {tuple(int(name == node.name) for name in variables): Rational(1)}
    if isinstance(node, f.Sum):
        return _folded([polynomial_of(part, variables) for part in node.terms], _added)  # type: ignore[no-any-return]
    if isinstance(node, f.Product):
        return _folded([polynomial_of(part, variables) for part in node.factors], _multiplied)  # type: ignore[no-any-return]
    if isinstance(node, f.Negative):
        return {powers: -value for powers, value in polynomial_of(node.inside, variables).items()}
    if isinstance(node, f.Quotient):
        return _divided(polynomial_of(node.top, variables), polynomial_of(node.bottom, variables), size)
    if isinstance(node, f.Power):
        return _raised(polynomial_of(node.base, variables), polynomial_of(node.exponent, variables), size)
    if isinstance(node, (f.Root, f.Bars, f.Call)):
        return _of_constants(node, variables)
    raise AssertionError(f"{type(node).__name__} stands in no typed function")


def _of_constants(node: Any, variables: Sequence[str]) -> Monomials:
    """A root, an absolute value or a function of numbers alone."""
    inside = node.arguments if isinstance(node, f.Call) else (node.inside,)
    values = [_only_constant(polynomial_of(part, variables), len(variables)) for part in inside]
    try:
        if isinstance(node, f.Root):
            return _constant(_exact_root(values[0], node.degree), len(variables))
        return _constant(_exact_call("abs" if isinstance(node, f.Bars) else node.name, values), len(variables))
    except (NotExact, Unknown):
        raise NotPolynomial from None


def _constant(value: Any, size: int) -> Monomials:
    return {(0,) * size: value} if value != 0 else {}


def _only_constant(held: Monomials, size: int) -> Any:
    if any(any(powers) for powers in held):
        raise NotPolynomial
    return held.get((0,) * size, Rational(0))


def _added(one: Monomials, two: Monomials) -> Monomials:
    total = dict(one)
    for powers, value in two.items():
        total[powers] = _joined(total[powers], value) if powers in total else value
    return {powers: value for powers, value in total.items() if value != 0}


def _joined(one: Any, two: Any, *, times: bool = False) -> Any:
    """A sum or a product of coefficients. Raises NotPolynomial where no single square root holds it."""
    try:
        held = one * two if times else one + two
    except NotExact:
        raise NotPolynomial from None
    refuse_above("exact_bits", bits_of(held), "numbers-too-many-bits")
    return held


def _multiplied(one: Monomials, two: Monomials) -> Monomials:
    refuse_above("formula_terms", len(one) * len(two), "numbers-formula-terms")
    total: Monomials = {}
    for left, value in one.items():
        for right, other in two.items():
            powers = tuple(here + there for here, there in zip(left, right, strict=True))
            held = _joined(value, other, times=True)
            total[powers] = _joined(total[powers], held) if powers in total else held
    return {powers: value for powers, value in total.items() if value != 0}


def _divided(top: Monomials, bottom: Monomials, size: int) -> Monomials:
    below = _only_constant(bottom, size)
    if below == 0:
        raise NotPolynomial
    return _multiplied(top, _constant(1 / below, size))


def _raised(base: Monomials, exponent: Monomials, size: int) -> Monomials:
    power = _only_constant(exponent, size)
    if not any(any(powers) for powers in base):
        try:
            return _constant(_exact_power(_only_constant(base, size), power), size)
        except (NotExact, Unknown, ZeroDivisionError):
            raise NotPolynomial from None
    if getattr(power, "denominator", 0) != 1 or power < 0:
        raise NotPolynomial
    refuse_above("formula_terms", int(power.numerator), "numbers-formula-terms")
    total = _constant(Rational(1), size)
    for _ in range(int(power.numerator)):
        total = _multiplied(total, base)
    return total
