"""A learner's own elimination: nothing changes the solutions, undo restores, hints end, and the checker replays it all."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.base.errors import BadDerivation, BadInput, TooLarge
from ossature.base.formula import RowChange
from ossature.base.message import Message
from ossature.numbers.checker import check
from ossature.numbers.entries import Quadratic, entry
from ossature.numbers.matrix import ExactMatrix
from ossature.practice.moves import written
from ossature.practice.progress import progress
from ossature.practice.rows import Practice, practise
from ossature.systems.elimination import STRATEGIES, derive, first_step
from ossature.words.derivations import Steps
from ossature.words.sentences import sentence

ENTRIES = st.fractions(min_value=-9, max_value=9, max_denominator=3)


@st.composite
def worked(draw: st.DrawFn) -> Practice:
    """A matrix and any valid operations on it."""
    height, wide = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    rows = draw(st.lists(st.lists(ENTRIES, min_size=wide, max_size=wide), min_size=height, max_size=height))
    held = practise(rows, draw(st.integers(1, wide)))
    for _ in range(draw(st.integers(0, 8))):
        target, source = draw(st.integers(0, height - 1)), draw(st.integers(0, height - 1))
        mine, its = entry(draw(ENTRIES.filter(bool))), entry(draw(ENTRIES))
        if target == source:
            change = RowChange("combine", target, target, mine, 0)
        else:
            change = RowChange("swap", target, source) if draw(st.booleans()) else RowChange("combine", target, source, mine, its)
        held = held.make(change)
    return held


def null_space(rows: Any) -> Any:
    """Of the whole rows: what every row sends to zero, right-hand sides included; equal for two systems exactly when their solutions are."""
    return ExactMatrix.of([list(row) for row in rows]).rref()[0].rows


@settings(max_examples=150, derandomize=True, deadline=None)
@given(worked())
def test_no_valid_operation_changes_the_solutions(held: Practice) -> None:
    assert null_space(held.start) == null_space(held.rows)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(worked())
def test_undo_restores_what_was_there(held: Practice) -> None:
    for states in range(len(held.moves), 0, -1):
        assert held.rows == held.states[states]
        before = held.states[states - 1]
        held = held.undo()
        assert held.rows == before
    assert held.rows == held.start
    with pytest.raises(BadInput):
        held.undo()


@settings(max_examples=100, derandomize=True, deadline=None)
@given(worked())
def test_the_checker_replays_what_the_learner_did(held: Practice) -> None:
    states = check(held.derivation())
    assert [tuple(map(tuple, rows or ())) for rows in states] == [tuple(map(tuple, rows)) for rows in held.states[1:]]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(worked())
def test_every_operation_is_remarked_on_in_both_languages(held: Practice) -> None:
    for index in range(len(held.moves)):
        for remark in held.remarks(index):
            for lang in ("en", "zh"):
                assert not sentence(remark, lang).startswith("practice-")


def of_rank(rng: random.Random, height: int, wide: int, rank: int) -> list[list[int]]:
    left = [[rng.randint(-3, 3) for _ in range(rank)] for _ in range(height)]
    right = [[rng.randint(-3, 3) for _ in range(wide)] for _ in range(rank)]
    return [[sum(left[i][k] * right[k][j] for k in range(rank)) for j in range(wide)] for i in range(height)]


SHAPES = [(height, wide) for height in range(1, 6) for wide in range(1, 7)]


@pytest.mark.parametrize("strategy", ["teacher", "textbook"])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_following_hints_ends_in_reduced_form_within_rows_times_columns(shape: tuple[int, int], strategy: Any) -> None:
    """Of every rank; and from anywhere a learner may have wandered to."""
    height, wide = shape
    rng = random.Random(f"{shape} {strategy}")
    for rank in range(min(shape) + 1):
        for wander in (False, True, True):
            held = practise(of_rank(rng, height, wide, rank), strategy=strategy)
            if wander:
                held = held.make(*wandering(rng, height))
            begun = len(held.moves)
            while (step := held.hint()) is not None:
                held = held.make(step.change)
                assert len(held.moves) - begun <= height * (wide + 2)
            assert held.progress.reduced
            assert ExactMatrix.of(held.start).rref()[0].rows == held.rows
            check(held.derivation())


def wandering(rng: random.Random, height: int) -> list[RowChange]:
    made = []
    for _ in range(rng.randint(1, 4)):
        target, source = rng.randrange(height), rng.randrange(height)
        factor = entry(Fraction(rng.choice([-3, -2, 2, 5]), rng.choice([1, 1, 2, 3])))
        made.append(RowChange("combine", target, source, factor if target == source else entry(1), 0 if target == source else factor))
    return made


def test_hints_never_bring_fractions_before_the_end() -> None:
    rng = random.Random(5)
    for _ in range(100):
        held = practise([[rng.randint(-9, 9) for _ in range(4)] for _ in range(3)], 3)
        while (step := held.hint()) is not None:
            held = held.make(step.change)
            assert step.rule == "finish" or all(value.denominator == 1 for row in held.rows for value in row)


def test_a_hint_is_one_operation_with_its_reason_and_can_be_typed() -> None:
    held = practise([[1, 2, 5], [3, 4, 6]], 2)
    step = held.hint()
    assert step is not None
    assert sentence(step.reason, "en") == "Take 3 times row 1 away from row 2: column 1 of that row becomes 0."
    assert practise(held.start, 2, written(step.change)).rows == held.make(step.change).rows == ((1, 2, 5), (0, -2, -9))


def test_hints_work_with_roots_and_with_i() -> None:
    for d in (2, -1):
        root = Quadratic(0, 1, d)
        held = practise([[root, 1, 3], [1, root, 0]], 2)
        while (step := held.hint()) is not None:
            held = practise(held.start, 2, "; ".join(map(written, (*held.moves, step.change))))
            assert len(held.moves) < 9
        assert held.progress.reduced
        check(held.derivation())


def test_the_way_of_the_hints_is_the_readers_choice() -> None:
    rows = [[2, 1], [3, 4]]
    reasons = {strategy: practise(rows, strategy=strategy).hint().reason.code for strategy in STRATEGIES}  # type: ignore[union-attr]
    assert reasons == {"teacher": "elim-share", "textbook": "elim-pivot-one", "bareiss": "elim-share"}


def said(rows: Any, width: int) -> list[str]:
    return [sentence(message, "en") for message in progress(practise(rows, width).rows, width).missing]


def test_what_is_missing_is_said_in_words() -> None:
    assert said([[0, 0, 1], [1, 2, 3]], 2) == ["Row 1 is all zeros and stands above row 2: rows of zeros belong at the bottom."]
    assert said([[0, 1], [2, 0]], 2) == ["Row 2 begins in column 1, left of where row 1 above it begins: exchange rows."]
    assert said([[1, 1], [2, 0]], 2) == ["Rows 1 and 2 begin in the same column: the 2 in row 2, column 1 should become 0."]
    assert said([[1, 2], [0, 3], [4, 5]], 2) == ["Rows 1 and 3 begin in the same column: the 4 in row 3, column 1 should become 0."]
    assert said([[2, 1], [0, 1]], 2) == [
        "Row 1 begins with 2, in column 1: that should become 1.",
        "Above the pivot of column 2 there is still 1, in row 1: that should become 0.",
    ]
    assert said([[1, 0], [0, 1]], 2) == said([[1, 5, 0], [0, 0, 1], [0, 0, 0]], 3) == []


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.lists(st.lists(st.integers(-1, 1), min_size=3, max_size=3), min_size=1, max_size=3))
def test_it_is_reduced_exactly_when_it_is_its_own_reduced_form(rows: list[list[int]]) -> None:
    held = practise(rows)
    assert held.progress.reduced == (ExactMatrix.of(held.start).rref()[0].rows == held.start)
    assert held.progress.reduced == (held.hint() is None) == (held.conclusion is not None)
    assert held.progress.reduced <= held.progress.echelon
    assert bool(held.progress.missing) == (not held.progress.reduced)


def test_what_an_operation_did_is_said() -> None:
    held = practise([[1, 2, 5], [2, 4, 6]], 2, "r2-2r1; r2+r1; r2-r1; r1<->r2; r1*3; 2/3 r2")
    codes = [[remark.code for remark in held.remarks(index)] for index in range(6)]
    assert codes == [
        ["practice-did-zero"],
        ["practice-did-lose"],
        ["practice-did-zero", "practice-been-here"],
        ["practice-did-swap"],
        ["practice-did-same"],
        ["practice-did-same"],
    ]
    assert practise([[2, 1], [3, 1]], moves="r2-3/2r1").remarks(0)[-2:] == (Message("practice-did-fractions", row=2), Message("practice-did-echelon"))
    assert held.remarks(0)[0].values["columns"] == (1, 2)
    assert held.remarks(2)[1].values["after"] == 1
    assert practise([[2, 4]], moves="r1/2").remarks(0)[0].code == "practice-did-one"
    assert practise([[1, 1], [1, 2]], moves="r2-r1; r2+r1").remarks(1)[-1].values["after"] == 0


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([[1, 0, 2], [0, 1, 3]], "elim-done-unique"),
        ([[1, 1, 2], [0, 0, 0]], "elim-done-infinite"),
        ([[1, 1, 2], [0, 0, 7]], "elim-done-contradiction"),
    ],
)
def test_reduced_rows_say_what_the_solutions_are(rows: Any, code: str) -> None:
    held = practise(rows, 2)
    assert held.conclusion is not None
    assert held.conclusion.code == code
    text = str(Steps(held.derivation(), "zh", "all"))
    assert "你自己的消元过程" in text


def test_a_contradiction_is_seen_before_the_end() -> None:
    assert practise([[2, 2, 1], [0, 0, 4]], 2).progress.contradiction == 1
    assert practise([[2, 2, 1], [0, 1, 4]], 2).progress.contradiction is None


def test_false_claims_about_a_learners_work_are_refused() -> None:
    """The checker believes neither that rows are reduced, nor what they are."""
    from dataclasses import replace

    held = practise([[1, 2], [3, 4]], moves="r2-3r1").derivation()
    for claims in ({"result": ((1, 2), (0, 2))}, {"pivots": ((0, 0), (1, 1)), "reduced": True}):
        with pytest.raises(BadDerivation):
            check(replace(held, claims=claims))
    step = held.steps[0]
    lost = replace(step, change=RowChange("combine", 1, 0, 0, 1))  # type: ignore[arg-type]
    with pytest.raises(BadDerivation):
        check(replace(held, steps=(lost,), claims={}))


def test_what_no_one_reduces_by_hand_is_refused() -> None:
    with pytest.raises(TooLarge):
        practise([[1] * 13] * 2)
    with pytest.raises(BadInput):
        practise([])


def test_the_longest_practice_stays_small() -> None:
    text = "r2+1e29r1;r1+1e29r2;" * 95
    held = practise([[1, 2], [3, 4]], moves=text[:1_900].rpartition(";")[0])
    check(held.derivation())
    assert max(value.numerator.bit_length() for row in held.rows for value in row) < 30_000
    assert Steps(held.derivation(), "en", "all").pages().lines


@pytest.mark.parametrize("strategy", ["teacher", "textbook"])
def test_the_first_step_alone_is_the_first_of_the_derivation(strategy: Any) -> None:
    rng = random.Random(7)
    for _ in range(200):
        rows = of_rank(rng, 4, 5, rng.randint(0, 4))
        whole = derive(rows, Message("elim-title-reduced"), width=4, strategy=strategy).steps
        assert first_step(rows, 4, strategy) == (whole[0] if whole else None)
