"""Answers show themselves: in a Python session, in a notebook, and as the code that gives them again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

import ossature
from ossature import add, describe, det, inverse, lu, matrix, multiply, norm, solve, vector
from ossature.base.errors import BadInput
from ossature.base.formula import NODES
from ossature.presenter import lines_of
from ossature.topics import TOPICS, Verb, function_of

VERBS = [verb for topic in TOPICS for verb in topic.verbs]
CARD = "| 数学 | <b>&amp |\n张三 | 90 | 85 |\n李四 | 78 | 92 |"


def asked(verb: Verb) -> Any:
    return function_of(verb)(*(int(text) if verb.name == "power" and index else text for index, text in enumerate(verb.example)))


ANSWERS = {
    **{f"{verb.name} of text": (lambda verb=verb: asked(verb)) for verb in VERBS},
    "det of floats": lambda: det(np.array([[0.1, 0.2], [0.3, 0.7]])),
    "det of float32": lambda: det(np.array([[0.1, 0.2], [0.3, 0.7]], dtype=np.float32)),
    "det with an option": lambda: det("2 1 0; 1 3 1; 0 2 5", method="cofactors"),
    "det proven": lambda: det([[2.5, 1.0], [1.0, 3.0]], proven=True),
    "solve of integers": lambda: solve(np.array([[2, 1], [1, 3]]), [3, 5]),
    "solve of floats": lambda: solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]),
    "solve with nothing": lambda: solve("1 1; 2 2", "1 3"),
    "solve of several": lambda: solve("2 1; 1 3", "1 0; 0 1"),
    "solve with fruit": lambda: solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23"),
    "inverse with roots": lambda: inverse([["√2", 0], [0, "√2"]]),
    "complex": lambda: det("i 1; 1 i"),
    "norm by order": lambda: norm([3, 4], 1),
    "norm along an axis": lambda: norm(np.array([[3.0, 4.0], [0.0, 5.0]]), axis=1),
    "bias": lambda: add(np.eye(3), [1, 2, 3], along="rows"),
    "labelled": lambda: multiply(CARD, "1/2 1/2"),
    "large": lambda: multiply(np.ones((15, 20)), np.ones((20, 3))),
}
each_answer = pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)


@each_answer
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_answer_prints_as_lines_without_markup(ask: Any, lang: str) -> None:
    said = ask().show(lang)
    assert said.strip()
    assert not re.search(r"<m[a-z]|object at 0x|Message\(|Labelled\(", said)


@each_answer
def test_a_session_prints_the_same_as_show(ask: Any) -> None:
    answer = ask()
    assert repr(answer) == answer.show()


@each_answer
def test_a_notebook_gets_markup_that_is_well_formed_and_carries_the_formula_as_mathml(ask: Any) -> None:
    answer = ask()
    markup = answer._repr_html_()
    page = ElementTree.fromstring(f"<page>{markup.replace('&nbsp;', ' ')}</page>")
    tags = {element.tag.rpartition("}")[2] for element in page.iter()}
    assert "script" not in tags
    assert "b" not in tags
    assert "math" in tags or not any(type(line).__name__ in NODES for line in lines_of(answer))


@each_answer
def test_the_code_of_an_answer_gives_it_again(ask: Any) -> None:
    answer = ask()
    code = answer.code()
    *before, last = code.strip().splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(before), names)
    again = eval(last, names)
    assert again.show("en") == answer.show("en")


def test_code_of_a_file_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("2,1\n1,3\n", encoding="utf-8")
    code = det(str(path)).code()
    assert "a.csv" in code
    names: dict[str, Any] = {}
    *before, last = code.strip().splitlines()
    exec("\n".join(before), names)
    assert float(eval(last, names).value) == 5


def test_code_of_a_large_array_is_refused() -> None:
    with pytest.raises(BadInput, match="400"):
        det(np.eye(30)).code()


def test_steps_meaning_and_picture_show_in_a_notebook() -> None:
    answer = det("2 1; 1 3")
    for markup in (answer.steps("zh")._repr_html_(), answer.meaning("zh")._repr_html_(), answer.picture("zh")._repr_svg_()):
        ElementTree.fromstring(f"<page>{markup}</page>")
    assert "<math" in answer.steps("en").html()


def test_objects_show_as_tables() -> None:
    held = matrix(CARD)
    assert "张三" in repr(held)
    page = ElementTree.fromstring(held._repr_html_())
    assert "b" not in {element.tag for element in page.iter()}
    assert repr(vector([1, 2, 3])).split() == ["1", "2", "3"]


def test_factors_unpack_and_print() -> None:
    p, lower, upper = lu("2 1; 4 5")
    assert (p @ lower @ upper).tolist() == [[2, 1], [4, 5]]
    assert "PLU" in repr(lu("2 1; 4 5"))


def test_an_unknown_language_is_refused_everywhere() -> None:
    answer = describe("25 ℃")
    for call in (answer.show, answer.meaning, det([[1]]).steps):
        with pytest.raises(BadInput):
            call("fr")


def test_the_session_speaks_the_language_that_was_set() -> None:
    ossature.set_language("zh")
    try:
        assert "精确" in repr(det("2 1; 1 3"))
    finally:
        ossature.set_language(None)
