"""`ossature tour`: the worked examples, one after the other; paged in a terminal, plain when piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import Annotated, Any

import typer

from ossature.base.message import Message, say
from ossature.base.results import Answer
from ossature.cli.output import coloured, columns, wrapped
from ossature.tour import CHAPTERS, Chapter, Stop, Walk, chapters
from ossature.words.unicode import fitting, width

_PAGE = 80  # columns of the tour, wherever it is read
_INDENT = "    "
_STEP_LINES = 46
_BOLD, _CODE, _DIM, _PLAIN = "\x1b[1m", "\x1b[36m", "\x1b[2m", "\x1b[0m"
Line = tuple[str, str]  # its style and its text


def complete_chapter(incomplete: str) -> list[str]:
    """The chapters a shell may complete."""
    return [chapter.number for chapter in CHAPTERS if chapter.number.startswith(incomplete)]


def tour(
    chapter: Annotated[str | None, typer.Argument(help="cli-operand-chapter", metavar="CHAPTER", show_default=False, autocompletion=complete_chapter)] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="cli-option-lang", metavar="LANG", show_default=False)] = None,
) -> None:
    """Walk the article's chapters with every number computed on the way."""
    found = chapters(chapter)
    pages = _pages(found, lang)
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        for page in pages:
            _write(page)
        return
    count = sum(len(held.stops) for held in found)
    for number, page in enumerate(pages, 1):
        if not _by_screens(page, lang) or (number < count and not _go_on(Message("tour-next", number=number, count=count), lang)):
            return


def _write(lines: list[Line]) -> None:
    paint = coloured(sys.stdout)
    sys.stdout.write("\n".join(f"{style}{text}{_PLAIN}" if paint and style and text else text for style, text in lines) + "\n")
    sys.stdout.flush()


def _by_screens(lines: list[Line], lang: str | None) -> bool:
    """A long page a screen at a time; whether to go on."""
    room = max(10, get_terminal_size((80, 24)).lines - 2)
    while len(lines) > room + 3:
        cut = next((index for index in range(room, room // 2, -1) if not lines[index][1]), room)  # between paragraphs where there is one
        _write(lines[:cut])
        lines = lines[cut:]
        if not _go_on(Message("tour-screen"), lang):
            return False
    _write(lines)
    return True


def _go_on(said: Message, lang: str | None) -> bool:
    text = say(said, lang)
    sys.stdout.write(f"{_DIM}{text}{_PLAIN}" if coloured(sys.stdout) else text)
    sys.stdout.flush()
    key = typer.getchar()
    sys.stdout.write("\r" + " " * width(text) + "\r")
    return key not in ("q", "Q", "\x03", "\x04", "\x1b")


def _pages(found: tuple[Chapter, ...], lang: str | None) -> Iterator[list[Line]]:
    """A page a stop; the first of a chapter begins with its heading, the last ends with what to try."""
    for place, chapter in enumerate(found):
        walk, kind = Walk(), ""
        for index, stop in enumerate(chapter.stops):
            lines = _heading(chapter, lang, first=place == 0) if index == 0 else []
            if stop.kind != kind:
                kind = stop.kind
                lines += [(_BOLD, say(Message(f"tour-kind-{kind}"), lang)), ("", "")]
            lines += page(walk, stop, lang)
            if index + 1 == len(chapter.stops):
                lines += _more(chapter, lang)
            yield lines


def _heading(chapter: Chapter, lang: str | None, *, first: bool) -> list[Line]:
    title = f"{chapter.number}  {say(Message(f'tour-chapter-{chapter.code}'), lang)}"
    lines: list[Line] = []
    if first:
        lines = [*_prose(Message("tour-start"), lang), ("", ""), *((_CODE, f">>> {line}") for line in _IMPORTS), ("", "")]
    return [*lines, (_BOLD, title), (_BOLD, "═" * min(_room(), width(title))), ("", ""), *_prose(Message(f"tour-about-{chapter.code}"), lang), ("", "")]


_IMPORTS = ("import numpy as np", "from ossature import *", "from ossature.tour import example")


def _more(chapter: Chapter, lang: str | None) -> list[Line]:
    return [*_prose(Message("tour-try"), lang), ("", ""), *((_CODE, f"{_INDENT}{line}") for line in chapter.more), ("", "")]


def _prose(said: Message, lang: str | None) -> list[Line]:
    return [("", line) for line in wrapped(say(said, lang), _room())]


def _room() -> int:
    return min(columns(), _PAGE)


def page(walk: Walk, stop: Stop, lang: str | None) -> list[Line]:
    """The lines of one stop: the sentence, the code, the answer, and its parts."""
    found = walk.run(stop)
    lines = [*_prose(Message(f"tour-{stop.key}"), lang), ("", ""), *_code(stop)]
    with fitting(_room() - len(_INDENT)):
        lines += _set_in(_shown(found, lang))
        lines += [("", ""), (_CODE, ">>> answer = _")] if stop.parts else []
        for part in stop.parts:
            lines += [(_CODE, f">>> answer.{part}()"), *_part(found, part, lang), ("", "")]
    return lines if stop.parts else [*lines, ("", "")]


def _code(stop: Stop) -> list[Line]:
    """The code as a Python session shows it."""
    lines: list[Line] = []
    for statement in stop.code:
        first, *rest = statement.splitlines()
        lines += [(_CODE, f">>> {first}"), *((_CODE, f"... {line}") for line in rest)]
    return lines


def _shown(found: Any, lang: str | None) -> list[str]:
    return (found.show(lang) if isinstance(found, Answer) else repr(found)).splitlines()


def _set_in(lines: list[str]) -> list[Line]:
    return [("", f"{_INDENT}{part}".rstrip()) for line in lines for part in wrapped(line, _room() - len(_INDENT))]


def _part(found: Any, part: str, lang: str | None) -> list[Line]:
    if part == "picture":
        return [
            ("", f"{_INDENT}{line}".rstrip())
            for line in found.picture(lang).terminal(min(70, _room() - len(_INDENT)), colour=coloured(sys.stdout)).splitlines()
        ]
    if part == "meaning":
        return _set_in([f"• {sentence}" for sentence in found.meaning(lang)])
    lines = str(found.steps(lang)).splitlines()
    if len(lines) > _STEP_LINES:
        lines = str(found.steps(lang, detail="blocks")).splitlines()
    return _set_in(lines)
