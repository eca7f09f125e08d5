"""Mutated text and files: small changes to spellings people use, and to bytes of real files."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import polars as pl
import scipy.sparse

TEXTS = [
    "2 1; 1 1/2", "[[1, 2], [3, 4]]", "array([[1., 2.]], dtype=float32)", r"\begin{bmatrix}1 & \frac{1}{2}\\ 3 & \sqrt{2}\end{bmatrix}", "25 ℃",
    "[数学90, 英语85]", "姓名\t数学\n张三\t90", "A = [1 2; ...\n3 4];", "(1) 2x + y = 5\n(2) x - y = 1", '{"a": 1, "b": 2}', "((1, 2), (3, ½))",
    r"\begin{cases} 2x_{1} + y = 5 \\ x_1 - y = 1. \end{cases}", "[[[1, 2], [3, 4]]] m/s", "sp.Matrix([[1, Rational(1, 2)]])", "a=b", "1:5",
    "| 数学 | 英语 |\n张三 | 90 | 85 |", "2x + y = 5; x - y = 1", "3苹果 + 2梨 = 19", "(1+√5)/2 2^10; 1e3 -i", "１，２；３，４", "99.5 元", "1 -2; - 3 4",
    "x_1 + x₂ = 3\n2 x_1 = 4", "½ 1¾", "1e-300 1e300", "i1 - i2 - i3 = 0; 10 i1 + 20 i2 = 12", "tensor([[1.5, 2.5]])", "{1, 2; 3, 4}", "((((1))))",
    r"\left(\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right)", "√(2)^2 + √-1", "0.1 .5 5. 1_000", "2(3)4", "| a |\n| - |\n| 1 |",
]  # fmt: skip
ALPHABET = "0123456789 .,;|/+-*^()[]{}=√ijxy\\n\n\t&_eE苹张℃，；（）【】−×÷１²₂½\u200b\u202e\x00\x1b'\"<>$#%\ud800😀①ᵀ…。"


def mutated(text: str, rng: random.Random) -> str:
    """A few characters put in, taken out, repeated; now and then another spelling joined on, or one part repeated many times."""
    held = list(text)
    for _ in range(rng.randint(1, 6)):
        at, action = rng.randrange(len(held) + 1), rng.random()
        if action < 0.4:
            held.insert(at, rng.choice(ALPHABET))
        elif action < 0.65 and held:
            held.pop(min(at, len(held) - 1))
        elif action < 0.85 and held:
            start = rng.randrange(len(held))
            held[at:at] = held[start : start + rng.randint(1, 8)]
        elif action < 0.95:
            held[at:at] = rng.choice(TEXTS)
        elif held:
            start = rng.randrange(len(held))
            held[at:at] = held[start : start + rng.randint(1, 3)] * rng.randint(10, 400)
    return "".join(held)


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """(suffix, bytes) of one small file of every kind that is read."""
    np.save(folder / "a.npy", np.arange(6.0).reshape(2, 3))
    np.save(folder / "a2.npy", np.arange(4, dtype=">i4"))
    np.savez(folder / "b.npz", np.arange(4.0))
    scipy.sparse.save_npz(folder / "b2.npz", scipy.sparse.eye_array(3, format="csr"))
    pl.DataFrame({"x": [1.0, 2.0], "n": [3, 4]}).write_parquet(folder / "c.parquet")
    (folder / "d.csv").write_text("name,x,y\nAnn,1,2\nBob,3,4.5\n")
    (folder / "d2.tsv").write_text("1\t2\n3\t4\n")
    (folder / "e.json").write_text(json.dumps({"x": [1, 2], "y": [3, 4]}))
    (folder / "e2.json").write_text("[[1, 2.5], [3, 1e3]]")
    (folder / "f.mtx").write_text("%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 1\n2 2 4.5\n")
    (folder / "f2.mtx").write_text("%%MatrixMarket matrix array complex hermitian\n2 2\n1 0\n2 1\n3 0\n")
    (folder / "g.txt").write_text("1 2; 3 4/5\n")
    return [(path.suffix, path.read_bytes()) for path in sorted(folder.iterdir())]


def mutated_bytes(raw: bytes, rng: random.Random) -> bytes:
    held = bytearray(raw)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(held))
        if rng.random() < 0.1:
            del held[at:]
        elif rng.random() < 0.1:
            held[at:at] = held[: rng.randint(1, 64)] * rng.randint(1, 20)
        else:
            held[at : at + rng.randint(0, 3)] = bytes(rng.randrange(256) for _ in range(rng.randint(0, 3)))
        held = held or bytearray(b"0")
    return bytes(held)
