"""The worked examples: the article's chapters in order, its own examples first, then real input. Terminal and lab walk the same path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ossature.base.errors import BadInput, FileProblem

Part = Literal["steps", "picture", "meaning"]
Kind = Literal["article", "real"]


@dataclass(frozen=True, slots=True)
class Stop:
    """One example: `tour-<key>` is its sentence, `code` the Python that is run and shown (the last line is the answer), `parts` what is shown besides it."""

    key: str
    code: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    kind: Kind = "article"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: `tour-chapter-<number>` is its title, `tour-about-<number>` what it is about; `more` are commands to go on with."""

    number: str
    stops: tuple[Stop, ...]
    more: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The number as sentences spell it: 2-2."""
        return self.number.replace(".", "-")


CARD = '''card = """| 数学 | 英语 | 物理 |
张三 | 90 | 85 | 88 |
李四 | 78 | 92 | 85 |"""'''
SECOND = '''second = """| 数学 | 英语 | 物理 |
张三 | 94 | 81 | 90 |
李四 | 85 | 88 | 91 |"""'''
CLASSES = """classes = tensor(
    [[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]],
    axes={
        "class": ["class 1", "class 2"],
        "student": ["No. 1", "No. 2"],
        "subject": ["数学", "英语", "物理"],
    },
)"""
ATOMS = '''atoms = """| KMnO₄ | HCl | KCl | MnCl₂ | H₂O | Cl₂ |
K  | 1 | 0 | -1 |  0 |  0 |  0 |
Mn | 1 | 0 |  0 | -1 |  0 |  0 |
O  | 4 | 0 |  0 |  0 | -1 |  0 |
H  | 0 | 1 |  0 |  0 | -2 |  0 |
Cl | 0 | 1 | -1 | -2 |  0 | -2 |"""'''
HOUSES = """X = matrix(
    np.column_stack([np.asarray(houses)[:, :-1], np.ones(300)]),
    columns=[*houses.labels[1][:-1], "constant"],
)"""
WEIGHTS = '''weights = """| 数学 | 英语 | 物理 |
总评一 | 0.5 | 0.3 | 0.2 |
总评二 | 0.4 | 0.4 | 0.2 |
总评三 | 0.3 | 0.3 | 0.4 |"""'''
MARKS = 'marks = matrix(example("class_marks.csv"))'
PORTRAIT = 'portrait = matrix(example("portrait.csv"))'

CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "1.1",
        (
            Stop("temperature", ('describe("25 ℃")',), ("meaning",)),
            Stop("price", ('describe("99.5 元")',)),
            Stop("marks", ('describe("[数学90, 英语85, 物理88]")',), ("meaning",)),
            Stop("card", (CARD, "describe(card)"), ("meaning",)),
            Stop("card-shown", ("matrix(card)",)),
            Stop("classes", (CLASSES, "classes")),
            Stop("classes-slice", ('classes["class 2", :, "数学"]',)),
            Stop("classes-sum", ('classes.sum("class")',)),
            Stop("real-marks", (MARKS, "marks"), (), "real"),
            Stop("real-marks-part", ('marks[["陈晨", "Emi"], "physics"]',), (), "real"),
            Stop("real-portrait", ('describe(example("portrait.csv"))',), ("picture", "meaning"), "real"),
        ),
        ("ossature describe '25 ℃' --meaning", "ossature describe example:class_marks.csv --show"),
    ),
    Chapter(
        "1.2",
        (
            Stop("layer", ('W, b = "1 -1; 2 0; 0 3", "1 0 -1"', 'x = "2 1"', "add(multiply(W, x), b)")),
            Stop("layer-batch", ('X = "2 1; 0 1; 1 1; 3 2"', 'add(multiply(X, transpose(W)), b, along="rows")'), ("meaning",)),
            Stop("real-layer", (MARKS, 'scores = multiply(marks, "0.5 0.2; 0 0.6; 0.5 0.2")', 'add(scores, [1, -1], along="rows")'), (), "real"),
        ),
        ("ossature multiply '1 -1; 2 0; 0 3' '2 1' --steps", "ossature add '1 2; 3 4' '10 20' --along rows --meaning"),
    ),
    Chapter(
        "2.1",
        (
            Stop("add-cards", (CARD, SECOND, "add(card, second)"), ("meaning",)),
            Stop("subtract-cards", ("subtract(second, card)",)),
            Stop("translate", ('add("2 1", "1 2")',), ("picture",)),
            Stop("product", ('multiply("1 2; 3 4", "5 6; 7 8")',), ("steps", "meaning")),
            Stop("product-columns", ('multiply("1 2; 3 4", "5 6; 7 8", view="columns")',), ("steps",)),
            Stop("totals", ('multiply(card, "0.5 0.3 0.2")',), ("meaning",)),
            Stop("dense", ('Wx = multiply("2 0; 1 3", "1 2")', 'add(Wx, "1 -1")'), ("steps",)),
            Stop("transpose", ("transpose(card)",), ("meaning",)),
            Stop("transpose-fits", ("multiply(card, transpose(card))",)),
            Stop("real-totals", (MARKS, "multiply(marks, [0.4, 0.3, 0.3])"), ("meaning",), "real"),
            Stop("real-rows", (PORTRAIT, "cosine(portrait[20], portrait[21])"), (), "real"),
            Stop("real-rows-far", ("cosine(portrait[20], portrait[33])",), ("meaning",), "real"),
        ),
        ("ossature table", "ossature multiply '1 2; 3 4' '5 6; 7 8' --steps --view outer", "ossature transpose '1 2 3; 4 5 6' --steps"),
    ),
    Chapter(
        "2.2",
        (
            Stop("det", ('det("2 1; 1 3")',), ("steps", "picture", "meaning")),
            Stop("det-zero", ('det("1 2; 2 4")',), ("picture", "meaning")),
            Stop("det-one", ('det("3/5 -4/5; 4/5 3/5")',), ("meaning",)),
            Stop("det-flip", ('det("0 1; 1 0")',), ("meaning",)),
            Stop("det-three", ('det("2 1 0; 1 3 1; 0 2 5", method="cofactors")',), ("steps",)),
            Stop("det-floats", ("det([[0.1, 0.2], [0.3, 0.6]])",), ("meaning",)),
            Stop("real-det", ('det("1 -1 -1; 10 20 0; 0 20 -30")',), ("steps",), "real"),
        ),
        ("ossature det '2 1; 1 3' --steps --show", "ossature det '2 1 0; 1 3 1; 0 2 5' --method elimination --steps"),
    ),
    Chapter(
        "2.3",
        (
            Stop("norm-one", ('norm("3 4", 1)',), ("steps", "picture", "meaning")),
            Stop("norm-two", ('norm("3 4", 2)',), ("steps", "meaning")),
            Stop("norm-max", ('norm("3 4", "inf")',), ("steps", "meaning")),
            Stop("norm-matrix", ('norm("1 2; 3 4", "fro")',), ("steps",)),
            Stop("distance", ('distance("90 85 88", "78 92 85", 1)',), ("steps",)),
            Stop("real-distance", (MARKS, 'distance(marks["林悦"], marks["赵宁"])'), ("meaning",), "real"),
            Stop("real-share", (PORTRAIT, '(norm(portrait).value / norm(portrait, "fro").value) ** 2'), (), "real"),
        ),
        ("ossature norm '3 4' --ord 1 --show", "ossature norm '1 2; 3 4' --ord nuc --steps"),
    ),
    Chapter(
        "3.1",
        (
            Stop("unique", ('solve("2x + y = 5; x - y = 1")',), ("steps", "picture", "meaning")),
            Stop("weights", (WEIGHTS, 'solve(weights, "88.1 87.6 87.7")')),
            Stop("inverse", ('inverse("2 1; 1 -1")',), ("steps",)),
            Stop("infinite", ('solve("1 2 3; 2 4 7", "1 3")',), ("steps", "meaning")),
            Stop("none", ('solve("1 0; 0 1; 1 1", "1 2 4")',), ("steps", "meaning")),
            Stop("fewer", ('solve("1 1 1; 2 2 2", "1 3")',), ("meaning",)),
            Stop("more", ('solve("1 1; 1 -1; 3 1", "3 1 7")',), ("meaning",)),
            Stop("fruit", ('solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23")',), ("steps",)),
            Stop("real-circuit", ('solve("i1 - i2 - i3 = 0; 10 i1 + 20 i2 = 12; 20 i2 - 30 i3 = 0")',), ("steps",), "real"),
            Stop("real-chemistry", (ATOMS, "null_space(atoms)"), ("steps",), "real"),
            Stop("real-rank", ('rank(example("portrait.csv"))',), ("meaning",), "real"),
        ),
        ("ossature solve '2x + y = 5; x - y = 1' --steps --show", "ossature null-space '3 0 -1 0; 8 0 0 -2; 0 2 -2 -1' --steps"),
    ),
    Chapter(
        "3.2",
        (
            Stop(
                "houses",
                ('X = "80 2 7 1; 100 3 8 1; 120 3 6 1; 60 1 9 1; 150 4 5 1"', 'y = "245 312 331 208 386"', "solve(X, y)"),
                ("meaning",),
            ),
            Stop(
                "real-houses",
                ('houses = matrix(example("houses_sample.csv"))', HOUSES, 'fit = solve(X, houses[:, "median_house_value"])', "fit"),
                ("meaning",),
                "real",
            ),
            Stop("real-error", ("norm(fit.residual).value / 300**0.5",), (), "real"),
            Stop(
                "real-growth",
                ("A = np.eye(60) - np.tril(np.ones((60, 60)), -1)", "A[:, -1] = 1", "x = np.tile([1.0, -1.0], 30)", "solve(A, A @ x)"),
                (),
                "real",
            ),
        ),
        ("ossature solve '1 1; 1 2; 1 3' '1 2 2' --steps --show",),
    ),
    Chapter(
        "4.1",
        (
            Stop("scaling-map", ('multiply("2 0; 0 3", "1 2")',), ("steps", "picture")),
            Stop("linear", ('is_linear("(x, y) -> (2x, 3y)")',), ("steps", "picture", "meaning")),
            Stop("affine", ('is_linear("(x, y) -> (2x + 1, 3y - 1)")',), ("steps", "picture", "meaning")),
            Stop("matrix-of", ('matrix_of("(x, y) -> (x - y, x + y)")',), ("steps", "meaning")),
            Stop("kernel", ('kernel("(x, y) -> (x + 2y, 2x + 4y)")',), ("steps", "meaning")),
            Stop("rotation", ("compose(rotation(30), rotation(60))",), ("meaning",)),
            Stop("new-basis", ('change_basis("2 1; 1 2", "1 1; 1 -1")',), ("steps",)),
            Stop("real-relu", ("is_linear(lambda x: np.maximum(x, 0), 3)",), ("meaning",), "real"),
        ),
        ("ossature is-linear '(x, y) -> (2x, 3y)' --steps --show", "ossature kernel '1 2; 2 4' --steps", "ossature rotation 30 --meaning"),
    ),
    Chapter(
        "4.2",
        (
            Stop("charpoly", ('charpoly("2 1; 1 2")',), ("steps", "picture")),
            Stop("eigen", ('eig("2 1; 1 2")',), ("steps", "picture", "meaning")),
            Stop("eigen-check", ('multiply("2 1; 1 2", "1 1")',), ("steps",)),
            Stop("diagonal", ('diagonalize("2 1; 1 2")',), ("meaning",)),
            Stop("eigen-turn", ('eig("0 -1; 1 0")',), ("picture",)),
            Stop("eigen-defective", ('eig("1 1; 0 1")',), ("picture",)),
            Stop("bowl", ('definiteness("2 1; 1 2")',), ("steps", "meaning")),
            Stop("saddle", ('definiteness("1 2; 2 1")',), ("picture",)),
            Stop("real-rabbits", ('power("1 1; 1 0", 10)',), (), "real"),
            Stop("real-golden", ('eig("1 1; 1 0")',), (), "real"),
            Stop("real-weather", ('eig("0.9 0.3; 0.1 0.7")',), ("meaning",), "real"),
            Stop("real-weather-later", ('power("0.9 0.3; 0.1 0.7", 20)',), (), "real"),
        ),
        ("ossature eig '2 1; 1 2' --steps --show", "ossature definiteness '1 2; 2 1' --meaning"),
    ),
    Chapter(
        "4.3",
        (
            Stop("rate", ('rate_limit("2 1; 1 2")',), ("picture", "meaning")),
            Stop("rate-fast", ('rate_limit("2 1; 1 2", rate="0.7")',), ("meaning",)),
            Stop("rate-saddle", ('rate_limit("1 2; 2 1", rate="0.1")',), ("meaning",)),
            Stop("rate-trough", ('rate_limit("1 1; 1 1")',), ("steps",)),
            Stop(
                "real-raw",
                ('X = np.asarray(matrix(example("houses_sample.csv")))[:, :-1]', "rate_limit(X.T @ X / 300)"),
                ("meaning",),
                "real",
            ),
            Stop("real-scaled", ("Z = (X - X.mean(axis=0)) / X.std(axis=0)", "rate_limit(Z.T @ Z / 300)"), ("meaning",), "real"),
        ),
        ("ossature rate-limit '2 1; 1 2' --rate 0.7 --show", "ossature rate-limit '400 0; 0 1' --meaning"),
    ),
)


def chapters(wanted: str | None = None) -> tuple[Chapter, ...]:
    """The chapters in order; of "2" all that begin so. Raises BadInput, listing those that are there."""
    found = tuple(chapter for chapter in CHAPTERS if wanted is None or chapter.number == wanted or chapter.number.startswith(f"{wanted}."))
    if not found:
        raise BadInput("tour-no-chapter", chapter=wanted, known=tuple(chapter.number for chapter in CHAPTERS))
    return found


class Walk:
    """The names that the examples of a chapter define on the way, as in one Python session."""

    def __init__(self) -> None:
        import numpy as np

        import ossature

        self.names: dict[str, Any] = {name: getattr(ossature, name) for name in ossature.__all__}
        self.names.update(np=np, example=example)

    def run(self, stop: Stop) -> Any:
        """Compute a stop: its code is a constant of this file, run with the public verbs in reach."""
        *before, last = stop.code
        for line in before:
            exec(line, self.names)
        return eval(last, self.names)


def example(name: str) -> str:
    """The path of a file of numbers that comes with Ossature. Raises FileProblem."""
    return str(example_path(name))


def example_names() -> tuple[str, ...]:
    """The files of numbers that come with Ossature."""
    return tuple(sorted(path.name for folder in _folders() for path in folder.iterdir() if path.suffix in (".csv", ".npy")))


def _folders() -> list[Path]:
    """Beside the package when it is installed, in the repository otherwise."""
    here = Path(__file__).resolve().parent
    return [folder for folder in (here / "examples", here.parent.parent / "examples") if folder.is_dir()]


def example_path(name: str) -> Path:
    """An example file. Raises FileProblem."""
    for folder in _folders():
        if (folder / name).is_file():
            return folder / name
    raise FileProblem("io-cannot-read", path=name, reason="examples/")
