"""Run a command line in this process, as the shell would."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from ossature.cli.app import run
from ossature.words.language import set_language


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """Standard output or input in memory; `terminal` says what isatty answers."""

    def __init__(self, raw: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(raw), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        held: Any = self.buffer
        return held.getvalue().decode()


def ask(*words: str, stdin: bytes | str = b"", terminal: bool = False, width: int = 80) -> Ran:
    """One command line, in this process."""
    out, err = Stream(terminal=terminal), Stream(terminal=terminal)
    fed = Stream(stdin.encode() if isinstance(stdin, str) else stdin)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setattr(sys, "stdin", fed)
        patch.setenv("COLUMNS", str(width))
        if terminal:
            patch.setenv("TERM", "xterm-256color")
        try:
            run(list(words))
        except SystemExit as done:
            code = done.code
        finally:
            set_language(None)
    return Ran(int(code or 0), out.text(), err.text())


def ask_line(line: str) -> Ran:
    """A line as typed in a shell: a pipeline whose first parts are run by the shell, whose `ossature` is run in this process."""
    before, _, after = line.partition("ossature ")
    fed = b""
    if before.strip():
        fed = subprocess.run(["bash", "-c", before.rstrip().removesuffix("|")], capture_output=True, check=True).stdout
    words = shlex.split(after)
    return ask(*words[: words.index("|") if "|" in words else None], stdin=fed)


ANSI = re.compile(r"\x1b\[[0-9;]*m")


def plain(text: str) -> str:
    return ANSI.sub("", text)
