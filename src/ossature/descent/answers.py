"""What the verbs of descent answer."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf, log
from typing import Any, Literal, NamedTuple

from ossature.base.errors import BadInput
from ossature.base.evidence import Evidence
from ossature.base.message import shown
from ossature.base.results import Answer, Question
from ossature.spectra.answers import Eigen

Verdict = Literal["converges", "swings", "diverges", "escapes", "rests"]


class Momentum(NamedTuple):
    """Polyak's heavy ball at its best: its rate, its coefficient, and the factor by which it shrinks the error a step, in the long run."""

    rate: float
    coefficient: float
    factor: float


class Iterations(NamedTuple):
    """Steps until the error is a given share of the first one: at the best rate, with momentum at its best, and at the rate that was asked about."""

    best: float
    momentum: float
    asked: float | None


@dataclass(frozen=True, eq=False, repr=False)
class RateLimit(Answer):
    """How large a learning rate may be where the loss has this Hessian.

    limit : 2/λ_max, from which on steps no longer shrink the error; inf where nothing curves upwards
    best : 2/(λ_max + λ_min), the fastest one rate can be; of curvature zero the smallest positive λ counts; None where something curves downwards
    condition : λ_max/λ_min; inf with a flat direction, None where something curves downwards, or everywhere flat      largest, smallest : eigenvalues
    rising, falling, flat : how many directions curve upwards, downwards, not      unsure : whose sign rounding hides
    rate : the one asked about, or None      factors : |1 − rate·λ| of each eigenvalue in their order, or None
    eigen : the eigenvalues and eigenvectors it is made of
    verdict : of that rate: "converges", "swings" (at the limit), "diverges", "escapes" (downwards, at any rate), "rests" (flat everywhere); None without one
    """

    question: Question
    evidence: Evidence
    limit: Any
    best: Any
    condition: Any
    largest: Any
    smallest: Any
    rising: int
    falling: int
    flat: int
    unsure: int
    rate: Any
    factors: tuple[float, ...] | None
    verdict: Verdict | None
    eigen: Eigen

    @property
    def factor(self) -> float | None:
        """What a step at the best rate leaves of the error, (κ − 1)/(κ + 1) for κ of the directions that curve; None where something curves downwards."""
        if self.best is None:
            return None
        return abs(1 - float(self.best) * float(self.largest))

    @property
    def momentum(self) -> Momentum | None:
        """Rate and coefficient of the heavy ball at its best; None where something curves downwards, or nothing curves.

        Source: Polyak, USSR Computational Mathematics and Mathematical Physics 4 (1964).
        """
        if self.best is None:
            return None
        high = float(self.largest) ** 0.5
        low = max(0.0, 2 / float(self.best) - float(self.largest)) ** 0.5
        share = (high - low) / (high + low)
        return Momentum(4 / (high + low) ** 2, share**2, share)

    def iterations(self, tolerance: float = 1e-6) -> Iterations:
        """How many steps bring the error along every curved direction down to `tolerance` of what it was.

        tolerance : between 0 and 1      Returns Iterations; inf where that never happens. Momentum: in the long run, beyond its first swings.
        Raises BadInput for another tolerance.
        """
        if not isinstance(tolerance, (int, float)) or not 0 < tolerance < 1:
            raise BadInput("descent-tolerance", given=shown(repr(tolerance)))
        held = self.momentum
        asked = None if self.factors is None else inf if self.verdict != "converges" else max((_steps(one, tolerance) for one in self.curved()), default=0.0)
        return Iterations(_steps(self.factor, tolerance), _steps(None if held is None else held.factor, tolerance), asked)

    def curved(self) -> list[float]:
        """The factors of the directions that curve upwards."""
        return [] if self.factors is None else list(self.factors[: self.rising])


def _steps(factor: float | None, tolerance: float) -> float:
    if factor is None or factor >= 1:
        return inf
    return 1.0 if factor <= tolerance else float(ceil(log(tolerance) / log(factor) - 1e-9))
