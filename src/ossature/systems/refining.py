"""One method tried on one system: solved, corrected with residuals in doubled precision, its error measured, and told as an answer or given up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems.doubled import residual
from ossature.systems.methods import Failed, Method
from ossature.systems.scaling import Scaled

Array = np.ndarray[Any, Any]
_REFINEMENTS = 6
_HALVED = 0.25  # a correction must shrink at least this much to be worth another
_SAFETY = 8.0
_THOROUGH = 512  # up to this size residuals are taken in three slices, beyond it in two
_RESIDUAL = {3: 2.0**-100, 2: 2.0**-78}  # what a residual in so many slices may be off, relative to |A| |x|
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


def as_vector(found: DenseSolution) -> DenseSolution:
    """One right-hand side, as a vector again."""
    entries = found.evidence.entry_errors
    evidence = replace(found.evidence, entry_errors=None if entries is None else entries[:, 0])
    return replace(found, x=found.x[:, 0], residual=found.residual[:, 0], evidence=evidence)


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
    return DenseSolution("unique", x, [], a.shape[0], True, scaled.left_over(x, found.residual, a, b), evidence)


def digits_of(error: float) -> float:
    """Right decimal digits of a relative error: -log10, 17 at most, 0 at least."""
    return 17.0 if error == 0 else float(min(17.0, max(0.0, -np.log10(error))))
