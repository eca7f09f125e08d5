"""Matrix Market files: every line is checked here first, because SciPy's fast reader trusts them (a bad last line, or a side of 0, ends the whole process)."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import numpy as np

from ossature.base.errors import FileProblem
from ossature.base.extras import require
from ossature.base.limits import refuse_above
from ossature.io.loaded import Source

_NUMBERS = {"real": 1, "double": 1, "integer": 1, "complex": 2, "pattern": 0}
_SYMMETRIES = {"general", "symmetric", "skew-symmetric", "hermitian"}
_REAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?|[+-]?(?:nan|inf|infinity)", re.ASCII | re.IGNORECASE)
_INTEGER = re.compile(r"[+-]?\d{1,18}", re.ASCII)


def read_market(source: Source, text: str) -> Any:
    """The array or SciPy sparse matrix a Matrix Market text holds.

    Raises FileProblem (not Matrix Market, a line that is not what the header says, too few or too many lines) and TooLarge.
    Source of the format: Boisvert, Pozo, Remington, NIST report 5935, 1996.
    """
    banner = text.split("\n", 1)[0].lower().split()
    if (
        len(banner) != 5
        or banner[:2] != ["%%matrixmarket", "matrix"]
        or banner[2] not in ("coordinate", "array")
        or banner[3] not in _NUMBERS
        or banner[4] not in _SYMMETRIES
    ):
        raise FileProblem("io-damaged", path=str(source), reason="%%MatrixMarket")
    lines = [(number, line.split()) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("%")]
    if not lines:
        raise FileProblem("io-damaged", path=str(source), reason="%%MatrixMarket")
    sizes = _sizes(source, lines[0][1], banner[2])
    sparse = banner[2] == "coordinate"
    stored = sizes[2] if sparse else _dense_count(sizes, banner[4])
    refuse_above("memory_bytes", 16 * (stored + sizes[0] + sizes[1]), "io-file-too-large", path=str(source))
    if stored != len(lines) - 1:
        raise FileProblem("io-truncated", path=str(source), needed=stored, found=len(lines) - 1)
    if banner[4] != "general" and sizes[0] != sizes[1]:
        raise FileProblem("io-damaged", path=str(source), reason=" ".join(lines[0][1]))
    for number, fields in lines[1:]:
        _check_line(source, number, fields, banner[3], sizes if sparse else None)
    return _held(source, banner, lines) if sizes[0] and sizes[1] else np.zeros(sizes[:2])


def _sizes(source: Source, fields: list[str], form: str) -> list[int]:
    if len(fields) != (3 if form == "coordinate" else 2) or not all(field.isascii() and field.isdigit() and len(field) < 16 for field in fields):
        raise FileProblem("io-damaged", path=str(source), reason=" ".join(fields)[:40])
    return [int(field) for field in fields]


def _dense_count(sizes: list[int], symmetry: str) -> int:
    rows, columns = sizes
    return {"general": rows * columns, "skew-symmetric": rows * (rows - 1) // 2}.get(symmetry, rows * (rows + 1) // 2)


def _check_line(source: Source, number: int, fields: list[str], kind: str, sizes: list[int] | None) -> None:
    """One entry: its place (in a sparse file) inside the matrix, then as many numbers as the header's kind has."""
    places = 2 if sizes else 0
    known = _INTEGER if kind == "integer" else _REAL
    good = len(fields) == places + _NUMBERS[kind] and all(known.fullmatch(field) for field in fields[places:])
    if good and sizes:
        good = all(_INTEGER.fullmatch(field) and 1 <= int(field) <= side for field, side in zip(fields[:2], sizes[:2], strict=True))
    if not good:
        raise FileProblem("io-damaged", path=str(source), reason=f"{number}: {' '.join(fields)[:40]}")


def _held(source: Source, banner: list[str], lines: list[tuple[int, list[str]]]) -> Any:
    """SciPy reads the checked lines, written again in plain ASCII with an end to the last."""
    reader = require("scipy.io", "feature-sparse")
    plain = "\n".join([" ".join(["%%MatrixMarket", *banner[1:]]), *(" ".join(fields) for _, fields in lines)]) + "\n"
    try:
        return reader.mmread(BytesIO(plain.encode("ascii")))
    except (ValueError, OverflowError, TypeError, IndexError) as fault:
        raise FileProblem("io-damaged", path=str(source), reason=str(fault)[:80]) from fault
