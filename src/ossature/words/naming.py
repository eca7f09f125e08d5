"""Long numbers get a name: c₁ stands in the formulas, and what it stands for is said once, where it comes up first."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from ossature.base.formula import NODES, Formula, MatrixOf, Number, RowChange, Symbol, equals
from ossature.base.message import Message
from ossature.numbers.rational import Rational
from ossature.words.precedence import row_change

_LONG = 12  # characters beyond which an exact number is named
_FEW = 10_000  # tops and bottoms up to it never need so many characters


class Names:
    """The names given so far, through a whole derivation: the same number keeps its name."""

    def __init__(self) -> None:
        self._held: dict[Any, Symbol] = {}
        self._new: list[Formula] = []
        self._rows: dict[int, tuple[Any, tuple[Formula, ...]]] = {}

    def letter(self, value: Any) -> Symbol | None:
        """The name of a long exact number, made when it has none; None for a short one, and for floats, which are rounded when shown."""
        if not _is_long(value):
            return None
        if value not in self._held:
            self._held[value] = Symbol("c", str(len(self._held) + 1))
            self._new.append(equals(self._held[value], Number(value)))
        return self._held[value]

    def matrix(self, rows: Any, marked: Any = (), **style: Any) -> MatrixOf:
        """A matrix of entries; a row that no step has touched since is named once."""
        cells = []
        for row in rows:
            held = self._rows.get(id(row))
            if held is None:
                held = self._rows[id(row)] = row, tuple([self.letter(value) or Number(value) for value in row])
            cells.append(held[1])
        return MatrixOf(tuple(cells), marked=tuple(marked), **style)

    def short(self, node: Any) -> Any:
        """A formula with its long numbers named."""
        if isinstance(node, Number):
            return self.letter(node.value) or node
        if isinstance(node, RowChange):
            factors = node.target_factor, node.source_factor
            return self.short(row_change(node)) if any(_is_long(factor) for factor in factors) else node
        if isinstance(node, tuple):
            return tuple(map(self.short, node))
        if type(node).__name__ not in NODES:
            return node
        inside = {item.name: getattr(node, item.name) for item in fields(node)}
        made = {name: self.short(part) for name, part in inside.items() if isinstance(part, tuple) or type(part).__name__ in NODES}
        return replace(node, **made)

    def told(self, message: Message) -> Message:
        """A sentence with its long numbers named."""
        values = {name: self._told(value) for name, value in message.values.items()}
        return message if values == message.values else Message(message.code, **values)

    def _told(self, value: Any) -> Any:
        if isinstance(value, Message):
            return self.told(value)
        if isinstance(value, tuple):
            return tuple(map(self._told, value))
        return self.letter(value) or value if hasattr(value, "denominator") or hasattr(value, "d") else value

    def new(self) -> list[Formula]:
        """What the names stand for that were given since this was last asked."""
        said, self._new = self._new, []
        return said


def _is_long(value: Any) -> bool:
    """Whether an exact number has more characters than a reader should meet twice."""
    if type(value) is Rational:
        if -_FEW <= value._q.p <= _FEW and value._q.q <= _FEW:
            return False
    elif type(value) is int and -_FEW <= value <= _FEW:
        return False
    return not isinstance(value, (float, complex)) and len(str(value)) > _LONG
