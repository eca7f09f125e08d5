"""Characteristic polynomials of exact matrices."""

from __future__ import annotations

from ossature.base.limits import refuse_above
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial, factors


def characteristic(a: ExactMatrix) -> tuple[Polynomial, tuple[tuple[Polynomial, int], ...]]:
    """det(λI − A), monic, and its factors over the field of the entries. Raises TooLarge."""
    refuse_above("spectrum_side", a.shape[0], "spectra-large")
    found = Polynomial(a.charpoly())
    return found, factors(found, a.d)
