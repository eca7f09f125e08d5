"""`python -m benchmarks.lab_page`: how light a room of the lab is, beside a marimo notebook of the same content. Writes docs/benchmarks-lab-page.md.

What is measured: kilobytes over the wire and requests of a cold load, of the next room; the first paint; from a key typed into the matrix to the new exact
steps on the page. The notebook holds the same: a field, the answer, its steps and its picture, from the same library.
"""

from __future__ import annotations

import json
import os
import platform
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page
from tests.browser.running import running
from tests.chromium import chromium

ROOT = Path(__file__).resolve().parents[1]
MARIMO = ROOT / ".venv-notebooks" / "bin" / "marimo"
DOCUMENT = ROOT / "docs" / "benchmarks-lab-page.md"
KEPT = ROOT / "benchmarks" / "results" / "lab-page.json"
WARM, LOADS, KEYS = 8, 5, 60  # the first loads, while servers fill their memory, are not counted
LONG = 60_000  # milliseconds
START, END = "<!-- measured -->", "<!-- end -->"
NOTEBOOK = """
import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    import ossature

    field = mo.ui.text("3 1 2 4; 1 2 -1 0; 2 -1 3 5", debounce=False, label="A")
    field
    return field, mo, ossature


@app.cell
def _(field, mo, ossature):
    answer = ossature.rref(field.value)
    mo.vstack([mo.Html(answer._repr_html_()), mo.Html('<div id="steps">' + answer.steps("en").html() + "</div>")])
    return
"""
ROOM = "/en/systems?verb=rref&a=3+1+2+4%3B+1+2+-1+0%3B+2+-1+3+5"
TYPING = """(steps) => {
    window.times = []; window.begun = 0; window.known = "";
    const seen = () => {
        const now = [...document.querySelectorAll("*")].map((node) => node.shadowRoot?.querySelector(steps)).find(Boolean) ?? document.querySelector(steps);
        const text = now?.textContent ?? "";
        if (begun && text && text !== known) { times.push(performance.now() - begun); begun = 0; }
        if (text) known = text;
        requestAnimationFrame(seen);
    };
    addEventListener("keydown", () => { begun = performance.now(); }, true);
    requestAnimationFrame(seen);
}"""


class Wire:
    """What goes over the wire of a page, as the browser counts it."""

    def __init__(self, page: Page) -> None:
        self.bytes, self.requests = 0, 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", lambda _: self._count(0, 1))
        session.on("Network.loadingFinished", lambda event: self._count(event["encodedDataLength"], 0))
        session.on("Network.webSocketFrameReceived", lambda event: self._count(len(event["response"]["payloadData"]), 0))

    def _count(self, more: float, requests: int) -> None:
        self.bytes, self.requests = self.bytes + int(more), self.requests + requests

    def take(self) -> dict[str, float]:
        held = {"kB": self.bytes / 1000, "requests": self.requests}
        self.bytes = self.requests = 0
        return held


def loaded(browser: Browser, address: str, ready: str, following: str = "") -> dict[str, float]:
    """One cold load until `ready` is there; then, with `following`, what the next page costs."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wire = Wire(page)
    page.goto(address, timeout=LONG)
    page.locator(ready).first.wait_for(state="attached", timeout=LONG)
    shown = page.evaluate("performance.now()")
    page.wait_for_timeout(1500)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    byte = page.evaluate("performance.getEntriesByType('navigation')[0].responseStart")
    held = {**wire.take(), "first byte": byte, "first paint": paint, "steps shown": shown}
    if following:
        page.goto(following, timeout=LONG)
        page.wait_for_timeout(1500)
        held["next kB"] = wire.take()["kB"]
    context.close()
    return held


def typed(browser: Browser, address: str, ready: str, field: str, steps: str) -> list[float]:
    """Milliseconds from each key to the steps it leads to."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address, timeout=LONG)
    page.locator(ready).first.wait_for(state="attached", timeout=LONG)
    page.wait_for_timeout(1500)
    page.evaluate(TYPING, steps)
    page.locator(field).first.click()
    page.keyboard.press("End")
    for key in range(KEYS):
        page.keyboard.press("Backspace" if key % 2 else str(1 + key % 8))
        page.wait_for_timeout(350)
    times: list[float] = page.evaluate("times")
    page.close()
    return times


def of_the_lab(browser: Browser) -> dict[str, Any]:
    with running() as lab:
        for _ in range(WARM):
            loaded(browser, lab + ROOM, "html[data-ready]")
        loads = [loaded(browser, lab + ROOM, "html[data-ready]", lab + "/en/norms") for _ in range(LOADS)]
        keys = typed(browser, lab + ROOM, "html[data-ready]", "#in-a", "[data-steps]")
    return {"loads": loads, "keys": keys}


def of_marimo(browser: Browser) -> dict[str, Any] | None:
    """The same of a notebook that marimo serves as an app; None where marimo is not there."""
    if not MARIMO.exists():
        return None
    with notebook() as address:
        loaded(browser, address, "#steps")
        loads = [loaded(browser, address, "#steps") for _ in range(LOADS)]
        keys = typed(browser, address, "#steps", "marimo-text input, input[type=text], input", "#steps")
    return {"loads": loads, "keys": keys}


@contextmanager
def notebook() -> Iterator[str]:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = int(held.getsockname()[1])
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "app.py").write_text(NOTEBOOK.lstrip())
        command = [str(MARIMO), "run", "app.py", "--headless", "--no-token", f"--port={port}"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "HOME": folder}
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(port: int) -> None:
    for _ in range(120):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.5)
    raise AssertionError("marimo did not start")


def summary(held: dict[str, Any]) -> dict[str, float]:
    """Medians over the loads, percentiles over the keys."""
    medians = {name: float(np.median([load[name] for load in held["loads"]])) for name in held["loads"][0]}
    p50, p95 = (float(value) for value in np.percentile(held["keys"], (50, 95)))
    return {**medians, "key p50": p50, "key p95": p95, "keys": len(held["keys"])}


ROWS = (
    ("kB", "kB over the wire, cold", "250"),
    ("requests", "requests, cold", ""),
    ("next kB", "kB of the next room", "30"),
    ("first byte", "the page's first byte, ms", ""),
    ("first paint", "first paint, ms", "500"),
    ("steps shown", "answer and steps shown, ms", ""),
    ("key p50", "key to new exact steps, ms, p50", ""),
    ("key p95", "key to new exact steps, ms, p95", "100"),
)


def table(lab: dict[str, float], marimo: dict[str, float] | None, load: float) -> str:
    lines = ["| | the lab | marimo | bar |", "|---|---:|---:|---:|"]
    for name, said, bar in ROWS:
        other = "not run" if marimo is None else f"{marimo[name]:.0f}" if name in marimo else "–"
        lines.append(f"| {said} | {lab[name]:.0f} | {other} | {bar} |")
    seen = f"{os.cpu_count()} cores, {platform.machine()}, load {load:.1f} when it began; medians of {LOADS} cold loads, {lab['keys']:.0f} keys."
    told = "" if marimo else "\n\nMARIMO WAS NOT RUN: it is not installed; `make notebook-servers` installs it."
    return "\n".join([*lines, "", seen]) + told


def main() -> int:
    load = os.getloadavg()[0]
    with chromium() as browser:
        lab = summary(of_the_lab(browser))
        other = of_marimo(browser)
    marimo = summary(other) if other else None
    KEPT.write_text(json.dumps({"lab": lab, "marimo": marimo, "load": load}, indent=1) + "\n", encoding="utf-8")
    page = DOCUMENT.read_text(encoding="utf-8")
    before, after = page.split(START)[0], page.split(END, 1)[1]
    DOCUMENT.write_text(f"{before}{START}\n{table(lab, marimo, load)}\n{END}{after}", encoding="utf-8")
    sys.stdout.write(table(lab, marimo, load) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
