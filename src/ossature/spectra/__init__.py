"""Spectra: the directions a map keeps, and by how much it stretches them."""

from __future__ import annotations

from ossature.spectra.characteristic import charpoly

__all__ = ["charpoly"]
