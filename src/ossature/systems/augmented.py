"""Least squares and least norm as one system, refined with residuals in doubled precision.

r + M s = f, Mᴴ r = g with M (p, q) of full column rank: f = b, g = 0 gives the closest x = s and its residual r; M = Aᴴ, f = 0, g = b the shortest x = r.
Source: Björck, BIT 7 (1967) and Numerical Methods for Least Squares Problems, 2.9.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ossature.systems.doubled import residual
from ossature.systems.scaling import shift

Array = np.ndarray[Any, Any]
_REFINEMENTS = 8
_SAFETY = 8.0
_HALVED = 0.25
_EPS = float(np.finfo(np.float64).eps)
_UNSEEN = {3: 2.0**-43, 2: 2.0**-25}  # a residual in so many slices is off by about 2^-96 or 2^-78 of |M| |x|: so much, beside eps
_TAME = 2.0**16  # condition up to which two slices are enough


@dataclass(frozen=True, slots=True)
class Scaled:
    """M D = U S Vᴴ, thin, with D powers of two."""

    u: Array
    s: Array
    vh: Array
    columns: Array

    def solve(self, f: Array, g: Array) -> tuple[Array, Array]:
        """R and D⁻¹s, from f and D g."""
        h = (self.vh @ g) / self.s[:, None]
        reached = self.u.conj().T @ f
        s = self.vh.conj().T @ ((reached - h) / self.s[:, None])
        return f - self.u @ (reached - h), s

    @property
    def condition(self) -> float:
        """Of the scaled M."""
        return float(self.s[0] / self.s[-1])


@dataclass(frozen=True, slots=True)
class Refined:
    """R and s with the errors of their entries, and how many corrections it took."""

    r: Array
    s: Array
    r_errors: Array
    s_errors: Array
    steps: int


def refine(m: Array, held: Scaled, f: Array, g: Array) -> Refined:
    """R and s, corrected until the corrections no longer shrink; the last one, and how fast they shrank, tell the error."""
    m, g = shift(m, held.columns[None, :]), shift(g, held.columns[:, None])  # large columns against small unknowns would hide each other's digits
    adjoint = np.ascontiguousarray(m.conj().T)
    parts, tops = (2 if held.condition < _TAME else 3), np.abs(adjoint).max(axis=0, initial=0.0)
    r, s = held.solve(f, g)
    rate, steps = held.condition * _EPS, 0
    before = np.inf
    dr, ds = r, s
    while steps < _REFINEMENTS:
        rest, lost = _minus(f, r)
        dr, ds = held.solve(residual(m, s, rest, slices=parts, tops=tops) + lost, residual(adjoint, r, g, slices=parts))
        now = max(_relative(dr, r), _relative(ds, s))
        if not np.isfinite(now) or now > before:
            break
        r, s, steps = r + dr, s + ds, steps + 1
        shrunk, before = now / before, now
        if shrunk > _HALVED or now < _EPS:
            break
    back = held.columns[:, None]
    return Refined(r, shift(s, back), _errors(dr, r, rate, parts), shift(_errors(ds, s, rate, parts), back) + np.finfo(np.float64).tiny, steps)


def _minus(f: Array, r: Array) -> tuple[Array, Array]:
    """F - r as a rounded difference and its exact error."""
    total = f - r
    part = total - f
    return total, (f - (total - part)) + (-r - part)


def _relative(step: Array, x: Array) -> float:
    size = float(np.max(np.abs(x), initial=0.0))
    return float(np.max(np.abs(step), initial=0.0)) / size if size else 0.0


def _errors(step: Array, x: Array, rate: float, parts: int) -> Array:
    """The last correction was right but for its share `rate`, and for what its residual could not see; then x was rounded."""
    worst, top = np.max(np.abs(step), axis=0, initial=0.0), np.max(np.abs(x), axis=0, initial=0.0)
    entries = np.abs(step) + (_SAFETY * rate * worst + rate * _UNSEEN[parts] * top)[None, :] + _EPS * np.abs(x)
    return np.asarray(entries + np.finfo(np.float64).tiny, dtype=np.float64)
