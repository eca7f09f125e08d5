"""Spectra: the directions a map keeps, and by how much it stretches them."""

from __future__ import annotations

from ossature.spectra.characteristic import charpoly
from ossature.spectra.definite import definiteness
from ossature.spectra.diagonal import diagonalize
from ossature.spectra.eigen import eig
from ossature.spectra.singular import svd

__all__ = ["charpoly", "definiteness", "diagonalize", "eig", "svd"]
