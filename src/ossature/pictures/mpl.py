"""A scene as a matplotlib Figure, without pyplot's global state; the same colours as the SVG."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from ossature.base.extras import require
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Points, Region, RightAngle, Scene
from ossature.pictures.heat import heat_grid
from ossature.pictures.layout import Layout, arrow_head, clip_line, clip_region, grid_lines, ordered, tick_text, ticks
from ossature.pictures.palette import GRID, INK, PAPER, ROLES, Theme, ink_on

_CJK = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei")
_DPI = 160


def figure(scene: Scene, lang: str, theme: Theme = "light") -> Any:
    """The Figure; save it with `.savefig(...)`. Raises MissingExtra without matplotlib."""
    made = require("matplotlib.figure", "feature-matplotlib")
    require("matplotlib.backends.backend_agg", "feature-matplotlib")
    layout = Layout(scene, lang)
    heat = next((item for item in scene.items if isinstance(item, HeatMap)), None)
    grid = heat_grid(heat) if heat is not None else None
    width, height = (grid.width, grid.height) if grid else (layout.width, layout.height + 26)
    held = made.Figure(figsize=(max(width, 220) / 96, height / 96), dpi=_DPI, facecolor=PAPER[theme])
    axes = held.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, max(width, 220))
    axes.set_ylim(height, 0)
    brush = Brush(axes, layout, theme, _fonts())
    brush.write(layout.said(scene.title), max(width, 220) / 2, 15, INK[theme], size=11, weight="bold")
    if heat is not None and grid is not None:
        _heat(heat, grid, brush)
    else:
        brush.down = 26
        _drawing(brush)
    return held


def _fonts() -> list[str]:
    manager = require("matplotlib.font_manager", "feature-matplotlib")
    installed = {font.name for font in manager.fontManager.ttflist}
    return ["DejaVu Sans", *(name for name in _CJK if name in installed)]


class Brush:
    """Draws in pixels on an axes."""

    def __init__(self, axes: Any, layout: Layout, theme: Theme, fonts: list[str]) -> None:
        self.axes, self.layout, self.theme, self.fonts = axes, layout, theme, fonts
        self.down = 0

    def line(self, points: list[tuple[float, float]], colour: str, width: float, **style: Any) -> None:
        """A polyline."""
        self.axes.plot([x for x, _ in points], [y + self.down for _, y in points], color=colour, linewidth=width, solid_capstyle="round", **style)

    def fill(self, points: list[tuple[float, float]], colour: str, alpha: float, edge: str = "none", **style: Any) -> None:
        """A filled polygon."""
        if points:
            self.axes.fill([x for x, _ in points], [y + self.down for _, y in points], facecolor=colour, alpha=alpha, edgecolor="none")
            if edge != "none":
                self.line([*points, points[0]], edge, 1.2, **style)

    def write(self, text: str, x: float, y: float, colour: str, *, size: float = 10, weight: str = "normal", align: str = "center", halo: bool = False) -> None:
        """Text; its dollar signs are only dollar signs."""
        effects = []
        if halo:
            patheffects = require("matplotlib.patheffects", "feature-matplotlib")
            effects = [patheffects.withStroke(linewidth=3, foreground=PAPER[self.theme])]
        self.axes.text(
            x,
            y + self.down,
            text.replace("$", r"\$"),
            color=colour,
            fontsize=size,
            weight=weight,
            ha=align,
            va="center",
            family=self.fonts,
            path_effects=effects,
        )


def _drawing(brush: Brush) -> None:
    if brush.layout.scene.axes:
        _axes(brush)
    for item in ordered(brush.layout):
        draw(item, brush)
    for label in brush.layout.labels():
        colour = ROLES[label.role][brush.theme]
        if label.led:
            brush.line([label.anchor, (label.x, label.y)], colour, 0.7, alpha=0.6)
        brush.write(label.text, label.x, label.y, colour, weight="bold", halo=True)


def _axes(brush: Brush) -> None:
    layout, theme = brush.layout, brush.theme
    if layout.scene.dimension == 3:
        scene = layout.scene
        for axis, (name, span) in enumerate(zip("xyz", (scene.x, scene.y, scene.z or (0, 1)), strict=True)):
            ends = [tuple(value if other == axis else 0.0 for other in range(3)) for value in (min(0.0, span[0]), max(0.0, span[1]))]
            pixels = [layout.pixel(end) for end in ends]
            brush.line(pixels, INK[theme], 0.8)
            brush.write(name, pixels[1][0], pixels[1][1] - 8, INK[theme], size=8)
        return
    left, top, right, bottom = layout.frame()
    zero = layout.pixel((0.0, 0.0))
    for value in ticks(layout.low[0], layout.high[0]):
        x = layout.pixel((value, 0.0))[0]
        brush.line([(x, top), (x, bottom)], GRID[theme], 0.7)
        brush.write(tick_text(value), x, min(max(zero[1] + 10, 14), bottom - 8), INK[theme], size=7.5)
    for value in ticks(layout.low[1], layout.high[1]):
        y = layout.pixel((0.0, value))[1]
        brush.line([(left, y), (right, y)], GRID[theme], 0.7)
        if value != 0:
            brush.write(tick_text(value), min(max(zero[0] - 5, 26), right - 4), y, INK[theme], size=7.5, align="right")
    if left < zero[0] < right:
        brush.line([(zero[0], top), (zero[0], bottom)], INK[theme], 0.9)
    if top < zero[1] < bottom:
        brush.line([(left, zero[1]), (right, zero[1])], INK[theme], 0.9)


@singledispatch
def draw(item: object, brush: Brush) -> None:
    """One item on the axes."""
    raise AssertionError(f"{type(item).__name__} cannot be drawn")


@draw.register
def _(item: Grid, brush: Brush) -> None:
    if brush.layout.scene.dimension == 2:
        for line in grid_lines(brush.layout, item.columns):
            brush.line(line, ROLES[item.role][brush.theme], 0.6, alpha=0.45)


@draw.register
def _(item: Arrow, brush: Brush) -> None:
    layout, colour = brush.layout, ROLES[item.role][brush.theme]
    start, end = layout.pixel(item.start), layout.pixel(item.end)
    head = arrow_head(start, end)
    if not head:
        brush.axes.plot([end[0]], [end[1] + brush.down], "o", color=colour, markersize=5)
        return
    neck = ((head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2)
    for piece in clip_line([start, neck], layout.frame()):
        brush.line(piece, colour, 2.0, linestyle="--" if item.dashed else "-")
    brush.fill(clip_region(head, layout.frame()), colour, 1.0)


@draw.register
def _(item: Region, brush: Brush) -> None:
    colour = ROLES[item.role][brush.theme]
    points = clip_region([brush.layout.pixel(point) for point in item.points], brush.layout.frame())
    brush.fill(points, colour, 0.1 if item.role in ("before", "muted") else 0.2, colour, linestyle="--" if item.role == "before" else "-")


@draw.register
def _(item: Curve, brush: Brush) -> None:
    points = [brush.layout.pixel(point) for point in item.points]
    for piece in clip_line([*points, points[0]] if item.closed and points else points, brush.layout.frame()):
        brush.line(piece, ROLES[item.role][brush.theme], 1.6, linestyle="--" if item.dashed else "-")


@draw.register
def _(item: Points, brush: Brush) -> None:
    left, top, right, bottom = brush.layout.frame()
    for x, y in (brush.layout.pixel(point) for point in item.at):
        if left <= x <= right and top <= y <= bottom:
            brush.axes.plot([x], [y + brush.down], "o", color=ROLES[item.role][brush.theme], markersize=6)


@draw.register
def _(item: RightAngle, brush: Brush) -> None:
    corner = brush.layout.pixel(item.corner)
    arms = []
    for direction in (item.first, item.second):
        tip = brush.layout.pixel(tuple(c + d for c, d in zip(item.corner, direction, strict=True)))
        length = ((tip[0] - corner[0]) ** 2 + (tip[1] - corner[1]) ** 2) ** 0.5
        if length < 1e-9:
            return
        arms.append(((tip[0] - corner[0]) / length * 13, (tip[1] - corner[1]) / length * 13))
    (ax, ay), (bx, by) = arms
    square = [(corner[0] + ax, corner[1] + ay), (corner[0] + ax + bx, corner[1] + ay + by), (corner[0] + bx, corner[1] + by)]
    brush.line(square, ROLES["muted"][brush.theme], 1.2)


def _heat(item: HeatMap, grid: Any, brush: Brush) -> None:
    layout, ink = brush.layout, INK[brush.theme]
    for j, label in enumerate(item.column_labels):
        brush.write(layout.said(label), grid.left + (j + 0.5) * grid.cell_width, grid.top - 9, ink, size=9)
    patches = require("matplotlib.patches", "feature-matplotlib")
    for i, row in enumerate(grid.colours):
        y = grid.top + i * grid.cell_height
        if i < len(item.row_labels):
            brush.write(layout.said(item.row_labels[i]), grid.left - 8, y + grid.cell_height / 2, ink, align="right")
        for j, colour in enumerate(row):
            x = grid.left + j * grid.cell_width
            brush.axes.add_patch(patches.Rectangle((x, y), grid.cell_width, grid.cell_height, facecolor=colour, edgecolor="none"))
            if item.text and item.text[i][j]:
                brush.write(layout.said(item.text[i][j]), x + grid.cell_width / 2, y + grid.cell_height / 2, ink_on(colour))
