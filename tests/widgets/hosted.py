"""A room of a running lab in a browser, opened as a person would, and left without a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Browser, Page

from tests.browser.conftest import PATIENCE, Watch

Room = Callable[..., AbstractContextManager[Page]]
_COUNTED = """window.asking = 0;
const usual = window.fetch;
window.fetch = async (...asked) => {
    window.asking++;
    const done = () => setTimeout(() => window.asking--, 30);
    try {
        const answer = await usual(...asked);
        answer.clone().text().then(done, done);  // the page reads it to its end too
        return answer;
    } catch (fault) { done(); throw fault; }
};"""
_RESTED = 700  # milliseconds; a page writes its address once things have rested for less than that


@contextmanager
def opened(
    browser: Browser,
    lab: str,
    idea: str,
    lang: str = "en",
    *,
    width: int = 1100,
    dark: bool = False,
    still: bool = True,
    touch: bool = False,
    refused: bool = False,
    **state: str,
) -> Iterator[Page]:
    """A page with this room in it; at the end nothing may have failed on it. `refused`: bad input will be sent."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if still else "no-preference",
        has_touch=touch,
        locale=lang,
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    watch = Watch(page, refused=refused)
    page.add_init_script(_COUNTED)
    page.goto(f"{lab}/{lang}/{idea}?{urlencode(state)}")
    page.wait_for_selector("html[data-ready]")
    settled(page)
    try:
        yield page
        assert watch.faults == []
    finally:
        context.close()


def settled(page: Page) -> None:
    """Wait for the frames and the answers under way."""
    page.evaluate("""async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        for (let quiet = 0; quiet < 4; quiet++) { await frame(); if (window.asking) quiet = 0; }
    }""")


def state_of(page: Page) -> dict[str, str]:
    """What the address says: the part of the state that differs from the room's own."""
    before = ""
    while page.url != before:
        before = page.url
        page.wait_for_timeout(_RESTED)
    return dict(parse_qsl(urlsplit(page.url).query))


def touch_drag(page: Page, start: tuple[float, float], end: tuple[float, float], steps: int = 8, pause: float = 0) -> None:
    """A finger put down, moved and lifted. `pause`: milliseconds between its moves, in which a browser decides that the page is to scroll."""
    session = page.context.new_cdp_session(page)
    places = [(start[0] + (end[0] - start[0]) * k / steps, start[1] + (end[1] - start[1]) * k / steps) for k in range(steps + 1)]

    def send(kind: str, points: list[dict[str, Any]]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", [{"x": places[0][0], "y": places[0][1]}])
    for x, y in places[1:]:
        page.wait_for_timeout(pause)
        send("touchMove", [{"x": x, "y": y}])
    send("touchEnd", [])
    session.detach()


def handle_at(page: Page, name: str) -> tuple[float, float]:
    """The pixel of the middle of a handle."""
    box = page.get_by_role("slider", name=name, exact=True).locator("circle").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
