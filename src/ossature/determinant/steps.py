"""A determinant worked out by hand: four ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ossature.base.errors import BadInput, NoDerivation
from ossature.base.formula import Call, Chain, Formula, Negative, Number, Product, Quotient, Symbol, equals
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep, RowStep, Strategy
from ossature.determinant.answers import Determinant
from ossature.determinant.expansion import by_cofactors, by_permutations
from ossature.numbers.rational import rational
from ossature.systems.elimination import derive as eliminate


def derive(answer: Determinant, strategy: Strategy | None = None) -> Derivation:
    """The derivation by the method asked for; ad - bc for 2x2 and elimination beyond when none was. Raises NoDerivation for floats and huge matrices,
    BadInput for a strategy where nothing is eliminated.
    """
    operand = answer.question.operands[0]
    if operand.exact is None:
        raise NoDerivation("det-steps-exact")
    rows, size = operand.exact.rows, operand.shape[0]
    method = answer.question.options.get("method", "auto")
    if strategy is not None and method in ("cofactors", "permutations"):
        raise BadInput("det-no-strategy", method=method, strategy=strategy)
    if method == "permutations" or (method == "auto" and size <= 2 and strategy is None):
        return by_permutations(rows, answer.value) if size > 1 else by_cofactors(rows, answer.value)
    if method == "cofactors" or size < 2:
        return by_cofactors(rows, answer.value)
    if size > limits().elimination_side:
        raise NoDerivation("det-steps-large", size=size, allowed=limits().elimination_side)
    return _by_elimination(rows, answer.value, method, strategy)


def _by_elimination(rows: Any, value: Any, method: str, strategy: Strategy | None) -> Derivation:
    title = Message("det-title-lu" if method == "lu" else "det-title-elimination")
    held = eliminate(rows, title, goal="triangular" if method == "lu" else "echelon", strategy=strategy)
    changes = [step for step in held.steps if isinstance(step, RowStep)]
    exchanges = sum(step.change.kind == "swap" for step in changes)
    factors = [step.change.target_factor for step in changes if step.change.kind != "swap"]
    multiplied, divided = _all(getattr(factor, "numerator", factor) for factor in factors), _all(getattr(factor, "denominator", 1) for factor in factors)
    reason = _account(exchanges, multiplied, divided)
    last = FormulaStep(_product(held.result() or (), exchanges, multiplied, divided, value), "diagonal", reason)
    claims = {**held.claims, "determinant": value, "value": value}
    return replace(held, steps=(*held.steps, last), claims=claims, conclusion=Message("det-conclusion", value=value))


def _all(factors: Any) -> Any:
    total: Any = 1
    for factor in factors:
        total = factor * total
    return rational(total) if isinstance(total, int) else total


def _account(exchanges: int, multiplied: Any, divided: Any) -> Message:
    """What the operations did to the determinant."""
    if multiplied == divided == 1:
        return Message("det-step-triangular", exchanges=exchanges)
    if multiplied == 1:
        return Message("det-step-divided", exchanges=exchanges, divisor=divided)
    if divided == 1:
        return Message("det-step-scaled", exchanges=exchanges, factor=multiplied)
    return Message("det-step-scaled-both", exchanges=exchanges, factor=multiplied, divisor=divided)


def _product(rows: Any, exchanges: int, multiplied: Any, divided: Any, value: Any) -> Chain:
    """Det A = (-1)^s u11 u22 ... * divided / multiplied, without the ones."""
    diagonal = tuple(Number(factor) for factor in (*(row[index] for index, row in enumerate(rows)), divided) if factor != 1)
    product: Formula = Product(diagonal) if len(diagonal) != 1 else diagonal[0]
    if multiplied != 1:
        product = Quotient(product, Number(multiplied))
    elif len(diagonal) < 2:
        return equals(Call("det", (Symbol("A"),)), Number(value))
    return equals(Call("det", (Symbol("A"),)), Negative(product) if exchanges % 2 else product, Number(value))
