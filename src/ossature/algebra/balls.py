"""Exact quantities that no single square root can hold, enclosed by ball arithmetic and handed on as a float with a proven error."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log10
from typing import Any

from flint import arb, ctx, fmpq

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import must_fmpq

BITS = 300


@dataclass(frozen=True)
class Enclosed:
    """A float and a proven bound of its absolute error."""

    value: float
    error: float


def ball(entry: Any) -> Any:
    """The modulus-free ball of a real entry at the precision in force."""
    if isinstance(entry, Quadratic):
        return arb(entry.a) + arb(entry.b) * arb(entry.d).sqrt()
    return arb(must_fmpq(entry))


def modulus(entry: Any) -> Any:
    """The ball of |entry|."""
    if isinstance(entry, Quadratic) and entry.d < 0:
        return arb(must_fmpq(entry.norm())).sqrt()
    return abs(ball(entry))


def enclose(held: Any) -> Enclosed:
    """The nearest float of a ball, and how far it can be from any point of it. Raises NotFinite beyond the range of floats."""
    value = float(held.mid())
    if value in (inf, -inf):
        raise NotFinite("numbers-too-big-for-float", digits=int(float(abs(held).log() / arb(10).log())) + 1)
    gap = abs(held - arb(fmpq(*value.as_integer_ratio())))
    return Enclosed(value, float(gap.upper()) * (1 + 2.0**-50))


def precision(bits: int = BITS) -> Any:
    """A context in which balls have so many bits."""
    return ctx.workprec(bits)


def evidence(enclosed: Enclosed | list[Enclosed], notes: Any = ()) -> Evidence:
    """Proven evidence of one or several enclosed floats."""
    several = enclosed if isinstance(enclosed, list) else [enclosed]
    largest = max((abs(part.value) for part in several), default=0.0)
    worst = max((part.error for part in several), default=0.0)
    bound = worst / largest if largest else 0.0
    errors = [part.error for part in several] if isinstance(enclosed, list) else enclosed.error
    digits = 15.95 if bound == 0 else min(15.95, -log10(bound))
    return Evidence("ball", proven=True, error_bound=bound, digits=digits, entry_errors=errors, notes=tuple(notes))
