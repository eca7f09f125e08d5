"""What an idea works on: anything that came through the door, in one shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ossature.base.arrays import filled
from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.numbers.matrix import ExactMatrix, ExactVector


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its name, and a label for each position; both may be empty."""

    name: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)  # no slots: what stays at its default then costs nothing, and the door is passed by every small question
class Operand:
    """An input. Exactly one of `exact`, `array`, `sparse` and `operator` is set.

    exact : matrix; a vector is held as n x 1 with ndim 1, a scalar as 1 x 1 with ndim 0
    array : float32, float64, complex64 or complex128; dtype object holds exact entries where ndim > 2
    axes : one Axis for each axis, or nothing      unit : text, kept as typed      library : where the array came from
    home : an array of another library that array results go back to, or None
    notes : what the door did that the reader should know      original : what the caller wrote
    operator : a function or an object with matvec, known by its products alone
    decimal : whether exact entries were typed as decimals, and none as a fraction
    """

    exact: ExactMatrix | None
    array: Any
    ndim: int
    shape: tuple[int, ...]
    sparse: Any = None
    axes: tuple[Axis, ...] = ()
    unit: str = ""
    library: str = "numpy"
    home: Any = field(default=None, repr=False)
    notes: tuple[Message, ...] = ()
    decimal: bool = False
    original: Any = field(default=None, repr=False)
    operator: Any = None

    @property
    def is_exact(self) -> bool:
        """Whether the entries are exact."""
        return self.exact is not None or (self.array is not None and self.array.dtype == object)

    @property
    def labelled(self) -> bool:
        """Whether any axis has a name or labels."""
        return any(axis.name or axis.labels for axis in self.axes)

    def labels(self, axis: int) -> tuple[str, ...]:
        """The labels of an axis, empty when it has none."""
        return self.axes[axis].labels if self.axes else ()

    def vector(self) -> Any:
        """The entries of a vector: an ExactVector or a 1-D array."""
        if self.exact is not None:
            return ExactVector(row[0] for row in self.exact.rows)
        return self.array

    def numeric(self) -> np.ndarray[Any, Any]:
        """As a float or complex array of the operand's own shape, exact entries correctly rounded."""
        if self.exact is not None:
            return np.asarray(self.exact).reshape(self.shape)
        if self.sparse is not None:
            return filled(self.sparse)
        if self.operator is not None:
            raise BadInput("operator-no-matrix", rows=self.shape[0], columns=self.shape[1])
        if self.array.dtype == object:
            is_complex = any(getattr(value, "d", None) is not None and value.d < 0 for value in self.array.flat)
            return np.asarray(self.array, dtype=np.complex128 if is_complex else np.float64)
        return np.asarray(self.array)
