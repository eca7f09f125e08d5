"""Pages, whole before any script runs: a room from its reply, the path of rooms, an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ossature.asking import NUMBERS, operands_of
from ossature.base.message import Message
from ossature.lab.assets import assets
from ossature.lab.searching import rooms_found
from ossature.topics import TOPICS, Preset, Topic, Verb, verb_named
from ossature.widgets.rooms import FLAGS, OWN_KEY, VIEW_KEY, WAS_KEY, State, complete, controls, message_of, room_of, words_of
from ossature.words.language import LANGUAGES
from ossature.words.sentences import sentence

_TALLEST, _LOWEST = 8, 2  # lines of a field
_KINDS = ("article", "degenerate", "beautiful", "real")
_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("answer", "no_steps", "picture", "no_picture", "python", "command", "latex"), ""),
    **{"evidence": [], "meaning": [], "steps": None},
}


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _render(name: str, lang: str, **values: Any) -> str:
    def say(code: str, **held: Any) -> str:
        return sentence(Message(code, **held), lang)

    other = next(tag for tag in LANGUAGES if tag != lang)
    kit = sorted(name for name in assets().files if name.startswith("kit") and name.endswith(".js"))
    shared = {"lang": lang, "kit": kit, "other": other, "say": say, "safe": Markup, "asset": assets().url, "topics": TOPICS, "idea": "", "query": ""}
    return _templates().get_template(name).render({**shared, **values})


def address(lang: str, idea: str, state: Mapping[str, str], part: str = "") -> str:
    """The link that restores a state: only what differs from what the room would show by itself is written."""
    return f"/{lang}/{idea}{part}{_query(idea, state)}"


def _query(idea: str, state: Mapping[str, str]) -> str:
    usual = complete(idea, {})
    if state.get("verb") == usual["verb"]:
        kept = {name: value for name, value in state.items() if usual.get(name) != value}
    else:
        kept = dict(state)
    return f"?{urlencode(kept)}" if kept else ""


def room_page(reply: Mapping[str, Any], lang: str) -> str:
    """The page of a room. `reply` is what `widgets.rooms.reply` gave, an error too."""
    idea = reply["idea"]
    topic = room_of(idea)
    state: State = {**complete(idea, {"verb": reply["state"]["verb"]} if "verb" in reply["state"] else {}), **reply["state"]}
    verb = verb_named(state["verb"])
    place = TOPICS.index(topic)
    offered = controls(verb) if verb is not None else {}
    return _render(
        "room.html",
        lang,
        reply={**_EMPTY, **reply},
        topic=topic,
        idea=idea,
        state=state,
        query=_query(idea, state),
        title=sentence(Message(f"cli-topic-{idea}"), lang),
        sentence=sentence(message_of(idea), lang),
        operands=tuple(operands_of(verb)) if verb is not None else (),
        numbers=(*NUMBERS, "shape"),
        usual=json.dumps(complete(idea, {"verb": state["verb"]}), ensure_ascii=False),
        controls=offered,
        flags=FLAGS,
        chosen=any(state.get(name) for name in offered),
        name_of=lambda name: _operand_name(name, verb.notation if verb is not None else "", lang),
        verb_name=lambda verb: _verb_name(verb, lang),
        was=WAS_KEY,
        rows_of=_rows,
        picture=lambda kind: address(lang, idea, state, f"/picture.{kind}"),
        presets=_presets(topic, lang),
        before=TOPICS[place - 1] if place else None,
        after=TOPICS[place + 1] if place + 1 < len(TOPICS) else None,
        held=_script_data(_held(reply, state, lang)),
    )


def _held(reply: Mapping[str, Any], state: State, lang: str) -> dict[str, Any]:
    """What the scripts of a room begin with."""
    idea = reply["idea"]
    widget = f"{idea}.js"
    shared = {
        "reply": reply,
        "state": state,
        "lang": lang,
        "idea": idea,
        "words": words_of(idea, lang),
        "page": _page_words(lang),
        "own": OWN_KEY,
        "view": VIEW_KEY,
        "was": WAS_KEY,
    }
    return {**shared, "widget": assets().url(widget) if widget in assets().files else None}


def _script_data(held: Any) -> Markup:
    """JSON inside a <script>: nothing in it can end the element."""
    text = json.dumps(held, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


_SPOKEN = (
    *("copied", "offline", "link-copied", "play", "pause", "steps", "step-back", "step-forward", "step-at"),
    *("latex-of", "latex-step", "latex-all"),
)


def _page_words(lang: str) -> dict[str, str]:
    """The sentences the page's own script says; `{at}` and `{count}` are filled in there."""
    return {code: sentence(Message(f"page-{code}", at="{at}", count="{count}"), lang) for code in _SPOKEN}


def _operand_name(name: str, notation: str, lang: str) -> str:
    """An operand as the verb's notation writes it: the b of Ax = b, the B of A + B."""
    if name in ("n", "shape"):
        return sentence(Message(f"page-operand-{name}"), lang)
    return name.upper() if name.upper() in notation else name


def _verb_name(verb: Verb, lang: str) -> str:
    """A verb by name and notation; a name that holds the notation says both."""
    name = sentence(Message(f"table-{verb.name}-name"), lang)
    return name if verb.notation in name else f"{name} · {verb.notation}"


def _rows(text: str) -> int:
    return max(_LOWEST, min(_TALLEST, text.count("\n") + 1 + len(text) // 60))


def _presets(topic: Topic, lang: str) -> list[tuple[str, list[dict[str, str]]]]:
    """The presets of a room by kind."""
    found = ((kind, [_preset(topic, preset, lang) for preset in topic.presets if preset.kind == kind]) for kind in _KINDS)
    return [(kind, held) for kind, held in found if held]


def _preset(topic: Topic, preset: Preset, lang: str) -> dict[str, str]:
    state = {"verb": preset.verb, **preset.values}
    return {
        "href": address(lang, topic.idea, state),
        "sentence": sentence(message_of(topic.idea, preset.key), lang),
        "state": json.dumps(state, ensure_ascii=False),
    }


def home_page(lang: str, sought: str = "", picture: Callable[[str], str] = lambda idea: "") -> str:
    """The path of rooms in the order of the article; with `sought`, those whose names or other words hold it in either language, or come nearest to it."""
    cards = [_card(topic, lang, picture) for topic in TOPICS]
    meant, exact = rooms_found([card["words"] for card in cards], sought)
    rooms = [card for card, chosen in zip(cards, meant, strict=True) if chosen]
    near = bool(rooms) and not exact
    return _render("home.html", lang, rooms=rooms, near=near, sought=sought, query=f"?{urlencode({'q': sought})}" if sought else "")


def _card(topic: Topic, lang: str, picture: Callable[[str], str]) -> dict[str, Any]:
    names = [verb.name for verb in topic.verbs]
    codes = [f"cli-topic-{topic.idea}", f"room-{topic.idea}", f"room-{topic.idea}-words", *(f"table-{name}-name" for name in names)]
    verbs = [{"name": sentence(Message(f"table-{name}-name"), lang), "href": address(lang, topic.idea, complete(topic.idea, {"verb": name}))} for name in names]
    return {
        "href": f"/{lang}/{topic.idea}",
        "chapter": topic.chapter,
        "title": sentence(Message(f"cli-topic-{topic.idea}"), lang),
        "sentence": sentence(message_of(topic.idea), lang),
        "words": " ".join([topic.idea, *names, *(sentence(Message(code), tag) for code in codes for tag in LANGUAGES)]).casefold(),
        "picture": Markup(picture(topic.idea)),
        "verbs": verbs,
    }


def fault_page(fault: Mapping[str, Any], lang: str) -> str:
    """An error where there is no room to show it in."""
    return _render("fault.html", lang, fault=fault)
