"""Claimed methods, the choice made by a look, what is said about moving up, and how entries are printed to their errors."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array, eye_array

from ossature import choose, null_space, solve
from ossature.base.errors import OssatureError, StructureMismatch
from tests.gallery import oracle
from tests.gallery.matrices import MAKERS, Array, growth, minimum, right_sides

NAMES = list(MAKERS)
METHODS = ("diagonal", "triangular", "banded", "cholesky", "lu", "qr", "svd")
MOVED = {"dense-moved-up", "dense-zero-pivot", "dense-not-definite", "dense-singular-within"}


@pytest.mark.parametrize("name", NAMES)
def test_a_claimed_method_is_refused_or_as_honest_as_the_chosen_one(name: str) -> None:
    for n in (1, 3, 10):
        a = MAKERS[name](n)
        b = right_sides(a)["near"]
        exact = oracle.solution(a, b)
        for method in METHODS:
            try:
                found = solve(a, b, method=method)
            except StructureMismatch:
                continue
            if found.kind == "unique":
                assert exact is not None
                error = oracle.error(found.x, exact)
                assert found.evidence.error_bound >= error * (1 - 1e-12)
                assert found.evidence.digits <= oracle.digits(error) + 0.5


@pytest.mark.parametrize("name", NAMES)
def test_solve_does_what_choose_says_or_says_why_it_moved_up(name: str) -> None:
    for n in (1, 3, 20):
        a = MAKERS[name](n)
        said = choose(a)
        found = solve(a, right_sides(a)["near"])
        assert said.why
        codes = {message.code for message in found.evidence.history}
        assert said.method == found.evidence.method or codes & MOVED or not np.any(a)


@pytest.mark.parametrize(
    ("a", "method"),
    [
        (MAKERS["diagonal"](5), "diagonal"),
        (MAKERS["triangular"](5), "triangular"),
        (MAKERS["kahan"](5), "triangular"),
        (MAKERS["tridiagonal"](50), "banded"),
        (MAKERS["definite"](8), "cholesky"),
        (MAKERS["complex_definite"](8), "cholesky"),
        (MAKERS["definite_scaled"](8), "cholesky"),
        (MAKERS["symmetric"](8), "lu"),
        (MAKERS["random"](8), "lu"),
        (MAKERS["random"](8)[:5], "svd"),
        (MAKERS["random"](8)[:, :5], "qr"),
        (MAKERS["random"](8)[:, :5] * 10.0 ** np.arange(8)[:, None], "svd"),
        (csr_array(MAKERS["tridiagonal"](8)), "sparse"),
        (np.stack([np.eye(3) * 2.5] * 2), "stack"),
    ],
)
def test_one_look_finds_the_cheapest_method(a: Array, method: str) -> None:
    assert choose(a).method == method
    for lang in ("en", "zh"):
        assert len(choose(a).show(lang).splitlines()) >= 2


def test_tall_systems_go_by_qr_and_move_up_to_singular_values_where_the_rank_is_in_question() -> None:
    a, b = np.random.default_rng(5).standard_normal((4000, 6)), np.ones(4000)
    plain, asked = solve(a, b), solve(a, b, method="svd")
    assert (plain.evidence.method, asked.evidence.method) == ("qr", "svd")
    assert np.max(np.abs(plain.x - asked.x)) <= plain.evidence.error_bound + asked.evidence.error_bound
    doubtful = a.copy()
    doubtful[:, 5] = doubtful[:, :5].sum(axis=1) + 1e-14 * doubtful[:, 5]
    found = solve(doubtful, b)
    assert choose(doubtful).method == "qr"
    assert found.evidence.method == "svd"
    assert [told.code for told in found.evidence.history] == ["dense-moved-up"]


def test_nearly_dependent_columns_are_made_orthonormal_by_householder() -> None:
    rng = np.random.default_rng(6)
    a = np.linalg.qr(rng.standard_normal((20, 4)))[0] @ np.diag([1.0, 1e-2, 1e-5, 3e-8]) @ np.linalg.qr(rng.standard_normal((4, 4)))[0]
    found, b = solve(a, np.ones(20)), np.ones(20)
    assert found.evidence.method == "qr"
    error = oracle.error(found.x, oracle.closest(a, b))
    assert found.evidence.digits <= oracle.digits(error) + 0.5
    assert found.evidence.digits > 12


def test_pivot_growth_moves_up_and_says_so() -> None:
    a = MAKERS["growth_turned"](200) * np.linspace(0.5, 1.5, 200)[:, None]
    found = solve(a, right_sides(a)["near"])
    assert found.evidence.method == "qr"
    assert "dense-moved-up" in {message.code for message in found.evidence.history}
    for lang in ("en", "zh"):
        assert "QR" in found.show(lang)


def test_an_entry_none_of_whose_digits_hold_is_printed_as_zero_with_its_error() -> None:
    a = np.array([[1.0, 1e-30], [1.0, 2e-30]])
    found = solve(a, np.array([1.0, 1.0 + 2e-16]))
    assert found.kind == "unique"
    a = MAKERS["columns_scaled"](3)
    shown = solve(a, right_sides(a)["near"]).show("en")
    assert "x = [0 ± " in shown.replace("**", "")
    a = minimum(12)
    shown = solve(a, a @ np.where(np.arange(12) == 3, 1.0, 0.0)).show("en")
    assert "0 ± " in shown or "0, 0, 0, 1" in shown


def test_singular_within_rounding_is_said_with_the_distance_and_the_way_to_decide() -> None:
    for ask in (lambda: solve([[0.1, 0.2], [0.3, 0.6]], [1.0, 3.0]), lambda: null_space([[0.1, 0.2], [0.3, 0.6]])):
        found = ask()
        note = next(message for message in found.evidence.notes if message.code == "dense-rank-decided")
        assert note.values["rank"] == 1
        assert 1e-17 < note.values["distance"] < 1e-15
        assert "exact=True" in found.show("en")
        assert "exact=True" in found.show("zh")


def test_large_sparse_systems_keep_their_zeros_and_refuse_what_would_fill_memory() -> None:
    size = 20_000
    a = csr_array(2.5 * eye_array(size) - eye_array(size, k=1) - eye_array(size, k=-1))
    x = np.where(np.arange(size) % 3 == 0, 1.0, -2.0)
    found = solve(a, a @ x)
    assert found.evidence.method == "sparse"
    assert np.max(np.abs(found.x - x)) <= found.evidence.error_bound * 2
    assert found.evidence.digits > 14
    assert "dense-sparse-fill" in {message.code for message in found.evidence.history}
    with pytest.raises(OssatureError):
        solve(csr_array((np.ones(1), ([0], [0])), shape=(200_000, 200_000)), np.ones(200_000))


def test_a_row_with_thousands_of_entries_is_still_measured_exactly() -> None:
    size = 5000
    a = csr_array(eye_array(size, format="lil"))
    a = a.tolil()
    a[0, :] = 1.0
    a = csr_array(a)
    x = np.where(np.arange(size) % 2 == 0, 1.0, -1.0) * (1 + np.arange(size))
    found = solve(a, a @ x)
    assert np.array_equal(found.x, x)


@pytest.mark.slow
@pytest.mark.parametrize("n", [800, 1000])
def test_large_systems_with_whole_solutions_are_solved_to_the_last_digit(n: int) -> None:
    rng = np.random.default_rng(n)
    x = rng.integers(-3, 4, n).astype(float)
    full = rng.integers(-9, 10, (n, n)).astype(float)
    near = full.copy()
    near[:, 0] = near[:, 1:].sum(axis=1)
    near[0, 0] += 1
    square = rng.integers(-3, 4, (n, n)).astype(float)
    scaled = 2.0 ** rng.integers(-20, 21, n)[:, None] * full
    for a in (full, near, square @ square.T + np.eye(n), np.tril(full, -1) / 16 + 50 * np.eye(n), growth(n), minimum(n), scaled):
        found = solve(a, a @ x)  # whole numbers below 2^53: the right-hand side is exact
        error = float(np.max(np.abs(found.x - x))) / float(np.max(np.abs(x)))
        assert found.kind == "unique"
        assert error <= found.evidence.error_bound <= 1e-13
        assert found.evidence.digits <= oracle.digits(error) + 0.5
