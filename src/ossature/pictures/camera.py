"""Where a scene in space is seen from: the usual place, unless a face would show only its edge there, or an arrow only its tip."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from ossature.base.scene import Arrow, Curve, Point, Region, RightAngle, Scene

_TURN, _TILT = -32.0, 24.0  # from the front right, a little above
_TURNS = tuple(quarter + turn for quarter in (-90.0, 0.0, 90.0, 180.0) for turn in (20.0, 32.0, 45.0, 58.0, 70.0))
_TILTS = (14.0, 24.0, 34.0, 46.0)
_ENOUGH = 0.3  # sine of the angle between a face and the line of sight
_LENGTH = 0.5  # an arrow should show twice as much of its length as a face of its width
_SHORT = 1e-3  # of the scene: a shorter arrow has no direction to be seen
_Array = NDArray[np.float64]


@dataclass(frozen=True)
class Camera:
    """An orthographic view; turn and tilt in degrees."""

    turn: float = _TURN
    tilt: float = _TILT

    @cached_property
    def _angles(self) -> tuple[float, float, float, float]:
        turn, tilt = radians(self.turn), radians(self.tilt)
        return cos(turn), sin(turn), cos(tilt), sin(tilt)

    def seen(self, point: Point) -> tuple[float, float]:
        """A point as seen, before scaling: how far to the right, and how far up."""
        x, y, z = point
        c, s, across, up = self._angles
        return -x * s + y * c, z * across - (x * c + y * s) * up

    def depth(self, point: Point) -> float:
        """How far towards the viewer a point lies."""
        x, y, z = point
        c, s, across, up = self._angles
        return (x * c + y * s) * across + z * up

    @property
    def towards(self) -> Point:
        """The direction to the viewer."""
        c, s, across, up = self._angles
        return c * across, s * across, up


def camera_of(scene: Scene) -> Camera:
    """The usual camera where it shows everything, else the nearest that does, else the one that shows most."""
    with np.errstate(all="ignore"):  # of a scene far beyond its window nothing is known, and nothing needs to be
        faces, arrows = _directions(scene)
    usual = Camera()
    if _shown(usual, faces, arrows) >= _ENOUGH:
        return usual
    near = sorted((Camera(turn, tilt) for turn in _TURNS for tilt in _TILTS), key=_away)
    shown = [_shown(camera, faces, arrows) for camera in near]
    return near[next((index for index, share in enumerate(shown) if share >= _ENOUGH), int(np.argmax(shown)))]


def _away(camera: Camera) -> float:
    """How far a camera stands from the usual place, in degrees."""
    return abs((camera.turn - _TURN + 180.0) % 360.0 - 180.0) + abs(camera.tilt - _TILT)


def _shown(camera: Camera, faces: _Array, arrows: _Array) -> float:
    """The least share of its size that any face shows, or, weighed, any arrow of its length."""
    towards = np.array(camera.towards)
    flat = np.abs(faces @ towards)
    long = np.sqrt(np.maximum(0.0, 1.0 - (arrows @ towards) ** 2))
    return float(min(flat.min(initial=1.0), _LENGTH * long.min(initial=1.0 / _LENGTH)))


def _directions(scene: Scene) -> tuple[_Array, _Array]:
    """The unit normals of the faces and right angles of a scene, and the unit directions of its arrows and lines."""
    size = max(abs(end) for side in (scene.x, scene.y, scene.z or (0.0, 0.0)) for end in side) or 1.0
    faces, arrows = [], []
    for item in scene.items:
        if isinstance(item, Region):
            corners = np.array(item.points) / size
            faces.append(np.sum(np.cross(corners[1:-1] - corners[0], corners[2:] - corners[0]), axis=0))
        elif isinstance(item, RightAngle):
            faces.append(np.cross(np.array(item.first) / size, np.array(item.second) / size))
        elif isinstance(item, Arrow):
            arrows.append((np.array(item.end) - np.array(item.start)) / size)
        elif isinstance(item, Curve) and len(item.points) == 2:
            arrows.append((np.array(item.points[1]) - np.array(item.points[0])) / size)
    return _unit(faces, 0.0), _unit(arrows, _SHORT)


def _unit(vectors: list[_Array], least: float) -> _Array:
    held = np.array(vectors, dtype=float).reshape(-1, 3)
    lengths = np.linalg.norm(held, axis=1)
    kept = (lengths > least) & np.isfinite(lengths)
    unit: _Array = held[kept] / lengths[kept, None]
    return unit
