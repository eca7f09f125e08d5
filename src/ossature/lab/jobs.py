"""What a worker does: everything that may take long, to the last byte of the answer, so that the server itself only passes bytes on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from ossature.asking import operands_of
from ossature.base.errors import BadInput, OssatureError, TooLarge
from ossature.base.message import shown
from ossature.lab.advice import for_page
from ossature.lab.faults import status_of
from ossature.lab.frames import Frame
from ossature.lab.pages import home_page, room_page
from ossature.lab.uploads import read_upload
from ossature.topics import verb_named
from ossature.widgets.rooms import ask, complete, fault_in, reply, room_of, steps_in_latex
from ossature.words.sentences import sentence

JSON, HTML, SVG, PNG = "application/json", "text/html; charset=utf-8", "image/svg+xml", "image/png"
_WORTH_PACKING = 1_400  # bytes: what fits one packet is sent as it is
_FAST = 2  # level of compression: level 4 takes half as long again, and saves a tenth of the bytes
Made = tuple[Mapping[str, Any], str, bytes]  # what it says (ok, or an error), its type, its bytes


def work(head: dict[str, Any], body: bytes) -> Frame:
    """Do the job of a frame. An error of ours comes back as `error`, in its one shape."""
    try:
        held, kind, content = _JOBS[head["job"]](head, body)
        if len(content) > head["reply_bytes"]:
            raise TooLarge("lab-reply-large", needed=len(content), allowed=head["reply_bytes"])
    except OssatureError as fault:
        return {"error": for_page(fault_in(fault, head["lang"]), head["lang"])}, b""
    status = 200 if held.get("ok", True) else status_of(held)
    packed = head["gzip"] and kind != PNG and len(content) > _WORTH_PACKING
    return {"status": status, "type": kind, "gzip": packed}, gzip.compress(content, _FAST, mtime=0) if packed else content


def _room(head: dict[str, Any], body: bytes) -> Made:
    room_of(head["idea"])
    idea, lang = head["idea"], head["lang"]
    held = for_page(reply(idea, head["state"], lang), lang)
    shown = held if held["ok"] else {**held, "picture": _living(idea, lang)}
    return held, HTML, room_page(shown, lang).encode()


def _fault(head: dict[str, Any], body: bytes) -> Made:
    """The page of a room around an error that happened elsewhere; raises BadInput where there is no such room, or no such verb in it."""
    held = {**head["held"], "lang": head["lang"], "idea": head["idea"], "state": head["state"]}
    return {}, HTML, room_page(held, head["lang"]).encode()


def _reply(head: dict[str, Any], body: bytes) -> Made:
    part, asked = head["state"].get("part", ""), (head["idea"], head["state"], head["lang"])
    held = for_page(steps_in_latex(*asked) if part == "latex" else reply(*asked, drawn=part == "drawn"), head["lang"])
    return held, JSON, _as_json(held)


def _home(head: dict[str, Any], body: bytes) -> Made:
    lang = head["lang"]
    return {}, HTML, home_page(lang, head["sought"], lambda idea: _card(idea, lang)).encode()


@cache
def _card(idea: str, lang: str) -> str:
    """A picture that is worth a look at a small size: that of a room's first beautiful preset, where it has one."""
    found = next((preset for preset in room_of(idea).presets if preset.kind == "beautiful"), None)
    given = {"verb": found.verb, **found.values} if found is not None else {}
    return str(reply(idea, given, lang).get("picture", "")) or _living(idea, lang)


@cache
def _living(idea: str, lang: str) -> str:
    """The picture of a room's first preset."""
    return str(reply(idea, {}, lang).get("picture", ""))


def _picture(head: dict[str, Any], body: bytes) -> Made:
    """The picture as a file, whole by itself."""
    kind, theme = head["kind"], head["state"].get("theme", "")
    if kind not in _DRAWN:
        raise BadInput("lab-picture-kind", kind=shown(kind))
    state = complete(head["idea"], head["state"])
    picture = ask(head["idea"], state).picture(head["lang"])
    if kind == "svg":
        return {}, SVG, picture.svg(theme if theme in ("light", "dark") else "auto").encode()
    return {}, PNG, picture.png("dark" if theme == "dark" else "light")


_DRAWN = ("svg", "png")


def _upload(head: dict[str, Any], body: bytes) -> Made:
    """The reply for a state in which a file has taken the place of an operand; the file's numbers come back as text in that state."""
    idea, lang, operand = head["idea"], head["lang"], head["operand"]
    given = {name: text for name, text in head["state"].items() if name != operand}
    verb = verb_named(complete(idea, given)["verb"])
    known = tuple(operands_of(verb)) if verb is not None else ()
    if operand not in known:
        raise BadInput("lab-no-operand", operand=shown(operand), known=known)
    found = read_upload(body, colour=idea == "objects", longest=head["state_bytes"])
    chosen = {"float": "1"} if found.floats else {}
    held = for_page(reply(idea, {**given, operand: found.text, **chosen}, lang), lang)
    notes = [sentence(note, lang) for note in found.notes]
    return held, JSON, _as_json({**held, "uploaded": {"kind": found.kind, "operand": operand, "notes": notes}})


def _as_json(held: Mapping[str, Any]) -> bytes:
    return json.dumps(held, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8", "replace")


_JOBS: dict[str, Callable[[dict[str, Any], bytes], Made]] = {
    "room": _room,
    "fault": _fault,
    "reply": _reply,
    "home": _home,
    "picture": _picture,
    "upload": _upload,
}
