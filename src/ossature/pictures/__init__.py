"""Scenes drawn: as SVG, with matplotlib, in the terminal. The only room that knows a colour or a pixel."""
