"""`--help`, in the reader's language: usage, operands, options with their values, and examples that run."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from ossature.asking import OWN
from ossature.base.message import Message, say
from ossature.cli.examples import example_lines
from ossature.cli.lines import OTHERS
from ossature.cli.options import FLOAT, help_message
from ossature.cli.output import coloured, columns, wrapped
from ossature.topics import TOPICS, verb_named
from ossature.words.unicode import pad, width

_GENERAL = {"help": "cli-option-help", "install_completion": "cli-option-install", "show_completion": "cli-option-completion", "version": "cli-option-version"}
_ROOM = 80
_GAP = 2


def command_help(command: Any, context: Any) -> str:
    """Usage, what the command does, its operands and options, examples."""
    name = str(command.name)
    arguments = [held for held in command.get_params(context) if held.param_type_name == "argument"]
    options = [held for held in command.get_params(context) if held.param_type_name == "option"]
    operands = "".join(f"{_operand_name(held)} " for held in arguments)
    own = [held for held in options if held.name in (*OWN, FLOAT)]
    rest = [held for held in options if held.name not in (*OWN, FLOAT)]
    parts = [
        [say(Message("cli-usage-command", command=name, operands=operands)), "", *_about(command, name)],
        _section("cli-head-operands", ((_operand_name(held), _operand_help(held)) for held in arguments)),
        _section("cli-head-own", (_option_row(name, held) for held in own)),
        _section("cli-head-shown" if own or verb_named(name) else "cli-head-options", (_option_row(name, held) for held in rest)),
        _examples(name),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def program_help(group: Any, context: Any) -> str:
    """Usage, what the program is, its commands by idea, its own options, examples."""
    parts = [
        [say(Message("cli-usage-program")), "", *wrapped(say(Message("cli-help")), _room())],
        *(_topic(topic) for topic in TOPICS),
        _section("cli-head-more", ((name, say(Message(f"cli-help-{name}"))) for name in OTHERS)),
        _section("cli-head-options", (_option_row("", held) for held in group.get_params(context))),
        _examples(""),
        wrapped(say(Message("cli-more-help")), _room()),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _room() -> int:
    return min(columns(), _ROOM)


def _topic(topic: Any) -> list[str]:
    title = say(Message("cli-head-topic", title=Message(f"cli-topic-{topic.idea}"), chapter=topic.chapter))
    return [_bold(title), *_rows((verb.name.replace("_", "-"), say(Message(f"table-{verb.name}-name"))) for verb in topic.verbs)]


def _painted(text: str, sign: str) -> str:
    return f"\x1b[{sign}m{text}\x1b[0m" if coloured(sys.stdout) else text


def _bold(text: str) -> str:
    return _painted(text, "1")


def _head(code: str) -> str:
    return _bold(say(Message(code)))


def _about(command: Any, name: str) -> list[str]:
    """What the command does: for a verb its name, notation, geometry and use."""
    verb = verb_named(name)
    if verb is None:
        return wrapped(say(Message(str(command.help))), _room())
    title = f"{say(Message(f'table-{verb.name}-name'))}  {verb.notation}"
    more = [say(Message("cli-about", geometry=Message(f"table-{verb.name}-geometry"), use=Message(f"table-{verb.name}-use")))]
    return [title, *(line for text in more for line in wrapped(text, _room()))]


def _operand_name(held: Any) -> str:
    name = (held.metavar or held.name).upper()
    return name if held.required else f"[{name}]"


def _operand_help(held: Any) -> str:
    return say(Message("cli-operand-optional" if held.help == "cli-operand" and not held.required else str(held.help)))


def _option_row(command: str, held: Any) -> tuple[str, str]:
    left = ", ".join(sorted(held.opts, key=len, reverse=True)) + ("" if held.is_flag else f" {held.metavar or held.name.upper()}")
    message = Message(_GENERAL[held.name]) if held.name in _GENERAL else help_message((verb_named(command) or _Nameless).name, held.name.replace("_", "-"))
    return left, say(message)


class _Nameless:
    name = ""


def _section(code: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    held = list(rows)
    return [_head(code), *_rows(held)] if held else []


def _rows(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Two columns, the right one wrapped under itself."""
    held = list(rows)
    left = min(26, max(width(name) for name, _ in held))
    lines: list[str] = []
    for name, text in held:
        first, *more = wrapped(text, _room() - left - 2 * _GAP)
        lines.append("  " + _painted(pad(name, left), "36") + "  " + first)
        lines += [" " * (left + 2 * _GAP) + line for line in more]
    return lines


def _examples(name: str) -> list[str]:
    lines = example_lines(name)
    return [_head("cli-head-examples"), *(f"  {line}" for line in lines)] if lines else []
