"""`svd`: a circle becomes an ellipse; its axes, their lengths, and where they came from."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.home import at_home
from ossature.base.message import Message
from ossature.base.results import Question
from ossature.objects.intake import take_matrix
from ossature.objects.operand import Operand
from ossature.spectra.answers import SingularValues


@at_home
def svd(a: Any, *, exact: bool = False) -> SingularValues:
    """The singular value decomposition A = U S Vᴴ, thin: A sends the i-th column of V to s_i times the i-th column of U.

    a : (m, n) text, nested list, array, table or file; computed with floats, exact entries too (and said)
    exact : take floats at their binary value, which changes nothing here
    Returns SingularValues: u (m, k), singular_values (k,) descending, v (n, k), k = min(m, n); it unpacks, `u, s, v = svd(A)` (V, not Vᴴ); rank (proven from
        below), condition, low_rank(r). Each value carries a rigorous bound in evidence.entry_errors. The first large entry of each column of V is positive.
    Raises ShapeMismatch (not a matrix), NotFinite, ParseError, WouldOverflow, NotConverged.
    Cost O(m n min(m, n)), by LAPACK.  Golub and Van Loan, Matrix Computations, 8.6; bounds: Horn and Johnson, Matrix Analysis, 4.5 and 7.3.

    >>> u, s, v = svd([[3.0, 0.0], [0.0, -2.0]])
    >>> s.tolist(), v.tolist()
    ([3.0, 2.0], [[1.0, 0.0], [0.0, 1.0]])
    """
    from ossature.spectra.singular_dense import svd_dense

    operand = take_matrix(a, name="A", exact=exact)
    held = operand.numeric()
    found = svd_dense(held, _spread(operand, held))
    notes = (*operand.notes, Message("svd-by-floats")) if operand.exact is not None else operand.notes
    question = Question("svd", (operand,), {"exact": True} if exact else {})
    return SingularValues(question, found.evidence.noting(*notes), found.u, found.values, found.v)


def _spread(operand: Operand, held: Any) -> float:
    """How far the floats may lie from exact entries: each is rounded once, in each part."""
    if operand.exact is None:
        return 0.0
    if all(getattr(value, "denominator", 0) == 1 and abs(value) <= 2**53 for row in operand.exact.rows for value in row):
        return 0.0
    return float(np.finfo(np.float64).eps) * float(np.linalg.norm(held)) + float(np.finfo(np.float64).tiny)
