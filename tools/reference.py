"""Write docs/reference from the docstrings and the sentences, or check that it is up to date and complete.

python tools/reference.py            writes
python tools/reference.py --check    fails when a document is stale, a docstring lacks a part, or a source file is too long
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from pathlib import Path

import docstrings

import ossature
from ossature.base import errors
from ossature.base.message import Message, say
from ossature.cli.examples import example_lines
from ossature.cli.options import SHOWN, help_message, own_options, shown_options
from ossature.topics import HOLDERS, TOPICS

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
LONGEST_FILE = 500


def verbs() -> str:
    lines = ["# Verbs", "", "Written by `make docs` from the docstrings. Every example runs in the tests.", ""]
    for topic in TOPICS:
        lines += [f"## {topic.idea} (chapter {topic.chapter})", ""]
        for verb in topic.verbs:
            function = getattr(ossature, verb.name)
            names = " / ".join(say(Message(f"table-{verb.name}-name"), lang) for lang in ("en", "zh"))
            lines += [
                f"### `{verb.name}{inspect.signature(function)}`",
                "",
                f"{names}  {verb.notation}",
                "",
                "```text",
                inspect.getdoc(function) or "",
                "```",
                "",
            ]
    lines += ["## objects you can hold", ""]
    for name in HOLDERS:
        function = getattr(ossature, name)
        lines += [f"### `{name}{inspect.signature(function)}`", "", "```text", inspect.getdoc(function) or "", "```", ""]
    return "\n".join(lines)


def commands() -> str:
    lines = ["# Commands", "", "Written by `make docs`. `ossature COMMAND --help` says the same, in your language. Every example runs in the tests.", ""]
    for topic in TOPICS:
        for verb in topic.verbs:
            lines += [f"## `{verb.name.replace('_', '-')}`: {say(Message(f'table-{verb.name}-name'), 'en')}", ""]
            lines += [f"- `--{name}`: {say(help_message(verb.name, name, 'en'), 'en')}" for name in own_options(verb)]
            left_out = [f"`--{name}`" for name in SHOWN if name not in shown_options(verb)]
            lines += [f"- without {', '.join(left_out)}"] if left_out else []
            lines += ["", "```sh", *example_lines(verb.name), "```", ""]
    for name in ("table", "tour"):
        lines += [f"## `{name}`: {say(Message(f'cli-help-{name}'), 'en')}", "", "```sh", *example_lines(name), "```", ""]
    lines += ["## How every answer is shown", "", *(f"- `--{name}`: {say(help_message('', name, 'en'), 'en')}" for name in SHOWN)]
    return "\n".join([*lines, "", "Exit codes: 0 done, 2 bad input, 1 failed computation, 130 interrupted.", ""])


def error_codes() -> str:
    lines = ["# Errors", "", "Written by `make docs`. Every error has a stable code, a sentence in both languages, and its numbers in `.details`.", ""]
    for kind in classes():
        lines.append(f"- `{kind.code}` ({kind.__name__}): {(kind.__doc__ or '').strip()}")
    for lang, title in (("en", "The sentences"), ("zh", "各种出错信息")):
        lines += ["", f"## {title}", ""]
        for code, text in sorted(sentences(lang).items()):
            lines.append(f"- `{code}`: {text}")
    return "\n".join([*lines, ""])


def classes() -> list[type[errors.OssatureError]]:
    return [kind for _, kind in sorted(vars(errors).items()) if isinstance(kind, type) and issubclass(kind, errors.OssatureError)]


def cases() -> set[str]:
    """Every case an error is raised with in the source."""
    pattern = re.compile(
        rf"(?:{'|'.join(kind.__name__ for kind in classes())}|refuse_above|\.error)\(\s*(?:\"[a-z_]+\", [^,]+, )?\"([a-z][a-z0-9_-]+-[a-z0-9_-]+)\""
    )
    return {found for path in (ROOT / "src").rglob("*.py") for found in pattern.findall(path.read_text(encoding="utf-8"))}


def sentences(lang: str) -> dict[str, str]:
    """The patterns of the error sentences, as the Fluent files have them, on one line."""
    wanted, found = cases(), {}
    for path in sorted((ROOT / "src" / "ossature" / "words" / lang).glob("*.ftl")):
        for entry in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8")):
            code, _, text = entry.partition(" = ")
            if code in wanted:
                found[code] = " ".join(text.split())
    return found


def complaints() -> list[str]:
    said = docstrings.complaints()
    for lang in ("en", "zh"):
        said += [f"{code}: no sentence in {lang}" for code in sorted(cases() - set(sentences(lang)))]
    for path in sorted((ROOT / "src").rglob("*.py")):
        count = path.read_text(encoding="utf-8").count("\n")
        if count > LONGEST_FILE:
            said.append(f"{path.relative_to(ROOT)}: {count} lines, more than {LONGEST_FILE}")
    for module in pkgutil.walk_packages(ossature.__path__, "ossature."):
        if not module.name.endswith("__main__") and not (importlib.import_module(module.name).__doc__ or "").strip():
            said.append(f"{module.name}: no docstring")
    for readme in ("README.md", "README.zh.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        said += [f"{readme}: the verb {verb.name} is not mentioned" for topic in TOPICS for verb in topic.verbs if f"`{verb.name}`" not in text]
    return said


def main() -> int:
    pages = {"verbs.md": verbs(), "commands.md": commands(), "errors.md": error_codes()}
    if "--check" not in sys.argv:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
        return 0
    said = complaints()
    for name, text in pages.items():
        path = REFERENCE / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            said.append(f"docs/reference/{name} is stale: run make docs")
    for line in said:
        sys.stdout.write(line + "\n")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
