"""What `.picture()` gives: saved whole or not at all, shown in notebooks, as data."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import ossature
from ossature.base.errors import BadInput, FileProblem
from ossature.base.scene import Scene
from ossature.pictures.drawing import drawing
from ossature.pictures.marks import Write
from ossature.pictures.palette import PAPER
from ossature.pictures.picture import Picture
from ossature.pictures.surface import text_width, wrapped


@pytest.fixture
def picture() -> Picture:
    return ossature.det("2 1; 1 3").picture("zh")


@pytest.mark.parametrize(("suffix", "start"), [(".svg", b"<svg"), (".png", b"\x89PNG"), (".pdf", b"%PDF"), (".PNG", b"\x89PNG")])
def test_the_suffix_says_how_it_is_saved(picture, suffix, start, tmp_path):
    target = picture.save(tmp_path / f"x{suffix}")
    assert target.read_bytes().startswith(start)
    assert [file.name for file in tmp_path.iterdir()] == [f"x{suffix}"]


@pytest.mark.parametrize("name", ["x.bmp", "x", "x.svg.exe", ".svg"])
def test_another_suffix_is_refused_and_the_known_ones_are_named(picture, name, tmp_path):
    with pytest.raises(BadInput, match=r"\.svg.*\.png.*\.pdf"):
        picture.save(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("theme", ["blue", "", None])
def test_an_unknown_theme_is_refused(picture, theme):
    with pytest.raises(BadInput, match="auto"):
        picture.svg(theme)


def test_a_png_has_no_theme_that_follows_the_reader(picture, tmp_path):
    with pytest.raises(BadInput, match="light"):
        picture.save(tmp_path / "x.png", theme="auto")


def test_a_theme_is_saved_too(picture, tmp_path):
    assert PAPER["light"] not in picture.save(tmp_path / "x.svg", theme="dark").read_text(encoding="utf-8")


def test_a_fault_while_drawing_leaves_the_old_file_as_it_was(picture, tmp_path, monkeypatch):
    target = tmp_path / "x.svg"
    target.write_text("old")
    monkeypatch.setattr("ossature.io.atomic.os.fsync", lambda _: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        picture.save(target)
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["x.svg"]


def test_a_folder_that_does_not_exist_is_an_error_of_ours(picture, tmp_path):
    with pytest.raises(FileProblem):
        picture.save(tmp_path / "nowhere" / "x.svg")


def test_notebooks_show_it_as_svg_or_png(picture):
    assert picture._repr_svg_().startswith("<svg")
    assert picture._repr_png_().startswith(b"\x89PNG")


def test_it_prints_as_text(picture):
    assert "单位正方形" in str(picture)
    assert "\x1b" not in str(picture)
    assert repr(picture) == str(picture)


def test_as_data_it_has_its_words_and_its_scene(picture):
    held = json.loads(json.dumps(picture.to_dict()))
    assert held["lang"] == "zh"
    assert held["title"] == "det = 5"
    assert "平行四边形" in held["description"]
    assert {item["kind"] for item in held["scene"]["items"]} == {"Grid", "Region", "Arrow", "Curve"}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("make", [lambda: ossature.solve("x+2y=4; 3x-y=5; x+y=1"), lambda: ossature.lu("2 1; 4 5")], ids=["in space", "tables"])
def test_notes_stand_below_the_picture_whole_inside_it_and_in_the_description(make, lang):
    scene = make().picture(lang).scene
    noted = replace(scene, notes=("A note <b> & of the picture, long enough that it needs several lines below it: 一句足够长的说明，要占几行。" * 2,))
    plain, held = drawing(replace(scene, notes=()), lang), drawing(noted, lang)
    lines = [mark for mark in held.marks if isinstance(mark, Write) and mark.at[1] > plain.height]
    assert len(lines) > 1
    assert "".join("".join(line.text for line in lines).split()) == "".join(noted.notes[0].split())
    assert all(line.at[0] + text_width(line.text, line.size) <= held.width and line.at[1] + line.size / 2 <= held.height for line in lines)
    assert noted.notes[0] in held.description
    assert "&lt;b&gt; &amp;" in Picture(noted, lang).svg()
    assert "".join(noted.notes[0].split()) in "".join(Picture(noted, lang).terminal(40, colour=False).split())
    assert Scene.from_dict(json.loads(json.dumps(noted.to_dict()))) == noted


def test_lines_break_between_words_and_no_line_starts_with_a_full_stop():
    for room in range(90, 400, 7):
        for line in wrapped("The sum of the squares of b − Ax is least (2.97), and √2 of it is left.", float(room))[1:]:
            assert line.split()[0] in "The sum of the squares of b − Ax is least (2.97), and √2 of it is left.".split()
        for line in wrapped("这个点使平方和最小（2.97），而每个分量等于距离乘以行的长度：行越长，越重。", float(room)):
            assert not line.startswith(tuple("，。：）"))
            assert not line.endswith("（")
