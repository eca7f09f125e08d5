"""Elimination as a person would write it: every row operation recorded, with its reason.

Three ways. "textbook": Gauss-Jordan, each pivot made 1 as it comes. "teacher": whole numbers all the way, the pivots that leave the least to write and
to think about, rows kept coprime, fractions only at the very end. "bareiss": fraction-free, each new entry a determinant of the old ones.
FLINT computes the values; this file only tells the story, and `numbers.checker` replays it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd, lcm
from typing import Any, Literal

from flint import fmpq

from ossature.base.errors import TooLarge, UnfinishedDerivation
from ossature.base.formula import RowChange
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.steps import Derivation, Detail, Rows, RowStep, Step, Strategy
from ossature.numbers.rational import Rational, rational, wrap

Goal = Literal["reduced", "echelon", "triangular"]
Pivots = list[tuple[int, int]]
STRATEGIES: tuple[Strategy, ...] = ("teacher", "textbook", "bareiss")
_MULTIPLIED, _DIVIDED, _SWAPPED, _NOT_ONE = 24, 8, 30, 8  # what a reader pays for each, where a bit of a number to write costs 2
_LARGE = 1_000  # bits of an int beyond which it is kept as an entry
_PHASES = {"prepare": 0, "swap": 0, "eliminate": 0, "simplify": 0, "pivot-one": 0, "back": 1, "finish": 2}


class Recorder:
    """Rows being eliminated, and the steps so far. Entries are ints while they can be, else exact entries."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        self.rows = [list(row) for row in rows]
        self.steps: list[RowStep] = []
        self.most, self.left = limits().derivation_steps, limits().derivation_bits

    def swap(self, one: int, other: int, code: str, column: int) -> None:
        """Exchange two rows, for the pivot that row `other` brings."""
        reason = Message(code, row=one + 1, other=other + 1, column=column + 1, value=_large(self.rows[other][column]))
        self.rows[one], self.rows[other] = self.rows[other], self.rows[one]
        if len(self.steps) >= self.most:
            self._stop()
        self.steps.append(RowStep(RowChange("swap", one, other), "swap", reason, (one, column)))

    def put(self, row: list[Any], change: RowChange, rule: str, reason: Message, pivot: tuple[int, int] | None) -> None:
        """A change whose new row is already worked out."""
        self.rows[change.target] = row
        try:
            self.left -= sum(map(int.bit_length, row))
        except TypeError:
            self.left -= sum(map(_bits, row))
        if self.left < 0 or len(self.steps) >= self.most:
            self._stop()
        self.steps.append(RowStep(change, rule, reason, pivot))

    def _stop(self) -> None:
        """Raise TooLarge: the next step is past a limit."""
        if self.left < 0:
            raise TooLarge("steps-too-long", done=len(self.steps), allowed=limits().derivation_bits, limit="derivation_bits")
        raise TooLarge("steps-too-many", done=len(self.steps), allowed=self.most, limit="derivation_steps")

    def scale(self, target: int, factor: Any, rule: str, reason: Message, pivot: tuple[int, int] | None) -> None:
        """row[target] = factor row[target]."""
        row = [_tidy(factor * value) for value in self.rows[target]]
        self.put(row, RowChange("combine", target, target, _large(factor), 0), rule, reason, pivot)


def _bits(value: Any) -> int:
    """Bits of a number as it is written: of its fraction, or of both its fractions."""
    if type(value) is int:
        return value.bit_length()
    return sum([int(part.p.bit_length() + part.q.bit_length()) for part in ((value._q,) if isinstance(value, Rational) else (value.a, value.b))])


def _large(value: Any) -> Any:
    """A long int as an entry, which can be printed: Python refuses to print ints of more than 4300 digits."""
    return rational(value) if type(value) is int and value.bit_length() > _LARGE else value


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
    labels: tuple[str, ...] = (),
) -> Derivation:
    """The elimination of exact rows, recorded.

    rows : (m, n) exact entries      width : only the first columns get pivots (for [A | b]: the columns of A)
    labels : what stands above the columns
    goal : "reduced" (pivots 1, zeros above and below), "echelon" (zeros below), "triangular" (zeros below, and rows only ever added: for LU)
    Raises UnfinishedDerivation, with the steps done, where `limits().derivation_steps` or `derivation_bits` end it.
    Cost O(m^2 n) entry operations; "teacher" looks at each pair of rows for its pivots, O(m^3 n).
    Source of the fraction-free way: Bareiss, Mathematics of Computation 22 (1968).
    """
    width = (len(rows[0]) if rows else 0) if width is None else width
    plain, whole = _plain(rows)
    chosen: Strategy = "textbook" if goal == "triangular" else strategy or "teacher"
    recorder = Recorder(plain)
    try:
        pivots = _eliminated(recorder, width, goal, chosen, whole=whole)
    except TooLarge as fault:
        unfinished = UnfinishedDerivation(fault.message.code, **fault.message.values)
        stopped = Message("steps-unfinished", done=len(recorder.steps))
        unfinished.derivation = Derivation(title, start=rows, bar=bar, steps=tuple(recorder.steps), conclusion=stopped, labels=labels, strategy=chosen)
        raise unfinished from None
    claims: dict[str, Any] = {"result": tuple(tuple(map(_entry, row)) for row in recorder.rows), "pivots": tuple(pivots)}
    if goal == "reduced":
        claims["reduced"] = True
    return Derivation(title, start=rows, bar=bar, steps=tuple(recorder.steps), claims=claims, labels=labels, strategy=chosen)


class _First(Recorder):
    """Stops at the first step."""

    class Made(Exception):
        """It is there."""

    def swap(self, one: int, other: int, code: str, column: int) -> None:
        super().swap(one, other, code, column)
        raise self.Made

    def put(self, row: list[Any], change: RowChange, rule: str, reason: Message, pivot: tuple[int, int] | None) -> None:
        super().put(row, change, rule, reason, pivot)
        raise self.Made


def first_step(rows: Rows, width: int, strategy: Strategy) -> RowStep | None:
    """What `derive` would do first to rows, of which the first `width` columns get pivots; None when nothing is left to do."""
    plain, whole = _plain(rows)
    recorder = _First(plain)
    try:
        _eliminated(recorder, width, "reduced", strategy, whole=whole)
    except _First.Made:
        return recorder.steps[0]
    return None


def _plain(rows: Rows) -> tuple[list[list[Any]], bool]:
    """Rows with ints where they can be, and whether they hold nothing but fractions."""
    plain = [[_tidy(value) for value in row] for row in rows]
    return plain, all(isinstance(value, (int, Rational)) for row in plain for value in row)


def _eliminated(recorder: Recorder, width: int, goal: Goal, chosen: Strategy, *, whole: bool) -> Pivots:
    """All the steps of a strategy."""
    if chosen == "bareiss":
        pivots = _bareiss(_prepared(recorder), width, goal)
    elif chosen == "textbook" or not whole:
        pivots = _textbook(recorder, width, goal, _first if chosen == "textbook" else _simplest)
    else:
        pivots = _teacher(_prepared(recorder), width, goal)
    if goal == "reduced":
        _finish(recorder, pivots)
    return pivots


def _entry(value: Any) -> Any:
    return wrap(fmpq(value)) if type(value) is int else value


Chooser = Callable[[list[list[Any]], list[int], int, int], int]


def _first(rows: list[list[Any]], candidates: list[int], top: int, column: int) -> int:
    """The first row that has something in the column."""
    return candidates[0]


def _simplest(rows: list[list[Any]], candidates: list[int], top: int, column: int) -> int:
    """The row whose number is the shortest to write: a whole number before a root."""
    return min(candidates, key=lambda row: (len(str(rows[row][column])), row))


def _handiest(rows: list[list[int]], candidates: list[int], top: int, column: int) -> int:
    """The row that leaves the least to write and to follow once the column is cleared with it.

    Two rows clear one another to the same new row but for its sign, so each pair is worked out once; which of them is multiplied is not the same.
    """
    if len(candidates) == 1:
        return candidates[0]
    costs = {row: sum(map(int.bit_length, rows[row])) + (row != top) * _SWAPPED + (rows[row][column] != 1) * _NOT_ONE for row in candidates}
    for index, one in enumerate(candidates):
        for other in candidates[index + 1 :]:
            mine, its = rows[one][column], rows[other][column]
            shared = gcd(mine, its)
            mine, its = mine // shared, its // shared
            made = [its * here - mine * there for here, there in zip(rows[one], rows[other], strict=True)]
            divisor = gcd(*made)
            written = 2 * (sum([(value // divisor).bit_length() for value in made]) if divisor > 1 else sum(map(int.bit_length, made)))
            written += (divisor > 1) * _DIVIDED
            costs[one] += written + _said(mine, its)
            costs[other] += written + _said(its, mine)
    return min(candidates, key=costs.__getitem__)


def _said(times: int, factor: int) -> int:
    """What it costs to follow `times` a row less `factor` times another."""
    return 2 * factor.bit_length() + (0 if -1 <= times <= 1 else _MULTIPLIED + 2 * times.bit_length())


def _pivots_of(recorder: Recorder, width: int, choose: Chooser, clear: Callable[[int, int], None]) -> Pivots:
    """Walk the columns; each pivot chosen is brought up and its column cleared by `clear(row, column)`."""
    pivots: Pivots = []
    rows = recorder.rows
    for column in range(width):
        top = len(pivots)
        candidates = [row for row in range(top, len(rows)) if rows[row][column] != 0]
        if not candidates:
            continue
        chosen = choose(rows, candidates, top, column)
        if chosen != top:
            recorder.swap(top, chosen, "elim-swap-zero" if rows[top][column] == 0 else "elim-swap-handy", column)
        pivots.append((top, column))
        clear(top, column)
    return pivots


def _textbook(recorder: Recorder, width: int, goal: Goal, choose: Chooser) -> Pivots:
    rows = recorder.rows

    def clear(top: int, column: int) -> None:
        if goal == "reduced" and rows[top][column] != 1:
            _make_one(recorder, top, column, "pivot-one")
        for row in range(0 if goal == "reduced" else top + 1, len(rows)):
            if row != top and rows[row][column] != 0:
                factor = _ratio(rows[row][column], rows[top][column])
                made = [_tidy(here - factor * there) for here, there in zip(rows[row], rows[top], strict=True)]
                change = RowChange("combine", row, top, 1, _large(-factor))
                recorder.put(made, change, "eliminate" if row > top else "back", _cleared("elim-subtract", row, top, column, _large(factor)), (top, column))

    return _pivots_of(recorder, width, choose, clear)


def _make_one(recorder: Recorder, row: int, column: int, rule: str) -> None:
    pivot = recorder.rows[row][column]
    made = [_ratio(value, pivot) for value in recorder.rows[row]]
    change = RowChange("combine", row, row, _large(_ratio(1, pivot)), 0)
    recorder.put(made, change, rule, Message("elim-pivot-one", row=row + 1, pivot=_large(pivot)), (row, column))


def _ratio(top: Any, bottom: Any) -> Any:
    """Top / bottom, an int where it is whole."""
    if bottom == 1:
        return top
    if isinstance(top, int) and isinstance(bottom, int):
        return top // bottom if top % bottom == 0 else wrap(fmpq(top, bottom))
    return _tidy(_entry(top) / bottom)


def _cleared(code: str, row: int, source: int, column: int, factor: Any, times: Any = 1, divisor: Any = 1) -> Message:
    """Why a row changes; taking away a negative multiple is said as adding."""
    if isinstance(factor, (int, Rational)) and factor < 0:
        code, factor = f"{code}-add", -factor
    if divisor > 1:
        return Message(code, row=row + 1, source=source + 1, column=column + 1, factor=factor, times=times, divisor=divisor)
    return Message(code, row=row + 1, source=source + 1, column=column + 1, factor=factor, times=times)


def _prepared(recorder: Recorder) -> Recorder:
    """The rows in whole numbers: each multiplied by the common denominator of its entries."""
    for index, row in enumerate(recorder.rows):
        denominator = lcm(*[_denominator(value) for value in row if type(value) is not int])
        if denominator != 1:
            recorder.scale(index, denominator, "prepare", Message("elim-denominators", row=index + 1, factor=_large(denominator)), None)
    return recorder


def _denominator(value: Any) -> int:
    """What makes an entry whole: for a + b√d, both a and b."""
    return value.denominator if isinstance(value, Rational) else lcm(int(value.a.q), int(value.b.q))


def _teacher(recorder: Recorder, width: int, goal: Goal) -> Pivots:
    """Whole numbers: cross-multiply by as little as possible, keep rows coprime, go back up at the end, and only then divide."""
    rows = recorder.rows

    def clear(top: int, column: int) -> None:
        if goal == "reduced" or top + 1 < len(rows):
            _simplify(recorder, top, (top, column))
        for row in range(top + 1, len(rows)):
            if rows[row][column]:
                _cross(recorder, row, top, column, "eliminate", ending=goal != "reduced")

    pivots = _pivots_of(recorder, width, _handiest, clear)
    if goal == "reduced":
        for top, column in reversed(pivots):
            for row in reversed(range(top)):
                if rows[row][column]:
                    _cross(recorder, row, top, column, "back")
    return pivots


def _cross(recorder: Recorder, row: int, top: int, column: int, rule: str, *, ending: bool = False) -> None:
    """Clear an entry by as little as possible, and divide by what the new row shares, in one step; not a last single number, when nothing comes after it."""
    here, pivot = recorder.rows[row][column], recorder.rows[top][column]
    shared = gcd(here, pivot) if pivot > 0 else -gcd(here, pivot)
    times, factor = pivot // shared, here // shared
    made = [times * mine - factor * other for mine, other in zip(recorder.rows[row], recorder.rows[top], strict=True)]
    divisor = 1 if ending and sum(map(bool, made)) < 2 else gcd(*made) or 1
    if divisor > 1:
        made = [value // divisor for value in made]
    if times.bit_length() + factor.bit_length() + divisor.bit_length() > _LARGE:
        times, factor, divisor = _large(times), _large(factor), _large(divisor)
    if divisor == 1:
        code, change = "elim-subtract" if times == 1 else "elim-cross", RowChange("combine", row, top, times, -factor)
    else:
        code = "elim-share-plain" if times == 1 else "elim-share"
        change = RowChange("combine", row, top, _ratio(times, divisor), _ratio(-factor, divisor))
    recorder.put(made, change, rule, _cleared(code, row, top, column, factor, times, divisor), (top, column))


def _simplify(recorder: Recorder, row: int, pivot: tuple[int, int]) -> None:
    """Divide a row by what all its entries share."""
    shared = gcd(*recorder.rows[row])
    if shared > 1:
        made = [value // shared for value in recorder.rows[row]]
        change = RowChange("combine", row, row, Rational(1, shared), 0)
        recorder.put(made, change, "simplify", Message("elim-simplify", row=row + 1, divisor=_large(shared)), pivot)


def _bareiss(recorder: Recorder, width: int, goal: Goal) -> Pivots:
    """Fraction-free: row = (pivot row - entry pivot_row) / previous pivot, a division that always comes out whole."""
    previous: list[Any] = [1]
    rows = recorder.rows

    def clear(top: int, column: int) -> None:
        pivot = rows[top][column]
        for row in range(0 if goal == "reduced" else top + 1, len(rows)):
            here = rows[row][column]
            if row == top or (here == 0 and pivot == previous[0]):
                continue
            change = RowChange("combine", row, top, _large(_ratio(pivot, previous[0])), _large(_ratio(-here, previous[0])))
            reason = _cross_divided(row, top, column, pivot, here, previous[0])
            recorder.put(_divided(rows[row], pivot, rows[top], here, previous[0]), change, "eliminate" if row > top else "back", reason, (top, column))
        previous[0] = pivot

    return _pivots_of(recorder, width, _first, clear)


def _cross_divided(row: int, top: int, column: int, pivot: Any, here: Any, previous: Any) -> Message:
    """Why a row changes on the fraction-free way."""
    added = isinstance(here, int) and here < 0
    code = f"elim-bareiss{'-first' if previous == 1 else ''}{'-add' if added else ''}"
    numbers = {"pivot": _large(pivot), "entry": _large(-here if added else here), "previous": _large(previous)}
    return Message(code, row=row + 1, source=top + 1, column=column + 1, **numbers)


def _divided(row: list[Any], pivot: Any, other: list[Any], here: Any, previous: Any) -> list[Any]:
    """(pivot row - here other) / previous, which comes out whole in the ring the entries come from."""
    made = [pivot * mine - here * its for mine, its in zip(row, other, strict=True)]
    if type(previous) is int and all(type(value) is int for value in made):
        return [value // previous for value in made]
    return [_ratio(value, previous) for value in made]


def _finish(recorder: Recorder, pivots: Pivots) -> None:
    """Every pivot 1, at the very end."""
    for top, column in pivots:
        if recorder.rows[top][column] != 1:
            _make_one(recorder, top, column, "finish")


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
