"""Hard matrices with names: what has broken solvers for sixty years, in one place. Every maker takes n >= 0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Maker = Callable[[int], Array]


def _rng(n: int, salt: int) -> np.random.Generator:
    return np.random.default_rng(1000 * salt + n)


def _square(n: int, salt: int) -> Array:
    return _rng(n, salt).standard_normal((n, n))


def _turned(n: int, salt: int) -> Array:
    """A random orthogonal matrix."""
    return np.linalg.qr(_square(n, salt))[0]


def with_condition(n: int, condition: float, salt: int = 1) -> Array:
    """Random, with singular values falling evenly from 1 to 1 / condition."""
    return _turned(n, salt) @ np.diag(np.geomspace(1.0, 1.0 / condition, n)) @ _turned(n, salt + 50)


def growth(n: int) -> Array:
    """Partial pivoting doubles an entry at each step."""
    a = np.tril(-np.ones((n, n)), -1) + np.eye(n)
    a[:, -1:] = 1.0
    return a


def growth_turned(n: int) -> Array:
    """Its transpose: whichever way a library eliminates, one of the two grows."""
    return np.ascontiguousarray(growth(n).T)


def growth_mixed(n: int) -> Array:
    """Pivot growth behind a random orthogonal turn of the columns."""
    return growth(n) @ np.diag(_rng(n, 2).uniform(0.5, 1.5, n))


def hilbert(n: int) -> Array:
    return 1.0 / (np.add.outer(np.arange(n), np.arange(n)) + 1.0)


def vandermonde(n: int) -> Array:
    return np.vander(np.linspace(0.1, 1.0, n)) if n else np.zeros((0, 0))


def frank(n: int) -> Array:
    i, j = np.indices((n, n))
    return np.where(j >= i - 1, n - np.maximum(i, j), 0).astype(float)


def kahan(n: int) -> Array:
    s, c = np.sin(1.2), np.cos(1.2)
    return np.diag(s ** np.arange(n)) @ (np.eye(n) - c * np.triu(np.ones((n, n)), 1))


def graded(n: int) -> Array:
    return _square(n, 3) * 10.0 ** -np.linspace(0, 12, n)


def graded_both(n: int) -> Array:
    d = 10.0 ** -np.linspace(0, 10, n)
    return d[:, None] * _square(n, 4) * d


def rows_scaled(n: int) -> Array:
    return _square(n, 5) * 10.0 ** np.linspace(-120, 120, n)[:, None]


def columns_scaled(n: int) -> Array:
    return _square(n, 6) * 10.0 ** np.linspace(-120, 120, n)


def both_scaled(n: int) -> Array:
    return _square(n, 7) * 10.0 ** _rng(n, 8).uniform(-60, 60, n)[:, None] * 10.0 ** _rng(n, 9).uniform(-60, 60, n)


def tiny(n: int) -> Array:
    return _square(n, 10) * 1e-300


def huge(n: int) -> Array:
    return _square(n, 11) * 1e300


def tiny_and_huge(n: int) -> Array:
    return _square(n, 12) * np.where(np.arange(n) % 2 == 0, 1e-300, 1e300)[:, None]


def scattered(n: int) -> Array:
    """Entries of every size, row scaling cannot even them out."""
    return _square(n, 13) * 10.0 ** _rng(n, 14).uniform(-8, 8, (n, n))


def nearly_singular(n: int) -> Array:
    return with_condition(n, 1e11, 15)


def on_the_edge(n: int) -> Array:
    """Condition 1e15: at the end of what double precision can tell."""
    return with_condition(n, 1e15, 16)


def one_small(n: int) -> Array:
    """All singular values 1 but the last, 1e-12."""
    return _turned(n, 17) @ np.diag(np.where(np.arange(n) == n - 1, 1e-12, 1.0)) @ _turned(n, 18)


def singular_counting(n: int) -> Array:
    """1, 2, 3, ... row by row: rank 2, whole numbers."""
    return np.arange(1.0, n * n + 1).reshape(n, n)


def singular_tenths(n: int) -> Array:
    """Multiples of a row of tenths: singular on paper, not quite so in binary."""
    return np.outer(np.arange(1.0, n + 1), np.arange(1, n + 1) * 0.1)


def singular_zero_row(n: int) -> Array:
    a = _square(n, 19)
    a[n // 2 : n // 2 + 1] = 0.0
    return a


def singular_laplacian(n: int) -> Array:
    """The second difference with free ends: constants are lost."""
    a = tridiagonal(n)
    if n:
        a[0, 0] = a[-1, -1] = 1.0
    return a if n != 1 else np.zeros((1, 1))


def random(n: int) -> Array:
    return _square(n, 20)


def orthogonal(n: int) -> Array:
    return _turned(n, 21)


def definite(n: int) -> Array:
    a = _square(n, 22)
    return a @ a.T + np.eye(n)


def definite_ill(n: int) -> Array:
    q = _turned(n, 23)
    a = q @ np.diag(np.geomspace(1.0, 1e-10, n)) @ q.T
    return (a + a.T) / 2


def definite_scaled(n: int) -> Array:
    d = 10.0 ** np.linspace(-8, 8, n)
    return definite(n) * np.outer(d, d)


def symmetric(n: int) -> Array:
    a = _square(n, 24)
    return a + a.T


def symmetric_ill(n: int) -> Array:
    q = _turned(n, 25)
    a = q @ np.diag(np.geomspace(1.0, 1e-9, n) * np.where(np.arange(n) % 2 == 0, 1, -1)) @ q.T
    return (a + a.T) / 2


def zero_diagonal(n: int) -> Array:
    a = symmetric(n)
    return a - np.diag(np.diagonal(a)) + (np.eye(n) if n == 1 else 0)


def tridiagonal(n: int) -> Array:
    return 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)


def banded(n: int) -> Array:
    return np.triu(np.tril(_square(n, 26), 2), -1)


def banded_ill(n: int) -> Array:
    """An upper bidiagonal-like band whose inverse grows like 1.5^n."""
    return np.eye(n) - 1.5 * np.eye(n, k=1) + 1e-3 * np.eye(n, k=-1)


def triangular(n: int) -> Array:
    return np.tril(_square(n, 27)) + 3 * np.eye(n)


def triangular_ill(n: int) -> Array:
    """A random triangle: its condition grows like 2^n."""
    return np.triu(_square(n, 28))


def triangular_unit(n: int) -> Array:
    return np.eye(n) - np.tril(np.ones((n, n)), -1)


def diagonal(n: int) -> Array:
    return np.diag(_rng(n, 29).uniform(1, 100, n))


def diagonal_wide(n: int) -> Array:
    return np.diag(10.0 ** np.linspace(-150, 150, n))


def wilkinson(n: int) -> Array:
    return np.diag(np.abs(np.arange(n) - (n - 1) / 2)) + np.eye(n, k=1) + np.eye(n, k=-1)


def toeplitz(n: int) -> Array:
    i, j = np.indices((n, n))
    return 0.5 ** np.abs(i - j).astype(float)


def toeplitz_prolate(n: int) -> Array:
    """The prolate matrix: Toeplitz, symmetric, soon hopeless."""
    i, j = np.indices((n, n))
    gap = np.where(i == j, 1, np.abs(i - j))
    return np.where(i == j, 0.5, np.sin(0.5 * np.pi * gap) / (np.pi * gap))


def companion(n: int) -> Array:
    """Of (x - 1)(x - 2)...: its coefficients differ hugely."""
    if n == 0:
        return np.zeros((0, 0))
    a = np.eye(n, k=-1)
    a[0] = -np.poly(np.arange(1, n + 1) / (n / 4 if n > 20 else 1))[1:]
    return a


def pascal(n: int) -> Array:
    a = np.ones((n, n))
    for i in range(1, n):
        a[i, 1:] = np.add.accumulate(a[i - 1])[1:] if n <= 25 else np.minimum(np.add.accumulate(a[i - 1])[1:], 1e15)
    return a


def moler(n: int) -> Array:
    lower = np.eye(n) - np.tril(np.ones((n, n)), -1)
    return lower @ lower.T


def minimum(n: int) -> Array:
    return np.minimum.outer(np.arange(1.0, n + 1), np.arange(1.0, n + 1))


def permutation(n: int) -> Array:
    return np.eye(n)[_rng(n, 30).permutation(n)]


def skew(n: int) -> Array:
    a = _square(n, 31)
    return a - a.T + (1e-3 * np.eye(n) if n % 2 else 0)


def circulant(n: int) -> Array:
    i, j = np.indices((n, n))
    return (1.0 + np.cos(1.0 + np.arange(max(n, 1)) ** 2))[(i - j) % max(n, 1)]


def complex_random(n: int) -> Array:
    return _square(n, 32) + 1j * _square(n, 33)


def complex_definite(n: int) -> Array:
    a = complex_random(n)
    a = a @ a.conj().T
    return (a + a.conj().T) / 2 + np.eye(n)


def complex_hermitian(n: int) -> Array:
    a = complex_random(n)
    return a + a.conj().T


def complex_ill(n: int) -> Array:
    return np.linalg.qr(complex_random(n))[0] @ np.diag(np.geomspace(1.0, 1e-10, n) * np.exp(1j * np.arange(n))) @ np.linalg.qr(complex_random(n).T)[0]


def complex_triangular(n: int) -> Array:
    return np.triu(complex_random(n))


def complex_scaled(n: int) -> Array:
    return complex_random(n) * 10.0 ** np.linspace(-100, 100, n)[:, None]


def complex_growth(n: int) -> Array:
    return growth(n) * np.exp(0.7j)


def fourier(n: int) -> Array:
    return np.exp(-2j * np.pi * np.outer(np.arange(n), np.arange(n)) / max(n, 1))


MAKERS: dict[str, Maker] = {
    make.__name__: make
    for make in (
        growth, growth_turned, growth_mixed, hilbert, vandermonde, frank, kahan, graded, graded_both, rows_scaled, columns_scaled, both_scaled, tiny, huge,
        tiny_and_huge, scattered, nearly_singular, on_the_edge, one_small, singular_counting, singular_tenths, singular_zero_row,
        singular_laplacian, random, orthogonal, definite, definite_ill, definite_scaled, symmetric, symmetric_ill, zero_diagonal, tridiagonal,
        banded, banded_ill, triangular, triangular_ill, triangular_unit, diagonal, diagonal_wide, wilkinson, toeplitz, toeplitz_prolate,
        companion, pascal, moler, minimum, permutation, skew, circulant, complex_random, complex_definite, complex_hermitian, complex_ill,
        complex_triangular, complex_scaled, complex_growth, fourier,
    )
}  # fmt: skip
BEYOND_SINGLE = {"rows_scaled", "columns_scaled", "both_scaled", "tiny", "huge", "tiny_and_huge", "diagonal_wide", "complex_scaled"}


def single(a: Array) -> Array:
    """A in single precision, complex where it was."""
    return a.astype(np.complex64 if np.iscomplexobj(a) else np.float32)


def even(n: int) -> Array:
    """1, -2, 1, -2, ...: a solution of moderate entries."""
    return np.where(np.arange(n) % 2 == 0, 1.0, -2.0)


def right_sides(a: Array) -> dict[str, Array]:
    """Two right-hand sides: A times moderate entries (rounded), and one that knows nothing of A but its size."""
    with np.errstate(all="ignore"):
        near = (a.astype(np.complex128 if np.iscomplexobj(a) else np.float64) @ even(a.shape[1])).astype(a.dtype)
    size = float(np.abs(a).max(initial=0.0)) or 1.0
    blind = np.random.default_rng(a.shape[0]).standard_normal(a.shape[0]) * min(size, 1.0 if a.dtype.itemsize > 8 or a.dtype.char == "d" else size)
    return {"near": np.nan_to_num(near), "blind": blind.astype(a.dtype)}


def tall(m: int, n: int) -> Array:
    return _rng(m + n, 40).standard_normal((m, n))


def tall_polynomial(m: int, n: int) -> Array:
    """Powers of points in [0, 1]: fitting a polynomial."""
    return np.vander(np.linspace(0.0, 1.0, m), n)


def tall_scaled(m: int, n: int) -> Array:
    """Columns from 1 to 1e12, as features in different units."""
    return tall(m, n) * 10.0 ** np.linspace(0, 12, n)


def tall_ill(m: int, n: int) -> Array:
    u, _ = np.linalg.qr(tall(m, n))
    return u @ np.diag(np.geomspace(1.0, 1e-9, n)) @ _turned(n, 41)


def tall_lauchli(m: int, n: int) -> Array:
    """A row of ones above a tiny diagonal: normal equations lose it."""
    return np.vstack([np.ones((1, n)), 1e-8 * np.eye(m - 1, n)])


def tall_deficient(m: int, n: int) -> Array:
    """Whole numbers of rank n - 1 (or less), exactly."""
    left, right = _rng(m, 42).integers(-4, 5, (m, n - 1)), _rng(n, 43).integers(-4, 5, (n - 1, n))
    return (left @ right).astype(float)


def tall_rows_graded(m: int, n: int) -> Array:
    """Equations from 1 down to 1e-12 in size."""
    return tall(m, n) * 10.0 ** np.linspace(0, -12, m)[:, None]


def tall_rows_far(m: int, n: int) -> Array:
    """Equations from 1e10 down to 1e-10 in size, in no order: light ones vanish beside heavy ones in double precision."""
    return tall(m, n) * 10.0 ** np.linspace(10, -10, m)[_rng(m, 44).permutation(m), None]


def tall_heavy(m: int, n: int) -> Array:
    """One equation 1e14 times as heavy as the others, which contradict it and each other."""
    return tall(m, n) * np.where(np.arange(m) == m // 2, 1e14, 1.0)[:, None]


def tall_both_graded(m: int, n: int) -> Array:
    """Rows over twelve powers of ten, columns over nine."""
    return tall_rows_graded(m, n) * 10.0 ** np.linspace(-4.5, 4.5, n)


def wide(m: int, n: int) -> Array:
    return tall(m, n).T


def wide_ill(m: int, n: int) -> Array:
    return tall_ill(m, n).T


def wide_deficient(m: int, n: int) -> Array:
    return tall_deficient(m, n).T


def wide_scaled(m: int, n: int) -> Array:
    return tall_scaled(m, n).T


RECTANGLES: dict[str, Callable[[int, int], Array]] = {
    make.__name__: make
    for make in (
        tall,
        tall_polynomial,
        tall_scaled,
        tall_ill,
        tall_lauchli,
        tall_deficient,
        tall_rows_graded,
        tall_rows_far,
        tall_heavy,
        tall_both_graded,
        wide,
        wide_ill,
        wide_deficient,
        wide_scaled,
    )
}
