"""The base of all answers: steps, meaning, picture, code, to_dict; shown through a presenter that the front door plugs in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from math import isfinite
from typing import Any, Protocol

from ossature.base.decimals import texts_in_decimals, typed_in_decimals
from ossature.base.evidence import Evidence
from ossature.base.message import Message

_WITHOUT_UNITS = frozenset({"describe", "reshape", "rank", "cosine", "choose"})  # they keep the unit, or the answer has none
_PRINTABLE_BITS = 13_000  # Python writes integers of up to 4300 digits in decimals


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the verb, its operands as they came through the door, and the options that differ from the defaults.

    written : the arguments as the caller wrote them, where they were not the operands one by one (equations as one text)
    """

    verb: str
    operands: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    written: tuple[Any, ...] | None = None


class Presenter(Protocol):
    """Shows answers; `words` and `pictures` provide it, the front door plugs it in."""

    def text(self, answer: Answer, lang: str | None) -> str:
        """The text of an answer."""
        ...

    def html(self, answer: Answer, lang: str | None) -> str:
        """The html of an answer."""
        ...

    def steps(self, answer: Answer, lang: str | None, detail: str | None, strategy: str | None) -> Any:
        """The steps of an answer."""
        ...

    def meaning(self, answer: Answer, lang: str | None) -> Any:
        """The meaning of an answer."""
        ...

    def picture(self, answer: Answer, lang: str | None) -> Any:
        """The picture of an answer."""
        ...

    def code(self, answer: Answer) -> str:
        """The code of an answer."""
        ...


_find_presenter: Callable[[], Presenter] | None = None


def set_presenter(find: Callable[[], Presenter]) -> None:
    """Plug in how to find the presenter; called on first use, so that showing costs nothing at import."""
    global _find_presenter
    _find_presenter = find


def presenter() -> Presenter:
    """The presenter in force."""
    if _find_presenter is None:
        raise AssertionError("no presenter: answers are shown through `import ossature`")
    return _find_presenter()


class Answer:
    """What every verb returns. Subclasses are frozen dataclasses (eq=False, repr=False) with `question` and `evidence` fields.

    An idea's `meaning.py`, `picture.py` and `steps.py` read the answer's fields; the answer neither prints nor draws.
    """

    question: Question
    evidence: Evidence

    def __post_init__(self) -> None:
        """Units of the operands that the answer does not carry are noted in its evidence."""
        if any([getattr(operand, "unit", "") for operand in self.question.operands]):
            object.__setattr__(self, "evidence", self.evidence.noting(*_units_left(self)))

    def _as_computed(self) -> Any:
        """The answer before its arrays went to the caller's library (`base.home`)."""
        return getattr(self, "_computed", self)

    def __repr__(self) -> str:
        return presenter().text(self._as_computed(), None)

    def _repr_html_(self) -> str:
        return presenter().html(self._as_computed(), None)

    def show(self, lang: str | None = None) -> str:
        """The answer as text, in a language of choice."""
        return presenter().text(self._as_computed(), lang)

    def steps(self, lang: str | None = None, *, detail: str | None = None, strategy: str | None = None) -> Any:
        """The worked steps: prints as text, shows as HTML, and has `.latex() .mathml() .to_json()`, `.derivation`.

        lang : "en" or "zh"      detail : "all", "columns", "blocks" or "certificate"; by size when None
        strategy : "teacher" (no fractions where possible), "textbook" or "bareiss"
        Raises NoDerivation where there is nothing to derive (a float answer; one of a size no one writes out); UnfinishedDerivation, whose `.steps`
        are those till then, where a limit ends it.
        """
        return presenter().steps(self._as_computed(), lang, detail, strategy)

    def meaning(self, lang: str | None = None) -> Any:
        """What the answer says, with its numbers, and where it matters in deep learning: a list of sentences that prints as text."""
        return presenter().meaning(self._as_computed(), lang)

    def picture(self, lang: str | None = None) -> Any:
        """The picture: `.svg()`, `.terminal()`, `.figure()` (matplotlib), `.save("x.png")`, `.to_dict()`; shows itself in a notebook."""
        return presenter().picture(self._as_computed(), lang)

    def code(self) -> str:
        """Python that gives this answer again."""
        return presenter().code(self._as_computed())

    def to_dict(self) -> dict[str, Any]:
        """The answer for JSON: every field by name, exact entries as text."""
        decimal = typed_in_decimals(self.question.operands)
        held = {item.name: jsonable(getattr(self, item.name), decimal=decimal) for item in fields(self) if item.name != "question"}  # type: ignore[arg-type]
        return {"verb": self.question.verb, **held}


def _units_left(answer: Answer) -> tuple[Message, ...]:
    if getattr(answer, "unit", "") or answer.question.verb in _WITHOUT_UNITS:
        return ()
    units = dict.fromkeys(str(getattr(operand, "unit", "")) for operand in answer.question.operands)
    return tuple(Message("unit-left-out", unit=unit) for unit in units if unit)


def jsonable(value: Any, *, decimal: bool = False) -> Any:
    """Any field of an answer, ready for JSON: arrays become lists, non-finite floats and exact entries become text (decimals where they were typed so)."""
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value) if value.bit_length() <= _PRINTABLE_BITS else hex(value)
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, Message):
        return value.to_dict()
    if isinstance(value, Evidence):
        held = {item.name: jsonable(getattr(value, item.name), decimal=decimal) for item in fields(value)}
        return {name: part for name, part in held.items() if part is not None and part != []}
    if isinstance(value, Mapping):
        return {str(name): jsonable(part, decimal=decimal) for name, part in value.items()}
    if isinstance(value, Answer):
        return value.to_dict()
    if is_dataclass(value) and not isinstance(value, type) and not hasattr(value, "to_json"):
        return {item.name: jsonable(getattr(value, item.name), decimal=decimal) for item in fields(value)}
    if hasattr(value, "to_json"):
        return texts_in_decimals(value.to_json()) if decimal else value.to_json()
    if hasattr(value, "tolist"):
        return jsonable(value.tolist(), decimal=decimal)
    if isinstance(value, complex):
        return str(value)
    if isinstance(value, (list, tuple)):
        return [jsonable(part, decimal=decimal) for part in value]
    return str(value)
