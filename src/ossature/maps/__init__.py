"""Linear maps: is it linear, its matrix, what it sends to zero, what it reaches, and the same map in other coordinates."""

from __future__ import annotations

from ossature.maps.bases import change_basis, compose
from ossature.maps.linear import is_linear
from ossature.maps.makers import projection, reflection, rotation, shear
from ossature.maps.matrices import image, kernel, matrix_of

__all__ = ["change_basis", "compose", "image", "is_linear", "kernel", "matrix_of", "projection", "reflection", "rotation", "shear"]
