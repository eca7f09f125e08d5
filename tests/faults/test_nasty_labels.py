"""Labels, units, names of unknowns and paths are data: in the terminal, in HTML, MathML, SVG, LaTeX, JSON and errors they never become markup or commands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest

import ossature
from ossature import add, describe, distance, matrix, multiply, norm, scale, solve, tensor, transpose, vector
from ossature.base.errors import OssatureError
from ossature.base.message import Message, say
from ossature.base.results import Answer
from ossature.words.sentences import sentence, sentence_html
from tests.asking import refusal
from tests.contracts.cases import asked

NASTY = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "closing tags": "</svg></math></p>",
    "cdata": "]]>",
    "comment": "<!-- x",
    "entity": "&lt;&#0;&amp",
    "quotes": "\"'`",
    "event": '" onload="alert(1)',
    "escape": "\x1b[31mred\x1b[0m",
    "osc": "\x1b]8;;http://evil\x07link\x1b]8;;\x07",
    "csi": "\x9b31mred",
    "bell and back": "a\x07\x08\x08b",
    "carriage return": "safe\roverwritten",
    "NUL": "a\x00b",
    "newline": "two\nlines",
    "separators": "a\u2028b\u2029c\x85d",
    "end document": "\\end{document}",
    "input": "\\input{/etc/passwd}",
    "write18": "\\immediate\\write18{id}",
    "dollar": "$x$ $$",
    "percent": "50% # off & on ~ ^ _",
    "braces": "}{",
    "fluent": "{ $x }",
    "fluent call": '{ COUNT($n, one: "a") }',
    "percent format": "%s %d {0} {name}",
    "right to left": "\u202e\u2066evil\u2069\u202c",
    "marks": "\u200e\u200f\u200b\u2060\ufeff",
    "combining": "e" + "\u0301" * 50,
    "long": "x" * 10_000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
    "Chinese": "数学成绩",
    "rich markup": "[bold red]x[/] [link=http://evil]y[/link]",
    "formula injection": "=cmd|' /C calc'!A0",
    "surrogate": "a\ud800b",
    "noncharacters": "\ufffe\uffff\ufdd0",
    "blank": "   ",
}
SAFE_IN_TERMINAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"\\(end\{document\}|input\{|immediate|write18)")


def tables(label: str) -> list[Answer]:
    """Answers of the verbs that carry labels, with the nasty one as a row, a column, an axis, a unit, an entry's name and an unknown."""
    cards = matrix([[90, 85], [78, 92]], rows=[label, "Bob"], columns=["maths", f"{label}2"], axes=(label, "subject"), unit=label)
    floats = matrix(np.array([[0.5, 2.0], [1.0, 3.5]]), rows=[label, "b"], columns=["maths", f"{label}2"])
    marks = vector([3, 4], labels=[label, "other"], name=label, unit=label)
    stack = tensor([[[1, 2]], [[3, 4]]], axes={label: [label, "c"], "row": ["r"], "col": ["u", "v"]})
    column = label.replace("\ud800", "")  # pandas itself refuses half a character
    frame = pd.DataFrame({column: [1.5, 2.0], "y": [0.25, 4.0]}, index=[f"{column}3", "k"])
    return [
        describe(cards), describe(marks), describe(stack), describe(frame), add(cards, cards), scale(2, cards), transpose(cards), transpose(floats),
        multiply(floats, vector([0.5, 0.5], labels=["maths", f"{label}2"])),
        norm(marks), distance(marks, marks), solve(floats, [1.0, 2.0]), solve(cards, [1, 2]),
    ]  # fmt: skip


def written(answer: Answer, lang: str) -> dict[str, Callable[[], str]]:
    """Every way an answer becomes text, by kind."""
    found: dict[str, Callable[[], str]] = {
        "text": lambda: answer.show(lang),
        "repr": lambda: repr(answer),
        "meaning": lambda: str(answer.meaning(lang)),
        "html": lambda: answer._repr_html_(),
        "meaning html": lambda: answer.meaning(lang)._repr_html_(),
        "json": lambda: json.dumps(answer.to_dict(), allow_nan=False),
    }
    if refusal(answer.steps, lang) is None:
        steps = answer.steps(lang)
        found |= {
            "steps text": lambda: str(steps),
            "steps html": lambda: steps._repr_html_(),
            "steps latex": lambda: steps.latex(),
            "steps json": steps.to_json,
        }
    if refusal(answer.picture, lang) is None:
        picture = answer.picture(lang)
        found |= {"picture svg": picture.svg, "picture text": lambda: picture.terminal(60, colour=False)}
    return found


def check(kind: str, held: str, label: str) -> None:
    """The rules of each kind of output."""
    held.encode("utf-8")
    if kind.endswith(("text", "repr", "meaning")):
        assert not SAFE_IN_TERMINAL.search(held), (kind, SAFE_IN_TERMINAL.search(held))
    elif kind.endswith(("html", "svg")):
        root = ElementTree.fromstring(f"<body>{held}</body>")
        names = {item.tag.rpartition("}")[2].lower() for item in root.iter()}
        assert not names & {"script", "img", "iframe", "object", "embed", "foreignobject", "a", "link"}
        attributes = {name.lower() for item in root.iter() for name in item.attrib}
        assert not any(name.startswith("on") or name in ("href", "src") for name in attributes)
    elif kind.endswith("latex"):
        assert not COMMAND.search(held)
        assert "\x00" not in held
    else:
        json.loads(held)


@pytest.mark.parametrize("name", sorted(NASTY))
def test_labels_stay_data_in_every_output_of_every_verb_that_carries_them(name: str) -> None:
    label = NASTY[name]
    for answer in tables(label):
        for lang in ("en", "zh"):
            for kind, write in written(answer, lang).items():
                check(kind, write(), label)


@pytest.mark.parametrize("name", sorted(NASTY))
def test_labelled_objects_print_as_data_and_are_found_by_their_label(name: str) -> None:
    label = NASTY[name]
    held = matrix([[90, 85], [78, 92]], rows=[label, "Bob"], columns=["maths", "art"])
    assert held[label, "art"] == 85
    check("text", repr(held), label)
    check("html", held._repr_html_(), label)


@pytest.mark.parametrize("name", sorted(NASTY))
def test_a_label_is_the_same_text_in_html_as_in_the_sentence(name: str) -> None:
    """Read back as XML, the HTML of a sentence has the text of the plain sentence, also for labels in lists and in sentences inside sentences."""
    label = NASTY[name]
    for message in (
        Message("algebra-no-label", label=label, known=(label, "b")),
        Message("no-picture", verb=label, why=Message("algebra-no-label", label=label, known=(label,))),
    ):
        for lang in ("en", "zh"):
            root = ElementTree.fromstring(f"<p>{sentence_html(message, lang)}</p>")
            assert len(list(root)) == 0
            assert "".join(root.itertext()) == sentence(message, lang)


@pytest.mark.parametrize("name", sorted(NASTY))
def test_errors_quote_labels_paths_options_and_text_as_data(name: str) -> None:
    label = NASTY[name]
    cards = matrix([[90, 85], [78, 92]], rows=["Ann", "Bob"], columns=["maths", "art"])
    calls: list[Callable[[], Any]] = [
        lambda: cards[label],
        lambda: add(matrix([[1]], rows=[label], columns=["a"]), matrix([[1]], rows=["b"], columns=["a"])),
        lambda: asked("det", label),
        lambda: asked("det", [[label]]),
        lambda: asked("det", f"{label}.csv"),
        lambda: asked("det", Path(label.replace("\x00", "") + ".npy")),
        lambda: asked("det", [[1]], method=label),
        lambda: multiply([[1]], [[1]], view=label),
        lambda: norm([1, 2], label),
        lambda: solve(f"{label} = 1"),
        lambda: matrix([[1, 2]], rows=["a"], columns=[label, label]),
        lambda: ossature.set_language(label),
        lambda: describe(pd.DataFrame({label.replace("\ud800", ""): ["x", "y"]})),
    ]
    for call in calls:
        fault = refusal(call)
        if fault is None:
            continue
        for lang in ("en", "zh"):
            check("text", say(fault.message, lang).replace("\n", " "), label)
        json.dumps(fault.to_dict(), allow_nan=False).encode()
        check("text", str(fault).replace("\n", " "), label)


@pytest.mark.parametrize("name", ["script", "escape", "dollar", "right to left", "Chinese", "long", "percent", "end document"])
def test_unknowns_and_tables_in_typed_text_are_data_too(name: str) -> None:
    label = NASTY[name].replace("|", "")
    for text in (f"| {label} | b |\nr | 1 | 2 |\n{label} | 3 | 4 |", f"[{label}90, b85]"):
        fault = refusal(describe, text)
        if fault is not None:
            check("text", str(fault).replace("\n", " "), label)
            continue
        for lang in ("en", "zh"):
            for kind, write in written(describe(text), lang).items():
                check(kind, write(), label)


def test_pictures_saved_with_nasty_labels_are_whole_files(tmp_path: Path) -> None:
    for name in ("script", "dollar", "escape", "emoji", "surrogate", "NUL", "braces", "long"):
        label = NASTY[name]
        picture = describe(matrix([[90, 85], [78, 92]], rows=[label, "Bob"], columns=["m", "a"])).picture("en")
        for suffix in ("svg", "png", "pdf"):
            with np.errstate(all="raise"):
                path = picture.save(tmp_path / f"p.{suffix}")
            assert path.stat().st_size > 500


def test_a_csv_with_nasty_names_is_read_and_shown_as_data(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text('name,"<script>alert(1)</script>",=cmd()\n\x1b[31mAnn,1,2\n@SUM(A1),3,4\n', encoding="utf-8")
    answer = describe(path)
    for lang in ("en", "zh"):
        for kind, write in written(answer, lang).items():
            check(kind, write(), "csv")


def test_answers_refused_by_a_label_are_errors_of_ours() -> None:
    solution = solve("2x + y = 5; x - y = 1")
    for key in ("no such unknown", "<b>", 99):
        assert isinstance(refusal(lambda key=key: solution[key]), OssatureError)
