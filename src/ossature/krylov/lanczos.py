"""A few eigenvalues of a symmetric (Hermitian) map from its products, as often as they are repeated, each with a bound from its measured residual.

A chain finds each different eigenvalue once. Another one, from a fresh random start off everything the first has seen, then looks for copies, until it
knows so much of the rest that a copy would have shown itself (Kuczyński and Woźniakowski, SIAM Journal on Matrix Analysis 13, 1992, Theorem 4.2).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, sqrt
from typing import Any, Literal

import numpy as np

from ossature.base.errors import OssatureError
from ossature.base.limits import limits
from ossature.krylov.chain import Chain, turned
from ossature.krylov.products import NO_MAP, Product

Array = np.ndarray[Any, Any]
Which = Literal["largest", "smallest", "magnitude"]
SCORES: dict[str, Callable[[Array], Array]] = {"largest": lambda values: values, "smallest": lambda values: -values, "magnitude": np.abs}
OVERLOOKED = 1e-3  # chance at which a copy may stay unseen
_NEARLY = 1e-4  # residual, beside the norm, of a vector that is nearly an eigenvector
_LOOSE = 1e-6  # tolerance above which one confirming step is asked for
_BESIDE = 40  # rows of the basis beyond twice those that are wanted
_BASIS_BYTES = 1 << 29  # of the basis and its products


@dataclass(frozen=True, slots=True)
class Pairs:
    """values (k,) in the order asked for; vectors (k, n) orthonormal rows; residuals |A x − θ x|, measured; errors : bounds, counted with multiplicity.

    products : how many it took      checked : of them, how many looked for further copies      sure : whether they saw enough to be all but sure
    noise : the largest difference seen where symmetry allows none      largest : a lower bound of the norm of A
    """

    values: Array
    vectors: Array
    residuals: Array
    errors: Array
    products: int
    checked: int
    sure: bool
    noise: float
    largest: float


class _Search:
    """What is found so far, and how."""

    def __init__(self, a: Product, k: int, which: Which, tolerance: float, seed: int) -> None:
        self.a, self.k, self.which, self.tolerance = a, k, which, tolerance
        self.score = SCORES[which]
        self.random = np.random.default_rng(seed)
        self.size = a.shape[1]
        self.room = _room(k, self.size)
        self.found, self.sent = np.zeros((0, self.size)), np.zeros((0, self.size))
        self.values, self.seen = np.zeros(0), self.found
        self.chain: Chain | None = None
        self.sure, self.checked, self.started = k == 1, 0, 0

    def order(self, values: Array) -> Array:
        """Places of values, the best first."""
        return np.argsort(-self.score(values), kind="stable")

    def run(self, sure: bool) -> None:
        """Find, then look for copies until none shows itself. Raises what the map raises, and NotConverged."""
        first = self.chain = self._chain(self.found)
        self._until_good(first, self.k, 2 if self.tolerance > _LOOSE else 1)
        self._take(first, self.order(first.ritz()[0])[: self.k])
        self.started = self.a.count
        self.sure = self.sure or first.is_whole
        self._remember(first)
        while sure and not self.sure:
            self.sure = not self._copies()
        self.checked = self.a.count - self.started
        weights = self.random.standard_normal(len(self.found))
        self.a.refuse_changed(weights @ self.found, weights @ self.sent)

    def _chain(self, done: Array, start: Array | None = None) -> Chain:
        return Chain(self.a, done, room=self.room, random=self.random, start=start)

    def _until_good(self, chain: Chain, wanted: int, times: int) -> None:
        """Grow a chain until its best are good, so many times in a row."""
        again = 0
        while again < times:
            chain.grow(wanted, self.order)
            values, left = chain.ritz()
            best = self.order(values)[:wanted]
            good = len(best) == wanted and bool(np.all(left[best] <= self._allowed(values)))
            again = again + 1 if good else 0
            self._tell(values, left[best])
            if chain.is_whole:
                break

    def _allowed(self, values: Array) -> float:
        return self.tolerance * max(float(np.max(np.abs(held), initial=0.0)) for held in (values, self.values))

    def _tell(self, values: Array, left: Array) -> None:
        done = len(self.values) if len(self.values) else int(np.sum(left <= self._allowed(values)))
        self.a.converged, self.a.residual = (min(done, self.k), self.k), float(np.max(left, initial=0.0))

    def _take(self, chain: Chain, places: Array) -> None:
        """Join Ritz vectors of a chain to those found, and keep the k best of all: Rayleigh and Ritz once more on what is kept."""
        vectors, sent = chain.vectors(places)
        both, all_sent = np.vstack([self.found, vectors]), np.vstack([self.sent, sent])
        inner = (all_sent @ turned(both)).T
        values, turn = np.linalg.eigh((inner + inner.conj().T) / 2)
        kept = self.order(values)[: self.k]
        self.values, self.found, self.sent = values[kept], turn[:, kept].T @ both, turn[:, kept].T @ all_sent

    def _copies(self) -> bool:
        """Whether a fresh chain off everything seen holds a value that belongs among the k best; it is taken in."""
        done = _spanned(np.vstack([self.found, self.seen]))
        if len(done) >= self.size or self._nearest(self.score(self.values)) is None:
            return False
        chain = self._chain(done)
        members = self._members(chain)
        if not len(members):
            return False
        self._remember(chain)
        self._take(chain, members)
        self._polish()
        return True

    def _remember(self, chain: Chain) -> None:
        """Vectors that are nearly eigenvectors, though not wanted: a search for copies goes faster off them, and they can hide nothing but themselves."""
        values, left = chain.ritz()
        near = np.flatnonzero(left <= _NEARLY * self.a.largest)
        self.seen = np.vstack([self.seen, chain.vectors(near)[0]])

    def _nearest(self, scores: Array) -> float | None:
        """The lowest score that is clearly above the last of the k best: copies of the last itself change nothing."""
        best = np.sort(scores)[::-1][: self.k]
        return min((float(value) for value in best if value > best[-1] + self._margin()), default=None)

    def _margin(self) -> float:
        return 10 * self._allowed(self.values)

    def _members(self, chain: Chain) -> Array:
        """Grow a chain until what in it belongs to the best is good and the rest is settled; the places of what belongs."""
        low, high = float(np.min(self.values)), float(np.max(self.values))
        before, last = self.score(self.values), float(self.score(self.values)[-1]) + self._margin()
        while True:
            chain.grow(self.k, self.order)
            values, left = chain.ritz()
            low, high = min(low, float(values[0])), max(high, float(values[-1]))
            order, merged = self.order(values), np.concatenate([before, self.score(values)])
            best = np.argsort(-merged, kind="stable")[: self.k]
            belongs = int(min(np.sum(best >= len(before)), np.sum(merged[len(before) :] > last)))
            members, rest = order[:belongs], order[belongs:]
            self._tell(values, left[members])
            if chain.is_whole:
                return members
            nearest = self._nearest(merged)
            if np.all(left[members] <= self._allowed(values)) and (
                nearest is None or len(rest) and self._is_settled(chain.steps, float(values[rest[0]]), nearest, low, high)
            ):
                return members

    def _is_settled(self, steps: int, top: float, nearest: float, low: float, high: float) -> bool:
        """Whether a copy of any value but the last would have shown itself in so many steps, but for a small chance. nearest : a score."""
        if self.which == "magnitude":
            share, degree = 1 - (top / nearest) ** 2, steps - 1
        else:
            share, degree = (nearest - self.score(np.array(top)).item()) / (nearest + (high if self.which == "smallest" else -low)), 2 * steps - 1
        return share > 0 and 1.648 * sqrt(self.size) * exp(-sqrt(share) * degree) <= OVERLOOKED

    def _polish(self) -> None:
        """Vectors from a chain off a large space may lean a little: those whose residual says so start a chain of their own."""
        left = np.linalg.norm(self.sent - self.values[:, None] * self.found, axis=1)
        poor = left > self._allowed(self.values)
        if not poor.any():
            return
        start, held = self.found[poor], (self.found[~poor], self.sent[~poor])
        chain = self._chain(held[0], start)
        self._until_good(chain, int(poor.sum()), 1)
        self.found, self.sent = held
        self._take(chain, self.order(chain.ritz()[0])[: int(poor.sum())])

    def pairs(self) -> Pairs:
        """What is found so far, residuals and bounds measured."""
        if not len(self.found) and self.chain is not None and len(self.chain.ritz()[0]):
            self._take(self.chain, self.order(self.chain.ritz()[0])[: self.k])
        left = self.sent - self.values[:, None] * self.found
        rounding = 4 * self.a.eps * self.a.largest + self.a.noise
        errors = _bounds(self.values, left, self.found, rounding)
        return Pairs(self.values, self.found, np.linalg.norm(left, axis=1), errors, self.a.count, self.checked, self.sure, self.a.noise, self.a.largest)


def _room(k: int, size: int) -> int:
    """Rows of a chain's basis: what is wanted twice and some, as memory allows."""
    wide = min(_BASIS_BYTES, limits().memory_bytes // 4) // max(32 * size, 1)
    return int(min(size, max(k + 8, min(2 * k + _BESIDE, wide))))


def _spanned(rows: Array) -> Array:
    """An orthonormal basis of what rows span, some of which repeat each other but for rounding."""
    inner = (rows @ turned(rows)).T
    sizes, turn = np.linalg.eigh((inner + inner.conj().T) / 2)
    kept = sizes > 1e-10
    held = (turn[:, kept].T @ rows) / np.sqrt(sizes[kept])[:, None]
    return np.asarray(np.linalg.qr(held.T)[0].T)


def _bounds(values: Array, left: Array, vectors: Array, rounding: float) -> Array:
    """For each value a bound on the distance to an eigenvalue of its own: the residual, or of values whose intervals meet that of all of them together.

    Kahan; Parlett, The Symmetric Eigenvalue Problem, 11.5.
    """
    errors: Array = np.linalg.norm(left, axis=1)
    groups = [[int(place)] for place in np.argsort(values, kind="stable")]
    while True:
        sizes = [float(np.linalg.norm(left[group])) for group in groups]
        meet = next((at for at in range(len(groups) - 1) if values[groups[at][-1]] + sizes[at] >= values[groups[at + 1][0]] - sizes[at + 1]), None)
        if meet is None:
            break
        groups[meet : meet + 2] = [groups[meet] + groups[meet + 1]]
    for group, size in zip(groups, sizes, strict=True):
        skew = float(np.linalg.norm(vectors[group] @ vectors[group].conj().T - np.eye(len(group))))
        errors[group] = size / sqrt(max(1 - skew, 0.5)) + rounding
    return errors


def eigenpairs(a: Product, k: int, which: Which, *, tolerance: float, sure: bool, seed: int = 0) -> Pairs:
    """The k first eigenvalues of a symmetric map, in the order `which`, with residuals of `tolerance` times its norm.

    Raises what the map raises, StructureMismatch (not symmetric), NotConverged, Stopped: `.partial` of the error holds the Pairs found till then.
    """
    search = _Search(a, k, which, tolerance, seed)
    try:
        search.run(sure)
    except OssatureError as fault:
        fault.partial = None if fault.message.code in NO_MAP else search.pairs()
        raise
    return search.pairs()
