"""Typed text cut into tokens. Full-width forms and the signs people paste are read as their plain twins, one character for one, so that columns stay true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from unicodedata import combining, decomposition, east_asian_width, normalize

from ossature.base.errors import ParseError, TooLarge
from ossature.base.limits import limits, refuse_above

_TWINS = str.maketrans(
    {
        **dict.fromkeys("，、", ","),
        **dict.fromkeys("；。", ";"),
        **dict.fromkeys("【［〔", "["),
        **dict.fromkeys("】］〕", "]"),
        **dict.fromkeys("－−–—﹣‐‑", "-"),
        **dict.fromkeys("×·⋅∗•＊✕", "*"),
        **dict.fromkeys("÷／∕⁄", "/"),
        **dict.fromkeys("｜│┃∣", "|"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("\u3000\u00a0\u2009\t\ufeff", " "),
        **dict.fromkeys("\r\u2028\u2029", "\n"),
    }
)
_PLAIN_FORMS = ("<wide>", "<font>", "<narrow>", "<small>")  # full-width and styled letters; ① and ᵀ mean something else than 1 and T
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_UNIT_SIGNS = "℃℉°％%‰¥￥$€£Ωμ㎡㎏"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_TOKEN = re.compile(
    rf"""(?P<space>[ ]+|\.\.\.[ ]*\n(?![ ]*\.\.\.))
    |(?P<dots>\.\.\.+|…+|⋯+|⋮|⋱)
    |(?P<vulgar>\d*[{VULGAR}])
    |(?P<number>(?:\d+(?:_\d+)*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\d.]))
    |(?P<superscript>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
    |(?P<name>[A-Za-zͰ-Ͽ](?:[A-Za-zͰ-Ͽ0-9]|_(?=[A-Za-z0-9{{])(?:\{{[A-Za-z0-9]+\}})?|[₀-₉])*|[{_UNIT_SIGNS}]+[A-Za-z]*|[^\W\d_a-zA-ZͰ-Ͽ⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉ᵀ]+[₀-₉]*)
    |(?P<quoted>"[^"\n]*"|'[^'\n]*')
    |(?P<latex>\\[A-Za-z]+|\\\\(?:\[[^\]\n]{{0,20}}\])?|\\[ ,;!:])
    |(?P<operator>\*\*|[-+*/^()\[\]{{}},;=|&√:.'ᵀ\n])""",
    re.VERBOSE,
)
_GREEK = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma")
_LATEX = {
    "\\\\": ";", "\\cr": ";", "\\cdot": "*", "\\times": "*", "\\div": "/", "\\,": " ", "\\;": " ", "\\!": " ", "\\:": " ", "\\ ": " ", "\\quad": " ",
    "\\qquad": " ", "\\left": "", "\\right": "", "\\displaystyle": "", "\\sqrt": "√", "\\frac": "frac", "\\dfrac": "frac", "\\tfrac": "frac",
    "\\begin": "begin", "\\end": "end", "\\hline": "", "\\cdots": "dots", "\\ldots": "dots", "\\dots": "dots", "\\vdots": "dots", "\\ddots": "dots",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """kind : "number", "name", "quoted", "superscript" or the operator itself      at : position in the text      spaced : a space stands before it."""

    kind: str
    text: str
    at: int
    spaced: bool


def plain_twins(text: str) -> str:
    """The text in plain characters, of the same length."""
    text = text.translate(_TWINS)
    return text if text.isascii() else "".join(_twin(character) for character in text)


def _twin(character: str) -> str:
    if character in _UNIT_SIGNS or not decomposition(character).startswith(_PLAIN_FORMS):
        return character
    twin = normalize("NFKC", character)
    return twin if len(twin) == 1 else character


class Source:
    """The text, for saying where something is wrong.

    text : as typed      plain : read as other characters, one for one      shown : what an error shows, where `text` has parts blanked out
    """

    def __init__(self, text: str, plain: str | None = None, shown: str | None = None) -> None:
        refuse_above("text_length", len(text), "io-text-too-long")
        self.text = text
        self.plain = plain_twins(text) if plain is None else plain
        self.shown = text if shown is None else shown

    def with_plain(self, plain: str) -> Source:
        """The same text read as other characters, one for one."""
        return Source(self.text, plain, self.shown)

    def without(self, spans: list[tuple[int, int]]) -> Source:
        """The same text with these parts blanked out: not read, and still shown where something is wrong."""
        text, plain = self.text, self.plain
        for start, end in spans:
            gap = " " * (end - start)
            text, plain = text[:start] + gap + text[end:], plain[:start] + gap + plain[end:]
        return Source(text, plain, self.shown)

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of a position, both from 1."""
        return self.plain.count("\n", 0, at) + 1, at - self.plain.rfind("\n", 0, at)

    def error(self, case: str, at: int, **values: object) -> ParseError:
        """A ParseError with line, column and the spot."""
        at = min(at, len(self.text))
        line, column = self.place(at)
        end = self.plain.find("\n", at)
        shown = self.shown[at - column + 1 : end if end >= 0 else len(self.shown)]
        part, caret = _spot(shown, column - 1)
        return ParseError(case, line=line, column=column, shown=part, caret=caret, **values)


def _spot(line: str, column: int) -> tuple[str, str]:
    """The line and a caret under the column, cut to a readable width; wide characters count double."""
    line = "".join(character if character.isprintable() else " " for character in line)
    first = max(0, column - 30)
    part = line[first : column + 30]
    return part, " " * columns_of(line[first:column]) + "^"


def columns_of(text: str) -> int:
    """Columns a terminal gives the text: wide characters take two."""
    return sum(0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text)


_DATE = re.compile(r"(?:\d{4}(?:-0\d-\d\d|-\d\d-0\d|/0\d/\d\d|/\d\d/0\d|-\d\d-\d\d)|(?:19|20)\d\d-0[1-9](?!-))(?![\d.])")
MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![-\d.])")  # 2024-12 is a subtraction in a matrix, and a month beside a label


def tokenize(source: Source) -> list[Token]:
    """All tokens, ending with one of kind "end". Raises ParseError at a character no spelling uses, TooLarge for endless numbers."""
    tokens: list[Token] = []
    at, spaced, text = 0, False, source.plain
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _strange(source, at)
        kind, held = found.lastgroup or "", found.group()
        if kind == "name" and held[0] in "%％‰" and tokens and tokens[-1].kind in ("number", ")", "]"):
            raise source.error("io-percent", at, sign=held[0])
        if kind == "space":
            _refuse_row_of_dots(source, held, at)
            spaced = True
        else:
            token = _token(source, kind, held, at, spaced)
            if token is not None:
                tokens.append(token)
                spaced = token.text == " "
        at = found.end()
    tokens.append(Token("end", "", len(text), True))
    return [token for token in tokens if token.text != " "]


def _refuse_row_of_dots(source: Source, held: str, at: int) -> None:
    """Dots that end a line continue it, as in MATLAB; dots alone on a line stand for rows that NumPy did not print."""
    if held[0] == "." and not source.plain[source.plain.rfind("\n", 0, at) + 1 : at].strip(" ["):
        raise source.error("io-dots", at)


def _strange(source: Source, at: int) -> ParseError:
    character = source.text[at]
    if character in "<>≤≥≠≈":
        return source.error("io-inequality", at, character=character)
    if character.isdigit() or character == ".":
        return source.error("io-two-points", at)
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return source.error("io-quote" if character in "\"'“‘" else "io-strange-character", at, character=shown)


def _token(source: Source, kind: str, held: str, at: int, spaced: bool) -> Token | None:
    if kind == "number":
        refuse_long_number(held)
        _refuse_thousands(source, held, at)
        _refuse_date(source, at)
    elif kind == "vulgar":
        return Token("number", str(_mixed(held)), at, spaced)
    elif kind == "dots":
        raise source.error("io-dots", at)
    elif kind == "name":
        held = named(held)
    elif kind == "superscript":
        held = held.translate(_SUPERSCRIPTS)
    elif kind == "latex":
        return _command(source, held, at, spaced)
    elif kind == "operator":
        held = {"**": "^", "&": ","}.get(held, held)
        return Token(held, held, at, spaced)
    return Token(kind, held, at, spaced)


def named(text: str) -> str:
    """A name with its subscript in one spelling: x1 for x₁, x_1 and x_{1}."""
    return re.sub(r"_\{?(\d+)\}?(?![A-Za-z])", r"\1", text.translate(_SUBSCRIPTS))


def _command(source: Source, held: str, at: int, spaced: bool) -> Token | None:
    if held[1:].lower() in _GREEK:
        letter = normalize("NFKC", _greek(held[1:]))
        return Token("name", letter, at, spaced)
    known = _LATEX.get("\\\\" if held.startswith("\\\\") else held)
    if known == "dots":
        raise source.error("io-dots", at)
    if known is None:
        raise source.error("io-unknown-latex", at, command=held)
    return Token(known, known, at, spaced) if known else None


def _greek(name: str) -> str:
    from unicodedata import lookup

    size = "CAPITAL" if name[0].isupper() else "SMALL"
    return lookup(f"GREEK {size} LETTER {'LAMDA' if name.lower() == 'lambda' else name.upper()}")


def _mixed(text: str) -> Fraction:
    """3½ as 7/2."""
    parts = normalize("NFKC", text[-1]).split("⁄")
    return int(text[:-1] or "0") + Fraction(int(parts[0]), int(parts[1]))


def refuse_long_number(text: str) -> None:
    """Raise TooLarge for a number of more digits than the limit, its exponent counted out."""
    mantissa, _, exponent = text.lower().partition("e")
    digits = max(len(text), len(mantissa) + int(exponent.lstrip("+-").lstrip("0")[:12] or "0"))
    if digits > limits().number_digits:
        raise TooLarge("io-number-too-long", needed=digits, allowed=limits().number_digits)


def _refuse_thousands(source: Source, text: str, at: int) -> None:
    """1,000 and 1 000 would be read as two numbers, 1 and 0; nobody means that."""
    before = source.plain[max(0, at - 2) : at]
    if len(text) == 3 and text[0] == "0" and text.isdigit() and len(before) == 2 and before[0].isdigit() and before[1] in ", ":
        raise source.error("io-thousands", at - 1, found=source.text[at - 2] + source.text[at - 1] + text)


def _refuse_date(source: Source, at: int) -> None:
    """2024-01-01 would be read as a subtraction."""
    found = _DATE.match(source.plain, at)
    if found is not None:
        raise source.error("io-date", at, found=found.group())
