"""What the verbs of linear systems answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ossature.base.errors import LabelMismatch
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.base.results import Answer, Question

Kind = Literal["unique", "infinite", "least_squares"]
SpaceName = Literal["null_space", "column_space", "row_space", "left_null_space"]


@dataclass(frozen=True, eq=False, repr=False)
class Solution(Answer):
    """What `solve` found out about A x = b, with A (m, n) and b (m,) or (m, k).

    kind : "unique", "infinite" or "least_squares" (no x satisfies all equations; x comes closest)
    x : shaped like the unknowns, (n,) or (n, k); for "infinite" the particular solution with the free unknowns at zero (exact) or of least norm (float)
    null_space : the directions that may be added to x, a list of vectors      free : indices of the free unknowns
    residual : b - A x      consistent : whether the equations agree      rank : of A
    certificate : multipliers y with y·A = 0 (of floats: within rounding) and y·b != 0 when the equations contradict each other, else None
    unknowns : the names of the unknowns, when they have names
    """

    question: Question
    evidence: Evidence
    kind: Any
    x: Any
    null_space: list[Any]
    free: tuple[int, ...]
    residual: Any
    consistent: Any
    rank: Any
    certificate: Any = None
    unknowns: tuple[str, ...] = ()

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return np.asarray(self.x, dtype=dtype)

    def __getitem__(self, key: Any) -> Any:
        """One unknown, by position or by name. Raises LabelMismatch."""
        if isinstance(key, str):
            if key not in self.unknowns:
                raise LabelMismatch("algebra-no-label", label=key, known=self.unknowns)
            return self.x[self.unknowns.index(key)]
        if isinstance(key, int) and not -len(self.x) <= key < len(self.x):
            raise LabelMismatch("solve-no-unknown", place=key, count=len(self.x))
        return self.x[key]


class Valued(Answer):
    """An answer with a single value."""

    value: Any

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return np.asarray(self.value, dtype=dtype)


@dataclass(frozen=True, eq=False, repr=False)
class Rank(Valued):
    """value : the rank, an int; singular_values and gap (of floats) say how clear the decision is; shape : of the matrix."""

    question: Question
    evidence: Evidence
    value: int
    shape: tuple[int, int]
    singular_values: Any = None
    gap: float | None = None

    def __int__(self) -> int:
        return self.value

    def __index__(self) -> int:
        return self.value

    def __float__(self) -> float:
        return float(self.value)


@dataclass(frozen=True, eq=False, repr=False)
class Reduced(Valued):
    """value : the reduced row echelon form; pivots : its pivot columns; free : the other columns."""

    question: Question
    evidence: Evidence
    value: Any
    pivots: tuple[int, ...]
    free: tuple[int, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Inverse(Valued):
    """value : the inverse matrix."""

    question: Question
    evidence: Evidence
    value: Any


@dataclass(frozen=True, eq=False, repr=False)
class Space(Answer):
    """A subspace.

    name : "null_space", "column_space", "row_space" or "left_null_space"      basis : a list of vectors
    dimension : how many they are      ambient : the dimension of the space around it
    """

    question: Question
    evidence: Evidence
    name: SpaceName
    basis: list[Any]
    dimension: int
    ambient: int

    def __len__(self) -> int:
        return self.dimension

    def __iter__(self) -> Iterator[Any]:
        return iter(self.basis)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        """The basis as the columns of a matrix, (ambient, dimension)."""
        columns = [np.asarray(vector) for vector in self.basis]
        held = np.column_stack(columns) if columns else np.zeros((self.ambient, 0))
        return np.asarray(held, dtype=dtype)


@dataclass(frozen=True, eq=False, repr=False)
class Choice(Answer):
    """What `solve` would do: `method`, and `why` as sentences; nothing has been solved."""

    question: Question
    evidence: Evidence
    method: str
    why: tuple[Message, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Factors(Answer):
    """A factorization: unpacks in mathematical order and reuses its work.

    name : "lu" (A = P L U), "cholesky" (A = L Lᴴ), "ldl" (A = L D Lᴴ) or "qr" (A = Q R)
    parts : the factors in that order      kept : the engine's factor object, which solves, inverts and takes determinants
    """

    question: Question
    evidence: Evidence
    name: str
    parts: tuple[Any, ...]
    kept: Any

    def __iter__(self) -> Iterator[Any]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __getitem__(self, index: int) -> Any:
        return self.parts[index]

    def solve(self, b: Any) -> Any:
        """X with A x = b, from the factors; b (n,) or (n, k), exact or float as A is. Raises SingularMatrix, ShapeMismatch."""
        return self.kept.solve(b)

    @property
    def det(self) -> Any:
        """Det A from the factors."""
        return self.kept.det

    @property
    def inverse(self) -> Any:
        """The inverse from the factors. Raises SingularMatrix."""
        return self.kept.inverse

    @property
    def condition(self) -> Any:
        """The condition number in the 1-norm, from the factors."""
        return self.kept.condition
