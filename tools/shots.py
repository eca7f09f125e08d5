"""Screenshots of every page of the lab, in both languages and themes and three widths, into a folder to look through. `make shots` runs it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.running import running  # noqa: E402
from tests.chromium import chromium  # noqa: E402

from ossature.topics import TOPICS  # noqa: E402

WIDTHS, THEMES, LANGS = (360, 768, 1280), ("light", "dark"), ("en", "zh")
PAGES = {"home": "", **{topic.idea: topic.idea for topic in TOPICS}, "error": "determinant?a=1+2%3B+3+x", "nowhere": "nowhere"}
PATIENCE = 30_000  # milliseconds
READY = "html[data-ready], body:not(:has(#held))"  # the scripts have drawn, or there are none


def shots(browser: Browser, address: str, only: str) -> Iterator[tuple[str, bytes]]:
    """Each page's name and its picture as PNG."""
    for lang, theme, width in product(LANGS, THEMES, WIDTHS):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce", base_url=address)
        page = context.new_page()
        for name, path in PAGES.items():
            if only in (held := f"{name}-{lang}-{theme}-{width}"):
                page.goto(f"/{lang}/{path}", timeout=PATIENCE)
                page.locator(READY).wait_for(state="attached", timeout=PATIENCE)
                page.evaluate("document.fonts.ready")
                yield held, page.screenshot(full_page=True)
        context.close()


def readme(browser: Browser, address: str) -> None:
    """The first picture of each README."""
    from PIL import Image

    for lang in LANGS:
        context = browser.new_context(viewport={"width": 1180, "height": 860}, reduced_motion="reduce", base_url=address, color_scheme="light")
        page = context.new_page()
        page.goto(f"/{lang}/determinant?method=elimination", timeout=PATIENCE)
        page.locator(READY).wait_for(state="attached", timeout=PATIENCE)
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(600)
        with Image.open(BytesIO(page.screenshot())) as held:
            held.convert("RGB").quantize(128).save(ROOT / "docs" / "images" / f"lab-{lang}.png", optimize=True)
        context.close()


def main() -> None:
    if sys.argv[1:] == ["--readme"]:
        with running() as address, chromium() as browser:
            return readme(browser, address)
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "shots")
    folder.mkdir(parents=True, exist_ok=True)
    with running() as address, chromium() as browser:
        for name, content in shots(browser, address, sys.argv[2] if len(sys.argv) > 2 else ""):
            (folder / f"{name}.png").write_bytes(content)
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()
