"""Anything a verb takes, spelled as the text of a state."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import BadInput
from ossature.numbers.entries import entry_text
from ossature.objects.intake import take

_MOST = 400  # entries that a person still touches one by one


def spelled(x: Any, name: str) -> tuple[str, bool]:
    """The text that means the same, and whether its numbers are floats.

    x : text stays; a number, list, array or table of up to 400 entries is written out      name : what errors call it
    Raises BadInput for more entries, and what the door raises.
    """
    if isinstance(x, str):
        return x, False
    held = take(x, name=name)
    count = int(np.prod(held.shape, dtype=object))
    if count > _MOST or held.sparse is not None:
        raise BadInput("widget-too-large", name=name, count=count, allowed=_MOST)
    if not held.is_exact:
        return _nested(np.asarray(held.array), repr), True
    values = np.empty(count, dtype=object)
    values[:] = [value for row in held.exact.rows for value in row] if held.exact is not None else list(held.array.flat)
    return _nested(values.reshape(held.shape), entry_text), False


def _nested(values: Any, write: Any) -> str:
    """Rows by semicolons; deeper tensors in brackets."""
    if values.ndim == 0:
        return str(write(values.item()))
    if values.ndim == 1:
        return " ".join(str(write(value)) for value in values.tolist())
    if values.ndim == 2:
        return "; ".join(_nested(row, write) for row in values) + (";" if len(values) == 1 else "")
    return f"[{', '.join(_deep(part, write) for part in values)}]"


def _deep(values: Any, write: Any) -> str:
    return f"[{', '.join(_deep(part, write) if part.ndim else str(write(part.item())) for part in map(np.asarray, values))}]"
