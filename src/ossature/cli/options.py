"""The options of the commands: which a verb has, what values they take, and what they are called in the help."""

from __future__ import annotations

from ossature.asking import choices, own_options
from ossature.base.message import Message
from ossature.topics import Verb
from ossature.words.language import session_language

FLOAT = "float"  # how typed numbers are taken: an option of the command line alone, since Python has floats of its own
SHOWN = ("steps", "detail", "strategy", "meaning", "picture", "show", "latex", "json", "code", "lang", "debug")
FLAGS = frozenset({"steps", "meaning", "show", "latex", "json", "code", "debug", "conjugate", "exact", "proven", FLOAT})


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


def options_of(verb: Verb) -> tuple[str, ...]:
    """Every option of a verb's command, its own first."""
    own = tuple(own_options(verb))
    return (*own, *((FLOAT,) if "exact" in own else ()), *shown_options(verb))


def help_message(verb: str, name: str, lang: str | None = None) -> Message:
    """The sentence of an option, with the values it takes."""
    held = () if name == "ord" else choices(verb, name)
    code = {("multiply", "along"): "cli-option-along-stack", ("shear", "along"): "cli-option-along-shear"}.get((verb, name), f"cli-option-{name}")
    between = "、" if (lang or session_language()) == "zh" else ", "
    return Message(code, choices=between.join(held)) if held else Message(code)
