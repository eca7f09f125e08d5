"""Ossature: the linear algebra under deep learning. One verb per idea; every answer with its proof, its steps, its picture and its meaning."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ossature.base.message import Message, set_speaker
from ossature.base.results import Presenter, set_presenter
from ossature.topics import homes

if TYPE_CHECKING:
    from ossature.algebra import add, cosine, dot, hadamard, multiply, outer, power, scale, subtract, trace, transpose
    from ossature.base.errors import OssatureError
    from ossature.base.limits import limited, limits
    from ossature.base.progress import watched
    from ossature.descent import rate_limit
    from ossature.determinant import det
    from ossature.maps import change_basis, compose, image, is_linear, kernel, matrix_of, projection, reflection, rotation, shear
    from ossature.norms import distance, norm
    from ossature.objects import describe, matrix, reshape, scalar, tensor, vector
    from ossature.spectra import charpoly, definiteness, diagonalize, eig, svd
    from ossature.systems import (
        cholesky,
        choose,
        column_space,
        inverse,
        ldl,
        left_null_space,
        lu,
        null_space,
        qr,
        rank,
        row_space,
        rref,
        solve,
    )
    from ossature.words.language import set_language

__version__ = "0.1.0"

_HOMES = {  # public name: the module that defines it, loaded on first use
    **homes(),
    "set_language": "ossature.words.language",
    "limits": "ossature.base.limits",
    "limited": "ossature.base.limits",
    "watched": "ossature.base.progress",
    "OssatureError": "ossature.base.errors",
}

if TYPE_CHECKING:
    __all__ = [
        "OssatureError", "add", "change_basis", "charpoly", "cholesky", "choose", "column_space", "compose", "cosine", "definiteness", "describe",
        "det", "diagonalize", "distance", "dot", "eig", "hadamard", "image", "inverse", "is_linear", "kernel", "ldl", "left_null_space", "limited",
        "limits", "lu", "matrix", "matrix_of", "multiply", "norm", "null_space", "outer", "power", "projection", "qr", "rank", "rate_limit",
        "reflection", "reshape", "rotation", "row_space", "rref", "scalar", "scale", "set_language", "shear", "solve", "subtract", "svd", "tensor", "trace",
        "transpose", "vector", "watched",
    ]  # fmt: skip
else:
    __all__ = sorted(_HOMES)  # of an idea that is added too


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ossature' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *_HOMES, "__version__"})


def _presenter() -> Presenter:
    return import_module("ossature.presenter").PRESENTER  # type: ignore[no-any-return]


def _speak(message: Message, lang: str | None) -> str:
    return import_module("ossature.words.sentences").sentence(message, lang)  # type: ignore[no-any-return]


set_presenter(_presenter)
set_speaker(_speak)
