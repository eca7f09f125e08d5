"""Text, files and standard input."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from tests.cli.console import ask

from ossature.base.limits import limited


def saved(array: np.ndarray, kind: str) -> bytes:
    held = io.BytesIO()
    np.save(held, array) if kind == "npy" else np.savez(held, array)
    return held.getvalue()


def test_text_from_standard_input_is_read_as_typed() -> None:
    assert ask("det", "-", stdin="2 1; 1 3").out == ask("det", "2 1; 1 3").out
    assert ask("det", "-", stdin="2 1\n1 3\n").out == ask("det", "2 1; 1 3").out
    assert ask("solve", "-", stdin="2x + y = 5\nx - y = 1\n").out == ask("solve", "2x + y = 5; x - y = 1").out
    assert "5" in ask("norm", "-", stdin="[3, 4]").out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_standard_input_may_be_in_the_encodings_of_chinese_spreadsheets(encoding: str) -> None:
    held = ask("describe", "-", stdin="姓名,数学,物理\n张三,90,88\n李四,78,85\n".encode(encoding))
    assert held.code == 0, held.err
    assert "张三" in held.out
    assert "物理" in held.out


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_table_with_names_keeps_them(delimiter: str) -> None:
    text = "student,maths,physics\nAnn,90,88\nBob,78,85\n".replace(",", delimiter)
    held = ask("multiply", "-", "1/2 1/2", stdin=text)
    assert held.code == 0, held.err
    assert "Ann" in held.out
    assert "89" in held.out


def test_bare_numbers_separated_by_commas_stay_exact() -> None:
    assert "exact" in ask("det", "-", stdin="1,2\n3,4\n").out


@pytest.mark.parametrize("kind", ["npy", "npz"])
def test_arrays_from_standard_input(kind: str) -> None:
    held = ask("det", "-", stdin=saved(np.array([[2.0, 1.0], [1.0, 3.0]]), kind))
    assert held.code == 0, held.err
    assert held.out.startswith("det(A) = 5")


def test_a_matrix_market_file_from_standard_input() -> None:
    text = "%%MatrixMarket matrix coordinate real general\n2 2 3\n1 1 2.0\n1 2 1.0\n2 2 3.0\n"
    assert ask("det", "-", stdin=text).code == 0


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00\x01", b"PK\x03\x04rubbish", b"\x93NUMPYrubbish", b"PAR1rubbish", b"\x00" * 40, b"a,b\n1\n"])
def test_rubbish_on_standard_input_is_bad_input(raw: bytes) -> None:
    held = ask("det", "-", stdin=raw)
    assert held.code == 2
    assert held.err.startswith("error: ")


def test_standard_input_has_a_limit() -> None:
    with limited(file_bytes=100):
        assert ask("det", "-", stdin="1 " * 200).code == 2


def test_only_one_operand_may_come_from_standard_input() -> None:
    assert ask("add", "-", "-", stdin="1 2").code == 2


def test_a_file_is_an_operand(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1/2 1\n1 3\n", encoding="utf-8")
    assert "1/2" in ask("det", str(tmp_path / "a.txt")).out


def test_example_files_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "张三" in ask("describe", "example:class_marks.csv").out or "陈晨" in ask("describe", "example:class_marks.csv").out


def test_an_unknown_example_names_those_that_are_there() -> None:
    assert "class_marks.csv" in ask("describe", "example:x.csv").err


def test_a_table_and_a_column_from_files_give_the_unknowns_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("宽,高\n2,1\n1,3\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("3\n5\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("3 5", encoding="utf-8")
    assert "宽 = 4/5, 高 = 7/5" in ask("solve", str(tmp_path / "a.csv"), str(tmp_path / "b.txt"), "--exact").out
    assert "X = 宽 ⎡0.8⎤\n    高 ⎣1.4⎦\n" in ask("solve", str(tmp_path / "a.csv"), str(tmp_path / "b.csv")).out
