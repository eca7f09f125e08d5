"""Worked steps made readable: as text, HTML with MathML, LaTeX and JSON, all from one derivation that has been replayed first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flint import fmpq

from ossature.base.decimals import in_decimals
from ossature.base.errors import BadDerivation, BadInput
from ossature.base.formula import Formula, MatrixOf, RowChange
from ossature.base.message import Message, plain
from ossature.base.steps import Derivation, Detail, FormulaStep, Rows, RowStep, Step
from ossature.numbers.checker import check
from ossature.numbers.entries import Rational, entry_from_text, entry_text
from ossature.numbers.rational import wrap
from ossature.systems.elimination import default_detail, group
from ossature.words.language import known
from ossature.words.latex import latex
from ossature.words.latex import words as latex_words
from ossature.words.mathml import Drawn, mathml
from ossature.words.naming import Names
from ossature.words.sentences import sentence, sentence_html
from ossature.words.sheet import page_part
from ossature.words.unicode import Box, beside, box, inline, narrower

DETAILS: tuple[Detail, ...] = ("all", "columns", "blocks", "certificate")


@dataclass(frozen=True)
class Shown:
    """One line of a derivation as shown: the operations made, their reasons, the rows they lead to, and the formula where the line is one."""

    operations: tuple[RowChange, ...]
    reasons: tuple[Message, ...]
    rows: Rows | None
    formula: Formula | None

    @property
    def changed(self) -> tuple[int, ...]:
        """The rows (from 0) that the operations changed."""
        return tuple(sorted({row for change in self.operations for row in ((change.target, change.source) if change.kind == "swap" else (change.target,))}))

    @property
    def elementary(self) -> Rows | None:
        """The matrix E with E · before = after: the product of the elementary matrices of the operations; None for a formula."""
        if not self.operations or self.rows is None:
            return None
        made: Rows = tuple(tuple(Rational(int(row == column)) for column in range(len(self.rows))) for row in range(len(self.rows)))
        for change in self.operations:
            made = RowStep(change, "", _NOTHING).apply(made)
        return made


@dataclass(frozen=True)
class Page:
    """One line of a derivation as HTML: why, the row operations (or nothing), and where they lead; and its formulas in LaTeX."""

    reason: str
    operations: str
    state: str
    latex: str


@dataclass(frozen=True)
class Pages:
    """A derivation as pieces of HTML, to be shown a line at a time."""

    title: str
    start: str
    start_latex: str
    lines: tuple[Page, ...]
    conclusion: str

    @property
    def latex(self) -> str:
        """The whole derivation in LaTeX, a line for each line of the page; nothing is written a second time for it."""
        written = [self.start_latex, *(line.latex for line in self.lines)]
        return "\n".join([r"\begin{gather*}", " \\\\\n".join(filter(None, written)), r"\end{gather*}"])


_NOTHING = Message("steps-certificate", count=0)


class Steps(Sequence[Shown]):
    """Worked steps: print them, show them in a notebook, walk them with `forward()` and `back()`, or take `.latex() .mathml() .html() .to_json()`."""

    def __init__(self, derivation: Derivation, lang: str, detail: str | None = None, *, at: int = 0, decimal: bool = False) -> None:
        if detail is not None and (not isinstance(detail, str) or detail not in DETAILS):
            raise BadInput("steps-detail", detail=plain(detail), known=DETAILS)
        self._states = check(derivation)  # what is shown is what was checked
        self.derivation, self.lang, self.at, self.decimal = derivation, lang, at, decimal
        rows = derivation.start
        self.detail: Detail = detail or ("all" if not rows else default_detail(len(rows), derivation.bar or len(rows[0])))

    @cached_property
    def _shown(self) -> tuple[Shown, ...]:
        return tuple(_shown(self.derivation, self.detail, self._states))

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

    def pages(self, *, written: bool = True) -> Pages:
        """The same for a page that shows one line at a time: every piece of HTML apart, without a style sheet; `written` False leaves the LaTeX out."""
        return _pages(self, written)

    def mathml(self) -> list[str]:
        """The start (where there is one) and each state or formula, a <math> element each."""
        return [mathml(formula, block=True) for formula in _states(self)]

    def latex(self) -> str:
        """The whole derivation in LaTeX, for amsmath's align*."""
        return _latex(self)

    def to_json(self) -> str:
        """JSON that `Steps.from_json` reads back."""
        held = {"lang": self.lang, "detail": self.detail, "decimal": self.decimal, "derivation": self.derivation.to_dict(entry_text)}
        return json.dumps(held, ensure_ascii=False).encode(errors="replace").decode()  # half a character in a label is no text a file can hold

    @staticmethod
    def from_json(text: str) -> Steps:
        """Back from `to_json`; the derivation is replayed and checked again. Raises BadDerivation."""
        try:
            held = json.loads(text)
            derivation, lang, detail = Derivation.from_dict(held["derivation"], entry_from_text), known(held["lang"]), held["detail"]
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError) as fault:
            raise BadDerivation("check-unreadable", kind=type(fault).__name__) from fault
        return Steps(derivation, lang, detail, decimal=held.get("decimal") is True)


def _shown(derivation: Derivation, detail: Detail, states: list[Rows | None]) -> Iterator[Shown]:
    rows, done, entries = derivation.start, 0, dict[int, Any]()
    collapsed = [step for step in derivation.steps if isinstance(step, RowStep)] if detail == "certificate" else []
    if collapsed:
        rows = _entries(states[-1], entries)
        yield Shown((), (Message("steps-certificate", count=len(collapsed)),), rows, None)
    for bundle in group(derivation, detail):
        done += len(bundle)
        rows = rows if collapsed else _entries(states[done - 1], entries)
        yield _bundle(bundle, rows)


def _entries(rows: Rows | None, held: dict[int, Any]) -> Rows | None:
    """Rows of bare numbers as entries; a row that is there again, which no step has touched, is converted once."""
    if rows is None:
        return None
    for row in rows:
        if id(row) not in held:
            held[id(row)] = row, tuple([wrap(fmpq(value)) if type(value) is int else wrap(value) if type(value) is fmpq else value for value in row])
    return tuple([held[id(row)][1] for row in rows])


def _bundle(bundle: tuple[Step, ...], rows: Rows | None) -> Shown:
    last = bundle[-1]
    formula = last.formula if isinstance(last, FormulaStep) else None
    operations = tuple(step.change for step in bundle if isinstance(step, RowStep))
    reasons = tuple(dict.fromkeys(step.reason for step in bundle)) if len(bundle) <= 2 else (_together(bundle),)
    return Shown(operations, reasons, rows, formula)


def _together(bundle: tuple[Step, ...]) -> Message:
    """One sentence for many operations: what they do to which column."""
    pivots = {step.pivot[1] + 1 for step in bundle if isinstance(step, RowStep) and step.pivot is not None}
    rules = {step.rule for step in bundle}
    if rules == {"prepare"}:
        return Message("steps-together-prepare", count=len(bundle))
    code = "steps-together-finish" if rules == {"finish"} else "steps-together-back" if "back" in rules else "steps-together-down"
    return Message(code, count=len(bundle), pivots=len(pivots), columns=tuple(sorted(pivots)))


def _matrix(steps: Steps, names: Names, rows: Rows, changed: tuple[int, ...] = ()) -> MatrixOf:
    """The matrix of a state, the rows that have just changed marked; the start as it was typed."""
    width = len(rows[0]) if rows else 0
    labels = steps.derivation.labels if len(steps.derivation.labels) == width else ()
    marked = tuple((row, column) for row in changed for column in range(width))
    held = names.matrix(rows, marked, bar=steps.derivation.bar, column_labels=labels)
    return _as_typed(steps, held) if rows is steps.derivation.start else held


def _as_typed(steps: Steps, node: Any) -> Any:
    """A formula with decimals, where the question was typed in them. Row operations keep to fractions, which are shorter on the way."""
    return in_decimals(node) if steps.decimal else node


def _drawn(steps: Steps, names: Names, shown: Shown) -> Formula:
    """The formula of a line, or the matrix it leads to."""
    return _as_typed(steps, names.short(shown.formula)) if shown.formula is not None else _matrix(steps, names, shown.rows or (), shown.changed)


def _text_lines(steps: Steps) -> list[str]:
    derivation, names = steps.derivation, Names()
    lines = [sentence(derivation.title, steps.lang)]
    if derivation.start:
        lines += ["", *_state_text(_matrix(steps, names, derivation.start), (), names)]
    for number, shown in enumerate(steps, 1):
        said = [sentence(names.told(reason), steps.lang) for reason in shown.reasons]
        lines += ["", *(f"{f'{number}.' if index == 0 else '  '} {text}" for index, text in enumerate(said))]
        lines += _state_text(_drawn(steps, names, shown), tuple(map(names.short, shown.operations)), names)
    if derivation.conclusion is not None:
        lines += ["", sentence(_as_typed(steps, derivation.conclusion), steps.lang)]
    return [line.rstrip() for line in lines]


def _state_text(state: Formula, operations: tuple[Formula, ...], names: Names) -> list[str]:
    """The matrix (or formula), and the operations that led to it in a column to its left; below, what new letters stand for."""
    said = [inline(operation) for operation in operations] or [""]
    column = Box(said, (len(said) - 1) // 2)
    with narrower(column.columns):
        drawn = box(state)
    lines = [f"   {line}" for line in str(beside(column, Box(["  " if operations else ""]), drawn)).splitlines()]
    return lines + [f"   {inline(formula)}" for formula in names.new()]


def _states(steps: Steps) -> list[Formula]:
    names = Names()
    start = [_matrix(steps, names, steps.derivation.start)] if steps.derivation.start else []
    states = [*start, *(_drawn(steps, names, shown) for shown in steps)]
    return [*states, *names.new()]


def _html(steps: Steps) -> str:
    pages = _pages(steps, False)
    parts = [f"<p>{pages.title}</p>{pages.start}<ol>"]
    parts += [f"<li><p>{page.reason}</p>{_change_html(page)}</li>" for page in pages.lines]
    conclusion = f"<p>{pages.conclusion}</p>" if pages.conclusion else ""
    return page_part("".join([*parts, "</ol>", conclusion]), "steps", steps.lang)


def _pages(steps: Steps, written: bool) -> Pages:
    derivation, lang, names = steps.derivation, steps.lang, Names()
    drawn: Drawn = {}
    title = sentence_html(derivation.title, lang)
    start, start_latex = _block(_matrix(steps, names, derivation.start), names, drawn, written) if derivation.start else ("", "")
    lines = tuple([_page(steps, names, shown, drawn, written) for shown in steps])
    return Pages(title, start, start_latex, lines, "" if derivation.conclusion is None else sentence_html(_as_typed(steps, derivation.conclusion), lang))


def _page(steps: Steps, names: Names, shown: Shown, drawn: Drawn, written: bool) -> Page:
    reason = "<br/>".join([sentence_html(names.told(reason), steps.lang) for reason in shown.reasons])
    short = [names.short(operation) for operation in shown.operations]
    operations = "".join([f"<li>{mathml(operation)}</li>" for operation in short])
    state, tex = _block(_drawn(steps, names, shown), names, drawn, written)
    return Page(reason, f"<ul>{operations}</ul>" if operations else "", state, r" \quad ".join([*map(latex, short), tex]) if written else "")


def _change_html(page: Page) -> str:
    """The row operations, and beside them where they lead."""
    return f'<div class="change">{page.operations}<div>{page.state}</div></div>' if page.operations else page.state


def _block(state: Formula, names: Names, drawn: Drawn, written: bool) -> tuple[str, str]:
    """A state and what its new letters stand for, as HTML and, where that is wanted, in LaTeX."""
    formulas = (state, *names.new())
    html = "".join([mathml(formula, block=True, drawn=drawn) for formula in formulas])
    if not written:
        return html, ""
    tex = " \\\\\n".join(map(latex, formulas))
    return html, tex if len(formulas) == 1 else rf"\begin{{gathered}}{tex}\end{{gathered}}"


def _latex(steps: Steps) -> str:
    names = Names()
    lines = [f"% {latex_words(sentence(steps.derivation.title, steps.lang))}", r"\begin{align*}"]
    body: list[str] = []
    if steps.derivation.start:
        body += _rows_latex(_matrix(steps, names, steps.derivation.start), names)
    for shown in steps:
        operations = r" \quad ".join(latex(names.short(operation)) for operation in shown.operations)
        first, *rest = _rows_latex(_drawn(steps, names, shown), names)
        body += [rf"{operations} \quad {first}" if operations else first, *rest]
    return "\n".join([*lines, " \\\\\n".join(body), r"\end{align*}"])


def _rows_latex(state: Formula, names: Names) -> list[str]:
    """A state, and below it what its new letters stand for."""
    return [f"& {latex(formula)}" for formula in (state, *names.new())]
