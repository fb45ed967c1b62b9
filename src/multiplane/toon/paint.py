"""Layers painted into sprites: several drawings on one canvas, softness of depth, grain, repetition.

All of this happens once per shot, so it may cost: what moves afterwards is only the ready sprite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numba import njit

from .composite import APRON, Box, Sprite, widen_to_even
from .drawing import compose, scale, translate
from .raster import Pack, paint_pack
from .sprite import finish_sprite, new_canvas, to_yuv

GRAIN = 4.0  # deviation of luma in levels at style.grain = 1
BLUR_FROM = 0.4  # smaller deviations do not show


@dataclass(frozen=True)
class Coat:
    """A packed drawing, its matrix to the pixel grid, and its blur (a deviation in pixels)."""

    packed: Pack
    matrix: np.ndarray
    blur: float = 0.0


def paint_sprite(coats: Sequence[Coat], box: Box, *, grain: float = 0.0, seed: int = 0) -> Sprite | None:
    """Drawings one over another inside a box of the pixel grid, with grain 0…1. None where nothing shows."""
    left, top, right, bottom = widen_to_even(box)
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    for k, coat in enumerate(coats):
        matrix = compose(translate(-left, -top), coat.matrix)
        if coat.blur <= BLUR_FROM:
            paint_pack(coat.packed, matrix, canvas)
            continue
        alone = canvas if k == 0 else np.zeros_like(canvas)
        paint_pack(coat.packed, matrix, alone)
        alone = _blurred(alone, coat.blur)
        canvas = alone if k == 0 else _over(canvas, alone)
    return finish_sprite(canvas, left, top, grain * GRAIN, seed)


def paint_picture(picture: np.ndarray, box: Box, *, grain: float = 0.0, seed: int = 0) -> Sprite | None:
    """A uint8 RGBA picture that already has the size of an even box, as a sprite at that box."""
    alpha = picture[..., 3:].astype(np.float32)
    y, u, v = to_yuv(*(picture[..., k].astype(np.float32) / 255 for k in range(3)))
    canvas = np.concatenate([np.stack([y, u, v], axis=-1) * (alpha / 255), alpha], axis=-1)
    return finish_sprite(np.ascontiguousarray(canvas, np.float32), box[0], box[1], grain * GRAIN, seed)


@njit(cache=True, nogil=True)
def _over(below, above):
    out = np.empty_like(below)
    for y in range(below.shape[0]):
        for x in range(below.shape[1]):
            keep = np.float32(1.0) - above[y, x, 3] * np.float32(1 / 255)
            for c in range(4):
                out[y, x, c] = above[y, x, c] + below[y, x, c] * keep
    return out


def paint_period(packed: Pack, size: tuple[float, float], period: tuple[int, int], rows: tuple[int, int], columns: tuple[int, int]) -> Sprite | None:
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
    return finish_sprite(canvas, left, top, period=period)


def _blurred(canvas: np.ndarray, deviation: float) -> np.ndarray:
    """A canvas blurred by three box passes each way, at reduced size where the blur is wide."""
    factor = max(1, min(int(deviation / 3), min(canvas.shape[:2]) // 2))
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
    height, width = canvas.shape[0] // factor + 1, canvas.shape[1] // factor + 1
    out = np.zeros((height, width, 4), np.float32)
    for y in range(height):
        for x in range(width):
            count = np.float32(0.0)
            for j in range(y * factor, min((y + 1) * factor, canvas.shape[0])):
                for i in range(x * factor, min((x + 1) * factor, canvas.shape[1])):
                    count += np.float32(1.0)
                    for c in range(4):
                        out[y, x, c] += canvas[j, i, c]
            if count > np.float32(0.0):
                for c in range(4):
                    out[y, x, c] /= count
            elif y > 0 or x > 0:
                out[y, x] = out[y - 1, x] if y == height - 1 and y > 0 else out[y, x - 1]
    return out


@njit(cache=True, nogil=True)
def _box_rows(source, radius):
    """Means over 2 * radius + 1 columns; the edge cells continue outwards."""
    height, width = source.shape[:2]
    out = np.empty_like(source)
    share = np.float32(1.0 / (2 * radius + 1))
    for y in range(height):
        for c in range(4):
            row = source[y, :, c]
            total = row[0] * np.float32(radius + 1)
            for i in range(1, radius + 1):
                total += row[min(i, width - 1)]
            for x in range(width):
                out[y, x, c] = total * share
                total += row[min(x + radius + 1, width - 1)] - row[max(x - radius, 0)]
    return out


@njit(cache=True, nogil=True)
def _box_columns(source, radius):
    height, width = source.shape[:2]
    out = np.empty_like(source)
    share = np.float32(1.0 / (2 * radius + 1))
    total = source[0] * np.float32(radius + 1)
    for j in range(1, radius + 1):
        total += source[min(j, height - 1)]
    for y in range(height):
        entering, leaving = source[min(y + radius + 1, height - 1)], source[max(y - radius, 0)]
        for x in range(width):
            for c in range(4):
                out[y, x, c] = total[x, c] * share
                total[x, c] += entering[x, c] - leaving[x, c]
    return out


@njit(cache=True, nogil=True)
def _grow(small, factor, height, width):
    out = np.empty((height, width, 4), np.float32)
    for y in range(height):
        v = max((y + 0.5) / factor - 0.5, 0.0)
        j = min(int(v), small.shape[0] - 2)
        fy = np.float32(v - j)
        for x in range(width):
            u = max((x + 0.5) / factor - 0.5, 0.0)
            i = min(int(u), small.shape[1] - 2)
            fx = np.float32(u - i)
            for c in range(4):
                a = small[j, i, c] + (small[j, i + 1, c] - small[j, i, c]) * fx
                b = small[j + 1, i, c] + (small[j + 1, i + 1, c] - small[j + 1, i, c]) * fx
                out[y, x, c] = a + (b - a) * fy
    return out
