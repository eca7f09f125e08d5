"""Norms: how large a vector or a matrix is, and how far two are apart."""

from __future__ import annotations

from ossature.norms.measuring import distance, norm

__all__ = ["distance", "norm"]
