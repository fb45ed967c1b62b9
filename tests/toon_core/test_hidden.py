"""What hides and what is hidden."""

import numpy as np
import pytest

from multiplane.toon.composite import blank_picture
from multiplane.toon.drawing import draw, ellipse, fill, rectangle, scale
from multiplane.toon.film import paint_frame
from multiplane.toon.film_items import Item, hidden_by_those_in_front, put
from multiplane.toon.sprite import draw_sprite, pack_yuv

WIDE, TALL = 400, 240


def sprite_of(paint, contour, width=WIDE, height=TALL):
    return draw_sprite(pack_yuv(draw([fill(paint, contour)])), scale(1.0, -1.0), (0, 0, width, height))


def pile(x, y, size, opacity=1.0):
    """Sky, a hill that is round at its ends, and a wall in front of both."""
    sky, hill = sprite_of("#336699", rectangle(0, -TALL, WIDE, 0)), sprite_of("#779944", ellipse(200, -160, 190, 75))
    wall = sprite_of("#aa5522", rectangle(0, -TALL, 300, -40))
    return [Item(sky, 0, 0, z=3.0), Item(hill, hill.left + x, hill.top + y, size, z=2.0), Item(wall, x - 20, 40 + y, size, opacity, z=1.0)]


def painted(items, one_by_one):
    picture = blank_picture(WIDE, TALL)
    if one_by_one:
        for item in items:
            put(picture, item)
    else:
        paint_frame(picture, items)
    return np.concatenate([picture.y.ravel(), picture.u.ravel(), picture.v.ravel()])


@pytest.mark.parametrize(("x", "y", "size"), [(0, 0, 1.0), (7.3, -3.6, 1.0), (-5.2, 2.9, 1.13), (11.7, 4.4, 0.81)])
def test_leaving_out_the_hidden_changes_nothing(x, y, size):
    items = pile(x, y, size)
    assert np.array_equal(painted(items, False), painted(items, True))


def test_a_wall_hides_most_of_what_stands_behind_it():
    behind_hill, behind_sky = (hidden_by_those_in_front(pile(0, 0, 1.0), TALL)[k] for k in (1, 0))
    assert (behind_hill.last - behind_hill.first)[100:200].min() > 250
    assert (behind_sky.last - behind_sky.first).sum() >= (behind_hill.last - behind_hill.first).sum()


def test_what_can_be_seen_through_hides_nothing():
    hidden = hidden_by_those_in_front(pile(0, 0, 1.0, opacity=0.9), TALL)[1]
    assert not (hidden.last - hidden.first).any()
