"""The systems widget's geometry and text, run in Chromium, against Python's own answers on random systems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from ossature import solve
from ossature.io.text import parse_text
from ossature.practice.rows import practise

Kit = Callable[..., Any]
Call = Callable[[str, list[list[Any]]], list[Any]]


@pytest.fixture(scope="module")
def geometry(kit: Kit) -> Call:
    page = kit.page  # type: ignore[attr-defined]
    page.evaluate("async () => { window.systems = await import('http://widgets.test/systems_geometry.js') }")
    return lambda name, lists: page.evaluate("([name, lists]) => lists.map((list) => systems[name](...list))", [name, lists])


def planted(seed: int, count: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Systems with two or three unknowns, of every rank; half of them agree."""
    rng = np.random.default_rng(seed)
    held = []
    for index in range(count):
        rows, unknowns = int(rng.integers(1, 5)), int(rng.integers(2, 4))
        rank = int(rng.integers(0, min(rows, unknowns) + 1))
        a = rng.integers(-3, 4, (rows, max(rank, 1))) @ rng.integers(-3, 4, (max(rank, 1), unknowns)) * (rank > 0)
        b = a @ rng.integers(-4, 5, unknowns) if index % 2 else rng.integers(-5, 6, rows)
        held.append((a, b))
    return held


KINDS = {0: "point", 1: "line", 2: "plane"}


def test_what_solves_a_system_is_what_solve_says(geometry: Call) -> None:
    given = planted(1, 300)
    seen = set()
    for (a, b), found in zip(given, geometry("solutionSet", [[a.tolist(), b.tolist()] for a, b in given]), strict=True):
        answer = solve(a, b)
        free = a.shape[1] - int(answer.rank)
        wanted = "nothing" if not answer.consistent else "all" if answer.rank == 0 else KINDS[free]
        assert found["kind"] == wanted, (a, b)
        seen.add(wanted)
        at = np.array(found["at"])
        closest = np.linalg.lstsq(a.astype(float), b.astype(float), rcond=1e-12)[0]
        assert np.abs(at - closest).max() <= 1e-9 * (1 + np.abs(closest).max())
        assert len(found["along"]) == free
        for along in found["along"]:
            assert np.linalg.norm(along) == pytest.approx(1)
            assert np.abs(a @ np.array(along)).max(initial=0) <= 1e-9 * (1 + np.abs(a).max(initial=0))
        assert np.abs(np.array(found["residual"]) - (b - a @ at)).max(initial=0) <= 1e-9 * (1 + np.abs(b).max())
    assert seen == {"point", "line", "plane", "all", "nothing"}


def test_equations_of_very_different_size_are_seen_for_what_they_are(geometry: Call) -> None:
    given = [
        ([[1e6, 1], [1, -1]], [5, 1], "point"),
        ([[1e15, 1], [1, -1e15]], [1, 2], "point"),
        ([[1e-9, 1], [1, 1]], [1, 2], "point"),
        ([[1e9, 1e9], [1, 1]], [2e9, 2], "line"),
        ([[1e9, 1e9], [1, 1]], [2e9, 3], "nothing"),
        ([[0, 0], [1, 1]], [1e-9, 2], "nothing"),
    ]
    for (a, b, kind), found in zip(given, geometry("solutionSet", [[a, b] for a, b, _ in given]), strict=True):
        assert found["kind"] == kind
        if kind == "point":
            assert found["at"] == pytest.approx(np.linalg.solve(a, b).tolist(), rel=1e-9)


def test_where_python_sees_it_otherwise_python_is_followed(geometry: Call) -> None:
    here = {"kind": "nothing", "at": [0, 0], "along": [], "residual": [1, 1]}
    told = {"x": [2, 0], "null_space": [[0, 4]], "consistent": True, "residual": [0, 0]}
    assert geometry("asTold", [[here, told]]) == [{"kind": "line", "at": [2, 0], "along": [[0, 1]], "residual": [0, 0]}]
    assert geometry("asTold", [[here, None], [here, {"x": [[1], [2]]}], [{**here, "kind": "line"}, told]]) == [here, here, {**here, "kind": "line"}]


def test_lines_and_planes_keep_their_common_points_while_they_turn(geometry: Call) -> None:
    """At every moment of a row operation the solutions are those of the start."""
    rng = np.random.default_rng(2)
    for unknowns in (2, 3):
        for _ in range(60):
            a = rng.integers(-5, 6, (unknowns, unknowns)).astype(float)
            if abs(np.linalg.det(a)) < 0.5 or not np.abs(a).sum(axis=1).all():
                continue
            x = rng.integers(-4, 5, unknowns).astype(float)
            rows = np.column_stack([a, a @ x]).astype(int).tolist()
            held = practise(rows, unknowns)
            while (step := held.hint()) is not None:
                held = held.make(step.change)
            for before, after in zip(held.states, held.states[1:], strict=False):
                for one, other in zip(before, after, strict=True):
                    lists = [[list(map(float, one)), list(map(float, other)), share] for share in (0, 0.25, 0.5, 0.75, 1)]
                    for turned in geometry("turned", lists):
                        normal = np.array(turned[:-1])
                        assert np.linalg.norm(normal) > 1e-9
                        assert abs(normal @ x - turned[-1]) <= 1e-9 * np.linalg.norm(normal) * (1 + np.abs(x).max())


def test_a_multiple_of_a_row_does_not_move_and_an_exchange_is_seen(geometry: Call) -> None:
    assert geometry("sameSet", [[[1, 2, 3], [-2, -4, -6]], [[1, 2, 3], [1, 2, 4]], [[0, 0, 1], [0, 0, 1]]]) == [True, False, False]
    assert geometry("exchanged", [[[[1, 2], [3, 4]], [[3, 4], [1, 2]]], [[[1, 2], [3, 4]], [[1, 2], [2, 2]]]]) == [True, False]
    (half,) = geometry("turned", [[[1, 2, 3], [-3, -6, -9], 0.5]])
    assert np.array(half) / half[0] == pytest.approx([1, 2, 3])


def test_coefficients_from_a_drag_are_nice_numbers_near_the_wanted_direction(geometry: Call) -> None:
    rng = np.random.default_rng(3)
    wanted = [rng.standard_normal(2).tolist() for _ in range(300)]
    before = [rng.integers(-5, 6, 2).tolist() for _ in range(300)]
    for finely, most in ((False, 0.051), (True, 0.02)):
        for want, was, found in zip(wanted, before, geometry("niceNormal", [[w, b, finely] for w, b in zip(wanted, before, strict=True)]), strict=True):
            angle = abs(np.arctan2(want[0] * found[1] - want[1] * found[0], abs(np.dot(want, found))))
            assert angle <= most
            assert all(abs(value * 100 - round(value * 100)) < 1e-9 for value in found)
            assert np.dot(want, was) * np.dot(want, found) >= 0
    assert geometry("niceNormal", [[[2.02, 0.98], [2, 1]], [[-2.02, -0.98], [2, 1]], [[0, 1], [0, 5]]]) == [[2, 1], [2, 1], [0, 1]]


def test_two_planes_meet_where_numpy_says(geometry: Call) -> None:
    rng = np.random.default_rng(4)
    pairs = [rng.integers(-4, 5, (2, 4)).tolist() for _ in range(100)]
    for pair, found in zip(pairs, geometry("meeting", pairs), strict=True):
        held = np.array(pair, dtype=float)
        if np.linalg.matrix_rank(held[:, :3]) < 2:
            assert found is None
            continue
        assert np.abs(held[:, :3] @ np.array(found["at"]) - held[:, 3]).max() <= 1e-9 * (1 + np.abs(held[:, 3]).max())
        assert np.abs(held[:, :3] @ np.array(found["along"])).max() <= 1e-9 * np.abs(found["along"]).max()


PLAIN = [
    "2x + y = 5; x - y = 1",
    "2x+y=5;x-y=1",
    "i1 - i2 - i3 = 0; 10 i1 + 20 i2 = 12; 20 i2 - 30 i3 = 0",
    "3苹果 + 2梨 = 19; 苹果 + 4梨 = 23",
    "-x + 1/2 y = -3/4\n0.5 y = 2",
    "x + y + z = 3; x − y + z = 1; 2x + 2z = 4",
]
NOT_PLAIN = ["2x + y = 5 + x", "x = y", "2(x + y) = 5; x = 1", "x + i = 2", "x + x = 2", "3 = x", "2x + y", "x y = 2", "x = 1 = 2", "√2 x = 1", ""]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_equations_are_read_at_once_as_python_reads_them(geometry: Call, text: str) -> None:
    (found,) = geometry("splitEquations", [[text]])
    read = parse_text(text)
    assert found["names"] == list(read.unknowns)
    assert [[parse_text(value).rows[0][0] for value in row] for row in found["rows"]] == [
        [*row, right] for row, right in zip(read.rows, read.right or (), strict=True)
    ]


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_any_other_spelling_waits_for_python(geometry: Call, text: str) -> None:
    assert geometry("splitEquations", [[text]]) == [None]


def test_equations_that_are_written_are_read_back_by_python_with_every_unknown_in_its_place(geometry: Call) -> None:
    rng = np.random.default_rng(6)
    for names in (["x", "y"], ["x", "y", "z"], ["i1", "i2"], ["苹果", "梨"], ["x1", "x2", "x3"]):
        for _ in range(40):
            texts = [[str(value) if rng.random() < 0.7 else f"{value}/7" for value in rng.integers(-3, 4, len(names) + 1)] for _ in range(3)]
            (text,) = geometry("equationsText", [[names, texts]])
            read = parse_text(text)
            assert read.unknowns == tuple(names), text
            assert [[*row, right] for row, right in zip(read.rows, read.right or (), strict=True)] == [
                [parse_text(value).rows[0][0] for value in row] for row in texts
            ], text


def test_a_system_goes_back_into_the_state_as_it_came(geometry: Call) -> None:
    entries = [["1", "1/2", "3"], ["0", "-1", "0.5"]]
    system = {"names": ["x", "y"], "texts": entries, "equations": True}
    assert geometry("systemText", [[system, {}]]) == [{"a": "x + 1/2 y = 3; -y = 0.5", "b": ""}]
    matrix = {**system, "equations": False}
    assert geometry("systemText", [[matrix, {"b": "1 2"}], [matrix, {"b": "1; 2"}], [matrix, {}]]) == [
        {"a": "1 1/2; 0 -1", "b": "3 0.5"},
        {"a": "1 1/2; 0 -1", "b": "3; 0.5"},
        {"a": "1 1/2; 0 -1", "b": "3 0.5"},
    ]


def test_an_empty_row_reads_zero_equals_something(geometry: Call) -> None:
    assert geometry("equationSaid", [[["x", "y"], [0, 0, 3]], [["x", "y"], [2, -1, 0.5]], [["x", "y"], [0, -1, -2]]]) == ["0 = 3", "2x − y = 0.5", "−y = −2"]
