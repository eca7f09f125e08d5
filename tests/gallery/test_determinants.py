"""det on hard matrices: a relative bound that bounds, a sign that is certain or not given."""

from __future__ import annotations

import numpy as np
import pytest

from ossature import det, rank
from tests.gallery import oracle
from tests.gallery.matrices import BEYOND_SINGLE, MAKERS, Array, growth, single

NAMES = list(MAKERS)


def check(a: Array) -> tuple[float, float] | None:
    """All that is promised about one determinant. Returns the gap in digits and how pessimistic the bound is, where there is a sign."""
    found, exact = det(a), oracle.determinant(a)
    evidence = found.evidence
    with oracle.precision(2000):
        if found.sign is None:
            assert evidence.notes, "a hidden sign must be said"
            assert evidence.digits == 0
            assert rank(a).value < a.shape[0] or not np.isfinite(complex(found.value)) or a.shape[0] > 50
            assert abs(exact) <= oracle.arb(float(evidence.entry_errors)) or np.isinf(evidence.entry_errors)
            return None
        if found.sign == 0:
            assert exact == 0
            return None
        assert exact != 0, "a determinant of zero was given a sign"
        log = float(abs(exact).log().mid())
        assert abs(found.log_abs - log) <= evidence.error_bound * 1.01 + 4e-16 * abs(log)
        turn = exact / abs(exact) - oracle._ball(complex(found.sign))
        assert float(abs(turn).upper()) <= evidence.error_bound * 2 + 1e-15
        if not np.isfinite(abs(found.value)) or abs(found.value) < 1e-307:
            assert evidence.notes, "a value that does not fit a float must be said"
            return None
        error = float(abs((oracle._ball(found.value) - exact) / exact).upper())
    assert evidence.error_bound >= error * (1 - 1e-12)
    assert evidence.digits <= oracle.digits(error) + 0.5
    return min(oracle.digits(error), 16.0) - evidence.digits, evidence.error_bound / max(error, 6e-17)


@pytest.mark.parametrize("name", NAMES)
def test_the_bound_of_a_determinant_bounds_and_its_sign_is_right(name: str) -> None:
    for n in (0, 1, 2, 3, 5, 10, 50):
        check(MAKERS[name](n))
        if name not in BEYOND_SINGLE:
            check(single(MAKERS[name](n)))


def test_claimed_digits_of_determinants_are_within_two_in_the_median_and_bounds_within_a_hundred() -> None:
    pairs = [check(make(n)) for make in MAKERS.values() for n in (2, 3, 5, 10, 50)]
    gaps, loose = np.array([pair for pair in pairs if pair is not None]).T
    assert len(gaps) > 150
    assert np.median(gaps) <= 2
    assert np.median(loose) <= 100


def test_pivot_growth_does_not_hide_a_sign() -> None:
    assert float(det(growth(200))) == pytest.approx(2.0**199, rel=1e-9)


def test_multiples_of_tenths_are_not_called_invertible() -> None:
    found = det([[0.1, 0.2], [0.3, 0.6]])
    assert found.sign is None
    assert found.invertible is None
    said = found.show("en")
    assert "0 ± " in said.splitlines()[0]
    assert "exact=True" in said
    assert "digits are right" not in said
    assert "exact=True" in found.show("zh")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_determinants_at_two_hundred(name: str) -> None:
    check(MAKERS[name](200))
