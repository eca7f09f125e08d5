"""The room of operations in the lab's own page: numbers and arrows are dragged by mouse, finger and keys, and what is drawn is what Python answers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from ossature import add, multiply, transpose
from tests.widgets.hosted import Room, settled, state_of, touch_drag

AXE = Axe()
ENTRY = {"en": "{}, row {}, column {}", "zh": "{} 第 {} 行第 {} 列"}
TABS = {
    "en": {"entry": "Entry", "row": "Row", "column": "Column", "outer": "Outer products", "map": "Map of the plane"},
    "zh": {"entry": "逐个元素", "row": "逐行", "column": "逐列", "outer": "外积之和", "map": "平面的变换"},
}


def entry(page: Page, name: str, row: int, column: int, lang: str = "en") -> Locator:
    return page.get_by_role("spinbutton", name=ENTRY[lang].format(name, row, column), exact=True)


def numbers(page: Page, area: str) -> list[list[float]]:
    """The numbers of a board, fractions and roots too."""
    settled(page)
    rows = page.locator(f".kit-at-{area} tr:not(.kit-head)")
    return [[_value(text) for text in rows.nth(i).locator("td").all_text_contents()] for i in range(rows.count())]


def _value(text: str) -> float:
    return float(Fraction(text.replace("−", "-"))) if "√" not in text else float(np.asarray(multiply([[1]], [text.replace("−", "-")]))[0])


def answered(page: Page, verb: Any = multiply, names: tuple[str, str] = ("a", "b")) -> list[list[float]]:
    """What Python says to the operands in the fields."""
    settled(page)
    value = np.asarray(verb(*(page.locator(f"textarea[name={name}]").input_value() for name in names)), dtype=float)
    return value.reshape(-1, 1).tolist() if value.ndim == 1 else value.tolist()


def middle(place: Locator) -> tuple[float, float]:
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, place: Locator, across: float, down: float = 0.0) -> None:
    x, y = middle(place)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y + down, steps=6)
    page.mouse.up()
    settled(page)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_number_is_dragged_in_either_matrix_and_the_product_follows(room: Room, lang: str) -> None:
    with room("algebra", lang, verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        for name, place in (("A", (1, 2)), ("B", (2, 1))):
            before = numbers(page, "c")
            drag(page, entry(page, name, *place, lang), 60)
            assert numbers(page, "c") != before
            assert numbers(page, "c") == answered(page)
        assert page.locator("textarea[name=a]").input_value() != "1 2; 3 4"
        assert page.locator("textarea[name=b]").input_value().startswith("5 6; ")


def test_a_number_is_dragged_by_a_finger(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8", touch=True, width=400) as page:
        x, y = middle(entry(page, "A", 1, 1))
        touch_drag(page, (x, y), (x + 50, y))
        assert numbers(page, "c") == answered(page)
        assert page.locator("textarea[name=a]").input_value() != "1 2; 3 4"


def test_the_result_follows_before_python_has_answered(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        page.evaluate("void (window.fetch = () => new Promise(() => {}))")
        entry(page, "A", 1, 1).press("Shift+ArrowUp")
        assert numbers(page, "c") == [[24, 28], [43, 50]]


def test_roots_and_fractions_are_shown_exactly_once_python_has_answered(room: Room) -> None:
    with room("algebra", verb="multiply", a="1/2 √2; 3 4", b="2 1") as page:
        assert page.locator(".kit-at-c td").all_text_contents() == ["1 + √2", "10"]
        entry(page, "b", 1, 1).press("Shift+ArrowUp")
        settled(page)
        assert page.locator(".kit-at-c td").all_text_contents() == ["3/2 + √2", "13"]
        assert page.locator("textarea[name=a]").input_value() == "1/2 √2; 3 4"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("view", ["entry", "row", "column", "outer"])
def test_a_product_is_stepped_to_its_end_in_every_view(room: Room, lang: str, view: str) -> None:
    with room("algebra", lang, verb="multiply", a="1 2; 3 4; -1 0", b="5 6; 7 8") as page:
        page.get_by_role("tab", name=TABS[lang][view], exact=True).click()
        settled(page)
        whole = np.array([[19, 22], [43, 50], [-5, -6]])
        parts = {"entry": 6, "row": 3, "column": 2, "outer": 2}[view]
        for done in range(1, parts + 1):
            page.locator("[data-player] input").fill(str(done * (2 if view == "row" else 1)))
            settled(page)
            texts = np.array(page.locator(".kit-at-c td").all_text_contents()).reshape(3, 2)
            known = {"entry": done, "row": 2 * done, "column": 3 * done, "outer": 6}[view]
            assert int(np.sum(texts != "·")) == known
            if view == "outer":
                a, b = np.array([[1, 2], [3, 4], [-1, 0]]), np.array([[5, 6], [7, 8]])
                assert numbers(page, "c") == (a[:, :done] @ b[:done]).tolist()
            else:
                assert all(_value(text) == wanted for text, wanted in zip(texts.ravel(), whole.ravel(), strict=True) if text != "·")
        assert numbers(page, "c") == whole.tolist()


def test_the_steps_of_the_page_and_of_the_picture_are_the_same(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        page.locator("[data-player] input").fill("3")
        settled(page)
        assert page.locator(".kit-at-c td").all_text_contents() == ["19", "22", "43", "·"]
        assert "3 · 5 + 4 · 7 = 15 + 28 = 43" in (page.locator(".kit-sum").first.text_content() or "")
        page.locator("[data-player]").get_by_role("button", name="One step back").click()
        settled(page)
        assert state_of(page)["step"] == "2"
        expect(page.locator("[data-steps] li[aria-current=step]")).to_have_count(1)


def test_where_the_page_has_no_steps_the_picture_plays_its_own(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8", float="1") as page:
        for done in range(1, 5):
            page.locator("[data-widget]").get_by_role("button", name="One step forward").click()
            settled(page)
            assert page.locator(".kit-at-c td").all_text_contents().count("·") == 4 - done
        page.locator("[data-widget]").get_by_role("button", name="To the start").click()
        settled(page)
        assert numbers(page, "c") == [[19, 22], [43, 50]]


def test_pointing_at_an_entry_lights_its_row_and_its_column_and_spells_its_sum(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        page.locator('.kit-at-c [data-at="1 0"]').hover()
        settled(page)
        assert page.locator(".kit-at-a td.kit-lit").all_text_contents() == ["3", "4"]
        assert page.locator(".kit-at-b td.kit-lit").all_text_contents() == ["5", "7"]
        assert (page.locator(".kit-sum").first.text_content() or "").endswith("3 · 5 + 4 · 7 = 15 + 28 = 43")


def test_keys_walk_through_the_product(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        assert page.locator('.kit-at-c [tabindex="0"]').count() == 1
        page.locator('.kit-at-c [tabindex="0"]').focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        settled(page)
        assert page.evaluate("document.activeElement.dataset.at") == "1 1"
        assert (page.locator(".kit-sum").first.text_content() or "").endswith("3 · 6 + 4 · 8 = 18 + 32 = 50")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_names_stay_when_a_mark_in_the_report_card_is_changed(room: Room, lang: str) -> None:
    card = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
    with room("algebra", lang, verb="multiply", a=card, b="0.5 0.3 0.2") as page:
        assert page.locator(".kit-at-c th").all_text_contents() == ["张三", "李四"]
        assert page.locator(".kit-at-c td").all_text_contents() == ["88.1", "83.6"]
        entry(page, "A", 2, 1, lang).press("Shift+ArrowDown")
        settled(page)
        assert page.locator("textarea[name=a]").input_value() == card.replace("78", "77")
        assert numbers(page, "c") == answered(page)


def test_an_example_that_is_changed_becomes_text_with_its_names(room: Room) -> None:
    with room("algebra", verb="multiply", a="example:class_marks.csv", b="0.4 0.3 0.3") as page:
        entry(page, "A", 1, 1).press("Shift+ArrowUp")
        settled(page)
        text = page.locator("textarea[name=a]").input_value()
        assert "陈晨" in text
        assert "maths" in text
        assert np.allclose(numbers(page, "c"), answered(page))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_arrows_are_dragged_tip_to_tail_and_their_sum_is_pythons(room: Room, lang: str) -> None:
    with room("algebra", lang, verb="add", a="2 1", b="1 2") as page:
        for index, key in ((0, "a"), (1, "b")):
            before = page.locator(f"textarea[name={key}]").input_value()
            drag(page, page.locator(".kit-handle").nth(index), 40, -24)
            assert page.locator(f"textarea[name={key}]").input_value() != before
            assert np.ravel(numbers(page, "c")).tolist() == pytest.approx(np.ravel(answered(page, add)))
        page.locator(".kit-handle").first.press("ArrowLeft")
        assert np.ravel(numbers(page, "c")).tolist() == pytest.approx(np.ravel(answered(page, add)))


def test_the_whole_plane_is_shifted_by_the_second_arrow(room: Room) -> None:
    with room("algebra", verb="add", a="2 1", b="1 2") as page:
        assert page.locator(".kit-grid").count() == 0
        page.get_by_label("Move the whole plane").press("End")
        settled(page)
        assert page.locator(".kit-grid").count() == 1
        assert page.locator(".kit-face.kit-result").count() == 1


@pytest.mark.parametrize(("b", "columns"), [("2 1", 1), ("2 1; -1 1", 2)])
def test_a_map_of_the_plane_is_dragged_by_its_vectors(room: Room, b: str, columns: int) -> None:
    with room("algebra", verb="multiply", a="1 -1; 2 1", b=b, view="maps") as page:
        grips = page.get_by_role("slider", name="of the right side")
        expect(grips).to_have_count(columns)
        drag(page, grips.first, 30, 20)
        assert page.locator("textarea[name=b]").input_value() != b
        assert np.allclose(numbers(page, "c"), answered(page))
        if columns == 1:
            drag(page, page.get_by_role("slider", name="column 1 of A"), 30, -20)
            assert page.locator("textarea[name=a]").input_value() != "1 -1; 2 1"
            assert np.allclose(numbers(page, "c"), answered(page))


def test_the_way_from_the_identity_goes_over_b_to_the_product(room: Room) -> None:
    with room("algebra", verb="multiply", a="0 -1; 1 0", b="1 1; 0 1", view="maps") as page:
        way = page.get_by_label("From the identity on")
        said = page.locator("[data-widget] .kit-said")
        assert "After AB, (1, 0) lies at (0, 1) and (0, 1) at (−1, 1)" in (said.text_content() or "")
        way.fill("1")
        settled(page)
        assert "After B, (1, 0) lies at (1, 0) and (0, 1) at (1, 1)" in (said.text_content() or "")
        way.fill("0")
        settled(page)
        assert "before anything" in (said.text_content() or "")
        page.locator("[data-widget]").get_by_role("button", name="Play").click()
        settled(page)
        assert "After B" in (said.text_content() or "")


def test_a_plane_that_is_played_comes_to_rest_at_the_end(room: Room) -> None:
    with room("algebra", verb="multiply", a="2 0; 0 3", b="1 2", view="maps", w_view_t="0", still=False) as page:
        page.locator("[data-widget]").get_by_role("button", name="Play").click()
        expect(page.locator("[data-widget] .kit-map .kit-slider output")).to_have_text("A", timeout=6000)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_layer_gets_its_bias_and_says_its_shapes(room: Room, lang: str) -> None:
    with room("algebra", lang, verb="multiply", a="1 -1; 2 0; 0 3", b="2 1") as page:
        page.get_by_role("button", name={"en": "Add a bias b: W x + b", "zh": "加上偏置 b：W x + b"}[lang]).click()
        settled(page)
        entry(page, "b", 2, 1, lang).press("Shift+ArrowDown")
        settled(page)
        assert numbers(page, "y") == [[1], [3], [3]]
        assert page.locator(".kit-layer p").count() == 5
        scope: dict[str, Any] = {}
        exec(page.locator("[data-code=python]").text_content() or "", scope)
        assert np.asarray(scope["answer"], dtype=float).tolist() == [1, 3, 3]
        page.get_by_role("button", name={"en": "Without the bias", "zh": "去掉偏置"}[lang]).click()
        settled(page)
        assert page.locator(".kit-at-y").is_hidden()


def test_entries_fly_over_the_diagonal(room: Room) -> None:
    with room("algebra", verb="transpose", a="1 2 3; 4 5 6") as page:
        assert numbers(page, "c") == np.asarray(transpose("1 2 3; 4 5 6"), dtype=float).tolist()
        corner = page.locator('.kit-at-c [data-at="2 0"] span')
        landed = middle(corner)
        page.get_by_label("On the way").fill("0")
        settled(page)
        start = middle(corner)
        assert start[0] > landed[0] + 60
        assert start[1] < landed[1] - 60
        entry(page, "A", 1, 3).press("Shift+ArrowUp")
        settled(page)
        assert numbers(page, "c")[2][0] == 4


@pytest.mark.parametrize("verb", ["subtract", "hadamard", "scale", "dot", "outer", "cosine", "power", "trace"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_verb_has_a_living_picture_that_follows(room: Room, lang: str, verb: str) -> None:
    with room("algebra", lang, verb=verb) as page:
        assert page.locator("[data-picture]").is_hidden()
        before = page.locator("[data-answer]").text_content()
        page.locator("[data-widget] .kit-scrub").first.press("Shift+ArrowUp")
        settled(page)
        assert page.locator("[data-answer]").text_content() != before
        assert page.locator("[data-fault]").is_hidden()


def test_bad_input_keeps_the_last_picture(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8", refused=True) as page:
        for bad in ("1 2 3", "1 2; 3", "x", "1 2; 3 ?"):
            page.locator("textarea[name=a]").fill(bad)
            page.wait_for_selector("[data-fault]:not([hidden])")
            assert numbers(page, "c") == [[19, 22], [43, 50]]


def test_a_stack_is_left_to_the_still_picture(room: Room) -> None:
    with room("algebra", verb="add", a="[[[1, 2], [3, 4]]]", b="[[[1, 2], [3, 4]]]") as page:
        assert page.locator("[data-widget]").is_hidden()


@pytest.mark.parametrize(
    "state",
    [
        {"verb": "multiply", "a": "| maths | physics |\nAnn | 90 | 88 |\nBob | 78 | 85 |", "b": "0.4 0.6", "w_bias": "1 2"},
        {"verb": "multiply", "a": "1 -1; 2 1", "b": "2 1; -1 1", "view": "maps"},
        {"verb": "cosine", "x": "3 1", "y": "1 2"},
        {"verb": "transpose", "a": "1 2 3; 4 5 6"},
        {"verb": "subtract", "a": "5 6; 7 8", "b": "1 2; 3 4"},
    ],
)
def test_axe_finds_nothing_in_the_picture(room: Room, state: dict[str, str]) -> None:
    for dark in (False, True):
        with room("algebra", "zh", dark=dark, **state) as page:
            assert AXE.run(page, context="[data-widget]").response["violations"] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("verb", ["multiply", "add", "cosine", "transpose", "power", "outer"])
def test_nothing_is_wider_than_the_page(room: Room, lang: str, verb: str) -> None:
    with room("algebra", lang, verb=verb, width=360) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def lit(page: Page, area: str) -> int:
    return page.locator(f".kit-at-{area} td.kit-lit").count()


def stepped(page: Page) -> None:
    page.locator("[data-player] button").nth(2).click()
    settled(page)


@pytest.mark.parametrize(
    ("verb", "state"),
    [("add", {"a": "1 2 3; 4 5 6", "b": "1 1 1; 2 2 2"}), ("hadamard", {"a": "1 2 3; 4 5 6", "b": "1 1 1; 2 2 2"}), ("transpose", {"a": "1 2 3; 4 5 6"})],
)
def test_the_step_that_works_on_every_entry_lights_every_entry(room: Room, verb: str, state: dict[str, str]) -> None:
    with room("algebra", verb=verb, **state) as page:
        assert lit(page, "c") < 6
        stepped(page)
        assert lit(page, "a") == lit(page, "c") == 6


def test_a_power_stands_at_the_exponent_that_the_step_reaches(room: Room) -> None:
    with room("algebra", verb="power", a="1 1; 0 1", n="6") as page:
        for name, entry in [("A²", "2"), ("A⁴", "4"), ("A⁶", "6")]:
            stepped(page)
            assert page.locator(".kit-at-c .kit-board-name").inner_text() == name
            assert page.locator(".kit-at-c td").nth(1).inner_text() == entry
        page.locator("[data-widget] input[type=range]").fill("3")
        settled(page)
        assert page.locator(".kit-at-c .kit-board-name").inner_text() == "A³"
        assert "step" not in state_of(page)


def test_every_step_of_the_cosine_is_lit_with_its_sum(room: Room) -> None:
    with room("algebra", verb="cosine", x="3 4", y="4 3") as page:
        seen = []
        for begin, sides in [
            ("x·y = 3 · 4 + 4 · 3", (2, 2, 1)),
            ("x·x = 3 · 3 + 4 · 4 = 9 + 16 = 25", (2, 0, 0)),
            ("y·y = 4 · 4 + 3 · 3", (0, 2, 0)),
            ("cos θ", (0, 0, 1)),
        ]:
            stepped(page)
            seen.append(page.locator(".kit-sum").inner_text())
            assert seen[-1].startswith(begin)
            assert tuple(lit(page, area) for area in "abc") == sides
        assert len(set(seen)) == 4


def test_the_picture_has_no_player_of_its_own_where_the_page_plays_the_steps(room: Room) -> None:
    with room("algebra", verb="multiply", a="1 2; 3 4", b="5 6; 7 8") as page:
        assert page.locator("[data-widget] .kit-player:visible").count() == 0
        assert page.locator("[data-player] button:visible").count() == 3
