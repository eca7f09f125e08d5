"""Every derivation is replayed by an independent checker; tampered ones are refused."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature import det, inverse, lu, null_space, rref, solve
from ossature.base.errors import BadDerivation, NoDerivation
from ossature.base.formula import RowChange
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep, RowStep
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


def bases() -> list[Derivation]:
    rng = random.Random(3)
    found = []
    for size in (2, 3, 4):
        for _ in range(3):
            rows = [[rng.randint(-9, 9) for _ in range(size + 1)] for _ in range(size)]
            found += [derive(ExactMatrix.of(rows).rows, TITLE, width=size, bar=size, strategy=strategy) for strategy in STRATEGIES]
    found += [det("2 1 0; 1 3 1; 0 2 5").steps("en").derivation, det("2 1 0; 1 3 1; 0 2 5", method="cofactors").steps("en").derivation]
    found += [inverse("2 1; 1 3").steps("en").derivation, rref("1 2 3; 2 4 7").steps("en").derivation, null_space("1 2; 2 4").steps("en").derivation]
    found += [solve("1 1; 2 2", "1 3").steps("en").derivation, lu("2 1; 4 5").steps("en").derivation]
    return [item for item in found if item.steps]


def mutated(found: Derivation, rng: random.Random) -> Derivation:
    """One change that makes the derivation wrong by construction."""
    steps, claims = list(found.steps), dict(found.claims)
    at = rng.randrange(len(steps))
    step = steps[at]
    kind = rng.choice(["factor", "drop", "rows", "claim", "zero"])
    if isinstance(step, FormulaStep):
        return replace(found, steps=(*steps[:at], _other_number(step, rng), *steps[at + 1 :]))
    change = step.change
    if kind == "claim" and "result" in claims:
        rows = [list(row) for row in claims["result"]]
        i, j = rng.randrange(len(rows)), rng.randrange(len(rows[0]))
        rows[i][j] = rows[i][j] + rng.choice([-1, 1, Rational(1, 7)])
        return replace(found, claims={**claims, "result": tuple(map(tuple, rows))})
    if kind == "drop":
        steps.pop(at)
    elif kind == "zero":
        steps[at] = replace(step, change=RowChange("combine", change.target, change.target, 0, 0))
    elif kind == "rows":
        steps[at] = replace(step, change=replace(change, target=change.target + len(found.start or ())))
    else:
        steps[at] = replace(step, change=RowChange("combine", change.target, change.target, Rational(rng.choice([2, 3, -1, 5]), rng.choice([1, 7])), 0))
    return replace(found, steps=tuple(steps))


def _other_number(step: FormulaStep, rng: random.Random) -> FormulaStep:
    """The last side of the chain, off by one."""
    from ossature.base.formula import Chain, MatrixOf, Number

    assert isinstance(step.formula, Chain)
    *sides, last = step.formula.sides
    if isinstance(last, Number):
        wrong: Any = Number(last.value + rng.choice([-1, 1, 2]))
    elif isinstance(last, MatrixOf):
        first = last.rows[0][0]
        assert isinstance(first, Number)
        wrong = replace(last, rows=((Number(first.value + 1), *last.rows[0][1:]), *last.rows[1:]))
    else:
        wrong = Number(Rational(10**9 + rng.randrange(10**6)))
    return replace(step, formula=replace(step.formula, sides=(*sides, wrong)))


def test_ten_thousand_mutated_derivations_are_rejected() -> None:
    rng = random.Random(11)
    originals = bases()
    refused = same = 0
    while refused < 10_000:
        found = rng.choice(originals)
        wrong = mutated(found, rng)
        if _still_true(found, wrong):
            same += 1
            continue
        with pytest.raises(BadDerivation):
            check(wrong)
        refused += 1
    assert same < 3_000


def _still_true(found: Derivation, wrong: Derivation) -> bool:
    """A change that happens to be no lie: the same rows result, every step can be undone, and every formula holds as before."""
    if wrong == found:
        return True
    if any(old != new for old, new in zip(found.steps, wrong.steps, strict=False) if isinstance(new, FormulaStep) and isinstance(old, FormulaStep)):
        return not any(
            type(side).__name__ in ("Number", "MatrixOf", "Sum", "Product", "Quotient", "Negative")
            for step in found.steps
            if isinstance(step, FormulaStep)
            for side in step.formula.sides[:-1]
        )
    height = len(wrong.start or ())
    for step in wrong.steps:
        if isinstance(step, RowStep) and (step.change.target >= height or step.change.source >= height or step.factor == 0):
            return False
    result = wrong.result()
    claimed = wrong.claims.get("result")
    if claimed is None or result != tuple(map(tuple, claimed)):
        return False
    if "determinant" in wrong.claims:
        return False
    return True
