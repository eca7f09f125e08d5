"""A table in one pass: count, means, ranges, and the triangular R of its centred columns, in a form that two parts of a table can be joined in.

What least squares, correlations and condition numbers need of a table of any length is p x p: the R with RᵀR the sum of the rows' centred outer products.
Blocks of rows are centred by their own means, and the means keep what rounding took from them, so an offset costs no digits.
Blocks are joined by a QR of their two R's and the difference of the means.
Source: Chan, Golub and LeVeque, The American Statistician 37 (1983) for the means; Demmel, Grigori, Hoemmen and Langou, SIAM J. Sci. Comput. 34 (2012) for R.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from ossature.base.errors import BadInput, FileProblem, LabelMismatch, OssatureError, ShapeMismatch, SingularMatrix
from ossature.base.limits import refuse_above
from ossature.io.atomic import atomic_write, why
from ossature.objects.intake import take_matrix, take_vector

Array = np.ndarray[Any, Any]
_ROWS = 4096  # of a block: it stays in cache on its way into the product
_EPS = float(np.finfo(np.float64).eps)
_TAME = 2.0**12  # condition up to which the Gram matrix keeps what R needs: its square times eps stays below 2^-28
_VERSION = 1
_FIELDS = ("count", "weight", "means", "tails", "smallest", "largest", "bits", "r")


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """What is kept of a table of `count` rows and p columns.

    names : of the columns      count : rows      weight : the sum of their weights, `count` where there are none
    means, smallest, largest : (p,)      tails : what rounding took from the means, so that joining parts far from 0 keeps its digits
    method : how R came about: "gram" where every block's condition allowed it, else "qr"
    r, bits : upper triangular (p, p) and exponents (p,): (R 2^bits)ᵀ (R 2^bits) is the weighted sum of (row - means)ᵀ (row - means)
    """

    names: tuple[str, ...]
    count: int
    weight: float
    means: Array
    tails: Array
    smallest: Array
    largest: Array
    r: Array
    bits: Array
    method: Literal["gram", "qr"]

    @property
    def scales(self) -> Array:
        """The root of the mean squared distance from the mean, of each column, (p,)."""
        return np.asarray(np.ldexp(_lengths(self.r) / np.sqrt(self.weight), self.bits))

    @property
    def correlations(self) -> Array:
        """The correlation of each pair of columns, (p, p); 0 beside a constant column."""
        unit = _unit(self.r)
        return np.asarray(np.clip(unit.T @ unit, -1, 1))

    @property
    def condition(self) -> float:
        """Of the centred columns, each brought to length 1; infinite when one is constant."""
        s = np.linalg.svd(_unit(self.r), compute_uv=False)
        return float(s[0] / s[-1]) if s[-1] > 0 else float("inf")

    def merge(self, other: Summary) -> Summary:
        """The summary of both tables, one under the other. Raises LabelMismatch when their columns differ. Cost 4p^3."""
        if self.names != other.names:
            raise LabelMismatch("stream-columns-differ", left=self.names, right=other.names)
        bits, weight = np.maximum(self.bits, other.bits), self.weight + other.weight
        mean, tail = np.ldexp(self.means, -bits), np.ldexp(self.tails, -bits)
        apart = (np.ldexp(other.means, -bits) - mean) + (np.ldexp(other.tails, -bits) - tail)
        means, tails = _sum(mean, tail + other.weight / weight * apart)
        between = np.sqrt(self.weight) * np.sqrt(other.weight / weight) * apart
        r = _triangle(np.vstack([np.ldexp(self.r, self.bits - bits), np.ldexp(other.r, other.bits - bits), between]))
        return Summary(
            self.names,
            self.count + other.count,
            weight,
            np.ldexp(means, bits),
            np.ldexp(tails, bits),
            np.minimum(self.smallest, other.smallest),
            np.maximum(self.largest, other.largest),
            r,
            bits,
            "gram" if self.method == other.method == "gram" else "qr",
        )

    def update(self, block: Any, *, weights: Any = None) -> Summary:
        """The summary of this table with a block of rows under it. Raises as `summarize`, and ShapeMismatch for another number of columns."""
        held = summarize(block, weights=weights)
        if len(held.names) != len(self.names):
            raise ShapeMismatch("stream-width", found=len(held.names), expected=len(self.names))
        return self.merge(replace(held, names=self.names))

    def r_squared(self, target: str) -> float:
        """The share of the target's variance that the best linear combination of the other columns and a constant explains.

        Dependent columns do no harm: what they span is decided after scaling. Raises LabelMismatch (no such column), BadInput (a constant target).
        """
        others, y = self._split(target)
        u, s, _ = np.linalg.svd(_unit(others))
        kept = int(np.sum(s > len(self.names) * _EPS * s[0])) if s.size else 0
        return float(min(1.0, np.sum((u[:, :kept].T @ (y / np.linalg.norm(y))) ** 2)))

    def coefficients(self, target: str) -> tuple[float, Array]:
        """The constant and the factors of the other columns, in their order, that come closest to the target by least squares.

        Right to about condition * eps of the factor and its standard error together; `solve` refines where the table itself is at hand.
        Raises LabelMismatch, BadInput (a constant target), SingularMatrix naming a column that depends on those before it.
        """
        others, y = self._split(target)
        at = self.names.index(target)
        bits, means = np.delete(self.bits, at), np.delete(self.means, at)
        lengths = _lengths(others)
        q, unit = np.linalg.qr(_unit(others))
        small = np.abs(np.diagonal(unit)) <= len(self.names) * _EPS
        if small.any():
            raise SingularMatrix("stream-dependent", column=[name for name in self.names if name != target][int(np.argmax(small))])
        solved = np.linalg.solve(unit, q.T @ y) / lengths
        factors = np.ldexp(solved, self.bits[at] - bits)
        return float(self.means[at] - factors @ means), factors

    def save(self, path: str | Path) -> None:
        """Write it to a .npz file, whole or not at all; numbers and names only, nothing that is executed when read. Raises FileProblem."""
        numbers: dict[str, Any] = {name: np.asarray(getattr(self, name)) for name in _FIELDS}
        with atomic_write(path) as stream:
            np.savez(stream, version=np.array(_VERSION), names=np.array(self.names, dtype=str), method=np.array(self.method), **numbers)

    @staticmethod
    def load(path: str | Path) -> Summary:
        """Read what `save` wrote. Raises FileProblem (missing, damaged, no summary, of a later version), TooLarge; never unpickles."""
        try:
            with zipfile.ZipFile(path) as archive:
                refuse_above("memory_bytes", sum(item.file_size for item in archive.infolist()), "io-file-too-large", path=str(path))
            with np.load(path, allow_pickle=False) as held:
                return _checked(dict(held), str(path))
        except OssatureError:
            raise
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, NotImplementedError) as fault:
            raise FileProblem("stream-not-summary", path=str(path)) from fault
        except OSError as fault:
            raise FileProblem("io-cannot-read", path=str(path), reason=why(fault)) from fault

    def _split(self, target: str) -> tuple[Array, Array]:
        """R of the other columns, and the target's column of R."""
        if target not in self.names:
            raise LabelMismatch("stream-no-column", column=target, known=self.names)
        at = self.names.index(target)
        if self.smallest[at] == self.largest[at]:
            raise BadInput("stream-constant", column=target, value=float(self.means[at]))
        return np.delete(self.r, at, axis=1), self.r[:, at]


def summarize(data: Any, *, weights: Any = None) -> Summary:
    r"""A table in one pass.

    data : (n, p) table, array, text or file, n ≥ 1      weights : (n,), positive
    Returns Summary: count, means, scales, smallest, largest, r; `.merge(other)`, `.update(block)`, `.r_squared(target)`, `.coefficients(target)`,
        `.correlations`, `.condition`, `.save(path)`, `Summary.load(path)`. Blocks are joined in a fixed order, so the same table gives the same bytes.
    Raises ShapeMismatch (no rows, weights of another length), NotFinite, BadInput (a weight that is not positive, complex entries, a name used twice).
    Cost one XᵀX, n p^2, where the condition of the scaled columns is below 4096; 2n p^2 by Householder beyond.

    >>> table = summarize("| area | price |\n50 | 110\n70 | 150\n90 | 190")
    >>> constant, (factor,) = table.coefficients("price")
    >>> round(constant, 12), round(float(factor), 12), table.count
    (10.0, 2.0, 3)
    """
    operand = take_matrix(data, name="data")
    x = operand.numeric()
    if np.iscomplexobj(x):
        raise BadInput("stream-complex")
    if not x.size:
        raise ShapeMismatch("stream-empty", rows=x.shape[0], columns=x.shape[1])
    names = operand.labels(1) or tuple(f"x{column + 1}" for column in range(x.shape[1]))
    if len(set(names)) < len(names):
        raise BadInput("stream-twice", column=next(name for name in names if names.count(name) > 1))
    given = None if weights is None else _weights(weights, x.shape[0])
    height = max(_ROWS, 32 * x.shape[1])
    pieces = (slice(start, start + height) for start in range(0, x.shape[0], height))
    return joined(_block(np.asarray(x[piece], dtype=np.float64), None if given is None else given[piece], names) for piece in pieces)


def joined(parts: Iterable[Summary]) -> Summary:
    """Summaries of one table's parts, in order, as one: two of equal depth make one of the next, so the order depends on their number alone."""
    held: list[tuple[int, Summary]] = []
    for part in parts:
        depth = 0
        while held and held[-1][0] == depth:
            part, depth = held.pop()[1].merge(part), depth + 1
        held.append((depth, part))
    assert held, "a table has at least one part"
    whole = held.pop()[1]
    while held:
        whole = held.pop()[1].merge(whole)
    return whole


def _weights(weights: Any, rows: int) -> Array:
    held = np.asarray(take_vector(weights, name="weights").numeric())
    if held.shape[0] != rows:
        raise ShapeMismatch("stream-weights-length", found=held.shape[0], expected=rows)
    if np.iscomplexobj(held) or not np.all(held > 0):
        bad = 0 if np.iscomplexobj(held) else int(np.argmax(~(held > 0)))
        raise BadInput("stream-weight", row=bad + 1, value=held[bad].item())
    return np.asarray(held, dtype=np.float64)


def _block(x: Array, weights: Array | None, names: tuple[str, ...]) -> Summary:
    """A block in cache: brought near 1 by powers of two, centred twice, for the first mean is rounded."""
    smallest, largest = x.min(axis=0), x.max(axis=0)
    bits = np.frexp(np.maximum(np.abs(smallest), np.abs(largest)))[1]
    z = np.ldexp(x, -bits)
    means = np.average(z, axis=0, weights=weights)
    z = z - means
    rest = np.average(z, axis=0, weights=weights)
    z -= rest
    z[:, smallest == largest] = 0.0
    means, tails = _sum(np.where(smallest == largest, np.ldexp(smallest, -bits), means), np.where(smallest == largest, 0.0, rest))
    if weights is not None:
        z *= np.sqrt(weights)[:, None]
    r = _by_gram(z)
    method: Literal["gram", "qr"] = "qr" if r is None else "gram"
    total = float(x.shape[0]) if weights is None else float(np.sum(weights))
    return Summary(names, x.shape[0], total, np.ldexp(means, bits), np.ldexp(tails, bits), smallest, largest, _triangle(z) if r is None else r, bits, method)


def _by_gram(z: Array) -> Array | None:
    """R from the Gram matrix of the columns at length 1; None where its condition would cost digits."""
    gram = z.T @ z
    lengths = np.sqrt(np.diagonal(gram))
    if not np.all(lengths > 0):
        return None
    try:
        unit = np.linalg.cholesky(gram / lengths / lengths[:, None]).T
    except np.linalg.LinAlgError:
        return None
    s = np.linalg.svd(unit, compute_uv=False)
    return unit * lengths if s[0] < _TAME * s[-1] else None


def _triangle(z: Array) -> Array:
    """R of z (m, p) by Householder, (p, p) with a diagonal that is not negative; zero rows where m < p."""
    r = np.asarray(np.linalg.qr(z, mode="r"))
    r = r * np.where(np.diagonal(r) < 0, -1.0, 1.0)[:, None]
    return np.asarray(r if r.shape[0] == z.shape[1] else np.vstack([r, np.zeros((z.shape[1] - r.shape[0], z.shape[1]))]))


def _sum(a: Array, b: Array) -> tuple[Array, Array]:
    """A + b as a rounded sum and its exact error (Knuth)."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _lengths(r: Array) -> Array:
    return np.asarray(np.linalg.norm(r, axis=0))


def _unit(r: Array) -> Array:
    lengths = _lengths(r)
    return np.asarray(r / np.where(lengths == 0, 1.0, lengths))


def _checked(held: dict[str, Array], path: str) -> Summary:
    """A summary out of the arrays of a file. Raises FileProblem, KeyError, ValueError."""
    version = int(held["version"])
    if version > _VERSION:
        raise FileProblem("stream-version", path=path, found=version, known=_VERSION)
    names, method = tuple(str(name) for name in held["names"]), str(held["method"])
    shapes = {"count": (), "weight": (), "r": (len(names), len(names))}
    numbers = {name: held[name] for name in _FIELDS}
    sound = all(value.shape == shapes.get(name, (len(names),)) and value.dtype.kind in "if" and np.isfinite(value).all() for name, value in numbers.items())
    if not sound or method not in ("gram", "qr") or numbers["bits"].dtype.kind != "i" or not (numbers["count"] > 0 and numbers["weight"] > 0):
        raise ValueError("fields")
    count, weight, means, tails, smallest, largest, bits, r = (numbers[name] for name in _FIELDS)
    return Summary(names, int(count), float(weight), means, tails, smallest, largest, r, bits, "gram" if method == "gram" else "qr")
