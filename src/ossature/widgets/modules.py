"""A widget as one module: notebooks load one file, the lab's pages load the same files one by one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_AGAIN = re.compile(r'^export \* from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class|const|let) (\w+)", re.MULTILINE)


@cache
def widget_module(idea: str) -> str:
    """The widget of an idea with everything it imports, as the text of one ES module.

    idea : the name of a room that has a widget, such as "determinant"
    Each imported file becomes a function that runs once and gives its exports, so that names inside it meet no others.
    Raises FileNotFoundError for an idea without a widget.
    """
    done: dict[str, str] = {}
    body = _inner(idea, done)
    return "\n".join([*done.values(), body])


@cache
def widget_style() -> str:
    """The style of the widgets, without the colours: those are variables that the host sets."""
    return (_FOLDER / "kit.css").read_text(encoding="utf-8")


def widgets() -> tuple[str, ...]:
    """The ideas that have a widget: a module with a default export."""
    return tuple(path.stem for path in sorted(_FOLDER.glob("*.js")) if "\nexport default {" in path.read_text(encoding="utf-8"))


def _inner(name: str, done: dict[str, str]) -> str:
    """The text of a file with its imports taken from what is done already; what they need is done first."""
    text = (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
    for other in [*(found[2] for found in _IMPORT.finditer(text)), *(found[1] for found in _AGAIN.finditer(text))]:
        if other not in done:
            done[other] = ""  # its place; what it imports itself comes before
            held = _scope(other, done)
            del done[other]
            done[other] = held
    return _IMPORT.sub(lambda found: f"const {{{re.sub(r' as ', ': ', found[1])}}} = {found[2]};\n", text)


def _scope(name: str, done: dict[str, str]) -> str:
    text = _inner(name, done)
    given = [f"...{found[1]}" for found in _AGAIN.finditer(text)] + [found[2] for found in _EXPORT.finditer(text)]
    inside = _EXPORT.sub(r"\1 \2", _AGAIN.sub("", text))
    return f"const {name} = (() => {{\n{inside}\nreturn {{ {', '.join(given)} }};\n}})();"
