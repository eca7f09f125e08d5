"""Large tame systems are factored in single precision; what comes out is as good, and as honest, as from double."""

from __future__ import annotations

import numpy as np
import pytest

import ossature

SIZE = 800


def _known(gap: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A of whole numbers but for its last row, which is its first plus `gap` times whole numbers; b = A x without rounding, x of whole numbers."""
    random = np.random.default_rng(seed)
    a = random.integers(-9, 10, (SIZE, SIZE)).astype(float)
    x = random.integers(-9, 10, SIZE).astype(float)
    if gap:
        a[-1] = a[0] + gap * random.integers(-9, 10, SIZE)
    return a, a @ x, x


def _error(found: np.ndarray, x: np.ndarray) -> float:
    return float(np.max(np.abs(found - x)) / np.max(np.abs(x)))


@pytest.mark.parametrize("gap", [0.0, 2.0**-4, 2.0**-8, 2.0**-12])
def test_a_solution_from_single_precision_keeps_its_word(gap):
    a, b, x = _known(gap)
    found = ossature.solve(a, b)
    assert found.evidence.method == "lu"
    assert _error(found.x, x) <= found.evidence.error_bound
    assert found.evidence.error_bound < 1e-14


def test_a_tame_matrix_is_factored_in_single_precision_and_a_wild_one_is_not():
    tame, wild = (ossature.solve(*_known(gap)[:2]) for gap in (0.0, 2.0**-24))
    assert "dense-single" in [said.code for said in tame.evidence.history]
    assert "dense-single" not in [said.code for said in wild.evidence.history]


def test_a_complex_matrix_too():
    a, _, x = _known(0.0)
    turned = a + 1j * a.T
    found = ossature.solve(turned, turned @ x)
    assert "dense-single" in [said.code for said in found.evidence.history]
    assert _error(found.x, x) <= found.evidence.error_bound < 1e-14


@pytest.mark.parametrize("shift", [1.0, -1.0])
def test_trying_cholesky_in_single_precision_still_tells_who_is_definite(shift):
    random = np.random.default_rng(1)
    half = random.integers(-3, 4, (SIZE, SIZE)).astype(float)
    a = half @ half.T + shift * 4096 * np.eye(SIZE)
    x = random.integers(-9, 10, SIZE).astype(float)
    found = ossature.solve(a, a @ x)
    assert found.evidence.method == ("cholesky" if shift > 0 else "lu")
    assert _error(found.x, x) <= found.evidence.error_bound < 1e-14


@pytest.mark.parametrize("power", [-300, -30, 30, 300])
def test_sizes_beyond_single_precision_stay_right(power):
    a, b, x = _known(0.0)
    found = ossature.solve(np.ldexp(a, power), np.ldexp(b, power))
    assert _error(found.x, x) <= found.evidence.error_bound < 1e-14


def test_entries_that_are_not_finite_are_named_in_a_large_matrix():
    a, b, _ = _known(0.0)
    a[3, 5] = np.nan
    with pytest.raises(ossature.OssatureError, match="row 4, column 6"):
        ossature.solve(a, b)
