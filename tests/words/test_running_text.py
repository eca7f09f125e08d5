"""Running text: one minus sign, "or" between things to choose from, ≈ before what is rounded, plain words beside technical ones."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.cli.console import ask

from ossature import describe, det, matrix, multiply, null_space, rank, rref, solve
from ossature.base.formula import Negative, Number, Product, Symbol
from ossature.base.message import Either, Message
from ossature.tour import CHAPTERS
from ossature.words.latex import latex
from ossature.words.mathml import mathml
from ossature.words.sentences import sentence, sentence_html, with_minus
from ossature.words.unicode import text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_sentence_has_one_minus_sign(lang: str) -> None:
    said = [*describe("-1 -5/2").show(lang).splitlines()[2:], str(det("1 2; 3 4").meaning(lang)), str(det("1 2; 3 4").steps(lang)).splitlines()[-1]]
    assert "−2" in said[-1]
    assert "−log|det| ≈ −0.6931" in said[-2]
    assert not any(re.search(r"(?<![\w])-\d", line) for line in said)
    assert "−3" in sentence_html(Message("det-conclusion", value=-3), lang)


def test_hyphens_in_names_and_exponents_stay() -> None:
    assert with_minus("3e-17 - x, COVID-19, (-1/2)·x, a-b") == "3e-17 − x, COVID-19, (−1/2)·x, a-b"
    assert with_minus("-√2") == "−√2"


def test_zero_is_not_called_about_zero() -> None:
    assert "−log|det| = 0" in str(det("3/5 -4/5; 4/5 3/5").meaning("en"))


@pytest.mark.parametrize(("lang", "joined"), [("en", "--steps or --help"), ("zh", "--steps 或 --help")])
def test_things_to_choose_from_are_joined_by_or(lang: str, joined: str) -> None:
    assert joined in sentence(Message("cli-no-option-near", command="det", option="--hlps", near=Either(("--steps", "--help"))), lang)
    said = ask("det", "1 2; 3 4", "--stps", "--lang", lang)
    assert ("or" if lang == "en" else "或") in said.err or said.err.count("--") >= 2
    assert not re.search(r"--\w+ and --", said.err)


def test_two_minus_signs_never_touch() -> None:
    product = Negative(Product((Number(-1), Symbol("x"))))
    assert text(product) == "-(-1)·x"
    assert latex(product) == r"-\left(-1\right) \cdot x"
    assert mathml(product).count("<mo") >= 4
    shown = str(det("-1 2 0; 3 4 1; 0 1 -6").steps("en"))
    assert "--" not in shown


def test_the_product_of_a_diagonal_leaves_ones_out() -> None:
    assert "det(A) = -16\n" in str(det("1 0 0; 0 1 0; 0 0 -16").steps("en"))
    assert "·1·" not in str(det("-1 2 0 1; 3 4 1 0; 0 1 -6 2; 1 1 1 1").steps("en"))
    assert "= -1\n" in str(det("0 1 0; 1 0 0; 0 0 1").steps("en"))


def test_elimination_keeps_the_names_of_the_columns() -> None:
    card = "| 苹果 | 梨 | 桃 |\n甲 | 1 | 2 | 3 |\n乙 | 2 | 4 | 6 |"
    for answer in (rref(card), null_space(card), rank(card)):
        lines = str(answer.steps("zh")).splitlines()
        assert [line.split() for line in lines].count(["苹果", "梨", "桃"]) == 2
        assert answer.steps("zh").derivation.labels == ("苹果", "梨", "桃")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_fraction_free_way_takes_no_row_zero_times(lang: str) -> None:
    shown = str(rref("0 2 1; 3 4 1; 0 1 -6").steps(lang, strategy="bareiss"))
    assert "0 times" not in shown
    assert " 0 倍" not in shown
    assert ("already" if lang == "en" else "已经是 0") in shown


def test_technical_words_come_with_a_plain_clause() -> None:
    assert "stretches" in rank(np.eye(2)).show("en")
    assert "拉长" in rank(np.eye(2)).show("zh")
    assert "2mnk multiplications and additions, here 16" in str(multiply("1 2; 3 4", "5 6; 7 8").meaning("en"))


def test_the_tour_calls_the_class_what_its_code_calls_it() -> None:
    code = next(stop.code for chapter in CHAPTERS for stop in chapter.stops if stop.key == "classes-slice")
    for lang in ("en", "zh"):
        assert "class 2" in sentence(Message("tour-classes-slice"), lang)
    assert "class 2" in code[0]


def test_a_rank_says_how_clear_it_is() -> None:
    clear, near = rank(np.diag([1.0, 2.0])), rank(np.array([[1.0, 2.0], [2.0, 4.0]]))
    assert [note.code for note in clear.evidence.notes] == ["dense-rank-gap"]
    assert clear.evidence.notes[0].values["gap"] == "none"
    held = next(note for note in near.evidence.notes if note.code == "dense-rank-gap").values
    assert (held["gap"], held["kept"]) == ("some", 1.0)
    assert held["dropped"] < held["bound"] < 1e-15
    for lang in ("en", "zh"):
        assert "4.4e-16" in near.show(lang)


def test_a_unit_left_out_is_part_of_the_evidence() -> None:
    found = det(matrix("1 2; 3 4", unit="元"))
    assert [note.code for note in found.evidence.notes] == ["unit-left-out"]
    assert found.to_dict()["evidence"]["notes"] == [{"code": "unit-left-out", "values": {"unit": "元"}}]
    assert found.show("en").count("left out") == 1
    assert not describe("25 ℃").evidence.notes


def test_the_first_odd_system_of_a_stack_is_named_by_its_index() -> None:
    stack = np.tile(np.eye(2), (10, 1, 1))
    stack[7] = 1.0
    found = solve(stack, np.tile([1.0, 2.0], (10, 1)))
    note = next(note for note in found.evidence.notes if note.code == "dense-stack-singular")
    assert note.values["first"] == 7
    assert "index 7, counted from 0" in found.show("en")
    assert "下标是 7" in found.show("zh")


def test_a_tensor_that_is_cut_from_its_graph_says_so() -> None:
    leaf = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    assert "arrays-cut" in [note.code for note in det(leaf).evidence.notes]
    with torch.no_grad():
        assert "arrays-cut" not in [note.code for note in det(leaf).evidence.notes]
    assert "arrays-cut" not in [note.code for note in det(leaf.detach()).evidence.notes]


def test_evidence_prints_on_a_line() -> None:
    draw = np.random.default_rng(0)
    shown = repr(solve(draw.normal(size=(50, 50)), np.ones(50)).evidence)
    assert "array" not in shown
    assert "entry_errors=<50, " in shown
    assert len(shown) < 400
    assert repr(det("1 2; 3 4").evidence) == "Evidence(method='exact', exact=True, proven=True)"


def test_whole_numbers_of_a_file_that_become_floats_are_noted(tmp_path: Path) -> None:
    whole, mixed = tmp_path / "whole.csv", tmp_path / "mixed.csv"
    whole.write_text("1,2\n3,4\n")
    mixed.write_text("1,2\n3,4.5\n")
    assert "io-whole-as-floats" in [note.code for note in det(whole).evidence.notes]
    assert not describe(mixed).evidence.notes
    assert not det(whole, exact=True).evidence.notes
