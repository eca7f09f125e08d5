"""Formulas as MathML Core. Everything that came from outside is escaped; nothing but MathML elements is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, singledispatch
from html import escape
from math import lcm
from typing import Any

from ossature.base import formula as f
from ossature.base.message import as_data, say
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational, wrap
from ossature.words.numerals import number_text
from ossature.words.precedence import ATOM, CHAIN, PRODUCT, SUM, joint, precedence, row_change, signed

_SHORT = 64  # bits of an exact number that is kept as markup
_GAP = '<mspace width="0.25em"/>'


Drawn = dict[int, tuple[Any, list[str]]]  # rows of matrices and the markup of their entries, by identity


def mathml(node: f.Formula, *, block: bool = False, drawn: Drawn | None = None) -> str:
    """A whole <math> element; `block`: on a line of its own; `drawn`: the rows of matrices that this page has drawn before, and adds to."""
    display = ' display="block"' if block else ""
    inside = part(node) if drawn is None or not isinstance(node, f.MatrixOf) else _matrix(node, drawn)
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{display}>{inside}</math>'


def _label(text: str) -> str:
    return escape(as_data(text))


def _op(sign: str, attributes: str = "") -> str:
    return f"<mo{attributes}>{escape(sign)}</mo>"


def _row(*parts: str) -> str:
    return f"<mrow>{''.join(parts)}</mrow>"


def _fenced(inside: str, left: str = "(", right: str = ")", *, stretchy: bool = False) -> str:
    still = "" if stretchy else ' stretchy="false"'
    return _row(_op(left, f'{still} form="prefix"'), inside, _op(right, f'{still} form="postfix"'))


@singledispatch
def part(node: f.Formula) -> str:
    """The formula without the <math> around it."""
    raise AssertionError(f"{type(node).__name__} is no formula")


def _wrapped(node: f.Formula, least: int) -> str:
    held = part(node)
    return held if precedence(node, stacked=True) >= least else _fenced(held, stretchy=_tall(node))


def _tall(node: f.Formula) -> bool:
    return not isinstance(node, (f.Number, f.Symbol, f.Word))


@part.register
def _(node: f.Number) -> str:
    return value_mathml(node.value, node.digits, node.error)


def value_mathml(value: Any, digits: int | None = None, error: float | None = None) -> str:
    """A number: fractions with a bar, roots under a root."""
    if type(value) is Rational:
        top, bottom = int(value._q.p), int(value._q.q)
        if top.bit_length() + bottom.bit_length() <= _SHORT:
            return _short(top, bottom)
    elif type(value) is int and value.bit_length() < _SHORT:
        return _short(value, 1)
    if isinstance(value, Quadratic):
        return _quadratic(value)
    if isinstance(value, Rational) and value.denominator != 1:
        minus = _op("−", ' form="prefix"') if value < 0 else ""
        above, _, below = str(abs(value)).partition("/")  # str, because Python refuses to print an int of more than 4300 digits
        fraction = f"<mfrac><mn>{above}</mn><mn>{below}</mn></mfrac>"
        return _row(minus, fraction) if minus else fraction
    return _plain(number_text(value, digits, error))


@lru_cache(maxsize=4096)
def _short(top: int, bottom: int) -> str:
    """A short exact number; a page of matrices has the same few over and over."""
    held = f"<mn>{abs(top)}</mn>" if bottom == 1 else f"<mfrac><mn>{abs(top)}</mn><mn>{bottom}</mn></mfrac>"
    return _row(_op("−", ' form="prefix"'), held) if top < 0 else held


def _plain(text: str) -> str:
    if " ± " in text:
        value, _, error = text.partition(" ± ")
        return _row(_plain(value), _op("±"), _plain(error))
    mantissa, _, exponent = text.partition("e")
    if exponent.lstrip("-").isdigit():
        return _row(_plain(mantissa), _op("×"), f"<msup><mn>10</mn>{_plain(exponent)}</msup>")
    if text[0] == "-" and " " not in text:
        return _row(_op("−", ' form="prefix"'), f"<mn>{escape(text[1:])}</mn>")
    return f"<mn>{escape(text)}</mn>"


def _quadratic(value: Quadratic) -> str:
    root = "<mi>i</mi>" if value.d == -1 else f"<msqrt>{_plain(str(value.d))}</msqrt>"
    size = abs(wrap(value.b))
    term = root if size == 1 else value_mathml(size) + root
    sign = _op("−" if value.b < 0 else "+")
    if value.a == 0:
        return _row(_op("−", ' form="prefix"') if value.b < 0 else "", term)
    return _row(value_mathml(wrap(value.a)), sign, term)


@part.register
def _(node: f.Symbol) -> str:
    style = ' mathvariant="normal"' if node.bold else ""
    css = ' class="bold"' if node.bold else ""
    name = f"<mi{style}{css}>{_label(node.name)}</mi>"
    return f"<msub>{name}<mtext>{_label(node.sub)}</mtext></msub>" if node.sub else name


@part.register
def _(node: f.Word) -> str:
    return f"<mtext>{_label(node.text if isinstance(node.text, str) else say(node.text))}</mtext>"


@part.register
def _(node: f.Sum) -> str:
    held: list[str] = []
    for index, term in enumerate(node.terms):
        minus, inside = signed(term)
        if index or minus:
            held.append(_op("−" if minus else "+", ' form="prefix"' if index == 0 else ""))
        held.append(_wrapped(inside, PRODUCT if minus or index else SUM))
    return _row(*held) if held else "<mn>0</mn>"


@part.register
def _(node: f.Product) -> str:
    held: list[str] = []
    for index, factor in enumerate(node.factors):
        held.append(_wrapped(factor, SUM if index == 0 and isinstance(factor, f.Number) else PRODUCT))
        if index + 1 < len(node.factors):
            sign = joint(node, index)
            held.append(_op(sign) if sign else _op("\u2062"))
    return _row(*held) if held else "<mn>1</mn>"


@part.register
def _(node: f.Negative) -> str:
    return _row(_op("−", ' form="prefix"'), _wrapped(signed(node)[1], PRODUCT))


@part.register
def _(node: f.Quotient) -> str:
    return f"<mfrac>{_row(part(node.top))}{_row(part(node.bottom))}</mfrac>"


@part.register
def _(node: f.Power) -> str:
    base = part(node.base) if precedence(node.base) == ATOM else _fenced(part(node.base))
    return f"<msup>{_row(base)}{_row(part(node.exponent))}</msup>"


@part.register
def _(node: f.Root) -> str:
    if node.degree == 2:
        return f"<msqrt>{part(node.inside)}</msqrt>"
    return f"<mroot>{_row(part(node.inside))}<mn>{node.degree}</mn></mroot>"


@part.register
def _(node: f.Bars) -> str:
    return _fenced(part(node.inside), "|", "|", stretchy=_tall(node.inside))


@part.register
def _(node: f.NormBars) -> str:
    held = _fenced(part(node.inside), "‖", "‖", stretchy=_tall(node.inside))
    return f"<msub>{held}<mtext>{_label(node.order)}</mtext></msub>" if node.order else held


@part.register
def _(node: f.Transpose) -> str:
    return f'<msup>{_row(_wrapped(node.inside, ATOM))}<mi mathvariant="normal">T</mi></msup>'


@part.register
def _(node: f.Call) -> str:
    inside = _op(",").join(part(argument) for argument in node.arguments)
    return _row(f"<mi>{_label(node.name)}</mi>", _op("\u2061"), _fenced(inside))


@part.register
def _(node: f.MatrixOf) -> str:
    return _matrix(node, {})


def _matrix(node: f.MatrixOf, drawn: Drawn) -> str:
    if not node.rows or not node.rows[0]:
        return _fenced("<mtext> </mtext>", "[", "]")
    labelled = bool(node.row_labels or node.column_labels)
    table = f'<mtable class="matrix">{_label_row(node)}{"".join(_matrix_rows(node, drawn))}</mtable>'
    left, right = ("|", "|") if node.style == "bars" else ("[", "]")
    fence = ' class="fence"'
    return table if labelled else _row(_op(left, f'{fence} form="prefix"'), table, _op(right, f'{fence} form="postfix"'))


def _matrix_rows(node: f.MatrixOf, drawn: Drawn) -> Iterator[str]:
    """Each row between two narrow cells, on which `sheet.STYLE` draws the fences: no font is asked for tall brackets, and labels stay outside."""
    last = len(node.rows) - 1
    style = " bars" if node.style == "bars" else ""
    marked = set(node.marked)
    for i, row in enumerate(node.rows):
        ends = (" top" if i == 0 else "") + (" bottom" if i == last else "") + style
        name = f'<mtd class="label"><mtext>{_label(node.row_labels[i])}</mtext></mtd>' if node.row_labels else ""
        if id(row) not in drawn:
            drawn[id(row)] = row, [f"{_entry(cell)}</mtd>" for cell in row]
        cells = "".join([_CELLS[j == node.bar and j > 0, (i, j) in marked] + entry for j, entry in enumerate(drawn[id(row)][1])])
        yield f'<mtr>{name}<mtd class="open{ends}">{_GAP}</mtd>{cells}<mtd class="close{ends}">{_GAP}</mtd></mtr>'


_CELLS = {
    (False, False): '<mtd class="entry">',
    (True, False): '<mtd class="entry bar">',
    (False, True): '<mtd class="entry marked">',
    (True, True): '<mtd class="entry bar marked">',
}


def _entry(cell: f.Formula) -> str:
    return value_mathml(cell.value, cell.digits, cell.error) if type(cell) is f.Number else part(cell)


def _label_row(node: f.MatrixOf) -> str:
    """The labels of the columns in a first row of their own."""
    if not node.column_labels:
        return ""
    corner = "<mtd></mtd>" if node.row_labels else ""
    names = "".join(f'<mtd class="label"><mtext>{_label(label)}</mtext></mtd>' for label in node.column_labels)
    return f'<mtr>{corner}<mtd class="beside"></mtd>{names}<mtd class="beside"></mtd></mtr>'


@part.register
def _(node: f.Chain) -> str:
    held = [_wrapped(node.sides[0], SUM)]
    for relation, side in zip(node.relations, node.sides[1:], strict=True):
        held += [_op(relation), _wrapped(side, SUM)]
    return _row(*held)


@part.register
def _(node: f.Lines) -> str:
    rows = []
    for line in node.lines:
        if isinstance(line, f.Chain) and line.relations:
            tail = "".join(_op(relation) + part(side) for relation, side in zip(line.relations, line.sides[1:], strict=True))
            rows.append(f'<mtr><mtd class="r">{part(line.sides[0])}</mtd><mtd class="l">{_row(tail)}</mtd></mtr>')
        else:
            rows.append(f'<mtr><mtd></mtd><mtd class="l">{part(line)}</mtd></mtr>')
    return f"<mtable>{''.join(rows)}</mtable>"


@part.register
def _(node: f.Joined) -> str:
    separator = _op(node.separator.strip() or ",")
    inside = separator.join(_wrapped(piece, CHAIN) for piece in node.parts)
    return _fenced(inside, *node.fences, stretchy=True) if node.fences[0] else _row(inside)


@part.register
def _(node: f.RowChange) -> str:
    mine, other = node.target_factor, node.source_factor
    if node.kind == "swap" or type(mine) not in (int, Rational) or type(other) not in (int, Rational):
        return part(row_change(node))
    target, source = _row_name(node.target), _row_name(node.source)
    if other == 0:
        return f"<mrow>{target}<mo>←</mo>{_scaled(mine, target)}</mrow>"
    shared = 1 if mine == 1 else lcm(mine.denominator, other.denominator)
    made = f"<mrow>{_multiple(mine * shared, target, first=True)}{_multiple(other * shared, source)}</mrow>"
    return f"<mrow>{target}<mo>←</mo>{made if shared == 1 else f'<mfrac><mrow>{made}</mrow><mrow>{value_mathml(shared)}</mrow></mfrac>'}</mrow>"


@lru_cache(maxsize=256)
def _row_name(row: int) -> str:
    return part(f.Symbol("r", str(row + 1)))


def _scaled(factor: Any, row: str) -> str:
    """A multiple of a row."""
    if factor == 1 or factor == -1:
        return row if factor == 1 else _row(_SIGNS["−", True], row)
    return _row(value_mathml(factor), _TIMES, row)


def _multiple(factor: Any, row: str, *, first: bool = False) -> str:
    """A multiple of a row as a term of a sum: its sign, then its size where it is not 1."""
    sign = "−" if factor < 0 else "" if first else "+"
    return _SIGNS[sign, first] + _scaled(abs(factor), row)


_TIMES = _op("\u2062")
_SIGNS = {("", True): "", ("−", True): _op("−", ' form="prefix"'), ("+", False): _op("+"), ("−", False): _op("−")}
