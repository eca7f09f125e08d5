"""Definiteness: by pivots and eigenvalues, with directions that prove it; floats say when rounding hides it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ossature import definiteness, eig
from ossature.base.errors import BadDerivation, StructureMismatch
from ossature.base.message import Message
from ossature.base.steps import Derivation
from ossature.numbers.checker import check
from ossature.numbers.entries import entry_from_text, entry_text
from ossature.numbers.matrix import ExactMatrix
from ossature.spectra.exact import near

KINDS = {
    "2 1; 1 2": ("positive definite", (2, 0, 0)),
    "-2 1; 1 -2": ("negative definite", (0, 2, 0)),
    "1 2; 2 1": ("indefinite", (1, 1, 0)),
    "0 1; 1 0": ("indefinite", (1, 1, 0)),
    "1 1; 1 1": ("positive semidefinite", (1, 0, 1)),
    "-1 1; 1 -1": ("negative semidefinite", (0, 1, 1)),
    "0 0; 0 0": ("zero", (0, 0, 2)),
    "1 0 0; 0 0 2; 0 2 0": ("indefinite", (2, 1, 0)),
    "0 i; -i 0": ("indefinite", (1, 1, 0)),
    "√2 1; 1 √2": ("positive definite", (2, 0, 0)),
}


def form(a: ExactMatrix, vector: object) -> object:
    held = ExactMatrix.column_of(list(vector))  # type: ignore[call-overload]
    return (held.adjoint() @ a @ held)[0, 0]


@pytest.mark.parametrize("matrix", sorted(KINDS))
def test_the_kind_the_inertia_and_the_directions_agree(matrix: str) -> None:
    found = definiteness(matrix)
    assert (found.kind, found.inertia) == KINDS[matrix]
    a = found.question.operands[0].exact
    positive, negative, zero = found.inertia
    assert (found.rises is not None, found.falls is not None, found.flat is not None) == (positive > 0, negative > 0, zero > 0)
    assert found.rises is None or form(a, found.rises) > 0
    assert found.falls is None or form(a, found.falls) < 0
    assert found.flat is None or all(value == 0 for row in (a @ found.flat.column()).rows for value in row)
    assert (found.witness is None) is (found.kind == "positive definite")


@pytest.mark.parametrize("matrix", sorted(KINDS))
def test_every_derivation_is_replayed_and_goes_to_json_and_back(matrix: str) -> None:
    for lang in ("en", "zh"):
        held = definiteness(matrix).steps(lang).derivation
        check(Derivation.from_dict(held.to_dict(entry_text), entry_from_text))


def test_pivots_and_eigenvalues_have_the_same_signs_for_random_symmetric_matrices() -> None:
    rng = np.random.default_rng(12)
    for size in (1, 2, 3, 4, 5):
        for _ in range(8):
            half = rng.integers(-2, 3, (size, size))
            a = (half + half.T).tolist() if rng.integers(2) else (half @ half.T).tolist()
            found = definiteness(a)
            values = [near(value).real for value in eig(a).values]
            signs = tuple(int(sum(test(value) for value in values)) for test in (lambda v: v > 1e-12, lambda v: v < -1e-12, lambda v: abs(v) <= 1e-12))
            assert found.inertia == signs


def test_the_checker_refuses_other_signs_other_factors_and_another_conclusion() -> None:
    held = definiteness("1 2; 2 1").steps("en").derivation
    lower, middle = held.claims["congruence"]
    for claims in (
        {**held.claims, "inertia": (2, 0, 0)},
        {**held.claims, "congruence": (middle, lower)},
        {**held.claims, "congruence": (((1, 0), (0, 1)), ((1, 2), (2, 1)))},
    ):
        with pytest.raises(BadDerivation):
            check(replace(held, claims=claims))
    with pytest.raises(BadDerivation):
        check(replace(held, conclusion=Message("definite-is-positive-definite")))


@pytest.mark.parametrize("rule", ["minors", "form"])
def test_the_checker_refuses_a_minor_or_a_form_of_another_matrix(rule: str) -> None:
    held = definiteness("1 2; 2 1").steps("en").derivation
    place, step = next((place, step) for place, step in enumerate(held.steps) if step.rule == rule)
    wrong = definiteness("4 2; 2 0").steps("en").derivation
    other = next(found for found in wrong.steps if found.rule == rule)
    assert step.rule == other.rule
    with pytest.raises(BadDerivation):
        check(replace(held, steps=(*held.steps[:place], other, *held.steps[place + 1 :])))


def test_floats_are_named_by_eigenvalues_that_are_larger_than_their_bounds() -> None:
    rng = np.random.default_rng(5)
    b = rng.standard_normal((6, 6))
    assert definiteness(b @ b.T + np.eye(6)).kind == "positive definite"
    assert definiteness(-b @ b.T - np.eye(6)).kind == "negative definite"
    found = definiteness(b + b.T)
    assert found.kind == "indefinite"
    assert float(found.witness @ (b + b.T) @ found.witness) < 0
    singular = definiteness(np.ones((3, 3)))
    assert (singular.kind, singular.inertia, singular.unsure) == ("uncertain", (1, 0, 0), 2)
    assert definiteness(np.ones((3, 3)), exact=True).kind == "positive semidefinite"
    assert definiteness(np.zeros((2, 2))).kind == "zero"


def test_what_is_symmetric_only_up_to_rounding_is_taken_and_what_is_not_is_refused() -> None:
    a = np.array([[2.0, 1.0], [1.0 + 2.0**-52, 2.0]])
    assert definiteness(a).kind == "positive definite"
    for given in (np.array([[2.0, 1.0], [0.0, 2.0]]), "2 1; 0 2"):
        with pytest.raises(StructureMismatch):
            definiteness(given)


def test_an_empty_matrix_is_positive_definite() -> None:
    assert definiteness(np.zeros((0, 0), dtype=int)).kind == "positive definite"
    assert definiteness(np.zeros((0, 0))).kind == "positive definite"


def test_the_meaning_names_minimum_maximum_and_saddle_and_the_picture_has_level_lines() -> None:
    for matrix, word in (("2 1; 1 2", "minimum"), ("-2 1; 1 -2", "maximum"), ("1 2; 2 1", "saddle")):
        assert word in str(definiteness(matrix).meaning("en"))
    scene = definiteness("1 2; 2 1").picture("zh").to_dict()["scene"]
    assert {item["role"] for item in scene["items"] if item["kind"] == "Curve"} == {"result", "warning"}
    scene = definiteness("2 1; 1 2").picture("zh").to_dict()["scene"]
    assert {item["role"] for item in scene["items"] if item["kind"] == "Curve"} == {"result"}
