"""The one-file widgets of the notebooks, in a page that has nothing but the model a notebook gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ossature.topics import topic_of
from ossature.widgets import classes
from ossature.widgets.joined import joined
from ossature.widgets.look import notebook_style
from ossature.widgets.rooms import complete, reply, words_of

MODEL = """
class Model {
  constructor(values) { this.values = values; this.heard = {}; this.saved = []; }
  get(name) { return this.values[name]; }
  set(name, value) { this.values[name] = value; this.saved.push([name, value]); for (const f of this.heard[`change:${name}`] ?? []) f(); }
  save_changes() {}
  on(event, f) { (this.heard[event] ??= []).push(f); }
  off(event, f) { this.heard[event] = (this.heard[event] ?? []).filter((g) => g !== f); }
}
"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 900, "height": 800})
    yield page
    page.close()


def shown(page: Page, idea: str, state: dict[str, str], lang: str = "en") -> list[str]:
    """Render the joined widget of an idea; the faults that the page reports."""
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    held = {"state": state, "reply": reply(idea, state, lang), "words": words_of(idea, lang), "lang": lang}
    page.goto("about:blank")
    page.set_content(f"<style>{notebook_style()}</style><main id='cell'></main>")
    source = joined(idea).replace("export default", "const widget =")
    begin = f"window.model = new Model({json.dumps(held)}); window.end = widget.render({{ model, el: document.querySelector('#cell') }}); window.ready = true;"
    page.add_script_tag(type="module", content=f"{MODEL}\n{source}\n{begin}")
    page.wait_for_function("window.ready")
    return faults


def presets() -> list[tuple[str, str, dict[str, str]]]:
    return [(idea, preset.key, {"verb": preset.verb, **preset.values}) for idea in sorted(classes().values()) for preset in (topic_of(idea) or NONE).presets]


class NONE:
    presets = ()


@pytest.mark.parametrize(("idea", "key", "state"), presets(), ids=lambda part: part if isinstance(part, str) else "")
def test_every_preset_shows_a_picture_and_its_answer_with_nothing_but_the_model(blank: Page, idea: str, key: str, state: dict[str, str]) -> None:
    faults = shown(blank, idea, complete(idea, state))
    assert not faults
    if reply(idea, state, "en")["picture"]:
        assert blank.locator(".stage svg, .stage table, .stage canvas").count()
    assert blank.locator(".answer").inner_text().strip()


def test_a_key_on_a_handle_reaches_the_model_as_a_new_state(blank: Page) -> None:
    shown(blank, "determinant", {"verb": "det", "a": "2 1; 1 3"})
    blank.get_by_role("slider").first.focus()
    blank.keyboard.press("ArrowRight")
    saved: list[Any] = blank.evaluate("model.saved")
    assert saved[-1][0] == "state"
    assert saved[-1][1]["a"] != "2 1; 1 3"


def test_a_new_reply_is_shown_and_an_error_keeps_the_picture(blank: Page) -> None:
    shown(blank, "determinant", {"verb": "det", "a": "2 1; 1 3"})
    blank.evaluate("held => model.set('reply', held)", reply("determinant", {"verb": "det", "a": "1 2; 2 4"}, "en"))
    assert "0" in blank.locator(".answer").inner_text()
    blank.evaluate("held => model.set('reply', held)", reply("determinant", {"verb": "det", "a": "1 2; 3 x"}, "en"))
    assert blank.get_by_role("alert").inner_text().strip()
    assert blank.locator(".stage svg").count()


def test_a_widget_that_is_taken_away_listens_no_more(blank: Page) -> None:
    shown(blank, "determinant", {"verb": "det", "a": "2 1; 1 3"})
    blank.evaluate("end()")
    assert blank.evaluate("Object.values(model.heard).flat().length") == 0
