"""`python -m benchmarks.frames`: how even the frames are while a handle is dragged in a room of the lab, with the processor slowed down 4 times.

The lab runs, its page answers every move as it does for a person. Three measures: the time from frame to frame, which is what is seen; how long
each frame's work took on the main thread; and the processor time the main thread spent a frame, which a busy machine does not spoil.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import numpy as np
from playwright.sync_api import Browser, CDPSession, Page
from tests.browser.running import running
from tests.chromium import chromium

ROOMS: dict[str, tuple[str, str]] = {  # name: address, selector of what is dragged
    "determinant, a column": ("/en/determinant?a=2+1%3B+1+3", ".kit-handle.kit-first"),
    "norms, the vector": ("/en/norms?x=3+4&ord=1.5", ".kit-handle.kit-first"),
    "norms, the loss": ("/en/norms?w_view_tab=loss", ".kit-handle"),
    "determinant, a box turned": ("/en/determinant?a=2+1+0%3B+1+3+1%3B+0+2+5", ".kit-space"),
}
FRAMES = 240

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


def main() -> int:
    """Measure every room, print a table; with a file's name, keep the numbers there."""
    results = {}
    print(f"{'dragged':28}{'slowed':>8}{'frame p50':>11}{'p95':>7}{'max':>7}{'work p50':>10}{'p95':>7}{'processor':>11}  ms")
    with running() as lab, chromium() as browser:
        for name, (path, selector) in ROOMS.items():
            for slower in (1, 4):
                held = drag(browser, lab + path, selector, slower)
                frames, work = (np.percentile(held[part], (50, 95, 100)) for part in ("frames", "work"))
                print(
                    f"{name:28}{slower:>7}x{frames[0]:>11.1f}{frames[1]:>7.1f}{frames[2]:>7.1f}{work[0]:>10.1f}{work[1]:>7.1f}{held['processor']:>11.1f}",
                    flush=True,
                )
                results[f"{name}, {slower}x"] = {"frames": frames.tolist(), "work": work.tolist(), "processor": held["processor"]}
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
