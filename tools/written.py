"""The pages people wrote, with the output of every command and every `>>>` example in them put in by running it.

In README and docs, a ```console block holds command lines after `$ ` and what they print; a ```pycon block holds a Python session.
All sessions of a page share their names. Commands run in a folder of their own.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from doctest import DocTestParser, Example
from pathlib import Path
from typing import Any

import ossature
from ossature.cli.app import run
from ossature.words.language import session_language, set_language

ROOT = Path(__file__).resolve().parent.parent
MEASURED = re.compile(r"\d(?:\.\d+)?e-\d+")  # rounding errors as measured: they differ between machines
WRITTEN = ("README.md", "README.zh.md", "docs/guide.md", "docs/guide.zh.md", "docs/widgets.md", "docs/widgets.zh.md")
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURES = {"solve": ("solve", "2x + y = 5; x - y = 1"), "determinant": ("det", "2 1; 1 3"), "norm": ("norm", "3 4"), "eig": ("eig", "2 1; 1 2")}


def pages() -> dict[str, str]:
    """Every written page with fresh output, by its path."""
    return {name: refreshed((ROOT / name).read_text(encoding="utf-8")) for name in WRITTEN}


def pictures() -> dict[str, str]:
    """The pictures the pages show, in both languages, by their path."""
    return {
        f"docs/images/{name}.{lang}.svg": getattr(ossature, verb)(text).picture(lang).svg() + "\n"
        for name, (verb, text) in PICTURES.items()
        for lang in ("en", "zh")
    }


def same(one: str, other: str) -> bool:
    """Whether two pages agree, measured rounding errors aside."""
    return MEASURED.sub("e", one) == MEASURED.sub("e", other)


def refreshed(text: str) -> str:
    """The page with the output of its blocks put in anew."""
    names: dict[str, Any] = {}
    with _elsewhere():
        return BLOCK.sub(lambda block: f"```{block[1]}\n{_console(block[2]) if block[1] == 'console' else _session(block[2], names)}```", text)


@contextlib.contextmanager
def _elsewhere() -> Iterator[None]:
    """In a folder of its own, speaking English unless told otherwise."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        set_language("en")
        try:
            yield
        finally:
            set_language(None)
            os.chdir(before)


def _console(block: str) -> str:
    lines = [line for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join("\n".join([line, *_printed(line[2:])]) + ("" if line is lines[-1] else "\n") for line in lines) + "\n"


def _printed(line: str) -> list[str]:
    """What a command line prints; lines of other programs stand without output."""
    words = shlex.split(line)
    if words[0] != "ossature":
        return []
    out, before = io.StringIO(), session_language()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), contextlib.suppress(SystemExit):
        run(words[1:])
    set_language(before)
    return [row.rstrip() for row in out.getvalue().splitlines()]


def _session(block: str, names: dict[str, Any]) -> str:
    return "".join(_asked(example, names) for example in DocTestParser().get_examples(block))


def _asked(example: Example, names: dict[str, Any]) -> str:
    lines = example.source.splitlines()
    asked = "\n".join([f">>> {lines[0]}", *(f"... {line}".rstrip() for line in lines[1:])]) + "\n"
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(example.source, "<page>", "single"), names)
        except Exception as fault:
            kind = f"{type(fault).__module__}.{type(fault).__qualname__}"
            return f"{asked}Traceback (most recent call last):\n    ...\n{kind}: {fault}\n"
    return asked + "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
