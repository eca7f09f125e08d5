"""What a drawing is made of: marks in pixels, and the words above and below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ossature.base.message import Message, say
from ossature.base.scene import Scene
from ossature.pictures.clipping import Pixel
from ossature.pictures.labels import Label, Want
from ossature.pictures.layout import Layout
from ossature.pictures.surface import FONT, text_width, wrapped

HEADING = 16.0  # size of the title
SPACE = 6.0  # between a picture and what stands below it
_NOTE, _LINE, _MARGIN = 12.5, 18.0, 14.0  # size of a note, the height of its lines, the space beside it


@dataclass(frozen=True, slots=True)
class Line:
    """A polyline. paint : a role, "ink", "grid", "paper", or a colour."""

    points: tuple[Pixel, ...]
    paint: str
    width: float
    dashed: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled polygon without an edge. head : whether it is the head of an arrow."""

    points: tuple[Pixel, ...]
    paint: str
    opacity: float = 1.0
    head: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc with a thin ring of the paper around it."""

    at: Pixel
    radius: float
    paint: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    left: float
    top: float
    width: float
    height: float
    paint: str


@dataclass(frozen=True, slots=True)
class Write:
    """Text; `at` is its middle, or its left or right end by `anchor`, at half its height. halo : paper around the letters."""

    text: str
    at: Pixel
    paint: str
    size: float = FONT
    anchor: str = "middle"
    bold: bool = False
    halo: bool = False


Mark = Line | Polygon | Dot | Cell | Write


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks from back to front on a page; title and description are said for those who cannot see it."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    title: str
    description: str
    labels: tuple[Label, ...] = field(default=())


def described(scene: Scene, lang: str, labels: Sequence[Label] = (), left: Sequence[Want] = (), dropped: int = 0) -> str:
    """The description, and what became of labels that found no room beside what they name."""
    said = [say(text, lang) if isinstance(text, Message) else text for text in (scene.description, *scene.notes)]
    led = sum(label.led for label in labels)
    if led:
        said.append(say(Message("picture-labels-led", count=led), lang))
    if left:
        said.append(say(Message("picture-labels-key", count=len(left)), lang))
    if dropped:
        said.append(say(Message("picture-labels-dropped", count=dropped), lang))
    return "".join(c for c in ("" if lang == "zh" else " ").join(said) if c.isprintable())


def headed(title: str, width: float) -> tuple[list[Mark], float]:
    """The title in as many lines as it needs, and the height it takes."""
    lines = wrapped(title, width - 16, lambda text: text_width(text, HEADING)) if title else []
    marks: list[Mark] = [Write(line, (width / 2, 18.0 + 21.0 * index), "ink", HEADING, bold=True) for index, line in enumerate(lines)]
    return marks, 10.0 + 21.0 * len(lines) if lines else 0.0


def moved(mark: Mark, down: float, across: float = 0.0) -> Mark:
    """A mark further down and to the right."""
    if isinstance(mark, Line):
        return Line(tuple((x + across, y + down) for x, y in mark.points), mark.paint, mark.width, mark.dashed, mark.opacity)
    if isinstance(mark, Polygon):
        return Polygon(tuple((x + across, y + down) for x, y in mark.points), mark.paint, mark.opacity, mark.head)
    if isinstance(mark, Dot):
        return Dot((mark.at[0] + across, mark.at[1] + down), mark.radius, mark.paint)
    if isinstance(mark, Cell):
        return Cell(mark.left + across, mark.top + down, mark.width, mark.height, mark.paint)
    return Write(mark.text, (mark.at[0] + across, mark.at[1] + down), mark.paint, mark.size, mark.anchor, mark.bold, mark.halo)


def noted(layout: Layout, width: float, top: float) -> tuple[list[Mark], float]:
    """The sentences below a picture, and where they end."""
    room = width - 2 * _MARGIN
    lines = [line for note in layout.scene.notes for line in wrapped(layout.said(note), room, lambda text: text_width(text, _NOTE))]
    marks: list[Mark] = [Write(line, (_MARGIN, top + _LINE * (index + 0.8)), "ink", _NOTE, anchor="start") for index, line in enumerate(lines)]
    return marks, top + _LINE * len(lines) + SPACE + 4 if lines else top
