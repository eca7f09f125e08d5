"""The determinant of a large sparse matrix by SuperLU: its permutations give the sign, the diagonal of U the size, a bound on what rounding changed the error.

Source: Higham, Accuracy and Stability of Numerical Algorithms, 9.3; Li, ACM Transactions on Mathematical Software 31 (2005).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.message import Message
from ossature.determinant.dense import DenseDeterminant, as_float, det_dense
from ossature.systems.methods import Failed, product_of
from ossature.systems.refining import digits_of
from ossature.systems.reused import parity
from ossature.systems.scaling import shift
from ossature.systems.sparse import SparseLU, evened, has_full_structure, written_out

Array = np.ndarray[Any, Any]
_SMALL = 256  # rows up to which writing out costs nothing worth saving
_SAFETY = 3.0  # the norm of the inverse is estimated from below


def det_sparse(a: Any, *, proven: bool = False) -> DenseDeterminant:
    """The determinant of a square SciPy sparse matrix; small and doubtful ones are written out. Raises TooLarge for large doubtful ones.

    A + E = P L U Q with |E| <= k u |L||U|, k the longest row of L: det A is right to n |A⁻¹E|, and log|det A| too.
    """
    if proven or a.shape[0] <= _SMALL:
        return det_dense(written_out(a), proven=proven)
    if not has_full_structure(a):
        return DenseDeterminant(0.0, 0, float("-inf"), Evidence("look", exact=True, error_bound=0.0, digits=17.0, entry_errors=0.0))
    held, rows, columns = evened(a)
    found = _by_lu(held, float(np.finfo(a.dtype).eps) if a.dtype.kind in "fc" else 0.0)
    if found is None:
        return det_dense(written_out(a))
    (mantissa, exponent), relative, condition, said = found
    exponent -= int(rows.sum() + columns.sum())
    with np.errstate(over="ignore", under="ignore"):
        value = shift(np.asarray(mantissa), np.asarray(exponent))[()]
    size = abs(mantissa)
    relative, notes = as_float(relative, value)
    evidence = Evidence(
        "sparse",
        backward_error=a.shape[0] * float(np.finfo(np.float64).eps),
        condition=condition,
        error_bound=relative,
        digits=digits_of(relative),
        entry_errors=relative * float(abs(value)) if np.isfinite(abs(value)) else 0.0,
        history=said,
        notes=notes,
    )
    sign: Any = complex(mantissa / size) if np.iscomplexobj(held.data) else int(np.sign(mantissa))
    return DenseDeterminant(value, sign, float(np.log(size) + exponent * np.log(2.0)), evidence)


def _by_lu(a: Any, coarse: float) -> tuple[tuple[Any, int], float, float, tuple[Message, ...]] | None:
    """The product of the pivots, a bound on its relative error, and the condition; None where rounding may hide the sign. coarse: the rounding of the data."""
    with np.errstate(all="ignore"):
        try:
            method = SparseLU(a)
        except Failed:
            return None
        lower, upper = method.held.L, method.held.U
        terms = int(np.diff(lower.tocsr().indptr).max(initial=1))
        unit = float(np.finfo(np.float64).eps) / 2 * (2.0 * 2.0**0.5 if np.iscomplexobj(a.data) else 1.0)
        grown = float(np.max(abs(upper).T @ (abs(lower).T @ np.ones(a.shape[0])), initial=0.0))
        inverse, size = _SAFETY * method.inverse_norm(), a.shape[0]
        felt = inverse * terms * unit * grown
        if not felt < 0.5 / size or not inverse * method.norm * coarse * size < 0.5:
            return None
        mantissa, exponent = product_of(upper.diagonal())
        turned = parity(method.held.perm_r) * parity(method.held.perm_c)
        relative = float(np.expm1(size * felt / (1 - felt) + 2 * (size + 1) * unit))
        return (mantissa * turned, exponent), relative, method.condition(), (method.said,) if method.said is not None else ()
