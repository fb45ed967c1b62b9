"""Warming up: every compiled kernel is met once, so that numba's cache on disk is full before work begins."""

from __future__ import annotations

import sys
from time import perf_counter


def warm_up() -> float:
    """Compile what is not yet in the cache; returns the seconds that it took."""
    began = perf_counter()
    load_numba()
    import numpy as np

    from . import acting, film  # noqa: F401
    from .composite import blank_picture, place, place_scaled, place_tiled
    from .drawing import draw, ellipse, fill, linear, scale
    from .easel import Easel
    from .film import _measure, to_rgb
    from .film_items import Item
    from .hidden import hide_behind, nothing_hidden
    from .lanes import find_filled
    from .paint import Coat, paint_period, paint_sprite
    from .painters.media import MediaBrush, Medium, pack_media
    from .raster import rasterise
    from .sprite import draw_sprite, pack_yuv

    paint = linear((0, 0), (64, 0), (0, "#203040", 1), (1, "#ffffff", 0.5))
    disc, hole = ellipse(32, -32, 30), ellipse(32, -32, 20)
    drawing = draw([fill(paint, disc, clip=(hole,)), fill("#ffcc00", hole, soft=4.0), fill("#102030", disc)])
    matrix, picture = scale(1.0, -1.0), blank_picture(64, 64)
    rasterise(drawing, matrix, 64, 64)
    packed = pack_yuv(drawing)
    for sprite in (
        draw_sprite(packed, matrix, (0, 0, 64, 64)),
        paint_sprite([Coat(packed, matrix, 1.0), Coat(packed, matrix, 4.0)], (0, 0, 64, 64), grain=0.3, seed=1),
    ):
        for opacity in (1.0, 0.5):
            place(picture, sprite, opacity=opacity)
            place(picture, sprite, 0.3, 0.4, opacity)
            place_scaled(picture, sprite, 0.5, 0.5, 1.1, opacity)
    wide = paint_sprite([Coat(pack_yuv(draw([fill("#334455", ellipse(100, -100, 200))])), matrix)], (0, 0, 200, 200))
    wash = Medium(tooth=0.1, bloom=0.1, edge=0.1, lit=0.1, bend=1.0, torn=0.1, line=2.0)
    draw_sprite(pack_media(drawing, [wash] * 3, MediaBrush()), matrix, (0, 0, 64, 64))
    hide_behind(nothing_hidden(64), sprite.solid, 0.0, 0.0, 1.0)
    tile = paint_period(packed, (1.0, 1.0), (64, 64), (-64, 0), (0, 64))
    place_tiled(picture, tile, 0.0, 0.0)
    place_scaled(picture, tile, 0.0, 0.0, 1.1)
    easel = Easel(64, 64)
    for number in range(6):
        easel.paint(picture, [Item(wide, 0, 0), Item(sprite, 2.0 * number, 0, z=-1.0)], [])
    to_rgb(picture)
    _measure(picture.y, np.zeros((16, 16), np.int16), True)
    find_filled(sprite.ya, sprite.uv, sprite.ca)
    assert np.any(picture.y != 16)
    return perf_counter() - began


def load_numba() -> None:
    """Load numba without scipy's linear algebra, which takes a quarter of the time and which no kernel of ours uses. A kernel that
    did (`np.dot`) would not compile, and say why."""
    name = "scipy.linalg"
    if name in sys.modules or "numba.np.arraymath" in sys.modules:
        return
    sys.modules[name] = None
    try:
        import numba.np.arraymath  # noqa: F401
    finally:
        del sys.modules[name]
