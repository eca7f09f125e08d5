"""What the system says about a file is said in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ossature import OssatureError, limited, solve
from ossature.base.message import say
from ossature.io.atomic import atomic_write, why
from ossature.io.files import read_file


@pytest.mark.parametrize(("lang", "said"), [("en", "there is no such file or folder"), ("zh", "没有这个文件或文件夹")])
def test_a_missing_file_is_refused_in_the_readers_language(lang: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(OssatureError) as fault:
        read_file(tmp_path / "none.csv")
    assert said in say(fault.value.message, lang)


@pytest.mark.parametrize(("lang", "said"), [("en", "cannot be written: there is no such"), ("zh", "无法写入")])
def test_a_folder_that_is_not_there_is_no_place_to_write(lang: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(OssatureError) as fault, atomic_write(tmp_path / "none" / "x.csv"):
        pass
    assert said in say(fault.value.message, lang)


def test_a_rare_reason_is_quoted_as_the_system_says_it() -> None:
    assert why(OSError(5, "Input/output error")) == "Input/output error"
    assert why(OSError("odd")) == "odd"


def test_errors_speak_the_language_they_are_asked_in() -> None:
    with pytest.raises(OssatureError) as fault:
        solve("1 2; 3", "1 2")
    assert "第 1 行" in say(fault.value.message, "zh")
    assert "Line 1" in say(fault.value.message, "en")


def test_a_limit_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(OssatureError) as fault, limited(memory=3):
        pass
    assert "memory_bytes" in say(fault.value.message, "zh")
