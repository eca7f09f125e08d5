"""A file becomes text by what is in it, whatever it is called; text that reads back as the same numbers; or one clear error."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ossature.base.errors import OssatureError, TooLarge
from ossature.lab.uploads import read_upload, written
from ossature.objects import matrix, tensor, vector
from ossature.objects.intake import take
from tests.lab.asgi import Lab

GREY = np.arange(64, dtype=np.uint8).reshape(8, 8) * 3
COLOUR = np.random.default_rng(5).integers(0, 256, (6, 9, 3), dtype=np.uint8)


def saved(write: Callable[[Any], None]) -> bytes:
    held = io.BytesIO()
    write(held)
    return held.getvalue()


def picture(pixels: Any, kind: str, **more: Any) -> bytes:
    return saved(lambda stream: Image.fromarray(pixels).save(stream, kind, **more))


def read(content: bytes, *, colour: bool = False, longest: int = 1 << 20) -> Any:
    return read_upload(content, colour=colour, longest=longest)


def numbers(text: str) -> Any:
    return np.asarray(take(text).numeric())


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF"])
def test_an_image_without_loss_keeps_its_pixels(kind: str) -> None:
    found = read(picture(GREY, kind))
    assert (found.kind, found.notes) == (kind.lower(), ())
    assert numbers(found.text).tolist() == GREY.tolist()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_an_image_with_loss_stays_close(kind: str) -> None:
    found = read(picture(np.full((16, 16, 3), 100, dtype=np.uint8), kind, quality=95))
    assert np.abs(numbers(found.text) - 100).max() <= 6


def test_colours_are_an_axis_where_a_tensor_is_wanted_and_greys_elsewhere() -> None:
    assert numbers(read(picture(COLOUR, "PNG"), colour=True).text).tolist() == COLOUR.tolist()
    assert numbers(read(picture(COLOUR, "PNG")).text).shape == (6, 9)
    assert numbers(read(picture(GREY, "PNG"), colour=True).text).shape == (8, 8)


def test_a_large_image_is_made_small_and_that_is_said() -> None:
    found = read(picture(np.zeros((300, 600), dtype=np.uint8), "PNG"))
    assert numbers(found.text).shape == (16, 32)
    assert dict(found.notes[0].values) == {"rows": 16, "columns": 32, "height": 300, "width": 600}


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"\xff\xd8\xff", b"GIF89a", b"BM" + b"\xff" * 80, b"RIFF\x00\x00\x00\x00WEBP", picture(GREY, "PNG")[:46],
        b"\x89PNG\r\n\x1a\n<script>", b"RIFF....WAVE",
    ],
)  # fmt: skip
def test_a_damaged_image_is_one_clear_error(content: bytes) -> None:
    with pytest.raises(OssatureError) as fault:
        read(content)
    assert fault.value.message.code in ("lab-image-damaged", "io-file-too-large")
    assert "BytesIO" not in str(fault.value)


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it is larger than it is."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack("!IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(100_000, 100_000), (8_000, 8_000)])
def test_an_image_that_inflates_without_end_is_refused_by_its_header(size: tuple[int, int]) -> None:
    with pytest.raises(OssatureError):
        read(bomb(*size))


def test_a_table_keeps_its_names_and_its_decimals() -> None:
    found = read("姓名,数学,物理\n张三,90.1,88\n李四,78,1e-3\n".encode("gb18030"))
    held = take(found.text)
    assert (held.labels(0), held.labels(1)) == (("张三", "李四"), ("数学", "物理"))
    assert [[str(value) for value in row] for row in held.exact.rows] == [["901/10", "88"], ["78", "1/1000"]]  # type: ignore[union-attr]
    assert "90.1" in found.text


@pytest.mark.parametrize("label", ["a|b", "<b>", "1", "2 3", "\x1b[31m", "=1+1", "x;y", '"', ""])
def test_names_that_the_grammar_would_read_otherwise_never_change_the_numbers(label: str) -> None:
    held = matrix([[1, 2], [3, 4]], rows=["p", "q"], columns=[label, "other"])
    assert numbers(written(take(held))).tolist() == [[1, 2], [3, 4]]


def test_arrays_are_read_without_unpickling_and_say_whether_they_are_floats() -> None:
    floats = read(saved(lambda stream: np.save(stream, np.array([[1.5, 2.0], [3.0, 1e-20]]))))
    assert (floats.kind, floats.floats, floats.text) == ("npy", True, "1.5 2; 3 1e-20")
    assert not read(saved(lambda stream: np.save(stream, np.eye(2)))).floats
    with pytest.raises(OssatureError, match="upload"):
        read(saved(lambda stream: np.save(stream, np.array([{"a": 1}], dtype=object))))


def test_an_archive_that_inflates_without_end_is_refused() -> None:
    def write(stream: Any) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.npy", "w") as member:
            np.lib.format.write_array_header_1_0(member, {"descr": "<f8", "fortran_order": False, "shape": (1 << 40,)})
            member.write(b"\0" * (1 << 20))

    with pytest.raises(OssatureError):
        read(saved(write))


def test_more_than_fits_into_a_room_is_refused_with_both_sizes() -> None:
    with pytest.raises(TooLarge) as fault:
        read(saved(lambda stream: np.save(stream, np.zeros((200, 200)))), longest=1_000)
    assert fault.value.details == {"needed": 80_198, "allowed": 1_000}


@pytest.mark.parametrize("text", ["2 1; 1 3", "2x + y = 5; x - y = 1", "[[1, 2], [3, 4]]", "| a | b |\nx | 1 | 2"])
def test_text_in_our_own_grammar_stays_as_it_is(text: str) -> None:
    found = read(f"\ufeff{text}\n".encode())
    assert (found.kind, found.text) == ("text", text)


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"\x7fELF\x02\x01", b"%PDF-1.7\n\xff\xfe\x80", b"MZ\x90\x00\xff"])
def test_what_is_no_file_of_numbers_is_refused(lab: Lab, content: bytes) -> None:
    held = lab.post("/en/determinant/upload?verb=det&operand=a", content)
    assert held.status == 400
    assert held.json["case"] == "lab-file-unknown"


entries = st.one_of(st.integers(-(10**6), 10**6), st.fractions(max_denominator=1000), st.floats(allow_nan=False, allow_infinity=False, width=32))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(1, 3).flatmap(lambda width: st.lists(st.lists(entries, min_size=width, max_size=width), min_size=1, max_size=4)))
def test_a_matrix_reads_back_as_the_same_numbers_and_shape(rows: list[list[Any]]) -> None:
    held = take(rows)
    back = take(written(held))
    assert back.shape == held.shape
    assert np.array_equal(back.numeric(), held.numeric())


@settings(derandomize=True, max_examples=30, deadline=None)
@given(st.lists(st.integers(-99, 99), min_size=2, max_size=6))
def test_vectors_and_tensors_read_back_too(values: list[int]) -> None:
    assert numbers(written(take(vector(values)))).tolist() == values
    deep = [[values, values], [values, values]]
    assert np.array_equal(take(written(take(tensor(deep)))).numeric(), np.array(deep))


def test_complex_numbers_read_back() -> None:
    held = take(np.array([[1 + 2j, -3j], [0.5, 1e-8 - 1j]]))
    assert np.array_equal(take(written(held)).numeric(), held.numeric())


def test_the_reply_to_an_upload_is_the_rooms_own_with_the_numbers_in_its_state(lab: Lab) -> None:
    held = lab.post("/zh/determinant/upload?verb=det&operand=a&method=cofactors", b"a,b\n2,1\n1,3\n")
    assert (held.status, held.json["state"]["method"], held.json["says"]) == (200, "cofactors", "det(A) = 5")
    assert held.json["uploaded"] == {"kind": "csv", "operand": "a", "notes": []}
    again = lab.post("/zh/determinant/reply", json.dumps(held.json["state"]).encode())
    assert again.json["answer"] == held.json["answer"]


def test_an_upload_for_no_operand_is_refused(lab: Lab) -> None:
    for query in ("", "?verb=det", "?verb=det&operand=verb", "?verb=det&operand=zz", "?operand=../a"):
        held = lab.post(f"/en/determinant/upload{query}", b"2 1; 1 3")
        assert (held.status, held.json["case"]) == (400, "lab-no-operand")


def test_an_upload_is_never_written_to_a_disk(lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("something was written")

    monkeypatch.setattr("tempfile.mkstemp", fail)
    monkeypatch.setattr("pathlib.Path.write_bytes", fail)
    for content in (picture(GREY, "PNG"), saved(lambda stream: np.save(stream, np.eye(2))), b"a,b\n2,1\n1,3\n"):
        assert read(content).text


def test_half_a_body_is_no_file(lab: Lab) -> None:
    held = lab.post("/en/objects/upload?verb=describe&operand=x", picture(GREY, "PNG")[:-40])
    assert held.status in (200, 400)
    assert "ok" in held.json


@pytest.mark.parametrize(
    ("content", "columns", "rows"),
    [
        (b"run,lr=0.1,lr=0.01\nloss,1,2\nacc,3,4", ["lr=0.1", "lr=0.01"], ["loss", "acc"]),
        (b"name,a|b,c;d\nx,1,2\ny,3,4", ["a¦b", "c;d"], ["x", "y"]),
        (b'name,"a, b",[c]\nx;y,1,2\nz,3,4', ["a, b", "[c]"], ["x;y", "z"]),
    ],
)
def test_the_names_of_a_csv_may_hold_any_sign(content: bytes, columns: list[str], rows: list[str]) -> None:
    found = read(content)
    assert found.kind == "csv"
    held = take(found.text)
    assert (list(held.labels(1)), list(held.labels(0))) == (columns, rows)
    assert numbers(found.text).tolist() == [[1, 2], [3, 4]]
