"""Square systems of floats: the cheapest method, its backward error measured, and upwards from there until the answer is right or shown to be undecidable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from ossature.base.arrays import refuse_not_finite
from ossature.base.errors import NotFinite, SingularMatrix, StructureMismatch
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.base.structure import Look, look, refuse_not_hermitian
from ossature.systems.doubled import residual
from ossature.systems.methods import BY_NAME, Banded, Failed, Method, Triangular, by_structure, sizes

Array = np.ndarray[Any, Any]
_REFINEMENTS = 6
_HALVED = 0.25  # a correction must shrink at least this much to be worth another
_SAFETY = 8.0
_THOROUGH = 512  # up to this size residuals are taken in three slices, beyond it in two
_RESIDUAL = {3: 2.0**-100, 2: 2.0**-78}  # what a residual in so many slices may be off, relative to |A| |x|
NOTHING = -(10**6)  # stands for the exponent of zero
_ALIKE = 4.0  # entries a matrix scaled alike on both sides may have next to a diagonal of 1/4 to 1
_NORMAL = 1000  # powers of two below this are normal floats, and so are their inverses
_QUICK = 0.1  # a first correction below this times the root of eps needs no second


@dataclass(frozen=True, slots=True)
class DenseSolution:
    """x shaped like b, and what is known about it; `kind`, `rank`, `consistent` are arrays for stacks."""

    kind: Any
    x: Array
    null_space: list[Array]
    rank: Any
    consistent: Any
    residual: Array
    evidence: Evidence
    certificate: Array | None = None


@dataclass(frozen=True, slots=True)
class DenseChoice:
    """A method by name, and why."""

    method: str
    why: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Try:
    """One method's answer: x, its relative backward error, the normwise error estimate and the entries' errors."""

    method: Method
    x: Array
    residual: Array
    backward: float
    error: float
    entries: Array
    steps: int


def solve_dense(a: Any, b: Array, *, method: str = "auto", proven: bool = False, before: tuple[Message, ...] = ()) -> DenseSolution:
    """A x = b for float arrays, stacks and sparse matrices; see `systems.solve`. before: what was tried already."""
    if proven:
        from ossature.systems.proof import solve_proven

        return solve_proven(a, b)
    if not isinstance(a, np.ndarray):
        from ossature.systems.sparse import solve_sparse

        return solve_sparse(a, b)
    if a.ndim > 2:
        from ossature.systems.stacks import solve_stack

        return solve_stack(a, b)
    a, b = _same_kind(a, b)
    right = b if b.ndim == 2 else b[:, None]
    history = _History(before)
    found = _square(a, right, method, history) if a.shape[0] == a.shape[1] and a.size else None
    if found is None:
        from ossature.systems.least_squares import solve_any

        found = solve_any(a, right, tuple(history), by_qr=method != "svd")
    return found if b.ndim == 2 else as_vector(found)


class _History(list[Message]):
    """What was tried, each thing told once: a method that gave way twice, or a condition met again, is no news."""

    def append(self, message: Message) -> None:
        key = (message.code, message.values.get("method"))
        if all((told.code, told.values.get("method")) != key for told in self):
            super().append(message)


def _same_kind(a: Array, b: Array) -> tuple[Array, Array]:
    """Both in the wider of their dtypes; integers that came along as float64."""
    dtype = np.result_type(a.dtype, b.dtype)
    return a.astype(dtype, copy=False), b.astype(dtype, copy=False)


def as_vector(found: DenseSolution) -> DenseSolution:
    """One right-hand side, as a vector again."""
    entries = found.evidence.entry_errors
    evidence = replace(found.evidence, entry_errors=None if entries is None else entries[:, 0])
    return replace(found, x=found.x[:, 0], residual=found.residual[:, 0], evidence=evidence)


def choose_dense(a: Any) -> DenseChoice:
    """What `solve` would do with A, from one look."""
    if not isinstance(a, np.ndarray):
        return DenseChoice("sparse", (Message("dense-why-sparse", stored=int(a.nnz)),))
    if a.ndim > 2:
        return DenseChoice("stack", (Message("dense-why-stack", count=int(np.prod(a.shape[:-2]))),))
    if a.shape[0] != a.shape[1]:
        from ossature.systems.tall import goes_by_qr

        name, why = ("qr", "dense-why-tall") if goes_by_qr(a) else ("svd", "dense-why-rectangular")
        return DenseChoice(name, (Message(why, rows=a.shape[0], columns=a.shape[1]),))
    seen = look(a)
    if seen.is_diagonal:
        return DenseChoice("diagonal", (Message("dense-why-diagonal"),))
    if seen.is_triangular:
        return DenseChoice("triangular", (Message("dense-why-lower" if seen.upper == 0 else "dense-why-upper"),))
    if seen.is_banded(a.shape[0]):
        return DenseChoice("banded", (Message("dense-why-banded", lower=seen.lower, upper=seen.upper),))
    if seen.hermitian and _is_definite(a):
        return DenseChoice("cholesky", (Message("dense-why-cholesky"),))
    return DenseChoice("lu", (Message("dense-why-symmetric") if seen.hermitian else Message("dense-why-full"),))


def _is_definite(a: Array) -> bool:
    try:
        BY_NAME["cholesky"](a)
    except Failed:
        return False
    return True


def _ladder(a: Array, seen: Look, method: str) -> list[Any]:
    if method == "auto":
        return by_structure(a, seen)
    if method == "cholesky":
        refuse_not_hermitian(a, "cholesky")
    if method == "triangular":
        if not seen.is_triangular:
            raise StructureMismatch("structure-not-triangular", lower=seen.lower, upper=seen.upper)
        return [partial(Triangular, lower=seen.upper == 0)]
    if method == "diagonal" and not seen.is_diagonal:
        raise StructureMismatch("structure-not-diagonal", lower=seen.lower, upper=seen.upper)
    if method == "banded":
        return [partial(Banded, lower=seen.lower, upper=seen.upper)]
    return [BY_NAME[method]] if method in BY_NAME else []


def _square(a: Array, b: Array, method: str, history: list[Message]) -> DenseSolution | None:
    """The answer of the first method that is good enough; None when A is singular within rounding (or an SVD was asked for). Writes history."""
    scaled = Scaled(a, b, look(a))
    history += scaled.notes
    for make in _ladder(scaled.a, scaled.seen, method):
        found = attempt(make, scaled, history)
        answer = None if found is None else answered(found, scaled, a, b, history)
        if answer is not None:
            return answer
    return None if method in ("auto", "svd") or scaled.was_scaled else _square(a, b, "auto", history)


class Scaled:
    """A and b with rows (and columns) near 1 by powers of two, where their sizes differ enough to matter; otherwise untouched.

    A Hermitian A with a dominant diagonal is scaled alike on both sides and stays Hermitian.
    """

    def __init__(self, a: Array, b: Array, seen: Look) -> None:
        self.seen = seen
        with np.errstate(over="ignore"):
            rows, columns = self._sizes(a)
        self.norm: float | None = float(columns.max(initial=0.0))
        if isinstance(a, np.ndarray) and not np.isfinite(self.norm):
            refuse_not_finite(a, "A")
        low, high = float(rows.min(initial=np.inf)), float(rows.max(initial=0.0))
        info = np.finfo(a.dtype)
        far = high > float(info.max) ** 0.25 or low < float(info.tiny) ** 0.25 or low * 2.0**12 < high or _far(b, info)
        self.was_scaled = bool(far and low > 0)
        self.a, self.b = a, b
        self.tops: Array | None = rows
        self.columns = np.zeros(a.shape[1], dtype=int)
        self.right = np.zeros(b.shape[1], dtype=int)
        self.rows = np.zeros(a.shape[0], dtype=int)
        self.notes: tuple[Message, ...] = ()
        if self.was_scaled:
            self._scale(a, b)

    def _sizes(self, a: Any) -> tuple[Array, Array]:
        return sizes(a, (self.seen.lower, self.seen.upper))

    def _scale(self, a: Array, b: Array) -> None:
        wide = np.complex128 if np.iscomplexobj(a) else np.float64
        rows = self._alike(a.astype(wide)) if self.seen.hermitian else None
        if rows is None:
            rows = self._apart(a.astype(wide))
        self.right = (bits(b) + rows[:, None]).max(axis=0, initial=NOTHING)
        self.right[self.right < NOTHING // 2] = 0
        self.b = shift(b.astype(wide), rows[:, None] - self.right[None, :])
        self.rows = rows
        self.norm = self.tops = None
        self.notes = (Message("dense-scaled"),)

    def _apart(self, held: Array) -> Array:
        """Rows first, then columns; returns the rows' exponents."""
        rows = -exponents(np.abs(held), 1)
        held = shift(held, rows[:, None])
        self.columns = -exponents(np.abs(held), 0)
        self.a = shift(held, self.columns[None, :])
        if self.seen.hermitian:
            self.seen = replace(self.seen, hermitian=False)
        return rows

    def _alike(self, held: Array) -> Array | None:
        """Rows and columns by the roots of the diagonal; None where that would not even them out."""
        diagonal = np.diagonal(held).real
        if not np.all(diagonal > 0):
            return None
        halves: Array = -(np.frexp(diagonal)[1] // 2)
        with np.errstate(over="ignore"):
            scaled: Array = shift(shift(held, halves[:, None]), halves[None, :])
        if not float(np.max(np.abs(scaled), initial=0.0)) <= _ALIKE:
            return None
        self.a, self.columns = scaled, halves
        return halves

    def back(self, x: Array) -> Array:
        """X of the original system."""
        return shift(x, self.columns[:, None] + self.right[None, :]) if self.was_scaled else x

    def left_over(self, x: Array, found: Try, a: Array, b: Array) -> Array:
        """The residual b - A x of the original system, also where A x passes through numbers beyond the largest float."""
        if not self.was_scaled:
            return found.residual
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            rest: Array = b - a @ x
            if not np.all(np.isfinite(rest)):
                rest = shift(found.residual, self.right[None, :] - self.rows[:, None]).astype(a.dtype)
        return rest


def _far(b: Array, info: Any) -> bool:
    size = float(np.max(np.abs(b), initial=0.0))
    return bool(size > float(info.max) ** 0.5 or 0 < size < float(info.tiny) ** 0.5)


def bits(x: Array) -> Array:
    """The binary exponent of each entry, a very small one for zero."""
    size = np.maximum(np.abs(x.real), np.abs(x.imag))
    return np.where(size == 0, NOTHING, np.frexp(size)[1]).astype(int)


def exponents(sizes: Array, axis: int) -> Array:
    """The binary exponent of the largest size along an axis; 0 where all are zero."""
    top = sizes.max(axis=axis, initial=0.0)
    return np.where(top == 0, 0, np.frexp(top)[1]).astype(int)


def shift(x: Array, by: Array) -> Array:
    """X times powers of two, exact but for over- and underflow at the very end."""
    if x.dtype.char == "d" and np.max(np.abs(by), initial=0) < _NORMAL:  # the power is a float itself: many times faster
        return np.asarray(x * np.ldexp(1.0, by))
    if np.iscomplexobj(x):
        held: Array = np.empty(np.broadcast_shapes(x.shape, np.shape(by)), dtype=x.dtype)
        held.real, held.imag = np.ldexp(x.real, by), np.ldexp(x.imag, by)
        return held
    return np.ldexp(x, by)


def attempt(make: Any, scaled: Scaled, history: list[Message]) -> Try | None:
    """Factor, solve, refine; None (and a line of history) when the method is not good enough."""
    a, b = scaled.a, scaled.b
    try:
        method = make(a, scaled.norm)
    except Failed:
        name = getattr(make, "func", make).name
        history.append(Message("dense-not-definite") if name == "cholesky" else Message("dense-zero-pivot", method=Message(f"method-{name}")))
        return None
    with np.errstate(all="ignore"):
        found = refined(method, a, b, scaled.tops, quickly=not scaled.was_scaled)
    if found is None or found.error > 0.05:
        history.append(Message("dense-moved-up", method=Message(f"method-{method.name}"), condition=_short(method.condition())))
        return None
    return found


def _short(value: float) -> float:
    return float(f"{value:.2g}")


def refined(method: Method, a: Array, b: Array, tops: Array | None = None, *, quickly: bool) -> Try | None:
    """Solve, then correct with residuals in doubled precision until the corrections no longer shrink.

    The first correction measures the error, and how much of an error one more solve leaves; where its square is below rounding, the corrected x has
    nothing left to measure.
    """
    eps = float(np.finfo(a.dtype).eps)
    parts = 3 if a.shape[0] <= _THOROUGH else 2

    def rest_of(x: Array) -> Array:
        return residual(a, x, b, method.band, slices=parts, tops=tops).astype(a.dtype, copy=False)

    x = method.first(b)
    if not np.all(np.isfinite(x)):
        return None
    step = method.correction(rest_of(x), float(np.max(np.abs(x), initial=0.0)))
    before = rate = _relative(step, x)
    steps = 0
    quick = quickly and before < _QUICK * eps**0.5
    while np.isfinite(before) and before <= 0.5:
        x, steps = x + step, steps + 1
        if quick or steps == _REFINEMENTS:
            break
        step = method.solve(rest_of(x))
        now = _relative(step, x)
        shrunk, before = (now / before if before else 0.0), now
        if shrunk > _HALVED or now < eps:
            break
    else:
        return None
    rest = b - method.times(a, x) if quick else rest_of(x)
    scale = method.norm * float(np.max(np.abs(x), initial=0.0)) + float(np.max(np.abs(b), initial=0.0))
    backward = float(np.max(np.abs(rest), initial=0.0)) / scale if scale else 0.0
    return _judged(method, x, rest, backward, rate, steps, quick=quick)


def _relative(step: Array, x: Array) -> float:
    size = float(np.max(np.abs(x), initial=0.0))
    return float(np.max(np.abs(step), initial=0.0)) / size if size else 0.0


def _judged(method: Method, x: Array, rest: Array, backward: float, rate: float, steps: int, *, quick: bool) -> Try:
    """The error that remains: what the next correction would be, how wrong that may be (its own rate, or the condition's), and the rounding of x itself."""
    eps = float(np.finfo(x.dtype).eps)
    size = np.max(np.abs(x), axis=0, initial=0.0)
    if quick:
        left: Array = np.zeros_like(x, dtype=np.float64)
        worst = rate * size
    else:
        left = np.abs(method.solve(rest))
        worst = np.max(left, axis=0, initial=0.0)
    entries = 2 * left + eps / 2 * np.abs(x) + method.slack * size[None, :] + np.finfo(x.dtype).tiny
    if not method.is_entrywise:
        entries += (_SAFETY * max(rate, eps * method.condition()) * worst)[None, :]
    return Try(method, x, rest, backward, normwise(entries, size), entries, steps)


def normwise(entries: Array, size: Array) -> float:
    """A bound on max|x - x*| / max|x*| of the worst column, from the entries' errors and max|x|; infinite when x may be all error."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        share = np.where(size == 0, 0.0, entries.max(axis=0, initial=0.0) / size)
        worst = float(np.max(share, initial=0.0))
    return worst / (1 - worst) if worst < 1 else float("inf")


def answered(found: Try, scaled: Scaled, a: Array, b: Array, history: list[Message]) -> DenseSolution | None:
    """The finished answer; None when the condition says that A may as well be singular."""
    eps = float(np.finfo(a.dtype).eps)
    condition = found.method.condition()
    if condition * eps * max(1.0, a.shape[0] ** 0.5) > 1:
        history.append(Message("dense-singular-within", condition=_short(condition)))
        return None
    left = 0.0 if found.method.is_entrywise else condition * _RESIDUAL[3 if a.shape[0] <= _THOROUGH else 2] * np.max(np.abs(found.x), axis=0, initial=0.0)
    with np.errstate(over="ignore", under="ignore"):
        x = scaled.back(found.x).astype(a.dtype, copy=False)
        entries = np.abs(scaled.back(found.entries + left))
        if scaled.was_scaled:  # what is rounded, or lost below the smallest float, on the way back
            entries += float(np.finfo(a.dtype).smallest_subnormal) + (np.abs(x) * eps / 2 if x.dtype.itemsize < found.x.dtype.itemsize else 0.0)
    if not np.all(np.isfinite(x)):
        raise NotFinite("dense-overflow", count=int(np.sum(~np.isfinite(x))))
    if found.steps > 1:
        history.append(Message("dense-refined", steps=found.steps))
    if found.method.said is not None:
        history.append(found.method.said)
    size = np.max(np.abs(x), axis=0, initial=0.0)
    error = normwise(entries, size)
    evidence = Evidence(
        found.method.name,
        backward_error=found.backward,
        condition=condition,
        error_bound=error,
        digits=digits_of(error),
        entry_errors=entries,
        history=tuple(history),
    )
    return DenseSolution("unique", x, [], a.shape[0], True, scaled.left_over(x, found, a, b), evidence)


def digits_of(error: float) -> float:
    """Right decimal digits of a relative error: -log10, 17 at most, 0 at least."""
    return 17.0 if error == 0 else float(min(17.0, max(0.0, -np.log10(error))))


@dataclass(frozen=True, slots=True)
class DenseInverse:
    """An inverse and what is known about it."""

    value: Array
    evidence: Evidence


def inverse_dense(a: Array, *, proven: bool = False) -> DenseInverse:
    """The inverse, column by column from one factorization. Raises SingularMatrix when A is singular within rounding."""
    found = solve_dense(a, np.eye(a.shape[0], dtype=a.dtype), proven=proven)
    if found.kind != "unique":
        raise SingularMatrix("dense-no-inverse", rank=int(found.rank), size=a.shape[0])
    return DenseInverse(found.x, found.evidence)
