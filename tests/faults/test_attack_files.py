"""Files that lie about what they hold are refused before anything large is read; nothing in a file is ever run."""

from __future__ import annotations

import io
import json
import os
import pickle
import resource
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
import scipy.sparse

from ossature import describe, solve
from ossature.base.errors import FileProblem, OssatureError, TooLarge
from ossature.base.limits import limited
from ossature.base.message import say
from ossature.io.files import read_file
from tests.asking import refusal, within


def npy(header: str, data: bytes = b"\0" * 48, version: bytes = b"\x01\x00") -> bytes:
    text = header.encode() + b" " * (-(len(header) + 11) % 64) + b"\n"
    size = struct.pack("<H" if version == b"\x01\x00" else "<I", len(text))
    return b"\x93NUMPY" + version + size + text + data


def header(shape: str = "(6,)", descr: str = "'<f8'", order: str = "False") -> str:
    return f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}"


def npz(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return held.getvalue()


class Dangerous:
    def __reduce__(self) -> Any:
        return (os.mkdir, ("pwned",))


def pickled() -> bytes:
    return pickle.dumps(np.array([Dangerous()], dtype=object))


def sparse_npz(change: dict[str, Any]) -> bytes:
    held = io.BytesIO()
    parts: dict[str, Any] = {
        "indices": np.array([0, 1]),
        "indptr": np.array([0, 1, 2]),
        "format": np.array(b"csr"),
        "shape": np.array([2, 2]),
        "data": np.ones(2),
    }
    np.savez(held, **{**parts, **change})
    return held.getvalue()


def parquet(frame: pl.DataFrame) -> bytes:
    held = io.BytesIO()
    frame.write_parquet(held)
    return held.getvalue()


MTX = "%%MatrixMarket matrix coordinate real general\n"
ATTACKS: dict[str, bytes] = {
    "more than there is.npy": npy(header("(7,)")),
    "much more than there is.npy": npy(header("(1000000000000,)")),
    "product overflows.npy": npy(header("(4294967296, 4294967296)")),
    "negative side.npy": npy(header("(-6,)")),
    "shape is no tuple.npy": npy(header("6")),
    "shape of floats.npy": npy(header("(6.5,)")),
    "shape of huge digits.npy": npy(header("(" + "9" * 5000 + ",)")),
    "header is code.npy": npy("__import__('os').mkdir('pwned')"),
    "header is deep.npy": npy("(" * 3000 + ")" * 3000),
    "header without keys.npy": npy("{}"),
    "header too long.npy": b"\x93NUMPY\x02\x00" + struct.pack("<I", 2**31) + b"x",
    "version nine.npy": npy(header(), version=b"\x09\x00"),
    "no magic.npy": b"not numpy at all",
    "nothing.npy": b"",
    "objects.npy": npy(header(descr="'|O'"), pickled()),
    "pickle alone.npy": pickled(),
    "pickle alone.npz": pickled(),
    "objects.npz": npz({"a.npy": npy(header("(1,)", "'|O'"), pickled())}),
    "words.npy": npy(header("(2,)", "'<U6'")),
    "dates.npy": npy(header("(6,)", "'<M8[s]'")),
    "records.npy": npy(header("(3,)", "[('a', '<f8'), ('b', '<f8')]")),
    "bomb.npz": npz({"a.npy": npy(header("(12500000,)"), b"\0" * 100_000_000)}),
    "bomb of many.npz": npz({f"a{index}.npy": b"\0" * 2_000_000 for index in range(50)}),
    "bomb in a bomb.npz": npz({"a.npy": npz({"b.npy": b"\0" * 10_000_000})}),
    "lying inside.npz": npz({"a.npy": npy(header("(1000000000,)"))}),
    "leaves its folder.npz": npz({"../../pwned.npy": npy(header("(7,)"))}),
    "several.npz": npz({"a.npy": npy(header()), "b.npy": npy(header())}),
    "nothing inside.npz": npz({}),
    "cut.npz": npz({"a.npy": npy(header())})[:-30],
    "sparse beyond its columns.npz": sparse_npz({"indices": np.array([0, 99])}),
    "sparse beyond its data.npz": sparse_npz({"indptr": np.array([0, 1, 10**9])}),
    "sparse of negative shape.npz": sparse_npz({"shape": np.array([-2, 2])}),
    "sparse of no known format.npz": sparse_npz({"format": np.array(b"os.system")}),
    "sparse of pickled format.npz": sparse_npz({"format": np.array([Dangerous()], dtype=object)}),
    "huge.mtx": (MTX + "999999999999 999999999999 1\n1 1 1\n").encode(),
    "huge dense.mtx": b"%%MatrixMarket matrix array real general\n999999999 999999999\n1\n",
    "digits without end.mtx": (MTX + "9" * 100_000 + " 1 1\n1 1 1\n").encode(),
    "more lines.mtx": (MTX + "2 2 1\n1 1 1\n2 2 2\n").encode(),
    "fewer lines.mtx": (MTX + "2 2 3\n1 1 1\n").encode(),
    "outside.mtx": (MTX + "2 2 1\n3 1 1\n").encode(),
    "row zero.mtx": (MTX + "2 2 1\n0 1 1\n").encode(),
    "negative.mtx": (MTX + "-2 2 1\n1 1 1\n").encode(),
    "nan.mtx": (MTX + "1 1 1\n1 1 nan\n").encode(),
    "NUL.mtx": (MTX + "1 1 1\n1 1 \x00\n").encode(),
    "NUL.csv": b"1,2\n3,\x004\n",
    "ragged.csv": b"1,2\n3,4,5\n",
    "a word.csv": b"a,b\n1,2\n3,four\n",
    "a formula.csv": b"a,b\n1,2\n3,=1+1\n",
    "quote without end.csv": b'a,"b\n1,2\n' + b"3,4\n" * 50_000,
    "field without end.csv": b"1," + b"2" * 300_000 + b"\n",
    "inf.csv": b"1,2\n3,inf\n",
    "nothing.csv": b"",
    "bytes.csv": bytes(range(1, 256)),
    "deep.json": b"[" * 200_000,
    "deep objects.json": b'{"a":' * 100_000,
    "digits without end.json": b"[" + b"9" * 1_000_000 + b"]",
    "exponent without end.json": b"[1e999999999]",
    "ragged.json": b"[[1, 2], [3]]",
    "text.json": b'["__import__(\'os\')"]',
    "null.json": b"[1, null]",
    "same key.json": b'{"a": [1], "a": {"b": 1}}',
    "cut.parquet": parquet(pl.DataFrame({"x": [1.0] * 1000}))[:300],
    "text in the middle.parquet": parquet(pl.DataFrame({"x": [1.0], "s": ["a"]})),
    "missing.parquet": parquet(pl.DataFrame({"x": [1.0, None]})),
    "lists.parquet": parquet(pl.DataFrame({"x": [[1, 2], [3]]})),
    "nothing.parquet": b"PAR1PAR1",
    "blown up.txt": b"1e3000000",
    "long.txt": b"1 " * 400_000,
    "nested.txt": b"(" * 5000 + b"1" + b")" * 5000,
    "surrogates.txt": b"\xed\xa0\x80 1",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_a_file_that_lies_is_refused_and_named_before_anything_large_is_allocated(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.write_bytes(ATTACKS[name])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with within(20, name), limited(memory_bytes=5_000_000):
        fault = refusal(describe, path)
    assert isinstance(fault, OssatureError)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000  # kB: what the reading libraries themselves take, not what the file promises
    assert sorted(os.listdir(tmp_path)) == [name]
    json.dumps(fault.to_dict(), allow_nan=False)
    for lang in ("en", "zh"):
        said = say(fault.message, lang)
        assert not said.startswith(fault.message.code)
        assert len(said) < 1500


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 100, b"\xff" * 100, b"PK\x03\x04" + b"\0" * 50, b"\x93NUMPY", b"PAR1", b"{", b"%%MatrixMarket", "１，２\n".encode(), b"\r\r\r"]
)
@pytest.mark.parametrize("suffix", [".npy", ".npz", ".csv", ".tsv", ".mtx", ".txt", ".json", ".parquet"])
def test_any_content_under_any_name_is_read_or_refused(content: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(content)
    fault = refusal(describe, path)
    assert fault is None or isinstance(fault, (FileProblem, TooLarge, OssatureError))


@pytest.mark.parametrize("line", [2, 3])
def test_the_line_and_the_cell_of_a_bad_entry_are_named(line: int, tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    rows = ["a,b", "1,2", "3,4"]
    rows[line - 1] = "5,six"
    path.write_text("\n".join(rows) + "\n")
    fault = refusal(read_file, path)
    assert isinstance(fault, FileProblem)
    assert fault.details["line"] == line
    assert fault.details["column"] == 2
    assert fault.details["cell"] == "six"


@pytest.mark.parametrize("size", [0, 1, 10, 60, 100, 127, 128, 150])
def test_a_file_cut_anywhere_is_refused_or_whole(size: int, tmp_path: Path) -> None:
    for suffix, save in SAVERS.items():
        whole = tmp_path / f"whole{suffix}"
        save(whole)
        raw = whole.read_bytes()
        if size < len(raw):
            cut = tmp_path / f"cut{suffix}"
            cut.write_bytes(raw[:size])
            assert isinstance(refusal(read_file, cut), FileProblem), suffix


SAVERS: dict[str, Callable[[Path], Any]] = {
    ".npy": lambda path: np.save(path, np.arange(4.0)),
    ".npz": lambda path: scipy.sparse.save_npz(path, scipy.sparse.eye_array(4)),
    ".parquet": lambda path: pl.DataFrame({"x": [1.0, 2.0]}).write_parquet(path),
}


def test_a_folder_a_missing_file_and_a_file_one_may_not_read_are_said_as_such(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "pipe.txt").symlink_to(tmp_path / "nowhere.txt")
    for path in (tmp_path / "folder.csv", tmp_path / "nothing.npy", tmp_path / "pipe.txt", tmp_path / ("n" * 300 + ".csv"), tmp_path / "what.exe"):
        fault = refusal(solve, path, [1, 2])
        assert isinstance(fault, FileProblem)
        assert isinstance(fault, OSError)
