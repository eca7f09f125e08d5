"""Which face of a scene in space is before which: faces that pass through each other are cut, then painted from the back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ossature.base.scene import Region, Role
from ossature.pictures.layout import Layout

_MOST = 400  # pieces; a scene with more is painted uncut
_Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Face:
    """A flat piece of a region; `rim` says for each edge, from its corner to the next, whether it is an edge of the whole region."""

    corners: _Array
    rim: tuple[bool, ...]
    role: Role


def faces(layout: Layout) -> list[Face]:
    """The regions of a scene in space as faces from back to front."""
    whole = [Face(np.array(item.points, dtype=float), (True,) * len(item.points), item.role) for item in layout.items if isinstance(item, Region)]
    pieces = whole
    for cutter in whole:
        pieces = [part for piece in pieces for part in _cut(piece, cutter)]
        if len(pieces) > _MOST:
            pieces = whole
            break
    return sorted(pieces, key=lambda face: layout.camera.depth(tuple(face.corners.mean(axis=0))))


def _plane(face: Face) -> tuple[_Array, float]:
    """The unit normal of a face and its offset; a zero normal for a face without area."""
    held = (face.corners - face.corners[0]) / (float(np.abs(face.corners).max()) or 1.0)
    normal = np.zeros(3)
    for one, other in zip(held[1:], held[2:], strict=False):
        normal = normal + np.cross(one, other)
    length = float(np.linalg.norm(normal))
    return (normal / length, float(normal @ face.corners[0]) / length) if length > 0 else (normal, 0.0)


def _cut(piece: Face, cutter: Face) -> list[Face]:
    """The piece on both sides of the cutter's plane, when the two pass through each other."""
    normal, offset = _plane(cutter)
    sides = piece.corners @ normal - offset
    size = 1e-9 * max(1e-300, float(np.abs(piece.corners).max()), float(np.abs(cutter.corners).max()))
    if not (sides.max() > size and sides.min() < -size):
        return [piece]
    own, at = _plane(piece)
    across = cutter.corners @ own - at
    if not (across.max() > size and across.min() < -size):
        return [piece]
    return [_half(piece, sides), _half(piece, -sides)]


def _half(piece: Face, sides: _Array) -> Face:
    """The part of a face where the signed distances are not negative."""
    corners: list[_Array] = []
    rim: list[bool] = []
    count = len(sides)
    for index in range(count):
        after = (index + 1) % count
        here, there = sides[index], sides[after]
        if here >= 0:
            corners.append(piece.corners[index])
            rim.append(piece.rim[index])
        if (here >= 0) != (there >= 0):
            share = here / (here - there)
            corners.append(piece.corners[index] + share * (piece.corners[after] - piece.corners[index]))
            rim.append(piece.rim[index] if there >= 0 else False)
    return Face(np.array(corners), tuple(rim), piece.role)
