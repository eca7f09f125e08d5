"""Adding an idea takes one folder, its two sentence files and one line of `topics`; CONTRIBUTING.md says how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ossature

SOURCE = Path(ossature.__file__).parent

FILES = {
    "totals/__init__.py": '''
"""Totals: the sum of the entries of a vector."""

from __future__ import annotations

from typing import Any

from ossature.base.evidence import EXACT
from ossature.base.results import Question
from ossature.objects.intake import take_vector
from ossature.totals.answers import Total


def total(x: Any) -> Total:
    """The sum of the entries.

    x : (n,) vector
    Returns Total: value. Raises ShapeMismatch, ParseError.  Cost n additions.

    >>> total("1 2 3").value
    6
    """
    operand = take_vector(x, name="x", exact=True)
    return Total(Question("total", (operand,)), EXACT, sum(operand.vector()))
''',
    "totals/answers.py": '''
"""What `total` answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ossature.base.evidence import Evidence
from ossature.base.results import Answer, Question


@dataclass(frozen=True, eq=False, repr=False)
class Total(Answer):
    """value : the sum of the entries."""

    question: Question
    evidence: Evidence
    value: Any
''',
    "totals/meaning.py": '''
"""What a total says."""

from __future__ import annotations

from ossature.base.formula import Call, Formula, Number, Symbol, equals
from ossature.base.message import Message
from ossature.totals.answers import Total


def headline(answer: Total) -> tuple[Formula | Message, ...]:
    """total(x) = value."""
    return (equals(Call("total", (Symbol("x"),)), Number(answer.value)),)


def meaning(answer: Total) -> tuple[Message, ...]:
    """How many entries were added up."""
    return (Message("total-means", count=answer.question.operands[0].shape[0]),)
''',
    "totals/picture.py": '''
"""The picture of a total."""

from __future__ import annotations

from ossature.base.message import Message
from ossature.base.scene import Arrow, Scene
from ossature.totals.answers import Total


def picture(answer: Total) -> Scene:
    """One arrow from zero to the total."""
    reach = abs(float(answer.value)) + 1
    arrow = Arrow((0.0, 0.0), (float(answer.value), 0.0))
    return Scene((arrow,), x=(-reach, reach), y=(-1.0, 1.0), title=Message("total-title"), description=Message("total-step"))
''',
    "totals/steps.py": '''
"""The steps of a total."""

from __future__ import annotations

from ossature.base.formula import Number, Sum, Symbol, equals
from ossature.base.message import Message
from ossature.base.steps import Derivation, FormulaStep
from ossature.totals.answers import Total


def derive(answer: Total, strategy: str | None) -> Derivation:
    """Add up, on one line."""
    terms = Sum(tuple(Number(entry) for entry in answer.question.operands[0].vector()))
    step = FormulaStep(equals(Symbol("s"), terms, Number(answer.value)), "add", Message("total-step"))
    return Derivation(Message("total-title"), steps=(step,), claims={"value": answer.value})
''',
    "words/en/totals.ftl": """
cli-topic-totals = Totals
table-total-name = Total
table-total-geometry = how far all the steps lead on a line
table-total-use = a loss over a batch
total-title = A total
total-step = Add the entries up.
total-means = { COUNT($count, one: "entry was", other: "entries were") } added up.
room-totals = How much is it all together?
room-totals-three = Three small numbers
widget-totals-name = The total, as a row of dots
""",
    "words/zh/totals.ftl": """
cli-topic-totals = 总和
table-total-name = 求和
table-total-geometry = 在数轴上一步步走下来到哪里
table-total-use = 一批样本的总损失
total-title = 求和
total-step = 把各个数加起来。
total-means = 一共加了 { $count } 个数。
room-totals = 加在一起一共多少？
room-totals-three = 三个小小的数
widget-totals-name = 总和，画成一排点
""",
}
LINE = '    Topic("totals", "1.1", (Verb("total", "Σx", ("1 2 3",)),), (Preset("three", "total", {"x": "1 2 3"}),)),\n'
WIDGET = """
import { Plane, arrow, follow, vectorOperand } from "./kit.js";
export default {
  render({ model, el }) {
    const words = model.get("words");
    const plane = new Plane(el, { name: words["widget-totals-name"], words });
    const sum = () => (vectorOperand(model, "x") ?? []).reduce((one, other) => one + other, 0);
    const redraw = follow(model, () => plane.show([arrow([sum(), 0], { role: "result", label: "s" })], { fit: [[0, 0], [sum(), 1]] }));
    return () => { redraw.cancel(); plane.destroy(); };
  },
};
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ossature with one more idea: nothing else is touched."""
    root = tmp_path_factory.mktemp("toy") / "ossature"
    shutil.copytree(SOURCE, root, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in FILES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text.lstrip(), encoding="utf-8")
    topics = root / "topics.py"
    before = topics.read_text(encoding="utf-8")
    start = "TOPICS: tuple[Topic, ...] = (\n"
    assert before.count(start) == 1
    topics.write_text(before.replace(start, start + LINE), encoding="utf-8")
    return root.parent


def say(copy: Path, *words: str) -> str:
    """What `python ...` prints with that copy."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "OSSATURE_LANG": "en"}
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, env=environment, cwd=copy, check=True).stdout


def test_the_front_door_has_the_new_verb(copy: Path) -> None:
    assert say(copy, "-c", "import ossature; print(ossature.total('1 2 3'))") == "total(x) = 6\nexact\n"


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("en", ["total(x) = 6", "Add the entries up.", "s = 1 + 2 + 3 = 6", "3 entries were added up."]),
        ("zh", ["把各个数加起来。", "一共加了 3 个数。", "精确"]),
    ],
)
def test_the_command_line_has_it_with_steps_and_meaning_in_both_languages(copy: Path, lang: str, wanted: list[str]) -> None:
    printed = say(copy, "-m", "ossature", "total", "1 2 3", "--steps", "--meaning", "--lang", lang)
    assert [part for part in wanted if part not in printed] == []


def test_help_and_table_have_it(copy: Path) -> None:
    assert "total" in say(copy, "-m", "ossature", "--help")
    assert "ossature total '1 2 3'" in say(copy, "-m", "ossature", "total", "--help")
    assert "Σx\thow far all the steps lead on a line\ta loss over a batch" in say(copy, "-m", "ossature", "table")


def test_a_wrong_input_of_it_is_one_clear_error(copy: Path) -> None:
    held = "import ossature\ntry:\n    ossature.total('1 2; 3 4')\nexcept ossature.OssatureError as fault:\n    print(fault.code)"
    assert say(copy, "-c", held) == "shape-mismatch\n"


def test_it_is_drawn_asked_for_by_star_and_written_as_code(copy: Path) -> None:
    shown = "from ossature import *; answer = total('1 2 3'); print(answer.picture('zh').svg()[:4], answer.code().splitlines()[-1])"
    assert say(copy, "-c", shown) == "<svg total('1 2 3')\n"
    assert "<svg" in say(copy, "-c", "import ossature; ossature.total('1 2').picture('en').save('t.svg'); print(open('t.svg', encoding='utf-8').read())")


ROOM = """
from ossature.lab.pages import home_page, room_page
from ossature.widgets.rooms import reply
for lang in ("en", "zh"):
    held = reply("totals", {}, lang)
    page = room_page(held, lang)
    print(held["ok"], "<svg" in held["picture"], len(held["steps"]["lines"]), "/totals.js" in page, 'href="/%s/totals"' % lang in home_page(lang))
    print(page)
"""


@pytest.mark.parametrize("widget", [False, True])
def test_it_has_a_room_with_answer_steps_picture_and_preset_and_its_own_living_picture_from_one_file(copy: Path, widget: bool) -> None:
    path = copy / "ossature" / "widgets" / "totals.js"
    if widget:
        path.write_text(WIDGET.lstrip(), encoding="utf-8")
    try:
        printed = say(copy, "-c", ROOM)
    finally:
        path.unlink(missing_ok=True)
    assert printed.count(f"True True 1 {widget} True") == 2
    wanted = ["How much is it all together?", "Three small numbers", "Add the entries up.", "加在一起一共多少？", "三个小小的数", "把各个数加起来。"]
    assert [part for part in wanted if part not in printed] == []


def test_the_names_that_type_checkers_read_are_the_names_there_are() -> None:
    listed = (SOURCE / "__init__.py").read_text(encoding="utf-8").split("__all__ = [")[1].split("]")[0]
    assert sorted(name.strip().strip('"') for name in listed.split(",") if name.strip()) == ossature.__all__
