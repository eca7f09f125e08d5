"""Notebook classes: two-way between text, arrays, gestures and answers, without any notebook."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest

import ossature.widgets
import ossature.widgets.rooms
from ossature.base.errors import BadInput, MissingExtra
from ossature.widgets import classes
from ossature.widgets.joined import joined
from ossature.widgets.spelled import spelled


def made(*operands: object, **options: object) -> object:
    return ossature.widgets.Determinant(*operands, lang="en", **options)


def test_a_widget_begins_with_the_answer_of_its_verb() -> None:
    widget = made("2 1; 1 3")
    assert widget.answer.value == 5
    assert widget.reply["ok"]
    assert widget.reply["says"] == "det(A) = 5"


def test_without_operands_a_widget_shows_the_first_example_of_its_room() -> None:
    assert made().state == {"verb": "det", "a": "2 1; 1 3"}


def test_an_assigned_matrix_is_answered_at_once() -> None:
    widget = made("2 1; 1 3")
    widget.matrix = [[1, 2], [2, 4]]
    assert widget.state["a"] == "1 2; 2 4"
    assert widget.reply["says"] == "det(A) = 0"
    assert widget.answer.value == 0


def test_a_gesture_in_the_browser_reaches_python() -> None:
    widget = made("2 1; 1 3")
    widget.set_state({"state": {"verb": "det", "a": "4 1; 1 3"}})  # what the front end sends
    assert widget.matrix == "4 1; 1 3"
    assert widget.answer.value == 11
    assert widget.reply["says"] == "det(A) = 11"


def test_floats_stay_floats_and_lists_stay_exact() -> None:
    widget = made(np.array([[0.1, 0.2], [0.3, 0.4]]))
    assert widget.state["float"] == "1"
    assert not widget.answer.evidence.exact
    widget.matrix = "0.1 0.2; 0.3 0.4"
    assert widget.answer.evidence.exact


def test_bad_input_is_said_and_the_state_can_be_mended() -> None:
    widget = made("2 1; 1 3")
    widget.matrix = "2 1; 1"
    assert not widget.reply["ok"]
    assert widget.reply["message"]
    with pytest.raises(BadInput):
        widget.code()
    widget.matrix = "2 1; 1 0"
    assert widget.reply["says"] == "det(A) = -1"


def test_the_language_may_change_while_the_widget_is_shown() -> None:
    widget = made("1 2; 2 4")
    before = widget.reply["meaning"]
    widget.lang = "zh"
    assert widget.reply["lang"] == "zh"
    assert widget.reply["meaning"] != before


def test_the_code_of_a_widget_gives_its_answer_again() -> None:
    widget = made([[3, 1], [1, 3]], method="cofactors")
    names: dict[str, Any] = {}
    exec(widget.code(), names)
    assert names["answer"].value == 8


@pytest.mark.parametrize(
    ("operands", "options"),
    [(("1 2", "3 4"), {}), ((), {"verb": "solve"}), ((), {"colour": "red"}), ((np.zeros((30, 30)),), {}), (("1 2; 3",), {"lang": "fr"})],
)
def test_what_a_widget_cannot_take_is_one_error_of_ours(operands: tuple[object, ...], options: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        ossature.widgets.Determinant(*operands, **options)


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (7, "7"),
        ([1, 2], "1 2"),
        ([[1, 2], [3, 4]], "1 2; 3 4"),
        ([[1, 2]], "1 2;"),
        ([["1/2", 2], [3, 4]], "1/2 2; 3 4"),
        ([[[1, 2]], [[3, 4]]], "[[[1, 2]], [[3, 4]]]"),
        (np.array([[1.5, -2.0]]), "1.5 -2.0;"),
        ("√2 1; 1 0", "√2 1; 1 0"),
    ],
)
def test_every_operand_is_spelled_as_the_text_that_means_it(x: object, text: str) -> None:
    assert spelled(x, "a")[0] == text
    assert np.array_equal(np.asarray(ossature.describe(text).shape), np.asarray(ossature.describe(x).shape))


def test_an_unknown_widget_names_those_there_are() -> None:
    with pytest.raises(AttributeError, match="Determinant"):
        ossature.widgets.Eigenvalue  # noqa: B018


def test_without_anywidget_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "anywidget", None)
    with pytest.raises(MissingExtra, match=r"ossature\[notebook\]"):
        ossature.widgets.Determinant  # noqa: B018


@pytest.mark.parametrize("idea", sorted(classes().values()))
def test_a_joined_widget_is_one_module_that_imports_nothing(idea: str) -> None:
    source = joined(idea)
    assert "import " not in [line[:7] for line in source.splitlines()]
    assert source.count("\nexport ") == 1


def test_those_who_listen_hear_the_solution_and_not_only_its_kind() -> None:
    held = ossature.widgets.rooms.reply("systems", {"verb": "solve", "a": "2x + y = 5; x - y = 1"}, "en")
    assert held["says"] == "Exactly one solution. x = 2, y = 1"
