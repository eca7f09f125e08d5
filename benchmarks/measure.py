"""Two programs that do the same job, timed turn by turn; what counts is the ratio of each turn, so a machine that slows down slows both."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import median, quantiles
from time import perf_counter, process_time, sleep
from typing import Any, Literal

_SHORTEST = 2e-3  # seconds of one sample: shorter calls are repeated to fill it
_MOST_REPEATS = 2000
_REST = 0.1  # seconds before a sample by the clock on the wall: NumPy's and SciPy's BLAS each have threads that go on spinning for a while after a call


@dataclass(frozen=True)
class Job:
    """One job done twice: by us and by a peer.

    agree : whether the two results are the same answer; the tests ask it, so that no row of the table compares different work
    rounds : turns taken; fewer for calls of seconds      self_timed : the calls return the seconds they took (processes)
    clock : "cpu" for work of one thread, which other programs then cannot stretch; "wall" where threads are part of the answer
    """

    name: str
    ours: Callable[[], Any]
    peer: Callable[[], Any]
    agree: Callable[[Any, Any], bool]
    rounds: int = 21
    self_timed: bool = False
    clock: Literal["cpu", "wall"] = "cpu"


@dataclass(frozen=True)
class Bar:
    """A promise: how many times faster at least ("faster"), or how many times the peer's time at most ("cost").

    make : builds the jobs when the bar is measured, so that a subset of bars costs no other's inputs
    over : "mean" judges the geometric mean of the jobs, "worst" the worst of them
    """

    key: str
    title: str
    kind: Literal["faster", "cost"]
    limit: float
    make: Callable[[bool], Sequence[Job]]
    over: Literal["mean", "worst"] = "worst"

    def meets(self, ratio: float) -> bool:
        """Whether a measured ratio keeps the promise."""
        return ratio >= self.limit if self.kind == "faster" else ratio <= self.limit


@dataclass(frozen=True)
class Ratio:
    """The median of the turns' ratios between their quartiles, and the median seconds of one call of each side."""

    name: str
    ratio: float
    low: float
    high: float
    ours: float
    peer: float
    rounds: int


@dataclass(frozen=True)
class Result:
    """A bar, what was measured, and whether it is met."""

    bar: Bar
    parts: tuple[Ratio, ...]
    ratio: float
    low: float
    high: float

    @property
    def met(self) -> bool:
        """Whether the promise is kept."""
        return self.bar.meets(self.ratio)


def measure(bar: Bar, *, quick: bool = False) -> Result:
    """Measure all jobs of a bar and bring their ratios together."""
    parts = tuple(_interleaved(job, bar.kind, quick=quick) for job in bar.make(quick))
    if bar.over == "mean":
        mean = [exp(sum(log(getattr(part, side)) for part in parts) / len(parts)) for side in ("ratio", "low", "high")]
        return Result(bar, parts, *mean)
    worst = (min if bar.kind == "faster" else max)(parts, key=lambda part: part.ratio)
    return Result(bar, parts, worst.ratio, worst.low, worst.high)


def _interleaved(job: Job, kind: str, *, quick: bool) -> Ratio:
    """ABAB..., with the first of each pair changing sides, the garbage collector waiting between the samples."""
    sides = (_sampler(job, job.ours), _sampler(job, job.peer))
    rounds = min(job.rounds, 5) if quick else job.rounds
    pairs = []
    for turn in range(rounds):
        first = turn % 2
        held = [0.0, 0.0]
        for side in (first, 1 - first):
            held[side] = sides[side]()
        pairs.append((held[0], held[1]))
    ratios = [peer / ours if kind == "faster" else ours / peer for ours, peer in pairs]
    low, middle, high = quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    return Ratio(job.name, middle, low, high, median(ours for ours, _ in pairs), median(peer for _, peer in pairs), rounds)


def _sampler(job: Job, call: Callable[[], Any]) -> Callable[[], float]:
    """A function that gives the seconds of one call. The first call, with its imports and caches, is not counted."""
    call()
    if job.self_timed:
        return call
    clock = process_time if job.clock == "cpu" else perf_counter
    start = clock()
    call()
    once = max(clock() - start, 1e-9)
    repeats = min(_MOST_REPEATS, max(1, round(_SHORTEST / once)))

    def sample() -> float:
        gc.collect(0)
        if job.clock == "wall":
            sleep(_REST)
        start = clock()
        for _ in range(repeats):
            call()
        return (clock() - start) / repeats

    return sample
