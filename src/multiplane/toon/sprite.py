"""Sprites from drawings: the step from float canvases to premultiplied YUV planes with alpha.

Paints are converted, not pixels: filling is linear, so a paint's colour as limited-range BT.709 luma and
chroma (0…255, premultiplied) fills the same canvas that red, green and blue would. Flat opaque colours land on
whole levels and stay free of dither; gradients get an ordered dither so that eight bits do not band.
"""

from __future__ import annotations

import threading

import numpy as np
from numba import njit

from .composite import Box, Sprite, widen_to_even
from .drawing import Drawing, Paint
from .raster import Pack, pack, paint_pack

Colour = tuple[float, float, float]
KR, KB = 0.2126, 0.0722  # BT.709
_canvas = threading.local()


def to_yuv(r: float, g: float, b: float) -> Colour:
    """sRGB-coded components 0…1 as limited-range BT.709 levels (16…235, 16…240)."""
    luma = KR * r + (1 - KR - KB) * g + KB * b
    return 16 + 219 * luma, 128 + 112 * (b - luma) / (1 - KB), 128 + 112 * (r - luma) / (1 - KR)


def premultiplied_yuv(paint: Paint) -> list[tuple[float, float, float, float]]:
    """The `channels` of `raster.pack` for sprites: premultiplied Y, U, V, alpha, 0…255."""
    rows = []
    for _, (r, g, b, a) in paint.stops:
        y, u, v = to_yuv(r, g, b)
        if len(paint.stops) == 1:
            y, u, v = round(y), round(u), round(v)
        rows.append((y * a, u * a, v * a, 255 * a))
    return rows


def pack_yuv(drawing: Drawing) -> Pack:
    """A drawing packed for sprites."""
    return pack(drawing, premultiplied_yuv, 255.0)


def new_canvas(height: int, width: int) -> np.ndarray:
    """A zeroed float32 canvas (height, width, 4) of this thread, valid until the next call."""
    cells = height * width * 4
    if getattr(_canvas, "cells", 0) < cells:
        _canvas.cells, _canvas.memory = cells, np.zeros(cells, np.float32)
    canvas = _canvas.memory[:cells].reshape(height, width, 4)
    canvas.fill(0)
    return canvas


def draw_sprite(packed: Pack, matrix: np.ndarray, box: Box) -> Sprite | None:
    """A packed drawing inside a box of the pixel grid, cropped to what it paints; None where it paints nothing.

    The box is widened to even numbers, so that chroma falls on whole pixels.
    """
    left, top, right, bottom = widen_to_even(box)
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    moved = matrix.copy()
    moved[:, 2] -= (left, top)
    paint_pack(packed, moved, canvas)
    return finish_sprite(canvas, left, top)


def finish_sprite(canvas: np.ndarray, left: int, top: int, grain: float = 0.0, seed: int = 0, period: tuple[int, int] = (0, 0)) -> Sprite | None:
    """A canvas of premultiplied Y, U, V, alpha (0…255, even sides) as a sprite; None where all is empty.

    `grain` is the standard deviation of luma noise in levels, `seed` its pattern. With a `period` nothing is
    cropped.
    """
    height, width = canvas.shape[:2]
    low, high = np.empty(height, np.int64), np.empty(height, np.int64)
    first, last, start, end, opaque = _extents(canvas, low, high)
    if first > last:
        return None
    if any(period):
        first, last, start, end = 0, height - 1, 0, width - 1
    first, start, last, end = first & ~1, start & ~1, last | 1, end | 1
    canvas = canvas[first : last + 1, start : end + 1]
    h, w = canvas.shape[:2]
    ya = np.empty((h, w), np.uint32)
    uv, ca = np.empty((h // 2, w // 2), np.uint32), np.empty((h // 2, w // 2), np.uint32)
    _quantise(canvas, ya, uv, ca, np.float32(grain), np.uint32(seed & 0xFFFFFFFF), left + start, top + first)
    low, high = low[first : last + 1] - start, high[first : last + 1] - start
    return Sprite(ya, uv, ca, left + start, top + first, np.clip(low, 0, w), np.clip(high, 0, w),
                  opaque and not any(period), period)  # fmt: skip


@njit(cache=True, nogil=True)
def _extents(canvas, low, high):
    """Columns of each row that hold anything, the box of all, and whether that box is opaque throughout."""
    height, width = canvas.shape[:2]
    first, last, start, end = height, -1, width, -1
    tiny, full = np.float32(0.45), np.float32(254.5)
    opaque = True
    for y in range(height):
        a = 0
        while a < width and canvas[y, a, 3] < tiny:
            a += 1
        low[y], high[y] = a, a
        if a == width:
            continue
        b = width - 1
        while canvas[y, b, 3] < tiny:
            b -= 1
        high[y] = b + 1
        first, last = min(first, y), y
        start, end = min(start, a), max(end, b)
        if opaque:
            for x in range(a, b + 1):
                if canvas[y, x, 3] < full:
                    opaque = False
                    break
    if opaque:
        for y in range(first, last + 1):
            if low[y] != start or high[y] != end + 1:
                opaque = False
    return first, last, start, end, opaque and (first & 1) == 0 and (start & 1) == 0 and (last & 1) == 1 and (end & 1) == 1


@njit(cache=True, nogil=True)
def _noise(x, y, seed):
    """Hash noise of a pixel, uniform in 0…1 (integer mixing after Wellons' lowbias32)."""
    h = np.uint32(np.uint32(x) * np.uint32(0x9E3779B1)) ^ np.uint32(np.uint32(y) * np.uint32(0x85EBCA77)) ^ seed
    h = np.uint32(np.uint32(h ^ (h >> np.uint32(16))) * np.uint32(0x21F0AAAD))
    h = np.uint32(np.uint32(h ^ (h >> np.uint32(15))) * np.uint32(0x735A2D97))
    h = np.uint32(h ^ (h >> np.uint32(15)))
    return np.float32(h >> np.uint32(8)) * np.float32(1.0 / 16777216.0)


@njit(cache=True, nogil=True)
def _dither(x, y):
    """Ordered threshold 0…1 from Roberts' R2 sequence, close to blue noise."""
    t = x * 0.7548776662466927 + y * 0.5698402909980532
    return np.float32(t - np.floor(t))


@njit(cache=True, nogil=True)
def _level(value, threshold):
    """A float level as an integer: near-whole values round, others dither."""
    near = np.floor(value + np.float32(0.5))
    if abs(value - near) < np.float32(0.02):
        return np.uint32(near)
    return np.uint32(np.floor(value + threshold))


@njit(cache=True, nogil=True)
def _quantise(canvas, ya, uv, ca, grain, seed, ox, oy):
    height, width = ya.shape
    quarter, inverse = np.float32(0.25), np.float32(1 / 255)
    spread = grain * np.float32(2.45)  # the sum of two uniform values has a deviation of 0.408
    for y in range(height):
        for x in range(width):
            alpha = canvas[y, x, 3]
            if alpha < np.float32(0.45):
                ya[y, x] = np.uint32(0)
                continue
            threshold = _dither(x + ox, y + oy)
            a = np.uint32(min(np.floor(alpha + np.float32(0.5)), np.float32(255.0)))
            luma = canvas[y, x, 0]
            if grain > np.float32(0.0):
                n = _noise(x + ox, y + oy, seed) + _noise(x + ox, y + oy, seed ^ np.uint32(0x5BD1E995)) - np.float32(1.0)
                luma += n * spread * alpha * inverse
            luma = max(luma, np.float32(0.0))
            ya[y, x] = min(_level(luma, threshold), np.uint32(240)) | (a << np.uint32(16))
    for y in range(height // 2):
        for x in range(width // 2):
            p, q, r, s = canvas[2 * y, 2 * x], canvas[2 * y, 2 * x + 1], canvas[2 * y + 1, 2 * x], canvas[2 * y + 1, 2 * x + 1]
            threshold = _dither(x + ox // 2, y + oy // 2)
            u = _level((p[1] + q[1] + r[1] + s[1]) * quarter, threshold)
            v = _level((p[2] + q[2] + r[2] + s[2]) * quarter, threshold)
            a = np.floor((p[3] + q[3] + r[3] + s[3]) * quarter + np.float32(0.5))
            uv[y, x] = u | (v << np.uint32(16))
            ca[y, x] = np.uint32(min(a, np.float32(255.0)))
