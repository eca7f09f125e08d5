"""A learner's own elimination: the operations made, what each did, the next one a teacher would make, and the whole replayed by the checker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ossature.base.errors import BadInput
from ossature.base.formula import RowChange
from ossature.base.limits import refuse_above
from ossature.base.message import Message
from ossature.base.steps import Derivation, Rows, RowStep, Strategy
from ossature.numbers.entries import Quadratic, entry
from ossature.numbers.rational import Rational
from ossature.practice.moves import moves_from
from ossature.practice.progress import Progress, cleared, lead_of, progress
from ossature.systems import elimination

_OWN = Message("practice-own")


@dataclass(frozen=True)
class Practice:
    """Rows, and the operations a learner has made on them; nothing is ever changed, each operation gives a new Practice.

    start : (m, n) exact entries      width : the columns to reduce; those behind are right-hand sides      moves : the operations so far
    strategy : how the teacher who gives the hints works

    >>> begun = practise([[2, 1, 5], [1, -1, 1]], 2, "r1<->r2; r2-2r1")
    >>> begun.rows
    ((1, -1, 1), (0, 3, 3))
    >>> begun.hint().reason
    Message('elim-simplify', row=2, divisor=3)
    >>> begun.undo().rows
    ((1, -1, 1), (2, 1, 5))
    """

    start: Rows
    width: int
    moves: tuple[RowChange, ...] = ()
    strategy: Strategy = "teacher"

    @cached_property
    def states(self) -> tuple[Rows, ...]:
        """The rows at the start and after each operation."""
        held = [self.start]
        for move in self.moves:
            held.append(RowStep(move, "own", _OWN).apply(held[-1]))
        return tuple(held)

    @property
    def rows(self) -> Rows:
        """The rows as they stand."""
        return self.states[-1]

    @cached_property
    def progress(self) -> Progress:
        """Is it reduced yet, and what is missing."""
        return progress(self.rows, self.width)

    def make(self, *moves: RowChange) -> Practice:
        """With more operations made."""
        return replace(self, moves=(*self.moves, *moves))

    def undo(self) -> Practice:
        """Without the last operation. Raises BadInput where there is none."""
        if not self.moves:
            raise BadInput("practice-nothing-to-undo")
        return replace(self, moves=self.moves[:-1])

    def hint(self) -> RowStep | None:
        """The one operation that a teacher would make next from here, with its reason; None when nothing is left to do."""
        return hint(self.rows, self.width, self.strategy)

    def remarks(self, index: int) -> tuple[Message, ...]:
        """What an operation did, good or bad, in words."""
        before, after = self.states[index], self.states[index + 1]
        said = remarks(before, after, self.moves[index], self.width)
        now = progress(after, self.width)
        if now.echelon and not now.reduced and not progress(before, self.width).echelon:
            said = (*said, Message("practice-did-echelon"))
        earlier = next((at for at in range(index + 1) if self.states[at] == after), None)
        return said if earlier is None else (*said, Message("practice-been-here", after=earlier))

    @property
    def conclusion(self) -> Message | None:
        """What reduced rows say; None before."""
        held = self.progress
        if not held.reduced:
            return None
        wide = len(self.start[0])
        if held.contradiction is not None:
            row = self.rows[held.contradiction]
            return Message("elim-done-contradiction", row=held.contradiction + 1, value=next(value for value in row[self.width :] if value != 0))
        if self.width == wide:
            return Message("elim-done-reduced", rank=len(held.pivots))
        free = self.width - len(held.pivots)
        return Message("elim-done-infinite", free=free) if free else Message("elim-done-unique")

    def derivation(self, title: Message | None = None) -> Derivation:
        """The learner's operations as a derivation, for the independent checker: what was shown is claimed, the form only where it has been reached."""
        steps = tuple(RowStep(move, "own", self.remarks(index)[0]) for index, move in enumerate(self.moves))
        claims: dict[str, Any] = {"result": self.rows}
        if self.progress.echelon:
            claims["pivots"] = self.progress.pivots
        if self.progress.reduced:
            claims["reduced"] = True
        bar = self.width if self.width < len(self.start[0]) else None
        return Derivation(title or Message("practice-title"), start=self.start, bar=bar, steps=steps, claims=claims, conclusion=self.conclusion)


def practise(rows: Sequence[Sequence[Any]], width: int | None = None, moves: str = "", strategy: Strategy = "teacher") -> Practice:
    """A learner's work on a matrix.

    rows : (m, n) exact entries      width : the columns to reduce, all when None      moves : operations as text, see `moves.moves_from`
    Returns Practice. Raises ParseError with line, column and the spot; TooLarge beyond what anyone reduces by hand.
    """
    held = tuple(tuple(entry(value) for value in row) for row in rows)
    width = (len(held[0]) if held else 0) if width is None else width
    if not held or not width:
        raise BadInput("practice-empty")
    refuse_above("practice_side", max(len(held), width), "practice-too-large", rows=len(held), columns=width)
    return Practice(held, width, moves_from(moves, len(held)), strategy)


def hint(rows: Rows, width: int, strategy: Strategy = "teacher") -> RowStep | None:
    """The operation that the teacher's way of eliminating makes first from these rows, with its reason; None when they are reduced.

    Leads are made 1 only when every column is cleared, so that whole numbers stay whole and following hints always comes to an end.
    """
    held = progress(rows, width)
    if held.reduced:
        return None
    if held.echelon and cleared(rows, held.pivots):
        row, column = next(place for place in held.pivots if rows[place[0]][place[1]] != 1)
        pivot = rows[row][column]
        return RowStep(RowChange("combine", row, row, 1 / pivot, 0), "finish", Message("elim-pivot-one", row=row + 1, pivot=pivot), (row, column))
    return elimination.first_step(rows, width, "textbook" if strategy == "textbook" else "teacher")


def remarks(before: Rows, after: Rows, change: RowChange, width: int) -> tuple[Message, ...]:
    """What an operation did to the rows: zeros made and zeros lost, a lead of 1, fractions; nothing is forbidden."""
    if change.kind == "swap":
        return (Message("practice-did-swap", row=change.target + 1, other=change.source + 1),)
    row = change.target
    old, new = before[row], after[row]
    made = tuple(column + 1 for column in range(width) if old[column] != 0 and new[column] == 0)
    lost = tuple(column + 1 for column in range(width) if old[column] == 0 and new[column] != 0)
    said: list[Message] = []
    if made:
        said.append(Message("practice-did-zero", row=row + 1, columns=made, count=len(made)))
    if lost:
        said.append(Message("practice-did-lose", row=row + 1, columns=lost, count=len(lost)))
    lead = lead_of(new, width)
    if lead is not None and new[lead] == 1 != old[lead] and not lost:
        said.append(Message("practice-did-one", row=row + 1))
    if change.source_factor != 0 and _whole(old) and not _whole(new):
        said.append(Message("practice-did-fractions", row=row + 1))
    return tuple(said) or (Message("practice-did-same", row=row + 1),)


def _whole(row: Sequence[Any]) -> bool:
    return all(isinstance(value, Quadratic) or (isinstance(value, Rational) and value.denominator == 1) for value in row)
