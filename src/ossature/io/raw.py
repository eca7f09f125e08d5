"""Bytes that arrive without a file: piped in, or sent to the lab. Their first bytes tell what they are; nothing is written to a disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from ossature.base.errors import FileProblem

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
    if len(lines) < 2 or any(sign in text for sign in "|=[;"):
        return ""
    for delimiter, suffix in ((",", ".csv"), ("\t", ".tsv")):
        cells = [line.split(delimiter) for line in lines[:2]]
        if len(cells[0]) > 1 and len(cells[0]) == len(cells[1]) and any(cell.strip()[:1].isalpha() or not cell.strip() for cell in cells[0]):
            return suffix
    return ""
