"""What an answer about spectra says, and where it matters in deep learning."""

from __future__ import annotations

from functools import singledispatch
from math import atan2, degrees, isfinite, log10
from typing import Any

import numpy as np

from ossature.base.formula import Joined, Number
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.numbers.polynomial import roots
from ossature.numbers.rational import Rational
from ossature.spectra.answers import CharacteristicPolynomial, Definiteness, Diagonalization, Eigen, FewEigen, SingularValues
from ossature.spectra.exact import near
from ossature.spectra.headline import headline
from ossature.spectra.written import factored, slug

__all__ = ["headline", "meaning"]


@singledispatch
def meaning(answer: Answer) -> tuple[Message, ...]:
    """The sentences of an answer."""
    raise AssertionError(f"{type(answer).__name__} is no answer of spectra")


@meaning.register
def _(answer: CharacteristicPolynomial) -> tuple[Message, ...]:
    size = len(answer.coefficients) - 1
    if size == 0:
        return (Message("spectra-empty"),)
    sign = -1 if size % 2 else 1
    said = [
        Message("charpoly-roots", size=size),
        Message("charpoly-trace", trace=Number(-answer.coefficients[1])),
        Message("charpoly-det", det=Number(sign * answer.coefficients[-1]), invertible="yes" if answer.coefficients[-1] != 0 else "no"),
    ]
    return (*said, *_minimal(answer), *_largest(answer))


_SOUGHT = 8  # side up to which a meaning looks for the minimal polynomial


def _minimal(answer: CharacteristicPolynomial) -> tuple[Message, ...]:
    """The minimal polynomial, where it is another one."""
    if len(answer.coefficients) - 1 > _SOUGHT or all(times == 1 for _, times in answer.factors):
        return ()
    found = answer.minimal_factors
    if found == answer.factors:
        return ()
    return (Message("charpoly-minimal", minimal=factored(found)),)


def _largest(answer: CharacteristicPolynomial) -> tuple[Message, ...]:
    """The largest root in size, and what becomes of a signal that passes the layer again and again."""
    if not answer.value.is_rational:
        return ()
    size = max(largest_of(part) for part, _ in answer.factors)
    return (Message("charpoly-radius", radius=short(size), fate=fate_of(size)),)


def largest_of(part: Any) -> float:
    """The largest size among the roots of an irreducible factor."""
    return max(float(abs(root).upper()) for root in roots(part))


def fate_of(size: float) -> str:
    """Whether powers of a number of this size "grow", "fade" or "stay"."""
    return "stay" if abs(size - 1) < 1e-12 else "grow" if size > 1 else "fade"


def short(value: float) -> float:
    """Four digits of a number, for a sentence."""
    return float(f"{value:.4g}")


_TOLD = 3  # eigenvalues with a sentence of their own
_LAYERS = 50  # of the chain whose fate is told


@meaning.register
def _(answer: Eigen) -> tuple[Message, ...]:
    if not len(answer.values):
        return (Message("spectra-empty"),)
    exact = answer.multiplicities is not None
    values = [near(value) for value in answer.values] if exact else [complex(value) for value in answer.values]
    said = [*_kept(answer, values)]
    if answer.symmetric and len(values) > 1:
        said.append(Message("eig-perpendicular"))
    if answer.defective:
        said.append(Message("eig-missing", found=len(answer.vectors), size=len(values)))
    return (*said, *_chain(answer, values), Message("eig-use"))


@meaning.register
def _(answer: FewEigen) -> tuple[Message, ...]:
    """What a few eigenvalues tell: which they are, and of a Hessian the learning rate they allow."""
    if not len(answer.values):
        return (Message("spectra-empty"),)
    top = complex(answer.values[0])
    said = [Message("free-means", count=len(answer.values), size=answer.size, which=answer.which)]
    if answer.symmetric and top.real > 0 and answer.which == "largest":
        said.append(Message("free-rate", largest=short(top.real), rate=short(2 / top.real)))
    elif answer.which == "magnitude" and isfinite(abs(top)):
        said.append(Message("free-radius", radius=short(abs(top)), fate=fate_of(abs(top))))
    return (*said, Message("free-use"))


def _kept(answer: Eigen, values: list[complex]) -> list[Message]:
    """What happens along the first few eigenvectors."""
    said = []
    pairs = _first_of_each(answer, values)
    for value, shown, vector in pairs[:_TOLD]:
        if value.imag:
            if value.imag > 0:
                said.append(Message("eig-turn", degrees=short(degrees(atan2(value.imag, value.real))), times=short(abs(value))))
        elif vector is not None:
            kind = "zero" if value.real == 0 else "same" if value.real == 1 else "back" if value.real == -1 else "flip" if value.real < 0 else "stretch"
            size = Number(abs(shown)) if hasattr(shown, "denominator") else Number(short(abs(value)))
            said.append(Message("eig-along", vector=vector, times=size, kind=kind))
    return said


def _first_of_each(answer: Eigen, values: list[complex]) -> list[tuple[complex, Any, Any]]:
    """(value as a complex number, as it is, first eigenvector as a formula or nothing) of each different value."""
    if answer.multiplicities is None:
        return [(value, value.real, _vector(vector)) for value, vector in zip(values, answer.vectors, strict=True)]
    found = []
    for held in answer.multiplicities:
        space = next(space for space in answer.spaces if any(held.value == value for value in space.values))
        vector = space.vectors[[value == held.value for value in space.values].index(True)][0]
        found.append((near(held.value), held.value, _vector(vector)))
    return found


def _vector(vector: Any) -> Any:
    """(1, −1), exact where that is short; nothing of a long one."""
    if len(vector) > 4 or len(str(vector)) > 160:
        return None
    exact = not hasattr(vector, "dtype") and not hasattr(vector, "root")
    parts = [Number(part) if exact else Number(short_complex(complex(part))) for part in vector]
    return Joined(tuple(parts), fences=("(", ")"))


def short_complex(value: complex) -> Any:
    """Four digits of a number that may be complex."""
    return complex(short(value.real), short(value.imag)) if value.imag else short(value.real)


def _chain(answer: Eigen, values: list[complex]) -> tuple[Message, ...]:
    """What fifty such layers in a row do to a signal, and to the gradient on its way back."""
    size = max(map(abs, values))
    if size == 0:
        return (Message("eig-nilpotent", size=len(values)),)
    if not isfinite(size):
        return ()
    fate = fate_of(size)
    if fate == "stay" and any(held.algebraic > held.geometric and fate_of(abs(near(held.value))) == "stay" for held in answer.multiplicities or ()):
        fate = "creep"
    power = _LAYERS * log10(size)
    return (Message("eig-chain", radius=short(size), layers=_LAYERS, fate=fate, growth=_scientific(power)),)


def _scientific(power: float) -> str:
    """10^power as text, also where no float holds it."""
    whole = int(power // 1)
    if -3 <= whole <= 4:
        return f"{10**power:.3g}"
    mantissa = f"{10 ** (power - whole):.1f}"
    return f"{mantissa}e{whole}"


_POWER = 10  # of the matrix whose shortcut is told
_SHORT = 8  # characters of a power that is told exactly
_FAR = 1e30  # eigenvalues beyond it have no tenth power worth telling


@meaning.register
def _(answer: Diagonalization) -> tuple[Message, ...]:
    if not len(answer.eigen.values):
        return (Message("spectra-empty"),)
    size = len(answer.eigen.values)
    raised = [_raised(value) for value in answer.eigen.values[:_TOLD]]
    said = [Message("diagonalize-coordinates", size=size)]
    if None not in raised:
        shown = tuple(value for value, _ in raised if value is not None)  # type: ignore[misc]
        rounded = "no" if all(exact for _, exact in raised) else "yes"  # type: ignore[misc]
        more = ("…",) if size > _TOLD else ()
        said.append(Message("diagonalize-power", power=_POWER, values=(*shown, *more), rounded=rounded))
    return (*said, *([Message("diagonalize-orthogonal")] if answer.eigen.symmetric else []), Message("diagonalize-use"))


def _raised(value: Any) -> tuple[Number, bool] | None:
    """λ^10, and whether it is told exactly; nothing where no float holds it."""
    if isinstance(value, Rational) and len(str(value)) <= _SHORT and len(str(value**_POWER)) <= _SHORT:
        return Number(value**_POWER), True
    held = near(value) if not isinstance(value, (np.number, float, complex)) else complex(value)
    return (Number(short_complex(held**_POWER)), False) if abs(held) < _FAR else None


@meaning.register
def _(answer: Definiteness) -> tuple[Message, ...]:
    said = [Message(f"definite-hessian-{slug(answer)}")]
    for code, vector in (("definite-along-rises", answer.rises), ("definite-along-falls", answer.falls), ("definite-along-flat", answer.flat)):
        shown = None if vector is None else _vector(vector)
        if shown is not None:
            said.append(Message(code, vector=shown))
    return (*said, Message("definite-use"))


@meaning.register
def _(answer: SingularValues) -> tuple[Message, ...]:
    values = answer.singular_values
    if not len(values):
        return (Message("svd-empty"),)
    large, small = float(values[0]), float(values[-1])
    said = [Message("svd-stretches", largest=short(large), smallest=short(small), columns=len(answer.v))]
    if large and isfinite(answer.condition):
        said.append(Message("svd-condition", condition=short(answer.condition), lost=max(0, round(log10(answer.condition)))))
    else:
        said.append(Message("svd-flat", rank=answer.rank, count=len(values)))
    energy = np.cumsum((values / large) ** 2) if large else np.zeros(0)
    if len(energy) > 1:
        said.append(Message("svd-share", share=short(100 * float(energy[0] / energy[-1]))))
    return (*said, Message("svd-use"))
