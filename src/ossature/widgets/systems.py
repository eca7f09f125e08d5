"""What the systems widget is told besides the answer: the learner's own row operations, and what NumPy gives on the same system."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ossature.base.errors import NotFinite, OssatureError
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.steps import Derivation, Rows, Strategy
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.quadratic import Quadratic
from ossature.practice.moves import moves_until_fault, written
from ossature.practice.rows import Practice, practise
from ossature.systems.answers import Factors, Inverse, Rank, Reduced, Solution, Space
from ossature.systems.factor_steps import WRITTEN_SIDE, order_of
from ossature.widgets.rooms import fault_in
from ossature.widgets.systems_beside import beside
from ossature.words.derivations import Steps
from ossature.words.mathml import mathml
from ossature.words.sentences import sentence, sentence_html

_LETTERS = {"qr": ("Q", "R"), "cholesky": ("L",), "ldl": ("L", "D")}
_PRACTISED = (Solution, Rank, Reduced, Space, Inverse)


def more(answer: Answer, state: dict[str, str], lang: str) -> dict[str, Any]:
    """The learner's work as far as it goes, and NumPy's answer.

    answer : of a verb of systems      state : `w_moves`, the learner's operations as text      lang : "en" or "zh"
    Returns "practice" (None, with "no_practice" saying why, where rows cannot be reduced by hand), "unknowns" (their names, where they have names),
    "beside" (None for small systems) and "factors" (None but for small exact ones, which are worked out entry by entry).
    """
    practice, why = _practice(answer, state, lang)
    unknowns = list(answer.unknowns) if isinstance(answer, Solution) else []
    return {"practice": practice, "no_practice": why, "unknowns": unknowns, "beside": beside(answer, lang), "factors": _factors(answer)}


def _factors(answer: Answer) -> dict[str, Any] | None:
    """The factors that are worked out entry by entry, as text and as floats; `order`: the row of A that each pivot of L is, where that is not its own."""
    if not isinstance(answer, Factors) or answer.name not in _LETTERS or not all(isinstance(part, ExactMatrix) for part in answer.parts):
        return None
    if max(answer.question.operands[0].shape, default=0) > WRITTEN_SIDE or min(answer.question.operands[0].shape, default=0) < 1:
        return None
    parts = [
        {"name": letter, "texts": [[str(value) for value in row] for row in part.rows], "values": _numbers(part.rows)}
        for letter, part in zip(_LETTERS[answer.name], answer.parts, strict=True)
    ]
    triangle = answer.name != "qr"
    return {"parts": parts, "order": list(order_of(answer.parts[0])) if answer.name == "ldl" else [], "tail": "Lᵀ" if triangle else ""}


def _numbers(rows: Rows) -> list[list[float]] | None:
    """Rows as floats; None where entries are complex or beyond floats."""
    held = _floats((rows,))
    return held[0] if held else None


def _practice(answer: Answer, state: dict[str, str], lang: str) -> tuple[dict[str, Any] | None, str]:
    if not isinstance(answer, _PRACTISED):
        return None, ""
    if max(answer.question.operands[0].shape, default=0) > limits().practice_side:
        return None, ""
    if any(getattr(operand, "exact", None) is None for operand in answer.question.operands):
        return None, sentence_html(Message("practice-exact"), lang)
    rows, width, labels = _start(answer)
    strategy: Strategy = "textbook" if state.get("strategy") == "textbook" else "teacher"
    try:
        begun = practise(rows, width, strategy=strategy)
    except OssatureError as fault:
        return None, sentence_html(fault.message, lang)
    moves, wrong = moves_until_fault(state.get("w_moves", ""), len(rows))
    held = _shown(begun.make(*moves), labels, lang)
    return {**held, "fault": None if wrong is None else fault_in(wrong, lang)}, ""


def _start(answer: Answer) -> tuple[Rows, int, tuple[str, ...]]:
    """The rows to reduce, how many of their columns count, and the names of the columns."""
    a: ExactMatrix = answer.question.operands[0].exact
    if isinstance(answer, Solution):
        b: ExactMatrix = answer.question.operands[1].exact
        return a.hstack(b).rows, a.shape[1], (*answer.unknowns, *([""] * b.shape[1])) if answer.unknowns else ()
    turned = isinstance(answer, Space) and answer.name == "left_null_space"
    names = tuple(answer.question.operands[0].labels(0 if turned else 1))
    if isinstance(answer, Inverse):
        return a.hstack(ExactMatrix.identity(a.shape[0])).rows, a.shape[1], (*names, *([""] * a.shape[0])) if names else ()
    held = a.transpose() if turned else a
    return held.rows, held.shape[1], names


def _shown(held: Practice, labels: tuple[str, ...], lang: str) -> dict[str, Any]:
    """A learner's work, ready for JSON: what is drawn is what the checker has replayed."""
    derivation = replace(held.derivation(), labels=labels)
    pages = Steps(derivation, lang, "all").pages(written=False)
    moves = [
        {
            "text": written(move),
            "operation": page.operations,
            "state": page.state,
            "remarks": [sentence_html(remark, lang) for remark in held.remarks(index)],
            "says": " ".join(sentence(remark, lang) for remark in held.remarks(index)),
        }
        for index, (move, page) in enumerate(zip(held.moves, pages.lines, strict=True))
    ]
    now = held.progress
    return {
        "start": pages.start,
        "state": pages.lines[-1].state if pages.lines else pages.start,
        "moves": moves,
        "rows": _floats(held.states),
        "texts": [[_typed(value) for value in row] for row in held.start],
        "entries": [[str(value) for value in row] for row in held.rows],
        "width": held.width,
        "echelon": now.echelon,
        "reduced": now.reduced,
        "verdict": sentence_html(now.verdict, lang),
        "missing": [sentence_html(message, lang) for message in now.missing],
        "says": sentence(now.verdict, lang),
        "hint": _hint(held, derivation, lang),
        "conclusion": pages.conclusion,
    }


def _floats(states: tuple[Rows, ...]) -> Any:
    """Every state as floats, for drawing; None where entries are complex or beyond floats."""
    if any(isinstance(value, Quadratic) and value.d < 0 for row in states[0] for value in row):
        return None
    try:
        return [[[float(value) for value in row] for row in rows] for rows in states]
    except NotFinite:
        return None


def _typed(value: Any) -> str:
    """An entry as the text of an operand: a sum stands in parentheses."""
    text = str(value)
    return f"({text})" if " " in text else text


def _hint(held: Practice, derivation: Derivation, lang: str) -> dict[str, str] | None:
    step = held.hint()
    if step is None:
        return None
    return {"text": written(step.change), "operation": mathml(step.change), "reason": sentence_html(step.reason, lang), "says": sentence(step.reason, lang)}
