"""Rigorous enclosures of small float systems with FLINT's balls: precision is doubled until the answer is pinned down."""

from __future__ import annotations

from typing import Any

import numpy as np
from flint import acb, acb_mat, arb, arb_mat, ctx

from ossature.base.errors import BadInput, NotFinite, NotProven, ShapeMismatch
from ossature.base.evidence import Evidence
from ossature.base.limits import refuse_above
from ossature.systems.refining import DenseSolution, as_vector, digits_of, normwise

Array = np.ndarray[Any, Any]
_FIRST, _LAST = 128, 8192  # bits tried
_LEAST = float(np.finfo(np.float64).smallest_subnormal)  # what a bound may lose when it is itself rounded to a float


def enclosed(a: Array) -> Any:
    """A float matrix (m, n), or a vector as a column, as balls of radius zero."""
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
    return total + _LEAST


def pinned(compute: Any, shape: tuple[int, ...], dtype: Any) -> tuple[Array, Array]:
    """The balls of compute() as floats, with bounds on their errors; compute gives None to ask for more precision. Raises NotProven."""
    found, _ = _precisely(compute)
    return _floats(found, shape, dtype)


def _floats(found: list[tuple[Any, float]], shape: tuple[int, ...], dtype: Any) -> tuple[Array, Array]:
    return np.array([middle for middle, _ in found], dtype=dtype).reshape(shape), np.array([radius for _, radius in found], dtype=float).reshape(shape)


def solve_proven(a: Any, b: Array) -> DenseSolution:
    """X to the nearest float, every entry enclosed. Raises TooLarge beyond `limits().proven_unknowns`, NotProven for singular matrices."""
    held = _checked(a, "solve")
    right = b if b.ndim == 2 else b[:, None]
    if np.iscomplexobj(held) or np.iscomplexobj(right):
        held, right = held.astype(np.complex128), right.astype(np.complex128)
    shape, empty = right.shape, list[Any]()
    if not held.size:
        found, bits = empty, _FIRST
    else:
        left_ball, right_ball = enclosed(held), enclosed(right)
        found, bits = _precisely(lambda: left_ball.solve(right_ball).entries())
    x, entries = _floats(found, shape, held.dtype)
    if not np.all(np.isfinite(x)):
        raise NotFinite("dense-overflow", count=int(np.sum(~np.isfinite(x))))
    rest, backward, condition = _measured(held, x, right, bits) if held.size else (right.copy(), 0.0, 1.0)
    error = normwise(entries, np.max(np.abs(x), axis=0, initial=0.0))
    evidence = Evidence("ball", proven=True, backward_error=backward, condition=condition, error_bound=error, digits=digits_of(error), entry_errors=entries)
    solution = DenseSolution("unique", x, [], held.shape[0], True, rest, evidence)
    if b.ndim == 2:
        return solution
    return as_vector(solution)


def _measured(a: Array, x: Array, b: Array, bits: int) -> tuple[Array, float, float]:
    """The residual b - A x, the backward error |b - A x| / (|A| |x| + |b|), and the condition, at the precision that pinned x down."""
    before = ctx.prec
    try:
        ctx.prec = bits
        left, right, held = enclosed(a), enclosed(b), enclosed(x)
        rest = right - left * held
        scale = _row_norm(left) * _largest(held) + _largest(right)
        backward = float((_largest(rest) / scale).upper()) if scale != 0 else 0.0
        condition = float((_row_norm(left.transpose()) * _row_norm(left.inv().transpose())).mid())
        values = [_middle(entry) for entry in rest.entries()]
    finally:
        ctx.prec = before
    return np.array(values, dtype=a.dtype).reshape(b.shape), backward, condition


def _largest(matrix: Any) -> Any:
    return max((abs(entry) for entry in matrix.entries()), key=lambda ball: ball.mid())


def _row_norm(matrix: Any) -> Any:
    return max((sum((abs(entry) for entry in row), arb(0)) for row in matrix.table()), key=lambda ball: ball.mid())


def det_proven(a: Any) -> tuple[Any, float, Any, float]:
    """The determinant to the nearest float, a bound on its error, its proven sign and log|det|, which also hold where the value itself does not fit a float.

    Raises NotProven when balls of all precisions hold zero.
    """
    held = _checked(a, "det")
    if not held.size:
        return 1.0, 0.0, 1, 0.0
    matrix = enclosed(held)
    balls: list[Any] = []

    def compute() -> list[Any]:
        balls[:] = [matrix.det()]
        return balls if not abs(balls[0]).contains(0) else [arb(0, 1)]

    ((value, radius),), bits = _precisely(compute)
    before, ball = ctx.prec, balls[0]
    try:
        ctx.prec = bits
        size = abs(ball)
        sign: Any = _middle(ball / size) if isinstance(ball, acb) else 1 if ball > 0 else -1
        return value, radius, sign, float(size.log().mid())
    finally:
        ctx.prec = before
