"""Whole processes: how long the import takes, and how long a person waits for an answer from the shell."""

from __future__ import annotations

import os
import subprocess
import sys
from atexit import register
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.measure import Bar, Job

_IMPORT = "from time import perf_counter; start = perf_counter(); import {module}; print(perf_counter() - start)"
_NUMPY = (sys.executable, "-c", "import numpy")


def _run(command: Sequence[str]) -> str:
    """What a process prints. The first, uncounted one leaves compiled modules behind, as an installed package has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=kept).stdout


def _importing(module: str) -> Callable[[], float]:
    """The seconds of the import statement itself, without the interpreter's start."""
    return lambda: float(_run((sys.executable, "-c", _IMPORT.format(module=module))))


def _waiting(command: Sequence[str]) -> Callable[[], float]:
    """The seconds from the shell's call to the process's end."""

    def sample() -> float:
        start = perf_counter()
        _run(command)
        return perf_counter() - start

    return sample


def command(*words: str) -> tuple[str, ...]:
    """The console script of this environment with its arguments."""
    return (str(Path(sys.executable).parent / "ossature"), *words)


def _took_time(ours: Any, peer: Any) -> bool:
    return 0 < ours < 60 and 0 < peer < 60


def _jobs(name: str, ours: Callable[[], float], peer: Callable[[], float]) -> Callable[[bool], list[Job]]:
    return lambda quick: [Job(name, ours, peer, _took_time, 15, self_timed=True)]


@cache
def _float_files() -> tuple[str, str]:
    """A float system in two files, gone when the run ends."""
    folder = TemporaryDirectory(prefix="ossature-bench-")
    register(folder.cleanup)
    random = np.random.default_rng(3)
    paths = (Path(folder.name) / "a.npy", Path(folder.name) / "b.npy")
    np.save(paths[0], random.standard_normal((3, 3)))
    np.save(paths[1], random.standard_normal(3))
    return str(paths[0]), str(paths[1])


def _float(quick: bool) -> list[Job]:
    return _jobs("solve of two .npy files", _waiting(command("solve", *_float_files())), _waiting(_NUMPY))(quick)


def bars() -> list[Bar]:
    """The promises about starting."""
    exact = _jobs('det "2 1; 1 3"', _waiting(command("det", "2 1; 1 3")), _waiting(_NUMPY))
    importing = _jobs("import", _importing("ossature"), _importing("numpy"))
    return [
        Bar("import", "import ossature, of import numpy", "cost", 1.5, importing),
        Bar("shell-exact", 'an exact answer from the shell, of python -c "import numpy"', "cost", 4.0, exact),
        Bar("shell-float", 'a float answer from the shell, of python -c "import numpy"', "cost", 6.0, _float),
    ]
