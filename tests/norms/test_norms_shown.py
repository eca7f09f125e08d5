"""Steps pass the checker, sentences exist in both languages, the pictures are true."""

from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossature.base.errors import BadInput, NoDerivation
from ossature.base.scene import Arrow, Curve, Points
from ossature.norms import distance, norm
from ossature.norms.meaning import headline, meaning
from ossature.norms.picture import ball, picture, sparsity, unit_balls
from ossature.norms.steps import derive
from ossature.numbers.checker import check
from ossature.words.sentences import sentence

rational = st.fractions(-9, 9, max_denominator=6)
ORDERS = (0, 0.5, 1, 1.5, 2, 3, inf)
MATRIX_ORDERS = (1, 2, inf, "fro", "nuc", "max")

ANSWERS = [
    *(norm([3, 4], order) for order in ORDERS),
    *(norm("1 2; 3 4", order) for order in MATRIX_ORDERS),
    *(distance([1, 2], [4, 6], order) for order in ORDERS),
    distance([1, 2], [1, 2]),
    distance("1 2; 3 4", "1 1; 1 1"),
    norm([0.3, 0.4]),
    norm(np.ones((3, 4))),
    norm("1 2; 3 4", axis=1),
    norm(np.ones((2, 3, 3))),
    norm([1, 2, 3]),
    norm(-3),
]


@given(st.lists(rational, min_size=0, max_size=4), st.sampled_from(ORDERS))
@settings(max_examples=100)
def test_every_derivation_of_a_vector_norm_passes_the_checker(x, order):
    check(derive(norm(x, order)))


@given(st.lists(st.lists(rational, min_size=2, max_size=2), min_size=2, max_size=2), st.sampled_from(MATRIX_ORDERS))
@settings(max_examples=80)
def test_every_derivation_of_a_matrix_norm_passes_the_checker(rows, order):
    check(derive(norm(rows, order)))
    check(derive(distance(rows, [[1, 2], [3, 4]], order)))
    check(derive(norm(rows, axis=1)))


@pytest.mark.parametrize("entries", ["i, 1", "1+i, 2-i", "√2, 1", "1+√2, 1"])
@pytest.mark.parametrize("order", [0, 1, 2, 3, inf])
def test_derivations_with_roots_and_complex_numbers_pass_the_checker(entries, order):
    check(derive(norm(entries, order)))


@pytest.mark.parametrize("rows", ["1+i 1+2i; 1+2i, 4", "1+i 1+2i; 3, 4", "1+i 1+2i; 1+2i, 1+i", "2-i 3+i; 0 i"])
@pytest.mark.parametrize("order", [1, inf, "fro", "max"])
def test_sums_of_roots_of_several_kinds_are_written_as_sums_and_pass_the_checker(rows, order):
    check(derive(norm(rows, order)))
    check(derive(distance(rows, "1 0; 0 1", order)))


def test_a_sum_of_several_roots_is_shown_with_its_rounded_value():
    text = str(norm("1+i 1+2i; 1+2i, 4", 1).steps("en"))
    assert "s₁ = |1 + i| + |1 + 2i| = √2 + √5 ≈ 3.650282" in text
    assert "‖A‖₁ = max(3.650282, 4 + √5)" in text


def test_an_exact_sum_that_is_certainly_the_largest_stays_exact():
    answer = norm("1+i 1+2i; 3, 4", inf)
    assert answer.value == 7
    assert answer.evidence.exact
    assert not norm("1+i 1+2i; 1, 2", inf).evidence.exact


def test_steps_read_as_the_article_writes_them():
    assert "‖x‖₁ = |3| + |4| = 3 + 4 = 7" in str(norm([3, 4], 1).steps("en"))
    assert "√(3² + 4²) = √(9 + 16) = √25 = 5" in str(norm([3, 4]).steps("zh"))
    assert "max(|3|, |4|) = max(3, 4) = 4" in str(norm([3, 4], inf).steps("en"))


@pytest.mark.parametrize("answer", [norm([0.3, 0.4]), norm([1] * 13), norm("1 2 3; 4 5 6; 7 8 10"), norm(np.ones((2, 3, 3)))])
def test_floats_long_vectors_and_larger_singular_values_have_no_derivation(answer):
    with pytest.raises(NoDerivation):
        derive(answer)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{answer.question.verb}-{answer.order}")
def test_every_answer_speaks_both_languages(answer, lang):
    for message in meaning(answer):
        said = sentence(message, lang)
        assert not said.startswith(message.code)
        assert "{" not in said
    assert headline(answer)
    assert answer.show(lang)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{answer.question.verb}-{answer.order}")
def test_scenes_are_finite_or_refused(answer):
    try:
        scene = picture(answer)
    except BadInput as fault:
        if fault.message.code != "no-picture":
            raise
        return
    assert np.all(np.isfinite([*scene.x, *scene.y]))
    assert all(np.all(np.isfinite(item.points)) for item in scene.items if isinstance(item, Curve))


def test_a_distance_in_space_is_the_size_of_the_difference_drawn_from_the_origin():
    answer = distance([90, 85, 88], [78, 92, 85])
    scene = picture(answer)
    (arrow,) = (item for item in scene.items if isinstance(item, Arrow))
    assert (tuple(arrow.start), tuple(arrow.end)) == ((0.0, 0.0, 0.0), (12.0, -7.0, 3.0))
    assert scene.title.code == "distance-picture"
    assert max(high - low for low, high in (scene.x, scene.y, scene.z)) < 2 * 12


@pytest.mark.parametrize("p", [0.3, 0.5, 1, 1.5, 2, 4, inf])
def test_every_point_of_a_unit_ball_has_norm_1(p):
    for place in ball(p):
        assert float(norm(list(place), p)) == pytest.approx(1, rel=1e-9)


def test_the_given_order_joins_the_three_unit_balls():
    assert sum(isinstance(item, Curve) for item in unit_balls(0.5).items) == 4
    assert sum(isinstance(item, Curve) for item in unit_balls(2).items) == 3


def test_the_l1_ball_is_touched_in_a_corner_and_the_l2_ball_is_not():
    corner = next(item.at[0] for item in sparsity(1).items if isinstance(item, Points) and item.role == "result")
    beside = next(item.at[0] for item in sparsity(2).items if isinstance(item, Points) and item.role == "result")
    assert corner == (0.0, 1.0)
    assert min(abs(part) for part in beside) > 0.2
    assert np.hypot(*beside) == pytest.approx(1)


@pytest.mark.parametrize("order", [1, 2])
def test_the_touching_contour_touches_the_ball_and_does_not_enter_it(order):
    scene = sparsity(order)
    contour = next(item for item in scene.items if isinstance(item, Curve) and item.role == "first")
    sizes = [float(norm(list(place), order)) for place in contour.points]
    assert min(sizes) > 0.999
    assert min(sizes) < 1.01


def test_meaning_quotes_the_measured_numbers():
    assert "0.2" in sentence(meaning(norm([3, 4]))[2], "en")
    assert "25" in sentence(meaning(norm([3, 4]))[1], "en")
    assert "NumPy" in " ".join(sentence(message, "en") for message in meaning(norm("1 2; 3 4")))
