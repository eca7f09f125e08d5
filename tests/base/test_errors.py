"""One shape for every error: a stable code, the numbers, a sentence in both languages, a built-in kind, whole through pickle and JSON."""

from __future__ import annotations

import builtins
import json
import pickle
from fractions import Fraction

import pytest

from ossature.base import errors
from ossature.base.errors import BadInput, LabelMismatch, NotFinite, OssatureError, ParseError, ShapeMismatch, TooLarge
from ossature.base.message import Message, as_data, plain, say, shown
from ossature.numbers.entries import sqrt_of

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, OssatureError) and kind is not OssatureError]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_a_built_in_kind_too_and_has_a_code_of_its_own(kind: type[OssatureError]) -> None:
    assert any(getattr(builtins, parent.__name__, None) is parent and parent not in (Exception, BaseException, object) for parent in kind.__mro__)
    assert [other.code for other in KINDS].count(kind.code) == 1
    assert kind.__doc__


def test_an_error_keeps_its_numbers_through_pickle_and_json() -> None:
    fault = ShapeMismatch("intake-want-vector", name="x", shape="(2, 3)", ndim=2)
    again = pickle.loads(pickle.dumps(fault))
    assert type(again) is ShapeMismatch
    assert again.details == fault.details == {"name": "x", "shape": "(2, 3)", "ndim": 2}
    held = json.loads(json.dumps(fault.to_dict()))
    assert held["ok"] is False
    assert held["code"] == "shape-mismatch"
    assert held["case"] == "intake-want-vector"
    assert held["message"] == str(fault)


def test_the_built_in_kinds_catch_ours() -> None:
    for kind, caught in (
        (BadInput, ValueError),
        (LabelMismatch, KeyError),
        (TooLarge, MemoryError),
        (errors.FileProblem, OSError),
        (errors.MissingExtra, ImportError),
    ):
        with pytest.raises(caught):
            raise kind("no-such-case")


def test_a_parse_error_has_its_line_and_column() -> None:
    fault = ParseError("io-empty", line=2, column=7, shown="", caret="^")
    assert (fault.line, fault.column) == (2, 7)


def test_details_are_json_whatever_the_values_are() -> None:
    class Silent:
        def __str__(self) -> str:
            raise RuntimeError

    values = {
        "nan": float("nan"), "inf": -float("inf"), "big": 10**6000, "negative": -(10**6000), "silent": Silent(), "third": Fraction(1, 3), "root": sqrt_of(2),
        "many": list(range(1000)), "nested": (1, [Message("a-b", x=2)]), "complex": 1j, "long": "x" * 999, "none": None, "flag": True,
    }  # fmt: skip
    held = NotFinite("no-such-case", **values).details
    json.dumps(held, allow_nan=False)
    assert held["nan"] == "nan"
    assert held["big"] == "≈1e6000"
    assert held["negative"] == "-≈1e6000"
    assert held["silent"] == "<Silent>"
    assert held["third"] == "1/3"
    assert held["root"] == "√2"
    assert held["flag"] is True
    assert len(str(held["many"])) < 300


def test_shown_is_short_and_plain_keeps_what_json_can_hold() -> None:
    assert shown("x" * 500).endswith("…")
    assert len(shown(list(range(10_000)))) <= 201
    assert plain(3) == 3
    assert plain(0.5) == 0.5
    assert plain({"a": 1}) == "{'a': 1}"


def test_a_message_is_frozen_compares_copies_and_refuses_codes_that_are_none() -> None:
    message = Message("a-b", rows=3)
    assert pickle.loads(pickle.dumps(message)) == message
    assert hash(Message("a-b", rows=3)) == hash(message)
    assert message != Message("a-b", rows=4)
    with pytest.raises(AttributeError, match="frozen"):
        message.code = "c"
    for wrong in ("", "A-b", "a b", "a-b\n", "-a"):
        with pytest.raises(AssertionError):
            Message(wrong)


def test_labels_lose_what_terminals_obey_and_keep_everything_else() -> None:
    assert as_data("\x1b[31mé\x00数学\n👩‍👩‍👧") == "[31mé数学␤👩‍👩‍👧"
    assert as_data("\ud800") == "\ufffd"
    assert as_data("a" * 1000) == "a" * 400 + "…"


def test_every_error_says_itself_in_the_language_of_the_session_and_of_choice() -> None:
    fault = TooLarge("arrays-memory", needed=16, allowed=8)
    assert "16" in say(fault.message, "en")
    assert "16" in say(fault.message, "zh")
    assert say(fault.message, "en") != say(fault.message, "zh")
