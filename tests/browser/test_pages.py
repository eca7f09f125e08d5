"""Every page in both languages: whole, quiet, and of this machine."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from ossature.topics import TOPICS
from tests.browser.conftest import Visit

IDEAS = [topic.idea for topic in TOPICS]


@pytest.mark.parametrize("idea", IDEAS)
def test_a_room_is_whole_and_quiet(visit: Visit, lang: str, idea: str) -> None:
    page = visit(f"/{lang}/{idea}")
    assert page.get_by_role("heading", level=1).inner_text()
    assert page.locator("[data-answer]").inner_text().strip()
    assert page.locator(".stage .figure svg, .stage .figure table").count()


def test_home_leads_to_every_room(visit: Visit, lang: str) -> None:
    page = visit(f"/{lang}/")
    assert [link.get_attribute("href") for link in page.locator(".rooms .card").all()] == [f"/{lang}/{idea}" for idea in IDEAS]
    assert page.locator(".rooms .living svg").count() == len(IDEAS)
    assert page.locator(".rooms .living text:visible").count() == 0
    assert page.locator(".rooms .living").evaluate_all("all => all.every((one) => one.scrollHeight <= one.clientHeight)")


CLIPPED = """() => [...document.querySelectorAll("[data-steps] math, [data-steps] .change, [data-steps] .change > div")]
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""


@pytest.mark.parametrize("idea", IDEAS)
def test_no_step_of_any_preset_is_cut_off(visit: Visit, idea: str) -> None:
    page = visit(f"/en/{idea}")
    for preset in next(topic for topic in TOPICS if topic.idea == idea).presets:
        page.goto(f"/en/{idea}?{urlencode({'verb': preset.verb, **preset.values})}")
        page.locator("html[data-ready]").wait_for(state="attached")
        assert (preset.key, page.evaluate(CLIPPED)) == (preset.key, [])


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 720)])
def test_a_link_with_a_step_opens_at_its_top_and_the_picture_hides_nothing_on_a_low_screen(visit: Visit, width: int, height: int) -> None:
    page = visit("/en/systems", {"step": "2"}, viewport={"width": width, "height": height})
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0
    page.locator(".systems-typed input").fill("r2 - r1")
    top, bottom = page.evaluate(
        "[document.querySelector('.systems-now').getBoundingClientRect().top, document.querySelector('.systems-stage').getBoundingClientRect().bottom]"
    )
    assert top >= bottom
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.systems-stage')).position") == "static"
