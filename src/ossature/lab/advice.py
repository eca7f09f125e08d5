"""Advice in sentences as it is taken on a page: where Python passes `exact=True`, a page has a box to tick."""

from __future__ import annotations

import re
from typing import Any

from ossature.base.message import Message
from ossature.words.sentences import sentence

_PASSED = re.compile(r"(?P<verb>\b[Pp]ass |加上? ?)?\b(?P<name>exact|proven)=True\b(?P<space> (?=[一-鿿]))?")
_SAID = ("message", "no_steps", "no_picture", "no_practice", "evidence", "meaning")


def for_page(held: dict[str, Any], lang: str) -> dict[str, Any]:
    """A reply, or an error, whose sentences name the boxes of the page."""
    return {name: _told(value, lang) if name in _SAID else value for name, value in held.items()}


def _told(value: Any, lang: str) -> Any:
    if isinstance(value, list):
        return [_told(line, lang) for line in value]
    return _PASSED.sub(lambda found: _box(found, lang), value) if isinstance(value, str) else value


def _box(found: re.Match[str], lang: str) -> str:
    name = sentence(Message(f"page-option-{found['name']}"), lang)
    return sentence(Message("page-advice-tick" if found["verb"] else "page-advice-box", name=name), lang)
