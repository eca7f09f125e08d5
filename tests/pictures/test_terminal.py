"""Pictures one can read in a terminal."""

from __future__ import annotations

import re

import pytest

import ossature
from ossature.base.message import Message
from ossature.base.scene import Arrow, Curve, HeatMap, Points, Scene, Sign, table_scene
from ossature.pictures.palette import ANSI
from ossature.pictures.surface import columns, shortened, wrapped
from ossature.pictures.terminal import terminal

TITLE, SEEN = Message("add-picture"), Message("add-seen")


def scene(*items, window=(-2.0, 2.0), **options):
    return Scene(items, x=window, y=window, title=TITLE, description=SEEN, **options)


@pytest.mark.parametrize(
    ("end", "tip"), [((1, 0), "→"), ((1, 1), "↗"), ((0, 1), "↑"), ((-1, 1), "↖"), ((-1, 0), "←"), ((-1, -1), "↙"), ((0, -1), "↓"), ((1, -1), "↘")]
)
def test_an_arrow_ends_in_a_tip_that_points_its_way(end, tip):
    said = terminal(scene(Arrow((0.0, 0.0), (float(end[0]), float(end[1]))), axes=False), "en", 40)
    assert said.count(tip) == 1


def test_axes_are_lines_that_cross_with_numbers_beside_them():
    said = terminal(scene(), "en", 60)
    assert said.count("┼") == 1
    assert any(line.count("─") > 40 for line in said.splitlines())
    assert sum("│" in line for line in said.splitlines()) > 15
    assert {"−1", "1", "0"} <= set(re.findall(r"−?\d+", said))


def test_a_line_is_drawn_without_gaps():
    said = terminal(scene(Curve(((-2.0, -1.0), (2.0, 1.0))), axes=False), "en", 40)
    columns_hit = {column for line in said.splitlines()[1:] for column, c in enumerate(line) if "\u2801" <= c <= "\u28ff"}
    assert set(range(2, 38)) <= columns_hit


def test_the_faint_grid_is_left_out_since_it_looks_like_noise():
    said = ossature.det("2 1; 1 3").picture("en").terminal(72, colour=False)
    drawn = [line for line in said.splitlines() if re.search("[\u2801-\u28ff]", line)]
    assert not any(re.fullmatch(r"[\s\u2800\u2801\u2802\u2804\u2840\u2808\u2810\u2820\u2880]+", line) for line in drawn)
    assert "area 5" in said
    assert "unit square" in said


def test_points_are_dots_over_lines():
    said = terminal(scene(Points(((0.0, 0.0),)), Curve(((-2.0, 0.0), (2.0, 0.0))), axes=False), "en", 40)
    assert said.count("●") == 1


def test_colour_only_when_asked_for_and_each_role_has_its_own():
    held = scene(Arrow((0.0, 0.0), (1.0, 1.0), label="v", role="second"))
    assert "\x1b" not in terminal(held, "en", 40)
    painted = terminal(held, "en", 40, colour=True)
    assert f"\x1b[38;5;{ANSI['second']}mv" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == terminal(held, "en", 40)


def test_printing_into_a_pipe_is_plain(capsys, monkeypatch):
    picture = ossature.det("2 1; 1 3").picture("en")
    print(picture)
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" in picture.terminal(60)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in picture.terminal(60)


@pytest.mark.parametrize("width", [24, 40, 80, 100])
def test_the_width_adapts(width):
    lines = ossature.solve("2x + y = 5; x - y = 1").picture("zh").terminal(width, colour=False).splitlines()
    assert width * 0.6 < max(map(columns, lines)) <= width


def test_wide_characters_take_two_columns():
    said = terminal(scene(Points(((0.0, 0.0),), labels=("单位正方形",)), axes=False), "zh", 40)
    line = next(line for line in said.splitlines() if "单位正方形" in line)
    assert columns(line) == len(line) + 5


def test_a_table_shows_its_numbers_its_labels_and_its_frames():
    labelled = HeatMap(((1.0, 2.0), (3.0, 4.0)), ("Ann", "Bob"), ("maths", "英语"), (("1", "2"), ("3", "4")), name="marks")
    said = terminal(table_scene(labelled, title=TITLE, description=SEEN), "en", 60)
    assert re.search(r"maths +英语\n *Ann +1 +2 *\n *Bob +3 +4", said)
    framed = HeatMap(((1.0, 2.0), (3.0, 4.0)), text=(("1", "2"), ("3", "4")), marked=((0, 1),))
    assert "[2]" in terminal(table_scene(framed, title=TITLE, description=SEEN), "en", 60)


def test_tables_stand_side_by_side_with_the_sign_in_the_middle():
    table = HeatMap(((1.0,), (2.0,), (3.0,)), text=(("1",), ("2",), ("3",)))
    said = terminal(table_scene(table, Sign("="), table, title=TITLE, description=SEEN), "en", 60)
    assert re.search(r"⎢ +2 +⎥ +=  *⎢ +2 +⎥", said)


def test_what_does_not_fit_beside_goes_below():
    said = ossature.lu("1 2 3 4; 0 1 2 3; 4 5 6 8; 1 1 1 9").picture("en").terminal(30, colour=False)
    assert max(map(columns, said.splitlines())) <= 30
    assert all(name in said for name in "APLU")


def test_a_large_table_is_shades_or_in_colour_half_blocks():
    held = table_scene(HeatMap(tuple(tuple(float(i * j) for j in range(50)) for i in range(50))), title=TITLE, description=SEEN)
    plain, painted = terminal(held, "en", 60), terminal(held, "en", 60, colour=True)
    assert {"░", "▒", "▓", "█"} <= set(plain)
    assert "▀" in painted
    assert len(painted.splitlines()) < len(plain.splitlines())


def test_text_is_shortened_with_an_ellipsis_and_wrapped_without_loss():
    assert shortened("abcdef", 4, columns) == "abc…"
    assert shortened("单位正方形", 6, columns) == "单位…"
    assert shortened("abc", 0, columns) == ""
    words = "a title long enough to need several lines of text"
    lines = wrapped(words, 20, columns)
    assert " ".join(lines) == words
    assert max(map(len, lines)) <= 20
    assert "".join(wrapped("单位正方形变成平行四边形", 9, columns)) == "单位正方形变成平行四边形"
