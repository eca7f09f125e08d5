"""A scene as standalone SVG: no script, both themes, described for those who cannot see it; every label escaped."""

from __future__ import annotations

from functools import singledispatch
from html import escape
from typing import Literal

from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Points, Region, RightAngle, Scene
from ossature.pictures.heat import heat_grid
from ossature.pictures.layout import Label, Layout, Pixel, arrow_head, clip_line, clip_region, grid_lines, ordered, text_width, tick_text, ticks
from ossature.pictures.palette import GRID, INK, PAPER, ROLES, Theme, ink_on

SvgTheme = Literal["auto", "light", "dark"]
_FONTS = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"


def svg(scene: Scene, lang: str, theme: SvgTheme = "auto") -> str:
    """The scene as an <svg> document."""
    heat = next((item for item in scene.items if isinstance(item, HeatMap)), None)
    layout = Layout(scene, lang)
    title, described = layout.said(scene.title), "".join(c for c in str_of(layout, scene) if c.isprintable())
    if heat is not None:
        grid = heat_grid(heat)
        width, height = max(grid.width, text_width(title) + 24), grid.height
        body = _heat(heat, layout)
    else:
        width, height = layout.width, layout.height + 26
        body = _drawing(layout)
    heading = f'<text x="{width / 2:.1f}" y="19" class="title">{escape(title)}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" role="img" lang="{lang}">'
        f"<title>{escape(title)}</title><desc>{escape(described)}</desc><style>{_style(theme)}</style>"
        f'<rect class="paper" width="100%" height="100%"/>{heading}{body}</svg>'
    )


def str_of(layout: Layout, scene: Scene) -> str:
    """The description, whole."""
    from ossature.base.message import say

    return say(scene.description, layout.lang)


def _style(theme: SvgTheme) -> str:
    if theme != "auto":
        return _rules(theme)
    return f"{_rules('light')}@media (prefers-color-scheme:dark){{{_rules('dark')}}}"


def _rules(theme: Theme) -> str:
    roles = "".join(f".{role}{{--c:{colours[theme]}}}" for role, colours in ROLES.items())
    return (
        f".paper{{fill:{PAPER[theme]}}}.axis{{stroke:{INK[theme]};stroke-width:1}}.grid{{stroke:{GRID[theme]};stroke-width:1;fill:none}}"
        f"text{{font:14px {_FONTS};fill:{INK[theme]};text-anchor:middle;dominant-baseline:central}}.title{{font-weight:600}}"
        f".tick{{font-size:11px;opacity:.8}}.label{{fill:var(--c);paint-order:stroke;stroke:{PAPER[theme]};stroke-width:4px;stroke-linejoin:round;font-weight:600}}"
        ".line{stroke:var(--c);stroke-width:2;fill:none}.arrow{stroke:var(--c);stroke-width:2.6;fill:none}.head,.dot{fill:var(--c)}"
        ".region{fill:var(--c);fill-opacity:.2;stroke:var(--c);stroke-width:1.6}.before.region{fill-opacity:.12;stroke-dasharray:5 4}"
        ".muted.region{fill-opacity:.1;stroke-width:1}.carried{stroke:var(--c);stroke-width:.9;opacity:.45;fill:none}"
        f".dashed{{stroke-dasharray:6 5}}.leader{{stroke:var(--c);stroke-width:1;opacity:.6}}.left{{text-anchor:end}}{roles}"
    )


def _drawing(layout: Layout) -> str:
    parts = _axes(layout) if layout.scene.axes else []
    parts += [draw(item, layout) for item in ordered(layout)]
    parts += [_label(label) for label in layout.labels()]
    return f'<g transform="translate(0 26)">{"".join(parts)}</g>'


def _path(points: list[Pixel], *, closed: bool = False) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")


def _axes(layout: Layout) -> list[str]:
    return _space_axes(layout) if layout.scene.dimension == 3 else _plane_axes(layout)


def _plane_axes(layout: Layout) -> list[str]:
    scene, parts = layout.scene, []
    left, top, right, bottom = layout.frame()
    for value in ticks(layout.low[0], layout.high[0]):
        x = layout.pixel((value, scene.y[0]))[0]
        parts.append(f'<path class="grid" d="M{x:.1f} {top}V{bottom:.1f}"/>')
        parts.append(f'<text class="tick" x="{x:.1f}" y="{min(max(layout.pixel((0, 0))[1] + 12, 14), bottom - 8):.1f}">{tick_text(value)}</text>')
    for value in ticks(layout.low[1], layout.high[1]):
        y = layout.pixel((scene.x[0], value))[1]
        parts.append(f'<path class="grid" d="M{left} {y:.1f}H{right:.1f}"/>')
        if value != 0:
            x = min(max(layout.pixel((0, 0))[0] - 6, 26), right - 4)
            parts.append(f'<text class="tick left" x="{x:.1f}" y="{y:.1f}">{tick_text(value)}</text>')
    zero = layout.pixel((0.0, 0.0))
    if left < zero[0] < right:
        parts.append(f'<path class="axis" d="M{zero[0]:.1f} {top}V{bottom:.1f}"/>')
    if top < zero[1] < bottom:
        parts.append(f'<path class="axis" d="M{left} {zero[1]:.1f}H{right:.1f}"/>')
    return parts


def _space_axes(layout: Layout) -> list[str]:
    parts = []
    scene = layout.scene
    for axis, (name, span) in enumerate(zip("xyz", (scene.x, scene.y, scene.z or (0, 1)), strict=True)):
        ends = [tuple(value if other == axis else 0.0 for other in range(3)) for value in (min(0.0, span[0]), max(0.0, span[1]))]
        pixels = [layout.pixel(end) for end in ends]
        parts += [f'<path class="axis" d="{_path(piece)}"/>' for piece in clip_line(pixels, layout.frame())]
        parts.append(f'<text class="tick" x="{pixels[1][0]:.1f}" y="{pixels[1][1] - 8:.1f}">{name}</text>')
    return parts


def _label(label: Label) -> str:
    leader = ""
    if label.led:
        leader = f'<path class="leader {label.role}" d="M{label.anchor[0]:.1f} {label.anchor[1]:.1f}L{label.x:.1f} {label.y:.1f}"/>'
    return f'{leader}<text class="label {label.role}" x="{label.x:.1f}" y="{label.y:.1f}">{escape(label.text)}</text>'


@singledispatch
def draw(item: object, layout: Layout) -> str:
    """One item as SVG elements."""
    raise AssertionError(f"{type(item).__name__} cannot be drawn")


@draw.register
def _(item: Grid, layout: Layout) -> str:
    if layout.scene.dimension == 3:
        return ""
    return "".join(f'<path class="carried {item.role}" d="{_path(line)}"/>' for line in grid_lines(layout, item.columns))


@draw.register
def _(item: Arrow, layout: Layout) -> str:
    start, end = layout.pixel(item.start), layout.pixel(item.end)
    head = arrow_head(start, end)
    if not head:
        return f'<circle class="dot {item.role}" cx="{end[0]:.1f}" cy="{end[1]:.1f}" r="4"/>'
    neck = ((head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2)
    dashed = " dashed" if item.dashed else ""
    line = "".join(f'<path class="arrow {item.role}{dashed}" d="{_path(piece)}"/>' for piece in clip_line([start, neck], layout.frame()))
    corners = clip_region(head, layout.frame())
    return line + (f'<path class="head {item.role}" d="{_path(corners, closed=True)}"/>' if corners else "")


@draw.register
def _(item: Region, layout: Layout) -> str:
    points = clip_region([layout.pixel(point) for point in item.points], layout.frame())
    return f'<path class="region {item.role}" d="{_path(points, closed=True)}"/>' if points else ""


@draw.register
def _(item: Curve, layout: Layout) -> str:
    points = [layout.pixel(point) for point in item.points]
    pieces = clip_line([*points, points[0]] if item.closed and points else points, layout.frame())
    dashed = " dashed" if item.dashed else ""
    return "".join(f'<path class="line {item.role}{dashed}" d="{_path(piece)}"/>' for piece in pieces)


@draw.register
def _(item: Points, layout: Layout) -> str:
    left, top, right, bottom = layout.frame()
    pixels = [layout.pixel(point) for point in item.at]
    inside = [(x, y) for x, y in pixels if left <= x <= right and top <= y <= bottom]
    return "".join(f'<circle class="dot {item.role}" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>' for x, y in inside)


@draw.register
def _(item: RightAngle, layout: Layout) -> str:
    corner = layout.pixel(item.corner)
    arms = []
    for direction in (item.first, item.second):
        tip = layout.pixel(tuple(c + d for c, d in zip(item.corner, direction, strict=True)))
        length = ((tip[0] - corner[0]) ** 2 + (tip[1] - corner[1]) ** 2) ** 0.5
        if length < 1e-9:
            return ""
        arms.append(((tip[0] - corner[0]) / length * 13, (tip[1] - corner[1]) / length * 13))
    (ax, ay), (bx, by) = arms
    points = [(corner[0] + ax, corner[1] + ay), (corner[0] + ax + bx, corner[1] + ay + by), (corner[0] + bx, corner[1] + by)]
    return f'<path class="line muted" d="{_path(points)}"/>'


def _heat(item: HeatMap, layout: Layout) -> str:
    grid = heat_grid(item)
    parts = []
    for j, label in enumerate(item.column_labels):
        x = grid.left + (j + 0.5) * grid.cell_width
        parts.append(f'<text x="{x:.1f}" y="{grid.top - 9:.1f}" class="tick">{escape(layout.said(label))}</text>')
    for i, row in enumerate(grid.colours):
        y = grid.top + i * grid.cell_height
        if i < len(item.row_labels):
            parts.append(f'<text x="{grid.left - 8:.1f}" y="{y + grid.cell_height / 2:.1f}" class="left">{escape(layout.said(item.row_labels[i]))}</text>')
        for j, colour in enumerate(row):
            x = grid.left + j * grid.cell_width
            parts.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{grid.cell_width:.2f}" height="{grid.cell_height:.2f}" fill="{colour}"/>')
            if item.text and item.text[i][j]:
                middle = f'x="{x + grid.cell_width / 2:.1f}" y="{y + grid.cell_height / 2:.1f}"'
                parts.append(f'<text {middle} style="fill:{ink_on(colour)}">{escape(layout.said(item.text[i][j]))}</text>')
    return "".join(parts)
