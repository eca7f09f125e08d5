"""Linear systems over exact entries: ranks decide, FLINT computes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ossature.base.errors import BadInput, NotExact, NotPositiveDefinite, SingularMatrix
from ossature.numbers import field
from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import Rational


@dataclass(frozen=True, slots=True)
class ExactSolution:
    """x (n, k), and what the ranks say; `certificate` y has y·A = 0 and y·b != 0 when the equations contradict each other."""

    kind: Literal["unique", "infinite", "least_squares"]
    x: ExactMatrix
    null_space: list[ExactVector]
    free: tuple[int, ...]
    rank: int
    consistent: bool
    residual: ExactMatrix
    certificate: ExactVector | None = None


def solve_exact(a: ExactMatrix, b: ExactMatrix) -> ExactSolution:
    """A X = B with A (m, n) and B (m, k).

    Cost: one multimodular solve for an invertible A; one reduction of [A | B] otherwise, and a small solve for the projection.
    The shortest least-squares solution is found in the row space: x = Rᴴt with R a basis of the rows of A.
    """
    rows, unknowns = a.shape
    if rows == unknowns and rows:
        try:
            x = a.solve(b)
            return ExactSolution("unique", x, [], (), rows, True, ExactMatrix.zero(b.shape))
        except SingularMatrix:
            pass
    reduced, pivots = a.hstack(b).rref()
    inside = tuple(column for column in pivots if column < unknowns)
    free = tuple(column for column in range(unknowns) if column not in inside)
    null = a.null_space()
    if len(inside) < len(pivots):
        return _projected(a, b, null, free, len(inside))
    x = _particular(reduced, inside, unknowns, b.shape[1])
    return ExactSolution("infinite" if free else "unique", x, null, free, len(inside), True, b - a @ x)


def _particular(reduced: ExactMatrix, pivots: tuple[int, ...], unknowns: int, width: int) -> ExactMatrix:
    """The solution with every free unknown at zero, read off the reduced rows."""
    where = {column: row for row, column in enumerate(pivots)}
    zeros = [Rational(0)] * width
    rows = [list(reduced.rows[where[column]][unknowns:]) if column in where else zeros for column in range(unknowns)]
    return ExactMatrix.of(rows, shape=(unknowns, width))


def _projected(a: ExactMatrix, b: ExactMatrix, null: list[ExactVector], free: tuple[int, ...], rank: int) -> ExactSolution:
    """The shortest x with A x closest to b."""
    reduced, _ = a.rref()
    basis = reduced.pick(range(rank), range(a.shape[1]))  # (rank, n): spans the row space
    across = a @ basis.adjoint()  # (m, rank), of full column rank
    weights = (across.adjoint() @ across).solve(across.adjoint() @ b) if rank else ExactMatrix.of([], shape=(0, b.shape[1]))
    x = basis.adjoint() @ weights
    return ExactSolution("least_squares", x, null, free, rank, False, b - a @ x, _certificate(a, b))


def _certificate(a: ExactMatrix, b: ExactMatrix) -> ExactVector | None:
    """Multipliers of the equations that add up to 0 = c, c != 0 (c > 0 over Q), for the first right-hand side that has them; the fewest equations first."""
    for y in sorted(a.transpose().null_space(), key=lambda vector: sum(value != 0 for value in vector)):
        for column in b.columns():
            value = sum((weight * value for weight, value in zip(y, column, strict=True)), Rational(0))
            if value != 0:
                return ExactVector(-weight for weight in y) if isinstance(value, Rational) and value < 0 else y
    return None


def column_space(a: ExactMatrix) -> list[ExactVector]:
    """The columns of A at its pivots."""
    _, pivots = a.rref()
    columns = a.columns()
    return [columns[index] for index in pivots]


def row_space(a: ExactMatrix) -> list[ExactVector]:
    """The rows of the reduced form that are not zero, in coprime whole numbers over Q."""
    reduced, pivots = a.rref()
    return [ExactVector(field.primitive(row)) for row in reduced.rows[: len(pivots)]]


def left_null_space(a: ExactMatrix) -> list[ExactVector]:
    """Y with yᵀA = 0."""
    return a.transpose().null_space()


@dataclass(frozen=True, slots=True)
class ExactFactors:
    """Factors of an exact matrix; `solve`, `det`, `inverse` and `condition` are answered from them."""

    name: Literal["lu", "cholesky", "ldl", "qr"]
    parts: tuple[ExactMatrix, ...]
    shape: tuple[int, int]

    def solve(self, b: Any) -> ExactVector | ExactMatrix:
        """X with A x = b; b a vector or a matrix of right-hand sides. Raises SingularMatrix, ShapeMismatch."""
        from ossature.base.errors import ShapeMismatch

        vector = not isinstance(b, ExactMatrix)
        right = ExactVector(b).column() if vector else b
        if right.shape[0] != self.shape[0]:
            raise ShapeMismatch("factors-solve-shape", rows=self.shape[0], columns=self.shape[1], right=right.shape[0])
        x = self._solve(right)
        return x.columns()[0] if vector else x

    def _solve(self, right: ExactMatrix) -> ExactMatrix:
        if self.name == "lu":
            p, lower, upper = self.parts
            return upper.solve(lower.solve(p.transpose() @ right))
        if self.name == "qr":
            q, r = self.parts
            return r.solve(q.adjoint() @ right)
        lower = self.parts[0]
        half = lower.solve(right)
        return lower.adjoint().solve(self.parts[1].solve(half) if self.name == "ldl" else half)

    @property
    def det(self) -> Any:
        """Det A, from the diagonals."""
        if self.shape[0] != self.shape[1]:
            raise BadInput("systems-not-square", verb="det", name="A", rows=self.shape[0], columns=self.shape[1])
        value: Any = Rational(1)
        for part in self.parts:
            value = part.det() * value
        return value * self.parts[0].conjugate().det() if self.name in ("cholesky", "ldl") else value

    @property
    def inverse(self) -> ExactMatrix:
        """A⁻¹. Raises SingularMatrix."""
        return self._solve(ExactMatrix.identity(self.shape[0]))

    @property
    def condition(self) -> Any:
        """‖A‖₁ ‖A⁻¹‖₁, exactly."""
        product = self.parts[0]
        for part in self.parts[1:]:
            product = product @ part
        if self.name in ("cholesky", "ldl"):
            product = product @ self.parts[0].adjoint()
        return _one_norm(product) * _one_norm(self.inverse)


def _one_norm(a: ExactMatrix) -> Any:
    sums = [sum((abs(value) for value in column), Rational(0)) for column in a.columns()]
    return max(sums) if sums else Rational(0)


def lu(a: ExactMatrix) -> ExactFactors:
    """A = P L U: L unit lower triangular (m, k), U upper trapezoidal (k, n), P a permutation; the first usable pivot is taken."""
    height, width = a.shape
    size = min(height, width)
    rows = [list(row) for row in a.rows]
    order = list(range(height))
    below = [[Rational(0)] * size for _ in range(height)]
    row = 0
    for column in range(width):
        found = next((index for index in range(row, height) if rows[index][column] != 0), None)
        if row >= size or found is None:
            continue
        rows[row], rows[found] = rows[found], rows[row]
        order[row], order[found] = order[found], order[row]
        below[row], below[found] = below[found], below[row]
        for index in range(row + 1, height):
            below[index][row] = rows[index][column] / rows[row][column]
            if below[index][row] != 0:
                rows[index] = [here - below[index][row] * there for here, there in zip(rows[index], rows[row], strict=True)]
        row += 1
    lower = [[Rational(1) if i == j else below[i][j] for j in range(size)] for i in range(height)]
    permutation = [[int(order[j] == i) for j in range(height)] for i in range(height)]
    parts = (
        ExactMatrix.of(permutation, shape=(height, height)),
        ExactMatrix.of(lower, shape=(height, size)),
        ExactMatrix.of(rows[:size], shape=(size, width)),
    )
    return ExactFactors("lu", parts, a.shape)


def refuse_not_hermitian(a: ExactMatrix, verb: str) -> None:
    """Raise StructureMismatch naming the pair that differs most."""
    from ossature.base.errors import StructureMismatch

    rows = a.rows
    differ = [(i, j) for i, row in enumerate(rows) for j in range(i + 1) if row[j] != rows[j][i].conjugate()]
    if differ:
        i, j = max(differ, key=lambda place: _size_squared(rows[place[0]][place[1]] - rows[place[1]][place[0]].conjugate()))
        raise StructureMismatch("structure-not-symmetric", verb=verb, row=j + 1, column=i + 1, here=rows[j][i], there=rows[i][j])


def _size_squared(value: Any) -> Any:
    return (value * value.conjugate()).real


@dataclass
class Squares:
    """A completion of squares under way: rows of L below the diagonal, the rest of A (its lower half, in the order of `order`), D.

    Row i of `lower` and of `rest` belong to row order[i] of A.
    """

    rest: list[list[Any]]
    order: list[int]
    lower: list[list[Any]]
    middle: list[list[Any]]

    @classmethod
    def of(cls, a: ExactMatrix) -> Squares:
        """Nothing done yet."""
        size = a.shape[0]
        zeros = [[[Rational(0)] * size for _ in range(size)] for _ in range(2)]
        return cls([list(row[: index + 1]) for index, row in enumerate(a.rows)], list(range(size)), *zeros)

    def entry(self, i: int, j: int) -> Any:
        """An entry of the rest, from its lower half."""
        return self.rest[i][j] if j <= i else self.rest[j][i].conjugate()

    def exchange(self, one: int, other: int) -> None:
        """Two rows and the same two columns change places."""
        if one == other:
            return
        at = list(range(len(self.order)))
        at[one], at[other] = other, one
        self.rest = [[self.entry(at[i], at[j]) for j in range(i + 1)] for i in range(len(at))]
        self.order[one], self.order[other] = self.order[other], self.order[one]
        self.lower[one], self.lower[other] = self.lower[other], self.lower[one]

    def single(self, j: int) -> None:
        """The pivot of row j, its multipliers, and the square taken away from the rest."""
        pivot = self.rest[j][j]
        self.middle[j][j] = pivot
        column = [self.rest[i][j] for i in range(j + 1, len(self.order))]
        for i, value in enumerate(column, j + 1):
            if value == 0:
                continue
            share = value / pivot
            self.lower[i][j] = share
            for k in range(j + 1, i + 1):
                if column[k - j - 1] != 0:
                    self.rest[i][k] -= share * column[k - j - 1].conjugate()

    def double(self, j: int) -> None:
        """The block of rows j and j + 1, zero on its diagonal, its multipliers, and what it takes away from the rest."""
        below = self.rest[j + 1][j]
        self.middle[j + 1][j], self.middle[j][j + 1] = below, below.conjugate()
        first, second = ([self.rest[i][column] for i in range(j + 2, len(self.order))] for column in (j, j + 1))
        for i, (one, two) in enumerate(zip(first, second, strict=True), j + 2):
            left, right = two / below.conjugate(), one / below
            self.lower[i][j], self.lower[i][j + 1] = left, right
            for k in range(j + 2, i + 1):
                self.rest[i][k] -= left * first[k - j - 2].conjugate() + right * second[k - j - 2].conjugate()

    def factors(self) -> ExactFactors:
        """L with its rows where those of A are, and D."""
        size = len(self.order)
        rows: list[Any] = [None] * size
        for place, row in enumerate(self.order):
            rows[row] = [Rational(int(column == place)) if column >= place else value for column, value in enumerate(self.lower[place])]
        parts = (ExactMatrix.of(rows, shape=(size, size)), ExactMatrix.of(self.middle, shape=(size, size)))
        return ExactFactors("ldl", parts, (size, size))


def ldl(a: ExactMatrix) -> ExactFactors:
    """A = L D Lᴴ for every symmetric (Hermitian) A: L unit lower triangular up to the order of its rows, D with blocks of 1 and 2.

    Only a zero is no pivot: with entries below it, the next diagonal entry that is not zero comes in its place; where there is none,
    two rows are taken together. Bunch and Parlett, SIAM Journal on Numerical Analysis 8 (1971). Raises StructureMismatch.
    """
    refuse_not_hermitian(a, "ldl")
    held, j, size = Squares.of(a), 0, a.shape[0]
    while j < size:
        if _in_the_way(held, j):
            found = next((i for i in range(j + 1, size) if held.rest[i][i] != 0), None)
            if found is None:
                held.exchange(j + 1, next(i for i in range(j + 1, size) if held.rest[i][j] != 0))
                held.double(j)
                j += 2
                continue
            held.exchange(j, found)
        held.single(j)
        j += 1
    return held.factors()


def _in_the_way(held: Squares, j: int) -> bool:
    """Whether the pivot of row j is zero while entries below it are not."""
    return bool(held.rest[j][j] == 0) and any(held.rest[i][j] != 0 for i in range(j + 1, len(held.order)))


def _in_order(a: ExactMatrix) -> ExactFactors:
    """A = L D Lᴴ without exchanges. Raises NotPositiveDefinite where a zero pivot is in the way."""
    held = Squares.of(a)
    for j in range(a.shape[0]):
        if _in_the_way(held, j):
            raise NotPositiveDefinite("cholesky-pivot", pivot=j + 1, value=Rational(0))
        held.single(j)
    return held.factors()


def cholesky(a: ExactMatrix) -> ExactFactors:
    """A = L Lᴴ. Raises StructureMismatch, NotPositiveDefinite with the pivot, NotExact when its square roots do not fit one field."""
    refuse_not_hermitian(a, "cholesky")
    lower, middle = _in_order(a).parts
    roots = []
    for index in range(a.shape[0]):
        value = middle[index, index]
        if isinstance(value, Quadratic) and value.d < 0 or not value > 0:
            raise NotPositiveDefinite("cholesky-pivot", pivot=index + 1, value=value)
        roots.append(_root(value, "cholesky"))
    rows = [[value * root for value, root in zip(row, roots, strict=True)] for row in lower.rows]
    return ExactFactors("cholesky", (_one_field(rows, a.shape, "cholesky"),), a.shape)


def _root(value: Any, verb: str) -> Any:
    try:
        return sqrt_of(value)
    except NotExact:
        raise NotExact("factors-roots", verb=verb) from None


def _one_field(rows: Any, shape: tuple[int, int], verb: str) -> ExactMatrix:
    try:
        return ExactMatrix.of(rows, shape=shape)
    except NotExact:
        raise NotExact("factors-roots", verb=verb) from None


def qr(a: ExactMatrix) -> ExactFactors:
    """A = Q R by Gram-Schmidt, exactly: Q (m, n) with orthonormal columns. Raises SingularMatrix (dependent columns), NotExact (roots of two fields)."""
    columns: list[list[Any]] = []
    r: list[list[Any]] = [[Rational(0)] * a.shape[1] for _ in range(a.shape[1])]
    try:
        for j, column in enumerate(a.columns()):
            rest = list(column)
            for i, unit in enumerate(columns):
                r[i][j] = sum((u.conjugate() * v for u, v in zip(unit, column, strict=True)), Rational(0))
                rest = [v - r[i][j] * u for u, v in zip(unit, rest, strict=True)]
            size = sum((v * v.conjugate() for v in rest), Rational(0))
            if size == 0:
                raise SingularMatrix("qr-dependent", column=j + 1)
            r[j][j] = _root(size, "qr")
            columns.append([v / r[j][j] for v in rest])
    except NotExact:
        raise NotExact("factors-roots", verb="qr") from None
    q = [list(row) for row in zip(*columns, strict=True)] if columns else [[] for _ in range(a.shape[0])]
    width = a.shape[1]
    return ExactFactors("qr", (_one_field(q, a.shape, "qr"), _one_field(r, (width, width), "qr")), a.shape)
