"""Numbers show the digits that hold, and the session speaks the language it was told or finds."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossature import OssatureError, set_language
from ossature.base.formula import Number, column_of
from ossature.base.message import Message
from ossature.base.message import as_data as data
from ossature.words.language import known, session_language
from ossature.words.numerals import number_text
from ossature.words.sentences import listed, sentence, sentence_html


@pytest.mark.parametrize(
    ("value", "error", "shown"),
    [
        (Fraction(3, 4), None, "3/4"),
        (2.0, None, "2"),
        (2 / 3, None, "0.666667"),
        (1234567.0, None, "1.23457e6"),
        (1e300, None, "1e300"),
        (0.1, 0.0, "0.1"),
        (0.12345, 2e-4, "0.123"),
        (123.456, 0.5, "123"),
        (0.5, 0.6, "0 ± 0.6"),
        (-0.5, 0.51, "0 ± 0.6"),
        (3.0, 2.0, "3 ± 2"),
        (1e-20, 3e-17, "0 ± 3e-17"),
        (0.0, 23.4, "0 ± 30"),
        (1.0, float("inf"), "?"),
        (float("inf"), None, "∞"),
        (float("-inf"), None, "-∞"),
        (float("nan"), None, "NaN"),
        (1 + 2j, None, "1 + 2i"),
        (1 - 1j, None, "1 - i"),
        (-1j, None, "-i"),
        (3 + 0j, None, "3"),
        (np.complex128(0.5 + 0.25j), 1e-3, "0.5 + 0.25i"),
        (0 + 1e-9j, 1e-6, "(0 ± 1e-6)i"),
        (np.float32(0.5), None, "0.5"),
    ],
)
def test_a_number_shows_the_digits_that_hold(value: Any, error: float | None, shown: str) -> None:
    assert number_text(value, error=error) == shown


@given(st.floats(1e-300, 1e300), st.floats(1e-16, 1e3))
def test_the_shown_value_is_rounded_no_coarser_than_its_error_asks(value: float, relative: float) -> None:
    error = value * relative
    shown = number_text(value, error=error)
    held, _, about = shown.partition(" ± ")
    assert abs(float(held) - value) <= 10 * error
    if about:
        assert abs(float(held) - value) <= error + float(about)
        assert float(about) >= error * (1 - 1e-12)


@given(st.floats(-1e300, 1e300), st.integers(1, 17))
def test_digits_asked_for_are_never_exceeded(value: float, digits: int) -> None:
    shown = number_text(value, digits)
    assert float(shown) == pytest.approx(value, rel=10.0 ** (1 - digits), abs=5e-324)


def test_the_session_speaks_what_it_was_told_then_the_environment_then_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OSSATURE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert session_language() == "en"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert session_language() == "zh"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert session_language() == "en"
    monkeypatch.setenv("OSSATURE_LANG", "zh")
    assert session_language() == "zh"
    monkeypatch.setenv("OSSATURE_LANG", "en")
    set_language("zh-TW")
    try:
        assert session_language() == "zh"
    finally:
        set_language(None)


def test_a_language_tag_is_known_by_its_first_part() -> None:
    assert [known(tag) for tag in ("zh", "zh-CN", "ZH_Hant", "en_GB.UTF-8")] == ["zh", "zh", "zh", "en"]
    with pytest.raises(OssatureError) as fault:
        known("fr")
    assert sentence(fault.value.message, "zh") == "没有“fr”这种语言，可选的有：en、zh。"


def test_lists_are_joined_as_each_language_does() -> None:
    assert listed([], "en") == listed([], "zh") == ""
    assert [listed(list("abc")[:count], "en") for count in (1, 2, 3)] == ["a", "a and b", "a, b and c"]
    assert [listed(list("abc")[:count], "zh") for count in (1, 2, 3)] == ["a", "a、b", "a、b、c"]


@pytest.mark.parametrize(("count", "said"), [(1, "1 entry"), (2, "2 entries"), (0, "0 entries"), (1234567, "1234567 entries"), (10**18, f"{10**18} entries")])
def test_english_counts_agree_with_their_noun(count: int, said: str) -> None:
    assert said in sentence(Message("describe-vector", entries=count), "en")
    assert f"{count} 个数" in sentence(Message("describe-vector", entries=count), "zh")


@pytest.mark.parametrize(
    ("digits", "en", "zh"),
    [(0, "no digit is certain", "没有一位数字可靠"), (1, "about 1 digit is right", "约有 1 位"), (15, "about 15 digits are right", "约有 15 位")],
)
def test_the_number_of_right_digits_is_said_grammatically(digits: int, en: str, zh: str) -> None:
    message = Message("evidence-digits", method=Message("method-lu"), digits=digits)
    assert en in sentence(message, "en")
    assert zh in sentence(message, "zh")


def test_one_direction_is_not_several_in_chinese() -> None:
    one = Message("rref-free", free=1, columns=(2,))
    assert sentence(one, "zh") == "第 2 列没有主元：它是前面主元列的线性组合。"
    assert "任意倍数" in sentence(Message("solve-null-space", directions=1, vectors="v"), "zh")


def test_values_of_a_sentence_are_data_and_formulas_are_formulas() -> None:
    label = "<b>\x07&\u202e"
    assert sentence(Message("algebra-no-label", label=label, known=("a",)), "en") == 'There is no label "<b>&" here; the labels are a.'
    assert "&lt;b&gt;&amp;" in sentence_html(Message("algebra-no-label", label=label, known=("a",)), "zh")
    assert "<math" in sentence_html(Message("det-conclusion", value=column_of([1, 2])), "en")
    assert sentence(Message("det-conclusion", value=Number(Fraction(1, 2))), "zh") == "行列式等于 1/2。"


def test_a_label_too_long_is_cut_and_a_line_break_shows() -> None:
    assert data("a\nb") == "a␤b"
    assert data("x" * 500) == "x" * 400 + "…"
