"""Stacks of float systems: evidence for each, the singular ones said, none worse than alone."""

from __future__ import annotations

import numpy as np
import pytest
from tests.gallery import oracle
from tests.gallery.matrices import BEYOND_SINGLE, MAKERS, Array, right_sides, single

from ossature import solve

REAL = [name for name in MAKERS if not name.startswith(("complex", "fourier")) and name != "tiny_and_huge"]
COMPLEX = [name for name in MAKERS if name.startswith(("complex", "fourier"))]


def stack(names: list[str], n: int, kind: str, *, narrow: bool = False) -> tuple[Array, Array]:
    matrices = [single(MAKERS[name](n)) if narrow else MAKERS[name](n) for name in names if not (narrow and name in BEYOND_SINGLE)]
    return np.stack(matrices), np.stack([right_sides(a)[kind] for a in matrices])


@pytest.mark.parametrize("names", [REAL, COMPLEX], ids=["real", "complex"])
@pytest.mark.parametrize("narrow", [False, True], ids=["double", "single"])
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 10])
def test_every_system_of_a_stack_claims_only_digits_that_are_right(names: list[str], narrow: bool, n: int) -> None:
    gaps = []
    for kind in ("near", "blind"):
        a, b = stack(names, n, kind, narrow=narrow)
        eps = float(np.finfo(a.dtype).eps)
        for right in (b, np.stack([b, -2 * b], axis=-1)):
            found = solve(a, right)
            evidence = found.evidence
            assert found.x.dtype == a.dtype
            for index in range(len(a)):
                exact = oracle.solution(a[index], right[index])
                if found.kind[index] != "unique":
                    assert evidence.notes
                    assert found.rank[index] < n
                    continue
                assert exact is not None
                error = oracle.error(found.x[index], exact)
                assert evidence.error_bound[index] >= error * (1 - 1e-12)
                assert np.all(evidence.entry_errors[index] >= oracle.gaps(found.x[index], exact) * (1 - 1e-12))
                assert evidence.digits[index] <= oracle.digits(error) + 0.5
                assert evidence.backward_error[index] <= 30 * n * eps
                gaps.append(min(oracle.digits(error), -np.log10(eps) + 0.3) - evidence.digits[index])
    assert np.median(gaps) <= 2


def test_a_stack_names_its_first_singular_system() -> None:
    a = np.stack([np.eye(2), [[1.0, 2.0], [2.0, 4.0]], np.zeros((2, 2))])
    found = solve(a, np.ones((3, 2)))
    assert list(found.kind) == ["unique", "least_squares", "least_squares"]
    assert list(found.rank) == [2, 1, 0]
    assert list(found.consistent) == [True, False, False]
    assert found.evidence.notes[0].values == {"count": 2, "first": 1}
    for lang in ("en", "zh"):
        assert "2" in found.show(lang)


def test_a_stack_may_have_any_number_of_leading_axes_and_no_systems_at_all() -> None:
    rng = np.random.default_rng(1)
    a, x = rng.standard_normal((2, 3, 4, 4)), rng.standard_normal((2, 3, 4))
    b = np.einsum("...ij,...j->...i", a, x)
    found = solve(a, b)
    assert found.x.shape == (2, 3, 4)
    assert found.evidence.digits.shape == (2, 3)
    assert np.max(np.abs(found.x - x)) < 1e-10
    assert solve(np.zeros((0, 3, 3)), np.zeros((0, 3))).x.shape == (0, 3)


def test_one_delicate_system_does_not_spoil_the_others() -> None:
    rng = np.random.default_rng(2)
    a = rng.standard_normal((50, 4, 4))
    a[7] = MAKERS["nearly_singular"](4)
    b = rng.standard_normal((50, 4))
    found, alone = solve(a, b), solve(a[7], b[7])
    assert np.array_equal(found.x[7], alone.x)
    assert found.evidence.history
    assert np.min(found.evidence.digits) > 9
