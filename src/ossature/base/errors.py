"""Every error Ossature raises: a small tree, each with a stable code, the numbers, and a sentence saying what to do.

The class's `code` is stable and names the kind of fault; the message names the case and has its sentence in both languages.
Each class is also a built-in kind, so that `except ValueError` keeps working.
"""

from __future__ import annotations

from typing import Any, ClassVar

from ossature.base.message import Message, plain


class OssatureError(Exception):
    """The root of all our errors. `.code` names the kind, `.details` holds the numbers, `str()` is the sentence."""

    code: ClassVar[str] = "error"
    partial: Any = None  # an answer holding what was finished before, where something was

    def __init__(self, case: str, /, **values: Any) -> None:
        self.message = Message(case, **values)
        super().__init__(case)

    @property
    def details(self) -> dict[str, Any]:
        """The numbers behind the sentence, ready for JSON."""
        return {name: plain(value) for name, value in self.message.values.items()}

    def __str__(self) -> str:
        return str(self.message)

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.message.code, dict(self.message.values)))

    def to_dict(self) -> dict[str, Any]:
        """One shape for every error, in Python, on the command line and in the lab."""
        return {"ok": False, "code": self.code, "case": self.message.code, "message": str(self), "details": self.details}


def _rebuild(kind: type[OssatureError], case: str, values: dict[str, Any]) -> OssatureError:
    return kind(case, **values)


class BadInput(OssatureError, ValueError):
    """What came in cannot be understood: an unknown option, an empty text, an object of no known kind."""

    code = "bad-input"


class BadType(BadInput, TypeError):
    """The argument's type is not one the door knows."""

    code = "bad-type"


class ParseError(BadInput):
    """Text that the grammar cannot read; `.line` and `.column` (from 1) say where."""

    code = "parse"

    @property
    def line(self) -> int:
        """The line of the fault, from 1."""
        return int(self.message.values["line"])

    @property
    def column(self) -> int:
        """The column of the fault, from 1."""
        return int(self.message.values["column"])


class FileProblem(BadInput, OSError):
    """A file that is missing, truncated, not what its name says, or that cannot be written."""

    code = "file"


class ShapeMismatch(BadInput):
    """Shapes that do not fit each other or the verb; both are in the details."""

    code = "shape-mismatch"


class LabelMismatch(BadInput, KeyError):
    """Labels that differ, or a label that is not there; the difference is in the details."""

    code = "label-mismatch"


class NotFinite(BadInput):
    """NaN or infinity came in, or a result left the range of its numbers."""

    code = "not-finite"


class NotExact(BadInput):
    """The entries cannot be held exactly: more than one square root, or floats where exact entries are needed."""

    code = "not-exact"


class StructureMismatch(BadInput):
    """A claimed structure (symmetric, triangular, ...) is not there; the largest difference is in the details."""

    code = "structure-mismatch"


class BadOperator(BadInput):
    """A function, operator or preconditioner that is no linear map: it raises, changes shape, returns NaN, keeps state. `.partial`: what was found before."""

    code = "bad-operator"


class NotConverged(OssatureError, ArithmeticError):
    """An iteration ended before it reached its tolerance. `.partial` is the answer from the best that was found, its residual measured."""

    code = "not-converged"


class SingularMatrix(OssatureError, ArithmeticError):
    """The matrix has no inverse, exactly or within rounding; the rank or the distance is in the details."""

    code = "singular"


class NotPositiveDefinite(OssatureError, ArithmeticError):
    """A Cholesky factor does not exist; the failing pivot is in the details."""

    code = "not-positive-definite"


class NotDiagonalizable(OssatureError, ArithmeticError):
    """There is no basis of eigenvectors; the eigenvalue and both its multiplicities, or the condition of the eigenvectors, are in the details."""

    code = "not-diagonalizable"


class WouldOverflow(OssatureError, OverflowError):
    """The answer does not fit its type; nothing was wrapped around."""

    code = "would-overflow"


class TooLarge(OssatureError, MemoryError):
    """Refused before anything was allocated: needed, allowed, and the smaller way."""

    code = "too-large"


class NotProven(OssatureError, ArithmeticError):
    """`proven=True` was asked for and no rigorous enclosure was found."""

    code = "not-proven"


class NoDerivation(OssatureError, LookupError):
    """An answer without worked steps of that kind; the sentence says why."""

    code = "no-derivation"


class UnfinishedDerivation(NoDerivation):
    """Worked steps that outgrew a limit. `.derivation` holds what was done till then; raised by an answer, `.steps` shows it, checked like any other."""

    code = "unfinished-derivation"
    derivation: Any = None
    steps: Any = None


class BadDerivation(OssatureError, ArithmeticError):
    """The independent checker refuses a derivation; the step is in the details."""

    code = "bad-derivation"


class MissingExtra(OssatureError, ImportError):
    """An optional package is not installed; the feature, the package and the install line are in the details."""

    code = "missing-extra"


class NotFound(BadInput, LookupError):
    """There is no such page, room or file in the lab."""

    code = "not-found"


class Refused(OssatureError, PermissionError):
    """The lab does not take this request: it comes from elsewhere, without its token, or larger than allowed."""

    code = "refused"


class Busy(OssatureError, RuntimeError):
    """The lab has too much to do; the details say in how many seconds to ask again."""

    code = "busy"


class Stopped(OssatureError, RuntimeError):
    """A computation was ended at its limit of time or memory, or its process was lost; nothing else was."""

    code = "stopped"


class Internal(OssatureError, RuntimeError):
    """Our own mistake: an error nobody foresaw; `--debug` shows where."""

    code = "internal"


class OssatureWarning(UserWarning):
    """An answer that may be poor; the sentence quotes the measured numbers."""
