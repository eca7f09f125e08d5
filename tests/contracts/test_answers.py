"""Every answer of every verb can be shown, told, drawn, written as JSON and as code, copied, and cannot be changed."""

from __future__ import annotations

import copy
import json
import pickle
import re
from dataclasses import FrozenInstanceError, fields
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import scipy.sparse

import ossature
from ossature.base.errors import BadInput, NoDerivation, OssatureError
from ossature.base.evidence import Evidence
from ossature.base.message import say
from ossature.base.results import Answer, Question
from tests.asking import refusal
from tests.contracts.cases import NAMES, arguments, asked, data_places, example, fractions_of, held_numbers, operands

EMPTY = {1: (0,), 2: (0, 0)}


def shaped(name: str, sides: dict[int, tuple[int, ...]], fill: float = 1.0) -> list[Any]:
    return [np.full(sides.get(np.ndim(value), ()), fill) if data else value for data, value in operands(name)]


QUESTIONS: dict[str, Any] = {
    "text": example,
    "floats": arguments,
    "float32": lambda name: arguments(name, lambda held: held.astype(np.float32)),
    "complex": lambda name: arguments(name, lambda held: held.astype(complex)),
    "integers": lambda name: arguments(name, lambda held: held.astype(int)),
    "fractions": lambda name: arguments(name, lambda held: fractions_of(held / 3)),
    "tiny": lambda name: arguments(name, lambda held: held * 1e-300),
    "huge": lambda name: arguments(name, lambda held: held * 1e150),
    "zero": lambda name: arguments(name, lambda held: held * 0.0),
    "exact zero": lambda name: arguments(name, lambda held: (held * 0).astype(int)),
    "one entry": lambda name: shaped(name, {1: (1,), 2: (1, 1)}, 2.0),
    "one exact entry": lambda name: [value.astype(int) if isinstance(value, np.ndarray) else value for value in shaped(name, {1: (1,), 2: (1, 1)}, 2.0)],
    "empty": lambda name: shaped(name, EMPTY),
    "exact empty": lambda name: [value.astype(int) if isinstance(value, np.ndarray) else value for value in shaped(name, EMPTY)],
    "flat": lambda name: shaped(name, {1: (0,), 2: (0, 3)}),
    "thin": lambda name: shaped(name, {1: (3,), 2: (3, 0)}),
    "exact flat": lambda name: [value.astype(int) if isinstance(value, np.ndarray) else value for value in shaped(name, {1: (0,), 2: (0, 3)})],
    "exact thin": lambda name: [value.astype(int) if isinstance(value, np.ndarray) else value for value in shaped(name, {1: (3,), 2: (3, 0)})],
    "long": lambda name: [np.eye(12) * 3 if np.ndim(value) == 2 else np.arange(1.0, 13.0) if np.ndim(value) else value for _, value in operands(name)],
    "huge aspect": lambda name: shaped(name, {1: (300,), 2: (1, 300)}),
    "stack": lambda name: arguments(name, lambda held: np.stack([held, held]) if held.ndim == 2 else held),
    "exact stack": lambda name: arguments(name, lambda held: np.stack([held, held]).astype(int) if held.ndim == 2 else held.astype(int)),
    "labels": lambda name: arguments(name, labelled),
    "sparse": lambda name: arguments(name, lambda held: scipy.sparse.csr_array(held) if held.ndim == 2 else held),
    "beyond floats": lambda name: arguments(name, lambda held: np.full(held.shape, "1e1999").tolist()),
    "square roots": lambda name: arguments(name, lambda held: [["√2", 1], [1, "√2"]] if held.ndim == 2 else ["√2", 1, 2][: held.size] if held.ndim else "√2"),
}  # fmt: skip


def labelled(held: Any) -> Any:
    names = [f"n{index}" for index in range(max(held.shape, default=0))]
    if held.ndim == 1:
        return ossature.vector(held, labels=names[: held.size], name="part")
    return ossature.matrix(held, rows=names[: held.shape[0]], columns=names[: held.shape[1]]) if held.ndim == 2 else held


def answered(name: str, kind: str) -> Answer | None:
    """The answer, or None where the question is refused by one of our errors."""
    given = QUESTIONS[kind](name)
    fault = refusal(asked, name, *given)
    return None if fault else asked(name, *given)


CASES = [(name, kind) for name in NAMES for kind in QUESTIONS]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_answer_is_frozen_and_carries_evidence_and_its_question(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    assert isinstance(answer.evidence, Evidence)
    assert answer.evidence.method
    assert isinstance(answer.question, Question)
    assert answer.question.verb == name
    for item in fields(answer):  # type: ignore[arg-type]
        with pytest.raises(FrozenInstanceError):
            setattr(answer, item.name, None)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_answer_prints_in_both_languages_as_text_and_as_well_formed_html(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    assert repr(answer).strip()
    assert str(answer) == repr(answer)
    for lang in ("en", "zh"):
        assert answer.show(lang).strip()
        said = answer.meaning(lang)
        assert said
        assert all(sentence.strip() for sentence in said)
        ElementTree.fromstring(f"<p>{said._repr_html_()}</p>")
        assert "{" not in str(said).replace("{1", "")
    ElementTree.fromstring(f"<body>{answer._repr_html_()}</body>")


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_steps_are_written_or_said_to_be_none(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    for lang in ("en", "zh"):
        fault = refusal(answer.steps, lang)
        if fault is not None:
            assert isinstance(fault, NoDerivation)
            assert say(fault.message, lang) != fault.message.code
            continue
        steps = answer.steps(lang)
        assert str(steps).strip()
        assert steps.latex().strip()
        ElementTree.fromstring(f"<p>{steps._repr_html_()}</p>")
        json.loads(steps.to_json())


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_picture_is_drawn_or_said_to_be_none(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    for lang in ("en", "zh"):
        fault = refusal(answer.picture, lang)
        if fault is not None:
            assert isinstance(fault, BadInput)
            assert say(fault.message, lang) != fault.message.code
            continue
        picture = answer.picture(lang)
        root = ElementTree.fromstring(picture.svg())
        assert root.tag.endswith("svg")
        assert not re.search(r"\b(nan|inf|infinity)\b", " ".join(value for item in root.iter() for value in item.attrib.values()))
        assert picture.terminal(60, colour=False).strip()


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_to_dict_is_json_without_infinities_and_names_the_verb(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    held = json.loads(json.dumps(answer.to_dict(), allow_nan=False))
    assert held["verb"] == name
    assert held["evidence"]["method"] == answer.evidence.method
    assert {item.name for item in fields(answer)} - {"question"} <= set(held)  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_code_gives_the_same_answer_again(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    source = answer.code()
    lines = source.splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(lines[:-1]), names)
    again = eval(lines[-1], names)
    assert type(again) is type(answer)
    assert again.evidence.method == answer.evidence.method
    assert again.show("en") == answer.show("en")
    if kind != "beyond floats":
        assert np.array_equal(held_numbers(again), held_numbers(answer))


def test_code_of_more_entries_than_anyone_reads_is_refused() -> None:
    assert refusal(asked("rank", np.eye(20)).code) is None
    for large in (np.eye(21), scipy.sparse.eye_array(21)):
        fault = refusal(asked("rank", large).code)
        assert isinstance(fault, BadInput)
        assert "400" in str(fault)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_answers_are_copied_and_pickled_whole(name: str, kind: str) -> None:
    answer = answered(name, kind)
    if answer is None:
        return
    for again in (copy.copy(answer), copy.deepcopy(answer), pickle.loads(pickle.dumps(answer))):
        assert type(again) is type(answer)
        assert again.show("en") == answer.show("en")
        assert again.to_dict() == answer.to_dict()


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_language_detail_or_strategy_is_refused_by_name(name: str) -> None:
    answer = asked(name, *example(name))
    for shown in (answer.show, answer.meaning, answer.steps, answer.picture):
        for lang in ("fr", "", 3, "EN "):
            fault = refusal(shown, lang)
            assert fault is not None or lang in ("", "EN ")
    for option in ({"detail": "everything"}, {"strategy": "magic"}, {"detail": 3}, {"strategy": ["teacher"]}, {"detail": np.array(["all", "columns"])}):
        with pytest.raises(OssatureError):
            answer.steps("en", **option)


@pytest.mark.parametrize("name", [name for name in NAMES if len(data_places(name)) == 1])
def test_answers_go_into_other_verbs_or_are_refused_as_what_they_are(name: str) -> None:
    answer = asked(name, *example(name))
    for other in ("describe", "norm", "rank", "transpose"):
        fault = refusal(asked, other, answer)
        assert fault is None or isinstance(fault, OssatureError)
