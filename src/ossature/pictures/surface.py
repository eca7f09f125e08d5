"""What a scene is laid out on: its size, and how wide text is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from unicodedata import combining, east_asian_width

FONT = 14.0
# Advance widths in twentieths of the font size, rounded up, of DejaVu Sans Bold: the widest of the fonts a reader is likely to have.
_ADVANCES: Final = {
    7: " 'ijl",
    8: ",./:;IJ\\|·",
    9: "-f",
    10: "!()[]_`rt",
    11: '"*₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵀ⁻‖°',
    12: "?csz",
    13: "Lx",
    14: "$0123456789EFTaekovy",
    15: "CPSYZbdghnpqu{}",
    16: "ABKRVX",
    17: "#+<=>DGHNU^~−×→≠≤≥⊙±∞",
    18: "&OQ",
    19: "w",
    20: "@M",
    21: "%m",
    23: "W",
    32: "ǱǄǲǅǳǆǶ",
}
_WIDTHS: Final = {character: twentieths / 20 for twentieths, characters in _ADVANCES.items() for character in characters}


def text_width(text: str, size: float = FONT) -> float:
    """Width in pixels, never less than it will be; wide characters are square."""
    return size * sum(_advance(character) for character in text)


def _advance(character: str) -> float:
    if combining(character):
        return 0.0
    known = _WIDTHS.get(character)
    return known if known is not None else 1.1 if east_asian_width(character) in "WF" else 1.21


def columns(text: str) -> int:
    """Columns a terminal gives the text."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def shortened(text: str, room: float, measure: Callable[[str], float] = text_width) -> str:
    """The text, or as much of its beginning as has room, then an ellipsis."""
    if measure(text) <= room:
        return text
    held = ""
    for character in text:
        if measure(held + character + "…") > room:
            break
        held += character
    return held + "…" if measure("…") <= room else ""


def wrapped(text: str, room: float, measure: Callable[[str], float] = text_width) -> list[str]:
    """The text in lines of at most `room`, broken at spaces, in Chinese between characters; anywhere only inside a word longer than a line."""
    lines, line = [], ""
    for character in text:
        line += character
        if len(line) > 1 and measure(line) > room:
            cut = next((index for index in range(len(line) - 1, 0, -1) if _parts(line[index - 1], line[index])), len(line) - 1)
            lines.append(line[:cut].rstrip())
            line = line[cut:].lstrip()
    return [*lines, line] if line.strip() or not lines else lines


def _parts(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in "，。；：、？！）》”’" or before in "（《“‘":
        return False
    return before == " " or any(east_asian_width(character) in "WF" for character in (before, after))


@dataclass(frozen=True, slots=True)
class Surface:
    """Something to draw on.

    width, height : in pixels      line : the height of a line of text      measure : the width of a text
    cell : (width, height) of a character cell where text cannot stand anywhere else, in a terminal
    """

    width: float
    height: float
    line: float = 17.0
    measure: Callable[[str], float] = text_width
    cell: tuple[float, float] | None = None

    def settle(self, left: float, top: float) -> tuple[float, float]:
        """The nearest place where a text may begin."""
        if self.cell is None:
            return left, top
        across, down = self.cell
        return round(left / across) * across, round(top / down) * down


def page(aspect: float) -> Surface:
    """A page for a scene of some width to height: 560 pixels wide, or 440 high where that would be too tall."""
    held = min(max(aspect, 0.95), 5.0)
    return Surface(560.0, 560.0 / held) if held >= 560 / 440 else Surface(440.0 * held, 440.0)


def screen(aspect: float, width: int) -> Surface:
    """A terminal of so many columns; a cell is twice as high as it is wide."""
    held = min(max(aspect, 0.95), 5.0)
    rows = max(5, min(30, round(width / held / 2)))
    return Surface(width * 8.0, rows * 16.0, 16.0, lambda text: columns(text) * 8.0, (8.0, 16.0))
