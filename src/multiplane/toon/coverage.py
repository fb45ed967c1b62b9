"""Coverage: how much of each pixel a shape covers, compiled by numba.

Contours of cubics in pixels arrive; coverage 0…1 in a box leaves, with the columns of each row that are touched. Each edge
adds its signed area to a difference buffer that is summed along the row (the method of font rasterisers such as LibArt and
font-rs). Soft edges are blurred at reduced size.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .lanes import BLOCK, fill_block, none_set

FLATNESS = 0.05  # largest distance in pixels between a curve and its polygon
SOFT_FROM = 0.35  # pixels: softer edges are blurred


@njit(cache=True, nogil=True)
def clear_rows(low, high, height, width):
    """No row touched yet. (A loop: slice assignment compiles for seconds.)"""
    for y in range(height):
        low[y], high[y] = width, 0


@njit(cache=True, nogil=True)
def add_edge(cells, stride, width, height, low, high, x0, y0, x1, y1):
    """Add one edge's signed coverage to the difference buffer; note the touched columns of each row."""
    if y0 == y1:
        return
    sign = 1.0
    if y0 > y1:
        x0, y0, x1, y1, sign = x1, y1, x0, y0, -1.0
    if y1 <= 0.0 or y0 >= height:
        return
    slope = (x1 - x0) / (y1 - y0)
    if y0 < 0.0:
        x0 -= y0 * slope
        y0 = 0.0
    if y1 > height:
        y1 = float(height)
    x = x0
    for yi in range(int(y0), int(np.ceil(y1))):
        dy = min(y1, yi + 1.0) - max(y0, float(yi))
        xn = x + slope * dy
        xa, xb = min(x, xn), max(x, xn)
        x = xn
        if xa >= width:
            high[yi] = width
            continue
        d = dy * sign
        row = yi * stride
        if xb <= 0.0:
            cells[row] += d
            low[yi] = 0
            high[yi] = max(high[yi], 1)
            continue
        if xa < 0.0 or xb > width:
            inverse = d / (xb - xa)
            if xa < 0.0:
                cells[row] -= inverse * xa
                xa = 0.0
            if xb > width:
                high[yi] = width
                xb = float(width)
            d = inverse * (xb - xa)
        first, last = int(xa), int(np.ceil(xb))
        low[yi] = min(low[yi], first)
        high[yi] = max(high[yi], max(last, first + 1) + 1)
        if last <= first + 1:
            middle = 0.5 * (xa + xb) - first
            cells[row + first] += d * (1.0 - middle)
            cells[row + first + 1] += d * middle
        else:
            s = 1.0 / (xb - xa)
            start, end = xa - first, xb - last + 1.0
            a0, am = 0.5 * s * (1.0 - start) * (1.0 - start), 0.5 * s * end * end
            cells[row + first] += d * a0
            if last == first + 2:
                cells[row + first + 1] += d * (1.0 - a0 - am)
            else:
                a1 = s * (1.5 - start)
                cells[row + first + 1] += d * (a1 - a0)
                for xi in range(first + 2, last - 1):
                    cells[row + xi] += d * s
                a2 = a1 + (last - first - 3) * s
                cells[row + last - 1] += d * (1.0 - a2 - am)
            cells[row + last] += d * am


@njit(cache=True, nogil=True)
def _add_contour(cells, stride, width, height, low, high, points, first, end, ox, oy, size):
    """Flatten the cubics of one contour and add their edges. Pixels are (point - origin) * size.

    Segments per cubic after Wang: sqrt(3/4 * largest second difference / flatness).
    """
    x0, y0 = (points[first, 0] - ox) * size, (points[first, 1] - oy) * size
    for i in range(first + 1, end - 2, 3):
        x1, y1 = (points[i, 0] - ox) * size, (points[i, 1] - oy) * size
        x2, y2 = (points[i + 1, 0] - ox) * size, (points[i + 1, 1] - oy) * size
        x3, y3 = (points[i + 2, 0] - ox) * size, (points[i + 2, 1] - oy) * size
        bend = max(np.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), np.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
        steps = int(np.ceil(np.sqrt(0.75 * bend / FLATNESS + 1e-9)))
        xp, yp = x0, y0
        for k in range(1, min(steps, 400)):
            t = k / steps
            u = 1.0 - t
            a, b, c, e = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            xq, yq = a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3
            add_edge(cells, stride, width, height, low, high, xp, yp, xq, yq)
            xp, yp = xq, yq
        add_edge(cells, stride, width, height, low, high, xp, yp, x3, y3)
        x0, y0 = x3, y3


@njit(cache=True, nogil=True)
def sum_rows(cells, stride, width, height, low, high):
    """Turn differences into coverage 0…1 along each row, in place. Most blocks hold no edge: one coverage for all of it."""
    for y in range(height):
        total = np.float32(0.0)
        i, end = y * stride + low[y], y * stride + max(low[y], min(high[y], width))
        while i < end:
            stop = min(i + BLOCK, end)
            if i + BLOCK <= end and none_set(cells, i):
                if total != 0:
                    fill_block(cells, i, min(abs(total), np.float32(1.0)))
            else:
                for x in range(np.uint64(i), np.uint64(stop)):
                    total += cells[x]
                    cells[x] = min(abs(total), np.float32(1.0))
            i = stop
        for x in range(width, min(high[y] + 1, stride)):
            cells[y * stride + x] = np.float32(0.0)


@njit(cache=True, nogil=True)
def _box(source, target, count, lines, step, line_step, radius):
    """One box blur pass of 2 * radius + 1 along lines; edges continue as zero."""
    scale_ = np.float32(1.0 / (2 * radius + 1))
    for line in range(lines):
        base = line * line_step
        total = np.float32(0.0)
        for i in range(min(radius, count)):
            total += source[base + i * step]
        for i in range(count):
            if i + radius < count:
                total += source[base + (i + radius) * step]
            target[base + i * step] = total * scale_
            if i - radius >= 0:
                total -= source[base + (i - radius) * step]


@njit(cache=True, nogil=True)
def _blur(cells, width, height, sigma):
    """Three box blurs each way come near a Gaussian (variance of a box of radius r is r(r + 1)/3)."""
    other = np.empty(len(cells), np.float32)
    radius = max(1, int((np.sqrt(1.0 + 4.0 * sigma * sigma) - 1.0) / 2.0 + 0.5))
    for _ in range(3):
        _box(cells, other, width, height, 1, width, radius)
        _box(other, cells, height, width, width, 1, radius)


@njit(cache=True, nogil=True)
def soft_cover(points, contours, first, last, left, top, width, height, soft, detail):
    """Blurred coverage of a viewport at reduced size, so that `soft` is `detail` cells: (cells, low width, low height,
    size, pad)."""
    size = min(1.0, detail / soft)
    pad = int(np.ceil(soft * 1.6 * size)) + 2
    low_w, low_h = int(np.ceil(width * size)) + 2 * pad, int(np.ceil(height * size)) + 2 * pad
    stride = low_w + 2
    cells = np.zeros(stride * low_h, np.float32)
    low, high = np.empty(low_h, np.int64), np.empty(low_h, np.int64)
    clear_rows(low, high, low_h, low_w)
    for c in range(first, last):
        _add_contour(cells, stride, low_w, low_h, low, high, points, contours[c], contours[c + 1],
                     left - pad / size, top - pad / size, size)  # fmt: skip
    sum_rows(cells, stride, low_w, low_h, low, high)
    tight = np.empty(low_w * low_h, np.float32)
    for y in range(low_h):
        for x in range(low_w):
            tight[y * low_w + x] = cells[y * stride + x]
    _blur(tight, low_w, low_h, soft * 0.5 * size)
    return tight, low_w, low_h, size, pad


@njit(cache=True, nogil=True)
def _enlarge(tight, low_w, low_h, size, pad, cells, stride, width, height, low, high):
    """Sample reduced coverage bilinearly into the full-size cells."""
    for y in range(height):
        low[y], high[y] = 0, width
        v = (y + 0.5) * size + pad - 0.5
        j = min(max(int(v), 0), low_h - 2)
        fy = np.float32(v - j)
        for x in range(width):
            u = (x + 0.5) * size + pad - 0.5
            i = min(max(int(u), 0), low_w - 2)
            fx = np.float32(u - i)
            k = j * low_w + i
            upper = tight[k] + (tight[k + 1] - tight[k]) * fx
            lower = tight[k + low_w] + (tight[k + low_w + 1] - tight[k + low_w]) * fx
            cells[y * stride + x] = upper + (lower - upper) * fy


@njit(cache=True, nogil=True)
def place_shape(points, first, last, soft, grow, rows, columns):
    """The box of a canvas that points first…last with soft edges can touch, and `grow` pixels more: left, top,
    width, height (0: none)."""
    x_min, y_min, x_max, y_max = 1e18, 1e18, -1e18, -1e18
    for i in range(first, last):
        x_min, x_max = min(x_min, points[i, 0]), max(x_max, points[i, 0])
        y_min, y_max = min(y_min, points[i, 1]), max(y_max, points[i, 1])
    pad = (soft * 1.6 + 1.0 if soft >= SOFT_FROM else 0.0) + grow
    left, top = max(0, int(np.floor(max(x_min - pad, 0.0)))), max(0, int(np.floor(max(y_min - pad, 0.0))))
    right = int(np.ceil(min(x_max + pad, float(columns))))
    bottom = int(np.ceil(min(y_max + pad, float(rows))))
    return left, top, max(right - left, 0), max(bottom - top, 0)


@njit(cache=True, nogil=True)
def cover_shape(points, contours, fills, clips, s, soft, left, top, width, height, cover, mask, low, high, mask_low, mask_high):
    """The coverage of shape `s` in its box, rows of `width` + 2 cells, and the touched columns of each row."""
    stride = width + 2
    if soft >= SOFT_FROM:
        tight, low_w, low_h, size, edge = soft_cover(points, contours, fills[s, 0], fills[s, 1], left, top, width, height, soft, 5.0)
        _enlarge(tight, low_w, low_h, size, edge, cover, stride, width, height, low, high)
    else:
        clear_rows(low, high, height, width)
        for c in range(fills[s, 0], fills[s, 1]):
            _add_contour(cover, stride, width, height, low, high, points, contours[c], contours[c + 1], float(left), float(top), 1.0)
        sum_rows(cover, stride, width, height, low, high)
    if clips[s, 1] > clips[s, 0]:
        clip_cover(points, contours, clips[s, 0], clips[s, 1], left, top, width, height, cover, mask, low, high, mask_low, mask_high)


@njit(cache=True, nogil=True)
def clip_cover(points, contours, first, last, left, top, width, height, cover, mask, low, high, mask_low, mask_high):
    """Coverage times that of the clip's contours. `mask` is left zeroed."""
    stride = width + 2
    clear_rows(mask_low, mask_high, height, width)
    for c in range(first, last):
        _add_contour(mask, stride, width, height, mask_low, mask_high, points, contours[c], contours[c + 1], float(left), float(top), 1.0)
    sum_rows(mask, stride, width, height, mask_low, mask_high)
    for y in range(height):
        for x in range(low[y], min(high[y], width)):
            cover[y * stride + x] *= mask[y * stride + x]
        for x in range(mask_low[y], min(mask_high[y] + 1, stride)):
            mask[y * stride + x] = np.float32(0.0)
