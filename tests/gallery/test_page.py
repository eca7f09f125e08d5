"""docs/gallery.md says what is measured: the table is there whole, its counts are its own, and ours are never silently wrong."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.gallery.compare import PEERS, Row, overclaimed, rectangular_rows, silently_wrong, square_rows
from tests.gallery.names import called

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("gallery.md", "gallery.zh.md")


@cache
def measured() -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    return tuple(square_rows()), tuple(rectangular_rows())


def written(name: str) -> list[list[str]]:
    """The rows of the tables of a page, without their heads."""
    lines = (DOCS / name).read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in rows if len(row) == 8 and row[0] not in ("system", "方程组", "---")]


def test_ours_are_never_silently_wrong_and_never_claim_too_much() -> None:
    square, rectangular = measured()
    rows = [*square, *rectangular]
    assert silently_wrong(rows)["ossature"] == 0
    assert overclaimed(rows) == 0
    assert all(row.ours.said for row in rows if row.singular)


def test_every_peer_is_silently_wrong_somewhere() -> None:
    counts = silently_wrong(list(measured()[0]))
    assert all(counts[peer] >= 3 for peer in PEERS), "the peers have become better: write the page anew"


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_every_system_and_counts_its_own_bold_entries(page: str) -> None:
    rows = written(page)
    square, rectangular = measured()
    assert [(row[0], row[1]) for row in rows] == [(called(row.name, "zh" if ".zh." in page else "en"), row.size) for row in (*square, *rectangular)]
    text = (DOCS / page).read_text(encoding="utf-8")
    stated = [[int(part) for part in re.findall(r"\| (\d+)", line)[-4:]] for line in text.splitlines() if re.match(r"\| .*(silently wrong, of|悄悄出错)", line)]
    bold = [[sum(row[4 + index].startswith("**") for row in part) for index in range(4)] for part in (rows[: len(square)], rows[len(square) :])]
    assert stated == bold
    assert [counts[0] for counts in stated] == [0, 0]


@pytest.mark.parametrize("page", PAGES)
def test_the_digits_on_the_page_are_the_digits_measured(page: str) -> None:
    for row, found in zip(written(page), [part for rows in measured() for part in rows], strict=True):
        if not found.ours.said and found.ours.digits is not None:
            assert float(row[4]) == pytest.approx(min(found.ours.digits, 16.0), abs=1.5)
            assert float(row[3]) <= float(row[4]) + 0.5
