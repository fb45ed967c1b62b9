"""No more of a frame is painted than has changed, and it looks as if all of it were."""

import numpy as np

from multiplane.toon import easel as easels
from multiplane.toon.composite import blank_picture
from multiplane.toon.drawing import draw, ellipse, fill, rectangle, scale
from multiplane.toon.easel import Easel, paint_frame
from multiplane.toon.film_items import Item
from multiplane.toon.sprite import draw_sprite, pack_yuv

WIDE, TALL = 640, 384


def sprite_of(paint, *contours):
    return draw_sprite(pack_yuv(draw([fill(paint, contour) for contour in contours])), scale(1.0, -1.0), (0, 0, WIDE, TALL))


SKY = sprite_of("#336699", rectangle(0, -TALL, WIDE, 0))
WALL = sprite_of("#aa5522", rectangle(0, -TALL, 400, 0), rectangle(400, -200, WIDE, 0))  # open at the lower right
BALL, FLAKE = sprite_of("#ffee88", ellipse(40, -40, 30)), sprite_of("#ffffff", ellipse(6, -6, 5))


def frame(number, outside):
    """Flakes fall behind a wall with an opening; a ball hops before it, on twos."""
    flakes = [Item(FLAKE, x, (40 * k + 7 * number) % 330, z=5.0, turn=k) for k, x in enumerate(range(30, 390 if not outside else 620, 40))]
    return [Item(SKY, 0, 0, z=9.0), *flakes, Item(WALL, 0, 0, z=2.0), Item(BALL, 80.0, 150.0 + 20 * (number // 2 % 3), z=1.0)]


def test_boxes_look_as_if_all_were_painted(monkeypatch):
    monkeypatch.setattr(easels, "CALL", 0)  # of a small picture every box is small
    for outside in (False, True):
        easel, picture, whole = Easel(WIDE, TALL), blank_picture(WIDE, TALL), []
        plain = easel._paint_whole
        easel._paint_whole = lambda *args, plain=plain, whole=whole: (whole.append(1), plain(*args))
        for number in range(20):
            easel.paint(picture, frame(number, outside), frame(number + 1, outside))
            anew = blank_picture(WIDE, TALL)
            paint_frame(anew, frame(number, outside))
            assert all(np.array_equal(getattr(picture, name), getattr(anew, name)) for name in "yuv"), number
        assert len(whole) <= 12


def test_what_moves_behind_a_wall_is_not_painted():
    easel, picture = Easel(WIDE, TALL), blank_picture(WIDE, TALL)
    for number in range(8):
        easel.paint(picture, frame(number, False), frame(number + 1, False))
    held = frame(8, False)[-1], frame(9, False)[-1]
    assert held[0].y == held[1].y
    easel._wait = 0
    easel.paint(picture, frame(8, False), frame(9, False))
    boxes = easel._changed_boxes(picture, frame(9, False), [item.state for item in frame(9, False)])
    assert boxes == []
