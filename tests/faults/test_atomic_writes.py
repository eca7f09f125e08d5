"""What is written is the old file whole or the new file whole, also when the process is killed in the middle."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ossature import det
from ossature.base.errors import BadInput, FileProblem
from tests.asking import refusal

WRITER = """
import sys
import ossature
from ossature.io.atomic import atomic_write
picture = ossature.det("2 1; 1 3").picture("en")
print("ready", flush=True)
number = 0
while True:
    number += 1
    if number % 3:
        picture.save(sys.argv[1] + "/picture.svg")
    with atomic_write(sys.argv[1] + "/numbers.txt", "w") as stream:
        for index in range(2000):
            stream.write(f"{number}\\n")
"""


def test_a_process_killed_at_any_moment_leaves_every_file_whole(tmp_path: Path) -> None:
    rng = random.Random(9)
    svg = det("2 1; 1 3").picture("en").svg()
    for _ in range(6):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.05 + rng.random() * 0.2)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        if (tmp_path / "picture.svg").exists():
            assert (tmp_path / "picture.svg").read_text(encoding="utf-8") == svg
        if (tmp_path / "numbers.txt").exists():
            lines = (tmp_path / "numbers.txt").read_text().splitlines()
            assert len(lines) == 2000
            assert len(set(lines)) == 1
    det("1 2; 3 4").picture("en").save(tmp_path / "last.svg")
    assert [name for name in os.listdir(tmp_path) if name.startswith(".ossature-")] == []


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_a_picture_that_cannot_be_written_is_an_error_and_leaves_nothing(suffix: str, tmp_path: Path) -> None:
    picture = det("2 1; 1 3").picture("en")
    for path in (tmp_path / "no such folder" / f"p{suffix}", Path("/dev/full/x") / f"p{suffix}"):
        fault = refusal(picture.save, path)
        assert isinstance(fault, FileProblem)
    (tmp_path / f"taken{suffix}").mkdir()
    assert isinstance(refusal(picture.save, tmp_path / f"taken{suffix}"), FileProblem)
    assert sorted(os.listdir(tmp_path)) == [f"taken{suffix}"]


def test_a_format_nobody_knows_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    fault = refusal(det("2 1; 1 3").picture("en").save, tmp_path / "p.exe")
    assert isinstance(fault, BadInput)
    assert os.listdir(tmp_path) == []


def test_saving_again_replaces_the_old_picture(tmp_path: Path) -> None:
    path = tmp_path / "p.svg"
    path.write_text("old")
    det("2 1; 1 3").picture("zh").save(path)
    assert path.read_text(encoding="utf-8") == det("2 1; 1 3").picture("zh").svg()
