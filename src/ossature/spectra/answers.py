"""What the verbs of spectra answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.polynomial import Polynomial
from ossature.numbers.quadratic import Quadratic
from ossature.spectra.exact import Eigenspace, minimal


@dataclass(frozen=True, eq=False, repr=False)
class CharacteristicPolynomial(Answer):
    """det(λI − A).

    coefficients : exact entries, highest power first; the first is 1
    factors : (polynomial, multiplicity) of each irreducible factor, over Q (over Q(√d) where the entries hold a √d)
    """

    question: Question
    evidence: Evidence
    coefficients: tuple[Any, ...]
    factors: tuple[tuple[Polynomial, int], ...]

    @property
    def value(self) -> Polynomial:
        """The polynomial itself, which can be called: χ(2)."""
        return Polynomial(self.coefficients)

    @property
    def minimal_factors(self) -> tuple[tuple[Polynomial, int], ...]:
        """The same factors, each as often as the minimal polynomial holds it."""
        return minimal(self.question.operands[0].exact, self.factors)

    @property
    def minimal(self) -> Polynomial:
        """The minimal polynomial: monic, of the lowest degree that gives the zero matrix at A. It divides this one (Cayley and Hamilton).

        Its roots are all different exactly when A can be made diagonal over the complex numbers.
        """
        product = Polynomial([1])
        for part, times in self.minimal_factors:
            for _ in range(times):
                product = product * part
        return product

    def __call__(self, x: Any) -> Any:
        """Its value at x."""
        return self.value(x)


class Multiplicity(NamedTuple):
    """How often an eigenvalue is a root, and how many independent eigenvectors it has."""

    value: Any
    algebraic: int
    geometric: int


@dataclass(frozen=True, eq=False, repr=False)
class Eigen(Answer):
    """Eigenvalues and eigenvectors; unpacks into values and the matrix whose columns are the vectors: `w, V = eig(A)`.

    values : all n, a repeated one as often as it is a root; descending by real part, then by imaginary part. Exact: fractions, a + b√d, or `Algebraic`
    vectors : independent eigenvectors in the order of the values; of a defective exact matrix there are fewer than n
    multiplicities : (value, algebraic, geometric) of each different value of an exact matrix; None of floats, where rounding hides which are equal
    symmetric : A is its own (conjugate) transpose, as tested      spaces : the exact eigenspaces, one an irreducible factor
    """

    question: Question
    evidence: Evidence
    values: Any
    vectors: list[Any]
    multiplicities: list[Multiplicity] | None
    symmetric: bool
    spaces: tuple[Eigenspace, ...] = ()

    @property
    def defective(self) -> bool | None:
        """Whether eigenvectors are missing for a basis; None for floats, where rounding hides it."""
        return None if self.multiplicities is None else len(self.vectors) < len(self.values)

    @property
    def matrix(self) -> Any:
        """The eigenvectors as columns: an exact matrix, or an array (of objects where the numbers are algebraic)."""
        if self.multiplicities is None:
            return np.stack(self.vectors, axis=1) if self.vectors else np.zeros((0, 0))
        entries = [value for vector in self.vectors for value in vector]
        if all(isinstance(vector, ExactVector) for vector in self.vectors) and len({value.d for value in entries if isinstance(value, Quadratic)}) < 2:
            return ExactMatrix.of([list(row) for row in zip(*self.vectors, strict=True)], shape=(self.question.operands[0].shape[0], len(self.vectors)))
        held = np.empty((len(self.vectors[0]), len(self.vectors)), dtype=object)
        for column, vector in enumerate(self.vectors):
            held[:, column] = list(vector)
        return held

    def __iter__(self) -> Iterator[Any]:
        return iter((self.values, self.matrix))


@dataclass(frozen=True, eq=False, repr=False)
class FewEigen(Eigen):
    """A few eigenvalues of a large matrix, or of a map that is known by its products alone; unpacks like Eigen.

    values : (k,) in the order asked for      vectors : k of length 1      which : "largest", "smallest" or "magnitude"
    size : n      residuals : |A v − λ v| of each, measured      products : with A, all counted      checked : of them, how many looked for further copies
    sure : whether those saw enough of the rest; False where nobody looked
    """

    which: str = "largest"
    size: int = 0
    residuals: Any = None
    products: int = 0
    checked: int = 0
    sure: bool = False

    @property
    def groups(self) -> list[tuple[Any, int]]:
        """(value, how many of the values cannot be told from it within their bounds), in order; of a map without symmetry each stands alone."""
        errors = self.evidence.entry_errors
        found: list[tuple[Any, int]] = []
        for place, value in enumerate(self.values):
            near = bool(place) and errors is not None and abs(value - self.values[place - 1]) <= errors[place] + errors[place - 1]
            if near:
                found[-1] = (found[-1][0], found[-1][1] + 1)
            else:
                found.append((value, 1))
        return found


@dataclass(frozen=True, eq=False, repr=False)
class Diagonalization(Answer):
    """A = P D P⁻¹; unpacks: `p, d = diagonalize(A)`.

    p : (n, n), independent eigenvectors as columns      d : (n, n), the eigenvalues on its diagonal, descending
    eigen : the eigenvalues and eigenvectors it is made of. Exact matrices where the entries share one square root, else arrays of exact numbers.
    """

    question: Question
    evidence: Evidence
    p: Any
    d: Any
    eigen: Eigen

    def __iter__(self) -> Iterator[Any]:
        return iter((self.p, self.d))


class LowRank(NamedTuple):
    """The matrix of lower rank, a proven bound on its distance |A - B| in the spectral norm, and what no matrix of that rank can go below."""

    matrix: Any
    error: float
    least: float


@dataclass(frozen=True, eq=False, repr=False)
class SingularValues(Answer):
    """A = U S Vᴴ; unpacks: `u, s, v = svd(A)`, with V, not Vᴴ.

    u : (m, k)      singular_values : (k,), descending, each within evidence.entry_errors of the true one of its place      v : (n, k); k = min(m, n)
    """

    question: Question
    evidence: Evidence
    u: Any
    singular_values: Any
    v: Any

    @property
    def rank(self) -> int:
        """How many singular values are proven not to be zero: A has at least this rank."""
        return int(np.sum(np.asarray(self._as_computed().singular_values) > self.evidence.entry_errors))

    @property
    def condition(self) -> float:
        """The largest singular value over the smallest; infinite where rounding cannot tell the smallest from zero."""
        return float(self.evidence.condition)

    def low_rank(self, rank: int) -> LowRank:
        """The nearest matrix of a lower rank, as a NumPy array (m, n). Eckart and Young, Psychometrika 1 (1936).

        >>> from ossature import svd
        >>> svd([[3.0, 0.0], [0.0, 1.0]]).low_rank(1).matrix.tolist()
        [[3.0, 0.0], [0.0, 0.0]]
        """
        from ossature.spectra.singular_dense import truncated

        held = self._as_computed()
        return LowRank(*truncated(held.question.operands[0].numeric(), held.u, held.singular_values, held.v, held.evidence.entry_errors, rank))

    def __iter__(self) -> Iterator[Any]:
        return iter((self.u, self.singular_values, self.v))


Kind = Literal["positive definite", "positive semidefinite", "negative definite", "negative semidefinite", "indefinite", "zero", "uncertain"]


@dataclass(frozen=True, eq=False, repr=False)
class Definiteness(Answer):
    """The sign of xᴴAx over all directions x.

    kind : its name; "zero" of the zero matrix, "uncertain" where rounding hides it      inertia : how many independent directions rise, fall, stay
    unsure : directions whose sign rounding hides      rises, falls, flat : a vector of each sort, or None
    factors : (L, D) with A = L D Lᴴ, of exact entries
    """

    question: Question
    evidence: Evidence
    kind: Kind
    inertia: tuple[int, int, int]
    unsure: int
    rises: Any
    falls: Any
    flat: Any
    factors: tuple[Any, ...] = ()

    @property
    def witness(self) -> Any:
        """What shows that A is not positive definite: a direction that falls, else one that stays; None when it is."""
        return self.flat if self.falls is None else self.falls
