"""A few eigenvalues from products alone: right, as often as they are repeated, within their bounds, with few products, and refused where the map is none."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_array, diags_array, eye_array
from scipy.sparse.linalg import LinearOperator, aslinearoperator, eigsh
from tests.krylov.maps import Counted, laplacian, laplacian_values, planted

from ossature import det, eig, limited, watched
from ossature.base.errors import BadInput, BadOperator, NotConverged, OssatureError, ShapeMismatch, Stopped, StructureMismatch
from ossature.base.message import say
from ossature.spectra.answers import FewEigen

ORDER = {"largest": lambda held: held, "smallest": lambda held: held[::-1], "magnitude": lambda held: held[np.argsort(-np.abs(held), kind="stable")]}


def drawn_with_copies(random: Any, size: int) -> np.ndarray:
    """Eigenvalues of which a third come twice and a third three times."""
    held: list[float] = []
    while len(held) < size:
        held += [float(random.standard_normal() * random.choice([1, 3]))] * int(random.choice([1, 2, 3]))
    return np.sort(held[:size])[::-1]


@pytest.mark.parametrize("seed", range(24))
def test_doubled_and_tripled_eigenvalues_are_found_as_often_as_they_are_there(seed: int) -> None:
    random = np.random.default_rng(seed)
    size, k = int(random.integers(30, 300)), int(random.integers(1, 13))
    which = ("largest", "smallest", "magnitude")[seed % 3]
    values = drawn_with_copies(random, size)
    a = planted(values, seed, hermitian=seed % 4 == 0)
    found = eig(lambda x: a @ x, k, size=size, which=which)
    wanted = ORDER[which](values)[:k]
    assert isinstance(found, FewEigen)
    assert np.all(np.abs(found.values - wanted) <= found.evidence.entry_errors)
    assert np.max(found.residuals) <= 1.01e-8 * np.max(np.abs(values))
    vectors = np.stack(found.vectors, axis=1)
    assert np.allclose(vectors.conj().T @ vectors, np.eye(k), atol=1e-10)
    assert np.max(np.linalg.norm(a @ vectors - vectors * found.values, axis=0)) <= 1.02e-8 * np.max(np.abs(values))


@pytest.mark.slow
@pytest.mark.parametrize("k", [1, 4])
def test_a_hundred_thousand_points_to_eight_digits(k: int) -> None:
    """Two sides of the box are alike, so that the third eigenvalue comes twice: both copies are among the four."""
    a = laplacian(46, 46, 48)
    found = eig(a, k, tolerance=1e-8)
    wanted = laplacian_values(46, 46, 48)[:k]
    assert a.shape[0] > 100_000
    assert np.max(found.residuals) <= 1e-8 * 12
    assert np.all(np.abs(found.values - wanted) <= found.evidence.entry_errors)
    assert np.max(np.abs(found.values - wanted)) < 1e-10


SPECTRA = {
    "a Hessian with ten that stand out": np.r_[[41.0, 30, 22, 15, 12, 10, 8, 7, 6, 5.5], np.abs(np.random.default_rng(1).standard_normal(1990))],
    "falling by half": 2.0 ** -np.arange(1000.0),
    "falling as 1/i": 1 / np.arange(1.0, 2001.0),
}
PLAIN = {"evenly spread": np.arange(1.0, 1001.0), "a grid": laplacian_values(30, 27)}


def eigsh_products(values: np.ndarray, k: int) -> tuple[int, np.ndarray]:
    counted = Counted(diags_array(values).tocsr())
    operator = LinearOperator((len(values), len(values)), matvec=counted, dtype=float)
    held, vectors = eigsh(operator, k=k, which="LA", tol=1e-8, v0=np.random.default_rng(0).standard_normal(len(values)))
    return counted.products, np.linalg.norm(counted.a @ vectors - vectors * held, axis=0)


@pytest.mark.parametrize("name", SPECTRA)
def test_the_top_one_takes_at_most_seven_tenths_of_the_products_of_eigsh_where_it_stands_out(name: str) -> None:
    values = SPECTRA[name]
    theirs, _ = eigsh_products(values, 1)
    counted = Counted(diags_array(values).tocsr())
    found = eig(counted, 1, size=len(values), symmetric=True)
    assert found.residuals[0] <= 1e-8 * values[0]
    assert counted.products == found.products <= 0.7 * theirs


@pytest.mark.parametrize("name", [*SPECTRA, *PLAIN])
@pytest.mark.parametrize("k", [1, 10])
def test_no_more_products_than_eigsh_at_the_same_tolerance_and_the_same_guarantee(name: str, k: int) -> None:
    """eigsh looks for no copies: sure=False asks for the same."""
    values = {**SPECTRA, **PLAIN}[name]
    theirs, _ = eigsh_products(values, k)
    counted = Counted(diags_array(values).tocsr())
    found = eig(counted, k, size=len(values), symmetric=True, sure=False)
    assert np.max(found.residuals) <= 1e-8 * np.max(np.abs(values))
    assert np.allclose(found.values, np.sort(values)[::-1][:k], atol=1e-7 * np.max(values))
    assert counted.products <= theirs


def test_of_a_map_without_symmetry_the_products_tell_and_the_residuals_are_measured() -> None:
    random = np.random.default_rng(3)
    a = np.triu(random.standard_normal((240, 240)), 1) * 0.02 + np.diag(np.arange(240.0))
    for held in (lambda x: a @ x, LinearOperator(a.shape, matvec=lambda x: a @ x), aslinearoperator(csr_array(a)), csr_array(a)):
        found = eig(held, 4, which="magnitude", **({"size": 240} if not hasattr(held, "shape") else {}))
        assert not found.symmetric
        assert np.allclose(found.values, [239, 238, 237, 236], atol=1e-5)
        assert found.evidence.error_bound is None
        vectors = np.stack(found.vectors, axis=1)
        if found.residuals is not None:
            assert np.allclose(np.linalg.norm(a @ vectors - vectors * found.values, axis=0), found.residuals, atol=1e-9)


def test_a_rotation_of_many_points_has_complex_eigenvalues() -> None:
    turn = np.exp(2j * np.pi * np.arange(300) / 300) * np.r_[3.0, 2.5, np.full(298, 0.5)]
    found = eig(lambda x: np.fft.ifft(turn * np.fft.fft(x)), 2, size=300, which="magnitude", symmetric=False)
    assert np.allclose(np.abs(found.values), [3.0, 2.5])
    assert "3" in found.show("zh")


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_small_maps_are_known_whole(size: int) -> None:
    values = np.sort(np.random.default_rng(size).standard_normal(size))[::-1]
    a = planted(values, size)
    assert np.allclose(eig(lambda x: a @ x, size, size=size).values, values, atol=1e-12)
    assert np.allclose(np.sort(eig(lambda x: a @ x, size, size=size, symmetric=False).values)[::-1], values, atol=1e-12)


def test_identity_and_zero_are_found_with_all_their_copies() -> None:
    same = eig(eye_array(100_000, format="csr"), 5)
    assert same.groups == [(pytest.approx(1.0), 5)]
    assert same.products <= 7
    nothing = eig(lambda x: 0 * x, 3, size=400)
    assert nothing.values.tolist() == [0, 0, 0]
    assert nothing.show("zh")


def test_the_answer_is_told_in_both_languages_and_drawn() -> None:
    found = eig(laplacian(20, 20), 6)
    for lang in ("en", "zh"):
        assert str(found.products) in found.show(lang)
        assert str(found.meaning(lang))
        assert found.picture(lang).svg()
    assert [count for _, count in found.groups] == [1, 2, 1, 2]
    assert found.to_dict()["which"] == "largest"
    values, vectors = found
    assert vectors.shape == (400, 6)


def test_k_of_a_full_matrix_chooses_among_all() -> None:
    a = planted([5.0, 3.0, -4.0, 1.0], 1)
    assert np.allclose(eig(a, 2).values, [5, 3])
    assert np.allclose(eig(a, 2, which="smallest").values, [-4, 1])
    assert np.allclose(eig(a, 2, which="magnitude").values, [5, -4])
    assert eig(a, 2, which="magnitude").code().endswith("k=2, which='magnitude')")


def memory(start: int) -> Any:
    """A map that changes its answers for good after some products."""
    count = itertools.count()
    return lambda x: np.arange(300.0) * x * (2.0 if next(count) > start else 1.0)


def late(start: int, fault: Any) -> Any:
    """A diagonal map that goes wrong after some products."""
    count = itertools.count()

    def apply(x: Any) -> Any:
        return fault(x) if next(count) >= start else np.arange(300.0) * x

    return apply


def boom(x: Any) -> Any:
    raise RuntimeError("boom")


RANDOM = np.random.default_rng(9)
NO_MAPS = {
    "raises at once": (boom, "operator-raised", False),
    "raises late": (late(30, boom), "operator-raised", True),
    "another length": (lambda x: x[:3], "operator-shape", False),
    "another length late": (late(40, lambda x: x[:-1]), "operator-shape", True),
    "a column": (lambda x: x[:, None], "operator-shape", False),
    "a number": (lambda x: 1.0, "operator-shape", False),
    "text": (lambda x: "no", "operator-kind", False),
    "nothing": (lambda x: None, "operator-kind", False),
    "NaN": (lambda x: x * np.nan, "operator-not-finite", False),
    "NaN late": (late(35, lambda x: x * np.nan), "operator-not-finite", True),
    "infinity": (lambda x: np.where(np.arange(300) == 7, np.inf, x), "operator-not-finite", False),
    "random": (lambda x: np.arange(300.0) * x + RANDOM.standard_normal(300), "operator-not-the-same", False),
    "keeps state": (memory(20), "operator-changed", False),
    "keeps state at the end": (memory(127), "operator-changed", False),
    "squares": (lambda x: x**2, "operator-not-linear", False),
    "affine": (lambda x: np.arange(300.0) * x + 1, "operator-not-linear", False),
    "not symmetric": (np.cumsum, "operator-not-symmetric", False),
}


@pytest.mark.parametrize("name", NO_MAPS)
def test_what_is_no_symmetric_linear_map_gets_one_clear_error_and_what_was_found_is_kept(name: str) -> None:
    function, case, kept = NO_MAPS[name]
    with pytest.raises(OssatureError) as fault:
        eig(function, 3, size=300, symmetric=True)
    assert fault.value.message.code == case
    assert isinstance(fault.value, (BadOperator, StructureMismatch))
    assert (fault.value.partial is not None) == kept
    for lang in ("en", "zh"):
        assert say(fault.value.message, lang) != case
    if kept:
        assert isinstance(fault.value.partial, FewEigen)
        assert abs(fault.value.partial.values[0] - 299) <= fault.value.partial.evidence.entry_errors[0]


def test_a_function_may_write_into_its_argument_and_reuse_its_result() -> None:
    held = np.zeros(300)

    def careless(x: Any) -> Any:
        np.multiply(np.arange(300.0), x, out=held)
        x[:] = 0
        return held

    assert np.allclose(eig(careless, 3, size=300).values, [299, 298, 297])


def test_no_convergence_is_said_with_the_best_that_was_found() -> None:
    with limited(products=40), pytest.raises(NotConverged) as fault:
        eig(lambda x: np.arange(300.0) * x, 3, size=300)
    partial = fault.value.partial
    assert partial.products <= 40
    assert np.all(np.abs(partial.values - [299, 298, 297]) <= partial.evidence.entry_errors)
    assert "40" in str(fault.value)
    with limited(products=150), pytest.raises(NotConverged):
        eig(lambda x: np.roll(x, 1), 3, size=3000, symmetric=False)


def test_who_watches_is_told_of_every_product_and_may_stop() -> None:
    seen: list[int] = []
    with watched(lambda now: seen.append(now.products)):
        found = eig(lambda x: np.arange(300.0) * x, 2, size=300)
    assert seen == list(range(1, found.products + 1))
    with watched(lambda now: now.products < 50), pytest.raises(Stopped) as fault:
        eig(lambda x: np.arange(300.0) * x, 2, size=300)
    assert abs(fault.value.partial.values[0] - 299) <= fault.value.partial.evidence.entry_errors[0]


def test_single_precision_inside_the_function_is_noticed_and_counted_in() -> None:
    values = np.arange(1.0, 301.0).astype(np.float32)
    a = planted(values, 4).astype(np.float32)
    found = eig(lambda x: a @ x.astype(np.float32), 3, size=300, tolerance=1e-5)
    assert np.all(np.abs(found.values - [300, 299, 298]) <= found.evidence.entry_errors)
    assert found.evidence.digits < 7


REFUSED = {
    "no size": (lambda: eig(lambda x: x, 2), BadInput, "operator-size-missing"),
    "odd size": (lambda: eig(lambda x: x, 2, size="many"), BadInput, "operator-size"),
    "rectangle": (lambda: eig(lambda x: x, 2, size=(3, 4)), ShapeMismatch, "systems-not-square"),
    "size of a matrix": (lambda: eig(np.eye(3), size=3), BadInput, "operator-size-of-matrix"),
    "size beside an operator": (lambda: eig(aslinearoperator(np.eye(3)), 1, size=4), ShapeMismatch, "operator-size-differs"),
    "k zero": (lambda: eig(np.eye(3), 0), BadInput, "free-k"),
    "k above": (lambda: eig(lambda x: x, 4, size=3), BadInput, "free-k-above"),
    "k of exact": (lambda: eig("2 1; 1 2", 1), BadInput, "free-k-exact"),
    "which alone": (lambda: eig(np.eye(3), which="smallest"), BadInput, "free-which-alone"),
    "claimed symmetric": (lambda: eig(np.array([[1.0, 2.0], [3.0, 4.0]]), symmetric=True), StructureMismatch, "structure-not-symmetric"),
    "claimed symmetric, sparse": (lambda: eig(csr_array(np.triu(np.ones((300, 300)))), 2, symmetric=True), StructureMismatch, "operator-not-symmetric"),
    "no entries": (lambda: det(aslinearoperator(np.eye(3))), BadInput, "intake-unknown"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_fit_is_refused_by_name(name: str) -> None:
    ask, kind, case = REFUSED[name]
    with pytest.raises(kind) as fault:
        ask()
    assert fault.value.message.code == case
