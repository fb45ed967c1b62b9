"""Sprites of passes: the same staging with other paint. Red, green and blue at full size instead of the encoder's
planes, so that a colour means the same in every pixel.

Drawings arrive; sprites leave whose `ya`, `green` and `blue` cells hold `value | alpha << 16`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numba import njit

from ..composite import Box, Picture, Sprite
from ..drawing import Drawing, Paint
from ..film_items import Item, put
from ..painters.base import Painter
from ..raster import Pack, pack
from ..sprite import bounds_of


@dataclass
class ColourSprite(Sprite):
    """A sprite in red (`ya`), green and blue."""

    green: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.uint32))
    blue: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.uint32))


class PassPainter(Painter):
    """Paints in red, green, blue and alpha, every layer on its own sheet, without grain."""

    shares_sheets = False

    def pack(self, drawing: Drawing) -> Pack:
        return pack(drawing, _premultiplied, 255.0)

    def finish(self, canvas: np.ndarray, left: int, top: int, grain: float = 0.0, seed: int = 0, period: tuple[int, int] = (0, 0)) -> ColourSprite | None:
        found = bounds_of(canvas, period)
        if found is None:
            return None
        (start, first, end, last), low, high, opaque = found
        planes = np.zeros((3, last - first, end - start), np.uint32)
        _to_cells(canvas, start, first, planes)
        nothing = np.zeros((0, 0), np.uint32)
        return ColourSprite(planes[0], nothing, nothing, left + start, top + first, low, high, opaque, period, planes[1], planes[2])

    def mount(self, picture: np.ndarray, box: Box, grain: float = 0.0, seed: int = 0) -> ColourSprite | None:
        canvas = picture.astype(np.float32)
        canvas[..., :3] *= canvas[..., 3:] / 255
        return self.finish(canvas, box[0], box[1])


def _premultiplied(paint: Paint) -> list[tuple[float, float, float, float]]:
    return [(255 * r * a, 255 * g * a, 255 * b * a, 255 * a) for _, (r, g, b, a) in paint.stops]


@njit(cache=True, nogil=True)
def _to_cells(canvas, left, top, planes):
    half, most = np.float32(0.5), np.float32(255.0)
    for y in range(planes.shape[1]):
        for x in range(planes.shape[2]):
            cell = canvas[top + y, left + x]
            alpha = np.uint32(min(cell[3], most) + half)
            if alpha > 0:
                for c in range(3):
                    value = np.uint32(min(max(cell[c], np.float32(0.0)), most) + half)
                    planes[c, y, x] = np.uint32(min(value, alpha) | (alpha << np.uint32(16)))


def put_alpha(plane: np.ndarray, item: Item) -> None:
    """The coverage of an item, 0…255, into a plane (height, width) uint8 that is zero where the item stands."""
    alpha = item.sprite.ya >> np.uint32(16)
    _put(plane, item, alpha | (alpha << np.uint32(16)))


def put_colour(planes: np.ndarray, item: Item) -> None:
    """The premultiplied colour of an item into planes (3, height, width) uint8 that are zero where it stands."""
    for plane, cells in zip(planes, (item.sprite.ya, item.sprite.green, item.sprite.blue), strict=True):
        _put(plane, item, cells)


def _put(plane: np.ndarray, item: Item, cells: np.ndarray) -> None:
    put(Picture(plane, None, None), replace(item, sprite=replace(item.sprite, ya=cells)))
