"""What a room does under the hand: its form, steps, presets, code, links, files and pictures. The determinant stands for all where nothing is its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from ossature.topics import TOPICS
from tests.browser.conftest import Visit

STEPPED = ("systems", {"verb": "solve", "a": "2x + y = 5; x - y = 1"})
IDEAS = [topic.idea for topic in TOPICS]


def answer(page: Page) -> str:
    return page.locator("[data-answer]").inner_text()


def field(page: Page) -> Locator:
    """The form's field of A; the picture may have numbers of that name too."""
    return page.get_by_role("textbox", name="A", exact=True)


def state(page: Page) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(page.url).query).items()}


def test_typing_a_matrix_gives_its_answer_without_a_reload(visit: Visit) -> None:
    page = visit("/en/determinant")
    page.evaluate("window.stayed = true")
    field(page).fill("[[1, 2], [3, 4]]")
    expect(page.locator("[data-answer]")).to_contain_text("−2")
    expect(page).to_have_url(re.compile("a=%5B%5B1"))
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize("spelled", ["1 2\n3 4", "1, 2; 3, 4", "| 1 | 2 |\n| 3 | 4 |", r"\begin{pmatrix}1 & 2\\ 3 & 4\end{pmatrix}"])
def test_any_spelling_is_pasted(visit: Visit, spelled: str) -> None:
    page = visit("/en/determinant")
    field(page).fill(spelled)
    expect(page.locator("[data-answer]")).to_contain_text("−2")


def test_bad_input_shows_the_spot_and_never_blanks_the_picture(visit: Visit, lang: str) -> None:
    page = visit(f"/{lang}/determinant", refused=True)
    field(page).fill("1 2; 3 x")
    fault = page.get_by_role("alert")
    expect(fault).to_contain_text("x")
    expect(fault.locator("pre")).to_contain_text("^")
    assert page.locator("[data-widget] svg").first.is_visible()
    field(page).fill("1 2; 3 8")
    expect(fault).to_be_hidden()
    expect(page.locator("[data-answer]")).to_contain_text("2")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_address_with_bad_input_still_has_a_picture(visit: Visit, scripts: bool) -> None:
    page = visit("/en/determinant", {"a": "1 2; 3 x"}, refused=True, java_script_enabled=scripts)
    expect(page.get_by_role("alert")).to_contain_text("x")
    assert page.locator(".drawn svg").first.is_visible()
    assert field(page).input_value() == "1 2; 3 x"


def test_steps_go_forward_back_and_play_and_are_in_the_address(visit: Visit, lang: str) -> None:
    idea, given = STEPPED
    page = visit(f"/{lang}/{idea}", given)
    bar, current = page.locator("[data-player]"), page.locator("[data-steps] [aria-current=step]")
    back, play, on = (bar.get_by_role("button").nth(index) for index in range(3))
    expect(current).to_have_count(0)
    on.click()
    on.click()
    expect(current).to_have_count(1)
    expect(page.locator("[data-steps] > ol > li").nth(1)).to_have_attribute("aria-current", "step")
    expect(page).to_have_url(re.compile("step=2"))
    back.click()
    expect(page).to_have_url(re.compile("step=1"))
    back.click()
    expect(current).to_have_count(0)
    play.click()
    expect(page).to_have_url(re.compile("step=4"), timeout=15_000)
    expect(on).to_have_attribute("aria-disabled", "true")


def test_steps_are_walked_by_keys(visit: Visit) -> None:
    idea, given = STEPPED
    page = visit(f"/en/{idea}", given)
    steps = page.locator("[data-steps]")
    steps.focus()
    for key, at in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", 4)):
        page.keyboard.press(key)
        expect(steps.locator("li[aria-current=step]")).to_have_count(1)
        expect(steps.locator("> ol > li").nth(at - 1)).to_have_attribute("aria-current", "step")
    page.keyboard.press("Home")
    expect(steps.locator("li[aria-current=step]")).to_have_count(0)
    slider = page.locator("[data-player]").get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(steps.locator("> ol > li").nth(0)).to_have_attribute("aria-current", "step")


def test_a_step_moves_the_picture(visit: Visit) -> None:
    page = visit("/en/determinant", {"a": "2 1; 1 3", "method": "elimination"})
    picture = page.locator("[data-widget] svg").first
    before = picture.inner_html()
    page.locator("[data-player]").get_by_role("button", name="One step on").click()
    page.wait_for_timeout(100)
    assert picture.inner_html() != before


@pytest.mark.parametrize("idea", IDEAS)
def test_every_preset_is_shown_in_its_place(visit: Visit, idea: str) -> None:
    page = visit(f"/en/{idea}")
    page.evaluate("window.stayed = true")
    presets = {preset.key: preset for topic in TOPICS if topic.idea == idea for preset in topic.presets}
    wanted = [{"verb": preset.verb, **preset.values} for preset in presets.values()]
    links = page.locator("[data-preset]")
    assert links.count() == len(wanted) > 0
    for index in range(len(wanted)):
        given = json.loads(links.nth(index).get_attribute("data-preset") or "")
        assert given in wanted
        links.nth(index).click()
        for name, value in given.items():
            field = page.locator(f"[data-form] [name={name}]:not([type=checkbox], [type=hidden])")
            if field.count():
                expect(field).to_have_value(value)
        expect(page.locator("[data-code=python]")).to_contain_text(f"{given['verb']}(")
        expect(page.locator("[data-working]")).to_be_hidden()
        expect(page.locator(".drawn svg:visible, .drawn table:visible, .drawn .kit-number-alone:visible, [data-no-picture]:visible").first).to_be_visible()
        assert page.get_by_role("alert").is_hidden()
    assert page.evaluate("window.stayed")


def test_another_verb_brings_its_own_form_and_keeps_what_was_typed(visit: Visit) -> None:
    page = visit("/en/systems", {"verb": "rank", "a": "1 2; 3 4"})
    page.evaluate("window.stayed = true")
    page.locator("[data-verb]").select_option("inverse")
    expect(page.locator("[data-answer]")).to_contain_text("1")
    expect(page).to_have_url(re.compile("verb=inverse"))
    expect(field(page)).to_have_value("1 2; 3 4")
    page.go_back()
    expect(page).to_have_url(re.compile("verb=rank"))
    expect(page.locator("[data-verb]")).to_have_value("rank")
    assert page.evaluate("window.stayed")


def test_another_verb_takes_its_own_example_where_nothing_was_typed(visit: Visit) -> None:
    page = visit("/en/systems")
    page.locator("[data-verb]").select_option("qr")
    expect(field(page)).to_have_value("3 1; 4 2")
    assert page.get_by_role("alert").is_hidden()


LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
COPIED = [
    ("determinant", {"a": "1/2 1; 1 3"}),
    ("systems", {}),
    ("norms", {"x": "3 4", "ord": "1"}),
    ("objects", {}),
    ("systems", {"a": "1 2; 3 4", "b": "5 6.5", "float": "1"}),
]


@pytest.mark.parametrize(("idea", "given"), COPIED)
def test_the_copied_code_and_command_give_the_same_answer(visit: Visit, tmp_path: Path, idea: str, given: dict[str, str]) -> None:
    page = visit(f"/en/{idea}", given, permissions=["clipboard-read", "clipboard-write"])
    code = copied(page, "in Python")
    command = copied(page, "on the command line")
    said = [run([sys.executable, "-c", code]), run(["sh", "-c", f'ossature() {{ {sys.executable} -m ossature "$@"; }}; {command}'])]
    for value in re.findall(r"\d+", answer(page)):
        assert all(value in one.translate(LOWERED) for one in said), said


def copied(page: Page, name: str) -> str:
    page.get_by_role("region", name=name, exact=True).locator("xpath=..").get_by_role("button").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    text: str = page.evaluate("navigator.clipboard.readText()")
    expect(page.get_by_role("button", name="Copied")).to_have_count(0)
    return text


def run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def test_latex_of_the_answer_and_of_every_step_is_copied(visit: Visit) -> None:
    idea, given = STEPPED
    page = visit(f"/en/{idea}", given, permissions=["clipboard-read", "clipboard-write"])
    for name, wanted in (
        ("Copy this formula as LaTeX", "x = 2"),
        ("Copy step 1 as LaTeX", r"r_{1} \leftrightarrow r_{2} \quad \begin{array}"),
        ("Copy all steps as LaTeX", r"\begin{gather*}"),
    ):
        button = page.get_by_role("button", name=name).first
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("[data-live]")).to_have_text("Copied")
        page.wait_for_function("wanted => navigator.clipboard.readText().then((held) => held.includes(wanted))", arg=wanted)


def test_a_copied_link_restores_everything(visit: Visit, lang: str) -> None:
    idea, given = STEPPED
    page = visit(f"/{lang}/{idea}", given, permissions=["clipboard-read", "clipboard-write"])
    field(page).fill("x + 2y = 3; 3x - y = 2")
    expect(page.locator("[data-answer]")).to_contain_text("1")
    page.locator("[data-player]").get_by_role("button").nth(2).click()
    page.locator("[data-copy-link]").click()
    link = page.evaluate("navigator.clipboard.readText()")
    again = visit(link)
    assert answer(again) == answer(page)
    assert again.locator("[data-steps]").inner_html().strip() == page.locator("[data-steps]").inner_html().strip()
    assert field(again).input_value() == "x + 2y = 3; 3x - y = 2"
    expect(again.locator("li[aria-current=step]")).to_have_count(1)


def test_the_language_changes_at_the_same_place(visit: Visit) -> None:
    idea, given = STEPPED
    page = visit(f"/en/{idea}", given, viewport={"width": 1280, "height": 500})
    field(page).fill("x + 2y = 3; 3x - y = 2")
    page.locator("[data-player]").get_by_role("button").nth(2).click()
    expect(page).to_have_url(re.compile("step=1"))
    page.evaluate("window.stayed = true; document.querySelector('#h-steps').scrollIntoView({block: 'start'})")
    before = page.locator("#h-steps").evaluate("node => node.getBoundingClientRect().top")
    page.locator("[data-language]").evaluate("link => link.click()")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.get_by_role("heading", level=1)).to_have_text("线性方程组")
    assert abs(page.locator("#h-steps").evaluate("node => node.getBoundingClientRect().top") - before) < 2
    assert state(page)["a"] == "x + 2y = 3; 3x - y = 2"
    assert page.evaluate("window.stayed")
    expect(page.locator("li[aria-current=step]")).to_have_count(1)
    expect(page.locator("[data-widget] svg").first).to_have_accessible_name(re.compile("[一-龥]"))


def test_the_browsers_wish_chooses_the_language(visit: Visit) -> None:
    assert urlsplit(visit("/", locale="zh-CN").url).path == "/zh/"
    assert urlsplit(visit("/", locale="en-GB").url).path == "/en/"


def test_the_theme_is_switched_and_remembered(visit: Visit) -> None:
    page = visit("/en/determinant", color_scheme="light")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Light or dark").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_living_picture_is_saved_as_it_is_seen(visit: Visit, tmp_path: Path, kind: str) -> None:
    page = visit("/en/determinant", {"a": "2 1; 1 4"})
    with page.expect_download() as caught:
        page.locator(f"[data-save={kind}]").click()
    path = tmp_path / caught.value.suggested_filename
    caught.value.save_as(path)
    content = path.read_bytes()
    assert path.name == f"determinant.{kind}"
    if kind == "png":
        assert content.startswith(b"\x89PNG")
        assert len(content) > 5_000
    else:
        text = content.decode()
        assert "area 7" in text
        assert "var(" not in text
        assert "class=" not in text


def test_a_file_is_read_into_its_field(visit: Visit, token: str, tmp_path: Path) -> None:
    path = tmp_path / "three.csv"
    path.write_text("1,2\n3,4\n")
    page = visit(f"/en/determinant#token={token}")
    assert "token" not in page.url
    with page.expect_file_chooser() as caught:
        page.get_by_role("button", name="A from a file").click()
    caught.value.set_files(path)
    expect(page.locator("[data-answer]")).to_contain_text("−2")
    expect(field(page)).to_have_value(re.compile("1,2\n3,4"))


def test_a_file_without_the_token_is_refused_in_words(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "three.csv"
    path.write_text("1,2\n3,4\n")
    page = visit("/en/determinant", refused=True)
    with page.expect_file_chooser() as caught:
        page.get_by_role("button", name="A from a file").click()
    caught.value.set_files(path)
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.locator("[data-widget] svg").first.is_visible()


def test_a_tab_opened_from_another_may_send_files_too(visit: Visit, token: str, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text("1,2\n3,4\n")
    first = visit(f"/en/determinant#token={token}")
    second = first.context.new_page()
    second.goto("/en/determinant")
    second.locator("html[data-ready]").wait_for(state="attached")
    with second.expect_file_chooser() as caught:
        second.get_by_role("button", name="A from a file").click()
    caught.value.set_files(path)
    expect(second.locator("[data-answer]")).to_contain_text("−2")


def test_what_is_too_long_for_a_link_stays_when_the_language_changes(visit: Visit, token: str) -> None:
    page = visit(f"/en/systems?verb=rank#token={token}")
    tall = "\n".join(f"1 2 {number}" for number in range(1_200))
    field(page).fill(tall)
    expect(page.locator("[data-answer]")).to_contain_text("2")
    expect(page.locator("[data-working]")).to_be_hidden()
    page.wait_for_timeout(500)
    page.locator("[data-language]").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator("[data-answer]")).to_contain_text("2")
    assert field(page).input_value() == tall
    expect(page.locator("[data-no-link]")).to_be_visible()
    expect(page.locator("[data-copy-link]")).to_be_hidden()
    assert "秩" in page.locator("[data-meaning]").inner_text()


def test_without_scripts_there_are_picture_answer_steps_and_a_form_that_works(visit: Visit, lang: str) -> None:
    page = visit(f"/{lang}/systems", java_script_enabled=False)
    assert page.locator("[data-picture] svg").is_visible()
    assert page.locator("[data-steps] > ol > li").count() == 4
    assert page.locator(".scripted:visible").count() == 0
    field(page).fill("x + y = 3; x - y = 1")
    page.locator(".go").click()
    assert "a=x" in page.url
    assert re.search(r"x\s*=\s*2", answer(page))
    page.locator("[data-preset]").last.click()
    assert answer(page)
    page.locator("[data-language]").click()
    assert page.locator("html").get_attribute("lang") != lang


def test_without_scripts_another_verb_takes_its_own_example_and_keeps_what_was_typed(visit: Visit) -> None:
    page = visit("/en/systems", java_script_enabled=False)
    page.locator("[data-verb]").select_option("inverse")
    page.locator(".go").click()
    assert field(page).input_value() == "2 1; 1 3"
    assert page.get_by_role("alert").is_hidden()
    field(page).fill("1 2; 3 4")
    page.locator("[data-verb]").select_option("rank")
    page.locator(".go").click()
    assert field(page).input_value() == "1 2; 3 4"
    assert "2" in answer(page)


@pytest.mark.parametrize(("tag", "one", "whole"), [("en", "automatic", "Solve Ax = b"), ("zh", "自动", "解方程组 Ax = b")])
def test_options_are_words_of_the_language_and_nothing_is_said_twice(visit: Visit, tag: str, one: str, whole: str) -> None:
    page = visit(f"/{tag}/systems", {"method": "auto"})
    said = page.locator("[data-option] option").all_text_contents()
    assert said.count(one) == page.locator("select[data-option]").count()
    assert page.locator("select[name=method]").input_value() == ""
    values = page.locator("[data-option] option").evaluate_all("all => all.map((one) => one.value)")
    assert not [word for word in said if word in values]
    assert page.locator("[data-verb] option").first.inner_text() == whole
    assert page.locator("label[for=in-b]").inner_text() == "b"


def test_rooms_lead_to_the_next_and_the_one_before(visit: Visit) -> None:
    page = visit("/en/objects")
    for topic in TOPICS[1:]:
        page.locator("[rel=next]").click()
        expect(page).to_have_url(re.compile(f"/en/{topic.idea}$"))
    page.locator("[rel=prev]").click()
    expect(page).to_have_url(re.compile(f"/en/{TOPICS[-2].idea}$"))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("sought", "idea"), [("determinant", "determinant"), ("行列式", "determinant"), ("cholesky", "systems"), ("范数", "norms")])
def test_rooms_are_found_by_name_in_both_languages(visit: Visit, lang: str, sought: str, idea: str, scripts: bool) -> None:
    page = visit(f"/{lang}/", java_script_enabled=scripts)
    page.get_by_role("searchbox").fill(sought)
    if not scripts:
        page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".rooms .card:visible")).to_have_count(1)
    assert page.locator(".rooms .card:visible").get_attribute("href") == f"/{lang}/{idea}"


NEAR = [("determinent", "determinant"), ("行列试", "determinant"), ("eigenvlaue", "spectra"), ("特征直", "spectra"), ("Transpoze", "algebra"), ("qqqqqqqq", "")]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_misspelled_name_finds_what_comes_nearest_and_the_page_says_so(visit: Visit, lang: str, scripts: bool) -> None:
    page = visit(f"/{lang}/", java_script_enabled=scripts)
    for sought, idea in NEAR:
        page.get_by_role("searchbox").fill(sought)
        if not scripts:
            page.get_by_role("searchbox").press("Enter")
        expect(page.locator(".rooms .card:visible").nth(2)).to_have_count(0)  # as few as come equally near
        expect(page.locator("[data-near]")).to_be_visible(visible=bool(idea))
        expect(page.locator("[data-none]")).to_be_visible(visible=not idea)
        if idea:
            expect(page.locator(f".rooms .card[href='/{lang}/{idea}']")).to_be_visible()


@pytest.mark.parametrize(
    ("sought", "idea"),
    [
        ("tensor", "objects"),
        ("张量", "objects"),
        ("矩阵", "objects"),
        ("least squares", "systems"),
        ("最小二乘", "systems"),
        ("attention", "algebra"),
        ("正则化", "norms"),
    ],
)
def test_rooms_are_found_by_what_else_people_call_what_is_in_them(visit: Visit, sought: str, idea: str) -> None:
    page = visit("/zh/")
    page.get_by_role("searchbox").fill(sought)
    expect(page.locator(f".rooms .card[href='/zh/{idea}']")).to_be_visible()
    expect(page.locator(".rooms .card:visible")).not_to_have_count(len(TOPICS))


def test_the_home_page_changes_its_language_and_keeps_the_search(visit: Visit) -> None:
    page = visit("/en/")
    page.get_by_role("searchbox").fill("norm")
    page.locator("[data-language]").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.get_by_role("searchbox")).to_have_value("norm")
    expect(page.locator(".rooms .card:visible")).to_have_count(1)


def test_the_polite_line_says_the_new_answer(visit: Visit) -> None:
    page = visit("/en/systems", {"verb": "rank", "a": "1 2; 3 4"})
    field(page).fill("1 2; 2 4")
    expect(page.locator("[data-live]")).to_have_text(re.compile("1"))


def test_on_paper_there_are_picture_answer_steps_and_code_in_black_on_white(visit: Visit) -> None:
    idea, given = STEPPED
    page = visit(f"/en/{idea}", {**given, "step": "1"}, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for part in ("[data-widget] svg >> nth=0", "[data-answer]", "[data-steps]", "[data-code=python]"):
        assert page.locator(part).is_visible()
    for part in (".masthead", "[data-form]", ".saves", "[data-player]", ".presets", ".tex >> nth=0"):
        assert page.locator(part).is_hidden()
    inks = page.evaluate("[...document.querySelectorAll('[data-steps] p')].map((node) => getComputedStyle(node).color)")
    assert set(inks) == {"rgb(0, 0, 0)"}
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_steps_follow_a_drag_as_soon_as_the_hand_rests_even_while_it_holds(visit: Visit) -> None:
    page = visit("/en/determinant?a=2+1%3B+1+3")
    handle = page.locator(".kit-handle").first
    steps = page.locator("[data-steps]")
    before = steps.inner_text()
    box = handle.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] - 40, steps=12)
    expect(steps).not_to_have_text(before, use_inner_text=True)
    held = page.locator("textarea[name=a]").input_value()
    entry = held.replace(";", " ").split()[0].lstrip("-")
    expect(steps.locator("math").first).to_contain_text(entry)
    page.mouse.up()
