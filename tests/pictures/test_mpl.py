"""Matplotlib draws the same marks, headless, in both themes and languages."""

from __future__ import annotations

import sys
from io import BytesIO

import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

import ossature
from ossature.base.errors import MissingExtra
from ossature.pictures.drawing import drawing
from ossature.pictures.marks import Polygon
from ossature.pictures.palette import PAPER

from .scenes import ANSWERS

ONE_OF_EACH = ["det", "det in space", "three planes", "an image", "lu large", "product as maps", "nasty labels", "names"]


def pixels(figure) -> np.ndarray:
    held = BytesIO()
    figure.savefig(held, format="png", dpi=60, facecolor=figure.get_facecolor())
    return np.asarray(Image.open(held).convert("RGB"))


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_figure_has_the_paper_of_its_theme_and_something_on_it(name, theme):
    held = pixels(ANSWERS[name]().picture("zh").figure(theme))
    paper = tuple(int(PAPER[theme][k : k + 2], 16) for k in (1, 3, 5))
    assert tuple(held[1, 1]) == paper
    assert len(np.unique(held.reshape(-1, 3), axis=0)) > 20


def test_every_arrow_head_of_the_drawing_is_a_patch_of_the_figure():
    picture = ossature.add([3, 1], [1, 2]).picture("en")
    heads = [mark for mark in drawing(picture.scene, "en").marks if isinstance(mark, Polygon) and mark.head]
    patches = [patch.get_xy() for patch in picture.figure().axes[0].patches]
    assert len(heads) == 5
    for head in heads:
        assert any(len(patch) == 4 and np.allclose(patch[:3], head.points) for patch in patches)


def test_it_draws_on_axes_one_has_already():
    mine = Figure()
    axes = mine.add_subplot(1, 2, 2)
    assert ossature.det("2 1; 1 3").picture("en").figure(ax=axes) is mine
    assert axes.lines
    assert len(mine.axes) == 1


def test_no_window_and_no_pyplot_are_needed():
    loaded = "matplotlib.pyplot" in sys.modules
    ossature.det("2 1; 1 3").picture("en").figure()
    assert ("matplotlib.pyplot" in sys.modules) == loaded


def test_dollar_signs_are_only_dollar_signs():
    figure = ossature.describe("| $x_1$ | $\\frac |\na$ | 1 | 2 |").picture("en").figure()
    pixels(figure)
    assert "$x_1$" in [text.get_text() for text in figure.axes[0].texts]


def test_chinese_is_written_in_a_font_that_has_it():
    from matplotlib import font_manager

    assert any("CJK" in font.name for font in font_manager.fontManager.ttflist), "no Chinese font is installed (Debian: fonts-noto-cjk)"
    pixels(ossature.det("2 1; 1 3").picture("zh").figure())  # a missing glyph is a warning, and warnings are errors


def test_without_matplotlib_the_error_names_the_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    picture = ossature.det("2 1; 1 3").picture("en")
    with pytest.raises(MissingExtra, match="pip install matplotlib"):
        picture.figure()
    assert picture._repr_png_() is None
    assert picture._repr_svg_()
