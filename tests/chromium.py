"""Debian's Chromium, driven by Playwright: what the tests of widgets and pages run in. It is a system package; `make test` installs it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync "
    "--disable-default-apps --font-render-hinting=none"
).split()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser of its own. Fails, and says what to install, where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "Chromium is not installed: run tools/system.sh, or install the package `chromium`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
