"""Which language the session speaks."""

from __future__ import annotations

import os

from ossature.base.errors import BadInput

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
    short = lang.replace("_", "-").partition("-")[0].lower()
    if short not in LANGUAGES:
        raise BadInput("language-unknown", lang=lang, known=LANGUAGES)
    return short


def session_language() -> str:
    """The language chosen, else OSSATURE_LANG, else the locale's, else English."""
    if _chosen is not None:
        return _chosen
    for variable in ("OSSATURE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        short = os.environ.get(variable, "").replace("_", "-").partition("-")[0].lower()
        if short in LANGUAGES:
            return short
    return "en"
