"""Exact matrices over Q, Q(i) and Q(√d): of every size and every rank, the same ones each time."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
from hypothesis import strategies as st

from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.rational import Rational

FIELDS = ("whole", "fractions", "Q(i)", "Q(√2)", "Q(√-3)")
_ROOTS = {"Q(i)": sqrt_of(-1), "Q(√2)": sqrt_of(2), "Q(√-3)": sqrt_of(-3)}


def entry_of(rng: random.Random, field: str, most: int = 4) -> Any:
    """One entry of a field."""
    if field == "whole":
        return Rational(rng.randint(-most, most))
    part = Rational(rng.randint(-most, most), rng.choice([1, 1, 2, 3]))
    return part if field == "fractions" else part + rng.randint(-2, 2) * _ROOTS[field]


def random_matrix(rng: random.Random, rows: int, columns: int, field: str = "whole", rank: int | None = None) -> ExactMatrix:
    """rows x columns, of rank at most `rank`: the product of two thin factors."""
    if rank is None:
        return ExactMatrix.of([[entry_of(rng, field) for _ in range(columns)] for _ in range(rows)], shape=(rows, columns))
    left, right = random_matrix(rng, rows, rank, field), random_matrix(rng, rank, columns, field)
    return left @ right if rank else ExactMatrix.of([[0] * columns for _ in range(rows)], shape=(rows, columns))


def cases(seed: int, count: int, field: str, *, largest: int, square: bool = False) -> list[ExactMatrix]:
    """`count` matrices of sizes 1 to `largest` and ranks 0 to full."""
    rng = random.Random(f"{seed} {field}")
    held = []
    for _ in range(count):
        rows = rng.randint(1, largest)
        columns = rows if square else rng.randint(1, largest)
        full = rng.random() < 0.5
        held.append(random_matrix(rng, rows, columns, field, None if full else rng.randint(0, min(rows, columns))))
    return held


@st.composite
def whole_arrays(draw: Any, *, most: int = 8, square: bool = False, entry: int = 4) -> np.ndarray:
    """Small whole numbers, sizes 0 to `most`, ranks 0 to full: an int64 array, which comes in exactly; `.astype(float)` is its float twin."""
    rows = draw(st.integers(0, most))
    columns = rows if square else draw(st.integers(0, most))
    rank = draw(st.integers(0, max(rows, columns)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    if rank >= min(rows, columns):
        return rng.integers(-entry, entry + 1, (rows, columns))
    return rng.integers(-entry, entry + 1, (rows, rank)) @ rng.integers(-entry, entry + 1, (rank, columns))
