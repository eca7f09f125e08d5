"""Many at once are all answered, small questions go on while large ones are ended, and thousands of requests leave the memory as it was.

How fast is for `make bench-lab`: a test that measured time would fail on a busy machine.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.lab import _bursts, _elimination, _megabytes, _mixed, _mixture, _server, _small, _while_killing, family

if not Path("/proc/self/smaps_rollup").exists():
    pytest.skip("memory is read from /proc", allow_module_level=True)

pytestmark = pytest.mark.slow
ANSWERED = {200, 400, 422}


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[int, int]]:
    with _server() as held:
        asyncio.run(_bursts(held[0], random.Random(1), 4, 30, _mixed))
        yield held


def test_a_hundred_at_the_same_instant_are_all_answered(server: tuple[int, int]) -> None:
    found = asyncio.run(_bursts(server[0], random.Random(2), 100, 3, lambda draw: _elimination(draw, 6, 7)))
    assert {status for status, _ in found} == {200}
    assert len(found) == 300


def test_small_questions_are_answered_while_a_large_decomposition_is_killed(server: tuple[int, int]) -> None:
    found = asyncio.run(_while_killing(server[0], random.Random(3), 2))
    assert {status for status, _ in found} == {200}
    assert len(found) > 10


def test_more_than_the_queue_holds_are_told_to_come_again_and_then_answered(server: tuple[int, int]) -> None:
    found = asyncio.run(_bursts(server[0], random.Random(4), 400, 1, lambda draw: _elimination(draw, 6, 7)))
    assert {status for status, _ in found} == {200, 503}
    assert {status for status, _ in asyncio.run(_bursts(server[0], random.Random(5), 1, 5, _small))} == {200}


def test_ten_thousand_mixed_requests_do_not_grow_the_memory(server: tuple[int, int]) -> None:
    port, process = server
    asyncio.run(_mixture(port, random.Random(6), 1_000, 4))
    before, workers = _megabytes(process), len(family(process))
    found = asyncio.run(_mixture(port, random.Random(7), 10_000, 4))
    time.sleep(1.0)
    assert {status for status, _ in found} <= ANSWERED
    assert _megabytes(process) - before <= 20
    assert len(family(process)) == workers
