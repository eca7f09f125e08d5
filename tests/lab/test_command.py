"""`ossature lab` opens, says where, and ends with nothing left behind, however it is ended."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from ossature.cli.examples import example_lines
from ossature.lab.serving import address, listening
from tests.cli.console import ask

if not Path("/proc/self/environ").exists():
    pytest.skip("what a process leaves behind is looked for in /proc", allow_module_level=True)

ADDRESS = re.compile(r"http://([^:/]+|\[.*\]):(\d+)/(\w\w)/#token=(\S+)")


class Opened:
    """A lab in processes of its own, known by a mark in their environment."""

    def __init__(self, *words: str, **environment: str) -> None:
        self.mark = uuid.uuid4().hex
        held = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ossature", "lab", *words],
            env={**held, "OSSATURE_TEST_MARK": self.mark, "LC_ALL": "C.UTF-8", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.said: list[str] = []
        for line in self.process.stdout:
            self.said.append(line)
            if found := ADDRESS.search(line):
                self.host, self.port, self.lang, self.token = found[1], int(found[2]), found[3], found[4]
                return
        raise AssertionError(f"the lab did not open: {self.process.stderr.read() if self.process.stderr else ''}")

    def get(self, path: str, body: bytes | None = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET" if body is None else "POST", path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            held = connection.getresponse()
            return held.status, {name.lower(): value for name, value in held.getheaders()}, held.read()
        finally:
            connection.close()

    def left(self) -> list[int]:
        """The processes of this lab that still are, zombies aside."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and self.mark.encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

    def until_nothing_is_left(self, seconds: float) -> float:
        start = time.monotonic()
        while self.left():
            assert time.monotonic() - start < seconds, self.left()
            time.sleep(0.02)
        return time.monotonic() - start


@contextmanager
def opened(*words: str, **environment: str) -> Iterator[Opened]:
    held = Opened(*words, **environment)
    try:
        yield held
    finally:
        for pid in held.left():
            with suppress(ProcessLookupError):  # it ended by itself meanwhile
                os.kill(pid, signal.SIGKILL)
        held.process.wait()
        for stream in (held.process.stdout, held.process.stderr):
            if stream is not None:
                stream.close()


def ended(held: Opened, sign: int) -> str:
    """What was written to standard error by the end."""
    held.process.send_signal(sign)
    _, said = held.process.communicate(timeout=20)
    held.until_nothing_is_left(10)
    return said


def slow(port: int) -> socket.socket:
    """A connection that computes for as long as it may."""
    held = socket.create_connection(("127.0.0.1", port))
    rows = "%3B".join("+".join(f"{(7 * i * j) % 997}{j}.{(i * 7919) % 9973}" for j in range(14)) for i in range(14))
    held.sendall(f"GET /en/determinant/reply?verb=det&a={rows}&method=cofactors HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return held


@pytest.mark.parametrize("words", [(), ("--processes", "2")], ids=["one process", "two processes"])
def test_ctrl_c_ends_it_quietly_and_nothing_is_left(words: tuple[str, ...]) -> None:
    with opened("--no-browser", "--port", "0", *words) as held:
        assert held.get("/en/determinant")[0] == 200
        assert len(held.left()) >= 4
        with slow(held.port):
            assert ended(held, signal.SIGINT) == ""
        assert held.process.returncode == 0


def test_ctrl_c_before_anything_is_loaded_ends_it_too() -> None:
    with opened("--no-browser", "--port", "0") as held:
        assert ended(held, signal.SIGINT) == ""
        assert held.process.returncode == 0


@pytest.mark.parametrize("words", [(), ("--processes", "2")], ids=["one process", "two processes"])
def test_when_it_is_killed_its_workers_end_whatever_they_do(words: tuple[str, ...]) -> None:
    with opened("--no-browser", "--port", "0", *words) as held:
        assert held.get("/en/determinant")[0] == 200
        with slow(held.port):
            held.process.kill()
            held.until_nothing_is_left(10)


@pytest.mark.parametrize("words", [(), ("--processes", "2")], ids=["one process", "two processes"])
def test_a_polite_end_leaves_nothing_either(words: tuple[str, ...]) -> None:
    with opened("--no-browser", "--port", "0", *words) as held:
        assert held.get("/health")[0] in (200, 503)
        assert ended(held, signal.SIGTERM) == ""


def test_several_processes_are_one_lab_and_one_that_is_lost_is_started_again() -> None:
    with opened("--no-browser", "--port", "0", "--processes", "2", OSSATURE_LAB_TOKEN="known-to-all") as held:
        assert held.token == "known-to-all"
        for _ in range(6):
            status, _, content = held.get("/en/determinant/reply", b'{"verb": "det", "a": "2 1; 1 3"}', X_Ossature_Token="known-to-all")
            assert (status, json.loads(content)["says"]) == (200, "det(A) = 5")
        children = Path(f"/proc/{held.process.pid}/task/{held.process.pid}/children").read_text(encoding="ascii").split()
        assert len(children) == 2
        os.kill(int(children[0]), signal.SIGKILL)
        time.sleep(1.5)
        assert len(Path(f"/proc/{held.process.pid}/task/{held.process.pid}/children").read_text(encoding="ascii").split()) == 2
        assert all(held.get("/en/determinant")[0] == 200 for _ in range(4))


def test_the_address_speaks_the_language_and_carries_the_token_where_it_is_never_sent() -> None:
    with opened("--no-browser", "--lang", "zh", "--port", "0") as held:
        assert (held.host, held.lang) == ("127.0.0.1", "zh")
        assert held.said[0].startswith("实验室已打开：")
        assert len(held.token) >= 24
        status, headers, content = held.get("/zh/determinant")
        assert (status, held.token.encode() in content, "server" in headers) == (200, False, False)


def test_a_port_that_is_taken_gives_way_to_a_free_one_unless_it_was_asked_for() -> None:
    with listening("127.0.0.1", 0, another=False) as taken:
        port = int(taken.getsockname()[1])
        with listening("127.0.0.1", port, another=True) as other:
            assert int(other.getsockname()[1]) not in (0, port)
        held = ask("lab", "--port", str(port), "--no-browser", "--lang", "en")
        assert (held.code, held.out) == (2, "")
        assert held.err.startswith(f"error: The lab cannot listen on 127.0.0.1, port {port}: ")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "words",
    [
        ("--port", "70000"), ("--port", "-1"), ("--port", "eighty"), ("--port", "８０"), ("--processes", "0"), ("--processes", "many"), ("--nothing",),
        ("now",), ("--lang", "fr"), ("--port",), ("--host", "127.0.0.1:80"), ("--host", "999.1.1.1.1"),
    ],
)  # fmt: skip
def test_what_cannot_be_had_is_one_sentence(words: tuple[str, ...], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSSATURE_LANG", lang)
    held = ask("lab", "--no-browser", *words)
    assert (held.code, held.out) == (2, "")
    assert held.err.startswith("error: " if lang == "en" else "出错了：")
    assert "Traceback" not in held.err


def test_a_demo_refuses_more_and_uploads_need_the_token_there_too() -> None:
    with opened("--demo", "--no-browser", "--port", "0", "--name", "lab.example.org") as held:
        assert held.get("/en/determinant?verb=det&a=" + "1+" * 3_000)[0] in (400, 413, 422)
        assert held.get("/en/determinant/upload?verb=det&operand=a", b"2 1; 1 3")[0] == 403
        for times in range(3):  # the whole body is on its way before the answer is read: none may be lost in a reset connection
            assert held.get("/en/determinant/upload?verb=det&operand=a", b"1 " * ((times + 1) << 19) + b"1", X_Ossature_Token=held.token)[0] == 413
        assert held.get("/health", Host="lab.example.org")[0] == 200
        assert held.get("/health", Host="other.example.org")[0] == 421


def test_headers_that_never_end_are_not_waited_for_and_a_head_that_is_no_http_is_refused() -> None:
    with opened("--no-browser", "--port", "0") as held:
        with socket.create_connection(("127.0.0.1", held.port)) as one:
            one.sendall(b"\x16\x03\x01 not http at all\r\n\r\n")
            assert one.recv(100).startswith(b"HTTP/1.1 400")
        with socket.create_connection(("127.0.0.1", held.port)) as two:
            two.sendall(b"GET /health HTTP/1.1\r\nHost: local")
            two.settimeout(30)
            assert two.recv(100) == b""


def test_every_example_of_its_help_opens_but_for_the_port_it_names() -> None:
    for line in example_lines("lab"):
        words = line.split()[2:]
        fixed = [word if words[place - 1] != "--port" else "0" for place, word in enumerate(words)]
        with opened(*fixed, *([] if "--port" in fixed else ["--port", "0"])) as held:
            assert held.get("/en")[0] == 308
            assert ended(held, signal.SIGINT) == ""


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1"), ("::1", "[::1]"), ("lab.example.org", "lab.example.org")],
)
def test_an_address_can_be_opened_as_it_is_printed(host: str, shown: str) -> None:
    assert address(host, 8642, "en", "abc") == f"http://{shown}:8642/en/#token=abc"


def test_the_browser_opens_where_there_is_a_display(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', encoding="utf-8")
    browser.chmod(0o755)
    with opened("--port", "0", DISPLAY=":0", BROWSER=str(browser)) as held:
        for _ in range(200):
            if (tmp_path / "opened").exists() and (tmp_path / "opened").read_text(encoding="utf-8"):
                break
            time.sleep(0.05)
        assert (tmp_path / "opened").read_text(encoding="utf-8").strip() == f"http://127.0.0.1:{held.port}/en/#token={held.token}"
