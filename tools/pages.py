"""The pages of docs/reference, in English and Chinese, from the docstrings, the sentences and what the commands print."""

from __future__ import annotations

import contextlib
import inspect
import io
import re
import shlex
from pathlib import Path

import docstrings

import ossature
from ossature.base import errors
from ossature.base.message import Message, say
from ossature.base.results import Answer
from ossature.cli.app import run
from ossature.cli.examples import example_line, example_lines
from ossature.cli.lines import OTHERS
from ossature.cli.options import SHOWN, help_message, options_of, shown_options
from ossature.topics import HOLDERS, TOPICS, Topic, Verb
from ossature.words.language import set_language

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh")
Lines = list[str]


def pages() -> dict[str, str]:
    """Every page by its file name."""
    made = {"verbs": verbs, "commands": commands, "errors": error_codes, "answers": answers}
    return {file_name(name, lang): "\n".join(make(lang)) + "\n" for name, make in made.items() for lang in LANGUAGES}


def file_name(name: str, lang: str) -> str:
    """verbs.md in English, verbs.zh.md in Chinese."""
    return f"{name}.md" if lang == "en" else f"{name}.{lang}.md"


def _head(page: str, lang: str) -> Lines:
    other = file_name(page, "zh" if lang == "en" else "en")
    title, link = say(Message(f"docs-{page}-title"), lang), say(Message("docs-other-language", file=other), lang)
    return [f"# {title}", "", f"{link} · {say(Message('docs-written'), lang)}", "", say(Message(f"docs-{page}-intro"), lang), ""]


def _chapter(topic: Topic, lang: str) -> str:
    return "## " + say(Message("cli-head-topic", title=Message(f"cli-topic-{topic.idea}"), chapter=topic.chapter), lang)


def verbs(lang: str) -> Lines:
    """What each verb does, its docstring, and its example as it comes out."""
    lines = _head("verbs", lang)
    for topic in TOPICS:
        lines += [_chapter(topic, lang), ""]
        for verb in topic.verbs:
            lines += _verb(verb, lang)
    lines += ["## " + say(Message("docs-holders-title"), lang), ""]
    for name in HOLDERS:
        lines += [f"### `{name}`", "", say(Message(f"docs-holder-{name}"), lang), "", *_docstring(name, lang)]
    return lines[:-1]


def _verb(verb: Verb, lang: str) -> Lines:
    said = {part: say(Message(f"table-{verb.name}-{part}"), lang) for part in ("name", "geometry", "use")}
    line = f"{example_line(verb)} --meaning" + ("" if lang == "en" else f" --lang {lang}")
    return [
        f"### `{verb.name}`: {said['name']}" if lang == "en" else f"### `{verb.name}`：{said['name']}",
        "",
        f"- {verb.notation}",
        f"- {say(Message('docs-geometry', text=said['geometry']), lang)}",
        f"- {say(Message('docs-use', text=said['use']), lang)}",
        "",
        "```console",
        f"$ {line}",
        *printed(line, lang),
        "```",
        "",
        *_docstring(verb.name, lang),
    ]


def _docstring(name: str, lang: str) -> Lines:
    function = getattr(ossature, name)
    signature = re.sub(r"'([^']*)'(?=[,) ]|$)", r"\1", str(inspect.signature(function)))
    return [say(Message("docs-parameters"), lang), "", "```text", f"{name}{signature}", "", *(inspect.getdoc(function) or "").splitlines(), "```", ""]


def printed(line: str, lang: str) -> Lines:
    """What a command line prints, run in this process."""
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
            run([*shlex.split(line)[1:], "--lang", lang])
    finally:
        set_language(None)
    return [row.rstrip() for row in out.getvalue().splitlines()]


def commands(lang: str) -> Lines:
    """Each command with its own options and its examples, then how answers are shown."""
    lines = _head("commands", lang)
    for topic in TOPICS:
        lines += [_chapter(topic, lang), ""]
        for verb in topic.verbs:
            lines += [f"### `{verb.name.replace('_', '-')}`", "", say(Message(f"table-{verb.name}-name"), lang), ""]
            own = [_option(verb.name, name, lang) for name in options_of(verb) if name not in SHOWN]
            left_out = tuple(f"`--{name}`" for name in SHOWN if name not in shown_options(verb))
            own += [f"- {say(Message('docs-without', options=left_out), lang)}"] if left_out else []
            lines += [*own, *([""] if own else []), "```sh", *example_lines(verb.name), "```", ""]
    for name in OTHERS:
        lines += [f"## `{name}`", "", say(Message(f"cli-help-{name}"), lang), "", "```sh", *example_lines(name), "```", ""]
    lines += ["## " + say(Message("docs-options-all"), lang), "", *(_option("", name, lang) for name in SHOWN), ""]
    return [*lines, "## " + say(Message("docs-exit-title"), lang), "", say(Message("docs-exit"), lang)]


def _option(verb: str, name: str, lang: str) -> str:
    return f"- `--{name}`{': ' if lang == 'en' else '：'}{say(help_message(verb, name, lang), lang)}"


def error_codes(lang: str) -> Lines:
    """The kinds of errors, and every sentence an error can say."""
    mark = ": " if lang == "en" else "："
    lines = [*_head("errors", lang), "## " + say(Message("docs-errors-kinds"), lang), ""]
    lines += [f"- `{kind.code}` ({kind.__name__}){mark}{say(Message(f'kind-{kind.code}'), lang)}" for kind in classes()]
    lines += ["", "## " + say(Message("docs-errors-cases"), lang), ""]
    return [*lines, *(f"- `{code}`{mark}{text}" for code, text in sorted(sentences(lang).items()))]


def answers(lang: str) -> Lines:
    """What every answer has, then each answer with its fields and methods."""
    lines = [*_head("answers", lang), *_members(Answer), "", say(Message("docs-answers-fields"), lang), ""]
    for kind in docstrings.answers():
        if not kind.__subclasses__():
            lines += [f"## {kind.__name__}", "", "```text", *(inspect.getdoc(kind) or "").splitlines(), "```", "", *_members(kind), ""]
    return lines[:-1]


def _members(kind: type) -> Lines:
    found = [(name, member.fget if isinstance(member, property) else member) for name, member in vars(kind).items() if not name.startswith("_")]
    return [f"- `.{name}`: {' '.join((inspect.getdoc(held) or '').split())}" for name, held in found if inspect.isfunction(held)]


def classes() -> list[type[errors.OssatureError]]:
    """Every kind of error."""
    return [kind for _, kind in sorted(vars(errors).items()) if isinstance(kind, type) and issubclass(kind, errors.OssatureError)]


def cases() -> set[str]:
    """Every case an error is raised with in the source."""
    pattern = re.compile(
        rf"(?:{'|'.join(kind.__name__ for kind in classes())}|refuse_above|\.error)\(\s*(?:\"[a-z_]+\", [^,]+, )?\"([a-z][a-z0-9_-]+-[a-z0-9_-]+)\""
    )
    return {found for path in (ROOT / "src").rglob("*.py") for found in pattern.findall(path.read_text(encoding="utf-8"))}


def sentences(lang: str) -> dict[str, str]:
    """The error sentences on one line each: values as ‹name›, of forms that depend on a number the general one."""
    wanted, found = cases(), {}
    for path in sorted((ROOT / "src" / "ossature" / "words" / lang).glob("*.ftl")):
        for entry in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8")):
            code, _, text = entry.partition(" = ")
            if code in wanted:
                found[code] = _readable(" ".join(text.split()))
    return found


def _readable(pattern: str) -> str:
    held = re.sub(r"\{ COUNT\(\$(\w+), one: \"[^\"]*\", other: \"([^\"]*)\"\) \}", r"‹\1› \2", pattern)
    held = re.sub(r"\{ ?\$(\w+) ?\}", r"‹\1›", held)
    while "->" in held and (shorter := re.sub(r"\{ ?\$\w+ ?->[^{}]*\*\[\w+\] ([^{}]*?) ?\}", r"\1", held)) != held:
        held = shorter
    return held
