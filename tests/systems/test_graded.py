"""Rows of very different size, too many of them for ball arithmetic: QR with sorted rows and pivoted columns."""

from __future__ import annotations

import numpy as np
import pytest

from ossature import solve

ROWS, COLUMNS = 10_000, 20  # just beyond what is left to balls


def system(*, complex_too: bool = False, dependent: bool = False) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Equations between 1e-12 and 1e12 in size that all hold for one x: the heavy ones, fewer than the unknowns, leave the rest to the light ones."""
    rng = np.random.default_rng(11)
    a = rng.integers(-9, 10, (ROWS, COLUMNS)).astype(complex if complex_too else float)
    if complex_too:
        a += 1j * rng.integers(-9, 10, (ROWS, COLUMNS))
    if dependent:
        a[:, -1] = 2 * a[:, 0]
    x = rng.integers(-5, 6, COLUMNS).astype(float)
    if dependent:
        x[-1] = 2 * x[0]  # along the row space: the shortest of all solutions
    weights = np.where(np.arange(ROWS) < COLUMNS // 2, 2.0**40, 2.0**-40)[rng.permutation(ROWS), None]
    return a * weights, (a @ x) * weights[:, 0], x


@pytest.mark.parametrize("complex_too", [False, True])
@pytest.mark.parametrize("dependent", [False, True])
def test_light_equations_beside_heavy_ones_are_heard_and_no_digit_is_claimed(complex_too: bool, dependent: bool) -> None:
    a, b, x = system(complex_too=complex_too, dependent=dependent)
    found = solve(a, b)
    assert found.evidence.method == "qr"
    assert "dense-rows-graded" in {note.code for note in found.evidence.notes}
    assert found.evidence.digits == 0
    assert found.rank == COLUMNS - dependent
    assert np.max(np.abs(found.x - x)) < 1e-9
    missed = np.linalg.lstsq(a, b, rcond=None)[0]
    assert np.max(np.abs(missed - x)) > 1e-3
