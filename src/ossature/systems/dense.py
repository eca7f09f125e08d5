"""One float matrix: the cheapest method, its backward error measured, and upwards from there until the answer is right or shown to be undecidable."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from ossature.base.errors import StructureMismatch
from ossature.base.message import Message
from ossature.base.structure import Look, look, refuse_not_hermitian
from ossature.systems.least_squares import solve_any
from ossature.systems.methods import BY_NAME, Banded, Failed, Triangular, by_structure
from ossature.systems.refining import DenseSolution, answered, as_vector, attempt
from ossature.systems.scaling import Scaled

Array = np.ndarray[Any, Any]


def solve_dense(a: Array, b: Array, *, method: str = "auto", before: tuple[Message, ...] = ()) -> DenseSolution:
    """A x = b for one float array A (m, n) and b (m,) or (m, k). before: what was tried already."""
    a, b = _same_kind(a, b)
    right = b if b.ndim == 2 else b[:, None]
    history = _History(before)
    found = _square(a, right, method, history) if a.shape[0] == a.shape[1] and a.size else None
    if found is None:
        found = solve_any(a, right, tuple(history), by_qr=method != "svd")
    return found if b.ndim == 2 else as_vector(found)


class _History(list[Message]):
    """What was tried, each thing told once: a method that gave way twice, or a condition met again, is no news."""

    def append(self, message: Message) -> None:
        key = (message.code, message.values.get("method"))
        if all((told.code, told.values.get("method")) != key for told in self):
            super().append(message)


def _same_kind(a: Array, b: Array) -> tuple[Array, Array]:
    """Both in the wider of their dtypes; integers that came along as float64."""
    dtype = np.result_type(a.dtype, b.dtype)
    return a.astype(dtype, copy=False), b.astype(dtype, copy=False)


def is_definite(a: Array) -> bool:
    """Whether a Cholesky factorization of A goes through."""
    try:
        BY_NAME["cholesky"](a)
    except Failed:
        return False
    return True


def _ladder(a: Array, seen: Look, method: str) -> list[Any]:
    if method == "auto":
        return by_structure(a, seen)
    if method == "cholesky":
        refuse_not_hermitian(a, "cholesky")
    if method == "triangular":
        if not seen.is_triangular:
            raise StructureMismatch("structure-not-triangular", lower=seen.lower, upper=seen.upper)
        return [partial(Triangular, lower=seen.upper == 0)]
    if method == "diagonal" and not seen.is_diagonal:
        raise StructureMismatch("structure-not-diagonal", lower=seen.lower, upper=seen.upper)
    if method == "banded":
        return [partial(Banded, lower=seen.lower, upper=seen.upper)]
    return [BY_NAME[method]] if method in BY_NAME else []


def _square(a: Array, b: Array, method: str, history: list[Message]) -> DenseSolution | None:
    """The answer of the first method that is good enough; None when A is singular within rounding (or an SVD was asked for). Writes history."""
    scaled = Scaled(a, b, look(a))
    history += scaled.notes
    for make in _ladder(scaled.a, scaled.seen, method):
        found = attempt(make, scaled, history)
        answer = None if found is None else answered(found, scaled, a, b, history)
        if answer is not None:
            return answer
    return None if method in ("auto", "svd") or scaled.was_scaled else _square(a, b, "auto", history)
