"""Which language the session speaks."""

from __future__ import annotations

import os

from ossature.base.errors import BadInput
from ossature.base.message import shown

LANGUAGES = ("en", "zh")
_chosen: str | None = None


def set_language(lang: str | None) -> None:
    """Speak "en" or "zh" from now on.

    lang : a language tag such as "en", "zh" or "zh-CN"; None goes back to OSSATURE_LANG, then the locale
    Returns None. Raises BadInput for another language.

    >>> set_language("en")
    """
    global _chosen
    _chosen = None if lang is None else known(lang)


def known(lang: str) -> str:
    """Which of "en" and "zh" a language tag names, such as "zh-CN" or "en_GB.UTF-8". Raises BadInput."""
    short = _short(lang) if isinstance(lang, str) else ""
    if short not in LANGUAGES:
        raise BadInput("language-unknown", lang=shown(lang), known=LANGUAGES)
    return short


def session_language() -> str:
    """The language chosen, else OSSATURE_LANG, else the locale's, else English."""
    if _chosen is not None:
        return _chosen
    wanted = _short(os.environ.get("OSSATURE_LANG", ""))
    if wanted in LANGUAGES:
        return wanted
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")  # the first that is set decides
    return _short(locale) if _short(locale) in LANGUAGES else "en"


def _short(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()
