"""Files written whole or not at all: a temporary beside the target, flushed to disk, then renamed over it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from ossature.base.errors import FileProblem

_MARK = ".ossature-"
_TEMPORARY = re.compile(r"\.ossature-(\d+)-")


@contextmanager
def atomic_write(path: str | Path, mode: str = "wb") -> Iterator[IO[Any]]:
    """A file to write to; it takes the name only when the block ends well. Temporaries of dead processes are swept first.

    path : where the file goes      mode : "wb", or "w" for UTF-8 text
    Raises FileProblem when the folder does not exist or cannot be written.
    """
    target = Path(path)
    sweep(target.parent)
    try:
        handle, name = tempfile.mkstemp(prefix=f"{_MARK}{os.getpid()}-", dir=target.parent)
    except OSError as fault:
        raise FileProblem("io-cannot-write", path=str(target), reason=fault.strerror or "") from fault
    try:
        with os.fdopen(handle, mode, encoding=None if "b" in mode else "utf-8") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def sweep(folder: Path) -> None:
    """Remove temporaries whose process is gone."""
    with suppress(OSError):
        for leftover in folder.glob(f"{_MARK}*"):
            found = _TEMPORARY.match(leftover.name)
            if found and not _alive(int(found[1])):
                leftover.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
