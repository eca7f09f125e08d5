"""Colours: every text readable, every two roles apart for every kind of eyes, on both papers and in the terminal."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest

from ossature.pictures.palette import ANSI, INK, PAPER, ROLES, contrast, heat, hue, ink_on

# Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1.0, on linear RGB.
EYES = {
    "normal": np.eye(3),
    "red-blind": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "green-blind": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "blue-blind": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}
# Ottosson, A perceptual color space for image processing (2020).
TO_CONES = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]])
TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]])
NOTICED = 0.02  # the just noticeable difference in OKLab

themes = pytest.mark.parametrize("theme", ["light", "dark"])


def seen(colour: str, eyes: str) -> np.ndarray:
    """The colour in OKLab as such eyes see it."""
    parts = np.array([int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return TO_LAB @ np.cbrt(TO_CONES @ np.clip(EYES[eyes] @ linear, 0, 1))


def apart(one: str, other: str, eyes: str) -> float:
    return float(np.linalg.norm(seen(one, eyes) - seen(other, eyes)))


def test_contrast_is_that_of_the_web_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_readable_as_text(role, theme):
    assert contrast(ROLES[role][theme], PAPER[theme]) >= 4.5


@themes
def test_the_ink_is_readable_and_the_grid_is_not_in_the_way(theme):
    assert contrast(INK[theme], PAPER[theme]) >= 12
    assert 1.1 < contrast(hue("grid", theme), PAPER[theme]) < 1.6


@themes
@pytest.mark.parametrize("eyes", EYES)
def test_every_two_roles_are_apart_for_all_eyes(eyes, theme):
    least = min(apart(ROLES[one][theme], ROLES[other][theme], eyes) for one, other in combinations(ROLES, 2))
    assert least >= 4.5 * NOTICED


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("share", [0.3, 0.6, 1.0])
def test_the_two_ends_of_a_diverging_table_are_apart_for_all_eyes(share, eyes):
    assert apart(heat(share, diverging=True), heat(-share, diverging=True), eyes) >= 3 * NOTICED


@pytest.mark.parametrize("diverging", [True, False])
def test_a_table_grows_darker_with_size_for_all_eyes(diverging):
    for eyes in EYES:
        light = [seen(heat(share, diverging=diverging), eyes)[0] for share in np.linspace(0, 1, 11)]
        assert all(np.diff(light) < 0)


def test_numbers_are_readable_on_every_cell():
    cells = [heat(share, diverging=diverging) for share in np.linspace(-1, 1, 81) for diverging in (True, False)]
    assert min(contrast(ink_on(cell), cell) for cell in cells) >= 4.5


def test_terminal_colours_show_on_black_and_on_white():
    for role, paper in product(ANSI, ("#000000", "#ffffff")):
        assert contrast(xterm(ANSI[role]), paper) >= 3, role


def xterm(code: int) -> str:
    """The colour of the 256-colour cube and of its greys."""
    if code >= 232:
        return "#" + 3 * f"{8 + 10 * (code - 232):02x}"
    levels = [0, 95, 135, 175, 215, 255]
    code -= 16
    return "#" + "".join(f"{levels[part]:02x}" for part in (code // 36, code // 6 % 6, code % 6))
