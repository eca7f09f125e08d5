"""The gallery of hard systems: prints the right digits of Ossature, NumPy, SciPy and torch, and writes docs/gallery.md and docs/gallery.zh.md.

python tools/gallery.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
import scipy  # noqa: E402
import torch  # noqa: E402
from tests.gallery.compare import PEERS, Outcome, Row, overclaimed, rectangular_rows, silently_wrong, square_rows  # noqa: E402
from tests.gallery.names import called  # noqa: E402

LIBRARIES = ("ossature", *PEERS)
SAID = {
    "en": {
        "error": "error",
        "warning": "warned",
        "not finite": "not finite",
        "singular": "singular",
        "beyond": "beyond rounding",
        "rank": "rank {} of {}",
    },
    "zh": {
        "error": "报错",
        "warning": "有警告",
        "not finite": "非有限数",
        "singular": "奇异",
        "beyond": "舍入分辨不了",
        "rank": "秩 {}（共 {}）",
    },
}
HEADS = {
    "en": ("system", "size", "condition", "Ossature claims", "Ossature", "NumPy", "SciPy", "torch"),
    "zh": ("方程组", "大小", "条件数", "Ossature 自称", "Ossature", "NumPy", "SciPy", "torch"),
}
PAGES = {
    "en": """# The gallery of hard systems

Written by `make gallery`; do not edit. Every number is computed while the page is written, against the exact solution of the float data.

How many decimal digits of each answer are right: −log10 of max|x − x*| / max|x*|, where x* is the exact solution of the system as the floats state it.
A **bold** entry is silently wrong: a vector without one right digit, or a vector for a system that has no single solution, with neither error nor warning.
"warned" stands beside the digits of an answer that came with a warning.

Versions: NumPy {numpy}, SciPy {scipy}, torch {torch}.

| | Ossature | NumPy | SciPy | torch |
|---|---|---|---|---|
| silently wrong, of {squares} square systems | {s[ossature]} | {s[numpy]} | {s[scipy]} | {s[torch]} |
| silently wrong, of {rectangles} rectangular systems | {r[ossature]} | {r[numpy]} | {r[scipy]} | {r[torch]} |

Ossature claimed more than half a digit too many {over} times. Where rounding decides the rank, it says which rank it found instead of a single solution.

## Square systems, double precision

{square}

## Rectangular systems: least squares and least norm

{rectangular}
""",
    "zh": """# 难题画廊

本页由 `make gallery` 写成，请勿手改。所有数字都是写页面时现算的，对照的是这些浮点数据的精确解。

表中是每个答案有几位十进制数字是对的：−log10(max|x − x*| / max|x*|)，x* 是按浮点数据本身算出的精确解。
**粗体**表示不声不响地错了：一位数字都不对，或者方程组根本没有唯一解，却照样给出一个向量，既不报错也不警告。
“有警告”写在带着警告给出的答案旁边。

版本：NumPy {numpy}，SciPy {scipy}，torch {torch}。

| | Ossature | NumPy | SciPy | torch |
|---|---|---|---|---|
| {squares} 个方阵方程组里，悄悄出错的 | {s[ossature]} | {s[numpy]} | {s[scipy]} | {s[torch]} |
| {rectangles} 个长方形方程组里，悄悄出错的 | {r[ossature]} | {r[numpy]} | {r[scipy]} | {r[torch]} |

Ossature 自称的位数比实际多出半位以上的，有 {over} 次。秩要由舍入误差来定的时候，它会说出判定的秩，而不是给出一个“唯一解”。

## 方阵，双精度

{square}

## 长方形：最小二乘与最小范数

{rectangular}
""",
}


def cell(outcome: Outcome, lang: str) -> str:
    words = SAID[lang]
    if outcome.said.startswith("rank "):
        return words["rank"].format(*outcome.said.removeprefix("rank ").split(" of "))
    if outcome.digits is None or outcome.said == "not finite":
        return words[outcome.said]
    digits = f"{min(outcome.digits, 16.0) + 0.0:.1f}"
    if outcome.is_silently_wrong:
        return f"**{digits}**"
    return f"{digits} {words[outcome.said]}" if outcome.said else digits


def claim(outcome: Outcome) -> str:
    return "" if outcome.said or outcome.claimed is None else f"{min(outcome.claimed, 16.0) + 0.0:.1f}"


def cells(row: Row, lang: str) -> list[str]:
    condition = SAID[lang]["singular"] if row.singular else SAID[lang]["beyond"] if row.ours.said.startswith("rank ") else f"{row.condition:.0e}"
    return [called(row.name, lang), row.size, condition, claim(row.ours), cell(row.ours, lang), *(cell(row.peers[peer], lang) for peer in PEERS)]


def table(rows: list[Row], lang: str) -> str:
    lines = [HEADS[lang], ("---",) * len(HEADS[lang]), *(cells(row, lang) for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def page(square: list[Row], rectangular: list[Row], lang: str) -> str:
    return PAGES[lang].format(
        numpy=np.__version__,
        scipy=scipy.__version__,
        torch=torch.__version__.split("+")[0],
        squares=len(square),
        rectangles=len(rectangular),
        s=silently_wrong(square),
        r=silently_wrong(rectangular),
        over=overclaimed([*square, *rectangular]),
        square=table(square, lang),
        rectangular=table(rectangular, lang),
    )


def plain(rows: list[Row]) -> str:
    """The table for a terminal, in columns."""
    lines = [list(HEADS["en"]), *(cells(row, "en") for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(lines[0]))]
    return "\n".join("  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip() for line in lines)


def main() -> int:
    square, rectangular = list(square_rows()), list(rectangular_rows())
    for rows in (square, rectangular):
        print(plain(rows), end="\n\n")
    for lang, name in (("en", "gallery.md"), ("zh", "gallery.zh.md")):
        (ROOT / "docs" / name).write_text(page(square, rectangular, lang), encoding="utf-8")
    counts = silently_wrong([*square, *rectangular])
    print("silently wrong: " + ", ".join(f"{library} {counts[library]}" for library in LIBRARIES))
    return 1 if counts["ossature"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
