"""Sprites over a picture, straight in the encoder's planes.

Alpha-over commutes with the affine step from RGB to YUV, so cached sprites are kept as premultiplied luma
and chroma and are blended into 8-bit YUV 4:2:0 planes without any colour conversion per frame.

A sprite's luma plane holds uint32 cells `luma | alpha << 16`, its chroma planes `u | v << 16` and `alpha` at
half size (`lanes`). Three ways to place it: whole pixels, a sub-pixel shift (both contiguous, vectorised by LLVM), and any
scale (`scaling`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor

import numpy as np
from numba import njit

from .hidden import Hidden, find_solid, nothing_hidden
from .lanes import (
    LUMA_BLOCK,
    blend_chroma_row,
    blend_luma_row,
    copy_luma_row,
    fade_row,
    find_filled,
    mix_rows,
    next_run,
    trim,
)
from .scaling import APRON, over_chroma_scaled, over_luma_scaled

EVERYWHERE = np.zeros((0, 0), np.uint8)
OFTEN, LARGE = 8, 100_000  # luma and chroma are asked for apart; pixels
Box = tuple[int, int, int, int]  # left, top, right, bottom in picture pixels; right and bottom outside


@dataclass
class Picture:
    """8-bit planes of one frame: `y` (height, width), `u` and `v` (height/2, width/2); None for a luma plane alone."""

    y: np.ndarray
    u: np.ndarray | None
    v: np.ndarray | None

    @property
    def box(self) -> Box:
        return (0, 0, self.y.shape[1], self.y.shape[0])


def blank_picture(width: int, height: int) -> Picture:
    """A black picture with even `width` and `height`."""
    half = (height // 2, width // 2)
    return Picture(np.full((height, width), 16, np.uint8), np.full(half, 128, np.uint8), np.full(half, 128, np.uint8))


@dataclass
class Sprite:
    """A cached drawing. `left`, `top` (even) are its place in the pixel grid that it was rasterised for.

    `low` and `high` (height,) bound the columns of each row that are not empty. A wrapped layer has a `period`
    (columns, rows; 0 where it does not repeat) and an apron: its first APRON columns or rows repeat the last.
    """

    ya: np.ndarray
    uv: np.ndarray
    ca: np.ndarray
    left: int
    top: int
    low: np.ndarray
    high: np.ndarray
    opaque: bool = False
    period: tuple[int, int] = (0, 0)
    box: Box = field(init=False)
    _asked: int = field(default=0, init=False)
    _filled: np.ndarray = field(default_factory=lambda: EVERYWHERE, init=False)

    def __post_init__(self) -> None:
        height, width = self.ya.shape
        self.box = (self.left, self.top, self.left + width, self.top + height)

    @cached_property
    def solid(self) -> tuple[np.ndarray, np.ndarray]:
        """The columns of each row that hide what lies behind (`hidden`)."""
        return find_solid(self.ya)

    @property
    def filled(self) -> np.ndarray:
        """Which blocks hold anything (`lanes.find_filled`), for large sprites that are placed often and mostly empty."""
        if self._asked <= OFTEN:
            self._asked += 1
            if self._asked == OFTEN and self.ya.size > LARGE and not self.opaque:
                filled = find_filled(self.ya, self.uv, self.ca)
                self._filled = filled if filled.mean() < 0.8 else EVERYWHERE
        return self._filled

    @property
    def bytes(self) -> int:
        return self.ya.nbytes + self.uv.nbytes + self.ca.nbytes


def intersect(a: Box, b: Box) -> Box:
    return (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))


def is_empty(box: Box) -> bool:
    return box[2] <= box[0] or box[3] <= box[1]


def widen_to_even(box: Box) -> Box:
    return (box[0] & ~1, box[1] & ~1, (box[2] + 1) & ~1, (box[3] + 1) & ~1)


def copy_box(source: Picture, target: Picture, box: Box) -> None:
    """Copy an even box of one picture into another."""
    left, top, right, bottom = box
    target.y[top:bottom, left:right] = source.y[top:bottom, left:right]
    half = np.s_[top // 2 : bottom // 2, left // 2 : right // 2]
    target.u[half], target.v[half] = source.u[half], source.v[half]


def place(picture: Picture, sprite: Sprite, dx: float = 0.0, dy: float = 0.0, opacity: float = 1.0, clip: Box | None = None, hidden: Hidden | None = None) -> None:
    """Blend a sprite at its own place moved by (dx, dy) pixels, inside the even box `clip`, but for what is hidden."""
    hidden = hidden or nothing_hidden(picture.box[3])
    clip = intersect(clip, picture.box) if clip else picture.box
    weight = round(min(max(opacity, 0.0), 1.0) * 256)
    if weight == 0:
        return
    _place_luma(picture, sprite, sprite.left + dx, sprite.top + dy, weight, clip, hidden)
    half = (clip[0] // 2, clip[1] // 2, (clip[2] + 1) // 2, (clip[3] + 1) // 2)
    _place_chroma(picture, sprite, (sprite.left + dx) / 2, (sprite.top + dy) / 2, weight, half, hidden)


def _split(position: float) -> tuple[int, int]:
    """Whole pixels and the 1/256 of a pixel beyond."""
    steps = round(position * 256)
    return steps >> 8, steps & 255


def _place_luma(picture: Picture, sprite: Sprite, x: float, y: float, weight: int, clip: Box, hidden: Hidden) -> None:
    (ix, fx), (iy, fy) = _split(x), _split(y)
    args = (picture.y, sprite.ya, ix, iy, *clip, weight, hidden.first, hidden.last)
    if fx == 0 and fy == 0:
        _over_luma(*args, sprite.low, sprite.high, sprite.filled, sprite.opaque)
    else:
        _over_luma_shifted(*args, fx, fy, sprite.low, sprite.high, sprite.filled)


def _place_chroma(picture: Picture, sprite: Sprite, x: float, y: float, weight: int, clip: Box, hidden: Hidden) -> None:
    if picture.u is None:
        return
    (ix, fx), (iy, fy) = _split(x), _split(y)
    args = (picture.u, picture.v, sprite.uv, sprite.ca, ix, iy, *clip, weight, hidden.chroma_first, hidden.chroma_last)
    if fx == 0 and fy == 0:
        _over_chroma(*args, sprite.low, sprite.high, sprite.filled)
    else:
        _over_chroma_shifted(*args, fx, fy, sprite.low, sprite.high, sprite.filled)


def place_tiled(picture: Picture, sprite: Sprite, dx: float, dy: float, opacity: float = 1.0, clip: Box | None = None, hidden: Hidden | None = None) -> None:
    """Blend a wrapped sprite, moved by (dx, dy) pixels, again and again over all of `clip`."""
    hidden = hidden or nothing_hidden(picture.box[3])
    clip = intersect(clip, picture.box) if clip else picture.box
    weight = round(min(max(opacity, 0.0), 1.0) * 256)
    if weight == 0:
        return
    x, y = sprite.left + dx, sprite.top + dy
    half = (clip[0] // 2, clip[1] // 2, (clip[2] + 1) // 2, (clip[3] + 1) // 2)
    for across in _tile_starts(x, sprite.period[0], clip[0], clip[2]):
        for down in _tile_starts(y, sprite.period[1], clip[1], clip[3]):
            _place_luma(picture, sprite, across, down, weight, _tile_box(sprite, across, down, 1, clip), hidden)
            _place_chroma(picture, sprite, across / 2, down / 2, weight, _tile_box(sprite, across, down, 2, half), hidden)


def _tile_starts(position: float, period: int, first: int, last: int) -> list[float]:
    if not period:
        return [position]
    start = position + floor((first - APRON - position) / period) * period
    return [start + k * period for k in range(ceil((last - start) / period) + 1)]


def _tile_box(sprite: Sprite, x: float, y: float, half: int, clip: Box) -> Box:
    """The whole pixels that one tile owns, so that tiles meet without gap or overlap."""
    left, top, right, bottom = clip
    if sprite.period[0]:
        own = _split(x / half)[0] + APRON // half
        left, right = max(left, own), min(right, own + sprite.period[0] // half)
    if sprite.period[1]:
        own = _split(y / half)[0] + APRON // half
        top, bottom = max(top, own), min(bottom, own + sprite.period[1] // half)
    return left, top, right, bottom


def place_scaled(picture: Picture, sprite: Sprite, x: float, y: float, size: float, opacity: float = 1.0, clip: Box | None = None, hidden: Hidden | None = None) -> None:
    """Blend a sprite enlarged by `size` (about 0.5…2) with its upper left corner at picture position (x, y); a
    wrapped one repeats over all of `clip`."""
    clip = intersect(clip, picture.box) if clip else picture.box
    hidden = hidden or nothing_hidden(picture.box[3])
    weight = round(min(max(opacity, 0.0), 1.0) * 256)
    height, width = sprite.ya.shape
    own = widen_to_even((floor(x), floor(y), ceil(x + width * size), ceil(y + height * size)))
    across, down = sprite.period
    clip = intersect(clip, (clip[0] if across else own[0], clip[1] if down else own[1],
                            clip[2] if across else own[2], clip[3] if down else own[3]))  # fmt: skip
    if weight == 0 or is_empty(clip):
        return
    where = (*clip, float(x), float(y), float(size), across, down, weight, sprite.low, sprite.high)
    over_luma_scaled(picture.y, sprite.ya, *where, hidden.first, hidden.last)
    if picture.u is not None:
        over_chroma_scaled(picture.u, picture.v, sprite.uv, sprite.ca, *where, hidden.chroma_first, hidden.chroma_last)


# Kernels: whole pixels --------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _over_luma(target, ya, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, low, high, filled, opaque):
    height, width = ya.shape
    faded = np.empty(width, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height)):
        start, end = max(left, ox + low[y - oy]), min(right, ox + high[y - oy])
        start, end = trim(start, end, hide_from[y], hide_to[y])
        if start >= end:
            continue
        if opaque and weight == 256:
            copy_luma_row(target[y, start:end], ya[y - oy, start - ox : end - ox])
            continue
        x, stop = next_run(filled, (y - oy) >> 1, (y - oy) >> 1, start - ox, end - ox, LUMA_BLOCK)
        while x < end - ox:
            cells, out = ya[y - oy, x:stop], target[y, ox + x : ox + stop]
            if weight != 256:
                fade_row(faded[: stop - x], cells, np.uint32(weight))
                blend_luma_row(out, faded)
            else:
                blend_luma_row(out, cells)
            x, stop = next_run(filled, (y - oy) >> 1, (y - oy) >> 1, stop, end - ox, LUMA_BLOCK)


@njit(cache=True, nogil=True)
def _over_chroma(u, v, uv, ca, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, low, high, filled):
    height, width = uv.shape
    colours, alphas = np.empty(width, np.uint32), np.empty(width, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height)):
        j = 2 * (y - oy)
        start = max(left, ox + min(low[j], low[j + 1]) // 2)
        end = min(right, ox + (max(high[j], high[j + 1]) + 1) // 2)
        start, end = trim(start, end, hide_from[y], hide_to[y])
        if start >= end:
            continue
        x, stop = next_run(filled, y - oy, y - oy, start - ox, end - ox, LUMA_BLOCK - 1)
        while x < end - ox:
            colour, alpha = uv[y - oy, x:stop], ca[y - oy, x:stop]
            if weight != 256:
                fade_row(colours[: stop - x], colour, np.uint32(weight))
                fade_row(alphas[: stop - x], alpha, np.uint32(weight))
                blend_chroma_row(u[y, ox + x : ox + stop], v[y, ox + x : ox + stop], colours, alphas)
            else:
                blend_chroma_row(u[y, ox + x : ox + stop], v[y, ox + x : ox + stop], colour, alpha)
            x, stop = next_run(filled, y - oy, y - oy, stop, end - ox, LUMA_BLOCK - 1)


# Kernels: sub-pixel shift -----------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _shift_row(out, plane, j, first, last, fx, fy, mixed, empty):
    """Cells first…last of row j moved right and down by fx / 256 and fy / 256 pixels (last: one beyond the row
    at most). `mixed` is room for one row with an empty cell at either end."""
    height, width = plane.shape
    here = plane[j] if 0 <= j < height else empty
    above = plane[j - 1] if 0 <= j - 1 < height else empty
    mixed[0], mixed[width + 1] = np.uint32(0), np.uint32(0)
    start, end = max(first - 1, 0), min(last, width)
    mix_rows(mixed[start + 1 : end + 1], here[start:end], above[start:end], np.uint32(fy))
    mix_rows(out, mixed[first + 1 : last + 1], mixed[first:last], np.uint32(fx))


@njit(cache=True, nogil=True)
def _over_luma_shifted(target, ya, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, fx, fy, low, high, filled):
    height, width = ya.shape
    empty, mixed, cells = np.zeros(width, np.uint32), np.zeros(width + 2, np.uint32), np.empty(width + 1, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height + 1)):
        j = y - oy
        a, b = min(j, height - 1), max(j - 1, 0)
        first, last = max(min(low[a], low[b]), left - ox), min(max(high[a], high[b]) + 1, right - ox)
        first, last = trim(first, last, hide_from[y] - ox, hide_to[y] - ox)
        if first >= last:
            continue
        x, stop = next_run(filled, a >> 1, b >> 1, first, last, LUMA_BLOCK)
        while x < last:
            out = cells[: stop - x]
            _shift_row(out, ya, j, x, stop, fx, fy, mixed, empty)
            if weight != 256:
                fade_row(out, out, np.uint32(weight))
            blend_luma_row(target[y, ox + x : ox + stop], out)
            x, stop = next_run(filled, a >> 1, b >> 1, stop, last, LUMA_BLOCK)


@njit(cache=True, nogil=True)
def _over_chroma_shifted(u, v, uv, ca, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, fx, fy, low, high, filled):
    height, width = uv.shape
    empty, mixed = np.zeros(width, np.uint32), np.zeros(width + 2, np.uint32)
    colours, alphas = np.empty(width + 1, np.uint32), np.empty(width + 1, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height + 1)):
        j = y - oy
        a, b = 2 * min(j, height - 1), 2 * max(j - 1, 0)
        first = min(min(low[a], low[a + 1]), min(low[b], low[b + 1])) // 2
        last = (max(max(high[a], high[a + 1]), max(high[b], high[b + 1])) + 1) // 2 + 1
        first, last = max(first, left - ox), min(last, right - ox)
        first, last = trim(first, last, hide_from[y] - ox, hide_to[y] - ox)
        if first >= last:
            continue
        x, stop = next_run(filled, a // 2, b // 2, first, last, LUMA_BLOCK - 1)
        while x < last:
            count = stop - x
            _shift_row(colours[:count], uv, j, x, stop, fx, fy, mixed, empty)
            _shift_row(alphas[:count], ca, j, x, stop, fx, fy, mixed, empty)
            if weight != 256:
                fade_row(colours[:count], colours, np.uint32(weight))
                fade_row(alphas[:count], alphas, np.uint32(weight))
            blend_chroma_row(u[y, ox + x : ox + stop], v[y, ox + x : ox + stop], colours, alphas)
            x, stop = next_run(filled, a // 2, b // 2, stop, last, LUMA_BLOCK - 1)
