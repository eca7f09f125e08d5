"""`charpoly`: the polynomial whose roots are the eigenvalues."""

from __future__ import annotations

from typing import Any

from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.objects.intake import take_square
from ossature.spectra.answers import CharacteristicPolynomial
from ossature.spectra.exact import characteristic


@at_home
def charpoly(a: Any, *, exact: bool = True) -> CharacteristicPolynomial:
    """The characteristic polynomial det(λI − A) of a square matrix: its roots are the eigenvalues.

    a : (n, n) text, nested list, array, table or file; floats are taken at their binary value, because the roots of rounded coefficients can lie far away
    exact : makes no difference here; every verb has it
    Returns CharacteristicPolynomial: coefficients (highest first, the first is 1), factors (irreducible over Q, each with its multiplicity), value
        (the polynomial, which can be called). Some books take det(A − λI): that is the same times (−1)^n. Of a 0x0 matrix it is 1.
    Raises ShapeMismatch (not square), NotFinite, ParseError, TooLarge (n > 64).
    Cost O(n^4) operations at worst, by FLINT; factors by lattices.  Cohen, A Course in Computational Algebraic Number Theory, 2.2 and 3.5.

    >>> charpoly("2 1; 1 2")
    χ(λ) = λ² - 4λ + 3 = (λ - 3)(λ - 1)
    exact
    >>> charpoly("2 1; 1 2").coefficients
    (1, -4, 3)
    """
    operand = take_square(a, name="A", verb="charpoly", exact=exact)
    if operand.exact is None:
        operand = take_square(operand.numeric(), name="A", verb="charpoly", exact=True)
    found, parts = characteristic(operand.exact)  # type: ignore[arg-type]
    return CharacteristicPolynomial(Question("charpoly", (operand,)), EXACT, found.coefficients, parts)
