"""Every page in both languages: whole, quiet, and of this machine."""

from __future__ import annotations

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
