"""The one table: which idea has which verbs, where in the article it stands, how it is written, and an example that runs.

The command line, the tour, `ossature table` and the lab are built from it.
"""

from __future__ import annotations

from collections.abc import Mapping
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


Kind = Literal["article", "degenerate", "beautiful", "real"]


@dataclass(frozen=True, slots=True)
class Preset:
    """Something to look at in the idea's room of the lab: a verb, its operands and options as text. `room-<idea>-<key>` is its sentence."""

    key: str
    verb: str
    values: Mapping[str, str]
    kind: Kind = "article"


@dataclass(frozen=True, slots=True)
class Topic:
    """An idea: its folder, its chapter in the article, its verbs, and what its room shows, the article's own example first."""

    idea: str
    chapter: str
    verbs: tuple[Verb, ...]
    presets: tuple[Preset, ...] = ()


_CARD = "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |"
_ATOMS = "| Fe₂O₃ | CO | Fe | CO₂ |\nFe | 2 | 0 | -1 | 0 |\nO | 3 | 1 | 0 | -2 |\nC | 0 | 1 | 0 | -1 |"
TOPICS: tuple[Topic, ...] = (
    Topic(
        "objects",
        "1.1",
        (Verb("describe", "x", ("| maths | physics |\nAnn | 90 | 88 |\nBob | 78 | 85 |",), ""), Verb("reshape", "x → (m, n)", ("1 2 3 4 5 6", "2 3"))),
        (
            Preset("card", "describe", {"x": _CARD}),
            Preset("number", "describe", {"x": "25 ℃"}),
            Preset("marks", "describe", {"x": "[数学90, 英语85, 物理88]"}),
            Preset("stack", "describe", {"x": "[[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]]"}),
            Preset("empty", "describe", {"x": "0 0; 0 0"}, "degenerate"),
            Preset("symmetric", "describe", {"x": "2 -1 0; -1 2 -1; 0 -1 2"}, "beautiful"),
            Preset("reshape", "reshape", {"x": "1 2 3 4 5 6", "shape": "2 3"}, "beautiful"),
            Preset("flat", "reshape", {"x": "[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]", "shape": "4 3"}, "beautiful"),
            Preset("image", "describe", {"x": "example:portrait.csv"}, "real"),
            Preset("colour", "describe", {"x": "example:sunset.npy"}, "real"),
            Preset("class", "describe", {"x": "example:class_marks.csv"}, "real"),
        ),
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
        (
            Preset("product", "multiply", {"a": "1 2; 3 4", "b": "5 6; 7 8"}),
            Preset("scaling", "multiply", {"a": "2 0; 0 3", "b": "1 2", "view": "maps"}),
            Preset("totals", "multiply", {"a": _CARD, "b": "0.5 0.3 0.2"}),
            Preset("translate", "add", {"a": "2 1", "b": "1 2"}),
            Preset("transpose", "transpose", {"a": "1 2 3; 4 5 6"}),
            Preset("collapse", "multiply", {"a": "1 2; 2 4", "b": "2 1; -1 1", "view": "maps"}, "degenerate"),
            Preset("rotation", "multiply", {"a": "3/5 -4/5; 4/5 3/5", "b": "2 1", "view": "maps"}, "beautiful"),
            Preset("fibonacci", "power", {"a": "1 1; 1 0", "n": "10"}, "beautiful"),
            Preset("turned", "multiply", {"a": "0 -1; 1 0", "b": "1 1; 0 1", "view": "maps"}, "beautiful"),
            Preset("layers", "multiply", {"a": "1 0; 2 1; 0 -1", "b": "1 2 -1; 0 1 3", "view": "outer"}, "beautiful"),
            Preset("angle", "cosine", {"x": "3 1", "y": "1 2"}, "beautiful"),
            Preset("layer", "multiply", {"a": "1 -1; 2 0; 0 3", "b": "2 1"}, "real"),
            Preset("bias", "multiply", {"a": "1 -1; 2 1", "b": "2 1", "w_bias": "1 -2"}, "real"),
            Preset("class", "multiply", {"a": "example:class_marks.csv", "b": "0.4 0.3 0.3"}, "real"),
        ),
    ),
    Topic(
        "determinant",
        "2.2",
        (Verb("det", "det A", ("2 1; 1 3",), "rows"),),
        (
            Preset("area", "det", {"a": "2 1; 1 3"}),
            Preset("flat", "det", {"a": "1 2; 2 4"}, "degenerate"),
            Preset("flip", "det", {"a": "0 1; 1 0"}, "degenerate"),
            Preset("rotation", "det", {"a": "3/5 -4/5; 4/5 3/5"}, "beautiful"),
            Preset("body", "det", {"a": "2 1 0; 1 3 1; 0 2 5", "method": "cofactors"}, "beautiful"),
            Preset("circuit", "det", {"a": "1 -1 -1; 10 20 0; 0 20 -30"}, "real"),
        ),
    ),
    Topic(
        "norms",
        "2.3",
        (Verb("norm", "‖x‖", ("3 4",)), Verb("distance", "‖x − y‖", ("1 2", "4 6"))),
        (
            Preset("two", "norm", {"x": "3 4", "ord": "2"}),
            Preset("one", "norm", {"x": "3 4", "ord": "1"}),
            Preset("largest", "norm", {"x": "3 4", "ord": "inf"}),
            Preset("zero", "norm", {"x": "0 0"}, "degenerate"),
            Preset("half", "norm", {"x": "3 4", "ord": "0.5"}, "degenerate"),
            Preset("diagonal", "norm", {"x": "1 1", "ord": "2"}, "beautiful"),
            Preset("matrix", "norm", {"x": "1 2; 3 4", "ord": "fro"}, "beautiful"),
            Preset("marks", "distance", {"x": "90 85 88", "y": "78 92 85", "ord": "1"}, "real"),
        ),
    ),
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
        (
            Preset("unique", "solve", {"a": "2x + y = 5; x - y = 1"}),
            Preset("parallel", "solve", {"a": "x + y = 2; x + y = 4"}, "degenerate"),
            Preset("same", "solve", {"a": "x + y = 2; 2x + 2y = 4"}, "degenerate"),
            Preset("nearest", "solve", {"a": "1 0; 0 1; 1 1", "b": "1 2 4"}, "degenerate"),
            Preset("prism", "solve", {"a": "x + y = 2; y + z = 2; x + 2y + z = 6"}, "degenerate"),
            Preset("planes", "solve", {"a": "x + y + z = 3; x - y + z = 1; x + y - z = 1"}, "beautiful"),
            Preset("line", "solve", {"a": "x + y + z = 3; x - y + z = 1; 2x + 2z = 4"}, "beautiful"),
            Preset("yours", "solve", {"a": "x + 2y + z = 8; 2x + y - z = 1; 3x + y + z = 8"}, "beautiful"),
            Preset("inverse", "inverse", {"a": "2 1; 1 -1"}, "beautiful"),
            Preset("circuit", "solve", {"a": "i1 - i2 - i3 = 0; 10 i1 + 20 i2 = 12; 20 i2 - 30 i3 = 0"}, "real"),
            Preset("fruit", "solve", {"a": "3苹果 + 2梨 = 19; 苹果 + 4梨 = 23"}, "real"),
            Preset("chemistry", "null_space", {"a": _ATOMS}, "real"),
            Preset("growth", "solve", {"a": "example:growth.csv", "b": "example:growth_right.csv"}, "real"),
        ),
    ),
    Topic(
        "maps",
        "4.1",
        (
            Verb("is_linear", "T(u + v) = T(u) + T(v)", ("2 0; 0 3",)),
            Verb("matrix_of", "T(x) = Ax", ("2 0; 0 3",)),
            Verb("kernel", "ker T", ("1 2; 2 4",), "rows"),
            Verb("image", "im T", ("1 2; 2 4",), "rows"),
            Verb("change_basis", "P⁻¹AP", ("2 0; 0 3", "1 1; 0 1")),
            Verb("compose", "g ∘ f", ("0 1; 1 0", "2 0; 0 3")),
            Verb("rotation", "R(θ)", ("30",)),
            Verb("reflection", "2P − I", ("1 1",)),
            Verb("projection", "B(BᵀB)⁻¹Bᵀ", ("1 1",)),
            Verb("shear", "x + ky", ("1",)),
        ),
        (
            Preset("scaling", "is_linear", {"f": "(x, y) -> (2x, 3y)"}),
            Preset("affine", "is_linear", {"f": "(x, y) -> (2x + 1, 3y - 1)"}, "degenerate"),
            Preset("bent", "is_linear", {"f": "(x, y) -> (x + y^2/4, y)"}, "degenerate"),
            Preset("flat", "kernel", {"f": "1 2; 2 4"}, "degenerate"),
            Preset("columns", "matrix_of", {"f": "(x, y) -> (x - y, x + y)"}, "beautiful"),
            Preset("line", "image", {"f": "1 2; 2 4"}, "beautiful"),
            Preset("turn", "rotation", {"angle": "30"}, "beautiful"),
            Preset("mirror", "reflection", {"across": "1 1"}, "beautiful"),
            Preset("shadow", "projection", {"onto": "2 1"}, "beautiful"),
            Preset("slide", "shear", {"factor": "1"}, "beautiful"),
            Preset("diagonal", "change_basis", {"f": "2 1; 1 2", "basis": "1 1; 1 -1"}, "beautiful"),
            Preset("layers", "compose", {"g": "1 -1; 1 1", "f": "(x, y) -> (2x, 3y)"}, "real"),
            Preset("relu", "is_linear", {"f": "(x, y) -> (relu(x), relu(y))"}, "real"),
        ),
    ),
    Topic(
        "spectra",
        "4.2",
        (
            Verb("eig", "Av = λv", ("2 1; 1 2",)),
            Verb("charpoly", "det(λI − A)", ("2 1; 1 2",)),
            Verb("diagonalize", "A = PDP⁻¹", ("2 1; 1 2",)),
            Verb("definiteness", "xᵀAx ≷ 0", ("2 1; 1 2",)),
            Verb("svd", "A = USVᵀ", ("3 0; 4 5",), ""),
        ),
        (
            Preset("keep", "eig", {"a": "2 1; 1 2"}),
            Preset("polynomial", "charpoly", {"a": "2 1; 1 2"}),
            Preset("defective", "eig", {"a": "1 1; 0 1"}, "degenerate"),
            Preset("rotation", "eig", {"a": "0 -1; 1 0"}, "degenerate"),
            Preset("double", "charpoly", {"a": "2 1; 0 2"}, "degenerate"),
            Preset("turn", "charpoly", {"a": "0 -1; 1 0"}, "degenerate"),
            Preset("trough", "definiteness", {"a": "1 1; 1 1"}, "degenerate"),
            Preset("bowl", "definiteness", {"a": "2 1; 1 2"}, "beautiful"),
            Preset("saddle", "definiteness", {"a": "1 2; 2 1"}, "beautiful"),
            Preset("diagonal", "diagonalize", {"a": "2 1; 1 2"}, "beautiful"),
            Preset("fibonacci", "eig", {"a": "1 1; 1 0"}, "beautiful"),
            Preset("tribonacci", "eig", {"a": "1 1 1; 1 0 0; 0 1 0"}, "beautiful"),
            Preset("switch", "diagonalize", {"a": "0.9 0.3; 0.1 0.7"}, "real"),
            Preset("fade", "eig", {"a": "1.1 0.2; 0.1 0.7"}, "real"),
            Preset("cubic", "charpoly", {"a": "0 1 0; 0 0 1; 1 1 1"}, "beautiful"),
            Preset("ellipse", "svd", {"a": "3 0; 4 5"}, "beautiful"),
        ),
    ),
    Topic(
        "descent",
        "4.3",
        (Verb("rate_limit", "η < 2/λ", ("2 1; 1 2",)),),
        (
            Preset("article", "rate_limit", {"h": "2 1; 1 2"}),
            Preset("edge", "rate_limit", {"h": "2 1; 1 2", "rate": "2/3"}, "degenerate"),
            Preset("trough", "rate_limit", {"h": "1 1; 1 1"}, "degenerate"),
            Preset("saddle", "rate_limit", {"h": "1 2; 2 1", "rate": "0.1"}, "degenerate"),
            Preset("round", "rate_limit", {"h": "3 0; 0 3", "rate": "1/3"}, "beautiful"),
            Preset("ravine", "rate_limit", {"h": "3 1; 1 2", "rate": "0.1"}, "beautiful"),
            Preset("fast", "rate_limit", {"h": "2 1; 1 2", "rate": "0.7"}, "real"),
            Preset("scales", "rate_limit", {"h": "400 0; 0 1", "rate": "0.004"}, "real"),
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


def topic_of(idea: str) -> Topic | None:
    """The topic of an idea."""
    return next((topic for topic in TOPICS if topic.idea == idea), None)


def function_of(verb: Verb) -> Any:
    """The verb itself."""
    return getattr(import_module(homes()[verb.name]), verb.name)
