"""The contracts on imports cover every file they speak of."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEAKING = {"__init__", "meaning", "picture", "singular_picture", "steps", "headline"}


def test_every_file_of_an_idea_that_computes_is_kept_from_words_and_pictures():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (held,) = [contract for contract in contracts if contract["name"].startswith("Computing files")]
    ideas = [path.parent for path in (ROOT / "src/ossature").glob("*/meaning.py")]
    wanted = {f"ossature.{idea.name}.{path.stem}" for idea in ideas for path in idea.glob("*.py") if path.stem not in SPEAKING}
    assert len(ideas) >= 5
    assert set(held["source_modules"]) - {"ossature.numbers", "ossature.io", "ossature.krylov"} == wanted
    for name in ("meaning", "picture", "headline"):
        assert f"ossature.*.{name}" in held["forbidden_modules"]
    assert {f"ossature.{idea.name}.steps" for idea in ideas if (idea / "steps.py").exists()} <= set(held["forbidden_modules"])
