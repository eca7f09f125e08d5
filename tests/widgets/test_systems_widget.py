"""The systems widget in the lab's own page: lines dragged, planes turned, rows reduced by hand, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import axe_playwright_python
import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from ossature import solve
from ossature.practice.rows import practise
from ossature.widgets.rooms import reply
from tests.widgets.hosted import Room, settled, state_of, touch_drag

SHIFT = {"en": "Shift line {}", "zh": "平移第 {} 条直线"}
TURN = {"en": "Turn line {}", "zh": "转动第 {} 条直线"}
ARTICLE = "2x + y = 5; x - y = 1"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PLANES = "x + y + z = 3; x - y + z = 1; 2x + 2z = 4"


def handle(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def number(page: Page, name: str) -> Locator:
    return page.get_by_role("spinbutton", name=name, exact=True)


def middle(place: Locator) -> tuple[float, float]:
    box = place.locator("circle").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def text_of(page: Page) -> str:
    settled(page)
    return page.locator("textarea[name=a]").input_value()


def said(page: Page) -> str:
    return page.locator(".kit-said").inner_text()


def practice(page: Page) -> Locator:
    return page.locator(".systems-practice")


def pixels(node: Locator) -> np.ndarray:
    return np.array(re.findall(r"-?\d+\.?\d*", node.get_attribute("d") or ""), dtype=float).reshape(-1, 2)


def meeting_pixel(page: Page, roles: tuple[str, str] = ("first", "second")) -> np.ndarray:
    """Where two drawn lines cross on the screen."""
    ends = [pixels(page.locator(f".kit-curve.kit-{role}").first) for role in roles]
    normals = np.array([[one[1, 1] - one[0, 1], one[0, 0] - one[1, 0]] for one in ends])
    return np.linalg.solve(normals, [normal @ one[0] for normal, one in zip(normals, ends, strict=True)])


def agreed(page: Page) -> Any:
    """The drawn lines cross at the drawn point, which is what `solve` says, in the sentence and in the answer."""
    text = text_of(page)
    answer = solve(text)
    if answer.kind == "unique":
        dot = pixels(page.locator(".kit-dot.kit-result"))
        at = np.array([dot[0, 0] + 5, dot[0, 1]])
        assert np.abs(meeting_pixel(page) - at).max() < 2
        shown = ", ".join(str(round(float(value), 3)).removesuffix(".0") for value in answer.x)
        assert f"({shown})".replace("-", "−") in said(page)
    return answer


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_line_is_shifted_by_mouse_and_only_its_right_hand_side_changes(room: Room, lang: str) -> None:
    with room("systems", lang, a=ARTICLE, verb="solve") as page:
        x, y = middle(handle(page, SHIFT[lang].format(1)))
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 50, y, steps=5)
        page.mouse.up()
        answer = agreed(page)
        text = text_of(page)
        assert re.fullmatch(r"2x \+ y = -?[\d.]+; x - y = 1", text)
        assert text != ARTICLE
        assert answer.kind == "unique"
        assert state_of(page)["a"] == text


def test_a_line_is_turned_by_mouse_to_nice_coefficients_about_its_other_handle(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve") as page:
        pivot = middle(handle(page, SHIFT["en"].format(2)))
        x, y = middle(handle(page, TURN["en"].format(2)))
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 20, y - 60, steps=6)
        settled(page)
        assert middle(handle(page, SHIFT["en"].format(2))) == pytest.approx(pivot, abs=1.5)  # while it is held the window stands still
        page.mouse.up()
        agreed(page)
        text = text_of(page)
        found = re.fullmatch(r"2x \+ y = 5; (-?\d*)x ([+-]) (\d*)y = -?[\d.]+", text)
        assert found, text
        assert text != ARTICLE


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_line_is_shifted_by_finger_and_by_keys(room: Room, lang: str) -> None:
    with room("systems", lang, width=360, touch=True, a="1 0; 0 1", b="1 2", verb="solve") as page:
        held = handle(page, SHIFT[lang].format(2))
        held.scroll_into_view_if_needed()
        x, y = middle(held)
        touch_drag(page, (x + 14, y + 10), (x + 14, y - 30))  # beside the drawn circle, inside the 44 pixels
        settled(page)
        assert text_of(page) == "1 0; 0 1"
        first, second = map(float, page.locator("textarea[name=b]").input_value().split())
        assert first == 1
        assert second > 2
        held.focus()
        page.keyboard.press("ArrowDown")
        settled(page)
        assert float(page.locator("textarea[name=b]").input_value().split()[1]) < second
        assert "(1, " in said(page)


@pytest.mark.parametrize(
    ("idea", "state"), [("systems", {"verb": "solve", "a": ARTICLE}), ("determinant", {"verb": "det", "a": "2 1; 1 3"})], ids=["line", "column"]
)
def test_a_slow_finger_moves_a_handle_on_a_page_that_scrolls_and_the_page_stays(room: Room, idea: str, state: dict[str, str]) -> None:
    with room(idea, width=360, touch=True, **state) as page:
        page.set_viewport_size({"width": 360, "height": 740})
        page.evaluate("""() => {
            [window.cancelled, window.moves] = [0, 0];
            addEventListener("pointercancel", () => window.cancelled++, true);
            addEventListener("pointermove", (event) => (window.moves += event.target.closest(".kit-held") ? 1 : 0), true);
        }""")
        held = page.locator(".kit-handle:visible").first
        held.scroll_into_view_if_needed()
        x, y = middle(held)
        up = -1 if y > 370 else 1
        before = text_of(page)
        scrolled = page.evaluate("scrollY")
        assert page.evaluate("document.documentElement.scrollHeight > innerHeight + 200")
        touch_drag(page, (x, y), (x + 8, y + up * 60), pause=50)
        settled(page)
        assert page.evaluate("[window.cancelled, window.moves, scrollY]") == [0, 8, scrolled]
        assert text_of(page) != before


def test_a_number_of_an_equation_is_scrubbed_and_the_line_follows(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve") as page:
        before = meeting_pixel(page)
        place = number(page, "Equation 1, right-hand side")
        box = place.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + 70, box["y"] + 20, steps=5)
        page.mouse.up()
        assert text_of(page) == "2x + y = 6; x - y = 1"
        agreed(page)
        assert np.abs(meeting_pixel(page) - before).max() > 3
        number(page, "Equation 2, coefficient of y").focus()
        page.keyboard.press("Shift+ArrowUp")
        assert text_of(page) == "2x + y = 6; x + 0y = 1" or text_of(page) == "2x + y = 6; x = 1"
        agreed(page)
        page.keyboard.press("Enter")
        page.keyboard.type("2/3")
        page.keyboard.press("Enter")
        assert text_of(page) == "2x + y = 6; x + 2/3 y = 1"
        agreed(page)


@pytest.mark.parametrize(
    ("a", "b", "moved"),
    [
        ("1/3 1; 1 √2", "1 2/7", {"a": "1/3 1; 1 √2", "b": "2 2/7"}),
        ("1/3 x + y = 1; x - 2/7 y = 3", "", {"a": "1/3 x + y = 2; x - 2/7 y = 3"}),
        ("[1/3 1 | 1; 1 (1+√2) | 2/7]", "", {"a": "1/3 1; 1 (1 + √2)", "b": "2 2/7"}),
        ("| u | v |\n1/3 | 1\n1 | 2/7", "1 3", {"a": "1/3 u + v = 2; u + 2/7 v = 3", "b": ""}),
        ("(x + y)/3 = 1; x = 2y/7", "", {"a": "1/3 x + 1/3 y = 2; x - 2/7 y = 0"}),
    ],
)
def test_an_edit_leaves_every_other_number_exactly_as_it_was(room: Room, a: str, b: str, moved: dict[str, str]) -> None:
    with room("systems", verb="solve", a=a, **({"b": b} if b else {})) as page:
        number(page, "Equation 1, right-hand side").focus()
        page.keyboard.press("Shift+ArrowUp")
        settled(page)
        assert {key: page.locator(f"textarea[name={key}]").input_value() for key in moved} == moved
        handle(page, SHIFT["en"].format(1)).focus()
        page.keyboard.press("ArrowRight")
        text = text_of(page)
        assert "1/3" in text
        assert "2/7" in text + page.locator("textarea[name=b]").input_value()


def test_what_is_typed_into_an_equation_and_is_no_number_is_refused_and_keeps_the_picture(room: Room) -> None:
    with room("systems", verb="solve", a=ARTICLE, refused=True) as page:
        drawn = page.locator(".kit-curve.kit-first").first.get_attribute("d")
        number(page, "Equation 1, coefficient of x").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("abc")
        page.keyboard.press("Enter")
        settled(page)
        expect(page.locator("[data-fault]")).to_be_visible()
        assert page.locator(".kit-curve.kit-first").first.get_attribute("d") == drawn


@pytest.mark.parametrize(
    ("a", "words"),
    [
        (ARTICLE, "cross in one point, (2, 1)"),
        ("x + y = 2; 2x + 2y = 4", "one and the same line"),
        ("x + y = 2; x + y = 4", "no solution"),
        ("x + y + z = 3; x - y + z = 1; x + y - z = 1", "meet in one point, (1, 1, 1)"),
        (PLANES, "share a whole line"),
        ("x + y = 2; y + z = 2; x + 2y + z = 6", "no solution"),
        ("x + y + z = 1; 2x + 2y + 2z = 2; 3x + 3y + 3z = 3", "one and the same plane"),
        ("0x + 0y = 0; 0x + 0y = 0", "every point is a solution"),
        ("0x + 0y = 3; x + y = 2", "Equation 1 reads 0 = 3"),
        ("x - 2y = 3", "One equation, one line"),
        ("1000000x + y = 5; x - y = 1", "cross in one point, (6·10⁻⁶, −1)"),
    ],
)
def test_the_solution_set_is_drawn_and_said(room: Room, a: str, words: str) -> None:
    with room("systems", a=a, verb="solve") as page:
        assert words in said(page)
        dots = page.locator(".kit-dot").count()
        assert dots == (1 if "point," in words or "no solution" in words or "0 = 3" in words else 0)
        if "whole line" in words or "same line" in words or "one line" in words:
            assert page.locator(".kit-curve.kit-result").count() == 1


def test_the_misses_of_three_lines_are_drawn_and_their_length_is_the_residuals(room: Room) -> None:
    with room("systems", a="1 0; 0 1; 1 1", b="1 2 4", verb="solve") as page:
        assert page.locator(".kit-curve.kit-warning.kit-dashed.kit-thin").count() == 3
        assert "length 0.577" in said(page)
        page.get_by_role("tab", name="Columns: arrows").click()
        settled(page)
        assert state_of(page)["w_view_tab"] == "columns"
        assert page.locator(".kit-label", has_text="‖r‖ = 0.577").count() == 1
        shaft = {role: pixels(page.locator(f".kit-shaft.kit-{role}").last) for role in ("third", "result")}
        assert len(shaft) == 2
        page.keyboard.press("ArrowLeft")
        settled(page)
        assert "w_view_tab" not in state_of(page)
        assert page.locator(".kit-curve.kit-warning.kit-dashed.kit-thin").count() == 3


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_planes_are_turned_by_mouse_finger_and_keys(room: Room, lang: str) -> None:
    name = re.compile("Planes in space" if lang == "en" else "空间里")
    with room("systems", lang, width=500, touch=True, a=PLANES, verb="solve") as page:
        stage = page.get_by_role("group", name=name)
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        assert box is not None
        seen = [page.locator(".kit-rim").first.get_attribute("d")]

        def look() -> None:
            settled(page)
            seen.append(page.locator(".kit-rim").first.get_attribute("d"))
            assert seen[-1] != seen[-2]

        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 60, y + 20, steps=4)
        page.mouse.up()
        look()
        touch_drag(page, (x, y), (x - 80, y))
        look()
        stage.focus()
        page.keyboard.press("ArrowRight")
        look()
        page.wait_for_url("**w_view_camera**")
        assert page.locator("textarea[name=a]").input_value() == PLANES


@pytest.mark.parametrize(("lang", "name"), [("en", "Shift plane 2"), ("zh", "平移第 2 个平面")])
def test_a_plane_is_shifted_by_mouse_finger_and_keys_and_only_its_right_hand_side_changes(room: Room, lang: str, name: str) -> None:
    with room("systems", lang, touch=True, a="x + y + z = 3; x - y + z = 1; x + y - z = 1", verb="solve") as page:
        held = handle(page, name)
        held.scroll_into_view_if_needed()
        seen = ["1"]

        def shifted() -> None:
            text = text_of(page)
            first, second, third = text.split("; ")
            assert (first, third) == ("x + y + z = 3", "x + y - z = 1")
            left, right = second.split(" = ")
            assert left == "x - y + z"
            assert right not in seen
            seen.append(right)
            assert solve(text).consistent

        x, y = middle(held)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 30, y - 40, steps=5)
        page.mouse.up()
        shifted()
        x, y = middle(held)
        touch_drag(page, (x, y), (x - 20, y + 60))
        shifted()
        held.focus()
        page.keyboard.press("Shift+ArrowUp")
        shifted()
        page.keyboard.press("ArrowLeft")
        shifted()
        page.locator("[data-player] button").nth(2).click()
        settled(page)
        expect(held).to_be_hidden()  # at a step the planes are the steps'


def test_steps_move_the_lines_about_their_common_point(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve") as page:
        at = meeting_pixel(page)
        forward = page.locator("[data-player] button").nth(2)
        seen = []
        for _ in range(3):
            forward.click()
            settled(page)
            assert np.abs(meeting_pixel(page) - at).max() < 1.5
            seen.append(page.locator(".kit-curve.kit-first").first.get_attribute("d"))
        assert len(set(seen)) > 1
        expect(handle(page, SHIFT["en"].format(1))).to_be_hidden()
        assert number(page, "Equation 1, right-hand side").get_attribute("aria-readonly") == "true"
        assert "After step 3." in said(page)
        page.locator("[data-player] button").nth(0).click()
        settled(page)
        assert "After step 2." in said(page)


def test_an_operation_turns_the_lines_smoothly_where_motion_is_welcome(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve", still=False) as page:
        at = meeting_pixel(page)
        page.evaluate("""() => {
            window.seen = [];
            const watch = () => { window.seen.push(document.querySelector('.kit-curve.kit-second').getAttribute('d')); requestAnimationFrame(watch); };
            requestAnimationFrame(watch);
        }""")
        page.get_by_role("textbox", name="Or type it, as you would write it").fill("r2 - 2r1")
        page.keyboard.press("Enter")
        page.wait_for_timeout(1200)
        drawn = list(dict.fromkeys(page.evaluate("window.seen")))
        assert len(drawn) > 4
        assert np.abs(meeting_pixel(page) - at).max() < 1.5
        expect(page.locator(".systems-told").first).to_contain_text("no new zero")


@pytest.mark.parametrize(("lang", "hint", "follow", "ask"), [("en", "Hint", "Do this", "Is it reduced yet?"), ("zh", "提示", "照着做", "化到最简了吗？")])
def test_hints_followed_to_the_end_reduce_the_system(room: Room, lang: str, hint: str, follow: str, ask: str) -> None:
    start = "x + 2y + z = 8; 2x + y - z = 1; 3x + y + z = 8"
    with room("systems", lang, a=start, verb="solve") as page:
        panel = practice(page)
        panel.get_by_role("button", name=ask).click()
        expect(panel.locator(".systems-answer")).to_contain_text("Not yet" if lang == "en" else "还没有")
        for _ in range(15):
            panel.get_by_role("button", name=hint).click()
            settled(page)
            if not panel.get_by_role("button", name=follow).count():
                break
            panel.get_by_role("button", name=follow).click()
            settled(page)
        expect(panel.locator(".systems-answer")).to_contain_text("Yes" if lang == "en" else "是的")
        moves = state_of(page)["w_moves"]
        held = practise([[1, 2, 1, 8], [2, 1, -1, 1], [3, 1, 1, 8]], 3, moves)
        assert held.progress.reduced
        assert [float(row[3]) for row in held.rows] == [float(value) for value in solve(start).x]
        assert page.locator(".systems-moves > li").count() == len(held.moves)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ("Operation", "Row", "Factor", "Other row", "Put an operation together", "Do it", "Undo", "Start again", "exchange two rows", "multiply a row")),
        ("zh", ("变换", "哪一行", "倍数", "另一行", "拼出一步行变换", "做这一步", "撤销", "从头再来", "交换两行", "一行乘一个数")),
    ],
)
def test_operations_are_put_together_by_keyboard_and_undone(room: Room, lang: str, names: tuple[str, ...]) -> None:
    kind, row, factor, other, form, go, undo, again, exchange, multiply = names
    with room("systems", lang, a=ARTICLE, verb="solve") as page:
        panel, build = practice(page), practice(page).get_by_role("form", name=form)

        def made() -> str:
            settled(page)
            return state_of(page).get("w_moves", "")

        build.get_by_label(kind, exact=True).select_option(label=exchange)
        expect(build.get_by_label(factor, exact=True)).to_be_hidden()
        build.get_by_role("button", name=go).press("Enter")
        assert made() == "r2<->r1"
        build.get_by_label(kind, exact=True).select_option(index=0)
        build.get_by_label(factor, exact=True).fill("-2")
        build.get_by_label(factor, exact=True).press("Enter")
        assert made() == "r2<->r1; r2+(-2)r1"
        build.get_by_label(kind, exact=True).select_option(label=multiply)
        build.get_by_label(row, exact=True).select_option("r2")
        expect(build.get_by_label(other, exact=True)).to_be_hidden()
        build.get_by_label(factor, exact=True).fill("1/3")
        build.get_by_role("button", name=go).click()
        assert made() == "r2<->r1; r2+(-2)r1; r2*(1/3)"
        shown = panel.locator(".systems-now").inner_text()
        assert "3" not in re.sub(r"\s", "", shown)
        panel.get_by_role("button", name=undo).click()
        assert made() == "r2<->r1; r2-2r1"
        panel.get_by_role("button", name=again).click()
        assert made() == ""
        expect(panel.locator(".systems-moves > li")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_picture_stays_in_sight_while_rows_are_reduced_and_covers_no_focus(room: Room, width: int) -> None:
    with room("systems", width=width, a=PLANES, verb="solve", w_moves="r2-r1") as page:
        practice(page).get_by_role("button", name="Hint").click()
        practice(page).get_by_role("button", name="Do this").click()
        settled(page)
        picture = page.locator(".kit-stage").bounding_box()
        assert picture is not None
        assert picture["y"] >= -5
        assert picture["y"] + picture["height"] <= 900
        page.evaluate("scrollTo(0, 3000)")
        last = practice(page).get_by_role("button", name="Start again")
        last.focus()
        for _ in range(14):
            page.keyboard.press("Shift+Tab")
            page.wait_for_timeout(30)
            top, bottom, inside = page.evaluate("""() => {
                const [here, stage] = [document.activeElement, document.querySelector('.systems-stage')].map((node) => node.getBoundingClientRect());
                return [here.top, stage.bottom, !!document.activeElement.closest('.systems-practice')];
            }""")
            assert not inside or top >= bottom - 1


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_operation_that_cannot_be_made_is_said_and_blanks_nothing(room: Room, lang: str) -> None:
    with room("systems", lang, a=ARTICLE, verb="solve", w_moves="r2-2r1") as page:
        drawn = page.locator(".kit-curve.kit-second").first.get_attribute("d")
        typed = practice(page).locator(".systems-typed input")
        for wrong in ("r2*0", "r7 + r1", "<b>r2", "r2 - ", "r1 <-> r1"):
            typed.fill(wrong)
            typed.press("Enter")
            settled(page)
            expect(practice(page).get_by_role("alert")).to_be_visible()
            assert page.locator(".kit-curve.kit-second").first.get_attribute("d") == drawn
            assert typed.input_value() == wrong
            assert page.locator(".systems-moves > li").count() == 1
        typed.fill("r1/2")
        typed.press("Enter")
        settled(page)
        assert state_of(page)["w_moves"] == "r2-2r1; r1/2"
        assert typed.input_value() == ""
        expect(practice(page).get_by_role("alert")).to_have_count(0)


def test_bad_input_in_the_form_keeps_the_picture_and_the_practice(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve", w_moves="r1<->r2", refused=True) as page:
        drawn = page.locator(".kit-curve.kit-first").first.get_attribute("d")
        page.locator("textarea[name=a]").fill("2x + y = ; x")
        page.wait_for_timeout(400)
        settled(page)
        expect(page.locator("[data-fault]")).to_be_visible()
        assert page.locator(".kit-curve.kit-first").first.get_attribute("d") == drawn
        expect(practice(page)).to_be_visible()


def test_a_practice_is_restored_from_its_link(room: Room) -> None:
    with room("systems", a=PLANES, verb="solve", w_moves="r2-r1; r3-2r1; r3<->r2") as page:
        expect(page.locator(".systems-moves > li")).to_have_count(3)
        expect(practice(page).locator(".systems-now")).to_contain_text("2")
        assert "After operation 3 of yours." in said(page)


@pytest.mark.parametrize(
    ("lang", "earlier", "undo"), [("en", "Make your operations on the system before here too", "Undo"), ("zh", "把刚才对上一个方程组做的变换搬过来", "撤销")]
)
def test_operations_are_not_made_unasked_on_another_system(room: Room, lang: str, earlier: str, undo: str) -> None:
    with room("systems", lang, a=ARTICLE, verb="solve", w_moves="r2-2r1; r1/2") as page:
        asked = practice(page).get_by_role("button", name=earlier)
        expect(page.locator(".systems-moves > li")).to_have_count(2)
        expect(asked).to_be_hidden()
        page.locator("textarea[name=a]").fill("3x + y = 4; x - y = 8")
        settled(page)
        expect(page.locator(".systems-moves > li")).to_have_count(0)
        assert "w_moves" not in state_of(page)
        asked.click()
        settled(page)
        expect(page.locator(".systems-moves > li")).to_have_count(2)
        expect(asked).to_be_hidden()
        practice(page).get_by_role("button", name=undo).click()
        settled(page)
        assert state_of(page)["w_moves"] == "r2-2r1"


def test_dragging_a_line_begins_the_practice_anew(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve", w_moves="r2-2r1") as page:
        expect(handle(page, SHIFT["en"].format(1))).to_be_hidden()
        practice(page).get_by_role("button", name="Start again").click()
        settled(page)
        handle(page, SHIFT["en"].format(1)).focus()
        page.keyboard.press("ArrowRight")
        settled(page)
        assert "w_moves" not in state_of(page)
        agreed(page)


def table(page: Page) -> list[list[str]]:
    """The rows under reduction, as they are drawn."""
    settled(page)
    rows: list[list[str]] = page.locator(".kit-rows").evaluate(
        "(held) => [...held.querySelectorAll('tr:not(.kit-head)')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return rows


ROWS = [
    ("rref", {"a": "1 2 3; 2 4 7"}),
    ("rank", {"a": "1 2 3; 2 4 7"}),
    ("null_space", {"a": "1 2 3 4; 2 4 7 1"}),
    ("column_space", {"a": "1/3 2; 2 4; 0 1"}),
    ("row_space", {"a": "1 2; 2 4"}),
    ("left_null_space", {"a": "1 2 3; 2 4 7"}),
    ("inverse", {"a": "2 1; 1 3"}),
    ("lu", {"a": "2 1; 1 3"}),
    ("solve", {"a": "1 0 0 1; 0 1 1 0; 1 1 0 0; 0 1 0 2", "b": "1 2 3 4"}),
    ("solve", {"a": "p + q = 1; q + r = 2; r + s = 3; s - p = 1/2"}),
]


@pytest.mark.parametrize(("verb", "state"), ROWS)
def test_verbs_without_lines_show_their_rows_at_every_step_and_light_what_changed(room: Room, verb: str, state: dict[str, str]) -> None:
    told = reply("systems", {"verb": verb, **state}, "en")
    steps = told["steps"]["lines"]
    with room("systems", verb=verb, **state) as page:
        seen = [table(page)]
        for line in steps:
            page.locator("[data-player] button").nth(2).click()
            seen.append(table(page))
            assert seen[-1] == [[text.replace("-", "−") for text in row] for row in line["entries"] or seen[-2]]
            lit = page.locator(".kit-rows tr:has(.kit-lit)").count()
            assert lit == len(line["changed"])
            assert page.locator(".kit-rows [aria-readonly=true]").count() == len(seen[0]) * len(seen[0][0])
        assert len({str(rows) for rows in seen}) > 1
        assert page.locator(".kit-rows .kit-edge-bar").count() == (len(seen[0]) if told["steps"]["bar"] else 0)
        page.locator("[data-player] input").fill("0")
        assert table(page) == seen[0]


FACTORS = [("qr", "3 1; 4 2"), ("qr", "3 1; 4 2; 0 1"), ("cholesky", "4 2 0; 2 5 1; 0 1 3"), ("ldl", "0 1; 1 2"), ("ldl", "4 2; 2 5")]


@pytest.mark.parametrize(("verb", "a"), FACTORS)
def test_factors_fill_up_step_by_step_until_nothing_is_left_of_a(room: Room, verb: str, a: str) -> None:
    told = reply("systems", {"verb": verb, "a": a}, "en")
    with room("systems", verb=verb, a=a) as page:

        def seen() -> str:
            settled(page)
            return page.locator("[data-widget]").evaluate("(held) => [...held.querySelectorAll('.kit-board, path')].map((one) => one.outerHTML).join()")

        def left() -> np.ndarray:
            cells = page.locator(".kit-at-rest td").all_inner_texts()
            return np.array([float(text.replace("−", "-")) for text in cells])

        whole = np.array(told["data"]["operands"][0]["values"]).ravel()
        assert left() == pytest.approx(whole, abs=6e-4)
        pictures = [seen()]
        for line in told["steps"]["lines"]:
            page.locator("[data-player] button").nth(2).click()
            pictures.append(seen())
            if line["about"] not in ("B", "L", ""):  # another order of the rows, and multiplying back, make no entry
                assert pictures[-1] != pictures[-2]
        assert np.all(left() == 0)
        for part, drawn in zip(told["factors"]["parts"], page.locator(".kit-at-factor").all(), strict=True):
            assert drawn.locator("td").all_inner_texts() == [text.replace("-", "−") for row in part["texts"] for text in row]


def test_a_number_of_a_factored_matrix_is_changed_by_hand(room: Room) -> None:
    with room("systems", verb="cholesky", a="4 2; 2 5", step="4") as page:
        number(page, "A, row 2, column 2").focus()
        page.keyboard.press("Shift+ArrowUp")
        assert text_of(page) == "4 2; 2 6"
        page.locator("[data-player] input").fill("4")
        settled(page)
        assert page.locator(".kit-at-factor td").all_inner_texts() == ["2", "0", "1", "√5"]


def test_pythons_picture_stays_in_a_widget_that_holds_it(room: Room) -> None:
    with room("systems", verb="rref", a="1 2 3; 2 4 7") as page:
        number(page, "A, row 2, column 3").focus()
        page.keyboard.press("Shift+ArrowUp")
        settled(page)
        assert page.locator(".systems-drawing svg").count() == 1


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_numbers_of_a_table_are_changed_by_hand_and_everything_follows(room: Room, lang: str) -> None:
    entry = {"en": "A, row {}, column {}", "zh": "A 第 {} 行第 {} 列"}[lang]
    with room("systems", lang, verb="inverse", a="1/2 1; 1 3", step="2") as page:
        assert number(page, entry.format(1, 1)).get_attribute("aria-readonly") == "true"
        page.locator("[data-player] input").fill("0")
        number(page, entry.format(2, 2)).focus()
        page.keyboard.press("Shift+ArrowUp")
        assert text_of(page) == "1/2 1; 1 4"
        assert table(page) == [["1/2", "1", "1", "0"], ["1", "4", "0", "1"]]
        assert number(page, entry.format(1, 3)).get_attribute("aria-readonly") == "true"
    with room("systems", lang, verb="left_null_space", a="1 2 3; 2 4 7") as page:
        box = number(page, entry.format(3, 1)).bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + 70, box["y"] + 20, steps=5)
        page.mouse.up()
        assert text_of(page) == "1 2 4; 2 4 7"
        assert table(page)[2] == ["4", "7"]


@pytest.mark.parametrize(("verb", "a"), [("rref", "1 2 3; 2 4 7"), ("inverse", "2 1; 1 3"), ("null_space", "1 2 3 4; 2 4 7 1")])
def test_verbs_without_lines_keep_pythons_picture_and_their_table_follows_the_practice(room: Room, verb: str, a: str) -> None:
    with room("systems", verb=verb, a=a) as page:
        assert page.locator(".systems-drawing svg").count() == 1
        before = table(page)
        practice(page).get_by_role("button", name="Hint").click()
        practice(page).get_by_role("button", name="Do this").click()
        settled(page)
        assert page.locator(".systems-moves > li").count() == 1
        assert table(page) != before


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_sixty_equations_show_both_errors(room: Room, lang: str) -> None:
    with room("systems", lang, verb="solve", a="example:growth.csv", b="example:growth_right.csv") as page:
        a = np.eye(60) - np.tril(np.ones((60, 60)), -1)
        a[:, -1] = 1
        errors = np.abs(np.linalg.solve(a, a.sum(axis=1)) - 1)
        bars = [pixels(bar) for bar in page.locator(".kit-face.kit-warning").all()]
        assert len(bars) == np.sum(errors > 0.002)
        assert np.ptp(pixels(page.locator(".kit-curve.kit-result"))[:, 1]) == 0
        top = min(bar[:, 1].min() for bar in bars)
        assert all(
            float(label.get_attribute("y") or 0) + 10 < top for label in page.locator("[data-widget] .kit-label").all()
        )  # nothing runs through the legend
        assert all(bar.evaluate("(face) => getComputedStyle(face).fillOpacity") == "0.85" for bar in page.locator(".kit-face.kit-warning").all())
        words = "6 unknowns are wrong, the worst by 100 %" if lang == "en" else "错了 6 个未知数，最多错 100 %"
        expect(page.locator(".kit-said")).to_contain_text(words)
        page.locator("[data-widget] summary").first.click()
        expect(page.locator(".systems-table tbody tr")).to_have_count(60)
        assert page.locator(".systems-wrong").count() == np.sum(errors > 0.01)


def test_what_moved_is_said_in_the_live_line(room: Room) -> None:
    with room("systems", a=ARTICLE, verb="solve") as page:
        practice(page).locator(".systems-typed input").fill("r2-2r1; r2/3")
        page.keyboard.press("Enter")
        page.wait_for_timeout(1500)
        assert "row 2" in (page.locator("[data-live]").text_content() or "").lower()
        number(page, "Equation 1, right-hand side").focus()
        practice(page).get_by_role("button", name="Start again").click()
        settled(page)
        handle(page, SHIFT["en"].format(2)).focus()
        page.keyboard.press("ArrowUp")
        page.wait_for_timeout(1500)
        assert "cross in one point" in (page.locator("[data-live]").text_content() or "")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_is_wider_than_the_page_and_every_control_is_large_enough(room: Room, width: int, dark: bool) -> None:
    with room("systems", "zh", width=width, dark=dark, touch=width < 500, a=PLANES, verb="solve", w_moves="r2-r1") as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        panel = practice(page)
        for control in panel.locator("button:visible, select:visible, input:visible, summary:visible").all():
            box = control.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["width"] >= 44
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "state",
    [
        {"a": ARTICLE, "w_moves": "r2-2r1; r9*2"},
        {"a": PLANES, "w_moves": "r2-r1"},
        {"a": "1 0; 0 1; 1 1", "b": "1 2 4", "w_view_tab": "columns"},
        {"a": "example:growth.csv", "b": "example:growth_right.csv"},
    ],
    ids=["fault", "planes", "columns", "growth"],
)
def test_axe_finds_nothing_in_the_widget_with_everything_open(room: Room, state: dict[str, str], dark: bool) -> None:
    with room("systems", dark=dark, verb="solve", **state) as page:
        hint = page.get_by_role("button", name="Hint", exact=True)
        if hint.count():
            hint.click()
        for summary in page.locator("[data-widget] summary:visible").all():
            summary.click()
        settled(page)
        page.evaluate(AXE)
        found = page.evaluate("axe.run('[data-widget]')")["violations"]
        assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
