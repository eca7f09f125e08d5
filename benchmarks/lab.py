"""`make bench-lab`: the lab under load, against the figures it promises. Exit status 1 when one is missed.

A server of its own is started, asked over HTTP by this process on the same machine, and ended.
Every request asks for a matrix of its own, so that nothing is answered from memory.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

_ROOT = Path(__file__).resolve().parent.parent
LATEST = _ROOT / "benchmarks" / "results" / "lab.json"
PAGE = _ROOT / "docs" / "benchmarks-lab.md"
_TABLE = re.compile(r"<!-- lab\.json -->\n.*?<!-- end -->", re.DOTALL)
_SVD = 4_000  # side of the matrix whose decomposition is killed
_SERVE = "--serve"


@dataclass(frozen=True)
class Figure:
    """One promise: what was measured, in ms or MB, and what it may be at most."""

    key: str
    title: str
    unit: str
    limit: float
    measured: float
    middle: float
    requests: int
    failures: int = 0

    @property
    def met(self) -> bool:
        """Whether the promise is kept: without a failure."""
        return self.measured <= self.limit and not self.failures


def work(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """What the workers of the measured server run: the lab's own work, or a decomposition that takes far longer than it may."""
    from ossature.lab import jobs

    if head.get("state", {}).get("w_svd"):
        import numpy

        numpy.linalg.svd(numpy.random.default_rng(0).standard_normal((_SVD, _SVD)), compute_uv=False)  # it fits into the memory, not into the time
    return jobs.work(head, body)


def _serve() -> None:
    import uvicorn

    from ossature.lab.app import create
    from ossature.lab.settings import Settings

    app = create(Settings(), work="benchmarks.lab:work")
    config = uvicorn.Config(app, port=0, log_level="error", access_log=False, loop="asyncio", http="h11", ws="none", backlog=512, timeout_keep_alive=120)
    held = config.bind_socket()
    held.listen(512)
    sys.stdout.write(f"{held.getsockname()[1]}\n")
    sys.stdout.flush()
    uvicorn.Server(config).run([held])


@contextmanager
def _server() -> Iterator[tuple[int, int]]:
    """A server's port and process, with everything loaded."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)])}
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.lab", _SERVE], cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline()), process.pid
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


class Client:
    """One person's connection, kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str) -> tuple[int, float]:
        """The status of a request, and the milliseconds until its last byte."""
        start = time.perf_counter()
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        await reader.readexactly(int(length[1]) if length else 0)
        return int(head[9:12]), (time.perf_counter() - start) * 1e3

    def close(self) -> None:
        """Hang up."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def _elimination(draw: random.Random, rows: int, columns: int) -> str:
    matrix = "; ".join(" ".join(str(draw.randint(-9, 9)) for _ in range(columns)) for _ in range(rows))
    return f"/en/systems/reply?{urlencode({'verb': 'rref', 'a': matrix, 'part': 'drawn'})}"


def _small(draw: random.Random) -> str:
    return f"/en/determinant/reply?{urlencode({'verb': 'det', 'a': f'{draw.randint(-9, 9)} {draw.randint(-9, 9)}; 1 {draw.randint(-9, 9)}', 'part': 'drawn'})}"


def _mixed(draw: random.Random) -> str:
    """A page, a reply, a picture, a mistake: of every room."""
    from ossature.topics import TOPICS

    topic = draw.choice(TOPICS)
    verb = draw.choice(topic.verbs)
    part = draw.choice(("", "/reply", "/reply", "/reply", "/picture.svg"))
    lang = draw.choice(("en", "zh"))
    chance = draw.random()
    if chance < 0.1:
        return f"/{lang}/"
    if chance < 0.2:
        return f"/{lang}/{topic.idea}{part}?{urlencode({'verb': verb.name, 'a': '1 2; 3 $'})}"
    if chance < 0.6:
        return _elimination(draw, draw.randint(2, 5), draw.randint(2, 6))
    return f"/{lang}/{topic.idea}{part}?verb={verb.name}"


async def _bursts(port: int, draw: random.Random, people: int, rounds: int, path: Callable[[random.Random], str]) -> list[tuple[int, float]]:
    """Rounds in which so many people ask at the same instant."""
    clients = [Client(port) for _ in range(people)]
    found: list[tuple[int, float]] = []
    for _ in range(rounds):
        found += await asyncio.gather(*(client.ask(path(draw)) for client in clients))
        await asyncio.sleep(0.05)
    for client in clients:
        client.close()
    return found


async def _while_killing(port: int, draw: random.Random, rounds: int) -> list[tuple[int, float]]:
    """Small questions, one after the other, while large decompositions are ended one after the other."""
    found: list[tuple[int, float]] = []
    small, large = Client(port), Client(port)
    for _ in range(rounds):
        killed = asyncio.create_task(large.ask("/en/norms/reply?w_svd=1"))
        while not killed.done():
            found.append(await small.ask(_small(draw)))
            await asyncio.sleep(0.01)
        status, _ = await killed
        assert status == 422, f"the decomposition was not ended: {status}"
    small.close()
    large.close()
    return found


async def _mixture(port: int, draw: random.Random, count: int, people: int) -> list[tuple[int, float]]:
    clients = [Client(port) for _ in range(people)]
    paths = iter([_mixed(draw) for _ in range(count)])

    async def person(client: Client) -> list[tuple[int, float]]:
        return [await client.ask(path) for path in paths]

    found = await asyncio.gather(*map(person, clients))
    for client in clients:
        client.close()
    return [one for held in found for one in held]


def family(process: int) -> list[int]:
    """A process and all that came from it."""
    found = [process]
    for pid in found:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text(encoding="ascii").split()]
    return found


def _megabytes(process: int) -> float:
    """What the server and its workers hold together; what they share is counted once."""
    total = 0
    for pid in family(process):
        try:
            total += int(re.findall(r"^Pss: +(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"), re.MULTILINE)[0])
        except (OSError, IndexError):
            continue
    return total / 1024


def _figure(key: str, title: str, limit: float, found: list[tuple[int, float]]) -> Figure:
    times = [held for _, held in found]
    last = quantiles(times, n=20, method="inclusive")[-1]
    return Figure(key, title, "ms", limit, _short(last), _short(median(times)), len(found), sum(status != 200 for status, _ in found))


def _short(value: float) -> float:
    return float(f"{value:.3g}")


def _timed(port: int, draw: random.Random, quick: bool) -> Iterator[Figure]:
    rounds = 3 if quick else 20

    def eliminated(people: int, rounds: int, rows: int, columns: int) -> list[tuple[int, float]]:
        return asyncio.run(_bursts(port, draw, people, rounds, lambda held: _elimination(held, rows, columns)))

    yield _figure("one", "3x4 elimination with its steps, one person", 20, eliminated(1, 20 * rounds, 3, 4))
    yield _figure("twenty", "6x7 elimination with its steps, 20 at the same instant", 100, eliminated(20, rounds, 6, 7))
    yield _figure("hundred", "6x7 elimination with its steps, 100 at the same instant", 400, eliminated(100, rounds, 6, 7))
    killing = asyncio.run(_while_killing(port, draw, max(2, rounds // 3)))
    yield _figure("killing", f"2x2 determinant while the SVD of a {_SVD}x{_SVD} matrix is ended", 200, killing)


def _memory(port: int, process: int, draw: random.Random, quick: bool) -> Figure:
    count = 1_000 if quick else 10_000
    asyncio.run(_mixture(port, draw, 1_000, 4))
    time.sleep(0.5)
    before = _megabytes(process)
    found = asyncio.run(_mixture(port, draw, count, 4))
    time.sleep(0.5)
    grown = _megabytes(process) - before
    lost = sum(status not in (200, 400, 422) for status, _ in found)
    return Figure("memory", f"growth of server and workers together over {count} mixed requests", "MB", 20, _short(grown), _short(before), count, lost)


def measured(quick: bool) -> list[Figure]:
    """Every figure, in one run."""
    draw = random.Random(0)
    with _server() as (port, process):
        asyncio.run(_bursts(port, draw, 4, 60, _mixed))  # until everything is loaded
        time.sleep(1.0)
        held: list[Figure] = []
        for figure in _timed(port, draw, quick):
            held.append(figure)
            print(line(figure), flush=True)
        held.append(_memory(port, process, draw, quick))
        print(line(held[-1]), flush=True)
        return held


def line(figure: Figure) -> str:
    """A figure for a terminal."""
    said = f"{figure.measured:g} {figure.unit} (at most {figure.limit:g})"
    return f"{'met   ' if figure.met else 'MISSED'}  {figure.title}: {said}, {figure.requests} requests, {figure.failures} failed"


def to_json(figures: list[Figure]) -> dict[str, Any]:
    """Everything measured; no names and no paths."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    machine = {"cores": cores, "architecture": platform.machine(), "system": platform.system(), "python": platform.python_version()}
    return {"machine": machine, "load": _short(os.getloadavg()[0]), "figures": [{**asdict(figure), "met": figure.met} for figure in figures]}


def markdown(held: dict[str, Any]) -> str:
    """The table for the document."""
    rows = [("measured", "p95", "median", "at most", "requests", "failed", "met"), ("---", "---:", "---:", "---:", "---:", "---:", "---")]
    for one in held["figures"]:
        middle = f"{one['middle']:g} ms" if one["unit"] == "ms" else f"from {one['middle']:g} MB"
        rows.append(
            (
                one["title"],
                f"{one['measured']:g} {one['unit']}",
                middle,
                f"{one['limit']:g} {one['unit']}",
                str(one["requests"]),
                str(one["failures"]),
                "yes" if one["met"] else "NO",
            )
        )
    machine = held["machine"]
    where = f"{machine['cores']} cores, {machine['architecture']}, {machine['system']}, Python {machine['python']}; load at the end {held['load']:g}."
    return "\n".join(["| " + " | ".join(row) + " |" for row in rows]) + f"\n\n{where}"


def filled(page: str) -> str:
    """The document with the kept measurements in it."""
    table = markdown(json.loads(LATEST.read_text(encoding="utf-8")))
    return _TABLE.sub(lambda _: f"<!-- lab.json -->\n{table}\n<!-- end -->", page)


def main(words: list[str] | None = None) -> int:
    """Measure, print, keep; 1 when a figure is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks/lab.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, nothing kept: a look, not a verdict")
    given = parser.parse_args(words)
    figures = measured(given.quick)
    if not given.quick:
        LATEST.write_text(json.dumps(to_json(figures), indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.path[0] = str(_ROOT)
    if _SERVE in sys.argv:
        _serve()
    else:
        sys.exit(main())
