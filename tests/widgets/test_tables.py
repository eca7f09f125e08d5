"""The kit's tables, run in Chromium, against Python: texts as the grammar reads them, memory as NumPy walks it, products and maps as NumPy makes them."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np
import pytest

from ossature import multiply
from ossature.objects import tensor
from ossature.objects.intake import take
from ossature.topics import TOPICS

Kit = Callable[[str, list[list[Any]]], list[Any]]
EPS = np.finfo(float).eps
TEXTS = (
    "| maths | physics |\nAnn | 90 | 88 |\nBob | 78 | 85 |", "数学 | 物理\n90 | 88\n78 | 85", "Ann | 1 | 2\nBob | 3 | 4", "| a | b |\n|---|---|\n| 1 | 2 |",
    "25 ℃", "-3/4", "3", "2.5 kg", "1 2 3", "1, 2, 3", "1 2; 3 4", "1 2; 3 4;", "1, -2\n.5, 1/3", "[1, 2, 3]", "[maths 90, physics 88]", "[数学90, 英语85]",
    "[[1, 2], [3, 4]]", "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]", "[[1], [2]]", "−1 2; 3 −4",
)  # fmt: skip
PRESETS = sorted({text for topic in TOPICS for preset in topic.presets for text in preset.values.values() if topic.idea in ("objects", "algebra")})


@pytest.mark.parametrize("text", [*TEXTS, *PRESETS])
def test_a_text_is_read_as_python_reads_it_or_left_to_python(kit: Kit, text: str) -> None:
    (found,) = kit("readTable", [[text]])
    if found is None:
        assert text.startswith("example:") or "√" in text or not any(letter.isdigit() for letter in text)
        return
    held = take(text)
    assert tuple(found["shape"]) == held.shape
    (values,) = kit("numbersOf", [[found]])
    assert values == np.ravel(held.numeric()).tolist()
    axes = [list(axis.labels) for axis in held.axes] or [[]] * held.ndim
    assert found["labels"] == axes
    assert [text[start:end] for start, end in found["spans"]] == found["entries"]


def test_every_plain_text_above_is_read_without_python(kit: Kit) -> None:
    assert [text for text, found in zip(TEXTS, kit("readTable", [[text] for text in TEXTS]), strict=True) if found is None] == []


@pytest.mark.parametrize("text", ["", "x + y = 2", "1 2; 3", "1 √2", "example:portrait.csv", "[[1, 2], [3]]", "1 + 2i", "[1, [2]]", "a | b", "1/2/3", "[1 2]"])
def test_what_is_no_plain_table_is_left_to_python(kit: Kit, text: str) -> None:
    assert kit("readTable", [[text]]) == [None]


def test_an_entry_is_written_anew_and_all_else_stays_as_typed(kit: Kit) -> None:
    for text in TEXTS:
        (found,) = kit("readTable", [[text]])
        last = len(found["entries"]) - 1
        (changed,) = kit("withEntries", [[text, found, {"0": "-17", str(last): "1/3"}]])
        before, after = take(text), take(changed)
        wanted = np.ravel(before.numeric()).copy()
        wanted[0], wanted[last] = (-17, 1 / 3) if last else (1 / 3, 1 / 3)
        assert np.ravel(after.numeric()).tolist() == wanted.tolist()
        assert after.axes == before.axes
        assert after.unit == before.unit


def test_a_table_without_a_text_of_its_own_is_written_so_that_python_reads_the_same(kit: Kit) -> None:
    cases = [
        ([2, 2], ["1", "2", "3/4", "-4"], [["Ann", "Bob"], ["maths", "physics"]]),
        ([2, 2], ["1", "2", "3", "4"], [[], []]),
        ([3], ["1", "2", "3"], [["a", "b", "c"]]),
    ]
    for (shape, entries, labels), text in zip(cases, kit("tableText", [list(case) for case in cases]), strict=True):
        held = take(text)
        assert held.shape == tuple(shape)
        assert [str(entry) for row in held.exact.rows for entry in row] == entries  # type: ignore[union-attr]
        assert [list(axis.labels) for axis in held.axes or ()] == (labels if any(labels) else [])


def shapes(seed: int, count: int) -> list[tuple[int, ...]]:
    rng = np.random.default_rng(seed)
    return [tuple(int(side) for side in rng.integers(1, 5, rng.integers(1, 5))) for _ in range(count)]


def test_entries_lie_in_memory_where_numpy_puts_them(kit: Kit) -> None:
    for shape in shapes(1, 40):
        held = np.arange(prod(shape)).reshape(shape)
        (strides,) = kit("stridesOf", [[list(shape)]])
        assert strides == [step // held.itemsize for step in held.strides]
        places = list(np.ndindex(*shape))
        assert kit("offsetOf", [[list(place), strides] for place in places]) == [int(held[place]) for place in places]
        assert kit("placeOf", [[offset, list(shape)] for offset in range(prod(shape))]) == [list(place) for place in places]


def test_parts_are_numpys_also_of_a_transposed_table(kit: Kit) -> None:
    rng = np.random.default_rng(2)
    for shape in shapes(3, 60):
        held = np.arange(prod(shape)).reshape(shape)
        order = rng.permutation(len(shape)).tolist()
        turned = held.transpose(order)
        key = [None if rng.random() < 0.5 else int(rng.integers(side)) for side in turned.shape]
        wanted = turned[tuple(slice(None) if place is None else place for place in key)]
        (found,) = kit("partOf", [[list(turned.shape), [step // held.itemsize for step in turned.strides], key]])
        assert tuple(found["shape"]) == wanted.shape
        assert found["offsets"] == np.ravel(wanted).tolist()


def test_the_python_of_a_part_runs_to_the_part(kit: Kit) -> None:
    x = tensor([[[90, 85], [78, 92]], [[1, 2], [3, 4]]], axes={"class": ["一班", 'the "B"'], "student": ["Ann\\", "Bob"], "subject": ["数学", "it's"]})
    labels = [list(axis.labels) for axis in x.axes]
    for key in ([0, None, None], [None, 1, None], [1, 1, 0], [None, None, None], [None, 0, 1]):
        for names in (labels, [[], [], []]):
            (text,) = kit("partText", [["x", key, names]])
            wanted = x[tuple(slice(None) if place is None else place for place in key)]
            assert str(eval(text, {"x": x})) == str(wanted)


@pytest.mark.parametrize("by", ["entry", "row", "column", "outer"])
def test_a_product_is_whole_when_all_its_parts_are_done(kit: Kit, by: str) -> None:
    rng = np.random.default_rng(4)
    for _ in range(20):
        m, k, n = rng.integers(1, 5, 3)
        a, b = rng.integers(-9, 10, (m, k)), rng.integers(-9, 10, (k, n))
        (parts,) = kit("partsIn", [[a.tolist(), b.tolist(), by]])
        assert parts == {"entry": m * n, "row": m, "column": n, "outer": k}[by]
        found = kit("soFar", [[a.tolist(), b.tolist(), by, done] for done in range(parts + 1)])
        assert found[-1] == (a @ b).tolist()
        assert found[-1] == np.asarray(multiply(a.tolist(), b.tolist())).tolist()
        for done, made in enumerate(found):
            known = [value for row in made for value in row if value is not None]
            assert len(known) == {"entry": done, "row": done * n, "column": done * m, "outer": m * n if done else 0}[by]
            if by == "outer" and done:
                assert made == (a[:, :done] @ b[:done]).tolist()


def test_a_map_on_its_way_begins_at_the_identity_and_ends_at_itself(kit: Kit) -> None:
    rng = np.random.default_rng(5)
    maps = [rng.standard_normal((2, 2)).tolist() for _ in range(100)]
    for start, end, given in zip(kit("onTheWay", [[held, 0] for held in maps]), kit("onTheWay", [[held, 1] for held in maps]), maps, strict=True):
        assert np.abs(np.array(start) - np.eye(2)).max() <= 8 * EPS
        assert end == given


def test_a_rotation_stays_a_rotation_all_the_way(kit: Kit) -> None:
    for angle in np.linspace(-3, 3, 13):
        turn = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        for share, found in zip((0.25, 0.5, 0.9), kit("onTheWay", [[turn, share] for share in (0.25, 0.5, 0.9)]), strict=True):
            part = share * angle
            assert np.abs(np.array(found) - [[np.cos(part), -np.sin(part)], [np.sin(part), np.cos(part)]]).max() <= 8 * EPS


def test_a_map_that_keeps_orientation_never_flattens_the_plane_on_its_way(kit: Kit) -> None:
    rng = np.random.default_rng(6)
    maps = [held for held in rng.standard_normal((200, 2, 2)) if np.linalg.det(held) > 0.05]
    shares = np.linspace(0, 1, 11)
    for found in kit("onTheWay", [[held.tolist(), share] for held in maps for share in shares]):
        assert np.linalg.det(np.array(found)) > 0


def test_maps_one_after_the_other_are_their_product_and_shifts_add(kit: Kit) -> None:
    rng = np.random.default_rng(7)
    for _ in range(50):
        a, b = rng.standard_normal((2, 2, 2))
        shift = rng.standard_normal(2)
        (spot,) = kit("spotAt", [[[{"map": b.tolist()}, {"map": a.tolist()}, {"shift": shift.tolist()}], 3]])
        assert np.abs(np.array(spot["map"]) - a @ b).max() <= 8 * EPS * np.linalg.norm(a) * np.linalg.norm(b)
        assert np.abs(np.array(spot["shift"]) - shift).max() <= 4 * EPS
        x = rng.standard_normal(2)
        (found,) = kit("carry", [[spot, x.tolist()]])
        assert np.abs(np.array(found) - (a @ (b @ x) + shift)).max() <= 1e-13


def test_angles_are_pythons(kit: Kit) -> None:
    rng = np.random.default_rng(8)
    for _ in range(100):
        x, y = rng.standard_normal((2, 2))
        (found,) = kit("angleOf", [[x.tolist(), y.tolist(), 1]])
        wanted = np.degrees(np.arccos(np.clip(x @ y / np.linalg.norm(x) / np.linalg.norm(y), -1, 1)))
        assert found["degrees"] == pytest.approx(wanted, abs=1e-6)
        assert found["arc"][0] == pytest.approx(x / np.linalg.norm(x))
        assert found["arc"][-1] == pytest.approx(y / np.linalg.norm(y))
