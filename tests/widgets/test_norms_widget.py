"""The norms' widget in the lab's own page: lengths, balls of any p, and the loss against both balls."""

from __future__ import annotations

import re

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from ossature import norm
from tests.widgets.hosted import Room, settled, state_of, touch_drag

VECTOR = {"en": "Vector x", "zh": "向量 x"}


def held(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def middle(place: Locator) -> tuple[float, float]:
    box = place.locator("circle").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def said(page: Page) -> str:
    return page.locator("[data-widget]").inner_text()


def lengths(page: Page) -> list[float]:
    """The numbers at the bars that are shown."""
    shown = page.locator(".kit-bars > .kit-number:visible").all_inner_texts()
    return [float(text.replace("−", "-")) for text in shown]


def agreed(page: Page) -> list[float]:
    """The vector of the field; bars, handle and sentence say its norms."""
    settled(page)
    x = [float(part) for part in page.locator("textarea[name=x]").input_value().split()]
    wanted = [np.linalg.norm(x, order) for order in (1, 2, np.inf)]
    assert lengths(page)[:3] == pytest.approx(wanted, abs=6e-4)
    return x


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_vector_is_dragged_by_mouse_finger_and_keys_and_all_norms_follow(room: Room, lang: str) -> None:
    with room("norms", lang, width=420, touch=True, x="3 4", ord="2") as page:
        handle = held(page, VECTOR[lang])
        handle.scroll_into_view_if_needed()
        x, y = middle(handle)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 20, y + 30, steps=4)
        page.mouse.up()
        seen = [agreed(page)]
        x, y = middle(handle)
        touch_drag(page, (x, y), (x - 90, y + 20))
        seen.append(agreed(page))
        handle.focus()
        page.keyboard.press("Shift+ArrowDown")
        seen.append(agreed(page))
        assert len({tuple(part) for part in seen}) == 3
        assert state_of(page)["x"].split() == page.locator("textarea[name=x]").input_value().split()


def test_the_slider_takes_p_from_a_quarter_to_infinity_and_python_answers_for_it(room: Room) -> None:
    with room("norms", x="3 4", ord="2") as page:
        order = page.get_by_role("slider", name="The order p")
        for key, text, p in [("Home", "0.25", 0.25), ("End", "inf", np.inf), ("ArrowLeft", "20", 20.0)]:
            order.focus()
            page.keyboard.press(key)
            agreed(page)
            assert state_of(page)["ord"] == text
            answer = page.locator("[data-answer]").inner_text().replace("\n", "")
            assert f"{float(norm([3.0, 4.0], p)):.4g}"[:4] in answer or p == 0.25
            assert lengths(page)[-1] == pytest.approx(np.linalg.norm([3, 4], p), rel=1e-3)
            assert ("no norm" in said(page)) == (p < 1)
        page.locator("textarea[name=x]").fill("3 5")  # an order that the form does not list stays
        page.wait_for_timeout(400)
        settled(page)
        assert state_of(page)["ord"] == "20"


def test_the_ball_goes_through_the_tip(room: Room) -> None:
    for p in ("0.5", "1", "1.5", "2", "4", "inf"):
        with room("norms", x="3 -4", ord=p) as page:
            points = np.array(re.findall(r"-?\d+\.?\d*", page.locator(".kit-curve.kit-fourth").get_attribute("d") or ""), dtype=float).reshape(-1, 2)
            tip = np.array(re.findall(r"-?\d+\.?\d*", held(page, "Vector x").get_attribute("transform") or ""), dtype=float)
            along = np.roll(points, -1, axis=0) - points
            share = np.clip(((tip - points) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-9), 0, 1)
            assert np.linalg.norm(points + share[:, None] * along - tip, axis=1).min() < 1.5


def test_a_distance_has_two_ends_to_drag(room: Room) -> None:
    with room("norms", verb="distance", x="1 2", y="4 6", ord="1") as page:
        assert lengths(page) == [7, 5, 4]
        held(page, "Vector x").focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        one = lengths(page)[0]
        assert one < 7
        held(page, "Vector y").focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        assert lengths(page)[0] > one
        x, y = (np.array(state_of(page)[key].split(), dtype=float) for key in "xy")
        assert lengths(page)[0] == pytest.approx(np.abs(x - y).sum(), abs=6e-4)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_loss_touches_the_diamond_in_a_corner_and_says_why_with_its_numbers(room: Room, lang: str) -> None:
    zero, both = {"en": ("exactly zero", "keep both"), "zh": ("恰好为零", "两个都留着")}[lang]
    with room("norms", lang, w_view_tab="loss") as page:
        first = page.locator(".kit-tinted.kit-second")
        assert zero in first.inner_text()
        assert "(0, 1)" in first.inner_text()
        gain, loss = (float(number) for number in re.findall(r"\d+\.\d+", first.inner_text())[:2])
        assert gain < loss
        best = held(page, {"en": "Best weights without a penalty", "zh": "不加惩罚时的最优权重"}[lang])
        best.focus()
        for _ in range(2):
            page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Shift+ArrowDown")
        settled(page)
        across, up = (float(part) for part in state_of(page)["w_view_best"].split())
        assert across > 1
        assert up < 2
        assert both in first.inner_text() or zero in first.inner_text()
        x, y = middle(best)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 40, y - 60, steps=4)
        page.mouse.up()
        settled(page)
        assert state_of(page)["w_view_best"] != f"{across} {up}"


def test_the_best_point_inside_the_balls_is_left_alone_and_the_radius_decides(room: Room) -> None:
    with room("norms", w_view_tab="loss", w_view_best="0.2 0.3") as page:
        assert said(page).count("changes nothing") == 2
        size = page.get_by_role("slider", name="Size of the balls")
        size.focus()
        page.keyboard.press("Home")
        settled(page)
        assert "changes nothing" not in said(page)
        assert state_of(page)["w_view_radius"] == "0.1"


def test_tabs_go_by_arrow_keys_and_the_focus_stays(room: Room) -> None:
    with room("norms") as page:
        page.get_by_role("tab", selected=True).focus()
        page.keyboard.press("ArrowRight")
        settled(page)
        assert state_of(page)["w_view_tab"] == "loss"
        expect(page.get_by_role("tab", selected=True)).to_be_focused()
        expect(page.get_by_role("tabpanel")).to_have_count(1)
        page.keyboard.press("Home")
        settled(page)
        assert "w_view_tab" not in state_of(page)
        assert len(lengths(page)) == 3


@pytest.mark.parametrize("order", ["1", "2", "inf", "fro", "nuc"])
def test_a_2x2_shows_its_unit_ball_and_the_norm_python_gives(room: Room, order: str) -> None:
    with room("norms", x="1 2; 3 4", ord=order) as page:
        wanted = float(norm([[1.0, 2.0], [3.0, 4.0]], order if order in ("fro", "nuc", "inf") else int(order)))
        numbers = [float(number) for number in re.findall(r"\d+\.?\d*", page.locator(".kit-said").inner_text())]
        assert min(abs(number - wanted) for number in numbers) < 6e-4


@pytest.mark.parametrize("state", [{"x": "1 2 3 4"}, {"x": "1 2; 3 4", "ord": "max"}, {"verb": "distance", "x": "1 2 3 4", "y": "2 3 4 5"}])
def test_what_it_cannot_draw_is_left_to_the_still_picture(room: Room, state: dict[str, str]) -> None:
    with room("norms", **state) as page:
        assert page.locator("[data-widget] > *").count() == 0
        expect(page.locator("[data-picture] svg")).to_be_visible()


def test_the_zero_vector_and_order_zero_are_drawn_without_a_ball(room: Room) -> None:
    for state in ({"x": "0 0"}, {"x": "3 4", "ord": "0"}):
        with room("norms", **state) as page:
            assert page.locator(".kit-curve.kit-fourth").count() == 0
            assert len(lengths(page)) == 3


def sides(page: Page) -> list[str]:
    settled(page)
    return page.locator("[data-widget] .kit-label").all_text_contents()


def test_every_step_of_a_distance_in_space_moves_the_picture(room: Room) -> None:
    with room("norms", verb="distance", x="1 2 3", y="4 0 5") as page:
        forward = page.locator("[data-player] button").nth(2)
        assert {"3", "2", "x", "y", "4.123"} <= set(sides(page))
        forward.click()
        assert {"1 − 4 = −3", "2 − 0 = 2", "3 − 5 = −2"} <= set(sides(page))
        forward.click()
        assert {"|3|²", "|2|²"} <= set(sides(page))
        assert lengths(page) == pytest.approx([7, 17**0.5, 3], abs=6e-4)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_vector_of_three_numbers_is_dragged_in_space_by_mouse_finger_and_keys(room: Room, lang: str) -> None:
    with room("norms", lang, touch=True, x="1 2 3") as page:
        handle = held(page, VECTOR[lang])
        handle.scroll_into_view_if_needed()
        x, y = middle(handle)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 20, y + 30, steps=4)
        page.mouse.up()
        seen = [[1.0, 2.0, 3.0], agreed(page)]
        x, y = middle(handle)
        touch_drag(page, (x, y), (x - 60, y + 20))
        seen.append(agreed(page))
        handle.focus()
        for key in ("Shift+ArrowUp", "Shift+ArrowRight", "Shift+PageUp"):
            page.keyboard.press(key)
            seen.append(agreed(page))
            assert np.count_nonzero(np.array(seen[-1]) != seen[-2]) == 1
        page.keyboard.down("y")
        page.keyboard.press("ArrowDown")
        page.keyboard.up("y")
        seen.append(agreed(page))
        assert [one != other for one, other in zip(seen[-1], seen[-2], strict=True)] == [False, True, False]
        assert len({str(one) for one in seen}) == len(seen)


def test_points_far_from_the_origin_are_seen_close(room: Room) -> None:
    with room("norms", verb="distance", x="1000000 0 0", y="1000003 4 0") as page:
        assert {"3", "4", "5"} <= set(sides(page))
