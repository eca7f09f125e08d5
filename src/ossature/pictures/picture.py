"""What `answer.picture()` returns: one scene, ready to be drawn anywhere."""

from __future__ import annotations

import os
import sys
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from ossature.base.errors import BadInput, MissingExtra
from ossature.base.scene import Scene
from ossature.io.atomic import atomic_write
from ossature.pictures.palette import Theme
from ossature.pictures.svg import SvgTheme, svg
from ossature.pictures.terminal import terminal

_FORMATS = (".svg", ".png", ".pdf")
_THEMES = ("light", "dark", "auto", "page")


@dataclass(frozen=True, repr=False)
class Picture:
    """A scene in one language, `lang`. Prints in the terminal, shows itself in a notebook, saves as .svg, .png or .pdf.

    theme : "light" or "dark"; of SVG also "auto", which follows the reader's, and "page", which takes its colours from the page's style sheet.
    Raises BadInput for another.
    """

    scene: Scene
    lang: str

    def svg(self, theme: SvgTheme = "auto") -> str:
        """Standalone SVG, with a title and a description in the picture's language, and no script."""
        return svg(self.scene, self.lang, _known(theme, _THEMES))

    def terminal(self, width: int | None = None, *, colour: bool | None = None) -> str:
        """Text of at most `width` columns (the terminal's own when None); colours when the terminal has them (None) or as told."""
        wide = width or min(72, get_terminal_size((72, 24)).columns)
        painted = sys.stdout.isatty() and "NO_COLOR" not in os.environ if colour is None else colour
        return terminal(self.scene, self.lang, wide, colour=painted)

    def figure(self, theme: Theme = "light", ax: Any = None) -> Any:
        """A matplotlib Figure of its own, or the one of `ax` after drawing there. Raises MissingExtra without matplotlib."""
        from ossature.pictures.mpl import figure

        return figure(self.scene, self.lang, _known(theme, _THEMES[:2]), ax)

    def save(self, path: str | Path, theme: SvgTheme | None = None) -> Path:
        """Write the picture; the suffix says how. The file is written whole or not at all.

        theme : None is "auto" for SVG and "light" for the others
        Raises BadInput for another suffix or theme, FileProblem when the file cannot be written.
        """
        target = Path(path)
        suffix = target.suffix.lower()
        if suffix not in _FORMATS:
            raise BadInput("picture-format", suffix=suffix, known=_FORMATS)
        content = self.svg(theme or "auto").encode() if suffix == ".svg" else self._rendered(suffix[1:], theme or "light")
        with atomic_write(target) as stream:
            stream.write(content)
        return target

    def png(self, theme: Theme = "light") -> bytes:
        """The bytes of a PNG file. Raises BadInput for another theme, MissingExtra without matplotlib."""
        return self._rendered("png", theme)

    def _rendered(self, suffix: str, theme: Any) -> bytes:
        held = BytesIO()
        figure = self.figure(theme)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a label may have characters no font here has; they show as boxes
            figure.savefig(held, format=suffix, facecolor=figure.get_facecolor())
        return held.getvalue()

    def to_dict(self) -> dict[str, Any]:
        """For JSON: the scene as data, its language, its title and description as text."""
        from ossature.base.message import say

        words = {"title": say(self.scene.title, self.lang), "description": say(self.scene.description, self.lang)}
        return {"lang": self.lang, **words, "scene": self.scene.to_dict()}

    def _repr_svg_(self) -> str:
        return self.svg()

    def _repr_png_(self) -> bytes | None:
        """For viewers without SVG; nothing where matplotlib is not installed, since they ask without being asked to."""
        try:
            return self.png()
        except MissingExtra:
            return None

    def __str__(self) -> str:
        return self.terminal(colour=False)

    def __repr__(self) -> str:
        return self.terminal()


def _known(theme: Any, themes: tuple[str, ...]) -> Any:
    if theme not in themes:
        raise BadInput("picture-theme", theme=str(theme), known=themes)
    return theme
