"""The promise about labels: none over another, none outside, none lost."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from hypothesis import given, settings

from ossature.base.message import Message
from ossature.base.scene import Arrow, Points, Region, Scene
from ossature.pictures.axes import axes, inside, overlap
from ossature.pictures.drawing import drawing
from ossature.pictures.layout import Layout
from ossature.pictures.marks import Write
from ossature.pictures.naming import named
from ossature.pictures.surface import page, screen, text_width
from ossature.pictures.terminal import terminal

from .scenes import scenes

TITLE, SEEN = Message("add-picture"), Message("add-seen")
SURFACES = {"page": page, "terminal": partial(screen, width=60), "narrow terminal": partial(screen, width=24)}


def crowd(count: int, text: str = "label") -> Scene:
    """Many labels that all want the same place."""
    arrows = tuple(Arrow((0.0, 0.0), (1.0, 1.0), label=f"{text} {index}") for index in range(count))
    return Scene(arrows, x=(-0.2, 1.2), y=(-0.2, 1.2), title=TITLE, description=SEEN)


def wanted(scene: Scene, layout: Layout) -> list[str]:
    texts = []
    for item in scene.items:
        if isinstance(item, Points):
            texts += [layout.label(text) for text in item.labels[: len(item.at)]]
        elif isinstance(item, Arrow):
            texts.append(layout.label(item.label))
    return [text for text in texts if text]


@pytest.mark.parametrize("surface", SURFACES)
@settings(max_examples=80)
@given(scene=scenes())
def test_labels_never_overlap_never_leave_the_picture_and_are_never_lost(surface, scene):
    layout = Layout(scene, "en", SURFACES[surface])
    labels, left = named(layout, axes(layout))
    boxes = [label.box for label in labels]
    assert not any(overlap(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(inside(box, layout) for box in boxes)
    said = Counter([label.text for label in labels] + [want.text for want in left])
    assert not Counter(wanted(scene, layout)) - said


@settings(max_examples=60)
@given(scene=scenes())
def test_no_two_texts_of_a_drawing_overlap_and_none_leaves_it(scene):
    held = drawing(scene, "en")
    boxes = [box_of(mark) for mark in held.marks if isinstance(mark, Write)]
    assert not any(overlap(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(-1 <= box[0] and box[2] <= held.width + 1 and -1 <= box[1] and box[3] <= held.height + 1 for box in boxes)


def box_of(mark: Write) -> tuple[float, float, float, float]:
    width = text_width(mark.text, mark.size)
    left = mark.at[0] - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * width
    return left, mark.at[1] - 0.55 * mark.size, left + width, mark.at[1] + 0.55 * mark.size


def test_a_crowd_of_labels_finds_room_and_those_far_away_have_leaders():
    layout = Layout(crowd(60), "en")
    labels, left = named(layout, axes(layout))
    assert len(labels) == 60
    assert not left
    assert any(label.led for label in labels)


def test_what_finds_no_room_stands_in_the_key_and_the_description_says_so():
    held = drawing(crowd(200, "a rather long label number"), "en")
    shown = [mark.text for mark in held.marks if isinstance(mark, Write)]
    assert all(f"a rather long label number {index}" in shown for index in range(200))
    assert "found no room in the picture" in held.description
    assert "标签" in drawing(crowd(200, "a rather long label number"), "zh").description


def test_the_terminal_has_the_key_too():
    said = terminal(crowd(200), "en", 60)
    assert all(f"label {index}" in said for index in range(200))


def test_a_label_beside_its_arrow_needs_no_leader():
    layout = Layout(crowd(1), "en")
    (label,), _ = named(layout, axes(layout))
    assert not label.led
    assert label.box[0] < layout.pixel((1.0, 1.0))[0] + 40


def test_a_region_is_named_in_its_middle():
    square = Region(((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)), label="area 16")
    layout = Layout(Scene((square,), x=(-1.0, 5.0), y=(-1.0, 5.0), title=TITLE, description=SEEN), "en")
    (label,), _ = named(layout, axes(layout))
    assert label.middle == pytest.approx(layout.pixel((2.0, 2.0)))


def test_a_label_too_long_is_shortened_and_nothing_else_is():
    layout = Layout(crowd(1), "en")
    assert layout.label("x" * 100).endswith("…")
    assert text_width(layout.label("W" * 500)) <= layout.width * 0.6
    assert layout.label("a + b") == "a + b"


def test_the_width_of_text_is_never_underestimated():
    """Measured in DejaVu Sans Bold, the widest font a reader is likely to have, and in Noto's Chinese where it is installed."""
    from matplotlib import get_data_path
    from matplotlib.ft2font import FT2Font

    font = FT2Font(f"{get_data_path()}/fonts/ttf/DejaVuSans-Bold.ttf")
    font.set_size(100, 72)
    for character in [*map(chr, range(32, 0x250)), *"αβγδεζηθικλμνξπρστφχψωΓΔΘΛΣΦΨΩ₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿᵀ−×·→≠≤≥±∞√‖°…⊙²"]:
        index = font.get_char_index(ord(character))
        if index and character.isprintable():
            assert font.load_glyph(index).linearHoriAdvance / 65536 / 100 <= text_width(character, 1.0) + 1e-6, character
