"""The lab as an ASGI application: routes, and nothing that takes long; that is for the workers.

`uvicorn --factory ossature.lab.app:create` serves it with what the environment says; `ossature lab` does so for one person.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from ossature.base.errors import BadInput, Internal, NotFound, OssatureError, Refused
from ossature.base.message import as_data, shown
from ossature.lab.assets import Asset, assets
from ossature.lab.faults import fault_response, held_response, preferred, room_wanted
from ossature.lab.security import Guard
from ossature.lab.settings import Settings
from ossature.lab.workers import Pool
from ossature.topics import topic_of
from ossature.widgets.rooms import fault_in
from ossature.words.language import LANGUAGES

_FOR_EVER = "public, max-age=31536000, immutable"
_FRESH = "private, no-cache"
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"  # a saved picture is whole by itself, with its style inside
_WATCHED = 0.5  # seconds between two looks at whether the process that started this one is still there


class Lab:
    """The handlers. What they know is the settings, the files of the pages, and the workers; of who asked they keep nothing."""

    def __init__(self, settings: Settings, work: str, preload: str) -> None:
        self.settings, self.pool = settings, Pool(settings, work, preload)

    def routes(self) -> list[Route]:
        """Every address there is."""
        return [
            Route("/", self.root),
            Route("/health", self.health),
            Route("/static/{build}/{name}", self.static),
            Route("/{lang}", self.home_without_slash),
            Route("/{lang}/", self.home),
            Route("/{lang}/{idea}", self.room),
            Route("/{lang}/{idea}/reply", self.reply, methods=["GET", "POST"]),
            Route("/{lang}/{idea}/picture.{kind}", self.picture),
            Route("/{lang}/{idea}/upload", self.upload, methods=["POST"]),
        ]

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Workers while the server runs; the server itself only as long as the one that started it."""
        self.pool.open()
        watch = asyncio.create_task(_end_with(self.settings.parent)) if self.settings.parent else None
        try:
            yield
        finally:
            if watch is not None:
                watch.cancel()
            await self.pool.close()

    async def root(self, request: Request) -> Response:
        """To the home page in the language the browser wishes for."""
        lang = preferred(request.headers.get("Accept-Language", ""))
        return RedirectResponse(f"/{lang}/", 302, {"vary": "Accept-Language", "Cache-Control": _FRESH})

    async def health(self, request: Request) -> Response:
        """Whether there is a worker to answer."""
        ready = bool(self.pool.pids)
        return JSONResponse({"ok": ready}, 200 if ready else 503, {"Cache-Control": "no-store"})

    async def static(self, request: Request) -> Response:
        """A file of the pages, from the table that was filled at the start."""
        held = assets()
        asset = held.files.get(request.path_params["name"])
        if asset is None or request.path_params["build"] != held.build:
            raise _nothing_at(request)
        return _file(asset, packed=_takes_gzip(request))

    async def home_without_slash(self, request: Request) -> Response:
        """`/en` is `/en/`."""
        return RedirectResponse(f"/{_lang(request)}/", 308)

    async def home(self, request: Request) -> Response:
        """The path of rooms."""
        state = self._query(request)
        return await self._answered(request, "home", sought=state.get("q", "")[:200])

    async def room(self, request: Request) -> Response:
        """A room's page, whole without scripts."""
        return await self._answered(request, "room", state=self._query(request))

    async def reply(self, request: Request) -> Response:
        """What the page of a room shows, as JSON. A state in the body may be longer, and its answer may take longer."""
        if request.method != "POST":
            return await self._answered(request, "reply", state=self._query(request))
        content = await self._body(request, self.settings.size.state_bytes)
        return await self._answered(request, "reply", long=True, state=_state_in(content))

    async def picture(self, request: Request) -> Response:
        """The picture of a room as a file."""
        kind = request.path_params["kind"]
        found = await self._answered(request, "picture", state=self._query(request), kind=kind)
        if found.status_code == 200:
            found.headers["Content-Disposition"] = f'attachment; filename="{_idea(request)}.{kind}"'
            found.headers["Content-Security-Policy"] = _PICTURE_POLICY
        return found

    async def upload(self, request: Request) -> Response:
        """The reply for a state with a file, the body, in the place of the operand that the query names."""
        state = self._query(request)
        operand = state.pop("operand", "")
        content = await self._body(request, self.settings.size.body_bytes)
        longest = self.settings.size.state_bytes
        return await self._answered(request, "upload", content, long=True, state=state, operand=operand, state_bytes=longest)

    async def _answered(self, request: Request, job: str, body: bytes = b"", *, long: bool = False, **more: Any) -> Response:
        """What a worker makes of a job."""
        lang, idea = _lang(request), _idea(request)
        head = {"job": job, "lang": lang, "idea": idea, "gzip": _takes_gzip(request), "reply_bytes": self.settings.cost.reply_bytes, **more}
        try:
            done, content = await self.pool.run(head, body, long=long)
        except OssatureError as fault:
            return await self._failed(fault_in(fault, lang), request, more.get("state", {}))
        if "error" in done:
            return await self._failed(done["error"], request, more.get("state", {}))
        headers = {"Cache-Control": _FRESH, "vary": "Accept-Encoding"} | ({"Content-Encoding": "gzip"} if done["gzip"] else {})
        return Response(content, done["status"], headers, done["type"])

    async def _failed(self, held: Mapping[str, Any], request: Request, state: Mapping[str, str]) -> Response:
        """An error; the page of a room around it is a worker's to build too, and where none can, a small page says it."""
        page = None
        if room_wanted(held, request.scope):
            head = {"job": "fault", "lang": _lang(request), "idea": _idea(request), "held": dict(held), "state": dict(state), "gzip": False}
            with suppress(OssatureError):
                done, content = await self.pool.run({**head, "reply_bytes": self.settings.cost.reply_bytes}, b"")
                page = None if "error" in done else content
        return held_response(held, request.scope, page)

    def _query(self, request: Request) -> dict[str, str]:
        """The state in an address. Raises BadInput for more fields than a state has."""
        most = self.settings.size.fields
        try:
            return dict(parse_qsl(request.url.query, keep_blank_values=True, max_num_fields=most))
        except ValueError:
            raise BadInput("lab-query", allowed=most) from None

    async def _body(self, request: Request, most: int) -> bytes:
        """What was sent. Raises Refused for too much, and for what does not arrive in time."""
        content = bytearray()
        try:
            async with asyncio.timeout(self.settings.size.body_seconds):
                async for part in request.stream():
                    content += part
                    if len(content) > most:
                        raise Refused("lab-body-large", allowed=most)
        except TimeoutError:
            raise Refused("lab-body-slow", seconds=self.settings.size.body_seconds) from None
        except ClientDisconnect:
            raise Refused("lab-body-lost") from None
        return bytes(content)


def _lang(request: Request) -> str:
    """The language in the address. Raises NotFound."""
    lang = str(request.path_params["lang"])
    if lang not in LANGUAGES:
        raise _nothing_at(request)
    return lang


def _idea(request: Request) -> str:
    """The room in the address, "" where it names none. Raises NotFound."""
    idea = str(request.path_params.get("idea", ""))
    if idea and topic_of(idea) is None:
        raise _nothing_at(request)
    return idea


def _nothing_at(request: Request) -> NotFound:
    return NotFound("lab-no-page", path=shown(as_data(request.url.path)))


def _takes_gzip(request: Request) -> bool:
    return any(
        part.strip().partition(";")[0] == "gzip" and not part.replace(" ", "").endswith("q=0") for part in request.headers.get("Accept-Encoding", "").split(",")
    )


def _file(asset: Asset, *, packed: bool) -> Response:
    small = packed and len(asset.packed) < len(asset.content)
    headers = {"Cache-Control": _FOR_EVER, "vary": "Accept-Encoding"} | ({"Content-Encoding": "gzip"} if small else {})
    return Response(asset.packed if small else asset.content, 200, headers, asset.kind)


def _state_in(content: bytes) -> Mapping[str, str]:
    """A state as JSON. Raises BadInput."""
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        held = None
    if not isinstance(held, dict) or not all(isinstance(value, str) for value in held.values()):
        raise BadInput("lab-state")
    return held


async def _end_with(parent: int) -> None:
    """End this process when the one that started it is gone, even when it was killed."""
    while os.getppid() == parent:
        await asyncio.sleep(_WATCHED)
    with suppress(ProcessLookupError):
        os.kill(os.getpid(), signal.SIGTERM)


async def _known_fault(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, OssatureError)
    return fault_response(fault, request.scope)


async def _http_fault(request: Request, fault: Exception) -> Response:
    """What Starlette itself refuses: no such address, or not by this method."""
    assert isinstance(fault, HTTPException)
    if fault.status_code != 405:
        return fault_response(_nothing_at(request), request.scope)
    known = tuple(sorted((fault.headers or {}).get("Allow", "").replace(" ", "").split(",")))
    found = fault_response(Refused("lab-method", method=request.method, known=known), request.scope)
    found.headers["allow"] = ", ".join(known)
    return found


async def _unforeseen(request: Request, fault: Exception) -> Response:
    return fault_response(Internal("lab-internal", kind=type(fault).__name__), request.scope)


class App(Guard):
    """The guarded application, and the lab behind it."""

    def __init__(self, app: Starlette, settings: Settings, lab: Lab) -> None:
        super().__init__(app, settings)
        self.lab = lab


def create(settings: Settings | None = None, work: str = "ossature.lab.jobs:work", preload: str = "ossature.lab.warm") -> App:
    """The lab; without settings, as the environment says. `work` is what its workers run, `preload` what they have loaded."""
    held = settings or Settings.from_environment()
    lab = Lab(held, work, preload)
    handlers: dict[Any, Any] = {OssatureError: _known_fault, HTTPException: _http_fault, Exception: _unforeseen}
    inner = Starlette(routes=lab.routes(), lifespan=lab.lifespan, exception_handlers=handlers)
    inner.router.redirect_slashes = False
    return App(inner, held, lab)
