"""Coverage is exact, paints are where they belong."""

import numpy as np
import pytest

from multiplane.toon.drawing import draw, ellipse, fill, flat, linear, polygon, rectangle
from multiplane.toon.raster import matrix_for, rasterise, to_png

BOUNDS = (-1.2, -1.2, 1.2, 1.2)


def alpha_of(*shapes, scale=50):
    side = round(2.4 * scale)
    return rasterise(draw(shapes), matrix_for(BOUNDS, scale), side, side)[..., 3]


def test_a_rectangle_between_pixels_covers_its_exact_area():
    alpha = alpha_of(fill("#ffffff", rectangle(-0.333, -0.251, 0.417, 0.613)))
    assert alpha.sum() == pytest.approx(0.75 * 0.864 * 50**2, rel=1e-5)


def test_a_disc_covers_pi():
    assert alpha_of(fill("#ffffff", ellipse(0, 0, 1)), scale=100).sum() / 100**2 == pytest.approx(np.pi, rel=1e-3)


def test_a_contour_the_other_way_round_is_a_hole():
    hole = ellipse(0, 0, 0.5)[::-1]
    area = alpha_of(fill("#ffffff", ellipse(0, 0, 1), hole), scale=100).sum() / 100**2
    assert area == pytest.approx(np.pi * 0.75, rel=2e-3)


def test_overlapping_contours_of_one_shape_count_once():
    a, b = rectangle(-1, -0.5, 0.2, 0.5), rectangle(-0.2, -0.5, 1, 0.5)
    assert alpha_of(fill("#ffffff", a, b)).sum() == pytest.approx(2 * 50**2, rel=1e-4)
    assert alpha_of(fill("#ffffff", a, b)).max() <= 1.0


def test_what_lies_left_of_the_picture_still_fills_it():
    wide = alpha_of(fill("#ffffff", polygon([(-9, -9), (9, -9), (9, 9), (-9, 9)])))
    assert wide.min() == pytest.approx(1.0)


def test_a_clip_limits_the_fill():
    left = rectangle(-2, -2, 0, 2)
    alpha = alpha_of(fill("#ffffff", ellipse(0, 0, 1), clip=(left,)), scale=100)
    assert alpha[:, 120:].sum() == 0
    assert alpha.sum() / 100**2 == pytest.approx(np.pi / 2, rel=1e-3)


def test_softness_moves_paint_but_keeps_its_amount():
    hard, soft = alpha_of(fill("#ffffff", ellipse(0, 0, 0.5))), alpha_of(fill("#ffffff", ellipse(0, 0, 0.5), soft=0.3))
    assert soft.sum() == pytest.approx(hard.sum(), rel=0.02)
    assert soft.max() <= 1.0 and (soft > 0).sum() > (hard > 0).sum()


def test_a_gradient_runs_between_its_points():
    paint = linear((-1, 0), (1, 0), (0, "#000000", 1), (1, "#ffffff", 1))
    row = rasterise(draw([fill(paint, rectangle(-1, -1, 1, 1))]), matrix_for((-1, -1, 1, 1), 50), 100, 100)[50, :, 0]
    assert row == pytest.approx((np.arange(100) + 0.5) / 100, abs=0.002)


def test_colours_are_premultiplied_and_y_points_up():
    canvas = rasterise(draw([fill(flat("#ff0000", 0.5), rectangle(-1, 0, 1, 1))]), matrix_for((-1, -1, 1, 1), 10), 20, 20)
    assert canvas[3, 10] == pytest.approx([0.5, 0, 0, 0.5])
    assert canvas[17, 10].sum() == 0


def test_equal_drawings_give_equal_files(tmp_path):
    drawing = draw([fill("#336699", ellipse(0, 0, 1))])
    for name in ("a.png", "b.png"):
        to_png(drawing, tmp_path / name, pixels_per_metre=40)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
