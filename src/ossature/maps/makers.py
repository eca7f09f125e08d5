"""The maps that have names: rotation, reflection, projection, shear."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any, Literal

import numpy as np

from ossature.base.errors import BadInput, ShapeMismatch, SingularMatrix
from ossature.base.evidence import EXACT, Evidence
from ossature.base.home import at_home
from ossature.base.limits import refuse_above
from ossature.base.message import shown
from ossature.base.options import is_one_of
from ossature.base.results import Question
from ossature.maps.answers import LinearMap
from ossature.maps.linear import as_given
from ossature.numbers.entries import Quadratic, Rational
from ossature.numbers.matrix import ExactMatrix
from ossature.objects.intake import shape_text, take, take_scalar
from ossature.objects.operand import Operand

_HALF = Rational(1, 2)
_COSINES = {0: Rational(1), 30: Quadratic(0, _HALF, 3), 45: Quadratic(0, _HALF, 2), 60: _HALF, 90: Rational(0)}
_EPS = float(np.finfo(np.float64).eps)


def _question(verb: str, operand: Operand, exact: bool, **options: Any) -> Question:
    return Question(verb, (operand,), {**options, **({"exact": True} if exact else {})})


@at_home
def rotation(angle: Any, *, exact: bool = False) -> LinearMap:
    """The rotation of the plane by an angle, anticlockwise.

    angle : in degrees; whole multiples of 30 and 45 are exact, others are floats      exact : take a float at its binary value
    Returns LinearMap: value (2, 2) = [[cos, −sin], [sin, cos]].
    Raises ShapeMismatch (not one number), BadInput (complex, or beyond 1e15 where no digit of the turn is left), NotFinite, ParseError.
    Cost constant.  Strang, Introduction to Linear Algebra, 8.1.

    >>> rotation(90).value
    [[0, -1],
     [1, 0]]
    >>> rotation(30).value[0, 0]
    √3/2
    """
    operand = take_scalar(angle, name="angle", exact=exact)
    question = _question("rotation", operand, exact)
    value = operand.exact.rows[0][0] if operand.exact is not None else operand.numeric().item()
    if isinstance(value, complex) and not value.imag:
        value = value.real
    if isinstance(value, complex) or getattr(value, "d", None) is not None and value.d < 0 or not abs(value) < 10**15:
        raise BadInput("maps-angle", value=shown(value))
    if isinstance(value, Rational):
        turn = value - 360 * (value.numerator // (360 * value.denominator))
        found = _exact_turn(turn)
        if found is not None:
            c, s = found
            return LinearMap(question, EXACT.noting(*operand.notes), ExactMatrix.of([[c, -s], [s, c]]))
        value = float(turn)
    turn = float(value) * pi / 180
    c, s = cos(turn), sin(turn)
    error = 4 * _EPS * max(1.0, abs(turn))
    evidence = Evidence("formula", error_bound=error, digits=float(-np.log10(error)), entry_errors=np.full((2, 2), error), notes=operand.notes)
    return LinearMap(question, evidence, np.array([[c, -s], [s, c]]))


def _exact_turn(turn: Rational) -> tuple[Any, Any] | None:
    """Cosine and sine of a multiple of 30 or 45 degrees between 0 and 360."""
    if turn.denominator != 1:
        return None
    quarter, rest = divmod(int(turn.numerator), 90)
    if rest not in _COSINES:
        return None
    c, s = _COSINES[rest], _COSINES[90 - rest]
    for _ in range(quarter % 4):
        c, s = -s, c
    return c, s


@at_home
def shear(factor: Any, *, along: Literal["x", "y"] = "x", exact: bool = False) -> LinearMap:
    """The shear of the plane: layers slide along an axis, the farther out the more.

    factor : how far the layer at height 1 slides      along : the axis along which they slide, "x" or "y"      exact : take a float at its binary value
    Returns LinearMap: value (2, 2) = [[1, k], [0, 1]], or its transpose.
    Raises ShapeMismatch (not one number), BadInput (another axis), NotFinite, ParseError.
    Cost constant.  Strang, Introduction to Linear Algebra, 8.1.

    >>> shear(2).value
    [[1, 2],
     [0, 1]]
    """
    if not is_one_of(along, ("x", "y")):
        raise BadInput("maps-shear-along", along=shown(along))
    operand = take_scalar(factor, name="k", exact=exact)
    options = {} if along == "x" else {"along": along}
    value: Any
    if operand.exact is not None:
        value = ExactMatrix.of([[1, operand.exact.rows[0][0]], [0, 1]])
        value = value if along == "x" else value.transpose()
    else:
        value = np.eye(2, dtype=operand.numeric().dtype)
        value[(0, 1) if along == "x" else (1, 0)] = operand.numeric()
    return LinearMap(_question("shear", operand, exact, **options), as_given(operand), value)


@at_home
def projection(onto: Any, *, exact: bool = False) -> LinearMap:
    """The orthogonal projection onto the span of vectors: every point goes to the nearest one there.

    onto : a vector (n,), or independent vectors as the columns of a matrix (n, k)      exact : take floats at their binary value
    Returns LinearMap: value (n, n) = B (BᴴB)⁻¹ Bᴴ, parts B.
    Raises SingularMatrix (dependent columns, or the zero vector), ShapeMismatch, NotFinite, ParseError.
    Cost O(n k^2 + n^2 k).  Strang, Introduction to Linear Algebra, 4.2.

    >>> projection("1 1").value
    [[1/2, 1/2],
     [1/2, 1/2]]
    """
    return _projected("projection", onto, exact, lambda p: p)


@at_home
def reflection(across: Any, *, exact: bool = False) -> LinearMap:
    """The reflection across the span of vectors: what lies in it stays, what is perpendicular to it changes sign.

    across : a vector (n,), or independent vectors as the columns of a matrix (n, k)      exact : take floats at their binary value
    Returns LinearMap: value (n, n) = 2P − I with the projection P, parts B.
    Raises SingularMatrix (dependent columns, or the zero vector), ShapeMismatch, NotFinite, ParseError.
    Cost that of `projection`.  Strang, Introduction to Linear Algebra, 4.4.

    >>> reflection("1 1").value
    [[0, 1],
     [1, 0]]
    """
    return _projected("reflection", across, exact, lambda p: p + p - (ExactMatrix.identity(len(p.rows)) if hasattr(p, "rows") else np.eye(len(p))))


def _projected(verb: str, vectors: Any, exact: bool, turned: Any) -> LinearMap:
    operand = take(vectors, name="B", exact=exact)
    if operand.ndim not in (1, 2):
        raise ShapeMismatch("maps-span-shape", shape=shape_text(operand.shape))
    question = _question(verb, operand, exact)
    if operand.exact is not None:
        b = operand.exact
        try:
            p = b @ (b.adjoint() @ b).inverse() @ b.adjoint()
        except SingularMatrix as fault:
            raise SingularMatrix("maps-span-dependent", **fault.message.values) from None
        return LinearMap(question, EXACT.noting(*operand.notes), turned(p), (("B", b),))
    rows = operand.shape[0]
    refuse_above("memory_bytes", 8 * rows * rows, "arrays-answer-memory", shape=shape_text((rows, rows)))
    columns = operand.numeric().reshape(rows, operand.shape[1] if operand.ndim > 1 else 1)
    p, evidence = _orthonormal(columns)
    return LinearMap(question, evidence.noting(*operand.notes), turned(p), (("B", columns),))


def _orthonormal(b: Any) -> tuple[Any, Evidence]:
    """QQᴴ with an orthonormal Q of the same span; its error is that of the span. Raises SingularMatrix within rounding."""
    from ossature.systems.spaces import dense_space

    held = dense_space(b, "column_space")
    if len(held.basis) < b.shape[1]:
        raise SingularMatrix("maps-span-dependent", rank=len(held.basis), size=b.shape[1])
    q = np.stack(held.basis, axis=1) if held.basis else np.zeros((b.shape[0], 0))
    return q @ q.conj().T, held.evidence
