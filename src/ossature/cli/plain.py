"""A verb and its operands, nothing else: the commonest line is answered without the parser of options, whose import takes longer than most answers."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

from ossature.cli.operands import take_in
from ossature.cli.options import OWN
from ossature.cli.show import show
from ossature.topics import function_of, verb_named


def is_plain(words: Sequence[str]) -> bool:
    """Whether the words are a verb and as many operands as it takes, each of them text."""
    verb = verb_named(words[0]) if len(words) > 1 and not words[0].startswith("-") else None
    if verb is None or any(word.startswith("-") for word in words[1:]):
        return False
    operands = _operands(function_of(verb))
    if any(held.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD or held.name in ("n", "shape") for held in operands):
        return False
    needed = sum(held.default is inspect.Parameter.empty for held in operands)
    return needed <= len(words) - 1 <= len(operands)


def answer(words: Sequence[str]) -> None:
    """Compute and print."""
    verb: Any = verb_named(words[0])
    show(function_of(verb)(*take_in(words[1:])))


def _operands(function: Any) -> list[inspect.Parameter]:
    return [held for name, held in inspect.signature(function).parameters.items() if name not in OWN]
