"""Who may ask what: the first thing a request meets. docs/security.md says what is promised."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ossature.base.errors import OssatureError, Refused
from ossature.base.message import as_data, shown
from ossature.lab.faults import fault_response
from ossature.lab.settings import LOOPBACK, Settings

SHOWN_IN = "X-Ossature-Token"
_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::[0-9]{1,5})?")
_READ_OFF = 3  # times the largest body: so much of one that is refused is still taken from the line
_PAUSE = 1.0  # seconds without a byte of it, after which no more is waited for
METHODS = ("GET", "HEAD", "POST")
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """Around the whole application: refuses what comes from elsewhere or is too large, and puts the safe headers on every answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        receive, send = _read_off(scope, receive, _safely(send), self._settings)
        try:
            refuse(scope, self._settings)
        except OssatureError as fault:
            await fault_response(fault, scope)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _read_off(scope: Scope, receive: Receive, send: Send, settings: Settings) -> tuple[Receive, Send]:
    """The same two; an answer given before all of the body came goes out at once, but ends only when the rest was read and thrown away, within limits.

    A connection that is closed on bytes still coming is reset, and who sends them never sees the answer.
    """
    headers = Headers(scope=scope)
    coming = headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in headers
    left = _READ_OFF * settings.size.body_bytes

    async def received() -> Message:
        nonlocal coming, left
        message = await receive()
        coming = message.get("more_body", False)
        left -= len(message.get("body", b""))
        return message

    async def sent(message: Message) -> None:
        if message["type"] != "http.response.body" or message.get("more_body") or not coming or "Expect" in headers:
            await send(message)
            return
        await send({**message, "more_body": True})
        with suppress(TimeoutError):
            while coming and left > 0:
                async with asyncio.timeout(_PAUSE):
                    await received()
        await send({"type": "http.response.body"})

    return received, sent


def _safely(send: Send) -> Send:
    """The same `send`, with our headers on what it starts; a header the answer has set itself stays."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent


def refuse(scope: Scope, settings: Settings) -> None:
    """Raise Refused for a request that must not go further."""
    headers = Headers(scope=scope)
    _refuse_large(scope, settings)
    _refuse_host(headers, settings)
    if scope["method"] not in METHODS:
        raise Refused("lab-method", method=shown(scope["method"]), known=METHODS)
    _refuse_elsewhere(scope["method"], headers)
    if scope["method"] == "POST":
        _refuse_post(headers, settings)


def _refuse_large(scope: Scope, settings: Settings) -> None:
    size = settings.size
    needed = len(scope.get("raw_path") or b"") + 1 + len(scope["query_string"])
    if needed > size.url_bytes:
        raise Refused("lab-url-long", needed=needed, allowed=size.url_bytes)
    held = scope["headers"]
    if len(held) > size.headers or sum(len(name) + len(value) for name, value in held) > size.header_bytes:
        raise Refused("lab-headers-large", allowed=size.header_bytes)


def _refuse_host(headers: Headers, settings: Settings) -> None:
    """A page that made its own name lead here (DNS rebinding) still asks under that name."""
    asked = headers.getlist("host")
    if len(asked) != 1 or not _is_known(host_name(asked[0]), settings):
        known = tuple(dict.fromkeys((*LOOPBACK, *settings.names)))
        raise Refused("lab-host", host=shown(as_data(" ".join(asked))), known=known)


def _is_known(name: str, settings: Settings) -> bool:
    return name in LOOPBACK or name in settings.names or (settings.any_address and _is_numeric(name))


def _is_numeric(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def host_name(asked: str) -> str:
    """The name in a Host header, without its port and its brackets; "" for what is no host at all.

    >>> host_name("LocalHost:8000"), host_name("[::1]:8000"), host_name("[::1")
    ('localhost', '::1', '')
    """
    found = _HOST.fullmatch(asked)
    return (found[1] or found[2]).lower() if found else ""


def _refuse_elsewhere(method: str, headers: Headers) -> None:
    """Only our own pages ask for parts; from elsewhere a person may follow a link to a page, and nothing else."""
    site = headers.get("Sec-Fetch-Site", "none")
    followed = method != "POST" and headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
    if site not in ("same-origin", "none") and not followed:
        raise Refused("lab-elsewhere")
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2].lower() != headers["host"].lower():
        raise Refused("lab-elsewhere")


def _refuse_post(headers: Headers, settings: Settings) -> None:
    """A body needs the token, which no other page can know; a header of our own also keeps forms of other pages out."""
    given = headers.getlist(SHOWN_IN)
    if len(given) != 1 or not hmac.compare_digest(given[0].encode(), settings.token.encode()):
        raise Refused("lab-token")
    length: Any = headers.get("Content-Length", "0")
    if not length.isdigit() or int(length[:20]) > settings.size.body_bytes:
        raise Refused("lab-body-large", allowed=settings.size.body_bytes)
