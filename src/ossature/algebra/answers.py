"""What the verbs of algebra answer."""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, pi
from typing import Any, Literal

import numpy as np

from ossature.base.arrays import filled
from ossature.base.decimals import typed_in_decimals
from ossature.base.errors import BadInput, BadType, LabelMismatch
from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question
from ossature.numbers.matrix import ExactVector
from ossature.objects.labelled import Labelled
from ossature.objects.operand import Axis

View = Literal["rows", "columns", "outer", "maps"]


class Valued(Answer):
    """An answer with a single value; where the operands had labels, `axes` holds those of the value and indexing takes names.

    unit : the unit of the value as text, "" when there is none
    """

    value: Any
    axes: tuple[Axis, ...]
    unit: str

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the value; () for a single number."""
        return tuple(int(side) for side in getattr(self.value, "shape", ()))

    @property
    def labelled(self) -> Labelled:
        """The value with its axes, labels and unit, to be sliced, summed and printed by name."""
        held = filled(self.value) if hasattr(self.value, "toarray") else self.value
        decimal = typed_in_decimals(self.question.operands)
        if hasattr(held, "rows"):
            return Labelled(_entries(held.rows, held.shape), self.axes, self.unit, decimal)
        values = _entries([list(held)], (1, len(held)))[0] if isinstance(held, ExactVector) else held
        return Labelled(np.asarray(values), self.axes, self.unit, decimal)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return as_array(self.value, dtype)

    def __float__(self) -> float:
        held = _single(self)
        if isinstance(held, complex) and held.imag == 0:
            held = held.real
        if _is_complex(held):
            raise BadType("numbers-complex-to-float", value=str(held))
        return float(held)

    def __complex__(self) -> complex:
        return complex(_single(self))

    def __len__(self) -> int:
        return len(self.value) if hasattr(self.value, "__len__") else int(self.value.shape[0])

    def __getitem__(self, key: Any) -> Any:
        """An entry or a part, by position or by label: answer["Ann"], answer["Ann", "maths"], answer[0, 1]."""
        keys = key if isinstance(key, tuple) else (key,)
        places = tuple(self._place(axis, part) for axis, part in enumerate(keys))
        if hasattr(self.value, "rows"):
            return self.value[places] if len(places) == 2 else list(self.value.rows[places[0]])
        return self.value[places[0] if len(places) == 1 else places]

    def _place(self, axis: int, key: Any) -> Any:
        if not isinstance(key, str):
            return key
        labels = self.axes[axis].labels if axis < len(self.axes) else ()
        if key not in labels:
            raise LabelMismatch("algebra-no-label", label=key, known=labels)
        return labels.index(key)


def _entries(rows: Any, shape: tuple[int, int]) -> np.ndarray[Any, Any]:
    """Rows of exact entries as an array of objects."""
    held = np.empty(shape, dtype=object)
    for index, row in enumerate(rows):
        held[index, :] = row
    return held


def as_array(value: Any, dtype: Any = None) -> np.ndarray[Any, Any]:
    """A value as a NumPy array: exact entries correctly rounded, whole numbers and floats as they are."""
    held = filled(value) if hasattr(value, "toarray") else value
    if getattr(getattr(held, "dtype", None), "kind", "") == "O":
        held = held.astype(np.complex128 if any(_is_complex(entry) for entry in held.flat) else np.float64)
    elif hasattr(held, "numerator") or hasattr(held, "d") and not hasattr(held, "rows"):
        held = complex(held) if _is_complex(held) else float(held)
    return np.asarray(held, dtype=dtype)


def _is_complex(entry: Any) -> bool:
    root = getattr(entry, "d", None)
    return isinstance(entry, complex) or (root is not None and root < 0)


def _single(answer: Valued) -> Any:
    if np.prod(answer.shape, dtype=int) != 1:
        raise BadInput("algebra-not-single", verb=answer.question.verb, shape=str(answer.shape))
    return answer.value if answer.shape == () else as_array(answer.value).item()


@dataclass(frozen=True, eq=False, repr=False)
class Entrywise(Valued):
    """add, subtract, scale and hadamard. value : shaped like the operands      along : how a bias was spread, "rows", "columns" or None."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""
    along: str | None = None


@dataclass(frozen=True, eq=False, repr=False)
class Product(Valued):
    """multiply. value : A B      view : how steps() explains it, "rows", "columns", "outer" or "maps"      flops : 2 m n k, for all matrices of a stack."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""
    view: View = "rows"
    flops: int = 0


@dataclass(frozen=True, eq=False, repr=False)
class Dot(Valued):
    """dot. value : the sum of conj(x_i) y_i."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Cosine(Valued):
    """cosine. value : x·y / (|x| |y|)      dot, squares : x·y, and x·x with y·y, where they are exact, else None."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""
    dot: Any = None
    squares: tuple[Any, Any] | None = None

    @property
    def degrees(self) -> float:
        """The angle between the vectors, in degrees; for complex vectors that of the real part."""
        return acos(max(-1.0, min(1.0, complex(self.value).real))) * 180 / pi


@dataclass(frozen=True, eq=False, repr=False)
class Outer(Valued):
    """outer. value : the matrix of all products x_i y_j, of rank one (or zero)."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Transposed(Valued):
    """transpose. value : rows and columns exchanged; with conjugate=True also conjugated."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class MatrixPower(Valued):
    """power. value : A multiplied by itself      exponent : how often      products : how many multiplications repeated squaring took."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""
    exponent: int = 0
    products: int = 0


@dataclass(frozen=True, eq=False, repr=False)
class Trace(Valued):
    """trace. value : the sum of the diagonal; for a stack one for each matrix."""

    question: Question
    evidence: Evidence
    value: Any
    axes: tuple[Axis, ...] = ()
    unit: str = ""
