"""Run a command line, and turn every fault into one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from ossature.base.errors import BadInput, OssatureError
from ossature.base.message import Either
from ossature.cli import faults
from ossature.cli.lines import OTHERS, carry_out, read, wants_help
from ossature.topics import TOPICS, verb_named
from ossature.words.language import set_language

COMPLETING = "_OSSATURE_COMPLETE"  # set by the shell when it asks for completions


def run(arguments: list[str] | None = None) -> None:
    """Run one command line and exit: 0 done, 2 bad input, 1 failed computation, 130 interrupted."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _ready_streams()
    try:
        code = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = faults.INTERRUPTED
    except BrokenPipeError:
        code = _drop_output(0)
    except OSError as fault:  # a full disk shows only when the buffer is written
        code = _drop_output(faults.report(fault, as_json="--json" in words, command=""))
    sys.exit(code)


def _ready_streams() -> None:
    """Both streams are there, and write what their encoding has no sign for as "?" instead of failing."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _drop_output(code: int) -> int:
    """Nobody takes what is left in the buffer: let it go, so that the exit is quiet too."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _run(words: list[str]) -> int:
    """The exit code of one command line; its errors are reported."""
    before, _, after = _halves(words)
    debug, as_json = "--debug" in before, "--json" in before
    words = [*(word for word in before if word != "--debug"), *after]
    try:
        return _invoke(words)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except OSError as fault:
        if isinstance(fault, OssatureError) and not debug:
            return faults.report(fault, as_json=as_json, command=words[0] if words else "")
        raise
    except Exception as fault:
        if debug:
            raise
        return faults.report(fault, as_json=as_json, command=words[0] if words else "")


def _invoke(words: list[str]) -> int:
    _choose_language(words)
    words = _command_first(words)
    wanted = _known_command(words[0]) if words else ""
    verb = verb_named(wanted) if wanted and wanted not in OTHERS else None
    if verb is not None and not wants_help(words) and not os.environ.get(COMPLETING):
        carry_out(verb, read(verb, words[1:]))
        return 0
    from ossature.cli.program import invoke

    return invoke(words, verb, completing=bool(os.environ.get(COMPLETING)))


def _halves(words: list[str]) -> tuple[list[str], bool, list[str]]:
    """The words before `--`, and `--` with what follows: operands, whatever they look like."""
    at = words.index("--") if "--" in words else len(words)
    return words[:at], at < len(words), words[at:]


def _choose_language(words: list[str]) -> None:
    """Before anything is said: the help and the errors of the command line itself speak it too."""
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            set_language(words[index + 1])
        elif word.startswith("--lang="):
            set_language(word.partition("=")[2])


def _command_first(words: list[str]) -> list[str]:
    """`ossature --lang zh det ...` means the same as `ossature det ... --lang zh`; with no command, as in `ossature --help --lang zh`, it was read before."""
    count = 2 if words[:1] == ["--lang"] else 1 if words and words[0].startswith("--lang=") else 0
    rest = words[count:]
    if not rest or rest[0].startswith("-"):
        return [word for before, word in zip(["", *rest], rest, strict=False) if before != "--lang" and not word.startswith("--lang")]
    return [rest[0], *words[:count], *rest[1:]]


def _known_command(word: str) -> str:
    """The command a word names, "" for an option of the program itself. Raises BadInput with what was nearly typed."""
    if word.startswith("-"):
        return ""
    if word in OTHERS or verb_named(word) is not None:
        return word
    from difflib import get_close_matches

    near = get_close_matches(word, [*command_names(), *OTHERS], 3)
    raise BadInput("cli-no-command-near", command=word, near=Either(near)) if near else BadInput("cli-no-command", command=word)


def command_names() -> list[str]:
    """The names of the verbs, as commands spell them."""
    return [verb.name.replace("_", "-") for topic in TOPICS for verb in topic.verbs]
