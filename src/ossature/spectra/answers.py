"""What the verbs of spectra answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question
from ossature.numbers.polynomial import Polynomial


@dataclass(frozen=True, eq=False, repr=False)
class CharacteristicPolynomial(Answer):
    """det(λI − A).

    coefficients : exact entries, highest power first; the first is 1
    factors : (polynomial, multiplicity) of each irreducible factor, over Q (over Q(√d) where the entries hold a √d)
    """

    question: Question
    evidence: Evidence
    coefficients: tuple[Any, ...]
    factors: tuple[tuple[Polynomial, int], ...]

    @property
    def value(self) -> Polynomial:
        """The polynomial itself, which can be called: χ(2)."""
        return Polynomial(self.coefficients)

    def __call__(self, x: Any) -> Any:
        """Its value at x."""
        return self.value(x)
