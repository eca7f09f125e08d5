"""The room of objects in the lab's own page: sliced, turned, unfolded and followed by mouse, finger and keys; the Python shown runs to what is shown."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.widgets.hosted import Room, settled, state_of

AXE = Axe()
CARD = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
STACK = "[[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]]"
COPY = {"en": "Copy the Python that takes this part", "zh": "复制取出这部分的 Python 代码"}
ALONG = {"en": "Along axis {}", "zh": "沿轴 {}"}


def taken(page: Page, lang: str = "en") -> Any:
    """What the copied Python gives, run in a scope of its own."""
    clipboard = "{ value: { writeText: async (text) => { window.copied = text } }, configurable: true }"
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {clipboard})")
    page.get_by_role("button", name=COPY[lang]).click()
    *lines, last = page.evaluate("window.copied").splitlines()
    scope: dict[str, Any] = {}
    exec("\n".join([*lines, f"part = {last}"]), scope)
    return scope["part"]


def shown(page: Page) -> list[float]:
    """The numbers of the part that the widget writes out."""
    settled(page)
    text = page.locator("output.kit-sum .kit-result").text_content() or ""
    return [float(number.replace("−", "-")) for number in text.strip("[]").split()]


def lit(page: Page) -> list[float]:
    """The numbers that are lit in the tables."""
    settled(page)
    return [float(text.replace("−", "-")) for text in page.locator(".kit-board td.kit-lit").all_text_contents()]


def agreed(page: Page, lang: str = "en") -> Any:
    """The copied Python, the part written out, and what is lit in the tables and in memory say the same."""
    settled(page)
    part = taken(page, lang)
    wanted = np.ravel(np.asarray(part, dtype=float)).tolist()
    assert shown(page) == wanted
    assert sorted(lit(page)) == sorted(wanted)
    memory = page.locator(".kit-cell.kit-lit b").all_text_contents()
    assert sorted(float(text) for text in memory) == sorted(wanted)
    return part


def cell(page: Page, i: int, j: int, sheet: int = 0) -> Locator:
    return page.locator(".kit-board").nth(sheet).locator(f'[data-at="{i} {j}"]')


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_row_a_column_and_an_entry_are_taken_by_a_click_and_the_code_runs_to_them(room: Room, lang: str) -> None:
    with room("objects", lang, verb="describe", x=CARD) as page:
        assert str(agreed(page, lang)).split() == ["数学", "英语", "物理", "78", "92", "85"]
        cell(page, 0, -1).click()
        assert shown(page) == [90, 85, 88]
        assert 'x["张三", :]' in (page.locator(".kit-code").text_content() or "")
        assert "x[0, :]" in (page.locator(".kit-code").text_content() or "")
        agreed(page, lang)
        cell(page, -1, 1).click()
        agreed(page, lang)
        assert shown(page) == [85, 92]
        cell(page, 1, 2).click()
        settled(page)
        assert taken(page, lang) == 85
        assert shown(page) == [85]
        assert state_of(page)["w_view_at"] == "1 2"


def test_keys_walk_through_entries_and_names_with_one_stop_for_tab(room: Room) -> None:
    with room("objects", verb="describe", x=CARD) as page:
        assert page.locator('.kit-board [tabindex="0"]').count() == 1
        cell(page, 1, 1).focus()
        for key, focused in (
            ("ArrowUp", "0 1"),
            ("ArrowLeft", "0 0"),
            ("ArrowLeft", "0 -1"),
            ("ArrowDown", "1 -1"),
            ("End", "1 2"),
            ("ArrowUp", "0 2"),
            ("ArrowUp", "-1 2"),
        ):
            page.keyboard.press(key)
            settled(page)
            assert page.evaluate("document.activeElement.dataset.at") == focused
        assert shown(page) == [88, 85]
        agreed(page)
        assert page.locator('.kit-board [tabindex="0"]').count() == 1


def test_a_finger_takes_a_row(room: Room) -> None:
    with room("objects", verb="describe", x=CARD, touch=True, width=400) as page:
        cell(page, 0, -1).tap()
        agreed(page)
        assert shown(page) == [90, 85, 88]
        box = cell(page, 0, 0).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 40


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_stack_is_sliced_along_any_axis_by_choosing(room: Room, lang: str) -> None:
    with room("objects", lang, verb="describe", x=STACK) as page:
        held = np.array([[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]])
        for key in ([":", "1", ":"], [":", ":", "2"], ["0", ":", "1"], [":", ":", ":"], ["1", "0", "2"]):
            for axis, choice in enumerate(key):
                page.get_by_label(ALONG[lang].format(axis)).select_option(choice)
            settled(page)
            part = np.asarray(taken(page, lang), dtype=float)
            wanted = held[tuple(slice(None) if choice == ":" else int(choice) for choice in key)]
            assert part.tolist() == wanted.tolist()
            assert sorted(lit(page)) == sorted(np.ravel(wanted).tolist())


def test_a_whole_sheet_is_taken_by_its_name(room: Room) -> None:
    with room("objects", verb="describe", x=STACK) as page:
        page.get_by_role("button", name="x[1]", exact=True).click()
        agreed(page)
        assert shown(page) == [95, 70, 81, 60, 88, 77]


def test_transposing_moves_the_entry_but_not_its_place_in_memory(room: Room) -> None:
    with room("objects", verb="describe", x=CARD) as page:
        cell(page, 1, 0).click()
        settled(page)
        assert page.locator(".kit-cell.kit-marked i").text_content() == "3"
        page.get_by_role("button", name="Transpose").click()
        settled(page)
        assert page.locator(".kit-cell.kit-marked i").text_content() == "3"
        assert page.locator(".kit-board td.kit-marked").get_attribute("data-at") == "0 1"
        assert "(1, 3)" in (page.locator(".kit-said").text_content() or "")
        assert taken(page) == 78
        cell(page, 0, -1).click()
        agreed(page)
        assert shown(page) == [90, 78]
        assert 'x.transpose(1, 0)["数学", :]' in (page.locator(".kit-code").text_content() or "")


def test_the_axes_of_a_stack_are_put_in_any_order(room: Room) -> None:
    with room("objects", verb="describe", x=STACK, w_view_at="1 0 :") as page:
        held = np.array([[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]])
        before = shown(page)
        for order in ("2 0 1", "1 2 0", "2 1 0"):
            page.get_by_label("Order of the axes").select_option(order)
            settled(page)
            assert shown(page) == before
            part = np.asarray(taken(page), dtype=float)
            assert part.tolist() == before
            said = page.locator(".kit-axes").text_content() or ""
            assert [int(side.split(": ")[1]) for side in said.split(" · ")] == [held.shape[int(axis)] for axis in order.split()]


def test_memory_is_walked_by_keys_and_the_entry_follows(room: Room) -> None:
    with room("objects", verb="describe", x=STACK) as page:
        memory = page.get_by_role("slider", name="In memory")
        memory.focus()
        page.keyboard.press("Home")
        for _ in range(7):
            page.keyboard.press("ArrowRight")
        settled(page)
        assert memory.get_attribute("aria-valuenow") == "7"
        assert page.locator(".kit-board td.kit-marked").text_content() == "70"
        assert "1 · 6 + 0 · 3 + 1 · 1 = 7" in (page.locator(".kit-way").text_content() or "")
        assert state_of(page)["w_view_at"] == "1 0 1"
        page.locator('.kit-cell[data-offset="2"]').click()
        settled(page)
        assert shown(page) == [88]


def test_the_steps_of_a_reshape_carry_each_entry_to_its_new_place(room: Room) -> None:
    with room("objects", verb="reshape", x="1 2 3 4 5 6", shape="2 3") as page:
        for step in range(1, 7):
            page.locator("[data-player] input").fill(str(step))
            settled(page)
            marked = page.locator(".kit-board td.kit-marked")
            assert marked.all_text_contents() == [str(step), str(step)]
            assert marked.nth(1).get_attribute("data-at") == f"{(step - 1) // 3} {(step - 1) % 3}"


def test_sheets_unfold_from_a_stack_to_side_by_side(room: Room) -> None:
    with room("objects", verb="describe", x=STACK, w_view_fan="0") as page:
        sheets = page.locator(".kit-sheet")
        one, two = sheets.nth(0).bounding_box(), sheets.nth(1).bounding_box()
        assert one is not None
        assert two is not None
        assert two["x"] < one["x"] + one["width"]
        page.get_by_label("Unfold the sheets").press("End")
        settled(page)
        two = sheets.nth(1).bounding_box()
        assert two is not None
        assert two["x"] >= one["x"] + one["width"]


def test_a_number_is_dragged_and_python_follows(room: Room) -> None:
    with room("objects", verb="describe", x="25 ℃") as page:
        number = page.get_by_role("spinbutton", name="The number")
        number.focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        assert page.locator("textarea[name=x]").input_value() == "26 ℃"
        assert "26" in (page.locator("[data-answer]").text_content() or "")
        box = number.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 10, box["y"] + 10)
        page.mouse.down()
        page.mouse.move(box["x"] - 15, box["y"] + 10, steps=4)
        page.mouse.up()
        settled(page)
        assert page.locator("textarea[name=x]").input_value() == "21 ℃"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_picture_is_clicked_and_its_numbers_are_those_of_the_file(room: Room, lang: str) -> None:
    from ossature.tour import example

    held = np.load(example("sunset.npy"))
    with room("objects", lang, verb="describe", x="example:sunset.npy") as page:
        expect(page.locator("canvas")).to_have_count(4)
        canvas = page.locator("canvas").nth(3)
        box = canvas.bounding_box()
        assert box is not None
        canvas.click(position={"x": box["width"] * 20.5 / 32, "y": box["height"] * 12.5 / 24})
        settled(page)
        assert state_of(page)["w_view_at"] == "12 20 2"
        assert shown(page) == [held[12, 20, 2]]
        assert taken(page, lang) == held[12, 20, 2]
        painted = page.evaluate(
            "(canvas) => [...canvas.getContext('2d').getImageData(5 * canvas.width / 32 + 2, 3 * canvas.height / 24 + 2, 1, 1).data]",
            page.locator("canvas").first.element_handle(),
        )
        assert painted[:3] == held[3, 5].tolist()
        page.get_by_label(ALONG[lang].format(2)).select_option(":")
        settled(page)
        assert shown(page) == held[12, 20].tolist()


def test_the_window_of_a_large_table_follows_the_keys(room: Room) -> None:
    with room("objects", verb="describe", x="example:portrait.csv") as page:
        cell(page, 7, 1).focus()
        for _ in range(5):
            page.keyboard.press("ArrowDown")
            settled(page)
        assert page.evaluate("document.activeElement.dataset.at") == "12 1"
        assert page.locator(".kit-board td.kit-marked").get_attribute("data-at") == "12 1"


def test_bad_input_keeps_the_last_picture(room: Room) -> None:
    with room("objects", verb="describe", x=CARD, refused=True) as page:
        page.locator("textarea[name=x]").fill("[[1, 2], [3]]")
        page.wait_for_selector("[data-fault]:not([hidden])")
        assert lit(page) == [78, 92, 85]
        page.locator("textarea[name=x]").fill("[[1, 2], [3, 4]]")
        page.wait_for_selector("[data-fault][hidden]", state="attached")
        agreed(page)
        assert shown(page) == [3, 4]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("x", "width"), [(CARD, 360), (STACK, 360), ("example:sunset.npy", 360), ("25 ℃", 360), ("example:class_marks.csv", 768)])
def test_nothing_is_wider_than_the_page(room: Room, lang: str, x: str, width: int) -> None:
    with room("objects", lang, verb="describe", x=x, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("x", [CARD, STACK, "example:sunset.npy", "25 ℃"])
def test_axe_finds_nothing_in_the_picture(room: Room, x: str) -> None:
    for dark in (False, True):
        with room("objects", "zh", dark=dark, verb="describe", x=x) as page:
            assert AXE.run(page, context="[data-widget]").response["violations"] == []


def test_what_is_looked_at_is_said_to_those_who_listen(room: Room) -> None:
    with room("objects", verb="describe", x=CARD) as page:
        cell(page, 0, -1).click()
        expect(page.locator("[data-live], [data-kit-live]").first).to_contain_text('x["张三", :] = [90', timeout=3000)
