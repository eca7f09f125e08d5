"""Every derivation is replayed by an independent checker, and ten thousand tampered ones are refused."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from ossature import (
    add,
    cholesky,
    column_space,
    det,
    distance,
    dot,
    inverse,
    ldl,
    left_null_space,
    lu,
    multiply,
    norm,
    null_space,
    outer,
    power,
    qr,
    rank,
    row_space,
    rref,
    solve,
    subtract,
    trace,
    transpose,
)
from ossature.base.errors import BadDerivation, NotExact, NotPositiveDefinite, SingularMatrix
from ossature.base.formula import NODES, Number
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep, RowStep
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational, entry_from_text, entry_text
from ossature.numbers.matrix import ExactMatrix
from ossature.systems.elimination import STRATEGIES
from ossature.words.derivations import DETAILS, Steps
from tests.oracles.judge import is_true
from tests.oracles.matrices import FIELDS, random_matrix


def answers(rng: random.Random, field: str, size: int) -> list[Any]:
    """One answer of every verb that has steps."""
    square, wide = random_matrix(rng, size, size, field), random_matrix(rng, size, size + 1, field, rng.randint(0, size))
    other, b = random_matrix(rng, size, size, field), random_matrix(rng, size, 1, field)
    many, gram = random_matrix(rng, size, 2, field), square.adjoint() @ square + ExactMatrix.identity(size)
    asked: list[Any] = [
        lambda: solve(square, b), lambda: solve(square, many), lambda: solve(wide, b), lambda: solve(wide, wide @ random_matrix(rng, size + 1, 1, field)),
        lambda: solve(wide.transpose(), random_matrix(rng, size + 1, 1, field)), lambda: inverse(square), lambda: rref(wide), lambda: rank(wide),
        lambda: null_space(wide), lambda: column_space(wide), lambda: row_space(wide), lambda: left_null_space(wide), lambda: lu(square), lambda: lu(wide),
        lambda: det(square), lambda: det(square, method="cofactors"), lambda: det(square, method="lu"), lambda: det(square, method="elimination"),
        lambda: det(square, method="permutations"), lambda: multiply(square, other), lambda: add(square, other), lambda: subtract(square, other),
        lambda: power(square, 3), lambda: trace(square), lambda: transpose(square), lambda: norm(square, "fro"), lambda: norm(square, 1),
        lambda: dot([row[0] for row in square.rows], [row[0] for row in other.rows]), lambda: outer([row[0] for row in b.rows], [row[0] for row in other.rows]),
        lambda: distance([row[0] for row in square.rows], [row[0] for row in other.rows]), lambda: ldl(gram), lambda: cholesky(gram), lambda: qr(square),
    ]  # fmt: skip
    found = []
    for ask in asked:
        try:
            answer = ask()
            if field in ("whole", "fractions") or answer.question.verb not in ("norm", "distance"):  # there, sums of several roots have no steps
                found.append(answer)
        except (SingularMatrix, NotExact, NotPositiveDefinite):
            continue  # no answer, so nothing to derive: refusals have their own tests
    return found


def strategies(answer: Any) -> tuple[Any, ...]:
    """Every strategy there is a choice of: expanding a determinant eliminates nothing."""
    return (None,) if answer.question.options.get("method") in ("cofactors", "permutations") else (None, *STRATEGIES)


@pytest.mark.parametrize(("field", "size"), [*((field, size) for field in FIELDS for size in (1, 2, 3)), ("whole", 4)])
def test_every_verb_is_replayed_in_every_strategy_and_detail_and_comes_back_from_json(field: str, size: int) -> None:
    replayed: Counter[str] = Counter()
    for answer in answers(random.Random(f"{field}{size}"), field, size):
        for strategy in strategies(answer):
            steps = answer.steps("en", strategy=strategy)
            check(steps.derivation)
            back = Derivation.from_dict(json.loads(json.dumps(steps.derivation.to_dict(entry_text))), entry_from_text)
            check(back)
            assert back == steps.derivation
            replayed[answer.question.verb] += 1
        for index, detail in enumerate(DETAILS):
            shown = answer.steps(("en", "zh")[index % 2], detail=detail)
            assert str(Steps.from_json(shown.to_json())) == str(shown)
    assert replayed.keys() >= {"solve", "rref", "rank", "null_space", "column_space", "row_space", "left_null_space", "lu", "det", "multiply", "power"}


def test_large_eliminations_are_replayed_at_their_own_detail() -> None:
    rng = random.Random(6)
    for size, detail in ((5, "columns"), (7, "columns"), (8, "blocks"), (10, "blocks"), (11, "certificate"), (20, "certificate")):
        a = random_matrix(rng, size, size)
        for answer in (solve(a, random_matrix(rng, size, 1)), det(a), rref(random_matrix(rng, size, size, rank=size - 2))):
            steps = answer.steps("en")
            assert steps.detail == detail
            check(steps.derivation)


@cache
def originals() -> tuple[Derivation, ...]:
    """A few hundred true derivations, small enough that one lie in them matters."""
    rng = random.Random(21)
    found = []
    for field in ("whole", "fractions", "Q(i)", "Q(√2)"):
        for size in (2, 3, 3):
            for answer in answers(rng, field, size):
                kept = {repr(made.steps): made for made in (answer.steps("en", strategy=strategy).derivation for strategy in strategies(answer))}
                found += [made for made in kept.values() if made.steps]
    return tuple(found)


def other(rng: random.Random, value: Any) -> Any:
    """Another number near it."""
    if isinstance(value, float):
        return value + rng.choice([-1.0, 0.5, 1.0]) * max(1.0, abs(value))
    return value + rng.choice([-2, -1, 1, 2, Rational(1, 7), Rational(-3, 2)])


def numbers_in(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where the numbers stand in a formula."""
    if isinstance(node, Number):
        return [(*path, "value")]
    if isinstance(node, tuple):
        return [found for index, part in enumerate(node) for found in numbers_in(part, (*path, index))]
    if is_dataclass(node) and type(node).__name__ in NODES:
        return [found for item in fields(node) for found in numbers_in(getattr(node, item.name), (*path, item.name))]
    return []


def changed(node: Any, path: tuple[Any, ...], rng: random.Random) -> Any:
    """The formula with the number at the path changed."""
    if not path:
        return other(rng, node)
    head, *rest = path
    if isinstance(node, tuple):
        return (*node[:head], changed(node[head], tuple(rest), rng), *node[head + 1 :])
    return replace(node, **{head: changed(getattr(node, head), tuple(rest), rng)})


def with_step(found: Derivation, at: int, *new: Any) -> Derivation:
    return replace(found, steps=(*found.steps[:at], *new, *found.steps[at + 1 :]))


def of_rows(rng: random.Random, found: Derivation) -> list[int]:
    return [index for index, step in enumerate(found.steps) if isinstance(step, RowStep)]


def start_entry(rng: random.Random, found: Derivation) -> Derivation | None:
    if not found.start:
        return None
    rows = [list(row) for row in found.start]
    i, j = rng.randrange(len(rows)), rng.randrange(len(rows[0]))
    rows[i][j] = other(rng, rows[i][j])
    return replace(found, start=tuple(map(tuple, rows)))


def row_factor(rng: random.Random, found: Derivation) -> Derivation | None:
    at = [index for index in of_rows(rng, found) if found.steps[index].change.kind == "combine"]
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    name = rng.choice(["target_factor", "source_factor"])
    change = replace(step.change, **{name: other(rng, getattr(step.change, name))})
    return with_step(found, index, replace(step, change=change))


def row_index(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    name = rng.choice(["target", "source"])
    change = replace(step.change, **{name: (getattr(step.change, name) + rng.choice([1, -1, 2])) % (len(found.start) + 1)})
    return with_step(found, index, replace(step, change=change))


def row_kind(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    kind: Any = "combine" if step.change.kind == "swap" else "swap"
    return with_step(found, index, replace(step, change=replace(step.change, kind=kind)))


def dropped(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    return with_step(found, rng.choice(at)) if at else None


def doubled(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    if not at:
        return None
    index = rng.choice(at)
    return with_step(found, index, found.steps[index], found.steps[index])


def reordered(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    if len(at) < 2:
        return None
    index = rng.choice(at[:-1])
    steps = list(found.steps)
    steps[index], steps[index + 1] = steps[index + 1], steps[index]
    return replace(found, steps=tuple(steps))


def step_pivot(rng: random.Random, found: Derivation) -> Derivation | None:
    at = [index for index in of_rows(rng, found) if found.steps[index].rule not in ("prepare", "simplify")]
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    row, column = step.pivot
    pivot = rng.choice([(row + 1, column), (row, column + 1), (row - 1, column), (row, column - 1)])
    return with_step(found, index, replace(step, pivot=pivot))


def step_rule(rng: random.Random, found: Derivation) -> Derivation | None:
    at = of_rows(rng, found)
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    alike = {"pivot-one", "finish", "simplify", "prepare"}
    rules = {"swap", "eliminate", "back", "pivot-one", "anything"} - (alike if step.rule in alike else {step.rule})
    return with_step(found, index, replace(step, rule=rng.choice(sorted(rules))))


def sentence(rng: random.Random, found: Derivation) -> Derivation | None:
    """Another row, column or factor in what a row step says of itself."""
    at = of_rows(rng, found)
    if not at:
        return None
    index = rng.choice(at)
    step = found.steps[index]
    told = {
        name: value
        for name, value in step.reason.values.items()
        if not (name == "times" and step.reason.code.startswith(("elim-subtract", "elim-share-plain")))
    }
    name = rng.choice(sorted(told))
    reason = Message(step.reason.code, **{**step.reason.values, name: other(rng, told[name])})
    return with_step(found, index, replace(step, reason=reason))


def conclusion(rng: random.Random, found: Derivation) -> Derivation | None:
    """Another number in the last sentence."""
    told = {name: value for name, value in (found.conclusion.values if found.conclusion else {}).items() if not isinstance(value, str)}
    if not told:
        return None
    name = rng.choice(sorted(told))
    return replace(found, conclusion=Message(found.conclusion.code, **{**found.conclusion.values, name: other(rng, told[name])}))


def formula_number(rng: random.Random, found: Derivation) -> Derivation | None:
    at = [(index, path) for index, step in enumerate(found.steps) if isinstance(step, FormulaStep) for path in numbers_in(step.formula)]
    if not at:
        return None
    index, path = rng.choice(at)
    step = found.steps[index]
    return with_step(found, index, replace(step, formula=changed(step.formula, path, rng)))


def claim(rng: random.Random, found: Derivation) -> Derivation | None:
    names = sorted(name for name, value in found.claims.items() if value not in (True, ()))
    if not names:
        return None
    name = rng.choice(names)
    return replace(found, claims={**found.claims, name: _bent(rng, found.claims[name])})


def _bent(rng: random.Random, value: Any) -> Any:
    if isinstance(value, tuple) and value:
        index = rng.randrange(len(value))
        return (*value[:index], _bent(rng, value[index]), *value[index + 1 :])
    return other(rng, value)


def pivot_lost(rng: random.Random, found: Derivation) -> Derivation | None:
    pivots = found.claims.get("pivots", ())
    return replace(found, claims={**found.claims, "pivots": pivots[:-1]}) if pivots else None


LIES = (
    start_entry, row_factor, row_index, row_kind, dropped, doubled, reordered, step_pivot, step_rule, sentence, conclusion, formula_number, claim, pivot_lost,
)  # fmt: skip


def refused(wrong: Derivation) -> bool:
    try:
        check(wrong)
    except BadDerivation:
        return True
    return False


def test_ten_thousand_tampered_derivations_are_refused() -> None:
    """A change the checker lets pass must be no lie by SymPy's judgement (0 times another number, two steps that commute); it is not counted."""
    rng = random.Random(11)
    held, counted, harmless = originals(), Counter[str](), 0
    assert len(held) > 200
    while counted.total() < 10_000:
        lie, found = rng.choice(LIES), rng.choice(held)
        wrong = lie(rng, found)
        if wrong is None or wrong == found:
            continue
        if refused(wrong):
            counted[lie.__name__] += 1
            continue
        assert lie.__name__ in ("start_entry", "row_factor", "row_index", "dropped", "doubled", "reordered", "formula_number", "claim"), (lie.__name__, wrong)
        assert is_true(wrong), (lie.__name__, found, wrong)
        harmless += 1
    assert min(counted[lie.__name__] for lie in LIES) > 100
    assert harmless < counted.total() / 10


def test_the_judge_finds_every_original_true_and_knows_a_lie() -> None:
    held = originals()
    assert all(is_true(found) for found in held[:: max(1, len(held) // 60)])
    rng = random.Random(3)
    lies = [wrong for found in held[:40] if (wrong := formula_number(rng, found)) is not None]
    assert any(not is_true(wrong) for wrong in lies)


def test_a_false_letter_is_found_where_it_was_given_its_value() -> None:
    found = norm([[1, -2], [3, 4]], 1).steps("en").derivation
    first = found.steps[0]
    wrong = with_step(found, 0, replace(first, formula=changed(first.formula, numbers_in(first.formula)[-1], random.Random(1))))
    assert refused(wrong)


def test_json_that_is_no_derivation_is_refused_with_our_error() -> None:
    good = solve("1 2; 3 4", "5 6").steps("en").to_json()
    for bad in (
        "",
        "{}",
        "[1]",
        '{"lang": "en", "detail": null, "derivation": {}}',
        good.replace("swap", "slide").replace("combine", "slide"),
        good.replace("Chain", "Eval"),
    ):
        with pytest.raises(BadDerivation):
            Steps.from_json(bad)
