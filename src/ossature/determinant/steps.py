"""A determinant worked out by hand: four ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ossature.base.errors import NoDerivation
from ossature.base.formula import Call, Chain, Formula, Negative, Number, Product, Quotient, Symbol, equals
from ossature.base.limits import limits
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep, RowStep, Strategy
from ossature.determinant.answers import Determinant
from ossature.determinant.expansion import by_cofactors, by_permutations
from ossature.systems.elimination import derive as eliminate


def derive(answer: Determinant, strategy: Strategy | None = None) -> Derivation:
    """The derivation by the method asked for; ad - bc for 2x2 and elimination beyond when none was. Raises NoDerivation for floats and huge matrices."""
    operand = answer.question.operands[0]
    if operand.exact is None:
        raise NoDerivation("det-steps-exact")
    rows, size = operand.exact.rows, operand.shape[0]
    method = answer.question.options.get("method", "auto")
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
    scaling: Any = 1
    for step in changes:
        scaling = scaling * (step.change.target_factor if step.change.kind != "swap" else 1)
    reason = Message("det-step-triangular", exchanges=exchanges) if scaling == 1 else Message("det-step-scaled", exchanges=exchanges, factor=scaling)
    last = FormulaStep(_product(held.result() or (), exchanges, scaling, value), "diagonal", reason)
    claims = {**held.claims, "determinant": value, "value": value}
    return replace(held, steps=(*held.steps, last), claims=claims, conclusion=Message("det-conclusion", value=value))


def _product(rows: Any, exchanges: int, scaling: Any, value: Any) -> Chain:
    """Det A = (-1)^s u11 u22 ... / scaling."""
    product: Formula = Product(tuple(Number(row[index]) for index, row in enumerate(rows)))
    if scaling != 1:
        product = Quotient(product, Number(scaling))
    return equals(Call("det", (Symbol("A"),)), Negative(product) if exchanges % 2 else product, Number(value))
