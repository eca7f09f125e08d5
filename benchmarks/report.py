"""The measurements as JSON to keep, and as a table to read."""

from __future__ import annotations

import json
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measure import Bar, Ratio, Result

LATEST = Path(__file__).parent / "results" / "latest.json"
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_TABLE = re.compile(r"<!-- ([a-z-]+\.json) -->\n.*?<!-- end -->", re.DOTALL)
_PEERS = ("numpy", "scipy", "sympy", "python-flint")


def machine() -> dict[str, Any]:
    """What the ratios depend on; no names and no paths."""
    from sympy.external.gmpy import GROUND_TYPES

    facts = {"cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(), "architecture": platform.machine()}
    return {
        **facts,
        "system": platform.system(),
        "python": platform.python_version(),
        **{name: version(name) for name in _PEERS},
        "sympy_numbers": GROUND_TYPES,
    }


def to_json(results: list[Result], *, quick: bool) -> dict[str, Any]:
    """Everything measured."""
    return {"machine": machine(), "quick": quick, "bars": [_bar(result) for result in results]}


def _bar(result: Result) -> dict[str, Any]:
    bar = result.bar
    held = {"key": bar.key, "title": bar.title, "kind": bar.kind, "limit": bar.limit, "over": bar.over, "met": result.met}
    return {**held, **_spread(result), "jobs": [_part(part) for part in result.parts]}


def _spread(held: Result | Ratio) -> dict[str, float]:
    return {side: _short(getattr(held, side)) for side in ("ratio", "low", "high")}


def _part(part: Ratio) -> dict[str, Any]:
    return {"name": part.name, **_spread(part), "ours_seconds": _short(part.ours), "peer_seconds": _short(part.peer), "rounds": part.rounds}


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def write(held: dict[str, Any], path: Path) -> None:
    """Keep the measurements: the old file whole, or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    beside.write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    beside.replace(path)


def row_of(held: dict[str, Any]) -> tuple[str, str, str, str, str]:
    """What, measured, quartiles, bar, met: of one bar of the JSON."""
    sense = "≥" if held["kind"] == "faster" else "≤"
    measured, low, high = (f"{held[side]:.3g}x" for side in ("ratio", "low", "high"))
    return held["title"], measured, f"{low} to {high}", f"{sense} {held['limit']:g}x", "yes" if held["met"] else "NO"


HEADS = ("job", "measured", "quartiles", "bar", "met")


def markdown(held: dict[str, Any]) -> str:
    """The table for the documents."""
    rows = [HEADS, ("---", "---:", "---:", "---:", "---"), *(row_of(bar) for bar in held["bars"])]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def facts(held: dict[str, Any]) -> str:
    """What was measured on, in one line."""
    found = held["machine"]
    libraries = ", ".join(f"{name} {found[name]}" for name in _PEERS)
    return f"{found['cores']} cores, {found['architecture']}, Python {found['python']}, {libraries}; SymPy on {found['sympy_numbers']} numbers."


def filled(page: str) -> str:
    """The document with its tables put in anew, each from the measurements it names."""
    return _TABLE.sub(lambda found: f"<!-- {found[1]} -->\n{_shown(found[1])}<!-- end -->", page)


def _shown(name: str) -> str:
    if not (LATEST.parent / name).exists():
        return ""
    held = json.loads((LATEST.parent / name).read_text(encoding="utf-8"))
    return f"{markdown(held)}\n{facts(held)}\n"


def line(held: dict[str, Any]) -> str:
    """One bar, in columns, for the terminal."""
    title, measured, quartiles, limit, met = row_of(held)
    return f"{title:<66} {measured:>9} {quartiles:>20} {limit:>9}  {met}"


def heading() -> str:
    """The columns' names."""
    return f"{HEADS[0]:<66} {HEADS[1]:>9} {HEADS[2]:>20} {HEADS[3]:>9}  {HEADS[4]}"


def details(result: Result) -> list[str]:
    """The jobs of a bar that has several."""
    parts = result.parts if len(result.parts) > 1 else ()
    return [f"    {part.name:<62} {part.ratio:>8.3g}x {_micro(part.ours):>14} {_micro(part.peer):>14}" for part in parts]


def _micro(seconds: float) -> str:
    return f"{seconds * 1e6:.3g} µs" if seconds < 1e-3 else f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def summary_of(bar: Bar) -> str:
    """A bar's key and what it promises, for `--list`."""
    return f"{bar.key:<26} {bar.title}"
