"""Linear maps without a matrix at the door: functions and SciPy operators as operands, checked for what can be known before the first product."""

from __future__ import annotations

from typing import Any

from ossature.base.arrays import library_of
from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.message import shown
from ossature.base.results import Answer
from ossature.krylov.products import Product, of_matrix
from ossature.objects.operand import Operand

_MARKS = ("matvec", "shape")  # of SciPy's LinearOperator, PyLops, curvlinops and others


def is_operator(x: Any) -> bool:
    """Whether x is a map that is known by its products alone: a plain function, or an object with matvec and shape."""
    if isinstance(x, Answer) or isinstance(x, type) or library_of(x):
        return False
    return all(hasattr(x, mark) for mark in _MARKS) or callable(x)


def take_operator(x: Any, size: Any, *, verb: str) -> Operand:
    """A function or operator as an operand. size : n, or (m, n), of a function. Raises BadInput, ShapeMismatch."""
    if all(hasattr(x, mark) for mark in _MARKS):
        held = getattr(x, "shape", None)
        if size is not None and _shape(size, verb) != tuple(held or ()):
            raise ShapeMismatch("operator-size-differs", verb=verb, given=str(_shape(size, verb)), own=str(held))
        shape = _shape(held, verb)
    elif size is None:
        raise BadInput("operator-size-missing", verb=verb)
    else:
        shape = _shape(size, verb)
    return Operand(None, None, 2, shape, operator=x, library="operator", original=x)


def _shape(size: Any, verb: str) -> tuple[int, int]:
    sides = tuple(size) if isinstance(size, (tuple, list)) else (size, size)
    if len(sides) != 2 or not all(hasattr(side, "__index__") and not isinstance(side, bool) and int(side) >= 0 for side in sides):
        raise BadInput("operator-size", verb=verb, size=shown(size))
    return int(sides[0]), int(sides[1])


def refuse_size(size: Any, verb: str) -> None:
    """Raise BadInput for a size that goes with a matrix, whose size is known."""
    if size is not None:
        raise BadInput("operator-size-of-matrix", verb=verb, size=shown(size))


def product_of(operand: Operand) -> Product:
    """Products with an operand: of a function, an operator, a sparse matrix or an array."""
    held = operand.operator
    if held is None:
        return of_matrix(operand.sparse if operand.sparse is not None else operand.numeric())
    if not hasattr(held, "matvec"):
        return Product(held, (operand.shape[0], operand.shape[1]))
    return Product(held.matvec, (operand.shape[0], operand.shape[1]), getattr(held, "rmatvec", None))
