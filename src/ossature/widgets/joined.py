"""One file out of many: notebooks take a widget as a single ES module, so the kit and the widget are joined.

Each module becomes a function called at once, and what it exports an object: private names of two files never meet. The modules are written for
this: imports and exports begin their lines, and no two import each other.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_AGAIN = re.compile(r'^export \* from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (\w+))", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)


@cache
def joined(idea: str) -> str:
    """The widget of an idea with everything it imports, as one ES module whose default export is the widget."""
    order: list[str] = []
    _follow("notebook", order)
    _follow(idea, order)
    parts = [_wrapped(name) for name in order]
    return "\n".join([*parts, f"export default {_variable('notebook')}.framed({_variable(idea)}.default_);", ""])


def _source(name: str) -> str:
    return (_HERE / f"{name}.js").read_text(encoding="utf-8")


def _follow(name: str, order: list[str]) -> None:
    """Every module after those it needs."""
    if name in order:
        return
    source = _source(name)
    for needed in [*(found[1] for found in _IMPORT.findall(source)), *_AGAIN.findall(source)]:
        _follow(needed, order)
    order.append(name)


def _variable(name: str) -> str:
    return f"module_{name}"


def _wrapped(name: str) -> str:
    source = _source(name)
    given = [f"...{_variable(other)}" for other in _AGAIN.findall(source)] + _EXPORT.findall(source)
    source = _AGAIN.sub("", _IMPORT.sub(_taken, source))
    source = _EXPORT.sub("", source)
    if _DEFAULT.search(source):
        source, given = _DEFAULT.sub("const default_ = ", source), [*given, "default_"]
    return f"const {_variable(name)} = (() => {{\n{source}\nreturn {{ {', '.join(given)} }};\n}})();"


def _taken(found: re.Match[str]) -> str:
    names = ", ".join(part.strip().replace(" as ", ": ") for part in found[1].split(",") if part.strip())
    return f"const {{ {names} }} = {_variable(found[2])};\n"
