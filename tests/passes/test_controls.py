"""Pictures of passes that control engines: one scale of depth for the whole shot."""

from fractions import Fraction

import numpy as np

from multiplane.core.formats import Format
from multiplane.core.shot import Camera, Framing, Shot
from multiplane.core.timing import time_shot
from multiplane.toon.passes.normals import round_edges
from multiplane.toon.passes.write import NEAREST, to_control, to_picture, white_of

FMT = Format(64, 36, Fraction(24))


def _timed(near: float, far: float):
    camera = Camera(Framing(0.0, 1.0, far), Framing(0.0, 1.0, near), "push")
    return time_shot(Shot("sq010_sh0010", "sq010", "master", "room", camera, hold=0.5), {}, Fraction(24))


def test_a_still_thing_keeps_its_grey_whatever_comes_and_goes():
    alone, crowded = np.full((2, 2), 5.0, np.float32), np.array([[5.0, 1.0], [60.0, np.inf]], np.float32)
    one, two = (to_control("depth", image, 2.0) for image in (alone, crowded))
    assert one[0, 0].tolist() == two[0, 0].tolist()
    assert two[0, 1, 0] == 255 and two[1, 1, 0] == 0 and two[1, 0, 0] < two[0, 0, 0] < 255


def test_white_follows_the_nearest_moment_of_the_camera():
    assert white_of(_timed(2.0, 4.0), FMT) == white_of(_timed(4.0, 2.0), FMT) < white_of(_timed(4.0, 4.0), FMT)
    assert white_of(_timed(0.1, 0.1), FMT) == NEAREST


def test_a_control_is_the_picture_in_three_channels():
    normal = np.zeros((2, 2, 3), np.float32)
    assert np.array_equal(to_control("normal", normal, 1.0), to_picture("normal", normal))
    assert to_control("shadow", np.zeros((2, 2), np.float32), 1.0).shape == (2, 2, 3)


def test_edges_of_shapes_are_rounded_and_their_middles_level():
    lines = np.zeros((200, 60), bool)
    lines[:, 10] = lines[:, 50] = True
    slopes = round_edges(lines)
    assert slopes[100, 12, 0] < -0.2 and slopes[100, 48, 0] > 0.2  # they lean towards the lines
    assert np.abs(slopes[100, 25:35]).max() < 0.02 and np.abs(slopes[100, :, 1]).max() < 0.02
    assert not round_edges(np.zeros((20, 20), bool)).any()
