"""How big is too big: every limit a named setting, in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace

from ossature.base.errors import BadInput, TooLarge


@dataclass(frozen=True)
class Limits:
    """The settings; change some for a while with `limited(...)`."""

    text_length: int = 200_000
    """Characters of typed text."""
    text_depth: int = 32
    """Nested brackets in typed text."""
    exact_entries: int = 40_000
    """Entries of an exact matrix (200 x 200)."""
    exact_array_side: int = 64
    """An integer NumPy array is taken exactly up to this side."""
    number_digits: int = 2_000
    """Digits of a typed number, exponents counted out."""
    exact_bits: int = 4_000_000
    """Bits of an exact result, over all its entries."""
    inverse_bits: int = 64_000_000
    """Bits of an exact inverse, which has as many entries as the matrix."""
    root_work: int = 300_000
    """Entry operations of an exact elimination with square roots or i in it (a determinant of side 66, an inverse of side 53)."""
    elimination_side: int = 40
    """Rows or columns of a matrix whose every step is written out."""
    derivation_steps: int = 4_000
    """Row operations of one derivation."""
    derivation_bits: int = 60_000_000
    """Bits of the numbers written in one derivation, over every row that changes."""
    permutation_side: int = 4
    """Side of a determinant written out by permutations."""
    cofactor_side: int = 6
    """Side of a determinant written out by cofactors."""
    spectrum_side: int = 64
    """Side of an exact matrix whose eigenvalues are found."""
    formula_terms: int = 20_000
    """Products of terms while a typed formula is multiplied out."""
    practice_characters: int = 1_900
    """Characters of a learner's row operations, all together."""
    practice_digits: int = 60
    """Characters of one factor of a learner's row operation."""
    practice_side: int = 12
    """Rows or columns of a matrix that a learner may reduce by hand."""
    proven_unknowns: int = 16
    """Unknowns of a float system enclosed with ball arithmetic."""
    dense_work: int = 30_000_000_000
    """Operations, m n min(m, n), of the singular values of a sparse matrix written out (3 000 x 3 000: half a minute)."""
    products: int = 20_000
    """Products with an operator that one answer without a matrix may take."""
    memory_bytes: int = 8 << 30
    """Bytes one answer may allocate."""
    file_bytes: int = 4 << 30
    """Bytes of one file read into memory, after inflation."""
    axes: int = 32
    """Axes of a tensor."""
    files_in_text: int = 1
    """Files that an operand given as text may name: one, or none where the text comes from someone else."""


_limits: ContextVar[Limits] = ContextVar("limits", default=Limits())  # noqa: B039 - frozen; of one thread or task, so that two do not undo each other's


def limits() -> Limits:
    """The limits in force.

    Returns Limits: every setting by name. Raises nothing.

    >>> limits().axes
    32
    """
    return _limits.get()


@contextmanager
def limited(**settings: int) -> Iterator[Limits]:
    """Other limits for a while, inside a `with`.

    settings : names of `Limits` with whole numbers
    Returns the Limits in force inside the block. Raises BadInput for a setting that does not exist.

    >>> with limited(cofactor_side=3) as inside:
    ...     inside.cofactor_side
    3
    """
    before = _limits.get()
    known = tuple(field.name for field in fields(Limits))
    for name in settings:
        if name not in known:
            raise BadInput("limits-unknown", setting=name, known=known)
    held = replace(before, **settings)
    token = _limits.set(held)
    try:
        yield held
    finally:
        _limits.reset(token)


def refuse_above(limit: str, needed: int, case: str, /, **values: object) -> None:
    """Raise TooLarge with `needed` and `allowed` when `needed` exceeds the named limit."""
    allowed = getattr(_limits.get(), limit)
    if needed > allowed:
        raise TooLarge(case, needed=needed, allowed=allowed, limit=limit, **values)
