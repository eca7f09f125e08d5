"""The notebook classes in a real JupyterLab and a real marimo, driven in the browser: two-way, and nothing but this machine is asked.

Both live in `.venv-notebooks`, which `make test-all` sets up; without it these tests say so.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parent.parent.parent
SERVERS = ROOT / ".venv-notebooks" / "bin"
LONG = 120_000  # milliseconds: a kernel starts, on a busy machine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (SERVERS / "jupyter").exists(), reason="JUPYTERLAB AND MARIMO ARE NOT INSTALLED: run `make notebook-servers` first"),
]

CELLS = ["from ossature.widgets import Determinant\nw = Determinant('2 1; 1 3', lang='en')\nw", "print('python sees', w.answer.value)", "w.matrix = '1 2; 2 4'"]
APP = """
import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    from ossature.widgets import Determinant

    w = mo.ui.anywidget(Determinant("2 1; 1 3", lang="en"))
    w
    return mo, w


@app.cell
def _(mo, w):
    mo.md(f"python sees {w.widget.answer.value}" if w.state else "")
    return
"""


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def serving(folder: Path, *command: str) -> Iterator[None]:
    """A server in its own process group, until the block ends."""
    held = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "JUPYTER_CONFIG_DIR": str(folder / "config"), "HOME": str(folder)}
    process = subprocess.Popen(command, cwd=folder, env=held, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(process.pid, 15)
        process.wait(30)


@contextmanager
def page_of(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """The page at an address once its server answers, and what it asked of other machines."""
    elsewhere: list[str] = []
    page = browser.new_page(viewport={"width": 1200, "height": 1600})
    here = ("http://127.0.0.1", "http://localhost", "ws://127.0.0.1", "ws://localhost", "data:", "blob:")
    page.on("request", lambda request: elsewhere.append(request.url) if not request.url.startswith(here) else None)
    for _ in range(60):
        try:
            page.goto(address)
            break
        except Exception:
            time.sleep(1)
    yield page, elsewhere
    page.close()


def widget_turns(page: Page) -> None:
    """A key on the first handle changes the answer that Python gives."""
    page.locator(".ossature-widget").get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ossature-widget .answer")).to_contain_text("5.15", timeout=LONG)


def test_jupyterlab_shows_the_widget_and_both_sides_move_each_other(browser: Browser, tmp_path: Path) -> None:
    cells = [{"cell_type": "code", "execution_count": None, "id": f"c{n}", "metadata": {}, "outputs": [], "source": text} for n, text in enumerate(CELLS)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    (tmp_path / "lab.ipynb").write_text(json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}))
    port = free_port()
    command = [str(SERVERS / "jupyter"), "lab", "--allow-root", "--no-browser", f"--port={port}", "--ServerApp.token=t", f"--ServerApp.root_dir={tmp_path}"]
    with serving(tmp_path, *command), page_of(browser, f"http://127.0.0.1:{port}/lab/tree/lab.ipynb?token=t") as (page, elsewhere):
        page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=LONG)
        page.get_by_text("| Idle").wait_for(timeout=LONG)  # the kernel is there
        page.locator(".jp-CodeCell .jp-InputArea").first.click()
        page.keyboard.press("Shift+Enter")
        page.wait_for_selector(".ossature-widget svg", timeout=LONG)
        widget_turns(page)
        page.locator(".jp-CodeCell").nth(1).locator(".jp-InputArea").click()
        page.keyboard.press("Shift+Enter")
        page.get_by_text("python sees 103/20").wait_for(timeout=LONG)
        page.locator(".jp-CodeCell").nth(2).locator(".jp-InputArea").click()
        page.keyboard.press("Control+Enter")
        expect(page.locator(".ossature-widget .answer")).to_contain_text(re.compile(r"=\s*0"), timeout=LONG)
        assert elsewhere == []


def test_marimo_shows_the_widget_and_its_cells_follow_a_gesture(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP)
    port = free_port()
    with (
        serving(tmp_path, str(SERVERS / "marimo"), "run", "app.py", "--headless", f"--port={port}", "--no-token"),
        page_of(browser, f"http://127.0.0.1:{port}/") as (page, elsewhere),
    ):
        page.wait_for_selector(".ossature-widget svg", timeout=LONG)
        page.get_by_text("python sees 5").wait_for(timeout=LONG)
        widget_turns(page)
        page.get_by_text("python sees 103/20").wait_for(timeout=LONG)
        assert elsewhere == []
