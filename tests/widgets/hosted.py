"""A room in a browser without a server: the page, its files and its answers are the lab's own, handed to the browser as it asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Browser, Page, Route

from ossature.lab.assets import assets
from ossature.lab.pages import room_page
from ossature.widgets.rooms import reply

HOST = "http://room.test"
_COUNTED = """window.asking = 0;
const usual = window.fetch;
window.fetch = async (...asked) => { window.asking++; try { return await usual(...asked) } finally { setTimeout(() => window.asking--, 0) } };"""


@contextmanager
def room(
    browser: Browser, idea: str, lang: str = "en", *, width: int = 1100, dark: bool = False, still: bool = True, touch: bool = False, **state: str
) -> Iterator[Page]:
    """A page with this room in it; at the end it must have asked for nothing else, and have failed nowhere."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if still else "no-preference",
        has_touch=touch,
        locale=lang,
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda fault: wrong.append(str(fault)))
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.route("**/*", lambda route: _answer(route, wrong))
    page.add_init_script(_COUNTED)
    page.goto(f"{HOST}/{lang}/{idea}?{urlencode(state)}")
    page.wait_for_function("document.querySelector('[data-player] button')")
    settled(page)
    try:
        yield page
        assert wrong == []
    finally:
        context.close()


def _answer(route: Route, wrong: list[str]) -> None:
    address = urlsplit(route.request.url)
    parts = address.path.strip("/").split("/")
    state = dict(parse_qsl(address.query))
    if parts[0] == "static" and parts[-1] in assets().files:
        file = assets().files[parts[-1]]
        route.fulfill(body=file.content, content_type=file.kind)
    elif parts[-1] == "reply":
        route.fulfill(body=json.dumps(reply(parts[1], state, parts[0])), content_type="application/json")
    elif parts[0] in ("en", "zh") and len(parts) == 2 and f"{address.scheme}://{address.netloc}" == HOST:
        headers = {"Content-Security-Policy": "default-src 'self'"}
        route.fulfill(body=room_page(reply(parts[1], state, parts[0]), parts[0]), content_type="text/html; charset=utf-8", headers=headers)
    else:
        wrong.append(route.request.url)
        route.abort()


def settled(page: Page) -> None:
    """Wait for the frames and the answers under way."""
    page.evaluate("""async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        for (let quiet = 0; quiet < 4; quiet++) { await frame(); if (window.asking) quiet = 0; }
    }""")


def state_of(page: Page) -> dict[str, str]:
    """What the address says: the part of the state that differs from the room's own."""
    return dict(parse_qsl(urlsplit(page.url).query))


def touch_drag(page: Page, start: tuple[float, float], end: tuple[float, float], steps: int = 8) -> None:
    """A finger put down, moved and lifted."""
    session = page.context.new_cdp_session(page)
    places = [(start[0] + (end[0] - start[0]) * k / steps, start[1] + (end[1] - start[1]) * k / steps) for k in range(steps + 1)]

    def send(kind: str, points: list[dict[str, Any]]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", [{"x": places[0][0], "y": places[0][1]}])
    for x, y in places[1:]:
        send("touchMove", [{"x": x, "y": y}])
    send("touchEnd", [])
    session.detach()
