"""`ossature tour`: the worked examples, one after the other; paged in a terminal, plain when piped."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from ossature.base.errors import BadInput
from ossature.base.message import Message, say
from ossature.base.results import Answer
from ossature.tour import STOPS, Stop, chapters, run

_STEP_LINES = 40


def tour(
    chapter: Annotated[str | None, typer.Argument(help="1.1, 2.2, 3.1 ...", show_default=False)] = None,
    lang: Annotated[str | None, typer.Option(help="en, zh", show_default=False)] = None,
) -> None:
    """Walk the article's chapters with every number computed on the way."""
    if chapter is not None and not any(known == chapter or known.startswith(f"{chapter}.") for known in chapters()):
        raise BadInput("tour-no-chapter", chapter=chapter, known=chapters())
    stops = [stop for stop in STOPS if chapter is None or stop.chapter == chapter or stop.chapter.startswith(f"{chapter}.")]
    paged = sys.stdout.isatty() and sys.stdin.isatty()
    seen = ""
    for number, stop in enumerate(stops, 1):
        lines = ([] if stop.chapter == seen else _heading(stop.chapter, lang)) + page(stop, lang)
        seen = stop.chapter
        _write("\n".join(lines) + "\n")
        if paged and number < len(stops) and not _go_on(number, len(stops), lang):
            return


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _go_on(number: int, count: int, lang: str | None) -> bool:
    typer.echo(say(Message("tour-next", number=number, count=count), lang), nl=False)
    key = typer.getchar()
    typer.echo()
    return key not in ("q", "Q", "\x03", "\x04")


def _heading(chapter: str, lang: str | None) -> list[str]:
    title = f"{chapter}  {say(Message('tour-chapter-' + chapter.replace('.', '-')), lang)}"
    return [title, "═" * min(72, 2 * len(title)), ""]


def page(stop: Stop, lang: str | None) -> list[str]:
    """The lines of one stop: the sentence, the code, the answer, and its parts."""
    found = run(stop)
    lines = [say(Message(f"tour-{stop.key}"), lang), "", f">>> {stop.code}", *_shown(found, lang)]
    for part in stop.parts:
        lines += ["", *_part(found, part, lang)]
    return lines


def _shown(found: Any, lang: str | None) -> list[str]:
    text = found.show(lang) if isinstance(found, Answer) else repr(found)
    return [f"    {line}".rstrip() for line in text.splitlines()]


def _part(found: Any, part: str, lang: str | None) -> list[str]:
    if part == "steps":
        lines = str(found.steps(lang)).splitlines()
        lines = lines if len(lines) <= _STEP_LINES else [*lines[:_STEP_LINES], "…"]
    elif part == "picture":
        lines = found.picture(lang).terminal(60).splitlines()
    else:
        lines = [f"• {sentence}" for sentence in found.meaning(lang)]
    return [f"    {line}".rstrip() for line in lines]
