"""Pixels from drawings: exact-coverage scanline filling of bezier contours, compiled by numba.

A Drawing arrives in metres with a 2x3 matrix to pixels (x right, y down); a premultiplied float32 canvas
(height, width, 4) leaves. The four channels are whatever the paints were packed as: red, green, blue, alpha
for pictures to look at, or luma, chroma, chroma, alpha for sprites (`sprite`), since filling never looks at
what a channel means.

Filling adds the signed area that each edge covers to a difference buffer and sums it along the row (the
method of font rasterisers such as LibArt and font-rs). Coverage is the sum's size clamped to 1, which is
the non-zero rule except in pixels where edges of one shape cross.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numba import njit

from .coverage import cover_shape, place_shape
from .drawing import Drawing, Paint, apply, compose, rgba, scale, translate
from .lanes import BLOCK, all_above, fill_block, none_set

RAMP = 1024  # entries of a gradient's table
FLAT, LINEAR, RADIAL = 0, 1, 2
_KINDS = {"flat": FLAT, "linear": LINEAR, "radial": RADIAL}
_scratch = threading.local()


@dataclass(frozen=True)
class Pack:
    """A drawing as flat arrays, ready for the compiled kernels. Points and lengths are in drawing units.

    `points` (n, 2); `contours` (c + 1,) offsets into points; `fills`, `clips`, `stops` (s, 2) ranges per
    shape; `kinds` (s,); `gradients` (s, 4) p0 and p1; `soft` (s,); `stop_at` (k,); `stop_value` (k, 4)
    premultiplied channel values, of which the last is alpha, `full_alpha` where opaque.
    """

    points: np.ndarray
    contours: np.ndarray
    fills: np.ndarray
    clips: np.ndarray
    kinds: np.ndarray
    gradients: np.ndarray
    soft: np.ndarray
    stops: np.ndarray
    stop_at: np.ndarray
    stop_value: np.ndarray
    full_alpha: float = 1.0
    brush: Brush | None = None


class Brush(Protocol):
    """What lays a pack on a canvas in another way than filling: paper, washes, ink (`media`)."""

    def lay(self, packed: Pack, matrix: np.ndarray, canvas: np.ndarray) -> None:
        """Paint the pack over the canvas under a 2x3 matrix to pixels."""


def premultiplied_rgba(paint: Paint) -> list[tuple[float, float, float, float]]:
    """The stops of a paint as premultiplied red, green, blue, alpha, 0…1."""
    return [(r * a, g * a, b * a, a) for _, (r, g, b, a) in paint.stops]


def pack(drawing: Drawing, channels=premultiplied_rgba, full_alpha: float = 1.0) -> Pack:
    """A drawing as arrays. `channels` gives the four premultiplied values of each stop of a paint."""
    points, lengths, fills, clips, kinds, gradients, soft, stops, at, values = [], [0], [], [], [], [], [], [], [], []
    for shape in drawing.shapes:
        first, paint, start = len(points), shape.paint, len(at)
        points += shape.contours
        middle = len(points)
        points += shape.clip
        fills.append((first, middle))
        clips.append((middle, len(points)))
        kinds.append(_KINDS[paint.kind] if len(paint.stops) > 1 else FLAT)
        gradients.append((*paint.p0, *paint.p1))
        soft.append(shape.soft)
        at += [offset for offset, _ in paint.stops]
        stops.append((start, len(at)))
        values += channels(paint)
    lengths += [len(contour) for contour in points]
    return Pack(
        np.ascontiguousarray(np.concatenate(points) if points else np.zeros((0, 2)), dtype=np.float64),
        np.cumsum(np.array(lengths, np.int64)), _ranges(fills), _ranges(clips), np.array(kinds, np.int64),
        np.array(gradients, np.float64).reshape(-1, 4), np.array(soft, np.float64), _ranges(stops),
        np.array(at, np.float64), np.array(values, np.float64).reshape(-1, 4), full_alpha,
    )  # fmt: skip


def _ranges(pairs: list[tuple[int, int]]) -> np.ndarray:
    return np.array(pairs, np.int64).reshape(-1, 2)


def paint_pack(packed: Pack, matrix: np.ndarray, canvas: np.ndarray) -> None:
    """Paint a packed drawing over `canvas` (height, width, 4) float32, with its brush if it has one."""
    if not len(packed.kinds):
        return
    if packed.brush:
        packed.brush.lay(packed, matrix, canvas)
        return
    size = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    ends = apply(matrix, packed.gradients.reshape(-1, 2)).reshape(-1, 4)
    soft = packed.soft * size
    pixels = apply(matrix, packed.points)
    height, width = canvas.shape[:2]
    cover, mask = work_buffers((height + 4) * (width + 4))
    _paint_shapes(
        canvas, np.ascontiguousarray(pixels), packed.contours, packed.fills, packed.clips, packed.kinds,
        ends, soft, packed.stops, packed.stop_at, packed.stop_value, cover, mask,
        packed.full_alpha,
    )  # fmt: skip


def work_buffers(cells: int) -> tuple[np.ndarray, np.ndarray]:
    """Two zeroed float32 work buffers of this thread. Kernels leave them zeroed."""
    if getattr(_scratch, "cells", 0) < cells:
        _scratch.cells = cells
        _scratch.cover, _scratch.mask = np.zeros(cells, np.float32), np.zeros(cells, np.float32)
    return _scratch.cover, _scratch.mask


def rasterise(drawing: Drawing, matrix: np.ndarray, width: int, height: int) -> np.ndarray:
    """The drawing as premultiplied float32 RGBA (height, width, 4), 0…1, under a 2x3 matrix to pixels."""
    canvas = np.zeros((height, width, 4), np.float32)
    paint_pack(pack(drawing), matrix, canvas)
    return canvas


def matrix_for(bounds: tuple[float, float, float, float], pixels_per_metre: float) -> np.ndarray:
    """The matrix that puts (left, bottom, right, top) in metres onto pixels, y down, from (0, 0)."""
    left, _, _, top = bounds
    return compose(scale(pixels_per_metre, -pixels_per_metre), translate(-left, -top))


def to_png(
    drawing: Drawing, path: str | Path, *, pixels_per_metre: float = 200.0,
    bounds: tuple[float, float, float, float] | None = None, background: str | None = "#ffffff",
) -> None:
    """Write a drawing as PNG. `bounds` are (left, bottom, right, top) in metres, the drawing's own by default;
    a `background` of None keeps it transparent."""
    from multiplane.media.png import write_png

    bounds = bounds or drawing.bounds()
    width = max(1, round((bounds[2] - bounds[0]) * pixels_per_metre))
    height = max(1, round((bounds[3] - bounds[1]) * pixels_per_metre))
    canvas = rasterise(drawing, matrix_for(bounds, pixels_per_metre), width, height)
    if background:
        paper = np.array(rgba(background), np.float32)
        canvas = canvas + paper * (1 - canvas[..., 3:])
        write_png(path, _to_bytes(canvas[..., :3]))
    else:
        canvas[..., :3] /= np.maximum(canvas[..., 3:], 1e-6)
        write_png(path, _to_bytes(canvas))


def _to_bytes(canvas: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(canvas * 255), 0, 255).astype(np.uint8)


# Kernels ----------------------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def fill_ramp(ramp, at, value, first, last):
    """The table of a gradient: premultiplied values between its stops."""
    k = first
    for i in range(RAMP):
        t = i / (RAMP - 1)
        while k < last - 2 and t >= at[k + 1]:
            k += 1
        span = at[k + 1] - at[k]
        f = 1.0 if span <= 0.0 else min(max((t - at[k]) / span, 0.0), 1.0)
        for c in range(4):
            ramp[i, c] = value[k, c] * (1.0 - f) + value[k + 1, c] * f


@njit(cache=True, nogil=True)
def _blend_flat(canvas, cells, stride, left, top, width, height, low, high, r, g, b, a, opacity):
    """`a` is the paint's alpha in the canvas's unit, `opacity` the same 0…1."""
    one, tiny, full = np.float32(1.0), np.float32(1 / 1024), np.float32(0.9985)
    r, g, b, a, opacity = np.float32(r), np.float32(g), np.float32(b), np.float32(a), np.float32(opacity)
    opaque = opacity > full
    for y in range(height):
        if low[y] >= high[y]:
            continue
        first, end = low[y], min(high[y], width)
        cover = cells[y * stride + first : y * stride + end]
        out = canvas[top + y, left + first : left + end]
        i = 0
        while i < len(cover):
            stop = min(i + BLOCK, len(cover))
            if stop == i + BLOCK:
                if none_set(cover, i):
                    i = stop
                    continue
                if opaque and all_above(cover, i, full):
                    fill_block(cover, i, np.float32(0.0))
                    for x in range(np.uint64(i), np.uint64(stop)):
                        out[x, 0], out[x, 1], out[x, 2], out[x, 3] = r, g, b, a
                    i = stop
                    continue
            for x in range(np.uint64(i), np.uint64(stop)):
                c = cover[x]
                cover[x] = np.float32(0.0)
                if c < tiny:
                    continue
                if opaque and c > full:
                    out[x, 0], out[x, 1], out[x, 2], out[x, 3] = r, g, b, a
                    continue
                keep = one - c * opacity
                out[x, 0] = r * c + out[x, 0] * keep
                out[x, 1] = g * c + out[x, 1] * keep
                out[x, 2] = b * c + out[x, 2] * keep
                out[x, 3] = a * c + out[x, 3] * keep
            i = stop


@njit(cache=True, nogil=True)
def ramp_row(entries, kind, px, py, ux, uy, inverse):
    """The table entry of each pixel of a row that starts at (px, py) from the gradient's origin. (Whole rows of
    single floats: LLVM vectorises that.)"""
    most, half = np.float32(RAMP - 1), np.float32(0.5)
    if kind == LINEAR:
        t0, step = np.float32((px * ux + py * uy) * (RAMP - 1)), np.float32(ux * (RAMP - 1))
        for x in range(len(entries)):
            t = t0 + np.float32(np.int32(x)) * step
            entries[x] = np.int32(min(max(t, np.float32(0.0)), most) + half)
    else:
        scale_ = np.float32(inverse * (RAMP - 1))
        x0, y2 = np.float32(px), np.float32(py * py)
        for x in range(len(entries)):
            dx = x0 + np.float32(np.int32(x))
            entries[x] = np.int32(min(np.sqrt(dx * dx + y2) * scale_, most) + half)


@njit(cache=True, nogil=True)
def _blend_ramp(canvas, cells, stride, left, top, width, height, low, high, ramp, kind, x0, y0, x1, y1, unit):
    """`unit` is 1 / (the canvas's value for full alpha)."""
    one, tiny, full = np.float32(1.0), np.float32(1 / 1024), np.float32(0.9985)
    dx, dy = x1 - x0, y1 - y0
    length = max(dx * dx + dy * dy, 1e-12)
    ux, uy, inverse = dx / length, dy / length, 1.0 / np.sqrt(length)
    opaque = True
    for k in range(RAMP):
        opaque = opaque and ramp[k, 3] * unit > full
    entries = np.empty(width, np.int32)
    for y in range(height):
        if low[y] >= high[y]:
            continue
        end = min(high[y], width)
        cover = cells[y * stride + low[y] : y * stride + end]
        out = canvas[top + y, left + low[y] : left + end]
        here = entries[: len(cover)]
        ramp_row(here, kind, left + low[y] + 0.5 - x0, top + y + 0.5 - y0, ux, uy, inverse)
        i = 0
        while i < len(cover):
            stop = min(i + BLOCK, len(cover))
            if stop == i + BLOCK:
                if none_set(cover, i):
                    i = stop
                    continue
                if opaque and all_above(cover, i, full):
                    fill_block(cover, i, np.float32(0.0))
                    for x in range(np.uint64(i), np.uint64(stop)):
                        k = np.uint32(here[x])
                        out[x, 0], out[x, 1], out[x, 2], out[x, 3] = ramp[k, 0], ramp[k, 1], ramp[k, 2], ramp[k, 3]
                    i = stop
                    continue
            for x in range(np.uint64(i), np.uint64(stop)):
                c = cover[x]
                cover[x] = np.float32(0.0)
                if c < tiny:
                    continue
                k = np.uint32(here[x])
                r, g, b, a = ramp[k, 0], ramp[k, 1], ramp[k, 2], ramp[k, 3]
                if opaque and c > full:
                    out[x, 0], out[x, 1], out[x, 2], out[x, 3] = r, g, b, a
                    continue
                keep = one - c * a * unit
                out[x, 0] = r * c + out[x, 0] * keep
                out[x, 1] = g * c + out[x, 1] * keep
                out[x, 2] = b * c + out[x, 2] * keep
                out[x, 3] = a * c + out[x, 3] * keep
            i = stop


@njit(cache=True, nogil=True)
def _paint_shapes(
    canvas, points, contours, fills, clips, kinds, gradients, soft, stops, stop_at, stop_value, cover, mask, full_alpha
):  # fmt: skip
    ramp = np.empty((RAMP, 4), np.float32)
    rows = canvas.shape[0]
    low, high = np.empty(rows, np.int64), np.empty(rows, np.int64)
    mask_low, mask_high = np.empty(rows, np.int64), np.empty(rows, np.int64)
    for s in range(len(kinds)):
        left, top, width, height = place_shape(points, contours[fills[s, 0]], contours[fills[s, 1]], soft[s], 0.0, rows, canvas.shape[1])
        if width <= 0 or height <= 0:
            continue
        stride = width + 2
        cover_shape(points, contours, fills, clips, s, soft[s], left, top, width, height, cover, mask, low, high, mask_low, mask_high)
        a, b = stops[s, 0], stops[s, 1]
        if kinds[s] == FLAT:
            v = stop_value[a]
            _blend_flat(canvas, cover, stride, left, top, width, height, low, high, v[0], v[1], v[2], v[3],
                        v[3] / full_alpha)
        else:
            fill_ramp(ramp, stop_at, stop_value, a, b)
            _blend_ramp(canvas, cover, stride, left, top, width, height, low, high, ramp, kinds[s],
                        gradients[s, 0], gradients[s, 1], gradients[s, 2], gradients[s, 3],
                        np.float32(1.0 / full_alpha))  # fmt: skip
