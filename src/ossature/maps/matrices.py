"""`matrix_of`, `kernel`, `image`: a linear map by the numbers that determine it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from ossature.base.evidence import Evidence
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.maps.answers import LinearMap, MapSpace
from ossature.maps.linear import linear_part
from ossature.maps.taking import FunctionOperand, take_map
from ossature.objects.operand import Operand
from ossature.systems.subspaces import column_space, null_space


def _asked(verb: str, f: Any, n: Any, exact: bool) -> tuple[Question, Any, Evidence]:
    operand = take_map(f, n, exact=exact)
    a, evidence = linear_part(verb, operand)
    called = isinstance(operand, FunctionOperand) and operand.function is not None
    return Question(verb, (operand,), {**({"n": int(n)} if called else {}), **({"exact": True} if exact else {})}), a, evidence


@at_home
def matrix_of(f: Any, n: Any = None, *, exact: bool = False) -> LinearMap:
    """The matrix of a linear map: its columns are what becomes of the unit vectors.

    f : a formula "(x, y) -> (2x, 3y)", a matrix (m, n), or a Python function of an array (n,)      n : how many numbers it takes, needed of Python functions
    exact : take floats of a matrix at their binary value
    Returns LinearMap: value (m, n). Of a Python function that passed every trial, numerically.
    Raises StructureMismatch (not linear, with the counterexample; affine is said), and what `is_linear` raises.
    Cost that of `is_linear`.  Strang, Introduction to Linear Algebra, 8.2.

    >>> matrix_of("(x, y) -> (2x, 3y)").value
    [[2, 0],
     [0, 3]]
    """
    question, a, evidence = _asked("matrix_of", f, n, exact)
    return LinearMap(question, evidence, a)


@at_home
def kernel(f: Any, n: Any = None, *, exact: bool = False) -> MapSpace:
    """The kernel of a linear map: everything it sends to zero.

    f, n, exact : as for `matrix_of`
    Returns MapSpace: basis (vectors of n entries), dimension (the nullity), rank, nullity; rank + nullity = n.
    Raises StructureMismatch (not linear), and what `is_linear` raises.
    Cost of one `rref`, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.2 and 8.1.

    >>> kernel("(x, y) -> (x + 2y, 2x + 4y)").basis
    [[2, -1]]
    """
    return _space("kernel", *_asked("kernel", f, n, exact))


@at_home
def image(f: Any, n: Any = None, *, exact: bool = False) -> MapSpace:
    """The image of a linear map: everything it reaches.

    f, n, exact : as for `matrix_of`
    Returns MapSpace: basis (vectors of m entries), dimension (the rank), rank, nullity; rank + nullity = n.
    Raises StructureMismatch (not linear), and what `is_linear` raises.
    Cost of one `rref`, or one SVD for floats.  Strang, Introduction to Linear Algebra, 3.1 and 8.1.

    >>> image("(x, y) -> (x + 2y, 2x + 4y)").basis
    [[1, 2]]
    """
    return _space("image", *_asked("image", f, n, exact))


def _space(name: Literal["kernel", "image"], question: Question, a: Any, evidence: Evidence) -> MapSpace:
    operand = question.operands[0]
    held = (null_space if name == "kernel" else column_space)(operand if isinstance(operand, Operand) else a)
    rank = held.ambient - held.dimension if name == "kernel" else held.dimension
    known = held.evidence if evidence.exact or not held.evidence.exact else evidence
    return MapSpace(question, replace(known, notes=held.evidence.notes), name, held.basis, held.dimension, held.ambient, rank, a.shape[1] - rank, held)
