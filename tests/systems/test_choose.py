"""`choose` says what `solve` would do, and why, and is right about it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ossature import choose, solve

DRAW = np.random.default_rng(5)
FULL = DRAW.normal(size=(6, 6))
CASES = {
    "diagonal": np.diag([1.0, 2.0, 3.0]),
    "triangular": np.triu(FULL) + 6 * np.eye(6),
    "banded": np.diag(np.full(40, 4.0)) + np.diag(np.full(39, 1.0), 1) + np.diag(np.full(39, -1.0), -1),
    "cholesky": FULL @ FULL.T + np.eye(6),
    "lu": FULL,
}


@pytest.mark.parametrize("method", CASES)
def test_choose_names_the_method_that_solve_then_takes(method: str) -> None:
    matrix = CASES[method]
    chosen = choose(matrix)
    assert chosen.method == method
    assert solve(matrix, np.ones(len(matrix))).evidence.method == method


def test_choose_prints_the_method_and_the_reason() -> None:
    lines = str(choose(CASES["diagonal"])).splitlines()
    assert lines == [
        "Method: division by the diagonal.",
        *choose(CASES["diagonal"]).meaning("en"),
    ]


def test_choose_takes_exact_entries_by_elimination() -> None:
    assert choose("1 2; 3 4", "5 6").method == "exact"
    assert choose("2x + y = 5; x - y = 1").method == "exact"


def test_choose_reads_a_system_as_solve_does(tmp_path: Path) -> None:
    written = tmp_path / "equations.txt"
    written.write_text("2x + y = 5; x - y = 1")
    for system in (written, str(written), "2x + y = 5; x - y = 1", "[2 1 | 5; 1 -1 | 1]", "⎡2   1 │ 5⎤\n⎣1  -1 │ 1⎦"):
        asked = choose(system).question
        assert [operand.shape for operand in asked.operands] == [(2, 2), (2,)]
        assert choose(system).method == "exact"
        assert asked.written == (str(system),)
