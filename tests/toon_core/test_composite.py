"""Blending in the encoder's planes is blending of colours, wherever and however a sprite is placed."""

from dataclasses import replace

import numpy as np
import pytest

from multiplane.toon.composite import blank_picture, place, place_scaled, place_tiled
from multiplane.toon.drawing import draw, ellipse, fill, flat, linear, radial, rectangle, scale
from multiplane.toon.film import to_rgb
from multiplane.toon.paint import paint_period
from multiplane.toon.raster import rasterise
from multiplane.toon.sprite import draw_sprite, pack_yuv, to_yuv

MATRIX = scale(1.0, -1.0)
GROUND = fill(linear((0, 0), (96, 0), (0, "#406080", 1), (1, "#c0a040", 1)), rectangle(-4, -68, 100, 4))
DISC = fill(flat("#d03020", 0.6), ellipse(48, -32, 24))


def sprite_of(*shapes, box=(0, 0, 96, 64)):
    return draw_sprite(pack_yuv(draw(shapes)), MATRIX, box)


def painted(*calls):
    picture = blank_picture(96, 64)
    place(picture, sprite_of(GROUND))
    for call in calls:
        call(picture)
    return picture


def test_blending_in_yuv_is_blending_in_rgb():
    picture = painted(lambda p: place(p, sprite_of(DISC)))
    wanted = rasterise(draw([GROUND, DISC]), MATRIX, 96, 64)[..., :3]
    luma = to_yuv(*np.moveaxis(wanted, -1, 0))[0]
    assert np.abs(picture.y - luma).max() <= 2
    inside = np.s_[24:40, 40:56]
    assert np.abs(to_rgb(picture)[inside] / 255 - wanted[inside]).max() < 0.02


def test_opacity_blends_between_without_and_with():
    bare, full, half = (painted(lambda p, o=o: place(p, sprite_of(DISC), opacity=o)).y.astype(int) for o in (0, 1, 0.5))
    assert np.abs(half - (bare + full) / 2).max() <= 1.6


def test_a_whole_pixel_move_is_a_sprite_painted_there():
    moved = painted(lambda p: place(p, sprite_of(DISC), 6, 4))
    there = painted(lambda p: place(p, sprite_of(fill(DISC.paint, ellipse(54, -36, 24)))))
    assert np.abs(moved.y.astype(int) - there.y).max() <= 1 and np.abs(moved.u.astype(int) - there.u).max() <= 1


@pytest.mark.parametrize("dx, dy", [(0.5, 0.25), (-0.3, 0.7), (5.5, -3.25)])
def test_a_part_of_a_pixel_moves_the_centre_of_gravity_by_as_much(dx, dy):
    def centre(move):
        picture = blank_picture(96, 64)
        place(picture, sprite_of(fill("#ffffff", ellipse(48, -32, 12))), *move)
        weight = picture.y.astype(float) - 16
        y, x = np.mgrid[0:64, 0:96]
        return (weight * x).sum() / weight.sum(), (weight * y).sum() / weight.sum()

    (x0, y0), (x1, y1) = centre((0, 0)), centre((dx, dy))
    assert (x1 - x0, y1 - y0) == pytest.approx((dx, dy), abs=0.02)


def test_scaling_by_one_is_moving():
    sprite = sprite_of(DISC)
    moved = painted(lambda p: place(p, sprite, 1.25, 0.5))
    scaled = painted(lambda p: place_scaled(p, sprite, sprite.left + 1.25, sprite.top + 0.5, 1.0))
    assert np.abs(moved.y.astype(int) - scaled.y).max() <= 2
    assert np.abs(moved.u.astype(int) - scaled.u).max() <= 2


def test_an_enlarged_sprite_has_the_enlarged_area():
    picture = blank_picture(96, 64)
    sprite = sprite_of(fill("#ffffff", ellipse(48, -32, 12)))
    place_scaled(picture, sprite, 10, 6, 1.3)
    assert (picture.y.astype(float) - 16).sum() / 219 == pytest.approx(np.pi * (12 * 1.3) ** 2, rel=0.008)


def test_what_is_outside_the_picture_is_left_out():
    for x, y in ((-60, -20), (70.5, 50.25), (-200, 0), (0, 300)):
        painted(lambda p, x=x, y=y: (place(p, sprite_of(DISC), x, y), place_scaled(p, sprite_of(DISC), x, y, 1.2)))


@pytest.mark.parametrize("dx, dy", [(0, 0), (7.5, 3.25), (-31.75, 40.5)])
def test_tiles_meet_without_a_seam(dx, dy):
    whole = fill("#80a0c0", rectangle(-1, -17, 33, 1))
    tile = paint_period(pack_yuv(draw([whole])), (1.0, 1.0), (32, 16), (0, 0), (0, 0))
    picture = blank_picture(96, 64)
    place_tiled(picture, tile, dx, dy)
    assert np.ptp(picture.y) == 0 and np.ptp(picture.u) == 0
    place_scaled(picture, tile, dx, dy, 0.93)
    assert np.ptp(picture.y) == 0 and np.ptp(picture.v) == 0


def test_flat_colours_have_no_dither_and_gradients_do_not_band():
    flat_part = painted(lambda p: place(p, sprite_of(fill("#777777", rectangle(-4, -68, 100, 4)))))
    assert np.ptp(flat_part.y) == 0
    dark = fill(linear((0, 0), (96, 0), (0, "#101010", 1), (1, "#141414", 1)), rectangle(-4, -68, 100, 4))
    columns = painted(lambda p: place(p, sprite_of(dark))).y.astype(float).mean(axis=0)
    assert np.abs(np.diff(columns)).max() < 0.5


@pytest.mark.parametrize(("dx", "dy", "opacity"), [(0.0, 0.0, 1.0), (3.3, 1.7, 1.0), (-2.6, 0.0, 0.4)])
def test_leaving_out_what_is_empty_changes_nothing(dx, dy, opacity):
    """A large sprite that is placed often learns which of its blocks are empty."""
    specks = draw([fill("#ffeedd", ellipse(60, -50, 9)), fill(radial((400, -150), 40, (0, "#ff8800", 0.3), (1, "#ff8800", 0.0)), ellipse(400, -150, 40))])
    sprite = draw_sprite(pack_yuv(specks), scale(1.0, -1.0), (0, 0, 640, 400))
    sprite = replace(sprite, ya=np.pad(sprite.ya, ((0, 200), (0, 240))), uv=np.pad(sprite.uv, ((0, 100), (0, 120))), ca=np.pad(sprite.ca, ((0, 100), (0, 120))),
                     low=np.pad(sprite.low, (0, 200)), high=np.pad(sprite.high + 240, (0, 200), constant_values=600))  # fmt: skip
    seen = []
    for _ in range(8):
        picture = blank_picture(640, 480)
        place(picture, sprite, dx, dy, opacity)
        seen.append(np.concatenate([picture.y.ravel(), picture.u.ravel(), picture.v.ravel()]))
    assert 0 < sprite.filled.mean() < 0.5
    assert all(np.array_equal(one, seen[0]) for one in seen)
