"""The independent checker: replays a derivation step by step and believes nothing it says. Only entry arithmetic; none of the code that wrote it."""

from __future__ import annotations

from typing import Any

from ossature.base.errors import BadDerivation, NotExact
from ossature.base.formula import Chain, Formula
from ossature.base.steps import Derivation, FormulaStep, Rows, RowStep
from ossature.numbers.entries import entry
from ossature.numbers.evaluate import Unbound, evaluate

_CLOSE = 1e-9  # floats stand only where no exact value can: 3^0.5 of a p-norm, say


def check(derivation: Derivation) -> None:
    """Raise BadDerivation unless every step is valid and every claim holds.

    Row steps: rows in range, the elementary matrix invertible. Claims: "result" is what replaying gives; "pivots" leads each row of it, with zeros before;
    "determinant" follows from the factors of the steps; "certificate" y has y·A = 0 and y·b != 0; "value" is what the last formula comes to.
    Formula steps: both sides of every relation are computed and compared.
    Cost one entry operation for each entry a step touches.
    """
    rows, factor = derivation.start, entry(1)
    last: Any = None
    for number, step in enumerate(derivation.steps, 1):
        if isinstance(step, FormulaStep):
            last = _check_formula(step.formula, number)
        elif rows is None:
            raise BadDerivation("check-no-matrix", step=number)
        else:
            _check_change(step, len(rows), number)
            rows, factor = step.apply(rows), factor * step.factor
    _check_claims(derivation, rows, factor, last)


def _check_change(step: RowStep, height: int, number: int) -> None:
    change = step.change
    inside = 0 <= change.target < height and 0 <= change.source < height
    if not inside:
        raise BadDerivation("check-row-range", step=number, rows=height)
    if change.kind == "swap":
        if change.target == change.source:
            raise BadDerivation("check-swap-itself", step=number)
        return
    if change.target_factor == 0 or (change.target == change.source and change.source_factor != 0):
        raise BadDerivation("check-not-invertible", step=number)


def _check_formula(formula: Formula, number: int) -> Any:
    """Compare neighbouring sides that have values; the value of the last side."""
    if not isinstance(formula, Chain):
        return None
    values = [_value(side) for side in formula.sides]
    known = [(index, value) for index, value in enumerate(values) if value is not None]
    for (left, one), (right, two) in zip(known, known[1:], strict=False):
        relations = formula.relations[left:right]
        if not all(_holds(relation, one, two) for relation in relations):
            raise BadDerivation("check-formula", step=number, left=left + 1, right=right + 1)
    return values[-1]


def _value(side: Formula) -> Any:
    try:
        return evaluate(side)
    except Unbound:
        return None
    except ZeroDivisionError:
        raise BadDerivation("check-zero-division") from None


def _holds(relation: str, left: Any, right: Any) -> bool:
    if relation in ("=", "≈", "→", "∼"):
        return same(left, right, loose=relation != "=")
    return bool({"≠": left != right, "<": left < right, "≤": left <= right, ">": left > right, "≥": left >= right}[relation])


def same(left: Any, right: Any, *, loose: bool = False) -> bool:
    """Equality of entries or of rows; floats (and `loose` relations) to within rounding."""
    if isinstance(left, list) != isinstance(right, list):
        return False
    if isinstance(left, list):
        sizes = [len(row) for row in left] == [len(row) for row in right]
        return sizes and all(same(a, b, loose=loose) for one, two in zip(left, right, strict=True) for a, b in zip(one, two, strict=True))
    if loose or isinstance(left, float) or isinstance(right, float):
        return abs(complex(left) - complex(right)) <= (1e-3 if loose else _CLOSE) * max(1.0, abs(complex(left)))
    try:
        return bool(left == right)
    except NotExact:
        return False


def _check_claims(derivation: Derivation, rows: Rows | None, factor: Any, last: Any) -> None:
    claims = derivation.claims
    if "result" in claims and tuple(map(tuple, claims["result"])) != rows:
        raise BadDerivation("check-result")
    if "pivots" in claims:
        _check_pivots(claims["pivots"], rows or (), derivation)
    if "determinant" in claims:
        _check_determinant(claims["determinant"], rows or (), factor)
    if "certificate" in claims:
        _check_certificate(claims["certificate"], derivation)
    if "value" in claims and (last is None or not same(last, _entry(claims["value"]))):
        raise BadDerivation("check-value")


def _entry(value: Any) -> Any:
    return value if isinstance(value, float) else entry(value)


def _check_pivots(pivots: Any, rows: Rows, derivation: Derivation) -> None:
    """Each pivot leads its row, further right than the one above; rows without a pivot are zero as far as the pivots reach."""
    width = derivation.bar if derivation.bar is not None else len(rows[0]) if rows else 0
    places = [tuple(place) for place in pivots]
    if [row for row, _ in places] != list(range(len(places))) or any(one[1] >= two[1] for one, two in zip(places, places[1:], strict=False)):
        raise BadDerivation("check-pivots")
    for row, column in places:
        if rows[row][column] == 0 or any(value != 0 for value in rows[row][:column]):
            raise BadDerivation("check-pivots")
    for row in rows[len(places) :]:
        if any(value != 0 for value in row[:width]):
            raise BadDerivation("check-pivots")


def _check_determinant(value: Any, rows: Rows, factor: Any) -> None:
    """det(start) * product of the steps' factors = product of the diagonal of the triangular result."""
    if any(rows[i][j] != 0 for i in range(len(rows)) for j in range(i)):
        raise BadDerivation("check-not-triangular")
    diagonal = entry(1)
    for index in range(len(rows)):
        diagonal = rows[index][index] * diagonal
    if value * factor != diagonal:
        raise BadDerivation("check-determinant")


def _check_certificate(multipliers: Any, derivation: Derivation) -> None:
    start, bar = derivation.start or (), derivation.bar or 0
    combined = [sum((y * row[column] for y, row in zip(multipliers, start, strict=True)), entry(0)) for column in range(len(start[0]))]
    if any(value != 0 for value in combined[:bar]) or all(value == 0 for value in combined[bar:]):
        raise BadDerivation("check-certificate")
