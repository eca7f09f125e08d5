"""What a derivation claims to have shown, checked against its start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flint import fmpq

from ossature.base.errors import BadDerivation
from ossature.base.formula import Chain, Formula, Joined, Product, Sum, Symbol
from ossature.base.steps import Derivation, FormulaStep, Rows
from ossature.numbers import spectral
from ossature.numbers.entries import entry
from ossature.numbers.evaluate import Unbound, evaluate
from ossature.numbers.rational import Rational, to_fmpq

_CLOSE = 1e-9
_BARE = {int, fmpq}


def check_claims(derivation: Derivation, rows: Rows | None, factor: Any, last: Any) -> None:
    """Raise BadDerivation for the first claim that does not hold. `rows`: what replaying gives; `factor`: det of all steps; `last`: the last formula's value.

    "result" : what replaying gives      "pivots" : each leads its row of the result      "reduced" : pivots are 1 and alone in their columns
    "determinant" : follows from the factors of the steps      "value" : what the last formula comes to
    "solution" : X with A X = B      "closest" : X with Aᴴ(B − A X) = 0, and no part of it along the claimed null vectors
    "certificate" : y with y·A = 0 and y·B ≠ 0      "inverse" : X with A X = I      "null" : as many independent vectors as free columns, all with A v = 0
    "charpoly" : the coefficients of det(λI − A), highest first, and what the last line of rule "charpoly" shows
    "eigen" : the eigenvectors of each factor of the polynomial, as many as there are
    "inertia", "congruence" : how many directions rise, fall and stay, and (L, D) with A = L D Lᴴ
    "row_space", "column_space" : as many independent vectors as pivots, none leaving the span
    """
    claims, start = derivation.claims, derivation.start
    if "value" in claims and (last is None or not _near(last, claims["value"])):
        raise BadDerivation("check-value")
    for step in derivation.steps:
        if isinstance(step, FormulaStep) and start:
            _check_shown(step, derivation, rows or ())
    asked = [name for name in claims if name != "value"]
    unknown = [name for name in asked if name not in _CHECKS]
    if unknown or (asked and (start is None or rows is None)):
        raise BadDerivation("check-claim", name=(unknown or asked)[0])
    for name in asked:
        if not _CHECKS[name](claims, derivation, rows or (), factor):
            raise BadDerivation(f"check-{name.replace('_', '-')}")


def _near(last: Any, value: Any) -> bool:
    if isinstance(value, (float, complex)) or isinstance(last, (float, complex)):
        return not isinstance(last, list) and abs(complex(last) - complex(value)) <= _CLOSE * max(1.0, abs(complex(value)))
    return bool(last == entry(value))


def _result(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    return tuple(map(tuple, claims["result"])) == tuple(map(tuple, rows))


def _numbers(lines: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """Rows as bare numbers, where they are all rational: those are compared and multiplied several times as fast."""
    if {type(value) for line in lines for value in line} <= _BARE:
        return lines
    held = [[value._q if type(value) is Rational else to_fmpq(value) for value in line] for line in lines]
    return [list(map(entry, line)) for line in lines] if any(None in line for line in held) else held


def _width(derivation: Derivation) -> int:
    """The columns left of the bar, or all."""
    start = derivation.start or ()
    return derivation.bar if derivation.bar is not None else len(start[0]) if start else 0


def _pivots(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    """Each pivot leads its row, further right than the one above; rows without a pivot are zero as far as the pivots reach."""
    places = [tuple(place) for place in claims["pivots"]]
    width = _width(derivation)
    if [row for row, _ in places] != list(range(len(places))) or any(one[1] >= two[1] for one, two in zip(places, places[1:], strict=False)):
        return False
    if len(places) > len(rows) or any(not 0 <= column < width for _, column in places):
        return False
    leads = all(rows[row][column] != 0 and not any(rows[row][:column]) for row, column in places)
    return leads and not any(value != 0 for row in rows[len(places) :] for value in row[:width])


def _reduced(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    places = [tuple(place) for place in claims["pivots"]]
    return all(rows[i][column] == (1 if i == row else 0) for row, column in places for i in range(len(rows)))


def _determinant(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    """det(start) * product of the steps' factors = product of the diagonal of the triangular result."""
    if any(len(row) != len(rows) for row in rows) or any(rows[i][j] != 0 for i in range(len(rows)) for j in range(i)):
        return False
    diagonal = entry(1)
    for index in range(len(rows)):
        diagonal = rows[index][index] * diagonal
    return bool(claims["determinant"] * factor == diagonal)


def _times(left: Sequence[Sequence[Any]], right: Sequence[Sequence[Any]], width: int) -> list[list[Any]]:
    """Left · right, right having `width` columns."""
    one, two = _numbers(left), _numbers(right)
    return [[_sum([value * two[k][j] for k, value in enumerate(row)]) for j in range(width)] for row in one]


def _sum(values: list[Any]) -> Any:
    """A sum that keeps to the kind of its terms."""
    total: Any = values[0] if values else fmpq(0)
    for value in values[1:]:
        total = value + total
    return total


def _sides(derivation: Derivation) -> tuple[list[Sequence[Any]], list[Sequence[Any]]]:
    bar = _width(derivation)
    return [row[:bar] for row in derivation.start or ()], [row[bar:] for row in derivation.start or ()]


def _gap(x: Any, derivation: Derivation) -> list[list[Any]] | None:
    """B − A X; None when X has the wrong shape."""
    left, right = _sides(derivation)
    width = len(right[0]) if right else 0
    if len(x) != _width(derivation) or any(len(row) != width for row in x):
        return None
    return [[b - ax for b, ax in zip(one, two, strict=True)] for one, two in zip(_numbers(right), _times(left, x, width), strict=True)]


def _solution(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    gap = _gap(claims["solution"], derivation)
    return gap is not None and not any(value != 0 for row in gap for value in row)


def _closest(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    gap = _gap(claims["closest"], derivation)
    if gap is None or not any(value != 0 for row in gap for value in row):
        return False
    left, _ = _sides(derivation)
    across = [[_conjugate(row[column]) for row in left] for column in range(_width(derivation))]
    still = _times(across, gap, len(gap[0]) if gap else 0)
    along = _times([[value.conjugate() for value in vector] for vector in claims.get("null", ())], claims["closest"], len(gap[0]) if gap else 0)
    return not any(value != 0 for row in (*still, *along) for value in row)


def _conjugate(value: Any) -> Any:
    return value if type(value) is fmpq else value.conjugate()


def _certificate(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    start, bar = derivation.start or (), _width(derivation)
    if len(claims["certificate"]) != len(start):
        return False
    combined = _times([claims["certificate"]], start, len(start[0]) if start else 0)[0]
    return not any(value != 0 for value in combined[:bar]) and any(value != 0 for value in combined[bar:])


def _inverse(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    left, _ = _sides(derivation)
    size = len(left)
    if _width(derivation) != size or len(claims["inverse"]) != size or any(len(row) != size for row in claims["inverse"]):
        return False
    made = _times(left, claims["inverse"], size)
    return all(made[i][j] == int(i == j) for i in range(size) for j in range(size))


def _null(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    vectors, width = [tuple(vector) for vector in claims["null"]], _width(derivation)
    if any(len(vector) != width for vector in vectors) or len(vectors) != width - _rank([row[:width] for row in rows]):
        return False
    left, _ = _sides(derivation)
    sent = _times(left, list(zip(*vectors, strict=True)), len(vectors)) if vectors else []
    return _rank(vectors) == len(vectors) and not any(value != 0 for row in sent for value in row)


def _spans(vectors: Sequence[Sequence[Any]], lines: Sequence[Sequence[Any]]) -> bool:
    """Independent, and the same span."""
    whole = _rank(lines)
    return len(vectors) == whole == _rank(vectors) == _rank([*vectors, *lines])


def _row_space(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    width = _width(derivation)
    return all(len(vector) == width for vector in claims["row_space"]) and _spans(claims["row_space"], derivation.start or ())


def _column_space(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    start = derivation.start or ()
    return all(len(vector) == len(start) for vector in claims["column_space"]) and _spans(claims["column_space"], list(zip(*start, strict=True)))


def _rank(lines: Sequence[Sequence[Any]]) -> int:
    return spectral.rank(_numbers(lines))


def _claimed_rank(claims: Any, derivation: Derivation, rows: Rows, factor: Any) -> bool:
    return bool(claims["rank"] == _rank(derivation.start or ()) == len(claims.get("pivots", ())))


def _check_shown(step: FormulaStep, derivation: Derivation, rows: Rows) -> None:
    """Raise BadDerivation when a line that is read off ("read": a solution; "basis": vectors) is not what was shown."""
    if step.rule in spectral.LINES and not spectral.check_line(step, derivation):
        raise BadDerivation("check-eigen")
    if step.rule == "read" and not _reads(step.formula, derivation, rows):
        raise BadDerivation("check-solution")
    if step.rule == "basis" and isinstance(step.formula, Joined):
        shown = [[row[0] for row in evaluate(part)] for part in step.formula.parts]
        claims = derivation.claims
        if shown != [list(vector) for vector in claims.get("row_space", claims.get("column_space", ()))]:
            raise BadDerivation("check-row-space" if "row_space" in claims else "check-column-space")


def _reads(formula: Formula, derivation: Derivation, rows: Rows) -> bool:
    """A solution; or a general one: a solution, and as many independent directions that A sends to zero as columns without a pivot."""
    last = formula.sides[-1] if isinstance(formula, Chain) else formula
    first, *rest = last.terms if isinstance(last, Sum) else (last,)
    try:
        gap, moves = _gap(evaluate(first), derivation), [move for term in rest for move in _moves(term)]
    except Unbound:
        return True  # cut short with dots: the claims hold the whole
    left, _ = _sides(derivation)
    if gap is None or any(value != 0 for row in gap for value in row) or any(len(move) != _width(derivation) for move in moves):
        return False
    sent = _times(left, list(zip(*moves, strict=True)), len(moves)) if moves else []
    independent = len(moves) == _rank(moves) == _width(derivation) - _rank([row[: _width(derivation)] for row in rows])  # row operations keep the rank
    return independent and not any(value != 0 for row in sent for value in row)


def _moves(term: Formula) -> list[tuple[Any, ...]]:
    """The directions of t v, or of N T with the columns of N."""
    if not isinstance(term, Product) or not any(isinstance(factor, Symbol) for factor in term.factors):
        return []
    grid = next(evaluate(factor) for factor in term.factors if not isinstance(factor, Symbol))
    return list(zip(*grid, strict=True))


_CHECKS: dict[str, Callable[[Any, Derivation, Rows, Any], bool]] = {
    "result": _result, "pivots": _pivots, "reduced": _reduced, "determinant": _determinant, "solution": _solution, "closest": _closest,
    "certificate": _certificate, "inverse": _inverse, "null": _null, "row_space": _row_space, "column_space": _column_space, "rank": _claimed_rank,
    "charpoly": spectral.is_charpoly, "eigen": spectral.is_eigen, "inertia": spectral.is_inertia, "congruence": spectral.is_inertia,
}  # fmt: skip
