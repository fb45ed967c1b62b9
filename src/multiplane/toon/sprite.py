"""Sprites from drawings: the step from float canvases to premultiplied YUV planes with alpha.

Paints are converted, not pixels: filling is linear, so a paint's colour as limited-range BT.709 luma and
chroma (0…255, premultiplied) fills the same canvas that red, green and blue would. Flat opaque colours land on
whole levels and stay free of dither; gradients get an ordered dither so that eight bits do not band.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numba import njit

from .composite import Box, Sprite, widen_to_even
from .drawing import Drawing, Paint
from .raster import Pack, pack, paint_pack

Colour = tuple[float, float, float]
Finish = Callable[..., Sprite | None]
KR, KB = 0.2126, 0.0722  # BT.709
_canvas = threading.local()


def to_yuv(r: float, g: float, b: float) -> Colour:
    """sRGB-coded components 0…1 as limited-range BT.709 levels (16…235, 16…240)."""
    luma = KR * r + (1 - KR - KB) * g + KB * b
    return 16 + 219 * luma, 128 + 112 * (b - luma) / (1 - KB), 128 + 112 * (r - luma) / (1 - KR)


def premultiplied_yuv(paint: Paint) -> tuple[tuple[float, float, float, float], ...]:
    """The `channels` of `raster.pack` for sprites: premultiplied Y, U, V, alpha, 0…255."""
    return _levels(paint.stops)


@lru_cache(maxsize=8192)
def _levels(stops: tuple[tuple[float, tuple[float, float, float, float]], ...]) -> tuple[tuple[float, float, float, float], ...]:
    rows = []
    for _, (r, g, b, a) in stops:
        y, u, v = to_yuv(r, g, b)
        if len(stops) == 1:
            y, u, v = round(y), round(u), round(v)
        rows.append((y * a, u * a, v * a, 255 * a))
    return tuple(rows)


def pack_yuv(drawing: Drawing) -> Pack:
    """A drawing packed for sprites."""
    return pack(drawing, premultiplied_yuv, 255.0)


def new_canvas(height: int, width: int, name: str = "canvas") -> np.ndarray:
    """A zeroed float32 canvas (height, width, 4) of this thread, valid until the next call with the same `name`. (Fresh
    memory would cost more than the zeros.)"""
    cells = height * width * 4
    memory = getattr(_canvas, name, None)
    if memory is None or len(memory) < cells:
        memory = np.zeros(cells, np.float32)
        setattr(_canvas, name, memory)
    canvas = memory[:cells].reshape(height, width, 4)
    canvas.fill(0)
    return canvas


def draw_sprite(packed: Pack, matrix: np.ndarray, box: Box, finish: Finish | None = None) -> Sprite | None:
    """A packed drawing inside a box of the pixel grid, cropped to what it paints; None where it paints nothing.
    `finish` makes the sprite from the canvas, `finish_sprite` by default.

    The box is widened to even numbers, so that chroma falls on whole pixels.
    """
    left, top, right, bottom = widen_to_even(box)
    if right <= left or bottom <= top:
        return None
    canvas = new_canvas(bottom - top, right - left)
    moved = matrix.copy()
    moved[:, 2] -= (left, top)
    paint_pack(packed, moved, canvas)
    return (finish or finish_sprite)(canvas, left, top)


def finish_sprite(canvas: np.ndarray, left: int, top: int, grain: float = 0.0, seed: int = 0, period: tuple[int, int] = (0, 0)) -> Sprite | None:
    """A canvas of premultiplied Y, U, V, alpha (0…255, even sides) as a sprite; None where all is empty.

    `grain` is the standard deviation of luma noise in levels, `seed` its pattern. With a `period` nothing is
    cropped.
    """
    found = bounds_of(canvas, period)
    if found is None:
        return None
    (start, first, end, last), low, high, opaque = found
    h, w = last - first, end - start
    ya = np.zeros((h, w), np.uint32)
    uv, ca = np.zeros((h // 2, w // 2), np.uint32), np.zeros((h // 2, w // 2), np.uint32)
    if grain > 0:
        _add_grain(canvas, np.float32(grain), np.uint32(seed & 0xFFFFFFFF), left, top)
    _quantise(canvas, start, first, ya, uv, ca, left + start, top + first, low, high)
    return Sprite(ya, uv, ca, left + start, top + first, low, high, opaque, period)


def bounds_of(canvas: np.ndarray, period: tuple[int, int] = (0, 0)) -> tuple[Box, np.ndarray, np.ndarray, bool] | None:
    """The even box of a canvas that holds anything, the columns of its rows that do, and whether it is opaque
    throughout; None where all is empty. With a `period` the box is the whole canvas."""
    height, width = canvas.shape[:2]
    low, high = np.empty(height, np.int64), np.empty(height, np.int64)
    first, last, start, end, opaque = _extents(canvas, low, high)
    if first > last:
        return None
    if any(period):
        first, last, start, end = 0, height - 1, 0, width - 1
    first, start, last, end = first & ~1, start & ~1, last | 1, end | 1
    low, high = (np.clip(columns[first : last + 1] - start, 0, end + 1 - start) for columns in (low, high))
    return (start, first, end + 1, last + 1), low, high, bool(opaque) and not any(period)


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
def _add_grain(canvas, grain, seed, ox, oy):
    """Luma noise with a deviation of `grain` levels, less where a sprite is thin."""
    spread = grain * np.float32(2.45 / 255)  # the sum of two uniform values has a deviation of 0.408
    other = seed ^ np.uint32(0x5BD1E995)
    for y in range(canvas.shape[0]):
        row = canvas[y]
        for x in range(len(row)):
            n = _noise(x + ox, y + oy, seed) + _noise(x + ox, y + oy, other) - np.float32(1.0)
            row[x, 0] = max(row[x, 0] + n * spread * row[x, 3], np.float32(0.0))


@njit(cache=True, nogil=True)
def _row_threshold(y):
    """Where a row of the ordered dither begins. Thresholds are Roberts' R2 sequence, close to blue noise."""
    t = y * 0.5698402909980532
    return np.float32(t - np.floor(t))


@njit(cache=True, nogil=True)
def _level(value, threshold):
    """A float level of 0 or more as a whole one: near-whole values round, others dither."""
    near = np.int32(value + np.float32(0.5))
    return near if abs(value - np.float32(near)) < np.float32(0.02) else np.int32(value + threshold)


@njit(cache=True, nogil=True)
def _quantise_luma(row, out, start, waves):
    """One row; `waves` are the thresholds of its columns before `start` is added."""
    most, full, half, zero = np.float32(240.0), np.float32(255.0), np.float32(0.5), np.float32(0.0)
    for x in range(len(out)):
        t = start + waves[x]
        t = t - np.float32(np.int32(t))
        alpha = np.int32(min(max(row[x, 3], zero), full) + half)
        luma = _level(min(max(row[x, 0], zero), most), t)
        out[x] = np.uint32(np.uint32(luma) | (np.uint32(alpha) << np.uint32(16))) if alpha > 0 else np.uint32(0)


@njit(cache=True, nogil=True)
def _quantise_chroma(upper, lower, colour, cover, start, waves):
    """One row of chroma from two rows of the canvas."""
    quarter, full, half, zero = np.float32(0.25), np.float32(255.0), np.float32(0.5), np.float32(0.0)
    for x in range(len(colour)):
        i, k = 2 * x, 2 * x + 1
        t = start + waves[x]
        t = t - np.float32(np.int32(t))
        u = max((upper[i, 1] + upper[k, 1] + lower[i, 1] + lower[k, 1]) * quarter, zero)
        v = max((upper[i, 2] + upper[k, 2] + lower[i, 2] + lower[k, 2]) * quarter, zero)
        a = max((upper[i, 3] + upper[k, 3] + lower[i, 3] + lower[k, 3]) * quarter, zero)
        colour[x] = np.uint32(np.uint32(_level(u, t)) | (np.uint32(_level(v, t)) << np.uint32(16)))
        cover[x] = np.uint32(np.int32(min(a, full) + half))


@njit(cache=True, nogil=True)
def _fill_waves(waves, first):
    """The part of the dither's thresholds that columns from `first` on bring."""
    for x in range(len(waves)):
        waves[x] = np.float32((x + first) & 4095) * np.float32(0.7548776662466927)


@njit(cache=True, nogil=True)
def _quantise(canvas, left, top, ya, uv, ca, ox, oy, low, high):
    """The cells of a sprite from the canvas from (left, top) on. (The whole canvas is passed, since a cut-out of
    it would be compiled for again.)"""
    height, width = ya.shape
    waves = np.empty(width, np.float32)
    _fill_waves(waves, ox)
    for y in range(height):
        a, b = low[y], high[y]
        _quantise_luma(canvas[top + y, left + a : left + b], ya[y, a:b], _row_threshold(y + oy), waves[a:b])
    _fill_waves(waves, ox // 2)
    for y in range(height // 2):
        a, b = min(low[2 * y], low[2 * y + 1]) // 2, (max(high[2 * y], high[2 * y + 1]) + 1) // 2
        columns = slice(left + 2 * a, left + 2 * b)
        upper, lower = canvas[top + 2 * y, columns], canvas[top + 2 * y + 1, columns]
        _quantise_chroma(upper, lower, uv[y, a:b], ca[y, a:b], _row_threshold(y + oy // 2), waves[a:b])
