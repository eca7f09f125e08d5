"""Shows answers: finds an idea's steps, meaning and picture beside its answers, and hands them to `words` and `pictures`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import numpy as np

from ossature.base.decimals import in_decimals, typed_in_decimals
from ossature.base.errors import BadInput, NoDerivation, NotFinite, UnfinishedDerivation
from ossature.base.evidence import Evidence
from ossature.base.formula import NODES
from ossature.base.message import Message, shown
from ossature.base.options import is_one_of
from ossature.base.results import Answer
from ossature.systems.elimination import STRATEGIES
from ossature.words.language import known, session_language
from ossature.words.mathml import mathml
from ossature.words.numerals import number_text
from ossature.words.sentences import sentence, sentence_html
from ossature.words.sheet import page_part
from ossature.words.unicode import text as formula_text

_LISTED = 12  # longer vectors and wider matrices print their corners
_LONGEST_CODE = 400  # entries of an array written out in `code()`
_LONGEST_DECIMAL_BITS = 13_000  # Python writes integers of up to 4300 digits in decimals
_FARTHEST = 1e100  # beyond it the coordinates of a picture run out of floats
HOLDERS = ("scalar", "vector", "matrix", "tensor")  # what holds an operand with labels, by its number of axes


def _refuse_out_of_range(scene: Any, verb: str) -> None:
    """Raise BadInput when the window of a scene holds numbers no picture can place."""
    sides = [abs(end) for window in (scene.x, scene.y, scene.z or ()) for end in window]
    if not all(side < _FARTHEST for side in sides):
        raise BadInput("no-picture", verb=verb, why=Message("no-picture-range", farthest="1e100"))


class Sentences(list[str]):
    """Sentences in one language; prints one to a line."""

    def __init__(self, messages: tuple[Message, ...], lang: str) -> None:
        super().__init__(sentence(message, lang) for message in messages)
        self.messages, self.lang = messages, lang

    def __str__(self) -> str:
        return "\n".join(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return page_part(lines_html(self.messages, self.lang), "sentences", self.lang)


def room(answer: Answer, role: str) -> Any:
    """The module of a role ("steps", "meaning", "picture") in the answer's idea."""
    return import_module(_room_name(answer, role))


def _room_name(answer: Answer, role: str) -> str:
    return f"{type(answer).__module__.rpartition('.')[0]}.{role}"


def _room_if_any(answer: Answer, role: str) -> Any:
    """The same, or None when the idea has no such role; an import that fails inside the room is not hidden."""
    try:
        return room(answer, role)
    except ModuleNotFoundError as fault:
        if fault.name != _room_name(answer, role):
            raise
        return None


def lines_of(answer: Answer) -> tuple[Any, ...]:
    """What an answer shows first: its headline, then its evidence."""
    return (*headline_of(answer), *evidence_of(answer))


def headline_of(answer: Answer) -> tuple[Any, ...]:
    """The answer itself: formulas and messages."""
    return _as_typed(answer, (*room(answer, "meaning").headline(answer), *_part_shown(answer)))


def _as_typed(answer: Answer, lines: tuple[Any, ...]) -> tuple[Any, ...]:
    """The lines with decimals for fractions, where the question was typed in decimals."""
    return in_decimals(lines) if typed_in_decimals(answer.question.operands) else lines


def evidence_of(answer: Answer) -> tuple[Message, ...]:
    """How it was found, how far it holds, and what the reader must know."""
    return evidence_lines(answer.evidence)


def lines_html(lines: Iterable[Any], lang: str) -> str:
    """Formulas and messages as HTML, a block each, without a style sheet."""
    return "".join([mathml(line, block=True) if type(line).__name__ in NODES else f"<p>{sentence_html(line, lang)}</p>" for line in lines])


def _part_shown(answer: Answer) -> tuple[Message, ...]:
    """How large a value is of which only the corners are printed."""
    value = getattr(answer, "value", getattr(answer, "x", next(iter(getattr(answer, "parts", ())), None)))
    shape: tuple[int, ...] = getattr(value, "shape", ())
    if len(shape) not in (1, 2) or max(shape) <= _LISTED:
        return ()
    return (Message("shown-corners", rows=shape[0], columns=shape[1]) if len(shape) == 2 else Message("shown-ends", count=shape[0]),)


def evidence_lines(evidence: Evidence) -> tuple[Message, ...]:
    """How the answer was found and how far it holds, then what was tried before, then notes."""
    if evidence.exact:
        return (Message("evidence-exact"), *evidence.notes)
    if evidence.method == "look":
        return evidence.notes
    method = Message(f"method-{evidence.method}")
    said: list[Message] = []
    if evidence.proven:
        said.append(Message("evidence-proven", method=method, digits=_digits(evidence)))
    elif evidence.digits is not None:
        said.append(Message("evidence-digits", method=method, digits=_digits(evidence)))
    else:
        said.append(Message("evidence-method", method=method))
    condition, backward = evidence.condition, evidence.backward_error
    if condition is not None and backward is not None and np.ndim(condition) == 0:
        said.append(Message("evidence-numbers", condition=_short(condition), backward=_short(np.max(np.asarray(backward)))))
    return (*said, *evidence.history, *evidence.notes)


def _digits(evidence: Evidence) -> int:
    """Whole digits that hold, of the worst entry where there are many; a float64 has no more than 15 or 16."""
    worst = float(np.min(np.asarray(evidence.digits, dtype=float), initial=np.inf))
    return int(max(0, min(16, worst)))


def _short(value: Any) -> float:
    return float(f"{float(value):.2g}")


class Presenter:
    """The presenter the front door plugs in."""

    def text(self, answer: Answer, lang: str | None) -> str:
        """The answer as text."""
        lang = known(lang) if lang else session_language()
        return "\n".join(formula_text(line) if type(line).__name__ in NODES else sentence(line, lang) for line in lines_of(answer))

    def html(self, answer: Answer, lang: str | None) -> str:
        """The answer as HTML with MathML."""
        lang = known(lang) if lang else session_language()
        return page_part(lines_html(lines_of(answer), lang), "answer", lang)

    def steps(self, answer: Answer, lang: str | None, detail: str | None, strategy: str | None) -> Any:
        """The worked steps, replayed by the checker before they are shown."""
        from ossature.words.derivations import Steps

        if strategy is not None and not is_one_of(strategy, STRATEGIES):
            raise BadInput("steps-strategy", strategy=shown(strategy), known=STRATEGIES)
        held = _room_if_any(answer, "steps")
        if held is None:
            raise NoDerivation("no-derivation", verb=answer.question.verb)
        said, decimal = known(lang) if lang else session_language(), typed_in_decimals(answer.question.operands)
        try:
            return Steps(held.derive(answer, strategy), said, detail, decimal=decimal)
        except UnfinishedDerivation as fault:
            fault.steps = Steps(fault.derivation, said, detail or "all", decimal=decimal)  # what is done is not lost
            raise

    def meaning(self, answer: Answer, lang: str | None) -> Sentences:
        """What the answer says; of exact numbers too large for floats, that they are."""
        try:
            said = _as_typed(answer, room(answer, "meaning").meaning(answer))
        except NotFinite:
            said = (Message("meaning-beyond-floats"),)
        return Sentences(said, known(lang) if lang else session_language())

    def picture(self, answer: Answer, lang: str | None) -> Any:
        """The picture of the answer."""
        from ossature.pictures.picture import Picture

        held = _room_if_any(answer, "picture")
        if held is None:
            raise BadInput("no-picture", verb=answer.question.verb, why=Message("no-picture-idea"))
        with np.errstate(all="ignore"):  # what leaves the range is refused below
            scene = held.picture(answer)
        _refuse_out_of_range(scene, answer.question.verb)
        return Picture(scene, known(lang) if lang else session_language())

    def code(self, answer: Answer) -> str:
        """Python that gives the answer again."""
        question = answer.question
        arguments = [argument_code(operand) for operand in question.operands] if question.written is None else [repr(text) for text in question.written]
        arguments += [f"{name}={_option_code(value)}" for name, value in question.options.items()]
        called = f"{question.verb}({', '.join(arguments)})"
        names = sorted({question.verb, *(name for name in HOLDERS if any(argument.startswith(f"{name}(") for argument in arguments))})
        imports = [line for mark, line in _IMPORTS.items() if any(argument.startswith(mark) or f"({mark}" in argument for argument in arguments)]
        return "\n".join([*imports, *([""] if imports else []), f"from ossature import {', '.join(names)}", "", called])


_IMPORTS = {"np.": "import numpy as np", "sp.": "import scipy.sparse as sp"}


def _option_code(value: Any) -> str:
    return f'float("{value}")' if isinstance(value, float) and value - value != 0.0 else repr(value)


def argument_code(operand: Any) -> str:
    """An operand as Python source that means the same. Raises BadInput for one too large to be written out."""
    original = getattr(operand, "original", operand)
    if isinstance(original, (str, bool, float, complex)) or original is None:
        return repr(original)
    if getattr(operand, "function", None) is not None:
        raise BadInput("code-function", name=shown(getattr(original, "__name__", type(original).__name__)))
    if isinstance(original, int):
        return repr(_Written(original))
    if getattr(operand, "operator", None) is not None:
        raise BadInput("operator-no-code")
    if int(np.prod(operand.shape, dtype=object)) > _LONGEST_CODE:
        raise BadInput("code-too-large", allowed=_LONGEST_CODE)
    values = _values_code(operand)
    return _labelled_code(operand, values) if operand.labelled or operand.unit else values


def _values_code(operand: Any) -> str:
    if operand.sparse is not None:
        return f"sp.csr_array({_array_code(operand.numeric())})"
    if not operand.is_exact:
        return _array_code(operand.array)
    if operand.ndim > 1 and 0 in operand.shape:
        return f"np.zeros({operand.shape}, dtype=int)"  # an exact matrix without entries has no other spelling
    entries = [value for row in operand.exact.rows for value in row] if operand.exact is not None else list(operand.array.flat)
    held = np.empty(len(entries), dtype=object)
    held[:] = [_Written(value, operand.decimal) for value in entries]
    written = repr(held.reshape(operand.shape).tolist() if operand.shape else held[0])
    dtype = operand.original.dtype if isinstance(operand.original, np.ndarray) and operand.original.dtype.kind in "biu" else None
    return written if dtype is None else f"np.array({written})" if dtype == np.int_ and entries else f'np.array({written}, dtype="{dtype}")'


class _Written:
    """An exact entry inside a list of source code: whole numbers as they are (in hexadecimal where Python refuses decimals), others as text."""

    def __init__(self, value: Any, decimal: bool = False) -> None:
        self.value, self.decimal = value, decimal

    def __repr__(self) -> str:
        if getattr(self.value, "denominator", 0) != 1:
            return repr(number_text(in_decimals(self.value) if self.decimal else self.value))
        whole = int(self.value.numerator)
        return str(whole) if whole.bit_length() <= _LONGEST_DECIMAL_BITS else hex(whole)


def _array_code(array: Any) -> str:
    dtype = "" if array.size and array.dtype == np.array(array.tolist()).dtype else f', dtype="{array.dtype}"'
    shaped = f".reshape{array.shape}" if not array.size else ""
    return f"np.array({array.tolist()!r}{dtype}){shaped}"


def _labelled_code(operand: Any, values: str) -> str:
    """The values in a holder with their labels and unit."""
    axes = [(axis.name, list(axis.labels)) for axis in operand.axes]
    given = [f"unit={operand.unit!r}"] if operand.unit else []
    if operand.ndim == 1 and axes:
        given += [f"labels={axes[0][1]!r}", f"name={axes[0][0]!r}"]
    elif operand.ndim == 2 and axes:
        given += [f"rows={axes[0][1]!r}", f"columns={axes[1][1]!r}", f"axes={tuple(name for name, _ in axes)!r}"]
    elif axes:
        given += [f"axes={ {name or f'axis {place}': labels for place, (name, labels) in enumerate(axes, 1)}!r}"]
    return f"{HOLDERS[min(operand.ndim, 3)]}({', '.join([values, *given])})"


PRESENTER = Presenter()
