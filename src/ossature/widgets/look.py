"""How widgets, pictures and formulas look: the palette as CSS variables, for a page and for a notebook."""

from __future__ import annotations

from pathlib import Path

from ossature.pictures.palette import Theme, hues
from ossature.pictures.svg import sheet
from ossature.words.sheet import RULES

_DARK_NOTEBOOKS = ('body[data-jp-theme-light="false"] .ossature-widget', "body.vscode-dark .ossature-widget", ".dark .ossature-widget")


def _variables(theme: Theme) -> str:
    return ";".join(f"--{paint}:{shade}" for paint, shade in hues(theme).items())


def page_colours() -> str:
    """For a page: the reader's own wish for light or dark, unless `data-theme` of the root says otherwise; paper is always white."""
    dark = _variables("dark")
    dimmed = f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}@media screen{{:root[data-theme=dark]{{{dark}}}}}"
    return f":root{{{_variables('light')}}}{dimmed}{sheet()}{RULES}"


def notebook_style() -> str:
    """For a notebook: inside the widget alone, in the notebook's own theme (JupyterLab's, VS Code's, marimo's)."""
    kit = (Path(__file__).parent / "kit.css").read_text(encoding="utf-8")
    own = (Path(__file__).parent / "notebook.css").read_text(encoding="utf-8")
    dark = ",".join(_DARK_NOTEBOOKS)
    return f".ossature-widget{{{_variables('light')}}}{dark}{{{_variables('dark')}}}{sheet()}{RULES}{kit}{own}"
