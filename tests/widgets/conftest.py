from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import ossature.widgets
from tests.chromium import chromium

FOLDER = Path(ossature.widgets.__file__).parent


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as held:
        yield held


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
