"""`definiteness`: does x'Ax rise in every direction, fall in every one, or both."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.base.structure import refuse_not_hermitian
from ossature.numbers import field
from ossature.numbers.entries import Rational
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.objects.intake import take_square
from ossature.objects.operand import Operand
from ossature.spectra.answers import Definiteness, Kind
from ossature.systems.exact import ldl

_FIELDS = ("rises", "falls", "flat")


@at_home
def definiteness(a: Any, *, exact: bool = False) -> Definiteness:
    """Whether a symmetric (Hermitian) matrix is positive or negative definite, semidefinite, or indefinite: the sign of xᴴAx over all directions x.

    a : (n, n) symmetric, which is tested; text, whole numbers and fractions are exact, floats numeric      exact : take floats at their binary value
    Returns Definiteness: kind ("positive definite", "positive semidefinite", "negative definite", "negative semidefinite", "indefinite", "zero"; floats also
        "uncertain"), inertia (how many directions rise, fall, stay), and a vector of each sort: rises, falls, flat (None where there is none); witness.
        Of floats a sign counts only when the eigenvalue is larger than the bound on its error. A 0x0 matrix is positive definite.
    Raises StructureMismatch (not symmetric), ShapeMismatch, NotFinite, ParseError, TooLarge.
    Cost n^3/3 exact operations, by completing squares (Sylvester's law of inertia); O(n^3) for floats, by their eigenvalues.
        Golub and Van Loan, Matrix Computations, 4.2 and 8.1.5.

    >>> definiteness("2 1; 1 2").kind
    'positive definite'
    >>> definiteness("1 2; 2 1").witness
    [2, -1]
    """
    operand = take_square(a, name="A", verb="definiteness", exact=exact)
    question = Question("definiteness", (operand,), {"exact": True} if exact else {})
    return _exact(question, operand) if operand.exact is not None else _dense(question, operand)


def kind_of(positive: int, negative: int, zero: int, unsure: int) -> Kind:
    """The name of an inertia; unsure: directions whose sign rounding hides."""
    if positive and negative:
        return "indefinite"
    if unsure:
        return "uncertain"
    if negative:
        return "negative semidefinite" if zero else "negative definite"
    if zero:
        return "positive semidefinite" if positive else "zero"
    return "positive definite"


def _exact(question: Question, operand: Operand) -> Definiteness:
    from ossature.systems.exact import refuse_not_hermitian as refuse

    a: ExactMatrix = operand.exact  # type: ignore[assignment]
    refuse(a, "definiteness")
    lower, middle = ldl(a).parts
    counts, starts = [0, 0, 0], dict[int, list[Any]]()
    for sign, start in _directions(middle):
        counts[sign] += 1
        starts.setdefault(sign, start)
    found = {name: _pulled_back(lower, starts.get(sign)) for sign, name in enumerate(_FIELDS)}
    inertia = (counts[0], counts[1], counts[2])
    return Definiteness(question, EXACT.noting(*operand.notes), kind_of(*inertia, 0), inertia, 0, **found, factors=(lower, middle))


def _directions(middle: ExactMatrix) -> list[tuple[int, list[Any]]]:
    """(0 rises, 1 falls, 2 flat; a vector) for each direction of a block diagonal D; a block with zeros on its diagonal rises once and falls once."""
    size, found, j = middle.shape[0], [], 0
    while j < size:
        if j + 1 < size and middle[j + 1, j] != 0:
            across = middle[j + 1, j]
            found += [(0, _unit(size, {j: Rational(1), j + 1: across})), (1, _unit(size, {j: Rational(1), j + 1: -across}))]
            j += 2
            continue
        pivot: Any = middle[j, j].real
        found.append((2 if pivot == 0 else 0 if pivot > 0 else 1, _unit(size, {j: Rational(1)})))
        j += 1
    return found


def _unit(size: int, held: dict[int, Any]) -> list[Any]:
    return [held.get(place, Rational(0)) for place in range(size)]


def _pulled_back(lower: ExactMatrix, start: list[Any] | None) -> ExactVector | None:
    """X with Lᴴ x = e: then xᴴAx = eᴴDe."""
    if start is None:
        return None
    return ExactVector(field.primitive(list(lower.adjoint().solve(ExactMatrix.column_of(start)).columns()[0])))


def _dense(question: Question, operand: Operand) -> Definiteness:
    from ossature.spectra.dense import eig_dense

    a = operand.numeric()
    refuse_not_hermitian(a, "definiteness")
    half = a / 2 + a.conj().T / 2
    found = eig_dense(half)
    errors = found.errors + (
        0.0 if np.array_equal(half, a) else float(np.finfo(a.dtype).eps) * float(np.linalg.norm(half))
    )  # the mean of both halves is rounded
    evidence = found.evidence.noting(*operand.notes)
    sure = np.abs(found.values) > errors
    zero = (found.values == 0) & (errors == 0)
    masks = (sure & (found.values > 0), sure & (found.values < 0), zero)
    positive, negative, still = (int(mask.sum()) for mask in masks)
    unsure = len(found.values) - positive - negative - still
    vectors = {name: _chosen(found.vectors, np.abs(found.values), mask) for name, mask in zip(_FIELDS, masks, strict=True)}
    return Definiteness(question, evidence, kind_of(positive, negative, still, unsure), (positive, negative, still), unsure, **vectors)


def _chosen(vectors: Any, sizes: Any, mask: Any) -> Any:
    """The vector of the largest eigenvalue in size among those of a sign."""
    return None if not mask.any() else vectors[:, int(np.argmax(np.where(mask, sizes, -1.0)))].copy()
