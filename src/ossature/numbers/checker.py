"""The independent checker: replays a derivation step by step and believes nothing it says. Only entry arithmetic; none of the code that wrote it."""

from __future__ import annotations

from dataclasses import replace
from math import lcm
from typing import Any

from flint import fmpq

from ossature.base.errors import BadDerivation, BadType, NotExact
from ossature.base.formula import Chain, Formula, Joined, Lines, Number, RowChange, Symbol
from ossature.base.steps import Derivation, FormulaStep, Rows, RowStep
from ossature.numbers.claims import check_claims
from ossature.numbers.entries import entry, is_exact
from ossature.numbers.evaluate import NAMED, Known, Unbound, evaluate
from ossature.numbers.rational import Rational, must_fmpq, wrap
from ossature.numbers.spectral import IDENTITIES, degree
from ossature.numbers.told import check_conclusion, check_reason

_CLOSE = 1e-9  # floats stand only where no exact value can: 3^0.5 of a p-norm, say


def check(derivation: Derivation) -> list[Rows | None]:
    """Raise BadDerivation unless every step is valid, every sentence says what its step does, and every claim holds.

    Returns the rows after each step, as replayed: bare numbers (int, fmpq) where all entries are rational. None where there are no rows.

    Row steps: rows in range, the elementary matrix invertible, and what the rule promises (a zero under the pivot, a pivot of one) is there afterwards.
    Formula steps: all sides that have a value are computed and compared; a letter keeps the value its first line gave it. Lines of the rules in `IDENTITIES`
    hold for every λ, and are compared at more values of λ than their degree.
    Claims: see `numbers.claims`; they are checked against the start, so a derivation cannot lead to the wrong answer by valid steps.
    Cost one entry operation for each entry a step touches.
    """
    try:
        return _replay(derivation)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, ZeroDivisionError, NotExact, BadType) as fault:
        raise BadDerivation("check-form", why=f"{type(fault).__name__}: {fault}") from None


def _replay(derivation: Derivation) -> list[Rows | None]:
    rows, known, last = derivation.start, dict[Any, Any](), None
    plain = rows is not None and all([type(value) is Rational for row in rows for value in row])
    _check_grid(rows, plain)
    if plain and rows:  # bare numbers from here on: the arithmetic is most of the work
        rows = tuple(tuple(map(_bare, row)) for row in rows)
        derivation = replace(derivation, start=rows)
    factor, swaps = fmpq(1) if plain else entry(1), 0
    states: list[Rows | None] = []
    for number, step in enumerate(derivation.steps, 1):
        if isinstance(step, FormulaStep):
            if step.rule in IDENTITIES:
                _check_identity(step.formula, known, number, derivation.start)
            elif step.rule != "reduce":  # matrices of one row space are not equal: see `numbers.claims`
                last = _check_formula(step.formula, known, number)
            check_reason(step, number, swaps=swaps, factor=wrap(factor) if plain else factor)
        elif rows is None:
            raise BadDerivation("check-no-matrix", step=number)
        else:
            _check_change(step, len(rows), number)
            mine, its = (_bare(step.change.target_factor), _bare(step.change.source_factor)) if plain else _factors(step.change)
            before, rows = rows, _applied(step.change, rows, mine, its)
            swapped = step.change.kind == "swap"
            factor, swaps = -factor if swapped else factor * mine, swaps + swapped
            _check_rule(step, before, rows, number)
            check_reason(step, number, before=before)
        states.append(rows)
    check_claims(derivation, rows, wrap(factor) if plain else factor, last)
    check_conclusion(derivation)
    return states


def _bare(value: Any) -> Any:
    """A rational number as an int where it is whole, else as FLINT's fraction. Raises BadType."""
    if type(value) is int:
        return value
    held = must_fmpq(value)
    return int(held.p) if held.q == 1 else held


def _factors(change: RowChange) -> tuple[Any, Any]:
    return entry(change.target_factor), entry(change.source_factor)


def _check_grid(rows: Rows | None, plain: bool) -> None:
    if rows and (any(len(row) != len(rows[0]) for row in rows) or not (plain or all(is_exact(value) for row in rows for value in row))):
        raise BadDerivation("check-shapes")


def _check_change(step: RowStep, height: int, number: int) -> None:
    change = step.change
    inside = 0 <= change.target < height and 0 <= change.source < height
    if not inside:
        raise BadDerivation("check-row-range", step=number, rows=height)
    if change.kind == "swap":
        if change.target == change.source:
            raise BadDerivation("check-swap-itself", step=number)
    elif change.kind != "combine" or change.target_factor == 0 or (change.target == change.source and change.source_factor != 0):
        raise BadDerivation("check-not-invertible", step=number)


def _applied(change: RowChange, rows: Rows, mine: Any, its: Any) -> Rows:
    """The rows after a change with these two factors: the checker's own arithmetic."""
    held = list(rows)
    target, source = rows[change.target], rows[change.source]
    if change.kind == "swap":
        held[change.target], held[change.source] = source, target
    elif its == 0:
        held[change.target] = tuple([mine * value for value in target])
    elif type(mine) is fmpq or type(its) is fmpq:
        held[change.target] = _over_one_bottom(target, source, fmpq(1) * mine, fmpq(1) * its)
    else:
        held[change.target] = tuple([mine * here + its * there for here, there in zip(target, source, strict=True)])
    return tuple(held)


def _over_one_bottom(target: Any, source: Any, mine: fmpq, its: fmpq) -> tuple[Any, ...]:
    """Mine · target + its · source, the division left to the end: whole rows stay whole numbers."""
    bottom = lcm(int(mine.q), int(its.q))
    one, other = int((mine * bottom).p), int((its * bottom).p)
    return tuple([_divided(one * here + other * there, bottom) for here, there in zip(target, source, strict=True)])


def _divided(value: Any, bottom: int) -> Any:
    if type(value) is not int:
        return value / bottom
    whole, left = divmod(value, bottom)
    return fmpq(value, bottom) if left else whole


def _check_rule(step: RowStep, before: Rows, after: Rows, number: int) -> None:
    """What each rule promises."""
    change, pivot = step.change, step.pivot
    scaled = change.kind == "combine" and change.source_factor == 0
    if pivot is not None and not (0 <= pivot[0] < len(after) and 0 <= pivot[1] < len(after[0])):
        raise BadDerivation("check-rule", step=number)
    if step.rule == "own":  # a learner's: promises nothing but to be invertible
        kept = pivot is None
    elif step.rule == "prepare" or step.rule == "simplify":
        kept = scaled
    elif pivot is None:
        kept = False
    elif step.rule == "swap":
        kept = change.kind == "swap" and after[pivot[0]][pivot[1]] != 0 and pivot[0] == change.target
    elif step.rule in ("pivot-one", "finish"):
        kept = scaled and change.target == pivot[0] and after[pivot[0]][pivot[1]] == 1
    elif step.rule in ("eliminate", "back"):
        side = change.target > pivot[0] if step.rule == "eliminate" else change.target < pivot[0]
        kept = side and change.kind == "combine" and change.source == pivot[0] and after[change.target][pivot[1]] == 0 != before[pivot[0]][pivot[1]]
    else:
        kept = False
    if not kept:
        raise BadDerivation("check-rule", step=number)


def _check_formula(formula: Formula, known: Known, number: int) -> Any:
    """Compare the sides that have values; the value of the last side. Lines and lists are taken one by one."""
    if isinstance(formula, (Lines, Joined)):
        values = [_check_formula(part, known, number) for part in (formula.lines if isinstance(formula, Lines) else formula.parts)]
        return values[-1] if values else None
    if not isinstance(formula, Chain):
        return None
    values = [_value(side, known) for side in formula.sides]
    found = [index for index, value in enumerate(values) if value is not None]
    for left, right in zip(found, found[1:], strict=False):
        for relation in formula.relations[left:right]:
            if not _holds(relation, values[left], values[right], _shown(formula.sides[right])):
                raise BadDerivation("check-formula", step=number, left=left + 1, right=right + 1)
    if found:
        _learn(formula, values, known)
    return values[-1]


def _check_identity(formula: Formula, known: Known, number: int, start: Rows | None) -> None:
    """A line that holds for every λ: compared at more points than its degree. Beside λ, A is the start and I the identity."""
    size = len(start or ())
    rows = [[entry(value) for value in row] for row in start or ()]
    named = {Symbol("A", bold=True): rows, Symbol("I", bold=True): [[entry(int(i == j)) for j in range(size)] for i in range(size)]}
    for sample in range(degree(formula, size) + 1):
        _check_formula(formula, {**known, **named, Symbol("λ"): entry(sample)}, number)


def _learn(formula: Chain, values: list[Any], known: Known) -> None:
    """A letter (or a power or a norm of one) beside an equal sign has the value of its neighbour from now on."""
    for index, side in enumerate(formula.sides):
        if values[index] is not None or not isinstance(side, NAMED):
            continue
        rest = [i for i in range(index + 1, len(values)) if values[i] is not None] or [i for i in reversed(range(index)) if values[i] is not None]
        between = formula.relations[min(index, rest[0]) : max(index, rest[0])]
        if all(relation == "=" for relation in between):
            known[side] = values[rest[0]]


def _shown(side: Formula) -> int | None:
    """The digits a rounded number is shown with."""
    return side.digits if isinstance(side, Number) else None


def _value(side: Formula, known: Known) -> Any:
    try:
        return evaluate(side, known)
    except Unbound:
        return None
    except ZeroDivisionError:
        raise BadDerivation("check-zero-division") from None
    except (TypeError, ValueError, AttributeError, IndexError, OverflowError):
        raise BadDerivation("check-no-value", kind=type(side).__name__) from None


def _holds(relation: str, left: Any, right: Any, digits: int | None) -> bool:
    if relation in ("=", "≈", "→", "∼"):
        return same(left, right, digits=digits if relation != "=" else None)
    try:
        return bool({"≠": left != right, "<": left < right, "≤": left <= right, ">": left > right, "≥": left >= right}[relation])
    except TypeError:
        return False


def same(left: Any, right: Any, *, digits: int | None = None) -> bool:
    """Equality of entries or of rows; floats to within rounding, or to half a unit of the last digit shown."""
    if isinstance(left, list) != isinstance(right, list):
        return False
    if isinstance(left, list):
        sizes = [len(row) for row in left] == [len(row) for row in right]
        return sizes and all(same(a, b, digits=digits) for one, two in zip(left, right, strict=True) for a, b in zip(one, two, strict=True))
    if digits is not None or isinstance(left, (float, complex)) or isinstance(right, (float, complex)):
        close = _CLOSE if digits is None else max(_CLOSE, 0.5 * 10.0 ** (1 - digits))
        return abs(complex(left) - complex(right)) <= close * max(abs(complex(left)), 1e-300)
    try:
        return bool(left == right)
    except NotExact:
        return False
