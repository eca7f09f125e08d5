"""Labels and units of a result: carried where they agree, refused with the difference where they do not."""

from __future__ import annotations

from ossature.base.errors import BadInput, LabelMismatch
from ossature.objects.operand import Axis, Operand


def axis_of(operand: Operand, index: int) -> Axis:
    """The axis of an operand, empty when it has none."""
    return operand.axes[index] if operand.axes else Axis()


def agree(left: Axis, right: Axis, verb: str) -> Axis:
    """The axis both operands share: labels must be the same, in the same order, unless one side has none.

    Raises LabelMismatch with what is only on the left and only on the right, or saying that the order differs.
    """
    if left.labels and right.labels and left.labels != right.labels:
        only_left = tuple(label for label in left.labels if label not in right.labels)
        only_right = tuple(label for label in right.labels if label not in left.labels)
        if not only_left and not only_right:
            raise LabelMismatch("algebra-label-order", verb=verb, left=left.labels, right=right.labels)
        raise LabelMismatch("algebra-labels-differ", verb=verb, left=left.labels, right=right.labels, only_left=only_left, only_right=only_right)
    return Axis(left.name or right.name, left.labels or right.labels)


def entrywise(left: Operand, right: Operand, verb: str) -> tuple[Axis, ...]:
    """The axes of an entrywise result of two operands of one shape."""
    if not left.axes or not right.axes:
        return left.axes or right.axes
    for one, two in zip(left.axes, right.axes, strict=True):
        if one.name and two.name and one.name != two.name:
            raise LabelMismatch("algebra-axis-names", verb=verb, left=names_of(left.axes), right=names_of(right.axes))
    return tuple(agree(one, two, verb) for one, two in zip(left.axes, right.axes, strict=True))


def names_of(axes: tuple[Axis, ...]) -> tuple[str, ...]:
    """The names of axes, those without one by their number."""
    return tuple(axis.name or str(index) for index, axis in enumerate(axes))


def product(left: Operand, right: Operand) -> tuple[Axis, ...]:
    """The axes of a product: the summed axis must agree, the others stay."""
    agree(axis_of(left, -1), axis_of(right, -2 if right.ndim > 1 else -1), "multiply")
    kept_left = [axis_of(left, index) for index in range(left.ndim - 1)]
    kept_right = [axis_of(right, right.ndim - 1)] if right.ndim > 1 else []
    return tidy((*kept_left, *kept_right))


def tidy(axes: tuple[Axis, ...]) -> tuple[Axis, ...]:
    """The axes, or nothing when none of them says anything."""
    return axes if any(axis.name or axis.labels for axis in axes) else ()


def same_unit(left: Operand, right: Operand, verb: str) -> str:
    """The unit of a sum. Raises BadInput for two different ones: 25 ℃ and 3 m do not add up, nor do 3 kg and 5."""
    if left.unit and right.unit and left.unit != right.unit:
        raise BadInput("algebra-units-differ", verb=verb, left=left.unit, right=right.unit)
    if left.unit != right.unit:
        raise BadInput("algebra-unit-missing", verb=verb, unit=left.unit or right.unit, which="a" if right.unit else "b")
    return left.unit


def joined_unit(left: Operand, right: Operand) -> str:
    """The unit of a product."""
    return f"{left.unit}·{right.unit}" if left.unit and right.unit else left.unit or right.unit
