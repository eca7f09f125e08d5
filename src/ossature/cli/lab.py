"""`ossature lab`: the web lab on this machine, in the browser."""

from __future__ import annotations

import os
import sys
import threading
from typing import Annotated

import typer

from ossature.base.errors import BadInput
from ossature.base.message import Message, say
from ossature.words.language import session_language, set_language

_HOST = "127.0.0.1"
_MOST_PROCESSES = 64
_LARGEST_PORT = 65_535


def _option(*names: str, metavar: str | None = None) -> typer.models.OptionInfo:
    """An option whose help is the sentence `cli-option-<name>`."""
    held: typer.models.OptionInfo = typer.Option(*names, help=f"cli-option-{names[0].removeprefix('--')}", metavar=metavar, show_default=False)
    return held


def lab(
    host: Annotated[str, _option("--host", metavar="HOST")] = _HOST,
    port: Annotated[str | None, _option("--port", metavar="PORT")] = None,
    no_browser: Annotated[bool, _option("--no-browser")] = False,
    demo: Annotated[bool, _option("--demo")] = False,
    name: Annotated[list[str] | None, _option("--name", metavar="NAME")] = None,
    processes: Annotated[str, _option("--processes", metavar="COUNT")] = "1",
    lang: Annotated[str | None, _option("--lang", metavar="LANG")] = None,
) -> None:
    """Open the lab. Raises BadInput for a port that cannot be had."""
    if sys.platform == "win32":
        raise BadInput("lab-no-windows")
    from ossature.lab.serving import PORT, address, listening, serve, serve_many
    from ossature.lab.settings import Settings

    set_language(lang)
    wanted = PORT if port is None else _whole(port, "lab-bad-port", 0, _LARGEST_PORT, port=port)
    count = _whole(processes, "lab-bad-processes", 1, _MOST_PROCESSES, count=processes, allowed=_MOST_PROCESSES)
    settings = Settings.made(demo=demo, host=host, names=tuple(name or ()), token=os.environ.get("OSSATURE_LAB_TOKEN", ""))
    with listening(host, wanted, another=port is None) as held:
        free = int(held.getsockname()[1])
        if wanted not in (0, free):
            _say(Message("lab-port-taken", port=str(wanted), free=str(free)))
        place = address(host, free, session_language(), settings.token)

        def opened() -> None:
            _say(Message("lab-address", address=place))
            _say(Message("lab-stop"))
            if not no_browser and _has_display():
                threading.Thread(target=_browse, args=(place,), daemon=True).start()

        if count == 1:
            serve(settings, held, opened)
        else:
            serve_many(settings, held, count, opened)


def _whole(text: str, case: str, low: int, high: int, **values: object) -> int:
    if not (text.isascii() and text.isdecimal()) or not low <= int(text[:9]) <= high:
        raise BadInput(case, **values)
    return int(text)


def _say(message: Message) -> None:
    sys.stdout.write(say(message) + "\n")
    sys.stdout.flush()


def _has_display() -> bool:
    """Whether a browser has where to open: always on a desktop system, elsewhere when a display is named."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _browse(place: str) -> None:
    import webbrowser

    webbrowser.open(place)
