"""Float systems with their evidence against NumPy's and SciPy's bare answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

import numpy as np

from benchmarks.measure import Bar, Job

Array = np.ndarray[Any, Any]


def agree(ours: Any, peer: Any) -> bool:
    """The same vector but for rounding."""
    return bool(np.allclose(ours, peer, rtol=1e-6, atol=1e-9))


@cache
def _full(size: int) -> tuple[Array, Array]:
    random = np.random.default_rng(size)
    return random.standard_normal((size, size)), random.standard_normal(size)


@cache
def _definite(size: int) -> tuple[Array, Array]:
    full, right = _full(size)
    return full @ full.T / size + np.eye(size), right


@cache
def _triangular(size: int) -> tuple[Array, Array]:
    """Lower triangular and tame: ones and more on the diagonal, small below it."""
    full, right = _full(size)
    held = np.tril(full) / size
    np.fill_diagonal(held, 1.0 + np.abs(np.diagonal(full)))
    return held, right


@cache
def _banded(size: int) -> tuple[Array, Array]:
    """Five diagonals, the middle one the heaviest."""
    full, right = _full(size)
    held = np.triu(np.tril(full, 2), -2)
    np.fill_diagonal(held, 8.0 + np.abs(np.diagonal(full)))
    return held, right


@cache
def _stack(count: int) -> tuple[Array, Array]:
    random = np.random.default_rng(count)
    return random.standard_normal((count, 4, 4)), random.standard_normal((count, 4))


@cache
def _tall(size: int) -> tuple[Array, Array]:
    """Many equations in ten unknowns."""
    random = np.random.default_rng(size)
    return random.standard_normal((size, 10)), random.standard_normal(size)


def _job(name: str, make: Callable[[int], tuple[Array, Array]], size: int, peer: Callable[[Array, Array], Array], rounds: int) -> Callable[[bool], list[Job]]:
    def jobs(quick: bool) -> list[Job]:
        import ossature

        a, b = make(size)
        clock: Literal["cpu", "wall"] = "cpu" if a.ndim > 2 else "wall"  # NumPy takes stacks one by one, in one thread, and so do we
        return [Job(name, lambda: ossature.solve(a, b).x, lambda: peer(a, b), agree, rounds, clock=clock)]

    return jobs


def _numpy(a: Array, b: Array) -> Array:
    return np.linalg.solve(a, b if a.ndim == 2 else b[..., None])[..., 0] if a.ndim > 2 else np.linalg.solve(a, b)


def _closest(a: Array, b: Array) -> Array:
    return np.linalg.lstsq(a, b)[0]


def _scipy(a: Array, b: Array) -> Array:
    from scipy.linalg import solve

    return np.asarray(solve(a, b))


def bars() -> list[Bar]:
    """The promises about float systems."""
    rows: list[tuple[str, str, Any, float, Any, int, Any, int]] = [
        ("solve-2000", "solve, n = 2000, of numpy.linalg.solve", "cost", 1.25, _full, 2000, _numpy, 9),
        ("solve-definite-2000", "solve, positive definite n = 2000, of numpy.linalg.solve", "cost", 0.7, _definite, 2000, _numpy, 9),
        ("solve-triangular-numpy", "solve, triangular n = 5000, over numpy.linalg.solve", "faster", 15.0, _triangular, 5000, _numpy, 3),
        ("solve-triangular-scipy", "solve, triangular n = 5000, over scipy.linalg.solve", "faster", 5.0, _triangular, 5000, _scipy, 5),
        ("solve-banded-numpy", "solve, banded n = 5000, over numpy.linalg.solve", "faster", 25.0, _banded, 5000, _numpy, 3),
        ("solve-banded-scipy", "solve, banded n = 5000, over scipy.linalg.solve", "faster", 5.0, _banded, 5000, _scipy, 5),
        ("solve-tall", "solve, 200 000 equations in 10 unknowns, of numpy.linalg.lstsq", "cost", 3.0, _tall, 200_000, _closest, 7),
        ("solve-stack", "solve, 10 000 systems of 4x4, of numpy.linalg.solve", "cost", 3.0, _stack, 10_000, _numpy, 15),
    ]
    return [Bar(key, title, kind, limit, _job(key, make, size, peer, rounds)) for key, title, kind, limit, make, size, peer, rounds in rows]
