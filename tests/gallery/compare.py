"""The same hard systems to Ossature and to NumPy, SciPy and torch: how many digits of each answer are right, and who said so."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.linalg
import torch

import ossature
from ossature.base.errors import OssatureError
from tests.gallery import oracle
from tests.gallery.matrices import MAKERS, RECTANGLES, Array, right_sides

SIZES = (10, 50)
LARGER = (("growth", 60), ("growth", 100), ("growth_mixed", 100), ("complex_growth", 100))
SHAPES = ((20, 10), (50, 8))
PEERS = ("numpy", "scipy", "torch")
_WRONG = 1.0  # fewer right digits than this, without a word, are a silently wrong answer
Solver = Callable[[Array, Array], Any]


@dataclass(frozen=True)
class Outcome:
    """digits : that are right, None without an answer      said : "", or what came instead of silence: "error", "warning", "not finite", or a rank."""

    digits: float | None
    said: str = ""
    claimed: float | None = None

    @property
    def is_silently_wrong(self) -> bool:
        """A vector without a right digit (or of a system without a single solution), and not a word about it."""
        return self.digits is not None and self.digits < _WRONG and not self.said and (self.claimed is None or self.claimed >= _WRONG)


@dataclass(frozen=True)
class Row:
    """One system: how it went for everyone. singular : no single solution exists, in exact arithmetic on the float data."""

    name: str
    size: str
    condition: float
    singular: bool
    ours: Outcome
    peers: dict[str, Outcome]


def _torch(solve: Callable[..., Any]) -> Solver:
    return lambda a, b: solve(torch.from_numpy(np.ascontiguousarray(a)), torch.from_numpy(np.ascontiguousarray(b)[:, None])).numpy()[:, 0]


SOLVERS: dict[str, Solver] = {"numpy": np.linalg.solve, "scipy": scipy.linalg.solve, "torch": _torch(torch.linalg.solve)}
CLOSEST: dict[str, Solver] = {
    "numpy": lambda a, b: np.linalg.lstsq(a, b)[0],
    "scipy": lambda a, b: scipy.linalg.lstsq(a, b)[0],
    "torch": _torch(lambda a, b: torch.linalg.lstsq(a, b).solution),
}


def asked(solver: Solver, a: Array, b: Array, exact: Any) -> Outcome:
    """What a peer answers."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            x = np.asarray(solver(a.copy(), b.copy()))
        except (np.linalg.LinAlgError, ValueError, RuntimeError):
            return Outcome(None, "error")
    if not np.all(np.isfinite(x)):
        return Outcome(0.0, "not finite")
    digits = 0.0 if exact is None else oracle.digits(oracle.error(x, exact))
    return Outcome(digits, "warning" if caught else "")


def ours(a: Array, b: Array, exact: Any) -> tuple[Outcome, float]:
    """What we answer, and the condition we found."""
    try:
        found = ossature.solve(a, b)
    except OssatureError:
        return Outcome(None, "error"), float("nan")
    said = f"rank {found.rank} of {min(a.shape)}" if found.rank < min(a.shape) else ""
    digits = 0.0 if exact is None else oracle.digits(oracle.error(found.x, exact))
    return Outcome(digits, said, float(found.evidence.digits)), float(found.evidence.condition)


def square_rows() -> Iterator[Row]:
    """Square systems of every family."""
    for name, n in (*((name, n) for name in MAKERS for n in SIZES), *LARGER):
        a = MAKERS[name](n)
        b = right_sides(a)["near"]
        exact = oracle.solution(a, b)
        mine, condition = ours(a, b, exact)
        yield Row(name, str(n), condition, exact is None, mine, {peer: asked(solver, a, b, exact) for peer, solver in SOLVERS.items()})


def rectangular_rows() -> Iterator[Row]:
    """Least squares and least norm."""
    for name, make in RECTANGLES.items():
        for shape in SHAPES:
            a = make(*shape)
            b = right_sides(a)["blind"]
            exact = oracle.closest(a, b)
            mine, condition = ours(a, b, exact)
            size = "{}x{}".format(*a.shape)
            yield Row(name, size, condition, False, mine, {peer: asked(solver, a, b, exact) for peer, solver in CLOSEST.items()})


def silently_wrong(rows: list[Row]) -> dict[str, int]:
    """How many answers were wrong without a word, by library."""
    return {"ossature": sum(row.ours.is_silently_wrong for row in rows), **{peer: sum(row.peers[peer].is_silently_wrong for row in rows) for peer in PEERS}}


def overclaimed(rows: list[Row]) -> int:
    """How often we claimed more than half a digit too many, where we claimed a single solution."""
    return sum(row.ours.digits is not None and not row.ours.said and (row.ours.claimed or 0.0) > row.ours.digits + 0.5 for row in rows)
