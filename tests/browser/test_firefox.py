"""The rooms in Debian's Firefox: whole, in both languages, by mouse and by keyboard, formulas set by the browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ossature.topics import TOPICS
from ossature.widgets import classes
from tests.browser.firefox import BINARY, Firefox, firefox

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BINARY is None, reason="FIREFOX IS NOT INSTALLED: apt-get install firefox-esr")]

FAULTS = "window.faults = []; window.addEventListener('error', (event) => window.faults.push(event.message));"
READY = "return document.documentElement.dataset.ready === ''"


@pytest.fixture(scope="module")
def fox() -> Iterator[Firefox]:
    with firefox() as held:
        yield held


def at(fox: Firefox, lab: str, path: str) -> None:
    fox.open(f"{lab}{path}")
    fox.run(FAULTS)
    fox.until(READY)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("idea", [topic.idea for topic in TOPICS])
def test_every_room_is_whole_in_firefox(fox: Firefox, lab: str, idea: str, lang: str) -> None:
    at(fox, lab, f"/{lang}/{idea}")
    assert fox.run("return document.documentElement.lang") == lang
    assert fox.run("return document.querySelector('[data-answer]').innerText.trim().length") > 0
    assert fox.run("return document.querySelectorAll('.figure svg, .figure table, .figure canvas').length") > 0
    assert fox.run("return document.fonts.check('16px \"Ossature Math\"')")
    assert fox.run("return document.documentElement.scrollWidth <= innerWidth + 1")
    assert fox.run("return window.faults") == []


@pytest.mark.parametrize("idea", sorted(classes().values()))
def test_a_key_on_what_is_dragged_changes_the_address_and_the_answer_in_firefox(fox: Firefox, lab: str, idea: str) -> None:
    at(fox, lab, f"/en/{idea}")
    before = fox.run("return location.search")
    fox.press("[data-widget] :is([role=slider], [role=spinbutton])", "right")
    fox.until(f"return location.search !== {before!r}")
    assert fox.run("return window.faults") == []


def test_a_column_is_dragged_by_the_mouse_and_python_answers_in_firefox(fox: Firefox, lab: str) -> None:
    at(fox, lab, "/en/determinant")
    before = fox.run("return document.querySelector('[data-answer]').innerText")
    fox.drag("[data-widget] [role=slider]", 60, -30)
    fox.until(f"return document.querySelector('[data-answer]').innerText !== {before!r}")


def test_steps_go_forward_by_their_button_in_firefox(fox: Firefox, lab: str) -> None:
    at(fox, lab, "/en/systems")
    fox.run("document.querySelector('[data-player] button:nth-of-type(3)').click()")
    fox.until("return document.querySelector('[data-steps] li[aria-current=step]') !== null")
    fox.until("return location.search.includes('step=1')")


def test_chinese_labels_are_drawn_and_not_boxes_in_firefox(fox: Firefox, lab: str) -> None:
    at(fox, lab, "/zh/systems?a=3%E8%8B%B9%E6%9E%9C+%2B+2%E6%A2%A8+%3D+19%3B+%E8%8B%B9%E6%9E%9C+%2B+4%E6%A2%A8+%3D+23")
    widths = fox.run(
        "return [...document.querySelectorAll('[data-steps] mtext')].filter((m) => m.textContent === '苹果').map((m) => m.getBoundingClientRect().width)"
    )
    assert widths
    assert min(widths) > 10
