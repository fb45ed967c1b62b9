"""The pen: a line round a contour, pressed and lifted as a hand does, as coverage (compiled by numba).

A contour in pixels arrives; its line is added to a difference buffer of coverage (`coverage.add_edge`).
"""

from __future__ import annotations

import numpy as np
from numba import njit

from ..coverage import add_edge

PEN_STEP = 4.0  # pixels between the points of a pen line
WAVE_STEPS, WAVE_MASK = 16, 8191  # samples a unit and in all of the noise along lines


@njit(cache=True, nogil=True)
def _wave(waves, t, seed):
    """Smooth noise of about -1…1 along a line, a whole wave in about one unit of `t`."""
    return waves[int(t * WAVE_STEPS + seed * 3571) & WAVE_MASK]


@njit(cache=True, nogil=True)
def _trace(points, first, end, ox, oy, path):
    """The points of a contour as a polyline in a box at (ox, oy), about PEN_STEP apart; returns how many."""
    count = 0
    x0, y0 = points[first, 0] - ox, points[first, 1] - oy
    path[0, 0], path[0, 1] = x0, y0
    count = 1
    for i in range(first + 1, end - 2, 3):
        x1, y1 = points[i, 0] - ox, points[i, 1] - oy
        x2, y2 = points[i + 1, 0] - ox, points[i + 1, 1] - oy
        x3, y3 = points[i + 2, 0] - ox, points[i + 2, 1] - oy
        way = np.hypot(x1 - x0, y1 - y0) + np.hypot(x2 - x1, y2 - y1) + np.hypot(x3 - x2, y3 - y2)
        steps = min(max(1, int(way / PEN_STEP)), 200)
        for k in range(1, steps + 1):
            if count >= len(path):
                return count
            t = k / steps
            u = 1 - t
            path[count, 0] = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3
            path[count, 1] = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3
            if np.hypot(path[count, 0] - path[count - 1, 0], path[count, 1] - path[count - 1, 1]) > 0.3:
                count += 1
        x0, y0 = x3, y3
    return count


@njit(cache=True, nogil=True)
def add_line(cells, stride, width, height, low, high, points, first, end, ox, oy, line, open_line, seed, looks, waves, path):
    """A pen goes round a contour: pressed harder on the side away from the light, lifted at both ends, never quite
    steady. Its trace is a chain of quads that share their edges."""
    if open_line > 0 and end - first > 8:  # a limb: from shoulder to hand and back, not across the root
        end = end - 6
    count = _trace(points, first, end, ox, oy, path)
    if count < 3:
        return
    closed = np.hypot(path[0, 0] - path[count - 1, 0], path[0, 1] - path[count - 1, 1]) < 1.0
    wobble = looks[5]
    area = 0.0
    for k in range(count):
        m = (k + 1) % count
        area += path[k, 0] * path[m, 1] - path[m, 0] * path[k, 1]
    turn = 1.0 if area > 0 else -1.0  # the outward normal, y down
    length = 0.0
    for k in range(1, count):
        length += np.hypot(path[k, 0] - path[k - 1, 0], path[k, 1] - path[k - 1, 1])
    lift = min(0.35 * length, 26.0 * line)
    way, px, py, qx, qy = 0.0, 0.0, 0.0, 0.0, 0.0
    for k in range(count):
        a, b = max(k - 1, 0), min(k + 1, count - 1)
        if closed and k == 0:
            a = count - 2
        if closed and k == count - 1:
            b = 1
        tx, ty = path[b, 0] - path[a, 0], path[b, 1] - path[a, 1]
        d = max(np.hypot(tx, ty), 1e-9)
        nx, ny = ty / d * turn, -tx / d * turn
        if k:
            way += np.hypot(path[k, 0] - path[k - 1, 0], path[k, 1] - path[k - 1, 1])
        press = 0.78 + 0.34 * (-looks[6] * nx * 0.6 + ny * 0.8) + 0.26 * _wave(waves, way / (34.0 * looks[7]), seed)
        lifted = min(min(way, length - way) / max(lift, 1e-9), 1.0)
        press *= 0.30 + 0.70 * lifted if closed else 0.06 + 0.94 * np.sqrt(lifted)
        half = 0.5 * line * max(press, 0.12)
        stray = wobble * _wave(waves, way / (46.0 * looks[7]), seed + 77) + 0.35 * wobble * _wave(waves, way / (13.0 * looks[7]), seed + 5)
        cx, cy = path[k, 0] + nx * stray, path[k, 1] + ny * stray
        lx, ly, rx, ry = cx + nx * half, cy + ny * half, cx - nx * half, cy - ny * half
        if k:
            _add_quad(cells, stride, width, height, low, high, px, py, lx, ly, rx, ry, qx, qy)
        px, py, qx, qy = lx, ly, rx, ry


@njit(cache=True, nogil=True)
def _add_quad(cells, stride, width, height, low, high, x0, y0, x1, y1, x2, y2, x3, y3):
    """A quad that always winds the same way round, so that overlaps never cancel."""
    area = (x2 - x0) * (y3 - y1) - (x3 - x1) * (y2 - y0)
    if area < 0:
        x1, y1, x3, y3 = x3, y3, x1, y1
    add_edge(cells, stride, width, height, low, high, x0, y0, x1, y1)
    add_edge(cells, stride, width, height, low, high, x1, y1, x2, y2)
    add_edge(cells, stride, width, height, low, high, x2, y2, x3, y3)
    add_edge(cells, stride, width, height, low, high, x3, y3, x0, y0)
