"""From the coordinates of a scene to the pixels of a picture: window, camera, ticks, grid lines, depth."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, hypot, isfinite, log10
from typing import Any

from ossature.base.errors import NotFinite, TooLarge
from ossature.base.message import Message, say
from ossature.base.scene import Arrow, Grid, HeatMap, Item, Point, Points, RightAngle, Scene, Sign, Text
from ossature.pictures.camera import Camera, camera_of
from ossature.pictures.clipping import Frame, Pixel, clip_line
from ossature.pictures.surface import Surface, page, shortened

_LONGEST = 48  # characters of a label
_EDGE = 8.0
_RAREST = 60.0  # of so many lines of a grid one at least is drawn, or none
_SLANT = 0.12  # sine of the least angle between the lines of a grid


class Layout:
    """The mapping of one scene to one surface, in one language."""

    def __init__(self, scene: Scene, lang: str, surface: Callable[[float], Surface] = page) -> None:
        self.scene, self.lang = scene, lang
        self.items = tuple(_finite(item) for item in scene.items)
        self.camera = camera_of(scene) if scene.dimension == 3 else Camera()
        corners = self._corners()
        self.low = [min(corner[axis] for corner in corners) for axis in range(2)]
        self.high = [max(corner[axis] for corner in corners) for axis in range(2)]
        spans = [high - low for low, high in zip(self.low, self.high, strict=True)]
        equal = scene.equal or scene.dimension == 3
        aspect = spans[0] / spans[1] if equal and spans[1] > 0 else 1.4
        self.surface = surface(min(aspect, 1.8) if scene.axes else aspect)
        self.width, self.height = self.surface.width, self.surface.height
        edge = _EDGE if scene.dimension == 2 else 3.2 * self.surface.line
        room = [self.width - 2 * edge, self.height - 2 * edge]
        scales = [inner / span if span > 0 else float("inf") for inner, span in zip(room, spans, strict=True)]
        self.scales = [min(scales)] * 2 if equal else scales
        if not all(isfinite(value) for value in (*spans, *self.scales)):
            raise TooLarge("picture-too-far")
        self._fill()

    def _fill(self) -> None:
        """Widen the window until it is the whole surface."""
        for axis, length in enumerate((self.width, self.height)):
            missing = (length / self.scales[axis] - (self.high[axis] - self.low[axis])) / 2
            self.low[axis] -= missing
            self.high[axis] += missing

    def _corners(self) -> list[Pixel]:
        scene = self.scene
        x, y = _window(scene.x), _window(scene.y)
        if scene.z is None:
            return [(x[0], y[0]), (x[1], y[1])]
        z = _window(scene.z)
        return [self.camera.seen((a, b, c)) for a in x for b in y for c in z]

    def pixel(self, point: Point) -> Pixel:
        """The pixel of a point."""
        x, y = self.camera.seen(point) if len(point) == 3 else (point[0], point[1])
        return (x - self.low[0]) * self.scales[0], self.height - (y - self.low[1]) * self.scales[1]

    def pixels(self, points: tuple[Point, ...]) -> list[Pixel]:
        """The pixels of points."""
        return [self.pixel(point) for point in points]

    def said(self, text: Text) -> str:
        """A text in this picture's language; as data: nothing unprintable."""
        held = say(text, self.lang) if isinstance(text, Message) else text
        return "".join(character for character in held if character.isprintable()).strip()

    def label(self, text: Text) -> str:
        """A label: what is said, shortened to what a picture has room for."""
        return shortened(self.said(text)[: _LONGEST + 1], min(self.surface.measure("m") * _LONGEST, self.width * 0.6), self.surface.measure)

    def frame(self) -> Frame:
        """left, top, right, bottom of the drawing area."""
        return 2.0, 2.0, self.width - 2.0, self.height - 2.0


def _window(span: tuple[float, float]) -> tuple[float, float]:
    low, high = span
    if not (isfinite(low) and isfinite(high)):
        raise NotFinite("picture-not-finite")
    size = max(abs(low), abs(high))
    return (low, high) if high - low > 1e-12 * size else (low - (size or 1.0), high + (size or 1.0))


def _finite(item: Item) -> Item:
    """The item, refused when any of its coordinates is not a finite number."""
    if any(not isfinite(value) for value in _numbers(item)):
        raise NotFinite("picture-not-finite")
    return item


def _numbers(item: Item) -> list[float]:
    if isinstance(item, Sign):
        return []
    if isinstance(item, HeatMap):
        return [value for row in item.values for value in row]
    points: tuple[Point, ...]
    if isinstance(item, Arrow):
        points = (item.start, item.end)
    elif isinstance(item, RightAngle):
        points = (item.corner, item.first, item.second)
    elif isinstance(item, Grid):
        points = item.columns
    else:
        points = item.at if isinstance(item, Points) else item.points
    return [value for point in points for value in point]


def step_of(low: float, high: float, most: int = 8) -> float:
    """1, 2 or 5 times a power of ten, so that at most so many steps lie between low and high."""
    step = 10.0 ** floor(log10((high - low) / most))
    return next(step * factor for factor in (1, 2, 5, 10, 20) if (high - low) / (step * factor) <= most)


def ticks(low: float, high: float, step: float) -> list[tuple[float, str]]:
    """The multiples of a step between low and high, and how they are written."""
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    values = [index * step for index in range(first, last + 1)]
    return [(value, tick_text(value, step)) for value in values]


def tick_text(value: float, step: float) -> str:
    """A tick as short text, to the digits its step has: 0.2, 1500, 2·10²⁹⁹."""
    if value == 0:
        return "0"
    place, size = floor(log10(step) + 1e-9), floor(log10(abs(value)) + 1e-9)
    if -5 <= place < 6 and size < 9:
        return f"{value:.{max(0, -place)}f}".replace("-", "−")
    digits = max(0, min(12, size - place))
    mantissa, _, power = f"{value:.{digits}e}".partition("e")
    raised = str(int(power)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{mantissa}·10{raised}".replace("-", "−")


def grid_lines(layout: Layout, columns: tuple[Point, ...], apart: float = 26.0) -> list[list[Pixel]]:
    """The lines of the integer grid carried by two columns that cross the window; every second, fifth, tenth ... where they lie too close.

    None where the two families are nearly parallel, and none of a family of which only every hundredth line could be drawn.
    """
    (ax, ay), (bx, by) = columns[0][:2], columns[1][:2]
    det = ax * by - ay * bx
    if not isfinite(det) or abs(det) < 1e-9 * max(ax * ax + ay * ay, bx * bx + by * by, 1e-300):
        return []
    corners = [(x, y) for x in (layout.low[0], layout.high[0]) for y in (layout.low[1], layout.high[1])]
    first = [(by * x - bx * y) / det for x, y in corners]
    second = [(-ay * x + ax * y) / det for x, y in corners]
    lines: list[list[Pixel]] = []
    for values, other, along, across in ((first, second, (bx, by), (ax, ay)), (second, first, (ax, ay), (bx, by))):
        gap = _gap(layout, along, across)
        if (
            not gap > apart / _RAREST
            or gap < _SLANT * hypot(across[0] * layout.scales[0], across[1] * layout.scales[1])
            or not isfinite(max(map(abs, values)) / gap)
        ):
            continue
        step = _thinned(apart / gap)
        for index in range(ceil(min(values) / step), floor(max(values) / step) + 1):
            ends = [(index * step * across[0] + t * along[0], index * step * across[1] + t * along[1]) for t in (min(other), max(other))]
            lines += clip_line([layout.pixel(end) for end in ends], layout.frame())
    return lines


def _gap(layout: Layout, along: Point, across: Point) -> float:
    """Pixels between two neighbouring lines of a carried grid."""
    (ux, uy), (vx, vy) = ((part[0] * layout.scales[0], part[1] * layout.scales[1]) for part in (along, across))
    return abs(ux * vy - uy * vx) / hypot(ux, uy)


def _thinned(ratio: float) -> int:
    """The least of 1, 2, 5, 10, 20 ... that is no smaller than the ratio."""
    if ratio <= 1:
        return 1
    power = 10 ** int(floor(log10(ratio)))
    return int(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= ratio))


def middle(points: Any) -> tuple[float, ...]:
    """The mean of points or pixels."""
    return tuple(sum(values) / len(points) for values in zip(*points, strict=True))
