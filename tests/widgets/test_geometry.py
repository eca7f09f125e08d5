"""The kit's geometry, run in Chromium, against NumPy's and the still pictures' on random matrices."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import pytest

from ossature.norms import picture as norms_picture
from ossature.pictures.camera import Camera
from ossature.pictures.layout import step_of

Kit = Callable[[str, list[list[Any]]], list[Any]]
INF = float("inf")
EPS = np.finfo(float).eps


def matrices(seed: int, count: int, shape: tuple[int, int], spread: float = 3.0) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.standard_normal(shape) * 10 ** rng.uniform(-spread, spread) for _ in range(count)]


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_determinants_are_numpys_within_rounding(kit: Kit, size: int) -> None:
    given = matrices(size, 200, (size, size))
    for a, found in zip(given, kit("det", [[a.tolist()] for a in given]), strict=True):
        assert abs(found - np.linalg.det(a)) <= 8 * size**2 * EPS * np.linalg.norm(a, 2) ** size


def test_the_rank_of_planted_matrices_is_found_and_their_determinant_is_zero_exactly_where_one_can_see_it(kit: Kit) -> None:
    rng = np.random.default_rng(5)
    given, wanted = [], []
    for size, rank in [(2, 0), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2), (3, 3)] * 20:
        a = rng.integers(-3, 4, (size, max(rank, 1))) @ rng.integers(-3, 4, (max(rank, 1), size)) * (rank > 0)
        given.append(a)
        wanted.append(int(np.linalg.matrix_rank(a)))
    assert kit("rank", [[a.tolist()] for a in given]) == wanted
    dets = kit("det", [[a.tolist()] for a, rank in zip(given, wanted, strict=True) if len(a) == 2 and rank < 2])
    assert set(dets) == {0}


def test_products_and_solutions_are_numpys(kit: Kit) -> None:
    left, right = matrices(1, 100, (3, 4)), matrices(2, 100, (4, 2))
    for a, b, found in zip(left, right, kit("multiply", [[a.tolist(), b.tolist()] for a, b in zip(left, right, strict=True)]), strict=True):
        assert np.abs(np.array(found) - a @ b).max() <= 8 * EPS * np.linalg.norm(a) * np.linalg.norm(b)
    for size in (2, 3):
        systems = [(a, np.random.default_rng(i).standard_normal(size)) for i, a in enumerate(matrices(3, 100, (size, size), 0.5))]
        for (a, b), x in zip(systems, kit("solve", [[a.tolist(), b.tolist()] for a, b in systems]), strict=True):
            assert np.linalg.norm(a @ x - b) <= 1e3 * EPS * np.linalg.cond(a) * np.linalg.norm(b)
    assert kit("solve", [[[[1, 2], [2, 4]], [1, 1]]]) == [None]


@pytest.mark.parametrize("p", [0.25, 0.5, 1, 1.5, 2, 3, 10, INF])
def test_norms_and_balls_are_pythons(kit: Kit, p: float) -> None:
    vectors = [row for a in matrices(7, 40, (1, 3), 100) for row in a]
    for x, found in zip(vectors, kit("norm", [[x.tolist(), p] for x in vectors]), strict=True):
        scale = np.abs(x).max()
        assert found == pytest.approx(scale * np.linalg.norm(x / scale, p), rel=1e-13)
    for radius in (1.0, 2.5):
        (found,) = kit("ball", [[p, radius]])
        assert np.abs(np.array(found) - np.array(norms_picture.ball(p, radius))).max() <= 1e-12 * radius


def ellipses(count: int) -> list[tuple[np.ndarray, np.ndarray, float]]:
    rng = np.random.default_rng(11)
    held = []
    for _ in range(count):
        turn = rng.uniform(0, np.pi)
        q = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        held.append((q @ np.diag(rng.uniform(0.2, 5, 2)) @ q.T, rng.uniform(-4, 4, 2), float(rng.uniform(0.2, 3))))
    return held


def test_contours_lie_where_the_loss_has_their_value(kit: Kit) -> None:
    for h, centre, level in ellipses(50):
        (points,) = kit("contour", [[h.tolist(), centre.tolist(), level]])
        away = np.array(points) - centre
        assert np.einsum("ij,jk,ik->i", away, h, away) == pytest.approx(np.full(len(points), level), rel=1e-9)


@pytest.mark.parametrize("p", [1, 2])
def test_where_a_contour_touches_a_ball_no_point_of_the_ball_has_less_loss(kit: Kit, p: int) -> None:
    given = ellipses(120)
    net = np.array(norms_picture._fine_ball(p))
    for (h, centre, radius), found in zip(given, kit("touch", [[h.tolist(), centre.tolist(), p, radius] for h, centre, radius in given]), strict=True):
        w = np.array(found)
        inside = np.linalg.norm(centre, p) <= radius
        assert np.linalg.norm(w, p) <= radius * (1 + 1e-12)
        assert inside == bool(np.allclose(w, centre))
        away = net * radius - centre
        assert inside or (w - centre) @ h @ (w - centre) <= np.einsum("ij,jk,ik->i", away, h, away).min() * (1 + 1e-9)


def test_the_articles_loss_touches_where_the_still_picture_says(kit: Kit) -> None:
    turned = np.array([[np.cos(-0.4), np.sin(-0.4)], [-np.sin(-0.4), np.cos(-0.4)]])
    h = turned.T @ np.diag([1, 1 / 0.36]) @ turned
    for p in (1, 2):
        (found,) = kit("touch", [[h.tolist(), [1, 2], p, 1]])
        boundary = norms_picture._fine_ball(p)
        still = min(boundary, key=norms_picture._loss)
        assert np.abs(np.array(found) - still).max() < 2e-3  # the still picture looks on a net
    assert kit("touch", [[h.tolist(), [1, 2], 1, 1]]) == [[0, 1]]


def test_the_singular_values_of_a_2x2_are_numpys(kit: Kit) -> None:
    given = [*matrices(13, 100, (2, 2)), np.zeros((2, 2)), np.eye(2), np.array([[1.0, 2.0], [2.0, 4.0]])]
    for a, found in zip(given, kit("stretch", [[a.tolist()] for a in given]), strict=True):
        wanted = np.linalg.svd(a, compute_uv=False)
        assert np.abs(np.array(found["sizes"]) - wanted).max() <= 16 * EPS * wanted[0]
        assert np.linalg.norm(a @ found["most"]) == pytest.approx(wanted[0], rel=1e-12, abs=1e-300)


def test_steps_of_ticks_are_the_still_pictures(kit: Kit) -> None:
    rng = np.random.default_rng(17)
    spans = [(float(low), float(low + width)) for low, width in zip(rng.normal(0, 50, 300), 10 ** rng.uniform(-6, 6, 300), strict=True)]
    steps = kit("niceStep", [[(high - low) / 8] for low, high in spans])
    for (low, high), step, held in zip(spans, steps, kit("ticks", [[low, high, step] for (low, high), step in zip(spans, steps, strict=True)]), strict=True):
        assert step == pytest.approx(step_of(low, high), rel=1e-12)
        first = np.ceil(low / step - 1e-9)
        assert held == pytest.approx(step * np.arange(first, np.floor(high / step + 1e-9) + 1), rel=1e-9, abs=1e-9 * step)


def test_the_carried_grid_is_every_whole_multiple_of_the_columns_in_sight_and_nothing_else(kit: Kit) -> None:
    for a in matrices(19, 60, (2, 2), 0.3):
        if abs(np.linalg.det(a)) < 0.05:
            continue
        (lines,) = kit("carriedLines", [[a.T.tolist(), [[-4, 5], [-3, 3]], 0]])
        found = set()
        for ends in lines:
            held = np.linalg.solve(a, np.array(ends).T)
            assert np.all(np.array(ends) >= [-4 - 1e-9, -3 - 1e-9])
            assert np.all(np.array(ends) <= [5 + 1e-9, 3 + 1e-9])
            axis = int(np.argmin(np.ptp(held, axis=1)))
            assert np.ptp(held[axis]) < 1e-8
            assert abs(held[axis, 0] - round(held[axis, 0])) < 1e-8
            found.add((axis, round(float(held[axis, 0]))))
        corners = np.linalg.solve(a, np.array(list(product((-4, 5), (-3, 3)))).T)
        wanted = {(axis, index) for axis in (0, 1) for index in range(int(np.ceil(corners[axis].min() + 1e-9)), int(np.floor(corners[axis].max() - 1e-9)) + 1)}
        assert found >= wanted
        assert len(found - wanted) <= 2
    assert kit("carriedLines", [[[[1, 2], [2, 4]], [[-4, 5], [-3, 3]], 0]]) == [[]]


def test_segments_are_cut_to_what_is_inside_the_box(kit: Kit) -> None:
    rng = np.random.default_rng(23)
    ends = rng.uniform(-4, 4, (300, 2, 2))
    box = [[-2, 2], [-1, 1.5]]
    shares = np.linspace(0, 1, 2001)
    for (start, end), found in zip(ends, kit("clipSegment", [[start.tolist(), end.tolist(), box] for start, end in ends]), strict=True):
        points = start + shares[:, None] * (end - start)
        inside = points[np.all((points >= [-2, -1]) & (points <= [2, 1.5]), axis=1)]
        if found is None:
            assert not len(inside)
        elif len(inside):
            assert np.abs(np.array(found) - [inside[0], inside[-1]]).max() <= np.linalg.norm(end - start) / 1000


def test_the_camera_is_the_still_pictures(kit: Kit) -> None:
    (rows,) = kit("cameraRows", [[{"turn": Camera().turn, "tilt": Camera().tilt}]])
    for point in np.random.default_rng(29).normal(0, 3, (50, 3)):
        x, y, depth = np.array(rows) @ point
        assert (x, y) == pytest.approx(Camera().seen(tuple(point)), abs=1e-12)
        assert depth == pytest.approx(Camera().depth(tuple(point)), abs=1e-12)


def cut(normal: np.ndarray, offset: float, box: np.ndarray) -> list[np.ndarray]:
    """Where the edges of a box meet a plane, by the signs of its corners."""
    found = []
    for axis in range(3):
        for others in product((0, 1), repeat=2):
            one, other = (
                np.insert(np.array([box[k][side] for k, side in zip([k for k in range(3) if k != axis], others, strict=True)]), axis, box[axis][end])
                for end in (0, 1)
            )
            high, low = normal @ other - offset, normal @ one - offset
            if high * low < 0:
                found.append(one + (other - one) * low / (low - high))
    return found


def test_planes_are_cut_to_convex_polygons_inside_the_box(kit: Kit) -> None:
    rng = np.random.default_rng(31)
    box = np.array([[-2.0, 2.0], [-1.0, 3.0], [-2.0, 1.0]])
    given = [(rng.standard_normal(3), float(rng.normal(0, 2))) for _ in range(200)]
    for (normal, offset), corners in zip(given, kit("clipPlane", [[n.tolist(), c, box.tolist()] for n, c in given]), strict=True):
        wanted = cut(normal, offset, box)
        assert len(corners) == len(wanted)
        if not corners:
            continue
        held = np.array(corners)
        assert max(min(np.linalg.norm(held - point, axis=1)) for point in wanted) < 1e-9
        edges = np.roll(held, -1, axis=0) - held
        turns = np.cross(edges, np.roll(edges, -1, axis=0)) @ normal
        assert np.all(turns > 0) or np.all(turns < 0)


def area(corners: Any) -> float:
    held = np.array(corners, dtype=float)
    return float(np.linalg.norm(sum(np.cross(a - held[0], b - held[0]) for a, b in zip(held[1:], held[2:], strict=False)))) / 2


def covering(pieces: list[np.ndarray], pixel: np.ndarray) -> list[tuple[int, float]]:
    """The pieces that cover a pixel, in the order they are painted, and how near each is there; pieces are in view coordinates."""
    found = []
    for index, piece in enumerate(pieces):
        away = piece[:, :2] - pixel
        after = np.roll(away, -1, axis=0)
        sides = away[:, 0] * after[:, 1] - away[:, 1] * after[:, 0]
        if np.all(sides > 1e-6) or np.all(sides < -1e-6):
            normal = sum(np.cross(a - piece[0], b - piece[0]) for a, b in zip(piece[1:], piece[2:], strict=False))
            found.append((index, float(piece[0, 2] + normal[:2] @ away[0] / normal[2])))
    return found


def test_faces_are_cut_without_loss_and_what_is_painted_last_is_nearest(kit: Kit) -> None:
    rng = np.random.default_rng(37)
    unit = kit("boxFaces", [[np.eye(3).tolist()]])[0]
    seen = wrong = 0
    for a in matrices(41, 40, (3, 3), 0.2):
        faces = [*unit, *kit("boxFaces", [[a.T.tolist()]])[0]]
        camera = {"turn": float(rng.uniform(-180, 180)), "tilt": float(rng.uniform(-60, 60))}
        (tree,) = kit("cutFaces", [[faces]])
        (pieces,) = kit("backToFront", [[camera, tree]])
        for index, face in enumerate(faces):
            assert sum(area(piece["corners"]) for piece in pieces if piece["face"] == index) == pytest.approx(area(face), rel=1e-9)
        (rows,) = kit("cameraRows", [[camera]])
        viewed = [np.array(piece["corners"]) @ np.array(rows).T for piece in pieces]
        for pixel in rng.uniform(-2, 2, (60, 2)):
            held = covering(viewed, pixel)
            nearest = sorted(held, key=lambda part: part[1])
            if len(held) < 2 or nearest[-1][1] - nearest[-2][1] < 1e-6:
                continue
            seen += 1
            wrong += nearest[-1] != held[-1]
    assert seen > 300
    assert wrong == 0
