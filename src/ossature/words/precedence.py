"""When a formula needs parentheses: one rule for every renderer."""

from __future__ import annotations

from decimal import Decimal
from math import lcm
from typing import Any

from ossature.base import formula as f
from ossature.words.numerals import number_text

CHAIN, SUM, PRODUCT, POWER, ATOM = range(5)


def precedence(node: f.Formula, *, stacked: bool = False) -> int:
    """How tightly a formula holds together; `stacked`: fractions are drawn with a bar and need no parentheses of their own."""
    if isinstance(node, f.Number):
        return _of_text(number_text(node.value, node.digits, node.error), stacked)
    for kinds, level in _LEVELS:
        if isinstance(node, kinds):
            return ATOM if stacked and isinstance(node, f.Quotient) else level
    return ATOM


_LEVELS: tuple[tuple[tuple[Any, ...], int], ...] = (
    ((f.Chain, f.Lines), CHAIN),
    ((f.Sum, f.Negative), SUM),
    ((f.Product, f.Quotient), PRODUCT),
    ((f.Power, f.Transpose), POWER),
)


def _of_text(text: str, stacked: bool) -> int:
    if text[0] == "-" or " " in text:
        return SUM
    if "/" in text:
        return ATOM if stacked else PRODUCT
    return POWER if "√" in text or "e" in text else ATOM


def signed(node: f.Formula) -> tuple[bool, f.Formula]:
    """(is it subtracted, what is added or subtracted) of a term of a sum."""
    if isinstance(node, f.Negative):
        return True, _behind_a_minus(node.inside)
    if (
        isinstance(node, f.Number)
        and number_text(node.value, node.digits, node.error)[0] == "-"
        and " " not in number_text(node.value, node.digits, node.error)
    ):
        value = node.value.copy_negate() if isinstance(node.value, Decimal) else -node.value  # a minus would round a long decimal
        return True, f.Number(value, node.digits, node.error)
    if isinstance(node, f.Product) and node.factors and isinstance(node.factors[0], (f.Number, f.Negative)):
        minus, first = signed(node.factors[0])
        if minus:
            return True, f.Product((first, *node.factors[1:]), node.sign)
    return False, node


def _behind_a_minus(node: f.Formula) -> f.Formula:
    """A product that begins with a negative number, with that number in parentheses: two minus signs never touch."""
    if isinstance(node, f.Product) and node.factors and isinstance(node.factors[0], f.Number) and precedence(node.factors[0]) == SUM:
        return f.Product((f.Joined(node.factors[:1], fences=("(", ")")), *node.factors[1:]), node.sign)
    return node


def joint(product: f.Product, index: int) -> str:
    """The sign between factor `index` and the one after; two numbers side by side need one even in a juxtaposition."""
    if product.sign:
        return product.sign
    left, right = product.factors[index], product.factors[index + 1]
    return "·" if isinstance(right, f.Number) and isinstance(left, (f.Number, f.Product)) else ""


def row_change(change: f.RowChange) -> f.Formula:
    """A row operation as an ordinary formula: r2 ← 2 r2 - 3 r1, r2 ← (2 r2 - 3 r1)/5, or r1 ↔ r2."""
    target, source = f.Symbol("r", str(change.target + 1)), f.Symbol("r", str(change.source + 1))
    if change.kind == "swap":
        return f.Joined((target, source), " ↔ ")
    mine, other = change.target_factor, change.source_factor
    if other == 0:
        return f.Joined((target, _times(mine, target)), " ← ")
    shared = _shared_bottom(mine, other)
    made: f.Formula = f.Sum((_times(mine * shared, target), _times(other * shared, source)))
    return f.Joined((target, made if shared == 1 else f.Quotient(made, f.Number(shared))), " ← ")


def _shared_bottom(mine: Any, other: Any) -> int:
    """What both factors are divided by, when the row itself is multiplied by something."""
    if mine == 1 or not (hasattr(mine, "denominator") and hasattr(other, "denominator")):
        return 1
    return lcm(int(mine.denominator), int(other.denominator))


def _times(factor: Any, row: f.Formula) -> f.Formula:
    if factor == 1:
        return row
    if factor == -1:
        return f.Negative(row)
    return f.Product((f.Number(factor), row), "")
