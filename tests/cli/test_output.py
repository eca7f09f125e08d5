"""On a terminal lines fit and colours help; piped, everything is plain."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.console import ask, plain

from ossature.base.limits import limited
from ossature.cli.output import for_shell, is_layout, wrapped
from ossature.words.unicode import width

WIDE = "1 2 3 4 5 7; 2 5 1 1 1 8; 7 7 1 2 3 4; 9 1 1 2 2 3; 3 3 1 1 2 4; 1 7 7 7 2 1"


@given(st.text("ab 中文，。（）-", max_size=80), st.integers(10, 40))
def test_wrapping_loses_nothing_and_fits(text: str, room: int) -> None:
    lines = wrapped(text, room)
    if not is_layout(text):
        assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines[1:]:
        assert line.strip() or not text.strip()


def test_steps_that_outgrow_a_limit_are_shown_as_far_as_they_go_and_then_the_error_is_said() -> None:
    with limited(derivation_steps=2):
        held = ask("solve", "2x + y + z = 5; x - y = 1; x + 3z = 2", "--steps", "--meaning", "--lang", "en")
        as_json = ask("inverse", "2 1 0; 1 3 1; 0 2 5", "--steps", "--json", "--lang", "en")
    assert held.code == 1
    assert "x = 2, y = 1, z = 0" in held.out
    assert "2. Take" in held.out
    assert "3. " not in held.out
    assert "Here the limit is reached, after 2 row operations" in held.out
    assert "• " in held.out
    assert "limited(derivation_steps=...)" in held.err
    assert as_json.code == 1
    assert len(json.loads(as_json.out)["steps"]["derivation"]["steps"]) == 2
    assert json.loads(as_json.err)["code"] == "unfinished-derivation"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sentences_fit_the_terminal(lang: str) -> None:
    held = ask("solve", "1 0; 0 1; 1 1", "1 2 4", "--steps", "--meaning", "--lang", lang, terminal=True, width=60)
    assert max(width(plain(line)) for line in held.out.splitlines()) <= 60


def test_chinese_never_starts_a_line_with_a_full_stop() -> None:
    for room in range(10, 60):
        lines = wrapped("行列式不为零，所以矩阵可逆；（体积放大了五倍），方向不变。", room)
        assert not any(line.lstrip().startswith(tuple("，。；、）")) for line in lines)
        assert not any(line.endswith("（") for line in lines)


def test_continued_lines_stand_under_their_text() -> None:
    assert wrapped("• one two three four", 10) == ["• one two", "  three", "  four"]
    assert wrapped("12. one two three", 12) == ["12. one two", "    three"]


def test_a_matrix_wider_than_the_terminal_shows_its_ends_and_its_size() -> None:
    held = ask("inverse", WIDE, "--steps", terminal=True, width=60)
    assert max(width(plain(line)) for line in held.out.splitlines()) <= 60
    assert "6x6" in held.out
    assert "…" in held.out


def test_a_matrix_is_whole_when_piped() -> None:
    held = ask("inverse", WIDE)
    assert "…" not in held.out
    assert max(width(line) for line in held.out.splitlines()) > 60


def test_a_large_matrix_says_its_size() -> None:
    rows = "; ".join(" ".join(str((7 * i + j) % 10) for j in range(20)) for i in range(15))
    held = ask("scale", "2", rows)
    assert "15x20" in held.out
    assert "20x15" in ask("transpose", rows).out
    assert "四角" in ask("scale", "2", rows, "--lang", "zh").out


@pytest.mark.parametrize("words", [("det", "2 1; 1 3", "--steps", "--show", "--meaning"), ("table",), ("tour", "2.3"), ("--help",), ("det", "--help")])
def test_piped_output_has_no_colours(words: tuple[str, ...]) -> None:
    assert "\x1b" not in ask(*words).out


@pytest.mark.parametrize("words", [("det", "2 1; 1 3", "--show"), ("table",), ("--help",), ("det", "--help")])
def test_a_terminal_gets_colours_and_no_color_takes_them_away(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = ask(*words, terminal=True).out
    assert "\x1b[" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    bare = ask(*words, terminal=True).out
    assert "\x1b" not in bare
    assert [line.rstrip() for line in bare.splitlines()] == [line.rstrip() for line in plain(coloured).splitlines()]


def test_an_error_is_red_on_a_terminal_only() -> None:
    assert "\x1b[1;31m" in ask("det", "1 2; 3 $", terminal=True).err
    assert "\x1b" not in ask("det", "1 2; 3 $").err


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize(("text", "sign"), [("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23x =", "="), ("1 2; 3 @", "@"), ("3苹果 +* 2梨 = 1", "*")])
def test_the_caret_stands_under_the_spot_under_chinese_too(text: str, sign: str, terminal: bool) -> None:
    lines = plain(ask("solve" if "=" in text else "det", text, terminal=terminal, width=80).err).splitlines()
    at = next(index for index, line in enumerate(lines) if line.strip() == "^")
    spot = width(lines[at]) - 1
    shown = lines[at - 1]
    under = next(character for index, character in enumerate(shown) if width(shown[:index]) == spot)
    assert under == sign


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("pass exact=True, or type the matrix", "pass --exact, or type the matrix"),
        ('Ask for detail="all" to see them.', "Ask for --detail all to see them."),
        ('用 add(A, b, along="rows")', "用 add(A, b, --along rows)"),
        ("nothing to change", "nothing to change"),
    ],
)
def test_advice_is_given_as_it_is_typed_in_a_shell(said: str, typed: str) -> None:
    assert for_shell(said) == typed


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_shell_is_told_of_options_not_of_keywords(lang: str) -> None:
    held = ask("det", "0.1 0.2; 0.3 0.6", "--float", "--meaning", "--lang", lang)
    assert "--exact" in held.out
    assert "exact=True" not in held.out
    assert "exact=True" not in ask("det", "1 2; 3 4", "--float", "--steps", "--lang", lang).err
    assert "exact=True" in ask("det", "1 2; 3 4", "--float", "--steps", "--lang", lang, "--json").err
