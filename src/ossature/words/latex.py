"""Formulas as LaTeX. Labels are data: every character LaTeX would act on is escaped."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import Any

from ossature.base import formula as f
from ossature.base.message import as_data, say
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational, wrap
from ossature.words.numerals import number_text
from ossature.words.precedence import ATOM, CHAIN, PRODUCT, SUM, joint, precedence, row_change, signed

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$",
    "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_TEN = re.compile(r"(\d)e(-?\d+)")
_LETTER = re.compile(r"([A-Za-z])(\d*)")
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_RELATIONS = {"=": "=", "≈": r"\approx", "≠": r"\neq", "<": "<", "≤": r"\leq", ">": ">", "≥": r"\geq", "→": r"\to", "∼": r"\sim"}
_SIGNS = {"": " ", "·": r" \cdot ", "×": r" \times ", "⊙": r" \odot "}


def words(text: str) -> str:
    r"""Plain text for \text{...}."""
    return "".join(_ESCAPES.get(character, character) for character in as_data(text))


@singledispatch
def latex(node: f.Formula) -> str:
    """The formula in LaTeX (amsmath), without dollar signs."""
    raise AssertionError(f"{type(node).__name__} is no formula")


def _wrapped(node: f.Formula, least: int) -> str:
    held = latex(node)
    return held if precedence(node, stacked=True) >= least else rf"\left({held}\right)"


@latex.register
def _(node: f.Number) -> str:
    return value_latex(node.value) if not isinstance(node.value, float) else _float(number_text(node.value, node.digits, node.error))


def value_latex(value: Any) -> str:
    """An exact value in LaTeX."""
    if isinstance(value, Rational):
        text = str(value)  # because Python refuses to print an int of more than 4300 digits
        top, over, bottom = text.partition("/")
        return text if not over else rf"-\frac{{{top[1:]}}}{{{bottom}}}" if text[0] == "-" else rf"\frac{{{top}}}{{{bottom}}}"
    if isinstance(value, Quadratic):
        return _quadratic(value)
    return _float(number_text(value))


def _float(text: str) -> str:
    text = _TEN.sub(r"\1 \\times 10^{\2}", text)
    return text.replace("±", r"\pm").replace("∞", r"\infty").replace("NaN", r"\mathrm{NaN}")


def _quadratic(value: Quadratic) -> str:
    root = r"\mathrm{i}" if value.d == -1 else rf"\sqrt{{{value.d}}}"
    size = abs(wrap(value.b))
    term = root if size == 1 else f"{value_latex(size)}{root}"
    if value.a == 0:
        return f"-{term}" if value.b < 0 else term
    return f"{value_latex(wrap(value.a))} {'-' if value.b < 0 else '+'} {term}"


@latex.register
def _(node: f.Symbol) -> str:
    letters = _GREEK.get(node.name) or (words(node.name) if len(node.name) == 1 else rf"\mathrm{{{words(node.name)}}}")
    held = rf"\mathbf{{{letters}}}" if node.bold else letters
    return f"{held}_{{{words(node.sub)}}}" if node.sub else held


_GREEK = {"λ": r"\lambda", "κ": r"\kappa", "η": r"\eta", "θ": r"\theta", "σ": r"\sigma", "μ": r"\mu", "χ": r"\chi", "Δ": r"\Delta", "…": r"\ldots"}


@latex.register
def _(node: f.Word) -> str:
    return _named(node.text if isinstance(node.text, str) else say(node.text))


def _named(text: str) -> str:
    """A name: a letter with its number as mathematics, x_{1}; anything else upright."""
    found = _LETTER.fullmatch(text.translate(_DIGITS))
    if found is None:
        return rf"\text{{{words(text)}}}" if text else ""
    return found[1] + (f"_{{{found[2]}}}" if found[2] else "")


@latex.register
def _(node: f.Sum) -> str:
    held = ""
    for index, term in enumerate(node.terms):
        minus, inside = signed(term)
        sign = ("-" if minus else "") if index == 0 else " - " if minus else " + "
        held += sign + _wrapped(inside, PRODUCT if minus or index else SUM)
    return held or "0"


@latex.register
def _(node: f.Product) -> str:
    held = ""
    for index, factor in enumerate(node.factors):
        held += _wrapped(factor, SUM if index == 0 and isinstance(factor, f.Number) else PRODUCT)
        if index + 1 < len(node.factors):
            held += _SIGNS[joint(node, index)]
    return held or "1"


@latex.register
def _(node: f.Negative) -> str:
    return f"-{_wrapped(signed(node)[1], PRODUCT)}"


@latex.register
def _(node: f.Quotient) -> str:
    return rf"\frac{{{latex(node.top)}}}{{{latex(node.bottom)}}}"


@latex.register
def _(node: f.Power) -> str:
    base = latex(node.base) if precedence(node.base) == ATOM else rf"\left({latex(node.base)}\right)"
    return f"{{{base}}}^{{{latex(node.exponent)}}}"


@latex.register
def _(node: f.Root) -> str:
    degree = "" if node.degree == 2 else f"[{node.degree}]"
    return rf"\sqrt{degree}{{{latex(node.inside)}}}"


@latex.register
def _(node: f.Bars) -> str:
    return rf"\left|{latex(node.inside)}\right|"


@latex.register
def _(node: f.NormBars) -> str:
    order = {"": "", "∞": r"_{\infty}", "∗": r"_{\ast}"}.get(node.order, f"_{{{words(node.order)}}}")
    return rf"\left\|{latex(node.inside)}\right\|{order}"


@latex.register
def _(node: f.Transpose) -> str:
    return rf"{{{_wrapped(node.inside, ATOM)}}}^{{\mathsf T}}"


@latex.register
def _(node: f.Call) -> str:
    inside = ", ".join(latex(argument) for argument in node.arguments)
    name = _GREEK.get(node.name) or rf"\operatorname{{{words(node.name)}}}"
    return rf"{name}\left({inside}\right)"


@latex.register
def _(node: f.MatrixOf) -> str:
    if not node.rows or not node.rows[0]:
        return r"\left[\,\right]"
    rows = [[_cell(cell) for cell in row] for row in node.rows]
    left, right = ("|", "|") if node.style == "bars" else ("[", "]")
    if node.row_labels or node.column_labels:
        return _labelled(node, rows)
    body = r" \\ ".join(" & ".join(row) for row in rows)
    return rf"\left{left}\begin{{array}}{{{_columns(node)}}}{body}\end{{array}}\right{right}"


def _cell(cell: f.Formula) -> str:
    """An entry; a derivation has thousands that are plain fractions, which need not look for the function that writes them."""
    return value_latex(cell.value) if type(cell) is f.Number and type(cell.value) is Rational else latex(cell)


def _columns(node: f.MatrixOf) -> str:
    """The columns, all set to the right, ruled where the matrix is augmented."""
    columns = ["r"] * len(node.rows[0])
    if node.bar is not None and 0 < node.bar < len(columns):
        columns.insert(node.bar, "|")
    return "".join(columns)


def _labelled(node: f.MatrixOf, rows: list[list[str]]) -> str:
    """A ruled table: LaTeX has no brackets with labels outside that every processor knows."""
    lines = []
    if node.column_labels:
        names = [_named(label) for label in node.column_labels]
        lines.append(" & ".join(([""] if node.row_labels else []) + names) + r" \\ \hline ")
    for index, row in enumerate(rows):
        name = [_named(node.row_labels[index])] if node.row_labels else []
        lines.append(" & ".join(name + row) + (r" \\ " if index + 1 < len(rows) else ""))
    columns = ("l|" if node.row_labels else "") + _columns(node)
    return rf"\begin{{array}}{{{columns}}}{''.join(lines)}\end{{array}}"


@latex.register
def _(node: f.Chain) -> str:
    held = _wrapped(node.sides[0], SUM)
    for relation, side in zip(node.relations, node.sides[1:], strict=True):
        held += f" {_RELATIONS[relation]} {_wrapped(side, SUM)}"
    return held


@latex.register
def _(node: f.Lines) -> str:
    lines = []
    for line in node.lines:
        if isinstance(line, f.Chain) and line.relations:
            first, *rest = line.sides
            tail = "".join(f" {_RELATIONS[relation]} {latex(side)}" for relation, side in zip(line.relations, rest, strict=True))
            lines.append(f"{latex(first)} &{tail}")
        else:
            lines.append(f"& {latex(line)}")
    body = r" \\ ".join(lines)
    return rf"\begin{{aligned}}{body}\end{{aligned}}"


@latex.register
def _(node: f.Joined) -> str:
    arrows = {" ← ": r" \leftarrow ", " ↔ ": r" \leftrightarrow "}
    inside = arrows.get(node.separator, node.separator).join(_wrapped(part, CHAIN) for part in node.parts)
    fences = {"": "", "(": r"\left(", ")": r"\right)", "[": r"\left[", "]": r"\right]", "{": r"\left\{", "}": r"\right\}"}
    return fences.get(node.fences[0], "") + inside + fences.get(node.fences[1], "")


@latex.register
def _(node: f.RowChange) -> str:
    return latex(row_change(node))
