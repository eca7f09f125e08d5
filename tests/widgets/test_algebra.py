"""What the room of operations shows beyond the answer."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys

import numpy as np
import pytest

from ossature import add, matrix, multiply
from ossature.numbers.entries import entry_from_text
from ossature.widgets.algebra import entries_of
from ossature.widgets.rooms import reply

LAYER = {"verb": "multiply", "a": "1 -1; 2 0; 0 3", "b": "2 1", "w_bias": "1/2 -2 √2"}


def test_the_entries_of_a_result_are_exact_text() -> None:
    assert reply("algebra", {"verb": "multiply", "a": "1/3 √2; 3 4", "b": "2 1"}, "en")["entries"] == [["2/3 + √2"], ["10"]]
    assert reply("algebra", {"verb": "dot", "x": "1 2", "y": "3 4"}, "en")["entries"] == [["11"]]
    assert entries_of(np.array([[0.1 + 0.2]])) == [["0.3"]]


@pytest.mark.parametrize("value", [np.zeros((2, 2, 2)), np.zeros((30, 30)), np.zeros((0, 3))])
def test_what_is_deep_or_large_or_empty_has_no_entries_written(value: np.ndarray) -> None:
    assert entries_of(value) is None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_layer_is_the_product_and_then_the_bias_exactly(lang: str) -> None:
    held = reply("algebra", LAYER, lang)
    assert held["layer"]["entries"] == [["3/2"], ["2"], ["3 + √2"]]
    assert held["entries"] == [["1"], ["4"], ["3"]]
    assert len(held["layer"]["lines"]) == 5
    assert "3/2" in held["says"]


def test_the_code_of_a_layer_runs_to_the_same_numbers_and_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    held = reply("algebra", LAYER, "en")
    scope: dict[str, object] = {}
    exec(held["python"], scope)
    assert str(scope["answer"]) in capsys.readouterr().out
    assert entries_of(scope["answer"].value) == held["layer"]["entries"]  # type: ignore[attr-defined]


def test_the_code_of_a_layer_over_an_example_opens_the_example() -> None:
    held = reply("algebra", {"verb": "multiply", "a": "example:class_marks.csv", "b": "0.4 0.3 0.3", "w_bias": "1 1 1 1 1 1 1 1 1 1"}, "en")
    scope: dict[str, object] = {}
    exec(held["python"], scope)
    assert entries_of(scope["answer"].value) == held["layer"]["entries"]  # type: ignore[attr-defined]


def test_a_bias_keeps_the_names_of_the_outputs() -> None:
    marks = matrix([[90, 85], [78, 92]], rows=["Ann", "Bob"], columns=["maths", "English"])
    assert add(multiply(marks, "0.5 0.5").labelled, "1 2").axes[0].labels == ("Ann", "Bob")


@pytest.mark.parametrize("bias", ["1 2", "1 2 3 4", "x", "1 2; 3 4"])
def test_a_bias_that_does_not_fit_is_told_and_the_product_stays(bias: str) -> None:
    held = reply("algebra", {**LAYER, "w_bias": bias}, "en")
    assert held["ok"]
    assert held["entries"] == [["1"], ["4"], ["3"]]
    assert held["layer"]["entries"] is None
    assert "<p" in held["layer"]["lines"][0]


def test_a_bias_means_nothing_where_no_vector_comes_in() -> None:
    assert "layer" not in reply("algebra", {"verb": "multiply", "a": "1 2; 3 4", "b": "5 6; 7 8", "w_bias": "1 2"}, "en")
    assert "layer" not in reply("algebra", {"verb": "add", "a": "1 2", "b": "3 4", "w_bias": "1 2"}, "en")


def test_a_label_in_a_fault_is_data() -> None:
    held = reply("algebra", {**LAYER, "w_bias": "<img src=x> 1"}, "en")
    assert "<img" not in str(held["layer"]["lines"])


@pytest.mark.parametrize("given", [{}, {"float": "1", "a": "1 2; 3 4", "b": "5 6.5", "w_bias": "1 -2"}])
def test_the_commands_of_a_layer_end_in_the_answer_of_the_page(given: dict[str, str]) -> None:
    held = reply("algebra", {**LAYER, **given}, "en")
    product, total = map(shlex.split, held["command"].splitlines())
    assert (product[:2], total[:2]) == (["ossature", "multiply"], ["ossature", "add"])
    done = subprocess.run([sys.executable, "-m", *total, "--json"], capture_output=True, text=True, check=True, timeout=60)
    found = json.loads(done.stdout)["answer"]["value"]
    assert [str(entry_from_text(entry)) if isinstance(entry, str) else f"{entry:.6g}" for entry in found] == [row[0] for row in held["layer"]["entries"]]


def test_where_the_product_is_too_long_for_a_command_the_page_says_so() -> None:
    rows = "; ".join(["1 2"] * 401)
    held = reply("algebra", {"verb": "multiply", "a": rows, "b": "1 1", "w_bias": " ".join("1" * 401)}, "en")
    assert held["command"].splitlines()[1].startswith("# the product has too many entries")
