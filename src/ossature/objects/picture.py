"""An object as a table of colours: a report card, an image, the first slices of a tensor."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.base.scene import HeatMap, Scene
from ossature.objects import as_labelled
from ossature.objects.answers import Description, Reshaped
from ossature.objects.labelled import Labelled

_SLICES = 4
_WRITTEN = 150  # cells small enough in number to hold their value
_LARGEST = 256  # rows or columns drawn


@singledispatch
def picture(answer: Answer) -> Scene:
    """The heat map of an object."""
    raise BadInput("no-picture", verb=answer.question.verb, why=Message("no-picture-idea"))


@picture.register
def _(answer: Description) -> Scene:
    return _scene(as_labelled(answer.question.operands[0]), "describe")


@picture.register
def _(answer: Reshaped) -> Scene:
    return _scene(answer.value, "reshape")


def _scene(held: Labelled, verb: str) -> Scene:
    values = np.asarray(held)
    if values.ndim == 0 or values.size == 0 or np.iscomplexobj(values):
        raise BadInput("no-picture", verb=verb, why=Message("describe-picture-none"))
    columns = held.axes[-1].labels
    rows = held.axes[-2].labels if held.ndim > 1 else ()
    flat = values[None, :] if values.ndim == 1 else values
    while flat.ndim > 3:
        flat = flat[0]
    if flat.ndim == 3:
        flat, columns = _side_by_side(flat[:_SLICES]), ()
    flat = flat[:_LARGEST, :_LARGEST]
    text = tuple(tuple(f"{value:.4g}" for value in row) for row in flat.tolist()) if flat.size <= _WRITTEN else ()
    blank = tuple(tuple("" if cell == "nan" else cell for cell in row) for row in text)
    cells = tuple(tuple(float(value) for value in row) for row in np.nan_to_num(flat, nan=float(np.nanmin(flat))))
    item = HeatMap(cells, rows[:_LARGEST], columns[:_LARGEST], blank, diverging=bool(np.nanmin(flat) < 0))
    size = Message("describe-picture-title", rows=flat.shape[0], columns=flat.shape[1])
    seen = Message("describe-seen", rows=flat.shape[0], columns=flat.shape[1])
    return Scene((item,), x=(0.0, float(flat.shape[1])), y=(0.0, float(flat.shape[0])), title=size, description=seen, axes=False)


def _side_by_side(slices: Any) -> Any:
    gap = np.full((slices.shape[1], 1), np.nan)
    parts = [part for piece in slices for part in (piece.astype(float), gap)]
    return np.hstack(parts[:-1])
