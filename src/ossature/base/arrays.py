"""The door for arrays: which library, which dtype, how many axes, finite or not. Nothing here changes its input."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import BadType, NotFinite, TooLarge
from ossature.base.limits import limits
from ossature.base.message import Message

Array = np.ndarray[Any, Any]

_LIBRARIES = {"numpy": "numpy", "torch": "torch", "jax": "jax", "jaxlib": "jax", "cupy": "cupy", "dask": "dask"}
_KEPT = frozenset("fdFD")  # float32, float64, complex64, complex128


def library_of(x: object) -> str:
    """The array library of an object: "numpy", "torch", "jax", "cupy", "dask" or "" when it is no array.

    The type's own module answers in a fraction of a microsecond; array-api-compat is asked for anything else.
    """
    module = type(x).__module__.partition(".")[0]
    known = _LIBRARIES.get(module)
    if known == "numpy":
        return "numpy" if isinstance(x, (np.ndarray, np.generic)) else ""
    if known is not None:
        return known if hasattr(x, "shape") and hasattr(x, "dtype") else ""
    if not hasattr(x, "__array_namespace__"):
        return ""
    from array_api_compat import array_namespace

    return str(array_namespace(x).__name__.split(".")[-1])


def to_numpy(x: Any) -> tuple[Array, tuple[Message, ...]]:
    """The NumPy array of an array of any library, with a note when it had to be moved. Raises BadType for devices without a way back."""
    library = library_of(x)
    if library == "numpy":
        return np.asarray(x), ()
    held = x.detach() if library == "torch" else x
    if library == "torch" and (held.device.type != "cpu" or held.is_sparse):
        raise BadType("arrays-other-device", library=library, device=str(held.device))
    if library == "torch" and held.is_complex():
        held = held.resolve_conj()
    if library in ("cupy", "dask"):
        raise BadType("arrays-other-device", library=library, device=library)
    return np.asarray(held), (Message("arrays-moved", library=library),)


def checked(x: Array, name: str) -> tuple[Array, tuple[Message, ...]]:
    """A numeric array the ideas can work on: float32, float64, complex64 or complex128, native byte order, every entry finite.

    Integers beyond 2^53, half and long doubles are converted to float64 with a note. Raises BadType (masked, dates, text, structured), NotFinite, TooLarge.
    """
    if isinstance(x, np.ma.MaskedArray):
        raise BadType("arrays-masked", name=name, count=int(np.sum(np.ma.getmaskarray(x))))
    kind = x.dtype.kind
    if kind not in "biufc":
        raise BadType("arrays-dtype", name=name, dtype=str(x.dtype))
    if x.ndim > limits().axes:
        raise TooLarge("arrays-axes", needed=x.ndim, allowed=limits().axes)
    if x.nbytes > limits().memory_bytes:
        raise TooLarge("arrays-memory", needed=x.nbytes, allowed=limits().memory_bytes)
    held, notes = _converted(x)
    refuse_not_finite(held, name)
    return held, notes


def _converted(x: Array) -> tuple[Array, tuple[Message, ...]]:
    if x.dtype.char in _KEPT:
        return (x if x.dtype.isnative else x.astype(x.dtype.newbyteorder("="))), ()
    if x.dtype.kind == "c":
        return x.astype(np.complex128), (Message("arrays-converted", dtype=str(x.dtype)),)
    if x.dtype.kind == "f":
        with np.errstate(over="ignore"):
            held = x.astype(np.float64)
        if x.dtype.itemsize > 8:
            refuse_overflow(x, held)
        return held, (Message("arrays-converted", dtype=str(x.dtype)),)
    held = x.astype(np.float64)
    if x.dtype.itemsize == 8 and x.size and int(np.max(np.abs(held))) > 2**53:
        return held, (Message("arrays-integers-rounded", dtype=str(x.dtype)),)
    return held, (Message("arrays-integers-numeric", dtype=str(x.dtype)),) if x.dtype.kind in "iu" else ()


def refuse_overflow(before: Array, after: Array) -> None:
    """Raise NotFinite when a finite entry became infinite in a conversion."""
    lost = np.isinf(after) & np.isfinite(before)
    if lost.any():
        raise NotFinite("arrays-overflow", count=int(lost.sum()), index=_index(lost))


def refuse_not_finite(x: Array, name: str) -> None:
    """Raise NotFinite naming the first index and the count."""
    if x.size == 0:
        return
    with np.errstate(over="ignore", invalid="ignore"):
        quick = np.isfinite(np.sum(x))  # a sum is finite only when every entry is; overflow sends us to the careful look
    if quick:
        return
    bad = ~np.isfinite(x)
    if bad.any():
        count = int(bad.sum())
        raise NotFinite("arrays-not-finite", name=name, count=count, index=_index(bad), value=str(x[bad][0]), nan=int(np.isnan(x).sum()))


def _index(bad: Array) -> str:
    place = np.unravel_index(int(np.argmax(bad)), bad.shape)
    return "[" + ", ".join(str(int(part)) for part in place) + "]"
