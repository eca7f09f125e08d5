"""`diagonalize`: the coordinates in which a map only stretches."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ossature.base.errors import NotDiagonalizable
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.numbers.entries import Rational
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import root_in
from ossature.numbers.quadratic import Quadratic
from ossature.objects.intake import take_square
from ossature.spectra.answers import Diagonalization, Eigen
from ossature.spectra.eigen import eigen_of

_LOOSE = 1e8  # condition of float eigenvectors from which half the digits of P D P⁻¹ may be gone


@at_home
def diagonalize(a: Any, *, exact: bool = False) -> Diagonalization:
    """A = P D P⁻¹ with the eigenvalues on the diagonal of D and eigenvectors as the columns of P.

    a : (n, n) text, nested list, array, table or file; text, whole numbers and fractions are exact, floats numeric
    exact : take floats at their binary value
    Returns Diagonalization: p, d, eigen (values and vectors with their evidence); it unpacks. Of a symmetric float matrix P is orthogonal.
    Raises NotDiagonalizable (exact: with the eigenvalue and both its multiplicities; floats: eigenvectors of condition 1e8 and more),
        ShapeMismatch (not square), NotFinite, ParseError, TooLarge, NotExact, as `eig` does.
    Cost that of `eig`.  Golub and Van Loan, Matrix Computations, 7.1; Strang, Introduction to Linear Algebra, 6.2.

    >>> diagonalize("2 1; 1 2")
    A = PDP⁻¹
    P = ⎡1   1⎤
        ⎣1  -1⎦
    D = ⎡3  0⎤
        ⎣0  1⎦
    exact
    """
    operand = take_square(a, name="A", verb="diagonalize", exact=exact)
    found = eigen_of(operand, exact=exact)
    _refuse_defective(found)
    question = Question("diagonalize", (operand,), {"exact": True} if exact else {})
    if found.multiplicities is not None:
        return Diagonalization(question, found.evidence, found.matrix, _diagonal(found.values), found)
    p, d = found.matrix, np.diag(np.asarray(found.values))
    evidence = replace(found.evidence, backward_error=_rebuilt(operand.numeric(), p, np.asarray(found.values)))
    return Diagonalization(question, evidence, p, d, found)


def _refuse_defective(found: Eigen) -> None:
    for held in found.multiplicities or ():
        if held.geometric < held.algebraic:
            raise NotDiagonalizable("diagonalize-defective", value=str(held.value), algebraic=held.algebraic, geometric=held.geometric)
    condition = found.evidence.condition
    if found.multiplicities is None and not condition < _LOOSE:
        raise NotDiagonalizable("diagonalize-nearly", condition=float(f"{condition:.2g}"))


def _diagonal(values: list[Any]) -> Any:
    """The diagonal matrix, exact where its entries share one square root."""
    size = len(values)
    zero = Rational(0)
    rows = [[value if i == j else zero for j in range(size)] for i, value in enumerate(values)]
    if all(isinstance(value, (Rational, Quadratic)) and value.d in (None, root_in(values)) for value in values):
        return ExactMatrix.of(rows, shape=(size, size))
    held = np.empty((size, size), dtype=object)
    for i, row in enumerate(rows):
        held[i, :] = row
    return held


def _rebuilt(a: Any, p: Any, values: Any) -> float:
    """|A P − P D| / (|A| |P|), as measured; the largest column sums."""
    if not a.size:
        return 0.0
    scale = 2.0 ** -int(np.frexp(np.max(np.abs(a)))[1]) if a.any() else 1.0
    with np.errstate(all="ignore"):
        held = a.astype(np.complex128 if np.iscomplexobj(a) else np.float64) * scale
        gap = np.abs(held @ p - p * (values * scale)).sum(axis=0).max()
        size = np.abs(held).sum(axis=0).max() * np.abs(p).sum(axis=0).max()
    return float(gap / size) if size else 0.0
