"""What `describe` and `reshape` answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question
from ossature.objects.labelled import Labelled
from ossature.objects.operand import Axis


@dataclass(frozen=True, eq=False, repr=False)
class Description(Answer):
    """What an object is.

    kind : "scalar", "vector", "matrix" or "tensor"      shape : positions along each axis      axes : names and labels      unit : text, as typed
    dtype : "exact" for typed numbers and lists, else the dtype it came with      memory : bytes, as it came
    structure : tags found, such as "symmetric", "upper-triangular", "positive-definite"      guess : what such a shape usually is in deep learning
    nonzero : how many entries are not zero      extremes : smallest and largest entry, None where entries have no order or are none
    """

    question: Question
    evidence: Evidence
    kind: str
    shape: tuple[int, ...]
    axes: tuple[Axis, ...]
    unit: str
    dtype: str
    memory: int
    structure: tuple[str, ...]
    guess: str
    nonzero: int = 0
    extremes: tuple[Any, Any] | None = None


@dataclass(frozen=True, eq=False, repr=False)
class Reshaped(Answer):
    """value : the same entries in another shape, a Labelled      before : the shape they had."""

    question: Question
    evidence: Evidence
    value: Labelled
    before: tuple[int, ...]

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return np.asarray(self.value, dtype=dtype)
