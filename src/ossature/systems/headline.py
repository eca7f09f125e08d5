"""The lines an answer about systems prints first."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.formula import (
    Chain,
    Formula,
    Joined,
    Lines,
    MatrixOf,
    Negative,
    Number,
    Power,
    Product,
    Sum,
    Symbol,
    Transpose,
    Word,
    column_of,
    equals,
    matrix_of,
)
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.numbers.matrix import ExactMatrix
from ossature.systems.answers import Choice, Factors, Inverse, Rank, Reduced, Solution, Space

_LISTED = 12  # entries of a vector, or sides of a matrix, printed in full
_IN_A_LINE = 4  # named unknowns printed beside each other; more stand below each other
_DECIDED = ("dense-rank-decided", "dense-agreement-decided")
_FACTOR_NAMES = {"lu": ("P", "L", "U"), "cholesky": ("L",), "ldl": ("L", "D"), "qr": ("Q", "R")}
_SPACE_NAMES = {"null_space": "N", "column_space": "C", "row_space": "R", "left_null_space": "N"}


def solution(answer: Solution) -> tuple[Formula | Message, ...]:
    """The kind in words, then x (or the general solution), by name where there are names."""
    said: list[Formula | Message] = [_judged(answer, Message(_kind(answer), free=len(answer.free), rank=answer.rank))]
    if np.ndim(answer.x) != 1:
        return (*said, several(answer))
    if answer.kind == "infinite":
        return (*said, general(answer))
    return (*said, whole(answer))


def _judged(answer: Solution, said: Message) -> Message:
    """The kind, said to hold within rounding where rounding decides the rank or whether the equations agree."""
    decided = any(note.code in _DECIDED for note in answer.evidence.notes)
    return Message("solve-within-rounding", said=said) if decided else said


def _kind(answer: Solution) -> str:
    """Which sentence: a closest x that others equal in closeness is said not to be the only one."""
    code = f"solve-kind-{answer.kind.replace('_', '-')}"
    return f"{code}-many" if answer.kind == "least_squares" and answer.free else code


def whole(answer: Solution) -> Formula:
    """The single x, by name where there are names."""
    return _by_name(answer) if answer.unknowns else equals(Symbol("x", bold=True), _vector(answer.x, answer.evidence.entry_errors))


def stack(answer: Solution) -> tuple[Formula | Message, ...]:
    """A stack of systems: how many, and how many of them are unique."""
    kinds = np.asarray(answer.kind)
    return (Message("solve-stack", count=int(kinds.size), unique=int(np.sum(kinds == "unique"))),)


def _by_name(answer: Solution) -> Formula:
    errors = _errors(answer.evidence.entry_errors, len(answer.x))
    parts = [equals(Word(name), Number(value, error=error)) for name, value, error in zip(answer.unknowns, answer.x, errors, strict=True)]
    return Lines(tuple(parts)) if len(parts) > _IN_A_LINE else Joined(tuple(parts))


def general(answer: Solution) -> Formula:
    """X = particular + t₁ v₁ + t₂ v₂ + ..."""
    names = answer.unknowns or tuple(f"x{_subscript(index + 1)}" for index in range(len(answer.x)))
    left = MatrixOf(tuple((Word(name),) for name in names))
    many = len(answer.null_space) > 1
    moves = [Product((Symbol("t", str(index + 1) if many else ""), column_of(vector)), "") for index, vector in enumerate(answer.null_space[:_LISTED])]
    if len(answer.x) > _LISTED:
        return equals(Symbol("x", bold=True), Sum((_vector(answer.x, answer.evidence.entry_errors), Word("…"))))
    errors = _errors(answer.evidence.entry_errors, len(answer.x))
    start = MatrixOf(tuple((Number(value, error=error),) for value, error in zip(answer.x, errors, strict=True)))
    return equals(left, Sum((start, *moves)))


def several(answer: Solution) -> Formula:
    """X for several right-hand sides; X + N T when there are free unknowns, with any T."""
    letter, shown = Symbol("X", bold=True), _matrix(answer.x, answer.evidence.entry_errors)
    found = MatrixOf(shown.rows, row_labels=answer.unknowns) if answer.unknowns and len(answer.unknowns) == len(shown.rows) else shown
    if answer.kind != "infinite" or len(answer.null_space) > _LISTED or answer.x.shape[0] > _LISTED:
        return equals(letter, found)
    directions = matrix_of(list(zip(*answer.null_space, strict=True)))
    return equals(letter, Sum((found, Product((directions, Symbol("T", bold=True)), ""))))


def _subscript(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def _errors(errors: Any, count: int) -> list[float | None]:
    if errors is None:
        return [None] * count
    return [float(error) for error in np.broadcast_to(np.asarray(errors, dtype=float), (count,))]


def _vector(values: Any, errors: Any) -> Formula:
    count = len(values)
    held = [Number(value, error=error) for value, error in zip(values, _errors(errors, count), strict=True)]
    if count > _LISTED:
        shown: tuple[Formula, ...] = (*held[:4], Word("…"), *held[-4:])
        return Joined(shown, fences=("[", "]"))
    return Joined(tuple(held), fences=("[", "]"))


def _matrix(values: Any, errors: Any = None) -> MatrixOf:
    rows = values.rows if hasattr(values, "rows") else np.asarray(values)
    height, width = values.shape
    if errors is not None:
        errors = np.broadcast_to(np.asarray(errors, dtype=float), (height, width))
    cells = [[Number(rows[i][j], error=None if errors is None else float(errors[i, j])) for j in _few(width)] for i in _few(height)]
    if height <= _LISTED and width <= _LISTED:
        return MatrixOf(tuple(tuple(row) for row in cells))
    return MatrixOf(_with_dots(cells, height, width))


def _few(count: int) -> list[int]:
    return list(range(count)) if count <= _LISTED else [0, 1, 2, count - 3, count - 2, count - 1]


def _with_dots(cells: list[list[Number]], height: int, width: int) -> tuple[tuple[Formula, ...], ...]:
    rows: list[tuple[Formula, ...]] = [(*row[:3], Word("…"), *row[3:]) if width > _LISTED else tuple(row) for row in cells]
    if height > _LISTED:
        rows.insert(3, tuple(Word("⋮") for _ in rows[0]))
    return tuple(rows)


def rank(answer: Rank) -> tuple[Formula | Message, ...]:
    """Rank A = r."""
    return (equals(Word("rank A"), Number(answer.value)),)


def reduced(answer: Reduced) -> tuple[Formula | Message, ...]:
    """The reduced form, and its pivots."""
    pivots = Message("rref-pivots", count=len(answer.pivots), columns=tuple(index + 1 for index in answer.pivots))
    return Chain((Symbol("A", bold=True), _matrix(answer.value)), ("∼",)), pivots


def inverse(answer: Inverse) -> tuple[Formula | Message, ...]:
    """The inverse."""
    return (equals(_inverse_letter(), _matrix(answer.value, answer.evidence.entry_errors)),)


def _inverse_letter() -> Formula:
    return Power(Symbol("A", bold=True), Negative(Number(1)))


def space(answer: Space) -> tuple[Formula | Message, ...]:
    """The name, the dimension, and a basis."""
    name = Message(f"space-name-{answer.name.replace('_', '-')}")
    said = Message("space-found", name=name, dimension=answer.dimension, ambient=answer.ambient)
    if not answer.basis or answer.ambient > _LISTED:
        return (said,)
    across = answer.name in ("null_space", "row_space")
    labels = answer.question.operands[0].labels(1 if across else 0)
    columns = [MatrixOf(column_of(vector).rows, row_labels=labels if index == 0 else ()) for index, vector in enumerate(answer.basis[:_LISTED])]
    return said, Joined(tuple(columns))


def factors(answer: Factors) -> tuple[Formula | Message, ...]:
    """A = the product of its factors, and each factor."""
    letters = [Symbol(name, bold=True) for name in _FACTOR_NAMES[answer.name]]
    sides: list[Formula] = list(letters)
    if answer.name in ("cholesky", "ldl"):
        turned = any((part.d or 1) < 0 if isinstance(part, ExactMatrix) else np.iscomplexobj(part) for part in answer.parts)
        sides.append(Power(letters[0], Symbol("H")) if turned else Transpose(letters[0]))
    product = equals(Symbol("A", bold=True), Product(tuple(sides), ""))
    return product, *(equals(letter, _matrix(part)) for letter, part in zip(letters, answer.parts, strict=True))


def choice(answer: Choice) -> tuple[Formula | Message, ...]:
    """The method, by name, and why."""
    return Message("choose-method", method=Message(f"method-{answer.method}")), *answer.why


def anything(answer: Answer) -> tuple[Formula | Message, ...]:
    """An answer of no known class has no headline."""
    raise AssertionError(f"{type(answer).__name__} has no headline")
