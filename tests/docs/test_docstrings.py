"""Every public docstring has all its parts, and the lint that says so can fail."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "docstrings.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docstrings", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_public_lacks_a_part(tool: ModuleType) -> None:
    assert tool.complaints() == []


def double(x: float, times: int = 2) -> float:
    """Twice a number.

    x : a number
    Returns its double. Cost one product.
    """
    return times * x


def test_a_docstring_without_its_parts_is_named_part_by_part(tool: ModuleType) -> None:
    assert list(tool._of_function("double", double)) == [
        "double: the docstring lacks Raises",
        "double: the docstring lacks an example",
        "double: the docstring names no source after the cost",
        "double: the docstring does not say what times is",
    ]


@dataclass
class Pair:
    """Two numbers, first one first."""

    first: float
    second: float

    def both(self) -> float:
        return self.first + self.second


class Bare:
    pass


def test_a_field_or_a_method_without_a_word_is_named(tool: ModuleType) -> None:
    assert list(tool._of_class(Pair)) == ["Pair: the docstring does not name the field second", "Pair.both: no docstring"]
    assert list(tool._of_class(Bare)) == ["Bare: no docstring"]


def test_every_answer_of_every_idea_is_looked_at(tool: ModuleType) -> None:
    names = {kind.__name__ for kind in tool.answers()}
    assert {"Solution", "Determinant", "Norm", "Product", "Factors", "Space", "Description"} <= names
