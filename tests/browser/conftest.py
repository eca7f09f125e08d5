"""A lab that runs, a browser that looks at it, and pages that fail their test when anything at all goes wrong on them.

    def test_something(visit, lang):
        page = visit(f"/{lang}/determinant", {"a": "2 1; 1 3"})
        page.get_by_role("button", name="Play").click()

`visit` opens a page of the lab, waits until its scripts have drawn, and watches it: an error in the console, an error of a script, a request that leaves
this machine, a file that is missing: each fails the test at its end. A test that sends bad input says so by `visit(..., refused=True)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.browser.running import serving
from tests.chromium import chromium

LOOPBACK = ("127.0.0.1", "localhost", "::1")
BESIDE = ("data", "blob", "about")
REFUSED = "Failed to load resource: the server responded with a status of 4"  # what Chromium itself writes about an answer to bad input
PATIENCE = 20_000  # milliseconds: machines are busy
READY = "html[data-ready], body:not(:has(#held))"  # the scripts have drawn, or there are none


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[str, str]]:
    """A lab: its address and its token."""
    with serving() as held:
        yield held


@pytest.fixture(scope="session")
def lab(served: tuple[str, str]) -> str:
    """The address of the lab."""
    return served[0]


@pytest.fixture(scope="session")
def token(served: tuple[str, str]) -> str:
    """What the lab wants to see with an upload."""
    return served[1]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as held:
        yield held


@pytest.fixture(params=("en", "zh"))
def lang(request: pytest.FixtureRequest) -> str:
    """Both languages, one after the other."""
    return str(request.param)


class Watch:
    """What went wrong on a page."""

    def __init__(self, page: Page, *, refused: bool) -> None:
        self.faults: list[str] = []
        self._refused = refused
        page.on("pageerror", lambda fault: self.faults.append(f"script: {fault}"))
        page.on("console", lambda said: self._said(said.type, said.text))
        page.on("request", lambda asked: self._asked(asked.url))
        page.on("response", self._answered)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not (self._refused and text.startswith(REFUSED)):
            self.faults.append(f"console: {text}")

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.hostname not in LOOPBACK and parts.scheme not in BESIDE:
            self.faults.append(f"left this machine: {url}")

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400 and not self._refused:
            self.faults.append(f"{answer.status}: {answer.url}")


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, lab: str) -> Iterator[Visit]:
    """visit(path, state={}, refused=False, **context) opens a page; `context` is Playwright's (viewport, color_scheme, has_touch, java_script_enabled, ...)."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def opened(path: str, state: dict[str, str] | None = None, *, refused: bool = False, **context: Any) -> Page:
        held = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", "base_url": lab, **context})
        contexts.append(held)
        held.set_default_timeout(PATIENCE)
        page = held.new_page()
        watches.append(Watch(page, refused=refused))
        page.goto(f"{path}?{urlencode(state)}" if state else path)
        if context.get("java_script_enabled", True):
            page.locator(READY).wait_for(state="attached")
        return page

    yield opened
    for held in contexts:
        held.close()
    assert [fault for watch in watches for fault in watch.faults] == []
