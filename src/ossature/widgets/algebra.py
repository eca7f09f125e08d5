"""What the room of operations shows beyond the answer: every entry of the result as exact text, and a layer's W x + b."""

from __future__ import annotations

from typing import Any

from ossature.algebra import add
from ossature.algebra.answers import MatrixPower, Product, Valued
from ossature.base.errors import BadInput, OssatureError
from ossature.base.formula import Product as Times
from ossature.base.formula import Sum, Symbol, equals
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.objects.intake import shape_text
from ossature.objects.show import shown
from ossature.presenter import lines_html
from ossature.topics import verb_named
from ossature.widgets.rooms import Call, call_of, code_of, command_of, printed
from ossature.widgets.spelled import spelled
from ossature.words.latex import latex
from ossature.words.sentences import sentence, sentence_html
from ossature.words.unicode import inline

BIAS = "w_bias"  # the key of the state that holds a layer's bias
_MOST = 400  # entries that are written out
_DIGITS = 6


def more(answer: Answer, state: dict[str, str], lang: str) -> dict[str, Any]:
    """`entries`, the value as rows of text; of a power `reached`, the exponents its steps come to;
    for a product with a bias `layer` too, and then the answer, the meaning and the code are the layer's.

    answer : of a verb of algebra      state : of the room      lang : "en" or "zh"
    """
    if not isinstance(answer, Valued):
        return {}
    held: dict[str, Any] = {"entries": entries_of(answer.value)}
    if isinstance(answer, MatrixPower):
        held["reached"] = _reached(answer, lang)
    bias = state.get(BIAS, "").strip()
    if bias and isinstance(answer, Product) and [operand.ndim for operand in answer.question.operands] == [2, 1]:
        held |= _layer(answer, state, bias, lang)
    return held


def _reached(answer: MatrixPower, lang: str) -> list[int]:
    """The exponent that each worked step reaches; none where there are no steps."""
    try:
        return [dict(step.reason.values).get("power", answer.exponent) for step in answer.steps(lang).derivation.steps]
    except OssatureError:
        return []


def entries_of(value: Any) -> list[list[str]] | None:
    """A value of up to two axes as rows of text, a vector upright; None for what is deeper, sparse or large."""
    shape = tuple(getattr(value, "shape", ()))
    if len(shape) > 2 or hasattr(value, "toarray") or 0 in shape:
        return None
    if not shape:
        return [[_text(value)]]
    if shape[0] * (shape[1] if len(shape) == 2 else 1) > _MOST:
        return None
    if len(shape) == 1:
        return [[_text(entry)] for entry in value]
    return [[_text(entry) for entry in row] for row in getattr(value, "rows", value)]


def _text(entry: Any) -> str:
    """An exact entry whole; a float to six digits."""
    return str(entry) if not hasattr(entry, "dtype") and not isinstance(entry, (float, complex)) else f"{entry:.{_DIGITS}g}"


def _layer(answer: Product, state: dict[str, str], bias: str, lang: str) -> dict[str, Any]:
    """W x + b by `add`, after `multiply`; a bias that cannot be added is told where it stands, and the product stays."""
    weights, given = answer.question.operands
    try:
        total = add(answer.labelled, bias)
    except OssatureError as fault:
        return {"layer": {"lines": [f'<p class="kit-warning kit-coloured">{sentence_html(fault.message, lang)}</p>'], "entries": None}}
    outputs, inputs = weights.shape
    shapes = (
        Message("layer-weights", shape=shape_text(weights.shape), inputs=inputs, outputs=outputs),
        Message("layer-input", shape=shape_text(given.shape), inputs=inputs),
        Message("layer-product", left=shape_text(weights.shape), right=shape_text(given.shape), shape=shape_text((outputs,))),
        Message("layer-bias", shape=shape_text((outputs,))),
        Message("layer-output", shape=shape_text((outputs,)), outputs=outputs),
    )
    letters = (Times((Symbol("W", bold=True), Symbol("x", bold=True)), ""), Symbol("b", bold=True))
    line = equals(Sum(letters), shown(total.value, total.evidence.entry_errors, total.axes))
    return {
        "layer": {"lines": [f"<p>{sentence_html(message, lang)}</p>" for message in shapes], "entries": entries_of(total.value)},
        "answer": lines_html([line], lang),
        "says": inline(line),
        "latex": latex(line),
        "meaning": [sentence_html(Message("layer-meaning", inputs=inputs, outputs=outputs, weights=inputs * outputs, all=inputs * outputs + outputs), lang)],
        **_same(answer, state, bias, lang),
    }


def _same(answer: Product, state: dict[str, str], bias: str, lang: str) -> dict[str, str]:
    """The layer in Python, and in a shell as two commands: the second adds the bias to what the first has found."""
    call = call_of("algebra", state)
    code = code_of(answer, call).replace("import multiply", "import add, multiply", 1)
    product = command_of(call, lang, steps=False)
    add_verb = verb_named("add")
    assert add_verb is not None
    try:
        found, _ = spelled(answer.labelled, "a")
    except BadInput:
        return {"python": _python(code, bias), "command": f"{product}\n# {sentence(Message('layer-command-long'), lang)}"}
    total = command_of(Call(add_verb, {"a": found, "b": bias}, {}, call.floats), lang, steps=False)
    return {"python": _python(code, bias), "command": f"{product}\n{total}"}


def _python(code: str, bias: str) -> str:
    return printed(code, "product", [f"answer = add(product.labelled, {bias!r})"])
