"""Frames depend on the shot alone: not on where rendering starts, nor on what was painted before."""

import sys
from pathlib import Path

import av
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from little_stage import SMALL, little_scene, little_shot, little_stage  # noqa: E402

from multiplane.core.shot import Framing, Shows  # noqa: E402
from multiplane.core.timing import Timed, TimedShot  # noqa: E402
from multiplane.toon.composite import blank_picture  # noqa: E402
from multiplane.toon.film import Easel, paint_frame, shoot  # noqa: E402

STILL = little_shot(30)
PUSH = little_shot(30, Framing(0, 1.2, 3.0), Framing(0.3, 1.3, 1.9))


def frame_of(scene, number):
    picture = blank_picture(SMALL.width, SMALL.height)
    paint_frame(picture, scene.items(number))
    return picture


def lumas(path):
    with av.open(str(path)) as file:
        return [frame.to_ndarray()[: SMALL.height].astype(int) for frame in file.decode(video=0)]


@pytest.mark.parametrize("timed", [STILL, PUSH], ids=["still", "push"])
def test_a_frame_is_the_same_wherever_one_starts(timed):
    whole = little_scene(timed)
    for number in range(30):
        whole.items(number)
    for number in (29, 13):
        a, b = frame_of(whole, number), frame_of(little_scene(timed), number)
        assert all(np.array_equal(p, q) for p, q in ((a.y, b.y), (a.u, b.u), (a.v, b.v)))


@pytest.mark.parametrize("timed", [STILL, PUSH], ids=["still", "push"])
def test_the_easel_paints_what_painting_everything_would(timed):
    scene, easel, picture = little_scene(timed), Easel(SMALL.width, SMALL.height), blank_picture(SMALL.width, SMALL.height)
    for number in range(12):
        easel.paint(picture, scene.items(number), scene.items(number + 1))
        assert np.array_equal(picture.y, frame_of(scene, number).y)
        assert np.array_equal(picture.v, frame_of(scene, number).v)


def test_equal_shots_give_equal_bytes(tmp_path):
    for name in ("a.mp4", "b.mp4"):
        shoot(little_scene(PUSH), SMALL, tmp_path / name, (0, 30), lambda done, total: None)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_segments_look_like_the_whole(tmp_path):
    shoot(little_scene(STILL), SMALL, tmp_path / "whole.mp4", (0, 30), lambda done, total: None)
    shoot(little_scene(STILL), SMALL, tmp_path / "end.mp4", (16, 30), lambda done, total: None)
    whole, end = lumas(tmp_path / "whole.mp4"), lumas(tmp_path / "end.mp4")
    assert (len(whole), len(end)) == (30, 14)
    assert max(np.abs(a - b).mean() for a, b in zip(whole[16:], end, strict=True)) < 1.5


def test_layers_stand_where_they_stood_when_the_camera_begins_to_move():
    """The same framing as a still camera and as the first frame of a move."""
    still, move = frame_of(little_scene(STILL), 0), frame_of(little_scene(PUSH), 0)
    assert np.abs(still.y.astype(int) - move.y).mean() < 0.6
    assert (np.abs(still.y.astype(int) - move.y) > 40).mean() < 0.004


def test_a_still_camera_with_held_drawings_repaints_nothing():
    """On twos: of two frames the second is the first."""
    scene = little_scene(STILL, stage=little_stage(rain=False))
    assert [item.state for item in scene.items(10)] == [item.state for item in scene.items(11)]


def test_measures_and_the_panel(tmp_path):
    ticks = []
    footage = shoot(little_scene(STILL), SMALL, tmp_path / "a.mp4", (0, 30), lambda done, total: ticks.append((done, total)))
    assert len(footage.luma) == len(footage.changed) == 30 and ticks[-1] == (30, 30)
    assert footage.changed[0] == 0 and max(footage.changed) > 0
    assert footage.panel.shape == (180, 320, 3) and footage.panel.std() > 20


def test_a_fade_rises_from_black_and_a_dissolve_from_darkness(tmp_path):
    fade, dissolve = (shoot(little_scene(little_shot(40, transition_in=way)), SMALL, tmp_path / "a.mp4", (0, 20), lambda d, t: None)
                      for way in ("fade", "dissolve"))  # fmt: skip
    assert fade.luma[0] < 18 and dissolve.luma[0] > fade.luma[0] + 5
    assert all(a <= b + 0.6 for a, b in zip(fade.luma[:12], fade.luma[1:13], strict=True))
    sink = shoot(little_scene(little_shot(40, transition_out="fade")), SMALL, tmp_path / "a.mp4", (30, 40), lambda d, t: None)
    assert sink.luma[-1] < 18


@pytest.mark.parametrize("kind", ["title", "caption", "screen", "credits"])
def test_words_are_on_the_picture_for_their_time(kind):
    timed = little_shot(60)
    event = Timed(Shows("beat", text="Gull Rock: Ánna Петрова", kind=kind), 12, 48)
    scene, bare = little_scene(TimedShot(timed.shot, timed.fps, 60, (event,))), little_scene(timed)
    differ = [(np.abs(frame_of(scene, f).y.astype(int) - frame_of(bare, f).y) > 8).mean() for f in (5, 30, 55)]
    assert differ[0] == differ[2] == 0 and differ[1] > 0.01


def test_grain_is_in_the_layers_and_holds_still():
    from msgspec.structs import replace

    from multiplane.core.design import Bible, Style

    grainy = little_scene(STILL, bible=replace(Bible((), (), ()), style=Style(grain=1.0)), stage=little_stage(rain=False))
    clean = little_scene(STILL, stage=little_stage(rain=False))
    noise = frame_of(grainy, 0).y.astype(int) - frame_of(clean, 0).y
    assert 1.5 < noise[:40, 100:300].std() < 5
    assert np.array_equal(frame_of(grainy, 0).y[:8], frame_of(grainy, 1).y[:8])
