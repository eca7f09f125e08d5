"""Debian's Firefox, driven by the WebDriver that is inside it: Marionette, one JSON array a message with its length before it.

Debian has no geckodriver, and Playwright drives a Firefox of its own only; the few commands below are all that is needed.
"""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

BINARY = shutil.which("firefox-esr") or shutil.which("firefox")
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element in WebDriver's answers
_START = 60.0  # seconds until Firefox listens
KEYS = {"right": "\ue014", "left": "\ue012", "up": "\ue013", "down": "\ue015", "tab": "\ue004", "enter": "\ue007"}


class Firefox:
    """A session with one window."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._stream, self._number = connection, connection.makefile("rb"), 0
        self._read()
        self.call("WebDriver:NewSession", capabilities={})

    def call(self, command: str, **parameters: Any) -> Any:
        """One WebDriver command; its value. Raises RuntimeError with WebDriver's message."""
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._connection.sendall(b"%d:" % len(text) + text)
        _, _, fault, answer = self._read()
        if fault:
            raise RuntimeError(f"{command}: {fault['message']}")
        return answer

    def _read(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            length += digit
        return json.loads(self._stream.read(int(length)))

    def open(self, address: str) -> None:
        self.call("WebDriver:Navigate", url=address)

    def run(self, script: str, *values: Any) -> Any:
        return self.call("WebDriver:ExecuteScript", script=script, args=list(values))["value"]

    def until(self, script: str, seconds: float = 20.0) -> Any:
        """Wait for a script to give something true."""
        end = time.monotonic() + seconds
        while not (found := self.run(script)):
            assert time.monotonic() < end, f"still not so: {script}"
            time.sleep(0.05)
        return found

    def drag(self, selector: str, right: int, down: int) -> None:
        """Press the mouse on an element, move, let go."""
        element = self.call("WebDriver:FindElement", using="css selector", value=selector)["value"]
        steps = [
            {"type": "pointerMove", "origin": {_ELEMENT: element[_ELEMENT]}, "x": 0, "y": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerMove", "origin": "pointer", "x": right, "y": down, "duration": 200},
            {"type": "pointerUp", "button": 0},
        ]
        self.call("WebDriver:PerformActions", actions=[{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}])

    def press(self, selector: str, key: str) -> None:
        """Focus an element and press a key."""
        self.run("document.querySelector(arguments[0]).focus()", selector)
        steps = [{"type": "keyDown", "value": KEYS[key]}, {"type": "keyUp", "value": KEYS[key]}]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": steps}])

    def picture(self) -> bytes:
        """The whole page as PNG."""
        return base64.b64decode(self.call("WebDriver:TakeScreenshot", full=True)["value"])


@contextmanager
def firefox(width: int = 1280, height: int = 900) -> Iterator[Firefox]:
    """A Firefox with a fresh profile and no network but loopback, until the block ends."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with TemporaryDirectory() as profile:
        wishes = {
            "marionette.port": port,
            "app.update.enabled": False,
            "browser.shell.checkDefaultBrowser": False,
            "network.captive-portal-service.enabled": False,
        }
        lines = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wishes.items())
        (Path(profile) / "user.js").write_text(lines)
        process = subprocess.Popen(
            [str(BINARY), "--headless", "--no-remote", "--marionette", "--profile", profile, f"--width={width}", f"--height={height}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with _connected(port) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + _START
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=120)
        except OSError:
            assert time.monotonic() < end, "Firefox does not listen"
            time.sleep(0.2)
