"""The program as Typer knows it: for help, for completion, and for the commands that are no verbs."""

from __future__ import annotations

import sys
from typing import Any

import typer

from ossature.base.message import Message, say
from ossature.cli.commands import add_verb
from ossature.cli.faults import INTERRUPTED
from ossature.cli.lines import OTHERS
from ossature.cli.parsing import Command, Group
from ossature.topics import TOPICS, Verb

PROGRAM = "ossature"


def invoke(words: list[str], wanted: Verb | None, *, completing: bool) -> int:
    """Run a command line through Typer; the exit code."""
    if completing:
        build(None, spoken=True)(prog_name=PROGRAM)
    command = typer.main.get_command(build(wanted))
    try:
        with command.make_context(PROGRAM, words or ["--help"]) as context:
            command.invoke(context)
    except typer.Exit as done:
        return int(done.exit_code)
    except typer.Abort:
        return INTERRUPTED
    return 0


def build(wanted: Verb | None, *, spoken: bool = False) -> typer.Typer:
    """The app: with the one command that is called, or with all of them for help and completion."""
    app = typer.Typer(cls=Group, help="cli-help", add_completion=wanted is None, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_root)
    for topic in TOPICS:
        for verb in topic.verbs:
            if wanted is None or wanted is verb:
                add_verb(app, verb, spoken=spoken)
    if wanted is None:
        _add_others(app, spoken=spoken)
    return app


def _version(asked: bool) -> None:
    if asked:
        from ossature import __version__

        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


def _root(version: bool = typer.Option(False, "--version", help="cli-option-version", is_eager=True, callback=_version, show_default=False)) -> None:
    """The app itself does nothing: it holds the commands."""


def _add_others(app: typer.Typer, *, spoken: bool) -> None:
    from ossature.cli.lab import lab
    from ossature.cli.table import table
    from ossature.cli.tour import tour

    held: dict[str, Any] = {"table": table, "tour": tour, "lab": lab}
    for name in OTHERS:
        help_code = f"cli-help-{name}"
        app.command(name, cls=Command, help=say(Message(help_code)) if spoken else help_code)(held[name])
