"""The room of eigenvalues: v is turned until A v lies along it and snaps, A acts again and again, the roots move with the matrix; in both languages."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from ossature import eig
from tests.widgets.conftest import FOLDER
from tests.widgets.hosted import Room, handle_at, settled, touch_drag

KEPT = {"en": "A only stretches", "zh": "A 只是把"}
V = {"en": "Arrow v", "zh": "箭头 v"}
AGAIN = {"en": "Let A act again", "zh": "再让 A 作用一次"}


def arrow(page: Page) -> list[float]:
    """v, as the address keeps it."""
    page.wait_for_function("() => new URLSearchParams(location.search).has('w_view_v')")
    return [float(part) for part in page.evaluate("new URLSearchParams(location.search).get('w_view_v')").split()]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_v_near_a_kept_direction_lies_down_on_it_and_the_eigenvalue_is_named(room: Room, lang: str) -> None:
    with room("spectra", lang, verb="eig", a="2 1; 1 2") as page:
        expect(page.locator(".kit-said")).not_to_contain_text(KEPT[lang])
        x, y = handle_at(page, V[lang])
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y - (x - origin(page)) * 0.97, steps=12)
        page.mouse.up()
        expect(page.locator(".kit-said")).to_contain_text(KEPT[lang])
        expect(page.locator(".kit-said")).to_contain_text("3")
        page.wait_for_timeout(400)
        one, two = arrow(page)
        assert one == pytest.approx(two)


def origin(page: Page) -> float:
    """Where the vertical axis stands, in pixels: v = (1, 0) begins one unit to its right, and the circle of radius 1 is drawn around it."""
    box = page.locator(".kit-stage .kit-before").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def test_by_keys_v_leaves_a_kept_direction_again(room: Room) -> None:
    with room("spectra", "en", verb="eig", a="2 0; 0 1", w_view_v="1 0") as page:
        expect(page.locator(".kit-said")).to_contain_text(KEPT["en"])
        page.get_by_role("slider", name=V["en"], exact=True).focus()
        page.keyboard.press("ArrowUp")
        expect(page.locator(".kit-said")).not_to_contain_text(KEPT["en"])
        page.keyboard.press("ArrowDown")
        expect(page.locator(".kit-said")).to_contain_text(KEPT["en"])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_acting_again_and_again_ends_along_the_largest_eigenvalue(room: Room, lang: str) -> None:
    with room("spectra", lang, verb="eig", a="2 1; 1 2", w_view_v="1 0") as page:
        button = page.get_by_role("button", name=AGAIN[lang])
        for _ in range(18):
            button.click()
        expect(page.locator(".kit-said")).to_contain_text(KEPT[lang])
        page.wait_for_timeout(400)
        one, two = arrow(page)
        assert one == pytest.approx(two, rel=1e-6)
        assert np.hypot(one, two) == pytest.approx(1)


def test_a_turn_keeps_no_direction_and_says_so(room: Room) -> None:
    with room("spectra", "en", verb="eig", a="0 -1; 1 0") as page:
        expect(page.locator(".kit-said")).to_contain_text("90")
        expect(page.locator(".kit-said")).to_contain_text("complex")


def test_an_entry_is_scrubbed_and_roots_answer_and_curve_follow(room: Room) -> None:
    with room("spectra", "en", verb="charpoly", a="2 1; 1 2") as page:
        formula = page.locator(".kit-number")
        expect(formula).to_have_text("χ(λ) = λ² − 4λ + 3")
        page.locator(".kit-scrub").first.focus()
        page.keyboard.press("ArrowUp")
        settled(page)
        text = page.locator("textarea[name=a]").input_value()
        assert text != "2 1; 1 2"
        values = [float(value) for value in eig(text).values]
        expect(page.locator(".kit-said")).to_contain_text(f"{values[0]:.2f}"[:-1])
        expect(formula).not_to_have_text("χ(λ) = λ² − 4λ + 3")


def test_a_finger_turns_v_on_a_narrow_screen(room: Room) -> None:
    with room("spectra", "en", width=360, touch=True, verb="eig", a="2 1; 1 2") as page:
        page.get_by_role("slider", name=V["en"], exact=True).scroll_into_view_if_needed()
        x, y = handle_at(page, V["en"])
        touch_drag(page, (x, y), (x - 10, y - 30))
        page.wait_for_timeout(400)
        assert arrow(page) != [1, 0]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_bad_input_keeps_the_picture_and_a_larger_matrix_has_the_still_one(room: Room) -> None:
    with room("spectra", "en", refused=True, verb="eig", a="2 1; 1 2") as page:
        said = page.locator(".kit-said").inner_text()
        page.locator("textarea[name=a]").fill("2 1; 1")
        expect(page.get_by_role("alert")).to_be_visible()
        assert page.locator(".kit-said").inner_text() == said
        page.locator("textarea[name=a]").fill("2 1 0; 1 2 0; 0 0 1")
        expect(page.locator("[data-picture] svg")).to_be_visible()


def test_eigenvalues_and_kept_lines_are_numpys(browser: Browser) -> None:
    rng = np.random.default_rng(5)
    given = [rng.standard_normal((2, 2)).round(3).tolist() for _ in range(200)] + [[[2, 1], [1, 2]], [[1, 1], [0, 1]], [[0, -1], [1, 0]], [[3, 0], [0, 3]]]
    page = browser.new_page()
    source = (FOLDER / "spectra_geometry.js").read_text(encoding="utf-8")
    found: list[Any] = page.evaluate(
        "async ([source, given]) => { const held = await import(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));"
        " return given.map((a) => [held.eigenvalues(a), held.keptLines(a)]); }",
        [source, given],
    )
    page.close()
    for a, (values, lines) in zip(given, found, strict=True):
        wanted = sorted(np.linalg.eigvals(np.array(a, dtype=float)), key=lambda value: (-value.real, -value.imag))
        assert np.allclose([complex(*value) for value in values], wanted, atol=1e-6)
        for line in lines:
            along = np.array(line["along"])
            assert np.linalg.norm(along) == pytest.approx(1)
            assert np.allclose(np.array(a) @ along, line["value"] * along, atol=1e-9)
        assert bool(lines) == (abs(wanted[0].imag) < 1e-9 and a != [[3, 0], [0, 3]])
