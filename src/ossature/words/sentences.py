"""A message gets its sentence: Fluent files, one an area, in `words/en` and `words/zh`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from ossature.base.formula import NODES
from ossature.base.message import Either, Message, as_data
from ossature.words.language import known, session_language
from ossature.words.numerals import number_text
from ossature.words.unicode import inline

_ROOT = Path(__file__).parent
_ID = re.compile(r"^([a-z][a-z0-9_-]*) =", re.MULTILINE)
_LINE = re.compile(r"^([a-z][a-z0-9_-]*) = (\S.*)$(?!\n[ \t])", re.MULTILINE)
_CHOICE = re.compile(r"^([a-z][a-z0-9_-]*) = \{ \$([a-zA-Z0-9_-]+) ->\n((?:[ \t]+\*?\[[^\]\n]+\] [^\n]*\n)+)[ \t]+\}$(?!\n[ \t])", re.MULTILINE)
_VARIANT = re.compile(r"^[ \t]+(\*?)\[([^\]\n]+)\] ([^\n]*)$", re.MULTILINE)
_PLACE = re.compile(r"\{ (?:\$([a-zA-Z0-9_-]+)|COUNT\(\$([a-zA-Z0-9_-]+), one: \"([^\"\\]*)\", other: \"([^\"\\]*)\"\)) \}")
_LARGEST_COUNT = 10**15  # beyond it a number is text: nothing is chosen by its plural
_LONGEST_PART = 1_000  # Fluent refuses values of a few thousand characters; longer ones are set in afterwards


def sentence(message: Message, lang: str | None = None) -> str:
    """The sentence in "en" or "zh" (the session's language when None), as plain text. A code without one shows itself."""
    return _spoken(message, known(lang) if lang else session_language(), _as_text)


def sentence_html(message: Message, lang: str | None = None) -> str:
    """The sentence as HTML: text escaped, formulas as MathML."""
    from ossature.words.mathml import mathml

    def markup(value: Any, lang: str, again: Callable[[Message], str]) -> Any:
        if type(value) is int and 0 <= value < _LARGEST_COUNT:
            return value
        if type(value).__name__ in NODES:
            return mathml(value)
        if isinstance(value, (tuple, list)):
            return listed([str(markup(part, lang, again)) for part in value], lang, either=isinstance(value, Either))
        held = _as_text(value, lang, again)
        return escape(held) if isinstance(held, str) and not isinstance(value, Message) else held

    return _spoken(message, known(lang) if lang else session_language(), markup)


def _spoken(message: Message, lang: str, render: Callable[[Any, str, Callable[[Message], str]], Any]) -> str:
    area = _areas(lang).get(message.code)
    held = {name: render(value, lang, lambda inner: _spoken(inner, lang, render)) for name, value in message.values.items()}
    if area is None:
        values = ", ".join(f"{name}={value}" for name, value in held.items())
        return f"{message.code} ({values})" if values else message.code
    line = _line(message.code, held, lang)
    simple = None if line is None else _placed(line, held)
    if simple is not None:
        return simple
    bundle = _bundle(lang, area)
    long = {f"\ue000{name}\ue000": value for name, value in held.items() if isinstance(value, str) and len(value) > _LONGEST_PART}
    held.update({token[1:-1]: token for token in long})
    text, errors = bundle.format_pattern(bundle.get_message(message.code).value, {name: _for_fluent(value) for name, value in held.items()})
    if errors:
        raise AssertionError(f"sentence {message.code!r} in {lang}: {errors[0]}")
    said = str(text)
    for token, value in long.items():
        said = said.replace(token, value)
    return said


@lru_cache
def _areas(lang: str) -> dict[str, str]:
    """Which file holds which sentence."""
    found: dict[str, str] = {}
    for path in sorted((_ROOT / lang).glob("*.ftl")):
        found.update(dict.fromkeys(_ID.findall(path.read_text(encoding="utf-8")), path.stem))
    return found


@lru_cache
def places(prefix: str, lang: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The codes that begin so, and the values that the sentence of each places."""
    held = {code: line for code, line in _simple(lang).items() if code.startswith(prefix)}
    return tuple((code, tuple(part[1] or part[2] for part in _parts(line))) for code, line in sorted(held.items()))


@lru_cache
def _simple(lang: str) -> dict[str, str]:
    """Sentences of one line in which values are only placed or counted: said without loading Fluent, which takes longer than most answers."""
    found: dict[str, str] = {}
    for path in sorted((_ROOT / lang).glob("*.ftl")):
        for code, line in _LINE.findall(path.read_text(encoding="utf-8")):
            if "{" not in _PLACE.sub("", line):
                found[code] = line.rstrip()
    return found


@lru_cache
def _choices(lang: str) -> dict[str, tuple[str, dict[str, str], str]]:
    """Sentences that choose one of several simple lines by one value: its name, the lines by key, and the line when no key fits."""
    found: dict[str, tuple[str, dict[str, str], str]] = {}
    for path in sorted((_ROOT / lang).glob("*.ftl")):
        for code, name, block in _CHOICE.findall(path.read_text(encoding="utf-8")):
            variants = _VARIANT.findall(block)
            if not any("{" in _PLACE.sub("", line) for _, _, line in variants):
                found[code] = name, {key: line.rstrip() for _, key, line in variants}, next(line.rstrip() for star, _, line in variants if star)
    return found


def _line(code: str, held: dict[str, Any], lang: str) -> str | None:
    """The simple line of a code, chosen by its value where there is a choice; None where Fluent is needed."""
    if code not in _choices(lang):
        return _simple(lang).get(code)
    name, lines, default = _choices(lang)[code]
    value = held.get(name)
    if type(value) is int:
        keys = [str(value), "one" if lang == "en" and abs(value) == 1 else "other"]
        return next((line for key, line in lines.items() if key in keys), default)
    if not isinstance(value, str) or value[:1].isdigit() or value in ("one", "other"):  # the last two match numbers, to Fluent
        return None
    return lines.get(value, default)


def _placed(line: str, held: dict[str, Any]) -> str | None:
    """A simple line with its values; None where one is missing."""
    said: list[str] = []
    for literal, name, counts, one, other in _parts(line):
        if (name or counts) not in held:
            return None
        said += literal, str(held[name]) if name else counted(held[counts], one, other)
    return "".join(said) + _tail(line)


@lru_cache(maxsize=2048)
def _parts(line: str) -> list[tuple[str, ...]]:
    """The text before each place of a line, and what the place holds."""
    held = _PLACE.split(line)
    return [tuple(held[index : index + 5]) for index in range(0, len(held) - 1, 5)]


@lru_cache(maxsize=2048)
def _tail(line: str) -> str:
    """The text after the last place."""
    return _PLACE.split(line)[-1]


@lru_cache
def _bundle(lang: str, area: str) -> Any:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([lang], use_isolating=False, functions={"COUNT": counted})
    bundle.add_resource(FluentResource((_ROOT / lang / f"{area}.ftl").read_text(encoding="utf-8")))
    return bundle


def counted(count: Any, one: str, other: str) -> str:
    """COUNT($n, one: "entry", other: "entries") in a sentence: 1 entry, 3 entries. Text (a number too large to count) takes the plural."""
    return f"{count} {one if count == 1 else other}"


_MINUS = re.compile(r"(?<![\w)\]])-(?=[\w(√∞])|(?<= )-(?= )")


def with_minus(text: str) -> str:
    """Numbers and formulas as running text spells them: with the minus sign of the sentences around them, not with a hyphen."""
    return _MINUS.sub("−", text)


def _as_text(value: Any, lang: str, again: Callable[[Message], str]) -> Any:
    """A value as Fluent takes it: counts stay numbers, so that plurals can be chosen; everything else is text."""
    if isinstance(value, Message):
        return again(value)
    if isinstance(value, str):
        return as_data(value)
    if isinstance(value, (tuple, list)):
        return listed([str(_as_text(part, lang, again)) for part in value], lang, either=isinstance(value, Either))
    if type(value).__name__ in NODES:
        return with_minus(inline(value))
    return int(value.numerator) if _is_count(value) else with_minus(number_text(value))


def _is_count(value: Any) -> bool:
    if isinstance(value, bool) or not hasattr(value, "denominator"):
        return False
    return bool(value.denominator == 1 and 0 <= value.numerator < _LARGEST_COUNT)


def _for_fluent(value: Any) -> Any:
    """A count as Fluent's number, so that plurals can be chosen, without separators."""
    from fluent.runtime.types import fluent_number

    return fluent_number(value, useGrouping=False) if type(value) is int else value


def listed(parts: list[str], lang: str, *, either: bool = False) -> str:
    """a, b and c (or c, of which one is meant); a、b、c. A list that goes on ends in "…"."""
    if lang == "zh" and either and len(parts) > 1:
        return f"{'、'.join(parts[:-1])} 或 {parts[-1]}"
    if lang == "zh":
        return "、".join(parts).replace("、…", "……")
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts) if parts[-1] == "…" else f"{', '.join(parts[:-1])} {'or' if either else 'and'} {parts[-1]}"
