"""Everything a person reads exists in both languages, says the same values, and is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import ossature
from ossature.base.message import Message
from ossature.topics import TOPICS
from ossature.tour import CHAPTERS
from ossature.words.sentences import sentence

SOURCE = Path(ossature.__file__).parent
WORDS = SOURCE / "words"
TOOLS = Path(__file__).resolve().parents[2] / "tools"
CODE = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)+\Z")
ENTRY = re.compile(r"^([a-z][a-z0-9_-]*) = (.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
VARIABLE = re.compile(r"\$([a-z0-9_]+)")
SELECTOR = re.compile(r"\{ ?\$([a-z0-9_]+) ?->")
VARIANT = re.compile(r"^\s*\*?\[[a-z0-9_]+\] ", re.MULTILINE)
CJK = re.compile(r"[\u4e00-\u9fff]")


def sentences(lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((WORDS / lang).glob("*.ftl")):
        for code, text in ENTRY.findall(path.read_text(encoding="utf-8")):
            assert code not in found, f"{code} stands twice in {lang}"
            found[code] = text
    return found


def rules() -> set[str]:
    """The stable names of steps, which are no messages: the second argument of a step."""
    found = set()
    for path in SOURCE.rglob("steps.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                found.add(str(node.args[1].value))
    return found


def literals(every: bool = False) -> set[str]:
    """Every string in the source that looks like a message code, or every string at all."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and (every or CODE.match(node.value)):
                found.add(node.value)
    return found


def calls() -> dict[str, list[set[str]]]:
    """code -> the value names it is emitted with, for every direct Message(...) or error call without ** arguments."""
    found: dict[str, list[set[str]]] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant) or not isinstance(node.args[0].value, str):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            plain = all(keyword.arg for keyword in node.keywords)
            if name == "Message" and plain:
                found.setdefault(node.args[0].value, []).append({keyword.arg or "" for keyword in node.keywords})
    return found


EN, ZH = sentences("en"), sentences("zh")
VERBS = {verb.name for topic in TOPICS for verb in topic.verbs}


def test_every_sentence_exists_in_both_languages() -> None:
    assert set(EN) == set(ZH)


def placed(text: str) -> set[str]:
    """The values a sentence shows, without those that only choose between its forms."""
    return set(VARIABLE.findall(SELECTOR.sub("{", text)))


def bare(text: str) -> str:
    """A sentence without its selectors, the names of its variants and its values."""
    return re.sub(r"\{[^{}]*\}", "{}", VARIANT.sub("", SELECTOR.sub("", text)))


@pytest.mark.parametrize("code", sorted(EN))
def test_both_languages_show_the_same_values(code: str) -> None:
    assert placed(EN[code]) == placed(ZH[code])


WORDY = sorted(code for code in EN if re.search(r"[A-Za-z]{4}", re.sub(r"\{[^{}]*\}", "", EN[code])))


@pytest.mark.parametrize("code", WORDY)
def test_chinese_sentences_are_chinese(code: str) -> None:
    assert CJK.search(ZH[code]), ZH[code]


LATIN = {  # what a Chinese reader meets as it is: names of mathematics, formats and projects; code is checked below
    "LU", "QR", "LDL", "AB", "Ax", "Av", "Wx", "XW", "GPU", "Ay", "Bx", "PLU", "CO", "ad", "bc", "det", "log", "rank", "max", "sqrt", "mnk", "diag", "cos",
    "tr", "NumPy", "SymPy", "PyTorch", "Python", "LaTeX", "JSON", "CPU", "NaN", "MB", "UTF", "GB", "Parquet", "Fraction", "matplotlib", "English",
    "True", "False", "kB", "Adam", "softmax", "Ctrl", "Windows", "WSL",
}  # fmt: skip


def typed() -> set[str]:
    """Words of our own that people type: verbs, options, their values, file endings."""
    words = {word for path in SOURCE.rglob("*.py") for word in re.findall(r"[A-Za-z_]{2,}", path.read_text(encoding="utf-8"))}
    return words - {word for word in words if word[0].isupper()}


TYPED = typed()
QUOTED = re.compile(r"`[^`]*`|\"[^\"]*\"|[\w.]+\([^()]*\)|\w+=\S+|\.\w+|\\\\\w+")


@pytest.mark.parametrize("code", sorted(ZH))
def test_no_english_is_left_in_chinese(code: str) -> None:
    words = set(re.findall(r"[A-Za-z][A-Za-z_]+", QUOTED.sub(" ", bare(ZH[code])))) - LATIN
    assert words <= {word for word in TYPED if word in EN[code] or word in VERBS}, words - TYPED


FULL_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?.()]|[,;:!?()][\u4e00-\u9fff]")
UNEVEN = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]|[\u4e00-\u9fff] +[\u4e00-\u9fff]|[，。；：、？！（] +|\S +[，。；：、？！）]")


@pytest.mark.parametrize("code", sorted(ZH))
def test_chinese_punctuation_is_full_width_and_spacing_even(code: str) -> None:
    for line in bare(ZH[code]).splitlines():
        assert not FULL_WIDTH.search(line), line
        assert not UNEVEN.search(line.strip()), line


@pytest.mark.parametrize("code", sorted(ZH))
def test_chinese_chooses_forms_by_the_number_itself(code: str) -> None:
    """Chinese has one plural form: a variant [one] would never be taken."""
    assert "[one]" not in ZH[code]


COUNTED = (
    "entries rows columns layers numbers features samples bits bytes equations unknowns axes characters digits zeros examples units words classes "
    "sentences images channels positions labels cells values directions dimensions indices results operations matrices systems solutions pivots "
    "ways sizes steps"
)
PLURAL = re.compile(rf"\{{ \$([a-z0-9_]+) \}} (?:[a-z]+ )?(?:{'|'.join(COUNTED.split())})\b")


@pytest.mark.parametrize("code", sorted(EN))
def test_english_counts_have_a_singular(code: str) -> None:
    """`1 entries` cannot be said: a counted noun is chosen by its number, or the number is a limit."""
    chosen = set(SELECTOR.findall(EN[code])) | {"allowed", "verb", "name", "path", "command", "option"}  # limits are never 1; names are no counts
    assert [name for name in PLURAL.findall(EN[code]) if name not in chosen] == []


NOT_MESSAGES = {kind.code for kind in vars(ossature.base.errors).values() if isinstance(kind, type) and hasattr(kind, "code")} | {
    "utf-8", "utf-8-sig", "zero-line", "pivot-one", "same-origin", "no-referrer", "no-store",
}  # fmt: skip


def test_every_code_in_the_source_has_its_sentence() -> None:
    missing = {code for code in literals() if code not in EN and not any(known.startswith(code) or known.endswith(f"-{code}") for known in EN)}
    assert missing - NOT_MESSAGES - rules() == set()


def test_every_value_a_sentence_asks_for_is_emitted() -> None:
    wrong = []
    for code, emitted in calls().items():
        for text in (EN.get(code), ZH.get(code)):
            asked = set(VARIABLE.findall(text or ""))
            wrong += [(code, sorted(asked - names)) for names in emitted if asked - names]
    assert wrong == []


def built() -> list[re.Pattern[str]]:
    """The codes the source builds with f-strings, as patterns; one without letters of its own would match anything and is left out."""
    found = []
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
                fixed = "".join(part for part in parts if part is not None)
                if re.fullmatch(r"[a-z0-9-]*[a-z]{3}[a-z0-9-]*", fixed):
                    found.append(re.compile("".join(".+" if part is None else re.escape(part) for part in parts)))
    return found


def spoken_by_widgets() -> tuple[set[str], list[re.Pattern[str]]]:
    """The codes the widgets' modules write down whole, and those they build with templates."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.js")))
    held = [re.sub(r"\$\{[^}]*\}", "\0", code) for code in re.findall(r"[\"`](widget-[^\"`]+)[\"`]", text)]
    return {code for code in held if "\0" not in code}, [re.compile(".+".join(map(re.escape, code.split("\0")))) for code in held if "\0" in code]


def test_what_widgets_say_has_its_sentence() -> None:
    whole, patterns = spoken_by_widgets()
    assert whole - set(EN) == set()
    assert [pattern.pattern for pattern in patterns if not any(pattern.fullmatch(code) for code in EN)] == []


def test_no_sentence_is_an_orphan() -> None:
    constants, patterns = literals(every=True), built()
    constants |= spoken_by_widgets()[0]
    patterns += spoken_by_widgets()[1]
    constants |= {word for path in TOOLS.glob("*.py") for word in re.findall(r"[a-z][a-z0-9-]+", path.read_text(encoding="utf-8"))}
    patterns += [re.compile(r"docs-(verbs|commands|errors|answers)-(title|intro)"), re.compile(r"docs-holder-\w+"), re.compile(r"kind-.+")]  # tools/pages.py
    assert {code for code in EN if code not in constants and not any(pattern.fullmatch(code) for pattern in patterns)} == set()


def test_every_kind_of_error_is_described_in_both_languages() -> None:
    kinds = {kind.code for kind in vars(ossature.base.errors).values() if isinstance(kind, type) and isinstance(getattr(kind, "code", None), str)}
    assert {f"kind-{code}" for code in kinds} == {code for code in EN if code.startswith("kind-")}


def test_topics_table_and_tour_speak_both_languages() -> None:
    wanted = [f"table-{verb.name}-{part}" for topic in TOPICS for verb in topic.verbs for part in ("name", "geometry", "use")]
    wanted += [f"tour-{stop.key}" for chapter in CHAPTERS for stop in chapter.stops]
    wanted += [f"tour-{part}-{chapter.code}" for chapter in CHAPTERS for part in ("chapter", "about")]
    assert [code for code in wanted if code not in EN or code not in ZH] == []


def test_an_unknown_code_shows_itself_and_its_values() -> None:
    assert sentence(Message("no-such-sentence-anywhere", rows=3), "en") == "no-such-sentence-anywhere (rows=3)"


def test_plurals_and_lists_are_right_in_both_languages() -> None:
    assert sentence(Message("solve-kind-infinite", free=1, rank=2), "en") == "Infinitely many solutions, with one free unknown."
    assert sentence(Message("solve-kind-infinite", free=2, rank=2), "en").endswith("with 2 free unknowns.")
    assert sentence(Message("rref-pivots", count=3, columns=(1, 2, 4)), "en") == "pivots in columns 1, 2 and 4"
    assert sentence(Message("rref-pivots", count=3, columns=(1, 2, 4)), "zh") == "主元在第 1、2、4 列"


ONE_NAME = {
    "海森(?!伯格)": "黑塞",
    "海塞": "黑塞",
    "双倍精度": "加倍精度",
    "部分选主元": "列主元",
    "斜方体": "平行六面体",
    "乔列斯基": "楚列斯基",
    "高斯消去": "消元",
    "行阶梯最简": "行最简",
}


@pytest.mark.parametrize("wrong", sorted(ONE_NAME))
def test_a_notion_has_one_name_in_chinese(wrong: str) -> None:
    assert [code for code, text in ZH.items() if re.search(wrong, text)] == [], f"say {ONE_NAME[wrong]}"
