"""`summarize`: one pass, joined parts, and what is answered from it."""

from __future__ import annotations

import csv
import gzip
import itertools
import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from ossature.base.errors import BadInput, FileProblem, LabelMismatch, NotFinite, ShapeMismatch, SingularMatrix
from ossature.systems.stream import Summary, joined, summarize

DATA = Path(__file__).parents[1] / "data"
CALIFORNIA = {1: 0.636911685734, 2: 0.699150999928, 3: 0.742536533974}  # tests/data/SOURCES.md, from 200-digit balls


@pytest.fixture(scope="module")
def california():
    """Eight numeric features and the house value, districts with missing values dropped."""
    with gzip.open(DATA / "california_housing.csv.gz", "rt") as stream:
        rows = [row for row in csv.DictReader(stream) if row["total_bedrooms"]]
    names = [name for name in rows[0] if name not in ("median_house_value", "ocean_proximity")]
    return np.array([[float(row[name]) for name in [*names, "median_house_value"]] for row in rows])


def design(table, degree):
    """All monomials of the features up to the degree, without the constant, and the target last."""
    x = table[:, :-1]
    terms = [np.prod(x[:, list(chosen)], axis=1) for d in range(1, degree + 1) for chosen in itertools.combinations_with_replacement(range(8), d)]
    return np.column_stack([*terms, table[:, -1]])


@pytest.mark.parametrize("degree", [1, 2, 3])
def test_r_squared_of_california_house_prices_is_right_to_nine_places(california, degree):
    assert california.shape == (20433, 9)
    held = summarize(design(california, degree))
    assert abs(held.r_squared(held.names[-1]) - CALIFORNIA[degree]) < 1e-9
    assert held.method == ("qr" if degree == 3 else held.method)  # with cubes the condition is 5e7, whose square a Gram matrix does not survive


@pytest.mark.parametrize(("shift", "scale"), [(0.0, 1e-6), (0.0, 1e6), (1e6, 1.0)])
def test_shifts_and_scales_of_the_design_leave_r_squared_as_it_is(california, shift, scale):
    table = design(california, 2)
    table[:, :-1] = table[:, :-1] * scale + shift * scale
    held = summarize(table)
    assert abs(held.r_squared(held.names[-1]) - CALIFORNIA[2]) < 1e-9


def test_a_tame_table_goes_by_its_gram_matrix(california):
    assert summarize(california).method == "gram"


def nist(name):
    """The columns, and the certified R²."""
    held = json.loads((DATA / "nist" / f"{name}.json").read_text())
    x = np.array(held["x"], dtype=float)
    if held["design"]["kind"] == "polynomial":
        x = np.column_stack([x.ravel() ** power for power in held["design"]["exponents"] if power])
    return np.column_stack([x, np.array(held["y"], dtype=float)]), held


@pytest.mark.parametrize("name", ["Longley", "Norris", "Pontius", "Wampler1", "Wampler2", "Wampler4"])
def test_nist_sets_come_out_of_the_summary(name):
    table, certified = nist(name)
    held = summarize(table)
    assert abs(held.r_squared(held.names[-1]) - certified["r_squared"]) < 1e-12
    constant, factors = held.coefficients(held.names[-1])
    found, wanted = np.array([constant, *factors]), np.array(certified["certified"])
    assert np.max(np.abs(found - wanted) / (np.abs(wanted) + certified["std_err"])) < 1e3 * held.condition * np.finfo(float).eps


def test_merging_parts_is_the_summary_of_the_whole_in_any_split():
    rng = np.random.default_rng(3)
    table = rng.normal(size=(997, 5)) * [1, 1e-8, 1e8, 3, 1] + [0, 1, 1e9, -5e6, 1e3]
    weights = rng.uniform(0.5, 2, 997)
    whole = summarize(table, weights=weights)
    for cuts in ([1], [500], [3, 4, 900], [100, 200, 300, 400, 996]):
        parts = zip(np.split(table, cuts), np.split(weights, cuts), strict=True)
        held = joined(summarize(part, weights=weight) for part, weight in parts)
        assert held.count == 997
        np.testing.assert_allclose(held.means, whole.means, rtol=1e-13, atol=1e-15)
        np.testing.assert_allclose(held.scales, whole.scales, rtol=1e-12)  # a mean of 1 beside a spread of 1e-8 too
        np.testing.assert_allclose(held.correlations, whole.correlations, atol=1e-12)
        np.testing.assert_array_equal(held.smallest, table.min(axis=0))


def test_scales_keep_their_digits_at_an_offset_where_a_covariance_cancels():
    rows = [Fraction(10**9) + Fraction(k, 4) for k in range(20)]
    mean = sum(rows) / 20
    exact = float(sum((row - mean) ** 2 for row in rows) / 20) ** 0.5
    held = summarize(np.array([[float(row)] for row in rows]))
    assert abs(held.scales[0] - exact) < 1e-14 * exact


def test_weights_count_rows_as_if_they_were_repeated():
    table = np.array([[1.0, 2.0], [3.0, 5.0], [4.0, 4.0]])
    once, repeated = summarize(table, weights=[1, 2, 3]), summarize(np.repeat(table, [1, 2, 3], axis=0))
    np.testing.assert_allclose(once.means, repeated.means, rtol=1e-15)
    np.testing.assert_allclose(once.scales, repeated.scales, rtol=1e-14)
    assert once.weight == repeated.weight == repeated.count == 6


def test_the_article_s_house_prices_give_back_the_weights_they_were_made_with():
    area, rooms, place = np.array([50.0, 80, 120, 65, 100]), np.array([1.0, 3, 2, 2, 4]), np.array([7.0, 3, 9, 8, 5])
    held = summarize(np.column_stack([area, rooms, place, 2 * area + 10 * rooms + 5 * place + 20]))
    constant, factors = held.coefficients("x4")
    np.testing.assert_allclose([constant, *factors], [20, 2, 10, 5], rtol=1e-12)
    assert held.r_squared("x4") == pytest.approx(1, abs=1e-14)


def test_a_summary_comes_back_from_its_file_to_the_byte(tmp_path):
    held = summarize("| area | price |\n50 | 110\n70 | 150\n90 | 195")
    held.save(tmp_path / "s.npz")
    back = Summary.load(tmp_path / "s.npz")
    assert (back.names, back.count, back.weight, back.method) == (held.names, held.count, held.weight, held.method)
    assert all(getattr(back, name).tobytes() == getattr(held, name).tobytes() for name in ("means", "tails", "smallest", "largest", "r"))
    again = back.update([[60.0, 128.0]])
    assert (again.count, again.names) == (4, ("area", "price"))


def test_files_that_are_no_summary_are_refused_by_name(tmp_path):
    path = tmp_path / "s.npz"
    summarize([[1.0, 2.0], [2.0, 5.0]]).save(path)
    good = path.read_bytes()
    for bad in (b"", b"nothing", good[:-40], good[:60] + b"\xff" * 40 + good[100:]):
        path.write_bytes(bad)
        with pytest.raises(FileProblem):
            Summary.load(path)
    with pytest.raises(FileProblem):
        Summary.load(tmp_path / "missing.npz")
    with np.load(_written(path, good), allow_pickle=False) as held:
        fields = dict(held)
    for name, value in (("version", np.array(2)), ("r", np.full((2, 2), np.nan)), ("names", np.array(["a"])), ("means", np.array([object()] * 2))):
        np.savez(path, allow_pickle=True, **{**fields, name: value})
        with pytest.raises(FileProblem):
            Summary.load(path)


def _written(path, content):
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("table", "weights", "kind"),
    [
        (np.zeros((0, 3)), None, ShapeMismatch),
        ([[1.0, np.nan]], None, NotFinite),
        ([[1.0, 2.0]], [np.inf], NotFinite),
        ([[1.0, 2.0]], [0.0], BadInput),
        ([[1.0, 2.0]], [1.0, 2.0], ShapeMismatch),
        ([[1j, 2.0]], None, BadInput),
    ],
)
def test_bad_tables_are_one_error_each(table, weights, kind):
    with pytest.raises(kind):
        summarize(table, weights=weights)


def test_constant_unknown_and_dependent_columns_are_named():
    held = summarize("| a | b | c | y |\n1 | 2 | 5 | 1\n2 | 4 | 5 | 3\n3 | 6 | 5 | 4")
    assert held.condition == np.inf or held.condition > 1e15
    with pytest.raises(BadInput, match='"c" is 5'):
        held.r_squared("c")
    with pytest.raises(LabelMismatch, match="price"):
        held.r_squared("price")
    with pytest.raises(SingularMatrix, match='"b"'):
        held.coefficients("y")
    assert held.r_squared("y") == pytest.approx(27 / 28, abs=1e-14)
    with pytest.raises(LabelMismatch):
        held.merge(summarize([[1.0, 2, 3, 4]]))
    with pytest.raises(ShapeMismatch):
        held.update([[1.0, 2.0]])
