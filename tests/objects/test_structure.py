"""The structure of an object is found entry by entry, and said in both languages with what it is good for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import scipy.linalg as sl
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import describe

ROTATION = sl.qr(np.random.default_rng(3).normal(size=(5, 5)))[0]
CASES: list[tuple[Any, tuple[str, ...]]] = [
    ("1 2; 3 4", ()),
    ("0 0; 0 0", ("zero",)),
    ("1 0; 0 1", ("identity",)),
    ("2 0; 0 3", ("diagonal", "positive-definite")),
    ("1 0; 0 0", ("diagonal", "projection", "positive-semidefinite")),
    ("-2 0; 0 0", ("diagonal", "negative-semidefinite")),
    ("1 2 3; 0 4 5; 0 0 6", ("upper-triangular",)),
    ("1 0 0; 2 4 0; 3 5 6", ("lower-triangular",)),
    ("1 2 0; 0 1 2; 0 0 4", ("upper-bidiagonal",)),
    ("1 0 0; 2 1 0; 0 2 4", ("lower-bidiagonal",)),
    ("1 2 0; 3 1 2; 0 3 4", ("tridiagonal",)),
    ("1 2 3 4; 5 6 7 8; 0 9 1 2; 0 0 3 4", ("hessenberg",)),
    ("2 1; 1 2", ("symmetric", "positive-definite")),
    ("1 2; 2 4", ("symmetric", "positive-semidefinite")),
    ("1 2; 2 1", ("symmetric", "indefinite")),
    ("0 1; 1 0", ("symmetric", "permutation", "orthogonal", "indefinite")),
    ("-2 1; 1 -2", ("symmetric", "negative-definite")),
    ("√2 1; 1 √2", ("symmetric", "positive-definite")),
    ("2 i; -i 2", ("hermitian", "positive-definite")),
    ("0 2 -1; -2 0 4; 1 -4 0", ("skew-symmetric",)),
    ("1 2 3; 4 1 2; 5 4 1", ("toeplitz",)),
    ("1 2 3; 3 1 2; 2 3 1", ("circulant",)),
    ("1 2 3; 2 3 4; 3 4 5", ("symmetric", "hankel", "indefinite")),
    ("0 1 0; 0 0 1; 1 0 0", ("circulant", "permutation", "orthogonal")),
    ("3/5 -4/5; 4/5 3/5", ("orthogonal",)),
    ("1/2 1/2; 1/2 1/2", ("symmetric", "projection", "positive-semidefinite", "probabilities")),
    (ROTATION, ("orthogonal",)),
    (np.array([[1, 1j], [1j, 1]]) / np.sqrt(2), ("unitary",)),
    (ROTATION * 1.001, ()),
    (np.array([[2.0, 1.0], [1.0, 2.0]], dtype=np.float32), ("symmetric", "positive-definite")),
    (np.array([[1.0, 1.0], [1.0, 1.0]]), ("symmetric",)),
    (np.array([[1e200, 0.5e200], [0.5e200, 1e200]]), ("symmetric", "positive-definite")),
    (np.array([[1e-300, 0.5e-300], [0.5e-300, 1e-300]]), ("symmetric", "positive-definite")),
    (np.diag(np.ones(40)) + np.diag(np.ones(38), 2), ("upper-triangular", "toeplitz", "sparse")),
    (np.eye(40) + np.diag(2.0 * np.ones(38), 2) + np.diag(np.ones(39), -1), ("banded", "toeplitz", "sparse")),
    (sp.random_array((200, 200), density=0.01, rng=np.random.default_rng(1)), ("sparse",)),
    (sp.csr_array((3, 3)), ("zero",)),
    ("1 0 0; 0 0 1; 0 1 0; 1 0 0", ("one-hot",)),
    ("0.7 0.3; 0.2 0.8; 0.5 0.5", ("probabilities",)),
    ("0 0 1 0", ("one-hot-vector",)),
    ("0.2 0.3 0.5", ("distribution",)),
    ("3/5 4/5", ("unit-length",)),
    ("0 0", ("zero",)),
    ("7", ()),
    (np.zeros((0, 3)), ()),
]


@pytest.mark.parametrize(("x", "tags"), CASES)
def test_structures_are_found(x: Any, tags: tuple[str, ...]) -> None:
    found = describe(x)
    assert found.structure == tags
    for lang in ("en", "zh"):
        said = found.show(lang) + str(found.meaning(lang))
        assert "structure-" not in said
        assert "guess-" not in said


def test_what_a_structure_is_good_for_is_said() -> None:
    found = describe("3/5 -4/5; 4/5 3/5")
    assert "the inverse is the transpose" in str(found.meaning("en"))
    assert "逆就是转置" in str(found.meaning("zh"))
    assert "反对称" in describe("0 1; -1 0").show("zh")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.integers(-3, 3), min_size=n, max_size=n), min_size=n, max_size=n)))
def test_exact_definiteness_agrees_with_the_eigenvalues(rows: list[list[int]]) -> None:
    a = np.array(rows) + np.array(rows).T
    tags = describe(a.tolist()).structure
    values = np.linalg.eigvalsh(a.astype(float))
    low, high = values[0] < -1e-9, values[-1] > 1e-9
    flat = (np.abs(values) < 1e-9).any()
    if low and high:
        wanted = "indefinite"
    elif not low and not high:
        assert tags == ("zero",)
        return
    else:
        wanted = f"{'positive' if high else 'negative'}-{'semidefinite' if flat else 'definite'}"
    assert wanted in tags or tags == ("identity",)
