"""Scalars, vectors, matrices and tensors: what data looks like before anything is computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ossature.base.errors import BadInput
from ossature.base.evidence import LOOK, Evidence
from ossature.base.message import shown
from ossature.base.results import Question
from ossature.objects.answers import Description, Reshaped
from ossature.objects.guess import guess_of
from ossature.objects.intake import take, take_matrix, take_scalar, take_vector
from ossature.objects.labelled import Labelled, by_name
from ossature.objects.operand import Axis, Operand
from ossature.objects.structure import structure_of

__all__ = ["describe", "matrix", "reshape", "scalar", "tensor", "vector"]

_KINDS = ("scalar", "vector", "matrix")
_LONGEST_SIDE = 2**62


def describe(x: Any, *, exact: bool = False) -> Description:
    """What an object is: kind, shape, axes and labels, dtype, memory, structure, and what such a shape usually is in deep learning.

    x : anything: a number, text, list, array, table, sparse matrix, file      exact : take floats at their binary value
    Returns Description: kind, shape, axes, unit, dtype ("exact" for exact entries), memory in bytes, structure (tags), guess.
    Raises BadType, ShapeMismatch (ragged), NotFinite, ParseError, FileProblem.
    Cost O(n^2); orthogonality and definiteness, O(n^3), are tested up to 64 rows.  The tags: Golub and Van Loan, Matrix Computations, ch. 1 and 4.

    >>> describe("2 1; 1 2").structure
    ('symmetric', 'positive-definite')
    >>> describe("25 ℃").unit
    '℃'
    """
    operand = take(x, name="x", exact=exact)
    kind = _KINDS[operand.ndim] if operand.ndim < 3 else "tensor"
    tags = structure_of(operand)
    dtype, memory = _stored(operand)
    question = Question("describe", (operand,), {"exact": True} if exact else {})
    guess = guess_of(operand.shape, tags, operand.axes)
    nonzero, extremes = _entries(operand)
    return Description(
        question, Evidence("look", notes=operand.notes), kind, operand.shape, operand.axes, operand.unit, dtype, memory, tags, guess, nonzero, extremes
    )


def _stored(operand: Operand) -> tuple[str, int]:
    """How the object is held where it came from: its dtype and its bytes; typed numbers have neither, and are counted as doubles."""
    given = operand.home if operand.home is not None else operand.original
    if operand.sparse is not None:
        return str(operand.sparse.dtype), int(operand.sparse.data.nbytes + operand.sparse.indices.nbytes + operand.sparse.indptr.nbytes)
    if hasattr(given, "dtype") and hasattr(given, "shape") and given.dtype != object and not isinstance(given, Labelled):
        size = getattr(given, "nbytes", None)
        return str(given.dtype).removeprefix("torch."), int(size) if size is not None else 8 * _count(operand.shape)
    if operand.is_exact:
        return "exact", 8 * _count(operand.shape)
    return str(operand.array.dtype), int(operand.array.nbytes)


def _count(shape: tuple[int, ...]) -> int:
    return int(np.prod(shape, dtype=object)) if shape else 1


def _entries(operand: Operand) -> tuple[int, tuple[Any, Any] | None]:
    """How many entries are not zero, and the smallest and the largest."""
    if operand.sparse is not None:
        held = operand.sparse
        ordered = held.dtype.kind != "c" and 0 not in held.shape
        return int(np.count_nonzero(held.data)), (held.min().item(), held.max().item()) if ordered else None
    if not operand.is_exact:
        values = operand.array
        ordered = values.size > 0 and values.dtype.kind != "c"
        return int(np.count_nonzero(values)), (values.min().item(), values.max().item()) if ordered else None
    flat = [value for row in operand.exact.rows for value in row] if operand.exact is not None else list(operand.array.ravel())
    nonzero = sum(1 for value in flat if value != 0)
    ordered = len({getattr(value, "d", None) for value in flat} - {None}) < 2 and all((getattr(value, "d", None) or 0) >= 0 for value in flat)
    return nonzero, (min(flat), max(flat)) if flat and ordered else None


def reshape(x: Any, shape: Any) -> Reshaped:
    """The same entries, in the same order, in another shape.

    x : any object of n entries      shape : whole numbers whose product is n, as a tuple, a list or text "2 3"; one may be -1;
        or the names of its axes, those to be run together in one tuple: (("class", "student"), "subject")
    Returns Reshaped: value (a Labelled), before.
    Raises ShapeMismatch when the entries do not fit, LabelMismatch for an unknown name, BadInput for a shape that is none.
    Cost O(entries).  Row-major order, as NumPy's: Harris et al., Nature 585 (2020).

    >>> reshape("1 2 3 4 5 6", (2, 3)).value.shape
    (2, 3)
    """
    operand = take(x, name="x")
    held = as_labelled(operand)
    value = held.reshape(*shape) if by_name(shape) else held.reshape(*_shape(shape))
    return Reshaped(Question("reshape", (operand, take(list(value.shape), name="shape"))), LOOK, value, operand.shape)


def _shape(shape: Any) -> tuple[int, ...]:
    held = take(shape, name="shape")
    sides = [value for row in held.exact.rows for value in row] if held.exact is not None else []
    if not sides or any(getattr(side, "denominator", 2) != 1 or not -1 <= side < _LONGEST_SIDE for side in sides):
        raise BadInput("reshape-shape", shape=shown(shape))
    return tuple(int(side) for side in sides)


def as_labelled(operand: Operand) -> Labelled:
    """An operand as the object people hold."""
    if operand.exact is not None:
        values = np.empty(operand.shape, dtype=object)
        values.reshape(-1)[:] = [value for row in operand.exact.rows for value in row]
        return Labelled(values, operand.axes, operand.unit, operand.decimal)
    held = operand.numeric() if operand.array is None else operand.array.copy()  # the caller may write into the array later
    return Labelled(held, operand.axes, operand.unit, operand.decimal)


def scalar(x: Any, *, unit: str = "") -> Labelled:
    """One number, with its unit.

    x : a number or text such as "25 ℃"      unit : text, kept as written
    Returns Labelled with no axes. Raises ShapeMismatch, ParseError.  Cost O(1).  A tensor of order 0: Goodfellow et al., Deep Learning, 2.1.

    >>> scalar("99.5 元")
    99.5 元
    """
    operand = take_scalar(x, name="x")
    return as_labelled(replace(operand, unit=unit or operand.unit))


def vector(x: Any, *, labels: Sequence[str] = (), name: str = "", unit: str = "") -> Labelled:
    """A list of numbers along one axis.

    x : (n,) list, text ("数学90, 英语85" names its entries) or array      labels : n names      name : of the axis      unit : such as "℃", kept as text
    Returns Labelled. Raises ShapeMismatch, LabelMismatch.  Cost O(n).  A tensor of order 1: Goodfellow et al., Deep Learning, 2.1.

    >>> vector([90, 85, 88], labels=["maths", "English", "physics"])["English"]
    85
    """
    operand = take_vector(x, name="x")
    axis = Axis(name, tuple(labels) or operand.labels(0))
    return as_labelled(replace(operand, axes=(axis,), unit=unit or operand.unit))


def matrix(x: Any, *, rows: Sequence[str] = (), columns: Sequence[str] = (), axes: Sequence[str] = ("", ""), unit: str = "") -> Labelled:
    """A table of numbers along two axes.

    x : (m, n) nested list, text, array or table      rows, columns : labels      axes : names of the two axes
    unit : such as "元", kept as text
    Returns Labelled. Raises ShapeMismatch, LabelMismatch.  Cost O(m n).  A tensor of order 2: Goodfellow et al., Deep Learning, 2.1.

    >>> matrix([[90, 85], [78, 92]], rows=["Ann", "Bob"], columns=["maths", "English"])["Bob", "maths"]
    78
    """
    operand = take_matrix(x, name="x")
    held = (Axis(axes[0], tuple(rows) or operand.labels(0)), Axis(axes[1], tuple(columns) or operand.labels(1)))
    return as_labelled(replace(operand, axes=held, unit=unit or operand.unit))


def tensor(x: Any, *, axes: Mapping[str, Sequence[str]] | Sequence[str] = (), unit: str = "") -> Labelled:
    """Numbers along any number of axes: report cards of several classes, images with channels.

    x : nested lists or an array      axes : {axis name: labels} in order, or the names alone
    unit : kept as text
    Returns Labelled: slice it by position or name, sum, average, transpose and reshape it by axis. Raises ShapeMismatch, LabelMismatch.
    Cost O(entries).  Goodfellow et al., Deep Learning, 2.1.

    >>> reports = tensor([[[90, 85]], [[78, 92]]], axes={"class": ["one", "two"], "student": ["Ann"], "subject": ["maths", "English"]})
    >>> reports["two", :, "maths"]
      Ann
       78
    """
    operand = take(x, name="x")
    if not axes:
        return as_labelled(replace(operand, unit=unit or operand.unit))
    held = tuple(Axis(name, tuple(axes[name])) for name in axes) if isinstance(axes, Mapping) else tuple(Axis(name) for name in axes)
    if len(held) != operand.ndim:
        raise BadInput("labels-axes-count", axes=len(held), ndim=operand.ndim)
    return as_labelled(replace(operand, axes=held, unit=unit or operand.unit))
