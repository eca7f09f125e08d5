"""Files written whole or not at all: a temporary beside the target, flushed to disk, then renamed over it."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from ossature.base.errors import FileProblem
from ossature.base.message import Message

_MARK = ".ossature-"
_TEMPORARY = re.compile(r"\.ossature-(\d+)-")
_REASONS = {
    errno.ENOENT: "io-why-missing",
    errno.EISDIR: "io-why-folder",
    errno.ENOTDIR: "io-why-no-folder",
    errno.EACCES: "io-why-forbidden",
    errno.EPERM: "io-why-forbidden",
    errno.EROFS: "io-why-forbidden",
    errno.ENOSPC: "io-why-full",
}


def why(fault: OSError) -> Message | str:
    """What the system says, in the reader's language where it is one of the common reasons."""
    code = _REASONS.get(fault.errno or 0)
    return Message(code) if code else fault.strerror or str(fault)


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
        raise FileProblem("io-cannot-write", path=str(target), reason=why(fault)) from fault
    try:
        with os.fdopen(handle, mode, encoding=None if "b" in mode else "utf-8") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(target)
    except OSError as fault:
        with suppress(OSError):
            os.unlink(name)
        raise FileProblem("io-cannot-write", path=str(target), reason=why(fault)) from fault
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
