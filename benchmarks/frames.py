"""`make frames`: how even the frames are while something is dragged in a room of the lab, also with the processor slowed down 4 times.

Writes the table of docs/benchmarks-lab-page.md; exit status 1 when a bar is missed. The lab runs, its page answers every move as it does for a person.
Three measures: the time from frame to frame, which is what is seen; how long each frame's work took on the main thread; and the processor time the main
thread spent a frame, which a busy machine does not spoil.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, CDPSession, Page
from tests.browser.running import running
from tests.chromium import chromium

ROOMS: dict[str, tuple[str, str]] = {  # name: address, selector of what is dragged
    "determinant, a column": ("/en/determinant?a=2+1%3B+1+3", ".kit-handle.kit-first"),
    "operations, an arrow of a sum": ("/en/algebra?verb=add&a=%5B2%2C+1%5D&b=%5B1%2C+3%5D", ".kit-handle"),
    "systems, a line": ("/en/systems?a=2+1%3B+1+3&b=3+5", ".kit-handle"),
    "norms, the vector": ("/en/norms?x=3+4&ord=1.5", ".kit-handle.kit-first"),
    "norms, the loss": ("/en/norms?w_view_tab=loss", ".kit-handle"),
    "determinant, a box turned": ("/en/determinant?a=2+1+0%3B+1+3+1%3B+0+2+5", ".kit-space"),
}
FRAMES = 240
BAR = 20.0  # milliseconds between frames, in 95 of 100, slowed down 4 times
DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks-lab-page.md"
_TABLE = re.compile(r"<!-- frames -->\n.*?<!-- end -->", re.DOTALL)

DRAG = """([selector, x, y, frames]) => new Promise((done) => {
    const held = document.querySelector(selector);
    const times = [];
    const work = [];
    const draw = (now) => {
        times.push(now);
        const k = times.length;
        const at = { bubbles: true, pointerId: 1, pointerType: 'mouse', clientX: x + 60 * Math.sin(k / 17), clientY: y + 45 * Math.cos(k / 23) - 45 };
        held.dispatchEvent(new PointerEvent('pointermove', at));
        const channel = new MessageChannel();  // the first task after this frame is drawn
        const start = performance.now();
        channel.port1.onmessage = () => work.push(performance.now() - start);
        channel.port2.postMessage(0);
        if (k < frames) requestAnimationFrame(draw);
        else setTimeout(() => done([times, work]), 100);
    };
    requestAnimationFrame(draw);
})"""


def drag(browser: Browser, address: str, selector: str, slower: float) -> dict[str, Any]:
    """Drag for so many frames; milliseconds between frames and of work in each."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    page.wait_for_selector(selector)
    page.wait_for_timeout(800)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    x, y = middle(page, selector)
    page.mouse.move(x, y)
    page.mouse.down()
    before = spent(session)
    times, work = page.evaluate(DRAG, [selector, x, y, FRAMES])
    processor = (spent(session) - before) / FRAMES
    page.mouse.up()
    page.close()
    return {"frames": np.diff(times)[20:].tolist(), "work": work[20:], "processor": processor}


def spent(session: CDPSession) -> float:
    """Processor time of the main thread's tasks so far, in milliseconds."""
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["TaskDuration"])


def middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def line(cells: list[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Measure every room, and put the table into the page."""
    head = ["dragged", "slowed", "frame, ms p50", "p95", "at most", "work, ms p50", "p95", "processor, ms", "bar of p95"]
    lines, worst = [line(head), "| --- | ---: |" + " ---: |" * (len(head) - 2)], 0.0
    load = os.getloadavg()[0]
    with running() as lab, chromium() as browser:
        for name, (path, selector) in ROOMS.items():
            for slower in (1, 4):
                held = drag(browser, lab + path, selector, slower)
                frames, work = np.percentile(held["frames"], (50, 95, 100)), np.percentile(held["work"], (50, 95))
                worst = max(worst, float(frames[1]) if slower == 4 else 0.0)
                lines.append(
                    line([name, f"{slower}x", *(f"{value:.1f}" for value in (*frames, *work, held["processor"])), f"{BAR:.0f}" if slower == 4 else ""])
                )
                print(lines[-1], flush=True)
    lines += ["", f"{os.cpu_count()} cores, {platform.machine()}, load {load:.1f} when it began; {FRAMES} frames each."]
    table = "\n".join(lines)
    page = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(_TABLE.sub(lambda _: f"<!-- frames -->\n{table}\n<!-- end -->", page), encoding="utf-8")
    return 0 if worst <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
