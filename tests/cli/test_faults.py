"""What goes wrong is said once, on standard error, in the reader's language, with the right exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.console import ask

from ossature.base.errors import BadInput
from ossature.cli import app

BAD = [
    ("det", "1 2; 3 $"),
    ("det", "1 2 3; 4 5 6"),
    ("det",),
    ("det", "1 2; 3 4", "5"),
    ("det", "1 2; 3 4", "--stps"),
    ("det", "1 2; 3 4", "--method"),
    ("det", "1 2; 3 4", "--steps=yes"),
    ("det", "1 2; 3 4", "-s"),
    ("det", "1 2; 3 4", "--method", "magic"),
    ("det", "1 2; 3 4", "--detail", "some"),
    ("det", "1 2; 3 4", "--strategy", "lazy"),
    ("det", "1 2; 3 4", "--lang", "fr"),
    ("det", "1 2; 3 4", "--picture", "x.gif"),
    ("det", "nowhere.csv"),
    ("det", "example:nothing.csv"),
    ("dett", "1"),
    ("xyzzy",),
    ("describe", "25", "--steps"),
    ("norm", "3 4", "--ord", "big"),
    ("norm", "3 4", "--axis", "7"),
    ("power", "1 1; 1 0", "ten"),
    ("reshape", "1 2 3", "2 2"),
    ("add", "-", "-"),
    ("add", "1 2; 3 4", "1 2", "--along", "up"),
    ("tour", "9"),
    ("--nothing",),
]


@pytest.mark.parametrize("words", BAD, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_leaves_with_2_and_one_sentence(words: tuple[str, ...], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSSATURE_LANG", lang)
    held = ask(*words)
    assert held.code == 2
    assert held.out == ""
    assert held.err.startswith("error: " if lang == "en" else "出错了：")
    assert "Traceback" not in held.err
    said = held.err.splitlines()[0]
    assert any("\u4e00" <= character <= "\u9fff" for character in said) == (lang == "zh"), said


@pytest.mark.parametrize("words", BAD, ids=" ".join)
def test_an_error_in_json_has_the_one_shape(words: tuple[str, ...]) -> None:
    held = ask(*words[:1], "--json", *words[1:]) if not words[0].startswith("-") else ask(*words, "--json")
    said = json.loads(held.err)
    assert held.out == ""
    assert said["ok"] is False
    assert set(said) == {"ok", "code", "case", "message", "details"}
    assert said["message"]


@pytest.mark.parametrize("words", [("inverse", "1 2; 2 4"), ("cholesky", "1 2; 2 1"), ("det", "[0.1, 2; 3, 4e999]", "--exact", "--steps", "--proven")])
def test_a_computation_that_fails_leaves_with_1_or_says_why_the_input_is_bad(words: tuple[str, ...]) -> None:
    held = ask(*words)
    assert held.code == (1 if words[0] != "det" else held.code)
    if held.code:
        assert held.err.startswith("error: ")


def test_singular_and_not_positive_definite_have_their_codes() -> None:
    assert json.loads(ask("inverse", "1 2; 2 4", "--json").err)["code"] == "singular"
    assert json.loads(ask("cholesky", "1 2; 2 1", "--json").err)["code"] == "not-positive-definite"


def test_two_shapes_at_once_are_refused() -> None:
    held = ask("det", "1 2; 3 4", "--json", "--latex")
    assert (held.code, held.out) == (2, "")
    assert json.loads(held.err)["case"] == "cli-json-latex"


def test_a_near_name_is_suggested() -> None:
    assert "det" in ask("dett", "1").err
    assert "--steps" in ask("det", "1", "--stepz").err


def test_an_option_that_other_commands_have_is_named_so() -> None:
    assert json.loads(ask("add", "1", "2", "--strategy", "teacher", "--json").err)["case"] == "cli-option-elsewhere"


def test_debug_shows_the_traceback() -> None:
    with pytest.raises(BadInput):
        ask("det", "1 2; 3 4", "--method", "magic", "--debug")


def test_a_mistake_of_ours_is_one_sentence_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(words: list[str]) -> int:
        raise KeyError("lost")

    monkeypatch.setattr(app, "_invoke", broken)
    held = ask("det", "1")
    assert held.code == 1
    assert "lost" in held.err
    assert "--debug" in held.err


def test_running_out_of_room_is_bad_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def huge(words: list[str]) -> int:
        raise MemoryError

    monkeypatch.setattr(app, "_invoke", huge)
    assert ask("det", "1").code == 2


def test_an_interrupt_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "_invoke", stopped)
    held = ask("det", "1")
    assert held.code == 130
    assert held.err == ""


SHELL = [sys.executable, "-m", "ossature"]


def test_the_real_program_answers_and_fails_as_promised(tmp_path: Path) -> None:
    done = subprocess.run([*SHELL, "det", "-"], input="2 1; 1 3", capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "det(A) = 5\nexact\n", "")
    failed = subprocess.run([*SHELL, "inverse", "1 2; 2 4"], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "zh_CN.UTF-8"})
    assert failed.returncode == 1
    assert failed.stderr.startswith("出错了：")


def test_an_interrupt_from_the_keyboard_is_quiet() -> None:
    for started in (1.5, 10):  # seconds in which Python is up and waits for input; on a busy machine the second
        held = subprocess.Popen([*SHELL, "det", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(started)
        held.send_signal(signal.SIGINT)
        out, err = held.communicate(timeout=20)
        if held.returncode == 130:
            break
    assert (held.returncode, out, err) == (130, b"", b"")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    line = f"{sys.executable} -m ossature tour 2 | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("settings", "lang"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"OSSATURE_LANG": "zh", "LC_ALL": "C"}, "zh"),
        ({}, "en"),
    ],
    ids=str,
)
def test_the_locale_decides_the_language_as_posix_says(settings: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OSSATURE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert ask("det", "2 1; 1 3").out.splitlines()[1] == {"en": "exact", "zh": "精确"}[lang]
    assert ask("det", "1 2 3; 4 5 6").err.startswith({"en": "error: ", "zh": "出错了："}[lang])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*SHELL, "det", "2 1; 1 3"], stdout=full, stderr=subprocess.PIPE, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_output_is_no_traceback() -> None:
    done = subprocess.run(["bash", "-c", f"{sys.executable} -m ossature det '2 1; 1 3' >&-"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_an_output_that_cannot_write_every_sign_still_gets_the_answer(encoding: str) -> None:
    env = {**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([*SHELL, "det", "2 1; 1 3", "--steps"], capture_output=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"det(A) = 5")


@pytest.mark.parametrize("text", ["\x1b[31m", "1 \x1b]0;owned\x07", "\x9b2J", "\u202e1 2", "\udcff"])
def test_what_was_typed_never_steers_the_terminal(text: str) -> None:
    for words in ((text,), ("det", text), ("det", "1", "--method", text), ("det", "1", f"--{text}"), ("describe", f"| {text} | b |\nx | 1 | 2 |")):
        held = ask(*words)
        assert not any(sign in held.out + held.err for sign in ("\x1b", "\x07", "\x9b", "\u202e")), words
