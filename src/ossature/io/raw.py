"""Bytes that arrive without a file: piped in, or sent to the lab. Their first bytes tell what they are; nothing is written to a disk."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from ossature.base.errors import FileProblem
from ossature.io.labelled import is_named

_MAGIC = {b"\x93NUMPY": ".npy", b"PK\x03\x04": ".npz", b"PAR1": ".parquet", b"%%MatrixMarket": ".mtx"}


@dataclass(frozen=True)
class Raw:
    """Bytes under a name, read the way a file is. The name only chooses the reader and stands in sentences: no file of that name is opened."""

    name: str
    content: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        """How the name ends."""
        return PurePath(self.name).suffix

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return len(self.content)

    def open(self, mode: str = "rb") -> BinaryIO:
        """A stream over the bytes."""
        return BytesIO(self.content)

    def read_bytes(self) -> bytes:
        """The bytes."""
        return self.content

    def __str__(self) -> str:
        return self.name


def kind_of(content: bytes, name: str) -> str:
    """The suffix of the reader for some bytes; "" for text in our own grammar. Raises FileProblem for bytes that are neither text nor known."""
    kind = next((suffix for magic, suffix in _MAGIC.items() if content.startswith(magic)), "")
    return kind or _table_kind(decoded(content, name))


def decoded(content: bytes, name: str) -> str:
    """Bytes as text. Raises FileProblem."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileProblem("io-not-text", path=name)


def _table_kind(text: str) -> str:
    """`.csv` or `.tsv` for lines that are a table with names, as spreadsheets write it; "" for what the text grammar reads itself."""
    lines = [line for line in text.splitlines() if line.strip()]
    for delimiter, suffix in ((",", ".csv"), ("\t", ".tsv")):
        if len(lines) > 1 and delimiter in lines[0] and (_is_plain_table(text, lines, delimiter) or _is_quoted_table(lines, delimiter)):
            return suffix
    return ""


def _is_plain_table(text: str, lines: list[str], delimiter: str) -> bool:
    """Words on top, without any sign that means something in a matrix; what stands below is the reader's to judge."""
    cells = [line.split(delimiter) for line in lines[:2]]
    known = not any(sign in text for sign in "|=[;") and len(cells[0]) > 1 and len(cells[0]) == len(cells[1])
    return known and any(cell.strip()[:1].isalpha() or not cell.strip() for cell in cells[0])


def _is_quoted_table(lines: list[str], delimiter: str) -> bool:
    """Names on top, numbers below, any sign in the names; a cell in quotation marks may hold the delimiter."""
    try:
        return is_named([[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter)])
    except csv.Error:
        return False
