"""Bytes without a file are read as a file of their kind would be, by their first bytes, and nothing is written."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scipy.io
import scipy.sparse

from ossature import det, limited, solve
from ossature.base.errors import FileProblem, TooLarge
from ossature.io.files import read_file
from ossature.io.raw import Raw, kind_of
from ossature.objects.intake import take

GRID = np.array([[1.5, 2.0], [3.0, 4.0]])


def saved(write: Callable[[Any], None]) -> bytes:
    held = io.BytesIO()
    write(held)
    return held.getvalue()


def parquet(stream: Any) -> None:
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.table({"a": [1.5, 3.0], "b": [2.0, 4.0]}), stream)


KINDS = {
    ".npy": saved(lambda stream: np.save(stream, GRID)),
    ".npz": saved(lambda stream: np.savez_compressed(stream, GRID)),
    ".parquet": saved(parquet),
    ".mtx": saved(lambda stream: scipy.io.mmwrite(stream, GRID)),
    ".csv": b"a,b\n1.5,2\n3,4\n",
    ".tsv": b"a\tb\n1.5\t2\n3\t4\n",
}


@pytest.mark.parametrize("suffix", sorted(KINDS))
def test_the_first_bytes_tell_the_kind_and_the_numbers_come_out(suffix: str) -> None:
    assert kind_of(KINDS[suffix], "x") == suffix
    assert take(Raw(f"x{suffix}", KINDS[suffix])).numeric().tolist() == GRID.tolist()


@pytest.mark.parametrize("suffix", sorted(KINDS))
def test_bytes_are_read_exactly_as_the_same_file(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"x{suffix}").write_bytes(KINDS[suffix])
    here, there = read_file(Raw(f"x{suffix}", KINDS[suffix])), read_file(tmp_path / f"x{suffix}")
    assert (here.row_labels, here.column_labels, here.cells) == (there.row_labels, there.column_labels, there.cells)
    assert np.array_equal(here.array, there.array)


def test_a_sparse_archive_stays_sparse() -> None:
    content = saved(lambda stream: scipy.sparse.save_npz(stream, scipy.sparse.csr_array(GRID)))
    assert take(Raw("x.npz", content)).sparse is not None


def test_our_own_grammar_needs_no_file() -> None:
    assert kind_of(b"2 1; 1 3", "x") == ""
    assert kind_of("2x + y = 5".encode("gb18030"), "x") == ""


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x00\x81", b"\x80\xff\xff"])
def test_bytes_that_are_neither_are_refused(content: bytes) -> None:
    with pytest.raises(FileProblem):
        kind_of(content, "x")


def test_more_bytes_than_a_file_may_have_are_refused_before_they_are_read() -> None:
    with limited(file_bytes=10), pytest.raises(TooLarge):
        read_file(Raw("x.csv", KINDS[".csv"]))


def test_a_header_that_promises_more_than_there_is_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"x\.npy"):
        read_file(Raw("x.npy", KINDS[".npy"][:-9]))


@pytest.mark.parametrize("verb", [det, solve])
@pytest.mark.parametrize("name", ["secret.csv", "/etc/passwd.txt", "../x.npy", "~/x.csv", "equations.txt"])
def test_text_opens_no_file_where_the_limits_say_so(verb: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("secret.csv").write_text("1,2\n3,4\n", encoding="utf-8")
    Path("equations.txt").write_text("x = 1", encoding="utf-8")
    with limited(files_in_text=0), pytest.raises(FileProblem) as fault:
        verb(name)
    assert fault.value.message.code == "lab-no-file"
    with limited(files_in_text=0):
        assert round(float(det(Path("secret.csv")))) == -2
