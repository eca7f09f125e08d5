"""Build only the commands that are called for, run them, and turn every fault into one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ossature.base.errors import BadInput, OssatureError
from ossature.base.message import Message, say
from ossature.cli import faults
from ossature.cli.plain import answer, is_plain
from ossature.topics import TOPICS, Verb, verb_named
from ossature.words.language import set_language

if TYPE_CHECKING:
    import typer

PROGRAM = "ossature"
COMPLETING = "_OSSATURE_COMPLETE"  # set by the shell when it asks for completions
OTHERS = ("table", "tour")


def run(arguments: list[str] | None = None) -> None:
    """Run one command line and exit: 0 done, 2 bad input, 1 failed computation, 130 interrupted."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _ready_streams()
    try:
        code = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = faults.INTERRUPTED
    except BrokenPipeError:
        code = _drop_output(0)
    except OSError as fault:  # a full disk shows only when the buffer is written
        code = _drop_output(faults.report(fault, as_json="--json" in words, command=""))
    sys.exit(code)


def _ready_streams() -> None:
    """Both streams are there, and write what their encoding has no sign for as "?" instead of failing."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _drop_output(code: int) -> int:
    """Nobody takes what is left in the buffer: let it go, so that the exit is quiet too."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _run(words: list[str]) -> int:
    """The exit code of one command line; its errors are reported."""
    before, _, after = _halves(words)
    debug, as_json = "--debug" in before, "--json" in before
    words = [*(word for word in before if word != "--debug"), *after]
    try:
        return _invoke(words)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except OSError as fault:
        if isinstance(fault, OssatureError) and not debug:
            return faults.report(fault, as_json=as_json, command=words[0] if words else "")
        raise
    except Exception as fault:
        if debug:
            raise
        return faults.report(fault, as_json=as_json, command=words[0] if words else "")


def _invoke(words: list[str]) -> int:
    _choose_language(words)
    words = _command_first(words)
    if os.environ.get(COMPLETING):
        build(None, spoken=True)(prog_name=PROGRAM)
    if is_plain(words):
        answer(words)
        return 0
    return _parsed(words)


def _parsed(words: list[str]) -> int:
    """A command line with options: Typer reads it. Its import is left until it is needed."""
    import typer
    from typer.main import get_command

    wanted = _known_command(words[0]) if words else ""
    try:
        command = get_command(build(verb_named(wanted) if wanted and wanted not in OTHERS else None))
        with command.make_context(PROGRAM, words or ["--help"]) as context:
            command.invoke(context)
    except typer.Exit as done:
        return int(done.exit_code)
    except typer.Abort:
        return faults.INTERRUPTED
    return 0


def _halves(words: list[str]) -> tuple[list[str], bool, list[str]]:
    """The words before `--`, and `--` with what follows: operands, whatever they look like."""
    at = words.index("--") if "--" in words else len(words)
    return words[:at], at < len(words), words[at:]


def _choose_language(words: list[str]) -> None:
    """Before anything is said: the help and the errors of the command line itself speak it too."""
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            set_language(words[index + 1])
        elif word.startswith("--lang="):
            set_language(word.partition("=")[2])


def _command_first(words: list[str]) -> list[str]:
    """`ossature --lang zh det ...` means the same as `ossature det ... --lang zh`; with no command, as in `ossature --help --lang zh`, it was read before."""
    count = 2 if words[:1] == ["--lang"] else 1 if words and words[0].startswith("--lang=") else 0
    rest = words[count:]
    if not rest or rest[0].startswith("-"):
        return [word for before, word in zip(["", *rest], rest, strict=False) if before != "--lang" and not word.startswith("--lang")]
    return [*rest, *words[:count]]


def _known_command(word: str) -> str:
    """The command a word names, "" for an option of the program itself. Raises BadInput with what was nearly typed."""
    if word.startswith("-"):
        return ""
    if word in OTHERS or verb_named(word) is not None:
        return word
    from difflib import get_close_matches

    near = get_close_matches(word, [*command_names(), *OTHERS], 3)
    raise BadInput("cli-no-command-near", command=word, near=tuple(near)) if near else BadInput("cli-no-command", command=word)


def command_names() -> list[str]:
    """The names of the verbs, as commands spell them."""
    return [verb.name.replace("_", "-") for topic in TOPICS for verb in topic.verbs]


def build(wanted: Verb | None, *, spoken: bool = False) -> typer.Typer:
    """The app: with the one command that is called, or with all of them for help and completion."""
    import typer

    from ossature.cli.commands import add_verb
    from ossature.cli.parsing import Group

    app = typer.Typer(cls=Group, help="cli-help", add_completion=wanted is None, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_root())
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
        from typer import Exit

        raise Exit


def _root() -> Any:
    import typer

    def root(version: bool = typer.Option(False, "--version", help="cli-option-version", is_eager=True, callback=_version, show_default=False)) -> None:
        """The app itself does nothing: it holds the commands."""

    return root


def _add_others(app: typer.Typer, *, spoken: bool) -> None:
    from ossature.cli.parsing import Command
    from ossature.cli.table import table
    from ossature.cli.tour import tour

    held: dict[str, Any] = {"table": table, "tour": tour}
    for name in OTHERS:
        help_code = f"cli-help-{name}"
        app.command(name, cls=Command, help=say(Message(help_code)) if spoken else help_code)(held[name])


__all__ = ["OssatureError", "build", "command_names", "run"]
