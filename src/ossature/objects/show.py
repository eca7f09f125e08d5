"""Values as formulas: vectors, matrices and numbers with the digits that hold, their labels beside them, long ones cut short."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.formula import Formula, Joined, MatrixOf, Number, Word
from ossature.objects.operand import Axis

LISTED = 12  # entries of a vector, or sides of a matrix, printed in full


def shown(value: Any, errors: Any = None, axes: tuple[Axis, ...] = ()) -> Formula:
    """A number, a vector in brackets (by name where it has labels), or a matrix with its labels; a tensor by its shape."""
    if hasattr(value, "toarray"):
        errors = None if np.ndim(errors) else errors
    shape = getattr(value, "shape", ())
    if len(shape) == 0:
        return Number(value, error=_single(errors))
    if len(shape) == 1:
        return _vector(value, _spread(errors, shape), axes[0].labels if axes else ())
    if len(shape) == 2:
        return _matrix(value, _spread(errors, shape), axes)
    return Word(f"({', '.join(map(str, shape))})")


def _single(errors: Any) -> float | None:
    return None if errors is None else float(errors)


def _spread(errors: Any, shape: tuple[int, ...]) -> Any:
    return None if errors is None else np.broadcast_to(np.asarray(errors, dtype=float), shape)


def _vector(value: Any, errors: Any, labels: tuple[str, ...]) -> Formula:
    places = _few(len(value))
    held = [Number(value[place], error=None if errors is None else float(errors[place])) for place in places]
    if labels and len(value) <= LISTED:
        return MatrixOf(tuple((number,) for number in held), row_labels=labels)
    if len(value) > LISTED:
        return Joined((*held[:3], Word("…"), *held[3:]), fences=("[", "]"))
    return Joined(tuple(held), fences=("[", "]"))


def _matrix(value: Any, errors: Any, axes: tuple[Axis, ...]) -> Formula:
    down, across = _few(value.shape[0]), _few(value.shape[1])
    sparse = hasattr(value, "toarray")  # zeros it does not store are zero, without error
    rows = _picked(value, down, across) if sparse else value.rows if hasattr(value, "rows") else value
    cells = [[Number(rows[i][j], error=None if errors is None or (sparse and not rows[i][j]) else float(errors[i, j])) for j in across] for i in down]
    held: list[tuple[Formula, ...]] = [(*row[:3], Word("…"), *row[3:]) if value.shape[1] > LISTED else tuple(row) for row in cells]
    if value.shape[0] > LISTED:
        held.insert(3, tuple(Word("⋮") for _ in held[0]))
    names = [axis.labels for axis in axes] if axes and max(value.shape) <= LISTED else [(), ()]
    return MatrixOf(tuple(held), row_labels=names[0], column_labels=names[1])


def _picked(value: Any, down: list[int], across: list[int]) -> dict[int, dict[int, float]]:
    """The entries of a sparse matrix that are printed, by row and column; the rest is never written out."""
    part = value.tocsr()[down][:, across].toarray().tolist()
    return {row: dict(zip(across, line, strict=True)) for row, line in zip(down, part, strict=True)}


def _few(count: int) -> list[int]:
    return list(range(count)) if count <= LISTED else [0, 1, 2, count - 3, count - 2, count - 1]
