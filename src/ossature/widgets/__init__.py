"""Widgets: one ES module an idea over a small kit, for the lab and for notebooks.

`from ossature.widgets import Determinant` gives the notebook class of an idea (extra `[notebook]`); the lab serves the same files.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ossature.base.extras import require
from ossature.topics import TOPICS


def classes() -> dict[str, str]:
    """The notebook classes by name, and the idea of each: every idea that has a widget file."""
    return {topic.idea.capitalize(): topic.idea for topic in TOPICS if (Path(__file__).parent / f"{topic.idea}.js").is_file()}


def __dir__() -> list[str]:
    return sorted([*globals(), *classes()])


def __getattr__(name: str) -> Any:
    idea = classes().get(name)
    if idea is None:
        raise AttributeError(f"module 'ossature.widgets' has no widget {name!r}; it has {', '.join(sorted(classes()))}")
    require("anywidget", "feature-notebook")
    from ossature.widgets.notebook import class_of

    return class_of(idea)
