"""What is said, where, and with which exit code when a command line does not work."""

from __future__ import annotations

import json
import sys

from ossature.asking import OWN
from ossature.base.errors import BadInput, FileProblem, Internal, OssatureError, TooLarge
from ossature.base.message import Either, Message, say
from ossature.cli.options import FLOAT, SHOWN
from ossature.cli.output import coloured, columns, for_shell, wrapped

BAD_INPUT, FAILED, INTERRUPTED = 2, 1, 130
_RED, _DIM, _PLAIN = "\x1b[1;31m", "\x1b[2m", "\x1b[0m"


def report(fault: Exception, *, as_json: bool, command: str) -> int:
    """Say what went wrong on standard error, in the shape that was asked for; the exit code."""
    known = ours(fault, command)
    if as_json:
        sys.stderr.write(json.dumps(known.to_dict(), ensure_ascii=False) + "\n")
    else:
        sentence, line, spot = str(known).partition("\n")  # what was typed is shown as it was typed
        text = for_shell(sentence) + line + spot
        sys.stderr.write(_coloured(text) if coloured(sys.stderr) else f"{say(Message('cli-error'))}{text}\n")
        if known.message.code in _USAGE:
            hint = say(Message("cli-try-help", command=f"ossature {command} --help" if known.message.code in _OF_COMMAND else "ossature --help"))
            sys.stderr.write(f"{_DIM}{hint}{_PLAIN}\n" if coloured(sys.stderr) else f"{hint}\n")
    return BAD_INPUT if isinstance(known, (BadInput, TooLarge)) else FAILED


def _coloured(text: str) -> str:
    """The sentence, its first word and the caret under the spot in red."""
    head = say(Message("cli-error"))
    sentence, *spot = text.splitlines()
    first, *more = wrapped(f"{head}{sentence}", columns())
    body = [f"{_RED}{line}{_PLAIN}" if line.strip() == "^" else line for line in spot]
    return "\n".join([f"{_RED}{head}{_PLAIN}{first.removeprefix(head)}", *more, *body, ""])


_OF_COMMAND = frozenset(
    {
        "cli-no-option",
        "cli-no-option-near",
        "cli-option-elsewhere",
        "cli-missing-operand",
        "cli-option-value",
        "cli-option-no-value",
        "cli-extra-operand",
        "cli-usage",
    }
)
_USAGE = _OF_COMMAND | {"cli-no-command", "cli-no-command-near"}


def ours(fault: Exception, command: str) -> OssatureError:
    """Any error as one of ours: the parser's by its kind, an unforeseen one as our own mistake."""
    if isinstance(fault, OssatureError):
        return fault
    if isinstance(fault, (MemoryError, RecursionError)):
        return TooLarge("cli-too-much", kind=type(fault).__name__)
    if isinstance(fault, OSError):
        return FileProblem("cli-cannot-write", reason=fault.strerror or str(fault))
    if not hasattr(fault, "format_message"):
        return Internal("cli-internal", kind=type(fault).__name__, text=str(fault)[:200])
    kind = type(fault).__name__
    if kind == "NoSuchOption":
        return _no_option(fault, command)
    if kind == "MissingParameter":
        return BadInput("cli-missing-operand", operand=str(getattr(getattr(fault, "param", None), "name", "")).upper(), command=command)
    if kind == "BadOptionUsage":
        return BadInput("cli-option-value", option=str(getattr(fault, "option_name", "")))
    return BadInput("cli-usage", text=str(fault.format_message()))


def _no_option(fault: Exception, command: str) -> BadInput:
    option = str(getattr(fault, "option_name", ""))
    near = tuple(getattr(fault, "possibilities", None) or ())
    if option.removeprefix("--") in (*OWN, FLOAT, *SHOWN):
        return BadInput("cli-option-elsewhere", option=option, command=command)
    if near:
        return BadInput("cli-no-option-near", option=option, command=command, near=Either(near))
    return BadInput("cli-no-option", option=option, command=command)
