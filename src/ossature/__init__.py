"""Ossature: the linear algebra under deep learning. One verb per idea; every answer with its proof, its steps, its picture and its meaning."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ossature.base.message import Message, set_speaker
from ossature.base.results import Presenter, set_presenter

if TYPE_CHECKING:
    from ossature.determinant import det as det

__version__ = "0.1.0"

_HOMES = {  # public name: the module that defines it, loaded on first use
    **dict.fromkeys(
        ("add", "subtract", "scale", "multiply", "dot", "outer", "hadamard", "cosine", "transpose", "power", "trace"),
        "ossature.algebra",
    ),
    **dict.fromkeys(("norm", "distance"), "ossature.norms"),
    **dict.fromkeys(("det",), "ossature.determinant"),
    **dict.fromkeys(
        ("solve", "choose", "rank", "rref", "null_space", "column_space", "row_space", "left_null_space", "inverse", "lu", "cholesky", "ldl", "qr"),
        "ossature.systems",
    ),
    "set_language": "ossature.words.language",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ossature' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


def _presenter() -> Presenter:
    return import_module("ossature.presenter").PRESENTER  # type: ignore[no-any-return]


def _speak(message: Message, lang: str | None) -> str:
    return import_module("ossature.words.sentences").sentence(message, lang)  # type: ignore[no-any-return]


set_presenter(_presenter)
set_speaker(_speak)
