"""Random scenes, and one answer of every kind, for the tests of the pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

import ossature
from ossature.base.message import Message
from ossature.base.scene import Arrow, Curve, Grid, Points, Region, RightAngle, Scene
from ossature.topics import TOPICS, function_of

ROLES = st.sampled_from(["first", "second", "third", "fourth", "result", "muted", "before", "warning"])
LABELS = st.one_of(
    st.sampled_from(["", "x", "a₁", "A x", "unit square", "单位正方形", "2x + 3y = 12", "a label so long that no picture has room for all of it at once"]),
    st.text(max_size=12),
)


def points(dimension: int, span: float = 4.0) -> st.SearchStrategy[tuple[float, ...]]:
    return st.tuples(*(st.floats(-span, span, allow_nan=False, width=32),) * dimension)


def items(dimension: int) -> st.SearchStrategy[Any]:
    at = points(dimension)
    flat = st.lists(at, min_size=3, max_size=5).map(tuple)
    return st.one_of(
        st.builds(Arrow, at, at, LABELS, ROLES, st.booleans()),
        st.builds(Region, flat, LABELS, ROLES),
        st.builds(Curve, flat, LABELS, ROLES, st.booleans(), st.booleans(), st.booleans()),
        st.lists(st.tuples(at, LABELS), min_size=1, max_size=4).map(lambda held: Points(tuple(p for p, _ in held), tuple(label for _, label in held))),
        st.builds(RightAngle, at, at, at),
        *([st.builds(Grid, st.tuples(at, at))] if dimension == 2 else []),
    )


@st.composite
def scenes(draw: Any) -> Scene:
    dimension = draw(st.sampled_from([2, 2, 3]))
    scale = draw(st.sampled_from([1.0, 1e-6, 1e6]))
    held = tuple(draw(st.lists(items(dimension), max_size=14)))
    window = (-5.0, draw(st.floats(0.5, 9.0)))
    title, seen = Message("add-picture"), Message("add-seen")
    z = window if dimension == 3 else None
    scene = Scene(held, x=window, y=(-5.0, 5.0), z=z, title=title, description=seen, axes=draw(st.booleans()), equal=draw(st.booleans()))
    return scene if scale == 1.0 else _scaled(scene, scale)


def _scaled(scene: Scene, scale: float) -> Scene:
    def larger(value: Any) -> Any:
        if isinstance(value, float):
            return value * scale
        if isinstance(value, list):
            return [larger(part) for part in value]
        return {name: part if name in ("values", "label", "labels") else larger(part) for name, part in value.items()} if isinstance(value, dict) else value

    return Scene.from_dict(larger(scene.to_dict()))


_RNG = np.random.default_rng(11)


def _examples() -> dict[str, Any]:
    verbs = [verb for topic in TOPICS for verb in topic.verbs]
    return {verb.name: (lambda verb=verb: function_of(verb)(*verb.example)) for verb in verbs if verb.name != "reshape"}


ANSWERS: dict[str, Any] = _examples() | {
    "power": lambda: ossature.power("1 1; 1 0", 10),
    "reshape": lambda: ossature.reshape("1 2 3 4 5 6", (2, 3)),
    "a number": lambda: ossature.describe(5),
    "zero": lambda: ossature.describe(0),
    "a vector of two": lambda: ossature.describe([3, 4]),
    "a vector of three": lambda: ossature.describe([3.0, 4.0, -1.0]),
    "an image": lambda: ossature.describe(_RNG.integers(0, 256, size=(16, 24, 3), dtype=np.uint8)),
    "a tensor": lambda: ossature.describe(np.arange(120.0).reshape(2, 5, 3, 4)),
    "a large table": lambda: ossature.describe(_RNG.normal(size=(300, 90))),
    "long labels": lambda: ossature.describe("| a very long name of a subject that goes on | 物理 |\nAnn-Sophie van der Longname-Longer | 90 | 88 |"),
    "nasty labels": lambda: ossature.describe("| <script>alert(1)</script> | \"&'> |\n]]><b> | 1 | 2 |"),
    "add in space": lambda: ossature.add([1, 2, 0], [0, 1, 2]),
    "add large": lambda: ossature.add(np.ones((90, 80)), np.ones((90, 80))),
    "subtract in the plane": lambda: ossature.subtract([3, 1], [1, 2]),
    "scale backwards": lambda: ossature.scale(-1.5, [2.0, 1.0]),
    "scale to nothing": lambda: ossature.scale(0, [2, 1]),
    "a bias": lambda: ossature.add("1 2; 3 4", "10 20", along="rows"),
    "product by columns": lambda: ossature.multiply("1 2; 3 4", "1 0; 2 2", view="columns"),
    "product by outer products": lambda: ossature.multiply("1 2; 3 4", "1 0; 2 2", view="outer"),
    "product as maps": lambda: ossature.multiply("1 2; 3 4", "1 0; 2 2", view="maps"),
    "product of tables": lambda: ossature.multiply("1 2 3; 4 5 6", "1 0; 0 1; 2 2"),
    "dot at a right angle": lambda: ossature.dot([1, 2], [-2, 1]),
    "dot of long vectors": lambda: ossature.dot([1, 2, 3, 4], [2, 0, 1, 1]),
    "cosine of opposites": lambda: ossature.cosine([1, 1], [-1, -1]),
    "cosine in space": lambda: ossature.cosine([1, 2, 3], [3, 1, 0]),
    "power 3x3": lambda: ossature.power("1 1 0; 0 1 1; 1 0 0", 3),
    "det in space": lambda: ossature.det("2 0 1; 1 3 0; 0 1 2"),
    "det 4x4": lambda: ossature.det(np.eye(4)),
    "det collapsed": lambda: ossature.det("1 2; 2 4"),
    "det of zero": lambda: ossature.det("0 0; 0 0"),
    "det flipped": lambda: ossature.det("0 2; 1 1"),
    "det uncertain": lambda: ossature.det([[0.1, 0.2], [0.3, 0.6]]),
    "det of tiny": lambda: ossature.det(np.array([[1e-90, 0.0], [0.0, 2e-90]])),
    "norm 1": lambda: ossature.norm("3 -4", 1),
    "norm p": lambda: ossature.norm("3 -4", 0.5),
    "norm of zero": lambda: ossature.norm([0, 0]),
    "norm in space": lambda: ossature.norm([1.0, 2.0, 2.0]),
    "norm 1, sparse": lambda: ossature.norm([1, 2, 3, 4], 1),
    "norm 2, round": lambda: ossature.norm([1, 2, 3, 4], 2),
    "norm inf, balls": lambda: ossature.norm([1, 2, 3, 4], float("inf")),
    "norm of a matrix": lambda: ossature.norm("2 1; 1 3"),
    "norm 1 of a matrix": lambda: ossature.norm("2 1; 1 3", 1),
    "norm fro": lambda: ossature.norm("2 1; 1 3", "fro"),
    "norm max, table": lambda: ossature.norm("2 1 7; 1 3 2", "max"),
    "distance in space": lambda: ossature.distance([1, 2, 3], [2, 0, 1]),
    "distance of tables": lambda: ossature.distance([1, 2, 3, 4], [2, 0, 1, 1]),
    "parallel lines": lambda: ossature.solve("x+y=1; x+y=3"),
    "equal lines": lambda: ossature.solve("x+y=1; 2x+2y=2"),
    "three lines": lambda: ossature.solve("x+y=3; x-y=1; 2x+y=6"),
    "three planes": lambda: ossature.solve("x+y+z=6; x-y=0; z=3"),
    "planes in a line": lambda: ossature.solve("x+y+z=3; x-y=0"),
    "parallel planes": lambda: ossature.solve("x+y+z=3; x+y+z=5; x=1"),
    "planes in a prism": lambda: ossature.solve("x+y=1; y+z=1; x-z=3"),
    "the origin": lambda: ossature.solve("x+y=0; x-y=0"),
    "far away": lambda: ossature.solve(np.array([[1e60, 1.0], [0.0, 1e60]]), np.array([1e62, 1e61])),
    "projection": lambda: ossature.solve([[1, 0], [1, 1], [1, 2]], [1, 2, 2]),
    "projection on a line": lambda: ossature.solve([[1], [2], [2]], [1, 2, 5]),
    "one unknown": lambda: ossature.solve("2x=4"),
    "four unknowns": lambda: ossature.solve(np.diag([1.0, 2.0, 3.0, 4.0]), [1.0, 2.0, 3.0, 4.0]),
    "eighty unknowns": lambda: ossature.solve(_RNG.normal(size=(80, 80)), _RNG.normal(size=80)),
    "several right-hand sides": lambda: ossature.solve("2 1; 1 3", "1 0; 0 1"),
    "names": lambda: ossature.solve("3苹果 + 2梨 = 19; 苹果 + 梨 = 8"),
    "whole plane": lambda: ossature.column_space("1 0; 0 1"),
    "only zero": lambda: ossature.null_space("1 0; 0 1"),
    "a plane of rows": lambda: ossature.row_space("1 2 3; 1 1 1"),
    "a space in five": lambda: ossature.null_space(_RNG.normal(size=(3, 5))),
    "inverse 3x3": lambda: ossature.inverse("2 0 1; 1 3 0; 0 1 2"),
    "lu of floats": lambda: ossature.lu(_RNG.normal(size=(4, 4))),
    "lu large": lambda: ossature.lu(_RNG.normal(size=(100, 100))),
    "rank of floats": lambda: ossature.rank(_RNG.normal(size=(3, 4))),
}
