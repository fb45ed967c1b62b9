"""Media: shapes laid down as paper or wash instead of plain colour, and lines drawn with a pen.

A MediaPack (a Pack with one row of parameters a shape) and a canvas of premultiplied Y, U, V, alpha arrive; painted
pixels leave. A texture hangs on the first point of its shape, so it goes with a piece that moves. Everything happens when
a sprite is painted, so a film pays for it once a drawing, not once a frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numba import njit

from ..coverage import clear_rows, clip_cover, cover_shape, place_shape, soft_cover, sum_rows
from ..drawing import Drawing, apply
from ..lanes import BLOCK, all_above, none_set
from ..raster import FLAT, RAMP, Pack, fill_ramp, ramp_row, work_buffers
from ..sprite import pack_yuv
from .noise import MASK, line_noise, textures
from .pen import WAVE_MASK, WAVE_STEPS, add_line

EMPTY, MIXED, FULL = 0, 1, 2  # blocks of coverage
MOST_POINTS = 4000  # of a line that is drawn in one go
WIDE_FROM = 2.7  # pixels of lift from which a piece casts a wide shadow too


@dataclass(frozen=True)
class Medium:
    """How one shape is laid down. Lengths are in pixels. The defaults are plain fill.

    `tooth`, `bloom`: deviation of density by paper and by pooling. `edge`: pigment that gathers within `reach` of the
    outline. `lit`, `dark`: light on the edge towards the light and shade on the other, as thick paper has. `bend`: how far
    the outline strays. `torn`: white fibres along it. `lift`: how high it lies over what is below, which it shades. `line`: width of a pen line
    around it, 0 for none; `outer` times that for a line behind all shapes; `open_line` leaves out the end of a limb at its
    root; `pale` 0…1: thinned ink. `seed`: of line and texture.
    """

    tooth: float = 0.0
    bloom: float = 0.0
    edge: float = 0.0
    reach: float = 2.0
    lit: float = 0.0
    dark: float = 0.0
    bend: float = 0.0
    torn: float = 0.0
    lift: float = 0.0
    line: float = 0.0
    outer: float = 0.0
    open_line: float = 0.0
    pale: float = 0.0
    seed: float = 0.0


(TOOTH, BLOOM, EDGE, REACH, LIT, DARK, BEND, TORN, LIFT, LINE, OUTER, OPEN_LINE, PALE, SEED) = range(len(fields(Medium)))
_NAMES = tuple(field.name for field in fields(Medium))


@dataclass(frozen=True)
class MediaPack(Pack):
    """`medium` (s, 14) float64: a row of Medium a shape."""

    medium: np.ndarray = None  # type: ignore[assignment]


@dataclass(frozen=True)
class MediaBrush:
    """`ground` is the luma that thin pigment shows (235 for white paper, 16 for none), `ink` the luma and chroma of the
    pen, `unit` pixels a texture pixel, `wobble` how far a line strays, in pixels."""

    ground: float = 16.0
    ink: tuple[float, float, float] = (24.0, 130.0, 126.0)
    unit: float = 1.0
    wobble: float = 0.6
    from_left: bool = True

    def lay(self, packed: MediaPack, matrix: np.ndarray, canvas: np.ndarray) -> None:
        size = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
        ends = apply(matrix, packed.gradients.reshape(-1, 2)).reshape(-1, 4)
        height, width = canvas.shape[:2]
        cover, mask = work_buffers((height + 4) * (width + 4))
        _lay_shapes(
            canvas, np.ascontiguousarray(apply(matrix, packed.points)), packed.contours, packed.fills, packed.clips, packed.kinds, ends,
            packed.soft * size, packed.stops, packed.stop_at, packed.stop_value, packed.medium, cover, mask, textures(),
            np.array([self.ground, *self.ink, 1.0 / self.unit, self.wobble, -1.0 if self.from_left else 1.0, self.unit]), line_noise(WAVE_MASK + 1, WAVE_STEPS),
        )  # fmt: skip


def pack_media(drawing: Drawing, media: Sequence[Medium], brush: MediaBrush) -> MediaPack:
    """A drawing with a medium for each of its shapes, ready to be laid down."""
    packed = pack_yuv(drawing)
    rows = np.array([[getattr(medium, name) for name in _NAMES] for medium in media], np.float64).reshape(-1, len(_NAMES))
    return MediaPack(**{field.name: getattr(packed, field.name) for field in fields(Pack)} | {"brush": brush}, medium=rows)


# Kernels ----------------------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def _lay_shapes(
    canvas, points, contours, fills, clips, kinds, gradients, soft, stops, stop_at, stop_value, medium, cover, mask, fields_, looks, waves
):  # fmt: skip
    ramp, path = np.empty((RAMP, 4), np.float32), np.empty((MOST_POINTS, 2))
    rows, columns = canvas.shape[0], canvas.shape[1]
    low, high = np.empty(rows, np.int64), np.empty(rows, np.int64)
    mask_low, mask_high = np.empty(rows, np.int64), np.empty(rows, np.int64)
    full_from, full_to = np.empty(rows, np.int64), np.empty(rows, np.int64)
    for s in range(len(kinds)):
        if medium[s, OUTER] > 0:
            _draw_line(canvas, points, contours, fills, clips, s, medium, cover, mask, low, high, mask_low, mask_high, looks, waves, path, medium[s, OUTER])
    for s in range(len(kinds)):
        first, last = contours[fills[s, 0]], contours[fills[s, 1]]
        left, top, width, height = place_shape(points, first, last, soft[s], medium[s, BEND] * 3.0, rows, columns)
        if width > 0 and height > 0:
            cover_shape(points, contours, fills, clips, s, soft[s], left, top, width, height, cover, mask, low, high, mask_low, mask_high)
            _find_full(cover, width + 2, width, height, low, high, full_from, full_to)
        if medium[s, LIFT] > 0:
            _shade(canvas, points, contours, fills, s, medium[s, LIFT], looks, left, top, width, height, full_from, full_to)
        if width > 0 and height > 0:
            a, b = stops[s, 0], stops[s, 1]
            if kinds[s] == FLAT:
                for c in range(4):
                    ramp[0, c] = stop_value[a, c]
            else:
                fill_ramp(ramp, stop_at, stop_value, a, b)
            _blend_medium(canvas, cover, left, top, width, height, low, high, full_from, full_to, ramp, kinds[s], gradients[s], medium[s], fields_, looks,
                          int(np.floor(points[first, 0])), int(np.floor(points[first, 1])))  # fmt: skip
        if medium[s, LINE] > 0.0:
            _draw_line(canvas, points, contours, fills, clips, s, medium, cover, mask, low, high, mask_low, mask_high, looks, waves, path, 1.0)


@njit(cache=True, nogil=True)
def _find_full(cover, stride, width, height, low, high, full_from, full_to):
    """The longest fully covered run of each row."""
    full = np.float32(0.998)
    for y in range(height):
        full_from[y], full_to[y] = 0, 0
        row, end = y * stride, min(high[y], width)
        start = x = low[y]
        while x <= end:
            if x + BLOCK <= end and all_above(cover, row + x, full):
                x += BLOCK
                continue
            if x == end or cover[row + x] < full:
                if x - start > full_to[y] - full_from[y]:
                    full_from[y], full_to[y] = start, x
                start = x + 1
            x += 1


@njit(cache=True, nogil=True)
def _shade(canvas, points, contours, fills, s, lift, looks, left, top, width, height, full_from, full_to):
    """The shadow of a piece on what lies below it: a close one and, of what lies high, a wide one. What the piece
    itself covers is left out."""
    for k in range(2):
        if k == 0 and lift < WIDE_FROM * looks[7]:
            continue
        away, soft, alpha = (1.5 * lift, 2.6 * lift, 0.26) if k == 0 else (0.45 * lift, 0.9 * lift, 0.34)
        soft = max(soft, 0.5)
        dx, dy = -looks[6] * 0.75 * away, away
        x0, y0, wide, tall = place_shape(points, contours[fills[s, 0]], contours[fills[s, 1]], soft, away + 1.0, canvas.shape[0], canvas.shape[1])
        if wide <= 0 or tall <= 0:
            continue
        tight, low_w, low_h, size, pad = soft_cover(points, contours, fills[s, 0], fills[s, 1], x0 - dx, y0 - dy, wide, tall, soft, 1.2)
        places, shares, line = np.empty(wide, np.uint32), np.empty(wide, np.float32), np.empty(low_w, np.float32)
        for x in range(wide):
            u = (x + 0.5) * size + pad - 0.5
            places[x] = min(max(int(u), 0), low_w - 2)
            shares[x] = np.float32(u - places[x])
        for y in range(tall):
            v = (y + 0.5) * size + pad - 0.5
            j = min(max(int(v), 0), low_h - 2)
            first, last = _shadow_line(line, tight[j * low_w : (j + 1) * low_w], tight[(j + 1) * low_w : (j + 2) * low_w], np.float32(v - j), np.float32(alpha))
            start = min(max(int((first - 1 - pad + 0.5) / size - 0.5) - 1, 0), wide)
            end = min(max(int((last + 1 - pad + 0.5) / size - 0.5) + 2, start), wide)
            row = y0 + y - top
            skip_from, skip_to = (full_from[row] + left - x0, full_to[row] + left - x0) if 0 <= row < height and width > 0 else (0, 0)
            _lay_shadow(canvas[y0 + y, x0 : x0 + wide], line, places, shares, start, min(end, max(skip_from, start)))
            _lay_shadow(canvas[y0 + y, x0 : x0 + wide], line, places, shares, min(max(skip_to, start), end) if skip_to > skip_from else min(end, max(skip_from, start)), end)


@njit(cache=True, nogil=True)
def _shadow_line(line, upper, lower, share, alpha):
    """A row of the shadow between two of its rows; the first and last cell that hold anything (last first where none does)."""
    first, last = len(line), -1
    for i in range(len(line)):
        line[i] = (upper[i] + (lower[i] - upper[i]) * share) * alpha
    for i in range(len(line)):
        if line[i] > np.float32(1 / 512):
            first, last = min(first, i), i
    return first, last


@njit(cache=True, nogil=True)
def _lay_shadow(below, line, places, shares, start, end):
    for x in range(start, end):
        i = places[x]
        c = line[i] + (line[i + np.uint32(1)] - line[i]) * shares[x]
        if c > np.float32(1 / 512):
            out, keep = below[x], np.float32(1) - c
            out[0] = np.float32(23) * c + out[0] * keep
            out[1] = np.float32(133) * c + out[1] * keep
            out[2] = np.float32(127) * c + out[2] * keep
            out[3] = np.float32(255) * c + out[3] * keep


@njit(cache=True, nogil=True)
def _draw_line(canvas, points, contours, fills, clips, s, medium, cover, mask, low, high, mask_low, mask_high, looks, waves, path, factor):
    """The pen line of a shape, `factor` times as wide as its medium says."""
    pad = medium[s, LINE] * factor * 1.5 + looks[5] * 2.0
    left, top, width, height = place_shape(points, contours[fills[s, 0]], contours[fills[s, 1]], 0.0, pad, canvas.shape[0], canvas.shape[1])
    if width <= 0 or height <= 0:
        return
    clear_rows(low, high, height, width)
    for c in range(fills[s, 0], fills[s, 1]):
        add_line(cover, width + 2, width, height, low, high, points, contours[c], contours[c + 1], float(left), float(top),
                 medium[s, LINE] * factor, medium[s, OPEN_LINE], int(medium[s, SEED]), looks, waves, path)  # fmt: skip
    sum_rows(cover, width + 2, width, height, low, high)
    if clips[s, 1] > clips[s, 0]:
        clip_cover(points, contours, clips[s, 0], clips[s, 1], left, top, width, height, cover, mask, low, high, mask_low, mask_high)
    _blend_ink(canvas, cover, left, top, width, height, low, high, looks, np.float32(1 - medium[s, PALE]))


@njit(cache=True, nogil=True)
def _at(cover, stride, width, height, low, high, x, y):
    """Coverage at a whole position; beyond the box what its edge has."""
    y = min(max(y, 0), height - 1)
    x = min(max(x, 0), width - 1)
    return cover[y * stride + x] if low[y] <= x < high[y] else np.float32(0.0)


@njit(cache=True, nogil=True)
def _between(cover, stride, width, height, low, high, x, y):
    """Coverage at a position between pixels."""
    i, j = int(np.floor(x)), int(np.floor(y))
    fx, fy = np.float32(x - i), np.float32(y - j)
    upper = _at(cover, stride, width, height, low, high, i, j) * (np.float32(1) - fx) + _at(cover, stride, width, height, low, high, i + 1, j) * fx
    lower = _at(cover, stride, width, height, low, high, i, j + 1) * (np.float32(1) - fx) + _at(cover, stride, width, height, low, high, i + 1, j + 1) * fx
    return upper * (np.float32(1) - fy) + lower * fy


@njit(cache=True, nogil=True)
def _sort_blocks(cover, stride, width, height, low, high):
    """For each row and each block of columns whether it is EMPTY, MIXED or FULL."""
    blocks = np.empty((height, (width + BLOCK - 1) // BLOCK), np.uint8)
    for y in range(height):
        for k in range(blocks.shape[1]):
            first, last = k * BLOCK, (k + 1) * BLOCK
            if last <= low[y] or first >= high[y]:
                blocks[y, k] = EMPTY
            elif last > width:
                blocks[y, k] = MIXED
            elif none_set(cover, y * stride + first):
                blocks[y, k] = EMPTY
            else:
                blocks[y, k] = FULL if all_above(cover, y * stride + first, np.float32(0.998)) else MIXED
    return blocks


@njit(cache=True, nogil=True)
def _around(blocks, y, k, margin):
    """What the blocks within `margin` pixels of block k of row y all are; MIXED if they are not alike."""
    beside = (margin + BLOCK - 1) // BLOCK
    kind = blocks[y, k]
    if kind == MIXED:
        return MIXED
    for column in range(max(k - beside, 0), min(k + beside + 1, blocks.shape[1])):
        for row in range(max(y - margin, 0), min(y + margin + 1, blocks.shape[0])):
            if blocks[row, column] != kind:
                return MIXED
    return kind


@njit(cache=True, nogil=True)
def _blend_medium(canvas, cover, left, top, width, height, low, high, full_from, full_to, ramp, kind, gradient, medium, fields_, looks, ax, ay):
    """Lay a covered shape down. Deep inside it, which is nearly everywhere, only the texture is looked up."""
    stride = width + 2
    x0, y0 = gradient[0], gradient[1]
    dx, dy = gradient[2] - x0, gradient[3] - y0
    length = max(dx * dx + dy * dy, 1e-12)
    ux, uy, inverse = dx / length, dy / length, 1.0 / np.sqrt(length)
    entries, places, density = np.zeros(width, np.int32), np.empty(width, np.int64), np.empty(width, np.float32)
    tooth, bloom, edge = np.float32(medium[TOOTH]), np.float32(medium[BLOOM]), np.float32(medium[EDGE])
    lit, dark, torn, bend = np.float32(medium[LIT]), np.float32(medium[DARK]), np.float32(medium[TORN]), medium[BEND]
    fine, ground = looks[4], np.float32(looks[0])
    near, far = max(1, int(medium[REACH] * 0.5 + 0.5)), max(1, int(medium[REACH] + 0.5))
    lean = int(looks[6] * far)
    shift_x, shift_y = int(medium[SEED]) * 37 - ax, int(medium[SEED]) * 91 - ay
    edged = edge != 0 or torn != 0 or lit != 0 or dark != 0
    grow = int(np.ceil(bend * 2.5)) + 1 if bend > 0 else 0
    margin = grow + (far if edged else 0)
    textured = tooth != 0 or bloom != 0
    blocks = _sort_blocks(cover, stride, width, height, low, high) if margin else np.empty((0, 0), np.uint8)
    for x in range(width):
        places[x] = int((x + left + shift_x) * fine) & MASK
    for y in range(height):
        begin, end = low[y], min(high[y], width)
        inner_from, inner_to = full_from[y], full_to[y]
        if margin:
            if grow:
                for j in range(max(0, y - grow), min(height, y + grow + 1)):
                    if low[j] < high[j]:
                        begin, end = min(begin, low[j]), max(end, min(high[j], width))
                begin, end = max(0, begin - grow), min(width, end + grow)
            for j in range(max(0, y - margin), min(height, y + margin + 1)):
                inner_from, inner_to = max(inner_from, full_from[j]), min(inner_to, full_to[j])
            inner_from += 0 if inner_from == 0 else margin
            inner_to -= 0 if inner_to == width else margin
        if begin >= end:
            continue
        inner_from = min(max(inner_from, begin), end)
        inner_to = min(max(inner_to, inner_from), end)
        if kind != FLAT:
            ramp_row(entries[: end - begin], kind, left + begin + 0.5 - x0, top + y + 0.5 - y0, ux, uy, inverse)
        ty = int((y + top + shift_y) * fine) & MASK
        paper, pool = fields_[0, ty], fields_[1, ty]
        if textured:
            for x in range(begin, end):
                density[x] = np.float32(1) + tooth * paper[places[x]] + bloom * pool[places[x]]
        else:
            for x in range(begin, end):
                density[x] = np.float32(1)
        out = canvas[top + y]
        if kind == FLAT and ramp[0, 3] > np.float32(254.7):
            _lay_solid(out[left + inner_from : left + inner_to], ramp[0], density[inner_from:inner_to], ground)
        else:
            for x in range(inner_from, inner_to):
                _lay_pixel(out[left + x], ramp[entries[x - begin]], np.float32(1), density[x], ground, np.float32(0))
        for half in range(2):
            x, last = (begin, inner_from) if half == 0 else (inner_to, end)
            while x < last:
                stop, kind_of = last, MIXED
                if margin:
                    stop = min((x // BLOCK + 1) * BLOCK, last)
                    kind_of = _around(blocks, y, x // BLOCK, margin)
                if kind_of == FULL and kind == FLAT and ramp[0, 3] > np.float32(254.7):
                    _lay_solid(out[left + x : left + stop], ramp[0], density[x:stop], ground)
                elif kind_of == FULL:
                    for i in range(x, stop):
                        _lay_pixel(out[left + i], ramp[entries[i - begin]], np.float32(1), density[i], ground, np.float32(0))
                x = stop if kind_of != MIXED else x
                while x < stop:
                    i, j = x, y
                    if bend > 0:
                        bx, by = x + bend * fields_[2, ty, places[x]], y + bend * fields_[3, ty, places[x]]
                        c = _between(cover, stride, width, height, low, high, bx, by)
                        i, j = int(np.floor(bx + 0.5)), int(np.floor(by + 0.5))
                    else:
                        c = cover[y * stride + x]
                    if c >= np.float32(1 / 512):
                        d, white = density[x], np.float32(0)
                        if edge != 0 or torn != 0:
                            rim = _rim(cover, stride, width, height, low, high, i, j, near if bend > 0 else far, far)
                            d += edge * rim * (np.float32(1) + np.float32(0.5) * pool[places[x]])
                            white = torn * rim * max(np.float32(0.55) + np.float32(0.6) * pool[places[x]], np.float32(0))
                        if lit != 0 or dark != 0:
                            towards = _at(cover, stride, width, height, low, high, i + lean, j - far)
                            away = _at(cover, stride, width, height, low, high, i - lean, j + far)
                            d += lit * max(c - towards, np.float32(0)) - dark * max(c - away, np.float32(0))
                        _lay_pixel(out[left + x], ramp[entries[x - begin]], c, d, ground, white)
                    x += 1
    for y in range(height):
        for x in range(low[y], min(high[y], width)):
            cover[y * stride + x] = np.float32(0)


@njit(cache=True, nogil=True)
def _rim(cover, stride, width, height, low, high, i, j, near, far):
    """How near the outline a pixel lies, 0…1; a band of one step where `near` is `far`."""
    if near == far:
        across = min(_at(cover, stride, width, height, low, high, i - far, j), _at(cover, stride, width, height, low, high, i + far, j))
        up = min(_at(cover, stride, width, height, low, high, i, j - far), _at(cover, stride, width, height, low, high, i, j + far))
        return np.float32(1) - min(across, up)
    inner = min(
        min(_at(cover, stride, width, height, low, high, i - near, j), _at(cover, stride, width, height, low, high, i + near, j)),
        min(_at(cover, stride, width, height, low, high, i, j - near), _at(cover, stride, width, height, low, high, i, j + near)),
    )
    outer = min(
        min(_at(cover, stride, width, height, low, high, i - far, j), _at(cover, stride, width, height, low, high, i + far, j)),
        min(_at(cover, stride, width, height, low, high, i, j - far), _at(cover, stride, width, height, low, high, i, j + far)),
    )
    return max(np.float32(1) - np.float32(0.55) * inner - np.float32(0.45) * outer, np.float32(0))


@njit(cache=True, nogil=True)
def _lay_pixel(out, value, c, density, ground, white):
    """Pigment of a density over what is there. `white` 0…1 is bare fibre."""
    alpha = value[3] * np.float32(1 / 255)
    density = min(max(density, np.float32(0.25)), np.float32(1.9))
    luma = ground * alpha + (value[0] - ground * alpha) * density
    part = np.float32(128) * alpha
    u, v = part + (value[1] - part) * density, part + (value[2] - part) * density
    if white > 0:
        white = min(white, np.float32(1))
        luma += (np.float32(226) * alpha - luma) * white
        u += (part - u) * white
        v += (part - v) * white
    luma = min(max(luma, np.float32(16) * alpha), np.float32(235) * alpha)
    keep = np.float32(1) - c * alpha
    out[0] = luma * c + out[0] * keep
    out[1] = u * c + out[1] * keep
    out[2] = v * c + out[2] * keep
    out[3] = value[3] * c + out[3] * keep


@njit(cache=True, nogil=True)
def _lay_solid(out, value, densities, ground):
    """Opaque pigment of one colour, of many densities, over anything."""
    least, most, low, high, half = np.float32(0.25), np.float32(1.9), np.float32(16), np.float32(235), np.float32(128)
    luma, u, v, alpha = value[0] - ground, value[1] - half, value[2] - half, value[3]
    for x in range(len(densities)):
        density = min(max(densities[x], least), most)
        out[x, 0] = min(max(ground + luma * density, low), high)
        out[x, 1] = half + u * density
        out[x, 2] = half + v * density
        out[x, 3] = alpha


@njit(cache=True, nogil=True)
def _blend_ink(canvas, cover, left, top, width, height, low, high, looks, strength):
    stride = width + 2
    luma, u, v = np.float32(looks[1]), np.float32(looks[2]), np.float32(looks[3])
    for y in range(height):
        for x in range(low[y], min(high[y], width)):
            c = cover[y * stride + x]
            cover[y * stride + x] = np.float32(0)
            c *= strength
            if c > np.float32(1 / 512):
                out = canvas[top + y, left + x]
                keep = np.float32(1) - c
                out[0] = luma * c + out[0] * keep
                out[1] = u * c + out[1] * keep
                out[2] = v * c + out[2] * keep
                out[3] = np.float32(255) * c + out[3] * keep
