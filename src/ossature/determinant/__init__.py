"""The determinant: by how much a square matrix scales space, and whether it turns it over."""

from __future__ import annotations

from functools import lru_cache
from math import inf, log
from typing import Any

from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.message import shown
from ossature.base.options import is_one_of, refuse_not_flag
from ossature.base.results import Question
from ossature.determinant.answers import Determinant
from ossature.determinant.expansion import refuse_by_hand
from ossature.numbers.entries import Rational, bits_of
from ossature.objects.intake import take_matrix
from ossature.objects.operand import Operand

__all__ = ["METHODS", "Determinant", "det"]

METHODS = ("auto", "elimination", "cofactors", "permutations", "lu")
_WIDE = 900  # bits beyond which a + b√d is scaled before it becomes a float


@at_home
def det(a: Any, *, method: str = "auto", exact: bool = False, proven: bool = False) -> Determinant:
    """The determinant of a square matrix.

    a : (n, n) text, nested list, array, table, file or labelled matrix; text, whole numbers and fractions are exact, floats numeric
    method : how the steps are written, and for exact entries the work done: "elimination", "cofactors" (n <= 6), "permutations" (n <= 4),
        "lu"; "auto" takes ad - bc for 2x2 and elimination beyond
    exact : take floats at their binary value      proven : enclose a float determinant rigorously (n <= 16)

    Returns Determinant: value, sign (None when rounding hides it), log_abs, scaling, orientation, invertible, evidence. A 0x0 matrix has determinant 1.
    Raises ShapeMismatch (not square), NotFinite, BadInput (unknown method), TooLarge, NotProven.
    Cost 2n^3/3 operations, of a sparse matrix those of its LU; exact:
    a multimodular algorithm of FLINT.  Golub and Van Loan, Matrix Computations, 3.2; Higham, Accuracy and Stability, 14.6.

    >>> det("2 1; 1 3")
    det(A) = 5
    exact
    >>> det([[1, 2], [2, 4]]).orientation
    'collapsed'
    """
    refuse_not_flag("proven", proven)
    if not is_one_of(method, METHODS):
        raise BadInput("det-unknown-method", method=shown(method), known=METHODS)
    operand = take_matrix(a, name="A", exact=exact)
    rows, columns = operand.shape
    if rows != columns:
        raise ShapeMismatch("det-needs-square", name="A", rows=rows, columns=columns)
    question = Question("det", (operand,), _chosen(method, exact, proven))
    if operand.is_exact:
        refuse_by_hand(rows, method)
        return _exact(question, operand)
    if method in ("cofactors", "permutations"):
        raise BadInput("det-by-hand-exact", method=method)
    return _dense(question, operand, proven)


@lru_cache(maxsize=32)
def _chosen(method: str, exact: bool, proven: bool) -> dict[str, Any]:
    given = {"method": (method, "auto"), "exact": (exact, False), "proven": (proven, False)}
    return {name: value for name, (value, default) in given.items() if value != default}


def _exact(question: Question, operand: Operand) -> Determinant:
    evidence = EXACT.noting(*operand.notes)
    value: Any = operand.exact.det()  # type: ignore[union-attr]
    if value.d is None:
        top, bottom = value.numerator, value.denominator
        sign = (top > 0) - (top < 0)
        return Determinant(question, evidence, value, sign, log(abs(top)) - log(bottom) if sign else -inf)
    if value.d < 0:
        return Determinant(question, evidence, value, *_polar(value))
    return Determinant(question, evidence, value, (value > 0) - (value < 0), _log(value))


def _polar(value: Any) -> tuple[complex, float]:
    """z/|z| and log|z| of a complex entry, also where z itself does not fit a float."""
    size = _log(value.norm()) / 2
    near = complex(value / Rational(2) ** round(size / log(2)))
    return near / abs(near), size


def _log(value: Any) -> float:
    """log|value| of a real entry, also where the value itself does not fit a float."""
    if isinstance(value, Rational):
        return log(abs(value.numerator)) - log(value.denominator)
    shift = Rational(2) ** (bits_of(value) if bits_of(value) > _WIDE else 0)
    return log(abs(float(value / shift))) + _log(shift)


def _dense(question: Question, operand: Operand, proven: bool) -> Determinant:
    if operand.sparse is not None:
        from ossature.determinant.sparse import det_sparse

        found = det_sparse(operand.sparse, proven=proven)
    else:
        from ossature.determinant.dense import det_dense

        found = det_dense(operand.numeric(), proven=proven)
    return Determinant(question, found.evidence.noting(*operand.notes), found.value, found.sign, found.log_abs)
