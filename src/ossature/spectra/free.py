"""`eig` without a matrix: a few eigenvalues of functions, operators and large sparse matrices."""

from __future__ import annotations

from dataclasses import replace
from numbers import Integral
from typing import Any, get_args

import numpy as np

from ossature.base.errors import BadInput, OssatureError, ShapeMismatch, StructureMismatch
from ossature.base.evidence import Evidence
from ossature.base.message import Message, shown
from ossature.base.options import is_one_of, refuse_not_flag
from ossature.base.results import Question
from ossature.krylov import arnoldi, lanczos
from ossature.krylov.lanczos import OVERLOOKED, SCORES, Pairs, Which
from ossature.objects.operand import Operand
from ossature.objects.operators import product_of
from ossature.spectra.answers import Eigen, FewEigen
from ossature.systems.refining import digits_of

USUAL = 6  # eigenvalues looked for where nobody said how many
WRITTEN_OUT = 2_000  # rows up to which all eigenvalues of a sparse matrix are found when nobody said how many
SMALL = 200  # rows up to which a sparse matrix is written out even for a few of them


def refuse_options(k: Any, which: Any, symmetric: Any, tolerance: Any, sure: Any) -> None:
    """Raise BadInput for an option that is none of its values."""
    if k is not None and (isinstance(k, (bool, np.bool_)) or not isinstance(k, Integral) or k < 1):
        raise BadInput("free-k", k=shown(k))
    if not is_one_of(which, get_args(Which)):
        raise BadInput("free-which", which=shown(which), known=get_args(Which))
    if symmetric is not None:
        refuse_not_flag("symmetric", symmetric)
    refuse_not_flag("sure", sure)
    if isinstance(tolerance, (bool, np.bool_)) or not isinstance(tolerance, (int, float, np.floating)) or not 0 < tolerance < 1:
        raise BadInput("free-tolerance", tolerance=shown(tolerance))


def count_of(k: int | None, size: int, verb: str) -> int:
    """How many to look for. Raises BadInput for more than there are."""
    if k is not None and k > size:
        raise BadInput("free-k-above", verb=verb, k=int(k), size=size)
    return min(USUAL, size) if k is None else int(k)


def wants_few(operand: Operand, k: int | None) -> bool:
    """Whether a sparse matrix is left as it is."""
    return operand.sparse is not None and (operand.shape[0] > WRITTEN_OUT if k is None else operand.shape[0] > SMALL)


def few(question: Question, operand: Operand, k: int | None, which: Which, symmetric: bool | None, tolerance: float, sure: bool) -> FewEigen:
    """A few eigenvalues by products alone. An error carries what was found till then in `.partial`."""
    if operand.shape[0] != operand.shape[1]:
        raise ShapeMismatch("systems-not-square", verb="eig", name="A", rows=operand.shape[0], columns=operand.shape[1])
    product, size = product_of(operand), operand.shape[0]
    wanted = count_of(k, size, "eig")
    said = operand.notes if k is not None or wanted == size else (*operand.notes, Message("free-few", count=wanted, size=size))
    if not size:
        nothing = np.zeros(0)
        return _answer(question, Pairs(nothing, np.zeros((0, 0)), nothing, nothing, 0, 0, True, 0.0, 0.0), True, which, 0, said)
    mirrored = _is_symmetric(operand, symmetric)
    try:
        if mirrored is not False:
            try:
                found = lanczos.eigenpairs(product, wanted, which, tolerance=tolerance, sure=sure)
                return _answer(question, found, True, which, size, said)
            except StructureMismatch:
                if mirrored:
                    raise
        mirrored = False
        return _answer(question, arnoldi.eigenpairs(product, wanted, which, tolerance=tolerance), False, which, size, said)
    except OssatureError as fault:
        if isinstance(fault.partial, Pairs):
            fault.partial = _answer(question, fault.partial, mirrored is not False, which, size, said) if len(fault.partial.values) else None
        raise


def _is_symmetric(operand: Operand, claimed: bool | None) -> bool | None:
    """Whether A is its own adjoint: of a sparse matrix as tested, of an operator as claimed (None: the products will tell). Raises StructureMismatch."""
    if operand.sparse is None:
        return claimed
    a = operand.sparse
    gap = abs(a - a.conj().T).max() if a.nnz else 0.0
    size = abs(a).max() if a.nnz else 0.0
    mirrored = bool(gap <= 8 * np.finfo(np.float64).eps * size)
    if claimed and not mirrored:
        raise StructureMismatch("operator-not-symmetric", gap=float(f"{gap:.2g}"), size=float(f"{size:.2g}"))
    return mirrored and claimed is not False


def _answer(question: Question, found: Pairs, mirrored: bool, which: Which, size: int, notes: tuple[Message, ...]) -> FewEigen:
    values, residuals = found.values, found.residuals
    top = float(np.max(np.abs(values), initial=0.0))
    backward = float(np.max(residuals, initial=0.0)) / found.largest if found.largest else 0.0
    said = [Message("free-products", products=found.products, size=size)]
    if mirrored:
        bound = float(np.max(found.errors, initial=0.0)) / top if top else 0.0 if not found.errors.any() else float("inf")
        said += _told(found)
        evidence = Evidence("lanczos", backward_error=backward, condition=1.0, error_bound=bound, digits=digits_of(bound), entry_errors=found.errors)
    else:
        said.append(Message("free-no-bound", residual=float(f"{float(np.max(residuals, initial=0.0)):.2g}")))
        evidence = Evidence("arnoldi", backward_error=backward)
    vectors = [vector.copy() for vector in found.vectors]
    return FewEigen(
        question,
        evidence.noting(*notes, *said),
        values,
        vectors,
        None,
        mirrored,
        which=which,
        size=size,
        residuals=residuals,
        products=found.products,
        checked=found.checked,
        sure=found.sure,
    )


def _told(found: Pairs) -> list[Message]:
    """Whether copies were looked for, and whether the map answers with noise."""
    said = []
    if len(found.values) > 1:
        chance = round(1 / OVERLOOKED)
        said.append(Message("free-sure", checked=found.checked, chance=chance) if found.sure else Message("free-unsure"))
    if found.noise > 1e-10 * found.largest:
        said.append(Message("free-noise", noise=float(f"{found.noise / found.largest:.1g}")))
    return said


def chosen(answer: Eigen, k: int, which: Which) -> FewEigen:
    """The k first of all the float eigenvalues, in the order asked for."""
    values = np.asarray(answer.values)
    key = values.real if which != "magnitude" else values
    kept = np.argsort(-SCORES[which](key), kind="stable")[: count_of(k, len(values), "eig")]
    errors = np.asarray(answer.evidence.entry_errors)
    top = float(np.max(np.abs(values[kept]), initial=0.0))
    bound = float(np.max(errors[kept])) / top if top else float("inf")
    evidence = replace(answer.evidence, entry_errors=errors[kept], error_bound=bound, digits=digits_of(bound))
    vectors = [answer.vectors[place] for place in kept]
    return FewEigen(
        answer.question, evidence, values[kept], vectors, None, answer.symmetric, which=which, size=len(values), residuals=None, sure=answer.symmetric
    )
