"""What the lab is started with, and how much it lets one request cost."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")
_PREFIX = "OSSATURE_LAB_"


@dataclass(frozen=True)
class Cost:
    """How much one computation may cost, and how many there may be at once."""

    seconds: float = 2.0
    """Seconds a computation may compute behind a plain address, which anyone may open."""
    long_seconds: float = 20.0
    """The same when it was asked for with the token."""
    stretch: float = 3.0
    """By the clock it may take this many times longer: a busy machine is not the fault of who asks."""
    memory_bytes: int = 1 << 30
    """Memory a worker may take beyond what it starts with."""
    grown_bytes: int = 8 << 20
    """A worker that keeps this much more than it started with is replaced after its request."""
    reply_bytes: int = 16 << 20
    """Bytes of an answer."""
    waiting: int = 200
    """Requests that wait for a worker; one more is turned away."""
    patience: float = 30.0
    """Seconds a request waits for a worker before it is turned away."""
    retry_after: int = 2
    """Seconds after which one that was turned away should ask again."""


@dataclass(frozen=True)
class Size:
    """How large a request may be."""

    url_bytes: int = 8_192
    """Bytes of an address with its query."""
    header_bytes: int = 16_384
    """Bytes of all headers together."""
    headers: int = 64
    """How many headers."""
    fields: int = 64
    """Fields of a state."""
    body_bytes: int = 16 << 20
    """Bytes of an uploaded file."""
    state_bytes: int = 1 << 20
    """Bytes of a state that is sent in a body."""
    body_seconds: float = 10.0
    """Seconds within which a body has to arrive."""


DEMO_COST = Cost(seconds=1.0, long_seconds=5.0, memory_bytes=512 << 20, reply_bytes=4 << 20, waiting=100, patience=5.0)
DEMO_SIZE = Size(body_bytes=1 << 20, state_bytes=1 << 16)
# Limits of `base.limits` inside a worker: text never opens a file, and what takes long is refused before it is tried.
LIMITS: Mapping[str, int] = {"files_in_text": 0, "text_length": 1 << 20, "memory_bytes": 1 << 29, "file_bytes": 1 << 26}
DEMO_LIMITS: Mapping[str, int] = {**LIMITS, "text_length": 20_000, "memory_bytes": 1 << 27, "file_bytes": 1 << 23, "exact_entries": 2_500}


@dataclass(frozen=True)
class Settings:
    """What a lab is started with.

    token : what uploads and long computations have to show      names : hosts it may be asked as, besides the loopback ones
    any_address : whether it may be asked as any numeric address, which no name server can forge
    demo : a public server: nothing is uploaded by those without the token, and limits are stricter
    workers : processes that compute      parent : the process that started several of these, or 0; when it is gone, so is this one
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(18), repr=False)
    names: tuple[str, ...] = ()
    any_address: bool = False
    demo: bool = False
    workers: int = field(default_factory=lambda: 2 + (os.cpu_count() or 1))
    parent: int = 0
    cost: Cost = Cost()
    size: Size = Size()
    limits: Mapping[str, int] = field(default_factory=lambda: LIMITS)

    @classmethod
    def made(cls, *, demo: bool = False, host: str = LOOPBACK[0], names: tuple[str, ...] = (), token: str = "", parent: int = 0) -> Settings:
        """The settings of a lab that listens on a host."""
        known = tuple(name.lower() for name in (*names, host) if name and name not in (*EVERYWHERE, *LOOPBACK))
        held = cls(names=known, any_address=host in EVERYWHERE, demo=demo, parent=parent)
        held = replace(held, token=token) if token else held
        return replace(held, cost=DEMO_COST, size=DEMO_SIZE, limits=DEMO_LIMITS) if demo else held

    def to_environment(self) -> dict[str, str]:
        """The same as environment variables, for servers that start by themselves."""
        held = {"TOKEN": self.token, "NAMES": ",".join(self.names), "DEMO": "1" if self.demo else "", "PARENT": str(self.parent or "")}
        return {f"{_PREFIX}{name}": value for name, value in {**held, "ANY_ADDRESS": "1" if self.any_address else ""}.items() if value}

    @classmethod
    def from_environment(cls) -> Settings:
        """What the environment variables OSSATURE_LAB_TOKEN, _NAMES (with commas), _DEMO, _ANY_ADDRESS and _PARENT say."""
        found = {name: os.environ.get(f"{_PREFIX}{name}", "") for name in ("TOKEN", "NAMES", "DEMO", "PARENT", "ANY_ADDRESS")}
        names = tuple(name.strip() for name in found["NAMES"].split(",") if name.strip())
        held = cls.made(demo=bool(found["DEMO"]), names=names, token=found["TOKEN"], parent=int(found["PARENT"] or 0))
        return replace(held, any_address=bool(found["ANY_ADDRESS"]))
