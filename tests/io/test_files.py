"""Files are read as what they are, or refused before anything large is allocated."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import numpy as np
import polars as pl
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal, within

from ossature import describe, multiply, solve
from ossature.base.errors import FileProblem, ParseError, TooLarge
from ossature.base.limits import limited
from ossature.base.message import say
from ossature.io.atomic import atomic_write
from ossature.io.files import read_file


def test_csv_labels_are_found_and_carried(tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    path.write_text("student,maths,physics\nAnn,90,88\nBob,78,85\n")
    totals = multiply(str(path), [0.5, 0.5])
    assert totals["Ann"] == 89
    assert describe(path).axes[1].labels == ("maths", "physics")


def test_decimals_of_a_csv_are_exact_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("0.1,0.2\n0.3,0.6\n")
    assert solve(path, "1 2", exact=True).evidence.exact


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_chinese_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "cn.csv"
    path.write_bytes("姓名,数学\n张三,90\n李四,78\n".encode(encoding))
    assert read_file(path).row_labels == ("张三", "李四")


def test_every_format_gives_the_same_matrix(tmp_path: Path) -> None:
    a = np.array([[1.0, 2.0], [3.0, 4.5]])
    np.save(tmp_path / "a.npy", a)
    np.savez(tmp_path / "a.npz", a)
    (tmp_path / "a.tsv").write_text("1\t2\n3\t4.5\n")
    (tmp_path / "a.json").write_text("[[1, 2], [3, 4.5]]")
    (tmp_path / "a.txt").write_text("1 2; 3 9/2")
    pl.DataFrame({"x": [1.0, 3.0], "y": [2.0, 4.5]}).write_parquet(tmp_path / "a.parquet")
    sp.save_npz(tmp_path / "s.npz", sp.csr_array(a))
    (tmp_path / "a.mtx").write_text("%%MatrixMarket matrix coordinate real general\n2 2 4\n1 1 1\n1 2 2\n2 1 3\n2 2 4.5\n")
    for name in ("a.npy", "a.npz", "a.tsv", "a.json", "a.txt", "a.parquet", "s.npz", "a.mtx"):
        found = describe(tmp_path / name).question.operands[0].numeric()
        assert np.array_equal(found, a), name


def lying_npy(path: Path) -> None:
    np.save(path, np.zeros(3))
    raw = path.read_bytes().replace(b"(3,)", b"(9,)")
    path.write_bytes(raw)


def pickled_npy(path: Path) -> None:
    np.save(path, np.array([{}], dtype=object), allow_pickle=True)


def bomb_npz(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.npy", b"\0" * 50_000_000)


def cut_parquet(path: Path) -> None:
    pl.DataFrame({"x": [1.0] * 1000}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:200])


ATTACKS = {
    "lying.npy": lying_npy,
    "pickled.npy": pickled_npy,
    "bomb.npz": bomb_npz,
    "cut.parquet": cut_parquet,
    "nul.csv": lambda path: path.write_bytes(b"1,2\0\n"),
    "word.csv": lambda path: path.write_text("a,b\n1,2\n3,=cmd()\n"),
    "ragged.csv": lambda path: path.write_text("1,2\n3\n"),
    "empty.csv": lambda path: path.write_text(""),
    "lying.mtx": lambda path: path.write_text("%%MatrixMarket matrix coordinate real general\n2 2 9\n1 1 1\n"),
    "huge.mtx": lambda path: path.write_text("%%MatrixMarket matrix array real general\n999999999 999999999\n1\n"),
    "bad.json": lambda path: path.write_text('{"a": [1, 2], "b": [1]}'),
    "deep.json": lambda path: path.write_text("[" * 100_000),
    "noise.npz": lambda path: path.write_bytes(b"PK\x03\x04 nothing"),
    "what.xyz": lambda path: path.write_text("1"),
}


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_attack_files_end_in_our_errors(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    ATTACKS[name](path)
    with limited(memory_bytes=10_000_000), pytest.raises((FileProblem, TooLarge)) as fault:
        read_file(path)
    assert str(path) in str(fault.value)


def test_a_missing_file_is_said_as_such() -> None:
    with pytest.raises(FileProblem):
        describe("no-such-file.csv")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=200), st.sampled_from([".csv", ".npy", ".npz", ".mtx", ".json", ".txt", ".parquet", ".tsv"]))
def test_any_bytes_are_read_or_refused_as_ours(tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"x{suffix}"
    path.write_bytes(raw)
    fault = refusal(read_file, path)
    assert fault is None or str(fault)


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "kept.svg"
    path.write_text("old")

    def interrupted() -> None:
        with atomic_write(path, "w") as stream:
            stream.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["kept.svg"]


def test_leftovers_of_dead_processes_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".ossature-999999999-x").write_text("half")
    with atomic_write(tmp_path / "new.txt", "w") as stream:
        stream.write("whole")
    assert os.listdir(tmp_path) == ["new.txt"]


READ = {  # text of a .csv, its numbers, the labels of its rows and of its columns
    "1,2\r\n3,4\r\n": ([[1, 2], [3, 4]], (), ()),
    "\ufeff姓名,数学\n张三,90\n": ([[90]], ("张三",), ("数学",)),
    "姓名，数学\n张三，90\n": ([[90]], ("张三",), ("数学",)),
    "a;b\n1;2\n": ([[1, 2]], (), ("a", "b")),
    '"a, x",b\n"1",2\n': ([[1, 2]], (), ("a, x", "b")),
    " a , b \n 1 , 2 \n\n": ([[1, 2]], (), ("a", "b")),
    ",a,b\n0,1,2\n1,3,4\n": ([[1, 2], [3, 4]], ("0", "1"), ("a", "b")),
    "# made by hand\n1,2,\n3,4,\n": ([[1, 2], [3, 4]], (), ()),
    "1/2,−3\n１,+.5e1\n": ([[0.5, -3], [1, 5]], (), ()),
    "day,sold\n2024-05-01,3\n2024-05-02,4\n": ([[3], [4]], ("2024-05-01", "2024-05-02"), ("sold",)),
    "x\n1\n2\n": ([[1], [2]], (), ("x",)),
}


@pytest.mark.parametrize("text", sorted(READ))
def test_tables_are_read_as_people_write_them(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.CSV"
    path.write_bytes(text.encode())
    found = read_file(path)
    numbers, rows, columns = READ[text]
    assert np.array_equal(found.array, numbers)
    assert (found.row_labels, found.column_labels) == (rows, columns)


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("a;b\n1,5;2\n", "io-cell-not-number"),
        ('a,b\n"1,234",5\n', "io-cell-not-number"),
        ("a,b\n12%,5\n", "io-cell-not-number"),
        ("name,city,v\nA,B,3\n", "io-cell-not-number"),
        ("a,b\nNA,2\n", "io-cell-missing"),
        ("a,b\n1,\n", "io-cell-missing"),
        ("a,b\n", "io-table-header-only"),
        ("9007199254740993,1\n", "io-integer-too-large"),
    ],
)
def test_a_number_in_a_spelling_of_its_own_is_refused_not_taken_for_a_label(tmp_path: Path, text: str, case: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    fault = refusal(describe, path)
    assert isinstance(fault, FileProblem)
    assert fault.message.code == case
    for lang in ("en", "zh"):
        assert str(path) in say(fault.message, lang)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("5", ()),
        ("[1, 2, 3]", (3,)),
        ("[[1, 2], [3, 4]]", (2, 2)),
        ("[[[1, 2]], [[3, 4]]]", (2, 1, 2)),
        ('{"a": [1, 2], "b": [3, 4], "c": [5, 6]}', (2, 3)),
        ('{"maths": 90, "physics": 88}', (2,)),
        ('[{"name": "Ann", "maths": 90}, {"name": "Bob", "maths": 78}]', (2, 1)),
    ],
)
def test_json_keeps_its_shape(tmp_path: Path, text: str, shape: tuple[int, ...]) -> None:
    path = tmp_path / "t.json"
    path.write_text(text)
    assert describe(path).shape == shape
    assert describe(str(path), exact=True).dtype == "exact"


def test_a_file_of_equations_or_comments_is_understood(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("% from a lesson\n# two rows\n1 2\n3 4\n")
    assert describe(tmp_path / "m.txt").shape == (2, 2)
    (tmp_path / "e.txt").write_text("x + y = 2; x - y = 0")
    assert refusal(describe, tmp_path / "e.txt").message.code == "io-file-equations"  # type: ignore[union-attr]


def test_an_unknown_kind_of_file_is_named_as_such() -> None:
    for text in ("measurements.xlsx", "data/x.hdf5", "~/marks.ods"):
        assert refusal(describe, text).message.code == "io-unknown-suffix"  # type: ignore[union-attr]
    assert describe("1.5").kind == "scalar"
    assert describe("3.5 kg").unit == "kg"


def test_labels_that_stand_twice_in_a_file_are_left_out_and_said(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(",a\nx,1\nx,2\n")
    found = describe(path)
    assert [axis.labels for axis in found.axes] == [(), ("a",)]
    assert '"x"' in found.show("en")


@pytest.mark.parametrize("cell", ["1e999999999", "9" * 5000, "inf", "-1e-99999999"])
def test_endless_numbers_of_files_are_refused_even_when_exact(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"1,{cell}\n")
    with within(20, cell):
        assert refusal(describe, path) is not None or cell.startswith("-1e-")
        assert refusal(lambda: describe(path, exact=True)) is not None


def test_a_file_of_equations_and_a_matrix_with_its_right_side_are_solved(tmp_path: Path) -> None:
    written = tmp_path / "equations.txt"
    written.write_text("# a lesson\n2x + y = 5\nx - y = 1\n")
    for path in (written, str(written)):
        assert list(solve(path).x) == [2, 1]
    for text in ("4 5 | 6; 1 2 | 3", r"\begin{array}{cc|c} 4 & 5 & 6 \\ 1 & 2 & 3 \end{array}"):
        assert list(solve(text).x) == [-1, 2]
    with pytest.raises(ParseError) as fault:
        solve("x + y > 3")
    assert fault.value.message.code == "io-inequality"


def test_an_error_in_a_text_file_names_the_file_and_the_line(tmp_path: Path) -> None:
    written = tmp_path / "marks.txt"
    written.write_text("1 2\n3 x4\n")
    fault = refusal(describe, written)
    assert isinstance(fault, ParseError)
    assert (fault.line, fault.column) == (2, 3)
    assert "marks.txt" in str(fault)
    assert "x4" in str(fault)
    assert fault.to_dict()["details"]["fault"]["code"] == "io-word-in-row"
    written = tmp_path / "marks.json"
    written.write_text("[[1, 2],\n [3,]]")
    fault = refusal(describe, written)
    assert fault is not None
    assert fault.details == {"path": str(written), "line": 2, "column": 5}
    for lang in ("en", "zh"):
        assert str(written) in say(fault.message, lang)
