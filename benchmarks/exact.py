"""Exact answers against SymPy's `Matrix`, and against python-flint with its conversions from and to Python numbers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

from benchmarks.measure import Bar, Job

Maker = Callable[[str, int], Callable[[], Any]]
_SYMPY_ROUNDS = {3: 15, 5: 15, 10: 11, 20: 7, 50: 3}  # turns for each n: SymPy takes half a second at 50
_FLINT_ROUNDS = {10: 21, 20: 21, 50: 11}


def _system(size: int) -> tuple[list[list[int]], list[int]]:
    """A random invertible matrix of whole numbers of one digit, and a right-hand side."""
    random = Random(size)
    rows = [[random.randint(-9, 9) for _ in range(size)] for _ in range(size)]
    return rows, [random.randint(-9, 9) for _ in range(size)]


def _joined(rows: list[list[int]], right: list[int]) -> list[list[int]]:
    """[A | b], the matrix a person reduces."""
    return [[*row, last] for row, last in zip(rows, right, strict=True)]


def _ours(verb: str, size: int) -> Callable[[], Any]:
    """Our answers, from nested lists."""
    import ossature

    rows, right = _system(size)
    joined = _joined(rows, right)
    return {
        "det": lambda: ossature.det(rows).value,
        "solve": lambda: ossature.solve(rows, right).x,
        "rref": lambda: ossature.rref(joined).value,
        "inverse": lambda: ossature.inverse(rows).value,
    }[verb]


def _unpacked(verb: str, size: int) -> Callable[[], Any]:
    """Our answers down to every single number."""
    ours = _ours(verb, size)
    return ours if verb == "det" else lambda: ours().tolist()


def _sympy(verb: str, size: int) -> Callable[[], Any]:
    """SymPy from its own matrices, built beforehand, to its own matrices; `LUsolve` is its exact elimination."""
    from sympy import Matrix

    rows, right = _system(size)
    a, b, joined = Matrix(rows), Matrix(right), Matrix(_joined(rows, right))
    return {"det": a.det, "solve": lambda: a.LUsolve(b), "rref": lambda: joined.rref()[0], "inverse": a.inv}[verb]


def _flint(verb: str, size: int) -> Callable[[], Any]:
    """python-flint as one calls it by hand: whole numbers in, Python's fractions out."""
    from flint import fmpq_mat, fmpz_mat

    rows, right = _system(size)
    joined, column = _joined(rows, right), [[value] for value in right]
    return {
        "det": lambda: int(fmpz_mat(rows).det()),
        "solve": lambda: _fractions(fmpz_mat(rows).solve(fmpz_mat(column))),
        "rref": lambda: _fractions(fmpq_mat(fmpz_mat(joined)).rref()[0]),
        "inverse": lambda: _fractions(fmpq_mat(fmpz_mat(rows)).inv()),
    }[verb]


def _fractions(matrix: Any) -> list[Fraction]:
    return [Fraction(int(value.p), int(value.q)) for value in matrix.entries()]


def same(ours: Any, peer: Any) -> bool:
    """Equal as fractions, entry for entry."""
    return [Fraction(value) for value in _flat(ours)] == [Fraction(int(value.numerator), int(value.denominator)) for value in _flat(peer)]


def _flat(value: Any) -> list[Any]:
    held = value.tolist() if hasattr(value, "tolist") else value
    return [part for item in held for part in _flat(item)] if isinstance(held, list) else [held]


def _jobs(verb: str, ours: Maker, peer: Maker, rounds: dict[int, int]) -> Callable[[bool], list[Job]]:
    def make(quick: bool) -> list[Job]:
        chosen = [size for size in rounds if not (quick and size > 20)]
        return [Job(f"{verb} n={size}", ours(verb, size), peer(verb, size), same, rounds[size]) for size in chosen]

    return make


def bars() -> list[Bar]:
    """The promises about exact answers."""
    limits = {"det": 100.0, "solve": 100.0, "rref": 15.0, "inverse": 15.0}
    over_sympy = [
        Bar(f"exact-{verb}-sympy", f"exact {verb} over SymPy's Matrix, geometric mean", "faster", limit, _jobs(verb, _ours, _sympy, _SYMPY_ROUNDS), "mean")
        for verb, limit in limits.items()
    ]
    of_flint = [
        Bar(f"exact-{verb}-flint", f"exact {verb}, n >= 10, of python-flint's time", "cost", 3.0, _jobs(verb, _unpacked, _flint, _FLINT_ROUNDS))
        for verb in limits
    ]
    return over_sympy + of_flint
