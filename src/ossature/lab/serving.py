"""The lab on a port of this machine: one process for one person, several behind a proxy."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
from asyncio import Handle, Transport
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from ossature.base.errors import BadInput
from ossature.io.atomic import why
from ossature.lab.app import create
from ossature.lab.nursery import import_path
from ossature.lab.settings import EVERYWHERE, Settings

PORT = 8642
_BACKLOG = 512
_HEADER_SECONDS = 5.0  # within which the headers of a request have to arrive
_LARGEST_HEAD = 64 << 10  # bytes of an address and its headers that are read at all; smaller ones that are too large get a sentence
_AGAIN = 0.5  # seconds before a process that ended by itself is started again
_PARTING = 0.3  # seconds that bodies still on their way get when the server ends
_PATIENCE = 3.0  # seconds in which a process has to end


def listening(host: str, port: int, *, another: bool) -> socket.socket:
    """A socket that listens; on a free port where the wanted one is taken and `another` will do. Raises BadInput."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        try:
            return _bound(family, place)
        except OSError as fault:
            if not another or fault.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            return _bound(family, (place[0], 0, *place[2:]))
    except OSError as fault:
        raise BadInput("lab-no-port", host=host, port=port, reason=why(fault)) from fault


def _bound(family: int, place: tuple[Any, ...]) -> socket.socket:
    held = socket.socket(family, socket.SOCK_STREAM)
    try:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(place)
        held.listen(_BACKLOG)
    except BaseException:
        held.close()
        raise
    return held


def address(host: str, port: int, lang: str, token: str = "") -> str:
    """What to open. The token stands after #, which browsers keep to themselves: it is in no request, no log and no link that is shared."""
    name = "127.0.0.1" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/{lang}/{f'#token={token}' if token else ''}"


class _Patient(H11Protocol):
    """Uvicorn's reader of HTTP, which does not wait for ever for headers that do not come."""

    _slow: Handle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """A connection opens."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Some bytes arrive."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is over."""
        super().connection_lost(exc)
        self._rest()

    def _between(self) -> bool:
        """Whether no request is being answered."""
        return self.cycle is None or self.cycle.response_complete

    def _watch(self) -> None:
        if not self._between():
            self._rest()
        elif self._slow is None:
            self._slow = self.loop.call_later(_HEADER_SECONDS, self._give_up)

    def _rest(self) -> None:
        if self._slow is not None:
            self._slow.cancel()
            self._slow = None

    def _give_up(self) -> None:
        if self._between() and not self.transport.is_closing():
            self.transport.close()


class _Server(uvicorn.Server):
    """Uvicorn's server, which tells when it is open, and ends computations before it waits for their answers."""

    def __init__(self, settings: Settings, opened: Callable[[], None]) -> None:
        app = create(settings)
        self._opened, self._lab = opened, app.lab
        super().__init__(
            uvicorn.Config(
                app,
                http=_Patient,
                ws="none",
                lifespan="on",
                loop="asyncio",
                log_level="warning",
                access_log=False,
                server_header=False,
                backlog=_BACKLOG,
                h11_max_incomplete_event_size=_LARGEST_HEAD,
                timeout_graceful_shutdown=_PARTING,  # type: ignore[arg-type]  # asyncio takes fractions
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open."""
        await super().startup(sockets)
        self._opened()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close."""
        await self._lab.pool.close()
        await super().shutdown(sockets)


def serve(settings: Settings, held: socket.socket, opened: Callable[[], None] = lambda: None) -> None:
    """Serve in this process until Ctrl-C. `opened` is called once requests are taken."""
    with suppress(KeyboardInterrupt):
        _Server(settings, opened).run([held])


def serve_many(settings: Settings, held: socket.socket, count: int, opened: Callable[[], None] = lambda: None) -> None:
    """Serve in several processes on one port until Ctrl-C; one that is lost is started again. All of them know the same token."""
    environment = {**os.environ, **import_path(), **replace(settings, parent=os.getpid()).to_environment()}
    running: list[subprocess.Popen[bytes]] = []
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        running += [_process(held, environment) for _ in range(count)]
        opened()
        while True:
            running = [_process(held, environment) if one.poll() is not None else one for one in running]
            with suppress(subprocess.TimeoutExpired):
                running[0].wait(_AGAIN)
    except KeyboardInterrupt:
        pass
    finally:
        for one in running:
            one.terminate()
        for one in running:
            try:
                one.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                one.kill()


def _process(held: socket.socket, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """One of several: in a session of its own, so that Ctrl-C reaches it once, through the process that started it."""
    command = [sys.executable, "-P", "-m", "ossature.lab.serving", str(held.fileno())]
    return subprocess.Popen(command, pass_fds=[held.fileno()], stdin=subprocess.DEVNULL, env=environment, start_new_session=True)


if __name__ == "__main__":
    serve(Settings.from_environment(), socket.socket(fileno=int(sys.argv[1])))
