"""Sprites blended at any scale: columns first, then rows, each source row once.

Only the columns that some row of the picture shows are scaled. Neighbouring target columns mostly take neighbouring source
cells: such runs are mixed in blocks (`lanes.mix_block`) that may write beyond their run, since the next run comes after.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .lanes import BLOCK, blend_chroma_row, blend_luma_row, copy_row, fade_row, mix_block, mix_rows, trim

APRON = 2  # columns and rows of a wrapped sprite that stand before its period
BEFORE = 3  # empty cells before a row
ROOM = 6 + 2 * BLOCK  # cells that a padded row has beyond its own


@njit(cache=True, nogil=True)
def _cell(position, origin, size, count, period, apron):
    """The source cell before a target pixel (-2…count + 1 where nothing repeats) and the weight in 1/256 of the one after."""
    steps = np.int64(np.rint(((position + 0.5 - origin) / size - 0.5) * 256))
    cell = steps >> 8
    cell = (cell - apron) % period + apron if period else min(max(cell, -2), count + 1)
    return cell, np.uint32(steps & 255)


@njit(cache=True, nogil=True)
def _taps(first, last, origin, size, count, period, apron):
    """For each pixel of first…last its source cell and weight, and where runs of neighbouring cells begin, with the end."""
    cells, weights, runs = np.empty(last - first, np.int64), np.zeros(last - first + BLOCK, np.uint32), np.empty(last - first + 1, np.int64)
    number = 0
    for i in range(last - first):
        cells[i], weights[i] = _cell(first + i, origin, size, count, period, apron)
        if i == 0 or cells[i] != cells[i - 1] + 1:
            runs[number] = i
            number += 1
    runs[number] = last - first
    return cells, weights, runs[: number + 1]


@njit(cache=True, nogil=True)
def _span(row, low, high, x, size, count, repeats):
    """The target columns that source rows `row` and the next can touch."""
    if repeats:
        return 0, count
    height, first, last = len(low), np.int64(1 << 30), np.int64(0)
    for j in (row, row + 1):
        if 0 <= j < height and low[j] < high[j]:
            first, last = min(first, low[j]), max(last, high[j])
    if first >= last:
        return 0, 0
    start = min(max(int(np.floor((first - 1) * size + x)), 0), count)
    return start, max(min(max(int(np.ceil((last + 1) * size + x)), 0), count), start)


@njit(cache=True, nogil=True)
def _next_row(j, height, wraps, apron):
    return apron if wraps and j + 1 >= height else j + 1


@njit(cache=True, nogil=True)
def _note(needs, j, start, end):
    """Source row j (from -2 on) is seen in columns start…end."""
    needs[0, j + 2], needs[1, j + 2] = min(needs[0, j + 2], start), max(needs[1, j + 2], end)


@njit(cache=True, nogil=True)
def _new_needs(height):
    needs = np.zeros((2, height + 6), np.int64)
    needs[0] = 1 << 30
    return needs


@njit(cache=True, nogil=True)
def _scale_row(source, out, padded, cells, weights, runs, wraps, apron, start, end):
    """Target columns start…end of a source row."""
    count = len(source)
    first, last = (0, count) if wraps else (max(cells[start], 0), min(cells[end - 1] + 2, count))
    copy_row(padded[first + BEFORE : last + BEFORE], source[first:last])
    padded[BEFORE + count] = source[apron] if wraps else np.uint32(0)
    k = np.searchsorted(runs, start, side="right") - 1
    while runs[k] < end:
        begin, stop = max(runs[k], start), min(runs[k + 1], end)
        shift = cells[runs[k]] - runs[k] + BEFORE
        for i in range(begin, stop, BLOCK):
            mix_block(out, i, padded, i + shift, weights)
        k += 1


@njit(cache=True, nogil=True)
def _fetch_row(plane, held, rows, j, other, padded, cells, weights, runs, wraps, apron, needs):
    """The slot of `rows` that holds source row j scaled; never evicts row `other`."""
    if held[0] == j:
        return 0
    if held[1] == j:
        return 1
    slot = 1 if held[0] == other else 0
    held[slot] = j
    start, end = needs[0, j + 2], needs[1, j + 2]
    if j < 0 or j >= plane.shape[0]:
        rows[slot, start:end] = np.uint32(0)
    else:
        _scale_row(plane[j], rows[slot], padded, cells, weights, runs, wraps, apron, start, end)
    return slot


@njit(cache=True, nogil=True)
def over_luma_scaled(target, ya, left, top, right, bottom, x, y, size, across, down, weight, low, high, hide_from, hide_to):
    """Blend luma cells into the box left…bottom of a plane, with the sprite's corner at (x, y)."""
    (height, width), tall, wide = ya.shape, bottom - top, right - left
    cells, weights, runs = _taps(left, right, x, size, width, across, APRON)
    starts, ends, needs = np.empty(tall, np.int64), np.empty(tall, np.int64), _new_needs(height)
    for k in range(tall):
        j, _ = _cell(top + k, y, size, height, down, APRON)
        start, end = _span(j, low, high, x - left, size, wide, across > 0)
        starts[k], ends[k] = trim(start, end, hide_from[top + k] - left, hide_to[top + k] - left)
        if starts[k] < ends[k]:
            _note(needs, j, starts[k], ends[k])
            _note(needs, _next_row(j, height, down > 0, APRON), starts[k], ends[k])
    rows, mixed, padded = np.zeros((2, wide + BLOCK), np.uint32), np.empty(wide, np.uint32), np.zeros(width + ROOM, np.uint32)
    held = np.full(2, -9, np.int64)
    for k in range(tall):
        start, end = starts[k], ends[k]
        if start >= end:
            continue
        a, wy = _cell(top + k, y, size, height, down, APRON)
        b = _next_row(a, height, down > 0, APRON)
        p = _fetch_row(ya, held, rows, a, b, padded, cells, weights, runs, across > 0, APRON, needs)
        q = _fetch_row(ya, held, rows, b, a, padded, cells, weights, runs, across > 0, APRON, needs)
        out = mixed[: end - start]
        mix_rows(out, rows[p, start:end], rows[q, start:end], wy)
        if weight != 256:
            fade_row(out, out, np.uint32(weight))
        blend_luma_row(target[top + k, left + start : left + end], out)


@njit(cache=True, nogil=True)
def over_chroma_scaled(u, v, uv, ca, left, top, right, bottom, x, y, size, across, down, weight, low, high, hide_from, hide_to):
    """Blend chroma cells and alpha into planes of half size; the box, the corner and the period are those of luma."""
    (height, width), tall, wide, apron = uv.shape, bottom // 2 - top // 2, right // 2 - left // 2, APRON // 2
    cells, weights, runs = _taps(left // 2, right // 2, x / 2, size, width, across // 2, apron)
    starts, ends, needs = np.empty(tall, np.int64), np.empty(tall, np.int64), _new_needs(height)
    for k in range(tall):
        j, _ = _cell(top // 2 + k, y / 2, size, height, down // 2, apron)
        upper, _ = _cell(top + 2 * k, y, size, len(low), down, APRON)
        lower, _ = _cell(top + 2 * k + 1, y, size, len(low), down, APRON)
        start, end = _span(upper, low, high, x - left, size, right - left, across > 0)
        first, last = _span(lower, low, high, x - left, size, right - left, across > 0)
        start, end = min(start, first) // 2, min((max(end, last) + 1) // 2, wide)
        starts[k], ends[k] = trim(start, end, hide_from[top // 2 + k] - left // 2, hide_to[top // 2 + k] - left // 2)
        if starts[k] < ends[k]:
            _note(needs, j, starts[k], ends[k])
            _note(needs, _next_row(j, height, down > 0, apron), starts[k], ends[k])
    rows, rows_a = np.zeros((2, wide + BLOCK), np.uint32), np.zeros((2, wide + BLOCK), np.uint32)
    colours, alphas, padded = np.empty(wide, np.uint32), np.empty(wide, np.uint32), np.zeros(width + ROOM, np.uint32)
    held, held_a = np.full(2, -9, np.int64), np.full(2, -9, np.int64)
    for k in range(tall):
        start, end = starts[k], ends[k]
        if start >= end:
            continue
        a, wy = _cell(top // 2 + k, y / 2, size, height, down // 2, apron)
        b = _next_row(a, height, down > 0, apron)
        p = _fetch_row(uv, held, rows, a, b, padded, cells, weights, runs, across > 0, apron, needs)
        q = _fetch_row(uv, held, rows, b, a, padded, cells, weights, runs, across > 0, apron, needs)
        colour, alpha = colours[: end - start], alphas[: end - start]
        mix_rows(colour, rows[p, start:end], rows[q, start:end], wy)
        p = _fetch_row(ca, held_a, rows_a, a, b, padded, cells, weights, runs, across > 0, apron, needs)
        q = _fetch_row(ca, held_a, rows_a, b, a, padded, cells, weights, runs, across > 0, apron, needs)
        mix_rows(alpha, rows_a[p, start:end], rows_a[q, start:end], wy)
        if weight != 256:
            fade_row(colour, colour, np.uint32(weight))
            fade_row(alpha, alpha, np.uint32(weight))
        blend_chroma_row(u[top // 2 + k, left // 2 + start : left // 2 + end], v[top // 2 + k, left // 2 + start : left // 2 + end], colour, alpha)
