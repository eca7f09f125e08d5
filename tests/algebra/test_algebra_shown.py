"""Steps pass the independent checker, sentences exist in both languages, scenes can be drawn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.algebra import VIEWS, add, cosine, dot, hadamard, multiply, outer, power, scale, subtract, trace, transpose
from ossature.algebra.meaning import headline, meaning
from ossature.algebra.picture import picture
from ossature.algebra.steps import derive
from ossature.base.errors import BadInput, NoDerivation
from ossature.base.scene import HeatMap
from ossature.numbers.checker import check
from ossature.words.sentences import sentence

rational = st.fractions(-9, 9, max_denominator=6)


def rows(m, n):
    return st.lists(st.lists(rational, min_size=n, max_size=n), min_size=m, max_size=m)


ANSWERS = [
    add("2 1; 1 3", "1 2; 0 1/2"),
    add("2 1; 1 3", "1 2", along="rows"),
    add([1, 2], [3, 1]),
    add(2, 3),
    subtract([1, 2], [3, 1]),
    subtract("2 1; 1 3", "1 2", along="columns"),
    scale(-2, [1, 2]),
    scale(0, [1, 2]),
    scale("i", [1, 2]),
    hadamard("2 1; 1 3", "1 2; 0 1"),
    *(multiply("2 1; 1 3", "1 2; 0 1/2", view=view) for view in VIEWS),
    multiply("2 1; 1 3", [1, 2]),
    multiply([1, 2], "2 1 4; 1 3 5"),
    multiply(np.ones((2, 3, 3)), np.ones((2, 3, 3))),
    multiply("| a | b |\nx | 1 | 2 |", "1 2"),
    dot([1, 2], [3, 4]),
    dot([1, -2], [2, 1]),
    dot([1, -2], [-2, 1]),
    dot("i, 1", "1, 2"),
    outer([1, 2], [3, 4, 5]),
    cosine([1, 2], [3, 4]),
    cosine([1, 0], [0, 1]),
    cosine([1, 0], [2, 0]),
    cosine([1, 0], [-2, 0]),
    transpose("2 1 5; 1 3 6"),
    transpose("i 1; 1 2", conjugate=True),
    trace("2 1; 1 3"),
    trace(np.ones((2, 3, 3))),
    power("2 1; 1 3", 0),
    power("2 1; 1 3", 5),
    power("1/2 0; 0 1/3", 4),
    power(np.array([[0.0, 1.0], [1.0, 0.0]]), 3),
]


@given(rows(2, 3), rows(3, 2), st.sampled_from(VIEWS))
@settings(max_examples=60)
def test_every_view_of_a_product_passes_the_checker(a, b, view):
    check(derive(multiply(a, b, view=view)))


@given(rows(2, 2), rows(2, 2), rational, st.integers(0, 6))
@settings(max_examples=60)
def test_every_other_derivation_passes_the_checker(a, b, c, n):
    for answer in (add(a, b), subtract(a, b), scale(c, a), hadamard(a, b), transpose(a), trace(a), power(a, n), dot(a[0], b[0]), outer(a[0], b[0])):
        check(derive(answer))
    for along in ("rows", "columns"):
        check(derive(add(a, b[0], along=along)))
    if any(a[0]) and any(b[0]):
        check(derive(cosine(a[0], b[0])))


def test_a_view_says_what_it_shows():
    rules = {view: {step.rule for step in derive(multiply("1 2; 3 4", "5 6; 7 8", view=view)).steps} for view in VIEWS}
    assert rules["rows"] == {"pair", "collect"}
    assert rules["columns"] == {"combine", "collect"}
    assert rules["outer"] == {"layer", "sum", "collect"}
    assert rules["maps"] == {"follow", "collect"}


def test_an_unknown_view_is_refused():
    with pytest.raises(BadInput, match="outer"):
        multiply([[1]], [[1]], view="sideways")


def test_repeated_squaring_takes_few_products():
    answer = power("1 1; 1 0", 100)
    assert answer.products == 8
    assert len(derive(answer).steps) == 8


@pytest.mark.parametrize(
    "answer",
    [add([1.5], [2.5]), multiply(np.ones((2, 2)), np.ones((2, 2))), multiply([[1] * 13], [[1]] * 13), trace(np.ones((2, 3, 3), dtype=int).tolist())],
)
def test_floats_stacks_and_long_sums_have_no_derivation(answer):
    with pytest.raises(NoDerivation):
        derive(answer)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.question.verb)
def test_every_answer_speaks_both_languages(answer, lang):
    for message in meaning(answer):
        said = sentence(message, lang)
        assert not said.startswith(message.code)
        assert "{" not in said
    assert headline(answer)
    assert answer.show(lang)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.question.verb)
def test_scenes_hold_finite_points_inside_their_window(answer):
    try:
        scene = picture(answer)
    except BadInput as fault:
        if fault.message.code != "no-picture":
            raise
        return
    assert scene.items
    assert scene.x[0] < scene.x[1]
    assert scene.y[0] < scene.y[1]
    assert np.all(np.isfinite([*scene.x, *scene.y]))


def test_the_product_of_2x2_is_drawn_as_one_grid_after_the_other():
    scene = picture(multiply("2 0; 0 3", "0 -1; 1 0"))
    assert [type(item).__name__ for item in scene.items][:4] == ["Grid", "Region", "Region", "Region"]


def test_a_table_is_drawn_with_its_labels():
    item = picture(transpose("| 数学 | 英语 |\n张三 | 90 | 85 |")).items[-1]
    assert isinstance(item, HeatMap)
    assert item.row_labels == ("数学", "英语")
    assert item.text == (("90",), ("85",))


def test_meaning_quotes_the_measured_numbers():
    assert "16" in sentence(meaning(multiply("1 2; 3 4", "5 6; 7 8"))[-1], "en")
    assert "10.3" in sentence(meaning(cosine([1, 2], [3, 4]))[0], "en")
    best = sentence(meaning(multiply("| a | b |\nx | 1 | 2 |\ny | 3 | 4 |", "1 1"))[2], "en")
    assert "y" in best
    assert "7" in best


def test_answers_go_to_json_and_back_to_code():
    answer = multiply("2 0; 0 3", "1 2", view="columns")
    held = answer.to_dict()
    assert held["value"] == ["2", "6"]
    assert "view='columns'" in answer.code()
