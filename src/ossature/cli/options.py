"""The options of the commands: which a verb has, what values they take, and what they are called in the help."""

from __future__ import annotations

import inspect
import sys
from functools import cache
from typing import Any, get_args, get_type_hints

from ossature.base.message import Message
from ossature.topics import Verb, function_of
from ossature.words.language import session_language

OWN = ("method", "view", "along", "ord", "axis", "conjugate", "exact", "proven")
FLOAT = "float"  # how typed numbers are taken: an option of the command line alone, since Python has floats of its own
SHOWN = ("steps", "detail", "strategy", "meaning", "picture", "show", "latex", "json", "code", "lang", "debug")
FLAGS = frozenset({"steps", "meaning", "show", "latex", "json", "code", "debug", "conjugate", "exact", "proven", FLOAT})
_ORDERS = ("1", "2", "inf", "0", "3", "fro", "nuc", "max")
_LANGUAGES = ("en", "zh")


def shown_options(verb: Verb) -> tuple[str, ...]:
    """The common options a verb can use."""
    without = set()
    if not verb.steps:
        without |= {"steps", "detail", "strategy", "latex"}  # what is only said in words has no formula either
    elif verb.steps == "lines":
        without |= {"detail", "strategy"}
    elif verb.steps == "fixed rows":
        without.add("strategy")
    if not verb.picture:
        without |= {"picture", "show"}
    return tuple(name for name in SHOWN if name not in without)


def own_options(verb: Verb) -> dict[str, Any]:
    """The options of the verb itself, with their defaults. A flag that is on by default has nothing to switch."""
    parameters = inspect.signature(function_of(verb)).parameters
    return {name: parameters[name].default for name in OWN if name in parameters and parameters[name].default is not True}


def options_of(verb: Verb) -> tuple[str, ...]:
    """Every option of a verb's command, its own first."""
    own = tuple(own_options(verb))
    return (*own, *((FLOAT,) if "exact" in own else ()), *shown_options(verb))


def operands_of(verb: Verb) -> dict[str, bool]:
    """The operands of a verb, in order, and whether each is needed."""
    parameters = inspect.signature(function_of(verb)).parameters
    return {name: held.default is inspect.Parameter.empty for name, held in parameters.items() if name not in OWN}


@cache
def choices(verb: str, name: str) -> tuple[str, ...]:
    """The values an option of a verb takes; () where any will do."""
    from ossature.topics import verb_named

    if name == "lang":
        return _LANGUAGES
    if name == "ord":
        return _ORDERS
    if name == "detail":
        from ossature.base.steps import Detail

        return tuple(get_args(Detail))
    if name == "strategy":
        from ossature.systems.elimination import STRATEGIES

        return tuple(STRATEGIES)
    held = verb_named(verb)
    if held is None or name not in ("method", "view", "along"):
        return ()
    function = function_of(held)
    if name == "method":
        return tuple(getattr(sys.modules[function.__module__], "METHODS", ()))
    return tuple(_literals(get_type_hints(function).get(name)))


def _literals(hint: Any) -> list[str]:
    """The words of a Literal, also inside a union."""
    return [word for part in get_args(hint) for word in ([part] if isinstance(part, str) else _literals(part))]


def help_message(verb: str, name: str, lang: str | None = None) -> Message:
    """The sentence of an option, with the values it takes."""
    held = () if name == "ord" else choices(verb, name)
    code = "cli-option-along-stack" if (verb, name) == ("multiply", "along") else f"cli-option-{name}"
    between = "、" if (lang or session_language()) == "zh" else ", "
    return Message(code, choices=between.join(held)) if held else Message(code)
