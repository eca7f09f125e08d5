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


@pytest.mark.parametrize("make", [lambda: qr("3 1; 4 2"), lambda: cholesky("4 2 6; 2 5 5; 6 5 14"), lambda: ldl("4 2 1; 2 3 0; 1 0 5")])
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
