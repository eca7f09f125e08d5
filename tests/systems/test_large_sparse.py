"""Determinants and ranks of large sparse matrices: by sparse LU where that settles them, written out where they are small, refused by name elsewhere."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array, diags_array, eye_array, kron, random_array

from ossature import det, limited, null_space, rank, solve
from ossature.base.errors import TooLarge

SIDE = 100


def grid() -> csr_array:
    """The second difference on a square of SIDE x SIDE points, whose eigenvalues are known."""
    line = diags_array([np.full(SIDE - 1, -1.0), np.full(SIDE, 2.0), np.full(SIDE - 1, -1.0)], offsets=[-1, 0, 1])
    return csr_array(kron(line, eye_array(SIDE)) + kron(eye_array(SIDE), line))


def scattered(size: int) -> csr_array:
    return csr_array(random_array((size, size), density=0.02, rng=size) + 0.5 * eye_array(size))


def test_the_determinant_of_ten_thousand_unknowns_keeps_its_zeros_and_does_not_overflow() -> None:
    found = det(grid())
    line = 2 - 2 * np.cos(np.pi * np.arange(1, SIDE + 1) / (SIDE + 1))
    exact = float(np.log(line[:, None] + line[None, :]).sum())
    assert (found.evidence.method, found.sign) == ("sparse", 1)
    assert abs(found.log_abs - exact) <= found.evidence.error_bound + 1e-12 * exact
    assert found.evidence.digits >= 4
    assert "e5088" in found.show("zh")


@pytest.mark.parametrize("size", [300, 500])
@pytest.mark.parametrize("turned", [False, True])
def test_sparse_and_dense_determinants_agree_within_their_bounds(size: int, turned: bool) -> None:
    a = scattered(size)
    a = csr_array(a * np.exp(0.3j)) if turned else a
    sparse, dense = det(a), det(a.toarray())
    assert (sparse.evidence.method, dense.evidence.method) == ("sparse", "lu")
    assert abs(sparse.sign - dense.sign) <= (1e-10 if turned else 0)
    assert abs(sparse.log_abs - dense.log_abs) <= sparse.evidence.error_bound + dense.evidence.error_bound


def test_rows_in_any_order_give_the_sign_of_the_permutation() -> None:
    order = np.random.default_rng(8).permutation(400)
    a = csr_array(eye_array(400, format="csr")[order] * 2.0)
    assert det(a).sign == round(float(np.linalg.det(np.eye(400)[order])))
    assert det(a).log_abs == pytest.approx(400 * np.log(2.0), rel=1e-14)


def test_a_pattern_without_a_full_choice_of_entries_has_determinant_exactly_zero() -> None:
    a = scattered(400).tolil()
    a[7] = 0
    found = det(csr_array(a))
    assert (found.value, found.sign, found.evidence.exact) == (0.0, 0, True)


def test_full_rank_is_shown_by_sparse_lu_and_the_rest_by_singular_values() -> None:
    found = rank(grid())
    assert (found.value, found.evidence.method, found.singular_values) == (SIDE**2, "sparse", None)
    assert "10000" in found.show("zh")
    a = scattered(300).tolil()
    a[3] = a[4]
    found = rank(csr_array(a))
    assert (found.value, found.evidence.method) == (299, "svd")


def test_what_sparse_lu_leaves_in_doubt_is_refused_by_name_where_it_would_take_minutes() -> None:
    a = grid().tolil()
    a[3] = a[4]
    doubtful = csr_array(a)
    for ask in (det, rank, null_space, lambda held: solve(held, np.ones(SIDE**2))):
        with pytest.raises(TooLarge, match="dense_work"):
            ask(doubtful)
    with limited(dense_work=10**6), pytest.raises(TooLarge):
        rank(scattered(300)[:200])
