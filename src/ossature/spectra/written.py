"""Polynomials in λ as formulas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ossature.base.formula import Call, Formula, Negative, Number, Power, Product, Sum, Symbol
from ossature.numbers.polynomial import Polynomial
from ossature.spectra.answers import Definiteness

LAMBDA = Symbol("λ")
CHI = Call("χ", (LAMBDA,))


def polynomial(held: Polynomial, letter: Formula = LAMBDA) -> Formula:
    """c_n λ^n + ... + c_0, without what is zero; 2 − λ with its number first, as people write it along a diagonal."""
    terms = [term(value, power, letter) for power, value in zip(range(held.degree, -1, -1), held.coefficients, strict=True) if value != 0]
    if held.degree == 1 and held.coefficients[0] == -1:
        terms.reverse()
    return terms[0] if len(terms) == 1 else Sum(tuple(terms)) if terms else Number(0)


def term(value: Any, power: int, letter: Formula = LAMBDA) -> Formula:
    """Value λ^power."""
    if power == 0:
        return Negative(Number(-value)) if str(value)[0] == "-" and " " in str(value) else Number(value)
    raised = raised_to(power, letter)
    if value == 1:
        return raised
    return Negative(raised) if value == -1 else Product((Number(value), raised), "")


def raised_to(power: int, letter: Formula = LAMBDA) -> Formula:
    """λ^power, of a power of at least 1."""
    return letter if power == 1 else Power(letter, Number(power))


def factored(parts: Sequence[tuple[Polynomial, int]]) -> Formula:
    """The product of the factors, raised to their multiplicities."""
    said: list[Formula] = []
    for part, times in parts:
        held = polynomial(part)
        said.append(held if times == 1 else Power(held, Number(times)))
    return said[0] if len(said) == 1 else Product(tuple(said), "")


def is_prime(parts: Sequence[tuple[Polynomial, int]]) -> bool:
    """Whether writing the factors would only repeat the polynomial."""
    return len(parts) == 0 or (len(parts) == 1 and parts[0][1] == 1)


def slug(answer: Definiteness) -> str:
    """The kind as part of a message's code."""
    return answer.kind.replace(" ", "-")
