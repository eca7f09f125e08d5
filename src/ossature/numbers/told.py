"""Does a step's sentence say what the step does? Each sentence's numbers are compared with the step, so that no reader is told something false."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ossature.base.errors import BadDerivation
from ossature.base.steps import Derivation, FormulaStep, Rows, RowStep

Values = Mapping[str, Any]


def check_reason(step: RowStep | FormulaStep, number: int, *, before: Rows = (), swaps: int = 0, factor: Any = 1) -> None:
    """Raise BadDerivation when the reason names other rows, columns or numbers than the step's. Sentences without numbers pass."""
    code, said = step.reason.code, step.reason.values
    try:
        if isinstance(step, FormulaStep):
            told = code not in _ABOUT_FORMULAS or _ABOUT_FORMULAS[code](said, swaps, factor)
        else:
            told = _names_rows(said, step) and (code not in _ABOUT_ROWS or _ABOUT_ROWS[code](said, step, before))
    except (KeyError, TypeError, IndexError):
        told = False
    if not told:
        raise BadDerivation("check-reason", step=number)


def _names_rows(said: Values, step: RowStep) -> bool:
    """The rows and the column, counted from 1 in a sentence."""
    target, source, pivot = step.change.target + 1, step.change.source + 1, step.pivot
    if said.get("row", target) != target or said.get("source", source) != source or said.get("other", source) != source:
        return False
    return "column" not in said or (pivot is not None and said["column"] == pivot[1] + 1)


def _swap(said: Values, step: RowStep, before: Rows) -> bool:
    column = said["column"] - 1
    zero = step.reason.code != "elim-swap-zero" or before[step.change.target][column] == 0
    return zero and bool(said["value"] == before[step.change.source][column])


def _combined(said: Values, step: RowStep, before: Rows) -> bool:
    """`times` the row, `factor` times the other taken away or added, all of it divided by `divisor`."""
    code, divisor = step.reason.code, said.get("divisor", 1)
    times = 1 if code.removesuffix("-add") in ("elim-subtract", "elim-share-plain") else said["times"]
    added = said["factor"] if code.endswith("-add") else -said["factor"]
    return bool(step.change.target_factor * divisor == times and step.change.source_factor * divisor == added)


def _scaled(name: str, turned: bool) -> Callable[[Values, RowStep, Rows], bool]:
    def told(said: Values, step: RowStep, before: Rows) -> bool:
        return bool(step.change.target_factor * said[name] == 1 if turned else step.change.target_factor == said[name])

    return told


def _bareiss(said: Values, step: RowStep, before: Rows) -> bool:
    change, previous = step.change, said["previous"]
    if step.reason.code.startswith("elim-bareiss-first") and previous != 1:
        return False
    added = said["entry"] if step.reason.code.endswith("-add") else -said["entry"]
    return bool(change.target_factor * previous == said["pivot"] and change.source_factor * previous == added)


_ABOUT_ROWS: dict[str, Callable[[Values, RowStep, Rows], bool]] = {
    "elim-swap-zero": _swap,
    "elim-swap-handy": _swap,
    "elim-subtract": _combined,
    "elim-subtract-add": _combined,
    "elim-cross": _combined,
    "elim-cross-add": _combined,
    "elim-denominators": _scaled("factor", turned=False),
    "elim-simplify": _scaled("divisor", turned=True),
    "elim-pivot-one": _scaled("pivot", turned=True),
    "elim-share": _combined,
    "elim-share-add": _combined,
    "elim-share-plain": _combined,
    "elim-share-plain-add": _combined,
    "elim-bareiss": _bareiss,
    "elim-bareiss-add": _bareiss,
    "elim-bareiss-first": _bareiss,
    "elim-bareiss-first-add": _bareiss,
}

_ABOUT_FORMULAS: dict[str, Callable[[Values, int, Any], bool]] = {
    "det-step-triangular": lambda said, swaps, factor: said["exchanges"] == swaps and factor == (-1) ** swaps,
    "det-step-scaled-both": lambda said, swaps, factor: bool(said["exchanges"] == swaps and said["factor"] * (-1) ** swaps == factor * said["divisor"]),
    "det-step-scaled": lambda said, swaps, factor: bool(said["exchanges"] == swaps and said["factor"] * (-1) ** swaps == factor),
}

_RESULTS: dict[str, Callable[[Values, Derivation], bool]] = {
    "det-conclusion": lambda said, held: bool(said["value"] == held.claims["value"]),
    "elim-done-reduced": lambda said, held: said["rank"] == len(held.claims["pivots"]),
    "elim-done-already": lambda said, held: said["rank"] == len(held.claims["pivots"]) and not held.steps,
    "elim-done-closest": lambda said, held: said["free"] == len(held.claims["null"]),
    "space-dimension": lambda said, held: said["rank"] == len(held.claims["pivots"]),
    "space-dimension-null": lambda said, held: (
        said["dimension"] == len(held.claims["null"]) == said["unknowns"] - said["rank"] and said["rank"] == len(held.claims["pivots"])
    ),
}

_INERTIA: dict[str, Callable[[int, int, int], bool]] = {
    "positive-definite": lambda up, down, flat: not down and not flat,
    "positive-semidefinite": lambda up, down, flat: bool(up and flat and not down),
    "negative-definite": lambda up, down, flat: bool(down and not up and not flat),
    "negative-semidefinite": lambda up, down, flat: bool(down and flat and not up),
    "indefinite": lambda up, down, flat: bool(up and down),
    "zero": lambda up, down, flat: bool(flat and not up and not down),
}


def check_conclusion(derivation: Derivation) -> None:
    """Raise BadDerivation when the last sentence names another value, rank or dimension than the derivation shows."""
    last = derivation.conclusion
    kind = "" if last is None else last.code.removeprefix("definite-is-")
    if last is None or (last.code not in _RESULTS and kind not in _INERTIA):
        return
    try:
        told = _INERTIA[kind](*derivation.claims["inertia"]) if kind in _INERTIA else _RESULTS[last.code](last.values, derivation)
    except (KeyError, TypeError):
        told = False
    if not told:
        raise BadDerivation("check-conclusion")
