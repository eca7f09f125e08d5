"""A sentence before it has a language."""

from __future__ import annotations

import numbers
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

_CODE: Final = re.compile(r"[a-z][a-z0-9_-]*\Z")
_LONGEST: Final = 200  # characters of a caller's value in a sentence
_LONGEST_LABEL: Final = 400
_HARMFUL: Final = {
    **dict.fromkeys([*range(32), *range(127, 160), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]),
    **dict.fromkeys([0x0A, 0x85, 0x2028, 0x2029], "␤"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_LONG_BITS: Final = 13_000  # Python writes integers of up to 4300 digits


@lru_cache(maxsize=1024)
def _refuse_odd(code: str) -> None:
    """Codes come back by the dozen in a derivation: each is looked at once."""
    if not _CODE.match(code):
        raise AssertionError(f"message code {code!r} is not lower-case words joined by hyphens")


class Either(tuple[Any, ...]):
    """Values of which one is meant: a sentence joins them by "or"."""

    __slots__ = ()


class Message:
    """A code, and the values its sentence needs; `words` turns it into Chinese or English.

    code : lower-case words joined by hyphens; the id of a sentence in `words/<language>/<idea>.ftl`.
    values : numbers (counts choose plurals), text (labels: data, never markup), formulas, or other messages.

    >>> Message("det-zero", rank=1)
    Message('det-zero', rank=1)
    """

    __slots__ = ("code", "values")

    code: str
    values: Mapping[str, Any]

    def __init__(self, code: str, /, **values: Any) -> None:
        _refuse_odd(code)
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Message is frozen; {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.code == other.code and self.values == other.values

    def __hash__(self) -> int:
        return hash((self.code, tuple(self.values)))

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (self.code, dict(self.values)))

    def __repr__(self) -> str:
        values = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"Message({self.code!r}{values})"

    def __str__(self) -> str:
        return say(self)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready: {"code": ..., "values": {...}}; values that are not numbers become text."""
        return {"code": self.code, "values": {name: plain(value) for name, value in self.values.items()}}


def as_data(label: str) -> str:
    r"""A label as data, wherever it is printed: nothing that a terminal obeys, no direction marks, no halves of characters; a line break shows as a sign.

    >>> as_data("a\nb\x1b[31m")
    'a␤b[31m'
    """
    held = label[: _LONGEST_LABEL + 1].translate(_HARMFUL)
    return held if len(label) <= _LONGEST_LABEL else f"{held[:_LONGEST_LABEL]}…"


def _rebuild(code: str, values: Mapping[str, Any]) -> Message:
    return Message(code, **values)


def shown(value: object) -> str:
    """Whatever a caller passed, as text for a sentence: short, and also for integers that Python refuses to write out and for objects that cannot print.

    >>> shown(10**9), shown(10**5000)
    ('1000000000', '≈1e5000')
    """
    if isinstance(value, int) and value.bit_length() > _LONG_BITS:
        return f"{'-' if value < 0 else ''}≈1e{round((value.bit_length() - 1) * 0.30102999566)}"
    try:
        text = str(value)
    except Exception:
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def plain(value: object) -> Any:
    """What JSON can hold of a value: finite numbers, booleans and None stay, messages nest, the rest is text."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int) and value.bit_length() <= _LONG_BITS:
        return int(value)
    if isinstance(value, float):
        return float(value) if value - value == 0.0 else str(float(value))
    if isinstance(value, Message):
        return value.to_dict()
    if isinstance(value, (list, tuple)) and len(value) <= _LONGEST:
        return [plain(item) for item in value]
    return str(value) if isinstance(value, numbers.Number) and not isinstance(value, int) else shown(value)


Speaker = Callable[[Message, str | None], str]


def _unspoken(message: Message, lang: str | None) -> str:
    values = ", ".join(f"{name}={value}" for name, value in message.values.items())
    return f"{message.code} ({values})" if values else message.code


_speaker: Speaker = _unspoken


def set_speaker(speaker: Speaker) -> None:
    """Plug in the function that gives messages their sentences; the front door does this once."""
    global _speaker
    _speaker = speaker


def say(message: Message, lang: str | None = None) -> str:
    """The sentence of a message, in `lang` ("en", "zh") or in the session's language."""
    return _speaker(message, lang)
