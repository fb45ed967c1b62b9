"""Focus, whips and dissolves: what the lens and the laboratory do to frames."""

from fractions import Fraction

import numpy as np
import pytest
from little_stage import BIBLE, SMALL, Walker, little_shot, little_stage
from msgspec.structs import replace

from multiplane.core.design import Bible, CastDesign, PlaceDesign
from multiplane.core.shot import Act, Beside, Camera, Does, Framing, Mark, Shot
from multiplane.core.timing import time_shot
from multiplane.toon.camera import focus_at, view_at
from multiplane.toon.composite import blank_picture
from multiplane.toon.film import from_rgb, paint_frame, render_shot, set_scene, to_rgb
from multiplane.toon.focus import blur_radius, soften
from multiplane.toon.optics import optics_of

STILL = Framing(0.0, 1.0, 2.4)


def filmed(camera, transition="cut"):
    timed = little_shot(36)
    return replace(timed, shot=replace(timed.shot, camera=camera, transition_in=transition))


def frame_of(timed, number):
    scene = set_scene(timed, BIBLE, SMALL, little_stage(rain=False), Walker(), None)
    picture = blank_picture(SMALL.width, SMALL.height)
    paint_frame(picture, scene.items(number))
    return picture


def sharpness(picture):
    return float(np.abs(np.diff(picture.y.astype(int), axis=1)).mean())


def test_a_rack_turns_from_one_depth_to_the_other():
    camera = Camera(STILL, STILL, focus_start=0.0, focus_end=20.0)
    depths = [focus_at(camera, frame, 48) for frame in range(48)]
    assert depths[0] == pytest.approx(0.0) and depths[-1] == pytest.approx(20.0) and depths == sorted(depths)
    assert focus_at(Camera(STILL, STILL), 3, 48) is None


def test_the_farther_from_the_focus_the_softer():
    view = view_at(Camera(STILL, STILL), 0, 10, Fraction(24), (1920, 1080))
    assert blur_radius(view, 0.0, 0.0) == 0.0 and blur_radius(view, 5.0, 5.0) == 0.0
    near, far = blur_radius(view, 0.0, 2.0), blur_radius(view, 0.0, 30.0)
    assert 0 < near < far < 0.03 * 1080 and blur_radius(view, 0.0, -1e9) == 0.0


def test_what_is_in_focus_stays_as_it_was_and_the_rest_is_soft():
    sharp = frame_of(filmed(Camera(STILL, STILL)), 10)
    near = frame_of(filmed(Camera(STILL, STILL, focus_start=0.0)), 10)
    far = frame_of(filmed(Camera(STILL, STILL, focus_start=20.0)), 10)
    assert sharpness(near) < sharpness(sharp) and sharpness(far) < sharpness(sharp)
    assert np.abs(near.y.astype(int) - far.y).max() > 20


def test_softening_keeps_the_amount_of_paint():
    scene = set_scene(filmed(Camera(STILL, STILL)), BIBLE, SMALL, little_stage(rain=False), Walker(), None)
    sprite = next(item.sprite for item in scene.items(0) if not item.sprite.opaque and not any(item.sprite.period))
    soft = soften(sprite, 4.0)
    before, after = ((one.ya >> np.uint32(16)).sum() for one in (sprite, soft))
    assert abs(int(after) - int(before)) < 0.03 * before and soft.ya.shape > sprite.ya.shape


def test_a_whip_waits_swings_and_stays():
    camera = Camera(Framing(-2.0, 1.0, 2.4), Framing(2.0, 1.0, 2.4), "whip")
    timed = filmed(camera)
    views = tuple(view_at(camera, f, timed.frames, timed.fps, (320, 180)) for f in range(timed.frames))
    streaks = optics_of(timed, views).streaks
    assert streaks[0] == streaks[-1] == 0 and max(streaks) > 25
    assert all(view.x == -2.0 for view in views[:10]) and all(view.x == pytest.approx(2.0) for view in views[-10:])


def test_a_dissolve_begins_half_in_the_other_picture_and_ends_clean(tmp_path):
    timed = filmed(Camera(STILL, STILL), "dissolve")
    white = np.full((180, 320, 3), 255, np.uint8)
    footage = render_shot(timed, BIBLE, SMALL, tmp_path / "a.mp4", before=white)
    plain = render_shot(filmed(Camera(STILL, STILL)), BIBLE, SMALL, tmp_path / "b.mp4")
    assert footage.luma[0] == pytest.approx((235 + plain.luma[0]) / 2, abs=6)
    assert footage.luma[20:] == pytest.approx(plain.luma[20:], abs=1.0) and len(footage.luma) == len(plain.luma)
    out = render_shot(filmed(Camera(STILL, STILL)), BIBLE, SMALL, tmp_path / "c.mp4", after=white)
    assert out.luma[:20] == pytest.approx(plain.luma[:20], abs=1.0) and out.luma[-1] == pytest.approx((235 + plain.luma[-1]) / 2, abs=6)


def test_pictures_go_to_planes_and_back():
    rgb = np.zeros((8, 8, 3), np.uint8)
    rgb[:] = (200, 120, 40)
    assert np.abs(to_rgb(from_rgb(rgb)).astype(int) - rgb).max() <= 3


def test_a_split_screen_is_two_pictures_and_a_line(tmp_path):
    shot = Shot(
        "", "sq010", "two_shot", "kitchen", Camera(STILL, STILL), marks=(Mark("ada", 0.0),), events=(Does("b", acts=(Act("ada", "wave", 0.4),), text="x"),),
        beside=Beside("beach", Camera(STILL, STILL), (Mark("bo", 0.0),), interior=False), hold=0.5, head=0.1, tail=0.1,
    )  # fmt: skip
    bible = Bible((CastDesign("ada", "ADA"), CastDesign("bo", "BO")), (PlaceDesign("kitchen", "K", "kitchen"), PlaceDesign("beach", "B", "beach", interior=False)), ())
    timed = time_shot(shot, {}, SMALL.fps)
    footage = render_shot(timed, bible, SMALL, tmp_path / "split.mp4")
    middle = footage.panel[:, SMALL.width // 2 - 1].astype(int)
    assert len(footage.luma) == timed.frames and middle.min() > 180, "a light line between them"
    alone = render_shot(replace(timed, shot=replace(shot, beside=None)), bible, replace(SMALL, width=160), tmp_path / "left.mp4")
    assert np.abs(footage.panel[:, :150].astype(int) - alone.panel[:, :150]).mean() < 2.0
