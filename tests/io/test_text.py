"""The grammar reads what people type and paste, exactly, and says where it cannot."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import sympy
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal, within

from ossature import describe, set_language, solve
from ossature.base.errors import ParseError, TooLarge
from ossature.base.message import say
from ossature.io.text import parse_text

MATRIX = ((1, 2), (3, 4))


@pytest.mark.parametrize(
    "text",
    [
        "1 2; 3 4",
        "1 2\n3 4",
        "1,2;3,4",
        "[1 2; 3 4]",
        "[[1, 2], [3, 4]]",
        "[[1 2]\n [3 4]]",
        "((1, 2), (3, 4))".replace("(", "[").replace(")", "]"),
        "array([[1, 2],\n       [3, 4]])",
        "np.array([[1., 2.], [3., 4.]], dtype=float32)",
        "Matrix([[1, 2], [3, 4]])",
        r"\begin{bmatrix}1 & 2\\ 3 & 4\end{bmatrix}",
        r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \\ \end{pmatrix}",
        "１，２；３，４",
        "【1，2；3，4】",
        "  1 2 ;\n 3 4 ;",
        "1.0 2e0; 30e-1 0.4e1",
        "2/2 4/2; 9/3 2^2",
        "A = [1 2; 3 4];",
        "[1 2; ...\n 3 4]",
        "((1, 2), (3, 4))",
        "[(1, 2), (3, 4)]",
        "{{1, 2}, {3, 4}}",
        "[[1, 2], [3, 4],]",
        "[[1. 2.]\n [3. 4.]]",
        "torch.tensor([[1., 2.], [3., 4.]])",
        "numpy.array([[1, 2], [3, 4]], dtype='float32')",
        "array([[1., 2.],\n       [3., 4.]], dtype=np.float32)",
        "sp.Matrix([[1, 2], [3, Rational(8, 2)]])",
        "[[Fraction(1, 1), Decimal('2.0')], [np.float64(3.0), 4]]",
        "A = \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
        r"\[ \begin{vmatrix} 1 & 2 \\[2pt] 3 & \frac82 \end{vmatrix} \]",
        r"$$\begin{Bmatrix} 1 & 2 \cr 3 & 4 \end{Bmatrix}$$",
        r"\left[\begin{array}{c|c} 1 & 2 \\ 3 & 2\cdot 2 \end{array}\right]",
        r"\left( \begin{matrix} 1 & 2 \\ 3 & {4} \end{matrix} \right)",
        "1\t2\n3\t4",
        "|1 2; 3 4|",
        "| 1 | 2 |\n| 3 | 4 |",
        "［１，２；３，４］。",
        "1 2 # the first row\n3 4 # the last",
        "# two rows\n1 2\n\n% and\n3 4",
        "[1 2; % first\n 3 4] % second, 100%",
        "1 2 % first\n3 4 %% second",
        "１ ２ ＃ 第一行\n３ ４",
        "| 1 | 2 | # first\n| 3 | 4 |",
        "'1 2; 3 4'",
        '"1 2; 3 4"',
        "“1 2; 3 4”",
        "`[1 2; 3 4]`",
        ' """1 2\n3 4""" ',
        "⎡1  2⎤\n⎣3  4⎦",
        "⎡1  2⎤\n⎢    ⎥\n⎣3  4⎦",
        "⎛1 2⎞\n⎝3 4⎠",
        "    ⎡1  2⎤\nA = ⎣3  4⎦",
        "│1  2│\n│3  4│",
    ],
)
def test_every_spelling_of_a_matrix_reads_the_same(text: str) -> None:
    assert parse_text(text).rows == MATRIX


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1", Fraction(1, 10)),
        ("-1/2", Fraction(-1, 2)),
        ("－3", -3),
        ("2^10", 1024),
        ("2^-3", Fraction(1, 8)),
        ("2**3", 8),
        ("(1+2)*3/4", Fraction(9, 4)),
        ("3²", 9),
        ("1e3", 1000),
        (".5", Fraction(1, 2)),
        ("6÷4", Fraction(3, 2)),
        ("2×3", 6),
        ("10⁻³", Fraction(1, 1000)),
        ("1.5e-3", Fraction(3, 2000)),
        ("3½", Fraction(7, 2)),
        ("1_000", 1000),
        ("−1", -1),
        ("–1", -1),
        ("—1", -1),
        ("（1＋2）×3", 9),
        ("１／２", Fraction(1, 2)),
        (r"-\frac12", Fraction(-1, 2)),
        (r"10^{-3}", Fraction(1, 1000)),
        ("True", 1),
    ],
)
def test_arithmetic_is_exact(text: str, value: object) -> None:
    assert parse_text(text).rows[0][0] == value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sqrt(2)", "√2"),
        ("√8", "2√2"),
        ("3√2", "3√2"),
        ("(1+√5)/2", "(1 + √5)/2"),
        ("2i", "2i"),
        ("1+2i", "1 + 2i"),
        (r"\sqrt{2}", "√2"),
        (r"\frac{1}{2}", "1/2"),
        ("i/2", "i/2"),
        ("1/2 - 3i/4", "1/2 - 3i/4"),
    ],
)
def test_roots_and_imaginary_numbers_are_read(text: str, shown: str) -> None:
    assert str(parse_text(text).rows[0][0]) == shown


def test_a_comment_ends_an_equation_and_marks_in_labels_begin_none() -> None:
    assert parse_text("2x + y = 5 # first\nx - y = 1 # second").right == (5, 1)
    assert parse_text("A = [1 2 % first\n 3 4]").rows == MATRIX
    assert parse_text("| # | a | b |\n| 1 | 2 | 3 |").column_labels == ("#", "a", "b")
    assert parse_text("Run #1 | 3 | 4").row_labels == ("Run #1",)
    assert parse_text('{"a #1": 3, "b": 4}').row_labels == ("a #1", "b")


def test_a_month_names_rows_and_is_a_subtraction_in_a_matrix_and_that_is_said() -> None:
    found = parse_text("[2024-12 5; 3 4]")
    assert found.rows == ((2012, 5), (3, 4))
    assert [note.code for note in found.notes] == ["io-month-subtracted"]
    assert "2024-12" in describe("[2024-12 5; 3 4]").show("en")
    assert parse_text("| a | b |\n2024-12 | 3 | 4 |\n2024-11 | 5 | 6 |").row_labels == ("2024-12", "2024-11")
    assert not parse_text("[2024 -12; 7-12 1]").notes


def test_spaces_around_a_minus_decide_as_in_matlab() -> None:
    assert parse_text("[1 -2]").rows == ((1,), (-2,))
    assert parse_text("[1 - 2]").rows == ((-1,),)
    assert parse_text("1 -2 - 3").rows == ((1,), (-5,))


def test_one_row_is_a_vector_unless_it_is_closed() -> None:
    assert parse_text("1 2 3").kind == "vector"
    assert parse_text("1 2 3;").kind == "matrix"
    assert parse_text("[[1, 2, 3]]").rows == ((1, 2, 3),)
    assert parse_text("1; 2; 3").rows == ((1,), (2,), (3,))


def test_units_and_names_are_kept_as_text() -> None:
    assert (parse_text("25 ℃").unit, parse_text("99.5元").unit) == ("℃", "元")
    assert [parse_text(text).unit for text in ("¥99.5", "60 km/h", "3 kg·m²", "[20℃, 25℃ 22℃]", "[20, 25] ℃", "-3 °C")] == [
        "¥",
        "km/h",
        "kg·m²",
        "℃",
        "℃",
        "°C",
    ]


@pytest.mark.parametrize(
    "text",
    ["[数学90, 英语85]", "数学 90 英语 85", "数学：90，英语：85", '{"数学": 90, "英语": 85}', "数学90分 英语85分", "数学90分, 英语85分"],
)
def test_entries_may_carry_their_names(text: str) -> None:
    marks = parse_text(text)
    assert (marks.kind, marks.rows, marks.row_labels) == ("vector", ((90,), (85,)), ("数学", "英语"))


def test_rows_may_carry_their_names() -> None:
    marks = parse_text("张三 90 85; 李四 78 92")
    assert (marks.kind, marks.rows, marks.row_labels) == ("matrix", ((90, 85), (78, 92)), ("张三", "李四"))


def test_nested_brackets_of_three_levels_are_a_tensor() -> None:
    found = parse_text("[[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]")
    assert (found.kind, found.shape) == ("tensor", (3, 2, 2))
    assert describe("[[[1, 2], [3, 4]]]").shape == (1, 2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |",
        "| 姓名 | 数学 | 英语 | 物理 |\n|---|---|---|---|\n| 张三 | 90 | 85 | 88 |\n| 李四 | 78 | 92 | 85 |",
        "｜　｜数学｜英语｜物理｜\n｜张三｜90｜85｜88｜\n｜李四｜78｜92｜85｜",
        "姓名\t数学\t英语\t物理\n张三\t90\t85\t88\n李四\t78\t92\t85",
        "\t数学\t英语\t物理\n张三\t90\t85\t88\n李四\t78\t92\t85\n",
        "姓名,数学,英语,物理\n张三,90,85,88\n李四,78,92,85",
        "姓名 数学 英语 物理\n张三 90 85 88\n李四 78 92 85",
        "|   | 数学 | 英语 | 物理 |\n|:--|--:|--:|:-:|\n| 张三 | 90 | 85 | 88 |\n| 李四 | 78 | 92 | 85 |",
    ],
)
def test_the_report_card_reads_with_its_labels(text: str) -> None:
    card = parse_text(text)
    assert card.rows == ((90, 85, 88), (78, 92, 85))
    assert card.row_labels == ("张三", "李四")
    assert card.column_labels == ("数学", "英语", "物理")


@pytest.mark.parametrize(
    ("text", "rows", "right", "unknowns"),
    [
        ("2x + y = 5; x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("3苹果 + 2梨 = 19\n苹果 − 梨 = 3", ((3, 2), (1, -1)), (19, 3), ("苹果", "梨")),
        ("x_1/2 = 3 - x₂, x2 = 1", ((Fraction(1, 2), 1), (0, 1)), (3, 1), ("x1", "x2")),
        ("2(x + 1) = 3x", ((-1,),), (-2,), ("x",)),
        ("0.5*x ＝ √2", ((Fraction(1, 2),),), None, ("x",)),
        ("10 i1 + 20 i2 = 12", ((10, 20),), (12,), ("i1", "i2")),
        ("2x + y = 5，x − y = 1。", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("2x + y = 5 且 x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("2x + y = 5 and x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("3个苹果 + 2个梨 = 19；苹果 - 梨 = 3", ((3, 2), (1, -1)), (19, 3), ("苹果", "梨")),
        ("35 = 鸡 + 兔; 2鸡 + 4只兔 = 94", ((-1, -1), (2, 4)), (-35, 94), ("鸡", "兔")),
        ("x_{1} + x_{12} = 3", ((1, 1),), (3,), ("x1", "x12")),
        ("(1) 2x + y = 5\n(2) x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("2x + y = 5 (1)\nx - y = 1 (2)", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("①2x + y = 5\n②x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("1. 2x + y = 5\n2. x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("⎧ 2x + y = 5\n⎩ x - y = 1", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        ("{2x + y = 5; x - y = 1}", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        (r"\begin{cases} 2x + y = 5, \\ x - y = 1. \end{cases}", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        (r"\left\{\begin{array}{l} 2x + y = 5 \\ x - y = 1 \end{array}\right.", ((2, 1), (1, -1)), (5, 1), ("x", "y")),
        (r"\begin{align*} 2\alpha + \beta &= \frac{1}{2} \\ x_{1} &= 1 \end{align*}", ((2, 1, 0), (0, 0, 1)), (Fraction(1, 2), 1), ("α", "β", "x1")),
        ("2(x + y) - 3(x - 2) = 4 - x; y == 1", ((0, 2), (0, 1)), (-2, 1), ("x", "y")),
        ("1/2 x + √2 y = 3x + 1", ((Fraction(-5, 2), None),), (1,), ("x", "y")),
    ],
)
def test_equations_give_the_matrix_and_the_names(text: str, rows: tuple[tuple[object, ...], ...], right: object, unknowns: object) -> None:
    found = parse_text(text)
    assert found.kind == "equations"
    assert len(found.rows) == len(rows)
    assert all(entry is None or entry == held for row, got in zip(rows, found.rows, strict=True) for entry, held in zip(row, got, strict=True))
    assert right is None or found.right == right
    assert found.unknowns == unknowns


@pytest.mark.parametrize(
    ("text", "rows", "right", "unknowns", "notes"),
    [
        ("3个苹果 + 2个梨 = 19元; 1个苹果 + 1个梨 = 8元", ((3, 2), (1, 1)), (19, 8), ("苹果", "梨"), ["io-unit-dropped"]),
        ("2x + y = 5 kg; x - y = 1 kg", ((2, 1), (1, -1)), (5, 1), ("x", "y"), ["io-unit-dropped"]),
        ("三个苹果 + 两个梨 = 十九元；一个苹果 + 一个梨 = 8", ((3, 2), (1, 1)), (19, 8), ("苹果", "梨"), ["io-numeral-read", "io-unit-dropped"]),
        ("鸡 + 兔 = 35只; 2鸡 + 4兔 = 94只脚", ((1, 1), (2, 4)), (35, 94), ("鸡", "兔"), ["io-unit-dropped"]),
        ("3kg 苹果 + 2公斤梨 = 19元", ((3, 2),), (19,), ("苹果", "梨"), ["io-unit-dropped"]),
        ("五千克苹果 = 20", ((5,),), (20,), ("苹果",), ["io-numeral-read"]),
        ("苹果 = 2; 三苹果 + 梨 = 十二", ((1, 0), (3, 1)), (2, 12), ("苹果", "梨"), ["io-numeral-read"]),
        ("十位 + 个位 = 9; 10十位 - 个位 = 2", ((1, 1), (10, -1)), (9, 2), ("十位", "个位"), []),
        ("一班 + 二班 = 90; 2张三 = 李四", ((1, 1, 0, 0), (0, 0, 2, -1)), (90, 0), ("一班", "二班", "张三", "李四"), []),
        ("y = 2x; z = 3x", ((1, -2, 0), (0, -3, 1)), (0, 0), ("y", "x", "z"), []),
        ("1元 = 10角", ((1, -10),), (0,), ("元", "角"), []),
        ("x + y = 5 m", ((1, 1, -5),), (0,), ("x", "y", "m"), ["io-unit-unknown"]),
        ("x + y = 1; 0 = 1; 2 = 2", ((1, 1), (0, 0), (0, 0)), (1, 1, 0), ("x", "y"), []),
    ],
)
def test_quantities_are_counted_as_people_count_them_and_what_is_left_out_is_said(
    text: str, rows: object, right: object, unknowns: object, notes: list[str]
) -> None:
    found = parse_text(text)
    assert (found.rows, found.right, found.unknowns) == (rows, right, unknowns)
    assert [note.code for note in found.notes] == notes
    said = solve(text).show("zh")
    assert all(say(note, "zh") in said for note in found.notes)


def test_the_words_of_a_shop_give_the_prices() -> None:
    found = solve("三个苹果 + 两个梨 = 19元; 1个苹果 + 1个梨 = 8元")
    assert (found.kind, found["苹果"], found["梨"]) == ("unique", 3, 5)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十九", 19),
        ("二十", 20),
        ("一百零五", 105),
        ("两千", 2000),
        ("三千零二十", 3020),
        ("二〇二四", 2024),
        ("三万五千", 35000),
        ("一百一十", 110),
    ],
)
def test_chinese_numerals_are_read(numeral: str, value: int) -> None:
    assert parse_text(f"x = {numeral}元").right == (value,)


REFUSED = [  # text, line, column, case
    ("", 1, 1, "io-empty"),
    ("1 2\n3 @", 2, 3, "io-strange-character"),
    ("\u200b1", 1, 1, "io-strange-character"),
    ("1 2\n3", 2, 1, "io-ragged-row"),
    ("1 2; 3 4 5", 1, 6, "io-ragged-row"),
    ("[[1,2],[3]]", 1, 8, "io-ragged-row"),
    ("[[[1,2],[3,4]],[[5,6]]]", 1, 16, "io-ragged-block"),
    ("[[1,[2]],[3,4]]", 1, 5, "io-group-in-row"),
    ("1,,2", 1, 3, "io-entry-missing"),
    ("1 2,", 1, 5, "io-entry-missing"),
    (r"\begin{bmatrix} 1 & & 3 \end{bmatrix}", 1, 21, "io-entry-missing"),
    ("1 2;; 3 4", 1, 5, "io-empty-row"),
    ("[]", 1, 1, "io-empty-matrix"),
    ("[1 2", 1, 5, "io-unclosed"),
    ("[1 2)", 1, 5, "io-close-expected"),
    ("1 2]", 1, 4, "io-close-extra"),
    ("1 +", 1, 4, "io-value-missing"),
    ("* 3", 1, 1, "io-value-expected"),
    ("1/0", 1, 2, "io-division-by-zero"),
    ("2^0.5", 1, 3, "io-exponent-not-whole"),
    ("√2 + √3", 1, 6, "io-two-roots"),
    ("√(1+√2)", 1, 1, "io-nested-root"),
    (r"\sqrt[3]{2}", 1, 6, "io-cube-root"),
    ("1.2.3", 1, 1, "io-two-points"),
    ("0x10", 1, 2, "io-unit-digits"),
    ("1,000 2", 1, 2, "io-thousands"),
    ("1 000 2", 1, 2, "io-thousands"),
    ("2pi", 1, 2, "io-constant"),
    ("e", 1, 1, "io-constant"),
    ("[1, None]", 1, 5, "io-missing"),
    ("hello", 1, 1, "io-unknown-name"),
    ("2x + y", 1, 6, "io-unknown-name"),
    ("①", 1, 1, "io-unknown-name"),
    ("[1 2; 3 4]'", 1, 11, "io-transpose"),
    ("[1 2]^T", 1, 6, "io-transpose"),
    ("[1 2 3]ᵀ", 1, 8, "io-transpose"),
    ("[1 2; 3 4]^2", 1, 11, "io-power-outside"),
    ("[1 2] + 1", 1, 7, "io-operation"),
    ("[1 2],[3 4]", 1, 6, "io-rest"),
    ("1 2 ... 10", 1, 5, "io-dots"),
    ("[[1 2]\n ...\n [3 4]]", 2, 2, "io-dots"),
    ("25℃ 30元", 1, 1, "io-units-differ"),
    ("1 2; 2 4x", 1, 9, "io-units-some"),
    ("1 2024-01-05", 1, 3, "io-date"),
    ("2024/12/05", 1, 1, "io-date"),
    ("2m 3; 1 4", 1, 2, "io-units-some"),
    ("20℃ 30", 1, 3, "io-units-some"),
    ("[数学90, 85]", 1, 1, "io-labels-partial"),
    ("[数学90, 数学85]", 1, 1, "io-label-repeated"),
    ("| a | b |", 1, 3, "io-table-no-rows"),
    ("| a | b |\n| 1 | |", 2, 7, "io-cell-empty"),
    ("| a |\n| 1 2 |", 2, 5, "io-cell-rest"),
    ("| a | b | c |\n| 1 | 2 |", 1, 3, "io-header-width"),
    ("| a | b |\n| 1 | 2 |\n| 3 |", 3, 3, "io-ragged"),
    ("| a | a |\n| 1 | 2 |", 1, 7, "io-label-repeated"),
    (r"\begin{bmatrix} 1 & 2", 1, 22, "io-latex-unclosed"),
    (r"\begin{foo} 1 \end{foo}", 1, 8, "io-latex-environment"),
    (r"\int 1", 1, 1, "io-unknown-latex"),
    ("(" * 200, 1, 33, "io-too-deep"),
    ("x*y = 1", 1, 3, "io-not-linear"),
    ("x^2 + y = 1", 1, 1, "io-not-linear"),
    ("1/x = 3", 1, 2, "io-not-linear"),
    ("2^x = 4", 1, 3, "io-not-linear"),
    ("xy = 1", 1, 1, "io-run-together"),
    ("a + b = 2; ab = 1", 1, 12, "io-run-together"),
    ("x + yi = 3", 1, 5, "io-run-together"),
    ("sin(x) = 1", 1, 1, "io-function"),
    ("|x| = 2", 1, 1, "io-absolute"),
    ("2x + y > 5", 1, 8, "io-inequality"),
    ("2x + y ≤ 5", 1, 8, "io-inequality"),
    ("2x 3y = 5", 1, 4, "io-two-numbers"),
    ("x' + y = 3", 1, 2, "io-quote"),
    ("2x + (y = 5", 1, 9, "io-close-expected"),
    ("2x + y = 5; x", 1, 14, "io-equals-missing-end"),
    ("2x + y; x = 5", 1, 7, "io-equals-expected"),
    ("3苹果 + 2梨 = 19 = 4", 1, 15, "io-two-equals"),
    ("50%", 1, 3, "io-percent"),
    ("20 ‰; 3", 1, 4, "io-percent"),
    ("50% x = 3", 1, 3, "io-percent"),
    ("3斤苹果 + 2箱苹果 = 5", 1, 9, "io-counted-twice"),
    ("x = 5 kg; y = 300 g", 1, 19, "io-units-mixed"),
    ("x = 19元, y = 3角", 1, 15, "io-units-mixed"),
    ("十十个苹果 = 3", 1, 1, "io-chinese-number"),
    ("一" * 6000 + "个苹果 = 1", 1, 1, "io-chinese-number"),
    ("3 = 3; 2 = 1", 1, 10, "io-no-unknowns-false"),
    ("0 = 1", 1, 3, "io-no-unknowns-false"),
    ("1 = 1", 1, 3, "io-no-unknowns-true"),
    ("x = 1; 2i = 3", 1, 11, "io-no-unknowns-here"),
    ("3 = 3", 1, 3, "io-no-unknowns-true"),
    ("1 2; 3 x", 1, 8, "io-word-in-row"),
    ("1 2; 3 kg", 1, 8, "io-word-in-row"),
    ("1 2; 3 abc", 1, 8, "io-word-in-row"),
    ("1 2; 3x", 1, 7, "io-word-in-row"),
    ("1 2; x 3", 1, 6, "io-word-in-row"),
    ("1 x 2; 3 4 5", 1, 3, "io-word-in-row"),
    ("x 1; 2 3", 1, 1, "io-word-in-row"),
    ("张三 90 85; 李四 78 缺考", 1, 17, "io-word-in-row"),
    ("[[1 2]\n [3 x]]", 2, 5, "io-word-in-row"),
    ("1 O; 2 3", 1, 3, "io-word-digit"),
    ("1 2\n3 l", 2, 3, "io-word-digit"),
    ("张三 90 85; 李四 78", 1, 11, "io-ragged-row"),
    ("20℃ 25℃; 22℃", 1, 10, "io-ragged-row"),
    ("1 2 # ok\n3 x # bad", 2, 3, "io-word-in-row"),
    ("20 % 30 %", 1, 4, "io-percent"),
    ("x = 20 % y", 1, 8, "io-percent"),
    ("50 % 2", 1, 4, "io-percent"),
    ("2024-01 5", 1, 1, "io-date"),
    ("2024-12: 5, 2024-11: 4", 1, 1, "io-date"),
    ("| a | b |\nx | 2024-12 | 4 |", 2, 5, "io-date"),
    ("⎡1  2⎤\n3  4⎦", 2, 5, "io-drawn-bracket"),
    ("⎡1  2\n⎣3  4⎦", 1, 1, "io-drawn-bracket"),
    ("⎡1  2⎤", 1, 1, "io-drawn-bracket"),
    ("⎡1  2⎤\n⎣3  4⎦ + 1", 2, 8, "io-rest"),
    ("⎡1  2⎤\n⎣3   ⎦", 2, 2, "io-ragged-row"),
    ("⎡1  x⎤\n⎣3  4⎦", 1, 5, "io-word-in-row"),
    ("⎡1   ⎤\n⎢─  2⎥\n⎣     ⎦", 2, 2, "io-drawn-fraction"),
    ("⎡    1   ⎤\n⎢1 + ─  2⎥\n⎣    2   ⎦", 2, 2, "io-drawn-fraction"),
    ("2i + 3j = 5", 1, 9, "io-no-unknowns-here"),
]


@pytest.mark.parametrize(("text", "line", "column", "case"), REFUSED)
def test_errors_name_the_spot_and_what_would_be_right(text: str, line: int, column: int, case: str) -> None:
    with pytest.raises(ParseError) as fault:
        parse_text(text)
    assert (fault.value.line, fault.value.column, fault.value.message.code) == (line, column, case)
    for lang in ("en", "zh"):
        said = say(fault.value.message, lang)
        assert "{" not in said.splitlines()[0].replace("bmatrix", "").replace('"{"', "")
        if text:
            assert said.splitlines()[-1].strip() == "^"


def test_one_entry_is_not_called_entries() -> None:
    with pytest.raises(ParseError) as fault:
        parse_text("1 2\n3")
    assert "row 2 has 1 entry where row 1 has 2" in " ".join(say(fault.value.message, "en").split())


@pytest.mark.parametrize("text", ["1e" + "0" * 5000, "1e-" + "0" * 5000 + "3", "1e3000000", "1e-99999999999999"])
def test_a_number_is_as_long_as_it_is_written_or_counted_out(text: str) -> None:
    with pytest.raises(TooLarge):
        parse_text(text)


def test_leading_zeros_of_an_exponent_count_for_nothing() -> None:
    assert parse_text("1e+0005").rows == ((100_000,),)


def test_the_caret_stands_under_wide_characters() -> None:
    with pytest.raises(ParseError) as fault:
        parse_text("3苹果 + 2梨 = 19 = 4")
    shown, caret = str(fault.value).splitlines()[-2:]
    assert shown == "3苹果 + 2梨 = 19 = 4"
    assert caret.index("^") == 17


@pytest.mark.parametrize(
    "text",
    [
        "1e3000000",
        "9^999999999",
        "2^2^2^2^2^2",
        "((" * 200,
        "[" * 500,
        "1" * 5000,
        "1 " * 300_000,
        "1/(1-1)",
        "__import__('os')",
        "x" * 10_000,
        "\\begin{evil}1\\end{evil}",
        "",
    ],
)
def test_attacks_end_in_our_errors(text: str) -> None:
    with pytest.raises((ParseError, TooLarge)) as fault:
        parse_text(text)
    for lang in ("en", "zh"):
        set_language(lang)
        assert str(fault.value)
    set_language(None)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.fractions(max_denominator=50), min_size=2, max_size=2), min_size=2, max_size=4))
def test_every_printed_matrix_reads_back(rows: list[list[Fraction]]) -> None:
    wanted = tuple(map(tuple, rows))
    plain = "; ".join(" ".join(map(str, row)) for row in rows)
    nested = "[" + ", ".join("[" + ", ".join(map(str, row)) + "]" for row in rows) + "]"
    latex = r"\begin{bmatrix}" + r" \\ ".join(" & ".join(rf"\frac{{{v.numerator}}}{{{v.denominator}}}" for v in row) for row in rows) + r"\end{bmatrix}"
    for text in (plain, nested, latex):
        assert parse_text(text).rows == wanted


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_as_ours(text: str) -> None:
    fault = refusal(parse_text, text)
    assert fault is None or str(fault)


@settings(max_examples=120)
@given(st.lists(st.lists(st.fractions(min_value=-99, max_value=99, max_denominator=12), min_size=3, max_size=3), min_size=1, max_size=4))
def test_what_other_programs_print_reads_back(rows: list[list[Fraction]]) -> None:
    symbols = sympy.Matrix([[sympy.Rational(value.numerator, value.denominator) for value in row] for row in rows])
    whole = [[value.numerator for value in row] for row in rows]
    halves = np.array([[value.numerator / 2 for value in row] for row in rows])
    tensor = torch.tensor(whole, dtype=torch.float64)
    exact = tuple(map(tuple, rows))
    for text in (sympy.latex(symbols), str(symbols), sympy.srepr(symbols).replace("Integer", "int"), repr(rows)):
        assert parse_text(text).rows == exact, text
    for text in (str(halves), repr(halves), repr(halves.tolist()), f"np.{halves!r}"):
        assert [[float(value) for value in row] for row in parse_text(text).rows] == halves.tolist(), text
    tabs = "\n".join("\t".join(map(str, row)) for row in [*whole, *whole])
    assert [list(map(int, row)) for row in parse_text(tabs).rows] == whole * 2
    for text in (str(np.array(whole)), repr(tensor), "; ".join(",".join(map(str, row)) for row in whole) + ";"):
        assert [list(map(int, row)) for row in parse_text(text).rows] == whole, text


@settings(max_examples=120)
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9), st.integers(-20, 20)), min_size=1, max_size=4))
def test_equations_written_out_read_back(rows: list[tuple[int, int, int]]) -> None:
    lines = [f"{a}x {'+' if b >= 0 else '−'} {abs(b)}*y = {c}" for a, b, c in rows]
    marked = [f"({number}) {line}" for number, line in enumerate(lines, 1)]
    cases = r"\begin{cases} " + r" \\ ".join(line.replace("=", "&=").replace("*", r"\cdot ") for line in lines) + r" \end{cases}"
    for text in ("; ".join(lines), "\n".join(lines), "，".join(lines) + "。", " and ".join(lines), "\n".join(marked), cases):
        found = parse_text(text)
        assert found.rows == tuple((a, b) for a, b, _ in rows), text
        assert found.right == tuple(c for _, _, c in rows), text


LONG = 190_000
ENDLESS = {
    "a long sum": "+".join(f"x{index}" for index in range(27_000)) + "=1",
    "many unknowns": ";".join(f"x{index}=1" for index in range(20_000)),
    "powers": "2^" * (LONG // 2) + "2",
    "roots": "√" * LONG,
    "fractions": "\\frac" * (LONG // 5),
    "spaces in an equation": "x=" + " " * LONG + "1",
    "dots in an equation": "x=1" + "·" * LONG,
    "dashes in a table": "|" + "-" * LONG + "x",
    "letters before a digit": "a" * LONG + "1\n1 2",
    "labels": ",".join(f"a{index} 1" for index in range(20_000)),
    "signs": "-" * LONG,
    "brackets": "(1 " * (LONG // 3),
    "formula marks": "$" + " " * LONG,
    "numbered": "\n".join(f"x=1 ({index + 1})" for index in range(10_000)),
}


@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_long_texts_take_no_longer_than_they_are(name: str) -> None:
    with within(20, name):
        fault = refusal(parse_text, ENDLESS[name])
    assert fault is None or say(fault.message, "zh")


@pytest.mark.parametrize(
    ("text", "names", "rows"),
    [
        ("| lr=0.1 | lr=0.01 |\n|---|---|\n| 1 | 2 |", ("lr=0.1", "lr=0.01"), ()),
        ("run,lr=0.1,lr=0.01\nloss,1,2\nacc,3,4", ("lr=0.1", "lr=0.01"), ("loss", "acc")),
        (" | a=1 | b;c |\nx=1 | 1 | 2", ("a=1", "b;c"), ("x=1",)),
        ("run\t[a]\tb=2\nq\t1\t-2.5", ("[a]", "b=2"), ("q",)),
    ],
)
def test_names_of_a_table_may_hold_any_sign(text: str, names: tuple[str, ...], rows: tuple[str, ...]) -> None:
    held = parse_text(text)
    assert (held.kind, held.column_labels, held.row_labels) == ("matrix", names, rows)


@pytest.mark.parametrize("text", ["x + y = 3\nx - y = 1", "a = 1\nb = 2\nc = 3"])
def test_equations_are_not_taken_for_a_table_with_names(text: str) -> None:
    assert parse_text(text).kind == "equations"


def test_an_equation_with_a_number_below_it_is_still_a_fault_of_the_equations() -> None:
    with pytest.raises(ParseError, match="equation"):
        parse_text("a + b = 1, c\n2")
