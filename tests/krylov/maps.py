"""Maps with known spectra for the tests of methods without a matrix."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_array, diags_array, eye_array, kron


def laplacian(*sides: int) -> csr_array:
    """The second difference on a box of points."""
    held: Any = None
    for side in sides:
        line = diags_array([np.full(side - 1, -1.0), np.full(side, 2.0), np.full(side - 1, -1.0)], offsets=[-1, 0, 1])
        held = line if held is None else kron(held, eye_array(side)) + kron(eye_array(held.shape[0]), line)
    return csr_array(held)


def laplacian_values(*sides: int) -> np.ndarray:
    """All its eigenvalues, descending."""
    held = np.zeros(1)
    for side in sides:
        held = np.add.outer(held, 2 - 2 * np.cos(np.pi * np.arange(1, side + 1) / (side + 1))).ravel()
    return np.sort(held)[::-1]


def planted(values: Any, seed: int, *, hermitian: bool = False) -> np.ndarray:
    """A full symmetric (Hermitian) matrix with these eigenvalues."""
    random = np.random.default_rng(seed)
    size = len(values)
    q = np.linalg.qr(random.standard_normal((size, size)) + (1j * random.standard_normal((size, size)) if hermitian else 0))[0]
    a = (q * np.asarray(values)) @ q.conj().T
    return (a + a.conj().T) / 2


class Counted:
    """A function that counts how often it is asked."""

    def __init__(self, a: Any) -> None:
        self.a, self.products = a, 0

    def __call__(self, x: Any) -> Any:
        self.products += 1
        return self.a @ x
