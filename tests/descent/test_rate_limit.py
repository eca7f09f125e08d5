"""The learning-rate limit: what it says is what descent does, and curvature that is zero, negative or hidden by rounding is said."""

from __future__ import annotations

import random
from fractions import Fraction
from math import inf, isfinite
from typing import Any

import numpy as np
import pytest

from ossature import rate_limit
from ossature.base.errors import BadDerivation, BadInput, NoDerivation, OssatureError, ShapeMismatch, StructureMismatch, WouldOverflow
from ossature.base.formula import Number
from ossature.numbers.checker import check


def bowl(random_: np.random.Generator, size: int, condition: float = 50.0) -> Any:
    """A random symmetric positive definite matrix with eigenvalues from 1 to `condition`."""
    q, _ = np.linalg.qr(random_.standard_normal((size, size)))
    values = np.concatenate([[1.0, condition], random_.uniform(1, condition, size)])[:size]
    held = q * values @ q.T
    return (held + held.T) / 2


def descended(h: Any, rate: float, steps: int, start: Any) -> float:
    """How far gradient descent on x'Hx/2 ends from the minimum, over how far it began."""
    x = start
    for _ in range(steps):
        x = x - rate * (h @ x)
    return float(np.linalg.norm(x) / np.linalg.norm(start))


def test_the_matrix_of_the_article_bears_rates_below_two_thirds() -> None:
    found = rate_limit("2 1; 1 2")
    assert (found.limit, found.best, found.condition) == (Fraction(2, 3), Fraction(1, 2), 3)
    assert (found.largest, found.smallest) == (3, 1)
    assert found.verdict is None
    assert found.factor == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("rate", "verdict"), [("0.6", "converges"), (0.6, "converges"), ("2/3", "swings"), (Fraction(2, 3), "swings"), ("0.7", "diverges"), (1, "diverges")]
)
def test_a_rate_is_judged_against_the_limit(rate: Any, verdict: str) -> None:
    assert rate_limit("2 1; 1 2", rate=rate).verdict == verdict
    assert rate_limit([[2.0, 1.0], [1.0, 2.0]], rate=rate).verdict == verdict


def test_a_float_rate_counts_as_the_decimal_it_prints_as() -> None:
    assert rate_limit("20 0; 0 1", rate=0.1).verdict == "swings"


def test_descent_just_below_the_limit_converges_and_just_above_it_grows() -> None:
    rng = np.random.default_rng(1)
    for size in (2, 3, 5, 8):
        h = bowl(rng, size)
        limit = float(rate_limit(h).limit)
        start = rng.standard_normal(size)
        steep = np.linalg.eigh(h)[1][:, -1]
        for rate, verdict in ((0.999 * limit, "converges"), (1.001 * limit, "diverges")):
            found = rate_limit(h, rate=rate)
            assert found.verdict == verdict
            assert (descended(h, rate, 500, steep) < 1) == (verdict == "converges")
            assert (descended(h, rate, 20_000, start) < 1) == (verdict == "converges")


def test_the_factors_are_those_that_a_thousand_descents_measure() -> None:
    rng = np.random.default_rng(2)
    for _ in range(1_000):
        size = int(rng.integers(2, 6))
        h = bowl(rng, size, 10.0 ** rng.uniform(0.1, 3))
        rate = float(rng.uniform(0.05, 1.2)) * 2 / float(np.linalg.eigvalsh(h)[-1])
        found = rate_limit(h, rate=rate)
        vectors = np.stack(found.eigen.vectors, axis=1)
        start = rng.standard_normal(size)
        before, after = vectors.T @ start, vectors.T @ (start - rate * (h @ start))
        seen = np.abs(before) > 1e-8 * np.linalg.norm(start)
        assert np.allclose(np.abs(after[seen] / before[seen]), np.array(found.factors)[seen], atol=1e-6)


def test_the_number_of_steps_is_what_descent_takes() -> None:
    h = np.diag([1.0, 10.0, 100.0])
    found = rate_limit(h, rate=0.015)
    counts = found.iterations(1e-6)
    for rate, steps in ((float(found.best), counts.best), (0.015, counts.asked)):
        assert steps is not None
        assert descended(h, rate, int(steps), np.ones(3)) <= 1.01e-6
        assert descended(h, rate, int(steps) - 2, np.array([1.0, 0, 0])) > 1e-6
    assert counts.momentum < counts.best / 5


def test_momentum_at_its_best_shrinks_the_error_by_its_factor_in_the_long_run() -> None:
    h = np.diag([1.0, 7.0, 100.0])
    held = rate_limit(h).momentum
    assert held is not None
    x = before = np.ones(3)
    for _ in range(200):
        x, before = x - held.rate * (h @ x) + held.coefficient * (x - before), x
    assert np.linalg.norm(x) ** (1 / 200) == pytest.approx(held.factor, rel=0.05)


def test_exact_and_float_hessians_agree() -> None:
    rng = random.Random(3)
    for _ in range(60):
        size = rng.randint(1, 4)
        rows = [[rng.randint(-4, 4) for _ in range(size)] for _ in range(size)]
        gram = [[sum(rows[k][i] * rows[k][j] for k in range(size)) + 2 * (i == j) for j in range(size)] for i in range(size)]
        exact, floats = rate_limit(gram, rate="0.05"), rate_limit(np.array(gram, dtype=float), rate="0.05")
        assert float(exact.limit) == pytest.approx(floats.limit)
        assert float(exact.best) == pytest.approx(floats.best)
        assert float(exact.condition) == pytest.approx(floats.condition)
        assert exact.verdict == floats.verdict
        assert exact.factors == pytest.approx(floats.factors, abs=1e-9)


def test_flat_and_falling_directions_are_said() -> None:
    trough, saddle, flat = rate_limit("1 1; 1 1", rate="0.5"), rate_limit("1 2; 2 1", rate="0.1"), rate_limit("0 0; 0 0", rate="1")
    assert (trough.flat, trough.condition, trough.best, trough.verdict) == (1, inf, Fraction(1, 2), "converges")
    assert (saddle.falling, saddle.condition, saddle.best, saddle.verdict) == (1, None, None, "escapes")
    assert (flat.limit, flat.condition, flat.verdict) == (inf, None, "rests")
    assert rate_limit("-1 0; 0 -2").limit == inf
    for found in (trough, saddle, flat):
        assert not any(value != value for value in found.iterations() if value is not None)
        assert found.meaning("en")
        assert found.meaning("zh")


def test_a_sign_that_rounding_hides_is_not_claimed() -> None:
    rng = np.random.default_rng(4)
    x = rng.standard_normal((3, 2))
    found = rate_limit(x @ x.T)
    assert found.unsure == 1
    assert found.condition is None
    assert "hidden by rounding" in found.show("en")


@pytest.mark.parametrize("rate", [0, -1, "0", "-0.1", "abc", float("nan"), float("inf"), [1, 2], "i"])
def test_a_rate_that_is_no_positive_number_is_refused(rate: Any) -> None:
    with pytest.raises(BadInput) as held:
        rate_limit("2 1; 1 2", rate=rate)
    assert held.value.message.code == "descent-rate"
    assert "int" not in str(held.value)


def test_a_curvature_too_small_for_its_limit_is_refused() -> None:
    with pytest.raises(WouldOverflow):
        rate_limit(np.diag([1e-310, 1e-310]), rate=1.0)


def test_what_is_no_hessian_is_refused() -> None:
    for given, kind in (("1 2; 3 1", StructureMismatch), ([[1.0, 2.0], [3.0, 1.0]], StructureMismatch), ("1 2 3; 4 5 6", ShapeMismatch)):
        with pytest.raises(kind):
            rate_limit(given)
    with pytest.raises(OssatureError):
        rate_limit(np.zeros((0, 0)))
    with pytest.raises(BadInput):
        rate_limit("2 1; 1 2").iterations(2)


@pytest.mark.parametrize("given", ["2 1; 1 2", "3 1; 1 2", "2 1 0; 1 3 1; 0 1 5", "1 1; 1 1", "1 2; 2 1", "0 0; 0 0", "[[5]]", "1 0; 0 1"])
@pytest.mark.parametrize("rate", [None, "0.1", "2/3"])
def test_its_steps_are_checked_and_everything_is_shown_in_both_languages(given: str, rate: str | None) -> None:
    found = rate_limit(given, rate=rate)
    check(found.steps("en").derivation)
    for lang in ("en", "zh"):
        assert found.show(lang)
        assert str(found.steps(lang))
        assert found.picture(lang).svg().startswith("<svg")


def test_a_wrong_limit_in_the_steps_is_refused() -> None:
    from dataclasses import replace

    held = rate_limit("2 1; 1 2").steps("en").derivation
    place = next(index for index, step in enumerate(held.steps) if step.rule == "rate")
    step = held.steps[place]
    wrong = replace(step, formula=replace(step.formula, sides=(*step.formula.sides[:-1], Number(Fraction(3, 4)))))
    with pytest.raises(BadDerivation):
        check(replace(held, steps=(*held.steps[:place], wrong, *held.steps[place + 1 :])))


def test_floats_have_no_worked_steps_but_evidence() -> None:
    found = rate_limit([[2.0, 1.0], [1.0, 2.0]])
    with pytest.raises(NoDerivation):
        found.steps("en")
    assert isfinite(float(found.evidence.error_bound))
