"""Where things fall on the picture, and how the camera gets from one framing to another."""

from fractions import Fraction

import pytest

from multiplane.core.shot import Camera, Framing
from multiplane.toon.camera import View, is_still, view_at

VIEW = View(1.0, 1.2, 3.0, 2.0, 1920, 1080)


def test_the_acting_plane_has_the_framed_height():
    assert VIEW.pixels_per_metre(0) == pytest.approx(360)
    assert VIEW.project(1.0, 1.2 + 1.5, 0) == pytest.approx((960, 0))
    assert VIEW.seen(0)[1::2] == pytest.approx((-0.3, 2.7))


def test_twice_the_distance_is_half_the_size():
    assert VIEW.pixels_per_metre(VIEW.distance) == pytest.approx(180)


def test_the_centre_stays_the_centre_at_every_depth():
    assert all(VIEW.project(1.0, 1.2, z) == pytest.approx((960, 540)) for z in (-2, 0, 5, 80))


def test_planes_fade_and_go_as_the_camera_passes():
    d = VIEW.distance
    assert VIEW.opacity(-0.5 * d) == 1 and 0 < VIEW.opacity(-0.82 * d) < 1
    assert VIEW.pixels_per_metre(-0.95 * d) == 0


@pytest.mark.parametrize("move", ["push", "pan", "track", "hold"])
def test_a_move_starts_and_ends_on_its_framings_and_never_turns_back(move):
    camera = Camera(Framing(0, 1, 3.0), Framing(1.0, 1.4, 2.0, 3.0), move)
    views = [view_at(camera, f, 49, Fraction(24), (1920, 1080)) for f in range(49)]
    assert (views[0].x, views[0].frame_height) == pytest.approx((0, 3.0))
    assert (views[-1].x, views[-1].y, views[-1].frame_height, views[-1].lens) == pytest.approx((1.0, 1.4, 2.0, 3.0))
    assert all(a.frame_height >= b.frame_height and a.x <= b.x for a, b in zip(views, views[1:], strict=False))


def test_a_zoom_heads_for_one_point_of_the_picture():
    """The point that a push leaves where it is moves nowhere in between."""
    camera = Camera(Framing(0, 1, 4.0), Framing(1.0, 1.5, 2.0), "push")
    still = [view_at(camera, f, 25, Fraction(24), (1920, 1080)).project(2.0, 2.0, 0) for f in range(25)]
    assert max(abs(x - still[0][0]) + abs(y - still[0][1]) for x, y in still) < 1e-6


def test_handheld_sways_a_little_and_is_not_still():
    camera = Camera(Framing(0, 1, 2.0), Framing(0, 1, 2.0), "handheld")
    xs = [view_at(camera, f, 96, Fraction(24), (1920, 1080), seed=5).x for f in range(96)]
    assert 0 < max(abs(x) for x in xs) < 0.03 and not is_still(camera)
    assert max(abs(b - a) for a, b in zip(xs, xs[1:], strict=False)) < 0.004
    assert is_still(Camera(Framing(0, 1, 2.0), Framing(0, 1, 2.0)))
