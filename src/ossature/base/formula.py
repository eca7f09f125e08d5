"""A formula as a tree. `words` turns it into MathML, LaTeX or aligned Unicode text; `numbers.checker` can compute it.

Entries are exact numbers (int, Fraction, `numbers.Rational`, `numbers.Quadratic`) or floats. No node knows how it is drawn;
parentheses are the renderer's business, by precedence.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

from ossature.base.message import Message

Relation = Literal["=", "≈", "≠", "<", "≤", ">", "≥", "→", "∼"]


@dataclass(frozen=True, slots=True)
class Number:
    """One value: an exact entry, or a float shown to `digits` significant digits or to its absolute `error`; shortest when both are None."""

    value: Any
    digits: int | None = None
    error: float | None = None


@dataclass(frozen=True, slots=True)
class Symbol:
    """A letter, upright when `bold` (a vector or matrix), with an optional subscript."""

    name: str
    sub: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Upright text inside a formula: a label (data, never markup) or a message."""

    text: str | Message


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms added; a term that is Negative, or a negative Number, is shown with a minus."""

    terms: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """Factors multiplied; `sign` between them: "" (juxtaposed), "·", "×" or "⊙"."""

    factors: tuple[Formula, ...]
    sign: Literal["", "·", "×", "⊙"] = "·"


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus a formula."""

    inside: Formula


@dataclass(frozen=True, slots=True)
class Quotient:
    """A fraction with a bar."""

    top: Formula
    bottom: Formula


@dataclass(frozen=True, slots=True)
class Power:
    """base^exponent."""

    base: Formula
    exponent: Formula


@dataclass(frozen=True, slots=True)
class Root:
    """The square root, or the root of a degree."""

    inside: Formula
    degree: int = 2


@dataclass(frozen=True, slots=True)
class Bars:
    """|inside|: an absolute value."""

    inside: Formula


@dataclass(frozen=True, slots=True)
class NormBars:
    """‖inside‖ with its order as subscript ("1", "2", "∞", "F", "p", ...)."""

    inside: Formula
    order: str = ""


@dataclass(frozen=True, slots=True)
class Transpose:
    """inside with a raised T."""

    inside: Formula


@dataclass(frozen=True, slots=True)
class Call:
    """A named function of arguments: det(A), max(3, 4), cos θ."""

    name: str
    arguments: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class MatrixOf:
    """A matrix: rows of formulas; `style` "brackets" or "bars" (a determinant); `bar`: a rule before that column (augmented).

    Labels, when given, stand outside the brackets; `marked` entries (row, column) are emphasised.
    """

    rows: tuple[tuple[Formula, ...], ...]
    style: Literal["brackets", "bars"] = "brackets"
    bar: int | None = None
    row_labels: tuple[str, ...] = ()
    column_labels: tuple[str, ...] = ()
    marked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """Sides joined by relations: a = b = c, or a ≈ b; `relations` has one fewer than `sides`."""

    sides: tuple[Formula, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Several formulas one below the other, aligned at their first relation."""

    lines: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Formulas side by side with a separator such as ", " (a list, a set, coordinates)."""

    parts: tuple[Formula, ...]
    separator: str = ", "
    fences: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row operation as people write it: r2 ← a·r2 + b·r1, or r1 ↔ r2 (rows counted from 0 here, shown from 1)."""

    kind: Literal["combine", "swap"]
    target: int
    source: int
    target_factor: Any = 1
    source_factor: Any = 0


Formula = (
    Number
    | Symbol
    | Word
    | Sum
    | Product
    | Negative
    | Quotient
    | Power
    | Root
    | Bars
    | NormBars
    | Transpose
    | Call
    | MatrixOf
    | Chain
    | Lines
    | Joined
    | RowChange
)

NODES: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Number, Symbol, Word, Sum, Product, Negative, Quotient, Power, Root, Bars, NormBars, Transpose, Call, MatrixOf, Chain, Lines, Joined, RowChange,
    )
}  # fmt: skip


def equals(*sides: Formula) -> Chain:
    """A = b = c."""
    equal: Relation = "="
    return Chain(sides, (equal,) * (len(sides) - 1))


def matrix_of(rows: Any, **style: Any) -> MatrixOf:
    """The formula of a matrix from rows of entries."""
    return MatrixOf(tuple(tuple(Number(entry) for entry in row) for row in rows), **style)


def column_of(entries: Any) -> MatrixOf:
    """The formula of a column vector from its entries."""
    return matrix_of([[entry] for entry in entries])


def node_to_dict(node: object, entry: Any = str) -> Any:
    """JSON-ready form of a formula tree; `entry` turns an exact value into text."""
    if isinstance(node, tuple):
        return [node_to_dict(part, entry) for part in node]
    if type(node).__name__ in NODES:
        held = {field.name: node_to_dict(getattr(node, field.name), entry) for field in fields(node)}  # type: ignore[arg-type]
        return {"node": type(node).__name__, **held}
    if isinstance(node, Message):
        return {"message": node.code, "values": {name: node_to_dict(value, entry) for name, value in node.values.items()}}
    if node is None or isinstance(node, (bool, str, int)):
        return node
    return {"entry": entry(node)}


def node_from_dict(data: Any, entry: Any) -> Any:
    """The formula tree back from `node_to_dict`; `entry` turns text into an exact value."""
    if isinstance(data, list):
        return tuple(node_from_dict(part, entry) for part in data)
    if not isinstance(data, dict):
        return data
    if "entry" in data:
        return entry(data["entry"])
    if "message" in data:
        return Message(data["message"], **{name: node_from_dict(value, entry) for name, value in data["values"].items()})
    return NODES[data["node"]](**{name: node_from_dict(value, entry) for name, value in data.items() if name != "node"})
