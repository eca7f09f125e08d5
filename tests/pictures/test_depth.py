"""Faces that pass through each other are cut, and painted from the back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossature.base.message import Message
from ossature.base.scene import Region, Scene
from ossature.pictures.depth import Face, faces
from ossature.pictures.layout import Layout
from ossature.systems.drawn import common_line, plane_in_box

BOX = [(-1.0, 1.0)] * 3
PLANES = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]


def area(face: Face) -> float:
    held = face.corners - face.corners[0]
    return float(np.linalg.norm(sum(np.cross(one, other) for one, other in zip(held[1:], held[2:], strict=False)))) / 2


def layout_of(normals) -> Layout:
    regions = tuple(Region(plane_in_box(np.array(normal), 0.0, BOX)) for normal in normals)
    return Layout(Scene(regions, x=BOX[0], y=BOX[1], z=BOX[2], title=Message("add-picture"), description=Message("add-seen")), "en")


def test_three_planes_through_a_point_become_four_quarters_each():
    held = faces(layout_of(PLANES))
    assert len(held) == 12
    assert sum(map(area, held)) == pytest.approx(12)


def test_each_face_is_painted_before_every_face_in_front_of_it():
    """No face lies behind the plane of an earlier one on the side away from the viewer, checked at its middle along the line of sight."""
    layout = layout_of([(1.0, 0.2, 0.1), (0.1, 1.0, -0.3), (0.2, 0.1, 1.0)])
    depths = [layout.camera.depth(tuple(face.corners.mean(axis=0))) for face in faces(layout)]
    assert depths == sorted(depths)


def test_parallel_faces_stay_whole():
    regions = tuple(Region(tuple((x, y, z) for x, y in ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)))) for z in (0.0, 0.5, 1.0))
    scene = Scene(regions, x=(0.0, 1.0), y=(0.0, 1.0), z=(0.0, 1.0), title=Message("add-picture"), description=Message("add-seen"))
    held = faces(Layout(scene, "en"))
    assert [len(face.corners) for face in held] == [4, 4, 4]
    assert [face.corners[0][2] for face in held] == [0.0, 0.5, 1.0]
    assert all(all(face.rim) for face in held)


def test_only_edges_of_the_whole_region_are_its_rim():
    held = faces(layout_of(PLANES[:2]))
    assert sum(sum(face.rim) for face in held) == 12
    assert sum(len(face.rim) for face in held) == 16


def test_the_common_line_of_two_planes_lies_on_both_and_ends_at_the_box():
    one, other = np.array([1.0, 2.0, -1.0]), np.array([0.5, -1.0, 1.0])
    ends = common_line(np.array([one, other]), np.array([0.3, -0.2]), BOX)
    for end in ends:
        assert one @ end == pytest.approx(0.3)
        assert other @ end == pytest.approx(-0.2)
        assert np.max(np.abs(end)) == pytest.approx(1.0)
    assert common_line(np.array([one, 2 * one]), np.array([0.3, 0.9]), BOX) == ()


normals = st.tuples(*(st.floats(-1, 1, width=16),) * 3).filter(lambda normal: max(map(abs, normal)) > 0.1)


@given(st.lists(normals, min_size=1, max_size=5))
def test_cutting_loses_no_area(chosen):
    layout = layout_of(chosen)
    whole = sum(area(Face(np.array(region.points), (), "first")) for region in layout.items)
    assert sum(map(area, faces(layout))) == pytest.approx(whole, rel=1e-6)


def test_a_scene_of_very_many_faces_is_painted_uncut():
    turns = np.random.default_rng(3).normal(size=(40, 3))
    assert len(faces(layout_of(turns))) == 40
    assert len(faces(layout_of(turns[:6]))) > 50
