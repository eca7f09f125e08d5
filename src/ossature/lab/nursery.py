"""The process that workers are forked from: it has everything loaded, so that a new one is ready in milliseconds.

It is started with one end of a socket. Each message asks for a worker, whose connection comes along, or for the end of one.
When the other end closes, as it does however the server dies, every worker is killed, whatever it is doing.
"""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

_MESSAGE = struct.Struct("!cQ")
_NEW, _END = b"n", b"e"
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "BLIS_NUM_THREADS", "POLARS_MAX_THREADS")
_PATIENCE = 1.0  # seconds in which a nursery ends by itself


class Nursery:
    """The server's side.

    bounds : what each worker is told, see `lab.inside.Bounds`
    preload : the module that loads what workers need, and whose `warm()` goes on with it step by step; "" for none
    """

    def __init__(self, bounds: dict[str, Any], preload: str) -> None:
        self._control, theirs = socket.socketpair()
        self._news, told_by = socket.socketpair()
        self._news.setblocking(False)
        environment = {**os.environ, **dict.fromkeys(_THREADS, "1"), **import_path()}
        told = json.dumps({"bounds": bounds, "preload": preload})
        files = [theirs.fileno(), told_by.fileno()]
        command = [sys.executable, "-P", "-m", "ossature.lab.nursery", *map(str, files), told]
        with theirs, told_by:  # in a session of its own: the terminal's Ctrl-C is for the server alone
            self._process = subprocess.Popen(command, pass_fds=files, stdin=subprocess.DEVNULL, env=environment, start_new_session=True)

    async def loaded(self) -> bool:
        """Wait until everything is loaded; false when the nursery ends before. Where nothing is preloaded, it never comes."""
        try:
            return bool(await asyncio.get_running_loop().sock_recv(self._news, 1))
        finally:
            self._news.close()  # here, and not in `close`: while it is waited for, the loop holds its number

    def fork(self, connection: socket.socket) -> None:
        """Ask for a worker at the other end of a connection. Raises OSError when the nursery is gone."""
        socket.send_fds(self._control, [_MESSAGE.pack(_NEW, 0)], [connection.fileno()])

    def end(self, pid: int) -> None:
        """Kill a worker. Only its parent can do so without ever meeting another process that got its number."""
        with suppress(OSError):
            self._control.sendall(_MESSAGE.pack(_END, pid))

    def close(self) -> None:
        """End the nursery and all its workers."""
        self._control.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:  # it is still loading
            self._process.kill()
            self._process.wait()


def import_path() -> dict[str, str]:
    """The environment in which another Python, started with -P, imports what this one does; the folder it happens to be started in is not among it."""
    return {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def main(control: socket.socket, news: socket.socket, told: dict[str, Any]) -> None:
    """Fork workers until the server closes its end. On `news` goes one byte when everything is loaded."""
    from ossature.lab.inside import Bounds

    bounds = Bounds(**told["bounds"])
    steps = import_module(told["preload"]).warm() if told["preload"] else None
    children: set[int] = set()
    for early in _whenever_asked(control, news, steps):
        asked = _message(control)
        if asked is None:
            break
        kind, pid, connection = asked
        if connection is not None:
            children.add(_forked(control, connection, bounds, early=early))
        elif kind == _END and pid in children:
            children.discard(pid)
            _end(pid)
    for pid in children:
        _end(pid)


def _end(pid: int) -> None:
    """Kill a child and wait for it; until then its number is its own, even when it is over already."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _whenever_asked(control: socket.socket, news: socket.socket, steps: Iterator[None] | None) -> Iterator[bool]:
    """Each time the server wants something: whether that is early. In between, what workers need is made ready, as long as there is any of it left."""
    while True:
        if steps is None or select.select([control], [], [], 0)[0]:
            yield steps is not None
        else:
            steps = steps if next(steps, steps) is None else None
            if steps is None:
                _tell(news)


def _tell(news: socket.socket) -> None:
    with news, suppress(OSError):  # the server may be gone
        news.sendall(b"l")


def _forked(control: socket.socket, connection: socket.socket, bounds: Any, *, early: bool) -> int:
    """A worker at the other end of a connection; here, its process."""
    from ossature.lab.inside import serve

    child = os.fork()
    if child:
        connection.close()
        return child
    code = 1
    try:
        control.close()
        serve(connection, bounds, early=early)
        code = 0
    finally:
        os._exit(code)


def _message(control: socket.socket) -> tuple[bytes, int, socket.socket | None] | None:
    """What the server wants; None when it is gone."""
    held, files, _, _ = socket.recv_fds(control, _MESSAGE.size, 1)
    while 0 < len(held) < _MESSAGE.size and (more := control.recv(_MESSAGE.size - len(held))):
        held += more
    if len(held) < _MESSAGE.size:
        return None
    return (*_MESSAGE.unpack(held), socket.socket(fileno=files[0]) if files else None)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), socket.socket(fileno=int(sys.argv[2])), json.loads(sys.argv[3]))
