"""Tables, labelled arrays, sparse matrices and files, brought to the one shape ideas work on."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from ossature.base.arrays import checked
from ossature.base.errors import BadType, FileProblem
from ossature.io.files import read_file
from ossature.numbers.entries import rational
from ossature.objects.intake import of_entries, of_parsed, take
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
    raise BadType("intake-unknown", name=name, kind=f"{type(x).__module__}.{type(x).__qualname__}")


def _sparse(x: Any, name: str) -> Operand:
    held = x.tocsr()
    data, notes = checked(held.data, name)
    if data is not held.data:
        held = type(held)((data, held.indices, held.indptr), shape=held.shape)
    shape = (int(held.shape[0]), int(held.shape[1]))
    return Operand(None, None, 2, shape, sparse=held, library="scipy.sparse", notes=notes, original=x)


def _labelled(array: Any, axes: tuple[Axis, ...], name: str, exact: bool, original: Any, library: str) -> Operand:
    from dataclasses import replace

    held = take(np.asarray(array), name=name, exact=exact)
    kept = axes if any(axis.name or axis.labels for axis in axes) else ()
    return replace(held, axes=kept, library=library, original=original)


def _xarray(x: Any, name: str, exact: bool) -> Operand:
    axes = tuple(Axis(str(dim), tuple(str(value) for value in x.coords[dim].values.tolist()) if dim in x.coords else ()) for dim in x.dims)
    return _labelled(x.values, axes, name, exact, x, "xarray")


def _pandas(x: Any, name: str, exact: bool) -> Operand:
    index = x.index
    plain = type(index).__name__ == "RangeIndex"
    rows = Axis(str(index.name or ""), () if plain else tuple(str(value) for value in index))
    if not hasattr(x, "columns"):
        return _labelled(_numeric_columns({str(x.name or name): x})[:, 0], (rows,), name, exact, x, "pandas")
    columns = Axis(str(x.columns.name or ""), tuple(str(value) for value in x.columns))
    return _labelled(_numeric_columns({str(label): x[label] for label in x.columns}), (rows, columns), name, exact, x, "pandas")


def _numeric_columns(columns: dict[str, Any]) -> Any:
    held = []
    for label, column in columns.items():
        values = column.to_numpy()
        if values.dtype.kind not in "biuf":
            raise BadType("intake-column-not-numeric", column=label, kind=str(column.dtype))
        held.append(values)
    if all(values.dtype.kind in "biu" for values in held):
        return np.column_stack(held)
    return np.column_stack([values.astype(np.float64) for values in held]) if held else np.zeros((0, 0))


def _arrow(x: Any, name: str, exact: bool) -> Operand:
    """Polars and Arrow tables; a first column of text gives the row labels."""
    frame = x
    if type(x).__module__.partition(".")[0] == "pyarrow":
        if not hasattr(x, "column_names"):
            return _labelled(x.to_numpy(zero_copy_only=False), (Axis(),), name, exact, x, "pyarrow")
        names, columns = list(x.column_names), {label: x.column(label) for label in x.column_names}
    elif hasattr(frame, "columns") and not callable(frame.columns):
        names, columns = list(frame.columns), {label: frame[label] for label in frame.columns}
    else:
        return _labelled(frame.to_numpy(), (Axis(),), name, exact, x, "polars")
    values = {label: np.asarray(columns[label].to_numpy()) for label in names}
    labels: tuple[str, ...] = ()
    if names and values[names[0]].dtype.kind not in "biuf":
        labels = tuple(str(value) for value in values.pop(names[0]).tolist())
        names = names[1:]
    for label in names:
        if values[label].dtype.kind not in "biuf":
            raise BadType("intake-column-not-numeric", column=label, kind=str(values[label].dtype))
    held = np.column_stack([values[label] for label in names]) if names else np.zeros((0, 0))
    return _labelled(held, (Axis("", labels), Axis("", tuple(names))), name, exact, x, type(x).__module__.partition(".")[0])


def take_file(path: Path, name: str, exact: bool) -> Operand:
    """A file by its path; decimals of text tables are taken as typed with exact=True. Raises FileProblem."""
    from dataclasses import replace

    loaded = read_file(path)
    written = str(path)
    if loaded.parsed is not None:
        if loaded.parsed.kind == "equations":
            raise FileProblem("io-file-equations", path=written)
        return of_parsed(loaded.parsed, original=written)
    if loaded.sparse is not None:
        return replace(_sparse(loaded.sparse, name), original=written)
    axes = (Axis("", loaded.row_labels), Axis("", loaded.column_labels)) if loaded.row_labels or loaded.column_labels else ()
    if exact and loaded.cells is not None:
        entries: list[Any] = [rational(Fraction(cell)) for row in loaded.cells for cell in row]
        return of_entries(entries, (len(loaded.cells), len(loaded.cells[0])), original=written, axes=axes)
    held = take(loaded.array, name=name, exact=exact)
    return replace(held, axes=axes, original=written, library="file")
