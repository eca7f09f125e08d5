"""Operands as typed: text, a file, `-` for standard input, `example:NAME` for a file that comes with Ossature."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ossature.asking import EXAMPLE, example_file
from ossature.base.errors import BadInput, FileProblem
from ossature.base.limits import limits

_MAGIC = {b"\x93NUMPY": ".npy", b"PK\x03\x04": ".npz", b"PAR1": ".parquet", b"%%MatrixMarket": ".mtx"}


def take_in(values: Sequence[str]) -> list[Any]:
    """Each operand as the verbs take it. Raises BadInput when two want standard input."""
    if sum(value == "-" for value in values) > 1:
        raise BadInput("cli-input-twice")
    return [_taken(value) for value in values]


def _taken(value: str) -> Any:
    if value == "-":
        return _standard_input()
    return example_file(value.removeprefix(EXAMPLE)) if value.startswith(EXAMPLE) else value


def _standard_input() -> Any:
    """What was piped in: a file of a kind its first bytes tell, a table with a header, or text."""
    raw = sys.stdin.buffer.read(limits().file_bytes + 1)
    if len(raw) > limits().file_bytes:
        raise FileProblem("cli-input-too-large", allowed=limits().file_bytes)
    kind = next((suffix for magic, suffix in _MAGIC.items() if raw.startswith(magic)), "")
    if kind:
        return _as_file(raw, kind)
    text = _decoded(raw)
    table = _table_kind(text)
    return _as_file(raw, table) if table else text


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileProblem("io-not-text", path="-")


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


def _as_file(raw: bytes, suffix: str) -> Any:
    """What the file reader makes of the bytes."""
    from ossature.objects.intake import take

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"stdin{suffix}"
        path.write_bytes(raw)
        return take(path, name="A")
