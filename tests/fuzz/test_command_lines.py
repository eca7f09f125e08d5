"""Whatever is typed after `ossature` ends in an answer or in one sentence of ours."""

from __future__ import annotations

import random

import pytest
from tests.asking import within
from tests.cli.console import Ran, ask

from ossature.asking import OWN, choices
from ossature.cli.options import SHOWN
from ossature.topics import TOPICS

VERBS = [verb for topic in TOPICS for verb in topic.verbs]
TEXTS = [
    "1 2; 3 4", "3", "-1", "1/0", "0 0; 0 0", "1 2 3", "x", "x = 1", "2x + y = 5; x - y = 1", "1e400 2; 3 4", "√2 1; 1 √3", "i 1; 1 2", "[]", "", "  ",
    "[[1,2],[3,4]]", "0.1 0.2; 0.3 0.6", "1 2; 3", "example:class_marks.csv", "example:portrait.csv", "nothing.csv", "-", "a|b\n1|2", "|a|b|\nx|1|2|",
    "25 ℃", "数学90, 英语85", "1 2 3; 4 5 6; 7 8 9; 1 1 1", "1" * 400, "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}", "99999999999999999999 1; 1 2",
    "1 2; 2 4", "3 -1", "2 -1", "0", "1.5", "--", "-x + y = 1", "\x1b[31m", "\udcff",
]  # fmt: skip
WITH_VALUE = ("method", "view", "along", "ord", "axis", "detail", "strategy", "lang")


def line(draw: random.Random) -> list[str]:
    verb = draw.choice(VERBS)
    operands = list(verb.example) if draw.random() < 0.3 else [draw.choice(TEXTS) for _ in range(draw.choice((1, 1, 2, 2, 3)))]
    words = [verb.name.replace("_", "-"), *operands]
    for name in draw.sample([*OWN, "float", *SHOWN], draw.choice((0, 1, 2, 3))):
        if name not in ("debug", "picture"):
            words += [f"--{name}", draw.choice([*choices(verb.name, name), "2", "-1", "zzz"])] if name in WITH_VALUE else [f"--{name}"]
    return words


def tried(draw: random.Random) -> tuple[list[str], Ran]:
    words = line(draw)
    with within(30, words):
        return words, ask(*words, stdin=draw.choice(TEXTS).encode("utf-8", "surrogateescape"))


def must_be_answered(count: int, seed: int) -> None:
    draw = random.Random(seed)
    codes = set()
    for _ in range(count):
        words, held = tried(draw)
        assert held.code in (0, 1, 2), words
        assert "mistake in the program" not in held.err, words
        assert "Traceback" not in held.err, words
        assert (held.code == 0) == (held.err == ""), words
        assert bool(held.out) == (held.code == 0), words
        codes.add(held.code)
    assert {0, 2} <= codes


def test_any_command_line_is_answered_or_refused_in_a_sentence() -> None:
    must_be_answered(300, 1)


@pytest.mark.slow
def test_ten_thousand_command_lines_are_answered_or_refused_in_a_sentence() -> None:
    must_be_answered(10_000, 2)
