"""Ask the application itself, without a network: any method, any bytes in the address, any headers."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from ossature.lab.app import App, create
from ossature.lab.settings import Settings

HOST = "localhost:8642"
Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Answered:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        held = [value for key, value in self.headers if key == name]
        assert len(held) <= 1, f"{name} stands twice"
        return held[0] if held else None

    @property
    def text(self) -> str:
        content = gzip.decompress(self.body) if self.header("content-encoding") == "gzip" else self.body
        return content.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Lab:
    """A lab with its workers, its loop in a thread of its own."""

    def __init__(self, settings: Settings, **more: str) -> None:
        self.settings, self.app = settings, create(settings, **more)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Lab:
        self._thread.start()
        self._lifespan = self.app.lab.lifespan(self.app.app)  # type: ignore[arg-type]
        self.run(self._lifespan.__aenter__())
        self.run(asyncio.wait_for(self.app.lab.pool.ready.wait(), 60))
        return self

    def __exit__(self, *_: object) -> None:
        self.run(self._lifespan.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def ask(self, path: str, method: str = "GET", headers: Headers = (), body: bytes | AsyncIterator[bytes] = b"", *, host: str | None = HOST) -> Answered:
        return self.run(asked(self.app, path, method, headers, body, host=host))  # type: ignore[no-any-return]

    def post(self, path: str, body: bytes | AsyncIterator[bytes], headers: Headers = ()) -> Answered:
        return self.ask(path, "POST", [("x-ossature-token", self.settings.token), *headers], body)

    def all(self, asks: Iterable[Any]) -> list[Any]:
        async def together() -> list[Any]:
            return await asyncio.gather(*asks, return_exceptions=True)

        return self.run(together())  # type: ignore[no-any-return]


async def asked(
    app: App, path: str, method: str = "GET", headers: Headers = (), body: bytes | AsyncIterator[bytes] = b"", *, host: str | None = HOST
) -> Answered:
    """One request and its answer."""
    raw, _, query = path.partition("?")
    parts = [("host", host)] if host is not None else []
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http", "root_path": "", "path": unquote(raw),
        "raw_path": raw.encode("utf-8", "surrogateescape"), "query_string": query.encode("utf-8", "surrogateescape"), "server": ("127.0.0.1", 8642),
        "headers": [(name.lower().encode(), value.encode("utf-8", "surrogateescape")) for name, value in (*parts, *headers)], "client": ("127.0.0.1", 50000),
        "state": {},
    }  # fmt: skip
    sent: list[dict[str, Any]] = []
    chunks = body if not isinstance(body, bytes) else _once(body)

    async def receive() -> dict[str, Any]:
        async for chunk in chunks:
            return {"type": "http.request", "body": chunk, "more_body": True}
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(dict(message))

    await app(scope, receive, send)
    start, *rest = sent
    held = [(name.decode(), value.decode("latin-1")) for name, value in start["headers"]]
    return Answered(start["status"], held, b"".join(part.get("body", b"") for part in rest))


async def _once(body: bytes) -> AsyncIterator[bytes]:
    yield body
