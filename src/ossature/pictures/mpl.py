"""A scene as a matplotlib Figure, without pyplot's global state; the same drawing and colours as the SVG."""

from __future__ import annotations

from functools import singledispatch
from itertools import groupby
from typing import Any

from ossature.base.extras import require
from ossature.base.scene import Scene
from ossature.pictures.drawing import drawing
from ossature.pictures.marks import Cell, Dot, Line, Polygon, Write
from ossature.pictures.palette import PAPER, Theme, hue

_CJK = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei")
_DPI = 192
_POINT = 72 / 96  # points in a pixel


def figure(scene: Scene, lang: str, theme: Theme = "light", ax: Any = None) -> Any:
    """The Figure; save it with `.savefig(...)`. ax : draw on these axes, and give back their figure. Raises MissingExtra without matplotlib."""
    held = drawing(scene, lang)
    if ax is None:
        made = require("matplotlib.figure", "feature-matplotlib")
        require("matplotlib.backends.backend_agg", "feature-matplotlib")
        fresh = made.Figure(figsize=(held.width / 96, held.height / 96), dpi=_DPI, facecolor=PAPER[theme])
        ax = fresh.add_axes((0, 0, 1, 1))
    ax.set_axis_off()
    ax.set_xlim(0, held.width)
    ax.set_ylim(held.height, 0)
    ax.set_aspect("equal")
    brush = Brush(ax, theme, _fonts())
    for kind, marks in groupby(held.marks, type):
        if kind is Cell:
            _cells(list(marks), brush)
        else:
            for mark in marks:
                draw(mark, brush)
    return ax.figure


def _fonts() -> list[str]:
    manager = require("matplotlib.font_manager", "feature-matplotlib")
    installed = {font.name for font in manager.fontManager.ttflist}
    return ["DejaVu Sans", *(name for name in _CJK if name in installed)]


class Brush:
    """Axes whose unit is the pixel, a theme, and the fonts to write with."""

    def __init__(self, axes: Any, theme: Theme, fonts: list[str]) -> None:
        self.axes, self.theme, self.fonts = axes, theme, fonts

    def halo(self, width: float) -> list[Any]:
        """Paper around a text or a dot."""
        patheffects = require("matplotlib.patheffects", "feature-matplotlib")
        return [patheffects.withStroke(linewidth=width, foreground=PAPER[self.theme])]


@singledispatch
def draw(mark: Any, brush: Brush) -> None:
    """One mark on the axes."""
    raise AssertionError(f"{type(mark).__name__} cannot be drawn")


@draw.register
def _(mark: Line, brush: Brush) -> None:
    across, down = zip(*mark.points, strict=True)
    width = mark.width * _POINT
    style = {"dashes": (6 / mark.width, 5 / mark.width)} if mark.dashed else {}
    colour = hue(mark.paint, brush.theme)
    ends = {"solid_capstyle": "butt", "dash_capstyle": "butt", "solid_joinstyle": "round"}
    brush.axes.plot(across, down, color=colour, linewidth=width, alpha=mark.opacity, scalex=False, scaley=False, **ends, **style)


@draw.register
def _(mark: Polygon, brush: Brush) -> None:
    patches = require("matplotlib.patches", "feature-matplotlib")
    brush.axes.add_patch(patches.Polygon(mark.points, closed=True, facecolor=hue(mark.paint, brush.theme), alpha=mark.opacity, linewidth=0, zorder=2))


@draw.register
def _(mark: Dot, brush: Brush) -> None:
    style = {"markersize": 2 * mark.radius * _POINT, "markeredgecolor": PAPER[brush.theme], "markeredgewidth": 0.9}
    brush.axes.plot([mark.at[0]], [mark.at[1]], "o", color=hue(mark.paint, brush.theme), scalex=False, scaley=False, **style)


def _cells(marks: list[Any], brush: Brush) -> None:
    """Cells in a row of marks as one collection: thousands of patches would take half a minute."""
    collections = require("matplotlib.collections", "feature-matplotlib")
    corners = [[(m.left, m.top), (m.left + m.width, m.top), (m.left + m.width, m.top + m.height), (m.left, m.top + m.height)] for m in marks]
    brush.axes.add_collection(collections.PolyCollection(corners, facecolors=[m.paint for m in marks], linewidths=0, zorder=2), autolim=False)


@draw.register
def _(mark: Write, brush: Brush) -> None:
    """Text; its dollar signs are only dollar signs."""
    align = {"start": "left", "middle": "center", "end": "right"}[mark.anchor]
    brush.axes.text(
        mark.at[0],
        mark.at[1] + 0.35 * mark.size,
        mark.text,
        color=hue(mark.paint, brush.theme),
        fontsize=mark.size * _POINT,
        weight="bold" if mark.bold else "normal",
        ha=align,
        va="baseline",
        family=brush.fonts,
        parse_math=False,
        path_effects=brush.halo(3.0) if mark.halo else [],
        zorder=2,
    )
