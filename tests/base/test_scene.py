"""Scenes are data: to JSON and back, and nothing else is one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from tests.pictures.scenes import scenes

from ossature.base.errors import BadInput
from ossature.base.message import Message
from ossature.base.scene import Arrow, HeatMap, Scene, Sign, table_scene

TITLE, SEEN = Message("add-picture"), Message("algebra-table-seen", rows=2, columns=1, low=0.5, high=1.5)


@given(scenes())
def test_a_scene_goes_to_json_and_back(scene):
    assert Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene


def test_tables_and_messages_go_to_json_and_back():
    table = HeatMap(((1.0,), (2.0,)), ("a", "b"), ("c",), (("1",), ("2",)), True, Message("solve-residual"), ((0, 0),))
    pixels = HeatMap(((0.0,),), colours=(("#00ff7f",),))
    scene = table_scene(table, Sign("="), pixels, title=TITLE, description=SEEN)
    assert Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene
    assert scene.tables
    assert scene.dimension == 2


def broken(**changes):
    scene = Scene((Arrow((0.0, 0.0), (1.0, 1.0)),), x=(0.0, 1.0), y=(0.0, 1.0), title=TITLE, description=SEEN).to_dict()
    scene["items"][0] |= changes.pop("item", {})
    return scene | changes


@pytest.mark.parametrize(
    "held",
    [
        {},
        broken(item={"kind": "Script"}),
        broken(item={"role": "javascript"}),
        broken(item={"onload": "alert(1)"}),
        broken(title={"code": "<b>", "values": {}}),
        broken(items=[{"kind": "HeatMap", "values": [[1.0]], "colours": [["url(x)"]]}]),
        broken(items=[7]),
        broken(extra=1),
    ],
)
def test_what_is_not_a_scene_is_refused(held):
    with pytest.raises(BadInput, match="not a scene"):
        Scene.from_dict(held)
