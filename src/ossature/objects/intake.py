"""The door: whatever people have in hand becomes an `Operand`, checked, never modified."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from ossature.base.arrays import checked, library_of, refuse_masked, to_numpy, where
from ossature.base.decimals import typed_in_decimals
from ossature.base.errors import BadInput, BadType, FileProblem, NotFinite, OssatureError, ShapeMismatch
from ossature.base.limits import limits, refuse_above
from ossature.base.message import Message, shown
from ossature.base.options import refuse_not_flag
from ossature.base.results import Answer
from ossature.io.raw import Raw
from ossature.numbers.entries import Quadratic, Rational, entry, entry_from_float, is_exact
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.objects.operand import Axis, Operand

_KEPT_APART = 400  # entries up to which an array is copied, so that pictures and code() still show it when the caller has written into it
_NOT_IN_PATHS = re.compile(r"[\s;,=()\[\]{}|\"']")
_DECIMAL = re.compile(r"\s*[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?\s*\Z")
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}\Z")
_SUFFIXES = frozenset({".csv", ".tsv", ".npy", ".npz", ".mtx", ".txt", ".json", ".parquet"})


def take(x: Any, *, name: str = "A", exact: bool = False) -> Operand:
    """Anything as an Operand.

    x : number, nested list, text, NumPy array, SciPy sparse matrix, table, xarray, file path, one of our objects or answers
    exact : floats at their binary value, decimals of files as typed      name : what errors call it
    Raises BadType, ShapeMismatch (ragged), NotFinite, ParseError, FileProblem, TooLarge.
    """
    if exact is not False and exact is not True:
        refuse_not_flag("exact", exact)  # type: ignore[unreachable]
    kind = type(x)
    if kind is list or kind is tuple:
        return _from_list(x, name, exact)
    if kind is str:
        return _from_text(x, name, exact)
    for known, take_it in _TAKERS:
        if isinstance(x, known):
            return take_it(x, name, exact)
    library = library_of(x)
    if library:
        held, notes = to_numpy(x)
        return replace(_with_notes(from_numbers(held, name, exact, library=library), notes), home=x)
    from ossature.objects.tables import take_foreign

    return take_foreign(x, name, exact)


def take_matrix(x: Any, *, name: str = "A", exact: bool = False, stacks: bool = False) -> Operand:
    """A matrix (or, with `stacks`, a stack of them). Raises ShapeMismatch for vectors and scalars, saying how to make a matrix of them."""
    held = take(x, name=name, exact=exact)
    if held.ndim == 2 or (stacks and held.ndim > 2):
        return held
    raise ShapeMismatch(_WRONG_RANK.get(held.ndim, "intake-want-matrix-tensor"), name=name, shape=shape_text(held.shape), ndim=held.ndim)


def take_unread(x: Any) -> Operand | None:
    """A large square matrix of float64, its entries not looked at; None for anything else.

    For verbs that read every entry anyway, and then answer for `refuse_not_finite` themselves.
    """
    if type(x) is not np.ndarray or x.dtype.char != "d" or not x.dtype.isnative or x.ndim != 2 or x.shape[0] != x.shape[1] or x.size < _LARGE:
        return None
    return Operand(None, x, 2, x.shape, original=x) if x.nbytes <= limits().memory_bytes else None


_LARGE = 1 << 18
_WRONG_RANK = {0: "intake-want-matrix-scalar", 1: "intake-want-matrix-vector"}


def take_square(x: Any, *, name: str = "A", verb: str, exact: bool = False) -> Operand:
    """A square matrix. Raises ShapeMismatch."""
    held = take_matrix(x, name=name, exact=exact)
    if held.shape[0] != held.shape[1]:
        raise ShapeMismatch("systems-not-square", verb=verb, name=name, rows=held.shape[0], columns=held.shape[1])
    return held


def take_vector(x: Any, *, name: str = "x", exact: bool = False) -> Operand:
    """A vector. Raises ShapeMismatch; a matrix of one row or column is not silently taken for one."""
    held = take(x, name=name, exact=exact)
    if held.ndim != 1:
        raise ShapeMismatch("intake-want-vector", name=name, shape=shape_text(held.shape), ndim=held.ndim)
    return held


def take_scalar(x: Any, *, name: str = "c", exact: bool = False) -> Operand:
    """A single number. Raises ShapeMismatch."""
    held = take(x, name=name, exact=exact)
    if held.ndim != 0:
        raise ShapeMismatch("intake-want-scalar", name=name, shape=shape_text(held.shape), ndim=held.ndim)
    return held


def shape_text(shape: tuple[int, ...]) -> str:
    """(2, 3) as people write a shape."""
    return f"({shape[0]},)" if len(shape) == 1 else f"({', '.join(map(str, shape))})"


def from_numbers(x: Any, name: str, exact: bool, *, library: str, original: Any = None) -> Operand:
    """An array of another library, or the numbers of a table: numeric, integers too (and said), unless `exact`."""
    if exact or not isinstance(x, np.ndarray) or x.dtype.kind not in "biu":
        return replace(_from_array(np.asarray(x), name, exact, original=original), library=library)
    held, notes = checked(x, name)
    said = notes if any(note.code == "arrays-integers-rounded" for note in notes) else (Message("arrays-integers-foreign", library=library),)
    return Operand(None, held, held.ndim, held.shape, original=x, notes=said, library=library)


def _with_notes(held: Operand, notes: tuple[Message, ...]) -> Operand:
    return replace(held, notes=held.notes + notes) if notes else held


def of_exact(matrix: ExactMatrix, ndim: int = 2, *, original: Any = None, **kept: Any) -> Operand:
    """An Operand around an exact matrix (ndim 1: its only column is a vector; 0: its only entry a scalar)."""
    shape: tuple[int, ...] = matrix.shape if ndim == 2 else matrix.shape[:1] if ndim else ()
    held = object.__new__(Operand)
    held.__dict__.update(exact=matrix, array=None, ndim=ndim, shape=shape, original=matrix if original is None else original, **kept)
    return held


def _from_list(x: Any, name: str, exact: bool) -> Operand:
    if not x:
        return of_exact(ExactMatrix.of([], shape=(0, 1)), 1, original=x)
    first = x[0]
    if type(first) is list and first and type(first[0]) is int and type(x) is list:
        whole = ExactMatrix.of_whole(x)
        if whole is not None:
            return of_exact(whole, original=x)
    if type(first) is int and type(x) is list and all([type(value) is int for value in x]):
        return of_exact(ExactMatrix.column_of(x), 1, original=x)
    if library_of(first) not in ("", "numpy") or type(first) is list and first and library_of(first[0]) not in ("", "numpy"):
        return _from_list([_plain_part(part) for part in x], name, exact)
    if isinstance(first, (list, tuple)):
        if first and isinstance(first[0], (list, tuple, np.ndarray)):
            return _from_deep(x, name, exact)
        if all(type(row) is list or type(row) is tuple for row in x):
            return _from_rows(x, 2, name, exact)
    if isinstance(first, np.ndarray) or any(isinstance(part, (list, tuple, np.ndarray, ExactVector)) for part in x):
        return _from_list([_as_list(part, index) for index, part in enumerate(x)], name, exact)
    return _from_rows([[value] for value in x], 1, name, exact, original=x)


def _plain_part(part: Any) -> Any:
    """A tensor, or a list of tensors, inside a list as what NumPy makes of it."""
    if isinstance(part, (list, tuple)):
        return [_plain_part(inner) for inner in part]
    return to_numpy(part)[0].tolist() if library_of(part) not in ("", "numpy") else part


def _as_list(part: Any, index: int) -> Any:
    if isinstance(part, (list, tuple)):
        return part
    if isinstance(part, (np.ndarray, ExactVector)):
        return part.tolist()
    raise ShapeMismatch("intake-ragged-mixed", row=index + 1)


def _from_rows(rows: Any, ndim: int, name: str, exact: bool, original: Any = None) -> Operand:
    original = rows if original is None else original
    kinds = {type(value) for row in rows for value in row}
    decimal = _all_decimals(rows) if Decimal in kinds or str in kinds else {}
    if str in kinds:  # text is read by our grammar alone, with its limits
        rows = [[_cell(value) for value in row] for row in rows]
    try:
        return of_exact(ExactMatrix.of(rows), ndim, original=original, **decimal)
    except (BadType, NotFinite) as fault:
        cells = [[_cell(value) for value in row] for row in rows]
        if any(_is_float(value) for row in cells for value in row):
            return _from_floats(cells, ndim, name, exact, original)
        if cells != rows:
            return of_exact(ExactMatrix.of(cells), ndim, original=original, **decimal)
        raise _clearer(fault, cells, name, ndim) from None


def _all_decimals(rows: Any) -> dict[str, bool]:
    """decimal=True for whole numbers and decimals, as Decimal or as text; nothing where all are whole, or a fraction or a root is among them."""
    plain = all(isinstance(value, (int, np.integer, Decimal)) or isinstance(value, str) and _DECIMAL.match(value) for row in rows for value in row)
    return {"decimal": True} if plain and any("." in str(value) for row in rows for value in row) else {}


def _clearer(fault: OssatureError, rows: Any, name: str, ndim: int) -> OssatureError:
    """Name the place of the entry that cannot be taken."""
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if not is_exact(value):
                return BadType("intake-entry-type", name=name, kind=type(value).__name__, **where((i, j)[:ndim]))
    return fault


def _cell(value: Any) -> Any:
    """An entry of a list: text is parsed, NumPy integers become ints."""
    if isinstance(value, str):
        from ossature.io.text import parse_text

        parsed = parse_text(value)
        if parsed.kind != "scalar":
            raise BadInput("intake-cell-text", text=value)
        return parsed.rows[0][0]
    if isinstance(value, (np.integer, np.bool_)):
        return int(value)
    return entry(value) if isinstance(value, Decimal) else value


def _is_float(value: Any) -> bool:
    return isinstance(value, (float, complex, np.floating, np.complexfloating))


def _from_floats(rows: Any, ndim: int, name: str, exact: bool, original: Any) -> Operand:
    width = len(rows[0])
    for index, row in enumerate(rows):
        if len(row) != width:
            raise ShapeMismatch("numbers-ragged", row=index + 1, length=len(row), expected=width)
    is_complex = any(isinstance(value, (complex, np.complexfloating)) or _imaginary(value) for row in rows for value in row)
    convert: Callable[[Any], Any] = complex if is_complex else float
    held = np.array([[_float_of(convert, value, (i, j)[:ndim]) for j, value in enumerate(row)] for i, row in enumerate(rows)])
    return _from_array(held[:, 0] if ndim == 1 else held, name, exact, original=original)


def _float_of(convert: Callable[[Any], Any], value: Any, place: tuple[int, ...]) -> Any:
    """An entry as a float. Raises NotFinite for one beyond their range."""
    try:
        return convert(value)
    except OverflowError:
        raise NotFinite("arrays-overflow", count=1, **where(place)) from None


def _imaginary(value: Any) -> bool:
    return isinstance(value, Quadratic) and value.d < 0


def _from_deep(x: Any, name: str, exact: bool) -> Operand:
    """Three axes and more: exact entries in an object array, floats in a float array."""
    shape = _deep_shape(x)
    flat = [_cell(value) for value in _leaves(x, shape, ())]
    if any(_is_float(value) for value in flat):
        is_complex = any(isinstance(value, (complex, np.complexfloating)) or _imaginary(value) for value in flat)
        places = np.ndindex(*shape)
        flat = [_float_of(complex if is_complex else float, value, place) for value, place in zip(flat, places, strict=True)]
        return _from_array(np.array(flat).reshape(shape), name, exact, original=x)
    return of_entries([entry(value) for value in flat], shape, original=x)


def of_entries(entries: list[Any], shape: tuple[int, ...], *, original: Any = None, **kept: Any) -> Operand:
    """An Operand around a list of exact entries in any shape."""
    if len(shape) <= 2:
        height, width = (*shape, 1, 1)[:2] if len(shape) < 2 else shape
        rows = [entries[row * width : (row + 1) * width] for row in range(height)]
        return of_exact(ExactMatrix.of(rows, shape=(height, width)), len(shape), original=original, **kept)
    held = np.empty(len(entries), dtype=object)
    held[:] = entries
    held = held.reshape(shape)
    held.flags.writeable = False
    return Operand(None, held, len(shape), shape, original=held if original is None else original, **kept)


def _deep_shape(x: Any) -> tuple[int, ...]:
    shape = []
    while isinstance(x, (list, tuple, np.ndarray)):
        shape.append(len(x))
        if len(shape) > limits().axes:
            raise BadInput("intake-too-deep", allowed=limits().axes)
        x = x[0] if len(x) else None
    return tuple(shape)


def _leaves(x: Any, shape: tuple[int, ...], place: tuple[int, ...]) -> list[Any]:
    if not shape:
        if isinstance(x, (list, tuple)):
            raise ShapeMismatch("intake-ragged-deep", place=shape_text(place))
        return [x]
    if not isinstance(x, (list, tuple, np.ndarray)) or len(x) != shape[0]:
        raise ShapeMismatch("intake-ragged-deep", place=shape_text(place))
    return [leaf for index, part in enumerate(x) for leaf in _leaves(part, shape[1:], (*place, index))]


def _from_text(x: str, name: str, exact: bool) -> Operand:
    if "." in x and "\n" not in x and len(x) < 4096 and is_path(x):
        refuse_file_named(x)
        return _from_path(Path(x).expanduser(), name, exact)
    from ossature.io.text import parse_text

    parsed = parse_text(x)
    if parsed.kind == "equations":
        raise BadInput("intake-equations", name=name)
    return of_parsed(parsed, original=x)


def is_path(x: str) -> bool:
    """A file of a kind we read, or any name that ends like a file's: measurements.xlsx, not 1.5 m."""
    suffix = Path(x).suffix
    if suffix.lower() in _SUFFIXES:
        return True
    return bool(_SUFFIX.match(suffix)) and not _NOT_IN_PATHS.search(x) and any(character.isalpha() for character in x[: -len(suffix)])


def refuse_file_named(x: str) -> None:
    """Raise FileProblem for text that names a file where text must not open any (`limits().files_in_text`)."""
    if not limits().files_in_text:
        raise FileProblem("lab-no-file", path=shown(x))


def of_parsed(parsed: Any, original: Any) -> Operand:
    """An Operand of parsed text; the corner of a labelled table names its rows."""
    if parsed.kind == "tensor":
        return of_entries(
            [entry(value) for row in parsed.rows for value in row],
            parsed.shape,
            original=original,
            unit=parsed.unit,
            notes=parsed.notes,
            decimal=parsed.decimal,
        )
    ndim = {"scalar": 0, "vector": 1, "matrix": 2}[parsed.kind]
    axes: tuple[Axis, ...] = ()
    if ndim and (parsed.row_labels or parsed.column_labels):
        axes = (Axis(parsed.corner, parsed.row_labels), Axis("", parsed.column_labels))[:ndim]
    return of_exact(ExactMatrix.of(parsed.rows), ndim, original=original, axes=axes, unit=parsed.unit, notes=parsed.notes, decimal=parsed.decimal)


def _from_path(path: Path | Raw, name: str, exact: bool) -> Operand:
    from ossature.objects.tables import take_file

    return take_file(path, name, exact)


def _from_array(x: Any, name: str, exact: bool, original: Any = None) -> Operand:
    """A NumPy array of any dtype and layout."""
    original = x if original is None else original
    refuse_masked(x, name)
    if x.dtype == object:
        return _from_list(x.tolist(), name, exact) if x.ndim else take(x.item(), name=name, exact=exact)
    if exact and x.dtype.kind in "biufc":
        rows = x.shape[0] if x.ndim else 1
        refuse_above("exact_entries", x.size, "numbers-too-many-entries", rows=rows, columns=x.size // max(rows, 1))
    small = max(x.shape, default=0) <= limits().exact_array_side and x.size <= limits().exact_entries
    if x.dtype.kind in "biu" and (exact or small):
        return of_entries_array(x, original)
    held, notes = checked(np.asarray(x), name)
    if exact:
        entries = [entry_from_float(value) for value in held.ravel().tolist()]
        return of_entries(entries, held.shape, original=original, notes=(*notes, Message("intake-binary")))
    held = held.copy() if held.size <= _KEPT_APART else held
    return Operand(None, held, held.ndim, held.shape, original=original, notes=notes)


def of_entries_array(x: Any, original: Any) -> Operand:
    """An integer array, exactly."""
    if x.ndim == 2:
        return of_exact(ExactMatrix.of(x.astype(object).tolist() if x.dtype.kind != "b" else x.astype(int).tolist(), shape=x.shape), original=original)
    return of_entries([Rational(int(value)) for value in x.ravel().tolist()], x.shape, original=original)


def _from_number(x: Any, name: str, exact: bool) -> Operand:
    if _is_float(x):
        held = _from_array(np.asarray(x), name, exact, original=x)
        return held
    return of_exact(ExactMatrix.of([[entry(int(x) if isinstance(x, np.integer) else x)]]), 0, original=x, decimal=isinstance(x, Decimal) and "." in str(x))


def _from_exact_vector(x: ExactVector, name: str, exact: bool) -> Operand:
    return of_exact(x.column(), 1, original=x)


def _from_exact_matrix(x: ExactMatrix, name: str, exact: bool) -> Operand:
    return of_exact(x)


def _from_answer(x: Answer, name: str, exact: bool) -> Operand:
    for part in ("value", "x"):
        if hasattr(x, part):
            return _named_as(take(getattr(x, part), name=name, exact=exact), x)
    if hasattr(x, "basis"):
        return take(np.asarray(x) if not all(isinstance(v, ExactVector) for v in x.basis) else _columns(x), name=name, exact=exact)
    raise BadType("intake-answer", name=name, kind=type(x).__name__)


def _named_as(held: Operand, answer: Answer) -> Operand:
    """The labels and the unit an answer carries beside its value travel on into the next verb."""
    axes = getattr(answer, "axes", ())
    if len(axes) != held.ndim or held.axes:
        axes = held.axes
    return replace(held, axes=axes, unit=held.unit or getattr(answer, "unit", ""), decimal=held.decimal or typed_in_decimals(answer.question.operands))


def _columns(space: Any) -> ExactMatrix:
    return ExactMatrix.of([list(vector) for vector in space.basis], shape=(len(space.basis), space.ambient)).transpose()


def _from_range(x: range, name: str, exact: bool) -> Operand:
    refuse_above("exact_entries", len(x), "numbers-too-many-entries", rows=len(x), columns=1)
    return _from_list(list(x), name, exact)


def _from_buffer(x: Any, name: str, exact: bool) -> Operand:
    return _from_array(np.asarray(x), name, exact)


def _from_operand(x: Operand, name: str, exact: bool) -> Operand:
    return x


_TAKERS: tuple[tuple[Any, Callable[[Any, str, bool], Operand]], ...] = (
    (Operand, _from_operand),
    (np.ndarray, _from_array),
    (ExactMatrix, _from_exact_matrix),
    (ExactVector, _from_exact_vector),
    ((int, float, complex, Fraction, Decimal, Rational, Quadratic, np.generic), _from_number),
    ((Path, Raw), _from_path),
    (Answer, _from_answer),
    (str, _from_text),
    (range, _from_range),
    (array, _from_buffer),
    ((list, tuple), _from_list),
)
