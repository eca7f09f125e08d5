"""Inside a worker process: a frame comes in, an answer goes out, until the server is gone."""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from socket import socket
from typing import Any

from ossature.base.limits import limited
from ossature.lab.frames import PREFIX, Frame, packed, size_of, unpacked

Work = Callable[[dict[str, object], bytes], Frame]
_PAGE = resource.getpagesize()


@dataclass(frozen=True)
class Bounds:
    """What a worker is told when it starts.

    work : "module:function", which answers a frame      limits : settings of `base.limits`
    """

    work: str
    memory_bytes: int
    grown_bytes: int
    limits: dict[str, int]


def serve(connection: socket, bounds: Bounds, *, early: bool) -> None:
    """Say hello, then answer frames until the other end closes. The process dies of its memory limit or its alarm, never of a request.

    early : whether it was forked before everything was loaded
    """
    _settle(bounds.memory_bytes)
    module, _, name = bounds.work.partition(":")
    work: Work = getattr(import_module(module), name)
    started = resident_bytes()
    with connection, connection.makefile("rwb") as stream, limited(**bounds.limits), suppress(BrokenPipeError, ConnectionResetError):
        _send(stream, {"pid": os.getpid(), "early": early}, b"")
        while (frame := _received(stream)) is not None:
            head, body = _answer(work, *frame)
            grown = resident_bytes() - started > bounds.grown_bytes
            _send(stream, {**head, "grown": grown}, body)


def _settle(memory: int) -> None:
    """The terminal's Ctrl-C is for the server alone; an alarm after so much computing ends this process; memory has an end, and nothing dumps core."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for kind, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, _addressed_bytes() + memory)):
        with suppress(ValueError, OSError):  # macOS takes no limit of addresses; there `limits().memory_bytes` and the alarm remain
            resource.setrlimit(kind, (most, most))


def _send(stream: Any, head: dict[str, object], body: bytes) -> None:
    stream.write(packed(head, body))
    stream.flush()


def _received(stream: Any) -> Frame | None:
    """The next frame; None when the server has closed or is gone."""
    lengths = stream.read(PREFIX.size)
    if len(lengths) < PREFIX.size:
        return None
    rest = stream.read(size_of(lengths))
    return unpacked(lengths, rest) if len(rest) == size_of(lengths) else None


def _answer(work: Work, head: dict[str, object], body: bytes) -> Frame:
    """What the work makes of a frame, within the frame's seconds. What it does not handle itself is a mistake of ours: told to those who run the server."""
    signal.setitimer(signal.ITIMER_PROF, float(str(head.get("seconds", 0))))
    try:
        return work(head, body)
    except (MemoryError, RecursionError):
        return {"fault": "memory"}, b""
    except Exception as fault:
        traceback.print_exc(file=sys.stderr)
        return {"fault": "internal", "kind": type(fault).__name__}, b""
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def resident_bytes() -> int:
    """Memory this process holds now; where the system does not say, the most it ever held."""
    with suppress(OSError, IndexError, ValueError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _addressed_bytes() -> int:
    """Addresses in use when a worker starts: what the libraries of all its future answers have mapped."""
    with suppress(OSError, IndexError, ValueError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * _PAGE
    return 0
