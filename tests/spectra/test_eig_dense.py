"""Eigenvalues of floats: the stated bounds hold against balls, symmetric is tested, and what is nearly defective is said."""

from __future__ import annotations

import flint
import numpy as np
import pytest

from ossature import eig
from ossature.base.errors import ShapeMismatch, WouldOverflow

EPS = float(np.finfo(np.float64).eps)


def truth(a: np.ndarray) -> np.ndarray:
    """The eigenvalues of the float data, from its exact characteristic polynomial."""
    size = a.shape[0]
    held = flint.fmpq_mat(size, size, [flint.fmpq(*float(value).as_integer_ratio()) for value in a.ravel()])
    before = flint.ctx.prec
    try:
        flint.ctx.prec = 400
        return np.array([complex(float(root.real.mid()), float(root.imag.mid())) for root, times in held.charpoly().complex_roots() for _ in range(times)])
    finally:
        flint.ctx.prec = before


def grcar(size: int) -> np.ndarray:
    return np.triu(np.ones((size, size))) - np.triu(np.ones((size, size)), 4) - np.diag(np.ones(size - 1), -1)


def frank(size: int) -> np.ndarray:
    return np.array([[size - max(i, j) if j >= i - 1 else 0 for j in range(size)] for i in range(size)], dtype=float)


def kahan(size: int) -> np.ndarray:
    s, c = np.sin(1.2), np.cos(1.2)
    return np.diag(s ** np.arange(size)) @ (np.eye(size) - c * np.triu(np.ones((size, size)), 1))


RNG = np.random.default_rng(7)
NORMAL = RNG.standard_normal((12, 12))
ORTHOGONAL, _ = np.linalg.qr(NORMAL)
GALLERY = {
    "random": NORMAL,
    "symmetric": NORMAL + NORMAL.T,
    "cluster": (lambda b: (b + b.T) / 2)(ORTHOGONAL @ np.diag(1 + 1e-13 * np.arange(12)) @ ORTHOGONAL.T),
    "graded": np.diag(10.0 ** -np.arange(12)) @ NORMAL @ np.diag(10.0 ** -np.arange(12)),
    "graded symmetric": (lambda b: (b + b.T) / 2)(np.diag(10.0 ** -np.arange(12)) @ (NORMAL + NORMAL.T) @ np.diag(10.0 ** -np.arange(12))),
    "grcar": grcar(12),
    "frank": frank(12),
    "kahan": kahan(12),
    "jordan": np.eye(6) * 2 + np.diag(np.ones(5), 1),
    "nilpotent": np.diag(np.ones(5), 1),
    "tiny": NORMAL * 1e-290,
    "huge": NORMAL * 1e290,
    "rotation": np.array([[0.6, -0.8], [0.8, 0.6]]),
    "identity": np.eye(5),
    "zero": np.zeros((4, 4)),
    "one": np.array([[3.5]]),
}


@pytest.mark.parametrize("name", sorted(GALLERY))
def test_every_value_lies_within_its_bound_of_a_true_one(name: str) -> None:
    a = GALLERY[name]
    found = eig(a)
    scale = 2.0 ** int(np.frexp(np.max(np.abs(a)))[1]) if a.any() else 1.0
    exact = truth(a / scale) * scale
    gaps = np.abs(np.asarray(found.values)[:, None] - exact[None, :]).min(axis=1)
    assert np.all(gaps <= found.evidence.entry_errors + 2 * EPS * np.abs(found.values))
    assert found.symmetric is bool(np.array_equal(a, a.T))
    assert found.evidence.method == ("eigh" if found.symmetric else "eig")


@pytest.mark.parametrize("name", ["random", "symmetric", "cluster", "rotation", "grcar"])
def test_residual_and_orthogonality_are_small_in_units_of_n_eps(name: str) -> None:
    a = GALLERY[name]
    w, v = eig(a)
    size = a.shape[0]
    assert np.linalg.norm(a @ v - v * w, 1) <= 60 * size * EPS * np.linalg.norm(a, 1)
    assert np.allclose(np.linalg.norm(v, axis=0), 1, atol=size * EPS)
    if name in ("symmetric", "cluster"):
        assert np.linalg.norm(v.T @ v - np.eye(size), 1) <= 60 * size * EPS


def test_bounds_of_well_conditioned_matrices_are_not_much_too_large() -> None:
    ratios = []
    for seed in range(8):
        a = np.random.default_rng(seed).standard_normal((8, 8))
        for held in (a, a + a.T):
            found = eig(held)
            gaps = np.abs(np.asarray(found.values)[:, None] - truth(held)[None, :]).min(axis=1)
            ratios.append(np.median(found.evidence.entry_errors / np.maximum(gaps, EPS * np.max(np.abs(found.values)) / 4)))
    assert np.median(ratios) <= 100


def test_symmetric_is_tested_and_never_assumed() -> None:
    a = np.array([[2.0, 100.0], [1.0, 2.0]])
    found = eig(a)
    assert not found.symmetric
    assert found.values == pytest.approx([12.0, -8.0])
    assert np.linalg.eigh(a)[0] == pytest.approx([1.0, 3.0])  # the other triangle was not read


def test_a_matrix_near_a_defective_one_is_said_to_be_and_its_digits_are_honest() -> None:
    found = eig(np.array([[1.0, 1.0], [0.0, 1.0]]))
    assert any(note.code == "eig-nearly-defective" for note in found.evidence.notes)
    assert found.defective is None
    near = eig(np.array([[1.0, 1.0], [1e-14, 1.0]]))
    assert any(note.code == "eig-nearly-defective" for note in near.evidence.notes) or near.evidence.condition > 1e6
    jordan = eig(GALLERY["jordan"])
    assert jordan.evidence.digits < 4
    assert not any(note.code == "eig-nearly-defective" for note in eig(np.eye(3)).evidence.notes)


def test_values_descend_signs_are_fixed_and_pairs_stand_together() -> None:
    for name in ("random", "symmetric", "grcar"):
        w, v = eig(GALLERY[name])
        assert np.all(np.diff(np.real(w)) <= 1e-12)
        again, _ = eig(GALLERY[name].copy(order="F"))
        assert np.allclose(w, again)
        sizes = np.abs(v)
        first = v[np.argmax(sizes >= 0.999 * sizes.max(axis=0), axis=0), np.arange(v.shape[1])]
        assert np.all(np.real(first) > 0)
        assert np.all(np.abs(np.imag(first)) < 1e-14)
    w, _ = eig(np.array([[0.0, -1.0], [1.0, 0.0]]))
    assert w == pytest.approx(np.array([1j, -1j]), abs=1e-15)


def test_article_as_floats_and_as_exact_twin() -> None:
    w, v = eig(np.array([[2.0, 1.0], [1.0, 2.0]]))
    assert w == pytest.approx([3, 1], abs=1e-15)
    assert v * np.sqrt(2) == pytest.approx(np.array([[1, 1], [1, -1]]), abs=1e-15)
    assert eig(np.array([[2.0, 1.0], [1.0, 2.0]]), exact=True).values == [3, 1]


def test_complex_hermitian_matrices_have_real_values() -> None:
    found = eig(np.array([[2.0, 1j], [-1j, 2.0]]))
    assert found.symmetric
    assert found.values.dtype == np.float64
    assert found.values == pytest.approx([3, 1])


def test_what_leaves_the_floats_or_is_not_square_is_refused() -> None:
    with pytest.raises(WouldOverflow):
        eig(np.full((4, 4), 1.7e308))
    with pytest.raises(ShapeMismatch):
        eig(np.ones((2, 3)))


def test_single_precision_data_is_computed_in_double() -> None:
    a = NORMAL.astype(np.float32)
    found = eig(a)
    gaps = np.abs(np.asarray(found.values)[:, None] - truth(a.astype(float))[None, :]).min(axis=1)
    assert np.all(gaps <= found.evidence.entry_errors + EPS * np.abs(found.values))


def test_beyond_the_measured_size_symmetric_bounds_still_hold() -> None:
    turn, _ = np.linalg.qr(np.random.default_rng(3).standard_normal((310, 310)))
    wanted = np.linspace(2.0, -1.0, 310)
    a = (turn * wanted) @ turn.T
    found = eig((a + a.T) / 2)
    assert np.all(np.abs(found.values - wanted) <= found.evidence.entry_errors + 310 * EPS)
    assert found.evidence.digits > 9
