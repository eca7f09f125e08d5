"""Every sentence comes out whole, in both languages, whatever the numbers in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import ossature
from ossature.base.formula import RowChange
from ossature.base.message import Message
from ossature.numbers.entries import Rational
from ossature.words.mathml import mathml
from ossature.words.precedence import row_change
from ossature.words.sentences import sentence

WORDS = Path(ossature.__file__).parent / "words"
ENTRY = re.compile(r"^([a-z][a-z0-9_-]*) =(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(r"\$([a-z0-9_]+)")
VARIANT = re.compile(r"\[([a-z_]+)\]")
PATTERNS = {
    (lang, code): text
    for lang in ("en", "zh")
    for path in sorted((WORDS / lang).glob("*.ftl"))
    for code, text in ENTRY.findall(path.read_text(encoding="utf-8"))
}
NUMBERS = (0, 1, 2, 11)


def said(lang: str, code: str, value: object) -> str:
    return sentence(Message(code, **dict.fromkeys(VARIABLE.findall(PATTERNS[lang, code]), value)), lang)


@pytest.mark.parametrize(("lang", "code"), sorted(PATTERNS))
def test_a_sentence_comes_out_whole_with_any_number(lang: str, code: str) -> None:
    for value in NUMBERS:
        text = said(lang, code, value)
        assert text.strip()
        assert "{" not in re.sub(r"\{[^{}$]*\}", "", text)
        assert "None" not in text
        assert not re.search(r"\S  \S| [,.!?](?:\s|\Z)|[，。；：、]{2}", re.sub(r"^ +.*$", "", text, flags=re.MULTILINE)), text


@pytest.mark.parametrize("code", sorted(code for lang, code in PATTERNS if lang == "zh"))
def test_chinese_around_a_name_of_code_keeps_its_spaces(code: str) -> None:
    """A Latin value never sticks to a 汉字; only a value that is itself Chinese (a name, a method) stands without spaces."""
    chinese = {"verb", "name", "feature", "method", "label", "seen", "title", "text", "hint", "along", "idea"}
    pattern = PATTERNS["zh", code]
    stuck = re.findall(r"[\u4e00-\u9fff]\{ ?\$([a-z0-9_]+) ?\}|\{ ?\$([a-z0-9_]+) ?\}[\u4e00-\u9fff]", pattern)
    assert {a or b for a, b in stuck} <= chinese


WORDY = sorted((lang, code) for (lang, code), text in PATTERNS.items() if "->" in text and VARIANT.search(text))


@pytest.mark.parametrize(("lang", "code"), WORDY)
def test_every_variant_of_a_sentence_is_a_sentence(lang: str, code: str) -> None:
    for key in set(VARIANT.findall(PATTERNS[lang, code])) - {"one", "other"}:
        assert said(lang, code, key).strip()


def test_both_languages_answer_to_the_same_words_in_their_variants() -> None:
    def keys(text: str) -> set[str]:
        return {key for key in VARIANT.findall(text) if key not in ("one", "other")}

    differing = [
        code
        for lang, code in PATTERNS
        if lang == "en" and keys(PATTERNS["en", code]) - keys(PATTERNS["zh", code]) and keys(PATTERNS["zh", code]) - keys(PATTERNS["en", code])
    ]
    assert differing == []


@pytest.mark.parametrize("mine", [1, -1, 2, -3, Rational(1), Rational(1, 2), Rational(-2, 3), Rational(43, 8), 10**30])
@pytest.mark.parametrize("other", [0, 1, -1, 5, -7, Rational(1, 2), Rational(-5, 8), Rational(-1), Rational(-1, 3)])
def test_a_row_operation_is_drawn_as_the_formula_it_stands_for(mine: Any, other: Any) -> None:
    change = RowChange("combine", 0, 1, mine, other)
    assert mathml(change) == mathml(row_change(change))
