"""`import ossature` costs no more than it must; what is heavy waits until it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("scipy", "flint", "matplotlib", "polars", "pandas", "pyarrow", "typer", "rich", "fluent", "formulaic", "PIL", "torch", "sympy", "starlette")


def _loaded_after(code: str) -> set[str]:
    """Which of the heavy packages a fresh interpreter has loaded after running the code."""
    ask = f"{code}\nimport sys\nprint(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    return set(subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True).stdout.split())


def test_the_import_loads_nothing_heavy():
    assert _loaded_after("import ossature") == set()


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("from ossature import det; det('2 1; 1 3').value", {"flint"}),
        ("from ossature import solve; solve([[2, 1], [1, 3]], [3, 5]).x", {"flint"}),
        ("from ossature import solve; solve([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]).x", {"flint", "scipy"}),
        ("from ossature import det; str(det('2 1; 1 3'))", {"flint", "fluent"}),
        ("from ossature import solve; str(solve('2x = 4').steps('zh'))", {"flint", "fluent"}),
    ],
)
def test_a_verb_loads_only_what_it_uses(code, allowed):
    assert _loaded_after(code) <= allowed
