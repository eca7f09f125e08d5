"""Operands as typed: text, a file, `-` for standard input, `example:NAME` for a file that comes with Ossature."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ossature.base.errors import BadInput, FileProblem
from ossature.base.limits import limits

_EXAMPLE = "example:"
_MAGIC = {b"\x93NUMPY": ".npy", b"PK\x03\x04": ".npz", b"PAR1": ".parquet", b"%%MatrixMarket": ".mtx"}


def take_in(values: Sequence[str]) -> list[Any]:
    """Each operand as the verbs take it. Raises BadInput when two want standard input."""
    if sum(value == "-" for value in values) > 1:
        raise BadInput("cli-input-twice")
    return [_taken(value) for value in values]


def _taken(value: str) -> Any:
    if value == "-":
        return _standard_input()
    return _example(value[len(_EXAMPLE) :]) if value.startswith(_EXAMPLE) else value


def _example(name: str) -> str:
    from ossature.tour import example_names, example_path

    if name not in example_names():
        raise FileProblem("cli-no-example", name=name, known=example_names())
    return str(example_path(name))


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


def as_floats(names: Sequence[str], values: Sequence[Any], wanted: int) -> list[Any]:
    """Operands with their numbers as floats, names and units kept; for a verb of two operands equations become a matrix and its right-hand side."""
    from ossature.io.text import parse_text

    if len(values) == 1 and wanted == 2 and isinstance(values[0], str) and ("=" in values[0] or "＝" in values[0]):
        parsed = parse_text(values[0])
        if parsed.kind == "equations":
            from ossature.objects import matrix, vector

            return [_floats(matrix([*map(list, parsed.rows)], columns=parsed.unknowns)), _floats(vector([*(parsed.right or ())]))]
    return [value if name in ("n", "shape") else _floats(value) for name, value in zip(names, values, strict=True)]


def _floats(value: Any) -> Any:
    from ossature.objects.intake import take
    from ossature.objects.labelled import Labelled

    held = take(value, name="A")
    return Labelled(held.numeric(), held.axes, held.unit) if held.sparse is None else value


def as_number(value: Any) -> Any:
    """Whole numbers and decimals of options and exponents as numbers; words stay words."""
    for kind in (int, float):
        try:
            return kind(value)
        except (TypeError, ValueError):
            continue
    return value
