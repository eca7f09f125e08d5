"""The pages about widgets name every class and every module there is."""

from __future__ import annotations

from pathlib import Path

import pytest

import ossature.widgets

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("page", ["docs/widgets.md", "docs/widgets.zh.md"])
def test_every_class_and_every_module_is_on_the_page(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    modules = {path.name for path in Path(ossature.widgets.__file__).parent.glob("*.js")}
    assert [name for name in sorted(modules | set(ossature.widgets.classes())) if f"`{name}`" not in text] == []
