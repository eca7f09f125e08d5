"""A room: what its state says in text, asked of the verb; and everything there is to show of the answer, ready for JSON.

The lab's pages and the notebook's widgets are both drawn from `reply`.
"""

from __future__ import annotations

import ast
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ossature.asking import EXAMPLE, NUMBERS, as_floats, as_number, choices, example_file, operands_of, own_options
from ossature.base.errors import BadInput, FileProblem, NoDerivation, OssatureError, UnfinishedDerivation
from ossature.base.formula import NODES, Chain, Formula, Symbol
from ossature.base.message import Message
from ossature.base.results import Answer
from ossature.objects.intake import is_path, take
from ossature.presenter import evidence_of, headline_of, lines_html
from ossature.topics import Topic, Verb, function_of, topic_of, verb_named
from ossature.words.derivations import DETAILS
from ossature.words.language import known
from ossature.words.latex import latex
from ossature.words.sentences import places, sentence, sentence_html
from ossature.words.unicode import inline

State = dict[str, str]
FLAGS = ("float", "exact", "proven", "conjugate")
SHOWING = ("strategy", "detail", "step")
OWN_KEY = "w_"  # begins the keys that belong to a widget alone
VIEW_KEY = "w_view"  # begins those of them that no answer depends on
_AUTO = "auto"  # an option that is not chosen
WAS_KEY = "was"  # the verb that a form without scripts was filled in for
_LONGEST_OWN = 2_000  # characters of a widget's own key
_LISTENED = 160  # characters of an answer that are read out after a gesture
_MOST_ENTRIES = 156  # entries of a step's table that are sent as exact text
_MOST_NUMBERS = 4_096  # entries that are sent along for a widget to draw


@dataclass(frozen=True, slots=True)
class Call:
    """A verb, its operands as text, and its options as text, as a state gives them."""

    verb: Verb
    operands: dict[str, str]
    options: dict[str, str]
    floats: bool


def room_of(idea: str) -> Topic:
    """The topic of a room. Raises BadInput."""
    found = topic_of(idea)
    if found is None:
        raise BadInput("lab-no-room", idea=idea)
    return found


def complete(idea: str, given: Mapping[str, str]) -> State:
    """The whole state that a part of it stands for: what is missing comes from the room's first preset, or from the verb's example.

    idea : a room      given : text by name; names that mean nothing to the verb are left out
    Raises BadInput for a room or a verb that is not there.
    """
    topic = room_of(idea)
    first = topic.presets[0] if topic.presets else None
    name = given.get("verb", first.verb if first else topic.verbs[0].name)
    verb = next((held for held in topic.verbs if held.name == name), None)
    if verb is None:
        raise BadInput("lab-no-verb", verb=name, known=tuple(held.name for held in topic.verbs))
    if _was_untouched(topic, given, name):
        given = {"verb": name}
    start = dict(first.values) if first is not None and first.verb == name else dict(zip(operands_of(verb), verb.example, strict=False))
    state = {"verb": name}
    for operand, needed in operands_of(verb).items():
        if given.get(operand, "").strip():
            state[operand] = given[operand]
        elif needed or not any(given.get(other) for other in operands_of(verb)):
            state |= {operand: start[operand]} if operand in start else {}
    untouched = not any(given.get(operand) for operand in operands_of(verb))
    for option in (*own_options(verb), *FLAGS, *SHOWING):
        value = given.get(option, start.get(option, "") if untouched and "verb" not in given else "")
        if value not in ("", _AUTO) and option in _options(verb):
            state[option] = value
    return state | {key: value[:_LONGEST_OWN] for key, value in given.items() if key.startswith(OWN_KEY)}


def _was_untouched(topic: Topic, given: Mapping[str, str], name: str) -> bool:
    """Whether a form was sent for another verb than it was filled in for, with operands that are an example's and not the person's own."""
    was = next((held for held in topic.verbs if held.name == given.get(WAS_KEY) != name), None)
    if was is None:
        return False
    usual = [dict(zip(operands_of(was), was.example, strict=False)), *(preset.values for preset in topic.presets if preset.verb == was.name)]
    typed = {operand: given[operand].replace("\r\n", "\n") for operand in operands_of(was) if given.get(operand)}
    return any(typed == {operand: held[operand] for operand in typed if operand in held} for held in usual)


def _options(verb: Verb) -> tuple[str, ...]:
    """The keys of a state, besides operands, that mean something to a verb."""
    own = tuple(own_options(verb))
    shown = {"": (), "lines": ("step",), "fixed rows": ("detail", "step"), "rows": SHOWING}[verb.steps]
    return (*own, *(("float",) if "exact" in own else ()), *shown)


def call_of(idea: str, state: Mapping[str, str]) -> Call:
    """The call that a complete state stands for."""
    verb = verb_named(state["verb"])
    if verb is None:
        raise BadInput("lab-no-room", idea=idea)
    operands = {name: state[name] for name in operands_of(verb) if name in state}
    options = {name: state[name] for name, default in own_options(verb).items() if state.get(name) not in (None, "", str(default))}
    return Call(verb, operands, options, bool(state.get("float")))


def ask(idea: str, state: Mapping[str, str]) -> Answer:
    """Ask the verb what a complete state says. Text names no file here, but for `example:NAME`. Raises what the verb raises."""
    call = call_of(idea, state)
    values = [as_number(text) if name in NUMBERS else _operand(text) for name, text in call.operands.items()]
    if call.floats:
        values = as_floats(list(call.operands), values, len(operands_of(call.verb)))
    options = {name: True if name in FLAGS else as_number(text) if name in NUMBERS else text for name, text in call.options.items()}
    answer: Answer = function_of(call.verb)(*values, **options)
    return answer


def _operand(text: str) -> Any:
    """An operand as the verb takes it. Raises FileProblem for the name of a file."""
    if text.startswith(EXAMPLE):
        return take(Path(example_file(text.removeprefix(EXAMPLE).strip())))
    if is_path(text.strip()):
        raise FileProblem("lab-no-file", path=text.strip())
    return text


def python_of(call: Call) -> str:
    """The same question in Python."""
    arguments = [_python(name, text) for name, text in call.operands.items()]
    arguments += [f"{name}={True if name in FLAGS else _number(text) if name in NUMBERS else repr(text)}" for name, text in call.options.items()]
    imports = [f"from ossature import {call.verb.name}", *(["from ossature.tour import example"] if any("example(" in part for part in arguments) else [])]
    return "\n".join([*imports, "", f"{call.verb.name}({', '.join(arguments)})"])


def printed(code: str, name: str = "answer", then: Iterable[str] = ()) -> str:
    """Code that ends in a question, so that it says the answer as a script too.

    code : its last statement is the question      name : what its answer is called      then : lines that make `answer` of it, where it has another name
    """
    lines = code.splitlines()
    asked = ast.parse(code).body[-1].lineno - 1
    return "\n".join([*lines[:asked], f"{name} = {lines[asked]}", *lines[asked + 1 :], *then, "print(answer)"])


def _python(name: str, text: str) -> str:
    if text.startswith(EXAMPLE):
        return f'example("{text.removeprefix(EXAMPLE).strip()}")'
    return _number(text) if name in NUMBERS else repr(text)


def _number(text: str) -> str:
    """A number as source code; words, and infinity, as text."""
    value = as_number(text)
    return repr(value if value not in (float("inf"), float("-inf")) else text)


def command_of(call: Call, lang: str, *, steps: bool) -> str:
    """The same question in a shell, its steps too where there are any."""
    words = ["ossature", call.verb.name.replace("_", "-"), *map(shlex.quote, call.operands.values())]
    for name, text in call.options.items():
        words += [f"--{name}"] if name in FLAGS else [f"--{name}", shlex.quote(text)]
    words += ["--float"] if call.floats else []
    words += ["--steps"] if steps else []
    return " ".join([*words, "--lang", lang])


def reply(idea: str, given: Mapping[str, str], lang: str, *, drawn: bool = False) -> dict[str, Any]:
    """Everything there is to show of a state, ready for JSON; of a state that cannot be answered, the error.

    idea : a room      given : its state, or a part of it      lang : "en" or "zh"
    drawn : whether a widget draws it, so that the still picture, a fifth of the work, is left out ("picture" is None then)
    """
    lang = known(lang)
    state = dict(given)
    try:
        state = complete(idea, given)
        answer = ask(idea, state)
        return _shown(idea, state, answer, lang, drawn)
    except OssatureError as fault:
        return {"lang": lang, "idea": idea, "state": state, **fault_in(fault, lang)}


def fault_in(fault: OssatureError, lang: str) -> dict[str, Any]:
    """An error in its one shape, its sentence in a language of choice, the spot in the text apart."""
    said, _, spot = sentence(fault.message, lang).partition("\n")
    return {**fault.to_dict(), "message": said, "spot": spot}


def _shown(idea: str, state: State, answer: Answer, lang: str, drawn: bool) -> dict[str, Any]:
    call = call_of(idea, state)
    headline = headline_of(answer)
    worked = _steps(answer, call, state, lang)
    held = {
        "ok": True,
        "idea": idea,
        "lang": lang,
        "state": state,
        "answer": lines_html(headline, lang),
        "says": _spoken(headline, lang),
        "evidence": [sentence_html(line, lang) for line in evidence_of(answer)],
        "latex": "\n".join(latex(line) for line in headline if type(line).__name__ in NODES),
        **worked,
        **({"picture": None, "no_picture": ""} if drawn else _picture(answer, call, lang)),
        "meaning": [sentence_html(message, lang) for message in answer.meaning(lang).messages],
        "python": printed(code_of(answer, call)),
        "command": command_of(call, lang, steps=worked["steps"] is not None),
        "data": _numbers(answer),
    }
    return {**held, **_more(idea, answer, state, lang)}


def code_of(answer: Answer, call: Call) -> str:
    """Python for the same answer; an array too large to be written out comes from its file again."""
    try:
        return answer.code() if call.floats else python_of(call)
    except OssatureError:
        return python_of(call)


def _spoken(lines: Iterable[Any], lang: str) -> str:
    """The answer as text, for those who listen: as many of its lines as are still listened to."""
    said = ""
    for line in lines:
        text = inline(line) if type(line).__name__ in NODES else sentence(line, lang)
        if said and len(said) + len(text) > _LISTENED:
            break
        said = f"{said} {text}".strip()
    return said


def _steps(answer: Answer, call: Call, state: State, lang: str) -> dict[str, Any]:
    if not call.verb.steps:
        return {"steps": None, "no_steps": ""}
    try:
        steps = _derived(answer, state, lang)
    except (NoDerivation, BadInput) as fault:
        return {"steps": None, "no_steps": sentence_html(fault.message, lang)}
    pages = steps.pages(written=False)
    lines = [
        {
            **{"reason": page.reason, "operations": page.operations, "state": page.state},
            **{"rows": _floats(shown.rows), "entries": _entries(shown.rows), "changed": list(shown.changed)},
            **({"about": _about(shown.formula)} if shown.formula is not None else {}),
        }
        for page, shown in zip(pages.lines, steps, strict=True)
    ]
    held = {
        "title": pages.title,
        "start": pages.start,
        "rows": _floats(steps.derivation.start),
        "lines": lines,
        "conclusion": pages.conclusion,
    }
    return {"steps": {**held, "bar": steps.derivation.bar, "detail": steps.detail}, "no_steps": ""}


def _about(formula: Formula) -> str:
    """What a line works out, as its left-hand side names it: `r12`, `q2`; "" where that is no single letter."""
    left = formula.sides[0] if isinstance(formula, Chain) else None
    return f"{left.name}{left.sub}" if isinstance(left, Symbol) else ""


def _derived(answer: Answer, state: State, lang: str) -> Any:
    """The steps as they are asked for, as far as they go."""
    try:
        return answer.steps(lang, detail=state.get("detail") if state.get("detail") in DETAILS else None, strategy=state.get("strategy"))
    except UnfinishedDerivation as fault:
        return fault.steps


def steps_in_latex(idea: str, given: Mapping[str, str], lang: str) -> dict[str, Any]:
    """The LaTeX of the steps of a state, which few ask for and which takes as long to write as the steps: `start`, each of `lines`, and `all`.

    idea : a room      given : its state, or a part of it      lang : "en" or "zh"
    Raises what the verb raises, and NoDerivation where there are no steps.
    """
    state = complete(idea, given)
    pages = _derived(ask(idea, state), state, known(lang)).pages()
    return {"ok": True, "start": pages.start_latex, "lines": [line.latex for line in pages.lines], "all": pages.latex}


def _picture(answer: Answer, call: Call, lang: str) -> dict[str, Any]:
    if not call.verb.picture:
        return {"picture": "", "no_picture": ""}
    try:
        return {"picture": answer.picture(lang).svg("page"), "no_picture": ""}
    except OssatureError as fault:
        return {"picture": "", "no_picture": sentence_html(fault.message, lang)}


def _floats(value: Any) -> Any:
    """Numbers as nested lists of floats; None for what is no real number, or too much to send."""
    try:
        held = np.asarray(value)
        if held.dtype.kind == "c":
            return None
        held = held.astype(float)
    except (TypeError, ValueError, OverflowError, OssatureError):
        return None
    return held.tolist() if held.size <= _MOST_NUMBERS and np.isfinite(held).all() else None


def _entries(rows: Any) -> list[list[str]] | None:
    """Rows of exact entries as text; None for what is too large to be drawn as a table."""
    return [[str(value) for value in row] for row in rows] if rows and len(rows) * len(rows[0]) <= _MOST_ENTRIES else None


def _numbers(answer: Answer) -> dict[str, Any]:
    """What a widget may draw: the operands with their labels, and every field of the answer that is made of numbers."""
    operands = [
        {"shape": list(held.shape), "values": _floats(_drawable(held)), "labels": [list(axis.labels) for axis in held.axes]}
        for held in answer.question.operands
        if hasattr(held, "numeric")
    ]
    parts = {item.name: getattr(answer, item.name) for item in fields(answer) if item.name not in ("question", "evidence")}  # type: ignore[arg-type]
    words = {name: value for name, value in parts.items() if isinstance(value, (str, bool)) or value is None}
    return {"operands": operands, **{name: _floats(value) for name, value in parts.items() if name not in words}, **words}


def _drawable(held: Any) -> Any:
    """An operand as an array of floats; None where it is sparse, or holds a number that no float holds: the answer needs none of it."""
    try:
        return held.numeric() if held.sparse is None else None
    except OssatureError:
        return None


def _more(idea: str, answer: Answer, state: State, lang: str) -> dict[str, Any]:
    """What the widget's own Python file adds, where it has one beside it."""
    name = f"ossature.widgets.{idea}"
    if find_spec(name) is None:
        return {}
    held: dict[str, Any] = import_module(name).more(answer, state, lang)
    return held


def controls(verb: Verb) -> dict[str, tuple[str, ...]]:
    """The options of a verb that a form offers, and the values each takes (for a flag none)."""
    return {name: () if name in FLAGS else choices(verb.name, name) for name in _options(verb) if name != "step"}


def message_of(idea: str, key: str = "") -> Message:
    """The sentence of a room, or of one of its presets."""
    return Message(f"room-{idea}-{key}" if key else f"room-{idea}")


def words_of(idea: str, lang: str) -> dict[str, str]:
    """The words of a widget and of the kit, by their codes, with `{name}` where the widget fills something in."""
    held = {}
    for area in ("kit", idea):
        for code, names in places(f"widget-{area}-", lang):
            held[code] = sentence(Message(code, **{name: f"{{{name}}}" for name in names}), lang)
    return held
