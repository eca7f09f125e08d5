"""A lab on a free port of this machine, in a process of its own, for as long as a block lasts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
COMMAND = [sys.executable, "-m", "ossature", "lab", "--no-browser", "--port", "0", "--lang", "en"]
ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/\w*/#token=(\S+)")


@contextmanager
def running() -> Iterator[str]:
    """The address of the lab, without a slash at its end."""
    with serving() as (address, _):
        yield address


@contextmanager
def serving() -> Iterator[tuple[str, str]]:
    """The same, and the lab's token."""
    environment = {**os.environ, "PYTHONPATH": f"{SOURCE}{os.pathsep}{SOURCE.parent}", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(COMMAND, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if found := ADDRESS.search(line):
                yield found[1], found[2]
                break
        else:
            raise AssertionError("the lab did not start")
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
