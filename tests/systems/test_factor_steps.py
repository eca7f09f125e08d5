"""Factorizations worked out entry by entry, each line replayed by the checker, in both languages."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from ossature import cholesky, ldl, qr
from ossature.base.errors import BadDerivation
from ossature.base.formula import Chain, Number
from ossature.base.steps import FormulaStep
from ossature.numbers.checker import check
from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.rational import Rational
from ossature.words.derivations import Steps


def test_gram_schmidt_shows_shares_rests_and_lengths() -> None:
    text = str(qr("3 1; 4 2").steps("en"))
    assert "r₁₂ = 3/5·1 + 4/5·2 = 11/5" in text
    assert "r₂₂ = √((-8/25)² + (6/25)²) = 2/5" in text
    assert "Multiply back" in text


def test_gram_schmidt_says_when_a_column_is_perpendicular_already() -> None:
    text = str(qr("1 1; 1 -1").steps("en"))
    assert "perpendicular to q₁ already" in text
    assert "u₂" not in text


def test_cholesky_takes_roots_of_what_is_left() -> None:
    text = str(cholesky("4 2 6; 2 5 5; 6 5 14").steps("en"))
    assert "ℓ₂₂ = √(5 - 1²) = 2" in text
    assert "ℓ₃₂ = (5 - 3·1)/2 = 1" in text


def test_ldl_completes_squares() -> None:
    text = str(ldl("4 2; 2 3").steps("en"))
    assert "ℓ₂₁ = 2/4 = 1/2" in text
    assert "d₂ = 3 - (1/2)²·4 = 2" in text


def test_a_zero_entry_of_a_diagonal_matrix_is_divided_too() -> None:
    assert "ℓ₃₁ = 0/2 = 0" in str(cholesky("4 0 0; 0 9 0; 0 0 1").steps("en"))


@pytest.mark.parametrize("seed", range(40))
def test_every_factorization_of_a_random_gram_matrix_replays(seed: int) -> None:
    draw = random.Random(seed)
    size = draw.randint(1, 6)
    rows = [[draw.randint(-4, 4) for _ in range(size)] for _ in range(size)]
    gram = [[sum(x * y for x, y in zip(one, two, strict=True)) + (5 if i == j else 0) for j, two in enumerate(rows)] for i, one in enumerate(rows)]
    for lang in ("en", "zh"):
        steps = ldl(gram).steps(lang)
        check(steps.derivation)
        assert str(Steps.from_json(steps.to_json())) == str(steps)
        assert len(steps) == (1 if size > 5 else 1 + size + size * (size - 1) // 2)


@pytest.mark.parametrize("seed", range(60))
def test_every_ldl_with_exchanges_and_blocks_replays(seed: int) -> None:
    draw = random.Random(seed)
    size, root = draw.randint(2, 5), draw.choice([Rational(0), sqrt_of(-1), sqrt_of(2)])
    rows = [[Rational(0)] * size for _ in range(size)]
    for i in range(size):
        for j in range(i):
            value = draw.choice([0, 1, -2, 3]) + draw.choice([0, 0, 1, -1]) * root
            rows[i][j], rows[j][i] = value, value.conjugate()
        rows[i][i] = Rational(draw.choice([0, 0, 0, 2, -1]))
    held = ldl(rows)
    for lang in ("en", "zh"):
        steps = held.steps(lang)
        check(steps.derivation)
        assert str(Steps.from_json(steps.to_json())) == str(steps)
    values = [side.value for step in steps.derivation.steps for side in step.formula.sides[-1:] if isinstance(side, Number)]
    assert all(held[1][i, i] in values for i in range(size) if held[1][i, i] != 0)


def test_ldl_names_the_order_and_the_block_it_takes() -> None:
    text = str(ldl("0 1 2; 1 0 3; 2 3 12").steps("en"))
    assert "in the order 3, 2 and 1" in text
    assert "ℓ₃₂ = (1 - 1/6·1/4·12)/(-3/4) = -2/3" in text
    assert "rows put back where those of A are" in text
    text = str(ldl("0 1 2 1;1 0 3 1; 2 3 0 0; 1 1 0 0").steps("en"))
    assert "take rows 1 and 2 together" in text
    assert "d₃ = 0 - 3·2·1 - 2·3·1 = -12" in text


def test_complex_factors_are_worked_out_with_conjugates() -> None:
    text = str(ldl("2 1+i; 1-i 3").steps("en"))
    assert "ℓ₂₁ = (1 - i)/2 = 1/2 - i/2" in text
    assert "d₂ = 3 - |1/2 - i/2|²·2 = 2" in text
    text = str(cholesky("4 2i; -2i 5").steps("en"))
    assert "ℓ₂₂ = √(5 - |-i|²) = 2" in text
    text = str(qr("3, 3+7i; 4i, -1+4i").steps("en"))
    assert "the entries of q₁ conjugated" in text
    assert "r₁₂ = 3/5·(3 + 7i) - 4i/5·(-1 + 4i) = 5 + 5i" in text


def test_complex_factors_are_announced_with_the_conjugate_transpose() -> None:
    assert str(cholesky("4 2i; -2i 5")).startswith("A = LLᴴ")
    assert str(ldl("4 2i; -2i 5")).startswith("A = LDLᴴ")
    assert str(ldl([[4.0, 2.0j], [-2.0j, 5.0]])).startswith("A = LDLᴴ")
    assert str(cholesky("4 2; 2 5")).startswith("A = LLᵀ")


@pytest.mark.parametrize("seed", range(30))
def test_complex_factorizations_replay(seed: int) -> None:
    draw = random.Random(seed)
    size = draw.randint(1, 4)
    i = sqrt_of(-1)
    low = [
        [draw.randint(-2, 2) + draw.randint(-2, 2) * i if k < j else Rational(draw.randint(1, 3) if k == j else 0) for k in range(size)] for j in range(size)
    ]
    gram = ExactMatrix.of(low) @ ExactMatrix.of(low).adjoint()
    turn = ExactMatrix.of([[Rational(3, 5), i * Rational(4, 5)], [i * Rational(4, 5), Rational(3, 5)]])
    wide = [[draw.randint(1, 3), draw.randint(-2, 2) + draw.randint(-2, 2) * i], [0, draw.randint(1, 3)]]
    for held in (ldl(gram), cholesky(gram), qr(turn @ ExactMatrix.of(wide))):
        for lang in ("en", "zh"):
            steps = held.steps(lang)
            check(steps.derivation)
            assert len(steps) > 1


CASES = {
    "qr": lambda: qr("3 1; 4 2"),
    "cholesky": lambda: cholesky("4 2 6; 2 5 5; 6 5 14"),
    "ldl": lambda: ldl("4 2 1; 2 3 0; 1 0 5"),
    "ldl with exchanges": lambda: ldl("0 1 2; 1 0 3; 2 3 12"),
    "ldl with a block": lambda: ldl("0 1 2 1;1 0 3 1; 2 3 0 0; 1 1 0 0"),
    "complex ldl": lambda: ldl("2 1+i 1; 1-i 3 2; 1 2 4"),
}


@pytest.mark.parametrize("make", CASES.values(), ids=CASES.keys())
def test_one_wrong_number_anywhere_is_caught(make) -> None:  # type: ignore[no-untyped-def]
    derivation = make().steps("en").derivation
    caught = 0
    for index, step in enumerate(derivation.steps):
        assert isinstance(step, FormulaStep)
        assert isinstance(step.formula, Chain)
        last = step.formula.sides[-1]
        if len(step.formula.sides) < 3 or not isinstance(last, Number):
            continue
        wrong = replace(step, formula=replace(step.formula, sides=(*step.formula.sides[:-1], Number(last.value + 1))))
        with pytest.raises(BadDerivation):
            check(replace(derivation, steps=(*derivation.steps[:index], wrong, *derivation.steps[index + 1 :])))
        caught += 1
    assert caught >= 3
