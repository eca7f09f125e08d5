"""Rigorous enclosures of small float systems with FLINT's balls: precision is doubled until the answer is pinned down."""

from __future__ import annotations

from typing import Any

import numpy as np
from flint import acb, acb_mat, arb, arb_mat, ctx

from ossature.base.errors import BadInput, NotProven, ShapeMismatch
from ossature.base.evidence import Evidence
from ossature.base.limits import refuse_above
from ossature.systems.dense import DenseSolution, digits_of

Array = np.ndarray[Any, Any]
_FIRST, _LAST = 128, 8192  # bits tried


def _ball_matrix(a: Array) -> Any:
    held = a if a.ndim == 2 else a[:, None]
    if np.iscomplexobj(held):
        return acb_mat([[acb(value.real, value.imag) for value in row] for row in held.tolist()])
    return arb_mat([[arb(value) for value in row] for row in held.tolist()])


def _checked(a: Any, what: str) -> Array:
    if not isinstance(a, np.ndarray) or a.ndim != 2:
        raise BadInput("proof-dense-only", what=what)
    if a.shape[0] != a.shape[1]:
        raise ShapeMismatch("systems-not-square", verb=what, name="A", rows=a.shape[0], columns=a.shape[1])
    refuse_above("proven_unknowns", a.shape[0], "proof-too-large", what=what)
    return a.astype(np.complex128 if np.iscomplexobj(a) else np.float64)


def _precisely(compute: Any) -> tuple[Any, int]:
    """compute() at growing precision until every ball is thinner than half a rounding of its middle. Raises NotProven."""
    before, bits = ctx.prec, _FIRST
    try:
        while bits <= _LAST:
            ctx.prec = bits
            try:
                found = compute()
            except ZeroDivisionError:
                found = None
            if found is not None and all(_thin(ball) for ball in found):
                return [(_middle(ball), _radius(ball)) for ball in found], bits
            bits *= 2
    finally:
        ctx.prec = before
    raise NotProven("proof-singular", bits=_LAST)


def _parts(ball: Any) -> tuple[Any, ...]:
    return (ball.real, ball.imag) if isinstance(ball, acb) else (ball,)


def _thin(ball: Any) -> bool:
    parts = _parts(ball)
    largest = max(abs(float(part.mid())) for part in parts)
    return all(part.is_finite() and (part.rel_accuracy_bits() > 60 or float(part.rad()) <= 2.0**-60 * largest) for part in parts)


def _middle(ball: Any) -> complex | float:
    parts = [float(part.mid()) for part in _parts(ball)]
    return complex(*parts) if len(parts) == 2 else parts[0]


def _radius(ball: Any) -> float:
    """A bound on |ball - its float middle|: the radius, and the rounding of the middle to a float."""
    total = 0.0
    for part in _parts(ball):
        nearest = float(part.mid())
        total += float(abs(part - arb(nearest)).upper()) * (1 + 2.0**-50)
    return total


def solve_proven(a: Any, b: Array) -> DenseSolution:
    """X to the nearest float, every entry enclosed. Raises TooLarge beyond `limits().proven_unknowns`, NotProven for singular matrices."""
    held = _checked(a, "solve")
    right = b if b.ndim == 2 else b[:, None]
    if np.iscomplexobj(held) or np.iscomplexobj(right):
        held, right = held.astype(np.complex128), right.astype(np.complex128)
    shape = right.shape
    if not held.size:
        found: list[Any] = []
    else:
        left_ball, right_ball = _ball_matrix(held), _ball_matrix(right)
        found, _ = _precisely(lambda: left_ball.solve(right_ball).entries())
    x = np.array([middle for middle, _ in found], dtype=held.dtype).reshape(shape)
    entries = np.array([radius for _, radius in found], dtype=float).reshape(shape)
    rest = right - held @ x
    evidence = _evidence(x, entries)
    solution = DenseSolution("unique", x, [], held.shape[0], True, rest, evidence)
    if b.ndim == 2:
        return solution
    from ossature.systems.dense import as_vector

    return as_vector(solution)


def _evidence(x: Array, entries: Array) -> Evidence:
    top = float(np.max(np.abs(x), initial=0.0))
    error = float(np.max(entries, initial=0.0)) / top if top else 0.0
    return Evidence("ball", proven=True, error_bound=error, digits=digits_of(error), entry_errors=entries)


def det_proven(a: Any) -> tuple[Any, float, Any]:
    """The determinant to the nearest float, a bound on its error, and its proven sign (0 only when a ball of all precisions holds zero: then NotProven)."""
    held = _checked(a, "det")
    if not held.size:
        return 1.0, 0.0, 1
    ball = _ball_matrix(held)
    ((value, radius),), _ = _precisely(lambda: [ball.det()])
    if value == 0:
        return 0.0, radius, 0
    return value, radius, value / abs(value)
