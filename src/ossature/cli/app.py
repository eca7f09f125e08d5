"""Build only the commands that are called for, run them, and turn every fault into one clear line and an exit code."""

from __future__ import annotations

import json
import sys
from typing import Any

import typer

from ossature.base.errors import BadInput, OssatureError, TooLarge
from ossature.base.message import Message, say
from ossature.cli.commands import command_for
from ossature.topics import TOPICS, verb_named
from ossature.words.language import set_language

BAD_INPUT, FAILED, INTERRUPTED = 2, 1, 130


def run(arguments: list[str] | None = None) -> None:
    """Run one command line and exit: 0 done, 2 bad input, 1 failed computation, 130 interrupted."""
    words = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in words
    words = [word for word in words if word != "--debug"]
    try:
        _choose_language(words)
        words = _without_leading_language(words)
        app = build(words[0] if words else None)
        app(args=words, prog_name="ossature", standalone_mode=True)
    except OssatureError as fault:
        if debug:
            raise
        sys.exit(report(fault, as_json="--json" in words))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _choose_language(words: list[str]) -> None:
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            set_language(words[index + 1])
        elif word.startswith("--lang="):
            set_language(word.partition("=")[2])


def _without_leading_language(words: list[str]) -> list[str]:
    """`ossature --lang zh det ...` means the same as `ossature det ... --lang zh`."""
    if words[:1] == ["--lang"]:
        return words[2:]
    return words[1:] if words and words[0].startswith("--lang=") else words


def report(fault: OssatureError, *, as_json: bool) -> int:
    """Print an error in the shape that was asked for; the exit code."""
    if as_json:
        sys.stdout.write(json.dumps(fault.to_dict(), ensure_ascii=False) + "\n")
    else:
        sys.stderr.write(f"{say(Message('cli-error'))}{fault}\n")
    return BAD_INPUT if isinstance(fault, (BadInput, TooLarge)) else FAILED


def build(wanted: str | None) -> typer.Typer:
    """The app: with the one command that is called, or with all of them for help and completion."""
    app = typer.Typer(help=say(Message("cli-help")), add_completion=True, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_root)
    called = verb_named(wanted) if wanted else None
    for topic in TOPICS:
        for verb in topic.verbs:
            if called is None or called is verb:
                app.command(verb.name.replace("_", "-"), help=say(Message(f"table-{verb.name}-name")), epilog=_examples(verb))(command_for(verb))
    if called is None:
        _add_others(app)
    return app


def _root() -> None:
    """The app itself does nothing: it holds the commands."""


def _examples(verb: Any) -> str:
    from ossature.cli.commands import example_line

    return f"{say(Message('cli-example'))} {example_line(verb)}"


def _add_others(app: typer.Typer) -> None:
    from ossature.cli.table import table
    from ossature.cli.tour import tour

    app.command("table", help=say(Message("cli-help-table")))(table)
    app.command("tour", help=say(Message("cli-help-tour")), epilog=f"{say(Message('cli-example'))} ossature tour 2.2")(tour)
