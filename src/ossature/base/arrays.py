"""The door for arrays: which library, which dtype, how many axes, finite or not. Nothing here changes its input."""

from __future__ import annotations

from typing import Any

import numpy as np

from ossature.base.errors import BadType, NotFinite, TooLarge
from ossature.base.limits import limits, refuse_above
from ossature.base.message import Message

Array = np.ndarray[Any, Any]

_LIBRARIES = {"numpy": "numpy", "torch": "torch", "jax": "jax", "jaxlib": "jax", "cupy": "cupy", "dask": "dask"}
_KEPT = frozenset("fdFD")  # float32, float64, complex64, complex128


def library_of(x: object) -> str:
    """The array library of an object: "numpy", "torch", "jax", "cupy", "dask" or "" when it is no array.

    The type's own module answers in a fraction of a microsecond; array-api-compat is asked for anything else.
    """
    if isinstance(x, type):
        return ""
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
    """The NumPy array of an array of any library, with a note when it had to be moved.

    A torch tensor in the middle of a computation that autograd records is refused, because its gradient would be lost; parameters and other leaves are
    taken by value, and that is noted. Raises BadType for that, for other devices, and for layouts without a plain array (sparse, quantized, nested, meta).
    """
    library = library_of(x)
    if library == "numpy":
        return np.asarray(x), ()
    if library in ("cupy", "dask"):
        raise BadType("arrays-other-device", library=library, device=library)
    held, notes = _plain_torch(x) if library == "torch" else (x, ())
    try:
        return np.asarray(held), (*notes, Message("arrays-moved", library=library))
    except (TypeError, RuntimeError, ValueError, BufferError) as fault:
        raise BadType("arrays-not-convertible", library=library, reason=str(fault).splitlines()[0][:120] if str(fault) else type(fault).__name__) from fault


_NUMPY_FLOATS = frozenset({"float16", "float32", "float64", "complex64", "complex128"})


def _plain_torch(x: Any) -> tuple[Any, tuple[Message, ...]]:
    """A torch tensor that NumPy can look at: strided, on the CPU, of a dtype both have."""
    dtype = str(x.dtype).removeprefix("torch.")
    if x.device.type == "meta":
        raise BadType("arrays-no-numbers", library="torch")
    layout = "nested" if x.is_nested else "quantized" if x.is_quantized else str(x.layout).removeprefix("torch.")
    if layout != "strided":
        raise BadType("arrays-layout", library="torch", layout=layout)
    if x.device.type != "cpu":
        raise BadType("arrays-other-device", library="torch", device=str(x.device))
    from torch import float64, is_grad_enabled

    if x.requires_grad and not x.is_leaf and is_grad_enabled():
        raise BadType("arrays-gradient")
    held = x.detach().resolve_conj().resolve_neg()
    notes = (Message("arrays-cut"),) if x.requires_grad and is_grad_enabled() else ()
    if not held.is_floating_point() or dtype in _NUMPY_FLOATS:
        return held, notes
    refuse_above("memory_bytes", 8 * held.numel(), "arrays-memory")
    return held.to(float64), (*notes, Message("arrays-converted", dtype=dtype))


def back_to(like: Any, value: Any) -> Any:
    """A NumPy array as an array of the library and on the device of another one."""
    from array_api_compat import array_namespace, device

    return array_namespace(like).asarray(value.copy(), device=device(like))


def checked(x: Array, name: str) -> tuple[Array, tuple[Message, ...]]:
    """A numeric array the ideas can work on: float32, float64, complex64 or complex128, native byte order, every entry finite.

    Integers beyond 2^53, half and long doubles are converted to float64 with a note. Raises BadType (masked, dates, text, structured), NotFinite, TooLarge.
    """
    refuse_masked(x, name)
    kind = x.dtype.kind
    if kind not in "biufc":
        raise BadType("arrays-dtype", name=name, dtype=str(x.dtype))
    if x.ndim > limits().axes:
        raise TooLarge("arrays-axes", needed=x.ndim, allowed=limits().axes)
    refuse_above("memory_bytes", max(x.nbytes, x.size * (x.itemsize if x.dtype.char in _KEPT else 16 if kind == "c" else 8)), "arrays-memory")
    held, notes = _converted(x)
    refuse_not_finite(held, name)
    return held, notes


def refuse_masked(x: Array, name: str) -> None:
    """Raise BadType for a masked array, whether or not it hides anything now."""
    if isinstance(x, np.ma.MaskedArray):
        raise BadType("arrays-masked", name=name, count=int(np.sum(np.ma.getmaskarray(x))))


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


def filled(x: Any) -> Array:
    """A sparse array written out, where memory allows; arrays as they are. Raises TooLarge before anything is allocated."""
    if not hasattr(x, "toarray"):
        return np.asarray(x)
    _refuse_memory(x.shape, x.dtype.itemsize, "arrays-sparse-too-large")
    return np.asarray(x.toarray())


def refuse_large_answer(*shape: int) -> None:
    """Raise TooLarge when an answer of this shape, in doubles, would pass the limit."""
    _refuse_memory(shape, 8, "arrays-answer-memory")


def _refuse_memory(shape: tuple[int, ...], itemsize: int, case: str) -> None:
    needed = itemsize
    for side in shape:
        needed *= int(side)
    refuse_above("memory_bytes", needed, case, shape=f"({', '.join(map(str, shape))})")


def refuse_overflow(before: Array, after: Array) -> None:
    """Raise NotFinite when a finite entry became infinite in a conversion."""
    lost = np.isinf(after) & np.isfinite(before)
    if lost.any():
        raise NotFinite("arrays-overflow", count=int(lost.sum()), **where(_first(lost)))


def _written(value: Any) -> str:
    """NaN and infinity as mathematics writes them."""
    return str(value).replace("nan", "NaN").replace("inf", "∞")


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
        case = "arrays-not-finite" if x.ndim else "arrays-not-finite-number"
        raise NotFinite(case, name=name, count=count, value=_written(x[bad][0]), nan=int(np.isnan(x).sum()), **where(_first(bad)))


def _first(bad: Array) -> tuple[int, ...]:
    return tuple(int(part) for part in np.unravel_index(int(np.argmax(bad)), bad.shape))


def where(place: tuple[int, ...]) -> dict[str, Any]:
    """Where an entry stands, for an error: its index from 0, for programs, and its place counted from 1, for people."""
    index = f"[{', '.join(map(str, place))}]"
    if len(place) == 1:
        return {"index": index, "place": Message("place-vector", position=place[0] + 1)}
    if len(place) == 2:
        return {"index": index, "place": Message("place-matrix", row=place[0] + 1, column=place[1] + 1)}
    return {"index": index, "place": Message("place-tensor", positions=tuple(str(part + 1) for part in place))}
