"""Hard matrices with names, and the exact solution of systems with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from flint import fmpq, fmpq_mat

SIZES = (1, 2, 3, 5, 10, 50)
Array = np.ndarray[Any, Any]


def growth(n: int) -> Array:
    a = np.tril(-np.ones((n, n)), -1) + np.eye(n)
    a[:, -1] = 1.0
    return a


def hilbert(n: int) -> Array:
    return 1.0 / (np.add.outer(np.arange(n), np.arange(n)) + 1.0)


def vandermonde(n: int) -> Array:
    return np.vander(np.linspace(0.1, 1.0, n))


def frank(n: int) -> Array:
    i, j = np.indices((n, n))
    return np.where(j >= i - 1, n - np.maximum(i, j), 0).astype(float)


def kahan(n: int, angle: float = 1.2) -> Array:
    s, c = np.sin(angle), np.cos(angle)
    return np.diag(s ** np.arange(n)) @ (np.eye(n) - c * np.triu(np.ones((n, n)), 1))


def graded(n: int) -> Array:
    d = 10.0 ** -np.linspace(0, 12, n)
    return np.random.default_rng(n).standard_normal((n, n)) * d


def rows_badly_scaled(n: int) -> Array:
    d = 10.0 ** np.linspace(-120, 120, n)
    return np.random.default_rng(n + 1).standard_normal((n, n)) * d[:, None]


def orthogonal(n: int) -> Array:
    return np.linalg.qr(np.random.default_rng(n + 2).standard_normal((n, n)))[0]


def toeplitz(n: int) -> Array:
    i, j = np.indices((n, n))
    return 0.5 ** np.abs(i - j).astype(float)


def tridiagonal(n: int) -> Array:
    return 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)


def wilkinson(n: int) -> Array:
    return np.diag(np.abs(np.arange(n) - (n - 1) / 2)) + np.eye(n, k=1) + np.eye(n, k=-1)


def nearly_singular(n: int) -> Array:
    u, v = np.linalg.qr(np.random.default_rng(n + 3).standard_normal((2, n, n)))[0]
    return u @ np.diag(np.geomspace(1.0, 1e-11, n)) @ v if n > 1 else np.ones((1, 1))


def random(n: int) -> Array:
    return np.random.default_rng(n + 4).standard_normal((n, n))


def definite(n: int) -> Array:
    a = np.random.default_rng(n + 5).standard_normal((n, n))
    return a @ a.T + np.eye(n)


def triangular(n: int) -> Array:
    return np.tril(np.random.default_rng(n + 6).standard_normal((n, n))) + np.eye(n)


def diagonal(n: int) -> Array:
    return np.diag(np.random.default_rng(n + 7).uniform(1, 100, n))


def tiny(n: int) -> Array:
    return random(n) * 1e-290


def huge(n: int) -> Array:
    return random(n) * 1e290


MAKERS = (
    growth, hilbert, vandermonde, frank, kahan, graded, rows_badly_scaled, orthogonal, toeplitz, tridiagonal,
    wilkinson, nearly_singular, random, definite, triangular, diagonal, tiny, huge,
)  # fmt: skip
SCALED = {"tiny", "huge", "rows_badly_scaled"}


def gallery(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, int, Array]]:
    for make in MAKERS:
        for n in sizes:
            yield make.__name__, n, make(n)


def exact_solution(a: Array, b: Array) -> list[Any] | None:
    """The rational solution of the float data; None when A is exactly singular."""
    n = a.shape[0]
    left = fmpq_mat(n, n, [fmpq(*float(v).as_integer_ratio()) for v in a.ravel()])
    right = fmpq_mat(n, 1, [fmpq(*float(v).as_integer_ratio()) for v in b])
    try:
        x = left.solve(right)
    except ZeroDivisionError:
        return None
    return [x[i, 0] for i in range(n)]


def relative_error(x: Array, exact: list[Any]) -> float:
    """max|x - x*| / max|x*|, computed exactly before it is rounded."""
    top = max((abs(v) for v in exact), default=fmpq(0))
    gap = max((abs(fmpq(*float(value).as_integer_ratio()) - v) for value, v in zip(x, exact, strict=True)), default=fmpq(0))
    ratio = gap / top if top != 0 else gap
    return int(ratio.p) / int(ratio.q) if ratio != 0 else 0.0
