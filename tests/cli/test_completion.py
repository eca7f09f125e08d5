"""The shell completes commands, options, and the values options take."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def completed(words: str, last: int) -> list[str]:
    """What bash is offered for the word at `last`."""
    env = {**os.environ, "_OSSATURE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(last), "LC_ALL": "C.UTF-8"}
    script = "import sys; sys.argv = ['ossature']; from ossature.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("ossature left", {"left-null-space"}),
        ("ossature det x --la", {"--latex", "--lang"}),
        ("ossature det x --lang ", {"en", "zh"}),
        ("ossature det x --method c", {"cofactors"}),
        ("ossature rref x --strategy ", {"teacher", "textbook", "bareiss"}),
        ("ossature rref x --detail ", {"all", "columns", "blocks", "certificate"}),
        ("ossature norm x --ord f", {"fro"}),
        ("ossature tour 2", {"2.1", "2.2", "2.3"}),
        ("ossature multiply x y --view ", {"rows", "columns", "outer", "maps"}),
        ("ossature solve x --along ", set()),
    ],
)
def test_bash_is_offered_what_fits(line: str, offered: set[str]) -> None:
    assert set(completed(line, len(line.split(" ")) - 1)) == offered


def test_zsh_is_told_what_each_command_does_in_the_language_of_the_reader() -> None:
    env = {**os.environ, "_OSSATURE_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "ossature d", "LC_ALL": "zh_CN.UTF-8"}
    script = "import sys; sys.argv = ['ossature']; from ossature.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False)
    assert "行列式" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_written(shell: str) -> None:
    env = {**os.environ, "_OSSATURE_COMPLETE": f"source_{shell}"}
    script = "import sys; sys.argv = ['ossature']; from ossature.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False)
    assert "_OSSATURE_COMPLETE" in done.stdout
