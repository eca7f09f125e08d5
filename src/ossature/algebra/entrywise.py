"""Verbs that work entry by entry: add, subtract, scale, hadamard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

import numpy as np

from ossature.algebra import dense, exact, gather, labels, whole
from ossature.algebra.answers import Entrywise
from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.home import at_home
from ossature.base.message import Message, shown
from ossature.base.options import is_one_of
from ossature.base.results import Question
from ossature.numbers.matrix import ExactMatrix
from ossature.objects.intake import shape_text, take
from ossature.objects.operand import Axis, Operand

Along = Literal["rows", "columns"]


@at_home
def add(a: Any, b: Any, *, along: Along | None = None, exact: bool = False) -> Entrywise:
    """A + B, entry by entry; with `along`, a bias added to every row or column.

    a : scalar, vector, matrix or stack      b : of the same shape; nothing is spread silently
    along : "rows" adds the vector b, (n,), to each row of a, (..., m, n): the bias of a dense layer; "columns" adds b, (m,), to each column
    exact : floats at their binary value

    Returns Entrywise: value shaped like a, axes (labels travel), unit, evidence. Integer arrays stay integers and never wrap.
    Raises ShapeMismatch, LabelMismatch (tables whose labels differ, with the difference), BadInput (units differ), NotFinite (a sum beyond the largest
    float), WouldOverflow (an integer beyond 64 bits).
    Cost one operation an entry.  Higham, Accuracy and Stability of Numerical Algorithms, 2.2.

    >>> add("1 2; 3 4", "10 20; 30 40").value
    [[11, 22],
     [33, 44]]
    >>> add([[1, 2], [3, 4]], [10, 20], along="rows").value
    [[11, 22],
     [13, 24]]
    """
    return _sum("add", a, b, along, exact)


@at_home
def subtract(a: Any, b: Any, *, along: Along | None = None, exact: bool = False) -> Entrywise:
    """A - B, entry by entry; with `along`, a vector taken from every row or column (centring a table).

    a : scalar, vector, matrix or stack      b : of the same shape, or with `along` a vector
    along : "rows" takes the vector b, (n,), from each row of a, (..., m, n); "columns" takes b, (m,), from each column
    exact : floats at their binary value

    Returns Entrywise, as `add`.  Raises as `add`.  Cost one operation an entry.  Higham, Accuracy and Stability of Numerical Algorithms, 2.2.

    >>> subtract([3, 4], [1, "1/2"]).value
    [2, 7/2]
    """
    return _sum("subtract", a, b, along, exact)


@at_home
def scale(a: Any, b: Any, *, exact: bool = False) -> Entrywise:
    """Every entry times one number; the number may come first or second.

    a, b : a scalar and anything      exact : floats at their binary value

    Returns Entrywise: value shaped like the operand that is no scalar; float32 arrays stay float32.
    Raises ShapeMismatch (neither is a scalar), NotFinite, WouldOverflow.
    Cost one multiplication an entry.  Golub and Van Loan, Matrix Computations, 1.1.

    >>> scale("1/2", [2, 4]).value
    [1, 2]
    """
    left, right = take(a, name="a", exact=exact), take(b, name="b", exact=exact)
    if left.ndim and right.ndim:
        raise ShapeMismatch("scale-needs-scalar", left=shape_text(left.shape), right=shape_text(right.shape))
    factor, operand = (left, right) if left.ndim == 0 else (right, left)
    value, evidence = _scaled(operand, factor)
    question = Question("scale", (left, right), gather.chosen(exact=(exact, False)))
    return Entrywise(question, evidence, value, operand.axes, labels.joined_unit(left, right))


def _scaled(operand: Operand, factor: Operand) -> gather.Gathered:
    return gather.computed(
        operand,
        factor,
        exact.scale,
        lambda values, held: whole.times(values, held, "scale"),
        lambda values, held: dense.scale(values, held.item()),
    )


@at_home
def hadamard(a: Any, b: Any, *, exact: bool = False) -> Entrywise:
    """A ⊙ B: entry times entry, not the matrix product.

    a, b : of the same shape      exact : floats at their binary value

    Returns Entrywise, as `add`.  Raises ShapeMismatch, LabelMismatch, NotFinite, WouldOverflow.
    Cost one multiplication an entry.  Golub and Van Loan, Matrix Computations, 1.1.

    >>> hadamard("1 2; 3 4", "1 0; 0 1").value
    [[1, 0],
     [0, 4]]
    """
    left, right = take(a, name="A", exact=exact), take(b, name="B", exact=exact)
    same_shape(left, right, "hadamard")
    axes = labels.entrywise(left, right, "hadamard")
    value, evidence = gather.computed(left, right, _EXACT["hadamard"], lambda one, two: whole.times(one, two, "hadamard"), dense.hadamard)
    question = Question("hadamard", (left, right), gather.chosen(exact=(exact, False)))
    return Entrywise(question, evidence, value, axes, labels.joined_unit(left, right))


def _sum(verb: str, a: Any, b: Any, along: str | None, binary: bool) -> Entrywise:
    left, right = take(a, name="A", exact=binary), take(b, name="B", exact=binary)
    if along is None:
        same_shape(left, right, verb)
        spread_out = right
    else:
        spread_out = spread(right, left, along, verb)
    axes, unit = labels.entrywise(left, spread_out, verb), labels.same_unit(left, right, verb)
    integers = whole.add if verb == "add" else whole.subtract
    value, evidence = gather.computed(
        left,
        spread_out,
        _EXACT[verb],
        lambda one, two: integers(one, two, verb),
        lambda one, two: dense.add(one, two, verb, 1 if verb == "add" else -1),
    )
    options = gather.chosen(along=(along, None), exact=(binary, False))
    return Entrywise(Question(verb, (left, right), options), evidence, value, labels.tidy(axes), unit, along)


_EXACT: dict[str, Callable[[Operand, Operand], Any]] = {"add": exact.add, "subtract": exact.subtract, "hadamard": exact.hadamard}


def same_shape(left: Operand, right: Operand, verb: str) -> None:
    """Raise ShapeMismatch with the way out that fits: a named broadcast, a transpose, a scalar."""
    if left.shape == right.shape:
        return
    said = {"verb": verb, "left": shape_text(left.shape), "right": shape_text(right.shape)}
    raise ShapeMismatch("algebra-shapes-differ", **said, hint=_way_out(left, right, verb))


def _way_out(left: Operand, right: Operand, verb: str) -> Message:
    if left.ndim == 0 or right.ndim == 0:
        return Message("algebra-hint-scalar", verb=verb)
    if verb in ("add", "subtract") and left.ndim >= 2 and right.ndim == 1:
        fits = [name for name, side in (("rows", left.shape[-1]), ("columns", left.shape[-2])) if side == right.shape[0]]
        if fits:
            return Message("algebra-hint-along", verb=verb, along=fits[0])
    if left.ndim == right.ndim == 2 and left.shape == right.shape[::-1]:
        return Message("algebra-hint-transpose")
    if left.ndim != right.ndim and np.prod(left.shape) == np.prod(right.shape):
        return Message("algebra-hint-reshape")
    return Message("algebra-hint-same", verb=verb)


def spread(bias: Operand, onto: Operand, along: str, verb: str) -> Operand:
    """A vector repeated for every row or column of a matrix (or of each in a stack). Raises ShapeMismatch, BadInput."""
    if not is_one_of(along, ("rows", "columns")):
        raise BadInput("algebra-unknown-along", along=shown(along))
    if onto.ndim < 2 or bias.ndim != 1:
        raise ShapeMismatch("algebra-along-ranks", verb=verb, along=along, left=shape_text(onto.shape), right=shape_text(bias.shape))
    needed = onto.shape[-1] if along == "rows" else onto.shape[-2]
    if bias.shape[0] != needed:
        raise ShapeMismatch("algebra-along-length", along=along, left=shape_text(onto.shape), length=bias.shape[0], needed=needed)
    axes = _spread_axes(bias, onto, along)
    if bias.exact is not None and onto.ndim == 2:
        size = (onto.shape[0], onto.shape[1])
        held = [bias.exact.transpose().rows[0]] * onto.shape[0] if needed else [()] * onto.shape[0]
        matrix = ExactMatrix.of([list(row) for row in held], shape=size) if along == "rows" else _columns(bias.exact, size)
        return replace(bias, exact=matrix, ndim=2, shape=onto.shape, axes=axes)
    if bias.is_exact:
        return replace(bias, exact=None, array=_broadcast(exact.entries_of(bias), onto, along), ndim=onto.ndim, shape=onto.shape, axes=axes)
    original = _broadcast(bias.original, onto, along) if isinstance(bias.original, np.ndarray) else None
    return replace(bias, array=_broadcast(bias.array, onto, along), ndim=onto.ndim, shape=onto.shape, axes=axes, original=original)


def _columns(bias: ExactMatrix, size: tuple[int, int]) -> ExactMatrix:
    return ExactMatrix.of([[row[0]] * size[1] for row in bias.rows], shape=size)


def _broadcast(values: Any, onto: Operand, along: str) -> Any:
    return np.broadcast_to(values if along == "rows" else values[:, None], onto.shape)


def _spread_axes(bias: Operand, onto: Operand, along: str) -> tuple[Axis, ...]:
    if not bias.axes:
        return ()
    empty = [Axis()] * onto.ndim
    empty[-1 if along == "rows" else -2] = bias.axes[0]
    return tuple(empty)
