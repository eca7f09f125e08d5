"""The room of linear maps: the grid is dragged, the law is tried with arrows, a shift is caught; by mouse, finger and keys, in both languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ossature import is_linear
from ossature.widgets.rooms import reply
from tests.widgets.hosted import Room, handle_at, settled, touch_drag

COLUMN = {"en": "Image of unit vector 1", "zh": "第 1 个单位向量的像"}
ZERO = {"en": "Image of zero", "zh": "零的像"}
CLOSED = {"en": "the arrows close", "zh": "箭头合上了"}
OPEN = {"en": "do not close", "zh": "箭头合不上"}


def typed(page: Page) -> str:
    settled(page)
    return page.locator("[name=f]").first.input_value()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_grid_is_dragged_and_the_answer_follows(room: Room, lang: str) -> None:
    with room("maps", lang, verb="is_linear", f="2 0; 0 3") as page:
        x, y = handle_at(page, COLUMN[lang])
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 40, y - 60, steps=4)
        page.mouse.up()
        text = typed(page)
        assert text != "2 0; 0 3"
        assert is_linear(text)
        expect(page.locator(".kit-said")).to_contain_text(CLOSED[lang])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_zero_moved_by_keys_makes_the_map_affine_and_it_is_caught(room: Room, lang: str) -> None:
    with room("maps", lang, verb="is_linear", f="2 0; 0 3") as page:
        page.get_by_role("slider", name=ZERO[lang], exact=True).focus()
        page.keyboard.press("ArrowRight")
        text = typed(page)
        found = is_linear(text)
        assert not found
        assert found.affine
        assert found.a == [[2, 0], [0, 3]]
        expect(page.locator(".kit-said")).to_contain_text(OPEN[lang])


def test_a_finger_drags_on_a_narrow_screen(room: Room) -> None:
    with room("maps", "en", width=360, touch=True, verb="matrix_of", f="2 0; 0 3") as page:
        page.get_by_role("slider", name=COLUMN["en"], exact=True).scroll_into_view_if_needed()
        x, y = handle_at(page, COLUMN["en"])
        touch_drag(page, (x, y), (x - 20, y - 40))
        assert typed(page) != "2 0; 0 3"
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_bent_grid_comes_from_python_and_the_arrows_do_not_close(room: Room) -> None:
    with room("maps", "en", verb="is_linear", f="(x, y) -> (x + y^2/4, y)", w_u="1 2", w_v="0 1") as page:
        expect(page.locator(".kit-said")).to_contain_text("(3.25, 3)")
        expect(page.locator(".kit-said")).to_contain_text(OPEN["en"])
        page.get_by_role("slider", name="Arrow u", exact=True).focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        expect(page.locator(".kit-said")).not_to_contain_text("(3.25, 3)")


def test_what_the_reply_adds_is_where_the_arrows_go() -> None:
    held = reply("maps", {"verb": "is_linear", "f": "(x, y) -> (xy, x)", "w_u": "1 2", "w_v": "3 1"}, "en")["maps"]
    assert (held["u"], held["v"], held["both"], held["sum"]) == ([2, 1], [3, 3], [12, 4], [5, 4])
    for other in ("2 0; 0 3", "(x, y) -> (2x + 1, y)", "x -> x^2", "(x, y) -> (10^9 x^9, y)"):
        assert reply("maps", {"verb": "is_linear", "f": other}, "en")["maps"] is None


@pytest.mark.parametrize("verb", ["rotation", "compose", "projection"])
def test_verbs_without_a_living_picture_show_the_still_one(room: Room, verb: str) -> None:
    with room("maps", "en", verb=verb) as page:
        expect(page.locator("svg").first).to_be_visible()
