"""Many small systems at once: one vectorised inverse, one correction, evidence for each; the hard ones are solved singly."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.systems import small
from ossature.systems.dense import solve_dense
from ossature.systems.refining import DenseSolution

Array = np.ndarray[Any, Any]
_BACKWARD = 30.0  # times n eps: a backward error beyond it is not good enough


def solve_stack(a: Array, b: Array) -> DenseSolution:
    """A (..., n, n) and b (..., n) or (..., n, k)."""
    dtype = np.result_type(a.dtype, b.dtype)
    lead, size = a.shape[:-2], a.shape[-1]
    vector = b.ndim == a.ndim - 1
    left = np.ascontiguousarray(a.astype(dtype, copy=False)).reshape(-1, size, size)
    right = b.astype(dtype, copy=False).reshape(left.shape[0], size, 1 if vector else b.shape[-1])
    x, rest, condition, backward, entries, error = _single(left, right) if dtype.char in "fF" else _double(left, right)
    eps = float(np.finfo(dtype).eps)
    hard = ~(condition * _lost(dtype) < 1) | ~np.isfinite(error) | (backward > _BACKWARD * max(size, 1) * eps)
    kinds, ranks = np.full(left.shape[0], "unique", dtype=object), np.full(left.shape[0], size)
    consistent = np.ones(left.shape[0], dtype=bool)
    for index in np.flatnonzero(hard):
        found = solve_dense(left[index], right[index])
        x[index], rest[index], entries[index] = found.x, found.residual, found.evidence.entry_errors
        condition[index], backward[index] = found.evidence.condition, found.evidence.backward_error
        kinds[index], ranks[index], consistent[index] = found.kind, found.rank, found.consistent
        error[index] = found.evidence.error_bound
    with np.errstate(divide="ignore", invalid="ignore"):
        digits = np.clip(-np.log10(np.where(error == 0, 1e-17, error)), 0, 17)
    shape = b.shape
    evidence = Evidence(
        "stack",
        backward_error=backward.reshape(lead),
        condition=condition.reshape(lead),
        error_bound=error.reshape(lead),
        digits=digits.reshape(lead),
        entry_errors=entries.reshape(shape),
        history=(Message("dense-stack-hard", count=int(hard.sum())),) if hard.any() else (),
        notes=_notes(kinds),
    )
    return DenseSolution(
        kinds.reshape(lead), x.reshape(shape), [], ranks.reshape(lead), consistent.reshape(lead), (rest[..., 0] if vector else rest).reshape(shape), evidence
    )


def _notes(kinds: Array) -> tuple[Message, ...]:
    """How many systems have no single solution, and where the first one is."""
    others = np.flatnonzero(kinds != "unique")
    return (Message("dense-stack-singular", count=int(others.size), first=int(others[0])),) if others.size else ()


Found = tuple[Array, Array, Array, Array, Array, Array]


def _lost(dtype: Any) -> float:
    """One over the condition from which on a system is looked at alone: half the digits of a double, or nearly all of a single."""
    eps = float(np.finfo(dtype).eps)
    return 16 * eps if dtype.char in "fF" else eps**0.5


def _double(a: Array, b: Array) -> Found:
    return _tiny(a, b) if a.shape[-1] <= small.LARGEST and b.shape[2] == 1 else _together(a, b)


def _single(a: Array, b: Array) -> Found:
    """Single precision, through double and back: x is rounded once."""
    wide = np.complex128 if np.iscomplexobj(a) else np.float64
    held, right = a.astype(wide), b.astype(wide)
    x, _, condition, _, entries, _ = _double(held, right)
    eps = float(np.finfo(a.dtype).eps)
    with np.errstate(all="ignore"):
        rounded = x.astype(a.dtype)
        rest = right - np.matmul(held, rounded)
        scale = np.matmul(np.abs(held), np.abs(rounded)) + np.abs(right)
        backward = np.max(np.where(scale == 0, 0.0, np.abs(rest) / scale), axis=(1, 2), initial=0.0)
        entries = entries + eps / 2 * np.abs(x) + float(np.finfo(a.dtype).smallest_subnormal)
        top, worst = np.abs(x).max(axis=1, initial=0.0), entries.max(axis=1, initial=0.0)
        error = np.where((top == 0) & (worst == 0), 0.0, worst / top).max(axis=1, initial=0.0)
    return rounded, rest.astype(a.dtype), condition, backward, entries, np.where(np.isfinite(rounded).all(axis=(1, 2)), error, np.inf)


def _tiny(a: Array, b: Array) -> Found:
    """As `_together`, by minors; the systems those are not good enough for go the general way."""
    held = small.Answers(a, b[..., 0])
    found = (held.x[..., None], held.rest[..., None], held.condition, held.backward, held.entries[..., None], held.error)
    others = np.flatnonzero(~held.good)
    if others.size:
        for part, again in zip(found, _together(a[others], b[others]), strict=True):
            part[others] = again
    return found


def _together(a: Array, b: Array) -> Found:
    """x, residual, condition, backward error, entry errors and normwise error of all systems; systems that break down come back as NaN."""
    eps = float(np.finfo(a.dtype).eps)
    size = a.shape[-1]
    with np.errstate(all="ignore"):
        try:
            inverse = np.linalg.inv(a)
        except np.linalg.LinAlgError:
            inverse = _one_by_one(a)
        x = np.matmul(inverse, b)
        x += np.matmul(inverse, b - np.matmul(a, x))
        rest = b - np.matmul(a, x)
        sizes, back = np.abs(a), np.abs(inverse)
        condition = sizes.sum(axis=1).max(axis=1, initial=0.0).astype(float) * back.sum(axis=1).max(axis=1, initial=0.0)
        scale = np.matmul(sizes, np.abs(x)) + np.abs(b)
        backward = np.max(np.where(scale == 0, 0.0, np.abs(rest) / scale), axis=(1, 2), initial=0.0).astype(float)
        entries = np.matmul(back, np.abs(rest) + (size + 1) * eps / 2 * scale) + eps * np.abs(x)
        top, worst = np.abs(x).max(axis=1, initial=0.0), entries.max(axis=1, initial=0.0)
        error = np.where((top == 0) & (worst == 0), 0.0, worst / top).max(axis=1, initial=0.0)
    return x, rest, condition, backward, entries, error


def _one_by_one(a: Array) -> Array:
    """Inverses where one of the stack is exactly singular: NaN for that one."""
    held = np.full_like(a, np.nan)
    for index, matrix in enumerate(a):
        try:
            held[index] = np.linalg.inv(matrix)
        except np.linalg.LinAlgError:
            continue
    return held
