"""What `.picture()` gives: saved whole or not at all, shown in notebooks, as data."""

from __future__ import annotations

import json

import pytest

import ossature
from ossature.base.errors import BadInput, FileProblem
from ossature.pictures.palette import PAPER
from ossature.pictures.picture import Picture


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
