"""One Hypothesis profile for all: the same examples on every run, and no stopwatch, since machines are busy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("calm", deadline=None, derandomize=True)
settings.load_profile("calm")
