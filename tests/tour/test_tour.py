"""The tour runs from end to end in both languages, computes everything it shows, and says nothing that is not so."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.cli.console import ask, ask_line

import ossature
from ossature.base.errors import BadInput, FileProblem
from ossature.base.results import Answer
from ossature.tour import CHAPTERS, Walk, chapters, example, example_names
from ossature.words.unicode import width

NUMBERS = ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2", "4.3"]


def found(key: str) -> Any:
    """What the stop of a key computes, after those before it in its chapter."""
    for chapter in CHAPTERS:
        walk = Walk()
        for stop in chapter.stops:
            answer = walk.run(stop)
            if stop.key == key:
                return answer
    raise AssertionError(key)


def test_the_chapters_are_those_of_the_article_in_order() -> None:
    assert [chapter.number for chapter in CHAPTERS] == NUMBERS


@pytest.mark.parametrize("number", [number for number in NUMBERS if number != "4.1"])
def test_every_chapter_begins_with_the_article_and_goes_on_to_real_data(number: str) -> None:
    kinds = [stop.kind for stop in chapters(number)[0].stops]
    assert kinds[0] == "article"
    assert kinds[-1] == "real"
    assert kinds == sorted(kinds)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_chapter_is_plain_when_piped_and_fits_eighty_columns(number: str, lang: str) -> None:
    held = ask("tour", number, "--lang", lang)
    assert held.code == 0, held.err
    assert "\x1b" not in held.out
    assert not re.search(r"tour-[a-z]|cli-", held.out)
    prompts = [line for line in held.out.splitlines() if not line.startswith(("...", ">>>"))]
    assert max(map(width, prompts)) <= 80
    assert held.out.count("\n>>> ") >= len(chapters(number)[0].stops)


def test_without_a_chapter_all_of_them_are_walked() -> None:
    said = ask("tour").out
    places = [said.index(f"\n{number}  ") for number in NUMBERS]
    assert places == sorted(places)


def test_a_first_number_means_all_that_begin_so() -> None:
    assert [chapter.number for chapter in chapters("2")] == ["2.1", "2.2", "2.3"]


@pytest.mark.parametrize("chapter", ["9", "2.", "", "2.22", "x"])
def test_an_unknown_chapter_names_those_that_are_there(chapter: str) -> None:
    with pytest.raises(BadInput) as caught:
        chapters(chapter)
    assert caught.value.details["known"] == NUMBERS
    assert ask("tour", chapter).code == 2


@pytest.mark.parametrize("line", [line for chapter in CHAPTERS for line in chapter.more])
def test_what_a_chapter_proposes_to_try_runs(line: str) -> None:
    held = ask_line(line)
    assert held.code == 0, held.err


def test_the_code_shown_is_a_python_session_that_runs_as_the_tour_says(monkeypatch: pytest.MonkeyPatch) -> None:
    said = ask("tour").out
    session = ["\n".join([first, *more]) for first, more in _statements(said)]
    names: dict[str, Any] = {}
    monkeypatch.setattr(sys, "displayhook", lambda value: names.__setitem__("_", value) if value is not None else None)
    for statement in session:
        exec(compile(statement, "tour", "single"), names)
    assert len(session) > 60


def _statements(said: str) -> list[tuple[str, list[str]]]:
    held: list[tuple[str, list[str]]] = []
    for line in said.splitlines():
        if line.startswith(">>> "):
            held.append((line[4:], []))
        elif line.startswith("... "):
            held[-1][1].append(line[4:])
    return held


@pytest.mark.parametrize("stop", [stop for chapter in CHAPTERS for stop in chapter.stops], ids=lambda stop: stop.key)
def test_the_parts_a_stop_shows_are_there(stop: Any) -> None:
    if stop.parts:
        answer = found(stop.key)
        assert isinstance(answer, Answer)
        assert all(getattr(answer, part)("zh") is not None for part in stop.parts)


def test_the_answers_are_right() -> None:
    assert found("temperature").unit == "℃"
    assert found("price").unit == "元"
    assert list(found("classes-slice")) == [95, 60]
    assert found("layer").value.tolist() == [2, 4, 2]
    assert found("totals").value.tolist() == [Fraction(881, 10), Fraction(418, 5)]
    assert found("det").value == 5
    assert found("det-zero").value == 0
    assert found("det-one").value == 1
    assert found("det-floats").sign is None
    assert [found(key).value for key in ("norm-one", "norm-two", "norm-max")] == [7, 5, 4]
    assert [found(key).kind for key in ("unique", "infinite", "none", "fewer", "more")] == [
        "unique",
        "infinite",
        "least_squares",
        "least_squares",
        "unique",
    ]
    assert found("weights").x.tolist() == [90, 85, 88]
    assert found("fruit").x.tolist() == [3, 5]
    assert found("scaling-map").value.tolist() == [2, 6]


def test_the_circuit_obeys_kirchhoff() -> None:
    one, two, three = found("real-circuit").x.tolist()
    assert one == two + three
    assert 10 * one + 20 * two == 12
    assert 20 * two == 30 * three


def test_the_chemical_equation_balances_atom_by_atom() -> None:
    (counts,) = found("real-chemistry").basis
    assert counts.tolist() == [2, 16, 2, 2, 8, 5]
    atoms = [{"K": 1, "Mn": 1, "O": 4}, {"H": 1, "Cl": 1}, {"K": 1, "Cl": 1}, {"Mn": 1, "Cl": 2}, {"H": 2, "O": 1}, {"Cl": 2}]
    for element in ("K", "Mn", "O", "H", "Cl"):
        sides = [int(count) * molecule.get(element, 0) for count, molecule in zip(counts.tolist(), atoms, strict=True)]
        assert sum(sides[:2]) == sum(sides[2:])


def test_the_house_prices_are_the_least_squares_of_numpy() -> None:
    table = np.genfromtxt(example("houses_sample.csv"), delimiter=",", skip_header=1)
    design = np.column_stack([(table[:, :-1] - table[:, :-1].mean(0)), np.ones(len(table))])
    centred = np.linalg.lstsq(design, table[:, -1], rcond=None)[0]
    fit = found("real-houses")
    assert np.max(np.abs(np.asarray(fit.x)[:-1] / centred[:-1] - 1)) < 1e-9
    assert 60_000 < found("real-error") < 75_000


def test_the_pivot_growth_system_is_right_where_numpy_is_wrong() -> None:
    truth = np.tile([1.0, -1.0], 30)
    assert np.max(np.abs(np.asarray(found("real-growth").x) - truth)) < 1e-12


def test_a_missing_example_is_our_error() -> None:
    with pytest.raises(FileProblem):
        example("nowhere.csv")


def test_every_example_file_has_its_source() -> None:
    sources = Path("examples/SOURCES.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in sources for name in example_names())


def test_the_examples_are_found_beside_an_installed_package(tmp_path: Path) -> None:
    """As the wheel lays them out: pyproject puts `examples` into the package."""
    with Path("pyproject.toml").open("rb") as stream:
        placed = tomllib.load(stream)["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert placed["examples"] == "ossature/examples"
    shutil.copytree("src/ossature", tmp_path / "ossature", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree("examples", tmp_path / placed["examples"])
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "OSSATURE_LANG": "zh"}
    words = [sys.executable, "-c", "import ossature, sys; sys.stderr.write(ossature.__file__); from ossature.cli.app import run; run(['tour', '3.2'])"]
    done = subprocess.run(words, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(str(tmp_path))
    assert "median_income" in done.stdout


def test_nothing_reads_outside_the_examples() -> None:
    for path in Path("src/ossature").rglob("*.py"):
        assert "shared/" not in path.read_text(encoding="utf-8")


def screen(keys: list[bytes], *words: str, lines: int = 40) -> tuple[int, str]:
    """The program in a pseudo-terminal, a key at each prompt; its exit code and all it wrote."""
    leader, follower = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": str(lines), "OSSATURE_LANG": "en"}
    run = subprocess.Popen([sys.executable, "-m", "ossature", *words], stdin=follower, stdout=follower, stderr=follower, env=env, close_fds=True)
    os.close(follower)
    said, deadline = b"", time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([leader], [], [], 0.2)
        try:
            part = os.read(leader, 65536) if ready else b""
        except OSError:
            break
        said += part
        if keys and said.endswith((b"q leaves", b"q leaves\x1b[0m")):
            time.sleep(0.3)  # a key pressed before the terminal is made ready is thrown away
            os.write(leader, keys.pop(0))
            said += b"<key>"
        if not part and run.poll() is not None:
            break
    os.close(leader)
    return run.wait(timeout=20), said.decode(errors="replace")


def test_in_a_terminal_the_tour_waits_for_a_key_and_q_leaves() -> None:
    code, said = screen([b" ", b"q"], "tour", "4.1", lines=20)
    assert code == 0
    assert said.count("<key>") == 2
    assert "\x1b[1m" in said
    code, said = screen([b"q"], "tour", "2.3", lines=200)
    assert code == 0
    assert "L1" in said
    assert "L2" not in said


def test_in_a_terminal_the_tour_ends_by_itself() -> None:
    code, said = screen([b" "] * 5, "tour", "3.2", lines=200)
    assert code == 0
    assert said.count("<key>") == len(chapters("3.2")[0].stops) - 1
    assert "Now you, in the shell" in said


def test_the_public_names_the_tour_imports_are_there() -> None:
    assert {"matrix", "tensor", "describe", "solve"} <= set(ossature.__all__)


def test_the_eigenvalues_of_the_article_and_what_repetition_makes_of_them() -> None:
    values, vectors = found("eigen")
    assert values == [3, 1]
    assert vectors.columns() == [[1, 1], [1, -1]]
    assert found("charpoly").coefficients == (1, -4, 3)
    assert found("eigen-check").value == [3, 3]
    assert found("real-rabbits").value == [[89, 55], [55, 34]]
    assert float(found("real-golden").values[0]) == pytest.approx((1 + 5**0.5) / 2)
    later = np.asarray(found("real-weather-later").value, dtype=float)
    assert np.allclose(later, [[0.75, 0.75], [0.25, 0.25]], atol=1e-4)


def test_scaling_the_house_prices_makes_their_bowl_rounder_by_orders_of_magnitude() -> None:
    raw, scaled = found("real-raw"), found("real-scaled")
    assert float(raw.condition) > 1e6
    assert float(scaled.condition) < 200
    assert found("rate-fast").verdict == "diverges"
