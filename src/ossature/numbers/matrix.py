"""Exact matrices and vectors. Over Q everything is FLINT's; over Q(√d) the same questions are answered by elimination on entries."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from flint import fmpq, fmpq_mat, fmpz_mat

from ossature.base.errors import BadType, NotExact, ShapeMismatch, SingularMatrix, TooLarge
from ossature.base.limits import limits, refuse_above
from ossature.numbers import field
from ossature.numbers.entries import Entry, entry
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational, must_fmpq, to_fmpq, wrap

Rows = tuple[tuple[Any, ...], ...]
_SHORT = 8  # up to so many rows no elimination is long work


class ExactVector(Sequence[Any]):
    """An immutable list of exact entries; prints as `[4/5, 7/5]`."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Iterable[Any]) -> None:
        self._entries = tuple([entry(value) for value in entries])

    @classmethod
    def around(cls, entries: tuple[Any, ...]) -> ExactVector:
        """Around entries that are exact already, without looking at them again."""
        self = object.__new__(cls)
        self._entries = entries
        return self

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: Any) -> Any:
        held = self._entries[index]
        return ExactVector(held) if isinstance(index, slice) else held

    def __iter__(self) -> Iterator[Any]:
        return iter(self._entries)

    def __repr__(self) -> str:
        return f"[{', '.join(map(str, self._entries))}]"

    def __eq__(self, other: object) -> Any:
        if isinstance(other, (ExactVector, list, tuple)):
            return len(self) == len(other) and all(here == there for here, there in zip(self, other, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._entries)

    def __add__(self, other: ExactVector) -> ExactVector:
        return ExactVector(here + there for here, there in zip(self, other, strict=True))

    def __sub__(self, other: ExactVector) -> ExactVector:
        return ExactVector(here - there for here, there in zip(self, other, strict=True))

    def __mul__(self, factor: Any) -> ExactVector:
        return ExactVector(value * factor for value in self)

    __rmul__ = __mul__

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        return _numeric([self._entries])[0] if dtype is None else np.asarray(_numeric([self._entries])[0], dtype=dtype)

    @property
    def shape(self) -> tuple[int]:
        """(n,)."""
        return (len(self),)

    @property
    def ndim(self) -> int:
        """1."""
        return 1

    def column(self) -> ExactMatrix:
        """As an n x 1 matrix."""
        return ExactMatrix.column_of(list(self._entries))

    def tolist(self) -> list[Any]:
        """The entries in a list."""
        return list(self._entries)

    def to_json(self) -> list[str]:
        """Texts that `entry_from_text` reads back."""
        return [value.to_json() for value in self._entries]


def _numeric(rows: Sequence[Sequence[Any]]) -> np.ndarray[Any, Any]:
    """float64, or complex128 when an entry is complex; each entry correctly rounded."""
    is_complex = any(isinstance(value, Quadratic) and value.d < 0 for row in rows for value in row)
    convert: Any = complex if is_complex else float
    held = [[convert(value) for value in row] for row in rows]
    return np.array(held, dtype=np.complex128 if is_complex else np.float64).reshape(len(held), len(held[0]) if held else 0)


class ExactMatrix:
    """An immutable exact matrix. `d` is None over the fractions, else the one square root it lives with.

    >>> ExactMatrix.of([[2, 1], [1, 3]]).inverse()
    [[3/5, -1/5],
     [-1/5, 2/5]]
    """

    __slots__ = ("__dict__", "_parts", "_q", "_z", "d", "shape")

    shape: tuple[int, int]
    d: int | None
    _q: Any  # fmpq_mat
    _z: Any  # fmpz_mat, where the entries are known to be whole: what FLINT likes best
    _parts: Any  # fmpz_mat of numerators and their common denominator: an `_q` nobody has asked for yet

    def __init__(self, shape: tuple[int, int], flint: Any, rows: Rows | None = None, d: int | None = None, *, whole: Any = None) -> None:
        self.shape, self._q, self._z, self._parts, self.d = shape, flint, whole, None, d
        if rows is not None:
            self.__dict__["rows"] = rows

    @property
    def flint(self) -> Any:
        """The entries as FLINT's fmpq_mat; None where they hold a square root."""
        if self._q is None and self.d is None:
            self._q = fmpq_mat(self._z) if self._parts is None else fmpq_mat(self._parts[0]) / self._parts[1]
        return self._q

    @classmethod
    def of(cls, rows: Any, shape: tuple[int, int] | None = None) -> ExactMatrix:
        """From rows of ints, Fractions, Decimals or entries; `shape` only where there are no rows to tell it.

        Raises ShapeMismatch (ragged), NotExact (two different roots), BadType, TooLarge.
        """
        held = rows if isinstance(rows, (list, tuple)) else [list(row) for row in rows]
        height = len(held)
        width = len(held[0]) if height else 0
        if shape is None:
            shape = (height, width)
        _check_shape(held, shape)
        if not height or not shape[1]:
            return cls(shape, fmpq_mat(*shape))
        try:
            return cls(shape, None, whole=fmpz_mat(held))
        except (TypeError, ValueError, OverflowError):
            return cls._of_entries(held, shape)

    @classmethod
    def of_whole(cls, rows: list[Any]) -> ExactMatrix | None:
        """From a list of lists of ints, in one step of FLINT's; None when the rows are anything else, for `of` to say what."""
        height, width = len(rows), len(rows[0])
        if not width or height * width > limits().exact_entries:
            return None
        try:
            held = cls((height, width), None, whole=fmpz_mat(rows))
        except (TypeError, ValueError, OverflowError):
            return None
        if height > _SHORT:
            held.__dict__["bits"] = _bits_of(rows)
        return held

    @classmethod
    def column_of(cls, entries: list[Any]) -> ExactMatrix:
        """An n x 1 matrix, as `of` would make it."""
        if entries and len(entries) <= limits().exact_entries:
            try:
                return cls((len(entries), 1), None, whole=fmpz_mat(len(entries), 1, entries))
            except (TypeError, ValueError, OverflowError):
                pass
        return cls.of([[value] for value in entries], shape=(len(entries), 1))

    @classmethod
    def zero(cls, shape: tuple[int, int]) -> ExactMatrix:
        """Zeros."""
        return cls(shape, None, whole=fmpz_mat(*shape))

    @classmethod
    def _of_entries(cls, rows: Any, shape: tuple[int, int]) -> ExactMatrix:
        flat = [to_fmpq(value) for row in rows for value in row]
        if all(value is not None for value in flat):
            return cls(shape, fmpq_mat(*shape, flat))
        entries = tuple(tuple(entry(value) for value in row) for row in rows)
        roots = {value.d for row in entries for value in row if isinstance(value, Quadratic)}
        if len(roots) > 1:
            first, second = sorted(roots)[:2]
            raise NotExact("not-exact-two-roots", first=first, second=second)
        if not roots:
            return cls(shape, fmpq_mat(*shape, [must_fmpq(value) for row in entries for value in row]))
        return cls(shape, None, entries, roots.pop())

    @classmethod
    def from_flint(cls, held: Any) -> ExactMatrix:
        """Around an fmpq_mat."""
        return cls((held.nrows(), held.ncols()), held)

    @classmethod
    def identity(cls, size: int) -> ExactMatrix:
        """The identity."""
        return cls.of([[int(row == column) for column in range(size)] for row in range(size)], shape=(size, size))

    @property
    def rows(self) -> Rows:
        """The entries, as a tuple of rows."""
        held: Rows | None = self.__dict__.get("rows")
        if held is None:
            held = self.__dict__["rows"] = self._made_rows()
        return held

    def _made_rows(self) -> Rows:
        height, width = self.shape
        flat = [wrap(value) for value in self.flint.entries()]
        return tuple([tuple(flat[row * width : (row + 1) * width]) for row in range(height)])

    @cached_property
    def is_integer(self) -> bool:
        """Whether every entry is a whole number."""
        return self._z is not None or (self.d is None and all(value.q == 1 for value in self.flint.entries()))

    def integer_rows(self) -> list[list[int]]:
        """The rows as Python ints; only for `is_integer`."""
        height, width = self.shape
        flat = [int(value.p) for value in self.flint.entries()]
        return [flat[row * width : (row + 1) * width] for row in range(height)]

    def __getitem__(self, place: tuple[int, int]) -> Entry:
        row, column = place
        return self.rows[row][column]  # type: ignore[no-any-return]

    def columns(self) -> list[ExactVector]:
        """The columns as vectors."""
        if self.shape[1] == 1 and self.d is None:
            return [ExactVector.around(tuple([wrap(value) for value in self.flint.entries()]))]
        return [ExactVector.around(column) for column in zip(*self.rows, strict=True)] if self.shape[0] else [ExactVector(())] * self.shape[1]

    def __repr__(self) -> str:
        if not self.shape[0] or not self.shape[1]:
            return f"[] ({self.shape[0]}x{self.shape[1]})"
        return "[" + ",\n ".join(f"[{', '.join(map(str, row))}]" for row in self.rows) + "]"

    def __eq__(self, other: object) -> Any:
        if isinstance(other, (list, tuple)):
            other = ExactMatrix.of(other)
        if not isinstance(other, ExactMatrix):
            return NotImplemented
        if self.shape != other.shape or self.d != other.d:
            return False
        return bool(self.flint == other.flint) if self.d is None else self.rows == other.rows

    def __hash__(self) -> int:
        return hash((self.shape, self.rows))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        held = _numeric(self.rows).reshape(self.shape)
        return held if dtype is None else held.astype(dtype)

    def __reduce__(self) -> Any:
        return _rebuild, (self.rows, self.shape)

    def _both(self, other: ExactMatrix, act: Any, on_entries: Any) -> ExactMatrix:
        if self.d is None and other.d is None:
            return ExactMatrix.from_flint(act(self.flint, other.flint))
        return ExactMatrix.of(on_entries(self.rows, other.rows), shape=self.shape)

    def __add__(self, other: ExactMatrix) -> ExactMatrix:
        return self._both(other, lambda one, two: one + two, field.add)

    def __sub__(self, other: ExactMatrix) -> ExactMatrix:
        return self._both(other, lambda one, two: one - two, field.subtract)

    def __matmul__(self, other: ExactMatrix) -> ExactMatrix:
        if self.shape[1] != other.shape[0]:
            raise ShapeMismatch("numbers-product-shapes", left=_shape(self), right=_shape(other))
        if self.d is None and other.d is None:
            return ExactMatrix.from_flint(self.flint * other.flint)
        return ExactMatrix.of(field.multiply(self.rows, other.rows), shape=(self.shape[0], other.shape[1]))

    def __neg__(self) -> ExactMatrix:
        return self.scale(-1)

    def scale(self, factor: Any) -> ExactMatrix:
        """Every entry times an exact factor."""
        held = to_fmpq(factor)
        if self.d is None and held is not None:
            return ExactMatrix.from_flint(self.flint * held)
        return ExactMatrix.of([[value * entry(factor) for value in row] for row in self.rows], shape=self.shape)

    def transpose(self) -> ExactMatrix:
        """Rows become columns."""
        if self.d is None:
            return ExactMatrix.from_flint(self.flint.transpose())
        return ExactMatrix.of([list(column) for column in zip(*self.rows, strict=True)], shape=(self.shape[1], self.shape[0]))

    def conjugate(self) -> ExactMatrix:
        """Every entry's complex conjugate."""
        if self.d is None or self.d > 0:
            return self
        return ExactMatrix.of([[value.conjugate() for value in row] for row in self.rows], shape=self.shape)

    def adjoint(self) -> ExactMatrix:
        """The conjugate transpose."""
        return self.conjugate().transpose()

    def hstack(self, other: ExactMatrix) -> ExactMatrix:
        """[self | other]."""
        if self.shape[0] != other.shape[0]:
            raise ShapeMismatch("numbers-stack-shapes", left=_shape(self), right=_shape(other))
        joined = [[*left, *right] for left, right in zip(self.rows, other.rows, strict=True)]
        return ExactMatrix.of(joined, shape=(self.shape[0], self.shape[1] + other.shape[1]))

    def pick(self, rows: Sequence[int], columns: Sequence[int]) -> ExactMatrix:
        """The submatrix of these rows and columns, in this order."""
        return ExactMatrix.of([[self.rows[row][column] for column in columns] for row in rows], shape=(len(rows), len(columns)))

    def trace(self) -> Entry:
        """The sum of the diagonal."""
        total: Any = Rational(0)
        for index in range(min(self.shape)):
            total = total + self.rows[index][index]
        return total  # type: ignore[no-any-return]

    def det(self) -> Entry:
        """The determinant; only for square matrices."""
        self._refuse_long_work()
        if self._z is not None:
            return wrap(fmpq(self._z.det()))
        if self.d is None:
            return wrap(self.flint.det())
        return field.det(self.rows)  # type: ignore[no-any-return]

    def charpoly(self) -> list[Any]:
        """The coefficients of det(λI − A), highest power first; only for square matrices."""
        self._refuse_long_work()
        if self.d is None:
            return [wrap(value) for value in reversed(self.flint.charpoly().coeffs())]
        refuse_above("root_work", self.shape[0] ** 4, "numbers-too-much-work", rows=self.shape[0], columns=self.shape[1])
        return field.charpoly(self.rows)

    def rank(self) -> int:
        """The rank."""
        if self.d is None:
            return int((self._z if self._z is not None else _integral(self.flint)).rank())
        return len(self.rref()[1])

    def _reduced(self) -> tuple[ExactMatrix, tuple[int, ...]]:
        self._refuse_long_work()
        if self.d is not None:
            rows, pivots = field.rref(self.rows)
            return ExactMatrix.of(rows, shape=self.shape), pivots
        if self._z is None:
            held, rank = self.flint.rref()
            return ExactMatrix.from_flint(held), _pivots(held, rank)
        numerators, denominator, rank = self._z.rref()
        found = ExactMatrix(self.shape, None)
        found._parts = numerators, denominator
        return found, _pivots(numerators, rank)

    def rref(self) -> tuple[ExactMatrix, tuple[int, ...]]:
        """The reduced row echelon form and its pivot columns."""
        held: tuple[ExactMatrix, tuple[int, ...]] | None = self.__dict__.get("reduced")
        if held is None:
            held = self.__dict__["reduced"] = self._reduced()
        return held

    def inverse(self) -> ExactMatrix:
        """The inverse. Raises SingularMatrix, TooLarge."""
        self._refuse_long_work()
        size = self.shape[0]
        if self.d is None and size > _SHORT:
            refuse_above("inverse_bits", self._bits() * size**3, "numbers-too-many-bits")
        if self.d is None:
            try:
                return ExactMatrix.from_flint(self.flint.inv())
            except ZeroDivisionError:
                raise SingularMatrix("numbers-singular", rank=self.rank(), size=size) from None
        reduced, pivots = self.hstack(ExactMatrix.identity(size)).rref()
        if pivots[:size] != tuple(range(size)):
            raise SingularMatrix("numbers-singular", rank=self.rank(), size=size)
        return reduced.pick(range(size), range(size, 2 * size))

    def solve(self, right: ExactMatrix) -> ExactMatrix:
        """X with self @ X = right, for an invertible self. Raises SingularMatrix."""
        self._refuse_long_work()
        if self.d is None and right.d is None:
            both = self._z is not None and right._z is not None
            try:
                return ExactMatrix.from_flint(self._z.solve(right._z) if both else self.flint.solve(right.flint))
            except ZeroDivisionError:
                raise SingularMatrix("numbers-singular", rank=self.rank(), size=self.shape[0]) from None
        return self.inverse() @ right

    def null_space(self) -> list[ExactVector]:
        """A basis of the vectors sent to zero: over Q whole numbers without a common divisor, one vector for each free column."""
        reduced, pivots = self.rref()
        width = self.shape[1]
        free = [column for column in range(width) if column not in set(pivots)]
        return [ExactVector(field.null_vector(reduced.rows, pivots, column, width)) for column in free]

    def _refuse_long_work(self) -> None:
        """Refuse when the bits of the answer (by Hadamard's bound) would pass the limit."""
        height, width = self.shape
        refuse_above("exact_entries", height * width, "numbers-too-many-entries", rows=height, columns=width)
        if self.d is not None:
            refuse_above("root_work", height * width * min(height, width), "numbers-too-much-work", rows=height, columns=width)
        elif height > _SHORT:
            size = max(self._bits(), 1)
            needed = size * min(height, width) * min(height, width)
            if needed > limits().exact_bits:
                raise TooLarge("numbers-too-many-bits", needed=needed, allowed=limits().exact_bits)

    def _bits(self) -> int:
        """Bits of the largest numerator once the entries share a denominator."""
        held: int | None = self.__dict__.get("bits")
        if held is None:
            entries = (self._z if self._z is not None else _integral(self.flint)).entries()
            held = self.__dict__["bits"] = max(abs(int(max(entries))), abs(int(min(entries)))).bit_length() if entries else 0
        return held

    def tolist(self) -> list[list[Any]]:
        """The entries in nested lists."""
        return [list(row) for row in self.rows]

    def to_json(self) -> list[list[str]]:
        """Rows of texts that `entry_from_text` reads back."""
        return [[value.to_json() for value in row] for row in self.rows]

    def to_sympy(self) -> Any:
        """The same matrix as SymPy's."""
        from ossature.base.extras import require

        rows = [[value.to_sympy() for value in row] for row in self.rows]
        return require("sympy", "feature-sympy").Matrix(*self.shape, [value for row in rows for value in row])


def _rebuild(rows: Rows, shape: tuple[int, int]) -> ExactMatrix:
    return ExactMatrix.of(rows, shape=shape)


def _check_shape(rows: Any, shape: tuple[int, int]) -> None:
    height, width = shape
    refuse_above("exact_entries", height * width, "numbers-too-many-entries", rows=height, columns=width)
    for index, row in enumerate(rows):
        if not isinstance(row, (list, tuple)):
            raise BadType("numbers-row-not-list", kind=type(row).__name__)
        if len(row) != width:
            raise ShapeMismatch("numbers-ragged", row=index + 1, length=len(row), expected=width)


def _bits_of(rows: list[Any]) -> int:
    """Bits of the largest int, or 64 where all fit a machine word."""
    try:
        for row in rows:
            array("q", row)
    except OverflowError:
        return int(max(max(map(max, rows)), -min(map(min, rows)))).bit_length()
    return 64


def _shape(held: ExactMatrix) -> str:
    return f"{held.shape[0]}x{held.shape[1]}"


def _pivots(held: Any, rank: int) -> tuple[int, ...]:
    """The pivot columns of a reduced form: the first entry that is not zero in each of its rows. Each lies to the right of the one above."""
    if rank and held[rank - 1, rank - 1] != 0:
        return tuple(range(rank))
    found, column = [], 0
    for row in range(rank):
        while held[row, column] == 0:
            column += 1
        found.append(column)
    return tuple(found)


def _integral(held: Any) -> Any:
    return held.numer_denom()[0]
