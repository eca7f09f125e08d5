"""What axe finds: nothing. And what it cannot find: everything is reached by keys, and nothing moves for those who wish for stillness."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ossature.topics import TOPICS
from tests.browser.conftest import Visit

IDEAS = [topic.idea for topic in TOPICS]
PAGES = {
    **{idea: f"/{{}}/{idea}" for idea in IDEAS},
    "home": "/{}/",
    "error": "/{}/determinant?a=1+2%3B+3+x",
    "nowhere": "/{}/nowhere",
    "steps": "/{}/systems?verb=solve&a=2x%2By%3D5%3Bx-y%3D1&step=2",
}
AXE = Axe()
SHOTS = Path(__file__).resolve().parents[2] / "build" / "shots"  # kept, to be looked at
REACHED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"

MARK = """all => {
    const shown = (node) => node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).display !== "none";
    const reachable = (node) => shown(node) && node.tabIndex >= 0 && !node.disabled && !node.matches("#main, [role=gridcell]");
    const seen = all.filter(reachable);
    seen.forEach((node, index) => { node.dataset.reach = index; });
    return seen.length;
}"""


def found(page: Page) -> list[str]:
    results = AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:200]}" for rule in results for node in rule["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_either_theme(visit: Visit, lang: str, name: str) -> None:
    page = visit(PAGES[name].format(lang), refused=name in ("error", "nowhere"))
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        assert found(page) == []
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=SHOTS / f"{name}-{lang}-{theme}-{width}.png", full_page=True)


@pytest.mark.parametrize("idea", [*IDEAS, ""])
def test_everything_is_reached_by_the_tab_key_and_is_seen_to_have_the_focus(visit: Visit, idea: str) -> None:
    page = visit(f"/en/{idea}")
    page.wait_for_timeout(200)  # what the first frames hide is hidden
    wanted = page.locator(REACHED).evaluate_all(MARK)
    reached, unseen = set(), []
    for _ in range(3 * wanted):
        page.keyboard.press("Tab")
        held = page.evaluate(
            """() => { const node = document.activeElement; const style = getComputedStyle(node);
            const ring = style.outlineStyle !== "none" || node.closest(".kit-handle") || node.matches(".kit-ring");
            return [node.dataset?.reach ?? null, Boolean(ring), node.outerHTML.slice(0, 120)]; }"""
        )
        if held[0] is not None:
            reached.add(int(held[0]))
            unseen += [] if held[1] else [held[2]]
        if len(reached) == wanted:
            break
    missed = page.locator("[data-reach]").evaluate_all(
        "(all, reached) => all.filter((node) => !reached.includes(Number(node.dataset.reach))).map((node) => node.outerHTML.slice(0, 150))", sorted(reached)
    )
    assert missed == []
    assert unseen == []


def test_skip_leads_past_the_head(visit: Visit) -> None:
    page = visit("/en/determinant")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("idea", [*IDEAS, ""])
def test_nothing_moves_by_itself_where_stillness_is_wished(visit: Visit, idea: str) -> None:
    page = visit(f"/en/{idea}")
    assert page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length") == 0


@pytest.mark.parametrize("width", [320, 360, 768])
@pytest.mark.parametrize("idea", [*IDEAS, ""])
def test_no_page_scrolls_sideways(visit: Visit, width: int, idea: str) -> None:
    page = visit(f"/zh/{idea}", viewport={"width": width, "height": 800})
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
