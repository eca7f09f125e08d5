"""What goes between the server and its workers: a head that is JSON, and a body of bytes. Nothing is unpickled."""

from __future__ import annotations

import json
import struct
from typing import Any

PREFIX = struct.Struct("!II")  # bytes of the head, bytes of the body
Frame = tuple[dict[str, Any], bytes]


def packed(head: dict[str, Any], body: bytes = b"") -> bytes:
    """A frame as bytes."""
    written = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return PREFIX.pack(len(written), len(body)) + written + body


def unpacked(lengths: bytes, rest: bytes) -> Frame:
    """The frame of its prefix and what followed."""
    head, _ = PREFIX.unpack(lengths)
    return json.loads(rest[:head].decode("utf-8", "surrogatepass")), rest[head:]


def size_of(lengths: bytes) -> int:
    """How many bytes follow a prefix."""
    return sum(PREFIX.unpack(lengths))
