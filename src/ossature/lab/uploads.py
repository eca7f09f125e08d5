"""An uploaded file becomes text of our own grammar: known by its first bytes, whatever it is called; read in a worker, never stored."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np

from ossature.base.arrays import filled
from ossature.base.errors import FileProblem, OssatureError, TooLarge
from ossature.base.extras import require
from ossature.base.message import Message, as_data
from ossature.io.raw import Raw, decoded, kind_of
from ossature.io.text import parse_text
from ossature.numbers.rational import Rational
from ossature.objects.intake import take
from ossature.objects.operand import Operand

_NAME = "upload"
_IMAGES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"BM": "BMP", b"RIFF": "WEBP"}
_PIXELS = 32  # side of an image in a room: what a person can still look at number by number
_MOST_PIXELS = 40_000_000  # of an image as it came
_BEGINNING = 4_096  # bytes in which a file that is no text shows it
_FIRST_IN_TEXT = 9  # a tab; what comes before it stands in no text
_PLACES = 9  # decimals that are written as such
_TENS = Rational(10**_PLACES)
_WRITTEN = (".csv", ".tsv")  # numbers in decimals: taken as typed


@dataclass(frozen=True)
class Upload:
    """What a file held: its kind, its numbers as text, whether they are floats, and what the reader should know."""

    kind: str
    text: str
    floats: bool = False
    notes: tuple[Message, ...] = ()


def read_upload(content: bytes, *, colour: bool, longest: int) -> Upload:
    """The numbers of a file as text.

    colour : whether an image keeps its colours, as a tensor of rows, columns and channels; otherwise it is a matrix of greys
    longest : bytes of the text at most
    Raises FileProblem, and TooLarge for more than fits.
    """
    image = next((kind for magic, kind in _IMAGES.items() if content.startswith(magic)), "")
    found = _image(content, image, colour=colour) if image else _numbers(content)
    needed = len(found.text.encode())
    if needed > longest:
        raise TooLarge("lab-file-large", needed=needed, allowed=longest)
    return found


def _numbers(content: bytes) -> Upload:
    try:
        kind = kind_of(content, _NAME)
    except FileProblem as fault:  # neither a kind of ours nor text
        raise FileProblem("lab-file-unknown") from fault
    if not kind and any(byte < _FIRST_IN_TEXT for byte in content[:_BEGINNING]):
        raise FileProblem("lab-file-unknown")
    if not kind:
        return Upload("text", decoded(content, _NAME).strip())
    held = take(Raw(f"{_NAME}{kind}", content), exact=kind in _WRITTEN)
    return Upload(kind[1:], written(held), not held.is_exact and _has_fractions(held), held.notes)


def _has_fractions(held: Operand) -> bool:
    values = held.numeric() if held.sparse is None else held.sparse.data
    return not bool(np.all(values == np.round(values)))


def _image(content: bytes, kind: str, *, colour: bool) -> Upload:
    """An image in at most 32 x 32 pixels of whole numbers from 0 to 255. Raises FileProblem for one that cannot be read or is far too large."""
    pillow = require("PIL.Image", "feature-image")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pillow.DecompressionBombWarning)
            with pillow.open(BytesIO(content), formats=(kind,)) as held:
                width, height = held.size
                if width * height > _MOST_PIXELS:
                    raise TooLarge("io-file-too-large", path=_NAME, needed=3 * width * height, allowed=3 * _MOST_PIXELS)
                held.draft("RGB", (_PIXELS, _PIXELS))
                flat = held.convert("RGB" if colour and held.mode not in ("1", "L", "LA", "I", "F", "I;16") else "L")
                flat.thumbnail((_PIXELS, _PIXELS))
    except OssatureError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, pillow.DecompressionBombWarning, pillow.DecompressionBombError) as fault:
        raise FileProblem("lab-image-damaged", kind=kind) from fault
    pixels = np.asarray(flat)
    notes = (Message("lab-uploaded-image", rows=pixels.shape[0], columns=pixels.shape[1], height=height, width=width),)
    return Upload(kind.lower(), _nested(pixels.tolist()), False, notes if (height, width) != pixels.shape[:2] else ())


def written(held: Operand) -> str:
    """An operand as text that reads back as the same numbers, with its labels where the grammar has a place for them."""
    values = _values(held)
    if held.ndim != 2:
        return _nested(values)
    rows = [[_entry(value) for value in row] for row in values]
    plain = "; ".join(" ".join(row) for row in rows) + (";" if len(rows) == 1 else "")
    labelled = _labelled(held, rows) if held.labelled else ""
    return labelled if labelled and _same(labelled, plain) else plain


def _values(held: Operand) -> Any:
    if held.exact is not None:
        return [list(row) for row in held.exact.rows] if held.ndim == 2 else [row[0] for row in held.exact.rows] if held.ndim else held.exact.rows[0][0]
    return (filled(held.sparse) if held.sparse is not None else held.array).tolist()


def _labelled(held: Operand, rows: Sequence[Sequence[str]]) -> str:
    """A table with bars."""
    names, heads = ([_cell(label) for label in held.labels(axis)] for axis in (0, 1))
    lines = [f"| {' | '.join(heads)} |"] if heads else []
    starts = [f"{name} | " for name in names] if names else ["| "] * len(rows)
    return "\n".join([*lines, *(f"{start}{' | '.join(row)} |" for start, row in zip(starts, rows, strict=True))])


def _cell(label: str) -> str:
    return " ".join(as_data(label).replace("|", "¦").split())


def _same(one: str, other: str) -> bool:
    """Whether both read as the same numbers: a label may look like one."""
    try:
        return parse_text(one).rows == parse_text(other).rows
    except OssatureError:
        return False


def _nested(values: Any) -> str:
    return f"[{', '.join(_nested(part) for part in values)}]" if isinstance(values, list) else _entry(values)


def _entry(value: Any) -> str:
    """A number as the grammar spells it: whole floats without their point, imaginary units as i."""
    if isinstance(value, complex):
        sign = "-" if value.imag < 0 else "+"
        return f"{_entry(value.real)}{sign}{_entry(abs(value.imag))}i" if value.imag else _entry(value.real)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return _decimal(value) if isinstance(value, Rational) else str(value).replace(" ", "")


def _decimal(value: Rational) -> str:
    """A fraction as the decimal it was written as, where it has one of a few digits: 90.1, not 901/10."""
    whole = value * _TENS
    if value.denominator == 1 or whole.denominator != 1:
        return str(value)
    digits = f"{abs(int(whole.numerator)):0{_PLACES + 1}d}"
    return f"{'-' if value < 0 else ''}{digits[:-_PLACES]}.{digits[-_PLACES:].rstrip('0')}"
