"""Lines and polygons cut to a frame, and the heads of arrows."""

from __future__ import annotations

from math import hypot

Pixel = tuple[float, float]
Frame = tuple[float, float, float, float]  # left, top, right, bottom


def clip_line(points: list[Pixel], frame: Frame) -> list[list[Pixel]]:
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


def _clip_segment(start: Pixel, end: Pixel, frame: Frame) -> tuple[Pixel, Pixel] | None:
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


def clip_region(points: list[Pixel], frame: Frame) -> list[Pixel]:
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


def arrow_head(start: Pixel, end: Pixel, size: float = 13.0) -> list[Pixel]:
    """The three corners of an arrow's head, its tip first; nothing for an arrow without length."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < 1.0:
        return []
    size = min(size, length * 0.6)
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    back = (end[0] - size * x, end[1] - size * y)
    return [end, (back[0] - 0.4 * size * y, back[1] + 0.4 * size * x), (back[0] + 0.4 * size * y, back[1] - 0.4 * size * x)]
