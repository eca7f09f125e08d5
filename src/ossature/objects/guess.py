"""What an object of some shape usually is in deep learning: an honest guess, by name."""

from __future__ import annotations

from ossature.objects.operand import Axis

_KERNEL = 7  # height and width of most convolution kernels, at most
_CHANNELS = (1, 3, 4)


def guess_of(shape: tuple[int, ...], tags: tuple[str, ...], axes: tuple[Axis, ...] = ()) -> str:
    """The name of the guess; its sentence is `guess-<name>`."""
    if 0 in shape:
        return "empty"
    told = next((tag for tag in ("one-hot", "probabilities", "one-hot-vector", "distribution") if tag in tags), "")
    if told:
        return told
    if len(shape) == 2 and axes and axes[1].labels:
        return "table" if axes[0].labels else "columns"
    if len(shape) > 2 and axes and all(axis.name for axis in axes):
        return "named"
    return (_number, _features, _matrix, _three, _four, _five)[len(shape)](shape) if len(shape) < 6 else "tensor"


def _number(shape: tuple[int, ...]) -> str:
    return "number"


def _features(shape: tuple[int, ...]) -> str:
    return "features"


def _matrix(shape: tuple[int, ...]) -> str:
    rows, columns = shape
    if 1 in shape:
        return "row" if rows == 1 else "column"
    if rows >= 1000 and 4 * columns <= rows:
        return "embedding"
    if rows == columns:
        return "square" if rows < 16 else "picture"
    return "picture" if min(shape) >= 16 and max(shape) <= 4 * min(shape) else "batch"


def _three(shape: tuple[int, ...]) -> str:
    first, second, third = shape
    if third in (3, 4) and min(first, second) > 8 or first in (3, 4) and min(second, third) > 8:
        return "image"
    return "pictures" if second == third > 8 else "sentences"


def _four(shape: tuple[int, ...]) -> str:
    if max(shape[2:]) <= _KERNEL and shape[2] == shape[3]:
        return "kernels"
    if shape[1] in _CHANNELS:
        return "images-first"
    if shape[3] in _CHANNELS:
        return "images-last"
    return "heads" if shape[2] == shape[3] and shape[1] <= 32 else "images-first"


def _five(shape: tuple[int, ...]) -> str:
    return "video" if shape[1] in _CHANNELS or shape[2] in _CHANNELS or shape[4] in _CHANNELS else "tensor"
