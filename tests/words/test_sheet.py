"""HTML of answers and steps: fences drawn by the sheet, so that tall brackets and the bar of an augmented matrix need no mathematical font."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from ossature import det, solve
from ossature.words.sheet import STYLE

MATH = "{http://www.w3.org/1998/Math/MathML}"


def parsed(html: str) -> ElementTree.Element:
    """The page part without its style, as XML."""
    assert html.startswith(STYLE)
    return ElementTree.fromstring(html.removeprefix(STYLE).replace("<br>", "<br/>"))


def cells(page: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [cell for cell in page.iter(f"{MATH}mtd") if name in (cell.get("class") or "").split()]


def test_an_augmented_matrix_with_named_unknowns_keeps_its_fences_its_bar_and_its_names() -> None:
    steps = solve("2x + y = 5; x - y = 1").steps("en")
    page = parsed(steps.html())
    matrices = len(list(page.iter(f"{MATH}mtable")))
    assert matrices == 1 + sum(shown.formula is None for shown in steps)
    assert len(cells(page, "open")) == len(cells(page, "close")) == 2 * matrices
    assert len(cells(page, "top")) == len(cells(page, "bottom")) == 2 * matrices
    assert len(cells(page, "bar")) == 2 * matrices
    assert "mtd.bar { border-left" in STYLE  # by a class: a page may forbid inline styles
    assert {"".join(cell.itertext()) for cell in cells(page, "label")} == {"x", "y", ""}


def test_a_determinant_has_bars_without_hooks() -> None:
    page = parsed(det("2 1; 1 3").steps("en").html())
    assert cells(page, "bars")
    assert ".top:not(.bars)" in STYLE


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_piece_of_a_page_says_its_language_and_carries_its_style(lang: str) -> None:
    answer = solve("2x + y = 5; x - y = 1")
    for html in (answer.steps(lang).html(), answer.meaning(lang)._repr_html_()):
        assert parsed(html).get("lang") == lang


def test_a_system_already_solved_shows_no_operations() -> None:
    steps = solve("x + y + z = 1").steps("en")
    assert not any(shown.operations for shown in steps)
    assert "row operations lead here" not in str(steps)
