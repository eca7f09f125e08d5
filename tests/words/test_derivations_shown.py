"""Worked steps in every form: walked, grouped, as JSON and back, as LaTeX, MathML and HTML."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from ossature import OssatureError, det, solve
from ossature.base.message import say
from ossature.base.steps import RowStep
from ossature.words.derivations import Steps

SYSTEM = "2x + y = 5; x - y = 1"
HILBERT = "; ".join(" ".join(f"1/{i + j + 1}" for j in range(6)) for i in range(6))


def test_steps_are_walked_forward_and_back_and_stop_at_both_ends() -> None:
    steps = solve(SYSTEM).steps("en")
    assert steps.back().state() == ((2, 1, 5), (1, -1, 1))
    at = steps
    for _ in range(9):
        at = at.forward()
    assert at.state() == ((1, 0, 2), (0, 1, 1))
    assert at.back().state() == steps[-2].rows
    assert steps.at == 0


def test_steps_are_a_sequence() -> None:
    steps = solve(SYSTEM).steps("en")
    assert len(steps) == len(list(steps)) >= 2
    assert steps[-1].rows == list(steps)[-1].rows == ((1, 0, 2), (0, 1, 1))


@pytest.mark.parametrize("text", [SYSTEM, "1 0 1; 0 1 2; 1 1 4", "1 2 3 1; 2 4 7 3"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_steps_come_back_from_json_as_they_were(text: str, lang: str) -> None:
    steps = solve(text).steps(lang) if "=" in text else solve(*_halves(text)).steps(lang)
    back = Steps.from_json(steps.to_json())
    assert back.derivation == steps.derivation
    assert str(back) == str(steps)
    assert back.detail == steps.detail


def _halves(text: str) -> tuple[list[list[str]], list[str]]:
    rows = [row.split() for row in text.split(";")]
    return [row[:-1] for row in rows], [row[-1] for row in rows]


def _bent(steps: Steps) -> str:
    held = json.loads(steps.to_json())
    held["derivation"]["steps"] = held["derivation"]["steps"][1:]
    return json.dumps(held)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "not json", '{"lang": "en", "detail": "all", "derivation": {}}', '{"lang": "en", "detail": "all", "derivation": 3}']
)
def test_text_that_is_no_derivation_is_refused_as_one(text: str) -> None:
    with pytest.raises(OssatureError) as fault:
        Steps.from_json(text)
    assert fault.value.code == "bad-derivation"


def test_a_derivation_with_a_step_taken_out_is_refused() -> None:
    with pytest.raises(OssatureError) as fault:
        Steps.from_json(_bent(solve(SYSTEM).steps("en")))
    assert fault.value.code == "bad-derivation"


@pytest.mark.parametrize("detail", ["all", "columns", "blocks", "certificate"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_level_of_detail_reads_in_both_languages(detail: str, lang: str) -> None:
    steps = solve([[2, 1, 3], [4, 3, 8], [2, 3, 9]], [1, 2, 3]).steps(lang, detail=detail)
    every = solve([[2, 1, 3], [4, 3, 8], [2, 3, 9]], [1, 2, 3]).steps(lang, detail="all")
    assert len(steps) <= len(every)
    assert steps[-1].rows == every[-1].rows
    assert "Message(" not in str(steps)
    assert str(sum(isinstance(step, RowStep) for step in steps.derivation.steps)) in str(steps) or detail != "certificate"


def test_an_unknown_detail_names_those_there_are() -> None:
    with pytest.raises(OssatureError) as fault:
        solve(SYSTEM).steps("en", detail="most")
    assert say(fault.value.message, "en") == '"most" is no level of detail; choose one of all, columns, blocks and certificate.'
    assert say(fault.value.message, "zh") == "没有“most”这种详细程度，可选的有：all、columns、blocks、certificate。"


def test_html_is_well_formed_and_says_each_reason_once_a_step() -> None:
    steps = solve(SYSTEM).steps("zh")
    page = ElementTree.fromstring(f"<body>{steps.html()}</body>")
    assert page.find("./*[@lang='zh']") is not None
    (listed,) = page.findall(".//ol")
    assert len(listed.findall("li")) == len(steps)
    assert all(said in "".join(page.itertext()) for said in ("消元法", "右边就是它的值"))


def test_mathml_has_the_start_and_each_state() -> None:
    steps = solve(SYSTEM).steps("en")
    assert len(steps.mathml()) == len(steps) + 1
    assert all(ElementTree.fromstring(state).tag.endswith("math") for state in steps.mathml())


def test_latex_is_one_align_with_a_line_a_state() -> None:
    steps = solve(SYSTEM).steps("en")
    tex = steps.latex()
    assert tex.count(r"\begin{align*}") == tex.count(r"\end{align*}") == 1
    assert tex.count(r"\begin{array}") == 1 + sum(shown.formula is None for shown in steps)
    assert tex.count(r"\leftarrow") + tex.count(r"\leftrightarrow") == sum(len(shown.operations) for shown in steps)


def test_long_entries_get_a_letter_and_the_letter_is_said() -> None:
    answer = solve([["12345678901232/7", 1], [1, 3]], [1, 2])
    for lang in ("en", "zh"):
        shown = str(answer.steps(lang, strategy="textbook"))
        assert "c₁ = 12345678901232/7" in shown
    assert "c_{1} = " in answer.steps("en", strategy="textbook").latex()
    assert "12345678901232" in "".join(ElementTree.fromstring(f"<body>{answer.steps('en', strategy='textbook').html()}</body>").itertext())


def test_steps_of_formulas_have_no_start() -> None:
    steps = det("2 1; 1 3").steps("zh")
    assert steps.state() is None
    assert steps.forward().state() is None
    assert len(steps.mathml()) == len(steps)


def test_grouped_steps_count_their_operations_in_words() -> None:
    steps = solve(HILBERT, "1 1 1 1 1 1").steps("en", detail="columns")
    assert "operations make zeros below the pivot in column 1." in str(steps)
    assert "行变换，把第 1 列主元下方都消成零。" in str(solve(HILBERT, "1 1 1 1 1 1").steps("zh", detail="columns"))
