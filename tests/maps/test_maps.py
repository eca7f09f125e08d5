"""Kernel and image, other bases, one map after another, and the maps that have names."""

from __future__ import annotations

from fractions import Fraction
from math import cos, radians, sin
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal

from ossature import change_basis, compose, image, inverse, kernel, matrix_of, multiply, projection, reflection, rotation, shear
from ossature.base.errors import BadInput, ShapeMismatch, SingularMatrix, StructureMismatch
from ossature.numbers.matrix import ExactMatrix

entry = st.integers(-4, 4)
grids = st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(entry, min_size=n, max_size=n), min_size=1, max_size=4))
squares = st.integers(1, 3).flatmap(lambda n: st.lists(st.lists(entry, min_size=n, max_size=n), min_size=n, max_size=n))


@settings(derandomize=True, max_examples=80, deadline=None)
@given(grids)
def test_rank_and_nullity_add_up_and_both_spaces_are_what_they_say(rows: list[list[int]]) -> None:
    a = ExactMatrix.of(rows)
    lost, reached = kernel(rows), image(rows)
    assert lost.rank == reached.rank == reached.dimension == np.linalg.matrix_rank(np.array(rows, dtype=float))
    assert lost.rank + lost.nullity == len(rows[0]) == reached.rank + reached.nullity
    assert lost.dimension == lost.nullity == len(lost.basis)
    assert all(value == 0 for held in lost.basis for row in (a @ held.column()).rows for value in row)
    floats = kernel(np.array(rows, dtype=float))
    assert floats.dimension == lost.dimension


def test_the_kernel_of_a_formula_is_worked_out_from_its_matrix() -> None:
    found = kernel("(x, y, z) -> (x + y, y + z)")
    assert found.basis == [[1, -1, 1]]
    assert "1 + 2" in str(found.steps("en")) or "2 + 1" in str(found.steps("en"))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(squares, st.data())
def test_a_change_of_basis_is_undone_by_the_inverse_basis(rows: list[list[int]], data: Any) -> None:
    n = len(rows)
    basis = data.draw(st.lists(st.lists(entry, min_size=n, max_size=n), min_size=n, max_size=n))
    p = ExactMatrix.of(basis)
    if p.det() == 0:
        assert isinstance(refusal(change_basis, rows, basis), SingularMatrix)
        return
    there = change_basis(rows, basis).value
    assert p @ there == ExactMatrix.of(rows) @ p
    assert change_basis(there, p.inverse()).value == ExactMatrix.of(rows)


def test_in_the_basis_of_its_eigenvectors_a_map_only_stretches() -> None:
    assert change_basis("2 1; 1 2", "1 1; 1 -1").value == [[3, 0], [0, 1]]
    floats = change_basis(np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([[1.0, 1.0], [1.0, -1.0]]))
    assert np.allclose(floats.value, [[3, 0], [0, 1]])


def test_composition_is_the_product_and_order_matters() -> None:
    f, g = "(x, y) -> (2x, 3y)", "(x, y) -> (-y, x)"
    assert compose(g, f).value == multiply("0 -1; 1 0", "2 0; 0 3").value
    assert compose(g, f).value != compose(f, g).value
    assert compose(rotation(30), rotation(60)).value == rotation(90).value
    fault = refusal(compose, "1 2; 3 4", "(x, y) -> (x, y, x)")
    assert isinstance(fault, ShapeMismatch)
    assert (fault.details["gives"], fault.details["takes"]) == (3, 2)


def test_the_inverse_map_is_the_inverse_of_its_matrix() -> None:
    held = matrix_of("(x, y) -> (2x + y, x + y)")
    assert compose(inverse(held), held).value == [[1, 0], [0, 1]]


@pytest.mark.parametrize("angle", [*range(-720, 721, 15), 10.5, "22.5", 1e6])
def test_a_rotation_has_the_cosine_and_sine_of_its_angle(angle: Any) -> None:
    turn = radians(float(angle) % 360)
    found = rotation(angle)
    assert np.allclose(np.asarray(found.value), [[cos(turn), -sin(turn)], [sin(turn), cos(turn)]], atol=1e-9)
    exact = isinstance(angle, int) and (angle % 30 == 0 or angle % 45 == 0)
    assert found.is_exact == exact


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(entry, min_size=1, max_size=4))
def test_projections_and_reflections_do_what_they_say(vector: list[int]) -> None:
    if not any(vector):
        assert isinstance(refusal(projection, vector), SingularMatrix)
        return
    p, r = projection(vector).value, reflection(vector).value
    along, one = ExactMatrix.column_of(vector), ExactMatrix.identity(len(vector))
    assert p @ p == p == p.transpose()
    assert r @ r == one
    assert p @ along == along == r @ along
    floats = projection(np.array(vector, dtype=float)).value
    assert np.allclose(floats, np.asarray(p), atol=1e-14)


def test_named_maps_are_recognised_in_words() -> None:
    said = {
        "It turns the plane by 30° to the left": rotation(30),
        "It mirrors the plane in the line through (2, 1)": reflection("2 1"),
        "It projects at right angles onto a space of dimension 1": projection("1 1"),
        "It is a shear": shear(2),
        "It changes nothing": rotation(0),
        "It multiplies every vector by -1": rotation(180),
        "It sends everything to zero": matrix_of("(x, y) -> (0, 0x)"),
        "multiplied by 3": matrix_of("2 1; 1 2"),
        "gives 3: it cannot fill": matrix_of("(x, y) -> (x, y, x + y)"),
        "turns by 90°": matrix_of("0 -3; 2 0"),
    }
    for sentence, answer in said.items():
        assert sentence.replace("-1", "−1") in str(answer.meaning("en")).replace("-1", "−1")
    assert "剪切" in str(shear(1).meaning("zh"))
    turned = matrix_of(np.array([[cos(0.3), -sin(0.3)], [sin(0.3), cos(0.3)]]))
    assert "17.19°" in str(turned.meaning("en"))


def test_a_shear_slides_along_the_axis_that_is_asked_for() -> None:
    assert shear("1/2", along="y").value == [[1, 0], [Fraction(1, 2), 1]]
    fault = refusal(lambda: shear(1, along="z"))  # type: ignore[arg-type]
    assert isinstance(fault, BadInput)
    assert fault.message.code == "maps-shear-along"


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda: projection("1 2; 2 4"), SingularMatrix),
        (lambda: projection(np.array([[1.0, 2.0], [2.0, 4.0]])), SingularMatrix),
        (lambda: projection("3"), ShapeMismatch),
        (lambda: rotation("1 2"), ShapeMismatch),
        (lambda: rotation(1e300), BadInput),
        (lambda: rotation(1 + 1j), BadInput),
        (lambda: change_basis("1 2; 3 4", "1 0 0; 0 1 0; 0 0 1"), ShapeMismatch),
        (lambda: change_basis(np.eye(2), np.ones((2, 2))), SingularMatrix),
        (lambda: compose("1 2; 3 4", "(x, y) -> (xy, x)"), StructureMismatch),
        (lambda: kernel("x -> x + 1"), StructureMismatch),
    ],
)
def test_bad_input_is_one_error(call: Any, kind: type) -> None:
    assert isinstance(refusal(call), kind)


@pytest.mark.parametrize(
    "answer",
    [
        rotation(30),
        reflection("2 1"),
        projection("1 1; 0 1; 1 0"),
        shear(1),
        change_basis("2 1; 1 2", "1 1; 1 -1"),
        compose("0 -1; 1 0", "2 0; 0 3"),
        matrix_of("(x, y) -> (y, x)"),
    ],
)
def test_every_named_map_has_steps_that_pass_the_checker_and_a_picture(answer: Any) -> None:
    assert len(answer.steps("zh"))
    assert answer.picture("en").svg()
