"""What the verbs of norms answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ossature.algebra.answers import Valued
from ossature.base.evidence import Evidence
from ossature.base.results import Question
from ossature.objects.operand import Axis

Kind = Literal["vector", "matrix"]


@dataclass(frozen=True, eq=False, repr=False)
class Norm(Valued):
    """norm. value : one number, or with `axis` one for each line      order : 0, p, inf, "fro", "nuc" or "max"      kind : "vector" or "matrix"."""

    question: Question
    evidence: Evidence
    value: Any
    order: Any
    kind: Kind
    axes: tuple[Axis, ...] = ()
    unit: str = ""

    @property
    def is_norm(self) -> bool:
        """Whether this order is a norm at all: below 1 the triangle inequality fails."""
        return isinstance(self.order, str) or self.order >= 1


@dataclass(frozen=True, eq=False, repr=False)
class Distance(Valued):
    """distance. value : the norm of x - y      difference : x - y      order, kind : as of Norm."""

    question: Question
    evidence: Evidence
    value: Any
    order: Any
    kind: Kind
    difference: Any = None
    axes: tuple[Axis, ...] = ()
    unit: str = ""

    @property
    def is_norm(self) -> bool:
        """Whether this order is a norm at all: below 1 the triangle inequality fails."""
        return isinstance(self.order, str) or self.order >= 1
