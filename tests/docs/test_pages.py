"""What the pages show is what comes out, in both languages; everything public is written about."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import ossature
from ossature.base import errors
from ossature.cli.lines import OTHERS
from ossature.topics import HOLDERS, TOPICS

ROOT = Path(__file__).resolve().parents[2]
READMES, GUIDES = ("README.md", "README.zh.md"), ("docs/guide.md", "docs/guide.zh.md")
VERBS = [verb.name for topic in TOPICS for verb in topic.verbs]
BLOCK = re.compile(r"^```(?:console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def tool(name: str) -> ModuleType:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return module


@pytest.fixture(scope="module")
def written() -> ModuleType:
    return tool("written")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*READMES, *GUIDES])
def test_every_example_of_a_page_prints_what_the_page_shows(written: ModuleType, name: str) -> None:
    fresh = written.refreshed(page(name))
    for shown, printed in zip(BLOCK.findall(page(name)), BLOCK.findall(fresh), strict=True):
        assert written.same(shown, printed), printed


@pytest.mark.parametrize("name", [*READMES, *GUIDES])
def test_no_example_of_a_page_ends_in_an_error_that_is_not_ours(name: str) -> None:
    faults = re.findall(r"^([a-z][\w.]*\.\w+): ", "\n".join(BLOCK.findall(page(name))), re.MULTILINE)
    assert [fault for fault in faults if not fault.startswith("ossature.base.errors.")] == []


def test_a_page_whose_output_is_wrong_is_seen(written: ModuleType) -> None:
    page = '```console\n$ ossature det "2 1; 1 3"\ndet(A) = 6\n```\n\n```pycon\n>>> 1 + 1\n3\n>>> 1 / 0\n```\n'
    fresh = written.refreshed(page)
    assert "det(A) = 5\nexact" in fresh
    assert ">>> 1 + 1\n2\n" in fresh
    assert "ZeroDivisionError" in fresh
    assert not written.same(page, fresh)


def test_measured_rounding_errors_may_differ_between_machines_and_nothing_else(written: ModuleType) -> None:
    assert written.same("backward error 8.4e-17", "backward error 1.1e-16")
    assert not written.same("about 15 digits", "about 5 digits")


@pytest.mark.parametrize("pair", [READMES, GUIDES])
def test_both_languages_of_a_page_show_the_same_examples(pair: tuple[str, str]) -> None:
    def asked(name: str) -> list[int]:
        text = re.sub(r' --lang zh|>>> .*set_language\(.*\)\n|"[^"\n]*[\u4e00-\u9fff][^"\n]*"|\[[^\]]*[\u4e00-\u9fff][^\]]*\]', "", page(name))
        return [len(re.findall(rf"^{mark}", block, re.MULTILINE)) for block in BLOCK.findall(text) for mark in (r"\$ ", ">>> ")]

    assert asked(pair[0]) == asked(pair[1])


@pytest.mark.parametrize("name", READMES)
def test_a_readme_names_every_verb_and_both_commands(name: str) -> None:
    text = page(name)
    assert [verb for verb in [*VERBS, *HOLDERS] if f"`{verb}`" not in text] == []
    assert "make lab" in text
    assert "make test" in text


@pytest.mark.parametrize("name", [*READMES, *GUIDES, "CONTRIBUTING.md", "docs/reference/verbs.md", "docs/reference/verbs.zh.md"])
def test_every_link_and_picture_of_a_page_is_there(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", re.sub(r"^```.*?^```$", "", page(name), flags=re.MULTILINE | re.DOTALL))
    assert [link for link in links if not link.startswith("http") and not ((ROOT / name).parent / link).exists()] == []


@pytest.mark.parametrize("ending", ["md", "zh.md"])
def test_the_reference_names_every_verb_command_and_error(ending: str) -> None:
    verbs, commands, faults = (page(f"docs/reference/{name}.{ending}") for name in ("verbs", "commands", "errors"))
    assert [verb for verb in [*VERBS, *HOLDERS] if f"### `{verb}`" not in verbs] == []
    assert [verb for verb in [*(verb.replace("_", "-") for verb in VERBS), *OTHERS] if f"## `{verb}`" not in commands] == []
    kinds = [kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.OssatureError)]
    assert [code for code in kinds if f"- `{code}` (" not in faults] == []


def test_everything_public_is_in_the_reference_or_the_guide() -> None:
    text = "".join(page(name) for name in ("docs/reference/verbs.md", "docs/reference/errors.md", "docs/reference/answers.md", "docs/guide.md"))
    assert [name for name in ossature.__all__ if not re.search(rf"\b{name}\b", text)] == []
