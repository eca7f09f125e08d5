"""Recorded elementary steps: what changed, why, and how to replay it.

A derivation stores a start and the changes, never the matrices between; those come back by replaying. Two kinds of step:
a row operation (one elementary matrix) and a formula (a chain of equalities that `numbers.checker` recomputes).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from ossature.base.formula import Formula, RowChange, node_from_dict, node_to_dict
from ossature.base.message import Message

Rows = tuple[tuple[Any, ...], ...]
Detail = Literal["all", "columns", "blocks", "certificate"]
Strategy = Literal["textbook", "teacher", "bareiss"]


@dataclass(frozen=True, slots=True)
class RowStep:
    """row[target] becomes target_factor * row[target] + source_factor * row[source]; or two rows change places.

    `rule` is a short stable name ("eliminate", "swap", "scale", "clear"), `reason` the sentence, `pivot` the (row, column) it serves.
    """

    change: RowChange
    rule: str
    reason: Message
    pivot: tuple[int, int] | None = None

    def apply(self, rows: Rows) -> Rows:
        """The rows after this step; only the touched rows are new."""
        change, new = self.change, list(rows)
        if change.kind == "swap":
            new[change.target], new[change.source] = new[change.source], new[change.target]
        elif change.source_factor == 0:
            new[change.target] = tuple(change.target_factor * entry for entry in rows[change.target])
        else:
            pairs = zip(rows[change.target], rows[change.source], strict=True)
            new[change.target] = tuple(change.target_factor * here + change.source_factor * there for here, there in pairs)
        return tuple(new)

    def undo(self, rows: Rows) -> Rows:
        """The rows before this step."""
        change, new = self.change, list(rows)
        if change.kind == "swap":
            return self.apply(rows)
        pairs = zip(rows[change.target], rows[change.source], strict=True)
        new[change.target] = tuple((here - change.source_factor * there) / change.target_factor for here, there in pairs)
        return tuple(new)

    def elementary(self, size: int, one: Any = 1) -> Rows:
        """The elementary matrix E (size x size) with E · before = after."""
        zero = one - one
        return self.apply(tuple(tuple(one if row == column else zero for column in range(size)) for row in range(size)))

    @property
    def factor(self) -> Any:
        """Det E: what the step multiplies a determinant by."""
        return -1 if self.change.kind == "swap" else self.change.target_factor


@dataclass(frozen=True, slots=True)
class FormulaStep:
    """One line of a computation: a chain of equalities, and why it holds. `rule` is a short stable name."""

    formula: Formula
    rule: str
    reason: Message


Step = RowStep | FormulaStep


@dataclass(frozen=True, slots=True)
class Derivation:
    """A start, the steps, and what they lead to.

    start : rows of exact entries, or None when every step is a formula     bar : where an augmented matrix is ruled
    claims : what the derivation says it has shown, by name, for the checker: "result" (rows), "pivots" ((row, column), ...),
             "determinant", "certificate" (multipliers y with y·A = 0, y·b ≠ 0), "value"
    title, conclusion : messages before and after
    """

    title: Message
    start: Rows | None = None
    bar: int | None = None
    steps: tuple[Step, ...] = ()
    claims: dict[str, Any] = field(default_factory=dict)
    conclusion: Message | None = None
    labels: tuple[str, ...] = ()
    strategy: str = ""

    def __len__(self) -> int:
        return len(self.steps)

    def states(self) -> Iterator[Rows]:
        """The rows at the start and after each row step: forward, one at a time."""
        if self.start is None:
            return
        rows = self.start
        yield rows
        for step in self.steps:
            if isinstance(step, RowStep):
                rows = step.apply(rows)
                yield rows

    def result(self) -> Rows | None:
        """The rows after the last step."""
        rows = self.start
        for state in self.states():
            rows = state
        return rows

    def to_dict(self, entry: Callable[[Any], str] = str) -> dict[str, Any]:
        """JSON-ready; `entry` turns an exact entry into text."""
        return {
            "title": node_to_dict(self.title, entry),
            "start": _rows_out(self.start, entry),
            "bar": self.bar,
            "steps": [_step_out(step, entry) for step in self.steps],
            "claims": {name: _claim_out(value, entry) for name, value in self.claims.items()},
            "conclusion": node_to_dict(self.conclusion, entry),
            "labels": list(self.labels),
            "strategy": self.strategy,
        }

    @staticmethod
    def from_dict(data: dict[str, Any], entry: Callable[[str], Any]) -> Derivation:
        """Back from `to_dict`; `entry` turns text into an exact entry."""
        start = data["start"]
        return Derivation(
            title=node_from_dict(data["title"], entry),
            start=None if start is None else tuple(tuple(entry(cell) for cell in row) for row in start),
            bar=data["bar"],
            steps=tuple(_step_in(step, entry) for step in data["steps"]),
            claims={name: _claim_in(value, entry) for name, value in data["claims"].items()},
            conclusion=node_from_dict(data["conclusion"], entry),
            labels=tuple(data["labels"]),
            strategy=data["strategy"],
        )


def _rows_out(rows: Rows | None, entry: Callable[[Any], str]) -> list[list[str]] | None:
    return None if rows is None else [[entry(cell) for cell in row] for row in rows]


def _claim_out(value: Any, entry: Callable[[Any], str]) -> Any:
    if isinstance(value, (tuple, list)):
        return [_claim_out(part, entry) for part in value]
    if value is None or isinstance(value, (bool, int)):
        return value
    return {"entry": entry(value)}


def _claim_in(value: Any, entry: Callable[[str], Any]) -> Any:
    if isinstance(value, list):
        return tuple(_claim_in(part, entry) for part in value)
    return entry(value["entry"]) if isinstance(value, dict) else value


def _step_out(step: Step, entry: Callable[[Any], str]) -> dict[str, Any]:
    said = {"rule": step.rule, "reason": node_to_dict(step.reason, entry)}
    if isinstance(step, FormulaStep):
        return {"formula": node_to_dict(step.formula, entry), **said}
    return {"change": node_to_dict(step.change, entry), "pivot": None if step.pivot is None else list(step.pivot), **said}


def _step_in(data: dict[str, Any], entry: Callable[[str], Any]) -> Step:
    reason = node_from_dict(data["reason"], entry)
    if "formula" in data:
        return FormulaStep(node_from_dict(data["formula"], entry), data["rule"], reason)
    pivot = data["pivot"]
    return RowStep(node_from_dict(data["change"], entry), data["rule"], reason, None if pivot is None else (pivot[0], pivot[1]))
