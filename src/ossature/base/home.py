"""Answers go home: arrays of an answer come back in the library, and on the device, its question came from."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import fields
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import numpy as np

from ossature.base.arrays import back_to
from ossature.base.results import Answer

P = ParamSpec("P")
A = TypeVar("A", bound=Answer)
_KEPT = frozenset({"question", "evidence"})


def at_home(verb: Callable[P, A]) -> Callable[P, A]:
    """A verb whose array fields are arrays of the caller's library; NumPy, lists, text and tables stay as they are.

    Numbers, exact entries and evidence are never moved. What shows the answer (`steps`, `meaning`, `picture`, printing) works on the answer as it was computed.
    """

    @wraps(verb)
    def asked(*args: P.args, **kwargs: P.kwargs) -> A:
        answer = verb(*args, **kwargs)
        for operand in answer.question.operands:
            home = getattr(operand, "home", None)
            if home is not None:
                return _moved(answer, home)
        return answer

    return asked


def _moved(answer: A, home: Any) -> A:
    shown = copy(answer)
    object.__setattr__(shown, "_computed", answer)
    for item in fields(answer):  # type: ignore[arg-type]
        if item.name not in _KEPT:
            object.__setattr__(shown, item.name, _part(getattr(answer, item.name), home))
    return shown


def _part(value: Any, home: Any) -> Any:
    if isinstance(value, np.ndarray) and value.dtype != object:
        return back_to(home, value)
    if isinstance(value, (list, tuple)) and value and all(isinstance(part, np.ndarray) for part in value):
        return type(value)(_part(part, home) for part in value)
    return value
