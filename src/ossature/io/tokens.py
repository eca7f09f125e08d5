"""Typed text cut into tokens. Full-width forms and the signs people paste are read as their plain twins, one character for one, so that columns stay true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import east_asian_width, normalize

from ossature.base.errors import ParseError, TooLarge
from ossature.base.limits import limits, refuse_above

_TWINS = str.maketrans(
    {
        **dict.fromkeys("，、", ","),
        **dict.fromkeys("；", ";"),
        **dict.fromkeys("【［〔", "["),
        **dict.fromkeys("】］〕", "]"),
        **dict.fromkeys("－−–—﹣‐‑", "-"),
        **dict.fromkeys("×·⋅∗•＊✕", "*"),
        **dict.fromkeys("÷／∕", "/"),
        **dict.fromkeys("｜│┃∣", "|"),
        **dict.fromkeys("\u3000\u00a0\u2009\t", " "),
        **dict.fromkeys("\r\u2028\u2029", "\n"),
    }
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_UNIT_SIGNS = "℃℉°％%‰¥￥$€£Ωμ㎡㎏"

_TOKEN = re.compile(
    rf"""(?P<space>[ ]+)
    |(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\d.]))
    |(?P<superscript>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
    |(?P<name>[A-Za-zͰ-Ͽ](?:[A-Za-zͰ-Ͽ0-9]|_(?=[A-Za-z0-9{{])|[₀-₉])*|[{_UNIT_SIGNS}]+[A-Za-z]*|[^\W\d_a-zA-ZͰ-Ͽ⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]+[₀-₉]*)
    |(?P<latex>\\[A-Za-z]+|\\\\|\\[ ,;!])
    |(?P<operator>\*\*|[-+*/^()\[\]{{}},;=|&√:.\n])""",
    re.VERBOSE,
)
_LATEX = {
    "\\\\": ";", "\\cdot": "*", "\\times": "*", "\\div": "/", "\\,": " ", "\\;": " ", "\\!": " ", "\\ ": " ", "\\quad": " ", "\\left": "", "\\right": "",
    "\\displaystyle": "", "\\sqrt": "√", "\\frac": "frac", "\\dfrac": "frac", "\\tfrac": "frac", "\\begin": "begin", "\\end": "end", "\\hline": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """kind : "number", "name", "superscript" or the operator itself      at : position in the text      spaced : a space stands before it."""

    kind: str
    text: str
    at: int
    spaced: bool


def plain_twins(text: str) -> str:
    """The text in plain characters, of the same length."""
    text = text.translate(_TWINS)
    return text if text.isascii() else "".join(_twin(character) for character in text)


def _twin(character: str) -> str:
    if character in _UNIT_SIGNS or character in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉":
        return character
    twin = normalize("NFKC", character)
    return twin if len(twin) == 1 else character


class Source:
    """The text, for saying where something is wrong."""

    def __init__(self, text: str) -> None:
        refuse_above("text_length", len(text), "io-text-too-long")
        self.text = text
        self.plain = plain_twins(text)

    def error(self, case: str, at: int, **values: object) -> ParseError:
        """A ParseError with line, column and the spot."""
        at = min(at, len(self.text))
        line = self.plain.count("\n", 0, at) + 1
        start = self.plain.rfind("\n", 0, at) + 1
        end = self.plain.find("\n", at)
        shown = self.text[start : end if end >= 0 else len(self.text)]
        part, caret = _spot(shown, at - start)
        return ParseError(case, line=line, column=at - start + 1, shown=part, caret=caret, **values)


def _spot(line: str, column: int) -> tuple[str, str]:
    """The line and a caret under the column, cut to a readable width; wide characters count double."""
    line = "".join(character if character.isprintable() else " " for character in line)
    first = max(0, column - 30)
    part = line[first : column + 30]
    indent = sum(2 if east_asian_width(character) in "WF" else 1 for character in line[first:column])
    return part, " " * indent + "^"


def tokenize(source: Source) -> list[Token]:
    """All tokens, ending with one of kind "end". Raises ParseError at a character no spelling uses, TooLarge for endless numbers."""
    tokens: list[Token] = []
    at, spaced, text = 0, False, source.plain
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise source.error("io-strange-character", at, character=text[at])
        kind, held = found.lastgroup or "", found.group()
        if kind == "space":
            spaced = True
        else:
            token = _token(source, kind, held, at, spaced)
            if token is not None:
                tokens.append(token)
                spaced = token.text == " "
        at = found.end()
    tokens.append(Token("end", "", len(text), True))
    return [token for token in tokens if token.text != " "]


def _token(source: Source, kind: str, held: str, at: int, spaced: bool) -> Token | None:
    if kind == "number":
        _refuse_long_number(held)
    elif kind == "name":
        held = held.translate(_SUBSCRIPTS).replace("_", "")
    elif kind == "superscript":
        held = held.translate(_SUPERSCRIPTS)
    elif kind == "latex":
        if held not in _LATEX:
            raise source.error("io-unknown-latex", at, command=held)
        held = _LATEX[held]
        return Token(held, held, at, spaced) if held else None
    elif kind == "operator":
        held = {"**": "^", "&": ","}.get(held, held)
        return Token(held, held, at, spaced)
    return Token(kind, held, at, spaced)


def _refuse_long_number(text: str) -> None:
    mantissa, _, exponent = text.lower().partition("e")
    digits = len(mantissa) + (int(exponent[:12]) if exponent and len(exponent) > 8 else abs(int(exponent or "0")))
    if abs(digits) > limits().number_digits:
        raise TooLarge("io-number-too-long", needed=abs(digits), allowed=limits().number_digits)
