"""Is it linear: formulas are decided, functions are tried, and every fault of a function is one error."""

from __future__ import annotations

from itertools import count
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal

from ossature import image, is_linear, kernel, matrix_of
from ossature.base.errors import BadInput, BadType, NoDerivation, NotFinite, ParseError, ShapeMismatch, StructureMismatch
from ossature.base.message import say

small = st.integers(-5, 5)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.lists(small, min_size=2, max_size=2), min_size=1, max_size=3))
def test_a_formula_of_first_powers_is_linear_and_gives_its_matrix(rows: list[list[int]]) -> None:
    text = f"(x, y) -> ({', '.join(f'{a}x + {b}y' for a, b in rows)})"
    found = is_linear(text)
    assert found
    assert found.evidence.proven
    assert found.a == rows
    assert matrix_of(text).value == rows


@settings(derandomize=True, max_examples=60, deadline=None)
@given(small, small, small, st.integers(1, 3))
def test_a_counterexample_breaks_the_law_it_names(square: int, first: int, constant: int, degree: int) -> None:
    found = is_linear(f"x -> {square}x^{degree + 1} + {first}x + {constant}")
    assert found.linear == (square == 0 == constant)
    assert found.affine == (square == 0)
    if found.counterexample is not None:
        law, u, v, c, left, right = found.counterexample

        def f(x: Any) -> Any:
            return square * x ** (degree + 1) + first * x + constant

        assert left != right
        sides = (f(u[0] + v[0]), f(u[0]) + f(v[0])) if law == "additivity" else (f(c * u[0]), c * f(u[0]))
        assert (left[0], right[0]) == sides


def test_powers_that_cancel_leave_a_linear_map() -> None:
    assert is_linear("(x, y) -> (x + y)^2 - x^2 - y^2 - 2xy + 3x")
    assert not is_linear("(x, y) -> xy")


def test_affine_is_told_from_linear_and_its_parts_are_named() -> None:
    found = is_linear("(x, y) -> (2x + 1, 3y - 1)")
    assert (found.linear, found.affine) == (False, True)
    assert (found.a, found.b) == ([[2, 0], [0, 3]], [1, -1])
    assert "仿射" in found.show("zh")
    fault = refusal(matrix_of, "(x, y) -> (2x + 1, 3y - 1)")
    assert isinstance(fault, StructureMismatch)
    assert fault.details["zero"] == "(1, -1)"


@pytest.mark.parametrize("text", ["x -> sin x", "x -> |x|", "x -> x^2 + pi", "x -> max(x, 0)", "x -> e^x - 1", "(x, y) -> (relu x, y)", "x -> tanh x"])
def test_a_formula_beyond_polynomials_is_refuted_with_proof(text: str) -> None:
    found = is_linear(text)
    assert not found
    assert not found.affine
    assert found.evidence.proven


def test_what_only_passed_trials_does_not_claim_proof() -> None:
    for found in (is_linear("x -> pi x"), is_linear(lambda x: x[::-1], 3)):
        assert found
        assert not found.evidence.proven
        assert found.trials > 100
        assert str(found.trials) in str(found.meaning("en"))
        assert "证明" in str(found.meaning("zh"))
        assert isinstance(refusal(found.steps), NoDerivation)


@pytest.mark.parametrize(
    ("function", "n"),
    [
        (np.cumsum, 5),
        (np.fft.fft, 4),
        (lambda x: x - x.mean(), 6),
        (lambda x: 1e-200 * x, 2),
        (lambda x: [x[0] + x[1]], 2),
        (lambda x: x.astype(np.float32) * np.float32(0.3), 3),
    ],
)
def test_linear_functions_pass_in_floats(function: Any, n: int) -> None:
    found = is_linear(function, n)
    assert found
    assert np.allclose(found.a @ np.arange(1.0, n + 1), function(np.arange(1.0, n + 1)))


@pytest.mark.parametrize("function", [np.sort, np.abs, lambda x: x * x, lambda x: np.maximum(x, 0), lambda x: x * np.linalg.norm(x), np.round])
def test_functions_that_are_not_linear_are_caught(function: Any) -> None:
    found = is_linear(function, 3)
    assert not found
    assert not found.affine
    assert not np.allclose(found.counterexample.left, found.counterexample.right)


def test_a_bend_that_shows_only_far_out_is_caught() -> None:
    assert not is_linear(lambda x: x + 1e-9 * x**2, 1)
    assert not is_linear(lambda x: np.clip(x, -1e6, 1e6), 1)


def test_a_layer_with_a_bias_is_affine() -> None:
    w, b = np.array([[1.0, -1.0], [2.0, 0.0], [0.0, 3.0]]), np.array([1.0, 0.0, -1.0])
    found = is_linear(lambda x: w @ x + b, 2)
    assert not found
    assert found.affine
    assert np.allclose(found.a, w)
    assert np.allclose(found.b, b)


calls = count()
generator = np.random.default_rng(1)


@pytest.mark.parametrize(
    ("function", "kind", "case"),
    [
        (lambda x: 1 / 0, BadInput, "maps-function-raised"),
        (lambda x: x @ np.ones(7), BadInput, "maps-function-raised"),
        (lambda x: x[: 1 + int(x[0] != 0)], ShapeMismatch, "maps-function-shape"),
        (lambda x: np.ones((2, 2)), ShapeMismatch, "maps-function-axes"),
        (lambda x: x + next(calls), BadInput, "maps-function-unsteady"),
        (lambda x: x * generator.random(2), BadInput, "maps-function-unsteady"),
        (np.log, NotFinite, "maps-undefined"),
        (lambda x: np.where(x == 1, np.nan, x), NotFinite, "maps-undefined"),
        (lambda x: "no", BadType, "maps-function-type"),
        (lambda x: None, BadType, "maps-function-type"),
    ],
)
def test_every_fault_of_a_function_is_one_error_in_both_languages(function: Any, kind: type, case: str) -> None:
    for verb in (is_linear, matrix_of, kernel, image):
        fault = refusal(verb, function, 2)
        assert isinstance(fault, kind)
        assert fault.message.code == case
        for lang in ("en", "zh"):
            assert case not in say(fault.message, lang)


def test_a_function_that_writes_into_its_argument_is_asked_with_copies() -> None:
    def f(x: Any) -> Any:
        x *= 2
        return x

    assert np.array_equal(matrix_of(f, 2).value, [[2, 0], [0, 2]])


@pytest.mark.parametrize(
    ("given", "n", "case"),
    [(len, None, "maps-how-many"), (len, 0, "maps-n"), (len, 2.0, "maps-n"), ("x -> x", 2, "maps-n-differs"), ("x -> 1/x", None, "maps-undefined")],
)
def test_what_is_missing_or_wrong_is_said(given: Any, n: Any, case: str) -> None:
    fault = refusal(is_linear, given, n)
    assert fault is not None
    assert fault.message.code == case
    assert case not in say(fault.message, "zh")


def test_a_formula_with_a_mistake_is_refused_with_its_place() -> None:
    fault = refusal(is_linear, "(x, y) -> (2x, 3z)")
    assert isinstance(fault, ParseError)
    assert fault.column == 17


@pytest.mark.parametrize("text", ["(x, y) -> (2x, 3y)", "2 0; 0 3", "(x, y) -> (2x + 1, 3y)", "(x, y) -> (xy, x)", "x -> x^3", "x -> |x|"])
def test_steps_are_checked_and_pictures_drawn(text: str) -> None:
    found = is_linear(text)
    for lang in ("en", "zh"):
        assert found.picture(lang).svg()
        if text != "x -> |x|":
            assert len(found.steps(lang))
