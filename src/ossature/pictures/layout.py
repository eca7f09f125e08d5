"""From the coordinates of a scene to the pixels of a picture: window, camera, ticks, clipping, and labels that never overlap."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, floor, hypot, isfinite, log10, radians, sin
from typing import Any
from unicodedata import east_asian_width

from ossature.base.errors import NotFinite
from ossature.base.message import Message, say
from ossature.base.scene import Arrow, Curve, Grid, HeatMap, Item, Point, Points, Region, RightAngle, Role, Scene, Text

SIZE = 480.0
_MARGIN = 44.0
_TURN, _TILT = radians(-32), radians(24)  # the camera of 3-D scenes: from the front right, a little above
Pixel = tuple[float, float]
_FONT = 14.0


@dataclass(frozen=True, slots=True)
class Label:
    """Text at a pixel: (x, y) is its middle; `anchor` is what it names, for a leader line when it had to move far."""

    text: str
    x: float
    y: float
    role: Role
    anchor: Pixel
    led: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom."""
        half = text_width(self.text) / 2
        return self.x - half - 2, self.y - _FONT * 0.62, self.x + half + 2, self.y + _FONT * 0.62


def text_width(text: str) -> float:
    """Width in pixels, a little generous; wide characters are square."""
    return sum((_FONT if east_asian_width(c) in "WF" else _FONT * 0.58) for c in text)


class Layout:
    """The mapping of one scene, in one language."""

    def __init__(self, scene: Scene, lang: str) -> None:
        self.scene, self.lang = scene, lang
        self.items = tuple(_finite(item) for item in scene.items)
        corners = self._corners()
        self.low = [min(corner[axis] for corner in corners) for axis in range(2)]
        self.high = [max(corner[axis] for corner in corners) for axis in range(2)]
        spans = [max(high - low, 1e-300) for low, high in zip(self.low, self.high, strict=True)]
        inner = SIZE - 2 * _MARGIN
        scales = [inner / span for span in spans]
        if scene.equal or scene.dimension == 3:
            scales = [min(scales)] * 2
        self.scales = scales
        self.width = spans[0] * scales[0] + 2 * _MARGIN
        self.height = spans[1] * scales[1] + 2 * _MARGIN
        self.width, self.height = max(self.width, 220.0), max(self.height, 160.0)

    def _corners(self) -> list[Pixel]:
        scene = self.scene
        x, y = _window(scene.x), _window(scene.y)
        if scene.z is None:
            return [(x[0], y[0]), (x[1], y[1])]
        z = _window(scene.z)
        return [self.camera((a, b, c)) for a in x for b in y for c in z]

    def camera(self, point: Point) -> Pixel:
        """A point of space as seen, before scaling: an orthographic view."""
        x, y, z = point
        across = -x * sin(_TURN) + y * cos(_TURN)
        away = x * cos(_TURN) + y * sin(_TURN)
        return across, z * cos(_TILT) + away * sin(_TILT) * -1.0

    def depth(self, point: Point) -> float:
        """How far towards the viewer a point lies."""
        if len(point) < 3:
            return 0.0
        x, y, z = point
        return (x * cos(_TURN) + y * sin(_TURN)) * cos(_TILT) + z * sin(_TILT)

    def pixel(self, point: Point) -> Pixel:
        """The pixel of a point."""
        x, y = self.camera(point) if len(point) == 3 else (point[0], point[1])
        left = (self.width - (self.high[0] - self.low[0]) * self.scales[0]) / 2
        top = (self.height - (self.high[1] - self.low[1]) * self.scales[1]) / 2
        return left + (x - self.low[0]) * self.scales[0], self.height - top - (y - self.low[1]) * self.scales[1]

    def said(self, text: Text) -> str:
        """A label in this picture's language; as data: nothing unprintable."""
        held = say(text, self.lang) if isinstance(text, Message) else text
        return "".join(character for character in held if character.isprintable())[:60]

    def frame(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom of the drawing area."""
        return 4.0, 4.0, self.width - 4.0, self.height - 4.0

    def labels(self) -> list[Label]:
        """Every label at a place of its own."""
        placed: list[Label] = []
        wanted = [(text, at, away, role) for item in self.items for text, at, away, role in self._wanted(item)]
        for text, at, away, role in wanted:
            said = self.said(text)
            if said:
                placed.append(_place(said, at, away, role, placed, (self.width, self.height)))
        return placed

    def _wanted(self, item: Item) -> list[tuple[Text, Pixel, Pixel, Role]]:
        """(text, the pixel it names, the direction to move away in, role)."""
        if isinstance(item, Arrow):
            start, end = self.pixel(item.start), self.pixel(item.end)
            return [(item.label, end, (end[0] - start[0], end[1] - start[1]), item.role)]
        if isinstance(item, Region):
            pixels = [self.pixel(point) for point in item.points]
            middle = (sum(p[0] for p in pixels) / len(pixels), sum(p[1] for p in pixels) / len(pixels))
            return [(item.label, middle, (0.0, 0.0), item.role)]
        if isinstance(item, Curve):
            visible = clip_line([self.pixel(point) for point in item.points], self.frame())
            if not visible:
                return []
            segment = visible[-1]
            at = segment[-1] if not item.closed else segment[len(segment) // 8]
            centre = (self.width / 2, self.height / 2)
            return [(item.label, at, (centre[0] - at[0], centre[1] - at[1]), item.role)]
        if isinstance(item, Points):
            return [(label, self.pixel(point), (0.0, -1.0), item.role) for point, label in zip(item.at, item.labels, strict=False)]
        return []


def _window(span: tuple[float, float]) -> tuple[float, float]:
    low, high = span
    if not (isfinite(low) and isfinite(high)):
        raise NotFinite("picture-not-finite")
    return (low, high) if high - low > 1e-12 * max(1.0, abs(low), abs(high)) else (low - 1.0, high + 1.0)


def _finite(item: Item) -> Item:
    """The item, refused when any of its coordinates is not a finite number."""
    if any(not isfinite(value) for value in _numbers(item)):
        raise NotFinite("picture-not-finite")
    return item


def _numbers(item: Item) -> list[float]:
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


def _place(text: str, at: Pixel, away: Pixel, role: Role, placed: list[Label], size: tuple[float, float]) -> Label:
    """The nearest free place for a label: first beside what it names, then in wider rings; the freest when everything is taken."""
    half = text_width(text) / 2
    length = hypot(*away)
    ahead = (away[0] / length, away[1] / length) if length > 1e-9 else (0.0, 0.0)
    tries = [(at[0] + ahead[0] * (half + 8), at[1] + ahead[1] * 15)]
    for ring in (0, 1, 2, 3, 4, 6, 8):
        for x, y in ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)):
            tries.append((at[0] + x * (half + 8 + 16 * ring), at[1] + y * (14 + 16 * ring)))
    rows = int(size[1] // 18)
    tries += [(min(max(at[0], half + 4), size[0] - half - 4), 12.0 + 18 * row) for row in range(rows)]
    tries += [(half + 4 + column * (2 * half + 8), 12.0 + 18 * row) for column in range(int(size[0] // (2 * half + 8))) for row in range(rows)]
    best: tuple[float, Label] | None = None
    for across, down in tries:
        label = Label(text, min(max(across, half + 4), max(size[0] - half - 4, half + 4)), min(max(down, 12.0), size[1] - 12.0), role, at, False)
        overlap = sum((_overlap(label.box, other.box) for other in placed), 0.0)
        if overlap == 0:
            far = hypot(label.x - at[0], label.y - at[1]) > half + 40
            return Label(text, label.x, label.y, role, at, far)
        if best is None or overlap < best[0]:
            best = (overlap, label)
    return best[1] if best else Label(text, at[0], at[1], role, at, False)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0


def ticks(low: float, high: float, most: int = 8) -> list[float]:
    """Round numbers between low and high: steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    step = 10.0 ** floor(log10(span / most))
    step *= next(factor for factor in (1, 2, 5, 10) if span / (step * factor) <= most)
    first = ceil(low / step - 1e-9)
    return [round(index * step, 12) for index in range(first, first + most + 2) if index * step <= high + 1e-9 * span]


def tick_text(value: float) -> str:
    """A tick as short text."""
    return f"{value:.6g}".replace("-", "−")


def clip_line(points: list[Pixel], frame: tuple[float, float, float, float]) -> list[list[Pixel]]:
    """The pieces of a polyline inside the frame (Liang and Barsky)."""
    pieces: list[list[Pixel]] = []
    for start, end in zip(points, points[1:], strict=False):
        found = _clip_segment(start, end, frame)
        if found is None:
            continue
        if pieces and pieces[-1][-1] == found[0]:
            pieces[-1].append(found[1])
        else:
            pieces.append([found[0], found[1]])
    return pieces


def _clip_segment(start: Pixel, end: Pixel, frame: tuple[float, float, float, float]) -> tuple[Pixel, Pixel] | None:
    dx, dy = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    edges = ((-dx, start[0] - frame[0]), (dx, frame[2] - start[0]), (-dy, start[1] - frame[1]), (dy, frame[3] - start[1]))
    for speed, gap in edges:
        if speed == 0:
            if gap < 0:
                return None
            continue
        ratio = gap / speed
        if speed < 0:
            first = max(first, ratio)
        else:
            last = min(last, ratio)
        if first > last:
            return None
    return (start[0] + first * dx, start[1] + first * dy), (start[0] + last * dx, start[1] + last * dy)


def clip_region(points: list[Pixel], frame: tuple[float, float, float, float]) -> list[Pixel]:
    """A polygon cut to the frame (Sutherland and Hodgman)."""
    for axis, side, sign in ((0, frame[0], 1), (0, frame[2], -1), (1, frame[1], 1), (1, frame[3], -1)):
        points = _cut(points, axis, side, sign)
    return points


def _cut(points: list[Pixel], axis: int, side: float, sign: int) -> list[Pixel]:
    kept: list[Pixel] = []
    for index, here in enumerate(points):
        before = points[index - 1]
        inside, was = sign * (here[axis] - side) >= 0, sign * (before[axis] - side) >= 0
        if inside != was:
            share = (side - before[axis]) / (here[axis] - before[axis])
            kept.append((before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])))
        if inside:
            kept.append(here)
    return kept


def grid_lines(layout: Layout, columns: tuple[Point, ...], most: int = 40) -> list[list[Pixel]]:
    """The lines of the integer grid carried by two columns, those that cross the window."""
    (ax, ay), (bx, by) = columns[0][:2], columns[1][:2]
    det = ax * by - ay * bx
    if abs(det) < 1e-9 * max(ax * ax + ay * ay, bx * bx + by * by, 1e-300):
        return []
    scene = layout.scene
    corners = [(x, y) for x in scene.x for y in scene.y]
    first = [(by * x - bx * y) / det for x, y in corners]
    second = [(-ay * x + ax * y) / det for x, y in corners]
    lines: list[list[Pixel]] = []
    for values, other, along, across in ((first, second, (bx, by), (ax, ay)), (second, first, (ax, ay), (bx, by))):
        low, high = ceil(min(values)), floor(max(values))
        step = max(1, ceil((high - low + 1) / most))
        for index in range(low - low % step, high + 1, step):
            ends = [(index * across[0] + t * along[0], index * across[1] + t * along[1]) for t in (min(other), max(other))]
            lines += clip_line([layout.pixel(end) for end in ends], layout.frame())
    return lines


def ordered(layout: Layout) -> list[Item]:
    """Items from back to front; in space the regions by depth, arrows, lines and points over them."""
    if layout.scene.dimension == 2:
        return list(layout.items)
    solid = [item for item in layout.items if isinstance(item, (Region, Grid))]
    rest = [item for item in layout.items if not isinstance(item, (Region, Grid))]
    return sorted(solid, key=lambda item: _middle_depth(layout, item)) + rest


def _middle_depth(layout: Layout, item: Any) -> float:
    points = item.points if isinstance(item, Region) else item.columns
    return sum(layout.depth(point) for point in points) / max(len(points), 1)


def arrow_head(start: Pixel, end: Pixel, size: float = 11.0) -> list[Pixel]:
    """The three corners of an arrow's head; nothing for an arrow without length."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < 1e-9:
        return []
    size = min(size, length * 0.6)
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    back = (end[0] - size * x, end[1] - size * y)
    return [end, (back[0] - 0.42 * size * y, back[1] + 0.42 * size * x), (back[0] + 0.42 * size * y, back[1] - 0.42 * size * x)]
