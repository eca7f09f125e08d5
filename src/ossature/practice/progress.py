"""Is it reduced yet, and what is still missing? Rows of exact entries, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ossature.base.message import Message
from ossature.base.steps import Rows


@dataclass(frozen=True, slots=True)
class Progress:
    """How far rows have come.

    echelon : each row leads further right than the one above, rows of zeros last      reduced : and every lead is 1 and alone in its column
    pivots : (row, column) of the leads, as far as the form is echelon; () else      missing : what still has to be done, most urgent first
    contradiction : a row that reads 0 = c, if there is one      all counted in the first `width` columns
    """

    echelon: bool
    reduced: bool
    pivots: tuple[tuple[int, int], ...]
    missing: tuple[Message, ...]
    contradiction: int | None = None

    @property
    def verdict(self) -> Message:
        """Is it reduced yet, in a sentence."""
        return Message("practice-reduced" if self.reduced else "practice-echelon" if self.echelon else "practice-unfinished")


def progress(rows: Rows, width: int) -> Progress:
    """How far rows have come towards reduced echelon form.

    rows : (m, n) exact entries      width : the columns that count; those behind are right-hand sides

    >>> progress(((1, 2), (0, 3)), 2).missing
    (Message('practice-lead-not-one', row=2, column=2, value=3), Message('practice-above-pivot', row=1, column=2, value=2))
    """
    leads = [lead_of(row, width) for row in rows]
    disorder = tuple(_disorder(rows, leads))
    pivots = () if disorder else tuple((row, column) for row, column in enumerate(leads) if column is not None)
    unfinished = disorder or tuple(_unfinished(rows, pivots))
    wrong = next((row for row, lead in enumerate(leads) if lead is None and any(rows[row][width:])), None)
    return Progress(not disorder, not unfinished, pivots, unfinished, wrong)


def lead_of(row: tuple[Any, ...], width: int) -> int | None:
    """The column of the first entry that is not zero."""
    return next((column for column in range(width) if row[column] != 0), None)


def _disorder(rows: Rows, leads: list[int | None]) -> list[Message]:
    """What keeps rows from echelon form: rows of zeros above others, and leads that do not step to the right."""
    said: list[Message] = []
    for row in range(1, len(rows)):
        above, lead = leads[row - 1], leads[row]
        if lead is None:
            continue
        if lead in leads[:row]:
            said.append(Message("practice-below-pivot", row=row + 1, column=lead + 1, value=rows[row][lead], pivot=leads.index(lead) + 1))
        elif above is None:
            said.append(Message("practice-zeros-above", row=row, other=row + 1))
        elif lead < above:
            said.append(Message("practice-leads-left", row=row + 1, column=lead + 1, other=row))
    return said


def _unfinished(rows: Rows, pivots: tuple[tuple[int, int], ...]) -> list[Message]:
    """What keeps echelon form from being reduced: leads other than 1, and entries above them."""
    said = [Message("practice-lead-not-one", row=row + 1, column=column + 1, value=rows[row][column]) for row, column in pivots if rows[row][column] != 1]
    for row, column in reversed(pivots):
        said += [
            Message("practice-above-pivot", row=other + 1, column=column + 1, value=rows[other][column])
            for other in reversed(range(row))
            if rows[other][column] != 0
        ]
    return said


def cleared(rows: Rows, pivots: tuple[tuple[int, int], ...]) -> bool:
    """Whether the entries above the leads are zero."""
    return not any(rows[other][column] != 0 for row, column in pivots for other in range(row))
