"""What a person types: a small determinant, and a derivation with its HTML."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.measure import Bar, Job

_FIVE = [[2, 1, -1, 3, 1], [4, -2, 1, 1, 2], [-3, 5, 2, -1, 4], [1, 1, 6, -2, 3], [5, -4, 2, 2, -7]]
_RIGHT = [3, 5, -2, 7, 1]


def _small(quick: bool) -> list[Job]:
    import ossature

    held = np.array([[2.0, 1.0], [1.0, 3.0]])

    def agree(ours: Any, peer: Any) -> bool:
        return abs(float(ours) - float(peer)) < 1e-12

    return [
        Job('det("2 1; 1 3")', lambda: ossature.det("2 1; 1 3"), lambda: np.linalg.det(held), agree),
        Job("det([[2, 1], [1, 3]])", lambda: ossature.det([[2, 1], [1, 3]]), lambda: np.linalg.det(held), agree),
    ]


def _reduced(ours: Any, peer: Any) -> bool:
    """The derivation ends in the reduced form SymPy finds."""
    last = ours if not hasattr(ours, "derivation") else ours.derivation.result()
    return [[int(value.numerator) * int(there.denominator) - int(there.numerator) * int(value.denominator) for value, there in zip(row, line, strict=True)]
            for row, line in zip(last, peer[0].tolist(), strict=True)] == [[0] * 6] * 5  # fmt: skip


def _peer() -> Any:
    from sympy import Matrix

    joined = Matrix([[*row, last] for row, last in zip(_FIVE, _RIGHT, strict=True)])
    return joined.rref


def _derivation(quick: bool) -> list[Job]:
    import ossature

    answer = ossature.solve(_FIVE, _RIGHT)
    return [Job("solve 5x5 .steps()", answer.steps, _peer(), _reduced)]


def _html(quick: bool) -> list[Job]:
    import ossature

    answer = ossature.solve(_FIVE, _RIGHT)

    def agree(ours: Any, peer: Any) -> bool:
        return _reduced(answer.steps(), peer) and "<math" in ours

    return [Job("solve 5x5 .steps() as HTML", lambda: answer.steps()._repr_html_(), _peer(), agree)]


def bars() -> list[Bar]:
    """The promises about what is typed."""
    return [
        Bar("det-typed", "det of a typed 2x2, of numpy.linalg.det", "cost", 12.0, _small),
        Bar("derivation", "derivation of a 5x5 solve, of SymPy's rref of it", "cost", 1.0, _derivation),
        Bar("derivation-html", "its HTML, of SymPy's rref of it", "cost", 5.0, _html),
    ]
