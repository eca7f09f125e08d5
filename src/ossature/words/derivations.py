"""Worked steps made readable: as text, HTML with MathML, LaTeX and JSON, all from one derivation that has been replayed first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ossature.base.errors import BadDerivation, BadInput
from ossature.base.formula import Formula, MatrixOf, Number, Symbol, equals
from ossature.base.message import Message, plain
from ossature.base.steps import Derivation, Detail, FormulaStep, Rows, RowStep, Step
from ossature.numbers.checker import check
from ossature.numbers.entries import entry_from_text, entry_text
from ossature.systems.elimination import default_detail, group
from ossature.words.language import known
from ossature.words.latex import latex
from ossature.words.latex import words as latex_words
from ossature.words.mathml import mathml
from ossature.words.sentences import sentence, sentence_html
from ossature.words.sheet import page_part
from ossature.words.unicode import Box, beside, box, inline, narrower

DETAILS: tuple[Detail, ...] = ("all", "columns", "blocks", "certificate")
_LONG = 12  # a longer entry gets a name in the matrices


@dataclass(frozen=True)
class Shown:
    """One line of a derivation as shown: the operations made, their reasons, and where they lead (rows, or a formula)."""

    operations: tuple[Formula, ...]
    reasons: tuple[Message, ...]
    rows: Rows | None
    formula: Formula | None


class Steps(Sequence[Shown]):
    """Worked steps: print them, show them in a notebook, walk them with `forward()` and `back()`, or take `.latex() .mathml() .html() .to_json()`."""

    def __init__(self, derivation: Derivation, lang: str, detail: str | None = None, *, at: int = 0) -> None:
        if detail is not None and (not isinstance(detail, str) or detail not in DETAILS):
            raise BadInput("steps-detail", detail=plain(detail), known=DETAILS)
        check(derivation)
        self.derivation, self.lang, self.at = derivation, lang, at
        rows = derivation.start
        self.detail: Detail = detail or ("all" if not rows else default_detail(len(rows), derivation.bar or len(rows[0])))
        self._shown = tuple(_shown(derivation, self.detail))

    def __len__(self) -> int:
        return len(self._shown)

    def __getitem__(self, index: Any) -> Any:
        return self._shown[index]

    def __iter__(self) -> Iterator[Shown]:
        return iter(self._shown)

    def forward(self) -> Steps:
        """The same steps, one further on."""
        return self._moved(min(self.at + 1, len(self)))

    def back(self) -> Steps:
        """The same steps, one back."""
        return self._moved(max(self.at - 1, 0))

    def _moved(self, at: int) -> Steps:
        held = object.__new__(Steps)
        held.__dict__.update(self.__dict__, at=at)
        return held

    def state(self) -> Rows | None:
        """The rows at the cursor: the start at 0, else after that many shown steps."""
        return self.derivation.start if self.at == 0 else self._shown[self.at - 1].rows

    def __str__(self) -> str:
        return "\n".join(_text_lines(self))

    __repr__ = __str__

    def html(self) -> str:
        """An ordered list with MathML, every label escaped."""
        return _html(self)

    _repr_html_ = html

    def mathml(self) -> list[str]:
        """The start (where there is one) and each state or formula, a <math> element each."""
        return [mathml(formula, block=True) for formula in _states(self)]

    def latex(self) -> str:
        """The whole derivation in LaTeX, for amsmath's align*."""
        return _latex(self)

    def to_json(self) -> str:
        """JSON that `Steps.from_json` reads back."""
        return json.dumps({"lang": self.lang, "detail": self.detail, "derivation": self.derivation.to_dict(entry_text)}, ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> Steps:
        """Back from `to_json`; the derivation is replayed and checked again. Raises BadDerivation."""
        try:
            held = json.loads(text)
            derivation, lang, detail = Derivation.from_dict(held["derivation"], entry_from_text), known(held["lang"]), held["detail"]
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError) as fault:
            raise BadDerivation("check-unreadable", kind=type(fault).__name__) from fault
        return Steps(derivation, lang, detail)


def _shown(derivation: Derivation, detail: Detail) -> Iterator[Shown]:
    rows = derivation.start
    bundles = group(derivation, detail)
    for bundle in bundles:
        for step in bundle:
            rows = step.apply(rows) if isinstance(step, RowStep) and rows is not None else rows
        yield _bundle(bundle, rows)
    if not bundles and derivation.start is not None and derivation.steps:
        yield Shown((), (Message("steps-certificate", count=len(derivation.steps)),), derivation.result(), None)


def _bundle(bundle: tuple[Step, ...], rows: Rows | None) -> Shown:
    last = bundle[-1]
    formula = last.formula if isinstance(last, FormulaStep) else None
    operations = tuple(step.change for step in bundle if isinstance(step, RowStep))
    reasons = tuple(dict.fromkeys(step.reason for step in bundle)) if len(bundle) <= 2 else (_together(bundle),)
    return Shown(operations, reasons, None if formula is not None else rows, formula)


def _together(bundle: tuple[Step, ...]) -> Message:
    """One sentence for many operations: what they do to which column."""
    pivots = {step.pivot[1] + 1 for step in bundle if isinstance(step, RowStep) and step.pivot is not None}
    rules = {step.rule for step in bundle}
    code = "steps-together-finish" if rules == {"finish"} else "steps-together-back" if "back" in rules else "steps-together-down"
    return Message(code, count=len(bundle), pivots=len(pivots), columns=tuple(sorted(pivots)))


def _matrix(steps: Steps, rows: Rows) -> tuple[MatrixOf, list[tuple[str, Any]]]:
    """The matrix of a state, long entries replaced by letters, and what the letters stand for."""
    names: dict[Any, str] = {}
    held = []
    for row in rows:
        cells: list[Formula] = []
        for value in row:
            if len(str(value)) > _LONG:
                names.setdefault(value, f"c{len(names) + 1}")
                cells.append(Symbol(names[value][0], names[value][1:]))
            else:
                cells.append(Number(value))
        held.append(tuple(cells))
    labels = steps.derivation.labels if len(steps.derivation.labels) == (len(rows[0]) if rows else 0) else ()
    return MatrixOf(tuple(held), bar=steps.derivation.bar, column_labels=labels), [(name, value) for value, name in names.items()]


def _named(names: list[tuple[str, Any]]) -> list[Formula]:
    return [equals(Symbol(name[0], name[1:]), Number(value)) for name, value in names]


def _text_lines(steps: Steps) -> list[str]:
    derivation = steps.derivation
    lines = [sentence(derivation.title, steps.lang)]
    if derivation.start is not None and derivation.start:
        lines += ["", *_state_text(steps, derivation.start, ())]
    for number, shown in enumerate(steps, 1):
        lines += [
            "",
            *(f"{f'{number}.' if index == 0 else '  '} {sentence(reason, steps.lang)}" for index, reason in enumerate(shown.reasons)),
        ]
        if shown.formula is not None:
            lines += [f"   {line}" for line in str(box(shown.formula)).splitlines()]
        elif shown.rows is not None:
            lines += _state_text(steps, shown.rows, shown.operations)
    if derivation.conclusion is not None:
        lines += ["", sentence(derivation.conclusion, steps.lang)]
    return [line.rstrip() for line in lines]


def _state_text(steps: Steps, rows: Rows, operations: tuple[Formula, ...]) -> list[str]:
    """The matrix, and the operations that led to it in a column to its left."""
    matrix, names = _matrix(steps, rows)
    said = [inline(operation) for operation in operations] or [""]
    column = Box(said, (len(said) - 1) // 2)
    with narrower(column.columns):
        drawn = box(matrix)
    lines = [f"   {line}" for line in str(beside(column, Box(["  " if operations else ""]), drawn)).splitlines()]
    return lines + [f"   {inline(formula)}" for formula in _named(names)]


def _states(steps: Steps) -> list[Formula]:
    start = [_matrix(steps, steps.derivation.start)[0]] if steps.derivation.start else []
    return [*start, *(shown.formula or _matrix(steps, shown.rows or ())[0] for shown in steps)]


def _html(steps: Steps) -> str:
    derivation, lang = steps.derivation, steps.lang
    parts = [f"<p>{sentence_html(derivation.title, lang)}</p>"]
    if derivation.start:
        parts.append(mathml(_matrix(steps, derivation.start)[0], block=True))
    parts.append("<ol>")
    for shown in steps:
        reasons = "<br>".join(sentence_html(reason, lang) for reason in shown.reasons)
        parts.append(f"<li><p>{reasons}</p>{_change_html(steps, shown)}</li>")
    conclusion = f"<p>{sentence_html(derivation.conclusion, lang)}</p>" if derivation.conclusion is not None else ""
    return page_part("".join([*parts, "</ol>", conclusion]), "steps", lang)


def _change_html(steps: Steps, shown: Shown) -> str:
    """The row operations, and beside them where they lead."""
    if not shown.operations:
        return _state_html(steps, shown)
    operations = "".join(f"<li>{mathml(operation)}</li>" for operation in shown.operations)
    return f'<div class="change"><ul>{operations}</ul><div>{_state_html(steps, shown)}</div></div>'


def _state_html(steps: Steps, shown: Shown) -> str:
    if shown.formula is not None:
        return mathml(shown.formula, block=True)
    matrix, names = _matrix(steps, shown.rows or ())
    return mathml(matrix, block=True) + "".join(mathml(formula, block=True) for formula in _named(names))


def _latex(steps: Steps) -> str:
    lines = [f"% {latex_words(sentence(steps.derivation.title, steps.lang))}", r"\begin{align*}"]
    body: list[str] = []
    if steps.derivation.start:
        body += _state_latex(steps, steps.derivation.start)
    for shown in steps:
        operations = r" \quad ".join(latex(operation) for operation in shown.operations)
        first, *names = [f"& {latex(shown.formula)}"] if shown.formula is not None else _state_latex(steps, shown.rows or ())
        body += [rf"{operations} \quad {first}" if operations else first, *names]
    return "\n".join([*lines, " \\\\\n".join(body), r"\end{align*}"])


def _state_latex(steps: Steps, rows: Rows) -> list[str]:
    """A matrix, and below it what its letters stand for."""
    matrix, names = _matrix(steps, rows)
    return [f"& {latex(formula)}" for formula in (matrix, *_named(names))]
