"""Colours: chosen by a search that keeps every two roles apart for normal, red-blind, green-blind and blue-blind eyes.

Distances are in OKLab, colour blindness is simulated with the matrices of Machado, Oliveira and Fernandes (2009); every role has AA contrast
(4.5 : 1) on its paper. tests/pictures/test_palette.py measures both again.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from ossature.base.scene import Role

Theme = Literal["light", "dark"]

ROLES: dict[Role, dict[Theme, str]] = {
    "first": {"light": "#056afe", "dark": "#bbdffe"},
    "second": {"light": "#8d3603", "dark": "#f89941"},
    "third": {"light": "#176055", "dark": "#49cca8"},
    "fourth": {"light": "#c408c6", "dark": "#db19f7"},
    "result": {"light": "#25166a", "dark": "#c29cff"},
    "muted": {"light": "#6d7280", "dark": "#7f869a"},
    "before": {"light": "#956b01", "dark": "#fcda02"},
    "warning": {"light": "#520b04", "dark": "#fb254b"},
}
PAPER: dict[Theme, str] = {"light": "#ffffff", "dark": "#15181d"}
INK: dict[Theme, str] = {"light": "#1c2026", "dark": "#e8eaee"}
GRID: dict[Theme, str] = {"light": "#dfe3e8", "dark": "#2c323b"}
# xterm colours of middle lightness: the terminal's paper is not known, so each has 3 : 1 on black and on white
ANSI: dict[Role, int] = {"first": 33, "second": 166, "third": 29, "fourth": 169, "result": 135, "muted": 244, "before": 136, "warning": 160}


def hues(theme: Theme) -> dict[str, str]:
    """Every paint that has a name, and its colour."""
    return {"ink": INK[theme], "grid": GRID[theme], "paper": PAPER[theme], **{role: shades[theme] for role, shades in ROLES.items()}}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2: 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def heat(share: float, *, diverging: bool) -> str:
    """The colour of a cell: 0 pale to 1 deep blue; diverging runs from orange at -1 over near-white to blue at 1."""
    deep = (8, 72, 130) if share >= 0 else (150, 66, 0)
    pale = (246, 247, 249) if diverging else (236, 243, 250)
    weight = min(1.0, abs(share)) ** 0.8
    mixed = [round(low + (high - low) * weight) for low, high in zip(pale, deep, strict=True)]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def hue(paint: str, theme: Theme) -> str:
    """The colour of a paint: a role, "ink", "grid", "paper", or a colour already."""
    if paint.startswith("#"):
        return paint
    return hues(theme)[paint]


@lru_cache(maxsize=4096)  # a table has few colours and many cells
def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on the colour."""
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, colour))
