"""Every example of every `--help` runs and says something."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.console import ask, ask_line

from ossature.cli.examples import example_lines
from ossature.cli.lines import OTHERS
from ossature.topics import TOPICS

VERBS = [verb for topic in TOPICS for verb in topic.verbs]
LINES = [line for name in ["", *(verb.name for verb in VERBS), *(name for name in OTHERS if name != "lab")] for line in example_lines(name)]


@pytest.mark.parametrize("line", LINES)
def test_an_example_of_the_help_runs(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    held = ask_line(line)
    assert held.code == 0, held.err
    assert held.out.strip()
    assert not held.err
    if "--picture" in line:
        assert (tmp_path / "det.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_has_examples_from_text_and_from_standard_input(verb: object) -> None:
    lines = example_lines(verb.name)  # type: ignore[attr-defined]
    assert len(lines) >= 2
    assert any("|" in line.partition("ossature ")[0] for line in lines)


def test_examples_from_files_are_shown() -> None:
    assert sum("example:" in line for line in LINES) >= 5


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_the_help_of_a_verb_shows_its_examples(verb: object) -> None:
    said = ask(verb.name.replace("_", "-"), "--help").out  # type: ignore[attr-defined]
    assert all(line.splitlines()[0] in said for line in example_lines(verb.name))  # type: ignore[attr-defined]
