"""Colours: Okabe and Ito's, safe for colour-blind eyes, a shade for each theme; text always at AA contrast or better."""

from __future__ import annotations

from typing import Literal

from ossature.base.scene import Role

Theme = Literal["light", "dark"]

ROLES: dict[Role, dict[Theme, str]] = {
    "first": {"light": "#0060a0", "dark": "#56b4e9"},
    "second": {"light": "#b34700", "dark": "#f0a050"},
    "third": {"light": "#00704f", "dark": "#3fc79a"},
    "fourth": {"light": "#99417a", "dark": "#e29bc6"},
    "result": {"light": "#0060a0", "dark": "#56b4e9"},
    "muted": {"light": "#5f6670", "dark": "#a4abb5"},
    "before": {"light": "#6b5a00", "dark": "#e6d35a"},
    "warning": {"light": "#b3261e", "dark": "#ff8f85"},
}
PAPER: dict[Theme, str] = {"light": "#ffffff", "dark": "#15181d"}
INK: dict[Theme, str] = {"light": "#1c2026", "dark": "#e8eaee"}
GRID: dict[Theme, str] = {"light": "#dfe3e8", "dark": "#2c323b"}
ANSI: dict[Role, int] = {"first": 75, "second": 214, "third": 43, "fourth": 175, "result": 75, "muted": 245, "before": 185, "warning": 203}


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
    weight = min(1.0, abs(share))
    mixed = [round(low + (high - low) * weight) for low, high in zip(pale, deep, strict=True)]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on the colour."""
    return max(("#14171c", "#ffffff"), key=lambda ink: contrast(ink, colour))
