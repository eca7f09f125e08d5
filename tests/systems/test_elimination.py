"""Every derivation is replayed by an independent checker; tampered ones are refused."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import det, inverse, lu, null_space, rank, rref, solve
from ossature.base.errors import NoDerivation, UnfinishedDerivation
from ossature.base.limits import limited
from ossature.base.message import Message
from ossature.base.steps import Derivation, RowStep
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational, entry_from_text, entry_text, sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.systems.elimination import STRATEGIES, default_detail, derive, group, multipliers

TITLE = Message("elim-title-solve")


def matrices(low: int = -9, high: int = 9) -> st.SearchStrategy[list[list[int]]]:
    shape = st.tuples(st.integers(1, 6), st.integers(1, 7))
    return shape.flatmap(lambda s: st.lists(st.lists(st.integers(low, high), min_size=s[1], max_size=s[1]), min_size=s[0], max_size=s[0]))


@settings(max_examples=150)
@given(matrices(), st.sampled_from(STRATEGIES), st.sampled_from(["reduced", "echelon", "triangular"]))
def test_every_strategy_replays_and_ends_where_it_says(rows: list[list[int]], strategy: Any, goal: Any) -> None:
    matrix = ExactMatrix.of(rows)
    found = derive(matrix.rows, TITLE, strategy=strategy, goal=goal)
    check(found)
    if goal == "reduced":
        assert ExactMatrix.of(found.claims["result"]) == matrix.rref()[0]


@settings(max_examples=60)
@given(matrices(-3, 3))
def test_the_teachers_way_meets_fractions_only_at_the_very_end(rows: list[list[int]]) -> None:
    found = derive(ExactMatrix.of(rows).rows, TITLE, strategy="teacher")
    *_, last = found.states()
    for rows_now, step in zip(list(found.states())[1:], found.steps, strict=True):
        if isinstance(step, RowStep) and step.rule not in ("finish", "pivot-one"):
            if found.strategy == "teacher" and not any(s.rule == "pivot-one" for s in found.steps):
                assert all(value.denominator == 1 for row in rows_now for value in row)
    assert last == found.claims["result"]


def test_steps_go_back_as_they_went_forward() -> None:
    found = derive(ExactMatrix.of([[2, 1, 3], [1, 3, 5], [4, 0, 7]]).rows, TITLE)
    states = list(found.states())
    rows = states[-1]
    for step, before in zip(reversed(found.steps), reversed(states[:-1]), strict=True):
        assert isinstance(step, RowStep)
        rows = step.undo(rows)
        assert rows == before


def test_each_step_is_its_elementary_matrix() -> None:
    found = derive(ExactMatrix.of([[2, 1, 3], [1, 3, 5], [4, 0, 7]]).rows, TITLE)
    states = list(found.states())
    for step, before, after in zip(found.steps, states[:-1], states[1:], strict=True):
        assert isinstance(step, RowStep)
        elementary = ExactMatrix.of(step.elementary(3, Rational(1)))
        assert elementary @ ExactMatrix.of(before) == ExactMatrix.of(after)
        assert elementary.det() == step.factor


def test_derivations_survive_json() -> None:
    for answer in (solve("1 2; 3 4", "5 6"), det("2 1 0; 1 3 1; 0 2 5"), det("√2 1; 1 √2"), solve("1 0; 0 1; 1 1", "1 2 4"), lu("2 1; 4 5")):
        found = answer.steps("en").derivation
        back = Derivation.from_dict(json.loads(json.dumps(found.to_dict(entry_text))), entry_from_text)
        check(back)
        assert back == found


def test_square_roots_and_complex_entries_are_derived_too() -> None:
    i = sqrt_of(-1)
    for rows in ([[sqrt_of(2), 1, 3], [1, sqrt_of(2), 0]], [[1, i, 2], [i, 1, 0]]):
        check(derive(ExactMatrix.of(rows).rows, TITLE, width=2, bar=2))


def test_detail_follows_the_size() -> None:
    assert [default_detail(n, n) for n in (2, 4, 5, 7, 8, 10, 11)] == ["all", "all", "columns", "columns", "blocks", "blocks", "certificate"]
    found = derive(ExactMatrix.of([[(i * j + i + 1) % 7 for j in range(5)] for i in range(5)]).rows, TITLE)
    assert [step for bundle in group(found, "columns") for step in bundle] == list(found.steps)
    assert group(found, "certificate") == []


def test_the_contradicting_row_is_a_combination_of_the_equations() -> None:
    found = derive(ExactMatrix.of([[1, 1, 1], [2, 2, 3]]).rows, TITLE, width=2, bar=2)
    y = multipliers(found, 1)
    assert [sum(w * row[j] for w, row in zip(y, found.start, strict=True)) for j in range(3)] == list(found.result()[1])


def test_floats_have_no_derivation_and_say_what_to_do() -> None:
    with pytest.raises(NoDerivation, match="exact=True"):
        solve([[1.0, 2.0], [3.0, 5.0]], [1.0, 2.0]).steps("en")


SYSTEM = "2/3 1 1 1; 1 17/3 3 2; 1 4 5 0; 3 1 4 1"
UNFINISHED = {
    "solve": lambda: solve(SYSTEM, "1 2 3 4"),
    "det": lambda: det(SYSTEM),
    "inverse": lambda: inverse(SYSTEM),
    "rref": lambda: rref(SYSTEM),
    "rank": lambda: rank(SYSTEM),
    "null_space": lambda: null_space("1 2 3; 4 5 6; 7 8 9"),
    "lu": lambda: lu(SYSTEM),
    "roots": lambda: rref("√2 1 3; 1 √2 0; 1 1 1"),
}


@pytest.mark.parametrize("name", UNFINISHED)
@pytest.mark.parametrize("limit", ["derivation_steps", "derivation_bits"])
@pytest.mark.parametrize("strategy", [None, *STRATEGIES])
def test_a_derivation_that_outgrows_a_limit_keeps_the_steps_already_done(name: str, limit: str, strategy: str | None) -> None:
    answer = UNFINISHED[name]()
    whole = answer.steps("en", strategy=strategy).derivation
    rows = [step for step in whole.steps if isinstance(step, RowStep)]
    for allowed in (0, 2) if limit == "derivation_steps" else (0, 10):
        with limited(**{limit: allowed}), pytest.raises(UnfinishedDerivation) as caught:
            answer.steps("zh", strategy=strategy)
        fault = caught.value
        done = fault.derivation.steps
        assert list(done) == rows[: len(done)]
        assert len(done) == fault.details["done"] < len(rows)
        assert len(done) == allowed or limit == "derivation_bits"
        assert fault.details["limit"] == limit
        check(fault.derivation)
        assert len(fault.steps) == len(done)
        assert "结果本身仍然是精确的" in str(fault.steps)
        assert fault.derivation.labels == whole.labels


def test_a_derivation_just_within_the_limit_is_whole() -> None:
    whole = solve(SYSTEM, "1 2 3 4").steps("en")
    operations = sum(isinstance(step, RowStep) for step in whole.derivation.steps)
    with limited(derivation_steps=operations):
        assert str(solve(SYSTEM, "1 2 3 4").steps("en")) == str(whole)
    with limited(derivation_steps=operations - 1), pytest.raises(UnfinishedDerivation, match=f"first {operations - 1} are done"):
        solve(SYSTEM, "1 2 3 4").steps("en")


def test_the_numbers_of_many_random_doubles_are_bounded_and_the_steps_till_then_are_kept() -> None:
    answer = det(np.random.default_rng(1).standard_normal((24, 24)), exact=True)
    with limited(derivation_bits=1_000_000), pytest.raises(UnfinishedDerivation) as caught:
        answer.steps("en")
    written = [value for rows in caught.value.derivation.states() for row in rows for value in row]
    assert len(caught.value.steps) > 100
    assert max(value.numerator.bit_length() for value in written) < 4_000
    assert answer.value != 0
