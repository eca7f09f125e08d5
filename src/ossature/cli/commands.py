"""One command a verb: its operands as arguments, its own options and those that show the answer, all read from the verb's signature and the topics."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from ossature.asking import choices, operands_of
from ossature.base.message import Message, say
from ossature.cli.lines import carry_out
from ossature.cli.options import FLAGS, help_message, options_of
from ossature.cli.parsing import Command
from ossature.topics import Verb

_HELP = {"n": "cli-operand-n", "shape": "cli-operand-shape"}


def add_verb(app: typer.Typer, verb: Verb, *, spoken: bool) -> None:
    """Give the app the verb's command."""
    help_code = f"table-{verb.name}-name"
    callback = _callback(verb, spoken=spoken)
    app.command(verb.name.replace("_", "-"), cls=Command, help=say(Message(help_code)) if spoken else help_code)(callback)


def _callback(verb: Verb, *, spoken: bool) -> Any:
    operands = [_argument(name, needed=needed) for name, needed in operands_of(verb).items()]
    options = [_option(verb, name, spoken=spoken) for name in options_of(verb)]

    def command(**given: Any) -> None:
        carry_out(verb, given)

    command.__signature__ = inspect.Signature([*operands, *options])  # type: ignore[attr-defined]
    command.__annotations__ = {held.name: held.annotation for held in (*operands, *options)}
    command.__doc__ = None
    return command


def _argument(name: str, *, needed: bool) -> inspect.Parameter:
    """An operand as Typer wants it."""
    kind: Any = str if needed else str | None
    annotation = Annotated[kind, typer.Argument(help=_HELP.get(name, "cli-operand"), metavar=name.upper(), show_default=False)]
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=inspect.Parameter.empty if needed else None, annotation=annotation)


def _option(verb: Verb, name: str, *, spoken: bool) -> inspect.Parameter:
    """An option as a parameter Typer understands; its help is the code of a sentence until someone reads it."""
    help_code = f"cli-option-{name}"
    held: dict[str, Any] = {"help": say(help_message(verb.name, name)) if spoken else help_code, "show_default": False}
    if name in FLAGS:
        kind: Any = bool
        default: Any = False
    else:
        kind, default = (Path if name == "picture" else str) | None, None
        held["metavar"] = "FILE" if name == "picture" else name.upper()
        if name != "picture":
            held["autocompletion"] = _completer(verb.name, name)
    annotation = Annotated[kind, typer.Option(f"--{name}", **held)]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _completer(verb: str, name: str) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [word for word in choices(verb, name) if word.startswith(incomplete)]

    return complete
