"""Operands as typed: text, a file, `-` for standard input, `example:NAME` for a file that comes with Ossature."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from ossature.asking import EXAMPLE, example_file
from ossature.base.errors import BadInput, FileProblem
from ossature.base.limits import limits
from ossature.io.raw import Raw, decoded, kind_of


def take_in(values: Sequence[str]) -> list[Any]:
    """Each operand as the verbs take it. Raises BadInput when two want standard input."""
    if sum(value == "-" for value in values) > 1:
        raise BadInput("cli-input-twice")
    return [_taken(value) for value in values]


def _taken(value: str) -> Any:
    if value == "-":
        return _standard_input()
    return example_file(value.removeprefix(EXAMPLE)) if value.startswith(EXAMPLE) else value


def _standard_input() -> Any:
    """What was piped in: a file of a kind its first bytes tell, a table with a header, or text."""
    raw = sys.stdin.buffer.read(limits().file_bytes + 1)
    if len(raw) > limits().file_bytes:
        raise FileProblem("cli-input-too-large", allowed=limits().file_bytes)
    kind = kind_of(raw, "-")
    return Raw(f"stdin{kind}", raw) if kind else decoded(raw, "-")
