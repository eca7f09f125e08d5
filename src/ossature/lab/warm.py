"""What workers start with: imported once by the process they are forked from, so that a new one is ready in milliseconds.

Nothing here may start a thread: a process with threads cannot be forked safely. Tables' libraries do, so they are left to the worker that needs them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import matplotlib.backends.backend_agg
import matplotlib.font_manager  # noqa: F401
import scipy.linalg
import scipy.sparse.linalg  # noqa: F401

import ossature
import ossature.lab.inside
from ossature.lab.pages import room_page
from ossature.topics import TOPICS
from ossature.widgets.rooms import reply
from ossature.words.language import LANGUAGES


def warm() -> Iterator[None]:
    """Every room's presets and every verb's example asked once, so that sentences are parsed and tables are filled before the fork.

    A step at a time: who cannot wait for all of it gets a worker that is warm in part.
    """
    for lang in LANGUAGES:
        for topic in TOPICS:
            presets: list[dict[str, str]] = [{"verb": preset.verb, **preset.values} for preset in topic.presets]
            for state in [*presets, *({"verb": verb.name} for verb in topic.verbs)]:
                room_page(reply(topic.idea, state, lang), lang)
                yield
    _drawn()
    yield
    gc.collect()
    gc.freeze()  # what is here stays: collections in the workers need not touch, and so copy, it


def _drawn() -> None:
    """One picture as PNG: the fonts are found once."""
    held: Any = ossature.det("2 1; 1 3")
    held.picture("en").png()
