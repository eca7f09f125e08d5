"""What is written about running the lab names every option and every setting, in both languages."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from ossature.base.message import Message
from ossature.lab.app import create
from ossature.lab.security import HEADERS, SHOWN_IN
from ossature.lab.settings import DEMO_COST, DEMO_SIZE, Cost, Settings, Size
from ossature.topics import TOPICS
from ossature.widgets.rooms import controls
from ossature.words.sentences import sentence
from tests.cli.console import ask

DOCS = Path(__file__).resolve().parents[2] / "docs"
HOW_TO = ["lab.md", "lab.zh.md"]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HOW_TO)
def test_every_option_of_the_command_is_written_about(name: str) -> None:
    options = set(re.findall(r"^  (--[a-z-]+)", ask("lab", "--help", "--lang", "en").out, re.MULTILINE)) - {"--help"}
    assert len(options) == 7
    assert [option for option in sorted(options) if f"`{option}" not in page(name)] == []


@pytest.mark.parametrize("name", HOW_TO)
def test_every_setting_of_the_environment_is_written_about(name: str) -> None:
    settings = Settings(names=("lab.example.org",), demo=True, any_address=True, parent=1)
    names = set(settings.to_environment()) - {"OSSATURE_LAB_PARENT"}  # which the lab sets itself
    assert len(names) == 4
    assert [name_ for name_ in sorted(names) if name_ not in page(name)] == []


@pytest.mark.parametrize("demo", [False, True])
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "lab.example.org"])
def test_the_environment_says_all_that_the_options_say(host: str, demo: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings.made(demo=demo, host=host, names=("Proxy.example.org",), token="known", parent=7)
    for name, value in settings.to_environment().items():
        monkeypatch.setenv(name, value)
    assert Settings.from_environment() == settings
    assert create().lab.settings == settings


def test_a_token_that_nobody_chose_is_long_and_never_the_same() -> None:
    tokens = {Settings().token for _ in range(20)}
    assert len(tokens) == 20
    assert all(len(token) >= 24 for token in tokens)
    assert not any(token in repr(Settings(token=token)) for token in tokens)


@pytest.mark.parametrize("name", [*HOW_TO, "security.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page(name))
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []


def size(bytes_: int) -> str:
    return next(f"{bytes_ >> shift} {unit}" for shift, unit in ((30, "GiB"), (20, "MiB"), (10, "KiB")) if bytes_ >= 1 << shift)


def test_the_numbers_that_are_promised_are_the_settings() -> None:
    text = page("security.md")
    rows = {cells[1].strip(): [cell.strip() for cell in cells[2:5]] for cells in (line.split("|") for line in text.splitlines()) if len(cells) == 6}
    cost, limit = Cost(), Size()
    assert rows["computing"] == [f"{cost.seconds:g} s", f"{cost.long_seconds:g} s", f"{DEMO_COST.seconds:g} s, {DEMO_COST.long_seconds:g} s"]
    assert rows["memory of a worker beyond its start"] == [size(cost.memory_bytes), size(cost.memory_bytes), size(DEMO_COST.memory_bytes)]
    assert rows["address"] == [size(limit.url_bytes), size(limit.url_bytes), size(DEMO_SIZE.url_bytes)]
    assert rows["headers"][0] == f"{limit.headers}, {size(limit.header_bytes)} together"
    assert rows["body"][1] == f"file {size(limit.body_bytes)}, state {size(limit.state_bytes)}, within {limit.body_seconds:g} s"
    assert rows["body"][2] == f"file {size(DEMO_SIZE.body_bytes)}, state {size(DEMO_SIZE.state_bytes)}"
    assert rows["answer"] == [size(cost.reply_bytes), size(cost.reply_bytes), size(DEMO_COST.reply_bytes)]
    assert f"At most {cost.waiting} requests wait" in text
    assert f"none longer than {cost.patience:g} s" in text


def test_the_headers_that_are_promised_are_sent() -> None:
    text = page("security.md")
    assert SHOWN_IN in text
    assert "default-src 'self'" in HEADERS["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in HEADERS["Content-Security-Policy"]


def test_every_setting_says_what_it_is() -> None:
    source = (DOCS.parent / "src/ossature/lab/settings.py").read_text(encoding="utf-8")
    for kind in (Cost, Size):
        for item in fields(kind):
            assert re.search(rf'^    {item.name}: \w+ = .*\n    """', source, re.MULTILINE), item.name


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_option_of_a_form_and_every_value_it_offers_has_its_words(lang: str) -> None:
    for topic in TOPICS:
        for verb in topic.verbs:
            for name, values in controls(verb).items():
                codes = [f"page-option-{name}", *(f"page-value-{name}-{value}" for value in values if value != "auto" and name != "ord")]
                assert [code for code in codes if sentence(Message(code), lang) == code] == []
