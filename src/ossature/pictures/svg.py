"""A scene as standalone SVG: no script, both themes, described for those who cannot see it; every label escaped.

Colours are plain rules on classes, without variables, so that viewers other than browsers read them too; they hold inside `.ossature-<theme>`
only, so that many pictures live on one page.
"""

from __future__ import annotations

from functools import singledispatch
from html import escape
from typing import Any, Literal

from ossature.base.scene import Scene
from ossature.pictures.drawing import drawing
from ossature.pictures.marks import Cell, Dot, Drawing, Line, Polygon, Write
from ossature.pictures.palette import Theme, hues

SvgTheme = Literal["auto", "light", "dark", "page"]
_LATIN, _CHINESE = "system-ui,'Segoe UI',Roboto,'DejaVu Sans'", "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei'"


def svg(scene: Scene, lang: str, theme: SvgTheme = "auto") -> str:
    """The scene as an <svg> document. theme : "auto" follows the reader's light or dark; "page" takes its colours from the page's style sheet, see `sheet`."""
    held = drawing(scene, lang)
    size = f'viewBox="0 0 {_short(held.width)} {_short(held.height)}" width="{_short(held.width)}" height="{_short(held.height)}"'
    fonts = f"{_CHINESE},{_LATIN}" if lang == "zh" else f"{_LATIN},{_CHINESE}"
    body = "".join(mark_svg(mark) for mark in held.marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ossature-{theme}" {size} role="img" lang="{lang}" font-family="{fonts},sans-serif">'
        f"<title>{escape(held.title)}</title><desc>{escape(held.description)}</desc>{_style(held, theme)}"
        f'<rect class="f-paper" width="100%" height="100%"/>{body}</svg>'
    )


def _style(held: Drawing, theme: SvgTheme) -> str:
    paints = {getattr(mark, "paint", "") for mark in held.marks} | {"paper"}
    if theme == "page":
        return ""
    if theme != "auto":
        return f"<style>{_rules(theme, theme, paints)}</style>"
    return f"<style>{_rules('auto', 'light', paints)}@media (prefers-color-scheme:dark){{{_rules('auto', 'dark', paints)}}}</style>"


def _rules(scope: SvgTheme, theme: Theme, paints: set[str]) -> str:
    shades = hues(theme)
    return "".join(_rule(scope, paint, shades[paint]) for paint in shades if paint in paints)


def _rule(scope: SvgTheme, paint: str, shade: str) -> str:
    return f".ossature-{scope} .s-{paint}{{stroke:{shade}}}.ossature-{scope} .f-{paint}{{fill:{shade}}}"


def sheet() -> str:
    """The style sheet of a page with pictures of theme "page": its colours are CSS variables, `--first` to `--paper`, which the page sets."""
    return "".join(_rule("page", paint, f"var(--{paint})") for paint in hues("light"))


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _path(points: Any) -> str:
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in points)


@singledispatch
def mark_svg(mark: Any) -> str:
    """One mark as SVG elements."""
    raise AssertionError(f"{type(mark).__name__} cannot be drawn")


@mark_svg.register
def _(mark: Line) -> str:
    dashed = ' stroke-dasharray="6 5"' if mark.dashed else ""
    soft = f' opacity="{mark.opacity:g}"' if mark.opacity < 1 else ""
    return f'<path class="s-{mark.paint}" d="{_path(mark.points)}" fill="none" stroke-width="{mark.width:g}" stroke-linejoin="round"{dashed}{soft}/>'


@mark_svg.register
def _(mark: Polygon) -> str:
    soft = f' fill-opacity="{mark.opacity:g}"' if mark.opacity < 1 else ""
    head = " head" if mark.head else ""
    return f'<path class="f-{mark.paint}{head}" d="{_path(mark.points)}Z"{soft}/>'


@mark_svg.register
def _(mark: Dot) -> str:
    return f'<circle class="f-{mark.paint} s-paper" cx="{_short(mark.at[0])}" cy="{_short(mark.at[1])}" r="{mark.radius:g}" stroke-width="1.2"/>'


@mark_svg.register
def _(mark: Cell) -> str:
    return f'<rect x="{mark.left:.2f}" y="{mark.top:.2f}" width="{mark.width:.2f}" height="{mark.height:.2f}" fill="{escape(mark.paint)}"/>'


@mark_svg.register
def _(mark: Write) -> str:
    anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
    weight = ' font-weight="600"' if mark.bold else ""
    place = f'x="{_short(mark.at[0])}" y="{_short(mark.at[1] + 0.35 * mark.size)}" font-size="{mark.size:.3g}"{anchor}{weight}'
    said = escape(mark.text)
    if mark.paint.startswith("#"):
        return f'<text {place} fill="{mark.paint}">{said}</text>'
    halo = f'<text class="f-paper s-paper" {place} stroke-width="4" stroke-linejoin="round" aria-hidden="true">{said}</text>' if mark.halo else ""
    return f'{halo}<text class="f-{mark.paint}" {place}>{said}</text>'
