"""Every verb can be looked at: in both languages, both themes, as SVG, as PNG, as text."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import numpy as np
import pytest

import ossature
from ossature.base.errors import BadInput
from ossature.base.scene import Scene
from ossature.pictures.axes import inside, overlap
from ossature.pictures.drawing import drawing
from ossature.pictures.layout import Layout
from ossature.pictures.surface import columns
from ossature.topics import TOPICS

from .scenes import ANSWERS

NAMES = [verb.name for topic in TOPICS for verb in topic.verbs]
each = pytest.mark.parametrize("name", ANSWERS)


def test_the_example_of_every_verb_has_a_picture():
    assert set(NAMES) <= set(ANSWERS)


@each
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_is_drawn_as_valid_svg_in_both_themes(name, lang):
    picture = ANSWERS[name]().picture(lang)
    for theme in ("auto", "light", "dark"):
        root = ElementTree.fromstring(picture.svg(theme))
        assert float(root.get("width")) <= 1300
        assert float(root.get("height")) <= 1600
    assert len(picture.svg()) < 900_000


@each
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_its_labels_do_not_overlap_and_stay_inside(name, lang):
    scene = ANSWERS[name]().picture(lang).scene
    boxes = [label.box for label in drawing(scene, lang).labels]
    assert not any(overlap(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(inside(box, Layout(scene, lang)) for box in boxes)


@each
@pytest.mark.parametrize("width", [30, 72, 120])
def test_it_is_drawn_as_plain_text_no_wider_than_asked(name, width):
    said = ANSWERS[name]().picture("zh").terminal(width, colour=False)
    assert "\x1b" not in said
    assert max(map(columns, said.splitlines())) <= width
    assert said.strip()


@each
def test_it_goes_to_json_and_back_and_looks_the_same(name):
    picture = ANSWERS[name]().picture("en")
    back = Scene.from_dict(json.loads(json.dumps(picture.to_dict()["scene"])))
    assert type(picture)(back, "en").svg() == picture.svg()
    assert type(picture)(back, "zh").terminal(60, colour=True) == type(picture)(picture.scene, "zh").terminal(60, colour=True)


@each
def test_title_and_description_are_sentences_in_both_languages(name):
    answer = ANSWERS[name]()
    said = [answer.picture(lang).to_dict() for lang in ("en", "zh")]
    for part in ("title", "description"):
        assert all(held[part] and "{" not in held[part] for held in said)
    assert said[0]["description"] != said[1]["description"]


@pytest.mark.parametrize(
    ("ask", "why"),
    [
        (lambda: ossature.solve([[1 + 2j, 0], [0, 1]], [1, 1]), "complex"),
        (lambda: ossature.det(np_huge()), "1e100"),
        (lambda: ossature.dot([1, 2], [0, 0]), "zero vector"),
        (lambda: ossature.det(np.zeros((0, 0))), "at least one row"),
        (lambda: ossature.null_space("1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1"), "zero vector"),
        (lambda: ossature.describe([]), "drawn"),
        (lambda: ossature.solve([[[1.0, 0], [0, 1]]] * 2, [[1.0, 1]] * 2), "at a time"),
    ],
)
def test_what_cannot_be_drawn_says_why_in_both_languages(ask, why):
    answer = ask()
    with pytest.raises(BadInput, match=why) as fault:
        answer.picture("en")
    assert fault.value.message.code == "no-picture"
    assert "画" in ossature.base.message.say(fault.value.message, "zh")


def np_huge():
    return np.array([[1e300, 1.0], [1.0, 1e-5]])
