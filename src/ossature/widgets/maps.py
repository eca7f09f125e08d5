"""What the room of maps adds to its reply: of a formula of the plane the bent grid, and where two arrows of the hand and their sum go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ossature.base.errors import OssatureError
from ossature.base.results import Answer
from ossature.io.text import parse_text
from ossature.maps.answers import Linearity
from ossature.numbers.typed import TypedFunction

_LINES = 3  # grid lines on each side of the axes
_POINTS = 31  # of each
_FAR = 1e4
_USUAL = {"w_u": (1.0, 1.0), "w_v": (1.0, -1.0)}


def more(answer: Answer, state: Mapping[str, str], lang: str) -> dict[str, Any]:
    """`maps`: the lines of the grid after the map, T(u), T(v), T(u) + T(v) and T(u + v); None where T is affine, no formula, or not of the plane."""
    typed: TypedFunction | None = getattr(answer.question.operands[0], "typed", None)
    if not isinstance(answer, Linearity) or answer.affine or typed is None or typed.shape != (2, 2):
        return {"maps": None}
    u, v = (_arrow(state, key) for key in _USUAL)
    ends = {"u": typed.floats(u), "v": typed.floats(v), "both": typed.floats(u + v)}
    ends["sum"] = ends["u"] + ends["v"]
    if not all(np.isfinite(end).all() and np.max(np.abs(end)) < _FAR for end in ends.values()):
        return {"maps": None}
    return {"maps": {"lines": _lines(typed), **{name: end.tolist() for name, end in ends.items()}}}


def _arrow(state: Mapping[str, str], key: str) -> Any:
    """An arrow of the hand, kept in the state as text; the usual one where it is not readable."""
    try:
        rows = parse_text(state.get(key, "")).rows
        held = np.array([float(value) for row in rows for value in row])
    except (OssatureError, OverflowError):
        held = np.array(())
    return held if held.shape == (2,) and np.max(np.abs(held)) < _FAR else np.array(_USUAL[key])


def _lines(typed: TypedFunction) -> list[list[list[float]]]:
    span = np.linspace(-_LINES, _LINES, _POINTS)
    found = []
    for place in range(-_LINES, _LINES + 1):
        for line in (np.stack([span, np.full(_POINTS, float(place))]), np.stack([np.full(_POINTS, float(place)), span])):
            held = typed.floats(line)
            if np.isfinite(held).all() and np.max(np.abs(held)) < _FAR:
                found.append(held.T.tolist())
    return found
