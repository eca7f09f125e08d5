"""Minutes of mutated text and files: everything is read or refused with an error of ours. OSSATURE_FUZZ_SECONDS sets the time (300)."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from tests.asking import refusal, within

from ossature.base.limits import limited
from ossature.io.files import read_file
from ossature.io.text import parse_text

SECONDS = float(os.environ.get("OSSATURE_FUZZ_SECONDS", "300"))
TEXTS = [
    "2 1; 1 1/2", "[[1, 2], [3, 4]]", "array([[1., 2.]], dtype=float32)", r"\begin{bmatrix}1 & \frac{1}{2}\\ 3 & \sqrt{2}\end{bmatrix}", "25 ℃",
    "[数学90, 英语85]", "姓名\t数学\n张三\t90", "A = [1 2; ...\n3 4];", "(1) 2x + y = 5\n(2) x - y = 1", '{"a": 1, "b": 2}', "((1, 2), (3, ½))",
    r"\begin{cases} 2x_{1} + y = 5 \\ x_1 - y = 1. \end{cases}", "[[[1, 2], [3, 4]]] m/s", "sp.Matrix([[1, Rational(1, 2)]])",
    "| 数学 | 英语 |\n张三 | 90 | 85 |", "2x + y = 5; x - y = 1", "3苹果 + 2梨 = 19", "(1+√5)/2 2^10; 1e3 -i", "１，２；３，４",
]  # fmt: skip
ALPHABET = "0123456789 .,;|/+-*^()[]{}=√ijxy\\n\n\t&_eE苹张℃，；（）【】−×÷１²₂\u200b\x00\"'①½ᵀ…。"


def mutate(text: str, rng: random.Random) -> str:
    held = list(text)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(held) + 1)
        action = rng.random()
        if action < 0.4:
            held.insert(at, rng.choice(ALPHABET))
        elif action < 0.7 and held:
            held.pop(min(at, len(held) - 1))
        elif held:
            start = rng.randrange(len(held))
            held[at:at] = held[start : start + rng.randint(1, 8)]
    return "".join(held)


@pytest.mark.slow
def test_mutated_texts_are_read_or_refused() -> None:
    rng, end = random.Random(5), time.monotonic() + SECONDS / 2
    while time.monotonic() < end:
        for _ in range(200):
            text = mutate(rng.choice(TEXTS), rng)
            with within(20, text):
                fault = refusal(parse_text, text)
            assert fault is None or str(fault), text


@pytest.mark.slow
def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.arange(6.0).reshape(2, 3))
    np.savez(tmp_path / "b.npz", np.arange(4.0))
    pl.DataFrame({"x": [1.0, 2.0], "n": [3, 4]}).write_parquet(tmp_path / "c.parquet")
    (tmp_path / "d.csv").write_text("name,x,y\nAnn,1,2\nBob,3,4.5\n")
    (tmp_path / "e.json").write_text('{"x": [1, 2], "y": [3, 4]}')
    (tmp_path / "f.mtx").write_text("%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 1\n2 2 4.5\n")
    seeds = [(path.suffix, path.read_bytes()) for path in sorted(tmp_path.iterdir())]
    rng, end = random.Random(6), time.monotonic() + SECONDS / 2
    with limited(memory_bytes=50_000_000):
        while time.monotonic() < end:
            suffix, raw = rng.choice(seeds)
            held = bytearray(raw)
            for _ in range(rng.randint(1, 8)):
                at = rng.randrange(len(held))
                held[at : at + rng.randint(0, 3)] = bytes(rng.randrange(256) for _ in range(rng.randint(0, 3)))
                held = held or bytearray(b"0")
            path = tmp_path / f"x{suffix}"
            path.write_bytes(bytes(held))
            with within(20, bytes(held)):
                fault = refusal(read_file, path)
            assert fault is None or str(fault), bytes(held)
