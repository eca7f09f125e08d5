"""Factorizations: they unpack in mathematical order and reuse their work."""

from __future__ import annotations

from typing import Any

from ossature.base.evidence import EXACT
from ossature.base.results import Question
from ossature.objects.intake import take_matrix, take_square
from ossature.objects.operand import Operand
from ossature.systems import exact as exactly
from ossature.systems.answers import Factors


def _answer(verb: str, operand: Operand, exact: bool) -> Factors:
    question = Question(verb, (operand,), {"exact": True} if exact else {})
    if operand.exact is not None:
        kept: Any = getattr(exactly, verb)(operand.exact)
        return Factors(question, EXACT.noting(*operand.notes), verb, kept.parts, kept)
    from ossature.systems import factors

    kept = getattr(factors, verb)(operand.numeric())
    return Factors(question, kept.evidence.noting(*operand.notes), verb, kept.parts, kept)


def lu(a: Any, *, exact: bool = False) -> Factors:
    """A = P L U: elimination, kept for reuse.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Factors that unpack as P (m, m), L (m, k) unit lower triangular, U (k, n), k = min(m, n); with .solve .det .inverse .condition.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge; SingularMatrix only when a singular matrix is asked to solve.
    Cost 2n^3/3 operations.  Golub and Van Loan, Matrix Computations, 3.4.

    >>> P, L, U = lu("2 1; 4 5")
    >>> U
    [[2, 1],
     [0, 3]]
    """
    return _answer("lu", take_matrix(a, name="A", exact=exact), exact)


def cholesky(a: Any, *, exact: bool = False) -> Factors:
    """A = L Lᴴ for a positive definite matrix: its triangular square root.

    a : (n, n) symmetric (Hermitian), which is tested, not assumed      exact : take floats at their binary value
    Returns Factors that unpack as (L,); with .solve .det .inverse .condition.
    Raises StructureMismatch (not symmetric), NotPositiveDefinite with the pivot, NotExact (square roots of more than one kind), ShapeMismatch, NotFinite.
    Cost n^3/3 operations.  Golub and Van Loan, Matrix Computations, 4.2.

    >>> (L,) = cholesky("4 2; 2 5")
    >>> L
    [[2, 0],
     [1, 2]]
    """
    return _answer("cholesky", take_square(a, name="A", verb="cholesky", exact=exact), exact)


def ldl(a: Any, *, exact: bool = False) -> Factors:
    """A = L D Lᴴ for a symmetric (Hermitian) matrix: completing the square; the signs of D are the signs of the curvature.

    a : (n, n) symmetric (Hermitian), which is tested      exact : take floats at their binary value
    Returns Factors that unpack as (L, D) with L D Lᴴ = A, for exact entries and floats alike: D is diagonal but for 2x2 blocks, and L is
    unit lower triangular once its rows are put in the order of the pivots (L = P·triangle; without exchanges P = I). Exact entries exchange rows
    and columns only where a pivot is zero, and take a block only where every diagonal entry left is; floats choose by size (Bunch-Kaufman).
    Raises StructureMismatch, ShapeMismatch, NotFinite; SingularMatrix only when a singular matrix is asked to solve.
    Cost n^3/3 operations.  Golub and Van Loan, Matrix Computations, 4.1.2 and 4.4; Bunch and Parlett, SIAM Journal on Numerical Analysis 8 (1971).

    >>> L, D = ldl("4 2; 2 3")
    >>> D
    [[4, 0],
     [0, 2]]
    >>> ldl("0 1; 1 0")[1]
    [[0, 1],
     [1, 0]]
    """
    return _answer("ldl", take_square(a, name="A", verb="ldl", exact=exact), exact)


def qr(a: Any, *, exact: bool = False) -> Factors:
    """A = Q R: perpendicular axes for the same columns.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Factors that unpack as Q (m, k) with orthonormal columns and R (k, n) upper triangular, its diagonal not negative; with .solve (least squares).
    Raises SingularMatrix (exactly dependent columns), NotExact (square roots of more than one kind), ShapeMismatch, NotFinite.
    Cost 2mn^2 operations.  Golub and Van Loan, Matrix Computations, 5.2.

    >>> Q, R = qr("3 1; 4 2")
    >>> Q
    [[3/5, -4/5],
     [4/5, 3/5]]
    """
    return _answer("qr", take_matrix(a, name="A", exact=exact), exact)
