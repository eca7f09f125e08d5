"""Workers end at their limits, cost no more than the request they answered, and are replaced."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from ossature.base.errors import Busy, Internal, OssatureError, Stopped
from ossature.lab.settings import Cost, Settings
from ossature.lab.workers import Pool

QUICK = Cost(seconds=1.0, long_seconds=3.0, memory_bytes=256 << 20, patience=20.0)
Body = Callable[[Pool], Awaitable[None]]


@asynccontextmanager
async def opened(workers: int = 2, preload: str = "", **cost: Any) -> AsyncIterator[Pool]:
    held = Pool(Settings(workers=workers, cost=replace(QUICK, **cost)), "tests.lab.jobs:work", preload)
    held.open()
    try:
        await asyncio.wait_for(held.ready.wait(), 30)
        yield held
    finally:
        await held.close()


async def fault_of(asked: Awaitable[Any]) -> OssatureError:
    with pytest.raises(OssatureError) as caught:
        await asked
    return caught.value


async def settled(pool: Pool, count: int) -> None:
    """Wait until there are `count` workers."""
    async with asyncio.timeout(30):
        while len(pool.pids) < count:
            await asyncio.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def ended(pids: list[int]) -> None:
    async with asyncio.timeout(10):
        while any(alive(pid) for pid in pids):
            await asyncio.sleep(0.02)


def test_frames_come_back_as_they_were_sent() -> None:
    async def body() -> None:
        async with opened() as pool:
            for content in (b"", b"\x00\xff" * 10, os.urandom(3_000_000)):
                head, back = await pool.run({"do": "echo", "text": "行列式 \ud800"}, content)
                assert (head["status"], back) == (200, content)

    asyncio.run(body())


def test_workers_forked_before_all_was_loaded_make_way_for_warm_ones() -> None:
    async def body() -> None:
        async with opened(workers=2, preload="tests.lab.jobs") as pool:
            async with asyncio.timeout(30):
                while not all([(await pool.run({"do": "threads"}))[0]["warm"] for _ in range(3)]):
                    await asyncio.sleep(0.05)
            await settled(pool, 2)

    asyncio.run(body())


@pytest.mark.parametrize("do", ["sleep", "spin"])
def test_a_computation_is_ended_at_its_time_and_the_worker_is_replaced(do: str) -> None:
    async def body() -> None:
        async with opened(workers=1, seconds=0.3) as pool:
            before = pool.pids
            fault = await fault_of(pool.run({"do": do, "for": 30}))
            assert isinstance(fault, Stopped)
            assert (fault.message.code, fault.details) == ("lab-too-long", {"seconds": 0.3})
            assert (await pool.run({"do": "echo"}))[0]["pid"] not in before
            await ended(before)

    asyncio.run(body())


def test_memory_has_an_end_and_the_next_request_is_answered() -> None:
    async def body() -> None:
        async with opened(workers=1) as pool:
            fault = await fault_of(pool.run({"do": "fill"}))
            assert fault.message.code == "lab-too-much-memory"
            assert (await pool.run({"do": "echo"}))[0]["status"] == 200

    if sys.platform == "darwin":
        pytest.skip("macOS takes no limit of addresses; `limits().memory_bytes` and the alarm remain")
    asyncio.run(body())


@pytest.mark.parametrize("do", ["kill", "crash", "leave"])
def test_a_process_that_dies_costs_one_request_and_no_other(do: str) -> None:
    async def body() -> None:
        async with opened(workers=3, seconds=5.0) as pool:
            await settled(pool, 3)
            asked = [pool.run({"do": "sleep", "for": 0.4}), pool.run({"do": do}), pool.run({"do": "sleep", "for": 0.4}), pool.run({"do": "echo"})]
            found = await asyncio.gather(*asked, return_exceptions=True)
            assert [type(held) for held in found] == [tuple, Stopped, tuple, tuple]
            assert isinstance(found[1], Stopped)
            assert found[1].message.code == "lab-worker-lost"
            await settled(pool, 3)

    asyncio.run(body())


def test_a_worker_killed_from_outside_costs_the_request_it_was_answering() -> None:
    async def body() -> None:
        async with opened(workers=1, seconds=10.0) as pool:
            asked = asyncio.create_task(pool.run({"do": "sleep", "for": 8}))
            await asyncio.sleep(0.2)
            os.kill(pool.pids[0], signal.SIGKILL)
            assert (await fault_of(asked)).message.code == "lab-worker-lost"
            assert (await pool.run({"do": "echo"}))[0]["status"] == 200

    asyncio.run(body())


def test_an_idle_worker_that_was_killed_costs_nothing() -> None:
    async def body() -> None:
        async with opened(workers=2) as pool:
            await settled(pool, 2)
            killed = pool.pids
            for pid in killed:
                os.kill(pid, signal.SIGKILL)
            await asyncio.sleep(0.2)
            for _ in range(4):
                assert (await pool.run({"do": "echo"}))[0]["pid"] not in killed

    asyncio.run(body())


def test_one_more_than_may_wait_is_turned_away_with_the_seconds_to_wait() -> None:
    async def body() -> None:
        async with opened(workers=1, waiting=3, retry_after=7) as pool:
            asked = [asyncio.create_task(pool.run({"do": "sleep", "for": 0.2})) for _ in range(6)]
            found = await asyncio.gather(*asked, return_exceptions=True)
            away = [held for held in found if isinstance(held, Busy)]
            assert len(away) >= 2
            assert {held.details["seconds"] for held in away} == {7}
            assert sum(isinstance(held, tuple) for held in found) + len(away) == 6

    asyncio.run(body())


def test_nobody_waits_longer_than_allowed() -> None:
    async def body() -> None:
        async with opened(workers=1, patience=0.2, seconds=2.0) as pool:
            first = asyncio.create_task(pool.run({"do": "sleep", "for": 1.0}))
            await asyncio.sleep(0.05)
            assert isinstance(await fault_of(pool.run({"do": "echo"})), Busy)
            assert (await first)[0]["status"] == 200

    asyncio.run(body())


def test_long_computations_leave_workers_for_short_ones() -> None:
    async def body() -> None:
        async with opened(workers=3) as pool:
            await settled(pool, 3)
            long = [asyncio.create_task(pool.run({"do": "sleep", "for": 0.8}, long=True)) for _ in range(3)]
            await asyncio.sleep(0.1)
            assert (await pool.run({"do": "echo"}))[0]["status"] == 200
            assert not any(task.done() for task in long)
            assert all(head["status"] == 200 for head, _ in await asyncio.gather(*long))

    asyncio.run(body())


def test_a_worker_that_has_grown_is_replaced_after_its_answer() -> None:
    async def body() -> None:
        async with opened(workers=1, grown_bytes=8 << 20) as pool:
            first = (await pool.run({"do": "echo"}))[0]["pid"]
            assert (await pool.run({"do": "grow", "bytes": 32 << 20}))[0]["pid"] == first
            assert (await pool.run({"do": "echo"}))[0]["pid"] != first

    asyncio.run(body())


def test_an_unforeseen_error_is_ours_names_its_kind_only_and_ends_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    async def body() -> None:
        async with opened(workers=1) as pool:
            fault = await fault_of(pool.run({"do": "fail", "secret": "hunter2"}))
            assert isinstance(fault, Internal)
            assert fault.details == {"kind": "ZeroDivisionError"}
            assert (await fault_of(pool.run({"do": "deep"}))).message.code == "lab-too-much-memory"
            assert (await pool.run({"do": "echo"}))[0]["status"] == 200

    asyncio.run(body())
    assert "ZeroDivisionError" in capfd.readouterr().err  # for those who run the server


def test_a_worker_computes_in_one_thread() -> None:
    async def body() -> None:
        async with opened(workers=1) as pool:
            assert (await pool.run({"do": "threads"}))[0]["threads"] == 1

    asyncio.run(body())


def test_when_the_process_that_forks_workers_is_killed_another_takes_its_place() -> None:
    async def body() -> None:
        async with opened(workers=2, preload="tests.lab.jobs") as pool:
            await settled(pool, 2)
            assert pool._nursery is not None
            pool._nursery._process.kill()
            pool._nursery._process.wait()
            await fault_of(pool.run({"do": "kill"}))
            async with asyncio.timeout(30):
                for _ in range(4):
                    assert (await pool.run({"do": "echo"}))[0]["status"] == 200

    asyncio.run(body())


def test_closing_ends_computations_and_those_who_wait_at_once() -> None:
    async def body() -> None:
        async with opened(workers=2, seconds=30.0) as pool:
            await settled(pool, 2)
            pids = pool.pids
            asked = [asyncio.create_task(pool.run({"do": "spin"})) for _ in range(5)]
            await asyncio.sleep(0.2)
            await pool.close()
            found = await asyncio.gather(*asked, return_exceptions=True)
            assert sorted(type(held).__name__ for held in found) == ["Busy"] * 3 + ["Stopped"] * 2
            await ended(pids)

    asyncio.run(body())


def test_a_request_that_is_given_up_takes_its_worker_with_it() -> None:
    async def body() -> None:
        async with opened(workers=1, seconds=30.0) as pool:
            before = pool.pids
            asked = asyncio.create_task(pool.run({"do": "sleep", "for": 20}))
            await asyncio.sleep(0.1)
            asked.cancel()
            assert (await pool.run({"do": "echo"}))[0]["pid"] not in before

    asyncio.run(body())
