"""One command a verb: its operands as arguments, its own options and those that show the answer, all read from the verb's signature and the topics."""

from __future__ import annotations

import inspect
import shlex
from typing import Annotated, Any

import typer

from ossature.base.message import Message, say
from ossature.cli.options import OWN, option, own_options, shown_options
from ossature.cli.parsing import Command
from ossature.topics import Verb, function_of

_NUMBERS = ("ord", "axis", "n")  # what a verb wants as a number, not as text
_OPERANDS = {"n": "cli-operand-n", "shape": "cli-operand-shape"}


def example_line(verb: Verb) -> str:
    """The verb's example as a line for the shell."""
    operands = [shlex.quote(text.replace("\n", "; ") if "|" not in text else text) for text in verb.example]
    return " ".join(["ossature", verb.name.replace("_", "-"), *operands])


def add_verb(app: typer.Typer, verb: Verb, *, spoken: bool) -> None:
    """Give the app the verb's command."""
    help_code = f"table-{verb.name}-name"
    callback = _callback(verb, spoken=spoken)
    app.command(verb.name.replace("_", "-"), cls=Command, help=say(Message(help_code)) if spoken else help_code)(callback)


def _callback(verb: Verb, *, spoken: bool) -> Any:
    function = function_of(verb)
    operands = [_argument(held) for name, held in inspect.signature(function).parameters.items() if name not in OWN]
    defaults = own_options(verb)
    own = [option(verb, name, spoken=spoken) for name in defaults]
    shown = [option(verb, name, spoken=spoken) for name in shown_options(verb)]

    def command(**given: Any) -> None:
        from ossature.cli.operands import as_number, take_in
        from ossature.cli.show import show

        typed = {held.name: given[held.name] for held in operands if given[held.name] is not None}
        values = [as_number(text) if name in _NUMBERS else text for name, text in zip(typed, take_in(list(typed.values())), strict=True)]
        chosen = {name: given[name] for name, default in defaults.items() if given[name] not in (None, default)}
        options = {name: as_number(value) if name in _NUMBERS else value for name, value in chosen.items()}
        show(function(*values, **options), **{held.name: given[held.name] for held in shown})

    command.__signature__ = inspect.Signature([*operands, *own, *shown])  # type: ignore[attr-defined]
    command.__annotations__ = {held.name: held.annotation for held in (*operands, *own, *shown)}
    command.__doc__ = None
    return command


def _argument(held: inspect.Parameter) -> inspect.Parameter:
    """An operand as Typer wants it."""
    optional = held.default is not inspect.Parameter.empty
    kind: Any = str | None if optional else str
    annotation = Annotated[kind, typer.Argument(help=_OPERANDS.get(held.name, "cli-operand"), metavar=held.name.upper(), show_default=False)]
    return inspect.Parameter(held.name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None if optional else inspect.Parameter.empty, annotation=annotation)
