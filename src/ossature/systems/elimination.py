"""Elimination as a person would write it: every row operation recorded, with its reason.

Three ways. "textbook": Gauss-Jordan, each pivot made 1 as it comes. "teacher": whole numbers all the way, small pivots, rows kept coprime,
fractions only at the very end; of several such ways the one with the least to write. "bareiss": fraction-free, each new entry a determinant of the old ones.
FLINT computes the values; this file only tells the story, and `numbers.checker` replays it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd, lcm
from typing import Any, Literal

from ossature.base.formula import RowChange
from ossature.base.message import Message
from ossature.base.steps import Derivation, Detail, Rows, RowStep, Step, Strategy
from ossature.numbers.rational import Rational, rational

Goal = Literal["reduced", "echelon", "triangular"]
STRATEGIES: tuple[Strategy, ...] = ("teacher", "textbook", "bareiss")
_STEP_COST = 8  # a row operation costs as much writing as this many digits
_PHASES = {"prepare": 0, "swap": 0, "eliminate": 0, "simplify": 0, "pivot-one": 0, "back": 1, "finish": 2}


class Recorder:
    """Rows being eliminated, and the steps so far. Entries are ints while they can be, else exact entries."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        self.rows = [list(row) for row in rows]
        self.steps: list[RowStep] = []
        self.cost = 0

    def swap(self, one: int, other: int, reason: Message, pivot: tuple[int, int]) -> None:
        """Exchange two rows."""
        self.rows[one], self.rows[other] = self.rows[other], self.rows[one]
        self._record(RowChange("swap", one, other), "swap", reason, pivot, ())

    def combine(self, target: int, factor: Any, source: int, multiple: Any, rule: str, reason: Message, pivot: tuple[int, int]) -> None:
        """row[target] = factor row[target] + multiple row[source]."""
        pairs = zip(self.rows[target], self.rows[source], strict=True)
        self.rows[target] = [_tidy(factor * here + multiple * there) for here, there in pairs]
        self._record(RowChange("combine", target, source, factor, multiple), rule, reason, pivot, self.rows[target])

    def scale(self, target: int, factor: Any, rule: str, reason: Message, pivot: tuple[int, int] | None) -> None:
        """row[target] = factor row[target]."""
        self.rows[target] = [_tidy(factor * value) for value in self.rows[target]]
        self._record(RowChange("combine", target, target, factor, 0), rule, reason, pivot, self.rows[target])

    def _record(self, change: RowChange, rule: str, reason: Message, pivot: tuple[int, int] | None, written: Sequence[Any]) -> None:
        self.steps.append(RowStep(change, rule, reason, pivot))
        self.cost += _STEP_COST + sum(len(str(value)) for value in written)


def _tidy(value: Any) -> Any:
    """A whole fraction as an int, so that whole rows stay fast."""
    return value.numerator if type(value) is Rational and value._q.q == 1 else value


def derive(
    rows: Rows,
    title: Message,
    *,
    width: int | None = None,
    goal: Goal = "reduced",
    strategy: Strategy | None = None,
    bar: int | None = None,
) -> Derivation:
    """The elimination of exact rows, recorded.

    rows : (m, n) exact entries      width : only the first columns get pivots (for [A | b]: the columns of A)
    goal : "reduced" (pivots 1, zeros above and below), "echelon" (zeros below), "triangular" (zeros below, and rows only ever added: for LU)
    Cost O(m^2 n) entry operations for each way tried; "teacher" tries up to four.
    Source of the fraction-free way: Bareiss, Mathematics of Computation 22 (1968).
    """
    width = (len(rows[0]) if rows else 0) if width is None else width
    whole = all(isinstance(value, Rational) for row in rows for value in row)
    chosen: Strategy = strategy or ("teacher" if whole else "textbook")
    plain = [[_tidy(value) for value in row] for row in rows]
    if goal == "triangular" or chosen == "textbook" or not whole:
        recorder, pivots = _textbook(Recorder(plain), width, goal)
        chosen = "textbook"
    elif chosen == "bareiss":
        recorder, pivots = _bareiss(_prepared(plain), width, goal)
    else:
        ways = (_teacher(_prepared(plain), width, goal, choose) for choose in (_smallest, _first, _sparsest))
        recorder, pivots = min((*ways, _textbook(Recorder(plain), width, goal)), key=_writing)
    result = tuple(tuple(_entry(value) for value in row) for row in recorder.rows)
    claims = {"result": result, "pivots": tuple(pivots)}
    return Derivation(title, start=rows, bar=bar, steps=tuple(recorder.steps), claims=claims, strategy=chosen)


def _entry(value: Any) -> Any:
    return rational(value) if isinstance(value, int) else value


def _writing(way: tuple[Recorder, list[tuple[int, int]]]) -> tuple[bool, int]:
    """Ways that meet no fraction before the last scaling come first, then the least writing."""
    recorder, _ = way
    fractions = any(isinstance(step.change.target_factor, Rational) and step.rule not in ("finish", "prepare") for step in recorder.steps)
    return fractions, recorder.cost


Chooser = Callable[[list[list[Any]], list[int], int], int]


def _first(rows: list[list[Any]], candidates: list[int], column: int) -> int:
    """The first row that has something in the column."""
    return candidates[0]


def _smallest(rows: list[list[Any]], candidates: list[int], column: int) -> int:
    """The row with the smallest number in the column: 1 and -1 are best."""
    return min(candidates, key=lambda row: (abs(rows[row][column]), row))


def _sparsest(rows: list[list[Any]], candidates: list[int], column: int) -> int:
    """The row with the most zeros, then the smallest number."""
    return min(candidates, key=lambda row: (sum(value != 0 for value in rows[row]), abs(rows[row][column]), row))


def _bring_up(recorder: Recorder, top: int, column: int, choose: Chooser) -> bool:
    """Bring the chosen row to the top; False when the column has nothing left below."""
    candidates = [row for row in range(top, len(recorder.rows)) if recorder.rows[row][column] != 0]
    if not candidates:
        return False
    chosen = choose(recorder.rows, candidates, column)
    if chosen != top:
        value = _entry(recorder.rows[chosen][column])
        code = "elim-swap-zero" if recorder.rows[top][column] == 0 else "elim-swap-handy"
        recorder.swap(top, chosen, Message(code, row=top + 1, other=chosen + 1, column=column + 1, value=value), (top, column))
    return True


def _pivots_of(recorder: Recorder, width: int, choose: Chooser, clear: Callable[[int, int], None]) -> list[tuple[int, int]]:
    """Walk the columns; for each pivot found call `clear(row, column)`."""
    pivots: list[tuple[int, int]] = []
    for column in range(width):
        top = len(pivots)
        if top < len(recorder.rows) and _bring_up(recorder, top, column, choose):
            pivots.append((top, column))
            clear(top, column)
    return pivots


def _textbook(recorder: Recorder, width: int, goal: Goal) -> tuple[Recorder, list[tuple[int, int]]]:
    rows = recorder.rows

    def clear(top: int, column: int) -> None:
        if goal == "reduced" and rows[top][column] != 1:
            _make_one(recorder, top, column, "pivot-one")
        for row in range(0 if goal == "reduced" else top + 1, len(rows)):
            if row != top and rows[row][column] != 0:
                factor = _ratio(rows[row][column], rows[top][column])
                rule = "eliminate" if row > top else "back"
                recorder.combine(row, 1, top, -factor, rule, _cleared("elim-subtract", row, top, column, factor), (top, column))

    return recorder, _pivots_of(recorder, width, _first, clear)


def _make_one(recorder: Recorder, row: int, column: int, rule: str) -> None:
    pivot = recorder.rows[row][column]
    recorder.scale(row, _ratio(1, pivot), rule, Message("elim-pivot-one", row=row + 1, pivot=_entry(pivot)), (row, column))


def _ratio(top: Any, bottom: Any) -> Any:
    """Top / bottom, an int where it is whole."""
    if isinstance(top, int) and isinstance(bottom, int):
        return top // bottom if top % bottom == 0 else Rational(top, bottom)
    return _tidy(_entry(top) / bottom)


def _cleared(code: str, row: int, source: int, column: int, factor: Any, times: Any = 1) -> Message:
    """Why a row changes; taking away a negative multiple is said as adding."""
    if isinstance(factor, (int, Rational)) and factor < 0:
        code, factor = f"{code}-add", -factor
    return Message(code, row=row + 1, source=source + 1, column=column + 1, factor=_entry(factor), times=_entry(times))


def _prepared(rows: list[list[Any]]) -> Recorder:
    """The rows in whole numbers: each multiplied by the common denominator of its entries."""
    recorder = Recorder(rows)
    for index, row in enumerate(rows):
        denominator = lcm(*(value.denominator for value in row)) if row else 1
        if denominator != 1:
            recorder.scale(index, denominator, "prepare", Message("elim-denominators", row=index + 1, factor=denominator), None)
    return recorder


def _teacher(recorder: Recorder, width: int, goal: Goal, choose: Chooser) -> tuple[Recorder, list[tuple[int, int]]]:
    """Whole numbers: cross-multiply by as little as possible, keep rows coprime, go back up at the end, and only then divide."""

    def clear(top: int, column: int) -> None:
        if goal == "reduced":
            _simplify(recorder, top, (top, column))
        for row in range(top + 1, len(recorder.rows)):
            _cross(recorder, row, top, column, "eliminate", simplify=goal == "reduced")

    pivots = _pivots_of(recorder, width, choose, clear)
    if goal == "reduced":
        for top, column in reversed(pivots):
            for row in reversed(range(top)):
                _cross(recorder, row, top, column, "back", simplify=True)
        for top, column in pivots:
            if recorder.rows[top][column] != 1:
                _make_one(recorder, top, column, "finish")
    return recorder, pivots


def _cross(recorder: Recorder, row: int, top: int, column: int, rule: str, *, simplify: bool) -> None:
    here, pivot = recorder.rows[row][column], recorder.rows[top][column]
    if here == 0:
        return
    shared = gcd(here, pivot)
    times, factor = pivot // shared, here // shared
    if times < 0:
        times, factor = -times, -factor
    code = "elim-subtract" if times == 1 else "elim-cross"
    recorder.combine(row, times, top, -factor, rule, _cleared(code, row, top, column, factor, times), (top, column))
    if simplify:
        _simplify(recorder, row, (top, column))


def _simplify(recorder: Recorder, row: int, pivot: tuple[int, int]) -> None:
    """Divide a row by what all its entries share; also turn a row whose leading number is negative."""
    shared = gcd(*recorder.rows[row])
    if shared > 1:
        recorder.scale(row, Rational(1, shared), "simplify", Message("elim-simplify", row=row + 1, divisor=shared), pivot)


def _bareiss(recorder: Recorder, width: int, goal: Goal) -> tuple[Recorder, list[tuple[int, int]]]:
    """Fraction-free: row = (pivot row - entry pivot_row) / previous pivot, a division that always comes out whole."""
    previous = [1]

    def clear(top: int, column: int) -> None:
        pivot = recorder.rows[top][column]
        for row in range(0 if goal == "reduced" else top + 1, len(recorder.rows)):
            here = recorder.rows[row][column]
            if row == top or (here == 0 and pivot == previous[0]):
                continue
            rule = "eliminate" if row > top else "back"
            reason = Message(
                "elim-bareiss",
                row=row + 1,
                source=top + 1,
                column=column + 1,
                pivot=_entry(pivot),
                entry=_entry(here),
                previous=previous[0],
            )
            recorder.combine(row, _ratio(pivot, previous[0]), top, _ratio(-here, previous[0]), rule, reason, (top, column))
        previous[0] = pivot

    pivots = _pivots_of(recorder, width, _first, clear)
    if goal == "reduced":
        for top, column in pivots:
            if recorder.rows[top][column] != 1:
                _make_one(recorder, top, column, "finish")
    return recorder, pivots


def default_detail(rows: int, columns: int) -> Detail:
    """Every operation of a small elimination, one line a pivot column from 5, phases from 8, the certificate alone beyond 10."""
    size = min(rows, columns)
    return "all" if size < 5 else "columns" if size < 8 else "blocks" if size <= 10 else "certificate"


def group(derivation: Derivation, detail: Detail) -> list[tuple[Step, ...]]:
    """The steps bundled for showing: "all" one by one, "columns" by pivot column, "blocks" by phase, "certificate" none."""
    if detail == "certificate" and derivation.start is not None:
        return []
    bundles: list[tuple[Any, list[Step]]] = []
    for index, step in enumerate(derivation.steps):
        key = _bundle(step, index, detail)
        if not bundles or bundles[-1][0] != key:
            bundles.append((key, []))
        bundles[-1][1].append(step)
    return [tuple(steps) for _, steps in bundles]


def _bundle(step: Step, index: int, detail: Detail) -> Any:
    if detail == "all" or not isinstance(step, RowStep):
        return index
    if detail == "blocks":
        return _PHASES[step.rule]
    return _PHASES[step.rule], -1 if step.pivot is None or step.rule == "finish" else step.pivot[1]


def multipliers(derivation: Derivation, row: int) -> tuple[Any, ...]:
    """How the start's rows combine to a row of the result: y with y · start = result[row]."""
    size = len(derivation.start or ())
    one, zero = Rational(1), Rational(0)
    state: Rows = tuple(tuple(one if i == j else zero for j in range(size)) for i in range(size))
    for step in derivation.steps:
        if isinstance(step, RowStep):
            state = step.apply(state)
    return state[row]
