"""`solve` and `choose`: through the door, by ranks, with evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ossature.base.errors import BadInput, ShapeMismatch
from ossature.base.evidence import EXACT, LOOK
from ossature.base.home import at_home
from ossature.base.message import Message, shown
from ossature.base.options import is_one_of, refuse_not_flag
from ossature.base.results import Question
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.objects.intake import is_path, refuse_file_named, shape_text, take, take_matrix, take_unread
from ossature.objects.operand import Operand
from ossature.systems.answers import Choice, Solution
from ossature.systems.exact import solve_exact

METHODS = ("auto", "diagonal", "triangular", "banded", "cholesky", "lu", "qr", "svd")


@at_home
def solve(a: Any, b: Any = None, *, method: str = "auto", exact: bool = False, proven: bool = False) -> Solution:
    """Solve A x = b, or find the x that comes closest.

    a : (m, n) text, list, array, table, file, sparse matrix, or a stack (..., n, n); or equations as text, "2x + y = 5; x - y = 1", without b
    b : (m,) or (m, k) right-hand sides; for a stack (..., n) or (..., n, k)
    method : "auto" chooses by structure (see `choose`) and moves up by itself: diagonal, banded, triangular, Cholesky, LU, then refinement, QR, SVD
    exact : take floats at their binary value      proven : enclose a float answer rigorously (n <= 16)

    Returns Solution: kind "unique", "infinite" or "least_squares" (decided by ranks, not by counting equations), x shaped like b, null_space, free, residual,
    consistent, rank, certificate (a combination of equations that reads 0 = c), evidence. An m x 0 system has the empty x.
    Raises ShapeMismatch, NotFinite, BadInput, ParseError, TooLarge, NotProven; never a silent wrong answer.
    Cost 2n^3/3 operations (n^3/3 for Cholesky, n^2 for triangular, n for a band) and O(n^2) for the evidence.
    Higham, Accuracy and Stability of Numerical Algorithms, ch. 9, 12 and 20.

    >>> solve([[2, 1], [1, 3]], [3, 5]).x
    [4/5, 7/5]
    >>> solve("2x + y = 5; x - y = 1")["y"]
    1
    >>> solve("1 1; 2 2", "1 3").kind
    'least_squares'
    """
    refuse_not_flag("exact", exact)
    refuse_not_flag("proven", proven)
    if not is_one_of(method, METHODS):
        raise BadInput("systems-unknown-method", verb="solve", method=shown(method), known=METHODS)
    left, right, unknowns = sides(a, b, exact=exact)
    written = (str(a) if isinstance(a, Path) else a,) if b is None else None
    question = Question("solve", (left, right), _chosen(method, exact, proven), written)
    if left.is_exact and right.is_exact:
        if method != "auto":
            raise BadInput("systems-method-exact", method=method)
        return _exact(question, left, right, unknowns)
    return _dense(question, left, right, unknowns, method, proven)


def choose(a: Any, b: Any = None) -> Choice:
    """What `solve` would do with A x = b, and why, without doing it.

    a : (m, n), equations or [A | b], as for `solve`      b : right-hand sides, or nothing: the choice hangs on A alone

    Returns Choice: method, why (sentences). Nothing is factored except a Cholesky attempt, which is how positive definiteness is tested.
    Raises ShapeMismatch, NotFinite, ParseError.
    Cost O(n^2) with early exit.  The order of methods: Golub and Van Loan, Matrix Computations, ch. 3 to 5.

    >>> choose([[2.0, 0.0], [0.0, 4.0]]).method
    'diagonal'
    >>> choose("1 2; 3 4").method
    'exact'
    """
    if b is None and _is_system(a):
        left, right, _ = sides(a, b, exact=False)
        question = Question("choose", (left, right), written=(str(a),))
    else:
        left = take_matrix(a, name="A", stacks=True)
        question = Question("choose", (left,) if b is None else (left, right_side(b, left)))
    if all(operand.is_exact for operand in question.operands):
        return Choice(question, LOOK, "exact", (Message("choose-exact"),))
    from ossature.systems.numeric import choose_numeric

    found = choose_numeric(array_of(left))
    return Choice(question, LOOK, found.method, found.why)


@lru_cache(maxsize=32)
def _chosen(method: str, exact: bool, proven: bool) -> dict[str, Any]:
    given = {"method": (method, "auto"), "exact": (exact, False), "proven": (proven, False)}
    return {name: value for name, (value, default) in given.items() if value != default}


def _equations(text: str) -> Any:
    """The parsed equations, or None when the text is a matrix."""
    from ossature.io.text import parse_text

    parsed = parse_text(text) if "=" in text or "＝" in text else None
    return parsed if parsed is not None and parsed.kind == "equations" else None


def _is_system(a: Any) -> bool:
    """Whether text, or a text file, holds both sides: equations, or a matrix with a rule in it."""
    parsed = _written(a, alone=True) if isinstance(a, (str, Path)) else None
    return parsed is not None and (parsed.kind == "equations" or parsed.kind == "matrix" and bool(parsed.bar))


def _written(a: str | Path, *, alone: bool) -> Any:
    """Text or a text file, parsed when it may hold a whole system; None otherwise."""
    if isinstance(a, Path) or is_path(a):
        if isinstance(a, str):
            refuse_file_named(a)
        from ossature.io.files import read_file

        return read_file(Path(a).expanduser()).parsed if alone and str(a).lower().endswith(".txt") else None
    from ossature.io.text import parse_text

    return parse_text(a) if alone else _equations(a)


def _augmented(parsed: Any, exact: bool) -> tuple[Operand, Operand, tuple[str, ...]]:
    """A and b of one matrix [A | b]."""
    left = replace(take_matrix(ExactMatrix.of([row[: parsed.bar] for row in parsed.rows]), name="A"), notes=parsed.notes, decimal=parsed.decimal)
    right = [row[parsed.bar :] for row in parsed.rows]
    b: Any = ExactVector([row[0] for row in right]) if len(right[0]) == 1 else ExactMatrix.of(right)
    return left, replace(right_side(b, left, exact=exact), decimal=parsed.decimal), parsed.column_labels[: parsed.bar]


def sides(a: Any, b: Any, *, exact: bool) -> tuple[Operand, Operand, tuple[str, ...]]:
    """A, b and the names of the unknowns, from a pair or from equations as text."""
    parsed = _written(a, alone=b is None) if isinstance(a, (str, Path)) else None
    if parsed is not None and parsed.kind == "matrix" and parsed.bar:
        return _augmented(parsed, exact)
    if parsed is not None and parsed.kind == "equations":
        if b is not None:
            raise BadInput("systems-unknowns-ambiguous")
        left = replace(take_matrix(ExactMatrix.of(parsed.rows), name="A"), notes=parsed.notes, decimal=parsed.decimal)
        return left, replace(right_side(ExactVector(parsed.right or ()), left), decimal=parsed.decimal), parsed.unknowns
    if b is None:
        raise BadInput("systems-right-missing")
    left = (take_unread(a) if exact is False else None) or take_matrix(a, name="A", exact=exact, stacks=True)
    right = right_side(b, left, exact=exact)
    return left, right, left.axes[-1].labels if left.axes else ()


def right_side(b: Any, left: Operand, *, exact: bool = False) -> Operand:
    """b, of a shape that fits A: (m,) or (m, k); for a stack (..., n) or (..., n, k). Raises ShapeMismatch."""
    right = take(b, name="b", exact=exact)
    if left.ndim == 2:
        if right.ndim not in (1, 2) or right.shape[0] != left.shape[0]:
            raise ShapeMismatch("systems-right-shape", rows=left.shape[0], columns=left.shape[1], right=shape_text(right.shape))
        return right
    lead, size = left.shape[:-2], left.shape[-1]
    fits = right.shape in (left.shape[:-1],) or (right.ndim == left.ndim and right.shape[:-1] == left.shape[:-1])
    if not fits or left.shape[-2] != size or right.shape[: len(lead)] != lead:
        raise ShapeMismatch("systems-stack-shape", left=shape_text(left.shape), right=shape_text(right.shape), size=size)
    return right


def _exact(question: Question, left: Operand, right: Operand, unknowns: tuple[str, ...]) -> Solution:
    if left.exact is None or right.exact is None:
        raise BadInput("systems-stack-exact")
    found = solve_exact(left.exact, right.exact)
    vector = right.ndim == 1
    return Solution(
        question,
        EXACT.noting(*left.notes, *right.notes),
        kind=found.kind,
        x=found.x.columns()[0] if vector else found.x,
        null_space=found.null_space,
        free=found.free,
        residual=found.residual.columns()[0] if vector else found.residual,
        consistent=found.consistent,
        rank=found.rank,
        certificate=found.certificate,
        unknowns=unknowns,
    )


def array_of(operand: Operand) -> Any:
    """The float array (or SciPy sparse matrix) of an operand, exact entries rounded."""
    return operand.sparse if operand.sparse is not None else operand.numeric()


def _free(null: list[Any]) -> tuple[int, ...]:
    """The free unknowns of a float system, from its null basis."""
    if not len(null):
        return ()
    import numpy as np

    from ossature.systems.decomposed import free_columns

    return free_columns(np.column_stack(null))


def _dense(question: Question, left: Operand, right: Operand, unknowns: tuple[str, ...], method: str, proven: bool) -> Solution:
    from ossature.systems.numeric import solve_numeric

    found = solve_numeric(array_of(left), array_of(right), method=method, proven=proven)
    mixed = (Message("systems-mixed-kinds"),) if left.is_exact != right.is_exact else ()
    return Solution(
        question,
        found.evidence.noting(*left.notes, *right.notes, *mixed),
        kind=found.kind,
        x=found.x,
        null_space=found.null_space,
        free=_free(found.null_space) if isinstance(found.kind, str) else (),
        residual=found.residual,
        consistent=found.consistent,
        rank=found.rank,
        certificate=found.certificate,
        unknowns=unknowns,
    )
