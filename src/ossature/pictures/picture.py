"""What `answer.picture()` returns: one scene, ready to be drawn anywhere."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from ossature.base.errors import BadInput
from ossature.base.scene import Scene
from ossature.io.atomic import atomic_write
from ossature.pictures.palette import Theme
from ossature.pictures.svg import SvgTheme, svg
from ossature.pictures.terminal import terminal

_FORMATS = (".svg", ".png", ".pdf")


@dataclass(frozen=True)
class Picture:
    """A scene in one language, `lang`. Prints in the terminal, shows itself in a notebook, saves as .svg, .png or .pdf."""

    scene: Scene
    lang: str

    def svg(self, theme: SvgTheme = "auto") -> str:
        """Standalone SVG; "auto" follows the reader's light or dark."""
        return svg(self.scene, self.lang, theme)

    def terminal(self, width: int | None = None, *, colour: bool | None = None) -> str:
        """Text of at most `width` columns (the terminal's own when None); colours when the terminal has them (None) or as told."""
        wide = width or min(72, get_terminal_size((72, 24)).columns)
        painted = sys.stdout.isatty() and "NO_COLOR" not in os.environ if colour is None else colour
        return terminal(self.scene, self.lang, wide, colour=painted)

    def figure(self, theme: Theme = "light") -> Any:
        """A matplotlib Figure. Raises MissingExtra without matplotlib."""
        from ossature.pictures.mpl import figure

        return figure(self.scene, self.lang, theme)

    def save(self, path: str | Path, theme: Theme = "light") -> Path:
        """Write the picture; the suffix says how. The file is written whole or not at all. Raises BadInput, FileProblem."""
        target = Path(path)
        suffix = target.suffix.lower()
        if suffix not in _FORMATS:
            raise BadInput("picture-format", suffix=suffix, known=_FORMATS)
        if suffix == ".svg":
            content = self.svg().encode()
        else:
            held = BytesIO()
            self.figure(theme).savefig(held, format=suffix[1:])
            content = held.getvalue()
        with atomic_write(target) as stream:
            stream.write(content)
        return target

    def _repr_svg_(self) -> str:
        return self.svg()

    def __str__(self) -> str:
        return self.terminal(colour=False)

    __repr__ = __str__
