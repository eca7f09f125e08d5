"""The command line of a verb, read and carried out. Typer, which knows help and completion, is not even loaded for it: an answer should come at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ossature.asking import NUMBERS, OWN, as_floats, as_number, operands_of, own_options
from ossature.base.errors import BadInput
from ossature.base.message import Either
from ossature.cli.options import FLAGS, FLOAT, SHOWN, options_of, shown_options
from ossature.topics import Verb, function_of

OTHERS = ("table", "tour", "lab")  # commands that are no verbs
HELP = ("--help", "-h")
_OPTION = re.compile(r"--|-[A-Za-z]+\Z")  # everything else that starts with a dash is a number or an equation


def is_operand(word: str) -> bool:
    """Whether a word is an operand, such as `-1 2; 3 4` or `-`, and no option."""
    return not _OPTION.match(word)


def wants_help(words: Sequence[str]) -> bool:
    """Whether help is asked for, before a `--`."""
    before = words[: words.index("--")] if "--" in words else words
    return any(word in HELP for word in before)


def walked(words: Sequence[str], takes_value: Callable[[str], bool]) -> tuple[list[tuple[str, str | None]], list[str]]:
    """The options of a line, each with the word behind it that it takes, and the operands. Raises BadInput where that word is missing."""
    options: list[tuple[str, str | None]] = []
    operands: list[str] = []
    left = iter(words)
    for word in left:
        if word == "--":
            operands += left
        elif is_operand(word):
            operands.append(word)
        else:
            value = next(left, None) if takes_value(word) else None
            if value is None and takes_value(word):
                raise BadInput("cli-option-value", option=word)
            options.append((word, value))
    return options, operands


def read(verb: Verb, words: Sequence[str]) -> dict[str, Any]:
    """The operands and options of a command line by name, options not given with None or False. Raises BadInput."""
    command, needed = verb.name.replace("_", "-"), operands_of(verb)
    known = options_of(verb)
    given: dict[str, Any] = {name: False if name in FLAGS else None for name in known}

    def takes_value(word: str) -> bool:
        flag, attached, _ = word.partition("=")
        return _known(flag, known, command) not in FLAGS and not attached

    options, operands = walked(words, takes_value)
    for word, behind in options:
        flag, attached, value = word.partition("=")
        name = _known(flag, known, command)
        if name in FLAGS and attached:
            raise BadInput("cli-option-no-value", option=flag)
        given[name] = True if name in FLAGS else Path(value if attached else behind or "") if name == "picture" else value if attached else behind
    if len(operands) > len(needed):
        raise extra_operand(command, operands[len(needed)], tuple(needed))
    for name, text in zip(needed, [*operands, *[None] * (len(needed) - len(operands))], strict=True):
        if text is None and needed[name]:
            raise BadInput("cli-missing-operand", operand=name.upper(), command=command)
        given[name] = text
    return given


def _known(flag: str, known: Sequence[str], command: str) -> str:
    """The name of an option. Raises BadInput, saying what was nearly typed or that other commands have it."""
    name = flag.removeprefix("--")
    if flag.startswith("--") and name in known:
        return name
    if name in (*OWN, FLOAT, *SHOWN):
        raise BadInput("cli-option-elsewhere", option=flag, command=command)
    from difflib import get_close_matches

    near = tuple(get_close_matches(flag, [f"--{held}" for held in (*known, "help")]))
    raise BadInput("cli-no-option-near", option=flag, command=command, near=Either(near)) if near else BadInput("cli-no-option", option=flag, command=command)


def extra_operand(command: str, extra: str, wanted: tuple[str, ...]) -> BadInput:
    """One operand too many."""
    return BadInput("cli-extra-operand", extra=extra, command=command, wanted=tuple(name.upper() for name in wanted), count=len(wanted))


def carry_out(verb: Verb, given: dict[str, Any]) -> None:
    """Ask the verb and show its answer."""
    from ossature.cli.operands import take_in
    from ossature.cli.show import show

    typed = {name: given[name] for name in operands_of(verb) if given[name] is not None}
    values = [as_number(text) if name in NUMBERS else text for name, text in zip(typed, take_in(list(typed.values())), strict=True)]
    if given.get(FLOAT):
        if given.get("exact"):
            raise BadInput("cli-float-exact")
        values = as_floats(list(typed), values, len(operands_of(verb)))
    chosen = {name: given[name] for name, default in own_options(verb).items() if given[name] not in (None, default)}
    options = {name: as_number(value) if name in NUMBERS else value for name, value in chosen.items()}
    show(function_of(verb)(*values, **options), **{name: given[name] for name in shown_options(verb)})
