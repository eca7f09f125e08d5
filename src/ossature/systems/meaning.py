"""What an answer about systems says, and where it matters in deep learning."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

import numpy as np

from ossature.base.formula import Formula
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.systems import headline as lines
from ossature.systems.answers import Choice, Factors, Inverse, Rank, Reduced, Solution, Space
from ossature.systems.projection_steps import proof
from ossature.systems.solving import array_of


def headline(answer: Answer) -> tuple[Formula | Message, ...]:
    """What the answer prints first."""
    if isinstance(answer, Solution) and not isinstance(answer.kind, str):
        return lines.stack(answer)
    for kind, line in _HEADLINES:
        if isinstance(answer, kind):
            return tuple(line(answer))
    return lines.anything(answer)


_HEADLINES: tuple[tuple[type[Answer], Any], ...] = (
    (Solution, lines.solution),
    (Rank, lines.rank),
    (Reduced, lines.reduced),
    (Inverse, lines.inverse),
    (Space, lines.space),
    (Factors, lines.factors),
    (Choice, lines.choice),
)


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} has no meaning")


@meaning.register
def _(answer: Solution) -> tuple[Message, ...]:
    if not isinstance(answer.kind, str):
        return (Message("solve-stack-evidence", worst=_worst(answer.evidence.error_bound)),)
    rows, unknowns = answer.question.operands[0].shape
    said = [_ranks(answer, rows, unknowns), *_rule_of_thumb(answer, rows, unknowns)]
    if answer.kind == "infinite":
        said.append(Message("solve-null-space", directions=len(answer.null_space), vectors=tuple(str(v) for v in answer.null_space[:3])))
    if not np.all(answer.consistent):
        said += _contradiction(answer)
    return (*said, *_sensitivity(answer), _use(answer))


def _worst(bounds: Any) -> float:
    return float(f"{float(np.max(np.asarray(bounds), initial=0.0)):.2g}")


def _ranks(answer: Solution, rows: int, unknowns: int) -> Message:
    """Ranks decide: rank A against rank [A | b] and the number of unknowns."""
    code = f"solve-ranks-{answer.kind.replace('_', '-')}"
    return Message(code, rank=answer.rank, augmented=answer.rank + (0 if np.all(answer.consistent) else 1), unknowns=unknowns, rows=rows)


def _rule_of_thumb(answer: Solution, rows: int, unknowns: int) -> list[Message]:
    """Counting equations misleads in three ways; say so where it would have."""
    consistent = bool(np.all(answer.consistent))
    if rows < unknowns and not consistent:
        return [Message("solve-fewer-contradict", rows=rows, unknowns=unknowns)]
    if rows > unknowns and consistent:
        return [Message("solve-more-agree", rows=rows, unknowns=unknowns, repeated=rows - answer.rank)]
    if rows == unknowns and answer.kind != "unique":
        return [Message("solve-square-singular", rows=rows, rank=answer.rank)]
    return []


def _contradiction(answer: Solution) -> list[Message]:
    said = []
    if answer.certificate is not None:
        said.append(_certificate(answer))
    said.append(Message("solve-projection", residual=_size(answer.residual)))
    if len(answer.free):
        said.append(Message("solve-least-norm", free=len(answer.free)))
    return said


def _certificate(answer: Solution) -> Message:
    left, right = answer.question.operands
    if left.exact is not None and right.exact is not None:
        return proof(answer.certificate, right.exact)
    return _measured(answer.certificate, array_of(left), array_of(right))


def _measured(y: Any, a: Any, b: Any) -> Message:
    """What y makes of both sides, each next to the sum of the sizes it adds up: the left one zero but for rounding."""
    sides = [(np.abs(y @ side), np.abs(y) @ abs(side)) for side in (a, b)]
    left, right = (float(np.max(found / np.where(size > 0, size, 1.0), initial=0.0)) for found, size in sides)
    return Message("solve-certificate-measured", left=float(f"{left:.1g}"), right=float(f"{right:.2g}"))


def _size(vector: Any) -> float:
    return float(f"{np.linalg.norm(np.asarray(vector, dtype=complex)):.4g}")


def _sensitivity(answer: Solution) -> list[Message]:
    condition = answer.evidence.condition
    if condition is None or not np.isfinite(condition):
        return []
    lost = max(0, round(float(np.log10(max(1.0, condition)))))
    return [Message("solve-condition", condition=float(f"{condition:.2g}"), lost=lost)]


def _use(answer: Solution) -> Message:
    return Message(f"solve-use-{answer.kind.replace('_', '-')}")


@meaning.register
def _(answer: Rank) -> tuple[Message, ...]:
    rows, columns = answer.shape
    full = answer.value == min(rows, columns)
    first = Message("rank-full" if full else "rank-deficient", rank=answer.value, rows=rows, columns=columns, most=min(rows, columns))
    whole, factored = rows * columns, answer.value * (rows + columns)
    return first, Message("rank-use", rank=answer.value, whole=whole, factored=factored) if factored < whole else Message("rank-use-none", rank=answer.value)


@meaning.register
def _(answer: Reduced) -> tuple[Message, ...]:
    pivots = tuple(index + 1 for index in answer.pivots)
    said = [Message("rref-says", rank=len(pivots), pivots=pivots)]
    if answer.free:
        said.append(Message("rref-free", free=len(answer.free), columns=tuple(index + 1 for index in answer.free)))
    return (*said, Message("rref-use"))


@meaning.register
def _(answer: Inverse) -> tuple[Message, ...]:
    return (Message("inverse-says"), *(_conditioned(answer)), Message("inverse-use"))


def _conditioned(answer: Inverse) -> list[Message]:
    condition = answer.evidence.condition
    return [] if condition is None else [Message("inverse-condition", condition=float(f"{float(condition):.2g}"))]


@meaning.register
def _(answer: Space) -> tuple[Message, ...]:
    name = answer.name.replace("_", "-")
    return Message(f"space-says-{name}", dimension=answer.dimension, ambient=answer.ambient), Message(f"space-use-{name}")


@meaning.register
def _(answer: Factors) -> tuple[Message, ...]:
    blocks = sum(answer.parts[1][i + 1, i] != 0 for i in range(answer.parts[1].shape[0] - 1)) if answer.name == "ldl" else 0
    says = Message("factors-says-ldl-blocks", blocks=int(blocks)) if blocks else Message(f"factors-says-{answer.name}")
    return says, Message(f"factors-use-{answer.name}")


@meaning.register
def _(answer: Choice) -> tuple[Message, ...]:
    return answer.why
