"""Mutated text and files are read or refused with an error of ours: no other exception, no warning, no hang.

A fixed number of them in every run; minutes of them behind `slow`, where OSSATURE_FUZZ_SECONDS sets the time (300).
"""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.asking import refusal, within
from tests.fuzz.mutation import TEXTS, mutated, mutated_bytes, seeds

from ossature import describe, det, solve
from ossature.base.errors import OssatureError
from ossature.base.limits import limited
from ossature.base.message import say
from ossature.io.files import read_file
from ossature.io.text import parse_text

SECONDS = float(os.environ.get("OSSATURE_FUZZ_SECONDS", "300"))


def rounds(count: int | None, seconds: float) -> Iterator[None]:
    """So many rounds, or as many as fit into the seconds."""
    end = time.monotonic() + seconds
    while count is None and time.monotonic() < end:
        yield
    for _ in range(count or 0):
        yield


def said(fault: OssatureError | None) -> bool:
    """Whether the error, if any, has its sentence in both languages and its numbers for JSON."""
    if fault is None:
        return True
    json.dumps(fault.to_dict(), allow_nan=False)
    return all(say(fault.message, lang) and not say(fault.message, lang).startswith(fault.message.code) for lang in ("en", "zh"))


def read_texts(count: int | None, seed: int) -> None:
    rng = random.Random(seed)
    for _ in rounds(count, SECONDS / 2):
        text = mutated(rng.choice(TEXTS), rng)
        with within(20, text), limited(exact_entries=2_000, number_digits=500):
            for call in (parse_text, describe, solve, det):
                assert said(refusal(call, text)), (call, text)


def read_files(count: int | None, seed: int, folder: Path) -> None:
    (folder / "seeds").mkdir()
    kinds, rng = seeds(folder / "seeds"), random.Random(seed)
    with limited(memory_bytes=50_000_000):
        for _ in rounds(count, SECONDS / 2):
            suffix, raw = rng.choice(kinds)
            held = mutated_bytes(raw, rng)
            path = folder / f"x{suffix}"
            path.write_bytes(held)
            with within(20, held):
                for call in (read_file, describe):
                    assert said(refusal(call, path)), held


def test_a_thousand_mutated_texts_are_read_or_refused() -> None:
    read_texts(1000, 1)


def test_a_thousand_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    read_files(1000, 2, tmp_path)


@pytest.mark.slow
def test_minutes_of_mutated_texts_are_read_or_refused() -> None:
    read_texts(None, int(os.environ.get("OSSATURE_FUZZ_SEED", "5")))


@pytest.mark.slow
def test_minutes_of_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    read_files(None, int(os.environ.get("OSSATURE_FUZZ_SEED", "6")), tmp_path)
