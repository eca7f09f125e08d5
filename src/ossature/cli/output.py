"""Text on its way out: wrapped and coloured on a terminal, untouched when piped."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import Any

from ossature.words.unicode import width

_WIDEST = 100  # prose is not stretched further, however wide the terminal
_CLOSING = "，。；：、！？）》」』】”’…,.;:!?)]}%℃"  # never at the start of a line
_OPENING = "（《「『【“‘([{"  # never at its end
_LAYOUT = re.compile("[⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│║═▀▄█░▒▓\u2801-\u28ff]|\\S  +\\S")
_SETTING = re.compile(r"\b(?:(exact|proven)=True|(detail|strategy|method|along|view)=\"([^\"]*)\")")
_INDENT = re.compile(r"\s*(?:•\s+|\d+\.\s+|\S+ = \[)?")


def on_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def coloured(stream: Any) -> bool:
    """Whether a stream takes colours: a terminal that is not dumb, and no NO_COLOR."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Columns of the terminal."""
    return get_terminal_size((80, 24)).columns


def write(text: str, *, bold: bool = False, dim: bool = False) -> None:
    """Text to standard output. On a terminal long sentences are wrapped; formulas and tables stay as they are."""
    lines = [part for line in text.splitlines() for part in wrapped(line, min(columns(), _WIDEST))] if on_terminal() else text.splitlines()
    held = "\n".join(lines)
    if (bold or dim) and coloured(sys.stdout) and held:
        held = f"\x1b[{1 if bold else 2}m{held}\x1b[0m"
    sys.stdout.write(held + "\n")


def for_shell(text: str) -> str:
    """Advice in sentences as it is typed here: `exact=True` is `--exact`, `detail="all"` is `--detail all`."""
    return _SETTING.sub(lambda found: f"--{found[1] or found[2]}" + (f" {found[3]}" if found[2] else ""), text)


def is_layout(line: str) -> bool:
    """Whether places in the line mean something: a matrix, a table, a drawing."""
    return bool(_LAYOUT.search(line))


def wrapped(line: str, room: int) -> list[str]:
    """A line of prose in lines of at most `room` columns, continued under its own indent; Chinese breaks between characters, but not before a full stop."""
    if width(line) <= room or is_layout(line):
        return [line]
    indent = _INDENT.match(line)
    start = indent.group() if indent else ""
    follow = " " * width(start) if start.strip() or not start else start
    lines, held = [], start
    for piece in _pieces(line[len(start) :]):
        fits = width(held + piece.rstrip()) <= room
        if not fits and held.strip() and held != start and held != follow:
            lines.append(held.rstrip())
            held, piece = follow, piece.lstrip()
        held += piece
    return [*lines, held.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """What may not be broken: words with the space after them, wide characters with their punctuation."""
    held = ""
    for index, character in enumerate(text):
        held += character
        following = text[index + 1 : index + 2]
        if not following:
            break
        wide = width(character) == 2 or width(following) == 2
        breakable = character == " " or (wide and following != " ")
        in_formula = character == " " and "=" in (following, text[index - 1])
        if breakable and not in_formula and character not in _OPENING and following not in _CLOSING and following != " ":
            yield held
            held = ""
    if held:
        yield held
