"""Options are checked by name: a flag is True or False, a choice is one of its words. Truthy stand-ins are refused, since "no" is truthy too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ossature.base.errors import BadInput
from ossature.base.message import shown


def refuse_not_flag(name: str, value: Any) -> None:
    """Raise BadInput unless the value is a truth value of Python or of NumPy.

    >>> refuse_not_flag("exact", True)
    """
    if value is not True and value is not False and type(value).__module__ + type(value).__name__ not in _TRUTHS:
        raise BadInput("option-not-flag", option=name, value=shown(value))


_TRUTHS = frozenset({"numpybool", "numpybool_"})


def is_one_of(value: Any, known: Sequence[str]) -> bool:
    """Whether an option is one of its words; anything that is no text (an array, say, which has no single truth) is none.

    >>> is_one_of("lu", ("auto", "lu")), is_one_of(["lu"], ("auto", "lu"))
    (True, False)
    """
    return isinstance(value, str) and value in known
