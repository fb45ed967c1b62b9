"""Many small shapes handled as one array: authored once, moved with one matrix product.

A figure is about a hundred shapes and is redrawn twelve times a second, so per-shape numpy calls are what
costs. A Batch keeps the points of all its shapes end to end; `place` transforms them together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from multiplane.toon.drawing import KAPPA, Contour, Paint, Shape

_K = KAPPA
UNIT = np.array(
    [(1, 0), (1, _K), (_K, 1), (0, 1), (-_K, 1), (-1, _K), (-1, 0), (-1, -_K), (-_K, -1), (0, -1), (_K, -1), (1, -_K), (1, 0)], float
)


def oval(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Contour:
    """An ellipse about (x, y), turned by `turn` radians."""
    ry = rx if ry is None else ry
    if not turn:
        return UNIT * (rx, ry) + (x, y)
    c, s = np.cos(turn), np.sin(turn)
    return (UNIT * (rx, ry)) @ np.array([[c, s], [-s, c]]) + (x, y)


@lru_cache(maxsize=256)
def _ring(n: int) -> tuple[np.ndarray, np.ndarray]:
    index = np.arange(n)
    return (index - 1) % n, (index + 1) % n


def smooth(points: Sequence | np.ndarray, tension: float = 1.0) -> Contour:
    """A closed Catmull-Rom curve through `points`, shape (…, n, 2) -> (…, 3n + 1, 2)."""
    p = np.asarray(points, float)
    n = p.shape[-2]
    before, after = _ring(n)
    following = p[..., after, :]
    tangent = (following - p[..., before, :]) * (tension / 6)
    out = np.empty((*p.shape[:-2], 3 * n + 1, 2))
    out[..., 0, :] = p[..., 0, :]
    out[..., 1::3, :] = p + tangent
    out[..., 2::3, :] = following - tangent[..., after, :]
    out[..., 3::3, :] = following
    return out


def corners(points: Sequence | np.ndarray) -> Contour:
    """A closed polygon with straight sides."""
    return smooth(points, 0.0)


def taper(points: Sequence | np.ndarray, widths: Sequence[float] | np.ndarray) -> Contour:
    """A brush stroke along `points` with full `widths`, closed at its ends by single points."""
    p = np.asarray(points, float)
    half = np.asarray(widths, float)[:, None] / 2
    tangent = np.empty_like(p)
    tangent[1:-1] = p[2:] - p[:-2]
    tangent[0], tangent[-1] = p[1] - p[0], p[-1] - p[-2]
    tangent /= np.maximum(np.hypot(tangent[:, 0], tangent[:, 1])[:, None], 1e-9)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1) * half
    cap = half[-1] * 0.9, half[0] * 0.9
    return smooth(np.concatenate([p + normal, [p[-1] + tangent[-1] * cap[0]], (p - normal)[::-1], [p[0] - tangent[0] * cap[1]]]))


@lru_cache(maxsize=512)
def _limb_weights(start: float, end: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights of (root, joint, tip) for 7 samples of a limb with a rounded joint, between two fractions."""

    def at(t: float) -> np.ndarray:
        r = 0.11  # the joint is rounded over t = 0.5 ± r
        if t <= 0.5 - r:
            return np.array([1 - 2 * t, 2 * t, 0.0])
        if t >= 0.5 + r:
            return np.array([0.0, 2 - 2 * t, 2 * t - 1])
        k = (t - 0.5 + r) / (2 * r)
        first, last = np.array([2 * r, 1 - 2 * r, 0.0]), np.array([0.0, 1 - 2 * r, 2 * r])
        return (1 - k) ** 2 * first + 2 * k * (1 - k) * np.array([0.0, 1.0, 0.0]) + k * k * last

    middle = min(max(0.5, start + 0.01), end - 0.01)
    times = sorted({start, (start + middle) / 2, middle - 0.06, middle, middle + 0.06, (middle + end) / 2, end})
    while len(times) < 7:
        times = sorted([*times, (times[0] + times[1]) / 2])
    points = np.array([at(min(max(t, 0.0), 1.0)) for t in times])
    tangents = np.array([at(min(1.0, t + 0.01)) - at(max(0.0, t - 0.01)) for t in times])
    return points, tangents


def limbs(joints: np.ndarray, spans: Sequence[tuple[float, float]], widths: np.ndarray, caps: np.ndarray) -> np.ndarray:
    """Tapering tubes around two-bone limbs, all at once.

    joints (L, 3, 2): root, joint, tip. spans: (start, end) fractions of each. widths (L, 3): full widths at
    start, middle, end. caps (L, 2): how far the ends bulge, as a fraction of half the width. -> (L, 49, 2)
    """
    weights = [_limb_weights(*span) for span in spans]
    p = np.stack([w[0] for w in weights]) @ joints
    tangent = np.stack([w[1] for w in weights]) @ joints
    tangent /= np.maximum(np.sqrt((tangent**2).sum(-1, keepdims=True)), 1e-9)
    normal = np.stack([-tangent[..., 1], tangent[..., 0]], axis=-1)
    k = np.linspace(0.0, 1.0, 7)
    first, last = np.clip(1 - 2 * k, 0, 1), np.clip(2 * k - 1, 0, 1)
    half = (widths @ np.stack([first, 1 - first - last, last]))[..., None] / 2
    tip = p[:, -1:] + tangent[:, -1:] * half[:, -1:] * caps[:, 1, None, None]
    root = p[:, :1] - tangent[:, :1] * half[:, :1] * caps[:, 0, None, None]
    outline = np.concatenate([p + normal * half, tip, (p - normal * half)[:, ::-1], root], axis=1)
    return smooth(outline)


class Batch:
    """Shapes in a local frame. Add with `add`, then `place` under a matrix or `warp` by a function."""

    __slots__ = ("_chunks", "_rows", "_points", "_cursor")

    def __init__(self) -> None:
        self._chunks: list[np.ndarray] = []
        self._rows: list[tuple] = []
        self._points: np.ndarray | None = None
        self._cursor = 0

    def __bool__(self) -> bool:
        return bool(self._rows)

    def _push(self, points: np.ndarray) -> tuple[int, int]:
        start = self._cursor
        self._cursor += len(points)
        self._chunks.append(points)
        return start, self._cursor

    def add(self, paint: Paint, *contours: Contour, clip: Sequence[Contour] = (), tag: str = "", soft: float = 0.0) -> None:
        self._points = None
        spans = tuple([self._push(c) for c in contours])
        clips = tuple([self._push(c) for c in clip])
        gradient = self._push(np.array((paint.p0, paint.p1), float)) if paint.kind != "flat" else None
        self._rows.append((paint, spans, clips, gradient, soft, tag))

    def extend(self, other: Batch, matrix: np.ndarray | None = None) -> None:
        """Take over the shapes of another batch, moved by `matrix`."""
        for shape in other.place(np.eye(2, 3) if matrix is None else matrix):
            self.add(shape.paint, *shape.contours, clip=shape.clip, tag=shape.tag, soft=shape.soft)

    def points(self) -> np.ndarray:
        if self._points is None:
            self._points = np.concatenate(self._chunks) if self._chunks else np.zeros((0, 2))
        return self._points

    def place(self, matrix: np.ndarray) -> list[Shape]:
        """The shapes under a 2x3 affine matrix."""
        if not self._rows:
            return []
        return self._emit(self.points() @ matrix[:, :2].T + matrix[:, 2])

    def warp(self, move: Callable[[np.ndarray], np.ndarray]) -> list[Shape]:
        """The shapes with their points moved by `move`, (n, 2) -> (n, 2)."""
        return self._emit(move(self.points())) if self._rows else []

    def _emit(self, moved: np.ndarray) -> list[Shape]:
        out = []
        for paint, spans, clips, gradient, soft, tag in self._rows:
            if gradient is not None:
                (x0, y0), (x1, y1) = moved[gradient[0] : gradient[1]].tolist()
                paint = Paint(paint.stops, paint.kind, (x0, y0), (x1, y1))
            contours = tuple([moved[a:b] for a, b in spans])
            clip = tuple([moved[a:b] for a, b in clips]) if clips else ()
            out.append(Shape(contours, paint, clip, soft, tag))
        return out
