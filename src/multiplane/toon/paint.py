"""Layers painted into sprites: several drawings on one canvas, softness of depth, grain, repetition.

All of this happens once per shot, so it may cost: what moves afterwards is only the ready sprite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from .blur import factor_of, lay_blurred, shrink
from .composite import APRON, Box, Sprite, widen_to_even
from .drawing import apply, compose, scale, translate
from .raster import Pack, paint_pack
from .sprite import Finish, finish_sprite, new_canvas, to_yuv

GRAIN = 4.0  # deviation of luma in levels at style.grain = 1
BLUR_FROM = 0.4  # smaller deviations do not show


@dataclass(frozen=True)
class Coat:
    """A packed drawing, its matrix to the pixel grid, and its blur (a deviation in pixels)."""

    packed: Pack
    matrix: np.ndarray
    blur: float = 0.0


def paint_sprite(coats: Sequence[Coat], box: Box, *, grain: float = 0.0, seed: int = 0, finish: Finish = finish_sprite) -> Sprite | None:
    """Drawings one over another inside a box of the pixel grid, with grain 0…1. None where nothing shows. Neighbours of one
    softness are blurred together."""
    left, top, right, bottom = widen_to_even(box)
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    for blur, group in groupby(coats, key=lambda coat: coat.blur if coat.blur > BLUR_FROM else 0.0):
        here = [replace(coat, matrix=compose(translate(-left, -top), coat.matrix)) for coat in group if len(coat.packed.points)]
        if blur and here:
            _paint_blurred(here, blur, canvas)
        for coat in here if not blur else ():
            paint_pack(coat.packed, coat.matrix, canvas)
    return finish(canvas, left, top, grain * GRAIN, seed)


def _paint_blurred(coats: Sequence[Coat], blur: float, canvas: np.ndarray) -> None:
    """Paint drawings on a canvas of their own, blur that, and lay it over `canvas`. Plain fills are painted at reduced size at
    once; what a brush lays down has its own size in pixels."""
    low, high = np.min([_reach(coat, blur)[0] for coat in coats], axis=0), np.max([_reach(coat, blur)[1] for coat in coats], axis=0)
    left, top = (max(0, int(edge)) for edge in low)
    right, bottom = min(canvas.shape[1], int(high[0])), min(canvas.shape[0], int(high[1]))
    if right <= left or bottom <= top:
        return
    factor = min(factor_of(blur), max((right - left) // 2, 1), max((bottom - top) // 2, 1))
    plain = all(coat.packed.brush is None for coat in coats)
    step = factor if plain else 1
    alone = new_canvas((bottom - top) // step + (step > 1), (right - left) // step + (step > 1), "alone")
    for coat in coats:
        paint_pack(coat.packed, compose(scale(1 / step), translate(-left, -top), coat.matrix), alone)
    lay_blurred(canvas, left, top, (bottom - top, right - left), alone if plain else shrink(alone, factor), factor, blur)


def _reach(coat: Coat, blur: float) -> tuple[np.ndarray, np.ndarray]:
    """The corners of what a blurred drawing can touch, in pixels."""
    points = apply(coat.matrix, coat.packed.points)
    reach = 3 * blur + 2 + float(coat.packed.soft.max()) * float(np.sqrt(abs(np.linalg.det(coat.matrix[:, :2])))) * 1.6
    return np.floor(points.min(axis=0) - reach), np.ceil(points.max(axis=0) + reach)


def paint_picture(picture: np.ndarray, box: Box, *, grain: float = 0.0, seed: int = 0) -> Sprite | None:
    """A uint8 RGBA picture that already has the size of an even box, as a sprite at that box."""
    alpha = picture[..., 3:].astype(np.float32)
    y, u, v = to_yuv(*(picture[..., k].astype(np.float32) / 255 for k in range(3)))
    canvas = np.concatenate([np.stack([y, u, v], axis=-1) * (alpha / 255), alpha], axis=-1)
    return finish_sprite(np.ascontiguousarray(canvas, np.float32), box[0], box[1], grain * GRAIN, seed)


def paint_period(
    packed: Pack, size: tuple[float, float], period: tuple[int, int], rows: tuple[int, int], columns: tuple[int, int], finish: Finish = finish_sprite
) -> Sprite | None:
    """One period of a wrapped drawing, with its apron, so that tiles meet without a seam.

    `size` is pixels per unit across and up; `period` in even pixels, 0 where it does not repeat: there `rows`
    or `columns` (first, last) bound the pixels. Pixel (0, 0) is the drawing's origin, y down.
    """
    left, right = (-APRON, period[0]) if period[0] else columns
    top, bottom = (-APRON, period[1]) if period[1] else rows
    left, top, right, bottom = widen_to_even((left, top, right, bottom))
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    for across in (-1, 0, 1) if period[0] else (0,):
        for down in (-1, 0, 1) if period[1] else (0,):
            shift = translate(across * period[0] - left, down * period[1] - top)
            paint_pack(packed, compose(shift, scale(size[0], -size[1])), canvas)
    return finish(canvas, left, top, period=period)
