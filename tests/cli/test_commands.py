"""Every verb is a command with every option it can use, and no other."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.cli.console import ask

import ossature
from ossature.asking import IN_PYTHON, OWN, choices, own_options
from ossature.base.errors import OssatureError
from ossature.cli.options import SHOWN, options_of, shown_options
from ossature.topics import TOPICS, Verb, function_of

VERBS = [verb for topic in TOPICS for verb in topic.verbs]
each_verb = pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)


def command(verb: Verb) -> str:
    return verb.name.replace("_", "-")


def answer_of(verb: Verb) -> Any:
    return function_of(verb)(*(int(text) if verb.name == "power" and index else text for index, text in enumerate(verb.example)))


def gives(call: Any) -> bool:
    try:
        call()
    except OssatureError:
        return False
    return True


@each_verb
def test_the_command_prints_what_python_prints(verb: Verb) -> None:
    assert ask(command(verb), *verb.example).out == f"{answer_of(verb)}\n"


@each_verb
def test_every_keyword_of_the_verb_is_an_option(verb: Verb) -> None:
    keywords = {name for name, held in inspect.signature(function_of(verb)).parameters.items() if held.default is not inspect.Parameter.empty}
    assert keywords <= {*OWN, *IN_PYTHON, "b", "n"}
    for name in own_options(verb):
        assert f"--{name}" in ask(command(verb), "--help").out


@each_verb
def test_what_is_offered_is_what_an_answer_has(verb: Verb) -> None:
    answer = answer_of(verb)
    offered = shown_options(verb)
    assert ("steps" in offered) == gives(answer.steps)
    if "steps" in offered:
        ways = {str(answer.steps(strategy=way)) for way in choices(verb.name, "strategy")}
        assert "strategy" in offered or len(ways) == 1
    assert "picture" in offered or not gives(answer.picture), f"{verb.name} can be drawn now: let topics say so"


@each_verb
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_option_that_is_offered_works(verb: Verb, lang: str) -> None:
    offered = shown_options(verb)
    extra = [f"--{name}" for name in ("steps", "meaning", "code") if name in offered]
    extra += [part for name in ("detail", "strategy") if name in offered for part in (f"--{name}", choices(verb.name, name)[-1])]
    held = ask(command(verb), *verb.example, *extra, "--lang", lang)
    assert held.code == 0, held.err
    assert f"from ossature import {verb.name}" in held.out


@each_verb
def test_json_is_one_document_with_what_was_asked_for(verb: Verb) -> None:
    offered = shown_options(verb)
    held = ask(command(verb), *verb.example, "--json", "--meaning", "--code", *(["--steps"] if "steps" in offered else []))
    said = json.loads(held.out)
    assert said["ok"] is True
    assert said["answer"]["verb"] == verb.name
    assert said["meaning"]
    assert said["code"].startswith("from ossature import")
    assert ("steps" in said) == ("steps" in offered)


@each_verb
def test_latex_is_offered_where_there_is_a_formula(verb: Verb) -> None:
    if "latex" in shown_options(verb):
        assert ask(command(verb), *verb.example, "--latex").out.strip()


@each_verb
def test_every_method_and_way_that_the_help_names_is_taken(verb: Verb, tmp_path: Path) -> None:
    operands = list(verb.example)
    if verb.name == "solve":
        np.save(tmp_path / "a.npy", np.array([[2.0, 0.0], [0.0, 3.0]]))
        operands = [str(tmp_path / "a.npy"), "1 2"]
    for name in ("method", "view"):
        for word in choices(verb.name, name) if name in own_options(verb) else ():
            held = ask(command(verb), *operands, f"--{name}", word)
            assert held.code == 0, (word, held.err)


@pytest.mark.parametrize("order", choices("norm", "ord"))
def test_every_order_that_a_shell_completes_is_one(order: str) -> None:
    held = ask("norm", "3 1; 0 4" if order in ("fro", "nuc", "max") else "3 4", "--ord", order)
    assert held.code == 0, held.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("norm", "3 4", "--ord", "1"), "7"),
        (("norm", "3 4", "--ord", "2"), "5"),
        (("norm", "3 4", "--ord", "inf"), "4"),
        (("norm", "1 1; 1 0", "--ord", "fro"), "√3"),
        (("norm", "3 4; 0 5", "--axis", "1"), "[5, 5]"),
        (("distance", "1 2", "4 6", "--ord", "1"), "7"),
        (("add", "1 2; 3 4", "10 20", "--along", "rows"), "11  22"),
        (("add", "1 2; 3 4", "10 20", "--along", "columns"), "11  12"),
        (("subtract", "1 2; 3 4", "1 2", "--along", "rows"), "0  0"),
        (("power", "1 1; 1 0", "10"), "89  55"),
        (("reshape", "1 2 3 4 5 6", "3 -1"), "(3, 2)"),
        (("transpose", "1+i 2; 3 4-i", "--conjugate"), "1 - i"),
        (("multiply", "2 0; 0 3", "1 2"), "[2, 6]"),
        (("scale", "-1", "3 4"), "[-3, -4]"),
        (("scale", "--", "-1", "3 4"), "[-3, -4]"),
        (("det", "-1 2; 3 4"), "-10"),
        (("solve", "-x + y = 1; x + y = 3"), "x = 1, y = 2"),
        (("det", "--steps", "2 1; 1 3"), "5"),
        (("--lang", "zh", "det", "2 1; 1 3"), "精确"),
        (("--lang", "zh", "scale", "--", "-1", "3 4"), "精确"),
        (("--lang=zh", "det", "2 1; 1 3"), "精确"),
        (("norm", "3 4", "--ord=1"), "7"),
        (("--help", "--lang", "zh"), "用法"),
        (("--lang=zh", "--help"), "用法"),
        (("det", "2 1; 1 3", "--lang=zh"), "精确"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_options_reach_the_verb(words: tuple[str, ...], said: str) -> None:
    held = ask(*words)
    assert held.code == 0, held.err
    assert said in held.out


def test_proven_and_exact_reach_the_verb(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.array([[0.1, 0.2], [0.3, 0.6]]))
    name = str(tmp_path / "a.npy")
    assert json.loads(ask("det", name, "--json").out)["answer"]["sign"] is None
    assert json.loads(ask("det", name, "--exact", "--json").out)["answer"]["evidence"]["exact"] is True
    np.save(tmp_path / "b.npy", np.array([[2.5, 1.0], [1.0, 3.0]]))
    assert json.loads(ask("inverse", str(tmp_path / "b.npy"), "--proven", "--json").out)["answer"]["evidence"]["proven"] is True


FLOATING = [verb for verb in VERBS if "float" in options_of(verb)]


@pytest.mark.parametrize("verb", FLOATING, ids=lambda verb: verb.name)
def test_typed_numbers_may_be_taken_as_floats(verb: Verb) -> None:
    held = ask(command(verb), *verb.example, "--float", "--json", "--code")
    assert held.code == 0, held.err
    said = json.loads(held.out)
    assert said["answer"]["evidence"].get("exact") is not True
    assert "np.array" in said["code"] or "matrix(" in said["code"] or verb.name in ("describe", "scale")


def test_floats_keep_names_and_equations() -> None:
    assert "张三" in ask("multiply", "| 数学 | 英语 |\n张三 | 90 | 85 |\n李四 | 78 | 92 |", "0.5 0.5", "--float").out
    assert "苹果 = 3, 梨 = 5" in ask("solve", "3苹果 + 2梨 = 19; 苹果 + 4梨 = 23", "--float").out
    assert ask("qr", "3 1; 4 2; 1 1").code == 2
    assert ask("qr", "3 1; 4 2; 1 1", "--float").code == 0
    assert json.loads(ask("det", "1 2; 3 4", "--float", "--exact", "--json").err)["case"] == "cli-float-exact"


def test_a_negative_zero_is_printed_as_zero() -> None:
    assert "-0 " not in ask("qr", "3 1; 4 2; 1 1", "--float").out


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_a_picture_is_saved_as_its_name_says(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"det{suffix}"
    held = ask("det", "2 1; 1 3", "--picture", str(target))
    assert held.code == 0, held.err
    assert str(target) in held.out
    assert target.read_bytes()[:4] in (b"<svg", b"\x89PNG", b"%PDF")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_speaks_the_language_of_the_locale(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OSSATURE_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "zh": "zh_CN.UTF-8"}[lang])
    for words in (("--help",), ("-h",), (), ("solve", "--help"), ("table", "-h"), ("tour", "--help")):
        said = ask(*words).out
        assert said.startswith({"en": "Usage: ossature", "zh": "用法：ossature"}[lang])
        for line in said.splitlines():
            if lang == "zh" and re.match(r"  -", line) and not line.strip().startswith("ossature"):
                assert re.search("[\u4e00-\u9fff]", line), line
        assert not re.search(r"cli-|table-[a-z]+-name", said)


def test_help_lists_every_verb_once() -> None:
    said = ask("--help").out
    for verb in VERBS:
        assert len(re.findall(rf"^  {command(verb)} ", said, re.M)) == 1


@pytest.mark.parametrize("lang", ["en", "zh"])
@each_verb
def test_help_fits_eighty_columns_but_for_its_examples(verb: Verb, lang: str) -> None:
    from ossature.words.unicode import width

    said = ask(command(verb), "--help", "--lang", lang).out
    body = re.split(r"^(?:Examples|例子)$", said, flags=re.M)[0]
    assert max(map(width, body.splitlines())) <= 80


def test_the_version_is_the_package() -> None:
    assert ask("--version").out == f"ossature {ossature.__version__}\n"


def test_nothing_shown_is_undocumented() -> None:
    text = Path("docs/reference/commands.md").read_text(encoding="utf-8")
    assert all(f"`--{name}`" in text for name in SHOWN)
    assert all(f"`{command(verb)}`" in text for verb in VERBS)
