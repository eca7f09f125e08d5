"""A formula reads the same as text, as LaTeX and as MathML, and a label in it is never markup."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossature import trace
from ossature.base.formula import (
    NODES,
    Bars,
    Call,
    Chain,
    Formula,
    Joined,
    Lines,
    MatrixOf,
    Negative,
    NormBars,
    Number,
    Power,
    Product,
    Quotient,
    Root,
    RowChange,
    Sum,
    Symbol,
    Transpose,
    Word,
    column_of,
    equals,
    matrix_of,
)
from ossature.words.latex import latex
from ossature.words.mathml import mathml
from ossature.words.unicode import inline, text

X, Y, A = Symbol("x"), Symbol("y"), Symbol("A", bold=True)


def exact(written: str) -> Number:
    return Number(trace(f"[[{written}]]").value)


def tree(node: Formula) -> ElementTree.Element:
    return ElementTree.fromstring(mathml(node))


def spoken(node: Formula) -> str:
    """All the text of the MathML, in reading order."""
    return "".join("".join(tree(node).itertext()).split())


CASES: list[tuple[Formula, str, str, str]] = [
    (exact("-3/4"), "-3/4", r"-\frac{3}{4}", "−34"),
    (exact("1/2"), "1/2", r"\frac{1}{2}", "12"),
    (exact("√2"), "√2", r"\sqrt{2}", "2"),
    (exact("-√2"), "-√2", r"-\sqrt{2}", "−2"),
    (exact("(1 + √5)/2"), "(1 + √5)/2", r"\frac{1}{2} + \frac{1}{2}\sqrt{5}", "12+125"),
    (exact("2 - 3i"), "2 - 3i", r"2 - 3\mathrm{i}", "2−3i"),
    (exact("i"), "i", r"\mathrm{i}", "i"),
    (Number(2.5e-7), "2.5e-7", r"2.5 \times 10^{-7}", "2.5×10−7"),
    (Number(0.0, error=3e-17), "0 ± 3e-17", r"0 \pm 3 \times 10^{-17}", "0±3×10−17"),
    (Number(float("inf")), "∞", r"\infty", "∞"),
    (Symbol("λ", "1"), "λ₁", r"\lambda_{1}", "λ1"),
    (Symbol("price"), "price", r"\mathrm{price}", "price"),
    (A, "A", r"\mathbf{A}", "A"),
    (Word("rank A"), "rank A", r"\text{rank A}", "rankA"),
    (Sum((X, Negative(Y), exact("-2"))), "x - y - 2", "x - y - 2", "x−y−2"),
    (Sum(()), "0", "0", "0"),
    (Sum((exact("-1"), X)), "-1 + x", "-1 + x", "−1+x"),
    (Product((exact("2"), X), ""), "2x", "2 x", "2\u2062x"),
    (Product((X, Y), "×"), "x × y", r"x \times y", "x×y"),
    (Product((X, Y), "⊙"), "x ⊙ y", r"x \odot y", "x⊙y"),
    (Product((Sum((X, Y)), exact("3"))), "(x + y)·3", r"\left(x + y\right) \cdot 3", "(x+y)·3"),
    (Product(()), "1", "1", "1"),
    (Negative(Sum((X, Y))), "-(x + y)", r"-\left(x + y\right)", "−(x+y)"),
    (Quotient(Sum((X, Y)), exact("2")), "(x + y)/2", r"\frac{x + y}{2}", "x+y2"),
    (Power(X, exact("2")), "x²", r"{x}^{2}", "x2"),
    (Power(Sum((X, Y)), exact("-1")), "(x + y)⁻¹", r"{\left(x + y\right)}^{-1}", "(x+y)−1"),
    (Power(X, Symbol("p")), "x^p", r"{x}^{p}", "xp"),
    (Power(X, Quotient(exact("1"), Symbol("p"))), "x^(1/p)", r"{x}^{\frac{1}{p}}", "x1p"),
    (Root(exact("2")), "√2", r"\sqrt{2}", "2"),
    (Root(Sum((X, Y))), "√(x + y)", r"\sqrt{x + y}", "x+y"),
    (Root(exact("5"), 3), "³√5", r"\sqrt[3]{5}", "53"),
    (Bars(exact("-3")), "|-3|", r"\left|-3\right|", "|−3|"),
    (NormBars(X, "2"), "‖x‖₂", r"\left\|x\right\|_{2}", "‖x‖2"),
    (NormBars(X, "∞"), "‖x‖∞", r"\left\|x\right\|_{\infty}", "‖x‖∞"),
    (NormBars(X), "‖x‖", r"\left\|x\right\|", "‖x‖"),
    (NormBars(X, "F"), "‖x‖_F", r"\left\|x\right\|_{F}", "‖x‖F"),
    (Transpose(A), "Aᵀ", r"{\mathbf{A}}^{\mathsf T}", "AT"),
    (Call("max", (exact("3"), exact("4"))), "max(3, 4)", r"\operatorname{max}\left(3, 4\right)", "max\u2061(3,4)"),
    (equals(X, exact("2")), "x = 2", "x = 2", "x=2"),
    (Chain((X, Y, A), ("≈", "≤")), "x ≈ y ≤ A", r"x \approx y \leq \mathbf{A}", "x≈y≤A"),
    (Joined((X, Y)), "x, y", "x, y", "x,y"),
    (Joined((X, Y), fences=("[", "]")), "[x, y]", r"\left[x, y\right]", "[x,y]"),
    (Joined((X, Y), fences=("{", "}")), "{x, y}", r"\left\{x, y\right\}", "{x,y}"),
    (RowChange("swap", 0, 1), "r₁ ↔ r₂", r"r_{1} \leftrightarrow r_{2}", "r1↔r2"),
    (RowChange("combine", 1, 0, 2, -3), "r₂ ← 2r₂ - 3r₁", r"r_{2} \leftarrow 2 r_{2} - 3 r_{1}", "r2←2\u2062r2−3\u2062r1"),
    (RowChange("combine", 1, 0, Fraction(1, 5)), "r₂ ← 1/5 r₂", None, None),  # type: ignore[list-item]
    (MatrixOf(()), "[ ]", r"\left[\,\right]", "[]"),
]


@pytest.mark.parametrize(("node", "plain", "tex", "said"), CASES, ids=[str(index) for index in range(len(CASES))])
def test_a_formula_reads_the_same_in_three_notations(node: Formula, plain: str, tex: str | None, said: str | None) -> None:
    assert text(node) == plain
    if tex is not None:
        assert latex(node) == tex
    if said is not None:
        assert spoken(node) == said


def test_every_kind_of_formula_has_a_case_here() -> None:
    seen = {type(node).__name__ for node, *_ in CASES} | {"MatrixOf", "Lines"}
    assert seen == set(NODES)


def test_a_matrix_is_aligned_and_keeps_its_bar_and_its_marks() -> None:
    node = matrix_of([[1, -10], [200, 3]], bar=1, marked=((0, 0),))
    assert text(node) == "⎡  1 │ -10⎤\n⎣200 │   3⎦"
    assert latex(node) == r"\left[\begin{array}{r|r}1 & -10 \\ 200 & 3\end{array}\right]"
    cells = [cell.get("class") or "" for cell in tree(node).iter("{http://www.w3.org/1998/Math/MathML}mtd")]
    assert [held for held in cells if "entry" in held] == ["entry marked", "entry bar", "entry", "entry bar"]


def test_a_determinant_has_bars() -> None:
    node = matrix_of([[1, 2], [3, 4]], style="bars")
    assert text(node) == "│1  2│\n│3  4│"
    assert latex(node).startswith(r"\left|\begin{array}{rr}")
    assert 'class="open top bars"' in mathml(node)


def test_labels_stand_outside_the_brackets() -> None:
    node = matrix_of([[90, 85], [78, 92]], row_labels=("张三", "Bob"), column_labels=("数学", "art"))
    assert text(node).splitlines() == ["      数学  art", "张三 ⎡  90   85⎤", "Bob  ⎣  78   92⎦"]
    assert latex(node) == r"\begin{array}{l|rr} & \text{数学} & \text{art} \\ \hline \text{张三} & 90 & 85 \\ \text{Bob} & 78 & 92\end{array}"
    assert "张三" in spoken(node)


def test_a_matrix_inside_a_line_takes_one_line() -> None:
    assert inline(equals(X, column_of([1, 2]))) == "x = [1; 2]"
    assert inline(Transpose(matrix_of([[1, 2]], style="bars"))) == "|1, 2|ᵀ"


def test_lines_are_aligned_at_their_relation() -> None:
    node = Lines((equals(X, exact("1")), equals(Symbol("xyz"), exact("22")), Word("so")))
    assert text(node).splitlines() == ["  x = 1", "xyz = 22", "   so"]
    assert latex(node) == r"\begin{aligned}x & = 1 \\ \mathrm{xyz} & = 22 \\ & \text{so}\end{aligned}"
    assert spoken(node) == "x=1xyz=22so"


def test_tall_parts_stretch_their_fences_and_stand_on_one_base_line() -> None:
    column = column_of([1, 2, 3])
    assert text(equals(NormBars(column, "2"), Number(3.7))).splitlines() == ["‖⎡1⎤‖", "‖⎢2⎥‖  = 3.7", "‖⎣3⎦‖₂"]
    assert text(Transpose(column)).splitlines()[0].endswith("ᵀ")


NASTY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12) | st.sampled_from(
    ["</math><script>alert(1)</script>", "a & b", '" onload="x', r"\input{/etc/passwd}", "$x^2_1$ 100% #~", "}{", "\x1b[31mred", "a\u202eb", "<!--"]
)


@given(NASTY)
def test_a_label_is_data_in_every_notation(label: str) -> None:
    node = MatrixOf(((Number(1), Symbol(label)), (Word(label), Number(2))), row_labels=(label, "b"), column_labels=(label, "d"))
    found = tree(equals(node, Symbol("x", label)))
    assert {element.tag.partition("}")[2] for element in found.iter()} <= {"math", "mrow", "mtable", "mtr", "mtd", "mtext", "mi", "mn", "mo", "msub", "mspace"}
    drawn = latex(equals(Symbol(label), Word(label)))
    assert _balanced(drawn)
    held: Any = text(node) + inline(node)
    assert not any(ord(character) < 32 and character != "\n" for character in held)
    assert "\u202e" not in held


def _balanced(tex: str) -> bool:
    """No brace closes what it did not open, and only our own commands are called."""
    depth, index = 0, 0
    while index < len(tex):
        if tex[index] == "\\":
            index += 2
            continue
        depth += {"{": 1, "}": -1}.get(tex[index], 0)
        if depth < 0 or tex[index] in "$&#%~":
            return False
        index += 1
    return depth == 0


def test_two_minus_signs_never_touch() -> None:
    product = Product((Number(-2), Number(3)))
    taken = Sum((Number(1), Negative(product)))
    assert inline(taken) == "1 - (-2)·3"
    assert latex(taken) == r"1 - \left(-2\right) \cdot 3"
    assert "<mo" in mathml(taken)
    assert "−</mo><mo" not in mathml(taken).replace(" ", "")


def test_a_letter_with_its_number_is_mathematics_in_latex_and_a_word_is_text() -> None:
    names = {"x": "x", "x₁": "x_{1}", "y12": "y_{12}", "苹果": r"\text{苹果}", "price": r"\text{price}", "": ""}
    assert {name: latex(Word(name)) for name in names} == names


def test_a_labelled_augmented_matrix_keeps_its_bar_in_latex() -> None:
    matrix = matrix_of([[1, 2, 3]], bar=2, column_labels=("x", "y", ""))
    assert latex(matrix) == r"\begin{array}{rr|r}x & y &  \\ \hline 1 & 2 & 3\end{array}"
