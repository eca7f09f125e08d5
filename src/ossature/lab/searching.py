"""Rooms found by a name, a misspelled one too: when none holds what is sought, those that come nearest. `home.js` does the same while a name is typed."""

from __future__ import annotations

from collections.abc import Sequence

_FORGIVEN = ((8, 2), (4, 1))  # from so many letters on, so many slips; of Chinese characters, which say more, it takes half as many and one more
_LONGEST = 40  # characters typed for which a near name is looked for


def rooms_found(rooms: Sequence[str], sought: str) -> tuple[list[bool], bool]:
    """Which rooms a person means.

    rooms : the words of each room, in lower case      sought : what was typed
    Returns for each room whether it is meant, and whether every word was found as it was typed.
    Cost rooms x words x letters.

    >>> rooms_found(["determinant 行列式", "norm 范数"], "行列试"), rooms_found(["determinant", "norm"], "norm")
    (([True, False], False), ([False, True], True))
    """
    parts = sought.casefold().split()
    exact = [all(part in words for part in parts) for words in rooms]
    if any(exact) or len(sought) > _LONGEST:
        return exact, True
    away = [sum(_away(part, words) for part in parts) for words in rooms]
    least = min(away, default=float("inf"))
    return [slips == least < float("inf") for slips in away], False


def _away(part: str, words: str) -> float:
    """The fewest slips (a letter wrong, missing, too many, or two exchanged) between a word and a stretch of a text that does not begin inside a Latin word.

    Infinite where they are more than is forgiven. Sellers, Journal of Algorithms 1 (1980); exchanges as Damerau counts them.
    """
    before: list[float] = []
    above: list[float] = [0.0, *(float("inf") if letter.isascii() and letter.isalpha() else 0.0 for letter in words)]
    for i, letter in enumerate(part, start=1):
        row = [float(i)]
        for j, there in enumerate(words, start=1):
            slips = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != there))
            if before and j > 1 and letter == words[j - 2] and part[i - 2] == there:
                slips = min(slips, before[j - 2] + 1)
            row.append(slips)
        before, above = above, row
    least = min(above)
    return least if least <= _forgiven(part) else float("inf")


def _forgiven(part: str) -> int:
    chinese = any("\u2e80" <= letter <= "\uffef" for letter in part)
    length = 2 * len(part) - 2 if chinese else len(part)
    return next((slips for letters, slips in _FORGIVEN if length >= letters), 0)
