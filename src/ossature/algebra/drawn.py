"""What the pictures of products are made of: a product seen in four ways, and parallelograms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ossature.algebra.answers import Product, Valued
from ossature.base.message import Message
from ossature.base.scene import Arrow, Grid, HeatMap, Item, Point, Region, Scene, Sign, table_scene
from ossature.objects.drawn import Reals, cell, entries, heat_map, point, window

_TERMS = 4  # parts of a sum drawn one by one


def square(first: Point, second: Point) -> tuple[Point, ...]:
    """The parallelogram on two vectors."""
    return ((0.0, 0.0), first, (first[0] + second[0], first[1] + second[1]), second)


def composed(a: Reals, b: Reals) -> Scene:
    """The unit square, where B takes it, and where A takes that."""
    product = a @ b
    middle, last = [point(column) for column in b.T], [point(column) for column in product.T]
    items: list[Item] = [
        Grid((last[0], last[1])),
        Region(square((1.0, 0.0), (0.0, 1.0)), role="before", label=Message("multiply-picture-unit")),
        Region(square(*middle), role="second", label=Message("multiply-picture-first")),
        Region(square(*last), role="result", label=Message("multiply-picture-then")),
        *(Arrow((0.0, 0.0), column, label=f"AB e{'₁₂'[index]}", role="result") for index, column in enumerate(last)),
    ]
    x, y = window([*square(*middle), *square(*last), (1.0, 1.0)], 2)
    return Scene(tuple(items), x=x, y=y, title=Message("multiply-picture"), description=Message("multiply-seen-maps"))


def result_table(answer: Valued) -> Scene:
    """A result of up to two axes as a table of colours."""
    held = heat_map(answer.value, answer.question.verb)
    rows, columns = (*answer.shape, 1)[:2]
    flat = [value for row in held.values for value in row]
    seen = Message("algebra-table-seen", rows=rows, columns=columns, low=float(f"{min(flat):.4g}"), high=float(f"{max(flat):.4g}"))
    return table_scene(held, title=Message(f"table-{answer.question.verb}-name"), description=seen)


def one_by_one(answer: Product, left: Any, right: Any, result: Callable[..., HeatMap]) -> Scene:
    """A product in the way its view tells: one entry, one column, or a sum of rank one, marked in all its tables."""
    a, b = (_matrix(operand, axis) for axis, operand in enumerate(answer.question.operands))
    items: list[HeatMap | Sign]
    if answer.view == "outer":
        items = _outer(a, b, result(answer))
    elif answer.view == "columns":
        items = _columns(a, b, result(answer))
    else:
        inner = a.shape[1]
        items = [
            _with(left, tuple((0, k) for k in range(inner))),
            Sign("·"),
            _with(right, tuple((k, 0) for k in range(inner))),
            Sign("="),
            result(answer, marked=((0, 0),)),
        ]
    view = "rows" if answer.view == "maps" else answer.view
    return table_scene(*items, title=Message(f"multiply-title-{view}"), description=Message(f"multiply-seen-{view}"))


def _with(table: HeatMap, marked: tuple[tuple[int, int], ...]) -> HeatMap:
    wide = len(table.values[0]) if table.values else 0
    kept = tuple((i, j) for i, j in marked if i < len(table.values) and j < wide)
    return HeatMap(table.values, table.row_labels, table.column_labels, table.text, table.diverging, table.name, kept)


def _matrix(operand: Any, axis: int) -> Any:
    """An operand as a matrix of entries: a vector is a row on the left and a column on the right."""
    held = entries(operand)
    return held if held.ndim == 2 else held.reshape((1, -1) if axis == 0 else (-1, 1))


def _outer(a: Any, b: Any, result: HeatMap) -> list[HeatMap | Sign]:
    """A b as the sum of column k times row k."""
    items: list[HeatMap | Sign] = []
    inner = a.shape[1]
    for k in range(min(inner, _TERMS)):
        part = np.array([[one * other for other in b[k]] for one in a[:, k]], dtype=a.dtype if a.dtype == b.dtype else object)
        items += [*([Sign("+")] if k else []), heat_map(part, "multiply", name=f"a{_low(k + 1)} · b{_low(k + 1)}ᵀ")]
    return [*items, *([Sign("+ …")] if inner > _TERMS else []), Sign("="), result]


def _columns(a: Any, b: Any, result: HeatMap) -> list[HeatMap | Sign]:
    """The first column of A B as a combination of the columns of A."""
    items: list[HeatMap | Sign] = []
    inner = a.shape[1]
    for k in range(min(inner, _TERMS)):
        items += [Sign(f"{'+ ' if k else ''}{cell(b[k, 0])} ·"), heat_map(a[:, [k]], "multiply", name=f"a{_low(k + 1)}")]
    first = tuple((row, 0) for row in range(len(result.values)))
    return [*items, *([Sign("+ …")] if inner > _TERMS else []), Sign("="), _with(result, first)]


def _low(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
