"""The object with named axes and labels that people hold: a report card, a stack of report cards, an image with channels."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import product
from math import prod
from operator import index as index_of
from typing import Any
from unicodedata import combining, east_asian_width

import numpy as np

from ossature.base.decimals import decimal_of
from ossature.base.errors import BadInput, LabelMismatch, ShapeMismatch
from ossature.base.message import as_data
from ossature.base.message import shown as message_text
from ossature.numbers.entries import Quadratic, Rational
from ossature.numbers.matrix import ExactMatrix
from ossature.objects.intake import of_entries, shape_text
from ossature.objects.operand import Axis, Operand

_SHOWN = 12  # rows and columns printed before dots


class Labelled:
    """An array of exact entries or floats whose axes and positions may have names. Immutable.

    Index by position or by name: reports["class 2", :, "maths"], reports[{"subject": "maths"}], reports["class 1":"class 3"] (the end named is included).
    Sum, average, transpose and reshape by axis name or number.
    """

    __slots__ = ("_values", "axes", "decimal", "unit")

    def __init__(self, values: np.ndarray[Any, Any], axes: tuple[Axis, ...], unit: str = "", decimal: bool = False) -> None:
        values = values.view()
        values.flags.writeable = False
        self._values = values
        self.axes = axes or tuple(Axis() for _ in range(values.ndim))
        self.unit = unit
        self.decimal = decimal  # whether exact entries print as decimals, since they were typed so
        for index, axis in enumerate(self.axes):
            if axis.labels and len(axis.labels) != values.shape[index]:
                raise LabelMismatch("labels-count", axis=axis.name or str(index), labels=len(axis.labels), positions=values.shape[index])
            if len(set(axis.labels)) != len(axis.labels):
                raise LabelMismatch("labels-repeated", axis=axis.name or str(index), labels=axis.labels)

    @property
    def shape(self) -> tuple[int, ...]:
        """Positions along each axis."""
        return tuple(int(side) for side in self._values.shape)

    @property
    def ndim(self) -> int:
        """How many axes."""
        return int(self._values.ndim)

    @property
    def is_exact(self) -> bool:
        """Whether the entries are exact."""
        return bool(self._values.dtype == object)

    @property
    def values(self) -> np.ndarray[Any, Any]:
        """The bare entries, read-only: exact ones as objects, floats as floats."""
        return self._values

    @property
    def labels(self) -> tuple[tuple[str, ...], ...]:
        """The labels of each axis."""
        return tuple(axis.labels for axis in self.axes)

    def as_operand(self) -> Operand:
        """As the ideas take it."""
        axes = self.axes if any(axis.name or axis.labels for axis in self.axes) else ()
        if self.is_exact:
            return of_entries(list(self._values.ravel()), self.shape, original=self, axes=axes, unit=self.unit, decimal=self.decimal)
        return Operand(None, self._values, self.ndim, self.shape, axes=axes, unit=self.unit, original=self)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        held = self.as_operand().numeric()
        return held.astype(dtype) if dtype is not None else held

    def __float__(self) -> float:
        if self.axes:
            raise ShapeMismatch("intake-want-scalar", name="x", shape=shape_text(self.shape), ndim=self.ndim)
        return float(self._values.item())

    def __iter__(self) -> Iterator[Any]:
        return (self[index] for index in range(self.shape[0] if self.axes else 0))

    def __getitem__(self, key: Any) -> Any:
        """A part, by positions, slices, names or lists of names; a single entry comes back as itself."""
        keys = self._keys(key)
        if len(keys) > self.ndim:
            raise ShapeMismatch("labels-too-many-indices", given=len(keys), axes=self.ndim)
        keys += [slice(None)] * (self.ndim - len(keys))
        values, axes = self._values, []
        removed = 0
        for index, part in enumerate(keys):
            place = self.place(index, part)
            axis = self.axes[index]
            if isinstance(place, int):
                values = np.take(values, place, axis=index - removed)
                removed += 1
                continue
            picked = range(self.shape[index])[place] if isinstance(place, slice) else place
            values = np.take(values, list(picked), axis=index - removed)
            axes.append(Axis(axis.name, tuple(axis.labels[i] for i in picked) if axis.labels else ()))
        return Labelled(values, tuple(axes), self.unit, self.decimal) if axes else values if not isinstance(values, np.ndarray) else values.item()

    def _keys(self, key: Any) -> list[Any]:
        """One key for each axis that is picked from: x["a", :], x[..., "b"], x[{"axis name": "b"}]."""
        if isinstance(key, dict):
            named = {self.axis(axis): part for axis, part in key.items()}
            return [named.get(index, slice(None)) for index in range(self.ndim)]
        keys = list(key) if isinstance(key, tuple) else [key]
        dots = [index for index, part in enumerate(keys) if part is Ellipsis]
        if len(dots) != 1:
            return keys
        filled = [slice(None)] * max(0, self.ndim - len(keys) + 1)
        return keys[: dots[0]] + filled + keys[dots[0] + 1 :]

    def place(self, axis: int, key: Any) -> Any:
        """A key as a position, a slice, or a list of positions. Raises LabelMismatch (with the nearest label), BadInput."""
        if isinstance(key, str):
            labels = self.axes[axis].labels
            if key not in labels:
                from difflib import get_close_matches

                near = get_close_matches(key, labels, n=1)
                code = "labels-missing-near" if near else "labels-missing"
                raise LabelMismatch(code, label=key, known=labels, **({"near": near[0]} if near else {}))
            return labels.index(key)
        if isinstance(key, slice) or key is Ellipsis:
            return slice(None) if key is Ellipsis else slice(self._end(axis, key.start, 0), self._end(axis, key.stop, 1), key.step)
        if isinstance(key, (list, tuple)):
            return [self.place(axis, part) for part in key]
        try:
            position = index_of(key)
        except TypeError:
            raise BadInput("labels-key", key=message_text(key)) from None
        if not -self.shape[axis] <= position < self.shape[axis]:
            raise BadInput("labels-position", position=position, positions=self.shape[axis])
        return position % self.shape[axis]

    def _end(self, axis: int, end: Any, past: int) -> Any:
        """An end of a slice; one given by name is part of it, as in every library with labels."""
        return self.place(axis, end) + past if isinstance(end, str) else end

    def axis(self, key: str | int) -> int:
        """The number of an axis, by number or by name. Raises LabelMismatch."""
        names = [axis.name for axis in self.axes]
        if isinstance(key, str):
            if key not in names:
                raise LabelMismatch("labels-axis-missing", axis=key, known=tuple(name for name in names if name))
            return names.index(key)
        if not -self.ndim <= key < self.ndim:
            raise ShapeMismatch("labels-axis-number", axis=key, axes=self.ndim)
        return key % self.ndim

    def sum(self, axis: str | int | tuple[str | int, ...] | None = None) -> Any:
        """The sum along an axis, or along several, by name or number; over everything when None."""
        if isinstance(axis, tuple):
            held: Any = self
            for index in sorted({self.axis(key) for key in axis}, reverse=True):
                held = held.sum(index)
            return held
        return self._folded(axis)

    def mean(self, axis: str | int | tuple[str | int, ...] | None = None) -> Any:
        """The average along an axis, or along several; exact entries give an exact average."""
        folded = {self.axis(key) for key in axis} if isinstance(axis, tuple) else set(range(self.ndim)) if axis is None else {self.axis(axis)}
        count = prod(self.shape[index] for index in folded)
        if count == 0:
            raise ShapeMismatch("labels-mean-empty")
        total = self.sum(axis)
        return Labelled(total.values / count, total.axes, self.unit, self.decimal) if isinstance(total, Labelled) else total / count

    def _folded(self, axis: str | int | None) -> Any:
        if axis is None:
            return self._values.sum() if self._values.size else Rational(0)
        index = self.axis(axis)
        values = self._values.sum(axis=index)
        if not self._values.shape[index] and self.is_exact:
            values = np.full(np.shape(values), Rational(0), dtype=object)
        axes = self.axes[:index] + self.axes[index + 1 :]
        return Labelled(np.asarray(values), axes, self.unit, self.decimal) if axes else values

    def transpose(self, *order: str | int) -> Labelled:
        """The axes in another order, by name or number; reversed when none is given."""
        places = [self.axis(key) for key in order] if order else list(reversed(range(self.ndim)))
        if sorted(places) != list(range(self.ndim)):
            raise ShapeMismatch("labels-transpose-order", axes=self.ndim, given=tuple(str(key) for key in order))
        return Labelled(self._values.transpose(places), tuple(self.axes[place] for place in places), self.unit, self.decimal)

    def reshape(self, *shape: Any) -> Labelled:
        """The same entries in the same order in another shape: by lengths (-1 is worked out), or by names.

        reshape(2, 6)      reshape(("class", "student"), "subject") runs the first two axes into one whose labels are pairs, "class 1, Ann"
        Axes that change lose their labels when lengths are given. Raises ShapeMismatch, LabelMismatch.
        """
        wanted = tuple(shape[0]) if len(shape) == 1 and isinstance(shape[0], (tuple, list)) and not by_name(shape) else shape
        if by_name(wanted):
            return self._run_together(wanted)
        try:
            values = self._values.reshape(wanted)
        except ValueError:
            raise ShapeMismatch("reshape-size", shape=shape_text(self.shape), wanted=shape_text(tuple(wanted)), entries=int(self._values.size)) from None
        axes = self.axes if values.shape == self._values.shape else ()
        return Labelled(values, axes, self.unit, self.decimal)

    def _run_together(self, groups: tuple[Any, ...]) -> Labelled:
        """Axes run into one another, group by group, in the order they have."""
        places = [[self.axis(key) for key in (group if isinstance(group, (tuple, list)) else (group,))] for group in groups]
        if [place for group in places for place in group] != list(range(self.ndim)):
            raise ShapeMismatch("reshape-names", given=tuple(str(key) for key in groups), known=tuple(axis.name for axis in self.axes))
        axes = tuple(run_together([self.axes[place] for place in group]) for group in places)
        return Labelled(self._values.reshape([prod(self.shape[place] for place in group) for group in places]), axes, self.unit, self.decimal)

    def to_json(self) -> dict[str, Any]:
        """Values, axes and unit, for JSON."""
        from ossature.base.results import jsonable

        axes = [{"name": axis.name, "labels": list(axis.labels)} for axis in self.axes]
        return {"values": jsonable(self._values.tolist(), decimal=self.decimal), "axes": axes, "unit": self.unit}

    def exact(self) -> ExactMatrix:
        """The entries as an exact matrix; only for two axes of exact entries."""
        held = self.as_operand().exact
        if held is None:
            raise ShapeMismatch("intake-want-matrix-tensor", name="x", shape=shape_text(self.shape), ndim=self.ndim)
        return held

    def __repr__(self) -> str:
        return "\n".join(_table_lines(self))

    def _repr_html_(self) -> str:
        return _html(self)


def by_name(shape: Any) -> bool:
    """Whether a shape is given by the names of axes: texts, or tuples of texts, that are no lengths."""
    if not isinstance(shape, (tuple, list)):
        return False
    groups = [part if isinstance(part, (tuple, list)) else (part,) for part in shape]
    named = all(isinstance(name, str) for group in groups for name in group)
    return named and any(not name.strip().lstrip("-").isdigit() for group in groups for name in group)


def run_together(axes: list[Axis]) -> Axis:
    """One axis out of several: its labels are all the combinations, the last changing fastest."""
    labels = tuple(", ".join(parts) for parts in product(*(axis.labels for axis in axes))) if all(axis.labels for axis in axes) else ()
    return Axis(" · ".join(axis.name for axis in axes), labels)


def _entry_text(value: Any, decimal: bool) -> str:
    held = decimal_of(value) if decimal else None
    if held is not None:
        return f"{held:f}"
    return str(value) if isinstance(value, (Rational, Quadratic)) else f"{value:.6g}"


def _columns_of(text: str) -> int:
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _pad(text: str, columns: int, *, right: bool) -> str:
    gap = " " * max(0, columns - _columns_of(text))
    return gap + text if right else text + gap


def _table_lines(held: Labelled) -> list[str]:
    unit = f"  ({as_data(held.unit)})" if held.unit else ""
    if held.ndim == 0:
        return [f"{_entry_text(held._values.item(), held.decimal)} {held.unit}".strip()]
    if held.ndim == 1:
        return _lines(held._values[None, :], (Axis(), held.axes[0]), unit, held.decimal)
    if held.ndim == 2:
        return _lines(held._values, held.axes, unit, held.decimal)
    lines: list[str] = []
    for index in range(min(held.shape[0], _SHOWN)):
        label = held.axes[0].labels[index] if held.axes[0].labels else f"{held.axes[0].name}[{index}]"
        lines += [as_data(label) + ":", *(f"  {line}" for line in _table_lines(held[index])), ""]
    return lines[:-1] if held.shape[0] <= _SHOWN else [*lines, "…"]


def _lines(values: np.ndarray[Any, Any], axes: tuple[Axis, ...], unit: str, decimal: bool) -> list[str]:
    height, width = min(values.shape[0], _SHOWN), min(values.shape[1], _SHOWN)
    rows = [as_data(label) for label in axes[0].labels[:height]]
    columns = [as_data(label) for label in axes[1].labels[:width]]
    cells = [[_entry_text(values[i, j], decimal) for j in range(width)] for i in range(height)]
    widths = [max([_columns_of(row[j]) for row in cells] + ([_columns_of(columns[j])] if columns else [])) for j in range(width)]
    side = max(map(_columns_of, rows), default=0)
    more = " …" if values.shape[1] > width else ""
    lines = []
    if columns:
        lines.append(_pad("", side, right=False) + "".join("  " + _pad(label, widths[j], right=True) for j, label in enumerate(columns)) + more)
    for i, row in enumerate(cells):
        name = _pad(rows[i], side, right=False) if rows else ""
        lines.append(name + "".join("  " + _pad(cell, widths[j], right=True) for j, cell in enumerate(row)) + more)
    if values.shape[0] > height:
        lines.append("…")
    if unit and lines:
        lines[0] += unit
    return lines


def _html(held: Labelled) -> str:
    if held.ndim > 2:
        parts = []
        for index in range(min(held.shape[0], _SHOWN)):
            label = held.axes[0].labels[index] if held.axes[0].labels else str(index)
            parts.append(f"<figure><figcaption>{escape(as_data(label))}</figcaption>{_html(held[index])}</figure>")
        return "".join(parts)
    if held.ndim < 2:
        return f"<pre>{escape(repr(held))}</pre>"
    head = "".join(f"<th>{escape(as_data(label))}</th>" for label in held.axes[1].labels[:_SHOWN])
    rows = []
    for i, row in enumerate(held._values[:_SHOWN]):
        name = f"<th>{escape(as_data(held.axes[0].labels[i]))}</th>" if held.axes[0].labels else ""
        rows.append(f"<tr>{name}{''.join(f'<td>{escape(_entry_text(value, held.decimal))}</td>' for value in row[:_SHOWN])}</tr>")
    corner = "<th></th>" if held.axes[0].labels else ""
    return f"<table>{f'<tr>{corner}{head}</tr>' if head else ''}{''.join(rows)}</table>"
