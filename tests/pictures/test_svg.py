"""SVG that any viewer reads: valid, described, without script, in both themes."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ossature
from ossature.base.message import Message
from ossature.base.scene import Arrow, Curve, HeatMap, Points, Scene, Sign, table_scene
from ossature.pictures.palette import INK, PAPER, ROLES
from ossature.pictures.svg import svg

SPACE = "{http://www.w3.org/2000/svg}"
TITLE, SEEN = Message("add-picture"), Message("add-seen")
NASTY = ["<script>alert(1)</script>", '"onload="alert(1)', "]]><![CDATA[", "&lt;&#x3c;", "javascript:alert(1)", "\u202e\u0000\ud7ff\x1b[31m", "</title></svg>"]


def of_label(text: str) -> str:
    items = (Arrow((0.0, 0.0), (1.0, 1.0), label=text), Points(((0.5, 0.2),), labels=(text,)), Curve(((0.0, 1.0), (1.0, 0.0)), label=text))
    return svg(Scene(items, x=(0.0, 1.0), y=(0.0, 1.0), title=TITLE, description=SEEN, names=(text, text)), "en")


def of_table(text: str) -> str:
    table = HeatMap(((1.0, 2.0),), (text,), (text, text), ((text, text),), name=text)
    return svg(table_scene(table, Sign(text), title=TITLE, description=SEEN), "en")


def check_harmless(drawn: str) -> None:
    for element in ElementTree.fromstring(drawn).iter():
        assert element.tag.removeprefix(SPACE) in {"svg", "title", "desc", "style", "rect", "path", "circle", "text"}
        assert not any(name.startswith("on") or "href" in name for name in element.attrib)
    assert "url(" not in drawn
    assert "@import" not in drawn


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("made", [of_label, of_table])
def test_labels_are_data_never_markup(made, text):
    check_harmless(made(text))


@given(st.text(max_size=40))
def test_any_text_as_a_label_gives_valid_svg(text):
    check_harmless(of_label(text))
    check_harmless(of_table(text))


@pytest.mark.parametrize(("lang", "word"), [("en", "unit square"), ("zh", "单位正方形")])
def test_it_says_what_it_shows_to_those_who_cannot_see_it(lang, word):
    root = ElementTree.fromstring(ossature.det("2 1; 1 3").picture(lang).svg())
    assert root.get("role") == "img"
    assert root.get("lang") == lang
    assert root.find(f"{SPACE}title").text == "det = 5"
    assert word in root.find(f"{SPACE}desc").text


def test_auto_follows_the_reader_and_a_theme_does_not():
    picture = ossature.det("2 1; 1 3").picture("en")
    assert "prefers-color-scheme:dark" in picture.svg()
    assert PAPER["light"] in picture.svg()
    assert PAPER["dark"] in picture.svg()
    assert "prefers-color-scheme" not in picture.svg("dark")
    assert PAPER["light"] not in picture.svg("dark")
    assert INK["dark"] in picture.svg("dark")
    assert ROLES["first"]["light"] in picture.svg("light")


def test_rules_of_one_picture_do_not_reach_another_on_the_same_page():
    for theme in ("auto", "light", "dark"):
        drawn = ossature.det("2 1; 1 3").picture("en").svg(theme)
        rules = re.findall(r"([^{}]+)\{(?:stroke|fill):", drawn.split("<style>")[1].split("</style>")[0].replace("@media (prefers-color-scheme:dark){", ""))
        assert rules
        assert all(rule.lstrip("}").startswith(f".ossature-{theme} ") for rule in rules)


def test_every_arrow_has_a_head():
    drawn = ElementTree.fromstring(ossature.add([3, 1], [1, 2]).picture("en").svg())
    heads = [element for element in drawn.iter(f"{SPACE}path") if "head" in element.get("class", "").split()]
    assert len(heads) == 5
    assert all(element.get("d").count("L") == 2 and element.get("d").endswith("Z") for element in heads)


def test_an_arrow_without_length_is_a_dot():
    drawn = svg(Scene((Arrow((0.0, 0.0), (0.0, 0.0)),), x=(-1.0, 1.0), y=(-1.0, 1.0), title=TITLE, description=SEEN), "en")
    assert "<circle" in drawn
    assert "head" not in drawn


def test_it_renders_where_there_are_no_css_variables_and_no_halo_hides_a_label():
    """Rendered by a viewer that is no browser: the paper is white, the label of the area is there in its colour."""
    from io import BytesIO

    import numpy as np
    from cairosvg import svg2png
    from PIL import Image

    drawn = ossature.det("2 1; 1 3").picture("en").svg("light")
    assert "var(" not in drawn
    pixels = np.asarray(Image.open(BytesIO(svg2png(bytestring=drawn.encode()))).convert("RGB")).astype(int)
    assert tuple(pixels[2, 2]) == (255, 255, 255)
    result = np.array([int(ROLES["result"]["light"][k : k + 2], 16) for k in (1, 3, 5)])
    text = re.search(r'<text class="f-result" x="([\d.]+)" y="([\d.]+)"', drawn)
    x, y = (round(float(part)) for part in text.groups())
    around = pixels[y - 12 : y + 4, x - 25 : x + 25]
    assert (np.abs(around - result).max(axis=2) < 12).sum() > 60
