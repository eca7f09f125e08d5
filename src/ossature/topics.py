"""The one table: which idea has which verbs, where in the article it stands, how it is written, and an example that runs.

The command line, the tour, `ossature table` and the lab are built from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

Worked = Literal["lines", "rows", "fixed rows", ""]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its name, how mathematics writes it, and the operands of its example as text.

    steps : how its answers are worked: lines of formulas; row operations, in a strategy of choice, to a detail of choice; row operations in a fixed way; not
    picture : whether its answers can be drawn
    """

    name: str
    notation: str
    example: tuple[str, ...]
    steps: Worked = "lines"
    picture: bool = True


@dataclass(frozen=True, slots=True)
class Topic:
    """An idea: its folder, its chapter in the article, its verbs."""

    idea: str
    chapter: str
    verbs: tuple[Verb, ...]


TOPICS: tuple[Topic, ...] = (
    Topic(
        "objects",
        "1.1",
        (Verb("describe", "x", ("| maths | physics |\nAnn | 90 | 88 |\nBob | 78 | 85 |",), ""), Verb("reshape", "x → (m, n)", ("1 2 3 4 5 6", "2 3"))),
    ),
    Topic(
        "algebra",
        "2.1",
        (
            Verb("add", "A + B", ("1 2; 3 4", "5 6; 7 8")),
            Verb("subtract", "A − B", ("5 6; 7 8", "1 2; 3 4")),
            Verb("scale", "cA", ("3", "1 2; 3 4")),
            Verb("multiply", "AB", ("2 0; 0 3", "1 2")),
            Verb("dot", "x·y", ("1 2 3", "4 5 6")),
            Verb("outer", "xyᵀ", ("1 2", "3 4")),
            Verb("hadamard", "A ⊙ B", ("1 2; 3 4", "5 6; 7 8")),
            Verb("cosine", "cos θ", ("3 4", "4 3")),
            Verb("transpose", "Aᵀ", ("1 2 3; 4 5 6",)),
            Verb("power", "Aⁿ", ("1 1; 1 0", "10")),
            Verb("trace", "tr A", ("1 2; 3 4",)),
        ),
    ),
    Topic("determinant", "2.2", (Verb("det", "det A", ("2 1; 1 3",), "rows"),)),
    Topic("norms", "2.3", (Verb("norm", "‖x‖", ("3 4",)), Verb("distance", "‖x − y‖", ("1 2", "4 6")))),
    Topic(
        "systems",
        "3.1",
        (
            Verb("solve", "Ax = b", ("2x + y = 5; x - y = 1",), "rows"),
            Verb("choose", "Ax = b ?", ("4 1; 1 3",), ""),
            Verb("rank", "rank A", ("1 2; 2 4",), "rows"),
            Verb("rref", "A ∼ R", ("1 2 3; 2 4 7",), "rows"),
            Verb("null_space", "N(A)", ("1 2 3; 2 4 7",), "rows"),
            Verb("column_space", "C(A)", ("1 2; 2 4",), "rows"),
            Verb("row_space", "C(Aᵀ)", ("1 2; 2 4",), "rows"),
            Verb("left_null_space", "N(Aᵀ)", ("1 2; 2 4",), "rows"),
            Verb("inverse", "A⁻¹", ("2 1; 1 3",), "rows"),
            Verb("lu", "A = PLU", ("2 1; 4 5",), "fixed rows"),
            Verb("cholesky", "A = LLᵀ", ("4 2; 2 5",)),
            Verb("ldl", "A = LDLᵀ", ("4 2; 2 3",)),
            Verb("qr", "A = QR", ("3 1; 4 2",)),
        ),
    ),
)

HOLDERS = ("scalar", "vector", "matrix", "tensor")  # public constructors of objects, which are not commands


def homes() -> dict[str, str]:
    """Each public verb and the module it comes from."""
    found = {verb.name: f"ossature.{topic.idea}" for topic in TOPICS for verb in topic.verbs}
    return {**found, **dict.fromkeys(HOLDERS, "ossature.objects")}


def verb_named(name: str) -> Verb | None:
    """The verb of a name; dashes count as underscores."""
    wanted = name.replace("-", "_")
    return next((verb for topic in TOPICS for verb in topic.verbs if verb.name == wanted), None)


def function_of(verb: Verb) -> Any:
    """The verb itself."""
    return getattr(import_module(homes()[verb.name]), verb.name)
