"""What a linear map does, by its matrix: turns, mirrors, projects, slides, stretches along which directions."""

from __future__ import annotations

from math import atan2, cos, degrees, sin
from typing import Any

import numpy as np

from ossature.base.errors import OssatureError
from ossature.base.formula import Joined, Number
from ossature.base.message import Message
from ossature.numbers.matrix import ExactMatrix
from ossature.spectra.eigen import eig

_LONGEST = 40  # characters of a vector in a sentence
_MOST = 8  # rows of a matrix whose eigenvectors are told
_TOLD = 3


def does(a: Any) -> tuple[Message, ...]:
    """The sentences, the most telling first. a : a matrix, exact or floats."""
    m, n = a.shape
    if not m or not n:
        return ()
    held = np.asarray(a)
    if not np.isfinite(held).all():
        return ()
    if m != n:
        return (Message("map-between", rows=m, columns=n, way="up" if m > n else "down"),)
    same = _same_exact if isinstance(a, ExactMatrix) else _same_floats
    one: Any = ExactMatrix.identity(n) if isinstance(a, ExactMatrix) else np.eye(n)
    with np.errstate(all="ignore"):
        return _plain(a, held, one, same) or _known(a, held, one, same) or _stretches(a)


def _same_exact(one: Any, two: Any) -> bool:
    return bool(one == two)


def _same_floats(one: Any, two: Any) -> bool:
    return bool(np.max(np.abs(one - two), initial=0.0) <= 1e-12 * max(np.max(np.abs(two), initial=0.0), 1e-300) * len(one))


def _plain(a: Any, held: Any, one: Any, same: Any) -> tuple[Message, ...]:
    """Zero, the identity, one factor for all."""
    if not held.any():
        return (Message("map-zero"),)
    first = a[0, 0]
    times = one.scale(first) if isinstance(a, ExactMatrix) else one * first
    if same(a, one):
        return (Message("map-identity"),)
    if same(a, times):
        return (Message("map-scales", times=_number(first), kind="flip" if _is_negative(first) else "same"),)
    return ()


def _is_negative(value: Any) -> bool:
    held = complex(value)
    return not held.imag and held.real < 0


def _number(value: Any) -> Number:
    return Number(value) if hasattr(value, "denominator") or hasattr(value, "d") else Number(_short(value))


def _short(value: Any) -> Any:
    held = complex(value)
    return held if held.imag else float(f"{held.real:.4g}")


def _known(a: Any, held: Any, one: Any, same: Any) -> tuple[Message, ...]:
    """A rotation, a mirror, a projection, a shear."""
    if np.iscomplexobj(held):
        return ()
    n = len(held)
    turned = a.transpose() if isinstance(a, ExactMatrix) else a.T
    square = a @ a
    if same(turned @ a, one):
        return _of_orthogonal(a, held, same(turned, a))
    if same(square, a):
        rank = round(float(np.trace(held)))
        return (Message("map-projects" if same(turned, a) else "map-projects-slanted", rank=rank, size=n, lost=n - rank),)
    if same(square, one):
        return (Message("map-mirrors-slanted"),)
    slid = a - one
    if same(slid @ slid, one - one) and _clear(slid):
        return (Message("map-shears", kept=n - int(np.linalg.matrix_rank(np.asarray(slid)))),)
    return ()


def _clear(slid: Any) -> bool:
    return bool(np.max(np.abs(np.asarray(slid)), initial=0.0) > 1e-9)


def _of_orthogonal(a: Any, held: Any, symmetric: bool) -> tuple[Message, ...]:
    n = len(held)
    sign = float(np.linalg.det(held))
    if n == 2 and sign > 0:
        turn = float(f"{degrees(atan2(held[1, 0], held[0, 0])):.4g}")
        return (Message("map-turns", degrees=abs(turn), way="left" if turn > 0 else "right"),)
    if n == 2:
        half = atan2(held[1, 0], held[0, 0]) / 2
        return (Message("map-mirrors", vector=_direction(a, (cos(half), sin(half)))),)
    if symmetric:
        kept = round((n + float(np.trace(held))) / 2)
        return (Message("map-mirrors-space", kept=kept, turned=n - kept),)
    return (Message("map-keeps-lengths", kind="turn" if sign > 0 else "mirror"),)


def _direction(a: Any, near: tuple[float, float]) -> Joined:
    """The direction that is kept, exactly where the matrix is and it is short: the sum of a vector and its mirror image lies on the mirror."""
    if isinstance(a, ExactMatrix):
        fixed = (a - ExactMatrix.identity(2)).null_space()
        if fixed and len(str(fixed[0])) <= _LONGEST:
            return Joined(tuple(map(Number, fixed[0])), fences=("(", ")"))
    return Joined(tuple(Number(_short(value)) for value in near), fences=("(", ")"))


def _stretches(a: Any) -> tuple[Message, ...]:
    """Directions that are kept, and how many times each is stretched; a turn where there are none."""
    if a.shape[0] > _MOST:
        return ()
    try:
        found = eig(a)
    except OssatureError:
        return ()
    said: list[Message] = []
    for value, vector in _pairs(found):
        near = complex(value)
        if near.imag:
            if near.imag > 0:
                said.append(Message("eig-turn", degrees=_short(degrees(atan2(near.imag, near.real))), times=_short(abs(near))))
        elif vector is not None:
            kind = "zero" if near.real == 0 else "same" if near.real == 1 else "back" if near.real == -1 else "flip" if near.real < 0 else "stretch"
            said.append(Message("eig-along", vector=vector, times=_number(abs(value)), kind=kind))
    return tuple(said[:_TOLD])


def _pairs(found: Any) -> list[tuple[Any, Joined | None]]:
    """(value, first vector) of each different eigenvalue; no vector where it is long."""
    if found.multiplicities is None:
        whole = [(value, vector) for value, vector in zip(found.values, found.vectors, strict=True)]
        return [(value if value.imag else value.real, _joined([_short(part) for part in vector])) for value, vector in whole]
    pairs = []
    for held in found.multiplicities:
        space = next(space for space in found.spaces if any(held.value == value for value in space.values))
        vector = space.vectors[[value == held.value for value in space.values].index(True)][0]
        pairs.append((held.value, _joined(list(vector)) if len(str(vector)) <= _LONGEST and not hasattr(held.value, "root") else None))
    return pairs


def _joined(parts: list[Any]) -> Joined | None:
    return Joined(tuple(map(Number, parts)), fences=("(", ")")) if len(parts) <= 4 else None
