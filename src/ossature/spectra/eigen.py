"""`eig`: the directions a matrix keeps, and by how much it stretches them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ossature.base.errors import BadInput
from ossature.base.evidence import EXACT
from ossature.base.home import at_home
from ossature.base.results import Question
from ossature.base.structure import refuse_not_hermitian
from ossature.krylov.lanczos import Which
from ossature.numbers.matrix import ExactMatrix
from ossature.numbers.polynomial import place_of
from ossature.objects.intake import take_square
from ossature.objects.operand import Operand
from ossature.objects.operators import is_operator, refuse_size, take_operator
from ossature.spectra.answers import Eigen, Multiplicity
from ossature.spectra.exact import ball_of, eigenspaces
from ossature.spectra.free import chosen, few, refuse_options, wants_few


@at_home
def eig(
    a: Any,
    k: int | None = None,
    *,
    which: Which = "largest",
    symmetric: bool | None = None,
    tolerance: float = 1e-8,
    sure: bool = True,
    size: int | None = None,
    exact: bool = False,
) -> Eigen:
    """The eigenvalues and eigenvectors of a square matrix: A v = λ v.

    a : (n, n) text, nested list, array, table or file; text, whole numbers and fractions are exact, floats numeric; or a sparse matrix, a SciPy
        LinearOperator, or a function x → A x: of these a few eigenvalues are found from products alone
    size : n, of a function
    k : how many, of float matrices and operators; without it all n (of operators and of sparse matrices beyond 2 000 rows 6)
    which : "largest" and "smallest" by real part, "magnitude" by size      exact : take floats at their binary value
    symmetric : a claim, which is tested; without one sparse matrices are looked at, and the products of an operator tell
    tolerance : |A v − λ v| allowed, beside the norm of A      sure : look for further copies of repeated eigenvalues
    Returns Eigen: values (n of them, descending by real part, then by imaginary part), vectors (a list of independent ones), multiplicities (exact: of each
        different value, the algebraic and the geometric one), symmetric, defective; it unpacks, `w, V = eig(A)`, with V's columns the vectors.
        Exact values are fractions, a + b√d, or roots of an irreducible polynomial told apart by proven balls; each factor's eigenvectors are found once, as
        polynomials in the root. Float values each carry a bound in evidence.entry_errors; vectors have length 1. A 0x0 matrix has none.
        A few: FewEigen, the same with which, size, residuals (measured), products, groups, sure.
    Raises ShapeMismatch (not square), NotFinite, ParseError, TooLarge (exact and n > 64), NotExact (entries with a √d whose eigenvalues need another root),
        BadOperator, StructureMismatch, NotConverged, Stopped: what was found till then is in `.partial` of the error. `watched` tells how far it is.
    Cost O(n^4) exact operations at worst, O(n^3) for floats (LAPACK).  Exact: Cohen, Computational Algebraic Number Theory, 4.2; floats: Golub and Van Loan,
        Matrix Computations, chapters 7 and 8; bounds: Parlett, The Symmetric Eigenvalue Problem, 11.5; a few: Wu and Simon, Thick-restart Lanczos (2000).

    >>> eig("2 1; 1 2")
    λ₁ = 3, v₁ = (1, 1)
    λ₂ = 1, v₂ = (1, -1)
    exact
    >>> w, V = eig("2 1; 1 2")
    >>> w, V
    ([3, 1], [[1, 1],
     [1, -1]])
    """
    refuse_options(k, which, symmetric, tolerance, sure)
    given = {"k": (k, None), "which": (which, "largest"), "symmetric": (symmetric, None), "tolerance": (tolerance, 1e-8), "sure": (sure, True)}
    options = {name: value for name, (value, default) in given.items() if value != default}
    if is_operator(a):
        operand = take_operator(a, size, verb="eig")
        return few(Question("eig", (operand,), options), operand, k, which, symmetric, tolerance, sure)
    refuse_size(size, "eig")
    operand = take_square(a, name="A", verb="eig", exact=exact)
    if operand.exact is not None and k is not None:
        raise BadInput("free-k-exact", size=operand.shape[0])
    if wants_few(operand, k):
        return few(Question("eig", (operand,), options), operand, k, which, symmetric, tolerance, sure)
    if k is None and which != "largest":
        raise BadInput("free-which-alone", which=which)
    if symmetric:
        refuse_not_hermitian(operand.numeric(), "eig")
    found = eigen_of(operand, exact=exact)
    return found if k is None else chosen(replace(found, question=replace(found.question, options=options)), k, which)


def eigen_of(operand: Operand, *, exact: bool) -> Eigen:
    """The answer of `eig` about a square operand."""
    question = Question("eig", (operand,), {"exact": True} if exact else {})
    return _exact(question, operand) if operand.exact is not None else _dense(question, operand)


def _exact(question: Question, operand: Operand) -> Eigen:
    a: ExactMatrix = operand.exact  # type: ignore[assignment]
    spaces = eigenspaces(a)
    found = [(value, space, vectors) for space in spaces for value, vectors in zip(space.values, space.vectors, strict=True)]
    found.sort(key=lambda one: place_of(ball_of(one[0])))
    values = [value for value, space, _ in found for _ in range(space.algebraic)]
    vectors = [vector for _, _, held in found for vector in held]
    multiplicities = [Multiplicity(value, space.algebraic, space.geometric) for value, space, _ in found]
    return Eigen(question, EXACT.noting(*operand.notes), values, vectors, multiplicities, a == a.adjoint(), spaces)


def _dense(question: Question, operand: Operand) -> Eigen:
    from ossature.spectra.dense import eig_dense

    found = eig_dense(operand.numeric())
    vectors = [found.vectors[:, column].copy() for column in range(found.vectors.shape[1])]
    return Eigen(question, found.evidence.noting(*operand.notes), found.values, vectors, None, found.symmetric)
