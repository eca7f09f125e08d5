"""The worked examples: the article's chapters in order, its own examples first, then real input. Terminal and lab walk the same path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ossature.base.errors import FileProblem
from ossature.base.message import Message

Part = Literal["steps", "picture", "meaning"]


@dataclass(frozen=True, slots=True)
class Stop:
    """One example: `tour-<key>` is its sentence, `code` the Python that is run and shown, `parts` what is shown besides the answer."""

    chapter: str
    key: str
    code: str
    parts: tuple[Part, ...] = ()


CARDS = '"| 数学 | 英语 | 物理 |\\n张三 | 90 | 85 | 88 |\\n李四 | 78 | 92 | 85 |"'
REPORTS = (
    "tensor([[[90, 85, 88], [78, 92, 85]], [[95, 70, 81], [60, 88, 77]]], "
    'axes={"class": ["class 1", "class 2"], "student": ["A", "B"], "subject": ["数学", "英语", "物理"]})'
)

STOPS: tuple[Stop, ...] = (
    Stop("1.1", "temperature", 'describe("25 ℃")', ("meaning",)),
    Stop("1.1", "price", 'describe("99.5 元")'),
    Stop("1.1", "marks", 'describe("[数学90, 英语85, 物理88]")', ("meaning",)),
    Stop("1.1", "card", f"describe({CARDS})", ("picture", "meaning")),
    Stop("1.1", "classes", f"(reports := {REPORTS})"),
    Stop("1.1", "classes-slice", 'reports["class 2", :, "数学"]'),
    Stop("1.1", "classes-sum", 'reports.sum("class")'),
    Stop("1.1", "real-marks", 'describe(example("class_marks.csv"))', ("meaning",)),
    Stop("1.2", "layer", 'add(multiply("1 2; 3 4", "1 0 2; 0 1 1").value, "1 1 1", along="rows")', ("meaning",)),
    Stop("2.1", "add-cards", 'add("90 85 88; 78 92 85", "92 80 86; 81 90 84")', ("steps",)),
    Stop("2.1", "translate", 'add("2 1", "1 2")', ("picture", "meaning")),
    Stop("2.1", "product", 'multiply("1 2; 3 4", "5 6; 7 8")', ("steps", "meaning")),
    Stop("2.1", "product-columns", 'multiply("1 2; 3 4", "5 6; 7 8", view="columns")', ("steps",)),
    Stop("2.1", "totals", f'multiply({CARDS}, "0.5 0.3 0.2")', ("meaning",)),
    Stop("2.1", "transpose", f"transpose({CARDS})", ("meaning",)),
    Stop("2.1", "stretch", 'multiply("2 0; 0 3", "1 2")', ("steps", "meaning")),
    Stop("2.1", "real-marks-totals", 'multiply(example("class_marks.csv"), [0.4, 0.3, 0.3])'),
    Stop("2.2", "det", 'det("2 1; 1 3")', ("steps", "picture", "meaning")),
    Stop("2.2", "det-zero", 'det("1 2; 2 4")', ("meaning",)),
    Stop("2.2", "det-one", 'det("3/5 -4/5; 4/5 3/5")', ("meaning",)),
    Stop("2.2", "det-flip", 'det("0 1; 1 0")', ("meaning",)),
    Stop("2.2", "det-three", 'det("2 1 0; 1 3 1; 0 2 5", method="cofactors")', ("steps",)),
    Stop("2.2", "det-floats", "det([[0.1, 0.2], [0.3, 0.6]])", ("meaning",)),
    Stop("2.3", "norm-one", 'norm("3 4", 1)', ("steps", "picture", "meaning")),
    Stop("2.3", "norm-two", 'norm("3 4")', ("steps", "meaning")),
    Stop("2.3", "norm-max", 'norm("3 4", "inf")', ("steps", "meaning")),
    Stop("2.3", "real-distance", "distance([90, 85, 88], [78, 92, 85])", ("meaning",)),
    Stop("3.1", "unique", 'solve("2x + y = 5; x - y = 1")', ("steps", "picture", "meaning")),
    Stop("3.1", "infinite", 'solve("1 2 3; 2 4 7", "1 3")', ("steps", "meaning")),
    Stop("3.1", "none", 'solve("1 0; 0 1; 1 1", "1 2 4")', ("steps", "meaning")),
    Stop("3.1", "fewer", 'solve("1 1 1; 2 2 2", "1 3")', ("meaning",)),
    Stop("3.1", "more", 'solve("1 1; 1 -1; 3 1", "3 1 7")', ("meaning",)),
    Stop("3.1", "fruit", 'solve("3苹果 + 2梨 = 19; 苹果 + 4梨 = 23")', ("steps",)),
    Stop("3.2", "houses", 'solve("80 2 7 1; 100 3 8 1; 120 3 6 1; 60 1 9 1; 150 4 5 1", "245 312 331 208 386")', ("meaning",)),
    Stop("3.2", "circuit", 'solve("i1 - i2 - i3 = 0; 10 i1 + 20 i2 = 12; 20 i2 - 30 i3 = 0")', ("steps",)),
    Stop("3.2", "chemistry", 'null_space("3 0 -1 0; 8 0 0 -2; 0 2 -2 -1")', ("steps",)),
    Stop("3.2", "image", 'rank(example("checker.csv"))', ("meaning",)),
    Stop("3.2", "real-houses", 'solve(*example_houses("houses_sample.csv"))', ("meaning",)),
    Stop("3.2", "pivot-growth", "solve(*example_growth(60))"),
    Stop("4.1", "scaling-map", 'multiply("2 0; 0 3", "1 2")', ("picture",)),
)


def chapters() -> tuple[str, ...]:
    """The chapters that have stops, in order."""
    return tuple(dict.fromkeys(stop.chapter for stop in STOPS))


def example_names() -> tuple[str, ...]:
    """The files of numbers that come with Ossature."""
    return tuple(sorted(path.name for folder in _folders() for path in folder.glob("*.csv")))


def _folders() -> list[Path]:
    """Beside the package when it is installed, in the repository otherwise."""
    here = Path(__file__).resolve().parent
    return [folder for folder in (here / "examples", here.parent.parent / "examples") if folder.is_dir()]


def example_path(name: str) -> Path:
    """An example file. Raises FileProblem."""
    for folder in _folders():
        if (folder / name).is_file():
            return folder / name
    raise FileProblem("io-cannot-read", path=name, reason=Message("io-why-missing"))


def run(stop: Stop) -> Any:
    """Compute a stop: its code is a constant of this file, run with the public verbs in reach."""
    import ossature

    names = {name: getattr(ossature, name) for name in ossature.__all__}
    names["reports"] = eval(REPORTS, {"__builtins__": {}}, names)
    held = {**names, "example": lambda name: str(example_path(name)), "example_houses": example_houses, "example_growth": example_growth}
    return eval(stop.code, {"__builtins__": {}}, held)


def example_houses(name: str) -> tuple[Any, Any]:
    """X with a last column of ones, and the prices, of the house-price sample."""
    import numpy as np

    from ossature.io.files import read_file

    loaded = read_file(example_path(name))
    if loaded.array is None:
        raise FileProblem("io-file-empty", path=name)
    at = loaded.column_labels.index("median_house_value")
    features = np.delete(loaded.array, at, axis=1)
    return np.column_stack([features, np.ones(len(features))]), loaded.array[:, at]


def example_growth(size: int) -> tuple[Any, Any]:
    """The matrix on which pivots grow to 2^(n-1), and a right-hand side whose solution is known."""
    import numpy as np

    a = np.tril(-np.ones((size, size)), -1) + np.eye(size)
    a[:, -1] = 1.0
    return a, a @ np.where(np.arange(size) % 2 == 0, 1.0, -1.0)
