"""Exact eigenvalues and eigenvectors: by hand, A v = λ v, against SymPy and NumPy; the derivation and what the checker refuses."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import sympy

from ossature import eig
from ossature.base.errors import BadDerivation, NoDerivation, NotExact, ShapeMismatch, TooLarge
from ossature.base.formula import Chain, Number
from ossature.base.steps import Derivation, FormulaStep
from ossature.numbers.algebraic import Algebraic, AlgebraicVector, Root
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational, entry_from_text, entry_text, sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import Polynomial
from ossature.spectra.exact import eigenspaces, holds, near
from ossature.words.derivations import Steps

RNG = np.random.default_rng(42)


def companion(*low: int) -> list[list[int]]:
    """A matrix with the characteristic polynomial λ^n + low[-1] λ^(n-1) + ... + low[0]."""
    size = len(low)
    return [[int(j == i + 1) for j in range(size)] for i in range(size - 1)] + [[-value for value in low]]


def rationals(size: int, rng: np.random.Generator) -> list[list[Rational]]:
    return [[Rational(int(rng.integers(-5, 6)), int(rng.integers(1, 3))) for _ in range(size)] for _ in range(size)]


def similar(blocks: Any, rng: np.random.Generator) -> ExactMatrix:
    """P B P⁻¹ with a random unimodular P: the structure of B, hidden."""
    size = len(blocks)
    lower = [[int(i == j) or (int(rng.integers(-1, 2)) if i > j else 0) for j in range(size)] for i in range(size)]
    upper = [[int(i == j) or (int(rng.integers(-1, 2)) if i < j else 0) for j in range(size)] for i in range(size)]
    p = ExactMatrix.of(lower) @ ExactMatrix.of(upper)
    return p @ ExactMatrix.of(blocks) @ p.inverse()


@pytest.mark.parametrize("given", ["2 1; 1 2", [[2, 1], [1, 2]], np.array([[2, 1], [1, 2]])])
def test_article_values_3_and_1_vectors_1_1_and_1_minus_1_and_the_check_a_v_is_lambda_v(given: Any) -> None:
    found = eig(given)
    assert found.values == [3, 1]
    assert found.vectors == [[1, 1], [1, -1]]
    assert [tuple(held) for held in found.multiplicities or ()] == [(3, 1, 1), (1, 1, 1)]
    assert found.symmetric
    assert found.defective is False
    a = np.array([[2, 1], [1, 2]])
    for value, vector in zip(found.values, found.vectors, strict=True):
        assert list(a @ np.array(vector.tolist(), dtype=object)) == [value * part for part in vector]
    assert found.show("en") == "λ₁ = 3, v₁ = (1, 1)\nλ₂ = 1, v₂ = (1, -1)\nexact"


def test_article_the_derivation_goes_from_the_determinant_over_its_roots_to_elimination_and_the_check() -> None:
    steps = eig("2 1; 1 2").steps("en")
    rules = [step.rule for step in steps.derivation.steps]
    assert rules == ["identity", "identity", "charpoly", "charpoly", "value", "reduce", "eigenpair", "value", "reduce", "eigenpair"]
    text = str(steps)
    for part in ("λ² - 4λ + 3 = ", "(λ - 3)(λ - 1)", "λ₁ = 3", "A - 3I = ", "A - I = "):
        assert part.split(" = ")[0] in text


def test_the_values_and_the_matrix_of_vectors_unpack_and_a_p_is_p_d() -> None:
    w, v = eig("2 1; 1 2")
    a = ExactMatrix.of([[2, 1], [1, 2]])
    assert a @ v == v @ ExactMatrix.of([[w[0], 0], [0, w[1]]])
    w, v = eig(companion(-1, -1, -1))
    a = np.array(companion(-1, -1, -1), dtype=object)
    assert (a @ v == v * np.array(w, dtype=object)).all()


@pytest.mark.parametrize(
    ("matrix", "values"),
    [
        ("0 -1; 1 0", ["i", "-i"]),
        ("1 1; 1 0", ["(1 + √5)/2", "(1 - √5)/2"]),
        ("1 1; 0 1", ["1", "1"]),
        ("0 1; 0 0", ["0", "0"]),
        ("3 0 0; 0 -1 0; 0 0 1/2", ["3", "1/2", "-1"]),
        ("1 -2; 1 3", ["2 + i", "2 - i"]),
        ("[[7]]", ["7"]),
        ("√2 1; 1 √2", ["1 + √2", "-1 + √2"]),
        ("i 0; 0 -i", ["i", "-i"]),
    ],
)
def test_values_come_descending_by_real_part_then_by_imaginary_part(matrix: str, values: list[str]) -> None:
    assert [str(value) for value in eig(matrix).values] == values


@pytest.mark.parametrize(
    ("blocks", "multiplicities"),
    [
        ([[2, 1, 0], [0, 2, 0], [0, 0, 2]], [("2", 3, 2)]),
        ([[2, 1, 0], [0, 2, 1], [0, 0, 2]], [("2", 3, 1)]),
        ([[5, 0, 0], [0, 5, 0], [0, 0, -1]], [("5", 2, 2), ("-1", 1, 1)]),
        ([[0, -1, 1, 0], [1, 0, 0, 1], [0, 0, 0, -1], [0, 0, 1, 0]], [("i", 2, 1), ("-i", 2, 1)]),
        ([[0, -1, 0, 0], [1, 0, 0, 0], [0, 0, 0, -1], [0, 0, 1, 0]], [("i", 2, 2), ("-i", 2, 2)]),
    ],
)
def test_repeated_and_defective_matrices_have_their_multiplicities_however_they_are_hidden(blocks: Any, multiplicities: Any) -> None:
    a = similar(blocks, np.random.default_rng(3))
    found = eig(a)
    assert [(str(value), algebraic, geometric) for value, algebraic, geometric in found.multiplicities or ()] == multiplicities
    assert found.defective is any(algebraic > geometric for _, algebraic, geometric in multiplicities)
    assert len(found.values) == len(blocks)
    assert len(found.vectors) == sum(geometric for _, _, geometric in multiplicities)
    check(found.steps("en").derivation)


def test_two_equal_blocks_of_an_irreducible_cubic_have_two_templates_and_a_defective_pair_one() -> None:
    cubic = companion(-2, 0, 0)
    zero = [[0] * 3 for _ in range(3)]
    link = [[int(i == 2 and j == 0) for j in range(3)] for i in range(3)]

    def joined(corner: Any) -> list[list[int]]:
        return [[*one, *two] for one, two in zip(cubic, corner, strict=True)] + [[*one, *two] for one, two in zip(zero, cubic, strict=True)]

    for corner, geometric in ((zero, 2), (link, 1)):
        a = similar(joined(corner), np.random.default_rng(5))
        (space,) = eigenspaces(a)
        assert (str(space.factor), space.algebraic, space.geometric) == ("λ³ - 2", 2, geometric)
        assert holds(a, space)
        check(eig(a).steps("zh").derivation)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_a_v_is_lambda_v_exactly_for_random_rational_matrices(size: int) -> None:
    rng = np.random.default_rng(size)
    for _ in range(6):
        rows = rationals(size, rng)
        found = eig(rows)
        assert all(holds(ExactMatrix.of(rows), space) for space in found.spaces)
        assert sum(space.algebraic * space.factor.degree for space in found.spaces) == size
        numeric = np.array([[float(value) for value in row] for row in rows])
        theirs = np.linalg.eigvals(numeric).astype(complex)
        for value in found.values:
            gap = np.min(np.abs(theirs - near(value)))
            assert gap <= 1e-6 * max(1.0, abs(near(value)))
        for value, vector in zip((held.value for held in found.multiplicities or () for _ in range(held.geometric)), found.vectors, strict=True):
            held = np.array([complex(part) for part in vector])
            assert np.linalg.norm(numeric @ held - near(value) * held) <= 1e-9 * np.linalg.norm(held) * max(1.0, float(np.linalg.norm(numeric)))


def test_irreducible_cubics_where_sympy_hangs_agree_with_numpy_to_1e_9_and_are_proven() -> None:
    rng = np.random.default_rng(33)
    done = 0
    while done < 60:
        a = ExactMatrix.of([[int(value) for value in row] for row in rng.integers(-9, 10, (3, 3))])
        (space, *others) = eigenspaces(a)
        if others or space.factor.degree < 3:
            continue
        done += 1
        assert holds(a, space)
        theirs = np.linalg.eigvals(np.asarray(a)).astype(complex)
        assert all(np.min(np.abs(theirs - near(value))) <= 1e-9 * max(1.0, abs(near(value))) for value in space.values)


def test_values_and_multiplicities_agree_with_sympy_where_sympy_ends() -> None:
    rng = np.random.default_rng(8)
    for blocks in ([[1, 1], [0, 1]], [[2, 0, 0], [0, 2, 0], [0, 0, 3]], [[0, -1], [1, 0]], [[1, 2, 0], [0, 1, 0], [0, 0, -4]], [[1, 1], [1, 0]]):
        a = similar(blocks, rng)
        theirs = sympy.Matrix([[int(value) for value in row] for row in a.rows]).eigenvects()
        ours = {held.value.to_sympy(): (held.algebraic, held.geometric) for held in eig(a).multiplicities or ()}
        assert {sympy.nsimplify(value): (times, len(vectors)) for value, times, vectors in theirs} == {
            sympy.nsimplify(value): held for value, held in ours.items()
        }


def test_algebraic_numbers_compute_compare_convert_and_are_pickled() -> None:
    a = Algebraic.of(Root(Polynomial([1, 0, 0, -2]), 0))
    assert a**3 == 2
    assert a * (1 / a) == 1
    assert (a + 1) * (a - 1) == a * a - 1
    assert 3 - a == -(a - 3)
    assert a != 1
    assert float(a) == pytest.approx(2 ** (1 / 3), rel=1e-15)
    assert str(a) == "root of λ³ - 2 near 1.25992"
    b = Algebraic.of(Root(Polynomial([1, 0, 0, -2]), 1))
    assert b.conjugate() == Algebraic.of(Root(Polynomial([1, 0, 0, -2]), 2))
    assert complex(b.conjugate()) == complex(b).conjugate()
    assert abs(complex(b * b) - complex(b) ** 2) < 1e-15
    assert pickle.loads(pickle.dumps(b)) == b
    with pytest.raises(NotExact):
        a + b
    with pytest.raises(ZeroDivisionError):
        1 / (a - a)
    vector = AlgebraicVector(Root(Polynomial([1, 0, 0, -2]), 0), (Polynomial([1, 0, 0]), Polynomial([1])))
    assert str(vector) == "(a², 1), a = root of λ³ - 2 near 1.25992"
    assert np.allclose(np.asarray(vector), [2 ** (2 / 3), 1])


def test_a_value_that_nearly_cancels_is_still_rounded_from_a_proven_ball() -> None:
    a = Algebraic.of(Root(Polynomial([1, 0, 0, -2]), 0))
    close = a - Rational(12599210498948731647672106072782283505702514647015, 10**49)
    assert 0 < abs(float(close)) < 1e-48
    assert close.ball(56).real.rel_accuracy_bits() >= 56


def test_entries_with_a_root_whose_eigenvalues_need_another_are_refused() -> None:
    with pytest.raises(NotExact) as fault:
        eig(ExactMatrix.of([[sqrt_of(2), 1], [1, 0]]))
    assert "√2" in str(fault.value)


@pytest.mark.parametrize("matrix", ["[[7]]", "2 1; 1 2", "1 1; 1 0", "1 1; 0 1", "0 -1; 1 0", "1 2 0; 0 1 1; 2 0 1", "√2 1; 1 √2", "4 0 0; 0 4 0; 0 0 4"])
def test_every_derivation_is_replayed_and_goes_to_json_and_back(matrix: str) -> None:
    steps = eig(matrix).steps("en")
    assert Steps.from_json(steps.to_json()).derivation == steps.derivation
    held = steps.derivation
    again = Derivation.from_dict(held.to_dict(entry_text), entry_from_text)
    check(again)
    assert len(again) == len(held)


def test_the_checker_refuses_wrong_values_vectors_multiplicities_and_missing_vectors() -> None:
    held = eig(similar([[2, 1, 0], [0, 2, 0], [0, 0, 3]], np.random.default_rng(2))).steps("en").derivation
    (f3, m3, v3), (f2, m2, v2) = held.claims["eigen"]
    double = (f2, m2, (*v2, tuple(tuple(2 * part for part in entry) for entry in v2[0])))
    for eigen in (
        ((f3, m3, v3), (f2, m2, ())),
        ((f3, m3, v3), double),
        ((f3, m3, v2), (f2, m2, v2)),
        ((f3, 2, v3), (f2, 1, v2)),
        ((f3, m3, v3),),
        ((f3, m3, (tuple((0,) for _ in v3[0]),)), (f2, m2, v2)),
    ):
        with pytest.raises(BadDerivation):
            check(replace(held, claims={**held.claims, "eigen": eigen}))


def test_the_checker_refuses_each_shown_line_when_its_number_is_changed() -> None:
    for matrix in ("2 1; 1 2", "1 1; 1 0", "0 1 0; 0 0 1; 1 1 1"):
        held = eig(matrix).steps("en").derivation
        for place, step in enumerate(held.steps):
            if not isinstance(step, FormulaStep) or step.rule not in ("value", "reduce", "eigenpair", "near"):
                continue
            with pytest.raises(BadDerivation):
                check(replace(held, steps=(*held.steps[:place], replace(step, formula=changed(step.formula)), *held.steps[place + 1 :])))


def changed(node: Any) -> Any:
    """The formula with one more in the last number of it."""
    if isinstance(node, Number):
        return Number(node.value + 1, node.digits)
    if isinstance(node, Chain):
        return replace(node, sides=(*node.sides[:-1], changed(node.sides[-1])))
    for name in ("parts", "factors", "rows"):
        if hasattr(node, name):
            held = getattr(node, name)
            return replace(node, **{name: (*held[:-1], changed(held[-1]) if name != "rows" else (*held[-1][:-1], changed(held[-1][-1])))})
    raise AssertionError(type(node).__name__)


def test_steps_are_refused_for_floats_and_for_sizes_nobody_writes_out() -> None:
    for matrix in (np.eye(2), np.eye(9, dtype=int)):
        with pytest.raises(NoDerivation):
            eig(matrix).steps()


def test_not_square_and_too_large_are_refused() -> None:
    with pytest.raises(ShapeMismatch):
        eig("1 2 3; 4 5 6")
    with pytest.raises(TooLarge):
        eig([[int(i == j) for j in range(65)] for i in range(65)])


def test_forty_rows_take_no_time_and_stay_proven() -> None:
    a = ExactMatrix.of([[int(value) for value in row] for row in np.random.default_rng(1).integers(-3, 4, (40, 40))])
    found = eig(a)
    assert all(holds(a, space) for space in found.spaces)
    assert len(found.show("en")) < 2000


def test_the_meaning_says_what_is_kept_what_turns_and_what_a_deep_chain_does() -> None:
    said = str(eig("2 1; 1 2").meaning("en"))
    assert "Along (1, 1) the direction is kept and the length multiplied by 3" in said
    assert "7.2e23" in said
    assert "explode" in said
    assert "vanish" in str(eig("1/2 0; 0 1/3").meaning("en"))
    assert "turns by 90°" in str(eig("0 -1; 1 0").meaning("en"))
    assert "defective" in str(eig("1 1; 0 1").meaning("en"))
    assert "a direction is missing" in str(eig("1 1; 0 1").meaning("en"))
    assert "everything is zero" in str(eig("0 1; 0 0").meaning("en"))
    assert "亏损" in str(eig("1 1; 0 1").meaning("zh"))


def test_the_picture_has_the_circle_its_image_and_a_line_for_each_direction_or_the_complex_plane() -> None:
    for matrix, lines in (("2 1; 1 2", 2), ("1 1; 0 1", 1), ("0 -1; 1 0", 0)):
        scene = eig(matrix).picture("en").to_dict()["scene"]
        curves = [item for item in scene["items"] if item["kind"] == "Curve"]
        assert len(curves) == 2 + lines
    scene = eig(companion(-1, -1, -1)).picture("en").to_dict()["scene"]
    assert len(next(item for item in scene["items"] if item["kind"] == "Points")["at"]) == 3
