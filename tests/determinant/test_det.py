"""The determinant: its fields, its four derivations, every field of numbers, and what size does to it."""

from __future__ import annotations

from fractions import Fraction
from math import log
from typing import Any

import numpy as np
import pytest

from ossature import det
from ossature.base.errors import BadInput, ShapeMismatch, TooLarge
from ossature.base.steps import FormulaStep, RowStep
from ossature.determinant.meaning import headline
from ossature.numbers.entries import Rational, sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.words.latex import latex as formula_latex


@pytest.mark.parametrize(
    ("matrix", "value", "sign", "orientation", "scaling"),
    [
        ("2 1; 1 3", 5, 1, "kept", 5),
        ("0 1; 1 0", -1, -1, "flipped", 1),
        ("1 2; 2 4", 0, 0, "collapsed", 0),
        ("1/2 0; 0 -1/3", Rational(-1, 6), -1, "flipped", Rational(1, 6)),
        ("1 2 3; 4 5 6; 7 8 10", -3, -1, "flipped", 3),
    ],
)
def test_value_sign_log_orientation_and_scaling_tell_one_story(matrix: str, value: Any, sign: int, orientation: str, scaling: Any) -> None:
    found = det(matrix)
    assert (found.value, found.sign, found.orientation, found.scaling) == (value, sign, orientation, scaling)
    assert found.invertible is (sign != 0)
    assert found.log_abs == (pytest.approx(log(abs(float(value)))) if value else float("-inf"))
    assert float(found) == pytest.approx(float(value))


def test_complex_fields_have_a_phase_in_place_of_an_orientation() -> None:
    for rows, value in (
        ([[1, sqrt_of(-1)], [sqrt_of(-1), 0]], 1),
        ([[sqrt_of(-3), 1], [1, 1]], sqrt_of(-3) - 1),
        ([[sqrt_of(-1), 0], [0, 2]], 2 * sqrt_of(-1)),
    ):
        found = det(ExactMatrix.of(rows))
        assert found.value == value
        assert complex(found.sign) == pytest.approx(complex(value) / abs(complex(value)))
        assert found.log_abs == pytest.approx(log(abs(complex(value))))
    assert det(ExactMatrix.of([[sqrt_of(-3), 1], [1, 1]])).orientation == "complex"
    assert det(ExactMatrix.of([[sqrt_of(2), 1], [1, sqrt_of(2)]])).orientation == "kept"


def test_logarithms_stay_where_floats_end() -> None:
    huge = 10**400
    assert det([[huge, 0], [0, huge]]).log_abs == pytest.approx(800 * log(10))
    assert det([[Rational(1, huge), 0], [0, 1]]).log_abs == pytest.approx(-400 * log(10))
    root = det(ExactMatrix.of([[huge * sqrt_of(2), 0], [0, 1]]))
    assert root.log_abs == pytest.approx(400 * log(10) + log(2) / 2)
    turned = det(ExactMatrix.of([[huge * sqrt_of(-1), 0], [0, 1]]))
    assert turned.log_abs == pytest.approx(400 * log(10))
    assert turned.sign == pytest.approx(1j)


MATRIX = "2 1 0 3; 1 3 1 -1; 0 2 5 4; 7 1 1 2"


@pytest.mark.parametrize("strategy", [None, "teacher", "textbook", "bareiss"])
@pytest.mark.parametrize("method", ["auto", "elimination", "cofactors", "permutations", "lu"])
def test_four_ways_lead_to_one_value(method: str, strategy: str | None) -> None:
    found = det(MATRIX, method=method)
    if strategy is not None and method in ("cofactors", "permutations"):
        with pytest.raises(BadInput, match="eliminates nothing"):
            found.steps("en", strategy=strategy)
        return
    steps = found.steps("en", strategy=strategy)
    assert found.value == -291
    assert steps.derivation.claims["value"] == -291
    kinds = {type(step) for step in steps.derivation.steps}
    assert kinds == ({FormulaStep} if method in ("cofactors", "permutations") else {RowStep, FormulaStep})


def test_cofactors_follow_the_line_with_the_most_zeros() -> None:
    text = str(det("1 2 3; 0 0 4; 5 6 7", method="cofactors").steps("en"))
    assert "Expand along row 2" in text
    assert "Expand along column 2" in str(det("1 0 3; 2 0 4; 5 6 7", method="cofactors").steps("en"))
    assert det("1 2; 0 0", method="cofactors").value == 0


def test_what_is_too_long_by_hand_is_refused_with_its_limit() -> None:
    for method, size in (("permutations", 5), ("cofactors", 7)):
        with pytest.raises(TooLarge, match=str(size - 1)):
            det(np.eye(size, dtype=int), method=method)
    with pytest.raises(BadInput):
        det("1 2; 3 4", method="guess")
    with pytest.raises(ShapeMismatch):
        det("1 2 3; 4 5 6")


def test_empty_and_single_matrices_have_their_determinants() -> None:
    assert det(np.zeros((0, 0), dtype=int)).value == 1
    assert "empty product is 1" in str(det(np.zeros((0, 0), dtype=int)).steps("en"))
    assert det([[7]]).value == 7
    assert "7" in str(det([[7]]).steps("zh"))


@pytest.mark.parametrize("proven", [False, True])
@pytest.mark.parametrize(
    ("a", "shown", "latex"),
    [
        (np.diag([1e-200, 1e-200]), "1e-400", r"1 \times 10^{-400}"),
        (np.diag([1e200, -1e200]), "-1e400", r"-1 \times 10^{400}"),
        (np.array([[3e-200, 0.0], [7.0, 1.5e-200]]), "4.5e-400", r"4.5 \times 10^{-400}"),
        (np.diag([2e-200j, 1e-200]), "i·2e-400", r"2 \times 10^{-400}"),
    ],
)
def test_a_determinant_that_no_float_holds_is_written_as_a_power_of_ten(a: Any, shown: str, latex: str, proven: bool) -> None:
    found = det(a, proven=proven)
    assert found.invertible
    assert found.value == 0 or not np.isfinite(abs(found.value))
    assert str(found).splitlines()[0] == f"det(A) = {shown}"
    assert "does not fit a float" in str(found)
    assert "10<" in found._repr_html_().replace("<mn>10</mn>", "10<")
    assert latex in formula_latex(headline(found)[0])
    size = shown.lstrip("-").removeprefix("i·")
    for lang in ("en", "zh"):
        said = str(found.meaning(lang))
        assert size in said
        assert "∞" not in said
    assert found.to_dict()["log_abs"] == found.log_abs


def test_an_area_that_no_float_holds_is_written_in_the_picture() -> None:
    for lang in ("en", "zh"):
        assert "1e−400" in det(np.diag([1e-200, 1e-200])).picture(lang).svg().replace("-", "−")


def test_as_many_digits_of_a_power_of_ten_are_written_as_its_logarithm_holds() -> None:
    rng = np.random.default_rng(5)
    for scale in (1e-120, 1e130):
        a = rng.standard_normal((4, 4)) * scale
        said = str(det(a)).splitlines()[0].partition(" = ")[2]
        mantissa, _, exponent = said.partition("e")
        exact = Fraction(str(det(a.tolist(), exact=True).value))
        assert abs(Fraction(mantissa) * Fraction(10) ** int(exponent) / exact - 1) <= Fraction(10) ** (1 - len(mantissa.strip("-").replace(".", "")))
        assert 10 <= len(mantissa.strip("-").replace(".", "")) <= 13


def test_a_subnormal_determinant_says_how_few_digits_it_has() -> None:
    rng = np.random.default_rng(3)
    for _ in range(50):
        a = np.diag(rng.uniform(1, 2, 2) * [1e-160, 1e-160])
        for proven in (False, True):
            found = det(a, proven=proven)
            exact = Fraction(str(det(a.tolist(), exact=True).value))
            assert 0 < found.value < np.finfo(float).tiny
            assert abs(Fraction(float(found.value)) - exact) <= Fraction(found.evidence.error_bound) * exact
            assert abs(Fraction(float(found.value)) - exact) <= Fraction(found.evidence.entry_errors)
            assert found.evidence.digits <= 4.5


def test_a_factor_of_one_is_not_spoken_of() -> None:
    for rows in ("2 4; 1 3", "3 6 9; 1 1 2; 2 5 1", "4 8; 6 2", "0 2; 2 4"):
        for strategy in ("teacher", "textbook", "bareiss"):
            for lang in ("en", "zh"):
                said = str(det(rows, method="elimination").steps(lang, strategy=strategy))
                assert "乘过 1，" not in said
                assert "除过 1，" not in said
                assert "multiplied by 1 " not in said
    assert "除过 3，" in str(det("3 6; 3 1", method="elimination").steps("zh", strategy="teacher"))
