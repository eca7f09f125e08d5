"""How far a float result can be from the true one: entrywise bounds of the standard model of rounding, and the evidence made of them."""

from __future__ import annotations

from math import log10
from typing import Any

import numpy as np

from ossature.base.errors import NotFinite
from ossature.base.evidence import Evidence
from ossature.base.message import Message

Array = np.ndarray[Any, Any]


def unit(values: Any) -> float:
    """The unit roundoff of an array's type: 2^-53, or 2^-24 for single precision."""
    return float(np.finfo(values.dtype).eps) / 2


def smallest(values: Any) -> float:
    """The smallest positive number of an array's type: what a product may lose by underflow."""
    return float(np.finfo(values.dtype).smallest_subnormal)


def growth(terms: int, values: Any) -> float:
    """How much rounding can grow in a sum of so many products, relative to the sum of their sizes (Higham, ch. 3): n u / (1 - n u).

    Complex products count twice and weigh √2. Two more terms stand for operands that were rounded on their way in.
    """
    is_complex = values.dtype.kind == "c"
    count = (2 * terms + 4 if is_complex else terms + 2) * unit(values)
    return (2**0.5 if is_complex else 1.0) * count / (1 - count)


def refuse_overflow(values: Any, verb: str) -> None:
    """Raise NotFinite when finite operands gave an infinite result, naming the first place and the count."""
    held = np.asarray(values)
    bad = ~np.isfinite(held)
    if bad.any():
        place = np.unravel_index(int(np.argmax(bad)), bad.shape)
        index = "[" + ", ".join(str(int(part)) for part in place) + "]"
        limit = float(np.finfo(held.dtype).max)
        raise NotFinite("algebra-overflow", verb=verb, count=int(bad.sum()), index=index, limit=limit)


def rounded(method: str, values: Any, errors: Any, notes: tuple[Message, ...] = (), history: tuple[Message, ...] = ()) -> Evidence:
    """Evidence of a float result from bounds of its entries' absolute errors."""
    held = np.asarray(values)
    bound = relative(held, errors)
    kept = float(errors) if np.ndim(errors) == 0 else errors
    return Evidence(method, error_bound=bound, digits=digits_of(bound, held), entry_errors=kept, notes=notes, history=history)


def relative(values: Array, errors: Any) -> float:
    """The largest error over the largest entry; infinite when errors may be all there is."""
    worst = float(np.max(errors, initial=0.0))
    largest = float(np.max(np.abs(values), initial=0.0))
    if worst == 0:
        return 0.0
    return worst / (largest - worst) if largest > worst else float("inf")


def digits_of(bound: float, values: Array) -> float:
    """Right digits behind a relative bound, at most what the type holds."""
    most = -log10(2 * unit(values)) if values.dtype.kind in "fc" else 15.95
    if bound == 0:
        return most
    return max(0.0, min(most, -log10(bound))) if bound != float("inf") else 0.0
