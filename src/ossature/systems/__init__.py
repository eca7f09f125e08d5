"""Systems of linear equations: elimination, rank, the four spaces, factors, inverse, solve."""

from __future__ import annotations

from ossature.systems.factoring import cholesky, ldl, lu, qr
from ossature.systems.solving import choose, solve
from ossature.systems.subspaces import column_space, inverse, left_null_space, null_space, rank, row_space, rref

__all__ = [
    "cholesky",
    "choose",
    "column_space",
    "inverse",
    "ldl",
    "left_null_space",
    "lu",
    "null_space",
    "qr",
    "rank",
    "row_space",
    "rref",
    "solve",
]
