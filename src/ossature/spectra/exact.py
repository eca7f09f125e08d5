"""Characteristic polynomials, eigenvalues and eigenvectors of exact matrices, without a numerical root on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd, lcm
from typing import Any

from flint import acb, arb, ctx, fmpq, fmpq_mat, fmpq_poly

from ossature.base.errors import NotExact, TooLarge
from ossature.base.limits import refuse_above
from ossature.numbers.algebraic import Algebraic, AlgebraicVector, Root, inverse_modulo
from ossature.numbers.entries import sqrt_of
from ossature.numbers.matrix import ExactMatrix, ExactVector
from ossature.numbers.polynomial import Polynomial, factors, from_flint, place_of
from ossature.numbers.quadratic import Quadratic
from ossature.numbers.rational import must_fmpq, wrap

BY_HAND = 8  # side up to which eigenvectors of a square root come from elimination, as people find them
_FINE = 128  # bits of the balls that sort eigenvalues


@dataclass(frozen=True, slots=True)
class Eigenspace:
    """All eigenvalues of one irreducible factor: `values` are its roots, and `vectors[i]` the independent eigenvectors of `values[i]`.

    templates : the same vectors for all of them, their entries polynomials in the root
    """

    factor: Polynomial
    algebraic: int
    geometric: int
    values: tuple[Any, ...]
    vectors: tuple[tuple[Any, ...], ...]
    templates: tuple[tuple[Polynomial, ...], ...]

    def to_json(self) -> dict[str, Any]:
        """Everything but the roots and their vectors, which follow from it."""
        templates = [[held.to_json() for held in template] for template in self.templates]
        return {"factor": self.factor.to_json(), "algebraic": self.algebraic, "geometric": self.geometric, "templates": templates}


def characteristic(a: ExactMatrix) -> tuple[Polynomial, tuple[tuple[Polynomial, int], ...]]:
    """det(λI − A), monic, and its factors over the field of the entries. Raises TooLarge."""
    refuse_above("spectrum_side", a.shape[0], "spectra-large")
    found = Polynomial(a.charpoly())
    return found, factors(found, a.d)


def minimal(a: ExactMatrix, parts: tuple[tuple[Polynomial, int], ...]) -> tuple[tuple[Polynomial, int], ...]:
    """The factors of the minimal polynomial: f as often as f(A)^k goes on losing rank, which ends when its null space has the dimension f's roots call for.

    Horn and Johnson, Matrix Analysis, 3.3.
    """
    found = []
    for part, times in parts:
        once = raised = _at_matrix(part, a)
        power = 1
        while a.shape[0] - raised.rank() < times * part.degree:
            raised, power = once @ raised, power + 1
        found.append((part, power))
    return tuple(found)


def eigenspaces(a: ExactMatrix) -> tuple[Eigenspace, ...]:
    """The eigenspaces, a factor of the characteristic polynomial each, by descending first eigenvalue.

    Raises TooLarge; NotExact where A holds a √d and an eigenvalue is not of the form a + b√d.
    """
    polynomial, parts = characteristic(a)
    made = [_space(a, part, times, times * part.degree == polynomial.degree) for part, times in parts]
    return tuple(sorted(made, key=lambda space: place_of(ball_of(space.values[0]))))


def _space(a: ExactMatrix, factor: Polynomial, times: int, whole: bool) -> Eigenspace:
    if factor.degree == 1:
        value = -factor.coefficients[1]
        basis = _less(a, value).null_space()
        templates = tuple(tuple(Polynomial([part]) for part in vector) for vector in basis)
        return Eigenspace(factor, times, len(basis), (value,), (tuple(basis),), templates)
    if a.d is not None:
        raise NotExact("spectra-beyond-field", factor=str(factor), root=str(sqrt_of(a.d)))
    both = _quadratic_roots(factor)
    if both is not None and a.shape[0] <= BY_HAND:
        return _of_quadratic(a, factor, times, both)
    templates = _templates(a, factor, whole=whole and times == 1)
    if both is not None:
        vectors = tuple(tuple(ExactVector([held(value) for held in template]) for template in templates) for value in both)
        return Eigenspace(factor, times, len(templates), both, vectors, templates)
    held = [Root(factor, place) for place in range(factor.degree)]
    found = tuple(tuple(AlgebraicVector(root, template) for template in templates) for root in held)
    return Eigenspace(factor, times, len(templates), tuple(Algebraic.of(root) for root in held), found, templates)


def _less(a: ExactMatrix, value: Any) -> ExactMatrix:
    return a - ExactMatrix.identity(a.shape[0]).scale(value)


def _quadratic_roots(factor: Polynomial) -> tuple[Any, Any] | None:
    """Both roots in closed form, descending; None of another degree, or where the square root cannot be taken out of a huge number."""
    if factor.degree != 2:
        return None
    _, b, c = factor.coefficients
    try:
        root = sqrt_of(b * b - 4 * c)
    except TooLarge:
        return None
    return (root - b) / 2, (-root - b) / 2


def _of_quadratic(a: ExactMatrix, factor: Polynomial, times: int, both: tuple[Any, Any]) -> Eigenspace:
    """By elimination with the first root; the other's vectors are those with the sign of the square root changed."""
    basis = _less(a, both[0]).null_space()
    other = [ExactVector([turned(value) for value in vector]) for vector in basis]
    first = both[0]
    templates = tuple(tuple(_in_root(value, first) for value in vector) for vector in basis)
    return Eigenspace(factor, times, len(basis), both, (tuple(basis), tuple(other)), templates)


def turned(value: Any) -> Any:
    """The number with √d exchanged for −√d."""
    return Quadratic(wrap(value.a), wrap(-value.b), value.d) if isinstance(value, Quadratic) else value


def _in_root(value: Any, root: Quadratic) -> Polynomial:
    """P + q√d as a polynomial in the root r + s√d: √d = (root − r)/s."""
    if not isinstance(value, Quadratic):
        return Polynomial([value])
    slope = wrap(value.b) / wrap(root.b)
    return Polynomial([slope, wrap(value.a) - slope * wrap(root.a)])


def _templates(a: ExactMatrix, factor: Polynomial, *, whole: bool) -> tuple[tuple[Polynomial, ...], ...]:
    """Eigenvectors of every root of an irreducible factor f at once, entries in Q[a]/(f).

    (f(x) − f(a))/(x − a) = q(x, a) is a polynomial, and (A − a) q(A, a) w = f(A) w − f(a) w: zero for a root a and a w with f(A) w = 0, by Horner's rule.
    The null space of f(A) is a space over Q[x]/(f): a w outside of those spanned so far gives a new eigenvector.
    """
    f, held = factor.flint, a.flint
    size = a.shape[0]
    candidates = _units(size) if whole else [[must_fmpq(value) for value in vector] for vector in _at_matrix(factor, a).null_space()]
    found: list[tuple[Polynomial, ...]] = []
    spanned: list[list[Any]] = []
    wanted = size if whole else len(candidates)
    for start in candidates:
        if len(spanned) == wanted:
            break
        if spanned and fmpq_mat([*spanned, start]).rank() == len(spanned):
            continue
        powers = list(_krylov(held, start, factor.degree))
        spanned += powers
        found.append(_shortest(_horner(powers, f), factor))
    return tuple(found)


def _units(size: int) -> list[list[Any]]:
    return [[fmpq(int(i == j)) for j in range(size)] for i in range(size)]


def _at_matrix(factor: Polynomial, a: ExactMatrix) -> ExactMatrix:
    """f(A)."""
    identity = ExactMatrix.identity(a.shape[0])
    total = identity
    for value in factor.coefficients[1:]:
        total = a @ total + identity.scale(value)
    return total


def _krylov(a: Any, start: list[Any], count: int) -> Iterator[list[Any]]:
    """w, A w, A² w, ..."""
    column = fmpq_mat(len(start), 1, start)
    for step in range(count):
        yield column.entries()
        column = a * column if step + 1 < count else column


def _horner(powers: list[list[Any]], f: Any) -> list[Any]:
    """q(A, a) w, an fmpq_poly an entry: the coefficient of a^k is the sum of f_(j+k+1) A^j w over j."""
    degree = len(powers)
    coefficients = f.coeffs()
    made = []
    for i in range(len(powers[0])):
        column = [powers[j][i] for j in range(degree)]
        made.append(fmpq_poly([sum((coefficients[j + k + 1] * column[j] for j in range(degree - k)), fmpq(0)) for k in range(degree)]))
    return made


def _shortest(entries: list[Any], factor: Polynomial) -> tuple[Polynomial, ...]:
    """The vector, or its multiple with an entry 1, whichever is shorter to write; in coprime whole numbers."""
    forms = [_primitive(entries)]
    if len(entries) <= BY_HAND:
        for pivot in entries:
            if pivot != 0:
                turn = inverse_modulo(pivot, factor)
                forms.append([(value * turn) % factor.flint for value in entries])
    made = [tuple(from_flint(value) for value in form) for form in forms]
    return min(made, key=lambda form: sum(len(str(value)) for value in form))


def _primitive(entries: list[Any]) -> list[Any]:
    values = [value for held in entries for value in held.coeffs()]
    bottom = lcm(*(int(value.q) for value in values))
    top = gcd(*(int((value * bottom).p) for value in values))
    return [held * fmpq(bottom, top) for held in entries]


def ball_of(value: Any) -> Any:
    """A proven ball around an exact entry or an algebraic number."""
    if isinstance(value, Algebraic):
        return value.root.ball(_FINE)
    before = ctx.prec
    try:
        ctx.prec = _FINE
        if isinstance(value, Quadratic):
            root = arb(abs(value.d)).sqrt() * arb(value.b)
            return acb(arb(value.a) + root) if value.d > 0 else acb(arb(value.a), root)
        return acb(arb(must_fmpq(value)))
    finally:
        ctx.prec = before


def near(value: Any) -> complex:
    """The complex number nearest to an eigenvalue; infinite beyond the floats."""
    ball = ball_of(value)
    return complex(float(ball.real.mid()), 0.0 if ball.imag.contains(0) else float(ball.imag.mid()))


def holds(a: ExactMatrix, space: Eigenspace) -> bool:
    """Whether A v = λ v for every template, in the polynomials modulo the factor: the proof of all its eigenvectors at once."""
    for template in space.templates:
        sent = [sum((held * Polynomial([value]) for value, held in zip(row, template, strict=True)), Polynomial(())) for row in a.rows]
        kept = [(Polynomial([1, 0]) * held).divided(space.factor)[1] for held in template]
        if sent != kept or not any(held.coefficients for held in template):
            return False
    return True
