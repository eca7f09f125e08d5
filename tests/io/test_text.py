"""The grammar reads what people type and paste, exactly, and says where it cannot."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.asking import refusal

from ossature import set_language
from ossature.base.errors import ParseError, TooLarge
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
    ],
)
def test_roots_and_imaginary_numbers_are_read(text: str, shown: str) -> None:
    assert str(parse_text(text).rows[0][0]) == shown


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
    marks = parse_text("[数学90, 英语85, 物理88]")
    assert marks.row_labels == ("数学", "英语", "物理")


@pytest.mark.parametrize(
    "text",
    [
        "| 数学 | 英语 | 物理 |\n张三 | 90 | 85 | 88 |\n李四 | 78 | 92 | 85 |",
        "| 姓名 | 数学 | 英语 | 物理 |\n|---|---|---|---|\n| 张三 | 90 | 85 | 88 |\n| 李四 | 78 | 92 | 85 |",
        "｜　｜数学｜英语｜物理｜\n｜张三｜90｜85｜88｜\n｜李四｜78｜92｜85｜",
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
    ],
)
def test_equations_give_the_matrix_and_the_names(text: str, rows: object, right: object, unknowns: object) -> None:
    found = parse_text(text)
    assert found.kind == "equations"
    assert found.rows == rows
    assert right is None or found.right == right
    assert found.unknowns == unknowns


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("1 2\n3 @", 2, 3),
        ("1,,2", 1, 3),
        ("x*y = 1", 1, 3),
        ("1/0", 1, 2),
        ("[1 2", 1, 5),
        ("3苹果 + 2梨 = 19 = 4", 1, 15),
        ("√2 √3+√2", 1, 7),
        ("2^x", 1, 3),
    ],
)
def test_errors_name_the_spot(text: str, line: int, column: int) -> None:
    with pytest.raises(ParseError) as fault:
        parse_text(text)
    assert (fault.value.line, fault.value.column) == (line, column)


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


@settings(max_examples=300)
@given(st.lists(st.lists(st.fractions(max_denominator=50), min_size=2, max_size=2), min_size=2, max_size=4))
def test_every_printed_matrix_reads_back(rows: list[list[Fraction]]) -> None:
    wanted = tuple(map(tuple, rows))
    plain = "; ".join(" ".join(map(str, row)) for row in rows)
    nested = "[" + ", ".join("[" + ", ".join(map(str, row)) + "]" for row in rows) + "]"
    latex = r"\begin{bmatrix}" + r" \\ ".join(" & ".join(rf"\frac{{{v.numerator}}}{{{v.denominator}}}" for v in row) for row in rows) + r"\end{bmatrix}"
    for text in (plain, nested, latex):
        assert parse_text(text).rows == wanted


@settings(max_examples=400)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_as_ours(text: str) -> None:
    fault = refusal(parse_text, text)
    assert fault is None or str(fault)
