"""From where a scene in space is seen: no face on edge, no arrow from its tip, and the walls always behind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ossature
from ossature.base.message import Message
from ossature.base.scene import Arrow, Region, Scene
from ossature.pictures.axes import axes, overlap, rim_of
from ossature.pictures.camera import Camera, camera_of
from ossature.pictures.layout import Layout
from tests.pictures.scenes import scenes

whole = st.integers(-5, 5)
rows = st.tuples(whole, whole, whole).filter(any)


def scene(*items):
    box = (-1.0, 1.0)
    return Scene(items, x=box, y=box, z=box, title=Message("add-picture"), description=Message("add-seen"))


def plane(normal) -> Region:
    """A square on a plane through the origin."""
    across = np.linalg.svd(np.array(normal, dtype=float).reshape(1, 3))[2][1:]
    return Region(tuple(tuple(one * across[0] + other * across[1]) for one, other in ((1, 1), (1, -1), (-1, -1), (-1, 1))))


def share(camera: Camera, normal) -> float:
    """Sine of the angle between a plane and the line of sight."""
    return abs(float(np.array(normal) @ camera.towards)) / float(np.linalg.norm(normal))


def test_the_usual_place_is_kept_where_it_shows_everything():
    assert camera_of(scene()) == Camera()
    assert camera_of(scene(*(plane(normal) for normal in np.eye(3)))) == Camera()


@given(rows)
def test_no_plane_is_seen_on_edge(normal):
    assert share(camera_of(scene(plane(normal))), normal) >= 0.3


@given(rows)
def test_no_arrow_is_seen_from_its_tip(end):
    at = np.array(end) / np.max(np.abs(end))
    towards = np.array(camera_of(scene(Arrow((0.0, 0.0, 0.0), tuple(at)))).towards)
    assert np.linalg.norm(np.cross(at / np.linalg.norm(at), towards)) >= 0.6


@given(rows, rows, rows)
def test_three_planes_are_seen_better_than_from_the_usual_place_where_that_is_poor(first, second, third):
    normals = (first, second, third)
    chosen = camera_of(scene(*map(plane, normals)))
    before, after = (min(share(camera, normal) for normal in normals) for camera in (Camera(), chosen))
    assert after >= min(before, 0.3) - 1e-12
    assert after > 0.1


def test_a_flat_body_shows_its_flat_side():
    sight = np.array(Camera().towards)
    across = np.cross(sight, [0.0, 0.0, 1.0])
    thick = 0.02 * np.cross(sight, across)
    columns = (sight + across, sight - across, sight + thick)  # in the plane of the usual line of sight, all but a little
    held = ossature.det(np.stack(columns, axis=1)).picture("en").scene
    big = [np.array(face.points) for face in held.items if isinstance(face, Region) and face.role == "result"]
    normals = [np.cross(face[1] - face[0], face[3] - face[0]) for face in big]
    assert min(share(Camera(), normal) for normal in normals) < 0.05
    assert min(share(camera_of(held), normal) for normal in normals) > 0.25


@given(scenes())
def test_the_walls_are_behind_everything_and_the_numbers_do_not_overlap(held):
    if held.dimension != 3:
        return
    layout = Layout(held, "en")
    corners = [(x, y, z) for x in held.x for y in held.y for z in held.z]
    assert layout.camera.depth(rim_of(layout).back) == pytest.approx(min(layout.camera.depth(corner) for corner in corners))
    ticks = axes(layout).ticks
    assert not any(overlap(one.box, other.box) for index, one in enumerate(ticks) for other in ticks[:index])
