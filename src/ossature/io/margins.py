"""What people leave around and beside a matrix: comments to the end of a line, and the quotation marks a text was copied with."""

from __future__ import annotations

import re

from ossature.io.tokens import Source

_MARK = re.compile(r"(?<![^ \n])#|(?<!\\)%")
_QUOTES = ('"""', "'''", '"', "'", "`")


def undressed(source: Source) -> Source:
    """Without comments and without the quotation marks around the whole text; positions stay."""
    if any(mark in source.plain for mark in "#%％"):
        source = source.without(_comments(source))
    return source.without(_quotes(source.plain))


def _comments(source: Source) -> list[tuple[int, int]]:
    """From a # or % that starts a comment to the end of its line."""
    spans = []
    at = 0
    for line in source.plain.split("\n"):
        start = _comment_of(line.replace("％", "%"), source.text[at : at + len(line)])
        if start is not None:
            spans.append((at + start, at + len(line)))
        at += len(line) + 1
    return spans


def _comment_of(line: str, typed: str) -> int | None:
    """Where the comment of a line begins; marks inside quotation marks, in labels of a table and behind a number as a percentage begin none."""
    for found in _MARK.finditer(line):
        before, after = line[: found.start()].rstrip(), typed[found.end() :]
        if before.count('"') % 2 or before.count("'") % 2:
            continue
        if _is_data(before, after) or found.group() == "%" and not _is_remark(line, found.start()):
            continue
        return found.start()
    return None


def _is_data(before: str, after: str) -> bool:
    """Whether the mark stands in a cell: another cell follows, or its own is not yet filled."""
    return "|" in after or not before and "\t" in after or before.endswith("|") and not before.lstrip().startswith("|")


def _is_remark(line: str, at: int) -> bool:
    """Whether a % begins a comment: `3 4 % last row` does, `50%`, `20 % 30 %` and `x = 20 % y` do not."""
    before, after = line[:at], line[at + 1 :].lstrip()
    if not before.strip() or before.rstrip()[-1] in ";,]":
        return True
    is_equation = "=" in before and not any(bracket in before for bracket in "[({")
    return before.endswith(" ") and (after[:1].isalpha() or after.startswith("%")) and not is_equation


def _quotes(plain: str) -> list[tuple[int, int]]:
    """The marks of '1 2; 3 4', when they stand around the whole and nowhere inside."""
    start, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    for mark in _QUOTES:
        size = len(mark)
        if end - start >= 2 * size and plain.startswith(mark, start) and plain.endswith(mark, start, end):
            return [] if mark[0] in plain[start + size : end - size] else [(start, start + size), (end - size, end)]
    return []
