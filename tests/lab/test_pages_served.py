"""Pages as they leave the server: nothing in them runs or styles by itself, and what people typed stays data."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from urllib.parse import urlencode, urlparse

import pytest

from ossature.asking import operands_of
from ossature.lab.assets import assets
from ossature.topics import TOPICS
from ossature.words.language import LANGUAGES
from tests.lab.asgi import Lab

HARMLESS = {"application/json"}
STATES = [
    pytest.param(topic.idea, state, id=f"{topic.idea}-{state['verb']}-{number}")
    for topic in TOPICS
    for number, state in enumerate([*({"verb": one.verb, **one.values} for one in topic.presets), *({"verb": verb.name} for verb in topic.verbs)])
]


class Page(HTMLParser):
    """What a page would run, load, or style by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.loads: list[str] = []
        self.text: list[str] = []
        self.held = ""
        self._inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = tag
        if tag == "script" and "src" not in found and found.get("type") not in HARMLESS:
            self.faults.append("a script in the page")
        self.faults += [f"<{tag}>" for _ in (0,) if tag in ("style", "iframe", "object", "embed", "base")]
        self.faults += [f"{tag} {name}" for name in found if name == "style" or name.startswith("on")]
        for name in ("src", "href", "action", "formaction", "xlink:href", "poster"):
            value = found.get(name)
            if value is not None:
                self.loads.append(value)
                self.faults += [f"{tag} {name}={value}" for _ in (0,) if urlparse(value).scheme or value.startswith("//")]

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.held += data
        else:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def checked(lab: Lab, path: str) -> Page:
    held = lab.ask(path)
    assert held.status in (200, 400, 422), held.text
    page = Page(held.text)
    assert page.faults == [], path
    return page


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("idea", "state"), STATES)
def test_no_page_has_a_script_a_style_or_a_foreign_address_in_it(lab: Lab, idea: str, state: dict[str, str], lang: str) -> None:
    page = checked(lab, f"/{lang}/{idea}?{urlencode(state)}")
    reply = lab.ask(f"/{lang}/{idea}/reply?{urlencode(state)}").json
    assert reply["ok"], reply
    for part in ("answer", "picture", "no_steps", "no_picture"):
        assert Page(reply[part] or "").faults == []
    for line in [*reply["evidence"], *reply["meaning"]]:
        assert Page(line).faults == []
    for line in (reply["steps"] or {}).get("lines", []):
        assert Page(line["reason"] + line["operations"] + line["state"]).faults == []
    files = [load for load in page.loads if load.startswith("/static/")]
    assert files
    assert [load for load in files if load.removeprefix(f"/static/{assets().build}/") not in assets().files] == []


@pytest.mark.parametrize("path", ["/en/", "/zh/", "/en/?q=norm", "/zh/?q=%E8%A1%8C%E5%88%97%E5%BC%8F", "/en/?q=%3Cscript%3E"])
def test_the_home_page_and_its_search_are_as_quiet(lab: Lab, path: str) -> None:
    checked(lab, path)


NASTY = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "javascript:alert(1)",
    "{{ topics }}", "{% raw %}", "${lang}", "\u2028\u2029", "\x00\x1b[31m", "<!--", "]]>", "&lt;b&gt;", "' onmouseover='alert(1)", "\\u003cscript>",
    "\u202eevil", "<style>*{display:none}</style>",
]  # fmt: skip
PLACES = [
    ("objects", {"verb": "describe", "x": "| {nasty} | b |\nx | 1 | 2 |"}),
    ("objects", {"verb": "describe", "x": "{nasty}"}),
    ("systems", {"verb": "solve", "a": "3{nasty} + 2b = 19; {nasty} + 4b = 23"}),
    ("determinant", {"verb": "{nasty}", "a": "2 1; 1 3"}),
    ("determinant", {"verb": "det", "a": "2 1; 1 3", "method": "{nasty}"}),
    ("determinant", {"verb": "det", "a": "2 1; 1 3", "strategy": "{nasty}", "detail": "{nasty}"}),
    ("norms", {"verb": "norm", "x": "3 4", "ord": "{nasty}", "w_view": "{nasty}", "step": "{nasty}"}),
    ("norms", {"verb": "norm", "x": "example:{nasty}"}),
    ("norms", {"{nasty}": "{nasty}"}),
]


@pytest.mark.parametrize("nasty", NASTY, ids=ascii)
@pytest.mark.parametrize(("idea", "state"), PLACES)
def test_what_people_type_is_data(lab: Lab, idea: str, state: dict[str, str], nasty: str) -> None:
    typed = {name.replace("{nasty}", nasty): value.replace("{nasty}", nasty) for name, value in state.items()}
    page = checked(lab, f"/en/{idea}?{urlencode(typed)}")
    if page.held:
        assert json.loads(page.held)
        assert "<" not in page.held
    assert "Topic(" not in "".join(page.text)
    picture = lab.ask(f"/en/{idea}/picture.svg?{urlencode(typed)}")
    if picture.status == 200:
        assert set(Page(picture.text).faults) <= {"<style>"}


def test_a_picture_is_a_file_of_its_own_that_runs_nothing(lab: Lab) -> None:
    for kind, start in (("svg", b"<svg"), ("png", b"\x89PNG")):
        held = lab.ask(f"/en/determinant/picture.{kind}?verb=det&a=2+1;1+3")
        assert (held.status, held.body[:4]) == (200, start)
        assert held.header("content-disposition") == f'attachment; filename="determinant.{kind}"'
        assert str(held.header("content-security-policy")).startswith("default-src 'none'")
    assert lab.ask("/en/determinant/picture.gif").status == 400


@pytest.mark.parametrize("idea", [topic.idea for topic in TOPICS])
@pytest.mark.parametrize(
    "name", ["/etc/passwd", "secret.csv", "../../x.npy", "~/x.csv", " x.csv ", "file:///etc/hosts.txt", "example:../../pyproject.toml", "x.xlsx"]
)
def test_no_text_opens_a_file(lab: Lab, idea: str, name: str) -> None:
    topic = next(topic for topic in TOPICS if topic.idea == idea)
    for verb in topic.verbs:
        state = {"verb": verb.name, **dict.fromkeys(operands_of(verb), name)}
        held = lab.ask(f"/en/{idea}/reply?{urlencode(state)}").json
        assert not held["ok"]
        assert held["code"] in ("file", "parse", "bad-input")
        assert "root:" not in json.dumps(held)


def test_what_comes_with_ossature_is_read_by_its_name(lab: Lab) -> None:
    held = lab.ask(f"/en/objects/reply?{urlencode({'verb': 'describe', 'x': 'example:class_marks.csv'})}").json
    assert held["ok"]
    assert "/" not in held["python"].split("example(")[1]


@pytest.mark.parametrize("name", sorted(assets().files))
def test_a_file_of_the_pages_is_kept_for_ever_and_comes_packed(lab: Lab, name: str) -> None:
    asset = assets().files[name]
    held = lab.ask(assets().url(name), headers=[("accept-encoding", "gzip")])
    assert (held.status, held.header("cache-control"), held.header("content-type")) == (200, "public, max-age=31536000, immutable", asset.kind)
    assert len(held.body) <= min(len(asset.content), len(asset.packed))
    plain = lab.ask(assets().url(name), headers=[("accept-encoding", "gzip;q=0")])
    assert (plain.body, plain.header("content-encoding")) == (asset.content, None)


def test_pages_and_replies_come_packed_to_those_who_take_it(lab: Lab) -> None:
    for path in ("/en/", "/en/systems", "/en/systems/reply", "/en/systems/picture.svg"):
        held = lab.ask(path, headers=[("accept-encoding", "br, gzip;q=0.8")])
        plain = lab.ask(path)
        assert held.header("content-encoding") == "gzip"
        assert plain.header("content-encoding") is None
        assert held.text == plain.text
        assert len(held.body) < len(plain.body) / 2


def test_too_many_fields_are_no_state(lab: Lab) -> None:
    held = lab.ask("/en/norms/reply?" + "&".join(f"a{index}=1" for index in range(lab.settings.size.fields + 1)))
    assert (held.status, held.json["case"]) == (400, "lab-query")


@pytest.mark.parametrize("body", [b"", b"[]", b"[1]", b'{"verb": 1}', b'{"verb": null}', b"\xff", b'{"a": {"b": "c"}}', b"[" * 100_000, b'"x"'])
def test_a_body_that_is_no_state_is_refused(lab: Lab, body: bytes) -> None:
    held = lab.post("/en/norms/reply", body)
    assert (held.status, held.json["case"]) == (400, "lab-state")


def test_a_state_in_a_body_is_answered_like_one_in_an_address(lab: Lab) -> None:
    state = {"verb": "det", "a": "2 1; 1 3"}
    held = lab.post("/zh/determinant/reply", json.dumps(state).encode())
    assert held.json == lab.ask(f"/zh/determinant/reply?{urlencode(state)}").json
    long = {"verb": "norm", "x": " ".join(["1"] * 20_000)}
    assert lab.post("/en/norms/reply", json.dumps(long).encode()).json["ok"]
