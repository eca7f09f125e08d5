"""How a verb is asked in text, on the command line and in the lab: its operands, its own options, and the values these take."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, get_args, get_type_hints

from ossature.base.errors import FileProblem
from ossature.topics import Verb, function_of
from ossature.words.language import LANGUAGES

OWN = ("method", "view", "along", "ord", "axis", "rate", "k", "which", "tolerance", "conjugate", "exact", "proven")
NUMBERS = ("ord", "axis", "n", "k", "tolerance")  # what a verb wants as a number, not as text
IN_PYTHON = ("symmetric", "sure", "size", "preconditioner")  # about functions and operators, which no text can hold
EXAMPLE = "example:"  # begins the name of a file that comes with Ossature
_ORDERS = ("1", "2", "inf", "0", "3", "fro", "nuc", "max")


@cache
def _parameters(function: Callable[..., Any]) -> Mapping[str, inspect.Parameter]:
    """What a verb takes; every page and every reply asks for it again and again."""
    return inspect.signature(function).parameters


def own_options(verb: Verb) -> dict[str, Any]:
    """The options of the verb itself, with their defaults. A flag that is on by default has nothing to switch."""
    parameters = _parameters(function_of(verb))
    return {name: parameters[name].default for name in OWN if name in parameters and parameters[name].default is not True}


def operands_of(verb: Verb) -> dict[str, bool]:
    """The operands of a verb, in order, and whether each is needed; how many numbers a Python function f takes is no question where text is typed."""
    parameters = _parameters(function_of(verb))
    left = {*OWN, "n"} if "f" in parameters else set(OWN)
    asked = {name: held for name, held in parameters.items() if name not in left and held.kind is not inspect.Parameter.KEYWORD_ONLY}
    return {name: held.default is inspect.Parameter.empty for name, held in asked.items()}


@cache
def choices(verb: str, name: str) -> tuple[str, ...]:
    """The values an option of a verb takes; () where any will do."""
    from ossature.topics import verb_named

    if name == "lang":
        return LANGUAGES
    if name == "ord":
        return _ORDERS
    if name == "detail":
        from ossature.base.steps import Detail

        return tuple(get_args(Detail))
    if name == "strategy":
        from ossature.systems.elimination import STRATEGIES

        return tuple(STRATEGIES)
    held = verb_named(verb)
    if held is None or name not in ("method", "view", "along", "which"):
        return ()
    function = function_of(held)
    if name == "method":
        return tuple(getattr(sys.modules[function.__module__], "METHODS", ()))
    return tuple(_literals(get_type_hints(function).get(name)))


def _literals(hint: Any) -> list[str]:
    """The words of a Literal, also inside a union."""
    return [word for part in get_args(hint) for word in ([part] if isinstance(part, str) else _literals(part))]


def as_floats(names: Sequence[str], values: Sequence[Any], wanted: int) -> list[Any]:
    """Operands with their numbers as floats, names and units kept; for a verb of two operands equations become a matrix and its right-hand side."""
    from ossature.io.text import parse_text

    if len(values) == 1 and wanted == 2 and isinstance(values[0], str) and ("=" in values[0] or "＝" in values[0]):
        parsed = parse_text(values[0])
        if parsed.kind == "equations":
            from ossature.objects import matrix, vector

            return [_floats(matrix([*map(list, parsed.rows)], columns=parsed.unknowns)), _floats(vector([*(parsed.right or ())]))]
    return [value if name in ("n", "shape") else _floats(value) for name, value in zip(names, values, strict=True)]


def _floats(value: Any) -> Any:
    from ossature.io.formulas import is_formula
    from ossature.objects.intake import take
    from ossature.objects.labelled import Labelled

    if isinstance(value, str) and is_formula(value):
        return value
    held = take(value, name="A")
    return Labelled(held.numeric(), held.axes, held.unit) if held.sparse is None else value


def as_number(value: Any) -> Any:
    """Whole numbers and decimals of options and exponents as numbers; words stay words."""
    for kind in (int, float):
        try:
            return kind(value)
        except (TypeError, ValueError):
            continue
    return value


def example_file(name: str) -> str:
    """The path of a file that comes with Ossature. Raises FileProblem, listing those there are."""
    from ossature.tour import example_names, example_path

    if name not in example_names():
        raise FileProblem("cli-no-example", name=name, known=example_names())
    return str(example_path(name))
