"""What a page loads besides itself: read once at the start and named by its content, so that a browser may keep it for ever."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import ossature.widgets
from ossature.widgets.look import page_colours

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_FOLDERS = (Path(__file__).parent / "static", Path(ossature.widgets.__file__).parent)


SHEET = "page.css"  # the palette, the widgets' look and the page's own in one: what a page waits for before it is painted


@dataclass(frozen=True, slots=True)
class Asset:
    """A file: its bytes, the same compressed, and its type."""

    content: bytes
    packed: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Every file by name; `build` changes when any of them does."""

    build: str
    files: Mapping[str, Asset]

    def url(self, name: str) -> str:
        """Where the browser finds a file."""
        return f"/static/{self.build}/{name}"


@cache
def assets() -> Assets:
    """The files of this installation."""
    found = {path.name: path.read_bytes() for folder in _FOLDERS for path in sorted(folder.iterdir()) if path.suffix in _TYPES}
    found[SHEET] = page_colours().encode() + b"".join(found.pop(name) for name in ("kit.css", "lab.css"))
    found.pop("notebook.css", None)
    build = sha256(b"".join(name.encode() + content for name, content in sorted(found.items()))).hexdigest()[:12]
    return Assets(build, {name: _asset(name, content) for name, content in found.items()})


def _asset(name: str, content: bytes) -> Asset:
    return Asset(content, gzip.compress(content, 9, mtime=0), _TYPES[Path(name).suffix])
