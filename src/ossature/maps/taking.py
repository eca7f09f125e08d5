"""The door of maps: a matrix, a formula as people type it, or a Python function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ossature.base.errors import BadInput, BadType, NotFinite, ShapeMismatch
from ossature.base.message import Message, shown
from ossature.base.results import Answer
from ossature.io.formulas import is_formula, parse_formula
from ossature.numbers.typed import TypedFunction
from ossature.objects.intake import shape_text, take_matrix
from ossature.objects.operand import Axis, Operand

_MOST = 4_096  # numbers a function may take


@dataclass(frozen=True, eq=False)
class FunctionOperand:
    """A function that came in: `typed` as a formula, or `function` of Python, called with an array of n floats."""

    original: Any = field(repr=False)
    shape: tuple[int, int]
    typed: TypedFunction | None = None
    function: Callable[[Any], Any] | None = field(default=None, repr=False)
    ndim: int = 2
    exact: None = None
    unit: str = ""
    labelled: bool = False
    decimal: bool = False
    axes: tuple[Axis, ...] = ()
    notes: tuple[Message, ...] = ()

    def call(self, point: Any) -> Any:
        """The values at a point as a 1-D array, of single precision where they are. Raises one error of ours for each thing that can go wrong."""
        given = np.array(point, dtype=float)
        at = point_text(given)
        try:
            with np.errstate(all="ignore"):
                held = self.function(given.copy())  # type: ignore[misc]
        except Exception as fault:
            raise BadInput("maps-function-raised", point=at, kind=type(fault).__name__, why=shown(fault)) from fault
        return _numbers(held, at)


def _numbers(held: Any, at: str) -> Any:
    """What a function returned, as a 1-D array of numbers. Raises BadType, ShapeMismatch, NotFinite."""
    try:
        if held is None:
            raise TypeError
        values = np.asarray(held)
    except Exception:
        raise BadType("maps-function-type", point=at, kind=type(held).__name__) from None
    if values.dtype == object and values.size:
        try:
            values = values.astype(float)
        except (TypeError, ValueError, OverflowError):
            raise BadType("maps-function-type", point=at, kind=type(held).__name__) from None
    if values.dtype.kind not in "biufc":
        raise BadType("maps-function-type", point=at, kind=type(held).__name__)
    if values.ndim > 1:
        raise ShapeMismatch("maps-function-axes", point=at, shape=shape_text(values.shape))
    if not np.isfinite(values).all():
        raise NotFinite("maps-undefined", point=at)
    kept = values.dtype in (np.float16, np.float32, np.complex64)
    return values.reshape(-1) if kept else values.reshape(-1).astype(complex if values.dtype.kind == "c" else float)


def point_text(point: Any) -> str:
    """(1, 0.5) as people write a point; of a long one its beginning."""
    parts = [f"{float(value):g}" if not hasattr(value, "denominator") or isinstance(value, float) else str(value) for value in list(point)[:6]]
    return parts[0] if len(parts) == 1 else f"({', '.join([*parts, *(['…'] if len(point) > 6 else [])])})"


def take_map(f: Any, n: Any = None, *, name: str = "A", exact: bool = False) -> Operand | FunctionOperand:
    """A matrix, a typed formula or a Python function. n : how many numbers it takes, needed of Python functions only.

    Raises BadInput, ShapeMismatch (n is another), ParseError, NotFinite, TooLarge.
    """
    if n is not None and (isinstance(n, bool) or not isinstance(n, (int, np.integer)) or not 1 <= n <= _MOST):
        raise BadInput("maps-n", value=shown(n), allowed=_MOST)
    if isinstance(f, str) and is_formula(f):
        typed = parse_formula(f)
        held: Operand | FunctionOperand = FunctionOperand(f, typed.shape, typed)
    elif callable(f) and not isinstance(f, Answer) and not hasattr(f, "__array__"):
        if n is None:
            raise BadInput("maps-how-many")
        size = int(n)
        return FunctionOperand(f, (len(FunctionOperand(f, (0, size), function=f).call(np.zeros(size))), size), function=f)
    else:
        held = take_matrix(f, name=name, exact=exact)
    if n is not None and n != held.shape[1]:
        raise ShapeMismatch("maps-n-differs", n=int(n), columns=held.shape[1])
    return held
