"""The same system solved by NumPy and by `solve` in floats, each compared entry by entry with the exact solution."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import OssatureError
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.systems import solve
from ossature.systems.answers import Solution
from ossature.words.sentences import sentence, sentence_html

_FEWEST, _MOST = 10, 64  # unknowns of a system that is worth the comparison
_EPS = float(np.finfo(np.float64).eps)
_WRONG = 0.01  # an entry that is further off than this, in units of the largest, is wrong


def beside(answer: Answer, lang: str) -> dict[str, Any] | None:
    """What each gives on a system with one solution; where NumPy refuses, `numpy` and both errors are None and the sentence says so.

    answer : of a verb of systems      lang : "en" or "zh"
    Returns None where there is nothing to compare: small systems, several right-hand sides, complex numbers, numbers beyond floats.
    """
    if not isinstance(answer, Solution) or answer.kind != "unique":
        return None
    try:
        found = _floats(answer)
        exact = None if found is None else _exact(answer, *found)
    except OssatureError:  # numbers that no float holds
        return None
    if found is None or exact is None:
        return None
    a, b = found
    ours, numpys = _ours(a, b), _numpys(a, b)
    mine, its = (None if x is None else _errors(x, exact) for x in (ours, numpys))
    told = _told(mine, its)
    return {
        "exact": exact.tolist(),
        "ours": _listed(ours),
        "numpy": _listed(numpys),
        "ours_errors": _listed(mine),
        "numpy_errors": _listed(its),
        "html": sentence_html(told, lang),
        "says": sentence(told, lang),
    }


def _floats(answer: Solution) -> tuple[Any, Any] | None:
    """The system as float64; None for one that is not compared."""
    left, right = answer.question.operands[:2]
    size = left.shape[0]
    if left.sparse is not None or left.shape != (size, size) or not _FEWEST <= size <= _MOST or right.shape not in ((size,), (size, 1)):
        return None
    a, b = left.numeric(), right.numeric().ravel()
    return (a, b) if a.dtype == b.dtype == np.float64 else None


def _exact(answer: Solution, a: Any, b: Any) -> Any:
    """The exact solution of the floats; of what was typed, where rounding to floats has left more than one solution or none."""
    found = solve(a, b, exact=True)
    x = found.x if found.kind == "unique" else answer.x
    held = np.array([float(value) for value in np.asarray(x, dtype=object).ravel()])
    return held if np.isfinite(held).all() else None


def _ours(a: Any, b: Any) -> Any:
    """What `solve` gives in floats; None where it says that the floats have no single solution."""
    try:
        found = solve(a, b)
    except OssatureError:
        return None
    return np.asarray(found.x) if found.kind == "unique" else None


def _numpys(a: Any, b: Any) -> Any:
    """What NumPy gives; None where it refuses or gives no numbers."""
    try:
        with np.errstate(all="ignore"):
            x = np.linalg.solve(a, b)
    except np.linalg.LinAlgError:
        return None
    return x if np.isfinite(x).all() else None


def _errors(x: Any, exact: Any) -> Any:
    """How far each entry is from the exact one, in units of the largest exact entry; of zeros, in units of 1."""
    with np.errstate(over="ignore"):
        held = np.abs(x - exact) / (np.max(np.abs(exact)) or 1.0)
    return np.minimum(held, np.finfo(np.float64).max)


def _told(ours: Any, numpys: Any) -> Message:
    """The comparison in a sentence."""
    if numpys is None:
        return Message("beside-both-refused") if ours is None else Message("beside-numpy-refused", ours=_percent(ours))
    if ours is None:
        return Message("beside-ours-refused", numpy=_percent(numpys))
    code = "beside-numpy-wrong" if np.max(numpys) > 1e6 * max(float(np.max(ours)), _EPS) else "beside-numpy-right"
    return Message(code, ours=_percent(ours), numpy=_percent(numpys), wrong=int(np.sum(numpys > _WRONG)))


def _percent(errors: Any) -> float:
    """The largest error in per cent, to two digits."""
    return min(float(f"{100 * min(float(np.max(errors)), 1e300):.2g}"), 1e300)


def _listed(values: Any) -> list[float] | None:
    return None if values is None else list(map(float, values))
