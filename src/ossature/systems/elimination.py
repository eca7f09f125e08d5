"""Elimination as a person would write it: every row operation recorded, with its reason.

Three ways. "textbook": Gauss-Jordan, each pivot made 1 as it comes. "teacher": whole numbers all the way, small pivots, rows kept coprime,
fractions only at the very end; of several such ways the one with the least to write. "bareiss": fraction-free, each new entry a determinant of the old ones.
FLINT computes the values; this file only tells the story, and `numbers.checker` replays it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from math import gcd, inf, lcm
from typing import Any, Literal

from ossature.base.formula import RowChange
from ossature.base.message import Message
from ossature.base.steps import Derivation, Detail, Rows, RowStep, Step, Strategy
from ossature.numbers.rational import Rational, rational

Goal = Literal["reduced", "echelon", "triangular"]
STRATEGIES: tuple[Strategy, ...] = ("teacher", "textbook", "bareiss")
_STEP_COST = 8  # a row operation costs as much writing as this many digits
_LARGE = 1_000  # bits of an int beyond which it is kept as an entry
_PHASES = {"prepare": 0, "swap": 0, "eliminate": 0, "simplify": 0, "pivot-one": 0, "back": 1, "finish": 2}


class _TooMuch(Exception):
    """A way writes more than one already found."""


class Recorder:
    """Rows being eliminated, and the steps so far. Entries are ints while they can be, else exact entries.

    Several ways are tried and one is kept, so a step is a bare tuple until `written()`; `allowed` is the writing of the best way so far.
    """

    def __init__(self, rows: Sequence[Sequence[Any]], allowed: float = inf, *, whole: bool = False) -> None:
        self.rows = [list(row) for row in rows]
        self.cost, self.allowed, self.whole = 0, allowed, whole
        self._held: list[tuple[Any, ...]] = []

    def swap(self, one: int, other: int, code: str, values: dict[str, Any], pivot: tuple[int, int]) -> None:
        """Exchange two rows."""
        self.rows[one], self.rows[other] = self.rows[other], self.rows[one]
        self._record(("swap", one, other), "swap", code, values, pivot, ())

    def combine(self, target: int, factor: Any, source: int, multiple: Any, rule: str, code: str, values: Any, pivot: tuple[int, int]) -> None:
        """row[target] = factor row[target] + multiple row[source]."""
        pairs = zip(self.rows[target], self.rows[source], strict=True)
        self.put(target, [_tidy(factor * here + multiple * there) for here, there in pairs], factor, source, multiple, rule, code, values, pivot)

    def put(self, target: int, row: list[Any], factor: Any, source: int, multiple: Any, rule: str, code: str, values: Any, pivot: tuple[int, int]) -> None:
        """`combine` with the new row already worked out."""
        self.rows[target] = row
        self._record(("combine", target, source, factor, multiple), rule, code, values, pivot, row)

    def scale(self, target: int, factor: Any, rule: str, code: str, values: dict[str, Any], pivot: tuple[int, int] | None) -> None:
        """row[target] = factor row[target]."""
        self.rows[target] = [_tidy(factor * value) for value in self.rows[target]]
        self._record(("combine", target, target, factor, 0), rule, code, values, pivot, self.rows[target])

    def _record(self, change: tuple[Any, ...], rule: str, code: str, values: Any, pivot: tuple[int, int] | None, row: Sequence[Any]) -> None:
        self._held.append((change, rule, code, values, pivot))
        try:
            self.cost += _STEP_COST + sum(map(_length, row))
        except ValueError:  # Python writes out no integers beyond 4300 digits
            self.cost += _STEP_COST + sum(map(_digits, row))
        if self.cost > self.allowed or (self.whole and rule != "finish" and any(type(value) is not int for value in row)):
            raise _TooMuch

    def written(self) -> tuple[RowStep, ...]:
        """The steps, with their reasons."""
        return tuple(_step(*held) for held in self._held)


def _step(change: tuple[Any, ...], rule: str, code: str, values: Any, pivot: tuple[int, int] | None) -> RowStep:
    """A step from what was held of it: factors kept as (top, bottom) become numbers, and the row's values their sentence."""
    kind, *rows = change
    if type(values) is tuple:
        code, values = _cleared(code, *values)
    where, factors = rows[:2], [_large(_ratio(*value) if type(value) is tuple else value) for value in rows[2:]]
    return RowStep(RowChange(kind, *where, *factors), rule, Message(code, **{name: _large(value) for name, value in values.items()}), pivot)


def _large(value: Any) -> Any:
    """A long int as an entry, which can be printed: Python refuses to print ints of more than 4300 digits."""
    return rational(value) if type(value) is int and value.bit_length() > _LARGE else value


Way = tuple[Recorder, list[tuple[int, int]]]


def _digits(value: Any) -> int:
    """How much there is to write of an entry of any length."""
    return round(value.bit_length() * 0.30103) if isinstance(value, int) else len(str(value))


def _length(value: Any) -> int:
    """How many characters an entry takes; of a large int about."""
    if type(value) is int and value.bit_length() > _LARGE:
        return value.bit_length() * 3 // 10 + 1
    return len(str(value))


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
    plain = [[_tidy(value) for value in row] for row in rows]
    chosen: Strategy = "textbook" if goal == "triangular" else strategy or "teacher"
    if chosen == "bareiss":
        recorder, pivots = _bareiss(_prepared(Recorder(plain)), width, goal)
    elif chosen == "textbook" or not whole:
        recorder, pivots = _textbook(Recorder(plain), width, goal, _first if chosen == "textbook" else _simplest)
    else:
        recorder, pivots = _least(plain, width, goal)
    if goal == "reduced":
        recorder, pivots = _finish((recorder, pivots))
    result = tuple(tuple(_entry(value) for value in row) for row in recorder.rows)
    claims: dict[str, Any] = {"result": result, "pivots": tuple(pivots)}
    if goal == "reduced":
        claims["reduced"] = True
    return Derivation(title, start=rows, bar=bar, steps=recorder.written(), claims=claims, strategy=chosen)


def _entry(value: Any) -> Any:
    return rational(value) if isinstance(value, int) else value


def _least(plain: list[list[Any]], width: int, goal: Goal) -> Way:
    """Of the ways that meet no fraction before the last scaling, the one with the least to write; a way is left as soon as it writes more than the best."""
    best = _teacher(_prepared(Recorder(plain)), width, goal, _lightest)
    others: tuple[Callable[[Recorder], Way], ...] = (
        *(partial(_teacher, width=width, goal=goal, choose=choose) for choose in (_smallest, _first, _sparsest)),
        partial(_bareiss, width=width, goal=goal),
    )
    for way in others:
        with suppress(_TooMuch):
            best = way(_prepared(Recorder(plain, best[0].cost - 1)))
    with suppress(_TooMuch):
        best = _textbook(Recorder(plain, best[0].cost - 1, whole=True), width, goal, _first)
    return best


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


def _simplest(rows: list[list[Any]], candidates: list[int], column: int) -> int:
    """The row whose number is the shortest to write: a whole number before a root."""
    return min(candidates, key=lambda row: (len(str(rows[row][column])), row))


def _lightest(rows: list[list[Any]], candidates: list[int], column: int) -> int:
    """The row that leaves the least to write once the column is cleared with it."""
    if len(candidates) == 1:
        return candidates[0]
    return min(candidates, key=lambda row: (_left_to_write(rows, candidates, row, column), row))


def _left_to_write(rows: list[list[Any]], candidates: list[int], chosen: int, column: int) -> int:
    """The digits of the rows below, each cleared with the chosen row and divided by what it shares."""
    pivot, with_row, digits = rows[chosen][column], rows[chosen], 0
    for row in candidates:
        if row != chosen:
            shared = gcd(rows[row][column], pivot)
            times, factor = pivot // shared, rows[row][column] // shared
            made = [times * mine - factor * other for mine, other in zip(rows[row], with_row, strict=True)]
            divisor = gcd(*made) or 1
            digits += sum((value // divisor).bit_length() for value in made)
    return digits


def _bring_up(recorder: Recorder, top: int, column: int, choose: Chooser) -> bool:
    """Bring the chosen row to the top; False when the column has nothing left below."""
    candidates = [row for row in range(top, len(recorder.rows)) if recorder.rows[row][column] != 0]
    if not candidates:
        return False
    chosen = choose(recorder.rows, candidates, column)
    if chosen != top:
        code = "elim-swap-zero" if recorder.rows[top][column] == 0 else "elim-swap-handy"
        values = {"row": top + 1, "other": chosen + 1, "column": column + 1, "value": recorder.rows[chosen][column]}
        recorder.swap(top, chosen, code, values, (top, column))
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


def _textbook(recorder: Recorder, width: int, goal: Goal, choose: Chooser) -> Way:
    rows = recorder.rows

    def clear(top: int, column: int) -> None:
        if goal == "reduced" and rows[top][column] != 1:
            _make_one(recorder, top, column, "pivot-one")
        for row in range(0 if goal == "reduced" else top + 1, len(rows)):
            if row != top and rows[row][column] != 0:
                factor = _ratio(rows[row][column], rows[top][column])
                rule = "eliminate" if row > top else "back"
                recorder.combine(row, 1, top, -factor, rule, "elim-subtract", (row, top, column, factor), (top, column))

    return recorder, _pivots_of(recorder, width, choose, clear)


def _make_one(recorder: Recorder, row: int, column: int, rule: str) -> None:
    pivot = recorder.rows[row][column]
    recorder.scale(row, _ratio(1, pivot), rule, "elim-pivot-one", {"row": row + 1, "pivot": pivot}, (row, column))


def _ratio(top: Any, bottom: Any) -> Any:
    """Top / bottom, an int where it is whole."""
    if bottom == 1:
        return top
    if isinstance(top, int) and isinstance(bottom, int):
        return top // bottom if top % bottom == 0 else Rational(top, bottom)
    return _tidy(_entry(top) / bottom)


def _cleared(code: str, row: int, source: int, column: int, factor: Any, times: Any = 1, divisor: int = 1) -> tuple[str, dict[str, Any]]:
    """Why a row changes; taking away a negative multiple is said as adding."""
    if isinstance(factor, (int, Rational)) and factor < 0:
        code, factor = f"{code}-add", -factor
    values = {"row": row + 1, "source": source + 1, "column": column + 1, "factor": factor, "times": times}
    return code, {**values, "divisor": divisor} if divisor > 1 else values


def _prepared(recorder: Recorder) -> Recorder:
    """The rows in whole numbers: each multiplied by the common denominator of its entries."""
    for index, row in enumerate(recorder.rows):
        denominator = lcm(*(_denominator(value) for value in row if type(value) is not int))
        if denominator != 1:
            recorder.scale(index, denominator, "prepare", "elim-denominators", {"row": index + 1, "factor": denominator}, None)
    return recorder


def _denominator(value: Any) -> int:
    """What makes an entry whole: for a + b√d, both a and b."""
    return value.denominator if isinstance(value, Rational) else lcm(int(value.a.q), int(value.b.q))


def _teacher(recorder: Recorder, width: int, goal: Goal, choose: Chooser) -> Way:
    """Whole numbers: cross-multiply by as little as possible, keep rows coprime, go back up at the end, and only then divide."""

    def clear(top: int, column: int) -> None:
        if goal == "reduced" or top + 1 < len(recorder.rows):
            _simplify(recorder, top, (top, column))
        for row in range(top + 1, len(recorder.rows)):
            _cross(recorder, row, top, column, "eliminate", ending=goal != "reduced")

    pivots = _pivots_of(recorder, width, choose, clear)
    if goal == "reduced":
        for top, column in reversed(pivots):
            for row in reversed(range(top)):
                _cross(recorder, row, top, column, "back")
    return recorder, pivots


def _cross(recorder: Recorder, row: int, top: int, column: int, rule: str, *, ending: bool = False) -> None:
    """Clear an entry by as little as possible, and divide by what the new row shares, in one step; not a last single number, when nothing comes after it."""
    here, pivot = recorder.rows[row][column], recorder.rows[top][column]
    if here == 0:
        return
    shared = gcd(here, pivot)
    times, factor = pivot // shared, here // shared
    if times < 0:
        times, factor = -times, -factor
    left = [times * mine - factor * other for mine, other in zip(recorder.rows[row], recorder.rows[top], strict=True)]
    divisor = 1 if ending and sum(map(bool, left)) < 2 else gcd(*left) or 1
    code = ("elim-share-plain" if divisor > 1 else "elim-subtract") if times == 1 else "elim-share" if divisor > 1 else "elim-cross"
    made = left if divisor == 1 else [value // divisor for value in left]
    recorder.put(row, made, (times, divisor), top, (-factor, divisor), rule, code, (row, top, column, factor, times, divisor), (top, column))


def _simplify(recorder: Recorder, row: int, pivot: tuple[int, int]) -> None:
    """Divide a row by what all its entries share."""
    shared = gcd(*recorder.rows[row])
    if shared > 1:
        recorder.scale(row, _ratio(1, shared), "simplify", "elim-simplify", {"row": row + 1, "divisor": shared}, pivot)


def _bareiss(recorder: Recorder, width: int, goal: Goal) -> Way:
    """Fraction-free: row = (pivot row - entry pivot_row) / previous pivot, a division that always comes out whole."""
    previous: list[Any] = [1]

    def clear(top: int, column: int) -> None:
        pivot = recorder.rows[top][column]
        for row in range(0 if goal == "reduced" else top + 1, len(recorder.rows)):
            here = recorder.rows[row][column]
            if row == top or (here == 0 and pivot == previous[0]):
                continue
            rule = "eliminate" if row > top else "back"
            code = "elim-bareiss-first" if previous[0] == 1 else "elim-bareiss"
            added = isinstance(here, int) and here < 0
            entry = -here if added else here
            values = {"row": row + 1, "source": top + 1, "column": column + 1, "pivot": pivot, "entry": entry, "previous": previous[0]}
            code = f"{code}-add" if added else code
            made = _divided(recorder.rows[row], pivot, recorder.rows[top], here, previous[0])
            recorder.put(row, made, (pivot, previous[0]), top, (-here, previous[0]), rule, code, values, (top, column))
        previous[0] = pivot

    pivots = _pivots_of(recorder, width, _first, clear)
    return recorder, pivots


def _divided(row: list[Any], pivot: Any, other: list[Any], here: Any, previous: Any) -> list[Any]:
    """(pivot row - here other) / previous, which comes out whole in the ring the entries come from."""
    made = [pivot * mine - here * its for mine, its in zip(row, other, strict=True)]
    if type(previous) is int and all(type(value) is int for value in made):
        return [value // previous for value in made]
    return [_ratio(value, previous) for value in made]


def _finish(way: Way) -> Way:
    """Every pivot 1, at the very end."""
    recorder, pivots = way
    recorder.allowed = inf
    for top, column in pivots:
        if recorder.rows[top][column] != 1:
            _make_one(recorder, top, column, "finish")
    return way


def default_detail(rows: int, columns: int) -> Detail:
    """Every operation of a small elimination, one line a pivot column from 5, phases from 8, the certificate alone beyond 10."""
    size = min(rows, columns)
    return "all" if size < 5 else "columns" if size < 8 else "blocks" if size <= 10 else "certificate"


def group(derivation: Derivation, detail: Detail) -> list[tuple[Step, ...]]:
    """The steps bundled for showing: "all" one by one, "columns" by pivot column, "blocks" by phase, "certificate" the formulas alone."""
    if detail == "certificate":
        return [(step,) for step in derivation.steps if not isinstance(step, RowStep)]
    bundles: list[tuple[Any, list[Step]]] = []
    for index, step in enumerate(derivation.steps):
        key = _bundle(step, index, detail)
        if not bundles or bundles[-1][0] != key:
            bundles.append((key, []))
        bundles[-1][1].append(step)
    return [tuple(steps) for _, steps in bundles]


def _bundle(step: Step, index: int, detail: Detail) -> Any:
    if not isinstance(step, RowStep):
        return index
    if detail == "all":
        return "finish" if step.rule == "finish" else index
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
