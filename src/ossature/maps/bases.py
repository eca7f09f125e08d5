"""`change_basis` and `compose`: the same map in other coordinates, and one map after another."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import ShapeMismatch, SingularMatrix
from ossature.base.evidence import EXACT, Evidence
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.maps.answers import LinearMap
from ossature.maps.linear import linear_part
from ossature.maps.taking import take_map
from ossature.numbers.matrix import ExactMatrix
from ossature.objects.intake import shape_text, take_square
from ossature.systems.solving import solve
from ossature.systems.subspaces import inverse


def both(*parts: Any) -> list[Any]:
    """Matrices of one kind: exact where all are, else floats."""
    return list(parts) if all(isinstance(part, ExactMatrix) for part in parts) else [np.asarray(part) for part in parts]


def joined_evidence(*parts: Evidence) -> Evidence:
    """Exact where all parts are; else how the first that is not exact is known."""
    return next((part for part in parts if not part.exact), EXACT)


@at_home
def change_basis(f: Any, basis: Any, *, exact: bool = False) -> LinearMap:
    """The matrix of the same map in the coordinates of another basis: P⁻¹ A P, with the new basis as the columns of P.

    f : a square matrix (n, n) or a formula from n numbers to n
    basis : (n, n), the new basis vectors as columns      exact : take floats at their binary value
    Returns LinearMap: value (n, n), parts P and A.
    Raises SingularMatrix (the columns are no basis), ShapeMismatch, StructureMismatch (not linear), and what `is_linear` raises.
    Cost O(n^3).  Strang, Introduction to Linear Algebra, 8.3.

    >>> change_basis("2 1; 1 2", "1 1; 1 -1").value
    [[3, 0],
     [0, 1]]
    """
    operand = take_map(f, exact=exact)
    a, known = linear_part("change_basis", operand)
    held = take_square(basis, name="P", verb="change_basis", exact=exact)
    if a.shape != held.shape:
        raise ShapeMismatch("maps-basis-shape", shape=shape_text(a.shape), basis=shape_text(held.shape))
    question = Question("change_basis", (operand, held), {"exact": True} if exact else {})
    a, p = both(a, held.exact if held.exact is not None else held.numeric())
    if isinstance(a, ExactMatrix):
        try:
            return LinearMap(question, known.noting(*held.notes), p.inverse() @ a @ p, (("P", p), ("A", a)))
        except SingularMatrix as fault:
            raise SingularMatrix("maps-no-basis", **fault.message.values) from None
    return _changed(question, a, p)


def _changed(question: Question, a: Any, p: Any) -> LinearMap:
    """In floats: each column is solved for, with the evidence of that."""
    _refuse_dependent(p)
    with np.errstate(all="ignore"):
        found = solve(p, a @ p)
    return LinearMap(question, found.evidence, np.asarray(found.x) + 0.0, (("P", p), ("A", a)))


def _refuse_dependent(p: Any) -> None:
    """Raise SingularMatrix where the columns are no basis within rounding."""
    try:
        inverse(p)
    except SingularMatrix as fault:
        raise SingularMatrix("maps-no-basis", **fault.message.values) from None


@at_home
def compose(g: Any, f: Any, *, exact: bool = False) -> LinearMap:
    """One map after another, g ∘ f: first f, then g; its matrix is the product B A.

    g, f : matrices (k, m) and (m, n), or formulas      exact : take floats at their binary value
    Returns LinearMap: value (k, n), parts B and A.
    Raises ShapeMismatch (f gives another count of numbers than g takes), StructureMismatch (not linear), and what `is_linear` raises.
    Cost of one product.  Strang, Introduction to Linear Algebra, 8.2.

    >>> compose("(x, y) -> (-y, x)", "(x, y) -> (2x, 3y)").value
    [[0, -3],
     [2, 0]]
    """
    outer, inner = take_map(g, name="B", exact=exact), take_map(f, exact=exact)
    (b, first), (a, second) = linear_part("compose", outer), linear_part("compose", inner)
    if b.shape[1] != a.shape[0]:
        raise ShapeMismatch("maps-compose-shapes", takes=b.shape[1], gives=a.shape[0])
    b, a = both(b, a)
    question = Question("compose", (outer, inner), {"exact": True} if exact else {})
    if isinstance(a, ExactMatrix):
        return LinearMap(question, joined_evidence(first, second), b @ a, (("B", b), ("A", a)))
    from ossature.algebra import multiply

    product = multiply(b, a)
    return LinearMap(question, product.evidence, np.asarray(product.value), (("B", b), ("A", a)))
