"""Layers painted into sprites: several drawings on one canvas, softness of depth, grain, repetition.

All of this happens once per shot, so it may cost: what moves afterwards is only the ready sprite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numba import njit

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
    """Drawings one over another inside a box of the pixel grid, with grain 0…1. None where nothing shows."""
    left, top, right, bottom = widen_to_even(box)
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    for coat in coats:
        matrix = compose(translate(-left, -top), coat.matrix)
        if coat.blur <= BLUR_FROM:
            paint_pack(coat.packed, matrix, canvas)
        else:
            _paint_blurred(coat.packed, matrix, coat.blur, canvas)
    return finish(canvas, left, top, grain * GRAIN, seed)


def _paint_blurred(packed: Pack, matrix: np.ndarray, blur: float, canvas: np.ndarray) -> None:
    """Paint a drawing on a canvas of its own, blur that, and lay it over `canvas`. Edges of the canvas do not
    bleed inwards: the blur takes what lies at the edge as going on."""
    if not len(packed.points):
        return
    points = apply(matrix, packed.points)
    reach = 3 * blur + 2 + float(packed.soft.max()) * float(np.sqrt(abs(np.linalg.det(matrix[:, :2])))) * 1.6
    low, high = np.floor(points.min(axis=0) - reach), np.ceil(points.max(axis=0) + reach)
    left, top = (max(0, int(edge)) for edge in low)
    right, bottom = min(canvas.shape[1], int(high[0])), min(canvas.shape[0], int(high[1]))
    if right <= left or bottom <= top:
        return
    alone = np.zeros((bottom - top, right - left, 4), np.float32)
    paint_pack(packed, compose(translate(-left, -top), matrix), alone)
    _lay_over(canvas, left, top, _blurred(alone, blur))


def paint_picture(picture: np.ndarray, box: Box, *, grain: float = 0.0, seed: int = 0) -> Sprite | None:
    """A uint8 RGBA picture that already has the size of an even box, as a sprite at that box."""
    alpha = picture[..., 3:].astype(np.float32)
    y, u, v = to_yuv(*(picture[..., k].astype(np.float32) / 255 for k in range(3)))
    canvas = np.concatenate([np.stack([y, u, v], axis=-1) * (alpha / 255), alpha], axis=-1)
    return finish_sprite(np.ascontiguousarray(canvas, np.float32), box[0], box[1], grain * GRAIN, seed)


@njit(cache=True, nogil=True)
def _lay_over(canvas, left, top, above):
    for y in range(above.shape[0]):
        below = canvas[top + y, left : left + above.shape[1]]
        for x in range(above.shape[1]):
            keep = np.float32(1.0) - above[y, x, 3] * np.float32(1 / 255)
            for c in range(4):
                below[x, c] = above[y, x, c] + below[x, c] * keep


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


def _blurred(canvas: np.ndarray, deviation: float) -> np.ndarray:
    """A canvas blurred by three box passes each way, at reduced size where the blur is wide."""
    factor = max(1, min(int(deviation / 1.3), min(canvas.shape[:2]) // 2))
    small = _shrink(canvas, factor) if factor > 1 else canvas
    radius = max(1, round((np.sqrt(1 + 4 * (deviation / factor) ** 2) - 1) / 2))
    for _ in range(3):
        small = _box_rows(small, radius)
        small = _box_columns(small, radius)
    if factor == 1:
        return small
    return _grow(small, factor, *canvas.shape[:2])


@njit(cache=True, nogil=True)
def _shrink(canvas, factor):
    """Means of blocks; a last row and column beyond the canvas repeat those before."""
    tall, wide = canvas.shape[0], canvas.shape[1]
    height, width = tall // factor + 1, wide // factor + 1
    out = np.zeros((height, width, 4), np.float32)
    for y in range(height):
        top = min(y * factor, tall - 1)
        bottom = min(top + factor, tall)
        for x in range(width):
            left = min(x * factor, wide - 1)
            right = min(left + factor, wide)
            share = np.float32(1.0 / ((bottom - top) * (right - left)))
            for j in range(top, bottom):
                for i in range(left, right):
                    for c in range(4):
                        out[y, x, c] += canvas[j, i, c] * share
    return out


@njit(cache=True, nogil=True)
def _box_rows(source, radius):
    """Means over 2 * radius + 1 columns; the edge cells continue outwards."""
    height, width = source.shape[0], source.shape[1]
    out = np.empty((height, width, 4), np.float32)
    share = np.float32(1.0 / (2 * radius + 1))
    for y in range(height):
        row, target = source[y], out[y]
        first = np.float32(radius + 1)
        a, b, c, d = row[0, 0] * first, row[0, 1] * first, row[0, 2] * first, row[0, 3] * first
        for i in range(1, radius + 1):
            k = min(i, width - 1)
            a, b, c, d = a + row[k, 0], b + row[k, 1], c + row[k, 2], d + row[k, 3]
        for x in range(width):
            target[x, 0], target[x, 1], target[x, 2], target[x, 3] = a * share, b * share, c * share, d * share
            k, m = min(x + radius + 1, width - 1), max(x - radius, 0)
            a += row[k, 0] - row[m, 0]
            b += row[k, 1] - row[m, 1]
            c += row[k, 2] - row[m, 2]
            d += row[k, 3] - row[m, 3]
    return out


@njit(cache=True, nogil=True)
def _box_columns(source, radius):
    height, width = source.shape[0], source.shape[1]
    out = np.empty((height, width, 4), np.float32)
    share = np.float32(1.0 / (2 * radius + 1))
    total = np.zeros((width, 4), np.float32)
    for j in range(-radius, radius + 1):
        row = source[min(max(j, 0), height - 1)]
        for x in range(width):
            for c in range(4):
                total[x, c] += row[x, c]
    for y in range(height):
        entering, leaving, target = source[min(y + radius + 1, height - 1)], source[max(y - radius, 0)], out[y]
        for x in range(width):
            for c in range(4):
                target[x, c] = total[x, c] * share
                total[x, c] += entering[x, c] - leaving[x, c]
    return out


@njit(cache=True, nogil=True)
def _grow(small, factor, height, width):
    """Bilinear enlargement: rows first into one line, then columns."""
    out = np.empty((height, width, 4), np.float32)
    line = np.empty((small.shape[1], 4), np.float32)
    for y in range(height):
        v = max((y + 0.5) / factor - 0.5, 0.0)
        j = min(int(v), small.shape[0] - 2)
        fy = np.float32(v - j)
        upper, lower, target = small[j], small[j + 1], out[y]
        for x in range(len(line)):
            for c in range(4):
                line[x, c] = upper[x, c] + (lower[x, c] - upper[x, c]) * fy
        for x in range(width):
            u = max((np.float32(x) + np.float32(0.5)) / np.float32(factor) - np.float32(0.5), np.float32(0.0))
            i = np.uint32(min(np.int32(u), small.shape[1] - 2))
            fx = u - np.float32(i)
            k = i + np.uint32(1)
            for c in range(4):
                target[x, c] = line[i, c] + (line[k, c] - line[i, c]) * fx
    return out
