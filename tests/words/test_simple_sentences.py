"""Sentences said without Fluent are the ones Fluent would say."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from typing import Any

import pytest

from ossature.base.message import Message
from ossature.words import sentences

VALUES: list[Any] = ["label { $x }", 0, 1, -7, 12345678, Fraction(1, 3), 2.5, 10**20]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_simple_sentence_is_the_one_of_fluent(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    simple = dict(sentences._simple(lang))
    assert len(simple) > 300
    places = {code: [place[1] or place[2] for place in sentences._PLACE.finditer(text)] for code, text in simple.items()}
    asked = [
        Message(code, **{name: VALUES[(index + shift) % len(VALUES)] for index, name in enumerate(dict.fromkeys(places[code]))})
        for code in simple
        for shift in (0, 1, 3, 5)
    ]
    ours = [sentences.sentence(message, lang) for message in asked]
    monkeypatch.setattr(sentences, "_simple", lambda lang: {})
    assert ours == [sentences.sentence(message, lang) for message in asked]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_simple_choice_is_the_one_of_fluent(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = dict(sentences._choices(lang))
    assert len(choices) > 20
    values = [*VALUES, -1, 2, 3, "one", "other", "rows", "unique", "1", "fro", "−3"]
    asked = []
    for code, (chosen, lines, default) in choices.items():
        names = {place[1] or place[2] for line in (*lines.values(), default) for place in sentences._PLACE.finditer(line)} - {chosen}
        asked += [Message(code, **{name: 5 for name in sorted(names)}, **{chosen: value}) for value in values]
    ours = [sentences.sentence(message, lang) for message in asked]
    monkeypatch.setattr(sentences, "_line", lambda code, held, lang: None)
    assert ours == [sentences.sentence(message, lang) for message in asked]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_sentence_of_several_lines_or_with_a_choice_is_left_to_fluent(lang: str) -> None:
    simple = sentences._simple(lang)
    assert "cli-extra-operand" not in sentences._simple("en")
    assert all("->" not in text and "\n" not in text for text in simple.values())


def test_counted_words_are_said_without_fluent_too() -> None:
    assert any("COUNT(" in text for text in sentences._simple("en").values())


def test_a_simple_answer_does_not_load_fluent() -> None:
    code = "import sys, ossature; str(ossature.det('2 1; 1 3')); print('fluent.runtime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
