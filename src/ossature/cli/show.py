"""Print an answer the way it was asked for: text, JSON, LaTeX; with steps, meaning, picture, code."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from ossature.base.formula import NODES
from ossature.base.message import Message, say
from ossature.base.results import Answer


def show(
    answer: Answer,
    *,
    steps: bool = False,
    detail: str | None = None,
    strategy: str | None = None,
    meaning: bool = False,
    picture: Path | None = None,
    show: bool = False,
    latex: bool = False,
    json: bool = False,
    code: bool = False,
    lang: str | None = None,
    debug: bool = False,
) -> None:
    """Write an answer to standard output. `debug` is read before the command runs."""
    worked = answer.steps(lang, detail=detail, strategy=strategy) if steps or detail or strategy else None
    if picture is not None:
        answer.picture(lang).save(picture)
    if json:
        _write(_json(answer, worked, lang, meaning=meaning))
        return
    if latex:
        _write(_latex(answer))
        if worked is not None:
            _write(worked.latex())
        return
    _write(answer.show(lang), bold=True)
    parts = [str(worked)] if worked is not None else []
    parts += [str(answer.meaning(lang))] if meaning else []
    parts += [answer.picture(lang).terminal()] if show else []
    parts += [answer.code()] if code else []
    for part in parts:
        _write("\n" + part)
    if picture is not None:
        _write("\n" + say(Message("cli-picture-saved", path=str(picture)), lang))


def _write(text: str, *, bold: bool = False) -> None:
    """Text to standard output; the answer stands out in a terminal, everything is plain when piped."""
    if bold and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        from rich.console import Console
        from rich.text import Text

        first, _, rest = text.partition("\n")
        Console(highlight=False, soft_wrap=True).print(Text(first, style="bold"), Text(("\n" if rest else "") + rest), sep="")
        return
    sys.stdout.write(text + "\n")


def _json(answer: Answer, worked: Any, lang: str | None, *, meaning: bool) -> str:
    held: dict[str, Any] = {"ok": True, "answer": answer.to_dict()}
    if worked is not None:
        held["steps"] = json.loads(worked.to_json())
    if meaning:
        held["meaning"] = list(answer.meaning(lang))
    return json.dumps(held, ensure_ascii=False)


def _latex(answer: Answer) -> str:
    from ossature.presenter import lines_of
    from ossature.words.latex import latex

    return "\n".join(latex(line) for line in lines_of(answer) if type(line).__name__ in NODES)
