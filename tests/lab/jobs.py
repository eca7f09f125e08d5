"""What workers do in the tests of the pool: wait, die, fill the memory, never end."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

HELD: list[Any] = []


def warm() -> Iterator[None]:
    """What `preload` names: a slow step after a first worker could be asked for."""
    HELD.append("warm")
    yield


def work(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    return {"status": 200, "type": "text/plain", "gzip": False, "pid": os.getpid(), **(DONE[head["do"]](head, body) or {})}, body


def sleep(head: dict[str, Any], body: bytes) -> None:
    time.sleep(head["for"])


def spin(head: dict[str, Any], body: bytes) -> None:
    """A computation that holds the interpreter's lock inside one call, as exact arithmetic can."""
    pow(7, 10**9)


def svd(head: dict[str, Any], body: bytes) -> None:
    np.linalg.svd(np.random.default_rng(0).standard_normal((head["side"], head["side"])))


def fill(head: dict[str, Any], body: bytes) -> None:
    HELD.append(np.ones(1 << 32))


def grow(head: dict[str, Any], body: bytes) -> None:
    HELD.append(np.ones(head["bytes"] // 8))


def threads(head: dict[str, Any], body: bytes) -> dict[str, Any]:
    np.ones((500, 500)) @ np.ones((500, 500))
    status = Path("/proc/self/task")
    return {"threads": len(list(status.iterdir())) if status.exists() else threading.active_count(), "warm": "warm" in HELD}


DONE: dict[str, Any] = {
    "echo": lambda head, body: None,
    "sleep": sleep,
    "spin": spin,
    "svd": svd,
    "fill": fill,
    "grow": grow,
    "threads": threads,
    "fail": lambda head, body: 1 // 0,
    "deep": lambda head, body: deep(0),
    "kill": lambda head, body: os.kill(os.getpid(), signal.SIGKILL),
    "crash": lambda head, body: ctypes.string_at(0),
    "leave": lambda head, body: sys.exit(3),
}


def deep(level: int) -> int:
    return deep(level + 1) + 1
