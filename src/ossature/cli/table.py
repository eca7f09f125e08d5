"""`ossature table`: every operation, how it is written, what it does to space, and where deep learning uses it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ossature.base.message import Message, say
from ossature.topics import TOPICS

_HEADS = ("table-head-operation", "table-head-notation", "table-head-geometry", "table-head-use")


def rows(lang: str | None) -> list[tuple[str, str, str, str]]:
    """One row a verb."""
    found = []
    for topic in TOPICS:
        for verb in topic.verbs:
            name, geometry, use = (say(Message(f"table-{verb.name}-{part}"), lang) for part in ("name", "geometry", "use"))
            found.append((f"{name} ({verb.name})", verb.notation, geometry, use))
    return found


def table(lang: Annotated[str | None, typer.Option(help="en, zh", show_default=False)] = None) -> None:
    """Print the table: with lines in a terminal, tab-separated when piped."""
    heads = tuple(say(Message(head), lang) for head in _HEADS)
    if not sys.stdout.isatty():
        for row in (heads, *rows(lang)):
            sys.stdout.write("\t".join(row) + "\n")
        return
    from rich.console import Console
    from rich.table import Table

    held = Table(*heads, show_lines=True)
    for row in rows(lang):
        held.add_row(*row)
    Console().print(held)
