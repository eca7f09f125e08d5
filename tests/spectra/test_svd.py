"""Singular values: the stated bounds hold against balls, the factors give A back, signs are fixed, and low rank is proven."""

from __future__ import annotations

import flint
import numpy as np
import pytest
from tests.gallery import matrices

from ossature import svd
from ossature.base.errors import BadInput, NotConverged, NotFinite, WouldOverflow

EPS = float(np.finfo(np.float64).eps)
RNG = np.random.default_rng(11)
TURN, _ = np.linalg.qr(RNG.standard_normal((10, 10)))
SQUARE = {
    name: getattr(matrices, name)(10)
    for name in (
        "random",
        "graded",
        "frank",
        "kahan",
        "hilbert",
        "orthogonal",
        "singular_counting",
        "growth",
        "columns_scaled",
        "rows_scaled",
        "complex_random",
    )
}
CASES = {
    **SQUARE,
    "cluster": TURN @ np.diag(1 + 1e-13 * np.arange(10)) @ TURN.T,
    "grcar": np.triu(np.ones((10, 10))) - np.triu(np.ones((10, 10)), 4) - np.diag(np.ones(9), -1),
    "jordan": np.eye(8) + np.diag(np.ones(7), 1),
    "tall": matrices.tall(12, 5),
    "wide": matrices.wide(5, 12),
    "deficient": matrices.tall_deficient(12, 5),
    "single": RNG.standard_normal((9, 7)).astype(np.float32),
    "tiny": RNG.standard_normal((6, 6)) * 1e-300,
    "below the normal ones": RNG.standard_normal((4, 4)) * 1e-318,
    "huge": RNG.standard_normal((6, 6)) * 1e300,
    "one": np.array([[-3.5]]),
}
HARD = ("random", "graded", "kahan", "symmetric_ill", "columns_scaled", "complex_ill")


def truth(a: np.ndarray) -> np.ndarray:
    """The singular values of the float data: roots of the exact characteristic polynomial of the smaller Gram matrix, to 400 bits."""
    held = a if a.shape[0] >= a.shape[1] else a.conj().T
    parts = [held.real, held.imag] if np.iscomplexobj(held) else [held]
    real = np.block([[parts[0], -parts[1]], [parts[1], parts[0]]]) if len(parts) == 2 else parts[0]  # a complex one counts every value twice
    exact = flint.fmpq_mat(*real.shape, [flint.fmpq(*float(value).as_integer_ratio()) for value in real.ravel()])
    before = flint.ctx.prec
    try:
        flint.ctx.prec = 400
        roots = [root.real for root, times in (exact.transpose() * exact).charpoly().complex_roots() for _ in range(times)]
        found = sorted((float(max(root.mid(), flint.arb(0)).sqrt().mid()) for root in roots), reverse=True)
    finally:
        flint.ctx.prec = before
    return np.array(found)[:: len(parts)]


@pytest.mark.parametrize("name", sorted(CASES))
def test_every_value_lies_within_its_bound_of_the_true_one_of_its_place(name: str) -> None:
    a = CASES[name]
    found = svd(a)
    scale = 2.0 ** int(np.frexp(np.max(np.abs(a)))[1])
    exact = truth(np.asarray(a / scale)) * scale if name != "below the normal ones" else truth(a * 2.0**1000) * 2.0**-1000
    assert np.all(np.abs(found.singular_values - exact) <= found.evidence.entry_errors + EPS * exact + 5e-324)
    assert np.max(found.evidence.entry_errors) <= 100 * max(a.shape) * EPS * found.singular_values[0] + 1e-322
    assert found.evidence.proven


def test_bounds_are_not_much_too_large_in_the_median() -> None:
    ratios = []
    for seed in range(12):
        a = np.random.default_rng(seed).standard_normal((9, 7))
        found = svd(a)
        gaps = np.abs(found.singular_values - truth(a))
        ratios.append(np.median(found.evidence.entry_errors / np.maximum(gaps, EPS * found.singular_values[0] / 4)))
    assert np.median(ratios) <= 100


@pytest.mark.parametrize("size", [1, 2, 3, 5, 10, 50, 200])
@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name in HARD for kind in (np.float32, np.float64) if kind is np.float64 or name not in matrices.BEYOND_SINGLE]
)
def test_reconstruction_and_orthogonality_keep_to_the_bar(name: str, kind: type, size: int) -> None:
    a = getattr(matrices, name)(size)
    a = matrices.single(a) if kind is np.float32 else a
    u, s, v = svd(a)
    bar = 50 * size * EPS
    top = float(np.max(np.abs(a)))
    held = a.astype(np.result_type(a, np.float64)) / top
    assert np.linalg.norm((u * (s / top)) @ v.conj().T - held, 1) <= bar * np.linalg.norm(held, 1)
    assert np.linalg.norm(u.conj().T @ u - np.eye(size), 1) <= bar
    assert np.linalg.norm(v.conj().T @ v - np.eye(size), 1) <= bar
    assert np.all(np.diff(s) <= 0)


def test_beyond_the_measured_size_the_bounds_still_hold() -> None:
    turn, _ = np.linalg.qr(RNG.standard_normal((320, 320)))
    other, _ = np.linalg.qr(RNG.standard_normal((320, 320)))
    wanted = np.linspace(2.0, 1.0, 320)
    found = svd((turn * wanted) @ other.T)
    assert np.all(np.abs(found.singular_values - wanted) <= found.evidence.entry_errors + 320 * EPS)
    assert found.evidence.digits > 9


def test_u_s_v_unpack_with_v_and_signs_are_fixed() -> None:
    a = CASES["random"]
    u, s, v = svd(a)
    assert np.allclose(u @ np.diag(s) @ v.T, a)
    assert np.allclose(svd(np.asfortranarray(a)).v, v)
    sizes = np.abs(v)
    assert np.all(v[np.argmax(sizes >= 0.999 * sizes.max(axis=0), axis=0), np.arange(10)] > 0)


def test_low_rank_is_as_near_as_it_says_and_nothing_is_nearer() -> None:
    for name in ("random", "graded", "hilbert", "wide", "complex_random"):
        a, found = CASES[name], svd(CASES[name])
        for rank in (0, 1, 3):
            near = found.low_rank(rank)
            assert np.linalg.matrix_rank(near.matrix) <= rank
            assert near.least <= truth(a)[rank] * (1 + 4 * EPS) <= near.error * (1 + 8 * EPS)
            assert truth(a - near.matrix)[0] <= near.error * (1 + 4 * EPS)
            assert near.error - near.least <= 1e-12 * found.singular_values[0]
    with pytest.raises(BadInput):
        svd(np.eye(3)).low_rank(4)


def test_rank_counts_only_what_is_proven_and_condition_is_infinite_where_it_is_hidden() -> None:
    assert svd(CASES["deficient"]).rank < 5
    assert svd(np.diag([1.0, 0.0])).condition == float("inf")
    assert svd(np.diag([4.0, 2.0])).condition == 2
    assert svd(np.zeros((3, 2))).rank == 0
    assert svd(np.zeros((3, 0))).singular_values.shape == (0,)


def test_fractions_are_rounded_once_and_the_bound_counts_it() -> None:
    found = svd("1/3 0; 0 1/7")
    assert any(note.code == "svd-by-floats" for note in found.evidence.notes)
    assert found.evidence.entry_errors[0] >= EPS / 4
    assert svd("3 0; 4 5").singular_values == pytest.approx([45**0.5, 5**0.5], rel=1e-15)


def test_bad_input_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFinite):
        svd(np.array([[1.0, np.nan]]))
    with pytest.raises(WouldOverflow):
        svd(np.full((4, 4), 1.7e308))

    def never(*_: object, **__: object) -> None:
        raise np.linalg.LinAlgError("did not converge")

    monkeypatch.setattr(np.linalg, "svd", never)
    assert svd(np.diag([2.0, 1.0])).singular_values.tolist() == [2.0, 1.0]  # by the other way
    monkeypatch.setattr("scipy.linalg.svd", never)
    with pytest.raises(NotConverged):
        svd(np.eye(2))
