"""Rank, reduced form, the four spaces and the inverse."""

from __future__ import annotations

from typing import Any

from ossature.base.errors import SingularMatrix
from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.options import refuse_not_flag
from ossature.base.results import Question
from ossature.objects.intake import take_matrix, take_square
from ossature.objects.operand import Operand
from ossature.systems import exact as exactly
from ossature.systems.answers import Inverse, Rank, Reduced, Space, SpaceName
from ossature.systems.solving import array_of


def _asked(verb: str, a: Any, exact: bool) -> tuple[Question, Operand]:
    operand = take_matrix(a, name="A", exact=exact)
    return Question(verb, (operand,), {"exact": True} if exact else {}), operand


def rank(a: Any, *, exact: bool = False) -> Rank:
    """The rank: how many rows (or columns) are independent.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Rank: value (an int), shape; for floats singular_values after scaling and gap, the ratio that decided. An empty matrix has rank 0.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost modular elimination for exact entries; one SVD, O(m n min(m, n)), for floats; LU of a large square sparse matrix,
    where it shows full rank.  Golub and Van Loan, Matrix Computations, 5.4.1.

    >>> rank("1 2; 2 4").value
    1
    """
    question, operand = _asked("rank", a, exact)
    shape = (operand.shape[0], operand.shape[1])
    if operand.exact is not None:
        return Rank(question, EXACT.noting(*operand.notes), operand.exact.rank(), shape)
    from ossature.systems.spaces import dense_rank

    found = dense_rank(array_of(operand))
    return Rank(question, found.evidence.noting(*operand.notes), found.rank, shape, found.singular_values, found.gap)


@at_home
def rref(a: Any, *, exact: bool = True) -> Reduced:
    """The reduced row echelon form: the same solutions, the simplest equations.

    a : (m, n) anything `solve` takes; floats are taken at their binary value, because a reduced form of rounded numbers decides nothing
    exact : makes no difference here; every verb has it
    Returns Reduced: value, pivots, free (columns, from 0).
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost O(m n min(m, n)) exact operations, by FLINT.  Any textbook; uniqueness: Yuster, Mathematics Magazine 57 (1984).

    >>> rref("1 2 3; 2 4 7").value
    [[1, 2, 0],
     [0, 0, 1]]
    """
    operand = take_matrix(a, name="A", exact=exact)
    question = Question("rref", (operand,))
    if operand.exact is None:
        operand = take_matrix(operand.numeric(), name="A", exact=True)
        question = Question("rref", (operand,))
    reduced, pivots = operand.exact.rref()  # type: ignore[union-attr]
    return Reduced(question, EXACT, reduced, pivots, _others(pivots, reduced.shape[1]))


def _others(pivots: tuple[int, ...], width: int) -> tuple[int, ...]:
    """The columns without a pivot."""
    known = set(pivots)
    return tuple([column for column in range(width) if column not in known])


@at_home
def inverse(a: Any, *, exact: bool = False, proven: bool = False) -> Inverse:
    """The inverse of a square matrix.

    a : (n, n) anything `solve` takes      exact : take floats at their binary value      proven : enclose a float inverse rigorously (n <= 16)
    Returns Inverse: value, with evidence. The inverse of a 0x0 matrix is itself.
    Raises ShapeMismatch (not square), SingularMatrix with the rank (for floats: singular within rounding), NotFinite, TooLarge, NotProven.
    Cost 2n^3 operations.  Higham, Accuracy and Stability of Numerical Algorithms, ch. 14.

    >>> inverse("2 1; 1 3").value
    [[3/5, -1/5],
     [-1/5, 2/5]]
    """
    refuse_not_flag("proven", proven)
    operand = take_square(a, name="A", verb="inverse", exact=exact)
    given = {"exact": exact, "proven": proven}
    question = Question("inverse", (operand,), {name: True for name, value in given.items() if value})
    if operand.exact is not None:
        try:
            return Inverse(question, EXACT.noting(*operand.notes), operand.exact.inverse())
        except SingularMatrix as fault:
            raise SingularMatrix("systems-singular", **fault.message.values) from None
    from ossature.systems.numeric import inverse_numeric

    found = inverse_numeric(operand.numeric(), proven=proven)
    return Inverse(question, found.evidence.noting(*operand.notes), found.value)


def null_space(a: Any, *, exact: bool = False) -> Space:
    """The vectors that A sends to zero.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Space: basis (vectors of n entries: coprime whole numbers for fractions, orthonormal for floats), dimension, ambient n.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost of one `rref`, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.2.

    >>> null_space("1 2; 2 4").basis
    [[2, -1]]
    """
    question, operand = _asked("null_space", a, exact)
    return _space(question, operand, "null_space")


def column_space(a: Any, *, exact: bool = False) -> Space:
    """Everything A x can reach: the span of its columns.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Space: basis (columns of A for exact entries, orthonormal for floats), dimension = rank, ambient m.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost of one `rref`, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.1.

    >>> column_space("1 2; 2 4").basis
    [[1, 2]]
    """
    question, operand = _asked("column_space", a, exact)
    return _space(question, operand, "column_space")


def row_space(a: Any, *, exact: bool = False) -> Space:
    """The span of the rows of A.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Space: basis (rows of the reduced form, in whole numbers; orthonormal for floats), dimension = rank, ambient n.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost of one `rref`, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.5.

    >>> row_space("1 2; 2 4").basis
    [[1, 2]]
    """
    question, operand = _asked("row_space", a, exact)
    return _space(question, operand, "row_space")


def left_null_space(a: Any, *, exact: bool = False) -> Space:
    """The combinations y of the rows with yᵀA = 0: what proves that equations contradict each other.

    a : (m, n) anything `solve` takes      exact : take floats at their binary value
    Returns Space: basis, dimension m - rank, ambient m.
    Raises ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost of one `rref` of the transpose, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.5.

    >>> left_null_space("1 2; 2 4").basis
    [[2, -1]]
    """
    question, operand = _asked("left_null_space", a, exact)
    return _space(question, operand, "left_null_space")


def _space(question: Question, operand: Operand, name: SpaceName) -> Space:
    ambient = operand.shape[1] if name in ("null_space", "row_space") else operand.shape[0]
    if operand.exact is not None:
        a = operand.exact
        basis = a.null_space() if name == "null_space" else getattr(exactly, name)(a)
        return Space(question, EXACT.noting(*operand.notes), name, basis, len(basis), ambient)
    from ossature.systems.spaces import dense_space

    found = dense_space(array_of(operand), name)
    return Space(question, found.evidence.noting(*operand.notes), name, found.basis, len(found.basis), ambient)
