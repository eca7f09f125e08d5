"""Ask for something that may be refused."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ossature.base.errors import OssatureError


def refusal(call: Callable[..., Any], *values: Any) -> OssatureError | None:
    """The error of ours a call ends in, or None when it answers; any other error is the test's."""
    try:
        call(*values)
    except OssatureError as fault:
        return fault
    return None


@contextmanager
def within(seconds: int, what: object) -> Iterator[None]:
    """Fail, naming the input, when something that must end does not."""

    def late(*_: object) -> None:
        raise AssertionError(f"still running after {seconds} s on {what!r:.300}")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
