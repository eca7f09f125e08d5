"""Algebra of vectors and matrices: add, subtract, scale, multiply, dot, outer, hadamard, cosine, transpose, power, trace."""

from __future__ import annotations

from ossature.algebra.entrywise import add, hadamard, scale, subtract
from ossature.algebra.products import VIEWS, cosine, dot, multiply, outer, power
from ossature.algebra.turning import trace, transpose

__all__ = ["VIEWS", "add", "cosine", "dot", "hadamard", "multiply", "outer", "power", "scale", "subtract", "trace", "transpose"]
