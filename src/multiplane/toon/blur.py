"""Softness of depth: canvases blurred at reduced size and laid over others, compiled by numba.

A float32 canvas (height, width, 4) that has been made `factor` times smaller arrives; it is smoothed by a Gaussian and laid,
enlarged, over a canvas of full size. What lies at an edge goes on beyond it, so edges do not fade. Shrinking and enlarging blur
too; the Gaussian makes up the rest, so the whole has the deviation asked for.
"""

from __future__ import annotations

import numpy as np
from numba import njit

REACH = 2.6  # deviations of the Gaussian that count


def factor_of(deviation: float) -> int:
    """How many times smaller a blur by `deviation` pixels may be done: cells of about its own size."""
    return max(1, int(deviation + 0.4))


def shrink(canvas: np.ndarray, factor: int) -> np.ndarray:
    """Means of blocks, (height // factor + 1, width // factor + 1, 4); a last row and column beyond repeat those before."""
    return canvas if factor == 1 else _shrink(canvas, factor)


def lay_blurred(canvas: np.ndarray, left: int, top: int, size: tuple[int, int], small: np.ndarray, factor: int, deviation: float) -> None:
    """Lay what `small` shows, blurred by `deviation` pixels, over the box of `size` (height, width) at (left, top)."""
    weights = _gaussian(max(deviation * deviation - (factor * factor - 1) / 12 - (factor * factor / 6 if factor > 1 else 0.0), 0.0) ** 0.5 / factor)
    if len(weights) > 1:
        small = _smooth(np.ascontiguousarray(small, np.float32).reshape(small.shape[0], -1), weights)
    _lay_grown(canvas, left, top, *size, small.reshape(small.shape[0], -1), factor)


def _gaussian(deviation: float) -> np.ndarray:
    """Weights from the middle outwards, float32; their sum both ways is 1."""
    if deviation < 0.2:
        return np.ones(1, np.float32)
    weights = np.exp(-0.5 * (np.arange(int(np.ceil(REACH * deviation)) + 1) / deviation) ** 2)
    return (weights / (2 * weights.sum() - weights[0])).astype(np.float32)


@njit(cache=True, nogil=True)
def _shrink(canvas, factor):
    tall, wide = canvas.shape[0], canvas.shape[1]
    height, width = tall // factor + 1, wide // factor + 1
    out = np.zeros((height, width, 4), np.float32)
    sums = np.empty(wide * 4, np.float32)
    for y in range(height):
        top = min(y * factor, tall - 1)
        bottom = min(top + factor, tall)
        sums[:] = np.float32(0)
        for j in range(top, bottom):
            row = canvas[j].reshape(wide * 4)
            for i in range(len(row)):
                sums[i] += row[i]
        for x in range(width):
            left = min(x * factor, wide - 1)
            right = min(left + factor, wide)
            share = np.float32(1.0 / ((bottom - top) * (right - left)))
            for i in range(left, right):
                for c in range(4):
                    out[y, x, c] += sums[4 * i + c] * share
    return out


@njit(cache=True, nogil=True)
def _add_pair(out, one, other, weight):
    for i in range(len(out)):
        out[i] += (one[i] + other[i]) * weight


@njit(cache=True, nogil=True)
def _smooth(source, weights):
    """Rows of cells of 4 floats (height, 4 * width), smoothed along rows and columns."""
    height, count = source.shape
    reach = len(weights) - 1
    across, out, row = np.empty((height, count), np.float32), np.empty((height, count), np.float32), np.empty(count + 8 * reach, np.float32)
    for y in range(height):
        here, target = source[y], across[y]
        for k in range(4 * reach):
            row[k], row[4 * reach + count + k] = here[k & 3], here[count - 4 + (k & 3)]
        row[4 * reach : 4 * reach + count] = here
        for i in range(count):
            target[i] = here[i] * weights[0]
        for k in range(1, reach + 1):
            _add_pair(target, row[4 * (reach - k) : 4 * (reach - k) + count], row[4 * (reach + k) : 4 * (reach + k) + count], weights[k])
    for y in range(height):
        here, target = across[y], out[y]
        for i in range(count):
            target[i] = here[i] * weights[0]
        for k in range(1, reach + 1):
            _add_pair(target, across[max(y - k, 0)], across[min(y + k, height - 1)], weights[k])
    return out


@njit(cache=True, nogil=True)
def _mix_lines(out, upper, lower, share):
    for i in range(len(out)):
        out[i] = upper[i] + (lower[i] - upper[i]) * share


@njit(cache=True, nogil=True)
def _is_empty(line):
    most = np.float32(0)
    for x in range(3, len(line), 4):
        most = max(most, line[x])
    return most < np.float32(0.02)


@njit(cache=True, nogil=True)
def _lay_grown(canvas, left, top, height, width, small, factor):
    """Bilinear enlargement over the canvas, row by row."""
    line = np.empty(small.shape[1], np.float32)
    places, shares = np.empty(width, np.uint32), np.empty(width, np.float32)
    cells = small.shape[1] // 4
    for x in range(width):
        u = max((x + 0.5) / factor - 0.5, 0.0)
        i = min(int(u), max(cells - 2, 0))
        places[x], shares[x] = 4 * i, np.float32(min(u - i, 1.0) if cells > 1 else 0.0)
    for y in range(height):
        v = max((y + 0.5) / factor - 0.5, 0.0)
        j = min(int(v), max(small.shape[0] - 2, 0))
        _mix_lines(line, small[j], small[min(j + 1, small.shape[0] - 1)], np.float32(min(v - j, 1.0)))
        if not _is_empty(line):
            _lay_line(canvas[top + y, left : left + width], line, places, shares, factor == 1)


@njit(cache=True, nogil=True)
def _lay_line(below, line, places, shares, same):
    one, unit = np.float32(1), np.float32(1 / 255)
    if same:
        for x in range(len(below)):
            i = np.uint32(4 * x)
            keep = one - line[i + np.uint32(3)] * unit
            for c in range(np.uint32(4)):
                below[x, c] = line[i + c] + below[x, c] * keep
        return
    for x in range(len(below)):
        i, f = places[x], shares[x]
        k = i + np.uint32(4)
        a = line[i + np.uint32(3)]
        keep = one - (a + (line[k + np.uint32(3)] - a) * f) * unit
        for c in range(np.uint32(4)):
            p = line[i + c]
            below[x, c] = p + (line[k + c] - p) * f + below[x, c] * keep
