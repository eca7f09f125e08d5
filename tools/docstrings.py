"""What the public docstrings lack: a part, an argument, a field, a source.

Public is what a person can hold: everything in `ossature.__all__`, every answer with its methods and fields, and what answers hand out.
"""

from __future__ import annotations

import dataclasses
import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import ossature
from ossature.base.results import Answer

PARTS = {"Returns": r"\bReturns? ", "Raises": r"\bRaises ", "Cost": r"\bCost ", "an example": r">>> "}
SOURCE = re.compile(r"\b(?:ch\. ?\d|sec\. ?\d|\d{4}\b|\d+\.\d+[;.,]|§|docs?/)")
SETTINGS = {"OssatureError", "limited", "limits", "set_language", "watched"}  # no computing: no cost, no source
HANDED_OUT = (
    ("ossature.base.errors", "OssatureError"),
    ("ossature.base.evidence", "Evidence"),
    ("ossature.base.results", "Question"),
    ("ossature.numbers.rational", "Rational"),
    ("ossature.numbers.quadratic", "Quadratic"),
    ("ossature.numbers.matrix", "ExactMatrix"),
    ("ossature.objects.labelled", "Labelled"),
    ("ossature.words.derivations", "Steps"),
    ("ossature.words.derivations", "Shown"),
    ("ossature.presenter", "Sentences"),
    ("ossature.pictures.picture", "Picture"),
)


def answers() -> list[type[Answer]]:
    """Every answer class of every idea."""
    for module in pkgutil.walk_packages(ossature.__path__, "ossature."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    found: list[type[Answer]] = []
    waiting: list[type[Answer]] = [Answer]
    while waiting:
        kind = waiting.pop()
        found += [kind] if kind.__module__.startswith("ossature.") else []
        waiting += kind.__subclasses__()
    return sorted(set(found), key=lambda kind: (kind.__module__, kind.__name__))


def complaints() -> list[str]:
    """One line for everything that is missing."""
    said = [line for name in sorted(ossature.__all__) for line in _of_function(name, getattr(ossature, name))]
    classes = {*answers(), *(getattr(import_module(module), name) for module, name in HANDED_OUT)}
    return said + [line for kind in sorted(classes, key=lambda kind: kind.__qualname__) for line in _of_class(kind)]


def _of_function(name: str, function: Any) -> Iterator[str]:
    doc = inspect.getdoc(function) or ""
    if not inspect.isfunction(function):
        yield from () if doc else (f"{name}: no docstring",)
        return
    for part, pattern in PARTS.items():
        if not re.search(pattern, doc) and not (name in SETTINGS and part == "Cost"):
            yield f"{name}: the docstring lacks {part}"
    if name not in SETTINGS and not SOURCE.search(doc.partition("Cost")[2].partition(">>>")[0]):
        yield f"{name}: the docstring names no source after the cost"
    for argument in inspect.signature(function).parameters:
        if not re.search(rf"(?:^|[ ,]){re.escape(argument)}(?:,? \w+)*(?: and \w+)? : ", doc, re.MULTILINE):
            yield f"{name}: the docstring does not say what {argument} is"


def _of_class(kind: type) -> Iterator[str]:
    doc = inspect.cleandoc(kind.__dict__.get("__doc__") or "")
    if not doc or doc.startswith(f"{kind.__name__}("):
        yield f"{kind.__qualname__}: no docstring"
    if dataclasses.is_dataclass(kind):
        held = " ".join(inspect.getdoc(base) or "" for base in kind.__mro__ if base is not object)
        own = [field.name for field in dataclasses.fields(kind) if field.name not in ("question", "evidence")]
        yield from (f"{kind.__qualname__}: the docstring does not name the field {name}" for name in own if not re.search(rf"\b{name}\b", held))
    for name, member in vars(kind).items():
        function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
        if not name.startswith("_") and inspect.isfunction(function) and not inspect.getdoc(function):
            yield f"{kind.__qualname__}.{name}: no docstring"
