"""Stacks of tiny systems are solved by minors, each inverse multiplied back: as honest as one system at a time."""

from __future__ import annotations

import numpy as np
import pytest

import ossature
from ossature.systems.small import Answers, inverted


def _stack(size: int, count: int, dtype: str, *, spread: int, near: float) -> tuple[np.ndarray, np.ndarray]:
    """Systems whose rows differ by up to 10^spread, every third one close to singular."""
    random = np.random.default_rng(size * count)
    a, b = random.standard_normal((count, size, size)), random.standard_normal((count, size))
    if dtype in "FD":
        a, b = a + 1j * random.standard_normal(a.shape), b + 1j * random.standard_normal(b.shape)
    if size > 1:
        a[::3, -1] = a[::3, 0] + near * a[::3, -1]
    rows = 10.0 ** random.integers(-spread, spread + 1, (count, size))
    return (a * rows[..., None]).astype(dtype), (b * rows).astype(dtype)


@pytest.mark.parametrize("dtype", ["f", "d", "F", "D"])
@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize(("spread", "near"), [(0, 1.0), (3, 1e-2), (0, 1e-5)])
def test_every_bound_of_a_stack_bounds_its_error(size, dtype, spread, near):
    a, b = _stack(size, 30, dtype, spread=spread, near=near)
    found = ossature.solve(a, b)
    for index in range(len(a)):
        if found.kind[index] != "unique":
            continue
        exact = np.asarray(ossature.solve(a[index], b[index], exact=True).x)
        error = np.abs(found.x[index] - exact)
        slack = 2e-16 * np.abs(exact)  # the oracle's own rounding
        assert (error <= found.evidence.entry_errors[index] + slack).all()


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_inverses_by_minors_are_inverses(size):
    a, _ = _stack(size, 50, "d", spread=0, near=1.0)
    held = inverted(np.ascontiguousarray(a.transpose(1, 2, 0))).transpose(2, 0, 1)
    away = np.abs(held @ a - np.eye(size)).max(axis=(1, 2))
    condition = np.linalg.cond(a)
    assert (away <= 100 * np.finfo(float).eps * condition**2).all()


def test_a_system_that_minors_are_not_good_enough_for_is_answered_another_way():
    a, b = _stack(4, 9, "d", spread=0, near=1e-9)
    assert not Answers(a, b).good[::3].any()
    found = ossature.solve(a, b)
    exact = np.array([np.asarray(ossature.solve(one, right, exact=True).x) for one, right in zip(a, b, strict=True)])
    assert (np.abs(found.x - exact) <= found.evidence.entry_errors + 2e-16 * np.abs(exact)).all()


@pytest.mark.parametrize("power", [-160, -90, 90, 160])
def test_products_beyond_the_range_of_floats_do_no_harm(power):
    a, b = _stack(4, 9, "d", spread=0, near=1.0)
    small, large = ossature.solve(a, b), ossature.solve(a * 10.0**power, b * 10.0**power)
    assert np.allclose(small.x, large.x, rtol=1e-9, atol=0)
