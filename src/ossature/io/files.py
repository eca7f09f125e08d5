"""Files of numbers: what their name promises is checked against what is in them before anything large is allocated."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from tokenize import TokenError
from typing import Any

import numpy as np

from ossature.base.errors import FileProblem, OssatureError, ParseError, TooLarge
from ossature.base.extras import require
from ossature.base.limits import refuse_above
from ossature.io.atomic import why
from ossature.io.loaded import Loaded, Source
from ossature.io.raw import Raw, decoded
from ossature.io.written import read_json, read_table

Array = np.ndarray[Any, Any]

# What NumPy raises on an .npy header that is not one.
_BAD_HEADER = (ValueError, EOFError, TypeError, SyntaxError, TokenError, MemoryError, RecursionError)


def read_file(path: str | Path | Raw) -> Loaded:
    """Read a .csv, .tsv, .txt, .json, .npy, .npz, .mtx or .parquet file, or bytes under such a name.

    Raises FileProblem (missing, empty, damaged, not what its name says, the line and cell of a bad entry), TooLarge; .npy and .npz never unpickle.
    """
    source: Source = path if isinstance(path, Raw) else Path(path)
    reader = _READERS.get(source.suffix.lower())
    if reader is None:
        raise FileProblem("io-unknown-suffix", path=str(source), suffix=source.suffix, known=tuple(sorted(_READERS)))
    try:
        refuse_above("file_bytes", _size(source), "io-file-too-large", path=str(source))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # NumPy's about headers written by Python 2, which read well
            return reader(source)
    except OssatureError:
        raise
    except OSError as fault:
        raise FileProblem("io-cannot-read", path=str(source), reason=why(fault)) from fault
    except ValueError as fault:  # a path with a NUL, or with half a character
        raise FileProblem("io-cannot-read", path=str(source), reason=str(fault)) from fault


def _size(source: Source) -> int:
    return source.size if isinstance(source, Raw) else source.stat().st_size


def _text_of(source: Source) -> str:
    content = source.read_bytes()
    if b"\0" in content:
        raise FileProblem("io-not-text", path=str(source))
    return decoded(content, str(source))


def _read_txt(source: Source) -> Loaded:
    from ossature.io.text import parse_text

    try:
        return Loaded(source, parsed=parse_text(_text_of(source)))
    except (ParseError, TooLarge) as fault:
        place = {"line": fault.line, "column": fault.column} if isinstance(fault, ParseError) else {}
        raise type(fault)("io-in-file", path=str(source), fault=fault.message, **place) from None


def _read_csv(source: Source) -> Loaded:
    return read_table(source, _text_of(source), "," if source.suffix.lower() == ".csv" else "\t")


def _read_json(source: Source) -> Loaded:
    return read_json(source, _text_of(source))


def _read_npy(source: Source) -> Loaded:
    from numpy.lib import format as npy

    with source.open("rb") as stream:
        try:
            version = npy.read_magic(stream)
            shape, _, dtype = (npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0)(stream)
        except _BAD_HEADER as fault:
            raise FileProblem("io-damaged", path=str(source), reason=str(fault)[:80]) from fault
        _refuse_header(source, shape, dtype, _size(source) - stream.tell())
        stream.seek(0)
        return Loaded(source, np.load(stream, allow_pickle=False))


def _refuse_header(source: Source, shape: tuple[int, ...], dtype: Any, available: int) -> None:
    if dtype.hasobject:
        raise FileProblem("io-pickled", path=str(source))
    needed = dtype.itemsize
    for side in shape:
        needed *= side
    refuse_above("memory_bytes", needed, "io-file-too-large", path=str(source))
    if needed > available:
        raise FileProblem("io-truncated", path=str(source), needed=needed, found=available)


def _read_npz(source: Source) -> Loaded:
    import zipfile
    import zlib

    try:
        with source.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            inflated = sum(item.file_size for item in archive.infolist())
            refuse_above("memory_bytes", inflated, "io-file-too-large", path=str(source))
        with source.open("rb") as stream, np.load(stream, allow_pickle=False) as held:
            names = held.files
            if len(names) == 1:
                return Loaded(source, _member(source, held[names[0]]))
            if {"data", "indices", "indptr", "shape", "format"} <= set(names):
                sparse = require("scipy.sparse", "feature-sparse")
                return Loaded(source, sparse=_checked_sparse(_sparse_of(source, sparse)))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, KeyError, RuntimeError, *_BAD_HEADER) as fault:
        raise FileProblem("io-damaged", path=str(source), reason=str(fault)[:80]) from fault
    if not names:
        raise FileProblem("io-file-empty", path=str(source))
    raise FileProblem("io-npz-many", path=str(source), names=tuple(names[:8]))


def _sparse_of(source: Source, sparse: Any) -> Any:
    with source.open("rb") as stream:
        return sparse.load_npz(stream)


def _member(source: Source, held: Any) -> Array:
    """The array of a member; NumPy hands out anything else as bytes."""
    if isinstance(held, np.ndarray):
        return held
    raise FileProblem("io-damaged", path=str(source), reason=".npy")


def _checked_sparse(held: Any) -> Any:
    """The sparse matrix, its indices looked at: SciPy's compiled code would follow them outside of memory. Raises ValueError."""
    if hasattr(held, "check_format"):
        held.check_format(full_check=True)
    return held


def _read_mtx(source: Source) -> Loaded:
    from ossature.io.market import read_market

    held = read_market(source, _text_of(source))
    return Loaded(source, held) if isinstance(held, np.ndarray) else Loaded(source, sparse=held.tocsr())


def _read_parquet(source: Source) -> Loaded:
    arrow = require("pyarrow", "feature-parquet")
    parquet = require("pyarrow.parquet", "feature-parquet")
    try:
        with source.open("rb") as stream:
            meta = parquet.read_metadata(stream)
        refuse_above("memory_bytes", 8 * meta.num_rows * meta.num_columns, "io-file-too-large", path=str(source))
        with source.open("rb") as stream:
            table = parquet.read_table(stream)
    except (arrow.ArrowException, OSError, ValueError) as fault:
        raise FileProblem("io-damaged", path=str(source), reason=str(fault)[:80]) from fault
    names: list[str] = []
    columns: list[Array] = []
    labels: tuple[str, ...] = ()
    for name in table.column_names:
        column = table.column(name)
        kind = column.type
        if arrow.types.is_integer(kind) or arrow.types.is_floating(kind) or arrow.types.is_decimal(kind) or arrow.types.is_boolean(kind):
            if column.null_count:
                raise FileProblem("io-missing-values", path=str(source), column=name, count=int(column.null_count))
            names.append(name)
            columns.append(_as_floats(source, name, column, arrow))
        elif not labels and not names:
            labels = tuple(str(value) for value in column.to_pylist())
        else:
            raise FileProblem("io-column-not-numeric", path=str(source), column=name, kind=str(kind))
    if not columns:
        raise FileProblem("io-file-empty", path=str(source))
    return Loaded(source, np.column_stack(columns), row_labels=labels, column_labels=tuple(names))


def _as_floats(source: Source, name: str, column: Any, arrow: Any) -> Array:
    try:
        return np.asarray(column.cast(arrow.float64()))
    except arrow.ArrowInvalid as fault:
        raise FileProblem("io-integer-too-large", path=str(source), column=name) from fault


_READERS: dict[str, Callable[[Source], Loaded]] = {
    ".txt": _read_txt,
    ".csv": _read_csv,
    ".tsv": _read_csv,
    ".json": _read_json,
    ".npy": _read_npy,
    ".npz": _read_npz,
    ".mtx": _read_mtx,
    ".parquet": _read_parquet,
}
