"""What the systems room tells its widget: the learner's work as far as it goes, and NumPy beside us."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from ossature.practice.moves import moves_from
from ossature.topics import topic_of
from ossature.widgets.rooms import reply

SYSTEM = {"verb": "solve", "a": "2x + y = 5; x - y = 1"}
GROWTH = {"verb": "solve", "a": "example:growth.csv", "b": "example:growth_right.csv"}


def practice(lang: str = "en", **state: str) -> Any:
    found = reply("systems", {**SYSTEM, **state}, lang)
    assert found["ok"], found
    json.dumps(found)
    return found["practice"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_learners_operations_are_made_and_remarked_on(lang: str) -> None:
    held = practice(lang, w_moves="R1 ↔ R2；第2行减去第1行的2倍")
    assert [move["text"] for move in held["moves"]] == ["r1<->r2", "r2-2r1"]
    assert held["entries"] == [["1", "-1", "1"], ["0", "3", "3"]]
    assert held["rows"] == [[[2, 1, 5], [1, -1, 1]], [[1, -1, 1], [2, 1, 5]], [[1, -1, 1], [0, 3, 3]]]
    assert (held["echelon"], held["reduced"], held["fault"]) == (True, False, None)
    assert all(move["operation"].count("<math") == 1 and move["remarks"] and move["says"] for move in held["moves"])
    assert held["state"] == held["moves"][-1]["state"]
    assert "<mtext>x</mtext>" in held["start"]
    assert len(held["missing"]) == 2


def test_following_the_hints_of_a_reply_ends_reduced_with_the_solution_read() -> None:
    done: list[str] = []
    while (held := practice(w_moves="; ".join(done)))["hint"] is not None:
        assert held["hint"]["reason"]
        assert held["hint"]["says"]
        done.append(held["hint"]["text"])
        assert len(done) < 10
    assert held["reduced"]
    assert held["entries"] == [["1", "0", "2"], ["0", "1", "1"]]
    assert held["conclusion"] == "Each unknown stands alone: read off the right-hand side."


def test_what_cannot_be_made_is_said_and_what_came_before_stands() -> None:
    held = practice("zh", w_moves="r2-2r1; r2*0; r1*2")
    assert [move["text"] for move in held["moves"]] == ["r2-2r1"]
    assert held["fault"]["case"] == "practice-row-lost"
    assert held["fault"]["message"].startswith("第 1 行第 9 个字符")
    assert held["fault"]["spot"].splitlines()[1].index("^") == 8


def test_more_operations_than_a_page_holds_are_refused_not_cut() -> None:
    held = practice(w_moves="r2-2r1; " * 300)
    assert held["moves"] == []
    assert held["fault"]["case"] == "practice-too-long"


@pytest.mark.parametrize(
    ("state", "width", "columns"),
    [
        ({"verb": "rref", "a": "1 2 3; 2 4 7"}, 3, 3),
        ({"verb": "rank", "a": "1 2; 2 4"}, 2, 2),
        ({"verb": "null_space", "a": "1 2 3; 2 4 7"}, 3, 3),
        ({"verb": "left_null_space", "a": "1 2 3; 2 4 7"}, 2, 2),
        ({"verb": "column_space", "a": "1 2; 2 4"}, 2, 2),
        ({"verb": "inverse", "a": "2 1; 1 3"}, 2, 4),
        ({"verb": "solve", "a": "2 1; 1 3", "b": "1 2"}, 2, 3),
        ({"verb": "solve", "a": "2 1; 1 3", "b": "1 2; 3 4"}, 2, 4),
    ],
)
def test_every_verb_that_eliminates_can_be_practised_from_where_its_own_steps_start(state: dict[str, str], width: int, columns: int) -> None:
    found = reply("systems", state, "en")
    held = found["practice"]
    assert (held["width"], len(held["entries"][0])) == (width, columns)
    assert held["rows"][0] == found["steps"]["rows"]


def test_the_strategy_of_the_steps_is_that_of_the_hints() -> None:
    assert practice(strategy="textbook")["hint"]["text"] == "r1/2"
    assert practice(strategy="teacher")["hint"]["text"] == practice()["hint"]["text"] == "r1<->r2"


def test_floats_and_large_matrices_are_not_practised_and_roots_are() -> None:
    floats = reply("systems", {**SYSTEM, "float": "1"}, "en")
    assert floats["practice"] is None
    assert "exact" in floats["no_practice"]
    large = reply("systems", GROWTH, "en")
    assert (large["practice"], large["no_practice"]) == (None, "")
    assert reply("systems", {"verb": "choose", "a": "4 1; 1 3"}, "en")["practice"] is None
    roots = reply("systems", {"verb": "rref", "a": "√2 1; 1 √2"}, "en")["practice"]
    assert roots["rows"][0][0][0] == pytest.approx(2**0.5)
    assert len(moves_from(roots["hint"]["text"], 2)) == 1
    assert reply("systems", {"verb": "rref", "a": "i 1; 1 i"}, "en")["practice"]["rows"] is None


def test_labels_are_data_in_a_practice() -> None:
    held = practice(a="3苹果 + 2梨 = 19; 苹果 + 4梨 = 23", w_moves="r1<->r2")
    assert "苹果" in held["state"]
    table = reply("systems", {"verb": "rref", "a": "| <script> | b |\n1 | 2 |\n3 | 4 |"}, "en")
    assert "<script>" not in json.dumps(table["practice"])
    assert "&lt;script&gt;" in table["practice"]["start"]


@pytest.mark.parametrize("verb", ["rref", "rank", "null_space", "left_null_space", "row_space", "inverse"])
def test_the_columns_of_a_labelled_table_keep_their_names(verb: str) -> None:
    held = reply("systems", {"verb": verb, "a": "| u | v |\nAnn | 1 | 2 |\nBob | 3 | 4 |", "w_moves": "r2-3r1"}, "en")["practice"]
    for name in ("Ann", "Bob") if verb == "left_null_space" else ("u", "v"):
        assert f"<mtext>{name}</mtext>" in held["start"]
        assert f"<mtext>{name}</mtext>" in held["state"]


def test_numpy_is_wrong_by_a_hundred_per_cent_on_the_sixty_equations_and_we_are_not() -> None:
    for exact in ({}, {"exact": "1"}, {"float": "1"}):
        found = reply("systems", {**GROWTH, **exact}, "en")
        held = found["beside"]
        a = np.eye(60) - np.tril(np.ones((60, 60)), -1)
        a[:, -1] = 1
        assert held["exact"] == [1.0] * 60
        assert held["numpy"] == np.linalg.solve(a, a.sum(axis=1)).tolist()
        assert max(held["numpy_errors"]) == pytest.approx(1)
        assert max(held["ours_errors"]) <= 1e-12
        assert held["numpy_errors"] == pytest.approx(np.abs(np.array(held["numpy"]) - 1).tolist())
        assert f"{sum(error > 0.01 for error in held['numpy_errors'])} unknowns are wrong, the worst by 100 %" in held["says"]


def test_numpy_is_said_to_be_right_where_it_is() -> None:
    rows = "; ".join(" ".join("4" if i == j else "1" if abs(i - j) == 1 else "0" for j in range(12)) for i in range(12))
    held = reply("systems", {"verb": "solve", "a": rows, "b": " ".join("1" * 12)}, "en")["beside"]
    assert max(held["numpy_errors"]) < 1e-12
    assert "wrong" not in held["says"]
    assert reply("systems", SYSTEM, "en")["beside"] is None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_preset_of_the_room_answers_and_can_be_practised_or_compared(lang: str) -> None:
    topic = topic_of("systems")
    assert topic is not None
    assert topic.presets[0].kind == "article"
    assert {preset.kind for preset in topic.presets} == {"article", "degenerate", "beautiful", "real"}
    for preset in topic.presets:
        found = reply("systems", {"verb": preset.verb, **preset.values}, lang)
        assert found["ok"], preset.key
        assert found["practice"] or found["beside"], preset.key


def test_the_text_of_a_practice_is_read_back_to_the_same_operations() -> None:
    held = practice(w_moves="3r2 - 2r1; (2r1 + 4r2)/3; r1 ⇄ r2; r2 ÷ 4")
    texts = [move["text"] for move in held["moves"]]
    assert len(texts) == 4
    assert moves_from("; ".join(texts), 2) == moves_from("3r2 - 2r1; (2r1 + 4r2)/3; r1 ⇄ r2; r2 ÷ 4", 2)


@pytest.mark.parametrize("b", ["1 0", "0 0"])
def test_equations_without_unknowns_are_answered_with_a_picture(b: str) -> None:
    found = reply("systems", {"verb": "solve", "a": "0 0; 0 0", "b": b}, "en")
    assert found["ok"]
    assert "<svg" in found["picture"]


def _diagonal(size: int, **entries: str) -> str:
    """The identity as text, but for some entries by their place `r<row>c<column>`."""
    return "; ".join(" ".join(entries.get(f"r{i}c{j}", "1" if i == j else "0") for j in range(size)) for i in range(size))


@pytest.mark.parametrize("size", [10, 64])
def test_a_system_that_only_zeros_solve_is_compared_without_a_number_that_is_none(size: int) -> None:
    found = reply("systems", {"verb": "solve", "a": _diagonal(size), "b": " ".join("0" * size)}, "en")
    json.dumps(found, allow_nan=False)
    assert found["beside"]["numpy_errors"] == found["beside"]["ours_errors"] == [0.0] * size
    assert "off by 0 %" in found["beside"]["says"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_where_numpy_refuses_the_panel_says_so_in_words(lang: str) -> None:
    block = {"r0c0": "1" + "0" * 16 + "1", "r0c1": "1" + "0" * 17, "r1c0": "1" + "0" * 17, "r1c1": "1" + "0" * 17}
    found = reply("systems", {"verb": "solve", "a": _diagonal(10, **block), "b": " ".join("1" * 10)}, lang)
    json.dumps(found, allow_nan=False)
    held = found["beside"]
    assert (held["numpy"], held["numpy_errors"], held["ours_errors"]) == (None, None, None)
    assert held["exact"] == pytest.approx([0, 1e-17, *[1.0] * 8], abs=0)
    assert ("numpy.linalg.solve refuses" if lang == "en" else "拒绝") in held["says"]


@pytest.mark.parametrize("verb", ["solve", "rank", "rref", "inverse", "null_space", "lu"])
def test_numbers_beyond_floats_cost_the_picture_not_the_answer(verb: str) -> None:
    found = reply("systems", {"verb": verb, "a": "1e400 1; 1 1", **({"b": "1; 2"} if verb == "solve" else {})}, "en")
    assert found["ok"], found
    assert found["answer"]
    assert found["data"]["operands"][0] == {"shape": [2, 2], "values": None, "labels": []}
    json.dumps(found, allow_nan=False)


@pytest.mark.parametrize(("idea", "verb"), [("determinant", "det"), ("algebra", "multiply"), ("algebra", "add"), ("algebra", "transpose")])
def test_so_it_is_in_the_other_rooms(idea: str, verb: str) -> None:
    found = reply(idea, {"verb": verb, "a": "1e999 1; 1 1", **({"b": "1 1; 1 1"} if verb in ("multiply", "add") else {})}, "en")
    assert found["ok"], found
    assert found["answer"]
    assert found["data"]["operands"][0]["values"] is None


def test_a_comparison_whose_exact_solution_no_float_holds_is_left_out() -> None:
    found = reply("systems", {"verb": "solve", "a": _diagonal(10, r0c0="1e-300"), "b": "1e300 " + " ".join("1" * 9)}, "en")
    assert found["ok"], found
    assert found["beside"] is None


def test_a_reply_to_a_widget_that_draws_leaves_out_nothing_but_the_still_picture() -> None:
    given = {"verb": "solve", "a": "2 1; 1 3", "b": "3 5"}
    whole, drawn = reply("systems", given, "en"), reply("systems", given, "en", drawn=True)
    assert whole["picture"].startswith("<svg")
    assert drawn["picture"] is None
    assert {**drawn, "picture": whole["picture"]} == whole
