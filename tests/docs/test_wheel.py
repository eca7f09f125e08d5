"""What is installed from a wheel has its sentences and its examples with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as pip would."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with ZipFile(built) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def ask(installed: Path, *words: str) -> str:
    """What `ossature` prints there, far from the repository."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    held = subprocess.run([sys.executable, "-m", "ossature", *words], capture_output=True, text=True, cwd=installed, env=environment, check=True)
    return held.stdout


def test_every_sentence_example_and_marker_is_in_the_wheel(installed: Path) -> None:
    wanted = [path.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("*") if path.is_file() and path.suffix in (".ftl", ".typed", ".py")]
    wanted += [Path("ossature") / path.relative_to(ROOT) for path in (ROOT / "examples").rglob("*") if path.is_file()]
    assert [str(path) for path in wanted if not (installed / path).is_file()] == []


def test_an_installed_ossature_speaks_chinese_and_finds_its_examples(installed: Path) -> None:
    assert ask(installed, "rank", "example:checker.csv", "--exact", "--lang", "zh") == "rank A = 2\n精确\n"
    assert "陈晨" in ask(installed, "tour", "1.1", "--lang", "zh")
