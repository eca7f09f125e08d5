"""Verbs are read without Typer, and read the same."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from tests.cli.console import Ran, ask
from tests.fuzz.test_command_lines import line

from ossature.cli import app, lines, program
from ossature.topics import verb_named


def test_a_verb_is_answered_without_typer_rich_and_scipy() -> None:
    code = (
        "import sys; sys.argv = ['ossature', 'det', '2 1; 1 3', '--steps']\n"
        "from ossature.cli import main\n"
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'typer', 'pydantic', 'rich', 'scipy', 'matplotlib', 'polars'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def through_typer(words: list[str]) -> Ran:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "_invoke", lambda held: program.invoke(held, verb_named(held[0]), completing=False))
        return ask(*words)


def test_a_line_is_read_as_typer_reads_it() -> None:
    draw = random.Random(5)
    answered = 0
    for _ in range(150):
        words = [word for word in line(draw) if word not in ("-", "\udcff")]
        ours, theirs = ask(*words), through_typer(words)
        assert (ours.code, ours.out) == (theirs.code, theirs.out), words
        answered += ours.code == 0
    assert answered > 20


def test_operands_are_told_from_options() -> None:
    assert [word for word in ("-", "-1", "-1 2; 3 4", "-√2", "-x + y = 1", "-.5", "x", "1") if not lines.is_operand(word)] == []
    assert [word for word in ("--steps", "-h", "-abc", "--", "--ord=1") if lines.is_operand(word)] == []
