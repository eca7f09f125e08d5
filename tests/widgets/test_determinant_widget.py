"""The determinant's widget in the lab's own page: by mouse, finger and keys, in both languages."""

from __future__ import annotations

import re
import time
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from ossature import det
from ossature.widgets.rooms import reply
from tests.widgets.hosted import Room, settled, state_of, touch_drag

NAMES = {"en": "Column {}", "zh": "第 {} 列"}


def column(page: Page, index: int, lang: str = "en") -> Locator:
    return page.get_by_role("slider", name=NAMES[lang].format(index), exact=True)


def middle(place: Locator) -> tuple[float, float]:
    box = place.locator("circle").first.bounding_box() if place.locator("circle").count() else place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def entry(page: Page, row: int, col: int, lang: str = "en", name: str = "A") -> Locator:
    return page.get_by_role("spinbutton", name=f"{name}, row {row}, column {col}" if lang == "en" else f"{name} 第 {row} 行第 {col} 列")


def pixels(page: Page, selector: str) -> np.ndarray:
    return np.array(re.findall(r"-?\d+\.?\d*", page.locator(selector).first.get_attribute("d") or ""), dtype=float).reshape(-1, 2)


def area(corners: np.ndarray) -> float:
    """The signed area of a polygon on the screen, whose second axis points down: anticlockwise as one sees it is positive."""
    after = np.roll(corners, -1, axis=0)
    return -float(np.sum(corners[:, 0] * after[:, 1] - corners[:, 1] * after[:, 0])) / 2


def drawn_determinant(page: Page) -> float:
    """The area of the parallelogram in the picture, in unit squares of the picture."""
    faces = page.locator(".kit-face")
    expect(faces).to_have_count(2)
    return area(pixels(page, ".kit-face.kit-result, .kit-face.kit-warning")) / abs(area(pixels(page, ".kit-face.kit-before")))


def agreed(page: Page, lang: str = "en") -> Any:
    """Picture, field, entries and answer say the same; the matrix as text."""
    settled(page)
    text = page.locator("textarea[name=a]").input_value()
    value = det(text).value
    rows = [row.split() for row in text.split(";")]
    assert drawn_determinant(page) == pytest.approx(float(value), rel=0.02, abs=0.02)
    for i, row in enumerate(rows):
        for j, held in enumerate(row):
            said = entry(page, i + 1, j + 1, lang).get_attribute("aria-valuetext")
            assert said is not None
            assert float(Fraction(said.replace("−", "-"))) == pytest.approx(float(Fraction(held)), abs=5e-4)
    wanted = reply("determinant", {"a": text}, lang)["answer"]
    assert (
        page.evaluate("(html) => { const made = document.createElement('div'); made.innerHTML = html; return made.textContent }", wanted)
        == page.locator("[data-answer]").text_content()
    )
    return text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_column_is_dragged_by_mouse_and_everything_follows(room: Room, lang: str) -> None:
    with room("determinant", lang, a="2 1; 1 3") as page:
        x, y = middle(column(page, 1, lang))
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 60, y - 40, steps=5)
        page.mouse.up()
        text = agreed(page, lang)
        assert text != "2 1; 1 3"
        assert text.split(";")[0].split()[1] == "1"  # the other column stays
        assert state_of(page)["a"] == text
        assert column(page, 1, lang).get_attribute("aria-valuetext")


def test_while_a_hand_holds_a_column_python_is_asked_now_and_then_and_at_once_when_it_lets_go(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url) if "/reply" in request.url else None)
        x, y = middle(column(page, 1))
        page.mouse.move(x, y)
        page.mouse.down()
        since = time.monotonic()
        for step in range(1, 31):
            page.mouse.move(x + 7 * step, y)  # every move is a new place: the hand never rests
            page.wait_for_timeout(20)
        held = time.monotonic() - since
        page.mouse.up()
        assert 2 <= len(asked) <= 3 + held / 0.4
        agreed(page)  # the answer is that of the last place


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_column_is_dragged_by_finger(room: Room, lang: str) -> None:
    with room("determinant", lang, width=360, touch=True, a="2 1; 1 3") as page:
        column(page, 2, lang).scroll_into_view_if_needed()
        x, y = middle(column(page, 2, lang))
        touch_drag(page, (x + 15, y + 12), (x - 45, y + 30))  # 19 pixels beside the middle still hits
        text = agreed(page, lang)
        assert text.split(";")[0].split()[0] == "2"
        assert text.split(";")[0].split()[1] != "1"


def test_a_column_is_moved_by_keys_finer_with_alt_and_coarser_with_shift(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        column(page, 1).focus()
        for key, wanted in [("ArrowRight", "2.1 1; 1 3"), ("Shift+ArrowUp", "2.1 1; 2 3"), ("Alt+ArrowLeft", "2.09 1; 2 3"), ("ArrowDown", "2.09 1; 1.9 3")]:
            page.keyboard.press(key)
            settled(page)
            assert agreed(page) == wanted
        expect(page.locator("[data-live]")).to_contain_text("parallelogram")


def test_an_entry_is_scrubbed_by_mouse_finger_and_keys_and_typed(room: Room) -> None:
    with room("determinant", touch=True, a="1/2 1; 1 3") as page:
        place = entry(page, 2, 2)
        place.scroll_into_view_if_needed()
        x, y = middle(place)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 20, y, steps=4)
        page.mouse.up()
        assert agreed(page) == "1/2 1; 1 3.4"
        place.scroll_into_view_if_needed()
        x, y = middle(place)
        touch_drag(page, (x, y), (x - 40, y))
        assert agreed(page) == "1/2 1; 1 2.6"
        place.focus()
        page.keyboard.press("Shift+ArrowUp")
        assert agreed(page) == "1/2 1; 1 4"
        page.keyboard.press("Alt+ArrowDown")
        assert agreed(page) == "1/2 1; 1 3.99"
        page.keyboard.press("Enter")
        page.keyboard.type("7/3")
        page.keyboard.press("Enter")
        assert agreed(page) == "1/2 1; 1 7/3"
        expect(place).to_be_focused()
        entry(page, 1, 2).dblclick()
        page.keyboard.type("9")
        page.keyboard.press("Escape")
        assert agreed(page) == "1/2 1; 1 7/3"


@pytest.mark.parametrize(
    ("a", "said"),
    [
        ("2 1; 1 3", "anticlockwise"),
        ("1 2; 3 1", "turned over"),
        ("1 2; 2 4", "squashed onto it"),
        ("0 0; 0 0", "one point"),
        ("1 0 0; 0 2 0; 0 0 3", "right hand is still a right hand"),
        ("0 1 0; 1 0 0; 0 0 2", "left hand"),
        ("1 2 3; 4 5 6; 7 8 9", "squashed flat"),
        ("1 2 3; 2 4 6; 3 6 9", "on one line"),
        ("0 0 0; 0 0 0; 0 0 0", "one point"),
    ],
)
def test_orientation_and_collapse_are_said(room: Room, a: str, said: str) -> None:
    with room("determinant", a=a) as page:
        assert said in (page.locator(".kit-said").text_content() or "")


def test_turning_over_changes_the_colour_and_the_turning_mark(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        assert page.locator(".kit-face.kit-result").count() == 1
        assert page.locator(".kit-label", has_text="↺").count() == 1
        page.locator("textarea[name=a]").fill("1 2; 3 1")
        page.wait_for_selector(".kit-face.kit-warning", state="attached")
        settled(page)
        assert drawn_determinant(page) == pytest.approx(-5, rel=0.02)
        assert page.locator(".kit-face.kit-warning").count() == 1
        assert page.locator(".kit-label", has_text="↻").count() == 1


def test_the_steps_move_the_picture_forth_and_back(room: Room) -> None:
    a = "0 2; 3 1"
    with room("determinant", a=a, method="elimination") as page:
        lines = reply("determinant", {"a": a, "method": "elimination"}, "en")["steps"]["lines"]
        shapes = [line["rows"] for line in lines]
        assert any(shapes)
        forward, back = page.locator("[data-player] button").last, page.locator("[data-player] button").first
        seen = []
        for count, rows in enumerate(shapes, 1):
            forward.click()
            settled(page)
            if rows:
                assert drawn_determinant(page) == pytest.approx(float(np.linalg.det(rows)), abs=0.05)
                shown = [entry(page, i, j, name=f"A{'₁₂₃'[count - 1]}").get_attribute("aria-valuetext") or "" for i in (1, 2) for j in (1, 2)]
                assert [float(text.replace("−", "-")) for text in shown] == sum(rows, [])
                seen.append(page.locator(".kit-said").text_content() or "")
                expect(column(page, 1)).to_be_hidden()
        assert "exchanges two rows" in seen[0]
        for _ in shapes:
            back.click()
        settled(page)
        assert drawn_determinant(page) == pytest.approx(-6, rel=0.02)
        expect(column(page, 1)).to_be_visible()


def test_with_motion_a_step_glides_and_with_reduced_motion_it_jumps(room: Room) -> None:
    watch = """() => {
        const face = () => document.querySelector('.kit-face.kit-result,.kit-face.kit-warning').getAttribute('d');
        window.seen = new Set();
        const look = () => { window.seen.add(face()); requestAnimationFrame(look); };
        look();
    }"""
    counts = {}
    for still in (True, False):
        with room("determinant", still=still, a="2 1; 1 3", method="elimination") as page:
            page.wait_for_timeout(600)
            page.evaluate(watch)
            page.locator("[data-player] button").last.click()
            page.wait_for_timeout(900)
            counts[still] = page.evaluate("window.seen.size")
    assert counts[True] <= 3  # before, after, and the window that fits it
    assert counts[False] > counts[True]


def test_three_dimensions_turn_by_mouse_finger_keys_and_buttons(room: Room) -> None:
    with room("determinant", touch=True, a="2 1 0; 1 3 1; 0 2 5") as page:
        stage = page.get_by_role("group", name=re.compile("unit cube"))
        seen = [page.locator(".kit-shaft").first.get_attribute("d")]
        box = stage.bounding_box()
        assert box is not None
        x, y = box["x"] + 40, box["y"] + 40

        def turned() -> str:
            settled(page)
            seen.append(page.locator(".kit-shaft").first.get_attribute("d"))
            assert len(set(seen)) == len(seen)
            return state_of(page).get("w_view_camera", "")

        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 50, y + 30, steps=4)
        page.mouse.up()
        assert turned() == "-57 39"
        touch_drag(page, (x, y), (x + 40, y))
        assert turned().endswith(" 39")
        stage.focus()
        page.keyboard.press("ArrowUp")
        assert turned().endswith(" 45")
        page.get_by_role("button", name="Turn right").click()
        camera = turned()
        address = page.url
        assert drawn_volume(page) == pytest.approx(21, rel=0.02)
    with room("determinant", a="2 1 0; 1 3 1; 0 2 5", w_view_camera=camera) as page:
        assert state_of(page)["w_view_camera"] == camera
        assert address.split("?")[0] == page.url.split("?")[0]
        assert page.locator(".kit-shaft").first.get_attribute("d") == seen[-1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_column_of_a_3x3_is_dragged_in_the_plane_of_the_screen_and_along_one_axis(room: Room, lang: str) -> None:
    with room("determinant", lang, touch=True, a="2 1 0; 1 3 1; 0 2 5") as page:
        handle = column(page, 3, lang)
        handle.scroll_into_view_if_needed()
        held = [np.array([[2.0, 1, 0], [1, 3, 1], [0, 2, 5]])]

        def moved() -> np.ndarray:
            settled(page)
            rows = page.locator("textarea[name=a]").input_value().split(";")
            held.append(np.array([[float(entry) for entry in row.split()] for row in rows]))
            change = held[-1] - held[-2]
            assert np.all(change[:, :2] == 0)
            assert np.any(change[:, 2] != 0)
            return change[:, 2]

        x, y = middle(handle)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 40, y - 30, steps=5)
        moved()
        assert middle(handle) == pytest.approx((x + 40, y - 30), abs=5)  # it stays under the pointer
        page.mouse.up()
        settled(page)
        x, y = middle(handle)
        touch_drag(page, (x, y), (x - 60, y))
        moved()
        x, y = middle(handle)
        handle.focus()
        page.keyboard.down("z")
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 30, y + 40, steps=5)
        page.mouse.up()
        page.keyboard.up("z")
        assert np.nonzero(moved())[0].tolist() == [2]
        handle.focus()
        axes = []
        for key in ("ArrowUp", "ArrowRight", "PageDown"):
            page.keyboard.press(key)
            axes.append(np.nonzero(moved())[0].tolist())
        assert sorted(axes) == [[0], [1], [2]]


def drawn_volume(page: Page) -> float:
    """The volume the sentence under the picture names."""
    return float(re.findall(r"volume (\d+\.?\d*)", page.locator(".kit-said").text_content() or "")[0])


def test_a_matrix_too_large_for_a_table_is_left_to_the_still_picture_and_back(room: Room) -> None:
    large = "; ".join(" ".join(str(int(i == j)) for j in range(14)) for i in range(14))
    with room("determinant", a=large) as page:
        assert page.locator("[data-widget] > *").count() == 0
        expect(page.locator("[data-picture] svg")).to_be_visible()
        page.locator("textarea[name=a]").fill("2 1; 1 3")
        page.wait_for_selector(".kit-face.kit-result", state="attached")
        settled(page)
        assert drawn_determinant(page) == pytest.approx(5, rel=0.02)
        expect(page.locator("[data-picture]")).to_be_hidden()
        page.locator("textarea[name=a]").fill(large)  # asked for while the widget still drew: the still picture is asked for again
        expect(page.locator("[data-picture] svg")).to_be_visible()


def test_bad_input_keeps_the_picture_and_says_what_is_wrong(room: Room) -> None:
    with room("determinant", refused=True, a="2 1; 1 3") as page:
        before = page.locator(".kit-face.kit-result").get_attribute("d")
        for bad in ("2 1; 1", "2 1; 1 x y", "1 2 3; 4 5 6", "<b>2</b>"):
            page.locator("textarea[name=a]").fill(bad)
            expect(page.get_by_role("alert")).to_be_visible()
            settled(page)
            assert page.locator(".kit-face.kit-result").get_attribute("d") == before
        page.locator("textarea[name=a]").fill("2 1; 1 4")
        expect(page.get_by_role("alert")).to_be_hidden()
        assert agreed(page) == "2 1; 1 4"


def test_text_only_python_can_read_is_drawn_from_its_reply(room: Room) -> None:
    with room("determinant", a="[[2, 1], [1, √4]]") as page:
        assert drawn_determinant(page) == pytest.approx(3, rel=0.02)


def test_a_root_stays_as_typed_while_the_other_column_is_moved(room: Room) -> None:
    with room("determinant", a="√2 1; 1 3") as page:
        assert entry(page, 1, 1).get_attribute("aria-valuetext") == "√2"
        column(page, 2).focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        assert page.locator("textarea[name=a]").input_value().startswith("√2 1; 1 3.")
        assert drawn_determinant(page) == pytest.approx(2**0.5 * 3.1 - 1, rel=0.05)


def test_two_fingers_zoom_the_plane(room: Room) -> None:
    with room("determinant", touch=True, a="2 1; 1 3") as page:
        unit = abs(area(pixels(page, ".kit-face.kit-before")))
        box = page.locator(".kit-stage").bounding_box()
        assert box is not None
        session = page.context.new_cdp_session(page)
        y = box["y"] + box["height"] - 30
        for kind, apart in [("touchStart", 20), *(("touchMove", 20 + 10 * k) for k in range(1, 7)), ("touchEnd", 0)]:
            fingers = [{"x": box["x"] + 100 + side * apart, "y": y, "id": i} for i, side in enumerate((-1, 1))] if apart else []
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        settled(page)
        assert abs(area(pixels(page, ".kit-face.kit-before"))) > 2 * unit


def test_the_language_changes_at_the_same_place_and_the_picture_speaks_it(room: Room) -> None:
    with room("determinant", a="2 1; 1 4") as page:
        page.get_by_role("link", name="中文").click()
        expect(column(page, 1, "zh")).to_be_visible()
        settled(page)
        assert drawn_determinant(page) == pytest.approx(7, rel=0.02)
        assert "逆时针" in (page.locator(".kit-said").text_content() or "")
        page.get_by_role("link", name="English").click()
        expect(column(page, 1)).to_be_visible()
        column(page, 1).focus()
        page.keyboard.press("ArrowRight")
        assert agreed(page) != "2 1; 1 4"


def test_a_burst_of_moves_is_drawn_once(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        x, y = middle(column(page, 1))
        page.mouse.move(x, y)
        page.mouse.down()
        asked = page.evaluate(
            """([x, y]) => {
                const handle = document.querySelector('[role=slider].kit-first');
                const usual = requestAnimationFrame;
                let asked = 0;
                window.requestAnimationFrame = (draw) => { asked++; return usual(draw); };
                for (let i = 1; i <= 40; i++)
                    handle.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerId: 1, clientX: x + i, clientY: y - i }));
                window.requestAnimationFrame = usual;
                return asked;
            }""",
            [x, y],
        )
        page.mouse.up()
        assert 1 <= asked <= 2
        assert agreed(page) != "2 1; 1 3"


def test_the_window_stands_still_under_the_hand_and_fits_after(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        unit = abs(area(pixels(page, ".kit-face.kit-before")))
        x, y = middle(column(page, 2))
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 400, y - 300, steps=6)  # far out of the picture
        settled(page)
        assert abs(area(pixels(page, ".kit-face.kit-before"))) == pytest.approx(unit, rel=1e-6)
        page.mouse.up()
        settled(page)
        assert abs(area(pixels(page, ".kit-face.kit-before"))) < unit
        agreed(page)


def test_the_plane_is_zoomed_and_moved_by_keys_buttons_and_ctrl_wheel_and_fits_again(room: Room) -> None:
    with room("determinant", a="2 1; 1 3") as page:
        stage = page.get_by_role("group", name=re.compile("unit square"))

        def look() -> tuple[float, float]:
            settled(page)
            corners = pixels(page, ".kit-face.kit-before")
            return round(abs(area(corners)) ** 0.5, 1), round(float(corners[0, 0]), 1)

        seen = [look()]
        page.get_by_role("button", name="Zoom in").click()
        seen.append(look())
        stage.focus()
        page.keyboard.press("-")
        seen.append(look())
        page.keyboard.press("ArrowLeft")
        seen.append(look())
        stage.hover()
        page.keyboard.down("Control")
        page.mouse.wheel(0, -100)
        page.keyboard.up("Control")
        seen.append(look())
        assert len(set(seen)) == len(seen)
        assert seen[1][0] == pytest.approx(seen[0][0] * 1.4, rel=0.01)
        page.get_by_role("button", name="Show everything").click()
        assert look() == seen[0]


def test_the_rows_of_a_4x4_are_seen_at_every_step_and_its_numbers_are_changed_by_hand(room: Room) -> None:
    a = "2 1 0 0; 1 3 0 1; 0 0 1 2; 1 0 0 2"
    lines = reply("determinant", {"verb": "det", "a": a}, "en")["steps"]["lines"]
    with room("determinant", verb="det", a=a) as page:
        held = page.locator(".kit-rows tr")
        for line in lines:
            page.locator("[data-player] button").nth(2).click()
            settled(page)
            assert [row.split() for row in held.all_inner_texts()] == [[text.replace("-", "−") for text in row] for row in line["entries"]]
            assert page.locator(".kit-rows tr:has(.kit-lit)").count() == len(line["changed"])
        page.locator("[data-player] input").fill("0")
        settled(page)
        page.get_by_role("spinbutton", name="A, row 1, column 1", exact=True).focus()
        page.keyboard.press("Shift+ArrowUp")
        settled(page)
        assert page.locator("textarea[name=a]").input_value() == "3 1 0 0; 1 3 0 1; 0 0 1 2; 1 0 0 2"
        wanted = round(float(np.linalg.det([[3, 1, 0, 0], [1, 3, 0, 1], [0, 0, 1, 2], [1, 0, 0, 2]])))
        assert f"det A = {wanted}" in page.locator(".kit-said").inner_text()
        assert f"= {wanted}".replace(" ", "") in page.locator("[data-answer]").inner_text().replace(" ", "").replace("\n", "")
