"""The benchmark cannot lie: each job and its peer give the same answer, and the document shows what was measured."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest
from benchmarks.measure import Bar, Job, measure

from benchmarks import arrays, exact, lab, report, run, starting, typed

ROOT = Path(__file__).parents[2]
BARS = [bar for family in (starting, typed, arrays, exact) for bar in family.bars()]


def _smaller(bar: Bar) -> list[Job]:
    """The jobs that --quick takes, the slowest of them left to the slow tests."""
    return list(bar.make(True))


@pytest.mark.parametrize(
    "bar", [bar for bar in BARS if not bar.key.startswith(("solve-triangular", "solve-banded", "solve-2000", "solve-definite"))], ids=lambda bar: bar.key
)
def test_a_job_and_its_peer_give_the_same_answer(bar):
    for job in _smaller(bar):
        assert job.agree(job.ours(), job.peer()), job.name


@pytest.mark.slow
@pytest.mark.parametrize("bar", [bar for bar in BARS if bar.key.startswith("solve-")], ids=lambda bar: bar.key)
def test_a_large_job_and_its_peer_give_the_same_answer(bar):
    for job in bar.make(False):
        assert job.agree(job.ours(), job.peer()), job.name


@pytest.mark.parametrize("make", [arrays._full, arrays._definite, arrays._triangular, arrays._banded])
def test_a_small_system_of_each_kind_agrees_with_numpy(make):
    import ossature

    a, b = make(60)
    assert arrays.agree(ossature.solve(a, b).x, arrays._numpy(a, b))


def test_answers_that_differ_do_not_agree():
    assert not exact.same([[1, 2]], [[1, 3]])
    assert not arrays.agree([1.0, 2.0], [1.0, 2.1])


def test_ratios_say_who_was_faster():
    slow, quick = (lambda: sum(range(20_000))), (lambda: sum(range(200)))
    bars = [Bar("b", "b", kind, 1.0, lambda quickly: [Job("j", quick, slow, lambda one, two: True, 3)]) for kind in ("faster", "cost")]
    faster, cost = (measure(bar) for bar in bars)
    assert faster.ratio > 1 > cost.ratio
    assert faster.met
    assert cost.met
    assert faster.low <= faster.ratio <= faster.high


def test_a_missed_bar_makes_the_run_fail(monkeypatch, capsys, tmp_path):
    def bars() -> list[Bar]:
        return [Bar("never", "never met", "cost", 0.0, lambda quick: [Job("j", lambda: 1, lambda: 1, lambda one, two: one == two, 2)])]

    for family in (starting, typed, arrays, exact):
        monkeypatch.setattr(family, "bars", list)
    monkeypatch.setattr(exact, "bars", bars)
    assert run.main(["--json", str(tmp_path / "held.json")]) == 1
    assert "missed: never" in capsys.readouterr().out
    assert json.loads((tmp_path / "held.json").read_text())["bars"][0]["met"] is False
    assert run.main(["--only", "nothing-is-called-so"]) == 2
    assert run.main(["--list"]) == 0


def test_the_kept_measurements_name_every_bar_and_no_machine():
    held = json.loads(report.LATEST.read_text(encoding="utf-8"))
    assert [bar["key"] for bar in held["bars"]] == [bar.key for bar in BARS]
    assert set(held["machine"]) == {"cores", "architecture", "system", "python", "numpy", "scipy", "sympy", "python-flint", "sympy_numbers"}


def test_the_document_shows_what_was_measured():
    page = report.PAGE.read_text(encoding="utf-8")
    assert re.findall(r"<!-- (\S+\.json) -->", page) == ["latest.json", "sympy-on-flint.json"]
    assert report.filled(page) == page
    assert len(re.findall(r"^\| .*x \|", page, re.MULTILINE)) == len(BARS) + 4


def test_every_file_of_the_benchmarks_is_importable_by_itself():
    for path in sorted((ROOT / "benchmarks").glob("*.py")):
        assert importlib.util.find_spec(f"benchmarks.{path.stem}") is not None


FIGURES = ["one", "twenty", "hundred", "killing", "memory"]


def test_a_figure_of_the_lab_is_met_without_a_failure_only():
    met = lab.Figure("one", "", "ms", 20.0, 20.0, 3.0, 10)
    assert met.met
    assert not lab.Figure("one", "", "ms", 20.0, 20.1, 3.0, 10).met
    assert not lab.Figure("one", "", "ms", 20.0, 1.0, 3.0, 10, failures=1).met


def test_the_document_of_the_lab_shows_what_was_measured():
    page = lab.PAGE.read_text(encoding="utf-8")
    assert lab.filled(page) == page
    assert [figure["key"] for figure in json.loads(lab.LATEST.read_text(encoding="utf-8"))["figures"]] == FIGURES


def test_the_95th_percentile_is_that_of_the_slowest_twentieth():
    found = lab._figure("one", "", 20.0, [(200, float(value)) for value in range(1, 101)] + [(503, 1.0)])
    assert 94 <= found.measured <= 96
    assert (found.requests, found.failures) == (101, 1)
