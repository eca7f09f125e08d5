"""Shows answers: finds an idea's steps, meaning and picture beside its answers, and hands them to `words` and `pictures`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np

from ossature.base.errors import BadInput, NoDerivation
from ossature.base.evidence import Evidence
from ossature.base.formula import NODES
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.systems.elimination import STRATEGIES
from ossature.words.language import known, session_language
from ossature.words.mathml import mathml
from ossature.words.sentences import sentence, sentence_html
from ossature.words.sheet import page_part
from ossature.words.unicode import text as formula_text

_LONGEST_CODE = 400  # entries of an array written out in `code()`


class Sentences(list[str]):
    """Sentences in one language; prints one to a line."""

    def __init__(self, messages: tuple[Message, ...], lang: str) -> None:
        super().__init__(sentence(message, lang) for message in messages)
        self.messages, self.lang = messages, lang

    def __str__(self) -> str:
        return "\n".join(self)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return page_part("".join(f"<p>{sentence_html(message, self.lang)}</p>" for message in self.messages), "sentences", self.lang)


def room(answer: Answer, role: str) -> Any:
    """The module of a role ("steps", "meaning", "picture") in the answer's idea."""
    return import_module(f"{type(answer).__module__.rpartition('.')[0]}.{role}")


def lines_of(answer: Answer) -> tuple[Any, ...]:
    """What an answer shows first: its headline, then its evidence."""
    return (*room(answer, "meaning").headline(answer), *evidence_lines(answer.evidence))


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
        parts = [mathml(line, block=True) if type(line).__name__ in NODES else f"<p>{sentence_html(line, lang)}</p>" for line in lines_of(answer)]
        return page_part("".join(parts), "answer", lang)

    def steps(self, answer: Answer, lang: str | None, detail: str | None, strategy: str | None) -> Any:
        """The worked steps, replayed by the checker before they are shown."""
        from ossature.words.derivations import Steps

        if strategy is not None and strategy not in STRATEGIES:
            raise BadInput("steps-strategy", strategy=strategy, known=STRATEGIES)
        try:
            derive = room(answer, "steps").derive
        except ModuleNotFoundError:
            raise NoDerivation("no-derivation", verb=answer.question.verb) from None
        return Steps(derive(answer, strategy), known(lang) if lang else session_language(), detail)

    def meaning(self, answer: Answer, lang: str | None) -> Sentences:
        """What the answer says."""
        return Sentences(room(answer, "meaning").meaning(answer), known(lang) if lang else session_language())

    def picture(self, answer: Answer, lang: str | None) -> Any:
        """The picture of the answer."""
        from ossature.pictures.picture import Picture

        try:
            scene = room(answer, "picture").picture(answer)
        except ModuleNotFoundError:
            raise BadInput("no-picture", verb=answer.question.verb, why=Message("no-picture-idea")) from None
        return Picture(scene, known(lang) if lang else session_language())

    def code(self, answer: Answer) -> str:
        """Python that gives the answer again."""
        question = answer.question
        arguments = [argument_code(operand) for operand in question.operands] if question.written is None else [repr(text) for text in question.written]
        arguments += [f"{name}={value!r}" for name, value in question.options.items()]
        imports = [f"from ossature import {question.verb}"]
        if any("np." in argument for argument in arguments):
            imports.insert(0, "import numpy as np\n")
        return "\n".join([*imports, "", f"{question.verb}({', '.join(arguments)})"])


def argument_code(operand: Any) -> str:
    """An operand as Python source that means the same."""
    original = getattr(operand, "original", operand)
    if isinstance(original, (str, bool, int, float)) or original is None:
        return repr(original)
    if operand.exact is not None:
        return repr(exact_text(operand.exact.rows, operand.ndim))
    if operand.array is not None and operand.array.size <= _LONGEST_CODE and operand.array.dtype != object:
        dtype = "" if operand.array.dtype == np.float64 else f', dtype="{operand.array.dtype}"'
        return f"np.array({operand.array.tolist()!r}{dtype})"
    raise BadInput("code-too-large", allowed=_LONGEST_CODE)


def exact_text(rows: Any, ndim: int) -> str:
    """Exact rows in the text grammar."""
    if ndim < 2:
        return ", ".join(str(value) for row in rows for value in row)
    return "; ".join(", ".join(map(str, row)) for row in rows) + (";" if len(rows) == 1 else "")


PRESENTER = Presenter()
