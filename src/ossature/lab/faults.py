"""An error on its way out: its status, its one shape, in the language and the form that was asked for."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response

from ossature.base import errors
from ossature.base.errors import BadInput, OssatureError
from ossature.lab.pages import fault_page
from ossature.widgets.rooms import fault_in
from ossature.words.language import LANGUAGES

_CASES = {
    "lab-no-room": 404,
    "lab-method": 405,
    "lab-body-slow": 408,
    "lab-body-large": 413,
    "lab-url-long": 414,
    "lab-host": 421,
    "lab-headers-large": 431,
    "lab-worker-lost": 503,
}
_KINDS = {"not-found": 404, "refused": 403, "busy": 503, "internal": 500}
_BAD_INPUT = {kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BadInput)}
ALWAYS_JSON = ("reply", "upload", "health")


def status_of(fault: Mapping[str, Any]) -> int:
    """The HTTP status of an error in its one shape: 4xx for what was asked, 503 for what may work when asked again, 500 for our own mistakes."""
    usual = 400 if fault["code"] in _BAD_INPUT else 422
    return _CASES.get(fault["case"]) or _KINDS.get(fault["code"], usual)


def language_of(scope: MutableMapping[str, Any], default: str = LANGUAGES[0]) -> str:
    """The language of an address; where it has none, the one the reader's browser wishes for."""
    first = str(scope["path"]).split("/")[1:2]
    return first[0] if first and first[0] in LANGUAGES else preferred(Headers(scope=scope).get("Accept-Language", ""), default)


def preferred(accepted: str, default: str = LANGUAGES[0]) -> str:
    """Which of our languages an Accept-Language header likes best.

    >>> preferred("fr, zh-CN;q=0.8, en;q=0.5"), preferred("")
    ('zh', 'en')
    """
    liked: dict[str, float] = {}
    for part in accepted[:1_000].split(","):
        tag, _, weight = part.partition(";")
        short = tag.strip().lower().partition("-")[0]
        if short in LANGUAGES:
            liked[short] = max(liked.get(short, 0.0), _weight(weight))
    best = max(liked, key=lambda lang: (liked[lang], lang == default), default=default)
    return best if liked.get(best, 1.0) > 0 else default


def _weight(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text.strip().removeprefix("q=") or 1)))
    except ValueError:
        return 0.0


def fault_response(fault: OssatureError, scope: MutableMapping[str, Any]) -> Response:
    """The answer to a request that failed: JSON where that is asked for, otherwise a small page."""
    return held_response(fault_in(fault, language_of(scope)), scope)


def held_response(held: Mapping[str, Any], scope: MutableMapping[str, Any], page: bytes | None = None) -> Response:
    """The same for an error that is in its one shape already; `page`, where there is one, instead of the small page."""
    status = status_of(held)
    extra = {"vary": "Accept, Accept-Language", "Cache-Control": "no-store"}
    if status == 503:
        extra["Retry-After"] = str(held["details"].get("seconds", 1))
    if scope["method"] not in ("GET", "HEAD"):
        extra["connection"] = "close"  # whatever of the body is still on its way is not waited for
    if _wants_json(scope):
        return JSONResponse(dict(held), status, extra)
    return Response(fault_page(held, language_of(scope)) if page is None else page, status, extra, "text/html; charset=utf-8")


def room_wanted(held: Mapping[str, Any], scope: MutableMapping[str, Any]) -> bool:
    """Whether an error is best shown in the page of its room, as it was filled in: not to a program, and not while everybody waits for a worker."""
    return held["code"] != "busy" and "idea" in scope.get("path_params", {}) and not _wants_json(scope)


def _wants_json(scope: MutableMapping[str, Any]) -> bool:
    accepted = Headers(scope=scope).get("accept", "")
    return str(scope["path"]).rpartition("/")[2] in ALWAYS_JSON or ("json" in accepted and "text/html" not in accepted)
