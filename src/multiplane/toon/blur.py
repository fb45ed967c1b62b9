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
    _lay_grown(canvas, left, top, *size, small.reshape(small.shape[0], -1), factor, weights)


def _gaussian(deviation: float) -> np.ndarray:
    """Weights from the middle outwards, float32; their sum both ways is 1."""
    if deviation < 0.2:
        return np.ones(1, np.float32)
    weights = np.exp(-0.5 * (np.arange(int(np.ceil(REACH * deviation)) + 1) / deviation) ** 2)
    weights = np.round(weights / (2 * weights.sum() - weights[0]) * 65536) / 65536  # the same whatever exp rounds to
    weights[0] = 1 - 2 * weights[1:].sum()
    return weights.astype(np.float32)


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
def _scaled(out, row, weight):
    for i in range(len(out)):
        out[i] = row[i] * weight


@njit(cache=True, nogil=True)
def _smooth_along(out, source, padded, weights):
    """A row of cells of 4 floats, smoothed; what lies at its ends goes on."""
    count, reach = len(source), 4 * (len(weights) - 1)
    padded[reach : reach + count] = source
    for k in range(reach):
        padded[k], padded[reach + count + k] = source[k & 3], source[count - 4 + (k & 3)]
    _scaled(out, source, weights[0])
    for k in range(1, len(weights)):
        _add_pair(out, padded[reach - 4 * k : reach - 4 * k + count], padded[reach + 4 * k : reach + 4 * k + count], weights[k])


@njit(cache=True, nogil=True)
def _smooth_row(out, small, j, ring, done, padded, weights):
    """Row j smoothed both ways. `ring` holds the last rows smoothed along, the newest of them `done`; returns the new one."""
    last, size, reach = small.shape[0] - 1, len(ring), len(weights) - 1
    while done < min(j + reach, last):
        done += 1
        _smooth_along(ring[done % size], small[done], padded, weights)
    _scaled(out, ring[j % size], weights[0])
    for k in range(1, reach + 1):
        _add_pair(out, ring[max(j - k, 0) % size], ring[min(j + k, last) % size], weights[k])
    return done


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
def _lay_grown(canvas, left, top, height, width, small, factor, weights):
    """Smoothed and enlarged bilinearly, row by row, over the canvas."""
    tall, count = small.shape
    cells, reach = count // 4, len(weights) - 1
    places, shares = np.empty(width, np.uint32), np.empty(width, np.float32)
    for x in range(width):
        u = max((x + 0.5) / factor - 0.5, 0.0)
        i = min(int(u), max(cells - 2, 0))
        places[x], shares[x] = 4 * i, np.float32(min(u - i, 1.0) if cells > 1 else 0.0)
    ring, padded, line = np.empty((2 * reach + 2, count), np.float32), np.empty(count + 8 * reach, np.float32), np.empty(count, np.float32)
    rows, at, done = np.empty((2, count), np.float32), -9, -1
    for y in range(height):
        v = max((y + 0.5) / factor - 0.5, 0.0)
        j = min(int(v), max(tall - 2, 0))
        if j != at:
            if j == at + 1:
                rows[0] = rows[1]
            else:
                done = _smooth_row(rows[0], small, j, ring, done, padded, weights)
            done = _smooth_row(rows[1], small, min(j + 1, tall - 1), ring, done, padded, weights)
            at = j
        _mix_lines(line, rows[0], rows[1], np.float32(min(v - j, 1.0)))
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
