"""`make bench`: every promise about speed, measured in one run.

Each job and its peer take turns; a row gives the median of the turns' ratios, its quartiles, the bar and whether it is met.
"faster" rows are peer's time over ours, "of" rows our time over the peer's. Exit status 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

_SLOW = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")  # read once, when NumPy's library loads
_ROOT = Path(__file__).resolve().parent.parent


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="WORD", action="append", default=[], help="only bars whose key or title contains the word; may be given again")
    parser.add_argument("--quick", action="store_true", help="five turns a job, no exact sizes beyond 20: a look, not a verdict")
    parser.add_argument("--list", action="store_true", help="print the bars and measure nothing")
    parser.add_argument("--details", action="store_true", help="print the jobs behind each bar, with both times")
    parser.add_argument("--sympy", choices=("python", "flint"), default="python", help="the numbers SymPy computes with: its own, or python-flint's")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to keep the measurements; a full run keeps them in benchmarks/results/latest.json")
    return parser.parse_args(words)


def _start_clean(sympy: str) -> None:
    """Begin again where the environment would change what is measured: both settings are read once, when the libraries load."""
    found = [name for name in _SLOW if name in os.environ]
    if not found and os.environ.get("SYMPY_GROUND_TYPES") == sympy:
        return
    if found:
        print(f"starting again without {' and '.join(found)}: with it NumPy is measured on slower code than this processor's", flush=True)
    kept = {name: value for name, value in os.environ.items() if name not in _SLOW}
    os.execve(sys.executable, [sys.executable, *sys.argv], {**kept, "SYMPY_GROUND_TYPES": sympy})


def main(words: list[str] | None = None) -> int:
    """Measure, print, keep; 1 when a bar is missed."""
    from benchmarks import arrays, exact, report, starting, typed
    from benchmarks.measure import measure

    given = _arguments(words)
    known = [bar for family in (starting, typed, arrays, exact) for bar in family.bars()]
    chosen = [bar for bar in known if not given.only or any(word in bar.key or word in bar.title for word in given.only)]
    if not chosen:
        print(f"no bar is called {', '.join(given.only)}; --list names them")
        return 2
    if given.list:
        print("\n".join(report.summary_of(bar) for bar in chosen))
        return 0
    print(report.heading())
    results = []
    for bar in chosen:
        result = measure(bar, quick=given.quick)
        results.append(result)
        held = report.to_json([result], quick=given.quick)["bars"][0]
        print("\n".join([report.line(held), *(report.details(result) if given.details else [])]), flush=True)
    missed = [result.bar.key for result in results if not result.met]
    print(f"\n{len(results) - len(missed)} of {len(results)} bars met" + (f"; missed: {', '.join(missed)}" if missed else ""))
    path = given.json or (report.LATEST if len(chosen) == len(known) and not given.quick else None)
    if path is not None:
        report.write(report.to_json(results, quick=given.quick), path)
        if path.resolve().parent == report.LATEST.parent:
            report.PAGE.write_text(report.filled(report.PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    _start_clean(_arguments(None).sympy)
    sys.path[0] = str(_ROOT)
    sys.exit(main())
