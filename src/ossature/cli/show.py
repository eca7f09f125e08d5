"""Print an answer the way it was asked for: text, JSON, LaTeX; with steps, meaning, picture, code."""

from __future__ import annotations

import json as json_text
import sys
from pathlib import Path
from typing import Any

from ossature.base.errors import BadInput, UnfinishedDerivation
from ossature.base.formula import NODES
from ossature.base.message import Message, say
from ossature.base.results import Answer
from ossature.cli.output import coloured, columns, for_shell, on_terminal, write
from ossature.words.unicode import fitting


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
    """Write an answer to standard output. `debug` is read before the command runs. Raises BadInput for two shapes at once."""
    if json and latex:
        raise BadInput("cli-json-latex")
    worked, unfinished = _worked(answer, lang, detail, strategy) if steps or detail or strategy else (None, None)
    if picture is not None:
        answer.picture(lang).save(picture)
    if json:
        write(_json(answer, worked, lang, meaning=meaning, code=code, picture=picture))
    elif latex:
        write("\n".join([_latex(answer), *([worked.latex()] if worked is not None else [])]))
    else:
        with fitting(columns() if on_terminal() else None):
            _text(answer, worked, lang, meaning=meaning, show=show, code=code)
        if picture is not None:
            write("\n" + say(Message("cli-picture-saved", path=str(picture)), lang), dim=True)
    if unfinished is not None:
        raise unfinished


def _worked(answer: Answer, lang: str | None, detail: str | None, strategy: str | None) -> tuple[Any, UnfinishedDerivation | None]:
    """The steps; of a derivation that outgrew a limit those till then, and the error to be said once everything else is."""
    try:
        return answer.steps(lang, detail=detail, strategy=strategy), None
    except UnfinishedDerivation as fault:
        return fault.steps, fault


def _text(answer: Answer, worked: Any, lang: str | None, *, meaning: bool, show: bool, code: bool) -> None:
    from ossature.presenter import evidence_lines

    drawn = answer.picture(lang) if show else None  # what may be refused comes before anything is printed
    source = answer.code() if code else ""
    lines = answer.show(lang).splitlines()
    evidence = len([*evidence_lines(answer.evidence)])
    write("\n".join(lines[: len(lines) - evidence]), bold=True)
    if evidence:
        write(for_shell("\n".join(lines[-evidence:])), dim=True)
    if worked is not None:
        write("\n" + for_shell(str(worked)))
    if meaning:
        write("\n" + for_shell("\n".join(f"• {line}" for line in answer.meaning(lang))))
    if drawn is not None:
        write("\n" + drawn.terminal(min(72, columns()), colour=coloured(sys.stdout)))
    if source:
        write("\n" + source)


def _json(answer: Answer, worked: Any, lang: str | None, *, meaning: bool, code: bool, picture: Path | None) -> str:
    held: dict[str, Any] = {"ok": True, "answer": answer.to_dict()}
    if worked is not None:
        held["steps"] = json_text.loads(worked.to_json())
    if meaning:
        held["meaning"] = list(answer.meaning(lang))
    if code:
        held["code"] = answer.code()
    if picture is not None:
        held["picture"] = str(picture)
    return json_text.dumps(held, ensure_ascii=False)


def _latex(answer: Answer) -> str:
    from ossature.presenter import lines_of
    from ossature.words.latex import latex

    return "\n".join(latex(line) for line in lines_of(answer) if type(line).__name__ in NODES)
