"""`eig`: the directions a matrix keeps, and by how much it stretches them."""

from __future__ import annotations

from typing import Any

from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import place_of
from ossature.objects.intake import take_square
from ossature.objects.operand import Operand
from ossature.spectra.answers import Eigen, Multiplicity
from ossature.spectra.exact import ball_of, eigenspaces


@at_home
def eig(a: Any, *, exact: bool = False) -> Eigen:
    """The eigenvalues and eigenvectors of a square matrix: A v = λ v.

    a : (n, n) text, nested list, array, table or file; text, whole numbers and fractions are exact, floats numeric
    exact : take floats at their binary value
    Returns Eigen: values (n of them, descending by real part, then by imaginary part), vectors (a list of independent ones), multiplicities (exact: of each
        different value, the algebraic and the geometric one), symmetric, defective; it unpacks, `w, V = eig(A)`, with V's columns the vectors.
        Exact values are fractions, a + b√d, or roots of an irreducible polynomial told apart by proven balls; each factor's eigenvectors are found once, as
        polynomials in the root. Float values each carry a bound in evidence.entry_errors; vectors have length 1. A 0x0 matrix has none.
    Raises ShapeMismatch (not square), NotFinite, ParseError, TooLarge (exact and n > 64), NotExact (entries with a √d whose eigenvalues need another root).
    Cost O(n^4) exact operations at worst, O(n^3) for floats (LAPACK).  Exact: Cohen, Computational Algebraic Number Theory, 4.2; floats: Golub and Van Loan,
        Matrix Computations, chapters 7 and 8; bounds: Parlett, The Symmetric Eigenvalue Problem, 11.5.

    >>> eig("2 1; 1 2")
    λ₁ = 3, v₁ = (1, 1)
    λ₂ = 1, v₂ = (1, -1)
    exact
    >>> w, V = eig("2 1; 1 2")
    >>> w, V
    ([3, 1], [[1, 1],
     [1, -1]])
    """
    operand = take_square(a, name="A", verb="eig", exact=exact)
    return eigen_of(operand, exact=exact)


def eigen_of(operand: Operand, *, exact: bool) -> Eigen:
    """The answer of `eig` about a square operand."""
    question = Question("eig", (operand,), {"exact": True} if exact else {})
    return _exact(question, operand) if operand.exact is not None else _dense(question, operand)


def _exact(question: Question, operand: Operand) -> Eigen:
    a: ExactMatrix = operand.exact  # type: ignore[assignment]
    spaces = eigenspaces(a)
    found = [(value, space, vectors) for space in spaces for value, vectors in zip(space.values, space.vectors, strict=True)]
    found.sort(key=lambda one: place_of(ball_of(one[0])))
    values = [value for value, space, _ in found for _ in range(space.algebraic)]
    vectors = [vector for _, _, held in found for vector in held]
    multiplicities = [Multiplicity(value, space.algebraic, space.geometric) for value, space, _ in found]
    return Eigen(question, EXACT.noting(*operand.notes), values, vectors, multiplicities, a == a.adjoint(), spaces)


def _dense(question: Question, operand: Operand) -> Eigen:
    from ossature.spectra.dense import eig_dense

    found = eig_dense(operand.numeric())
    vectors = [found.vectors[:, column].copy() for column in range(found.vectors.shape[1])]
    return Eigen(question, found.evidence.noting(*operand.notes), found.values, vectors, None, found.symmetric)
