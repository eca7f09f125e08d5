"""The verbs `norm` and `distance`."""

from __future__ import annotations

import numbers
from fractions import Fraction
from math import inf, log10
from typing import Any

import numpy as np

from ossature.algebra import balls, entrywise, gather, labels, whole
from ossature.algebra import dense as algebra_dense
from ossature.algebra import exact as algebra_exact
from ossature.algebra.balls import Enclosed
from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.evidence import EXACT, Evidence
from ossature.base.home import at_home
from ossature.base.message import Message, shown
from ossature.base.results import Question
from ossature.norms import dense
from ossature.norms import exact as exactly
from ossature.norms.answers import Distance, Kind, Norm
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.objects.intake import shape_text, take
from ossature.objects.operand import Axis, Operand

_NAMES = {"inf": inf, "∞": inf, "infinity": inf, "1": 1, "2": 2, "0": 0, "fro": "fro", "f": "fro", "frobenius": "fro"}
_NAMES |= {"nuc": "nuc", "nuclear": "nuc", "max": "max", "spectral": 2}
_MATRIX_ORDERS = (1, 2, inf, "fro", "nuc", "max")


@at_home
def norm(x: Any, ord: Any = 2, axis: int | None = None, *, exact: bool = False) -> Norm:
    """The size of a vector, of a matrix, or of every line of an array.

    x : (n,) vector, (m, n) matrix, a stack (..., m, n), a scalar (its absolute value)
    ord : for vectors any p >= 0 or "inf": 1 sums sizes, 2 is the length, inf the largest size, 0 counts what is not zero; below 1 it is no norm, and the
        answer says so. For matrices 1 (largest column sum), 2 (spectral: the largest singular value; NumPy's default is Frobenius), "inf" (largest row sum),
        "fro", "nuc" (sum of the singular values), "max" (largest entry)
    axis : an axis to go along: the vector norm of every line; without it a matrix is measured as a matrix
    exact : floats at their binary value

    Returns Norm: value (exact where one square root holds it, such as 5√2; else a float with a proven error), order, kind, evidence. The norm of nothing is 0.
    Raises BadInput (unknown order), ShapeMismatch (axis out of range), NotFinite (the norm itself is beyond the largest float: no sum overflows before that).
    Cost 2n operations; spectral and nuclear those of singular values.  Higham, Accuracy and Stability of Numerical Algorithms, ch. 6 and 27.8.

    >>> [norm([3, 4], p).value for p in (1, 2, "inf")]
    [7, 5, 4]
    >>> norm([1, 1]).value, norm("1 1; 1 0").value
    (√2, (1 + √5)/2)
    >>> f"{float(norm([3e200, 4e200])):.14g}"
    '5e+200'
    """
    operand = take(x, name="x", exact=exact)
    order = order_of(ord)
    question = Question("norm", (operand,), gather.chosen(ord=(order, 2), axis=(axis, None), exact=(exact, False)))
    if axis is not None:
        return _lines(question, operand, order, axis)
    kind: Kind = "vector" if operand.ndim < 2 else "matrix"
    _check_order(order, kind)
    value, evidence = measured(operand, order)
    return Norm(question, evidence, value, order, kind, labels.tidy(operand.axes[:-2]) if operand.ndim > 2 else (), operand.unit)


@at_home
def distance(x: Any, y: Any, ord: Any = 2, *, exact: bool = False) -> Distance:
    """How far two vectors (or matrices) of one shape are apart: the norm of x - y.

    x, y : of the same shape, without silent spreading      ord : as for `norm`: 1 walks along the grid, 2 flies straight, "inf" is the largest difference
    exact : floats at their binary value

    Returns Distance: value, difference, order, evidence. The bound is that of the true difference: cancellation in x - y costs nothing here.
    Raises ShapeMismatch, LabelMismatch, BadInput, NotFinite.  Cost 3n operations.  Higham, Accuracy and Stability of Numerical Algorithms, ch. 6.

    >>> distance([1, 2], [4, 6]).value, distance([1, 2], [4, 6], 1).value
    (5, 7)
    """
    left, right = take(x, name="x", exact=exact), take(y, name="y", exact=exact)
    order = order_of(ord)
    entrywise.same_shape(left, right, "distance")
    labels.entrywise(left, right, "distance")
    unit = labels.same_unit(left, right, "distance")
    kind: Kind = "vector" if left.ndim < 2 else "matrix"
    _check_order(order, kind)
    question = Question("distance", (left, right), gather.chosen(ord=(order, 2), exact=(exact, False)))
    if left.is_exact and right.is_exact:
        difference = algebra_exact.subtract(left, right)
        value, evidence = measured(take(difference), order)
        return Distance(question, evidence, value, order, kind, difference, unit=unit)
    return _dense_distance(question, left, right, order, kind, unit)


def _dense_distance(question: Question, left: Operand, right: Operand, order: Any, kind: Kind, unit: str) -> Distance:
    """X - y rounded once, on halves where it could overflow; whole numbers are subtracted as such."""
    one, two = _ready(left, right)
    halved = max(np.max(np.abs(part), initial=0.0) for values in (one, two) for part in (values.real, values.imag)) > 2.0**1000
    difference = one / 2 - two / 2 if halved else one - two
    found = dense.vector(difference, order) if kind == "vector" else dense.matrix(difference, order)
    value = dense.back(found.value, 1) if halved and order != 0 else found.value
    rounding = 0.0 if order == 0 else 2 * 2.0**-53 * (max(min(difference.shape[-2:]), 1) if kind == "matrix" else 1)
    told = dense.Found(algebra_dense.plain(np.asarray(value)), found.relative + rounding, found.method, found.notes)
    return Distance(question, _evidence(told, gather.notes_of(left, right)), told.value, order, kind, difference * (2 if halved else 1), unit=unit)


def _ready(left: Operand, right: Operand) -> tuple[Any, Any]:
    """Both sides in double precision; integer arrays come as their difference and zero, so that nothing is rounded before."""
    integers = whole.both(left, right)
    if integers is not None:
        held = whole.subtract(*integers, "distance").astype(np.float64)
        return held, np.zeros_like(held)
    one, two = (algebra_dense.dense(values) for values in algebra_dense.pair(left, right))
    return one.astype(_wide(one)), two.astype(_wide(two))


def _wide(values: Any) -> Any:
    return np.complex128 if values.dtype.kind == "c" else np.float64


def order_of(ord: Any) -> Any:
    """The order as 0, a number p > 0, inf, "fro", "nuc" or "max". Raises BadInput."""
    if isinstance(ord, str):
        held = _NAMES.get(ord.strip().lower())
        return _typed(ord) if held is None else held
    if ord is None or isinstance(ord, (bool, np.bool_)) or not isinstance(ord, (numbers.Real, np.floating, np.integer)):
        raise BadInput("norm-unknown-order", order=shown(ord))
    if ord != ord or ord < 0:
        raise BadInput("norm-negative-order", order=shown(ord))
    number = float(ord)
    return inf if number == inf else int(number) if number == int(number) else number


def _typed(text: str) -> Any:
    """An order typed as a number: "3", "0.5", "1/2"."""
    try:
        number = Fraction(text.strip())
    except (ValueError, ZeroDivisionError):
        raise BadInput("norm-unknown-order", order=text) from None
    return order_of(number)


def _check_order(order: Any, kind: Kind) -> None:
    if kind == "matrix" and order not in _MATRIX_ORDERS:
        raise BadInput("norm-matrix-order", order=shown(order))
    if kind == "vector" and isinstance(order, str):
        raise BadInput("norm-vector-order", order=order)


def measured(operand: Operand, order: Any) -> tuple[Any, Evidence]:
    """The norm of an operand and its evidence."""
    if operand.exact is not None and operand.ndim < 2:
        return _told(exactly.vector([row[0] for row in operand.exact.rows], order))
    if operand.exact is not None:
        held = exactly.matrix(operand.exact, order)
        if held is not None:
            return _told(held)
    if operand.sparse is not None:
        found = dense.sparse(operand.sparse, order)
        return found.value, _evidence(found, operand.notes)
    if operand.is_exact and operand.ndim > 2:
        return _exact_stack(operand, order)
    values = operand.numeric()
    found = dense.vector(values, order) if operand.ndim < 2 else dense.matrix(values, order)
    notes = (*operand.notes, Message("norm-exact-as-floats")) if operand.is_exact else operand.notes
    return algebra_dense.plain(np.asarray(found.value)), _evidence(found, notes)


def _told(held: Any) -> tuple[Any, Evidence]:
    if isinstance(held, Enclosed):
        return held.value, balls.evidence(held)
    return held, EXACT


def _evidence(found: dense.Found, notes: tuple[Message, ...]) -> Evidence:
    """Evidence from a relative bound, widened for results among the smallest floats and for integers rounded at the door."""
    sizes = np.abs(np.asarray(found.value, dtype=np.float64))
    largest = float(np.max(sizes, initial=0.0))
    relative = found.relative + (5e-324 / largest if 0 < largest < 2.0**-960 else 0.0)
    if any(note.code == "arrays-integers-rounded" for note in notes):
        relative += 2.0**-53
    digits = 15.95 if relative <= 0 else max(0.0, min(15.95, -log10(relative)))
    errors = sizes * found.relative + (5e-324 if relative else 0.0)
    kept = float(errors) if errors.ndim == 0 else errors
    return Evidence(found.method, error_bound=relative, digits=digits, entry_errors=kept, notes=(*notes, *found.notes))


def _exact_stack(operand: Operand, order: Any) -> tuple[Any, Evidence]:
    """A stack of exact matrices, one by one."""
    lead = operand.shape[:-2]
    flat = operand.array.reshape(-1, *operand.shape[-2:])
    held = [measured(take(ExactMatrix.of(part.tolist(), shape=part.shape)), order) for part in flat]
    return _collected([value for value, _ in held], [evidence for _, evidence in held], lead)


def _collected(values: list[Any], evidences: list[Evidence], shape: tuple[int, ...]) -> tuple[Any, Evidence]:
    """Several norms in one value: exact when all are, else floats with the worst error."""
    if all(evidence.exact for evidence in evidences):
        if len(shape) == 1:
            return ExactVector(values), EXACT
        return algebra_exact.frozen(_shaped(values, shape)), EXACT
    held = np.array([float(value) for value in values]).reshape(shape)
    worst = max(float(evidence.error_bound or 2.0**-53) for evidence in evidences)
    method = next(evidence.method for evidence in evidences if not evidence.exact)
    proven = all(evidence.proven for evidence in evidences)
    return held, Evidence(method, proven=proven, error_bound=worst, digits=min(15.95, -log10(worst)), entry_errors=np.abs(held) * worst)


def _shaped(values: list[Any], shape: tuple[int, ...]) -> Any:
    held = np.empty(len(values), dtype=object)
    held[:] = values
    return held.reshape(shape)


def _lines(question: Question, operand: Operand, order: Any, axis: int) -> Norm:
    """The vector norms along one axis; labels of the other axes stay."""
    if isinstance(axis, bool) or not hasattr(axis, "__index__") or not -operand.ndim <= axis < operand.ndim:
        raise ShapeMismatch("norm-axis", axis=shown(axis), shape=shape_text(operand.shape), ndim=operand.ndim)
    _check_order(order, "vector")
    place = int(axis) % operand.ndim
    kept: tuple[Axis, ...] = tuple(held for index, held in enumerate(operand.axes) if index != place)
    if operand.is_exact:
        held = np.moveaxis(algebra_exact.entries_of(operand), place, -1)
        lead = held.shape[:-1]
        parts = [_told(exactly.vector(list(line), order)) for line in held.reshape(-1, held.shape[-1])]
        value, evidence = _collected([part for part, _ in parts], [part for _, part in parts], lead) if lead else parts[0]
    else:
        found = dense.along(operand.numeric(), order, place)
        value, evidence = algebra_dense.plain(np.asarray(found.value)), _evidence(found, operand.notes)
    return Norm(question, evidence, value, order, "vector", labels.tidy(kept), operand.unit)
