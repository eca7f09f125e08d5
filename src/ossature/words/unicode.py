"""Formulas as aligned Unicode text: matrices in tall brackets, everything else on a line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import singledispatch
from unicodedata import combining, east_asian_width

from ossature.base import formula as f
from ossature.base.message import Message, as_data, say
from ossature.words.numerals import number_text
from ossature.words.precedence import ATOM, CHAIN, POWER, PRODUCT, SUM, joint, precedence, row_change, signed

_SUB = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_SUP = str.maketrans("0123456789+-=()nTHi", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀᴴⁱ")
_RAISED = frozenset("0123456789+-=()nTHi")


_BESIDE = 8  # columns left for what stands beside a matrix
_room: int | None = None


@contextmanager
def fitting(columns: int | None) -> Iterator[None]:
    """While it lasts, a matrix wider than so many columns shows its first and last columns only."""
    global _room
    before, _room = _room, columns
    try:
        yield
    finally:
        _room = before


def narrower(columns: int) -> AbstractContextManager[None]:
    """While it lasts, so many columns fewer are left for a matrix: something stands beside it."""
    return fitting(None if _room is None else _room - columns)


def width(text: str) -> int:
    """Columns a terminal gives the text: wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, columns: int, side: str = "left") -> str:
    """The text filled with spaces to so many columns; `side` is where it stands."""
    gap = " " * max(0, columns - width(text))
    return gap + text if side == "right" else text + gap


class Box:
    """Lines of equal width, and the line the formula sits on."""

    __slots__ = ("base", "columns", "lines")

    def __init__(self, lines: list[str], base: int = 0) -> None:
        self.columns = max(map(width, lines), default=0)
        self.lines = [pad(line, self.columns) for line in lines]
        self.base = base

    def __str__(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines)


def beside(*boxes: Box) -> Box:
    """Boxes side by side on one base line."""
    above = max(box.base for box in boxes)
    below = max(len(box.lines) - box.base for box in boxes)
    lines = [""] * (above + below)
    for box in boxes:
        start = above - box.base
        for index in range(len(lines)):
            inside = start <= index < start + len(box.lines)
            lines[index] += box.lines[index - start] if inside else " " * box.columns
    return Box(lines, above)


def text(node: f.Formula) -> str:
    """The formula as aligned text, of several lines where it holds a matrix."""
    return str(box(node))


def inline(node: f.Formula) -> str:
    """The formula on one line: a matrix becomes [a, b; c, d]."""
    lines = box(_flat(node)).lines
    return lines[0] if len(lines) == 1 else " ".join(line.strip() for line in lines)


def _flat(node: f.Formula) -> f.Formula:
    if isinstance(node, f.MatrixOf):
        rows = "; ".join(", ".join(inline(cell) for cell in row) for row in node.rows)
        return f.Word(f"|{rows}|" if node.style == "bars" else f"[{rows}]")
    if isinstance(node, (f.Chain, f.Sum, f.Product, f.Joined)):
        part = {f.Chain: "sides", f.Sum: "terms", f.Product: "factors", f.Joined: "parts"}[type(node)]
        held = {name: getattr(node, name) for name in node.__slots__}
        held[part] = tuple(_flat(inner) for inner in held[part])
        return type(node)(**held)
    if isinstance(node, (f.Transpose, f.Negative, f.Bars)):
        return type(node)(_flat(node.inside))
    return node


def _word(value: str | Message) -> str:
    return as_data(value) if isinstance(value, str) else say(value)


@singledispatch
def box(node: f.Formula) -> Box:
    """The formula as a box of text."""
    raise AssertionError(f"{type(node).__name__} is no formula")


def _wrapped(node: f.Formula, least: int) -> Box:
    inside = box(node)
    return inside if precedence(node) >= least else _fenced(inside, "(", ")")


def _fenced(inside: Box, left: str, right: str) -> Box:
    tall = {"(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦", "|": "│││", "‖": "‖‖‖"}
    height = len(inside.lines)
    if height == 1:
        return beside(Box([left]), inside, Box([right]))
    return beside(_bar(tall[left], height, inside.base), inside, _bar(tall[right], height, inside.base))


def _bar(pieces: str, height: int, base: int) -> Box:
    return Box([pieces[0], *[pieces[1]] * (height - 2), pieces[2]], base)


@box.register
def _(node: f.Number) -> Box:
    return Box([number_text(node.value, node.digits, node.error)])


@box.register
def _(node: f.Symbol) -> Box:
    return Box([_word(node.name) + _word(node.sub).translate(_SUB)])


@box.register
def _(node: f.Word) -> Box:
    return Box([_word(node.text)])


@box.register
def _(node: f.Sum) -> Box:
    parts: list[Box] = []
    for index, term in enumerate(node.terms):
        minus, inside = signed(term)
        sign = ("-" if minus else "") if index == 0 else " - " if minus else " + "
        parts += [Box([sign]), _wrapped(inside, PRODUCT if minus or index else SUM)]
    return beside(*parts) if parts else Box(["0"])


@box.register
def _(node: f.Product) -> Box:
    parts: list[Box] = []
    for index, factor in enumerate(node.factors):
        parts.append(_wrapped(factor, SUM if index == 0 and precedence(factor) == SUM and _negative_number(factor) else PRODUCT))
        if index + 1 < len(node.factors):
            sign = joint(node, index)
            parts.append(Box([sign if sign in ("·", "") else f" {sign} "] if sign else [_gap(factor, node.factors[index + 1])]))
    return beside(*parts) if parts else Box(["1"])


def _negative_number(node: f.Formula) -> bool:
    return isinstance(node, f.Number) and " " not in number_text(node.value)


def _gap(left: f.Formula, right: f.Formula) -> str:
    """A thin space where a matrix or a word meets something."""
    wide = (f.MatrixOf, f.Word)
    fraction = isinstance(left, f.Number) and not number_text(left.value).lstrip("-").isdigit()
    return " " if fraction or isinstance(left, wide) or isinstance(right, wide) or isinstance(left, f.Symbol) and left.sub else ""


@box.register
def _(node: f.Negative) -> Box:
    return beside(Box(["-"]), _wrapped(signed(node)[1], PRODUCT))


@box.register
def _(node: f.Quotient) -> Box:
    return beside(_wrapped(node.top, PRODUCT), Box(["/"]), _wrapped(node.bottom, POWER))


@box.register
def _(node: f.Power) -> Box:
    base, exponent = _wrapped(node.base, ATOM), inline(node.exponent)
    if set(exponent) <= _RAISED:
        return beside(base, Box([exponent.translate(_SUP)]))
    return beside(base, Box([f"^({exponent})"] if len(exponent) > 1 else [f"^{exponent}"]))


@box.register
def _(node: f.Root) -> Box:
    inside = box(node.inside)
    sign = "√" if node.degree == 2 else f"{str(node.degree).translate(_SUP)}√"
    simple = len(inside.lines) == 1 and inside.lines[0].replace(".", "").isalnum()
    return beside(Box([sign]), inside if simple else _fenced(inside, "(", ")"))


@box.register
def _(node: f.Bars) -> Box:
    return _fenced(box(node.inside), "|", "|")


@box.register
def _(node: f.NormBars) -> Box:
    fenced = _fenced(box(node.inside), "‖", "‖")
    order = node.order.translate(_SUB) if node.order.isdigit() else {"": "", "∞": "∞"}.get(node.order, f"_{node.order}")
    tail = Box([""] * (len(fenced.lines) - 1) + [order], fenced.base) if len(fenced.lines) > 1 else Box([order])
    return beside(fenced, tail)


@box.register
def _(node: f.Transpose) -> Box:
    inside = _wrapped(node.inside, ATOM)
    return beside(inside, Box(["ᵀ", *[""] * (len(inside.lines) - 1)], inside.base))


@box.register
def _(node: f.Call) -> Box:
    arguments: list[Box] = []
    for index, argument in enumerate(node.arguments):
        arguments += [Box([", "] if index else [""]), box(argument)]
    inside = beside(*arguments) if arguments else Box([""])
    return beside(Box([node.name]), _fenced(inside, "(", ")") if len(inside.lines) == 1 else inside)


@box.register
def _(node: f.MatrixOf) -> Box:
    if not node.rows or not node.rows[0]:
        return Box(["[ ]"])
    cells = [[inline(cell) for cell in row] for row in node.rows]
    if _room is not None and _wide(cells, node) > _room - _BESIDE:
        return _narrowed(node, cells, _room - _BESIDE)
    return _drawn(node)


def _drawn(node: f.MatrixOf) -> Box:
    """The matrix in its brackets, with its labels."""
    cells = [[inline(cell) for cell in row] for row in node.rows]
    body = _aligned(cells, node)
    left, right = ("│", "│") if node.style == "bars" else ("[", "]")
    lines = _bracketed(body, left, right)
    return _with_labels(lines, node, cells)


def _wide(cells: list[list[str]], node: f.MatrixOf) -> int:
    """Columns the matrix takes, labels and brackets included."""
    names = node.column_labels or ("",) * len(cells[0])
    inside = sum(max(width(names[j]), *(width(row[j]) for row in cells)) + 2 for j in range(len(cells[0])))
    return inside + 1 + max((width(label) + 1 for label in node.row_labels), default=0)


def _narrowed(node: f.MatrixOf, cells: list[list[str]], room: int) -> Box:
    """The first and the last columns (of both sides of a bar), as many as fit, and the size of the whole below."""
    count = len(cells[0])
    bar = node.bar if node.bar is not None and 0 < node.bar < count else count
    parts = [part for part in (range(bar), range(bar, count)) if part]
    kept = [len(part) for part in parts]
    held = node
    while _wide([[inline(cell) for cell in row] for row in held.rows], held) > room and max(kept) > 1:
        kept[kept.index(max(kept))] -= 1
        held = _columns_of(node, [_ends(part, keep) for part, keep in zip(parts, kept, strict=True)])
    drawn = _drawn(held)
    if any(cell in ("⋮", "…") for row in cells for cell in row):
        return drawn
    return Box([*drawn.lines, pad(f"{len(node.rows)}x{count}", drawn.columns, "right")], drawn.base)


def _ends(part: range, kept: int) -> list[int]:
    """The first and the last of the places, and -1 for the gap between them."""
    if kept == len(part):
        return list(part)
    return [*part[: (kept + 1) // 2], -1, *part[len(part) - kept // 2 :]]


def _columns_of(node: f.MatrixOf, parts: list[list[int]]) -> f.MatrixOf:
    """The matrix with these columns only; -1 is a column of dots."""
    places = [place for part in parts for place in part]
    rows = tuple(tuple(f.Word("…") if place < 0 else row[place] for place in places) for row in node.rows)
    names = tuple("…" if place < 0 else node.column_labels[place] for place in places) if node.column_labels else ()
    return f.MatrixOf(rows, node.style, bar=len(parts[0]) if len(parts) > 1 else None, row_labels=node.row_labels, column_labels=names)


def _aligned(cells: list[list[str]], node: f.MatrixOf) -> list[str]:
    widths = [max(width(row[column]) for row in cells) for column in range(len(cells[0]))]
    return [_ruled([pad(cell, widths[column], "right") for column, cell in enumerate(row)], node.bar) for row in cells]


def _ruled(parts: list[str], bar: int | None, rule: str = " │ ") -> str:
    """Cells of equal width on a line, with the rule of an augmented matrix."""
    if bar is None or not 0 < bar < len(parts):
        return "  ".join(parts)
    return "  ".join(parts[:bar]) + rule + "  ".join(parts[bar:])


def _bracketed(body: list[str], left: str, right: str) -> list[str]:
    height = len(body)
    if height == 1:
        return [f"{left}{body[0]}{right}"]
    if left == "│":
        return [f"│{line}│" for line in body]
    return [f"{a}{line}{b}" for a, line, b in zip("⎡" + "⎢" * (height - 2) + "⎣", body, "⎤" + "⎥" * (height - 2) + "⎦", strict=True)]


def _with_labels(lines: list[str], node: f.MatrixOf, cells: list[list[str]]) -> Box:
    """Row labels to the left, column labels above, outside the brackets."""
    rows, columns = [as_data(label) for label in node.row_labels], [as_data(label) for label in node.column_labels]
    if columns:
        widths = [max(width(columns[j]), *(width(row[j]) for row in cells)) for j in range(len(columns))]
        padded = [[pad(cell, widths[j], "right") for j, cell in enumerate(row)] for row in cells]
        lines = _bracketed([_ruled(row, node.bar) for row in padded], "│" if node.style == "bars" else "[", "│" if node.style == "bars" else "]")
        names = [pad(label, widths[j], "right") for j, label in enumerate(columns)]
        lines = [f" {_ruled(names, node.bar, '   ')} ", *lines]
    if rows:
        side = max(map(width, rows))
        names = [" " * side] * (len(lines) - len(rows)) + [pad(label, side) for label in rows]
        lines = [f"{name} {line}" for name, line in zip(names, lines, strict=True)]
    top = 1 if columns else 0
    return Box(lines, top + (len(lines) - top - 1) // 2)


@box.register
def _(node: f.Chain) -> Box:
    parts = [_wrapped(node.sides[0], SUM)]
    for relation, side in zip(node.relations, node.sides[1:], strict=True):
        parts += [Box([f" {relation} "]), _wrapped(side, SUM)]
    return beside(*parts)


@box.register
def _(node: f.Lines) -> Box:
    """One below the other, the first relation of each in one column."""
    halves: list[tuple[Box, Box]] = []
    for line in node.lines:
        if isinstance(line, f.Chain) and line.relations:
            rest = beside(*(piece for relation, side in zip(line.relations, line.sides[1:], strict=True) for piece in (Box([f" {relation} "]), box(side))))
            halves.append((box(line.sides[0]), rest))
        else:
            halves.append((Box([""]), box(line)))
    left = max(first.columns for first, _ in halves)
    lines: list[str] = []
    for first, rest in halves:
        filler = Box([" " * (left - first.columns)])
        lines += beside(filler, first, rest).lines
    return Box(lines)


@box.register
def _(node: f.Joined) -> Box:
    parts: list[Box] = []
    for index, part in enumerate(node.parts):
        parts += [Box([node.separator if index else ""]), _wrapped(part, CHAIN)]
    inside = beside(*parts) if parts else Box([""])
    return _fenced(inside, *node.fences) if node.fences[0] in ("(", "[", "|") else beside(Box([node.fences[0]]), inside, Box([node.fences[1]]))


@box.register
def _(node: f.RowChange) -> Box:
    return box(row_change(node))
