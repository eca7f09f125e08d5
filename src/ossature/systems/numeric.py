"""The door of float systems: an array, a stack of them, a sparse matrix, a proof asked for, each goes to the file that solves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.base.errors import SingularMatrix
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.base.structure import look
from ossature.systems.dense import is_definite, solve_dense
from ossature.systems.refining import DenseSolution
from ossature.systems.tall import goes_by_qr

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class DenseChoice:
    """A method by name, and why."""

    method: str
    why: tuple[Message, ...]


def solve_numeric(a: Any, b: Array, *, method: str = "auto", proven: bool = False) -> DenseSolution:
    """A x = b for float arrays, stacks and sparse matrices; see `systems.solve`."""
    if proven:
        from ossature.systems.proof import solve_proven

        return solve_proven(a, b)
    if not isinstance(a, np.ndarray):
        from ossature.systems.sparse import solve_sparse

        return solve_sparse(a, b)
    if a.ndim > 2:
        from ossature.systems.stacks import solve_stack

        return solve_stack(a, b)
    return solve_dense(a, b, method=method)


def choose_numeric(a: Any) -> DenseChoice:
    """What `solve` would do with A, from one look."""
    if not isinstance(a, np.ndarray):
        return DenseChoice("sparse", (Message("dense-why-sparse", stored=int(a.nnz)),))
    if a.ndim > 2:
        return DenseChoice("stack", (Message("dense-why-stack", count=int(np.prod(a.shape[:-2]))),))
    if a.shape[0] != a.shape[1]:
        name, why = ("qr", "dense-why-tall") if goes_by_qr(a) else ("svd", "dense-why-rectangular")
        return DenseChoice(name, (Message(why, rows=a.shape[0], columns=a.shape[1]),))
    seen = look(a)
    if seen.is_diagonal:
        return DenseChoice("diagonal", (Message("dense-why-diagonal"),))
    if seen.is_triangular:
        return DenseChoice("triangular", (Message("dense-why-lower" if seen.upper == 0 else "dense-why-upper"),))
    if seen.is_banded(a.shape[0]):
        return DenseChoice("banded", (Message("dense-why-banded", lower=seen.lower, upper=seen.upper),))
    if seen.hermitian and is_definite(a):
        return DenseChoice("cholesky", (Message("dense-why-cholesky"),))
    return DenseChoice("lu", (Message("dense-why-symmetric") if seen.hermitian else Message("dense-why-full"),))


@dataclass(frozen=True, slots=True)
class DenseInverse:
    """An inverse and what is known about it."""

    value: Array
    evidence: Evidence


def inverse_numeric(a: Array, *, proven: bool = False) -> DenseInverse:
    """The inverse, column by column from one factorization. Raises SingularMatrix when A is singular within rounding."""
    found = solve_numeric(a, np.eye(a.shape[0], dtype=a.dtype), proven=proven)
    if found.kind != "unique":
        raise SingularMatrix("dense-no-inverse", rank=int(found.rank), size=a.shape[0])
    return DenseInverse(found.x, found.evidence)
