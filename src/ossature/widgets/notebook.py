"""The widgets as notebook classes, one an idea: two-way between a picture that is touched and the Python that computes."""

from __future__ import annotations

from functools import cache
from typing import Any

import anywidget
import traitlets

from ossature.asking import operands_of, own_options
from ossature.base.errors import BadInput
from ossature.base.message import shown
from ossature.base.results import Answer
from ossature.topics import verb_named
from ossature.widgets.joined import joined
from ossature.widgets.look import notebook_style
from ossature.widgets.rooms import ask, complete, reply, room_of, words_of
from ossature.widgets.spelled import spelled
from ossature.words.language import known, session_language


class RoomWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """What every notebook class shares. `state` is the small object of short strings that the lab keeps in its address; `reply` what is shown of it."""

    idea = ""
    state = traitlets.Dict().tag(sync=True)
    reply = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    lang = traitlets.Unicode().tag(sync=True)

    def __init__(self, *operands: Any, verb: str | None = None, lang: str | None = None, **options: Any) -> None:
        spoken = known(lang) if lang else session_language()
        state = complete(self.idea, self._asked(operands, verb, options))
        super().__init__(state=state, reply=reply(self.idea, state, spoken), words=words_of(self.idea, spoken), lang=spoken)
        self.observe(self._answer_again, names=["state", "lang"])

    def _asked(self, operands: tuple[Any, ...], name: str | None, options: dict[str, Any]) -> dict[str, str]:
        """The state that a call stands for."""
        name = name or complete(self.idea, {})["verb"]
        verb = next((held for held in room_of(self.idea).verbs if held.name == name), None)
        if verb is None:
            raise BadInput("lab-no-verb", verb=shown(name), known=tuple(held.name for held in room_of(self.idea).verbs))
        names = tuple(operands_of(verb))
        allowed = (*names, *own_options(verb), "float", "step", "strategy", "detail")
        for option in options:
            if option not in allowed:
                raise BadInput("widget-no-option", option=option, verb=name, known=allowed)
        if len(operands) > len(names):
            raise BadInput("widget-operands", verb=name, count=len(operands), known=names)
        state = {"verb": name}
        for operand, x in {**dict(zip(names, operands, strict=False)), **{key: held for key, held in options.items() if key in names}}.items():
            state |= self._spelled(operand, x)
        return state | {option: "1" if value is True else str(value) for option, value in options.items() if option not in names and value not in (None, False)}

    @staticmethod
    def _spelled(operand: str, x: Any) -> dict[str, str]:
        text, floats = spelled(x, operand)
        return {operand: text, **({"float": "1"} if floats else {})}

    def _answer_again(self, change: Any) -> None:
        """A gesture or an assignment changed the state: say what it gives. An error keeps the last good picture."""
        if change.name == "lang":
            self.words = words_of(self.idea, known(self.lang))
        self.reply = reply(self.idea, self.state, self.lang)

    @property
    def answer(self) -> Answer:
        """The verb's answer to what is shown. Raises what the verb raises."""
        return ask(self.idea, complete(self.idea, self.state))

    def code(self) -> str:
        """Python that gives the answer again."""
        return str(complete_reply(self.reply)["python"])

    @property
    def matrix(self) -> str:
        """The first operand as text; assign text, a list or an array."""
        return str(self.state[self._first()])

    @matrix.setter
    def matrix(self, x: Any) -> None:
        self.state = {**{name: value for name, value in self.state.items() if name != "float"}, **self._spelled(self._first(), x)}

    def _first(self) -> str:
        verb = verb_named(self.state["verb"])
        return next(iter(operands_of(verb))) if verb is not None else "a"


def complete_reply(held: Any) -> dict[str, Any]:
    """A reply that answered. Raises BadInput with the sentence of one that did not."""
    if not held or not held["ok"]:
        raise BadInput("widget-no-answer", reason=held["message"] if held else "")
    answered: dict[str, Any] = held
    return answered


@cache
def class_of(idea: str) -> type[RoomWidget]:
    """The notebook class of an idea that has a widget file."""
    name = idea.capitalize()
    about = f"""{name} as a notebook widget.

    operands : text, numbers, lists, arrays or tables, as the verb takes them; the room's first example when there are none
    verb : one of the idea's verbs      lang : "en" or "zh"      options : those of the verb, and step, strategy, detail
    `.matrix` is the first operand (assign to it), `.state` everything, `.answer` the verb's answer, `.reply` what is shown, `.code()` the Python.
    Raises BadInput and what the verb raises; an error after that shows under the picture, which stays.
    """
    return type(name, (RoomWidget,), {"__doc__": about, "idea": idea, "_esm": joined(idea), "_css": notebook_style(), "__module__": "ossature.widgets"})
