"""One command a verb: its operands as arguments, its keyword options and the common ones as options, all read from the verb's own signature."""

from __future__ import annotations

import inspect
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from ossature.base.message import Message, say
from ossature.topics import Verb, function_of

_OWN = ("method", "view", "along", "ord", "axis", "exact", "proven", "conjugate")


def example_line(verb: Verb) -> str:
    """The verb's example as a line for the shell."""
    operands = [shlex.quote(text.replace("\n", "; ") if "|" not in text else text) for text in verb.example]
    return " ".join(["ossature", verb.name.replace("_", "-"), *operands])


def _option(kind: Any, flag: str, help_code: str, default: Any) -> inspect.Parameter:
    annotation = Annotated[kind, typer.Option(f"--{flag}", help=say(Message(help_code)), show_default=False)]
    return inspect.Parameter(flag.replace("-", "_"), inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _common() -> list[inspect.Parameter]:
    return [
        _option(bool, "steps", "cli-option-steps", False),
        _option(str | None, "detail", "cli-option-detail", None),
        _option(str | None, "strategy", "cli-option-strategy", None),
        _option(bool, "meaning", "cli-option-meaning", False),
        _option(Path | None, "picture", "cli-option-picture", None),
        _option(bool, "show", "cli-option-show", False),
        _option(bool, "latex", "cli-option-latex", False),
        _option(bool, "json", "cli-option-json", False),
        _option(bool, "code", "cli-option-code", False),
        _option(str | None, "lang", "cli-option-lang", None),
        _option(bool, "debug", "cli-option-debug", False),
    ]


def command_for(verb: Verb) -> Callable[..., None]:
    """The Typer command of a verb."""
    function = function_of(verb)
    signature = inspect.signature(function)
    parameters = [held for name, parameter in signature.parameters.items() if (held := _parameter(name, parameter)) is not None]
    common = _common()

    def command(**given: Any) -> None:
        from ossature.cli.show import show

        shown = {parameter.name: given.pop(parameter.name) for parameter in common}
        operands, options = [], {}
        for name, parameter in signature.parameters.items():
            value = given[name]
            if name in _OWN:
                if value != parameter.default and value is not None:
                    options[name] = _number(value) if name in ("ord", "axis") else value
            elif value is not None:
                operands.append(_number(_operand(value)) if name == "n" else _operand(value))
        show(function(*operands, **options), **shown)

    command.__signature__ = inspect.Signature([*parameters, *common])  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in (*parameters, *common)}
    command.__doc__ = None
    return command


def _parameter(name: str, parameter: inspect.Parameter) -> inspect.Parameter | None:
    """A verb's parameter as Typer wants it."""
    if name in _OWN:
        flag = isinstance(parameter.default, bool)
        return _option(bool if flag else str | None, name, f"cli-option-{name}", parameter.default if flag else None)
    optional = parameter.default is not inspect.Parameter.empty
    kind: Any = str | None if optional else str
    annotation = Annotated[kind, typer.Argument(help=say(Message("cli-operand")), metavar=name.upper(), show_default=False)]
    default = None if optional else inspect.Parameter.empty
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=annotation)


def _operand(text: str) -> str:
    """An operand as typed; `-` reads standard input."""
    return sys.stdin.read() if text == "-" else text


def _number(value: str) -> Any:
    """Whole numbers and decimals of options and exponents as numbers; words stay words."""
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value
