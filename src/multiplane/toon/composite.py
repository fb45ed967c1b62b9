"""Sprites over a picture, straight in the encoder's planes.

Alpha-over commutes with the affine step from RGB to YUV, so cached sprites are kept as premultiplied luma
and chroma and are blended into 8-bit YUV 4:2:0 planes without any colour conversion per frame.

A sprite's luma plane holds uint32 cells `luma | alpha << 16`, its chroma planes `u | v << 16` and `alpha` at
half size: two lanes of 16 bits, so one multiplication interpolates two channels. Three ways to place it:
whole pixels, a sub-pixel shift (both contiguous, vectorised by LLVM), and any scale (row by row: columns
first, then rows).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor

import numpy as np
from numba import njit

from .hidden import Hidden, find_solid, nothing_hidden

APRON = 2  # columns and rows of a wrapped sprite that stand before its period
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

    def __post_init__(self) -> None:
        height, width = self.ya.shape
        self.box = (self.left, self.top, self.left + width, self.top + height)

    @cached_property
    def solid(self) -> tuple[np.ndarray, np.ndarray]:
        """The columns of each row that hide what lies behind (`hidden`)."""
        return find_solid(self.ya)

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
        _over_luma(*args, sprite.low, sprite.high, sprite.opaque)
    else:
        _over_luma_shifted(*args, fx, fy, sprite.low, sprite.high)


def _place_chroma(picture: Picture, sprite: Sprite, x: float, y: float, weight: int, clip: Box, hidden: Hidden) -> None:
    if picture.u is None:
        return
    (ix, fx), (iy, fy) = _split(x), _split(y)
    args = (picture.u, picture.v, sprite.uv, sprite.ca, ix, iy, *clip, weight, hidden.chroma_first, hidden.chroma_last)
    if fx == 0 and fy == 0:
        _over_chroma(*args, sprite.low, sprite.high)
    else:
        _over_chroma_shifted(*args, fx, fy, sprite.low, sprite.high)


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
    columns = _taps(clip[0], clip[2], x, size, width, across, APRON)
    rows = _taps(clip[1], clip[3], y, size, height, down, APRON)
    spans = _target_spans(sprite, rows[0], x - clip[0], size, clip[2] - clip[0])
    _scale_luma(picture.y, sprite.ya, clip[0], clip[1], *columns, rows[0], rows[1], weight, across > 0, down > 0, *spans, hidden.first, hidden.last)
    if picture.u is None:
        return
    left, top, right, bottom = (edge // 2 for edge in clip)
    columns = _taps(left, right, x / 2, size, width // 2, across // 2, APRON // 2)
    rows = _taps(top, bottom, y / 2, size, height // 2, down // 2, APRON // 2)
    spans = tuple(np.minimum(span[::2][: bottom - top], span[1::2][: bottom - top]) // 2 if k == 0 else
                  (np.maximum(span[::2], span[1::2])[: bottom - top] + 1) // 2 for k, span in enumerate(spans))  # fmt: skip
    _scale_chroma(picture.u, picture.v, sprite.uv, sprite.ca, left, top, *columns, rows[0], rows[1], weight,
                  across > 0, down > 0, *spans, hidden.chroma_first, hidden.chroma_last)  # fmt: skip


def _taps(first: int, last: int, origin: float, size: float, count: int, period: int, apron: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each pixel of first…last: the source cell before it (-2…count + 1 where nothing repeats), the weight in
    1/256 of the one after, and where runs of neighbouring cells begin, with the end."""
    u = (np.arange(first, last) + 0.5 - origin) / size - 0.5
    steps = np.rint(u * 256).astype(np.int64)
    cells, weights = steps >> 8, (steps & 255).astype(np.uint32)
    cells = (cells - apron) % period + apron if period else np.clip(cells, -2, count + 1)
    breaks = np.flatnonzero(np.diff(cells) != 1) + 1
    return cells, weights, np.concatenate([[0], breaks, [last - first]])


def _target_spans(sprite: Sprite, rows: np.ndarray, x: float, size: float, count: int) -> tuple[np.ndarray, np.ndarray]:
    """For each target row, the columns that its two source rows can touch."""
    if sprite.period[0]:
        return np.zeros(len(rows), np.int64), np.full(len(rows), count, np.int64)
    height, width = sprite.ya.shape
    low, high = np.append(sprite.low, width), np.append(sprite.high, 0)
    upper, lower = (np.where((row < 0) | (row >= height), height, row) for row in (rows, rows + 1))
    first, last = np.minimum(low[upper], low[lower]) - 1, np.maximum(high[upper], high[lower]) + 1
    start = np.clip(np.floor(first * size + x).astype(np.int64), 0, count)
    end = np.clip(np.ceil(last * size + x).astype(np.int64), 0, count)
    return start, np.maximum(start, end)


@njit(cache=True, nogil=True)
def _trim(start, end, first, last):
    """Columns start…end without first…last, where those lie at an end."""
    if first <= start < last:
        start = last
    if first < end <= last:
        end = first
    return start, end


# Kernels: blending one row ----------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _blend_luma_row(out, cells):
    """out = luma + out * (255 - alpha) / 255, exactly rounded."""
    for i in range(len(out)):
        cell = cells[i]
        t = np.uint32(np.uint32(out[i]) * np.uint32(np.uint32(255) - (cell >> np.uint32(16))) + np.uint32(128))
        out[i] = np.uint8(
            np.uint32(cell & np.uint32(255)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8))
        )


@njit(cache=True, nogil=True)
def _copy_luma_row(out, cells):
    for i in range(len(out)):
        out[i] = np.uint8(cells[i])


@njit(cache=True, nogil=True)
def _blend_chroma_row(u, v, colours, alphas):
    for i in range(len(u)):
        cell = colours[i]
        keep = np.uint32(np.uint32(255) - alphas[i])
        t = np.uint32(np.uint32(u[i]) * keep + np.uint32(128))
        u[i] = np.uint8(
            np.uint32(cell & np.uint32(0xFFFF)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8))
        )
    for i in range(len(v)):
        cell = colours[i]
        keep = np.uint32(np.uint32(255) - alphas[i])
        t = np.uint32(np.uint32(v[i]) * keep + np.uint32(128))
        v[i] = np.uint8(np.uint32(cell >> np.uint32(16)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8)))


@njit(cache=True, nogil=True)
def _fade_row(out, cells, weight):
    """Two lanes times weight / 256."""
    for i in range(len(out)):
        out[i] = np.uint32(np.uint32(cells[i] * weight) + np.uint32(0x00800080)) >> np.uint32(8) & np.uint32(0x00FF00FF)


@njit(cache=True, nogil=True)
def _mix(p, q, weight):
    """Two lanes of p and q, q with weight / 256, rounded."""
    return np.uint32(
        np.uint32(np.uint32(p * np.uint32(np.uint32(256) - weight)) + np.uint32(q * weight)) + np.uint32(0x00800080)
    ) >> np.uint32(8) & np.uint32(0x00FF00FF)


@njit(cache=True, nogil=True)
def _mix_rows(out, a, b, weight):
    """Rows of two lanes mixed."""
    for i in range(len(out)):
        out[i] = _mix(a[i], b[i], weight)


# Kernels: whole pixels --------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _over_luma(target, ya, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, low, high, opaque):
    height, width = ya.shape
    faded = np.empty(width, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height)):
        start, end = max(left, ox + low[y - oy]), min(right, ox + high[y - oy])
        start, end = _trim(start, end, hide_from[y], hide_to[y])
        if start >= end:
            continue
        cells = ya[y - oy, start - ox : end - ox]
        out = target[y, start:end]
        if weight != 256:
            _fade_row(faded[: end - start], cells, np.uint32(weight))
            _blend_luma_row(out, faded)
        elif opaque:
            _copy_luma_row(out, cells)
        else:
            _blend_luma_row(out, cells)


@njit(cache=True, nogil=True)
def _over_chroma(u, v, uv, ca, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, low, high):
    height, width = uv.shape
    colours, alphas = np.empty(width, np.uint32), np.empty(width, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height)):
        j = 2 * (y - oy)
        start = max(left, ox + min(low[j], low[j + 1]) // 2)
        end = min(right, ox + (max(high[j], high[j + 1]) + 1) // 2)
        start, end = _trim(start, end, hide_from[y], hide_to[y])
        if start >= end:
            continue
        colour, alpha = uv[y - oy, start - ox : end - ox], ca[y - oy, start - ox : end - ox]
        if weight != 256:
            _fade_row(colours[: end - start], colour, np.uint32(weight))
            _fade_row(alphas[: end - start], alpha, np.uint32(weight))
            _blend_chroma_row(u[y, start:end], v[y, start:end], colours, alphas)
        else:
            _blend_chroma_row(u[y, start:end], v[y, start:end], colour, alpha)


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
    _mix_rows(mixed[start + 1 : end + 1], here[start:end], above[start:end], np.uint32(fy))
    _mix_rows(out, mixed[first + 1 : last + 1], mixed[first:last], np.uint32(fx))


@njit(cache=True, nogil=True)
def _over_luma_shifted(target, ya, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, fx, fy, low, high):
    height, width = ya.shape
    empty, mixed, cells = np.zeros(width, np.uint32), np.zeros(width + 2, np.uint32), np.empty(width + 1, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height + 1)):
        j = y - oy
        a, b = min(j, height - 1), max(j - 1, 0)
        first, last = max(min(low[a], low[b]), left - ox), min(max(high[a], high[b]) + 1, right - ox)
        first, last = _trim(first, last, hide_from[y] - ox, hide_to[y] - ox)
        if first >= last:
            continue
        out = cells[: last - first]
        _shift_row(out, ya, j, first, last, fx, fy, mixed, empty)
        if weight != 256:
            _fade_row(out, out, np.uint32(weight))
        _blend_luma_row(target[y, ox + first : ox + last], out)


@njit(cache=True, nogil=True)
def _over_chroma_shifted(u, v, uv, ca, ox, oy, left, top, right, bottom, weight, hide_from, hide_to, fx, fy, low, high):
    height, width = uv.shape
    empty, mixed = np.zeros(width, np.uint32), np.zeros(width + 2, np.uint32)
    colours, alphas = np.empty(width + 1, np.uint32), np.empty(width + 1, np.uint32)
    for y in range(max(top, oy), min(bottom, oy + height + 1)):
        j = y - oy
        a, b = 2 * min(j, height - 1), 2 * max(j - 1, 0)
        first = min(min(low[a], low[a + 1]), min(low[b], low[b + 1])) // 2
        last = (max(max(high[a], high[a + 1]), max(high[b], high[b + 1])) + 1) // 2 + 1
        first, last = max(first, left - ox), min(last, right - ox)
        first, last = _trim(first, last, hide_from[y] - ox, hide_to[y] - ox)
        if first >= last:
            continue
        count = last - first
        _shift_row(colours[:count], uv, j, first, last, fx, fy, mixed, empty)
        _shift_row(alphas[:count], ca, j, first, last, fx, fy, mixed, empty)
        if weight != 256:
            _fade_row(colours[:count], colours, np.uint32(weight))
            _fade_row(alphas[:count], alphas, np.uint32(weight))
        _blend_chroma_row(u[y, ox + first : ox + last], v[y, ox + first : ox + last], colours, alphas)


# Kernels: any scale -----------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _scale_row(source, out, padded, cells, weights, runs, wraps, apron):
    """A source row sampled at target columns, in runs of neighbouring cells, which LLVM can vectorise."""
    count = len(source)
    for i in range(count):
        padded[np.uint32(i + 3)] = source[i]
    padded[3 + count] = source[apron] if wraps else np.uint32(0)
    for k in range(len(runs) - 1):
        first, last = runs[k], runs[k + 1]
        target, w = out[first:last], weights[first:last]
        start = cells[first] + 3
        p, q = padded[start : start + last - first], padded[start + 1 : start + 1 + last - first]
        for i in range(len(target)):
            target[i] = _mix(p[i], q[i], w[i])


@njit(cache=True, nogil=True)
def _fetch_row(plane, held, rows, j, other, padded, cells, weights, runs, wraps, apron):
    """The slot of `rows` that holds source row j scaled; never evicts row `other`."""
    if held[0] == j:
        return 0
    if held[1] == j:
        return 1
    slot = 1 if held[0] == other else 0
    held[slot] = j
    if j < 0 or j >= plane.shape[0]:
        empty = rows[slot]
        for i in range(len(empty)):
            empty[i] = np.uint32(0)
    else:
        _scale_row(plane[j], rows[slot], padded, cells, weights, runs, wraps, apron)
    return slot


@njit(cache=True, nogil=True)
def _next_row(j, height, wraps, apron):
    return apron if wraps and j + 1 >= height else j + 1


@njit(cache=True, nogil=True)
def _scale_luma(target, ya, left, top, cells, wx, runs, j0, wy, weight, wraps_x, wraps_y, starts, ends, hide_from, hide_to):
    height, width = ya.shape
    count = len(cells)
    rows, mixed, padded = np.zeros((2, count), np.uint32), np.empty(count, np.uint32), np.zeros(width + 6, np.uint32)
    held = np.empty(2, np.int64)
    held[0], held[1] = -9, -9
    for k in range(len(j0)):
        start, end = _trim(starts[k], ends[k], hide_from[top + k] - left, hide_to[top + k] - left)
        if start >= end:
            continue
        a, b = j0[k], _next_row(j0[k], height, wraps_y, APRON)
        p = _fetch_row(ya, held, rows, a, b, padded, cells, wx, runs, wraps_x, APRON)
        q = _fetch_row(ya, held, rows, b, a, padded, cells, wx, runs, wraps_x, APRON)
        out = mixed[: end - start]
        _mix_rows(out, rows[p, start:end], rows[q, start:end], wy[k])
        if weight != 256:
            _fade_row(out, out, np.uint32(weight))
        _blend_luma_row(target[top + k, left + start : left + end], out)


@njit(cache=True, nogil=True)
def _scale_chroma(u, v, uv, ca, left, top, cells, wx, runs, j0, wy, weight, wraps_x, wraps_y, starts, ends, hide_from, hide_to):
    height, width = uv.shape
    count, apron = len(cells), APRON // 2
    rows, rows_a = np.zeros((2, count), np.uint32), np.zeros((2, count), np.uint32)
    colours, alphas, padded = np.empty(count, np.uint32), np.empty(count, np.uint32), np.zeros(width + 6, np.uint32)
    held, held_a = np.empty(2, np.int64), np.empty(2, np.int64)
    held[0], held[1], held_a[0], held_a[1] = -9, -9, -9, -9
    for k in range(len(j0)):
        start, end = _trim(starts[k], min(ends[k], count), hide_from[top + k] - left, hide_to[top + k] - left)
        if start >= end:
            continue
        a, b = j0[k], _next_row(j0[k], height, wraps_y, apron)
        p = _fetch_row(uv, held, rows, a, b, padded, cells, wx, runs, wraps_x, apron)
        q = _fetch_row(uv, held, rows, b, a, padded, cells, wx, runs, wraps_x, apron)
        colour, alpha = colours[: end - start], alphas[: end - start]
        _mix_rows(colour, rows[p, start:end], rows[q, start:end], wy[k])
        p = _fetch_row(ca, held_a, rows_a, a, b, padded, cells, wx, runs, wraps_x, apron)
        q = _fetch_row(ca, held_a, rows_a, b, a, padded, cells, wx, runs, wraps_x, apron)
        _mix_rows(alpha, rows_a[p, start:end], rows_a[q, start:end], wy[k])
        if weight != 256:
            _fade_row(colour, colour, np.uint32(weight))
            _fade_row(alpha, alpha, np.uint32(weight))
        _blend_chroma_row(u[top + k, left + start : left + end], v[top + k, left + start : left + end], colour, alpha)
