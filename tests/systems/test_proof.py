"""proven=True: enclosures that hold, and honest refusals."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array
from tests.gallery import oracle
from tests.gallery.matrices import MAKERS, right_sides, single

from ossature import det, inverse, solve
from ossature.base.errors import BadInput, NotFinite, NotProven, OssatureError, ShapeMismatch, TooLarge

REGULAR = [name for name in MAKERS if not name.startswith("singular")]


@pytest.mark.parametrize("name", REGULAR)
def test_proven_solutions_are_the_nearest_floats_and_their_bounds_hold(name: str) -> None:
    for n in (0, 1, 2, 5, 12):
        a = MAKERS[name](n)
        if oracle.rank(a) < n:
            continue
        b = right_sides(a)["blind"]
        found = solve(a, b, proven=True)
        exact = oracle.solution(a, b)
        assert found.evidence.proven
        assert np.all(found.evidence.entry_errors >= oracle.gaps(found.x, exact))
        assert oracle.error(found.x, exact) <= found.evidence.error_bound <= 1.2e-16


@pytest.mark.parametrize("name", ["random", "hilbert", "complex_random", "symmetric_ill"])
def test_proven_determinants_and_inverses_hold(name: str) -> None:
    for n in (1, 2, 5, 10):
        a = MAKERS[name](n)
        value = det(a, proven=True)
        exact = oracle.determinant(a)
        assert value.evidence.proven
        assert oracle.error(np.array([value.value]), [exact]) <= value.evidence.error_bound
        found = inverse(a, proven=True)
        assert oracle.error(found.value, oracle.solution(a, np.eye(n))) <= found.evidence.error_bound


def test_single_precision_is_proven_for_the_float_data() -> None:
    a = single(MAKERS["random"](4))
    b = right_sides(a)["blind"]
    found = solve(a, b, proven=True)
    assert oracle.error(found.x, oracle.solution(a, b)) <= found.evidence.error_bound


@pytest.mark.parametrize("name", ["singular_counting", "singular_tenths", "singular_zero_row", "singular_laplacian"])
def test_exactly_singular_systems_are_not_proven_and_the_way_out_is_named(name: str) -> None:
    a = MAKERS[name](3)
    for ask in (lambda: solve(a, np.ones(3), proven=True), lambda: inverse(a, proven=True)):
        with pytest.raises(OssatureError) as caught:
            ask()
        assert "exact=True" in str(caught.value)
    with pytest.raises(NotProven):
        solve([[0.5, 0.5], [0.5, 0.5]], [1.0, 2.0], proven=True)


def test_what_cannot_be_enclosed_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge, match="16"):
        solve(np.eye(17) * 1.5, np.ones(17), proven=True)
    with pytest.raises(BadInput):
        solve(csr_array(np.eye(3) * 1.5), np.ones(3), proven=True)
    with pytest.raises(BadInput):
        solve(np.ones((2, 3, 3)) + np.eye(3), np.ones((2, 3)), proven=True)
    with pytest.raises(ShapeMismatch):
        solve(np.ones((3, 2)), np.ones(3), proven=True)


def test_a_proven_solution_beyond_the_largest_float_is_refused() -> None:
    with pytest.raises(NotFinite):
        solve(np.array([[1e-300]]), np.array([1e300]), proven=True)
    with pytest.raises(NotFinite):
        solve(np.array([[1e-300]]), np.array([1e300]))


def test_a_proven_determinant_keeps_its_sign_where_its_value_does_not_fit_a_float() -> None:
    for name, said in (("tiny", 0.0), ("huge", np.inf)):
        a = MAKERS[name](4)
        found = det(a, proven=True)
        exact = oracle.determinant(a)
        assert abs(found.value) == said
        assert found.sign == (1 if exact > 0 else -1)
        assert found.log_abs == pytest.approx(float(abs(exact).log().mid()), rel=1e-14)
        assert found.invertible
        assert found.evidence.notes
