"""`ossature table`: every operation, how it is written, what it does to space, and where deep learning uses it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ossature.base.message import Message, say
from ossature.cli.output import coloured, columns, on_terminal, wrapped
from ossature.topics import TOPICS, Topic

_HEADS = ("table-head-operation", "table-head-notation", "table-head-geometry", "table-head-use")
_NAME, _NOTATION, _FRAME, _WIDEST = 20, 11, 13, 120  # columns of the first two, of the gaps and the frame, of all


def rows(topic: Topic, lang: str | None) -> list[tuple[str, str, str, str]]:
    """One row a verb."""
    found = []
    for verb in topic.verbs:
        name, geometry, use = (say(Message(f"table-{verb.name}-{part}"), lang) for part in ("name", "geometry", "use"))
        found.append((f"{name} ({verb.name})", verb.notation, geometry, use))
    return found


def table(lang: Annotated[str | None, typer.Option("--lang", help="cli-option-lang", metavar="LANG", show_default=False)] = None) -> None:
    """Print the table: with lines in a terminal, tab-separated when piped."""
    heads = tuple(say(Message(head), lang) for head in _HEADS)
    if not on_terminal():
        for row in (heads, *(row for topic in TOPICS for row in rows(topic, lang))):
            sys.stdout.write("\t".join(row) + "\n")
        return
    _drawn(heads, lang)


def _drawn(heads: tuple[str, ...], lang: str | None) -> None:
    """The table with its lines; cells are wrapped here, because Chinese has no spaces to break at."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    room = min(columns(), _WIDEST)
    prose = max(16, (room - _NAME - _NOTATION - _FRAME) // 2)
    widths = (_NAME, _NOTATION, prose, prose)
    held = Table(*heads, box=box.HORIZONTALS, show_lines=True, header_style="bold", width=room)
    for column, width in zip(held.columns, widths, strict=True):
        column.width, column.no_wrap = width, True
    for topic in TOPICS:
        for row in rows(topic, lang):
            held.add_row(*("\n".join(wrapped(cell, width)) for cell, width in zip(row, widths, strict=True)))
    Console(width=room, color_system="auto" if coloured(sys.stdout) else None, highlight=False, markup=False).print(held)
