"""What the verbs of maps answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question
from ossature.systems.answers import Space, Valued


class Counterexample(NamedTuple):
    """Where a law fails: additivity T(u + v) = T(u) + T(v), or homogeneity T(cu) = c T(u); `left` and `right` are its two sides."""

    law: Literal["additivity", "homogeneity"]
    u: Any
    v: Any
    c: Any
    left: Any
    right: Any


@dataclass(frozen=True, eq=False, repr=False)
class Linearity(Answer):
    """Whether a function is a linear map; true or false in an `if`.

    linear : the answer      affine : T(x) = A x + b (every linear map is; b is then zero)      trials : laws tried; 0 where terms or a matrix decide
    counterexample : where a law fails, or None      a : (m, n) the matrix, b : (m,) the value at zero; None where T is not affine      shape : (m, n)
    """

    question: Question
    evidence: Evidence
    linear: bool
    affine: bool
    counterexample: Counterexample | None
    trials: int
    a: Any
    b: Any
    shape: tuple[int, int]

    def __bool__(self) -> bool:
        return self.linear


@dataclass(frozen=True, eq=False, repr=False)
class LinearMap(Valued):
    """A linear map by its matrix: value (m, n), so that T(x) = value · x. What the map was made of: `parts` by name (P, P⁻¹, the direction, ...)."""

    question: Question
    evidence: Evidence
    value: Any
    parts: tuple[tuple[str, Any], ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        """(m, n): from n numbers to m."""
        return self.value.shape  # type: ignore[no-any-return]

    @property
    def is_exact(self) -> bool:
        """Whether its entries are exact."""
        return hasattr(self.value, "rows")


@dataclass(frozen=True, eq=False, repr=False)
class MapSpace(Answer):
    """The kernel or the image of a linear map, with the numbers of rank and nullity.

    name : "kernel" or "image"      basis : a list of vectors      dimension : how many      ambient : numbers in each
    rank + nullity = n, the dimension of the space the map starts from      kept : the same as a Space of the matrix
    """

    question: Question
    evidence: Evidence
    name: Literal["kernel", "image"]
    basis: list[Any]
    dimension: int
    ambient: int
    rank: int
    nullity: int
    kept: Space

    def __len__(self) -> int:
        return self.dimension

    def __iter__(self) -> Iterator[Any]:
        return iter(self.basis)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        """The basis as the columns of a matrix, (ambient, dimension)."""
        return np.asarray(self.kept, dtype=dtype)
