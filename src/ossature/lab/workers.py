"""Worker processes that can be killed: a bounded queue before them, limits of time and memory, a replacement ready in milliseconds."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Coroutine
from dataclasses import asdict
from time import monotonic
from typing import Any

from ossature.base.errors import Busy, Internal, OssatureError, Stopped
from ossature.lab.frames import PREFIX, Frame, packed, size_of, unpacked
from ossature.lab.inside import Bounds
from ossature.lab.nursery import Nursery
from ossature.lab.settings import Settings

_AGAIN = 0.2  # seconds before a process that could not be had is asked for again
_MOSTLY = 0.9  # a process that ends after this part of its time was ended by its alarm
_LOADING = 60.0  # seconds within which the first worker is there, and every worker says hello


class Worker:
    """One process and the connection to it; it answers one frame at a time."""

    def __init__(self, hello: dict[str, Any], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self.pid, self.early = int(hello["pid"]), bool(hello["early"])  # early: it was forked before everything was loaded
        self.fit = True  # whether it may take the next frame

    async def ask(self, frame: Frame, seconds: float, stretch: float) -> Frame:
        """The answer to a frame. Raises Stopped when time or memory runs out, or the process is lost; the worker is no longer fit then.

        seconds : of computing, after which the process ends by itself      stretch : how many times longer it may take by the clock
        """
        self.fit = False  # until an answer is there, whatever ends this call
        started = monotonic()
        try:
            async with asyncio.timeout(seconds * stretch):
                self._writer.write(packed({**frame[0], "seconds": seconds}, frame[1]))
                await self._writer.drain()
                head, body = await received(self._reader)
        except TimeoutError:
            raise Stopped("lab-too-long", seconds=seconds) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            alarmed = monotonic() - started > _MOSTLY * seconds
            raise (Stopped("lab-too-long", seconds=seconds) if alarmed else Stopped("lab-worker-lost")) from None
        fault = _fault_of(head)
        if fault is not None:
            raise fault  # after one of memory, too, the worker is replaced: what it still holds is not known
        self.fit = not head.pop("grown")
        return head, body

    @property
    def gone(self) -> bool:
        """Whether the process ended while nobody asked it."""
        return self._reader.at_eof()

    def close(self) -> None:
        """Let go of the connection; a worker that waits for a frame then ends."""
        self.fit = False
        self._writer.close()


async def received(reader: asyncio.StreamReader) -> Frame:
    """The next frame. Raises IncompleteReadError when the other end is gone."""
    lengths = await reader.readexactly(PREFIX.size)
    return unpacked(lengths, await reader.readexactly(size_of(lengths)))


def _fault_of(head: dict[str, Any]) -> OssatureError | None:
    if head.get("fault") == "memory":
        return Stopped("lab-too-much-memory")
    return Internal("lab-internal", kind=str(head.get("kind"))) if "fault" in head else None


class Pool:
    """A fixed number of workers, and a queue of those who wait for one.

    work : "module:function" that answers a frame inside a worker      preload : the module that loads what it needs
    """

    def __init__(self, settings: Settings, work: str, preload: str) -> None:
        self._settings, self._cost, self._preload = settings, settings.cost, preload
        self._bounds = asdict(Bounds(work, self._cost.memory_bytes, self._cost.grown_bytes, dict(settings.limits)))
        self._idle: asyncio.Queue[Worker | None] = asyncio.Queue()  # None: there will be no more
        self._all: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._long = asyncio.Semaphore(max(1, settings.workers - 2))  # long computations leave workers for short ones
        self._waiting, self._loaded = 0, False
        self._nursery: Nursery | None = None
        self.ready = asyncio.Event()

    def open(self) -> None:
        """Start the workers; requests may come before they are ready."""
        self._nursery = self._new_nursery()
        for _ in range(self._settings.workers):
            self._start_one()

    async def close(self) -> None:
        """End every worker at once."""
        nursery, self._nursery = self._nursery, None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._idle.put_nowait(None)
        for worker in self._all:
            worker.close()
        self._all.clear()
        if nursery is not None:
            await asyncio.to_thread(nursery.close)

    @property
    def pids(self) -> list[int]:
        """The processes of the workers."""
        return sorted(worker.pid for worker in self._all)

    async def run(self, head: dict[str, Any], body: bytes = b"", *, long: bool = False) -> Frame:
        """The answer to a frame, from the next worker that is free.

        long : whether it may take `long_seconds`. Raises Busy when too many wait already, or for too long; Stopped.
        """
        worker = await self._next(long=long)
        try:
            return await worker.ask((head, body), self._cost.long_seconds if long else self._cost.seconds, self._cost.stretch)
        finally:
            self._back(worker)
            if long:
                self._long.release()

    async def _next(self, *, long: bool) -> Worker:
        """A worker, waited for in a queue that is neither longer nor slower than allowed."""
        found: Worker | None = None
        if self._waiting < self._cost.waiting:
            self._waiting += 1
            try:
                async with asyncio.timeout(self._cost.patience if self.ready.is_set() else _LOADING):
                    found = await self._long_one() if long else await self._idle_one()
            except TimeoutError:
                pass
            finally:
                self._waiting -= 1
        if found is None:
            raise Busy("lab-busy", seconds=self._cost.retry_after)
        return found

    async def _long_one(self) -> Worker | None:
        await self._long.acquire()
        try:
            found = await self._idle_one()
        except BaseException:
            self._long.release()
            raise
        if found is None:
            self._long.release()
        return found

    async def _idle_one(self) -> Worker | None:
        """The next worker that lives; None when the pool is closed."""
        while (worker := await self._idle.get()) is not None and worker.gone:
            worker.fit = False
            self._back(worker)
        if worker is None:
            self._idle.put_nowait(None)
        return worker

    def _back(self, worker: Worker) -> None:
        """A fit worker takes the next request; another one, and one that was early, is ended and replaced."""
        if self._nursery is None:
            worker.close()
        elif worker.fit and not (worker.early and self._loaded):
            self._idle.put_nowait(worker)
        else:
            worker.close()
            self._nursery.end(worker.pid)
            self._all.discard(worker)
            self._start_one()

    def _start_one(self) -> None:
        self._keep(self._started())

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _renewed(self, nursery: Nursery) -> None:
        """Once everything is loaded, the workers that were forked earlier make way for new ones, each when it is free."""
        if not await nursery.loaded():
            return
        self._loaded = True
        for _ in range(self._idle.qsize()):
            worker = self._idle.get_nowait()
            if worker is not None:
                self._back(worker)

    async def _started(self) -> None:
        """One more worker, as soon as there is a process for it."""
        while True:
            try:
                worker = await self._new_worker()
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                await asyncio.sleep(_AGAIN)
                continue
            self._all.add(worker)
            self._back(worker)
            self.ready.set()
            return

    async def _new_worker(self) -> Worker:
        """A process that has said hello. Raises OSError and IncompleteReadError when it cannot be had."""
        ours, theirs = socket.socketpair()
        with theirs:
            self._ask_for(theirs)
        reader, writer = await asyncio.open_connection(sock=ours)
        try:
            async with asyncio.timeout(_LOADING):
                head, _ = await received(reader)
        except BaseException:
            writer.close()
            raise
        return Worker(head, reader, writer)

    def _ask_for(self, theirs: socket.socket) -> None:
        """Send one end of a connection to the nursery, to a new one where the old one is gone."""
        if self._nursery is None:
            raise ConnectionError
        try:
            self._nursery.fork(theirs)
        except OSError:
            self._nursery.close()
            self._nursery = self._new_nursery()
            self._nursery.fork(theirs)

    def _new_nursery(self) -> Nursery:
        held = Nursery(self._bounds, self._preload)
        self._loaded = False
        self._keep(self._renewed(held))
        return held
