"""How far a long computation has come: told to whoever watches, who may stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from ossature.base.errors import Stopped


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a method without a matrix stands.

    products : done so far      allowed : `limits().products`      converged, wanted : of what was asked for      residual : the largest that is left
    """

    products: int
    allowed: int
    converged: int
    wanted: int
    residual: float


Watcher = Callable[[Progress], object]
_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Be told of every product of the methods without a matrix, inside a `with`.

    watcher : called with a Progress; when it returns False the computation ends with the error Stopped, whose `.partial` holds what was found till then
    Returns nothing. Raises nothing of its own.

    >>> from ossature import eig
    >>> from scipy.sparse import eye_array
    >>> seen = []
    >>> with watched(lambda now: seen.append(now.products)):
    ...     found = eig(eye_array(1000, format="csr"), 2)
    >>> seen[:3]
    [1, 2, 3]
    """
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def report(now: Progress) -> None:
    """Tell who watches. Raises Stopped when told to stop."""
    watcher = _watcher.get()
    if watcher is not None and watcher(now) is False:
        raise Stopped("krylov-stopped", products=now.products, done=now.converged, wanted=now.wanted)
