"""Verbs that multiply: multiply, dot, outer, cosine, power."""

from __future__ import annotations

from operator import index
from typing import Any, Literal

import numpy as np

from ossature.algebra import balls, dense, gather, labels, whole
from ossature.algebra import exact as exactly
from ossature.algebra.answers import Cosine, Dot, MatrixPower, Outer, Product, View
from ossature.base.arrays import refuse_large_answer
from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.limits import refuse_above
from ossature.base.message import Message, shown
from ossature.base.options import is_one_of
from ossature.base.results import Question
from ossature.numbers.quadratic import Quadratic
from ossature.objects.intake import shape_text, take, take_matrix, take_vector
from ossature.objects.operand import Axis, Operand

VIEWS = ("rows", "columns", "outer", "maps")


@at_home
def multiply(a: Any, b: Any, *, view: View = "rows", along: Literal["stack"] | None = None, exact: bool = False) -> Product:
    """A B, the matrix product.

    a : (m, k), or (k,) as a row, or a stack (..., m, k)      b : (k, n), or (k,) as a column, or a stack (..., k, n) with equal leading axes
    view : how the steps explain it: "rows" times columns, combination of "columns", sum of "outer" products, one of two "maps" after the other
    along : "stack" lets every matrix of a stack meet the one matrix on the other side; without it leading axes must be equal
    exact : floats at their binary value

    Returns Product: value (m, n), (m,) for a vector b, (n,) for a vector a; axes (rows named as in a, columns as in b), flops, evidence with a bound
    k eps |A||B| of each entry's error. Sparse operands stay sparse. Integer arrays give exact integers: never wrapped.
    Raises ShapeMismatch (saying whether a transpose would fit), LabelMismatch (the summed axis is labelled differently), NotFinite (an entry beyond the
    largest float), WouldOverflow (an integer beyond 64 bits).
    Cost 2mnk operations, and as many again for the bound while mnk is below a million.  Higham, Accuracy and Stability of Numerical Algorithms, 3.5.

    >>> multiply([[2, 0], [0, 3]], [1, 2]).value
    [2, 6]
    >>> multiply("90 85 88; 78 92 85", "0.4 0.3 0.3").value
    [879/10, 843/10]
    """
    if not is_one_of(view, VIEWS):
        raise BadInput("multiply-unknown-view", view=shown(view), known=VIEWS)
    if along is not None and not is_one_of(along, ("stack",)):
        raise BadInput("multiply-unknown-along", along=shown(along))
    left, right = take(a, name="A", exact=exact), take(b, name="B", exact=exact)
    check_product(left, right, along)
    axes = labels.product(left, right)
    refuse_large_product(left, right)
    value, evidence = gather.computed(left, right, exactly.multiply, whole.matmul, dense.multiply)
    options = gather.chosen(view=(view, "rows"), along=(along, None), exact=(exact, False))
    unit = labels.joined_unit(left, right)
    return Product(Question("multiply", (left, right), options), evidence, value, axes, unit, view, _flops(left, right))


def refuse_large_product(left: Operand, right: Operand) -> None:
    """Raise TooLarge where two small operands have a product that does not fit: a long column times a long row. Products of sparse matrices stay sparse."""
    if left.sparse is None and right.sparse is None and left.ndim == right.ndim == 2:
        if left.is_exact and right.is_exact:
            refuse_above("exact_entries", left.shape[0] * right.shape[1], "numbers-too-many-entries", rows=left.shape[0], columns=right.shape[1])
        refuse_large_answer(left.shape[0], right.shape[1])


def _flops(left: Operand, right: Operand) -> int:
    """Multiplications and additions: 2 for each entry of the result and each term of its sum."""
    lead = left.shape[:-2] if left.ndim >= right.ndim else right.shape[:-2]
    rows = left.shape[-2] if left.ndim > 1 else 1
    columns = right.shape[-1] if right.ndim > 1 else 1
    count = 2 * rows * columns * left.shape[-1]
    for side in lead:
        count *= side
    return count


def check_product(left: Operand, right: Operand, along: str | None) -> None:
    """Raise ShapeMismatch unless the shapes fit, with the way out that does."""
    shapes = {"left": shape_text(left.shape), "right": shape_text(right.shape)}
    if left.ndim == 0 or right.ndim == 0:
        raise ShapeMismatch("multiply-scalar", **shapes)
    if left.ndim == right.ndim == 1:
        raise ShapeMismatch("multiply-two-vectors", **shapes)
    inner = right.shape[-2] if right.ndim > 1 else right.shape[0]
    if left.shape[-1] != inner:
        raise ShapeMismatch("multiply-shapes", **shapes, columns=left.shape[-1], rows=inner, hint=_transposed_fit(left, right))
    deep = max(left.ndim, right.ndim) > 2
    if deep and along is None and left.shape[:-2] != right.shape[:-2]:
        raise ShapeMismatch("multiply-stacks", **shapes)
    if along == "stack" and min(left.ndim, right.ndim) > 2 and left.shape[:-2] != right.shape[:-2]:
        raise ShapeMismatch("multiply-stacks", **shapes)


def _transposed_fit(left: Operand, right: Operand) -> Message:
    """Which transpose, if any, would make the product possible."""
    if left.ndim == right.ndim == 2:
        (m, k), (p, n) = left.shape, right.shape
        if k == n:
            return Message("multiply-hint-right", rows=m, columns=p)
        if m == p:
            return Message("multiply-hint-left", rows=k, columns=n)
        if m == n:
            return Message("multiply-hint-swap", rows=p, columns=k)
    if left.ndim == 2 and right.ndim == 1 and left.shape[0] == right.shape[0]:
        return Message("multiply-hint-left-vector", length=left.shape[1])
    if left.ndim == 1 and right.ndim == 2 and left.shape[0] == right.shape[1]:
        return Message("multiply-hint-right-vector", length=right.shape[0])
    return Message("multiply-hint-none")


def _two_vectors(x: Any, y: Any, verb: str, exact: bool, equal: bool = True) -> tuple[Operand, Operand]:
    left, right = take_vector(x, name="x", exact=exact), take_vector(y, name="y", exact=exact)
    if equal and left.shape != right.shape:
        raise ShapeMismatch("algebra-lengths-differ", verb=verb, left=left.shape[0], right=right.shape[0])
    if equal:
        labels.entrywise(left, right, verb)
    return left, right


@at_home
def dot(x: Any, y: Any, *, exact: bool = False) -> Dot:
    """x·y: the sum of conj(x_i) y_i. Of complex vectors the first is conjugated, so that x·x is the squared length.

    x, y : (n,) vectors of equal length      exact : floats at their binary value

    Returns Dot: value, unit, evidence. Where floats cancel to less than half their digits the sum is done again in doubled precision, and the evidence says so.
    Raises ShapeMismatch, LabelMismatch, NotFinite, WouldOverflow.
    Cost 2n operations.  Higham, Accuracy and Stability of Numerical Algorithms, 3.1; Ogita, Rump and Oishi, Accurate sum and dot product (2005).

    >>> float(dot([1, 2, 3], [4, 5, 6]))
    32.0
    """
    left, right = _two_vectors(x, y, "dot", exact)
    value, evidence = gather.computed(left, right, exactly.dot, lambda one, two: whole.matmul(one, two, "dot"), dense.dot)
    question = Question("dot", (left, right), gather.chosen(exact=(exact, False)))
    return Dot(question, evidence, value, (), labels.joined_unit(left, right))


@at_home
def outer(x: Any, y: Any, *, exact: bool = False) -> Outer:
    """The matrix of all products x_i y_j. Nothing is conjugated.

    x : (m,) vector      y : (n,) vector      exact : floats at their binary value

    Returns Outer: value (m, n), rows named as x, columns as y.  Raises ShapeMismatch, NotFinite, WouldOverflow.
    Cost mn multiplications.  Golub and Van Loan, Matrix Computations, 1.1.

    >>> outer([1, 2], [3, 4]).value
    [[3, 4],
     [6, 8]]
    """
    left, right = _two_vectors(x, y, "outer", exact, equal=False)
    if left.is_exact and right.is_exact:
        refuse_above("exact_entries", left.shape[0] * right.shape[0], "numbers-too-many-entries", rows=left.shape[0], columns=right.shape[0])
    refuse_large_answer(left.shape[0], right.shape[0])
    value, evidence = gather.computed(left, right, exactly.outer, lambda one, two: whole.times(one[:, None], two[None, :], "outer"), dense.outer)
    axes = labels.tidy((labels.axis_of(left, 0), labels.axis_of(right, 0)))
    question = Question("outer", (left, right), gather.chosen(exact=(exact, False)))
    return Outer(question, evidence, value, axes, labels.joined_unit(left, right))


@at_home
def cosine(x: Any, y: Any, *, exact: bool = False) -> Cosine:
    """The cosine of the angle between two vectors, x·y / (|x| |y|).

    x, y : (n,) vectors of equal length, neither zero; of complex ones x is conjugated, and the value may be complex
    exact : floats at their binary value

    Returns Cosine: value (exact within one square root, such as 2√5/5; else a float with a proven error), degrees, evidence.
    Raises ShapeMismatch, LabelMismatch, NotFinite, BadInput (a zero vector has no direction).
    Cost 6n operations.  Golub and Van Loan, Matrix Computations, 2.2.

    >>> cosine([3, 4], [4, 3]).value
    24/25
    >>> cosine([1, 2], [3, 4]).value
    11√5/25
    """
    left, right = _two_vectors(x, y, "cosine", exact)
    for name, operand in (("x", left), ("y", right)):
        if not _some_entry(operand):
            raise BadInput("cosine-zero", name=name, length=operand.shape[0])
    question = Question("cosine", (left, right), gather.chosen(exact=(exact, False)))
    if left.is_exact and right.is_exact:
        return _exact_cosine(question, left, right)
    found = dense.cosine(*(np.asarray(values) for values in dense.pair(left, right)))
    return Cosine(question, gather.evidence(found, gather.notes_of(left, right)), found.value)


def _some_entry(operand: Operand) -> bool:
    """Whether a vector has an entry that is not zero; exact ones are asked as they are, since their floats may under- or overflow."""
    if operand.exact is not None:
        return any(entry != 0 for row in operand.exact.rows for entry in row)
    return bool(np.any(dense.dense(dense.numbers_of(operand))))


def _exact_cosine(question: Question, left: Operand, right: Operand) -> Cosine:
    dotted, squares = exactly.dot(left, right), (exactly.dot(left, left), exactly.dot(right, right))
    try:
        return Cosine(question, EXACT, exactly.cosine(dotted, squares), dot=dotted, squares=squares)
    except exactly.INEXACT:
        pass
    if isinstance(dotted, Quadratic) and dotted.d < 0:
        size = float(squares[0]) ** 0.5 * float(squares[1]) ** 0.5
        found = dense.Found(complex(dotted) / size, 8 * 2.0**-53)
        return Cosine(question, gather.evidence(found, ()), found.value, dot=dotted, squares=squares)
    with balls.precision():
        enclosed = balls.enclose(balls.ball(dotted) / (balls.ball(squares[0]) * balls.ball(squares[1])).sqrt())
    return Cosine(question, balls.evidence(enclosed), enclosed.value, dot=dotted, squares=squares)


@at_home
def power(a: Any, n: int, *, exact: bool = False) -> MatrixPower:
    """A multiplied by itself n times, by repeated squaring.

    a : (m, m) matrix, or a stack (..., m, m)      n : whole number, 0 or more; A^0 is the identity; for negative powers take inverse(A) first
    exact : floats at their binary value

    Returns MatrixPower: value, exponent, products (at most 2 log2 n), evidence: the errors of every product are carried on into the next.
    Raises ShapeMismatch (not square), BadInput (n negative or not whole), NotFinite, WouldOverflow, TooLarge (exact entries would outgrow the limit).
    Cost 2m^3 operations a product.  Golub and Van Loan, Matrix Computations, 9.2; Higham, Functions of Matrices, 4.1.

    >>> power([[1, 1], [1, 0]], 10).value
    [[89, 55],
     [55, 34]]
    """
    operand = take_matrix(a, name="A", exact=exact, stacks=True)
    rows, columns = operand.shape[-2:]
    if rows != columns:
        raise ShapeMismatch("algebra-needs-square", verb="power", rows=rows, columns=columns)
    exponent = _exponent(n)
    question = Question("power", (operand, exponent), gather.chosen(exact=(exact, False)))
    axes = _square_axes(operand)
    products = exponent.bit_length() + exponent.bit_count() - 2 if exponent else 0
    if operand.is_exact:
        return MatrixPower(question, EXACT, exactly.power(operand, exponent), axes, "", exponent, products)
    held = whole.whole(operand)
    if held is not None:
        value, products = whole.power(held, exponent)
        return MatrixPower(question, gather.WHOLE, value, axes, "", exponent, products)
    found, products = dense.power(dense.dense(dense.numbers_of(operand)), exponent)
    return MatrixPower(question, gather.evidence(found, operand.notes), found.value, axes, "", exponent, products)


def _exponent(n: Any) -> int:
    if isinstance(n, (bool, np.bool_, type, np.ndarray)) or not hasattr(n, "__index__"):
        raise BadInput("power-not-whole", exponent=shown(n))
    held = index(n)
    if held < 0:
        raise BadInput("power-negative", exponent=held, positive=-held)
    return held


def _square_axes(operand: Operand) -> tuple[Axis, ...]:
    """Labels stay where rows and columns have the same ones; a map between differently named spaces cannot be repeated."""
    if operand.axes:
        labels.agree(operand.axes[-2], operand.axes[-1], "power")
    return operand.axes
