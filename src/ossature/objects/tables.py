"""Tables, labelled arrays, sparse matrices and files, brought to the one shape ideas work on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from numbers import Number
from typing import Any

import numpy as np

from ossature.base.arrays import checked, filled, refuse_not_finite
from ossature.base.errors import BadInput, BadType, FileProblem, NotFinite
from ossature.base.limits import refuse_above
from ossature.base.message import Message
from ossature.io.files import read_file
from ossature.io.loaded import Loaded, Source
from ossature.io.tokens import refuse_long_number
from ossature.io.written import is_whole_number, rounded_column
from ossature.numbers.entries import rational
from ossature.objects.intake import from_numbers, of_entries, of_parsed, take
from ossature.objects.operand import Axis, Operand


def take_foreign(x: Any, name: str, exact: bool) -> Operand:
    """Objects of other libraries, known by their own marks. Raises BadType for anything else."""
    own = getattr(x, "as_operand", None)
    if own is not None:
        return own()  # type: ignore[no-any-return]
    module = type(x).__module__.partition(".")[0]
    if module == "scipy" and hasattr(x, "tocsr"):
        return _sparse(x, name)
    if module == "xarray" and hasattr(x, "dims"):
        return _xarray(x, name, exact)
    if module == "pandas":
        return _pandas(x, name, exact)
    if module in ("polars", "pyarrow"):
        return _arrow(x, name, exact)
    raise BadType("intake-unknown", name=name, kind=f"{type(x).__module__}.{type(x).__qualname__}".removeprefix("builtins."))


def _sound(x: Any, name: str) -> Any:
    """The sparse matrix, its indices looked at: SciPy's compiled code would follow wrong ones outside of memory. Raises BadInput."""
    try:
        if hasattr(x, "check_format"):
            x.check_format(full_check=True)
    except ValueError as fault:
        raise BadInput("intake-sparse-damaged", name=name, reason=str(fault)) from fault
    return x


def _sparse(x: Any, name: str) -> Operand:
    if len(x.shape) != 2:
        return take(filled(x), name=name)
    held = _sound(x, name).tocsr()
    data, notes = checked(held.data, name)
    if data is not held.data:
        held = type(held)((data, held.indices, held.indptr), shape=held.shape)
    shape = (int(held.shape[0]), int(held.shape[1]))
    return Operand(None, None, 2, shape, sparse=held, library="scipy.sparse", notes=notes, original=x)


def _labelled(array: Any, axes: tuple[Axis, ...], name: str, exact: bool, library: str, unit: str = "") -> Operand:
    """Numbers with labels."""
    if array.dtype == object:
        held = replace(take(array, name=name, exact=exact), library=library)
    else:
        held = from_numbers(array, name, exact, library=library)
    return replace(_with_labels(held, axes), unit=unit)


def _with_labels(held: Operand, axes: tuple[Axis, ...]) -> Operand:
    """Labels that stand twice on an axis name nothing, so they are left out, and said."""
    unclear = [axis for axis in axes if len(set(axis.labels)) != len(axis.labels)]
    if unclear:
        axes = tuple(Axis(axis.name) if axis in unclear else axis for axis in axes)
        held = replace(held, notes=(*held.notes, Message("labels-left-out", label=_repeated(unclear[0].labels))))
    return replace(held, axes=axes if any(axis.name or axis.labels for axis in axes) else ())


def _repeated(labels: tuple[str, ...]) -> str:
    return next(label for index, label in enumerate(labels) if label in labels[:index])


def _xarray(x: Any, name: str, exact: bool) -> Operand:
    if hasattr(x, "data_vars"):
        if len(x.data_vars) != 1:
            raise BadType("intake-dataset", name=name, names=tuple(str(key) for key in x.data_vars))
        x = next(iter(x.data_vars.values()))
    coords = getattr(x, "coords", {})
    axes = tuple(Axis(_dimension(str(dim)), _coordinates(coords[dim]) if dim in coords else ()) for dim in x.dims)
    unit = x.attrs.get("units", "")
    return _labelled(np.asarray(x.values), axes, name, exact, "xarray", unit if isinstance(unit, str) else "")


def _dimension(name: str) -> str:
    """A name somebody gave: xarray's own dim_0 is none."""
    return "" if name.startswith("dim_") and name[4:].isdigit() else name


def _coordinates(held: Any) -> tuple[str, ...]:
    """Labels of an axis; days without the hour that is midnight for all of them."""
    return tuple(_day(str(value)) for value in (held.to_index() if held.ndim == 1 else held.values.ravel().tolist()))


def _day(text: str) -> str:
    return text.removesuffix(" 00:00:00")


def _pandas(x: Any, name: str, exact: bool) -> Operand:
    if not hasattr(x, "index"):
        return take(x.to_numpy(), name=name, exact=exact)
    rows = _pandas_axis(x.index)
    if not hasattr(x, "columns"):
        return _labelled(_side_by_side({str(x.name or name): _pandas_column(x)}, len(x))[:, 0], (rows,), name, exact, "pandas")
    columns = {index: _pandas_column(x.iloc[:, index]) for index in range(x.shape[1])}
    named = [str(label) for label in x.columns]
    held = _side_by_side({index: column for index, column in columns.items()}, len(x), named)
    return _labelled(held, (rows, _pandas_axis(x.columns)), name, exact, "pandas")


def _pandas_axis(index: Any) -> Axis:
    counted = type(index).__name__ == "RangeIndex"
    name = " ".join(str(part) for part in index.names if part is not None)
    return Axis(name, () if counted else tuple(" ".join(map(str, key)) if isinstance(key, tuple) else _day(str(key)) for key in index))


def _pandas_column(column: Any) -> tuple[Any, str]:
    return column.to_numpy(), str(column.dtype)


def _side_by_side(columns: dict[Any, tuple[Any, str]], height: int, named: list[str] | None = None) -> Any:
    """Columns of numbers as one array; object columns may hold fractions and decimals. Raises BadType naming the column."""
    names = named or [str(key) for key in columns]
    held = []
    for label, (values, kind) in zip(names, columns.values(), strict=True):
        if values.dtype.kind not in "biufc" and not (values.dtype == object and all(isinstance(value, (Number, Decimal)) for value in values)):
            raise BadType("intake-column-not-numeric", column=label, kind=kind)
        held.append(values)
    if not held:
        return np.zeros((height, 0))
    refuse_above("memory_bytes", 8 * height * len(held), "arrays-memory")
    if all(values.dtype.kind in "biu" for values in held) or any(values.dtype == object for values in held):
        return np.column_stack(held)
    return np.column_stack([values if values.dtype.kind == "c" else values.astype(np.float64) for values in held])


def _arrow(x: Any, name: str, exact: bool) -> Operand:
    """Polars and Arrow tables; a first column of words or dates gives the row labels."""
    library = type(x).__module__.partition(".")[0]
    if type(x).__name__ == "LazyFrame":
        raise BadType("intake-lazy", name=name)
    if hasattr(x, "as_py"):
        return take(x.as_py(), name=name, exact=exact)
    if library == "pyarrow" and type(x).__name__.endswith("Tensor"):
        return take(x.to_numpy(), name=name, exact=exact)
    if hasattr(x, "column_names"):
        columns = {str(label): _arrow_column(x.column(label), str(x.column(label).type)) for label in x.column_names}
    elif hasattr(x, "columns"):
        columns = {str(label): _arrow_column(x[label], str(x[label].dtype)) for label in x.columns}
    else:
        column = _arrow_column(x, str(getattr(x, "type", getattr(x, "dtype", ""))))
        held = column[0] if column[0].ndim == 2 else _side_by_side({name: column}, len(x))[:, 0]
        return _labelled(held, (Axis(),) * held.ndim, name, exact, library)
    height = next((len(values) for values, _ in columns.values()), 0)
    labels: tuple[str, ...] = ()
    first = next(iter(columns), "")
    if first and _are_words(columns[first][0]):
        labels = tuple(str(value) for value in columns.pop(first)[0].tolist())
    return _labelled(_side_by_side(columns, height), (Axis(first if labels else "", labels), Axis("", tuple(columns))), name, exact, library)


def _arrow_column(column: Any, kind: str) -> tuple[Any, str]:
    """A column as NumPy sees it; one that holds lists or structures stays an object array and is refused by name."""
    nulls = int(column.null_count() if callable(column.null_count) else column.null_count)
    if nulls:
        raise NotFinite("intake-nulls", kind=kind, count=nulls)
    held = column.to_numpy(zero_copy_only=False) if type(column).__name__.endswith("Array") and type(column).__name__ != "ChunkedArray" else column.to_numpy()
    return np.asarray(held), kind


def _are_words(values: Any) -> bool:
    return values.dtype.kind in "UM" or values.dtype == object and all(isinstance(value, (str, date)) for value in values)


def take_file(path: Source, name: str, exact: bool) -> Operand:
    """A file by its path; decimals of text tables are taken as typed with exact=True. Raises FileProblem."""
    loaded = read_file(path)
    written = str(path)
    if loaded.parsed is not None:
        if loaded.parsed.kind == "equations":
            raise FileProblem("io-file-equations", path=written)
        return of_parsed(loaded.parsed, original=written)
    if loaded.sparse is not None:
        return replace(_sparse(loaded.sparse, name), original=written)
    labels = (Axis(loaded.corner, loaded.row_labels), Axis("", loaded.column_labels))[: loaded.array.ndim]
    if exact and loaded.cells is not None:
        entries = [_as_typed(cell) for cell in loaded.cells]
        held = of_entries(entries, loaded.array.shape, original=written, decimal=_in_decimals(loaded.cells))
    else:
        _refuse_rounded(loaded, written)
        whole = not exact and bool(loaded.cells) and all(is_whole_number(cell) for cell in loaded.cells or ())
        held = replace(take(loaded.array, name=name, exact=exact), original=written, library="file")
        held = replace(held, notes=(*held.notes, Message("io-whole-as-floats"))) if whole else held
    return _with_labels(held, labels if loaded.row_labels or loaded.column_labels else ())


def _in_decimals(cells: tuple[str, ...]) -> bool:
    return any("." in cell for cell in cells) and not any("/" in cell for cell in cells)


def _as_typed(cell: str) -> Any:
    """A decimal or a fraction, exactly. Raises NotFinite, TooLarge for endless exponents."""
    if cell.lstrip("+-")[:1].isalpha():  # inf
        refuse_not_finite(np.asarray(float(cell)), "x")
    refuse_long_number(cell)
    return rational(Fraction(cell))


def _refuse_rounded(loaded: Loaded, path: str) -> None:
    """Whole numbers that a float does not hold are identifiers more often than measurements: refused, not rounded."""
    width = loaded.array.shape[-1] if loaded.array.ndim else 1
    column = rounded_column(loaded.cells or (), width)
    if column is not None:
        raise FileProblem("io-integer-too-large", path=path, column=loaded.column_labels[column] if loaded.column_labels else str(column + 1))
