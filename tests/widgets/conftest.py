from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import ossature.widgets
from tests.browser.running import running
from tests.chromium import chromium
from tests.widgets.hosted import Room, opened

FOLDER = Path(ossature.widgets.__file__).parent


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as held:
        yield held


@pytest.fixture(scope="package")
def lab() -> Iterator[str]:
    """The address of a lab."""
    with running() as address:
        yield address


@pytest.fixture
def room(browser: Browser, lab: str) -> Room:
    """Opens a room: with room("determinant", "zh", a="2 1; 1 3") as page: ..."""
    return partial(opened, browser, lab)


@pytest.fixture(scope="package")
def kit(browser: Browser) -> Iterator[Callable[..., Any]]:
    """Calls a function of the kit by name, on many argument lists in one go: kit("det", [[a], [b]]) is [det(a), det(b)]."""
    page = browser.new_page()
    page.route(
        "http://widgets.test/**",
        lambda route: route.fulfill(
            body="<!doctype html>" if route.request.url.endswith("/") else (FOLDER / route.request.url.rsplit("/", 1)[1]).read_text(encoding="utf-8"),
            content_type="text/html" if route.request.url.endswith("/") else "text/javascript",
        ),
    )
    page.goto("http://widgets.test/")
    page.evaluate("async () => { window.kit = await import('http://widgets.test/kit.js') }")

    def call(name: str, argument_lists: list[list[Any]]) -> list[Any]:
        given = [[_sent(value) for value in arguments] for arguments in argument_lists]
        code = """([name, lists]) => {
            const held = (value) => value === "Infinity" ? Infinity : Array.isArray(value) ? value.map(held) : value;
            return lists.map((list) => kit[name](...list.map(held)));
        }"""
        found: list[Any] = page.evaluate(code, [name, given])
        return found

    call.page = page  # type: ignore[attr-defined]
    yield call
    page.close()


def _sent(value: Any) -> Any:
    return "Infinity" if value == float("inf") else value
